//! Home deliveries: orders and their items.
//!
//! Only the paths' beginning `home_delivery/` and the webhooks about orders and items are known;
//! everything else here is ours \[I\].

use super::field_builders::{
    ResourceField, date, date_time, integer, inverse_many, number, text, to_one,
};
use super::{ApiResource, READ, READ_UPDATE, resource};

const PERMISSION_CONSULTATIONS: &str = "General: Consultations and its items";

pub(super) const RESOURCES: &[ApiResource] = &[
    resource("home_delivery/order", ORDER_FIELDS)
        .require_permission(PERMISSION_CONSULTATIONS)
        .with_methods(READ, READ_UPDATE),
    resource("home_delivery/item", ITEM_FIELDS)
        .require_permission(PERMISSION_CONSULTATIONS)
        .with_methods(READ, READ_UPDATE),
];

/// `status`: 0 ordered, 1 packed, 2 on its way, 3 delivered, 4 cancelled, 5 failed.
const ORDER_FIELDS: &[ResourceField] = &[
    integer("order_number").read_only().filterable(),
    to_one("client", "client").filterable().exposable(),
    to_one("patient", "patient").filterable().exposable(),
    to_one("department", "department").filterable(),
    to_one(
        "written_prescription",
        "general_prescription/written_prescription",
    ),
    to_one("invoice", "invoice"),
    integer("status").filterable(),
    date_time("ordered").filterable(),
    date("delivery_date").filterable(),
    text("delivery_name"),
    text("delivery_street_address"),
    text("delivery_zip_code"),
    text("delivery_city"),
    text("tracking_url").nullable(),
    text("remarks"),
    number("total_with_vat"),
    inverse_many("items", "home_delivery/item", "order"),
];

/// `status`: 0 ordered, 1 packed, 2 out of stock, 3 replaced by another item.
const ITEM_FIELDS: &[ResourceField] = &[
    to_one("order", "home_delivery/order").filterable(),
    to_one("item", "item"),
    text("name"),
    number("quantity"),
    text("unit"),
    number("price_with_vat"),
    integer("status").filterable(),
    to_one("replaced_by", "home_delivery/item"),
    text("instructions"),
    date("next_delivery_date"),
];
