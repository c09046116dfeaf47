//! Invoices, their rows and payments.

use serde_json::Value;

use super::field_builders::{
    ResourceField, boolean, computed, date, date_time, integer, inverse_many, json, json_list,
    number, text, to_many, to_one,
};
use super::{ApiResource, READ, READ_CREATE, READ_UPDATE, resource};
use crate::clinic::SimulatedClinic;

const PERMISSION_INVOICES: &str = "Financial: Invoices";

pub(super) const RESOURCES: &[ApiResource] = &[
    resource("invoice", INVOICE_FIELDS)
        .require_permission(PERMISSION_INVOICES)
        .with_methods(READ, READ_UPDATE)
        .with_rate_limits([60, 0, 250, 150, 0])
        .with_actions(&[super::record_action("pdf", &["GET"])]),
    resource("invoicerow", INVOICE_ROW_FIELDS)
        .require_permission(PERMISSION_INVOICES)
        .with_methods(READ, READ),
    resource("invoicerow_vatgroup", VAT_SUM_FIELDS)
        .require_permission(PERMISSION_INVOICES)
        .with_methods(READ, READ),
    resource("countersale", COUNTERSALE_FIELDS)
        .require_permission(PERMISSION_INVOICES)
        .with_methods(READ, READ),
    resource("invoicepayment", PAYMENT_FIELDS)
        .require_permission(PERMISSION_INVOICES)
        .with_methods(READ_CREATE, READ_UPDATE),
];

const INVOICE_FIELDS: &[ResourceField] = &[
    integer("invoice_number").read_only().filterable(),
    text("invoice_prefix").read_only(),
    text("reference_number").nullable().read_only(),
    text("additional_reference").nullable(),
    integer("status").read_only().filterable(),
    computed("_status", invoice_status).hidden().filterable(),
    date_time("invoice_date").read_only().filterable(),
    date("invoice_due_date").filterable(),
    date_time("invoice_payed").read_only(),
    date_time("date_paid").read_only().filterable(),
    date_time("send_date"),
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
    to_one("client", "client")
        .read_only()
        .filterable()
        .exposable(),
    to_one("consultation", "consultation")
        .read_only()
        .filterable(),
    to_one("original_consultation", "consultation").read_only(),
    to_one("department", "department").read_only().filterable(),
    to_one("invoicing_client", "client").read_only(),
    to_many("patients", "patient").read_only(),
    inverse_many("invoice_row", "invoicerow", "invoice"),
    inverse_many("invoice_payment", "invoicepayment", "invoice"),
    boolean("credit_note").read_only().filterable(),
    to_one("credit_note_original_invoice", "invoice").read_only(),
    inverse_many(
        "related_credit_note",
        "invoice",
        "credit_note_original_invoice",
    ),
    to_one("related_credit_note_invoice", "invoice").read_only(),
    to_one("first_original_invoice", "invoice").read_only(),
    boolean("consolidated_invoice").read_only(),
    to_many("consolidated_invoices", "invoice").read_only(),
    to_one("related_consolidated_invoice", "invoice").read_only(),
    boolean("agreed_to_pay_later"),
    boolean("without_vat").read_only(),
    boolean("countersale").read_only().filterable(),
    integer("vat_calculation_method").read_only(),
    integer("determining_price").read_only(),
    number("penalty_interest"),
    json("inqueries"),
    text("remarks").nullable(),
    json_list("tags_rel"),
    json("invoice_extras"),
];

/// The other name `status` is filtered by \[C\].
fn invoice_status(clinic: &SimulatedClinic, id: i64) -> Value {
    clinic
        .find_row("invoice", id)
        .and_then(|row| row.get("status").cloned())
        .unwrap_or_default()
}

const INVOICE_ROW_FIELDS: &[ResourceField] = &[
    to_one("invoice", "invoice").filterable(),
    to_one("consultation_item", "consultationitem").exposable(),
    to_one("original_consultation", "consultation"),
    to_one("item", "item"),
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
    to_one("credited_invoicerow", "invoicerow"),
    to_one("first_credited_invoicerow", "invoicerow"),
    inverse_many(
        "first_credit_invoicerows",
        "invoicerow",
        "first_credited_invoicerow",
    ),
    to_one("patient", "patient"),
    to_one("parent_linked_item", "invoicerow"),
    to_many("linked_items", "invoicerow"),
    to_one("vat_group", "vatgroup"),
    json("panel"),
    integer("order_in_panel"),
    number("additional_tax_percentage"),
    number("royalty_fee"),
    boolean("prescription"),
    date_time("used"),
];

const PAYMENT_FIELDS: &[ResourceField] = &[
    to_one("invoice", "invoice").required().filterable(),
    number("paid").required(),
    text("info"),
    integer("payment_type").required().filterable(),
];

/// What an invoice holds under one rate of tax. The fields are not public \[I\].
const VAT_SUM_FIELDS: &[ResourceField] = &[
    to_one("invoice", "invoice").filterable(),
    to_one("vat_group", "vatgroup").exposable(),
    number("vat_percentage"),
    number("sum"),
    number("sum_vat"),
    number("sum_total"),
];

/// A sale without a consultation; its invoice holds the rows. The fields are not public \[I\].
const COUNTERSALE_FIELDS: &[ResourceField] = &[
    to_one("client", "client").filterable(),
    to_many("patients", "patient").filterable(),
    to_one("invoice", "invoice").filterable(),
    to_one("department", "department").filterable(),
    to_one("user", "user"),
    integer("status").filterable(),
    text("remarks"),
];
