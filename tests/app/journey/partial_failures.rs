//! What goes wrong at one journey in Provet is said in that section, in a sentence of its own, and the others still come.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};

use crate::journey::patient_journey::{PATIENT, PatientJourney};
use crate::support::database::{TestDatabase, on_both};

/// What is answered at paths that end so, instead of what the stand-in would say.
type Instead = Arc<Mutex<Option<(&'static str, Answered)>>>;

#[derive(Clone, Copy)]
enum Answered {
    Throttled,
    Failed,
    Broken,
}

async fn answer(State(instead): State<Instead>, request: Request, next: Next) -> Response {
    let wanted = *instead.lock().unwrap();
    let answered = wanted.filter(|(path, _)| request.uri().path().ends_with(path));
    let json = [("content-type", "application/json")];
    match answered.map(|(_, answered)| answered) {
        None => next.run(request).await,
        Some(Answered::Throttled) => {
            (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "30")]).into_response()
        }
        Some(Answered::Failed) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Some(Answered::Broken) => (json, r#"{"results": [{"#).into_response(),
    }
}

/// A clinic whose Provet answers otherwise at one path.
async fn journey(
    database: &TestDatabase,
    path: &'static str,
    answered: Answered,
) -> PatientJourney {
    let instead = Instead::default();
    let layer = from_fn_with_state(Arc::clone(&instead), answer);
    let journey = PatientJourney::behind(database, |router: Router| router.layer(layer)).await;
    *instead.lock().unwrap() = Some((path, answered));
    journey
}

/// Opens the panel and checks that only `slots` are in trouble, and that `slot` says `title` and `code`.
async fn only(journey: &PatientJourney, slots: &[&str], (title, code): (&str, &str)) {
    let panel = journey.launch(PATIENT).await;
    assert_eq!(
        panel.page().slots(":has(.problem)"),
        slots,
        "{}",
        panel.text
    );
    for slot in slots {
        let said = panel.section(slot);
        assert!(said.contains(title) && said.contains(code), "{said}");
    }
    assert!(panel.page().slots("").len() > 5, "{}", panel.text);
}

on_both! {
    async fn without_permission_one_section_says_so(database) {
        let journey = PatientJourney::on(database).await;
        journey.simulator.update_faults(|faults| { faults.forbidden_resources.insert("reminder".to_owned()); });
        only(&journey, &["due"], ("Permission needed", "provet/forbidden")).await;
    }

    async fn a_rate_limit_says_when_to_try_again(database) {
        let journey = journey(database, "/patient/1/weight/", Answered::Throttled).await;
        only(&journey, &["weight"], ("Provet is busy", "provet/throttled")).await;
        let panel = journey.launch(PATIENT).await;
        assert!(panel.section("weight").contains("seconds"), "{}", panel.text);
    }

    async fn a_failure_of_provet_is_not_taken_for_an_empty_record(database) {
        let journey = journey(database, "/patient/1/weight/", Answered::Failed).await;
        only(&journey, &["weight"], ("Provet didn’t respond", "provet/unreachable")).await;
    }

    async fn an_answer_that_breaks_off_is_not_understood(database) {
        let journey = journey(database, "/patient/1/weight/", Answered::Broken).await;
        only(&journey, &["weight"], ("Unexpected response from Provet", "provet/nonsense")).await;
    }

    async fn a_filter_that_was_ignored_shows_nobody_elses_records(database) {
        let journey = PatientJourney::on(database).await;
        journey.simulator.update_faults(|faults| { faults.unfiltered_resources.insert("appointment".to_owned()); });
        only(&journey, &["appointments"], ("Couldn’t verify the response", "provet/unfiltered")).await;
    }
}
