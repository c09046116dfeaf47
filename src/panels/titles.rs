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

/// What a section of a panel is called. The banner has the name of its page.
pub fn section_title(page: Page, slot: &str, words: &Words) -> String {
    let fluent = &words.fluent;
    match slot {
        "identity" | "referral" => title(page, words).to_string(),
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
        "owner" if page == Page::Invoice => fl!(fluent, "invoice-client-title"),
        "owner" => fl!(fluent, "owner-title"),
        "before" if page == Page::DiagnosticImaging => fl!(fluent, "imaging-before-title"),
        "before" => fl!(fluent, "referral-before-title"),
        other => of_money_and_days(other, words).unwrap_or_else(|| of_a_visit(other, words)),
    }
}

/// Sections of invoices and calendars.
fn of_money_and_days(slot: &str, words: &Words) -> Option<String> {
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
fn of_a_visit(slot: &str, words: &Words) -> String {
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
    use crate::views::words::Place;

    #[test]
    fn every_section_of_every_panel_has_a_name_that_people_read() {
        let words = Words::for_request(Some("en"), &Place::default());
        for page in Page::all() {
            for slot in crate::panels::panel(page).slots() {
                let title = section_title(page, slot.name, &words);
                assert_ne!(title, slot.name, "{page}");
            }
        }
    }
}
