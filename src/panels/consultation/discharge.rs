//! The discharge instructions given to the client.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::ConsultationData;
use super::patient_label::PatientLabels;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{DischargeInstruction, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{bullet_list, is_blank_html, record_text};
use crate::views::field_text::render_local_datetime_field;
use crate::views::i18n::I18n;
use crate::views::section::{empty_state, incomplete_notice};

const SLOT: &str = "discharge";

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 3),
    title: |_, i18n| fl!(i18n.fluent, "consultation-discharge-title"),
    subject: |i18n| fl!(i18n.fluent, "consultation-discharge-what"),
    reads: &[
        "consultation/{id}/",
        "consultation/{id}/consultationdischargeinstruction/",
        "patient/{id}/",
    ],
    writes: &[],
    refresh_on: &[ObjectKind::Consultation],
};

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    let i18n = &ctx.i18n;
    let (rows, animals) = join!(data.discharge.clone(), PatientLabels::load(&data, i18n));
    let body = match rows {
        Ok(rows) => render_body(&rows, &animals, i18n),
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

fn render_body(
    rows: &ListResponse<DischargeInstruction>,
    animals: &PatientLabels,
    i18n: &I18n,
) -> Markup {
    let entry = |row: &DischargeInstruction| {
        html! {
            p {
                (animals.render_label(row.patient.as_ref(), i18n))
                span .muted { (render_local_datetime_field(&row.created, i18n)) }
                (animals.render_unnamed(row.patient.as_ref(), || fl!(i18n.fluent, "note-recipient-unnamed")))
            }
            (record_text(&row.text, i18n))
        }
    };
    let said = rows.rows.iter().filter(|row| !is_blank_html(&row.text));
    let entries: Vec<Markup> = said.map(entry).collect();
    // No letter at all means that we did not find the text; an empty paragraph was emptied by somebody.
    let textless = rows.rows.iter().filter(|row| row.text.is_empty()).count();
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if rows.complete && textless == 0 {
            (empty_state(&fl!(i18n.fluent, "consultation-discharge-nothing")))
        }
        @if textless > 0 { (incomplete_notice(&fl!(i18n.fluent, "consultation-discharge-textless", count = textless))) }
        @if !rows.complete { (incomplete_notice(&fl!(i18n.fluent, "consultation-discharge-more"))) }
        (animals.render_unavailable(i18n))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::provet::model::parse_record;
    use crate::views::i18n::ClinicLocale;

    #[test]
    fn instructions_are_text_and_an_empty_paragraph_is_none() {
        let i18n = I18n::for_request(None, &ClinicLocale::default());
        let shown = |text: &str| {
            let rows = ListResponse {
                rows: vec![parse_record(json!({"text": text})).unwrap()],
                complete: true,
            };
            render_body(&rows, &PatientLabels::default(), &i18n).into_string()
        };
        let rest =
            shown("<p>Rest &amp; water</p><script>alert(1)</script><img src=x onerror=alert(2)>");
        assert!(rest.contains("Rest &amp; water"));
        assert!(!rest.contains("<script") && !rest.contains("<img") && !rest.contains("alert(1)"));
        assert!(shown("<p>&nbsp;</p>").contains("No discharge instructions"));
    }
}
