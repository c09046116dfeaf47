//! The patients of the client: living ones first, deceased and archived ones collapsed.

use std::collections::BTreeSet;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::data::ClientData;
use crate::panels::PanelContext;
use crate::panels::patient_header::render_description;
use crate::panels::patient_summary::{patient_name, status_badges};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{Client, ListResponse, Patient, WarningFieldPolicy};
use crate::provet::webhook::ObjectKind;
use crate::provet::{PatientId, ProvetError, Tenant};
use crate::values::Field;
use crate::views::components::{
    BadgeKind, badge_list, bullet_list, collapsible_details, is_blank_html, open_link, render_badge,
};
use crate::views::field_text::{FieldKind, format_unreadable};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, read_error};

/// So many animals of another client's are looked up: one request's worth.
const MAX_ALSO_NAMED: usize = 50;

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("animals", 5),
    title: |_, i18n| fl!(i18n.fluent, "client-animals-title"),
    subject: |i18n| fl!(i18n.fluent, "client-animals-what"),
    reads: &["client/{id}/", "patient/"],
    writes: &[],
    refresh_on: &[ObjectKind::Patient],
};

pub(super) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ClientData) -> Markup {
    let (animals, client) = join!(data.patients, data.client);
    let body = match animals {
        Ok(animals) => {
            let named = match client {
                Ok(client) => load_also_named(&ctx, &client, &animals).await,
                Err(error) => Err(error),
            };
            PatientListView::new(&ctx).render(&animals, named.as_ref())
        }
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    SPEC.render(&ctx, body)
}

/// Animals that the client's record names and whose own record names another client.
#[derive(Default)]
struct AlsoNamed {
    patients: Vec<Patient>,
    /// How many more are named that could not be found.
    missing_count: usize,
}

/// The two records may disagree on whose animal it is: neither is taken for the truth.
async fn load_also_named(
    ctx: &PanelContext,
    client: &Client,
    animals: &ListResponse<Patient>,
) -> Result<AlsoNamed, ProvetError> {
    // Of an incomplete list nobody knows which animals it leaves out.
    if !animals.complete {
        return Ok(AlsoNamed::default());
    }
    let known: BTreeSet<i64> = animals.rows.iter().filter_map(|row| row.id).collect();
    let named: BTreeSet<i64> = client.patients.items.iter().map(|link| link.id).collect();
    let others: Vec<i64> = named.difference(&known).copied().collect();
    let asked: Vec<PatientId> = others
        .iter()
        .filter_map(|id| PatientId::new(*id))
        // What is beyond counts as missing below: this section must not cost more than one further request.
        .take(MAX_ALSO_NAMED)
        .collect();
    let found = ctx.provet.get_patients(&asked).await?;
    Ok(AlsoNamed {
        missing_count: others.len().saturating_sub(found.rows.len()) + client.patients.unreadable,
        patients: found.rows,
    })
}

/// What an animal of the list is rendered with.
struct PatientListView<'a> {
    tenant: &'a Tenant,
    warning_fields: &'a WarningFieldPolicy,
    today: Date,
    i18n: &'a I18n,
}

impl<'a> PatientListView<'a> {
    fn new(ctx: &'a PanelContext) -> Self {
        Self {
            tenant: &ctx.tenant,
            warning_fields: &ctx.warning_fields,
            today: ctx.i18n.format.local_date(ctx.now),
            i18n: &ctx.i18n,
        }
    }

