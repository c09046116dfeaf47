//! Requests: what is sent, what is repeated, what the answers mean.

use super::*;
use crate::provet::api::lanes::MAX_CONCURRENT_READS;
use crate::provet::{ConsultationId, ProvetError};

const RECORD: &str = "patient/{id}/";

fn fenton() -> Response {
    JsonResponse::ok(&json!({"id": 9, "name": "Fenton"}))
}

#[tokio::test]
async fn a_read_carries_the_token_and_asks_for_json_at_the_slashed_path() {
    let bench = ApiFixture::new(|_, _| fenton()).await;
    let found = bench.api().get_patient(patient(9)).await.unwrap();
    assert_eq!(found.name, "Fenton");
    let asked = &bench.recorded_requests()[0];
    assert_eq!(asked.path, "api/0.1/patient/9/");
    assert_eq!(asked.header("authorization"), "Bearer token-1");
    assert_eq!(asked.header("accept"), "application/json");
    assert!(asked.header("user-agent").starts_with("cageside/"));
}

#[tokio::test]
async fn two_hundred_reads_at_once_cause_one_token_request() {
    let bench = ApiFixture::new(|_, _| fenton()).await;
    let reads = (0..200).map(|_| {
        let api = bench.api();
        async move { api.get_patient(patient(9)).await.map(|it| it.name) }
    });
    for read in futures_util::future::join_all(reads).await {
        assert_eq!(read.as_deref(), Ok("Fenton"));
    }
    assert_eq!(bench.token_requests().len(), 1);
}

#[tokio::test]
async fn without_a_credential_nothing_is_sent() {
    let bench = ApiFixture::new(|_, _| fenton()).await;
    let api = bench
        .provet
        .api_without_credential(bench.credential.tenant.clone());
    assert_eq!(
        api.get_patient(patient(9)).await.err(),
        Some(ProvetError::NotConnected)
    );
    assert!(bench.recorded_requests().is_empty() && bench.token_requests().is_empty());
}

#[tokio::test]
async fn a_refused_token_is_renewed_once_and_the_request_repeated_once() {
    let bench = ApiFixture::new(|seen, _| match seen.header("authorization") {
        "Bearer token-1" => JsonResponse::of(401, &json!({"detail": "Invalid token."})),
        _ => fenton(),
    })
    .await;
    assert!(bench.api().get_patient(patient(9)).await.is_ok());
    assert_eq!(bench.recorded_requests().len(), 2);
    assert_eq!(bench.token_requests().len(), 2);
}

#[tokio::test]
async fn a_403_that_speaks_of_credentials_is_about_the_token() {
    let bench = ApiFixture::new(|seen, _| match seen.header("authorization") {
        "Bearer token-1" => JsonResponse::of(
            403,
            &json!({"detail": "Authentication credentials were not provided."}),
        ),
        _ => fenton(),
    })
    .await;
    assert!(bench.api().get_patient(patient(9)).await.is_ok());
    let bench = ApiFixture::new(|_, _| {
        JsonResponse::of(
            403,
            &json!({"detail": "You do not have permission to perform this action."}),
        )
    })
    .await;
    let forbidden = ProvetError::Forbidden { resource: RECORD };
    assert_eq!(
        bench.api().get_patient(patient(9)).await.err(),
        Some(forbidden)
    );
    assert_eq!(bench.token_requests().len(), 1);
}

#[tokio::test]
async fn a_second_refusal_is_final_and_not_asked_about_again() {
    let bench = ApiFixture::new(|_, _| status(401)).await;
    let refused = Some(ProvetError::CredentialRejected);
    assert_eq!(bench.api().get_patient(patient(9)).await.err(), refused);
    assert_eq!(bench.recorded_requests().len(), 2);
    assert_eq!(bench.token_requests().len(), 2);
    assert_eq!(bench.api().get_patient(patient(9)).await.err(), refused);
    assert_eq!(bench.token_requests().len(), 2);
}

