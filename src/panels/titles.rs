//! What the pages of Provet are called.

use i18n_embed_fl::fl;

use crate::provet::Page;
use crate::views::words::Words;

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
