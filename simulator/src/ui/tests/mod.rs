//! The desk as a browser sees it: pages asked for in process and read as HTML.

use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use jiff::Timestamp;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::{
    AddApplicationError, ButtonHashScheme, ClickAction, IntegrationButton, PayloadMethod,
    VerificationSalt, add_application, remove_application, router, set_department,
};
use crate::NewApplication;
use crate::state::Simulator;

mod all_pages;
mod launches;
mod records;
mod setup;

const CLINIC: i64 = 54321;
const NOW: i64 = 1_790_000_000;

fn simulator() -> Simulator {
    Simulator::new(1, Timestamp::from_second(NOW).unwrap())
}

fn button(page: u8) -> IntegrationButton {
    IntegrationButton {
        name: "Cageside".to_owned(),
        page_number: page,
        target_url: "https://cageside.example/launch/54321/patient".to_owned(),
        verification_salt: VerificationSalt::new("pepper"),
        ..IntegrationButton::default()
    }
}

async fn send_request(simulator: &Simulator, request: Request<Body>) -> Response<Body> {
    router(simulator.clone()).oneshot(request).await.unwrap()
}

async fn read_body(response: Response<Body>) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await;
    String::from_utf8(bytes.unwrap().to_vec()).unwrap()
}

#[track_caller]
fn get_page(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

fn post_form(path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap()
}

async fn html(simulator: &Simulator, path: &str) -> Html {
    let response = send_request(simulator, get_page(path)).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    Html::parse_document(&read_body(response).await)
}

fn select_all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

#[track_caller]
fn select_one<'a>(html: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = select_all(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

fn element_text(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ")
}
