//! Every referral and plan of the clinic, the latest first.

use axum::extract::{Path, State};
use maud::{Markup, html};

use super::super::layout::{self, NavigationEntry};
use super::super::record_view::{self, format_day, render_card};
use super::super::{ClinicPageError, render_clinic_page};
use crate::clinic::{SimulatedClinic, get_integer, get_text};
use crate::state::Simulator;

/// How many rows each list shows.
const MAX_ROWS: usize = 40;

/// Shows the lists.
pub(super) async fn get_orders(
    State(world): State<Simulator>,
    Path(provet_id): Path<i64>,
) -> Result<Markup, ClinicPageError> {
    render_clinic_page(&world, provet_id, |clinic| {
        let content = html! {
            div.heading { h1 { "Referrals & plans" } }
            (render_list(clinic, "consultation_laboratory_referral", "Laboratory referrals", "laboratory"))
            (render_list(clinic, "diagnosticimaging_referral", "Imaging referrals", "imaging"))
            (render_list(clinic, "patienthealthplan", "Health plans", "healthplan"))
            (render_list(clinic, "general_prescription/written_prescription", "Prescriptions", ""))
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

fn render_list(clinic: &SimulatedClinic, table: &str, title: &str, path: &str) -> Markup {
    let mut rows: Vec<_> = clinic.table_rows(table).collect();
    rows.reverse();
    let body = html! {
        table {
            thead { tr { th { "Number" } th { "Created" } th { "Patient" } th { "Client" } th { "Remarks" } } }
            tbody {
                @for (id, row) in rows.iter().take(MAX_ROWS) {
                    @let patient = get_integer(row, "patient").unwrap_or_default();
                    @let page = if path.is_empty() { format!("patient/{patient}/prescriptions/") } else { format!("{path}/{id}") };
                    tr {
                        td { a href=(format!("/{}/{page}", clinic.provet_id)) { (id) } }
                        td.when { (format_day(clinic, row, "created")) }
                        td { (record_view::render_patient_link(clinic, patient)) }
                        td { @if let Some(client) = get_integer(row, "client") { (record_view::render_client_link(clinic, client)) } }
                        td dir="auto" { (get_text(row, "remarks")) }
                    }
                }
            }
        }
    };
    render_card(title, rows.is_empty().then_some("None."), &body)
}
