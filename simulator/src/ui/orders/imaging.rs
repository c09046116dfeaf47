//! The page of an imaging referral: what is to be imaged, by what, and what was seen.

use maud::{Markup, html};

use super::super::layout::NavigationEntry;
use super::super::record_page::{RecordPage, RecordPageContext};
use super::super::record_table::{Cell, Columns, RecordTable, render_facts};
use super::super::record_view::render_card;
use super::order_page;
use crate::clinic::{SimulatedClinic, StoredRecord, get_ids, get_text};

pub(super) static PAGE: RecordPage = RecordPage {
    page_number: 7,
    nav_entry: NavigationEntry::Orders,
    table: "diagnosticimaging_referral",
    record_kind: "Imaging referral",
    paths: &["imaging/{id}"],
    format_title: |id, _| format!("Imaging referral {id}"),
    render_content,
};

/// The words of a status, of referral and worklist alike \[I\].
const STATUS: Cell = Cell::Status(&["requested", "scheduled", "performed", "reported"]);

const FACTS: Columns = &[
    ("Status", STATUS),
    ("Remarks", Cell::Text("remarks")),
    ("Internal notes", Cell::Text("internal_notes")),
    ("Report", Cell::Text("report")),
    ("Referred by", Cell::Staff("referring_veterinarian")),
];

const WORKLIST: RecordTable = RecordTable {
    title: "Worklist",
    empty: "Nothing on the worklist.",
    columns: &[
        ("Accession", Cell::Text("accession_number")),
        ("Modality", Cell::Name("modality", "modality")),
        ("Areas", Cell::Custom(render_areas)),
        ("Requested by", Cell::Staff("requesting_user")),
        ("Performed", Cell::Instant("performed")),
        ("Status", STATUS),
    ],
};

fn render_content(context: &RecordPageContext<'_>) -> Markup {
    let (clinic, id) = (context.clinic, context.id);
    let cards = html! {
        (render_card("Referral", None, &render_facts(clinic, id, context.row, FACTS)))
        (WORKLIST.render_related(clinic, "diagnosticimaging_worklist", PAGE.table, id))
        // Provet has the buttons of this page at the bottom too [D].
        (context.toolbar.render_buttons())
    };
    order_page::render_order(context, &cards)
}

fn render_areas(clinic: &SimulatedClinic, _: i64, row: &StoredRecord) -> Markup {
    let areas: Vec<_> = get_ids(row, "target_areas")
        .into_iter()
        .filter_map(|id| Some(get_text(clinic.find_row("targetarea", id)?, "name")))
        .collect();
    html! { bdi { (areas.join(", ")) } }
}
