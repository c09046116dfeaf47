//! The panels of an invoice, a health plan, prescriptions and home deliveries against the stand-in for Provet.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]
#![expect(clippy::indexing_slicing, reason = "a failed step is a failed test")]

#[path = "panels_invoice/desk.rs"]
mod desk;
#[path = "panels_invoice/invoice.rs"]
mod invoice;
#[path = "panels_invoice/orders.rs"]
mod orders;
#[path = "panels_client/page.rs"]
#[expect(dead_code, reason = "nothing is saved from these panels")]
mod page;
#[path = "panels_invoice/papers.rs"]
mod papers;
