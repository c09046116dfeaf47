//! The diagnoses of the consultation.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::ConsultationData;
use super::patient_label::PatientLabels;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{Diagnosis, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::components::bullet_list;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

const SLOT: &str = "diagnoses";

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 2),
    title: |_, i18n| fl!(i18n.fluent, "consultation-diagnoses-title"),
    subject: |i18n| fl!(i18n.fluent, "consultation-diagnoses-what"),
    reads: &[
        "consultation/{id}/",
        "consultation/{id}/consultationdiagnosis/",
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
    let (rows, animals) = join!(data.diagnoses.clone(), PatientLabels::load(&data, i18n));
    let body = match rows {
        Ok(rows) => render_body(&rows, &animals, i18n),
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

fn render_body(rows: &ListResponse<Diagnosis>, animals: &PatientLabels, i18n: &I18n) -> Markup {
    let unnamed = || fl!(i18n.fluent, "line-recipient-unnamed");
    let entry = |row: &Diagnosis| {
        html! {
            (animals.render_label(row.patient.as_ref(), i18n)) (inline_text(&row.name))
            (animals.render_unnamed(row.patient.as_ref(), unnamed))
        }
    };
    let named = rows.rows.iter().filter(|row| !row.name.is_empty());
    let entries: Vec<Markup> = named.map(entry).collect();
    // A diagnosis whose name we did not find is one all the same: the list must not pass for empty.
    let nameless = rows.rows.len() - entries.len();
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if rows.complete && nameless == 0 {
            (empty_state(&fl!(i18n.fluent, "consultation-diagnoses-nothing")))
        }
        @if nameless > 0 { (incomplete_notice(&fl!(i18n.fluent, "consultation-diagnoses-nameless", count = nameless))) }
        @if !rows.complete { (incomplete_notice(&fl!(i18n.fluent, "consultation-diagnoses-more"))) }
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
    fn diagnoses_are_listed_and_none_is_said_only_of_a_whole_list() {
        let i18n = I18n::for_request(None, &ClinicLocale::default());
        let shown = |rows: Vec<Diagnosis>, complete| {
            let rows = ListResponse { rows, complete };
            render_body(&rows, &PatientLabels::default(), &i18n).into_string()
        };
        let otitis = parse_record(json!({"name": "Otitis <externa>"})).unwrap();
        assert!(shown(vec![otitis], true).contains("Otitis &lt;externa&gt;"));
        assert!(shown(vec![], true).contains("No diagnosis"));
        assert!(!shown(vec![], false).contains("No diagnosis"));
    }
}
