//! The panels of online prescription: the client's, the animal's or the visit's own panel, with what was prescribed.

mod view;

use std::sync::Arc;

use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use maud::Markup;
use tokio::join;

use super::client::{self, ClientPanel};
use super::consultation::{self, ConsultationPanel};
use super::patient::PatientPanel;
use super::section_spec::{PanelSection, SectionSlot, SectionSpec, pending_sections};
use super::shared_request::{SharedRequest, distinct_ids, request_after, request_by_id};
use super::unavailable_data::UnavailableData;
use super::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, PrintDocument, embedded,
};
use crate::provet::model::{
    Consultation, ListResponse, Patient, Prescription, PrescriptionItem, User,
};
use crate::provet::{ClientId, PatientId, ProvetApi, ProvetError};
use crate::views::section::{Section, read_error};

const SLOT: &str = "prescriptions";
/// Which page the button was pressed on.
pub(super) enum PrescriptionPanel {
    /// A client's.
    Client,
    /// A patient's.
    Patient,
    /// A consultation's.
    Consultation,
}

impl PrescriptionPanel {
    /// The section about prescriptions, among those of the base panel.
    fn own_section(&self) -> PanelSection<PrescriptionsData> {
        PanelSection {
            spec: SectionSpec {
                slot: SectionSlot::new_full_width(SLOT, 6),
                title: |_, i18n| fl!(i18n.fluent, "prescription-title"),
                subject: |i18n| fl!(i18n.fluent, "prescription-what"),
                reads: self.own_reads(),
                writes: &[],
                refresh_on: &[],
            },
            render: |ctx, data| Box::pin(render_section(ctx, data)),
        }
    }

    /// Where there may be several patients, their names are read as well.
    fn own_reads(&self) -> &'static [&'static str] {
        match self {
            Self::Client => &[
                "general_prescription/written_prescription/",
                "general_prescription/prescription_item/",
                "user/",
                "patient/",
            ],
            Self::Patient => &[
                "general_prescription/written_prescription/",
                "general_prescription/prescription_item/",
                "user/",
            ],
            Self::Consultation => &[
                "general_prescription/written_prescription/",
                "general_prescription/prescription_item/",
                "user/",
                "consultation/{id}/",
                "patient/{id}/",
            ],
        }
    }

    fn base_panel(&self) -> &'static dyn Panel {
        match self {
            Self::Client => &ClientPanel,
            Self::Patient => &PatientPanel,
            Self::Consultation => &ConsultationPanel,
        }
    }
}

impl Panel for PrescriptionPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        embedded::merge_specs(self.base_panel(), &[self.own_section().spec])
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        let (mut sections, data) = match self {
            Self::Client => load_for_client(&ctx),
            Self::Patient => (
                PatientPanel.sections(Arc::clone(&ctx)),
                load_for_patient(&ctx),
            ),
            Self::Consultation => load_for_consultation(&ctx),
        };
        sections.extend(pending_sections(&[self.own_section()], &ctx, &data));
        sections
    }

    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        self.base_panel().handle_action(ctx, action, form)
    }

    fn print_document(
        &self,
        ctx: Arc<PanelContext>,
        name: String,
    ) -> BoxFuture<'static, Option<PrintDocument>> {
        self.base_panel().print_document(ctx, name)
    }
}

/// The requests about prescriptions, each sent once however many sections wait for it.
#[derive(Clone)]
struct PrescriptionsData {
    prescriptions: SharedRequest<ListResponse<Prescription>>,
    items: SharedRequest<ListResponse<PrescriptionItem>>,
    prescribers: SharedRequest<ListResponse<User>>,
    /// The animals there are, where there may be several.
    patients: Option<SharedRequest<ListResponse<Patient>>>,
    /// The visit the button was pressed on.
    consultation_id: Option<i64>,
}

