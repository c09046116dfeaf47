//! All of a clinic's buttons: for each page of Provet whether there is one, and how it stands there.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    action_name, button_path, drift, page_name, remote_status,
};
use crate::provet::ProvetPage;
use crate::storage::{Button, RemoteButton, RemoteButtonState, SyncStatus};

/// The list.
pub(super) async fn get_buttons(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let done = success_message(&desk, asked.query.trimmed_value("done"));
    let body = render_body(&desk, None, done.as_deref()).await?;
    Ok(page_response(&desk, body))
}

/// Compares with Provet: the part that says what came of it, or the whole page for those without scripts.
pub(super) async fn get_comparison(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let trouble = match drift::compare_all(&desk).await {
        Ok(()) => None,
        Err(trouble) => Some(trouble.user_message(&desk)?),
    };
    let clinic = desk.require_clinic()?.tenant.provet_id;
    let copies = desk.db.list_remote_buttons(clinic).await?;
    let said = render_comparison_result(&desk, &copies, trouble.as_deref());
    if asked.is_htmx {
        let buttons = desk.db.list_buttons(clinic).await?;
        return Ok(SettingsResponse::Fragment(
            html! { (said) (render_table(&desk, &buttons, &copies)) },
        ));
    }
    let body = render_body(&desk, Some(&said), None).await?;
    Ok(page_response(&desk, body))
}

fn page_response(desk: &SettingsContext, body: Markup) -> SettingsResponse {
    let title = fl!(desk.i18n.fluent, "settings-clinic-buttons");
    SettingsPage::new(title, SettingsTab::Buttons, body).into()
}

fn success_message(desk: &SettingsContext, word: &str) -> Option<String> {
    let fluent = &desk.i18n.fluent;
    Some(match word {
        "removed" => fl!(fluent, "settings-buttons-done-removed"),
        "removed-here" => fl!(fluent, "settings-buttons-done-removed-here"),
        "undone" => fl!(fluent, "settings-buttons-done-undone"),
        _ => return None,
    })
}

async fn render_body(
    desk: &SettingsContext,
    said: Option<&Markup>,
    done: Option<&str>,
) -> Result<Markup, SettingsError> {
    let clinic = desk.require_clinic()?.tenant.provet_id;
    let buttons = desk.db.list_buttons(clinic).await?;
    let copies = desk.db.list_remote_buttons(clinic).await?;
    let table = render_table(desk, &buttons, &copies);
    let ours = copies
        .iter()
        .any(|copy| copy.state == RemoteButtonState::Created);
    Ok(html! {
        @if let Some(words) = done { p .done role="status" { (words) } }
        @if buttons.is_empty() { p .empty { (fl!(desk.i18n.fluent, "settings-buttons-none")) } }
        (render_start_links(desk, &buttons))
        @if let Some(said) = said { div #in-provet { (said) (table) } }
        @else if ours { (render_lazy_comparison(desk, &table)) }
        @else { (table) }
    })
}

fn render_start_links(desk: &SettingsContext, buttons: &[Button]) -> Markup {
    let fluent = &desk.i18n.fluent;
    let missing = ProvetPage::all()
        .filter(|page| !has_button_for(buttons, *page))
        .count();
    html! {
        p .does {
            @if missing > 0 {
                a .button href=(desk.clinic_path("/buttons/add")) {
                    (fl!(fluent, "settings-buttons-add-missing", count = missing))
                }
            }
            a href=(desk.clinic_path("/buttons/add?kind=background")) { (fl!(fluent, "settings-buttons-add-background")) }
        }
    }
}

fn has_button_for(buttons: &[Button], page: ProvetPage) -> bool {
    buttons
        .iter()
        .any(|button| button.effective_page() == Some(page))
}

/// The table, which is fetched again once it is seen: with what Provet says.
fn render_lazy_comparison(desk: &SettingsContext, table: &Markup) -> Markup {
    let compare = desk.clinic_path("/buttons/compare");
    html! {
        div #in-provet hx-get=(compare) hx-trigger="load" hx-nonce=(desk.nonce) {
            p { a href=(compare) { (fl!(desk.i18n.fluent, "settings-buttons-compare")) } }
            (table)
        }
    }
}

/// What comparing said, in a sentence.
fn render_comparison_result(
    desk: &SettingsContext,
    copies: &[RemoteButton],
    trouble: Option<&str>,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let is_off = |copy: &&RemoteButton| {
        matches!(
            copy.sync_status,
            Some(SyncStatus::Drifted | SyncStatus::Deleted)
        )
    };
    let off = copies.iter().filter(is_off).count();
    html! {
        @if let Some(words) = trouble { p .unsure role="status" { (fl!(fluent, "settings-buttons-not-compared")) " " (words) } }
        @else if off > 0 { p .bad role="status" { (fl!(fluent, "settings-buttons-some-changed", count = off)) } }
        @else { p .good role="status" { (fl!(fluent, "settings-buttons-none-changed")) } }
    }
}

fn render_table(desk: &SettingsContext, buttons: &[Button], copies: &[RemoteButton]) -> Markup {
    let fluent = &desk.i18n.fluent;
    let heads = [
        fl!(fluent, "settings-buttons-page"),
        fl!(fluent, "settings-buttons-button"),
        fl!(fluent, "settings-buttons-in-provet"),
    ];
    html! {
        section .wide-table { table .cards {
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for page in ProvetPage::all() {
                    @for button in buttons.iter().filter(|button| button.effective_page() == Some(page)) {
                        (render_row(desk, button, copies, &heads))
                    }
                    @if !has_button_for(buttons, page) { (render_missing_button_row(desk, page, &heads)) }
                }
            }
        } }
    }
}

fn render_row(
    desk: &SettingsContext,
    button: &Button,
    copies: &[RemoteButton],
    heads: &[String; 3],
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let [_, what, state] = heads;
    let copy = copies.iter().find(|copy| copy.button_id == button.id);
    html! {
        tr {
            th scope="row" { a href=(button_path(desk, &button.id, "")) { (page_name(desk, button.effective_page())) } }
            td data-label=(what) {
                span dir="auto" { (button.label) } ", " (action_name(desk, button.action))
                @if button.page.is_none() { " " span .hint { (fl!(fluent, "settings-buttons-shares-url")) } }
            }
            td data-label=(state) {
                (remote_status::render_status(desk, button, copy))
                @if let Some(until) = button.previous_salt_until(desk.now) {
                    p .hint { (fl!(fluent, "settings-buttons-overlap")) " " (super::form::local_time(desk, until)) }
                }
            }
        }
    }
}

/// A page without a button.
fn render_missing_button_row(
    desk: &SettingsContext,
    page: ProvetPage,
    heads: &[String; 3],
) -> Markup {
    let [_, what, _] = heads;
    let add = desk.clinic_path(&format!("/buttons/add?page={page}"));
    let name = page_name(desk, Some(page));
    html! {
        tr {
            th scope="row" { (name) }
            td data-label=(what) {
                a href=(add) aria-label=(fl!(desk.i18n.fluent, "settings-buttons-add-for", page = name.as_str())) {
                    (fl!(desk.i18n.fluent, "settings-buttons-add-one"))
                }
            }
            td {}
        }
    }
}
