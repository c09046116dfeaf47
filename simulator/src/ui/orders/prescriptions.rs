//! Online prescriptions of a client, a patient or a consultation: three pages with one content,
//! whose buttons send the object of the page.

use maud::{Markup, html};

use super::super::layout::NavigationEntry;
use super::super::record_page::{RecordPage, RecordPageContext};
use super::super::record_table::{Cell, RecordTable};
use crate::clinic::{
    SimulatedClinic, StoredRecord, format_full_name, get_integer, get_number, get_text,
};

pub(super) static CLIENT_PAGE: RecordPage =
    prescriptions_page(10, "client", &["client/{id}/prescriptions/"]);
pub(super) static PATIENT_PAGE: RecordPage =
    prescriptions_page(11, "patient", &["patient/{id}/prescriptions/"]);
pub(super) static CONSULTATION_PAGE: RecordPage =
    prescriptions_page(12, "consultation", &["consultation/{id}/prescriptions/"]);

/// The page of the prescriptions that name a record of `table`, in a field of the same name.
const fn prescriptions_page(
    page_number: u8,
    table: &'static str,
    paths: &'static [&'static str],
) -> RecordPage {
    RecordPage {
        page_number,
        nav_entry: NavigationEntry::Orders,
        table,
        record_kind: table,
        paths,
        format_title: |_, _| "Online prescriptions".to_owned(),
        render_content,
    }
}

const PRESCRIPTIONS: RecordTable = RecordTable {
    title: "Prescriptions",
    empty: "No prescriptions.",
    columns: &[
        ("Date", Cell::Day("date")),
        ("Patient", Cell::Patient),
        (
            "Medicines",
            Cell::Custom(|clinic, id, _| render_medicines(clinic, id)),
        ),
        ("Prescriber", Cell::Staff("prescriber")),
        ("Valid until", Cell::Day("valid_until")),
        ("Repeats left", Cell::Custom(render_repeats_left)),
    ],
};

fn render_content(context: &RecordPageContext<'_>) -> Markup {
    let (clinic, table, id) = (context.clinic, context.page.table, context.id);
    html! {
        div.heading {
            h1 { "Online prescriptions" }
            p { (table) " " (id) " " bdi { (format_subject_name(table, context.row)) } }
        }
        (context.toolbar.render_buttons())
        (PRESCRIPTIONS.render_related(clinic, "general_prescription/written_prescription", table, id))
    }
}

fn format_subject_name(table: &str, row: &StoredRecord) -> String {
    match table {
        "client" => format_full_name(row),
        "patient" => get_text(row, "name").to_owned(),
        _ => get_text(row, "complaint").to_owned(),
    }
}

fn render_medicines(clinic: &SimulatedClinic, id: i64) -> Markup {
    let items = clinic.rows_referring_to(
        "general_prescription/prescription_item",
        "written_prescription",
        id,
    );
    html! {
        @for (_, item) in items {
            bdi { (get_text(item, "name")) }
            @if let Some(quantity) = get_number(item, "quantity") { " " (quantity) " " (get_text(item, "unit")) }
            br; span.hint dir="auto" { (get_text(item, "instructions")) }
        }
    }
}

fn render_repeats_left(_: &SimulatedClinic, _: i64, row: &StoredRecord) -> Markup {
    html! { @if let Some(left) = get_integer(row, "repeats_left") { (left) } }
}
