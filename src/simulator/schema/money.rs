//! Invoices, their rows and payments.

use serde_json::Value;

use super::build::{
    Field, computed, date, flag, instant, integer, inverse, json, list, many, number, text, to,
};
use super::{READ, READ_CREATE, READ_UPDATE, Resource, resource};
use crate::simulator::clinic::Clinic;

const INVOICES: &str = "Financial: Invoices";

pub(super) const RESOURCES: &[Resource] = &[
    resource("invoice", INVOICE)
        .needs(INVOICES)
        .methods(READ, READ_UPDATE)
        .limits([60, 0, 250, 150, 0])
        .actions(&[super::action("pdf", &["GET"])]),
    resource("invoicerow", ROW)
        .needs(INVOICES)
        .methods(READ, READ),
    resource("invoicerow_vatgroup", VAT_SUM)
        .needs(INVOICES)
        .methods(READ, READ),
    resource("countersale", COUNTERSALE)
        .needs(INVOICES)
        .methods(READ, READ),
    resource("invoicepayment", PAYMENT)
        .needs(INVOICES)
        .methods(READ_CREATE, READ_UPDATE),
];

const INVOICE: &[Field] = &[
    integer("invoice_number").read_only().filtered(),
    text("invoice_prefix").read_only(),
    text("reference_number").nullable().read_only(),
    text("additional_reference").nullable(),
    integer("status").read_only().filtered(),
    computed("_status", status).hidden().filtered(),
    instant("invoice_date").read_only().filtered(),
    date("invoice_due_date").filtered(),
    instant("invoice_payed").read_only(),
    instant("date_paid").read_only().filtered(),
    instant("send_date"),
    text("send_method"),
    number("total").read_only(),
    number("total_vat").read_only(),
    number("total_with_vat").read_only(),
    number("due_sum").read_only(),
    number("client_due_sum").read_only(),
    text("payer_name"),
    text("payer_id_number"),
    text("payer_street_address"),
    text("payer_zip_code"),
    text("payer_city"),
    text("payer_state").nullable(),
    text("payer_country"),
    text("payer_organization_name"),
    text("payer_vat_number"),
    text("receiver_name"),
    text("receiver_organization_name").nullable(),
    text("receiver_iban"),
    text("receiver_bic"),
    text("receiver_vat_number"),
    to("client", "client").read_only().filtered().exposed(),
    to("consultation", "consultation").read_only().filtered(),
    to("original_consultation", "consultation").read_only(),
    to("department", "department").read_only().filtered(),
    to("invoicing_client", "client").read_only(),
    many("patients", "patient").read_only(),
    inverse("invoice_row", "invoicerow", "invoice"),
    inverse("invoice_payment", "invoicepayment", "invoice"),
    flag("credit_note").read_only().filtered(),
    to("credit_note_original_invoice", "invoice").read_only(),
    inverse(
        "related_credit_note",
        "invoice",
        "credit_note_original_invoice",
    ),
    to("related_credit_note_invoice", "invoice").read_only(),
    to("first_original_invoice", "invoice").read_only(),
    flag("consolidated_invoice").read_only(),
    many("consolidated_invoices", "invoice").read_only(),
    to("related_consolidated_invoice", "invoice").read_only(),
    flag("agreed_to_pay_later"),
    flag("without_vat").read_only(),
    flag("countersale").read_only().filtered(),
    integer("vat_calculation_method").read_only(),
    integer("determining_price").read_only(),
    number("penalty_interest"),
    json("inqueries"),
    text("remarks").nullable(),
    list("tags_rel"),
    json("invoice_extras"),
];

/// The other name `status` is filtered by \[C\].
fn status(clinic: &Clinic, id: i64) -> Value {
    clinic
        .row("invoice", id)
        .and_then(|row| row.get("status").cloned())
        .unwrap_or_default()
}

const ROW: &[Field] = &[
    to("invoice", "invoice").filtered(),
    to("consultation_item", "consultationitem").exposed(),
    to("original_consultation", "consultation"),
    to("item", "item"),
    text("name"),
    text("invoice_group"),
    number("quantity"),
    number("price"),
    number("price_with_vat"),
    number("sum"),
    number("sum_vat"),
    number("sum_total"),
    number("percentage_change"),
    number("discount_amount"),
    number("vat_percentage"),
    number("invoicable_quantity"),
    text("account_number").nullable(),
    to("credited_invoicerow", "invoicerow"),
    to("first_credited_invoicerow", "invoicerow"),
    inverse(
        "first_credit_invoicerows",
        "invoicerow",
        "first_credited_invoicerow",
    ),
    to("patient", "patient"),
    to("parent_linked_item", "invoicerow"),
    many("linked_items", "invoicerow"),
    to("vat_group", "vatgroup"),
    json("panel"),
    integer("order_in_panel"),
    number("additional_tax_percentage"),
    number("royalty_fee"),
    flag("prescription"),
    instant("used"),
];

const PAYMENT: &[Field] = &[
    to("invoice", "invoice").required().filtered(),
    number("paid").required(),
    text("info"),
    integer("payment_type").required().filtered(),
];

/// What an invoice holds under one rate of tax. The fields are not public \[I\].
const VAT_SUM: &[Field] = &[
    to("invoice", "invoice").filtered(),
    to("vat_group", "vatgroup").exposed(),
    number("vat_percentage"),
    number("sum"),
    number("sum_vat"),
    number("sum_total"),
];

/// A sale without a visit; its invoice holds the rows. The fields are not public \[I\].
const COUNTERSALE: &[Field] = &[
    to("client", "client").filtered(),
    many("patients", "patient").filtered(),
    to("invoice", "invoice").filtered(),
    to("department", "department").filtered(),
    to("user", "user"),
    integer("status").filtered(),
    text("remarks"),
];
