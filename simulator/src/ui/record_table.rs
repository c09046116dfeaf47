//! Tables and lists of facts about records, declared by their columns.

use maud::{Markup, html};

use super::record_view::{
    format_day, format_instant, format_money, format_staff_name, format_value, render_card,
    render_client_link, render_patient_link, render_patient_links,
};
use crate::clinic::{SimulatedClinic, StoredRecord, get_ids, get_integer, get_number, get_text};

/// A record with its number.
pub(super) type NumberedRecord<'a> = (i64, &'a StoredRecord);

/// How one value of a record is shown. The text is the name of the field.
#[derive(Clone, Copy)]
pub(super) enum Cell {
    Text(&'static str),
    /// Text, a number, yes or no.
    Value(&'static str),
    Day(&'static str),
    Instant(&'static str),
    Money(&'static str),
    /// A number with its unit.
    Number(&'static str, &'static str),
    /// The name of a member of staff.
    Staff(&'static str),
    /// The record's client, patient or patients.
    Client,
    Patient,
    Patients,
    /// The name of the record of a table that the field refers to.
    Name(&'static str, &'static str),
    /// The field `status`, in words in the order of its numbers.
    Status(&'static [&'static str]),
    Custom(fn(&SimulatedClinic, i64, &StoredRecord) -> Markup),
}

/// Columns of a table or facts in a list, each with its heading.
pub(super) type Columns = &'static [(&'static str, Cell)];

/// A table in a card.
pub(super) struct RecordTable {
    pub(super) title: &'static str,
    /// What is said where there are no rows.
    pub(super) empty: &'static str,
    pub(super) columns: Columns,
}

impl RecordTable {
    /// The card with these rows.
    pub(super) fn render(&self, clinic: &SimulatedClinic, rows: &[NumberedRecord<'_>]) -> Markup {
        render_card(
            self.title,
            rows.is_empty().then_some(self.empty),
            &render_table(clinic, self.columns, rows),
        )
    }

    /// The card with the rows of `table` whose `field` is `id`.
    pub(super) fn render_related(
        &self,
        clinic: &SimulatedClinic,
        table: &str,
        field: &str,
        id: i64,
    ) -> Markup {
        let rows: Vec<_> = clinic.rows_referring_to(table, field, id).collect();
        self.render(clinic, &rows)
    }
}

/// A table without a card.
pub(super) fn render_table(
    clinic: &SimulatedClinic,
    columns: Columns,
    rows: &[NumberedRecord<'_>],
) -> Markup {
    html! {
        table {
            thead { tr { @for (heading, cell) in columns { th class=[cell.class()] { (heading) } } } }
            tbody {
                @for (id, row) in rows {
                    tr {
                        @for (_, cell) in columns {
                            td class=[cell.class()] dir=[cell.dir()] { (cell.render(clinic, *id, row)) }
                        }
                    }
                }
            }
        }
    }
}

/// A list of facts about one record; facts without a value are left out.
pub(super) fn render_facts(
    clinic: &SimulatedClinic,
    id: i64,
    row: &StoredRecord,
    facts: Columns,
) -> Markup {
    html! {
        dl.facts {
            @for (label, cell) in facts {
                @let value = cell.render(clinic, id, row);
                // A badge is never empty, so an unknown status still shows.
                @if !value.0.trim().is_empty() {
                    dt { (label) }
                    dd dir=[cell.dir()] { (value) }
                }
            }
        }
    }
}

impl Cell {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Money(_) | Self::Number(..) => Some("number"),
            Self::Day(_) | Self::Instant(_) => Some("when"),
            Self::Text(_)
            | Self::Value(_)
            | Self::Staff(_)
            | Self::Client
            | Self::Patient
            | Self::Patients
            | Self::Name(..)
            | Self::Status(_)
            | Self::Custom(_) => None,
        }
    }

    /// Text that people typed may run from right to left.
    fn dir(self) -> Option<&'static str> {
        matches!(self, Self::Text(_) | Self::Value(_) | Self::Name(..)).then_some("auto")
    }

    fn render(self, clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
        match self {
            Self::Text(field) => html! { (get_text(row, field)) },
            Self::Value(field) => html! { (format_value(row, field)) },
            Self::Day(field) => html! { (format_day(clinic, row, field)) },
            Self::Instant(field) => html! { (format_instant(clinic, row, field)) },
            Self::Money(field) => html! { (format_money(clinic, row, field)) },
            Self::Number(field, unit) => html! {
                @if let Some(number) = get_number(row, field) {
                    (number) @if !unit.is_empty() { " " (unit) }
                }
            },
            Self::Staff(field) => html! { (format_staff_name(clinic, get_integer(row, field))) },
            Self::Client => html! {
                @if let Some(client) = get_integer(row, "client") { (render_client_link(clinic, client)) }
            },
            Self::Patient => html! {
                @if let Some(patient) = get_integer(row, "patient") { (render_patient_link(clinic, patient)) }
            },
            Self::Patients => render_patient_links(clinic, &get_ids(row, "patients")),
            Self::Name(table, field) => {
                let related = get_integer(row, field).and_then(|id| clinic.find_row(table, id));
                html! { (related.map_or("", |related| get_text(related, "name"))) }
            }
            Self::Status(words) => render_status(row, words),
            Self::Custom(render) => render(clinic, id, row),
        }
    }
}

/// The words of a status, from a list in the order of its numbers.
fn render_status(row: &StoredRecord, words: &[&'static str]) -> Markup {
    let found = get_integer(row, "status")
        .and_then(|status| usize::try_from(status).ok())
        .and_then(|status| words.get(status));
    html! { span.badge.note { (found.copied().unwrap_or("unknown")) } }
}
