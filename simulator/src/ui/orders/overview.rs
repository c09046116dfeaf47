//! Every referral and plan of the clinic, the latest first.

use axum::extract::{Path, State};
use maud::{Markup, html};

use super::super::layout::{self, NavigationEntry};
use super::super::record_table::{Cell, Columns, RecordTable};
use super::super::{ClinicPageError, render_clinic_page};
use crate::clinic::{SimulatedClinic, get_integer};
use crate::state::Simulator;

/// How many rows each list shows.
const MAX_ROWS: usize = 40;

const LABORATORY_REFERRALS: Columns = &columns(Cell::Custom(|clinic, id, _| {
    render_link(clinic, id, &format!("laboratory/{id}"))
}));

const IMAGING_REFERRALS: Columns = &columns(Cell::Custom(|clinic, id, _| {
    render_link(clinic, id, &format!("imaging/{id}"))
}));

const HEALTH_PLANS: Columns = &columns(Cell::Custom(|clinic, id, _| {
    render_link(clinic, id, &format!("healthplan/{id}"))
}));

/// A prescription has no page of its own: it is on that of its patient.
const PRESCRIPTIONS: Columns = &columns(Cell::Custom(|clinic, id, row| {
    let patient = get_integer(row, "patient").unwrap_or_default();
    render_link(clinic, id, &format!("patient/{patient}/prescriptions/"))
}));

const fn columns(link: Cell) -> [(&'static str, Cell); 5] {
    [
        ("Number", link),
        ("Created", Cell::Day("created")),
        ("Patient", Cell::Patient),
        ("Client", Cell::Client),
        ("Remarks", Cell::Text("remarks")),
    ]
}

/// Shows the lists.
pub(super) async fn get_orders(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
) -> Result<Markup, ClinicPageError> {
    render_clinic_page(&simulator, provet_id, |clinic| {
        let content = html! {
            div.heading { h1 { "Referrals & plans" } }
            (render_list(clinic, "consultation_laboratory_referral", "Laboratory referrals", LABORATORY_REFERRALS))
            (render_list(clinic, "diagnosticimaging_referral", "Imaging referrals", IMAGING_REFERRALS))
            (render_list(clinic, "patienthealthplan", "Health plans", HEALTH_PLANS))
            (render_list(clinic, "general_prescription/written_prescription", "Prescriptions", PRESCRIPTIONS))
        };
        Ok(layout::render_page(
            clinic,
            NavigationEntry::Orders,
            "Referrals & plans",
            &content,
            &html! {},
        ))
    })
}

fn render_list(
    clinic: &SimulatedClinic,
    table: &str,
    title: &'static str,
    columns: Columns,
) -> Markup {
    let mut rows: Vec<_> = clinic.table_rows(table).collect();
    rows.reverse();
    rows.truncate(MAX_ROWS);
    let list = RecordTable {
        title,
        empty: "None.",
        columns,
    };
    list.render(clinic, &rows)
}

fn render_link(clinic: &SimulatedClinic, id: i64, path: &str) -> Markup {
    html! { a href=(format!("/{}/{path}", clinic.provet_id)) { (id) } }
}
