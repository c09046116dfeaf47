//! Pages of one record each: client, patient, consultation, invoice, and what is ordered.
//!
//! A page is declared by its table and its content; looking the record up, the buttons and the
//! layout are the same for all.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::routing::get;
use maud::Markup;

use super::layout::{self, NavigationEntry};
use super::toolbar::{ButtonToolbar, PageOptions};
use super::{ClinicPageError, client, consultation, invoice, orders, patient};
use crate::clinic::{SimulatedClinic, StoredRecord, get_integer};
use crate::state::Simulator;

/// A page of one record.
pub(super) struct RecordPage {
    /// Its number in a button's `type`.
    pub(super) page_number: u8,
    pub(super) nav_entry: NavigationEntry,
    pub(super) table: &'static str,
    /// What the record is called where there is none with this number.
    pub(super) record_kind: &'static str,
    /// Its paths below the clinic, `{id}` for the record's number.
    pub(super) paths: &'static [&'static str],
    pub(super) format_title: fn(i64, &StoredRecord) -> String,
    pub(super) render_content: fn(&RecordPageContext<'_>) -> Markup,
}

/// What the content of a page is drawn from.
pub(super) struct RecordPageContext<'a> {
    pub(super) page: &'static RecordPage,
    pub(super) clinic: &'a SimulatedClinic,
    pub(super) id: i64,
    pub(super) row: &'a StoredRecord,
    pub(super) toolbar: ButtonToolbar<'a>,
}

/// Every page of one record.
pub(super) fn routes() -> Router<Simulator> {
    let mut routes = Router::new();
    let single = [
        &client::PAGE,
        &patient::PAGE,
        &consultation::PAGE,
        &invoice::PAGE,
    ];
    for page in single.into_iter().chain(orders::PAGES) {
        for path in page.paths {
            let handler = move |State(simulator): State<Simulator>,
                                Path(key): Path<(i64, i64)>,
                                Query(options): Query<PageOptions>| async move {
                render_record_page(&simulator, key, &options, page)
            };
            routes = routes.route(&format!("/{{provet_id}}/{path}"), get(handler));
        }
    }
    routes
}

fn render_record_page(
    simulator: &Simulator,
    (provet_id, id): (i64, i64),
    options: &PageOptions,
    page: &'static RecordPage,
) -> Result<Markup, ClinicPageError> {
    simulator.read(|state| {
        let clinic = state
            .find_clinic(provet_id)
            .ok_or(ClinicPageError::NoClinic)?;
        let row = clinic
            .find_row(page.table, id)
            .ok_or(ClinicPageError::NoRecord {
                record_kind: page.record_kind,
            })?;
        let client = match page.table {
            // A client's row does not refer to itself.
            "client" => Some(id),
            _ => get_integer(row, "client"),
        };
        let toolbar =
            ButtonToolbar::new(state, clinic, page.page_number, &[id], options).with_client(client);
        let context = RecordPageContext {
            page,
            clinic,
            id,
            row,
            toolbar,
        };
        Ok(layout::render_page(
            clinic,
            page.nav_entry,
            &(page.format_title)(id, row),
            &(page.render_content)(&context),
            &context.toolbar.render_panel(),
        ))
    })
}
