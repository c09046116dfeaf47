//! A Provet that takes requests and says nothing, as somebody who looks at panels, and somebody who saves, sees it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use futures_util::future::join_all;

use crate::journey::patient_journey::{PATIENT, PatientJourney};
use crate::support::database::TestDatabase;

/// The patient whose panels are opened while somebody saves something of [`PATIENT`].
const OTHER_PATIENT: i64 = 2;

/// Answers about [`PATIENT`] only, once it is switched on.
async fn keep_silent(
    State(silent): State<Arc<AtomicBool>>,
    request: Request,
    next: Next,
) -> Response {
    let is_about_patient = request.uri().path().contains("/patient/1/");
    if silent.load(Ordering::Relaxed) && !is_about_patient {
        std::future::pending::<()>().await;
    }
    next.run(request).await
}

#[tokio::test]
#[ignore = "waits for 14 seconds, to see the figures"]
async fn twenty_panels_say_so_within_15_seconds_and_no_save_is_behind_them() {
    let silent = Arc::new(AtomicBool::new(false));
    let layer = from_fn_with_state(Arc::clone(&silent), keep_silent);
    let database = TestDatabase::migrated_sqlite().await;
    let journey = PatientJourney::behind(&database, |router: Router| router.layer(layer)).await;
    let (token, fields) = journey.weigh(PATIENT, "28.4").await;
    silent.store(true, Ordering::Relaxed);
    let began = Instant::now();
    let panels = join_all((0..20).map(|_| async {
        let panel = journey.launch(OTHER_PATIENT).await;
        (panel, began.elapsed())
    }));
    let save = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let began = Instant::now();
        let saved = journey.act("weigh", &token, &fields).await;
        (saved, began.elapsed())
    };
    let (panels, (saved, took)) = tokio::join!(panels, save);
    let slowest = panels.iter().map(|(_, took)| *took).max().unwrap();
    eprintln!("the slowest of 20 panels took {slowest:?}, a save meanwhile {took:?}");
    for (panel, _) in &panels {
        assert!(
            panel.page().slots(":has(.problem)").len() > 5,
            "{}",
            panel.text
        );
    }
    assert!(slowest < Duration::from_secs(15), "{slowest:?}");
    assert!(
        saved.reloads() && took < Duration::from_secs(2),
        "{took:?} {}",
        saved.text
    );
}
