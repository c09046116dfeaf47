//! The dashboard of home deliveries.
//!
//! Which id its buttons send is not public: here it is the active department, as with the
//! calendars, and the chosen order once one is chosen \[I\].

use axum::extract::{Path, Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::super::ClinicPageError;
use super::super::layout::{self, NavigationEntry};
use super::super::record_view::{self, format_day, format_money, render_card};
use super::super::toolbar::{ButtonToolbar, PageOptions};
use super::order_page;
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer, get_number, get_text};
use crate::state::Simulator;

/// The number of this page in a button's `type`.
const PAGE_NUMBER: u8 = 13;

/// The words of an order's status \[I\].
const ORDER_STATUSES: [&str; 6] = [
    "ordered",
    "packed",
    "on its way",
    "delivered",
    "cancelled",
    "failed",
];

/// The order that was chosen.
#[derive(Debug, Default, Deserialize)]
pub(super) struct OrderQuery {
    order: Option<i64>,
}

/// Shows the orders, and the chosen one.
pub(super) async fn get_home_deliveries(
    State(world): State<Simulator>,
    Path(provet_id): Path<i64>,
    Query(chosen): Query<OrderQuery>,
    Query(switches): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    world.read(|state| {
        let clinic = state.find_clinic(provet_id).ok_or(ClinicPageError::NoClinic)?;
        let order = chosen
            .order
            .and_then(|id| Some((id, clinic.find_row("home_delivery/order", id)?)));
        let department = || clinic.table_rows("department").next().map(|(id, _)| id);
        let sent: Vec<i64> = order.map(|(id, _)| id).or_else(department).into_iter().collect();
        let client = order.and_then(|(_, row)| get_integer(row, "client"));
        let toolbar = ButtonToolbar::new(state, clinic, PAGE_NUMBER, &sent, &switches).with_client(client);
        let content = html! {
            div.heading { h1 { "Home deliveries" } @if let Some((id, _)) = order { p { "Order " (id) " chosen" } } }
            (toolbar.render_buttons())
            @if let Some((id, row)) = order { (render_items(clinic, id, row)) }
            (render_orders(clinic))
        };
        Ok(layout::render_page(clinic, NavigationEntry::Deliveries, "Home deliveries", &content, &toolbar.render_panel()))
    })
}

fn render_orders(clinic: &SimulatedClinic) -> Markup {
    let rows: Vec<_> = clinic.table_rows("home_delivery/order").collect();
    let body = html! {
        table {
            thead { tr { th { "Order" } th { "Client" } th { "Patient" } th { "Ordered" } th { "Delivery" } th { "Status" } th { "Remarks" } th.number { "Total" } } }
            tbody {
                @for (id, row) in &rows {
                    tr {
                        td { a href=(format!("?order={id}")) { (get_integer(row, "order_number").unwrap_or(*id)) } }
                        td { @if let Some(client) = get_integer(row, "client") { (record_view::render_client_link(clinic, client)) } }
                        td { @if let Some(patient) = get_integer(row, "patient") { (record_view::render_patient_link(clinic, patient)) } }
                        td.when { (format_day(clinic, row, "ordered")) }
                        td.when { (format_day(clinic, row, "delivery_date")) }
                        td { (order_page::render_status(row, &ORDER_STATUSES)) }
                        td dir="auto" { (get_text(row, "remarks")) }
                        td.number { (format_money(clinic, row, "total_with_vat")) }
                    }
                }
            }
        }
    };
    render_card("Orders", rows.is_empty().then_some("No orders."), &body)
}

fn render_items(clinic: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    let address = [
        "delivery_name",
        "delivery_street_address",
        "delivery_zip_code",
        "delivery_city",
    ]
    .map(|field| get_text(row, field))
    .join(", ");
    let body = html! {
        p.text dir="auto" { (address) }
        table {
            thead { tr { th { "Item" } th.number { "Quantity" } th { "Unit" } th.number { "Price" } th { "Status" } } }
            tbody {
                @for (_, item) in clinic.rows_referring_to("home_delivery/item", "order", id) {
                    tr {
                        td dir="auto" { (get_text(item, "name")) }
                        td.number { @if let Some(quantity) = get_number(item, "quantity") { (quantity) } }
                        td { (get_text(item, "unit")) }
                        td.number { (format_money(clinic, item, "price_with_vat")) }
                        td { (order_page::render_status(item, &["ordered", "packed", "out of stock", "replaced"])) }
                    }
                }
            }
        }
    };
    render_card("Chosen order", None, &body)
}
