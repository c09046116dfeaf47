//! The headers of every answer.

use axum::body::Body;
use axum::http::Request;
use cageside::provet::ProvetPage;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, HOOKUP_TOKEN, TestApp};
use crate::support::test_client::TestResponse;
use crate::web::{ORIGIN, connected, message};

fn policy(nonce: &str, ancestors: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'{nonce}; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors {ancestors}; \
         require-trusted-types-for 'script'; trusted-types htmx"
    )
}

fn nonce(answer: &TestResponse) -> String {
    answer.attribute("script", "nonce").unwrap()
}

/// What holds for every answer, whatever it is.
#[track_caller]
fn assert_guarded(answer: &TestResponse) {
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert!(answer.header("permissions-policy").contains("camera=()"));
    assert_eq!(answer.header("set-cookie"), "");
    assert_eq!(answer.header("cross-origin-opener-policy"), "");
    assert_eq!(answer.header("x-request-id").len(), 16);
    let policy = answer.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; script-src 'self'"),
        "{policy}"
    );
    let framable = !policy.contains("frame-ancestors 'none'");
    assert_eq!(
        answer.header("x-frame-options"),
        if framable { "" } else { "DENY" }
    );
}

#[tokio::test]
async fn a_panel_may_be_framed_by_its_clinic_and_nobody_else() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let answer = clinic.launch(&button, 1).await.is(200);
    assert_guarded(&answer);
    let nonce = format!(" 'nonce-{}'", nonce(&answer));
    assert_eq!(
        answer.header("content-security-policy"),
        policy(&nonce, ORIGIN)
    );
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("x-accel-buffering"), "no");
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
}

#[tokio::test]
async fn each_answer_has_a_nonce_of_its_own() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let first = nonce(&clinic.launch(&button, 1).await);
    let second = nonce(&clinic.launch(&button, 1).await);
    assert_ne!(first, second);
    assert_eq!(first.len(), 32);
}

#[tokio::test]
async fn a_fragment_carries_the_nonce_of_its_own_answer() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let token = clinic.open(&button, 1).await;
    let fragment = clinic
        .htmx("/panel/patient/section/weight", &token, "")
        .await
        .is(200);
    assert_guarded(&fragment);
    let nonce = fragment.attribute("[hx-nonce]", "hx-nonce").unwrap();
    let expected = policy(&format!(" 'nonce-{nonce}'"), ORIGIN);
    assert_eq!(fragment.header("content-security-policy"), expected);
}

#[tokio::test]
async fn a_refusal_can_be_read_in_the_frame_it_is_shown_in() {
    let clinic = connected().await;
    clinic.button(ProvetPage::Patient).await;
    let known = clinic
        .get(&format!("/launch/{CLINIC}/patient?id=1"))
        .await
        .is(403);
    assert!(
        known
            .header("content-security-policy")
            .contains(&format!("frame-ancestors {ORIGIN};"))
    );
    assert_guarded(&known);
    let any = "https://provetcloud.com https://*.provetcloud.com";
    for uri in [
        "/launch/99/patient?id=1",
        "/launch/54321/kennel",
        "/launch/x",
    ] {
        let unknown = clinic.get(uri).await.is(404);
        assert!(
            unknown
                .header("content-security-policy")
                .contains(&format!("frame-ancestors {any};"))
        );
        assert_guarded(&unknown);
    }
    let closed = clinic
        .post("/panel/patient/weigh", "session=x")
        .await
        .is(401);
    assert!(
        closed
            .header("content-security-policy")
            .contains(&format!("frame-ancestors {any};"))
    );
    assert_guarded(&closed);
}

#[tokio::test]
async fn nothing_else_may_be_framed() {
    let clinic = connected().await;
    let post = Request::post(format!("/hookup/{HOOKUP_TOKEN}"));
    let hookup = clinic
        .send(post.body(Body::from(message().to_string())).unwrap())
        .await
        .is(202);
    let mut answers = vec![hookup];
    for uri in [
        "/",
        "/healthz",
        "/readyz",
        "/metrics",
        "/assets/x/panel.css",
        "/hookup/x",
        "/settings/",
    ] {
        answers.push(clinic.get(uri).await);
    }
    for answer in answers {
        assert!(
            answer
                .header("content-security-policy")
                .contains("frame-ancestors 'none'")
        );
        assert_guarded(&answer);
    }
}

#[tokio::test]
async fn what_a_request_claims_of_itself_changes_no_header() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!("/launch/{CLINIC}/patient?id=1&{}", clinic.signed(&button));
    let request = Request::get(uri)
        .header("host", "evil.example")
        .header("x-forwarded-host", "evil.example")
        .header("origin", "https://evil.example")
        .header("x-request-id", "evil");
    let answer = clinic
        .send(request.body(Body::empty()).unwrap())
        .await
        .is(200);
    answer.keeps_quiet_about("evil");
}

#[tokio::test]
async fn only_on_this_machine_do_cookies_have_a_twin_without_a_secure_connection() {
    for (public_url, twins) in [
        ("http://127.0.0.1:8080", 1),
        ("http://localhost:8080", 1),
        ("http://[::1]:8080", 1),
        ("http://panel.example", 0),
        ("http://10.0.0.7:8080", 0),
    ] {
        let app = TestApp::start(AppSetup {
            public_url: public_url.to_owned(),
            ..AppSetup::default()
        })
        .await;
        let answer = app.get("/settings/sign-in").await.is(200);
        let lines = answer.headers.get_all("set-cookie").iter();
        let plain = lines.filter(|line| !line.to_str().unwrap().starts_with("__Host-"));
        assert_eq!(plain.count(), twins, "{public_url}");
    }
}

#[tokio::test]
async fn browsers_come_back_over_https_alone_to_our_host_and_those_below_it() {
    let clinic = connected().await;
    let answer = clinic.get("/healthz").await;
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=31536000; includeSubDomains"
    );
}
