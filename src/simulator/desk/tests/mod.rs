//! The desk as a browser sees it: pages asked for in process and read as HTML.

use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use jiff::Timestamp;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use super::{
    Action, AddError, Button, Method, Recipe, Salt, add_application, remove_application, router,
    set_department,
};
use crate::simulator::NewApp;
use crate::simulator::world::World;

mod everywhere;
mod launches;
mod records;
mod setup;

const CLINIC: i64 = 54321;
const NOW: i64 = 1_790_000_000;

fn world() -> World {
    World::invented(1, Timestamp::from_second(NOW).unwrap())
}

fn button(page: u8) -> Button {
    Button {
        name: "Cageside".to_owned(),
        page,
        url: "https://cageside.example/launch/54321/patient".to_owned(),
        verification_salt: Salt::new("pepper"),
        ..Button::default()
    }
}

async fn answer(world: &World, request: Request<Body>) -> Response<Body> {
    router(world.clone()).oneshot(request).await.unwrap()
}

async fn body(response: Response<Body>) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await;
    String::from_utf8(bytes.unwrap().to_vec()).unwrap()
}

#[track_caller]
fn page(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

fn posted(path: &str, fields: &[(&str, &str)]) -> Request<Body> {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap()
}

async fn html(world: &World, path: &str) -> Html {
    let response = answer(world, page(path)).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    Html::parse_document(&body(response).await)
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

#[track_caller]
fn one<'a>(html: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = all(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ")
}
