//! What the clinic sells, and the code lists.

use super::build::{Field, flag, integer, list, number, text, to};
use super::{READ, READ_CREATE, READ_UPDATE, Resource, resource};

const ITEMS: &str = "Settings: Items";

pub(super) const RESOURCES: &[Resource] = &[
    resource("item", ITEM)
        .needs(ITEMS)
        .methods(READ, READ_UPDATE),
    goods("procedure", 1),
    goods("medicine", 2),
    goods("supply", 3),
    goods("food", 4),
    goods("laboratoryanalysis", 5).limits([150, 300, 600, 300, 300]),
    resource("vatgroup", VAT).methods(READ, READ),
    codes("codelist/species"),
    codes("codelist/breeds"),
    codes("codelist/diagnoses"),
];

const fn goods(path: &'static str, kind: i64) -> Resource {
    resource(path, ITEM)
        .table("item")
        .only(kind)
        .needs(ITEMS)
        .methods(READ_CREATE, READ_UPDATE)
}

const fn codes(path: &'static str) -> Resource {
    resource(path, CODE).methods(READ, READ).bare()
}

const ITEM: &[Field] = &[
    text("code"),
    text("barcode").nullable(),
    text("account_number").nullable(),
    text("name").required().filtered(),
    text("print_name"),
    number("price"),
    number("price_with_vat"),
    number("wholesale_price"),
    to("vat_group", "vatgroup").required(),
    text("invoice_group").nullable(),
    integer("type_code").filtered(),
    text("instructions").nullable(),
    text("internal_instructions").nullable(),
    flag("archived").filtered(),
    list("linked_items"),
    flag("hide_on_consultation"),
    text("unit"),
    flag("vaccination").filtered(),
];

const VAT: &[Field] = &[
    text("title"),
    number("percentage"),
    flag("archived"),
    text("account_number").nullable(),
];

const CODE: &[Field] = &[integer("code"), text("label"), flag("is_active")];
