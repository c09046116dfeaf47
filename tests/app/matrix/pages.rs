//! Fourteen pages, four actions, two methods, with and without a prefix, with and without the payload in the hash.

use cageside::provet::ProvetPage;

use crate::matrix::button::Kind;
use crate::matrix::button_test::{ButtonTest, Placed};

impl ButtonTest {
    /// Presses each of these buttons, all of them on one page at once, and names those that do not do what they should.
    pub(crate) async fn check(&self, kinds: Vec<Kind>) -> Vec<String> {
        let Some(page) = kinds.first().map(|kind| kind.page) else {
            return vec!["no button".to_owned()];
        };
        let mut placed: Vec<Placed> = Vec::new();
        for kind in kinds {
            placed.push(self.set_up(kind).await);
        }
        let html = self.page(page).await;
        let mut wrong = Vec::new();
        for button in &placed {
            let done = if button.kind.is_background() {
                self.is_green(button, &html).await
            } else {
                self.opens(button, &html).await
            };
            if let Err(why) = done {
                wrong.push(format!("{}: {why}", button.kind));
            }
        }
        wrong
    }
}

/// One test for each page, so that all pages are under way at once.
macro_rules! pages {
    ($($name:ident: $page:ident,)+) => {
        $(
            #[tokio::test]
            async fn $name() {
                let kinds = Kind::all(ProvetPage::$page);
                assert_eq!(kinds.len(), 32);
                let wrong = ButtonTest::open().await.check(kinds).await;
                assert!(wrong.is_empty(), "{wrong:#?}");
            }
        )+

        #[test]
        fn no_page_is_left_out() {
            let pages: Vec<ProvetPage> = ProvetPage::all().collect();
            assert_eq!(pages, [$(ProvetPage::$page),+]);
        }
    };
}

pages! {
    every_button_works_on_clients: Client,
    every_button_works_on_patients: Patient,
    every_button_works_on_invoices: Invoice,
    every_button_works_on_consultations: Consultation,
    every_button_works_on_laboratory_referrals: LaboratoryReferral,
    every_button_works_on_the_appointment_calendar: AppointmentCalendar,
    every_button_works_on_the_shift_calendar: ShiftCalendar,
    every_button_works_on_imaging_referrals: DiagnosticImaging,
    every_button_works_on_reminders: Reminder,
    every_button_works_on_health_plans: HealthPlan,
    every_button_works_on_the_prescriptions_of_clients: OnlinePrescriptionClient,
    every_button_works_on_the_prescriptions_of_patients: OnlinePrescriptionPatient,
    every_button_works_on_the_prescriptions_of_consultations: OnlinePrescriptionConsultation,
    every_button_works_on_home_deliveries: HomeDeliveries,
}