#[tokio::test]
async fn a_write_is_repeated_after_a_401_because_it_was_not_carried_out() {
    let bench = ApiFixture::new(|seen, _| match seen.header("authorization") {
        "Bearer token-1" => status(401),
        _ => JsonResponse::of(201, &json!({"id": 1, "weight": 4.5})),
    })
    .await;
    let at = "2026-11-21T08:00:00.25Z".parse().unwrap();
    let written = bench
        .api()
        .record_weight(patient(9), at, 4.5)
        .await
        .unwrap();
    assert_eq!(written.weight.known(), Some(4.5));
    assert_eq!(bench.recorded_requests().len(), 2);
}

#[tokio::test]
async fn a_read_is_repeated_after_failures_that_may_pass() {
    for bad in [500_u16, 502, 503] {
        let bench =
            ApiFixture::new(move |_, number| if number < 2 { status(bad) } else { fenton() }).await;
        assert!(bench.api().get_patient(patient(9)).await.is_ok(), "{bad}");
        assert_eq!(bench.recorded_requests().len(), 3);
    }
    let bench = ApiFixture::new(|_, number| {
        if number < 1 {
            broken_off(200)
        } else {
            fenton()
        }
    })
    .await;
    assert!(bench.api().get_patient(patient(9)).await.is_ok());
    assert_eq!(bench.recorded_requests().len(), 2);
}

#[tokio::test]
async fn a_read_is_not_repeated_for_ever() {
    let bench = ApiFixture::new(|_, _| status(500)).await;
    let unreachable = ProvetError::Unreachable {
        resource: RECORD,
        may_have_applied: false,
    };
    assert_eq!(
        bench.api().get_patient(patient(9)).await.err(),
        Some(unreachable)
    );
    assert_eq!(bench.recorded_requests().len(), 3);
}

#[tokio::test]
async fn a_write_whose_outcome_is_open_is_sent_once_and_said_to_be_open() {
    for number in 0..5_usize {
        let bench = ApiFixture::new(move |_, _| match number {
            0 => status(500),
            1 => status(503),
            2 => broken_off(201),
            3 => (StatusCode::CREATED, "<html>thanks</html>").into_response(),
            _ => JsonResponse::of(201, &json!([])),
        })
        .await;
        let at = "2026-11-21T08:00:00Z".parse().unwrap();
        let answer = bench.api().record_weight(patient(9), at, 4.5).await;
        let open = ProvetError::Unreachable {
            resource: "patient/{id}/weight/",
            may_have_applied: true,
        };
        assert_eq!(answer.err(), Some(open), "case {number}");
        assert_eq!(bench.recorded_requests().len(), 1, "case {number}");
    }
}

#[tokio::test]
async fn a_write_that_never_left_is_known_not_to_be_done() {
    let bench = ApiFixture::new(|_, _| fenton()).await;
    let api = bench.api();
    assert!(
        api.get_patient(patient(9)).await.is_ok(),
        "the token is there"
    );
    let closed = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .await
        .unwrap();
    let port = closed.local_addr().unwrap().port();
    drop(closed);
    let elsewhere = credential(&format!("http://localhost:{port}/4/oauth2/token/"));
    let answer = bench
        .provet
        .api_for(elsewhere)
        .update_patient(patient(9), &[])
        .await;
    let unreachable = ProvetError::Unreachable {
        resource: RECORD,
        may_have_applied: false,
    };
    assert_eq!(answer.err(), Some(unreachable));
}

#[tokio::test]
async fn statuses_are_told_apart_by_what_can_be_done() {
    let resource = RECORD;
    for (code, error) in [
        (403, ProvetError::Forbidden { resource }),
        (404, ProvetError::NotFound { resource }),
        (
            405,
            ProvetError::InvalidResponse {
                resource,
                status: 405,
            },
        ),
        (
            400,
            ProvetError::InvalidResponse {
                resource,
                status: 400,
            },
        ),
    ] {
        let bench = ApiFixture::new(move |_, _| status(code)).await;
        assert_eq!(bench.api().get_patient(patient(9)).await.err(), Some(error));
        assert_eq!(bench.recorded_requests().len(), 1, "{code} is final");
    }
}

