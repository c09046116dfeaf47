//! What is sent to owners' homes.
//!
//! Only the paths' beginning `home_delivery/` and the webhooks about orders and items are known;
//! everything else here is ours \[I\].

use super::build::{Field, date, instant, integer, inverse, number, text, to};
use super::{READ, READ_UPDATE, Resource, resource};

const VISITS: &str = "General: Consultations and its items";

pub(super) const RESOURCES: &[Resource] = &[
    resource("home_delivery/order", ORDER)
        .needs(VISITS)
        .methods(READ, READ_UPDATE),
    resource("home_delivery/item", ITEM)
        .needs(VISITS)
        .methods(READ, READ_UPDATE),
];

/// `status`: 0 ordered, 1 packed, 2 on its way, 3 delivered, 4 cancelled, 5 failed.
const ORDER: &[Field] = &[
    integer("order_number").read_only().filtered(),
    to("client", "client").filtered().exposed(),
    to("patient", "patient").filtered().exposed(),
    to("department", "department").filtered(),
    to(
        "written_prescription",
        "general_prescription/written_prescription",
    ),
    to("invoice", "invoice"),
    integer("status").filtered(),
    instant("ordered").filtered(),
    date("delivery_date").filtered(),
    text("delivery_name"),
    text("delivery_street_address"),
    text("delivery_zip_code"),
    text("delivery_city"),
    text("tracking_url").nullable(),
    text("remarks"),
    number("total_with_vat"),
    inverse("items", "home_delivery/item", "order"),
];

/// `status`: 0 ordered, 1 packed, 2 out of stock, 3 replaced by another item.
const ITEM: &[Field] = &[
    to("order", "home_delivery/order").filtered(),
    to("item", "item"),
    text("name"),
    number("quantity"),
    text("unit"),
    number("price_with_vat"),
    integer("status").filtered(),
    to("replaced_by", "home_delivery/item"),
    text("instructions"),
    date("next_delivery_date"),
];
