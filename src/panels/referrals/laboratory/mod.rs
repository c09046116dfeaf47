//! The panel of a laboratory referral: what was asked, what was answered beside the earlier values, the animal around it.

mod history;
mod request;
mod results;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use futures_util::future::BoxFuture;
use maud::Markup;

use super::load_user;
use super::patient_sections::{self, HasReferralPatient, ReferralPatient};
use crate::panels::owner_lines;
use crate::panels::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use crate::panels::shared_request::{SharedRequest, request_after, request_by_id};
use crate::panels::{ActionResponse, FormFields, Panel, PanelContext, PendingSection};
use crate::provet::model::{
    Consultation, LaboratoryAnalysis, LaboratoryReferral, ListResponse, User,
};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ConsultationId, PatientId, ProvetApi, ProvetError};
use crate::views::i18n::I18n;

/// The panel of a laboratory referral.
pub(in crate::panels) struct LaboratoryPanel;

/// The answers on their way, each asked once however many sections wait for it.
#[derive(Clone)]
struct LaboratoryReferralData {
    referral: SharedRequest<LaboratoryReferral>,
    patient: ReferralPatient,
    veterinarian: SharedRequest<ListResponse<User>>,
    analyses: SharedRequest<PatientAnalyses>,
    /// Every referral of the animal, this one among them.
    referrals: SharedRequest<PatientReferrals>,
}

/// Analyses of one animal.
struct PatientAnalyses {
    rows: ListResponse<LaboratoryAnalysis>,
    /// How many were left out, because nothing says which animal of several they are of.
    unattributed_count: usize,
}

/// Referrals of one animal.
struct PatientReferrals {
    rows: ListResponse<LaboratoryReferral>,
    /// How many were left out, because nothing says which animal of several they are of.
    unattributed_count: usize,
}

/// Visits that are looked through, each with how many animals it has; none where that could not be seen.
struct ConsultationIndex {
    ids: Vec<ConsultationId>,
    patient_counts: HashMap<i64, usize>,
    complete: bool,
}

impl LaboratoryReferralData {
    fn for_referral(ctx: &Arc<PanelContext>) -> Self {
        let api = &ctx.provet;
        let referral = load_referral(ctx);
        let patient = ReferralPatient::from_id(api, load_patient_id(api, &referral));
        // Through the visits: Provet has no list of the analyses or referrals of one animal. [I]
        let consultations = request_after(&patient.id, api, |api, id| async move {
            api.list_consultations_of_patient(*id).await
        });
        let visits = {
            let own = referral.clone();
            request_after(&consultations, api, move |_, rows| async move {
                Ok(ConsultationIndex::from_records(&rows, &*own.await?))
            })
        };
        let client = patient.id.clone();
        let of_animal = patient.id.clone();
        let of_this = referral.clone();
        Self {
            veterinarian: request_after(&referral, api, |api, referral| async move {
                load_user(api, referral.referring_veterinarian.as_ref()).await
            }),
            analyses: request_after(&visits, api, move |api, visits| async move {
                let (animal, referral) = (*client.await?, of_this.await?);
                let rows = api.list_analyses(&visits.ids).await?;
                Ok(PatientAnalyses::from_records(
                    rows,
                    &visits,
                    animal,
                    referral.id,
                ))
            }),
            referrals: request_after(&visits, api, move |api, visits| async move {
                let animal = of_animal.await?;
                let rows = api.list_laboratory_referrals(&visits.ids).await?;
                Ok(PatientReferrals::from_records(rows, &visits, *animal))
            }),
            referral,
            patient,
        }
    }
}

impl HasReferralPatient for LaboratoryReferralData {
    const RESOURCE: &'static str = "consultation_laboratory_referral/{id}/";
    const KIND: ObjectKind = ObjectKind::LaboratoryReferral;

    type Referral = LaboratoryReferral;

    fn patient(&self) -> &ReferralPatient {
        &self.patient
    }

    fn referral(&self) -> &SharedRequest<LaboratoryReferral> {
        &self.referral
    }

    fn render_opened(referral: &LaboratoryReferral, i18n: &I18n) -> Markup {
        request::render_opened(referral, i18n)
    }
}

