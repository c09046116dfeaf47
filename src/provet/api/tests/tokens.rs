//! The token endpoint: what is sent to it, and what its answers mean.

use jiff::SignedDuration;
use secrecy::ExposeSecret;

use super::*;

async fn prove(
    answer: impl Fn() -> Response + Send + Sync + 'static,
) -> Result<AccessToken, CredentialCheckError> {
    let bench = ApiFixture::with_tokens(move |_, _| answer(), |_, _| status(500)).await;
    bench.provet.verify_credential(&bench.credential).await
}

fn lifetime(token: &AccessToken) -> SignedDuration {
    let now: jiff::Timestamp = "2026-11-21T08:00:00Z".parse().unwrap();
    token.expires_at().duration_since(now)
}

#[tokio::test]
async fn the_credential_travels_as_basic_and_nowhere_else() {
    let bench = ApiFixture::new(|_, _| status(500)).await;
    let token = bench
        .provet
        .verify_credential(&bench.credential)
        .await
        .unwrap();
    assert_eq!(token.secret().expose_secret(), "token-1");
    assert_eq!(lifetime(&token), SignedDuration::from_hours(10));
    let asked = &bench.token_requests()[0];
    assert_eq!(asked.method, Method::POST);
    // `our-id:our%3A+secret%2F%2B%25`: both parts are form-encoded first (RFC 6749, section 2.3.1).
    let basic = "Basic b3VyLWlkOm91ciUzQStzZWNyZXQlMkYlMkIlMjU=";
    assert_eq!(asked.header("authorization"), basic);
    assert_eq!(asked.body, "grant_type=client_credentials&scope=restapi");
    assert!(asked.query.is_empty());
}

#[tokio::test]
async fn a_proof_spares_the_first_token_request() {
    let bench = ApiFixture::new(|_, _| JsonResponse::ok(&json!({"id": 9}))).await;
    assert!(
        bench
            .provet
            .verify_credential(&bench.credential)
            .await
            .is_ok()
    );
    assert!(bench.api().get_patient(patient(9)).await.is_ok());
    assert_eq!(bench.token_requests().len(), 1);
    bench.provet.forget_credential("cred-1");
    assert!(bench.api().get_patient(patient(9)).await.is_ok());
    assert_eq!(bench.token_requests().len(), 2);
}

#[tokio::test]
async fn answers_are_read_tolerantly() {
    let bare = prove(|| JsonResponse::ok(&json!({"access_token": "t"})))
        .await
        .unwrap();
    assert_eq!(lifetime(&bare), SignedDuration::from_mins(10));
    let text = prove(|| {
        JsonResponse::ok(
            &json!({"access_token": "t", "expires_in": "60", "token_type": "bearer", "scope": null}),
        )
    });
    assert_eq!(lifetime(&text.await.unwrap()), SignedDuration::from_mins(1));
    let absurd = prove(|| JsonResponse::ok(&json!({"access_token": "t", "expires_in": 1e18})))
        .await
        .unwrap();
    assert_eq!(lifetime(&absurd), SignedDuration::from_hours(7 * 24));
}

#[tokio::test]
async fn refusals_are_told_from_failures_and_nonsense() {
    let refused = |error| Some(CredentialCheckError::Rejected { error });
    let worded = |code, error: &'static str| {
        move || {
            JsonResponse::of(
                code,
                &json!({"error": error, "error_description": "our-id"}),
            )
        }
    };
    assert_eq!(
        prove(worded(401, "invalid_client")).await.err(),
        refused("invalid_client")
    );
    assert_eq!(
        prove(worded(400, "unauthorized_client")).await.err(),
        refused("unauthorized_client")
    );
    assert_eq!(
        prove(|| JsonResponse::of(401, &json!({"detail": "no"})))
            .await
            .err(),
        refused("unauthorized")
    );
    assert_eq!(
        prove(worded(503, "invalid_client")).await.err(),
        Some(CredentialCheckError::Unreachable)
    );
    assert_eq!(
        prove(|| broken_off(200)).await.err(),
        Some(CredentialCheckError::Unreachable)
    );
    for (answer, code) in [(301_u16, 301_u16), (404, 404), (200, 200)] {
        let got = prove(move || status(answer)).await;
        assert_eq!(
            got.err(),
            Some(CredentialCheckError::InvalidResponse { status: code })
        );
    }
    let throttled =
        prove(|| (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "7")]).into_response()).await;
    let retry_after = Duration::from_secs(7);
    assert_eq!(
        throttled.err(),
        Some(CredentialCheckError::Throttled { retry_after })
    );
}

