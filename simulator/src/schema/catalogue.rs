//! What the clinic sells, and the code lists.

use super::field_builders::{ResourceField, boolean, integer, json_list, number, text, to_one};
use super::{ApiResource, READ, READ_CREATE, READ_UPDATE, resource};

const PERMISSION_ITEMS: &str = "Settings: Items";

pub(super) const RESOURCES: &[ApiResource] = &[
    resource("item", ITEM_FIELDS)
        .require_permission(PERMISSION_ITEMS)
        .with_methods(READ, READ_UPDATE),
    item_resource("procedure", 1),
    item_resource("medicine", 2),
    item_resource("supply", 3),
    item_resource("food", 4),
    item_resource("laboratoryanalysis", 5).with_rate_limits([150, 300, 600, 300, 300]),
    resource("vatgroup", VAT_GROUP_FIELDS).with_methods(READ, READ),
    code_list_resource("codelist/species"),
    code_list_resource("codelist/breeds"),
    code_list_resource("codelist/diagnoses"),
];

const fn item_resource(path: &'static str, kind: i64) -> ApiResource {
    resource(path, ITEM_FIELDS)
        .in_table("item")
        .with_type_code(kind)
        .require_permission(PERMISSION_ITEMS)
        .with_methods(READ_CREATE, READ_UPDATE)
}

const fn code_list_resource(path: &'static str) -> ApiResource {
    resource(path, CODE_FIELDS)
        .with_methods(READ, READ)
        .unpaginated()
}

const ITEM_FIELDS: &[ResourceField] = &[
    text("code"),
    text("barcode").nullable(),
    text("account_number").nullable(),
    text("name").required().filterable(),
    text("print_name"),
    number("price"),
    number("price_with_vat"),
    number("wholesale_price"),
    to_one("vat_group", "vatgroup").required(),
    text("invoice_group").nullable(),
    integer("type_code").filterable(),
    text("instructions").nullable(),
    text("internal_instructions").nullable(),
    boolean("archived").filterable(),
    json_list("linked_items"),
    boolean("hide_on_consultation"),
    text("unit"),
    boolean("vaccination").filterable(),
];

const VAT_GROUP_FIELDS: &[ResourceField] = &[
    text("title"),
    number("percentage"),
    boolean("archived"),
    text("account_number").nullable(),
];

const CODE_FIELDS: &[ResourceField] = &[integer("code"), text("label"), boolean("is_active")];
