//! Tables and page navigation of the settings: the markup that every list shares.

use maud::{Markup, html};

/// A table that scrolls sideways where it is wider than the screen, and turns into cards on a narrow one: there each cell
/// names its column in `data-label`, so that rows carry the labels again.
pub(super) fn render_wide_table(columns: &[&str], rows: &Markup) -> Markup {
    html! {
        div .wide-table {
            table .cards {
                thead { tr { @for column in columns { th scope="col" { (column) } } } }
                tbody { (rows) }
            }
        }
    }
}

/// A link to another page of a list.
pub(super) struct PageLink {
    /// Where it leads.
    pub(super) url: String,
    /// Its text.
    pub(super) label: String,
}

/// Links to the first and the next page of a list; nothing where it has only one. `note` follows the link to the next page.
pub(super) fn render_pagination(
    label: &str,
    first: Option<&PageLink>,
    next: Option<&PageLink>,
    note: Option<&str>,
) -> Markup {
    html! {
        @if first.is_some() || next.is_some() {
            nav .pages aria-label=(label) {
                @if let Some(first) = first { a href=(first.url) { (first.label) } }
                @if let Some(next) = next {
                    a rel="next" href=(next.url) { (next.label) }
                    @if let Some(note) = note { span .hint { (note) } }
                }
            }
        }
    }
}
