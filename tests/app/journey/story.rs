//! A clinic's first day: added in the catalogue, a panel opened, a weight recorded, a token lost, the app removed.

use cageside::storage::AuditOutcome;

use crate::journey::harness::{PATIENT, Place, writes};
use crate::support::scratch::on_both;

on_both! {
    async fn from_the_catalogue_to_a_recorded_weight(scratch) {
        let place = Place::on(scratch).await;
        let panel = place.launch(PATIENT).await;
        assert_eq!(panel.troubled(), Vec::<String>::new(), "{}", panel.text);
        assert!(panel.section("identity").contains("Hurtta"), "{}", panel.text);
        assert!(panel.section("alerts").contains("Allergic to penicillin!"));
        assert!(!panel.text.contains("<amoxicillin>"), "text of the record is not escaped");
        let before = place.weights(PATIENT);
        let (token, fields) = place.weigh(PATIENT, "28,4").await;
        assert_eq!(place.weights(PATIENT), before, "written before it was confirmed");
        let saved = place.act("weigh", &token, &fields).await;
        assert!(saved.reloads && saved.text.contains("28.4"), "{}", saved.text);
        assert_eq!(place.weights(PATIENT).last(), Some(&28.4));
        assert_eq!(place.weights(PATIENT).len(), before.len() + 1);
        let audit = place.node.db.list_audit_entries(&writes(), 10).await.unwrap();
        let [entry] = audit.as_slice() else { panic!("{audit:?}") };
        assert_eq!((entry.outcome, entry.object.as_ref().unwrap().id), (AuditOutcome::Done, PATIENT));
        let again = place.launch(PATIENT).await;
        assert!(again.section("weight").contains("28.4"), "{}", again.text);
    }

    async fn a_token_that_was_taken_back_is_renewed_once(scratch) {
        let place = Place::on(scratch).await;
        assert!(place.launch(PATIENT).await.troubled().is_empty());
        let before = place.token_requests();
        place.standin.world.revoke_access_tokens();
        let panel = place.launch(PATIENT).await;
        assert!(panel.troubled().is_empty(), "{}", panel.text);
        assert_eq!(place.token_requests(), before + 1);
    }

    async fn a_clinic_that_removed_the_application_is_told_so(scratch) {
        let place = Place::on(scratch).await;
        let app = place.standin.world.list_applications(crate::support::standin::CLINIC);
        place.standin.world.remove_application(&app.first().unwrap().client_id);
        let panel = place.launch(PATIENT).await;
        assert_eq!(panel.troubled(), panel.sections());
        assert!(panel.sections().len() > 5, "{}", panel.text);
        for slot in panel.sections() {
            let said = panel.section(&slot);
            assert!(said.contains("Not let in") && said.contains("provet/refused"), "{said}");
        }
    }
}
