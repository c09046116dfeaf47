//! What waits for a Provet that does not answer, for how long, and what is left of it in memory.

use std::convert::Infallible;

use futures_util::future::join_all;
use jiff::Timestamp;
use tokio::time::Instant;

use super::*;
use crate::provet::ProvetError;
use crate::provet::rate_limit::{ApiEndpoint, RequestPriority};

/// An answer that never comes to its end.
fn silence() -> Response {
    let never = futures_util::stream::pending::<Result<Bytes, Infallible>>();
    Body::from_stream(never).into_response()
}

/// A server that answers about one patient only. Its client has a token, and time goes by only while nothing else can happen.
async fn mostly_silent(spoken_of: &'static str) -> ApiFixture {
    let bench = ApiFixture::new(move |asked, _| {
        if asked.path.ends_with(spoken_of) {
            JsonResponse::ok(&json!({"id": 99, "name": "Rex"}))
        } else {
            silence()
        }
    })
    .await;
    let token = bench.provet.verify_credential(&bench.credential);
    token.await.unwrap();
    tokio::time::pause();
    bench
}

async fn read(api: &ProvetApi, id: i64) -> Result<(), ProvetError> {
    api.get_patient(PatientId::new(id).unwrap()).await.map(drop)
}

#[tokio::test]
async fn however_many_reads_wait_for_a_silent_provet_each_says_so_within_15_seconds() {
    let bench = mostly_silent("nothing at all").await;
    let began = Instant::now();
    for api in [bench.api().starting_now(), bench.api()] {
        let reads = (1..=100).map(|id| read(&api, id));
        let answers = join_all(reads).await;
        let unreachable =
            |it: &Result<(), ProvetError>| matches!(it, Err(ProvetError::Unreachable { .. }));
        assert!(answers.iter().all(unreachable), "{answers:?}");
    }
    assert!(began.elapsed() < Duration::from_secs(30));
}

#[tokio::test]
async fn reads_that_follow_one_another_have_one_time_together() {
    let bench = mostly_silent("nothing at all").await;
    let api = bench.api().starting_now();
    let began = Instant::now();
    for id in 1..=3 {
        assert!(read(&api, id).await.is_err());
    }
    assert!(began.elapsed() < Duration::from_secs(15));
}

#[tokio::test]
async fn a_save_is_not_behind_the_reads_that_wait() {
    let bench = mostly_silent("patient/99/").await;
    let api = bench.api().starting_now();
    let reads = join_all((1..=60).map(|id| read(&api, id)));
    let save = async {
        // After all of them.
        tokio::task::yield_now().await;
        let began = Instant::now();
        let saved = read(&bench.api().for_save(), 99).await;
        (saved, began.elapsed())
    };
    let (_, (saved, took)) = tokio::join!(reads, save);
    assert_eq!(saved, Ok(()));
    assert!(took < Duration::from_secs(1), "{took:?}");
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_sign_ins_that_have_ended_leave_nothing_in_memory() {
    let provet = client("localhost", 1024);
    let clinic = credential("http://localhost/4/oauth2/token/");
    let endpoint = ApiEndpoint {
        method: Method::GET,
        resource: "patient/{id}/",
    };
    // By the client's clock each token has ended when the next sign-in comes.
    let ended: Timestamp = "2026-11-21T08:00:00Z".parse().unwrap();
    for number in 0..10_000 {
        let person = Arc::new(clinic.for_user(&format!("sign-in {number}")));
        drop(provet.api_for(Arc::clone(&person)));
        let token = AccessToken::new(SecretString::from("token"), ended);
        provet.inner.tokens.insert_token(&person.id, token);
        let spent = provet.inner.rate_limiter.acquire(
            &person.id,
            &endpoint,
            1,
            Duration::ZERO,
            RequestPriority::Normal,
        );
        spent.await.unwrap();
    }
    let used = provet.api_for(clinic);
    assert_eq!(provet.count_entries(), (10_000, 10_000, 10_001));
    tokio::time::advance(Duration::from_secs(61)).await;
    provet.forget_idle();
    assert_eq!(provet.count_entries(), (0, 0, 1));
    drop(used);
}