fn load_referral(ctx: &PanelContext) -> SharedRequest<LaboratoryReferral> {
    let id = ctx.object_id("consultation_laboratory_referral/{id}/", Some);
    request_by_id(&ctx.provet, &id, |api, id| async move {
        api.get_laboratory_referral(id).await
    })
}

fn load_patient_id(
    api: &ProvetApi,
    referral: &SharedRequest<LaboratoryReferral>,
) -> SharedRequest<PatientId> {
    request_after(referral, api, |api, referral| async move {
        patient_sections::find_patient_id(
            api,
            referral.patient.as_ref(),
            referral.consultation.as_ref(),
        )
        .await
    })
}

impl ConsultationIndex {
    /// The visits of the animal, and that of the referral itself, which may be older than those.
    fn from_records(rows: &ListResponse<Consultation>, referral: &LaboratoryReferral) -> Self {
        let own = referral
            .consultation
            .as_ref()
            .map(|consultation| consultation.id);
        let ids: BTreeSet<ConsultationId> = rows
            .rows
            .iter()
            .filter_map(|consultation| consultation.id)
            // The list ends at the newest visits; that of the referral is read in any case.
            .chain(own)
            .filter_map(ConsultationId::new)
            .collect();
        let count = |consultation: &Consultation| {
            let patients = &consultation.patients;
            Some((consultation.id?, patients.items.len() + patients.unreadable))
        };
        Self {
            ids: ids.into_iter().collect(),
            patient_counts: rows.rows.iter().filter_map(count).collect(),
            complete: rows.complete,
        }
    }
}

impl PatientAnalyses {
    /// Keeps what is certainly of this animal: named so, of this referral, or of a visit with no other animal.
    fn from_records(
        mut rows: ListResponse<LaboratoryAnalysis>,
        visits: &ConsultationIndex,
        patient: PatientId,
        referral: Option<i64>,
    ) -> Self {
        let mut unattributed_count = 0;
        rows.rows.retain(|line| {
            // What is said plainly goes before every conclusion.
            if let Some(named) = &line.patient {
                return named.id == patient.number();
            }
            let consultation = line
                .consultation
                .as_ref()
                .map(|consultation| consultation.id);
            let animals = consultation.and_then(|id| visits.patient_counts.get(&id));
            let asked_for = line.laboratory_referral.as_ref().map(|it| it.id);
            // A result must never stand under the wrong patient, so that what is not certain is only counted.
            let certain = animals == Some(&1) || (asked_for.is_some() && asked_for == referral);
            unattributed_count += usize::from(!certain);
            certain
        });
        rows.complete &= visits.complete;
        Self {
            rows,
            unattributed_count,
        }
    }
}

impl PatientReferrals {
    /// Keeps what is certainly of this animal: named so, or of a visit with no other animal.
    fn from_records(
        mut rows: ListResponse<LaboratoryReferral>,
        visits: &ConsultationIndex,
        patient: PatientId,
    ) -> Self {
        let mut unattributed_count = 0;
        rows.rows.retain(|row| {
            if let Some(named) = &row.patient {
                return named.id == patient.number();
            }
            let consultation = row.consultation.as_ref().map(|link| link.id);
            let animals = consultation.and_then(|id| visits.patient_counts.get(&id));
            let certain = animals == Some(&1);
            unattributed_count += usize::from(!certain);
            certain
        });
        rows.complete &= visits.complete;
        Self {
            rows,
            unattributed_count,
        }
    }
}

/// The sections, in the order they are shown.
const SECTIONS: [PanelSection<LaboratoryReferralData>; 8] = [
    patient_sections::identity_section(),
    owner_lines::contact_line(),
    owner_lines::balance_line(),
    patient_sections::alerts_section(),
    results::SECTION,
    request::SECTION,
    history::SECTION,
    patient_sections::weight_section(),
];

impl Panel for LaboratoryPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        list_specs(&SECTIONS)
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        pending_sections(&SECTIONS, &ctx, &LaboratoryReferralData::for_referral(&ctx))
    }

    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        let id = load_patient_id(&ctx.provet, &load_referral(&ctx));
        patient_sections::handle_action(ctx, action, form, id)
    }
}

/// What the panel says where the referral itself could not be read.
fn render_unavailable(ctx: &PanelContext, slot: &str, what: &str, error: &ProvetError) -> Markup {
    crate::views::section::read_error(error, what, &ctx.i18n, Some(&ctx.form_target(slot)))
}
