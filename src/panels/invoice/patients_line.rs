//! The line below the banner: which animals the rows of the invoice name.

use super::data::InvoiceData;
use crate::panels::patient_lines;
use crate::panels::section_spec::{PanelSection, SectionSpec};

pub(super) const SECTION: PanelSection<InvoiceData> = PanelSection {
    spec: SectionSpec {
        reads: &["invoicerow/", "patient/{id}/"],
        ..patient_lines::SPEC
    },
    render: |ctx, data| {
        Box::pin(async move {
            let patients = data.patients.await;
            let rows = patients.as_deref().map(|patients| patients.rows.as_slice());
            patient_lines::render_section(&ctx, rows)
        })
    },
};
