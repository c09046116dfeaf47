//! Small pieces that sections are made of: facts, badges, tables, times, links into Provet, text from the record.

use i18n_embed_fl::fl;
use jiff::{Timestamp, civil};
use maud::{Markup, html};
use url::Url;

pub use super::html_to_text::{html_to_text, is_blank_html};
use super::i18n::I18n;
use crate::clinic::contact::format_phone;

/// What a badge means; never told by colour alone, so its words must say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BadgeKind {
    /// A plain property.
    #[default]
    Plain,
    /// In order.
    Good,
    /// Overdue, owed, or worth a look.
    Warn,
    /// Dangerous: deceased, critical, not for food. Never for money or time.
    Bad,
}

impl BadgeKind {
    fn css_class(self) -> &'static str {
        match self {
            Self::Plain => "badge",
            Self::Good => "badge good",
            Self::Warn => "badge warn",
            Self::Bad => "badge bad",
        }
    }
}

/// A few words in a tinted box.
pub fn render_badge(mark: BadgeKind, text: &str) -> Markup {
    // Its words may quote the record, in a script that is read from the right.
    html! { span class=(mark.css_class()) dir="auto" { (text) } }
}

/// Badges in a row; nothing where there are none.
pub fn badge_list(badges: impl IntoIterator<Item = (BadgeKind, impl AsRef<str>)>) -> Markup {
    let mut badges = badges.into_iter().peekable();
    html! {
        @if badges.peek().is_some() {
            ul .badges { @for (mark, text) in badges { li { (render_badge(mark, text.as_ref())) } } }
        }
    }
}

