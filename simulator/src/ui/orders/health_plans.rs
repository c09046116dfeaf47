//! The page of an animal's health plan: what it includes, what of it is used, what was paid.

use axum::extract::{Path, Query, State};
use maud::{Markup, html};

use super::super::ClinicPageError;
use super::super::record_view::{format_day, format_money, render_card, render_fact};
use super::super::toolbar::PageOptions;
use super::order_page::{self, OrderPage};
use crate::clinic::{
    SimulatedClinic, StoredRecord, get_boolean, get_integer, get_number, get_text,
};
use crate::state::Simulator;

/// Shows one plan.
pub(super) async fn get_health_plan(
    State(world): State<Simulator>,
    Path(of): Path<(i64, i64)>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    let sheet = OrderPage {
        page_number: 9,
        table: "patienthealthplan",
        record_kind: "Health plan",
        has_bottom_buttons: false,
        render_content,
    };
    order_page::render_order_page(&world, of, &switches, &sheet)
}

fn render_content(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    let items: Vec<_> = clinic
        .rows_referring_to("patienthealthplanitem", "patienthealthplan", id)
        .collect();
    let payments: Vec<_> = clinic
        .rows_referring_to("patient_health_plan_payment", "patienthealthplan", id)
        .collect();
    let included = html! {
        table {
            thead { tr { th { "Included" } th { "Group" } th.number { "Used" } th.number { "Of" } } }
            tbody {
                @for (_, item) in &items {
                    tr {
                        td dir="auto" { (get_text(item, "name")) }
                        td dir="auto" { (get_text(item, "item_group")) }
                        td.number { @if let Some(used) = get_number(item, "used_quantity") { (used) } }
                        td.number { @if let Some(all) = get_number(item, "quantity") { (all) } }
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
                        td.when { (format_day(clinic, payment, "due_date")) }
                        td.number { (format_money(clinic, payment, "amount")) }
                        td { (order_page::render_status(payment, &["coming", "paid", "failed"])) }
                    }
                }
            }
        }
    };
    html! {
        (render_card("Plan", None, &render_facts(clinic, row)))
        div.halves {
            (render_card("Items", items.is_empty().then_some("Nothing included."), &included))
            (render_card("Payments", payments.is_empty().then_some("No payments."), &paid))
        }
    }
}

fn render_facts(clinic: &SimulatedClinic, row: &StoredRecord) -> Markup {
    let plan = get_integer(row, "healthplan").and_then(|id| clinic.find_row("healthplan", id));
    html! {
        dl.facts {
            (render_fact("Plan", plan.map_or("", |plan| get_text(plan, "name"))))
            dt { "Status" } dd { (order_page::render_status(row, &["ended", "active", "waiting"])) }
            (render_fact("From", &format_day(clinic, row, "start_date")))
            (render_fact("Until", &format_day(clinic, row, "end_date")))
            (render_fact("Renewed automatically", if get_boolean(row, "renewed_automatically") { "yes" } else { "no" }))
            (render_fact("Price", &format_money(clinic, row, "price")))
            (render_fact("Next payment", &format_day(clinic, row, "next_payment_date")))
        }
    }
}