#[tokio::test]
async fn what_went_wrong_is_told_without_the_servers_words() {
    let error = prove(|| {
        JsonResponse::of(
            401,
            &json!({"error": "invalid_client", "error_description": "our-id is gone"}),
        )
    });
    let error = error.await.unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("our-id"), "{shown}");
}

#[tokio::test]
async fn a_refused_credential_fails_every_call_and_asks_the_api_nothing() {
    let bench = ApiFixture::with_tokens(
        |_, _| JsonResponse::of(401, &json!({"error": "invalid_client"})),
        |_, _| status(500),
    )
    .await;
    let answer = bench.api().get_patient(patient(9)).await;
    assert_eq!(
        answer.err(),
        Some(crate::provet::ProvetError::ConnectionChecking)
    );
    assert!(bench.recorded_requests().is_empty());
}

#[tokio::test]
async fn a_credential_for_people_is_not_used_without_one() {
    let bench = ApiFixture::new(|_, _| status(500)).await;
    let mut theirs = Credential::clone(&bench.credential);
    theirs.grant_type = crate::provet::oauth::OAuthGrantType::AuthorizationCode;
    assert_eq!(
        bench.provet.verify_credential(&theirs).await.err(),
        Some(CredentialCheckError::SignInRequired)
    );
    assert!(bench.token_requests().is_empty());
}

async fn read_with_tokens(
    tokens: impl Fn(usize) -> Response + Send + Sync + 'static,
) -> (ApiFixture, Result<(), crate::provet::ProvetError>) {
    let bench = ApiFixture::with_tokens(
        move |_, number| tokens(number),
        |_, _| JsonResponse::ok(&json!({"id": 9})),
    )
    .await;
    let read = bench.api().get_patient(patient(9)).await.map(drop);
    (bench, read)
}

fn token() -> Response {
    JsonResponse::ok(&json!({"access_token": "t", "expires_in": 36000}))
}

#[tokio::test]
async fn one_bad_answer_of_the_token_endpoint_is_not_noticed() {
    let bad: [fn() -> Response; 4] = [
        || status(503),
        || broken_off(200),
        || JsonResponse::of(401, &json!({"error": "invalid_client"})),
        || status(401),
    ];
    for answer in bad {
        let (bench, read) = read_with_tokens(move |number| match number {
            0 => answer(),
            _ => token(),
        })
        .await;
        assert_eq!(read, Ok(()));
        assert_eq!(bench.token_requests().len(), 2);
    }
}

#[tokio::test]
async fn a_token_endpoint_that_stays_silent_is_asked_three_times_for_all_who_wait() {
    let bench = ApiFixture::with_tokens(|_, _| status(503), |_, _| status(500)).await;
    let reads = (0..8).map(|_| {
        let api = bench.api();
        async move { api.get_patient(patient(9)).await.map(drop) }
    });
    for read in futures_util::future::join_all(reads).await {
        assert!(matches!(
            read,
            Err(crate::provet::ProvetError::Unreachable { .. })
        ));
    }
    assert_eq!(bench.token_requests().len(), 3);
}

#[tokio::test]
async fn a_token_endpoint_that_asks_to_wait_is_not_asked_again_before() {
    let (bench, read) = read_with_tokens(|_| {
        (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "7")]).into_response()
    })
    .await;
    let throttled = Err(crate::provet::ProvetError::Throttled {
        resource: "patient/{id}/",
        retry_after: Duration::from_secs(7),
    });
    assert_eq!(read, throttled);
    for _ in 0..5 {
        let again = bench.api().get_patient(patient(9)).await.map(drop);
        assert_eq!(again, throttled);
    }
    assert_eq!(bench.token_requests().len(), 1);
}

#[tokio::test]
async fn a_refusal_with_status_200_is_a_refusal() {
    for error in ["invalid_client", "unauthorized_client", "invalid_grant"] {
        let answered = prove(move || JsonResponse::ok(&json!({"error": error}))).await;
        let refused = CredentialCheckError::Rejected { error };
        assert_eq!(answered.err(), Some(refused));
    }
}

#[tokio::test]
async fn a_token_answer_is_judged_by_what_it_holds_and_not_by_its_label() {
    for kind in ["text/html; charset=utf-8", "application/octet-stream", ""] {
        let answered = prove(move || {
            let headers = [("content-type", kind)];
            let body = "{\"access_token\": \"t\", \"expires_in\": 60}";
            (StatusCode::CREATED, headers, body).into_response()
        });
        assert!(answered.await.is_ok(), "{kind}");
    }
}
