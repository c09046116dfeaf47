//! Documents that a panel opens in a tab of their own: PDF files of Provet, and pages to print.

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

/// Serves a document of the panel. It may not be framed, and like every response of a panel it is not cached.
pub(super) async fn post_document(
    State(app): State<AppState>,
    PathParams((page, name)): PathParams<(String, String)>,
    request: Request,
) -> Result<Response, WebError> {
    let panel_page = authorize_read(&app, &page, request).await?.panel_page;
    let paper = panel_page
        .panel
        .print_document(Arc::new(panel_page.context.starting_now()), name)
        .await;
    let mut response = match paper.ok_or(WebError::UnknownSection)? {
        PrintDocument::Pdf { name, bytes } => pdf_response(&name, bytes),
        PrintDocument::Page(body) => print_page_response(&app, &panel_page, &body),
    };
    // It opens in a tab of its own; nobody needs it in a frame.
    response.extensions_mut().insert(FrameAncestors::Denied);
    Ok(response)
}

fn pdf_response(name: &str, bytes: Vec<u8>) -> Response {
    let plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    // The name goes into a header: a quote or a line break would end it.
    let name: String = name.chars().filter(plain).collect();
    let disposition = format!("inline; filename=\"{name}.pdf\"");
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, bytes).into_response()
}

fn print_page_response(app: &AppState, panel_page: &PanelPage, body: &Markup) -> Response {
    let shell = PageShell {
        title: &panels::page_title(panel_page.session.claims.page, &panel_page.i18n),
        i18n: &panel_page.i18n,
        nonce: &panel_page.nonce.0,
        asset_tags: app.assets.asset_tags(),
        session: None,
        time_left: None,
        page: None,
        provet_origins: None,
        reload_timing: None,
    };
    let mut response = shell.render_page(body).into_response();
    response.extensions_mut().insert(panel_page.nonce.clone());
    response
}
