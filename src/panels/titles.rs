//! What the pages of Provet are called.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use i18n_embed_fl::fl;

use crate::provet::Page;
use crate::views::words::Words;

/// What a page is called. Looked up once for each language, because every launch says it.
pub fn title(page: Page, words: &Words) -> Arc<str> {
    static KEPT: RwLock<BTreeMap<(&'static str, Page), Arc<str>>> = RwLock::new(BTreeMap::new());
    let kept = KEPT.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(title) = kept.get(&(words.language(), page)) {
        return Arc::clone(title);
    }
    drop(kept);
    let title: Arc<str> = named(page, words).into();
    let mut kept = KEPT.write().unwrap_or_else(PoisonError::into_inner);
    kept.insert((words.language(), page), Arc::clone(&title));
    title
}

fn named(page: Page, words: &Words) -> String {
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
