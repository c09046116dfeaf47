//! The log: path templates and statuses, never what a clinic or a secret could be known by.

use std::io;

use tracing_subscriber::fmt::MakeWriter;

use super::*;
use crate::provet::ConsultationId;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Reads, writes and tokens, some of which fail.
async fn session() {
    let bench = ApiFixture::new(|seen, _| match seen.path.as_str() {
        "api/0.1/patient/987654/" => JsonResponse::ok(&json!({"id": 987_654, "name": "Fenton"})),
        "api/0.1/patient/987655/" => status(500),
        _ => JsonResponse::of(400, &json!({"text": ["Fenton may not"]})),
    })
    .await;
    let api = bench.api();
    assert!(api.get_patient(patient(987_654)).await.is_ok());
    assert!(api.get_patient(patient(987_655)).await.is_err());
    let visit = ConsultationId::new(987_656).unwrap();
    assert!(
        api.create_consultation_note(visit, None, 0, "Limping badly")
            .await
            .is_err()
    );
    let refused = ApiFixture::with_tokens(
        |_, _| JsonResponse::of(401, &json!({"error": "invalid_client"})),
        |_, _| status(500),
    )
    .await;
    assert!(refused.api().get_patient(patient(987_654)).await.is_err());
}

#[tokio::test]
async fn the_log_has_templates_and_statuses_and_nothing_else() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .with_ansi(false)
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    // Places that log are switched on when they are first reached, by the thread that reaches them, which may be
    // another test's without a log: so each is reached once before it counts.
    session().await;
    tracing::callsite::rebuild_interest_cache();
    log.0.lock().unwrap().clear();
    session().await;

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for expected in ["patient/{id}/", "5xx", "invalid_client"] {
        assert!(log.contains(expected), "{expected} in {log}");
    }
    for secret in [
        "token-1",
        "our-id",
        "our: secret",
        "b3VyLWlk",
        "98765",
        "Fenton",
        "Limping",
    ] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}
