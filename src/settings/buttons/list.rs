//! The list of a clinic's buttons: one for each page of Provet, with their status in Provet.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::labels::{action_name, page_name};
use super::stored_button::button_path;
use super::{drift, remote_status};
use crate::provet::ProvetPage;
use crate::settings::form;
use crate::settings::table;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{Button, RemoteButton, RemoteButtonState, SyncStatus};

/// The list.
pub(super) async fn get_buttons(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let done = success_message(&ctx, request.query.trimmed_value("done"));
    let body = render_body(&ctx, None, done.as_deref()).await?;
    Ok(page_response(&ctx, body))
}

/// Compares with Provet: a fragment for htmx, the whole page without scripts.
pub(super) async fn get_comparison(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let error = match drift::compare_all(&ctx).await {
        Ok(()) => None,
        Err(error) => Some(error.user_message(&ctx)?),
    };
    let clinic = ctx.provet_id();
    let copies = ctx.db.list_remote_buttons(clinic).await?;
    let comparison = render_comparison_result(&ctx, &copies, error.as_deref());
    if request.is_htmx {
        let buttons = ctx.db.list_buttons(clinic).await?;
        return Ok(SettingsResponse::Fragment(
            html! { (comparison) (render_table(&ctx, &buttons, &copies)) },
        ));
    }
    let body = render_body(&ctx, Some(&comparison), None).await?;
    Ok(page_response(&ctx, body))
}

fn page_response(ctx: &ClinicContext, body: Markup) -> SettingsResponse {
    let title = fl!(ctx.i18n.fluent, "settings-clinic-nav-buttons");
    SettingsPage::new(title, SettingsTab::Buttons, body).into()
}

fn success_message(ctx: &ClinicContext, word: &str) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    Some(match word {
        "removed" => fl!(fluent, "settings-buttons-done-removed"),
        "removed-here" => fl!(fluent, "settings-buttons-done-removed-here"),
        "undone" => fl!(fluent, "settings-buttons-done-undone"),
        _ => return None,
    })
}

async fn render_body(
    ctx: &ClinicContext,
    comparison: Option<&Markup>,
    done: Option<&str>,
) -> Result<Markup, SettingsError> {
    let clinic = ctx.provet_id();
    let buttons = ctx.db.list_buttons(clinic).await?;
    let copies = ctx.db.list_remote_buttons(clinic).await?;
    let table = render_table(ctx, &buttons, &copies);
    let ours = copies
        .iter()
        .any(|copy| copy.state == RemoteButtonState::Created);
    Ok(html! {
        @if let Some(message) = done { p .done role="status" { (message) } }
        @if buttons.is_empty() { p .empty { (fl!(ctx.i18n.fluent, "settings-buttons-none")) } }
        (render_start_links(ctx, &buttons))
        @if let Some(comparison) = comparison { div #in-provet { (comparison) (table) } }
        // The page is there at once; the comparison, which asks Provet, follows.
        @else if ours { (render_lazy_comparison(ctx, &table)) }
        @else { (table) }
    })
}

fn render_start_links(ctx: &ClinicContext, buttons: &[Button]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let missing = ProvetPage::all()
        .filter(|page| !has_button_for(buttons, *page))
        .count();
    html! {
        p .actions {
            @if missing > 0 {
                a .button href=(ctx.clinic_path("/buttons/add")) {
                    (fl!(fluent, "settings-buttons-add-missing", count = missing))
                }
            }
            a href=(ctx.clinic_path("/buttons/add?kind=background")) { (fl!(fluent, "settings-buttons-add-background")) }
        }
    }
}

fn has_button_for(buttons: &[Button], page: ProvetPage) -> bool {
    buttons
        .iter()
        .any(|button| button.effective_page() == Some(page))
}

/// The table, which htmx replaces by one compared with Provet.
fn render_lazy_comparison(ctx: &ClinicContext, table: &Markup) -> Markup {
    let compare = ctx.clinic_path("/buttons/compare");
    html! {
        div #in-provet hx-get=(compare) hx-trigger="load" hx-nonce=(ctx.nonce) {
            // For browsers without scripts, where nothing loads by itself.
            p { a href=(compare) { (fl!(ctx.i18n.fluent, "settings-buttons-compare")) } }
            (table)
        }
    }
}

/// The result of the comparison.
fn render_comparison_result(
    ctx: &ClinicContext,
    copies: &[RemoteButton],
    error: Option<&str>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let is_off = |copy: &&RemoteButton| {
        matches!(
            copy.sync_status,
            Some(SyncStatus::Drifted | SyncStatus::Deleted)
        )
    };
    let off = copies.iter().filter(is_off).count();
    html! {
        @if let Some(message) = error { p .warning role="status" { (fl!(fluent, "settings-buttons-not-compared")) " " (message) } }
        @else if off > 0 { p .bad role="status" { (fl!(fluent, "settings-buttons-some-changed", count = off)) } }
        @else { p .good role="status" { (fl!(fluent, "settings-buttons-none-changed")) } }
    }
}

fn render_table(ctx: &ClinicContext, buttons: &[Button], copies: &[RemoteButton]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let labels = [
        fl!(fluent, "settings-buttons-page"),
        fl!(fluent, "settings-buttons-button"),
        fl!(fluent, "settings-buttons-in-provet"),
    ];
    let rows = html! {
        @for page in ProvetPage::all() {
            @for button in buttons.iter().filter(|button| button.effective_page() == Some(page)) {
                (render_row(ctx, button, copies, &labels))
            }
            @if !has_button_for(buttons, page) { (render_missing_button_row(ctx, page, &labels)) }
        }
    };
    html! { section { (table::render_wide_table(&labels.each_ref().map(String::as_str), &rows)) } }
}

fn render_row(
    ctx: &ClinicContext,
    button: &Button,
    copies: &[RemoteButton],
    labels: &[String; 3],
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let [_, what, state] = labels;
    let copy = copies.iter().find(|copy| copy.button_id == button.id);
    html! {
        tr {
            th scope="row" { a href=(button_path(ctx, &button.id, "")) { (page_name(ctx, button.effective_page())) } }
            td data-label=(what) {
                span dir="auto" { (button.label) } ", " (action_name(ctx, button.action))
                @if button.page.is_none() { " " span .hint { (fl!(fluent, "settings-buttons-shares-url")) } }
            }
            td data-label=(state) {
                (remote_status::render_status(ctx, button, copy))
                @if let Some(until) = button.previous_salt_until(ctx.now) {
                    p .hint { (fl!(fluent, "settings-buttons-overlap")) " " (form::local_time(ctx, until)) }
                }
            }
        }
    }
}

/// A page without a button.
fn render_missing_button_row(
    ctx: &ClinicContext,
    page: ProvetPage,
    labels: &[String; 3],
) -> Markup {
    let [_, what, _] = labels;
    let add = ctx.clinic_path(&format!("/buttons/add?page={page}"));
    let name = page_name(ctx, Some(page));
    html! {
        tr {
            th scope="row" { (name) }
            td data-label=(what) {
                a href=(add) aria-label=(fl!(ctx.i18n.fluent, "settings-buttons-add-for", page = name.as_str())) {
                    (fl!(ctx.i18n.fluent, "settings-buttons-add-one"))
                }
            }
            td {}
        }
    }
}
