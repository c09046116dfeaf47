//! The dashboard of home deliveries.
//!
//! Which id its buttons send is not public: here it is the active department, as with the
//! calendars, and the chosen order once one is chosen \[I\].

use axum::extract::{Path, Query, State};
use maud::{Markup, html};
use serde::Deserialize;

use super::super::ClinicPageError;
use super::super::layout::{self, NavigationEntry};
use super::super::record_table::{Cell, Columns, RecordTable, render_table};
use super::super::record_view::render_card;
use super::super::toolbar::{ButtonToolbar, PageOptions};
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer, get_text};
use crate::state::Simulator;

/// The number of this page in a button's `type`.
const PAGE_NUMBER: u8 = 13;

const ORDERS: RecordTable = RecordTable {
    title: "Orders",
    empty: "No orders.",
    columns: &[
        ("Order", Cell::Custom(render_order_link)),
        ("Client", Cell::Client),
        ("Patient", Cell::Patient),
        ("Ordered", Cell::Day("ordered")),
        ("Delivery", Cell::Day("delivery_date")),
        // The words of the numbers are ours [I].
        (
            "Status",
            Cell::Status(&[
                "ordered",
                "packed",
                "on its way",
                "delivered",
                "cancelled",
                "failed",
            ]),
        ),
        ("Remarks", Cell::Text("remarks")),
        ("Total", Cell::Money("total_with_vat")),
    ],
};

const ITEMS: Columns = &[
    ("Item", Cell::Text("name")),
    ("Quantity", Cell::Number("quantity", "")),
    ("Unit", Cell::Text("unit")),
    ("Price", Cell::Money("price_with_vat")),
    (
        "Status",
        Cell::Status(&["ordered", "packed", "out of stock", "replaced"]),
    ),
];

/// The order that was chosen.
#[derive(Debug, Default, Deserialize)]
pub(super) struct OrderQuery {
    order: Option<i64>,
}

/// Shows the orders, and the chosen one.
pub(super) async fn get_home_deliveries(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    Query(chosen): Query<OrderQuery>,
    Query(options): Query<PageOptions>,
) -> Result<Markup, ClinicPageError> {
    simulator.read(|state| {
        let clinic = state.find_clinic(provet_id).ok_or(ClinicPageError::NoClinic)?;
        let order = chosen
            .order
            .and_then(|id| Some((id, clinic.find_row("home_delivery/order", id)?)));
        let department = || clinic.table_rows("department").next().map(|(id, _)| id);
        // The chosen order, or the department where none is chosen.
        let sent: Vec<i64> = order.map(|(id, _)| id).or_else(department).into_iter().collect();
        let client = order.and_then(|(_, row)| get_integer(row, "client"));
        let toolbar = ButtonToolbar::new(state, clinic, PAGE_NUMBER, &sent, &options).with_client(client);
        let content = html! {
            div.heading { h1 { "Home deliveries" } @if let Some((id, _)) = order { p { "Order " (id) " chosen" } } }
            (toolbar.render_buttons())
            @if let Some((id, row)) = order { (render_items(clinic, id, row)) }
            (ORDERS.render(clinic, &clinic.table_rows("home_delivery/order").collect::<Vec<_>>()))
        };
        Ok(layout::render_page(clinic, NavigationEntry::Deliveries, "Home deliveries", &content, &toolbar.render_panel()))
    })
}

fn render_order_link(_: &SimulatedClinic, id: i64, row: &StoredRecord) -> Markup {
    html! { a href=(format!("?order={id}")) { (get_integer(row, "order_number").unwrap_or(id)) } }
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
    let items: Vec<_> = clinic
        .rows_referring_to("home_delivery/item", "order", id)
        .collect();
    let body = html! {
        p.text dir="auto" { (address) }
        (render_table(clinic, ITEMS, &items))
    };
    render_card("Chosen order", None, &body)
}
