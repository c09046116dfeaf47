//! What the pages of Provet are called.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use i18n_embed_fl::fl;

use crate::provet::ProvetPage;
use crate::views::i18n::I18n;

/// What a page is called. Looked up once for each language, because every launch says it.
pub fn page_title(page: ProvetPage, words: &I18n) -> Arc<str> {
    static PAGE_TITLES: RwLock<BTreeMap<(&'static str, ProvetPage), Arc<str>>> =
        RwLock::new(BTreeMap::new());
    let kept = PAGE_TITLES.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(title) = kept.get(&(words.language(), page)) {
        return Arc::clone(title);
    }
    drop(kept);
    let title: Arc<str> = lookup_page_title(page, words).into();
    let mut kept = PAGE_TITLES.write().unwrap_or_else(PoisonError::into_inner);
    kept.insert((words.language(), page), Arc::clone(&title));
    title
}

fn lookup_page_title(page: ProvetPage, words: &I18n) -> String {
    match page {
        ProvetPage::Client => fl!(words.fluent, "page-client"),
        ProvetPage::Patient => fl!(words.fluent, "page-patient"),
        ProvetPage::Invoice => fl!(words.fluent, "page-invoice"),
        ProvetPage::Consultation => fl!(words.fluent, "page-consultation"),
        ProvetPage::LaboratoryReferral => fl!(words.fluent, "page-laboratory-referral"),
        ProvetPage::AppointmentCalendar => fl!(words.fluent, "page-appointment-calendar"),
        ProvetPage::ShiftCalendar => fl!(words.fluent, "page-shift-calendar"),
        ProvetPage::DiagnosticImaging => fl!(words.fluent, "page-diagnostic-imaging"),
        ProvetPage::Reminder => fl!(words.fluent, "page-reminder"),
        ProvetPage::HealthPlan => fl!(words.fluent, "page-health-plan"),
        ProvetPage::OnlinePrescriptionClient => {
            fl!(words.fluent, "page-online-prescription-client")
        }
        ProvetPage::OnlinePrescriptionPatient => {
            fl!(words.fluent, "page-online-prescription-patient")
        }
        ProvetPage::OnlinePrescriptionConsultation => {
            fl!(words.fluent, "page-online-prescription-consultation")
        }
        ProvetPage::HomeDeliveries => fl!(words.fluent, "page-home-deliveries"),
    }
}

/// What a section of a panel is called. The banner has the name of its page.
pub fn section_title(page: ProvetPage, slot: &str, words: &I18n) -> String {
    let fluent = &words.fluent;
    match slot {
        "identity" | "referral" => page_title(page, words).to_string(),
        "alerts" => fl!(fluent, "notes-title"),
        "weight" => fl!(fluent, "weight-title"),
        "due" => fl!(fluent, "due-title"),
        "medicines" => fl!(fluent, "medicines-title"),
        "visits" => fl!(fluent, "visits-title"),
        "appointments" => fl!(fluent, "bookings-title"),
        "contact" => fl!(fluent, "contact-title"),
        "money" => fl!(fluent, "money-title"),
        "animals" => fl!(fluent, "client-animals-title"),
        "plan" => fl!(fluent, "plan-title"),
        "plan-items" => fl!(fluent, "plan-items-title"),
        "plan-payments" => fl!(fluent, "plan-payments-title"),
        "prescriptions" => fl!(fluent, "prescription-title"),
        "delivery" => fl!(fluent, "delivery-title"),
        "reminders" => fl!(fluent, "reminders-title"),
        "results" => fl!(fluent, "results-title"),
        "owner" if page == ProvetPage::Invoice => fl!(fluent, "invoice-client-title"),
        "owner" => fl!(fluent, "owner-title"),
        "before" if page == ProvetPage::DiagnosticImaging => fl!(fluent, "imaging-before-title"),
        "before" => fl!(fluent, "referral-before-title"),
        other => invoice_or_calendar_title(other, words)
            .unwrap_or_else(|| consultation_title(other, words)),
    }
}

/// Sections of invoices and calendars.
fn invoice_or_calendar_title(slot: &str, words: &I18n) -> Option<String> {
    let fluent = &words.fluent;
    Some(match slot {
        "sums" => fl!(fluent, "invoice-sums-title"),
        "rows" => fl!(fluent, "invoice-rows-title"),
        "vat" => fl!(fluent, "invoice-vat-title"),
        "payments" => fl!(fluent, "invoice-payments-title"),
        "linked" => fl!(fluent, "invoice-linked-title"),
        "others" => fl!(fluent, "invoice-others-title"),
        "day" => fl!(fluent, "sheet-title"),
        "beware" => fl!(fluent, "beware-title"),
        "on-duty" => fl!(fluent, "roster-title"),
        "gaps" => fl!(fluent, "gaps-title"),
        "week" => fl!(fluent, "roster-week-title"),
        _ => return None,
    })
}

/// Sections of consultations; a name that is none of ours is shown as it is.
fn consultation_title(slot: &str, words: &I18n) -> String {
    let fluent = &words.fluent;
    match slot {
        "way" => fl!(fluent, "way-title"),
        "missing" => fl!(fluent, "visit-missing-title"),
        "items" => fl!(fluent, "visit-items-title"),
        "diagnoses" => fl!(fluent, "visit-diagnoses-title"),
        "notes" => fl!(fluent, "note-title"),
        "discharge" => fl!(fluent, "visit-discharge-title"),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::i18n::ClinicLocale;

    #[test]
    fn every_section_of_every_panel_has_a_name_that_people_read() {
        let words = I18n::for_request(Some("en"), &ClinicLocale::default());
        for page in ProvetPage::all() {
            for slot in crate::panels::panel_for(page).slots() {
                let title = section_title(page, slot.name, &words);
                assert_ne!(title, slot.name, "{page}");
            }
        }
    }
}
