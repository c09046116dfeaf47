//! However often a form is sent and whatever gets lost, a weight is recorded once.

use crate::journey::harness::{PATIENT, Place, writes};
use crate::support::scratch::on_both;

on_both! {
    async fn the_same_form_sent_twice_at_once_writes_once(scratch) {
        let place = Place::on(scratch).await;
        let before = place.weights(PATIENT).len();
        let (token, fields) = place.weigh(PATIENT, "28.4").await;
        let (one, other) = tokio::join!(
            place.act("weigh", &token, &fields),
            place.act("weigh", &token, &fields),
        );
        assert_eq!(place.weights(PATIENT).len(), before + 1);
        assert!(one.reloads || other.reloads, "nobody was told of the write");
        let audit = place.node.db.list_audit_entries(&writes(), 10).await.unwrap();
        assert_eq!(audit.len(), 1, "{audit:?}");
        // And a third time, much later.
        place.act("weigh", &token, &fields).await;
        assert_eq!(place.weights(PATIENT).len(), before + 1);
    }

    async fn a_lost_answer_is_looked_up_in_the_record(scratch) {
        let place = Place::on(scratch).await;
        let before = place.weights(PATIENT).len();
        let (token, fields) = place.weigh(PATIENT, "28.4").await;
        place.standin.world.update_faults(|faults| faults.lose_response_next = 1);
        let saved = place.act("weigh", &token, &fields).await;
        assert!(saved.reloads && saved.text.contains("Recorded"), "{}", saved.text);
        assert_eq!(place.weights(PATIENT).len(), before + 1);
    }

    async fn who_saw_an_older_record_does_not_write(scratch) {
        let place = Place::on(scratch).await;
        let before = place.weights(PATIENT).len();
        let first = place.weigh(PATIENT, "28.4").await;
        let second = place.weigh(PATIENT, "28.9").await;
        let saved = place.act("weigh", &first.0, &first.1).await;
        assert!(saved.reloads, "{}", saved.text);
        let held = place.act("weigh", &second.0, &second.1).await;
        assert!(!held.reloads && held.text.contains("Somebody recorded"), "{}", held.text);
        assert_eq!(place.weights(PATIENT).len(), before + 1);
        assert_eq!(place.weights(PATIENT).last(), Some(&28.4));
    }
}
