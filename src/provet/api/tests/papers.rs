//! The invoice as a file: only what says that it is a PDF and begins as one is believed.

use super::*;
use crate::provet::{InvoiceId, ProvetError};

const RESOURCE: &str = "invoice/{id}/pdf/";

fn sent(kind: &'static str, body: &'static [u8]) -> Response {
    ([("content-type", kind)], body).into_response()
}

async fn asked(
    answer: impl Fn() -> Response + Send + Sync + 'static,
) -> Result<Vec<u8>, ProvetError> {
    let bench = ApiFixture::new(move |_, _| answer()).await;
    bench
        .api()
        .get_invoice_pdf(InvoiceId::new(7).unwrap())
        .await
}

#[tokio::test]
async fn a_pdf_is_asked_for_and_handed_on_as_it_is() {
    let bench = ApiFixture::new(|_, _| sent("Application/PDF; v=1", b"%PDF-1.7 \xff\x00")).await;
    let file = bench
        .api()
        .get_invoice_pdf(InvoiceId::new(7).unwrap())
        .await;
    assert_eq!(file.as_deref(), Ok(b"%PDF-1.7 \xff\x00".as_slice()));
    let asked = &bench.recorded_requests()[0];
    assert_eq!(asked.path, "api/0.1/invoice/7/pdf/");
    assert_eq!(asked.header("accept"), "application/pdf");
}

#[tokio::test]
async fn what_only_says_or_only_looks_like_a_pdf_is_none() {
    for (kind, body) in [
        ("text/html", b"%PDF-1.7".as_slice()),
        ("application/pdf", b"<html><script>"),
        (
            "application/json",
            b"{\"url\":\"https://elsewhere.example\"}",
        ),
        ("application/pdf", b""),
        ("application/octet-stream", b"%PDF-1.7"),
    ] {
        let nonsense = ProvetError::InvalidResponse {
            resource: RESOURCE,
            status: 200,
        };
        assert_eq!(
            asked(move || sent(kind, body)).await,
            Err(nonsense),
            "{kind}"
        );
    }
}

#[tokio::test]
async fn failures_of_a_pdf_mean_what_they_mean_elsewhere() {
    let forbidden = ProvetError::Forbidden { resource: RESOURCE };
    assert_eq!(asked(|| status(403)).await, Err(forbidden));
    assert_eq!(
        asked(|| status(404)).await,
        Err(ProvetError::NotFound { resource: RESOURCE })
    );
    let moved = asked(|| {
        (
            StatusCode::FOUND,
            [("location", "https://elsewhere.example/x.pdf")],
        )
            .into_response()
    });
    let nonsense = ProvetError::InvalidResponse {
        resource: RESOURCE,
        status: 302,
    };
    assert_eq!(moved.await, Err(nonsense), "a redirect is not followed");
}
