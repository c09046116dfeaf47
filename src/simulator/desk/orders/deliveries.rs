//! The dashboard of home deliveries.
//!
//! Which id its buttons send is not public: here it is the active department, as with the
//! calendars, and the chosen order once one is chosen \[I\].

use axum::extract::{Path, Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::super::DeskError;
use super::super::layout::{self, Place};
use super::super::record::{self, card, day, money};
use super::super::toolbar::{Switches, Toolbar};
use super::parts;
use crate::simulator::clinic::{Clinic, Record, integer, number, text};
use crate::simulator::world::World;

/// The number of this page in a button's `type`.
const PAGE: u8 = 13;

/// The words of an order's status \[I\].
const STATES: [&str; 6] = [
    "ordered",
    "packed",
    "on its way",
    "delivered",
    "cancelled",
    "failed",
];

/// The order that was chosen.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Chosen {
    order: Option<i64>,
}

/// Shows the orders, and the chosen one.
pub(super) async fn show(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    Query(chosen): Query<Chosen>,
    Query(switches): Query<Switches>,
) -> Result<Markup, DeskError> {
    world.read(|state| {
        let clinic = state.clinic(provet_id).ok_or(DeskError::NoClinic)?;
        let order = chosen
            .order
            .and_then(|id| Some((id, clinic.row("home_delivery/order", id)?)));
        let department = || clinic.rows("department").next().map(|(id, _)| id);
        let sent: Vec<i64> = order.map(|(id, _)| id).or_else(department).into_iter().collect();
        let client = order.and_then(|(_, row)| integer(row, "client"));
        let toolbar = Toolbar::new(state, clinic, PAGE, &sent, &switches).about_client(client);
        let content = html! {
            div.heading { h1 { "Home deliveries" } @if let Some((id, _)) = order { p { "Order " (id) " chosen" } } }
            (toolbar.buttons())
            @if let Some((id, row)) = order { (items(clinic, id, row)) }
            (orders(clinic))
        };
        Ok(layout::page(clinic, Place::Deliveries, "Home deliveries", &content, &toolbar.panel()))
    })
}

fn orders(clinic: &Clinic) -> Markup {
    let rows: Vec<_> = clinic.rows("home_delivery/order").collect();
    let body = html! {
        table {
            thead { tr { th { "Order" } th { "Client" } th { "Patient" } th { "Ordered" } th { "Delivery" } th { "Status" } th { "Remarks" } th.number { "Total" } } }
            tbody {
                @for (id, row) in &rows {
                    tr {
                        td { a href=(format!("?order={id}")) { (integer(row, "order_number").unwrap_or(*id)) } }
                        td { @if let Some(client) = integer(row, "client") { (record::client_link(clinic, client)) } }
                        td { @if let Some(patient) = integer(row, "patient") { (record::patient_link(clinic, patient)) } }
                        td.when { (day(clinic, row, "ordered")) }
                        td.when { (day(clinic, row, "delivery_date")) }
                        td { (parts::status(row, &STATES)) }
                        td dir="auto" { (text(row, "remarks")) }
                        td.number { (money(clinic, row, "total_with_vat")) }
                    }
                }
            }
        }
    };
    card("Orders", rows.is_empty().then_some("No orders."), &body)
}

fn items(clinic: &Clinic, id: i64, row: &Record) -> Markup {
    let address = [
        "delivery_name",
        "delivery_street_address",
        "delivery_zip_code",
        "delivery_city",
    ]
    .map(|field| text(row, field))
    .join(", ");
    let body = html! {
        p.text dir="auto" { (address) }
        table {
            thead { tr { th { "Item" } th.number { "Quantity" } th { "Unit" } th.number { "Price" } th { "Status" } } }
            tbody {
                @for (_, item) in clinic.rows_of("home_delivery/item", "order", id) {
                    tr {
                        td dir="auto" { (text(item, "name")) }
                        td.number { @if let Some(quantity) = number(item, "quantity") { (quantity) } }
                        td { (text(item, "unit")) }
                        td.number { (money(clinic, item, "price_with_vat")) }
                        td { (parts::status(item, &["ordered", "packed", "out of stock", "replaced"])) }
                    }
                }
            }
        }
    };
    card("Chosen order", None, &body)
}