    fn render(
        &self,
        animals: &ListResponse<Patient>,
        named: Result<&AlsoNamed, &ProvetError>,
    ) -> Markup {
        let i18n = self.i18n;
        let gone =
            |patient: &&Patient| patient.is_deceased() || patient.archived || patient.is_merged();
        let mut sorted: Vec<&Patient> = animals.rows.iter().collect();
        sorted.sort_by_key(|patient| patient.name.to_lowercase());
        // Archived ones are collapsed with the deceased: neither is expected to come.
        let (gone, here): (Vec<&Patient>, Vec<&Patient>) = sorted.into_iter().partition(gone);
        let entries = |animals: &[&Patient]| -> Vec<Markup> {
            let entries = animals.iter().map(|patient| self.render_patient(patient));
            entries.collect()
        };
        // An animal that only the client's own record names counts too.
        let is_certainly_all =
            named.is_ok_and(|named| named.patients.is_empty() && named.missing_count == 0);
        html! {
            @if animals.rows.is_empty() && animals.complete && is_certainly_all {
                (empty_state(&fl!(i18n.fluent, "client-animals-nothing")))
            } @else if here.is_empty() && !animals.rows.is_empty() {
                (empty_state(&fl!(i18n.fluent, "client-animals-none-living")))
            } @else if !here.is_empty() {
                (bullet_list(&entries(&here)))
            }
            @if !gone.is_empty() {
                (collapsible_details(&fl!(i18n.fluent, "client-animals-gone", count = gone.len()), &bullet_list(&entries(&gone)), false))
            }
            @match named {
                Ok(named) => { (self.render_also_named(named)) }
                Err(error) => { (read_error(error, &fl!(i18n.fluent, "client-animals-named-what"), i18n, None)) }
            }
            @if !animals.complete { (incomplete_notice(&fl!(i18n.fluent, "client-animals-more"))) }
        }
    }

    fn render_also_named(&self, named: &AlsoNamed) -> Markup {
        let fluent = &self.i18n.fluent;
        let entry = |patient: &Patient| {
            let whose = match &patient.client {
                Field::Read(_) => fl!(fluent, "client-animals-other-client"),
                Field::Absent => fl!(fluent, "client-animals-no-client"),
                Field::Unreadable(text) => format_unreadable(text, FieldKind::Other, self.i18n),
            };
            html! {
                (self.render_patient(patient))
                p { (render_badge(BadgeKind::Warn, &whose)) }
            }
        };
        let entries: Vec<Markup> = named.patients.iter().map(entry).collect();
        html! {
            @if !entries.is_empty() {
                h3 { (fl!(fluent, "client-animals-named")) }
                (bullet_list(&entries))
            }
            @if named.missing_count > 0 {
                (incomplete_notice(&fl!(fluent, "client-animals-named-missing", count = named.missing_count)))
            }
        }
    }

    /// Whether something stands beside the critical notes, where clinics write warnings too.
    fn has_remarks(&self, patient: &Patient) -> bool {
        let own_fields = patient.custom_fields.warnings(self.warning_fields);
        !is_blank_html(&patient.remarks) || !own_fields.is_none_recorded()
    }

    fn render_patient(&self, patient: &Patient) -> Markup {
        let i18n = self.i18n;
        let name = patient_name(&patient.name, i18n);
        let page = patient
            .id
            .and_then(PatientId::new)
            .map(|id| self.tenant.patient_page(id));
        html! {
            p {
                strong { (inline_text(&name)) }
                @if self.has_remarks(patient) {
                    " " (render_badge(BadgeKind::Plain, &fl!(i18n.fluent, "client-animals-remarks")))
                }
                // Only that there are some: the text stands in the animal's own panel.
                @if !is_blank_html(&patient.critical_notes) {
                    " " (render_badge(BadgeKind::Bad, &fl!(i18n.fluent, "client-animals-critical")))
                }
                @if let Some(page) = page { " " (open_link(&page, &name, i18n)) }
            }
            (badge_list(status_badges(patient, i18n)))
            p .muted { (render_description(patient, self.today, i18n)) }
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
        let view = PatientListView {
            tenant: &test_support::test_tenant(),
            warning_fields: &WarningFieldPolicy::default(),
            today: date(2026, 11, 21),
            i18n: &test_support::english_i18n(),
        };
        RenderedHtml::from_markup(&view.render(&rows, Ok(&AlsoNamed::default())))
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
        assert_eq!(seen(&[], true).text(".nothing"), ["No patients recorded."]);
        let dead = json!({"id": 2, "name": "Bella", "deceased": "2025-01-02"});
        assert_eq!(
            seen(&[dead], true).text(".nothing"),
            ["No living patients recorded."]
        );
        let one = json!({"id": 1, "name": ""});
        let shown = seen(&[one], false);
        assert_eq!(
            shown.text(".incomplete"),
            ["There are more patients in Provet."]
        );
        assert_eq!(shown.text("strong"), ["(no name recorded)"]);
    }
}
