//! The patients of the client: living ones first, deceased and archived ones collapsed.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::data::ClientData;
use crate::clinic::age::PatientAge;
use crate::panels::PanelContext;
use crate::panels::patient_summary::render_age;
use crate::panels::patient_summary::{patient_name, status_badges};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{ListResponse, Patient};
use crate::provet::webhook::ObjectKind;
use crate::provet::{PatientId, Tenant};
use crate::views::components::{
    BadgeKind, badge_list, bullet_list, collapsible_details, is_blank_html, provet_link,
    render_badge,
};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("animals", 5),
    title: |_, i18n| fl!(i18n.fluent, "client-animals-title"),
    subject: |i18n| fl!(i18n.fluent, "client-animals-what"),
    reads: &["patient/"],
    writes: &[],
    refresh_on: &[ObjectKind::Patient],
};

pub(super) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ClientData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.patients.await {
        Ok(animals) => render_body(&animals, &ctx.tenant, i18n.format.local_date(ctx.now), i18n),
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

fn render_body(
    animals: &ListResponse<Patient>,
    tenant: &Tenant,
    today: Date,
    i18n: &I18n,
) -> Markup {
    let gone =
        |patient: &&Patient| patient.is_deceased() || patient.archived || patient.is_merged();
    let mut sorted: Vec<&Patient> = animals.rows.iter().collect();
    sorted.sort_by_key(|patient| patient.name.to_lowercase());
    // Archived ones are collapsed with the deceased: neither is expected to come.
    let (gone, here): (Vec<&Patient>, Vec<&Patient>) = sorted.into_iter().partition(gone);
    let entries = |animals: &[&Patient]| -> Vec<Markup> {
        animals
            .iter()
            .map(|patient| render_patient(patient, tenant, today, i18n))
            .collect()
    };
    html! {
        @if animals.rows.is_empty() {
            (empty_state(&fl!(i18n.fluent, "client-animals-nothing")))
        } @else if here.is_empty() {
            (empty_state(&fl!(i18n.fluent, "client-animals-none-living")))
        } @else {
            (bullet_list(&entries(&here)))
        }
        @if !gone.is_empty() {
            (collapsible_details(&fl!(i18n.fluent, "client-animals-gone", count = gone.len()), &bullet_list(&entries(&gone)), false))
        }
        @if !animals.complete { (incomplete_notice(&fl!(i18n.fluent, "client-animals-more"))) }
    }
}

fn render_patient(patient: &Patient, tenant: &Tenant, today: Date, i18n: &I18n) -> Markup {
    let life = PatientAge::on_date(&patient.date_of_birth, &patient.deceased, today);
    let page = patient
        .id
        .and_then(PatientId::new)
        .map(|id| tenant.patient_page(id));
    let described = [&patient.species, &patient.breed, &patient.sex];
    html! {
        p {
            strong { (inline_text(&patient_name(&patient.name, i18n))) }
            @if !is_blank_html(&patient.critical_notes) {
                " " (render_badge(BadgeKind::Bad, &fl!(i18n.fluent, "client-animals-critical")))
            }
            @if let Some(page) = page { " " (provet_link(&page, &fl!(i18n.fluent, "client-animals-open"))) }
        }
        (badge_list(status_badges(patient, i18n)))
        p .muted {
            @for text in described.into_iter().filter(|text| !text.is_empty()) { (inline_text(text)) " · " }
            (render_age(&life, i18n))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::test_support::{self, RenderedHtml};
    use crate::provet::model::parse_record;

    fn seen(animals: &[Value], complete: bool) -> RenderedHtml {
        let rows = animals.iter().cloned().filter_map(parse_record).collect();
        let rows = ListResponse { rows, complete };
        let today = date(2026, 11, 21);
        RenderedHtml::from_markup(&render_body(
            &rows,
            &test_support::test_tenant(),
            today,
            &test_support::english_i18n(),
        ))
    }

    #[test]
    fn the_living_come_first_and_the_others_are_folded_away() {
        let shown = seen(
            &[
                json!({"id": 1, "name": "Zorro", "species": "Dog", "gender": "Male", "date_of_birth": "2020-11-21"}),
                json!({"id": 2, "name": "Bella", "deceased": "2025-01-02", "date_of_birth": "2010-01-02"}),
                json!({"id": 3, "name": "Anna", "archived": true}),
                json!({"id": 4, "name": "<i>Abe</i>", "critical_notes": "bites"}),
            ],
            true,
        );
        assert_eq!(
            shown.text("ul.list strong"),
            ["<i>Abe</i>", "Zorro", "Anna", "Bella"]
        );
        assert_eq!(shown.text("details strong"), ["Anna", "Bella"]);
        assert_eq!(shown.text("summary"), ["Deceased or archived (2)"]);
        assert_eq!(
            shown.text("details .badge"),
            ["Archived", "Deceased 2 Jan 2025"]
        );
        assert_eq!(shown.text(".badge.bad").first().unwrap(), "Critical notes");
        assert_eq!(
            shown
                .text("bdi")
                .iter()
                .filter(|text| *text == "Male")
                .count(),
            1
        );
        assert!(shown.all_text().contains("6 years"));
        assert!(
            shown
                .links("a.external")
                .contains(&"https://provetcloud.com/4/patient/1".to_owned())
        );
        assert!(shown.text("i, .incomplete, .nothing").is_empty());
    }

    #[test]
    fn no_animals_none_living_and_not_all_seen_are_three_sentences() {
        assert_eq!(seen(&[], true).text(".nothing"), ["No animals recorded."]);
        let dead = json!({"id": 2, "name": "Bella", "deceased": "2025-01-02"});
        assert_eq!(
            seen(&[dead], true).text(".nothing"),
            ["No living animals recorded."]
        );
        let one = json!({"id": 1, "name": ""});
        let shown = seen(&[one], false);
        assert_eq!(shown.text(".incomplete"), ["More animals are in Provet."]);
        assert_eq!(shown.text("strong"), ["(no name recorded)"]);
    }
}