#[tokio::test]
async fn a_redirect_is_never_followed() {
    for code in [301_u16, 302, 307, 308] {
        let bench = ApiFixture::new(move |seen, _| {
            let elsewhere = [("location", "/4/api/0.1/elsewhere/".to_owned())];
            assert!(!seen.path.contains("elsewhere"));
            (StatusCode::from_u16(code).unwrap(), elsewhere).into_response()
        })
        .await;
        let nonsense = Some(ProvetError::InvalidResponse {
            resource: RECORD,
            status: code,
        });
        assert_eq!(bench.api().get_patient(patient(9)).await.err(), nonsense);
        // A write may have been carried out before Provet redirected.
        let open = Some(ProvetError::Unreachable {
            resource: RECORD,
            may_have_applied: true,
        });
        let changed = bench.api().update_patient(patient(9), &[]).await;
        assert_eq!(changed.err(), open);
        assert_eq!(bench.recorded_requests().len(), 2);
    }
}

#[tokio::test]
async fn an_answer_that_does_not_end_is_not_read_to_its_end() {
    let mut bench =
        ApiFixture::new(|_, _| JsonResponse::ok(&json!({"id": 9, "name": "x".repeat(5000)}))).await;
    assert!(bench.api().get_patient(patient(9)).await.is_ok());
    bench.provet = client("localhost", 4000);
    let nonsense = ProvetError::InvalidResponse {
        resource: RECORD,
        status: 200,
    };
    assert_eq!(
        bench.api().get_patient(patient(9)).await.err(),
        Some(nonsense)
    );
}

#[tokio::test]
async fn a_short_429_is_waited_out_and_a_long_one_closes_the_endpoint() {
    let throttled = |wait: u64| {
        (
            StatusCode::TOO_MANY_REQUESTS,
            [("retry-after", wait.to_string())],
        )
            .into_response()
    };
    let bench =
        ApiFixture::new(move |_, number| if number == 0 { throttled(0) } else { fenton() }).await;
    assert!(bench.api().get_patient(patient(9)).await.is_ok());

    let bench = ApiFixture::new(move |_, _| throttled(30)).await;
    let answer = bench.api().get_patient(patient(9)).await.err();
    let expected = ProvetError::Throttled {
        resource: RECORD,
        retry_after: Duration::from_secs(30),
    };
    assert_eq!(answer, Some(expected));
    let again = bench.api().get_patient(patient(9)).await.err();
    assert!(matches!(again, Some(ProvetError::Throttled { .. })));
    assert_eq!(
        bench.recorded_requests().len(),
        1,
        "nothing is sent meanwhile"
    );
    assert!(
        bench.provet.rate_limit_usage("cred-1")[0]
            .blocked_for
            .is_some()
    );
}

#[tokio::test]
async fn a_throttled_write_is_not_repeated() {
    let bench = ApiFixture::new(|_, _| {
        (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "0")]).into_response()
    })
    .await;
    let answer = bench.api().update_patient(patient(9), &[]).await;
    assert!(matches!(answer.err(), Some(ProvetError::Throttled { .. })));
    assert_eq!(bench.recorded_requests().len(), 1);
}

