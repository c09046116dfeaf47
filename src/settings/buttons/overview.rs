//! All of a clinic's buttons: for each page of Provet whether there is one, and how it stands there.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{
    Answer, Asked, Desk, SettingsError, Sheet, Tab, action_name, at, drift, made, page_name,
};
use crate::provet::Page;
use crate::storage::{Button, CopyState, StoredCopy, Verdict};

/// The list.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let done = done(&desk, asked.query.text("done"));
    let body = body(&desk, None, done.as_deref()).await?;
    Ok(sheet(&desk, body))
}

/// Compares with Provet: the part that says what came of it, or the whole page for those without scripts.
pub(super) async fn compare(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let trouble = match drift::compare(&desk).await {
        Ok(()) => None,
        Err(trouble) => Some(trouble.words(&desk)?),
    };
    let clinic = desk.clinic()?.tenant.provet_id;
    let copies = desk.db.copies(clinic).await?;
    let said = said(&desk, &copies, trouble.as_deref());
    if asked.by_htmx {
        let buttons = desk.db.buttons(clinic).await?;
        return Ok(Answer::Part(
            html! { (said) (table(&desk, &buttons, &copies)) },
        ));
    }
    let body = body(&desk, Some(&said), None).await?;
    Ok(sheet(&desk, body))
}

fn sheet(desk: &Desk, body: Markup) -> Answer {
    let title = fl!(desk.words.fluent, "settings-clinic-buttons");
    Sheet::new(title, Tab::Buttons, body).into()
}

fn done(desk: &Desk, word: &str) -> Option<String> {
    let fluent = &desk.words.fluent;
    Some(match word {
        "removed" => fl!(fluent, "settings-buttons-done-removed"),
        "removed-here" => fl!(fluent, "settings-buttons-done-removed-here"),
        "undone" => fl!(fluent, "settings-buttons-done-undone"),
        _ => return None,
    })
}

async fn body(
    desk: &Desk,
    said: Option<&Markup>,
    done: Option<&str>,
) -> Result<Markup, SettingsError> {
    let clinic = desk.clinic()?.tenant.provet_id;
    let buttons = desk.db.buttons(clinic).await?;
    let copies = desk.db.copies(clinic).await?;
    let table = table(desk, &buttons, &copies);
    let ours = copies.iter().any(|copy| copy.state == CopyState::Made);
    Ok(html! {
        @if let Some(words) = done { p .done role="status" { (words) } }
        @if buttons.is_empty() { p .empty { (fl!(desk.words.fluent, "settings-buttons-none")) } }
        (ways_in(desk, &buttons))
        @if let Some(said) = said { div #in-provet { (said) (table) } }
        @else if ours { (to_compare(desk, &table)) }
        @else { (table) }
    })
}

fn ways_in(desk: &Desk, buttons: &[Button]) -> Markup {
    let fluent = &desk.words.fluent;
    let missing = Page::all().filter(|page| !has(buttons, *page)).count();
    html! {
        p .does {
            @if missing > 0 {
                a .button href=(desk.at("/buttons/add")) {
                    (fl!(fluent, "settings-buttons-add-missing", count = missing))
                }
            }
            a href=(desk.at("/buttons/add?kind=background")) { (fl!(fluent, "settings-buttons-add-background")) }
        }
    }
}

fn has(buttons: &[Button], page: Page) -> bool {
    buttons
        .iter()
        .any(|button| button.told_page() == Some(page))
}

/// The table, which is fetched again once it is seen: with what Provet says.
fn to_compare(desk: &Desk, table: &Markup) -> Markup {
    let compare = desk.at("/buttons/compare");
    html! {
        div #in-provet hx-get=(compare) hx-trigger="load" hx-nonce=(desk.nonce) {
            p { a href=(compare) { (fl!(desk.words.fluent, "settings-buttons-compare")) } }
            (table)
        }
    }
}

/// What comparing said, in a sentence.
fn said(desk: &Desk, copies: &[StoredCopy], trouble: Option<&str>) -> Markup {
    let fluent = &desk.words.fluent;
    let is_off =
        |copy: &&StoredCopy| matches!(copy.verdict, Some(Verdict::Changed | Verdict::Gone));
    let off = copies.iter().filter(is_off).count();
    html! {
        @if let Some(words) = trouble { p .unsure role="status" { (fl!(fluent, "settings-buttons-not-compared")) " " (words) } }
        @else if off > 0 { p .bad role="status" { (fl!(fluent, "settings-buttons-some-changed", count = off)) } }
        @else { p .good role="status" { (fl!(fluent, "settings-buttons-none-changed")) } }
    }
}

fn table(desk: &Desk, buttons: &[Button], copies: &[StoredCopy]) -> Markup {
    let fluent = &desk.words.fluent;
    let heads = [
        fl!(fluent, "settings-buttons-page"),
        fl!(fluent, "settings-buttons-button"),
        fl!(fluent, "settings-buttons-in-provet"),
    ];
    html! {
        section .wide-table { table .cards {
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for page in Page::all() {
                    @for button in buttons.iter().filter(|button| button.told_page() == Some(page)) {
                        (row(desk, button, copies, &heads))
                    }
                    @if !has(buttons, page) { (without(desk, page, &heads)) }
                }
            }
        } }
    }
}

fn row(desk: &Desk, button: &Button, copies: &[StoredCopy], heads: &[String; 3]) -> Markup {
    let fluent = &desk.words.fluent;
    let [_, what, state] = heads;
    let copy = copies.iter().find(|copy| copy.button == button.id);
    html! {
        tr {
            th scope="row" { a href=(at(desk, &button.id, "")) { (page_name(desk, button.told_page())) } }
            td data-label=(what) {
                span dir="auto" { (button.label) } ", " (action_name(desk, button.action))
                @if button.page.is_none() { " " span .hint { (fl!(fluent, "settings-buttons-shares-url")) } }
            }
            td data-label=(state) {
                (made::state(desk, button, copy))
                @if let Some(until) = button.overlap(desk.now) {
                    p .hint { (fl!(fluent, "settings-buttons-overlap")) " " (super::form::instant(desk, until)) }
                }
            }
        }
    }
}

/// A page without a button.
fn without(desk: &Desk, page: Page, heads: &[String; 3]) -> Markup {
    let [_, what, _] = heads;
    let add = desk.at(&format!("/buttons/add?page={page}"));
    let name = page_name(desk, Some(page));
    html! {
        tr {
            th scope="row" { (name) }
            td data-label=(what) {
                a href=(add) aria-label=(fl!(desk.words.fluent, "settings-buttons-add-for", page = name.as_str())) {
                    (fl!(desk.words.fluent, "settings-buttons-add-one"))
                }
            }
            td {}
        }
    }
}
