//! The page of an animal's health plan: what it includes, what of it is used, what was paid.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::super::DeskError;
use super::super::record::{card, day, fact, money};
use super::super::toolbar::Switches;
use super::parts::{self, Sheet};
use crate::simulator::clinic::{Clinic, Record, integer, number, text, truth};
use crate::simulator::world::World;

/// Shows one plan.
pub(super) async fn show(
    State(world): State<World>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    let sheet = Sheet {
        page: 9,
        table: "patienthealthplan",
        what: "Health plan",
        buttons_below: false,
        content,
    };
    parts::show(&world, of, &switches, &sheet)
}

fn content(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    let items: Vec<_> = clinic
        .rows_of("patienthealthplanitem", "patienthealthplan", id)
        .collect();
    let payments: Vec<_> = clinic
        .rows_of("patient_health_plan_payment", "patienthealthplan", id)
        .collect();
    let included = html! {
        table {
            thead { tr { th { "Included" } th { "Group" } th.number { "Used" } th.number { "Of" } } }
            tbody {
                @for (_, item) in &items {
                    tr {
                        td dir="auto" { (text(item, "name")) }
                        td dir="auto" { (text(item, "item_group")) }
                        td.number { @if let Some(used) = number(item, "used_quantity") { (used) } }
                        td.number { @if let Some(all) = number(item, "quantity") { (all) } }
                    }
                }
            }
        }
    };
    let paid = html! {
        table {
            thead { tr { th { "Due" } th.number { "Amount" } th { "Status" } } }
            tbody {
                @for (_, payment) in &payments {
                    tr {
                        td.when { (day(clinic, payment, "due_date")) }
                        td.number { (money(clinic, payment, "amount")) }
                        td { (parts::status(payment, &["coming", "paid", "failed"])) }
                    }
                }
            }
        }
    };
    html! {
        (card("Plan", None, &facts(clinic, row)))
        div.halves {
            (card("Items", items.is_empty().then_some("Nothing included."), &included))
            (card("Payments", payments.is_empty().then_some("No payments."), &paid))
        }
    }
}

fn facts(clinic: &Clinic, row: &Record) -> Markup {
    let plan = integer(row, "healthplan").and_then(|id| clinic.row("healthplan", id));
    html! {
        dl.facts {
            (fact("Plan", plan.map_or("", |plan| text(plan, "name"))))
            dt { "Status" } dd { (parts::status(row, &["ended", "active", "waiting"])) }
            (fact("From", &day(clinic, row, "start_date")))
            (fact("Until", &day(clinic, row, "end_date")))
            (fact("Renewed automatically", if truth(row, "renewed_automatically") { "yes" } else { "no" }))
            (fact("Price", &money(clinic, row, "price")))
            (fact("Next payment", &day(clinic, row, "next_payment_date")))
        }
    }
}
