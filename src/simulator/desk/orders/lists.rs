//! Every referral and plan of the clinic, the latest first.

use axum::extract::{Path, State};
use maud::{Markup, html};

use super::super::layout::{self, Place};
use super::super::record::{self, card, day};
use super::super::{DeskError, draw};
use crate::simulator::clinic::{Clinic, integer, text};
use crate::simulator::world::World;

/// How many rows each list shows.
const SHOWN: usize = 40;

/// Shows the lists.
pub(super) async fn show(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
) -> Result<Markup, DeskError> {
    draw(&world, provet_id, |clinic| {
        let content = html! {
            div.heading { h1 { "Referrals & plans" } }
            (list(clinic, "consultation_laboratory_referral", "Laboratory referrals", "laboratory"))
            (list(clinic, "diagnosticimaging_referral", "Imaging referrals", "imaging"))
            (list(clinic, "patienthealthplan", "Health plans", "healthplan"))
            (list(clinic, "general_prescription/written_prescription", "Prescriptions", ""))
        };
        Ok(layout::page(
            clinic,
            Place::Orders,
            "Referrals & plans",
            &content,
            &html! {},
        ))
    })
}

fn list(clinic: &Clinic, table: &str, title: &str, path: &str) -> Markup {
    let mut rows: Vec<_> = clinic.rows(table).collect();
    rows.reverse();
    let body = html! {
        table {
            thead { tr { th { "Number" } th { "Created" } th { "Patient" } th { "Client" } th { "Remarks" } } }
            tbody {
                @for (id, row) in rows.iter().take(SHOWN) {
                    @let patient = integer(row, "patient").unwrap_or_default();
                    @let page = if path.is_empty() { format!("patient/{patient}/prescriptions/") } else { format!("{path}/{id}") };
                    tr {
                        td { a href=(format!("/{}/{page}", clinic.provet_id)) { (id) } }
                        td.when { (day(clinic, row, "created")) }
                        td { (record::patient_link(clinic, patient)) }
                        td { @if let Some(client) = integer(row, "client") { (record::client_link(clinic, client)) } }
                        td dir="auto" { (text(row, "remarks")) }
                    }
                }
            }
        }
    };
    card(title, rows.is_empty().then_some("None."), &body)
}
