//! What stands behind a page without a panel of its own: what was opened, and the way back to it in Provet.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::Url;

use super::{Acted, Context, Form, Panel, Section, Slot};
use crate::provet::{ClientId, ConsultationId, InvoiceId, Page, PatientId, Tenant};
use crate::views::parts::provet_link;
use crate::views::section::Section as Framed;
use crate::views::words::Words;

/// The panel of every page that has none of its own.
pub(super) struct PlainPanel;

const SLOTS: [Slot; 1] = [Slot::wide("identity", 3)];

impl Panel for PlainPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        vec![Section {
            slot: "identity",
            markup: async move { view(cx.opened.page, &cx.opened.objects, &cx.tenant, &cx.words) }
                .boxed(),
        }]
    }

    fn act(&self, _: Arc<Context>, _: String, _: Form) -> BoxFuture<'static, Option<Acted>> {
        ready(None).boxed()
    }
}

fn view(page: Page, objects: &[i64], tenant: &Tenant, words: &Words) -> Markup {
    let numbers: Vec<String> = objects.iter().map(ToString::to_string).collect();
    let body = html! {
        p { (fl!(words.fluent, "plain-opened")) " " bdi { (numbers.join(", ")) } }
        p .quiet { (fl!(words.fluent, "plain-nothing")) }
        p { (provet_link(&way_back(page, objects, tenant), &fl!(words.fluent, "plain-back"))) }
    };
    Framed::identity("identity", &title(page, words), body).markup()
}

/// Where the object is in Provet; the clinic's start page where the path is not known.
fn way_back(page: Page, objects: &[i64], tenant: &Tenant) -> Url {
    let object = objects.first().copied().unwrap_or_default();
    let page = match page {
        Page::Client | Page::OnlinePrescriptionClient => {
            ClientId::new(object).map(|id| tenant.client_page(id))
        }
        Page::Patient | Page::OnlinePrescriptionPatient => {
            PatientId::new(object).map(|id| tenant.patient_page(id))
        }
        Page::Consultation | Page::OnlinePrescriptionConsultation => {
            ConsultationId::new(object).map(|id| tenant.consultation_page(id))
        }
        Page::Invoice => InvoiceId::new(object).map(|id| tenant.invoice_page(id, false)),
        Page::LaboratoryReferral
        | Page::AppointmentCalendar
        | Page::ShiftCalendar
        | Page::DiagnosticImaging
        | Page::Reminder
        | Page::HealthPlan
        | Page::HomeDeliveries => None,
    };
    page.unwrap_or_else(|| tenant.base().clone())
}

/// What a page is called.
pub fn title(page: Page, words: &Words) -> String {
    match page {
        Page::Client => fl!(words.fluent, "page-client"),
        Page::Patient => fl!(words.fluent, "page-patient"),
        Page::Invoice => fl!(words.fluent, "page-invoice"),
        Page::Consultation => fl!(words.fluent, "page-consultation"),
        Page::LaboratoryReferral => fl!(words.fluent, "page-laboratory-referral"),
        Page::AppointmentCalendar => fl!(words.fluent, "page-appointment-calendar"),
        Page::ShiftCalendar => fl!(words.fluent, "page-shift-calendar"),
        Page::DiagnosticImaging => fl!(words.fluent, "page-diagnostic-imaging"),
        Page::Reminder => fl!(words.fluent, "page-reminder"),
        Page::HealthPlan => fl!(words.fluent, "page-health-plan"),
        Page::OnlinePrescriptionClient => fl!(words.fluent, "page-online-prescription-client"),
        Page::OnlinePrescriptionPatient => fl!(words.fluent, "page-online-prescription-patient"),
        Page::OnlinePrescriptionConsultation => {
            fl!(words.fluent, "page-online-prescription-consultation")
        }
        Page::HomeDeliveries => fl!(words.fluent, "page-home-deliveries"),
    }
}
