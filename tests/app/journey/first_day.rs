//! A clinic's first day: added in the catalogue, a panel opened, a weight recorded, a token lost, the app removed.

use cageside::storage::AuditOutcome;

use crate::journey::patient_journey::{PATIENT, PatientJourney, writes};
use crate::support::database::on_both;

on_both! {
    async fn from_the_catalogue_to_a_recorded_weight(database) {
        let journey = PatientJourney::on(database).await;
        let panel = journey.launch(PATIENT).await;
        assert_eq!(panel.page().slots(":has(.problem)"), Vec::<String>::new(), "{}", panel.text);
        assert!(panel.section("identity").contains("Hurtta"), "{}", panel.text);
        assert!(panel.section("alerts").contains("Allergic to penicillin!"));
        assert!(!panel.text.contains("<amoxicillin>"), "text of the record is not escaped");
        let before = journey.weights(PATIENT);
        let (token, fields) = journey.weigh(PATIENT, "28,4").await;
        assert_eq!(journey.weights(PATIENT), before, "written before it was saved");
        let saved = journey.act("weigh", &token, &fields).await;
        assert!(saved.reloads() && saved.text.contains("28.4"), "{}", saved.text);
        assert_eq!(journey.weights(PATIENT).last(), Some(&28.4));
        assert_eq!(journey.weights(PATIENT).len(), before.len() + 1);
        let audit = journey.server.db.list_audit_entries(&writes(), 10).await.unwrap();
        let [entry] = audit.as_slice() else { panic!("{audit:?}") };
        assert_eq!((entry.outcome, entry.object.as_ref().unwrap().id), (AuditOutcome::Done, PATIENT));
        let again = journey.launch(PATIENT).await;
        assert!(again.section("weight").contains("28.4"), "{}", again.text);
    }

    async fn a_token_that_was_taken_back_is_renewed_once(database) {
        let journey = PatientJourney::on(database).await;
        assert!(journey.launch(PATIENT).await.page().slots(":has(.problem)").is_empty());
        let before = journey.token_requests();
        journey.simulator.revoke_access_tokens();
        let panel = journey.launch(PATIENT).await;
        assert!(panel.page().slots(":has(.problem)").is_empty(), "{}", panel.text);
        assert_eq!(journey.token_requests(), before + 1);
    }

    async fn a_clinic_that_removed_the_application_is_told_so(database) {
        let journey = PatientJourney::on(database).await;
        let app = journey.simulator.list_applications(crate::support::provet_simulator::CLINIC);
        journey.simulator.remove_application(&app.first().unwrap().client_id);
        let panel = journey.launch(PATIENT).await;
        // A line of the header says it in one sentence.
        let kinds = [":not(.below-identity)", ".below-identity"];
        let [sections, lines] = kinds.map(|kind| panel.page().slots(kind));
        assert_eq!(panel.page().slots(":has(.problem)"), sections);
        assert!(sections.len() > 5, "{}", panel.text);
        for slot in lines {
            let said = panel.section(&slot);
            assert!(said.contains("the connection to Provet is being checked"), "{said}");
        }
        for slot in sections {
            let said = panel.section(&slot);
            // Until the check has ended, which is asked for at once, nobody is told to add the application again.
            assert!(said.contains("Checking the connection") && said.contains("provet/checking"), "{said}");
        }
    }
}