#[tokio::test]
async fn refused_values_come_with_provets_reasons_in_either_shape() {
    let bench = ApiFixture::new(|_, _| {
        JsonResponse::of(
            400,
            &json!({"weight": ["Too heavy.", "Really."], "client": "Please update", "fields_rel": [{"value": ["Bad."]}]}),
        )
    })
    .await;
    let at = "2026-11-21T08:00:00Z".parse().unwrap();
    let Err(ProvetError::ValuesRejected { reasons }) =
        bench.api().record_weight(patient(9), at, 1e9).await
    else {
        panic!("not rejected");
    };
    let pair = |field: &str, text: &str| (field.to_owned(), text.to_owned());
    let mut got = reasons.0;
    got.sort();
    assert_eq!(
        got,
        [
            pair("client", "Please update"),
            pair("fields_rel.value", "Bad."),
            pair("weight", "Really."),
            pair("weight", "Too heavy."),
        ]
    );
    let bench = ApiFixture::new(|_, _| JsonResponse::of(400, &json!(["No."]))).await;
    let visit = ConsultationId::new(3).unwrap();
    let Err(ProvetError::ValuesRejected { reasons }) =
        bench.api().update_consultation_status(visit, 5).await
    else {
        panic!("not rejected");
    };
    assert_eq!(reasons.0, [pair("", "No.")]);
}

#[tokio::test]
async fn hosts_that_are_not_allowed_are_not_asked() {
    let bench = ApiFixture::new(|_, _| fenton()).await;
    let port = bench
        .root
        .rsplit(':')
        .next()
        .unwrap()
        .trim_end_matches("/4/")
        .to_owned();
    for hosts in ["provetcloud.com", "a.localhost", "127.0.0.1"] {
        let provet = client(hosts, 1000);
        let answer = provet
            .api_for(bench.credential.clone())
            .get_patient(patient(9))
            .await;
        assert!(answer.is_err(), "{hosts}");
    }
    let listed = client("127.0.0.1", 1000);
    let literal = credential(&format!("http://127.0.0.1:{port}/4/oauth2/token/"));
    assert!(
        listed
            .api_for(literal)
            .get_patient(patient(9))
            .await
            .is_ok()
    );
    assert_eq!(bench.recorded_requests().len(), 1);
}

#[tokio::test]
async fn no_more_than_a_bounded_number_of_exchanges_is_under_way() {
    use std::sync::atomic::{AtomicUsize, Ordering};
    let most = Arc::new(AtomicUsize::new(0));
    let bench = ApiFixture::new(|_, _| fenton()).await;
    let api = bench.api();
    let lanes = api.lanes.clone();
    let reads = (0..100).map(|_| {
        let (api, most, lanes) = (api.clone(), most.clone(), lanes.clone());
        async move {
            let answer = api.get_patient(patient(9)).await;
            most.fetch_max(lanes.count_reads(), Ordering::SeqCst);
            answer.is_ok()
        }
    });
    assert!(
        futures_util::future::join_all(reads)
            .await
            .into_iter()
            .all(|ok| ok)
    );
    let most = most.load(Ordering::SeqCst);
    assert!(most > 1 && most <= MAX_CONCURRENT_READS, "{most}");
}

#[tokio::test]
async fn a_proxy_of_the_operators_carries_every_request_and_the_hosts_are_still_guarded() {
    let stub = ApiFixture::new(|_, _| fenton()).await;
    let proxy: url::Url = stub.root.parse().unwrap();
    let hosts = AllowedHosts::parse("provet.invalid", true).unwrap();
    let hosts = hosts.with_outgoing_proxy(Some(proxy));
    let clock = FixedClock::new("2026-11-21T08:00:00Z".parse().unwrap());
    let store = Arc::new(MemoryStore::default());
    let provet = ProvetClient::new(&hosts, store, Arc::new(clock)).unwrap();
    // A name that nobody but the proxy can resolve.
    let listed = provet.api_for(credential("http://provet.invalid/4/oauth2/token/"));
    assert!(listed.get_patient(patient(9)).await.is_ok());
    assert_eq!(stub.recorded_requests().len(), 1);
    let foreign = provet.api_for(credential("http://elsewhere.invalid/4/oauth2/token/"));
    assert!(foreign.get_patient(patient(9)).await.is_err());
    assert_eq!(stub.token_requests().len(), 1);
    assert!(
        !format!("{hosts:?}").contains("localhost"),
        "it may hold a password"
    );
}
