//! The panels of an invoice, a health plan, prescriptions and home deliveries against the stand-in for Provet.

mod embedded_panels;
mod invoice_panel;
mod print_documents;
