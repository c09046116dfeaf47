//! Webhooks as a receiver meets them.

use axum::http::StatusCode;
use axum::routing::post;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::*;

const CLINIC: i64 = 54321;

fn simulator() -> Simulator {
    let now = "2026-11-21T12:00:00Z".parse().expect("timestamp");
    let simulator = Simulator::new(7, now);
    simulator
        .set_faults_from_query("hook_pause_ms=1")
        .expect("switch");
    simulator
}

/// A receiver that answers `refusals` messages with 202, which is not 200, and then takes them.
async fn receiver(refusals: u32) -> (String, UnboundedReceiver<String>) {
    let (keep, kept) = unbounded_channel();
    let left = std::sync::Arc::new(std::sync::atomic::AtomicU32::new(refusals));
    let route = post(move |body: String| async move {
        keep.send(body).expect("kept");
        let still = left
            .fetch_update(
                std::sync::atomic::Ordering::SeqCst,
                std::sync::atomic::Ordering::SeqCst,
                |left| left.checked_sub(1),
            )
            .is_ok();
        if still {
            StatusCode::ACCEPTED
        } else {
            StatusCode::OK
        }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("port");
    let url = format!("http://{}/hook", listener.local_addr().expect("address"));
    let router = axum::Router::new().route("/hook", route);
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, kept)
}

/// Waits until the queue of the clinic has nothing waiting, and returns its rows.
async fn settled(simulator: &Simulator) -> Vec<StoredRecord> {
    loop {
        let rows: Vec<StoredRecord> = simulator.read(|state| {
            let clinic = state.find_clinic(CLINIC).expect("clinic");
            clinic
                .table_rows(QUEUE_TABLE)
                .map(|(_, row)| row.clone())
                .collect()
        });
        if !rows.is_empty() && rows.iter().all(|row| get_integer(row, "status") != Some(0)) {
            return rows;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_message_is_thin_and_says_whose_it_is() {
    let (simulator, (url, mut heard)) = (simulator(), receiver(0).await);
    simulator.register_webhook(CLINIC, 1, &url, false);
    simulator.announce_change(CLINIC, "client", 7, RecordChange::Updated);
    assert_eq!(
        heard.recv().await.expect("message"),
        "client_id=7&provet_id=54321&provet_url=http%3A%2F%2Flocalhost%3A9090%2F54321%2F"
    );
    simulator.register_webhook(CLINIC, 31, &url, true);
    simulator.announce_change(CLINIC, "reminder", 3, RecordChange::Created);
    let message: Value = serde_json::from_str(&heard.recv().await.expect("message")).expect("json");
    assert_eq!(
        (&message["reminder_id"], &message["provet_id"]),
        (&json!(3), &json!(54321))
    );
}

#[tokio::test]
async fn anything_but_200_is_sent_again_ten_times_at_most() {
    let (simulator, (url, mut heard)) = (simulator(), receiver(3).await);
    simulator.register_webhook(CLINIC, 2, &url, false);
    simulator.announce_change(CLINIC, "patient", 7, RecordChange::Updated);
    let rows = settled(&simulator).await;
    assert_eq!(
        (
            get_integer(&rows[0], "attempts"),
            get_integer(&rows[0], "status")
        ),
        (Some(4), Some(1))
    );
    let (stubborn, mut asked) = receiver(99).await;
    simulator.register_webhook(CLINIC, 65, &stubborn, false);
    simulator.announce_change(CLINIC, "phonenumber", 2, RecordChange::Created);
    let rows = settled(&simulator).await;
    let last = rows.last().expect("row");
    assert_eq!(
        (get_integer(last, "attempts"), get_integer(last, "status")),
        (Some(11), Some(2))
    );
    assert_eq!(get_integer(last, "response_code"), Some(202));
    let count = |heard: &mut UnboundedReceiver<String>| {
        std::iter::from_fn(|| heard.try_recv().ok()).count()
    };
    assert_eq!((count(&mut heard), count(&mut asked)), (4, 11));
}

#[tokio::test]
async fn a_weight_is_a_change_of_its_patient_and_a_note_of_its_visit() {
    let (simulator, (url, _heard)) = (simulator(), receiver(0).await);
    for trigger in [2, 3, 45, 17] {
        simulator.register_webhook(CLINIC, trigger, &url, false);
    }
    let weight = simulator.read(|state| {
        let clinic = state.find_clinic(CLINIC).expect("clinic");
        let mut weights = clinic.rows_referring_to("patient/weight", "patient", 2);
        weights.next().expect("weight").0
    });
    simulator.announce_change(CLINIC, "patient/weight", weight, RecordChange::Created);
    simulator.announce_change(
        CLINIC,
        "consultation/consultationnote",
        1,
        RecordChange::Created,
    );
    let rows = settled(&simulator).await;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (get_integer(row, "trigger"), get_integer(row, "object_id")))
        .collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0], (Some(2), Some(2)));
    assert_eq!(told[1], (Some(3), Some(1)));
}

#[tokio::test]
async fn a_department_hears_only_what_is_known_to_be_its_own() {
    let (simulator, (url, _heard)) = (simulator(), receiver(0).await);
    let mine = simulator
        .register_webhook(CLINIC, 21, &url, false)
        .expect("hook");
    let silent = simulator
        .register_webhook(CLINIC, 1, &url, false)
        .expect("hook");
    simulator.update(|state| {
        let clinic = state.find_clinic_mut(CLINIC).expect("clinic");
        for hook in [mine, silent] {
            let row = clinic.find_row_mut(WEBHOOK_TABLE, hook).expect("hook");
            row.insert("department".to_owned(), json!(1));
        }
    });
    simulator.announce_change(CLINIC, "client", 1, RecordChange::Updated);
    let (ours, theirs) = simulator.read(|state| {
        let clinic = state.find_clinic(CLINIC).expect("clinic");
        let of = |department| {
            let mut rows = clinic.rows_referring_to("appointment", "department", department);
            rows.next().expect("appointment").0
        };
        (of(1), of(2))
    });
    simulator.announce_change(CLINIC, "appointment", theirs, RecordChange::Updated);
    simulator.announce_change(CLINIC, "appointment", ours, RecordChange::Updated);
    let rows = settled(&simulator).await;
    assert_eq!(rows.len(), 1);
    assert_eq!(get_integer(&rows[0], "object_id"), Some(ours));
}

#[tokio::test]
async fn messages_can_come_twice_late_or_never() {
    let (simulator, (url, mut heard)) = (simulator(), receiver(0).await);
    simulator.register_webhook(CLINIC, 1, &url, false);
    simulator
        .set_faults_from_query("hook_twice_every=2&hook_drop_every=3&hook_reorder=1")
        .expect("switches");
    for client in 1..=3 {
        simulator.announce_change(CLINIC, "client", client, RecordChange::Updated);
    }
    let mut order = Vec::new();
    for _ in 0..3 {
        let message = heard.recv().await.expect("message");
        order.push(message.split('&').next().unwrap_or_default().to_owned());
    }
    assert_eq!(order, ["client_id=2", "client_id=2", "client_id=1"]);
    let rows = settled(&simulator).await;
    assert_eq!(get_text(&rows[2], "response"), "never sent");
}