/// Terms and what they are, such as "Species" and "Dog".
pub fn definition_list(facts: impl IntoIterator<Item = (impl AsRef<str>, Markup)>) -> Markup {
    html! {
        dl .facts {
            @for (term, value) in facts { div { dt { (term.as_ref()) } dd { (value) } } }
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct TableColumn<'a> {
    /// Its heading.
    pub title: &'a str,
    /// True for numbers, which line up at their end.
    pub is_numeric: bool,
}

impl<'a> TableColumn<'a> {
    /// A column of words.
    pub const fn text(title: &'a str) -> Self {
        Self {
            title,
            is_numeric: false,
        }
    }

    /// A column of numbers.
    pub const fn number(title: &'a str) -> Self {
        Self {
            title,
            is_numeric: true,
        }
    }
}

/// A table; the first cell of a row names the row. The caption is for those who cannot see where it stands.
pub fn data_table(caption: &str, columns: &[TableColumn<'_>], rows: &[Vec<Markup>]) -> Markup {
    html! {
        // A wide table scrolls by itself: Provet decides how narrow the panel is.
        div .scroll {
            table {
                caption .visually-hidden { (caption) }
                thead {
                    tr { @for column in columns { th scope="col" class=[number_class(*column)] { (column.title) } } }
                }
                tbody { @for row in rows { tr { (render_cells(columns, row)) } } }
            }
        }
    }
}

fn render_cells(columns: &[TableColumn<'_>], row: &[Markup]) -> Markup {
    html! {
        @for (at, (column, cell)) in columns.iter().zip(row).enumerate() {
            // As the heading of its row, which a screen reader says with each of the other cells.
            @if at == 0 {
                th scope="row" class=[number_class(*column)] { (cell) }
            } @else {
                td class=[number_class(*column)] { (cell) }
            }
        }
    }
}

fn number_class(column: TableColumn<'_>) -> Option<&'static str> {
    column.is_numeric.then_some("number")
}

/// A list of entries; each is its own markup.
pub fn bullet_list(entries: &[Markup]) -> Markup {
    html! { ul .list { @for entry in entries { li { (entry) } } } }
}

/// A day, readable by machines too.
pub fn render_date(date: civil::Date, i18n: &I18n) -> Markup {
    html! { time datetime=(date) { (i18n.format.date(date)) } }
}

/// The day of an instant at the clinic.
pub fn render_local_date(instant: Timestamp, i18n: &I18n) -> Markup {
    html! { time datetime=(instant) { (i18n.format.date_of(instant)) } }
}

/// Day and time of an instant at the clinic.
pub fn render_local_datetime(instant: Timestamp, i18n: &I18n) -> Markup {
    html! { time datetime=(instant) { (i18n.format.date_time(instant)) } }
}

/// Something folded away under a line that opens it; works without scripts.
pub fn collapsible_details(summary: &str, body: &Markup, open: bool) -> Markup {
    html! { details open[open] { summary { (summary) } div .details-body { (body) } } }
}

/// A link to a page of Provet, in a tab of its own: a panel must not lead itself away. `label` says what is there.
pub fn provet_link(url: &Url, label: &str, i18n: &I18n) -> Markup {
    named_link(url, label, &fl!(i18n.fluent, "link-new-tab", what = label))
}

/// A link whose words are the same beside several things; who hears it alone is told which of them it is about.
pub fn described_link(url: &Url, label: &str, about: &str, i18n: &I18n) -> Markup {
    let what = format!("{label}: {about}");
    named_link(url, label, &fl!(i18n.fluent, "link-new-tab", what = what))
}

/// "Open" beside the thing that it opens in Provet; who hears it alone is told `what` that is.
pub fn open_link(url: &Url, what: &str, i18n: &I18n) -> Markup {
    let name = fl!(i18n.fluent, "link-open-name", what = what);
    named_link(url, &fl!(i18n.fluent, "link-open"), &name)
}

fn named_link(url: &Url, label: &str, name: &str) -> Markup {
    html! {
        // Some addresses come from the record; one of another scheme could run a script.
        @if matches!(url.scheme(), "https" | "http") {
            a .external href=(url) target="_blank" rel="noopener" aria-label=(name) { bdi { (label) } }
        } @else { bdi { (label) } }
    }
}

/// A telephone number that can be called and copied; `dial` holds digits, with a `+` where the country is known.
pub fn phone_link(dial: &str, recorded: &str, i18n: &I18n) -> Markup {
    let number = format_phone(dial, recorded, i18n.format.time_zone().iana_name());
    // An extension is no part of what other programs take for a number.
    let copied = dial.split(';').next().unwrap_or_default();
    html! {
        span .phone {
            // `bdi`: digits keep their order also within a text that is read from the right.
            a href={ "tel:" (dial) } { bdi { (number) } }
            " "
            // Only panel.js can copy; without scripts the stylesheet hides it.
            button .quiet type="button" data-copy=(copied) aria-label=(fl!(i18n.fluent, "phone-copy-name", number = number.as_str())) {
                (fl!(i18n.fluent, "phone-copy"))
            }
        }
    }
}

/// A button that prints the page it stands on; needs panel.js, and is hidden where no script acts.
pub fn print_button(i18n: &I18n) -> Markup {
    html! { button .secondary type="button" data-print { (fl!(i18n.fluent, "print-button")) } }
}

/// A mail address that can be written to. Plain text where it has no `@`.
///
/// Both its parts are encoded: a `?` in an address from the record would else set more receivers, subject and text.
pub fn mail_link(address: &str) -> Markup {
    let encoded =
        |part: &str| url::form_urlencoded::byte_serialize(part.as_bytes()).collect::<String>();
    html! {
        @if let Some((name, domain)) = address.split_once('@') {
            a href={ "mailto:" (encoded(name)) "@" (encoded(domain)) } { bdi { (address) } }
        } @else { bdi { (address) } }
    }
}

/// Text from the record with its own line breaks and direction; HTML in it is read as `html_to_text`.
pub fn record_text(from_provet: &str, i18n: &I18n) -> Markup {
    super::i18n::block_text(&html_to_text(from_provet, i18n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::i18n::ClinicLocale;

    fn i18n() -> I18n {
        let place = ClinicLocale {
            time_zone: "Europe/Helsinki".to_owned(),
            ..ClinicLocale::default()
        };
        I18n::for_request(Some("fi"), &place)
    }

    #[test]
    fn a_table_names_its_columns_and_rows() {
        let columns = [TableColumn::text("What"), TableColumn::number("Open")];
        let rows = [vec![html! { "Invoice" }, html! { "84.90" }]];
        insta::assert_snapshot!(data_table("Invoices", &columns, &rows).into_string().replace("><", ">\n<"), @r##"
        <div class="scroll">
        <table>
        <caption class="visually-hidden">Invoices</caption>
        <thead>
        <tr>
        <th scope="col">What</th>
        <th scope="col" class="number">Open</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">Invoice</th>
        <td class="number">84.90</td>
        </tr>
        </tbody>
        </table>
        </div>
        "##);
    }

    #[test]
    fn times_can_be_read_by_machines() {
        let instant: Timestamp = "2025-03-04T22:30:00Z".parse().unwrap();
        let shown = html! { (render_date(civil::date(2025, 3, 4), &i18n())) (render_local_date(instant, &i18n())) (render_local_datetime(instant, &i18n())) };
        insta::assert_snapshot!(shown.into_string().replace("><", ">\n<"), @r##"
        <time datetime="2025-03-04">4.3.2025</time>
        <time datetime="2025-03-04T22:30:00Z">5.3.2025</time>
        <time datetime="2025-03-04T22:30:00Z">5.3.2025 klo 0.30</time>
        "##);
    }

    #[test]
    fn badges_facts_lists_and_folds_are_what_they_look_like() {
        let no_badges: [(BadgeKind, &str); 0] = [];
        assert_eq!(badge_list(no_badges).into_string(), "");
        let shown = html! {
            (badge_list([(BadgeKind::Bad, "Deceased"), (BadgeKind::Plain, "<x>")]))
            (definition_list([("Age", html! { "9 y" })]))
            (bullet_list(&[html! { "One" }]))
            (collapsible_details("More", &html! { "Body" }, false))
        };
        insta::assert_snapshot!(shown.into_string().replace("><", ">\n<"), @r##"
        <ul class="badges">
        <li>
        <span class="badge bad" dir="auto">Deceased</span>
        </li>
        <li>
        <span class="badge" dir="auto">&lt;x&gt;</span>
        </li>
        </ul>
        <dl class="facts">
        <div>
        <dt>Age</dt>
        <dd>9 y</dd>
        </div>
        </dl>
        <ul class="list">
        <li>One</li>
        </ul>
        <details>
        <summary>More</summary>
        <div class="details-body">Body</div>
        </details>
        "##);
    }

    #[test]
    fn links_into_provet_open_beside_the_panel_and_run_nothing() {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        let link = |url: &str| provet_link(&url.parse().unwrap(), "Rex", &i18n).into_string();
        assert_eq!(
            link("https://provetcloud.com/1/patient/7"),
            r#"<a class="external" href="https://provetcloud.com/1/patient/7" target="_blank" rel="noopener" aria-label="Rex, new tab"><bdi>Rex</bdi></a>"#
        );
        assert_eq!(link("javascript:alert(1)"), "<bdi>Rex</bdi>");
    }

    #[test]
    fn a_link_that_says_open_is_named_by_what_it_opens() {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        let url = "https://provetcloud.com/1/patient/7".parse().unwrap();
        let link = open_link(&url, "visit of 29 Oct", &i18n).into_string();
        assert!(
            link.contains(
                r#"aria-label="Open visit of 29 Oct in Provet, new tab"><bdi>Open</bdi>"#
            ),
            "{link}"
        );
    }

    #[test]
    fn a_number_is_grouped_called_exactly_and_copied_with_one_press() {
        let link = phone_link("+358401112222", "+358401112222", &i18n()).into_string();
        assert!(
            link.contains(r#"<a href="tel:+358401112222"><bdi>+358 40 111 2222</bdi></a>"#),
            "{link}"
        );
        assert!(link.contains(r#"data-copy="+358401112222""#), "{link}");
    }

    #[test]
    fn text_of_the_record_keeps_its_lines_and_loses_its_tags() {
        assert_eq!(
            record_text("<p>One</p><p>Two <script>x</script>&lt;b&gt;</p>", &i18n()).into_string(),
            "<p class=\"prose\" dir=\"auto\">One\n\nTwo &lt;b&gt;</p>"
        );
    }
}
