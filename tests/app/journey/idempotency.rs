//! However often a form is sent and whatever gets lost, a weight is recorded once.

use crate::journey::patient_journey::{PATIENT, PatientJourney, writes};
use crate::support::database::on_both;

on_both! {
    async fn the_same_form_sent_twice_at_once_writes_once(database) {
        let journey = PatientJourney::on(database).await;
        let before = journey.weights(PATIENT).len();
        let (token, fields) = journey.weigh(PATIENT, "28.4").await;
        let (one, other) = tokio::join!(
            journey.act("weigh", &token, &fields),
            journey.act("weigh", &token, &fields),
        );
        assert_eq!(journey.weights(PATIENT).len(), before + 1);
        assert!(one.reloads() || other.reloads(), "nobody was told of the write");
        let audit = journey.server.db.list_audit_entries(&writes(), 10).await.unwrap();
        assert_eq!(audit.len(), 1, "{audit:?}");
        // And a third time, much later.
        journey.act("weigh", &token, &fields).await;
        assert_eq!(journey.weights(PATIENT).len(), before + 1);
    }

    async fn a_lost_answer_is_looked_up_in_the_record(database) {
        let journey = PatientJourney::on(database).await;
        let before = journey.weights(PATIENT).len();
        let (token, fields) = journey.weigh(PATIENT, "28.4").await;
        journey.simulator.update_faults(|faults| faults.lose_response_next = 1);
        let saved = journey.act("weigh", &token, &fields).await;
        assert!(saved.reloads() && saved.text.contains("Weight saved"), "{}", saved.text);
        assert_eq!(journey.weights(PATIENT).len(), before + 1);
    }

    async fn who_saw_an_older_record_does_not_write(database) {
        let journey = PatientJourney::on(database).await;
        let before = journey.weights(PATIENT).len();
        let first = journey.weigh(PATIENT, "28.4").await;
        let second = journey.weigh(PATIENT, "28.9").await;
        let saved = journey.act("weigh", &first.0, &first.1).await;
        assert!(saved.reloads(), "{}", saved.text);
        let held = journey.act("weigh", &second.0, &second.1).await;
        assert!(!held.reloads() && held.text.contains("Someone just recorded"), "{}", held.text);
        assert_eq!(journey.weights(PATIENT).len(), before + 1);
        assert_eq!(journey.weights(PATIENT).last(), Some(&28.4));
    }
}
