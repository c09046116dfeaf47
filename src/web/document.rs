//! What a panel opens in a tab of its own, to be printed: a file of Provet's, or a page of ours.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::Markup;

use super::AppState;
use super::errors::WebError;
use super::extract::PathParams;
use super::headers::FrameAncestors;
use super::panel::authorize_read;
use super::panel_page::PanelPage;
use crate::panels::{self, PrintDocument};
use crate::views::layout::PageShell;

/// Answers with what the panel has under this name. Nobody may frame it, and like every answer of a panel nobody keeps it.
pub(super) async fn post_document(
    State(app): State<AppState>,
    PathParams((page, name)): PathParams<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let scene = authorize_read(&app, &page, request).await?.panel_page;
    let paper = scene
        .panel
        .print_document(Arc::clone(&scene.context), name)
        .await;
    let mut response = match paper.ok_or(WebError::UnknownSection)? {
        PrintDocument::Pdf { name, bytes } => pdf_response(&name, bytes),
        PrintDocument::Page(body) => print_page_response(&app, &scene, &body),
    };
    response.extensions_mut().insert(FrameAncestors::Denied);
    Ok(response)
}

fn pdf_response(name: &str, bytes: Vec<u8>) -> Response {
    let plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    let name: String = name.chars().filter(plain).collect();
    let disposition = format!("inline; filename=\"{name}.pdf\"");
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, bytes).into_response()
}

fn print_page_response(app: &AppState, scene: &PanelPage, body: &Markup) -> Response {
    let shell = PageShell {
        title: &panels::page_title(scene.session.claims.page, &scene.i18n),
        i18n: &scene.i18n,
        nonce: &scene.nonce.0,
        asset_tags: app.assets.asset_tags(),
        session: None,
        page: None,
        provet_origin: None,
    };
    let mut response = shell.render_page(body).into_response();
    response.extensions_mut().insert(scene.nonce.clone());
    response
}
