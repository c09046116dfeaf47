//! What a panel opens in a tab of its own, to be printed: a file of Provet's, or a page of ours.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::Markup;

use super::App;
use super::errors::WebError;
use super::headers::Framing;
use super::page::Scene;
use super::panel::enter;
use super::segments::Segments;
use crate::panels::{self, Paper};
use crate::views::layout::Shell;

/// Answers with what the panel has under this name. Nobody may frame it, and like every answer of a panel nobody keeps it.
pub(super) async fn paper(
    State(app): State<App>,
    Segments((page, name)): Segments<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let scene = enter(&app, &page, request).await?.scene;
    let paper = scene.panel.paper(Arc::clone(&scene.context), name).await;
    let mut response = match paper.ok_or(WebError::NoSuchPart)? {
        Paper::Pdf { name, bytes } => file(&name, bytes),
        Paper::Page(body) => sheet(&app, &scene, &body),
    };
    response.extensions_mut().insert(Framing::Nobody);
    Ok(response)
}

fn file(name: &str, bytes: Vec<u8>) -> Response {
    let plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    let name: String = name.chars().filter(plain).collect();
    let disposition = format!("inline; filename=\"{name}.pdf\"");
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, bytes).into_response()
}

fn sheet(app: &App, scene: &Scene, body: &Markup) -> Response {
    let shell = Shell {
        title: &panels::title(scene.visit.opened.page, &scene.words),
        words: &scene.words,
        nonce: &scene.nonce.0,
        links: app.assets.links(),
        session: None,
        page: None,
        provet_origin: None,
    };
    let mut response = shell.page(body).into_response();
    response.extensions_mut().insert(scene.nonce.clone());
    response
}
