//! The launches that were refused, and what each of them needs; and one that somebody pastes, explained.

mod said;

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{Answer, Asked, Desk, Reach, Route, SettingsError, Sheet, Tab, form};
use crate::panels;
use crate::provet::Page;
use crate::provet::doctor::{Diagnosis, NotALaunch, Pasted, diagnose};
use crate::provet::launch::{ButtonKey, Window};
use crate::storage::{Action, Button, Entry, StoredRefusal};
use said::{Said, of_finding, of_reason};

pub(super) const ROUTES: &[Route] = &[Route {
    path: "/settings/clinics/{provet_id}/doctor",
    reach: Reach::Clinic,
    show: Some(|desk, asked| Box::pin(show(desk, asked))),
    act: Some(|desk, asked| Box::pin(explain(desk, asked))),
}];

/// How many refusals are listed.
const LISTED: i64 = 25;

async fn show(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    page(&desk, &html! {}, false).await
}

/// Explains a pasted launch. What was pasted holds a hash and an id: it is neither kept nor shown again.
async fn explain(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let clinic = desk.clinic()?;
    let said = match Pasted::read(asked.form.text("url")) {
        Ok(pasted) if pasted.provet_id != clinic.tenant.provet_id => Err(fl!(
            desk.words.fluent,
            "settings-doctor-other-clinic",
            number = clinic.tenant.provet_id.to_string()
        )),
        Ok(pasted) => Ok(explained(&desk, &pasted, &judged(&desk, clinic, &pasted))),
        Err(NotALaunch::Page) => Err(fl!(desk.words.fluent, "settings-doctor-no-page")),
        Err(NotALaunch::Path | NotALaunch::Clinic) => {
            Err(fl!(desk.words.fluent, "settings-doctor-no-launch"))
        }
    };
    match said {
        Ok(markup) => page(&desk, &markup, false).await,
        Err(error) => {
            let markup = html! { p .error role="alert" { (error) } };
            page(&desk, &markup, true).await
        }
    }
}

fn judged(desk: &Desk, clinic: &Entry, pasted: &Pasted) -> Diagnosis {
    let keys: Vec<ButtonKey<'_>> = behind(clinic, pasted)
        .flat_map(|it| it.keys(desk.now))
        .collect();
    let window = if pasted.background {
        Window::of(clinic.settings.background).unwrap_or(Window::BACKGROUND)
    } else {
        Window::of(clinic.settings.foreground).unwrap_or(Window::FOREGROUND)
    };
    diagnose(&pasted.query, &keys, window, desk.now)
}

/// The buttons that the pasted URL may be of.
fn behind<'a>(clinic: &'a Entry, pasted: &Pasted) -> impl Iterator<Item = &'a Button> {
    let (page, background) = (pasted.page, pasted.background);
    let buttons = clinic.buttons.iter();
    buttons.filter(move |it| it.page == page && (it.action == Action::Background) == background)
}

fn explained(desk: &Desk, pasted: &Pasted, diagnosis: &Diagnosis) -> Markup {
    let said = of_finding(&diagnosis.finding, &desk.words);
    let sound = diagnosis.finding == crate::provet::doctor::Finding::Sound;
    let button = pasted.page.map(|page| panels::title(page, &desk.words));
    html! {
        div role="status" class=(if sound { "done" } else { "empty" }) {
            @if let Some(page) = button { p { strong { (page) } } }
            (told(&said))
            @if let Some(fit) = diagnosis.fit.filter(|_| !sound) {
                p .hint { (fl!(desk.words.fluent, "settings-doctor-fits", recipe = fit.recipe.name())) }
            }
            p .code { (diagnosis.finding.code()) }
        }
    }
}

fn told(said: &Said) -> Markup {
    html! { p { (said.happened) } @if let Some(advice) = &said.advice { p { strong { (advice) } } } }
}

async fn page(desk: &Desk, answer: &Markup, refused: bool) -> Result<Answer, SettingsError> {
    let clinic = desk.clinic()?;
    let fluent = &desk.words.fluent;
    let refusals = desk
        .db
        .refused_launches(clinic.tenant.provet_id, LISTED)
        .await?;
    let body = html! {
        section {
            h2 { (fl!(fluent, "settings-doctor-paste")) }
            (answer)
            (form::form(desk, &desk.at("/doctor"), &html! {
                (form::Field::new("url", &fl!(fluent, "settings-doctor-url"), "")
                    .hint(&fl!(fluent, "settings-doctor-url-hint")).required().lines(3))
                (form::send(&fl!(fluent, "settings-doctor-explain")))
            }))
        }
        section {
            h2 { (fl!(fluent, "settings-doctor-refused")) }
            (list(desk, &refusals))
        }
    };
    let title = fl!(fluent, "settings-clinic-doctor");
    Ok(Sheet {
        title,
        tab: Tab::Doctor,
        body,
        refused,
    }
    .into())
}

fn list(desk: &Desk, refusals: &[StoredRefusal]) -> Markup {
    let fluent = &desk.words.fluent;
    let (at, page, why) = (
        fl!(fluent, "settings-doctor-when"),
        fl!(fluent, "settings-doctor-page"),
        fl!(fluent, "settings-doctor-why"),
    );
    html! {
        @if refusals.is_empty() {
            p .empty { (fl!(fluent, "settings-doctor-none")) }
        } @else {
            div .wide-table { table .cards {
                thead { tr { th scope="col" { (at) } th scope="col" { (page) } th scope="col" { (why) } } }
                tbody {
                    @for refusal in refusals {
                        tr {
                            td data-label=(at) { (form::instant(desk, refusal.at)) }
                            td data-label=(page) { (page_name(desk, refusal.launch.page)) }
                            td { (why_refused(desk, refusal)) }
                        }
                    }
                }
            } }
        }
    }
}

fn page_name(desk: &Desk, page: Option<Page>) -> String {
    page.map_or_else(
        || fl!(desk.words.fluent, "settings-doctor-unknown-page"),
        |page| panels::title(page, &desk.words).to_string(),
    )
}

fn why_refused(desk: &Desk, refusal: &StoredRefusal) -> Markup {
    let fluent = &desk.words.fluent;
    let launch = &refusal.launch;
    html! {
        (told(&of_reason(&launch.reason, launch.recipe, &desk.words)))
        @if let Some(seconds) = launch.skew_seconds { p .hint { (said::skew(seconds, &desk.words)) } }
        p .hint {
            (launch.method) " · "
            @if launch.parameters.is_empty() {
                (fl!(fluent, "settings-doctor-no-parameters"))
            } @else {
                (fl!(fluent, "settings-doctor-parameters", names = launch.parameters.join(", ")))
            }
            " · " span .code { (launch.reason) }
        }
    }
}
