//! Refused requests: what a 4xx says of a write, whose words are shown, and which 403 is a missing permission.

use super::*;
use crate::provet::ProvetError;

async fn write_answered(
    answer: impl Fn() -> Response + Send + Sync + 'static,
) -> Option<ProvetError> {
    let bench = ApiFixture::new(move |_, _| answer()).await;
    let at = "2026-11-21T08:00:00.25Z".parse().unwrap();
    bench.api().record_weight(patient(9), at, 4.5).await.err()
}

fn rejected(reasons: &[(&str, &str)]) -> ProvetError {
    let reasons = reasons
        .iter()
        .map(|(field, text)| ((*field).to_owned(), (*text).to_owned()));
    ProvetError::ValuesRejected {
        reasons: crate::provet::error::FieldRejections(reasons.collect()),
    }
}

#[tokio::test]
async fn a_write_that_any_4xx_refuses_was_not_applied_and_provets_words_are_kept() {
    for status in [
        400, 402, 405, 406, 408, 409, 410, 412, 413, 415, 422, 423, 428,
    ] {
        let refused =
            write_answered(move || JsonResponse::of(status, &json!({"weight": ["Too heavy."]})));
        let refused = refused.await;
        assert_eq!(
            refused,
            Some(rejected(&[("weight", "Too heavy.")])),
            "{status}"
        );
        assert!(!refused.unwrap().may_have_been_applied(), "{status}");
    }
}

#[tokio::test]
async fn a_refusal_in_plain_text_is_quoted_and_a_web_page_is_not() {
    let text = || (StatusCode::PAYLOAD_TOO_LARGE, "The text is too long.").into_response();
    assert_eq!(
        write_answered(text).await,
        Some(rejected(&[("", "The text is too long.")]))
    );
    let page = || {
        let kind = [("content-type", "text/html")];
        let page = "<html><body><h1>413</h1></body></html>";
        (StatusCode::PAYLOAD_TOO_LARGE, kind, page).into_response()
    };
    assert_eq!(write_answered(page).await, Some(rejected(&[])));
    let endless = || (StatusCode::CONFLICT, "long ".repeat(500)).into_response();
    assert_eq!(write_answered(endless).await, Some(rejected(&[])));
}

#[tokio::test]
async fn a_refusal_that_is_too_large_to_read_is_still_a_refusal() {
    let mut bench = ApiFixture::new(|_, _| {
        (StatusCode::UNPROCESSABLE_ENTITY, "x".repeat(5000)).into_response()
    })
    .await;
    bench.provet = client("localhost", 1000);
    let at = "2026-11-21T08:00:00.25Z".parse().unwrap();
    let refused = bench.api().record_weight(patient(9), at, 4.5).await;
    assert!(!refused.err().unwrap().may_have_been_applied());
}

#[tokio::test]
async fn a_write_that_was_answered_with_a_redirect_may_have_been_applied() {
    let open = write_answered(|| status(302)).await.unwrap();
    assert!(open.may_have_been_applied());
}

#[tokio::test]
async fn what_failed_before_a_write_was_sent_leaves_nothing_open() {
    let bench = ApiFixture::with_tokens(
        |_, _| (StatusCode::OK, "no token here").into_response(),
        |_, _| status(500),
    )
    .await;
    let at = "2026-11-21T08:00:00.25Z".parse().unwrap();
    let unsent = bench.api().record_weight(patient(9), at, 4.5).await;
    assert!(bench.recorded_requests().is_empty());
    assert!(!unsent.err().unwrap().may_have_been_applied());
    // A look that a write begins with, whatever came of it.
    for look in [
        ProvetError::FilterIgnored { resource: "note/" },
        ProvetError::InvalidResponse {
            resource: "note/",
            status: 200,
        },
    ] {
        assert!(!look.may_have_been_applied());
    }
}

#[tokio::test]
async fn only_a_bare_403_or_one_in_provets_words_is_a_missing_permission() {
    let read_answered = |answer: fn() -> Response| async move {
        let bench = ApiFixture::new(move |_, _| answer()).await;
        bench.api().get_patient(patient(9)).await.err().unwrap()
    };
    let forbidden = ProvetError::Forbidden {
        resource: "patient/{id}/",
    };
    assert_eq!(read_answered(|| status(403)).await, forbidden);
    let worded = || JsonResponse::of(403, &json!({"detail": "No permission."}));
    assert_eq!(read_answered(worded).await, forbidden);
    let page = || {
        let kind = [("content-type", "text/html; charset=utf-8")];
        (StatusCode::FORBIDDEN, kind, "<h1>Request blocked</h1>").into_response()
    };
    let blocked = ProvetError::InvalidResponse {
        resource: "patient/{id}/",
        status: 403,
    };
    assert_eq!(read_answered(page).await, blocked);
    // Judged by what it is, not by its label.
    let unlabelled = || (StatusCode::FORBIDDEN, "<!doctype html><p>CSRF").into_response();
    assert_eq!(read_answered(unlabelled).await, blocked);
    let json_as_text = || {
        let kind = [("content-type", "text/html")];
        (
            StatusCode::FORBIDDEN,
            kind,
            "{\"detail\":\"No permission.\"}",
        )
            .into_response()
    };
    assert_eq!(read_answered(json_as_text).await, forbidden);
    let written = write_answered(page).await.unwrap();
    assert!(!written.may_have_been_applied());
    assert_ne!(
        written,
        ProvetError::Forbidden {
            resource: "patient/{id}/weight/"
        }
    );
}

#[tokio::test]
async fn a_mark_of_byte_order_before_the_json_is_skipped() {
    let bench = ApiFixture::with_tokens(
        |_, _| {
            (
                StatusCode::OK,
                "\u{feff}{\"access_token\":\"t\",\"expires_in\":3600}",
            )
                .into_response()
        },
        |_, _| (StatusCode::OK, "\u{feff}{\"id\":9,\"name\":\"Fenton\"}").into_response(),
    )
    .await;
    let found = bench.api().get_patient(patient(9)).await.unwrap();
    assert_eq!(found.name, "Fenton");
}

#[tokio::test]
async fn how_long_to_wait_is_read_as_seconds_as_a_fraction_and_as_a_date() {
    for (said, seconds) in [
        ("7", 7.0),
        ("0.5", 0.5),
        ("Sat, 21 Nov 2026 08:00:20 GMT", 20.0),
        ("Saturday, 21-Nov-26 08:00:20 GMT", 20.0),
        ("Sat Nov 21 08:00:20 2026", 20.0),
        ("Sat, 21 Nov 2026 07:00:00 GMT", 0.0),
        ("-3", 60.0),
        ("soon", 60.0),
    ] {
        let bench = ApiFixture::new(move |_, _| {
            let headers = [
                ("retry-after", said),
                ("date", "Sat, 21 Nov 2026 08:00:00 GMT"),
            ];
            (StatusCode::TOO_MANY_REQUESTS, headers).into_response()
        })
        .await;
        let at = "2026-11-21T08:00:00.25Z".parse().unwrap();
        let throttled = bench.api().record_weight(patient(9), at, 4.5).await.err();
        let expected = ProvetError::Throttled {
            resource: "patient/{id}/weight/",
            retry_after: Duration::from_secs_f64(seconds),
        };
        assert_eq!(throttled, Some(expected), "{said}");
    }
}
