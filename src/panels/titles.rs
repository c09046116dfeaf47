//! The titles of pages and of their sections.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use i18n_embed_fl::fl;

use super::panel_for;
use crate::provet::ProvetPage;
use crate::views::i18n::I18n;

/// What a page is called. Looked up once for each language, because every launch says it.
pub fn page_title(page: ProvetPage, i18n: &I18n) -> Arc<str> {
    static PAGE_TITLES: RwLock<BTreeMap<(&'static str, ProvetPage), Arc<str>>> =
        RwLock::new(BTreeMap::new());
    let titles = PAGE_TITLES.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(title) = titles.get(&(i18n.language(), page)) {
        return Arc::clone(title);
    }
    // The read lock must be gone before the write lock is requested, or this thread waits for itself.
    drop(titles);
    let title: Arc<str> = lookup_page_title(page, i18n).into();
    let mut titles = PAGE_TITLES.write().unwrap_or_else(PoisonError::into_inner);
    // Another thread may have done the same meanwhile: it put in the same title.
    titles.insert((i18n.language(), page), Arc::clone(&title));
    title
}

fn lookup_page_title(page: ProvetPage, i18n: &I18n) -> String {
    match page {
        ProvetPage::Client => fl!(i18n.fluent, "page-client"),
        ProvetPage::Patient => fl!(i18n.fluent, "page-patient"),
        ProvetPage::Invoice => fl!(i18n.fluent, "page-invoice"),
        ProvetPage::Consultation => fl!(i18n.fluent, "page-consultation"),
        ProvetPage::LaboratoryReferral => fl!(i18n.fluent, "page-laboratory-referral"),
        ProvetPage::AppointmentCalendar => fl!(i18n.fluent, "page-appointment-calendar"),
        ProvetPage::ShiftCalendar => fl!(i18n.fluent, "page-shift-calendar"),
        ProvetPage::DiagnosticImaging => fl!(i18n.fluent, "page-diagnostic-imaging"),
        ProvetPage::Reminder => fl!(i18n.fluent, "page-reminder"),
        ProvetPage::HealthPlan => fl!(i18n.fluent, "page-health-plan"),
        ProvetPage::OnlinePrescriptionClient => {
            fl!(i18n.fluent, "page-online-prescription-client")
        }
        ProvetPage::OnlinePrescriptionPatient => {
            fl!(i18n.fluent, "page-online-prescription-patient")
        }
        ProvetPage::OnlinePrescriptionConsultation => {
            fl!(i18n.fluent, "page-online-prescription-consultation")
        }
        ProvetPage::HomeDeliveries => fl!(i18n.fluent, "page-home-deliveries"),
    }
}

/// The title of a section in lists of sections. A slot that the page's panel does not have is shown by its name.
pub fn section_title(page: ProvetPage, slot: &str, i18n: &I18n) -> String {
    let specs = panel_for(page).specs();
    let spec = specs.iter().find(|spec| spec.slot.name == slot);
    spec.map_or_else(|| slot.to_owned(), |spec| (spec.title)(page, i18n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::i18n::ClinicLocale;

    #[test]
    fn every_section_of_every_panel_has_a_name_that_people_read() {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        for page in ProvetPage::all() {
            for slot in panel_for(page).slots() {
                let title = section_title(page, slot.name, &i18n);
                assert_ne!(title, slot.name, "{page}");
            }
        }
    }
}
