//! The logs of a whole visit, searched for everything that must not be in them.

use std::io::Write;
use std::sync::{Arc, LazyLock, Mutex};

use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{AuditActor, AuditEvent, AuditEventKind};
use cageside::telemetry::{LogFormat, build_subscriber};
use cageside::web::serve;
use jiff::SignedDuration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, CLIENT_SECRET, HOOKUP_TOKEN, TestApp, remote_message};
use crate::web::live::listen;
use crate::web::stub_panel::UNLUCKY;
use crate::web::{message, unconnected, webhook_url};

/// What the whole process logs: other tests beside this one, and the threads of the database.
static LINES: LazyLock<Lines> = LazyLock::new(|| {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = build_subscriber("trace", LogFormat::Json, move || writer.clone()).unwrap();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    lines
});

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        Write::write(&mut *self.0.lock().unwrap(), bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A line of the audit, with a name in it.
async fn record_change(clinic: &TestApp) {
    let event = AuditEvent {
        provet_id: ProvetId::new(CLINIC),
        kind: AuditEventKind::Change,
        actor: AuditActor::SignedIn("typed-words".to_owned()),
        action: "policy-changed",
        detail: Some("typed-words".to_owned()),
    };
    let noted = clinic.db.record_audit_event(&event, clinic.now());
    noted.await.unwrap();
}

/// Everything that happens in a clinic in a day, good and bad; the secrets that were in it.
async fn visit(clinic: &TestApp) -> Vec<String> {
    clinic.hookup(message().to_string()).await.is(202);
    record_change(clinic).await;
    let button = clinic.button(ProvetPage::Patient).await;
    let query = clinic.signed(&button);
    let token = clinic.open(&button, 4_242_424_242).await;
    clinic
        .htmx(
            "/panel/patient/weigh",
            &token,
            "kilograms=7.5&note=typed-words",
        )
        .await
        .is(200);
    clinic
        .htmx("/panel/patient/burst", &token, "note=typed-words")
        .await
        .is(500);
    clinic.launch(&button, UNLUCKY).await.is(200);
    clinic
        .get(&format!(
            "/launch/{CLINIC}/client?id=4242424242&owner=typed-words&{query}"
        ))
        .await
        .is(404);
    clinic
        .get(&format!(
            "/launch/{CLINIC}/patient?id=4242424242&timestamp=1&{query}"
        ))
        .await
        .is(403);
    clinic.get("/typed-words?typed-words").await.is(404);
    let webhook = webhook_url(clinic).await;
    let said = format!("patient_id=4242424242&provet_id={CLINIC}&owner=typed-words");
    clinic.post(&webhook, said).await.is(200);
    let stream = clinic.begin(listen("patient", &token, "")).await;
    clinic.clock.advance(SignedDuration::from_secs(2));
    clinic.app.live_updates().poll_once().await.unwrap();
    drop(stream);
    over_the_wire(clinic, &query, &token).await;
    clinic
        .post("/hookup/typed-words", "typed-words")
        .await
        .is(404);
    let hash = query.rsplit('=').next().unwrap().to_owned();
    let webhook = webhook.rsplit('/').next().unwrap().to_owned();
    vec![hash, button.salt.expose().to_owned(), token, webhook]
}

/// Over a real connection, whose libraries have logs of their own.
async fn over_the_wire(clinic: &TestApp, query: &str, token: &str) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut stream = TcpStream::connect(listener.local_addr().unwrap())
        .await
        .unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(clinic.app.clone(), listener, async move {
        stopped.await.unwrap();
    }));
    let request = format!(
        "POST /panel/patient/look?typed-words&{query} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
         x-cageside-session: {token}\r\nhx-request: true\r\ncontent-length: 16\r\n\r\nnote=typed-words"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_visit_leaves_routes_and_codes_in_the_log_and_nothing_secret_or_personal() {
    let lines = LINES.clone();
    let clinic = unconnected(AppSetup::remote()).await;
    let secrets = visit(&clinic).await;
    clinic.app.drain().await;
    let written = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    for expected in [
        "/launch/{provet_id}/{page}",
        "/hookup/{token}",
        "/webhook/{token}",
        "/panel/{page}/events",
        "launch/unknown-button",
        "\"provet_id\":\"54321\"",
        "\"target\":\"cageside::audit\"",
        "\"action\":\"policy-changed\"",
    ] {
        assert!(
            written.contains(expected),
            "{expected} is not in\n{written}"
        );
    }
    let known = [
        HOOKUP_TOKEN,
        CLIENT_SECRET,
        "4242424242",
        "typed-words",
        "a-name-from-the-record",
    ];
    for secret in secrets.iter().map(String::as_str).chain(known) {
        assert!(!written.contains(secret), "{secret} is in\n{written}");
    }
}

#[tokio::test]
async fn why_no_connection_came_about_is_logged_without_an_address() {
    let lines = LINES.clone();
    let clinic = unconnected(AppSetup::default()).await;
    // Nobody listens there any more.
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = closed.local_addr().unwrap().port();
    drop(closed);
    let message = remote_message(CLINIC, &format!("http://localhost:{port}"));
    clinic.hookup(message.to_string()).await.is(202);
    clinic.app.credential_verifier().verify_due().await.unwrap();
    let written = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    let mut lines = written.lines();
    let line = lines.find(|line| line.contains("\"cause\":\"refused\""));
    let line = line.expect("no line says why");
    assert!(
        line.contains("\"level\":\"WARN\"") && !line.contains("localhost"),
        "{line}"
    );
}
