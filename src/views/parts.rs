//! Small pieces that sections are made of: facts, badges, tables, times, links into Provet, text from the record.

use jiff::{Timestamp, civil};
use maud::{Markup, html};
use url::Url;

pub use super::plain::plain_text;
use super::words::Words;

/// What a badge means; never told by colour alone, so its words must say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    /// A plain property.
    #[default]
    Plain,
    /// In order.
    Good,
    /// Soon, or worth a look.
    Warn,
    /// Overdue, deceased, dangerous.
    Bad,
}

impl Mark {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "badge",
            Self::Good => "badge good",
            Self::Warn => "badge warn",
            Self::Bad => "badge bad",
        }
    }
}

/// A few words in a tinted box.
pub fn badge(mark: Mark, text: &str) -> Markup {
    html! { span class=(mark.class()) dir="auto" { (text) } }
}

/// Badges in a row; nothing where there are none.
pub fn badges(badges: impl IntoIterator<Item = (Mark, impl AsRef<str>)>) -> Markup {
    let mut badges = badges.into_iter().peekable();
    html! {
        @if badges.peek().is_some() {
            ul .badges { @for (mark, text) in badges { li { (badge(mark, text.as_ref())) } } }
        }
    }
}

/// Terms and what they are, such as "Species" and "Dog".
pub fn facts(facts: impl IntoIterator<Item = (impl AsRef<str>, Markup)>) -> Markup {
    html! {
        dl .facts {
            @for (term, value) in facts { div { dt { (term.as_ref()) } dd { (value) } } }
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    /// Its heading.
    pub title: &'a str,
    /// True for numbers, which line up at their end.
    pub number: bool,
}

impl<'a> Column<'a> {
    /// A column of words.
    pub const fn text(title: &'a str) -> Self {
        Self {
            title,
            number: false,
        }
    }

    /// A column of numbers.
    pub const fn number(title: &'a str) -> Self {
        Self {
            title,
            number: true,
        }
    }
}

/// A table; the first cell of a row names the row. The caption is for those who cannot see where it stands.
pub fn table(caption: &str, columns: &[Column<'_>], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div .scroll tabindex="0" role="region" aria-label=(caption) {
            table {
                caption .unseen { (caption) }
                thead {
                    tr { @for column in columns { th scope="col" class=[number(*column)] { (column.title) } } }
                }
                tbody { @for row in rows { tr { (cells(columns, row)) } } }
            }
        }
    }
}

fn cells(columns: &[Column<'_>], row: &[Markup]) -> Markup {
    html! {
        @for (at, (column, cell)) in columns.iter().zip(row).enumerate() {
            @if at == 0 {
                th scope="row" class=[number(*column)] { (cell) }
            } @else {
                td class=[number(*column)] { (cell) }
            }
        }
    }
}

fn number(column: Column<'_>) -> Option<&'static str> {
    column.number.then_some("number")
}

/// A list of entries; each is its own markup.
pub fn list(entries: &[Markup]) -> Markup {
    html! { ul .list { @for entry in entries { li { (entry) } } } }
}

/// A day, readable by machines too.
pub fn day(date: civil::Date, words: &Words) -> Markup {
    html! { time datetime=(date) { (words.format.date(date)) } }
}

/// The day of an instant at the clinic.
pub fn day_of(instant: Timestamp, words: &Words) -> Markup {
    html! { time datetime=(instant) { (words.format.date_of(instant)) } }
}

/// Day and time of an instant at the clinic.
pub fn moment(instant: Timestamp, words: &Words) -> Markup {
    html! { time datetime=(instant) { (words.format.date_time(instant)) } }
}

/// Something folded away under a line that opens it; works without scripts.
pub fn fold(summary: &str, body: &Markup, open: bool) -> Markup {
    html! { details open[open] { summary { (summary) } div .folded { (body) } } }
}

/// A link to a page of Provet, in a tab of its own: a panel must not lead itself away.
pub fn provet_link(url: &Url, label: &str) -> Markup {
    html! {
        @if matches!(url.scheme(), "https" | "http") {
            a .out href=(url) target="_blank" rel="noopener" { (label) }
        } @else { (label) }
    }
}

/// A telephone number that can be called; `dial` holds digits, with a `+` where the country is known.
pub fn phone_link(dial: &str, number: &str) -> Markup {
    html! { a href={ "tel:" (dial) } { bdi { (number) } } }
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

/// Text from the record with its own line breaks and direction; HTML in it is read as [`plain_text`].
pub fn text(from_provet: &str) -> Markup {
    super::words::prose(&plain_text(from_provet))
}