impl PrescriptionsData {
    fn from_prescriptions(
        api: &ProvetApi,
        prescriptions: SharedRequest<ListResponse<Prescription>>,
        patients: Option<SharedRequest<ListResponse<Patient>>>,
        consultation_id: Option<i64>,
    ) -> Self {
        Self {
            items: request_after(&prescriptions, api, load_items),
            prescribers: request_after(&prescriptions, api, load_prescribers),
            prescriptions,
            patients,
            consultation_id,
        }
    }
}

fn load_for_client(ctx: &Arc<PanelContext>) -> (Vec<PendingSection>, PrescriptionsData) {
    let (sections, animals) = client::build_sections(ctx);
    let id = ctx.object_id("client/{id}/", ClientId::new);
    let rows = request_by_id(&ctx.provet, &id, |api, id| async move {
        api.list_prescriptions_of_client(id).await
    });
    (
        sections,
        PrescriptionsData::from_prescriptions(&ctx.provet, rows, Some(animals), None),
    )
}

fn load_for_patient(ctx: &Arc<PanelContext>) -> PrescriptionsData {
    let rows = request_by_id(&ctx.provet, &ctx.patient_id(), |api, id| async move {
        api.list_prescriptions_of_patients(&[id]).await
    });
    PrescriptionsData::from_prescriptions(&ctx.provet, rows, None, None)
}

/// Everything prescribed for the animals of the visit, not only what was in it: what they still get matters.
fn load_for_consultation(ctx: &Arc<PanelContext>) -> (Vec<PendingSection>, PrescriptionsData) {
    let (sections, consultation, animals) = consultation::build_sections(ctx);
    let rows = request_after(&consultation, &ctx.provet, load_for_patients);
    let own = ctx.panel_session.object_ids.first().copied();
    (
        sections,
        PrescriptionsData::from_prescriptions(&ctx.provet, rows, Some(animals), own),
    )
}

async fn load_for_patients(
    api: ProvetApi,
    consultation: Arc<Consultation>,
) -> Result<ListResponse<Prescription>, ProvetError> {
    let ids = consultation.patients.items.iter();
    let ids: Vec<PatientId> = ids.filter_map(|link| PatientId::new(link.id)).collect();
    api.list_prescriptions_of_patients(&ids).await
}

async fn load_items(
    api: ProvetApi,
    rows: Arc<ListResponse<Prescription>>,
) -> Result<ListResponse<PrescriptionItem>, ProvetError> {
    let ids: Vec<i64> = rows.rows.iter().filter_map(|row| row.id).collect();
    api.list_prescription_items(&ids).await
}

async fn load_prescribers(
    api: ProvetApi,
    rows: Arc<ListResponse<Prescription>>,
) -> Result<ListResponse<User>, ProvetError> {
    api.get_users(&distinct_ids(&rows, |row| row.prescriber.as_ref()))
        .await
}

async fn render_section(ctx: Arc<PanelContext>, data: PrescriptionsData) -> Markup {
    let animals = async {
        match data.patients {
            Some(animals) => animals.await.map(Some),
            None => Ok(None),
        }
    };
    // In one wave: a request begins when somebody waits for it.
    let (rows, items, people, animals) =
        join!(data.prescriptions, data.items, data.prescribers, animals);
    let i18n = &ctx.i18n;
    let body = match rows {
        Ok(rows) => view::render_list(&view::PrescriptionsView {
            rows: &rows,
            items: items.as_deref(),
            prescribers: people.as_deref().ok(),
            patients: animals.as_ref().ok().and_then(Option::as_deref),
            missing: &UnavailableData::default()
                .with(&people, fl!(i18n.fluent, "prescription-by-what"))
                .with(&animals, fl!(i18n.fluent, "prescription-animals-what")),
            consultation_id: data.consultation_id,
            today: i18n.format.local_date(ctx.now),
            i18n,
        }),
        Err(error) => {
            let what = fl!(i18n.fluent, "prescription-what");
            read_error(&error, &what, i18n, Some(&ctx.form_target(SLOT)))
        }
    };
    let title = fl!(i18n.fluent, "prescription-title");
    Section::new(SLOT, &title, body).full_width().to_markup()
}
