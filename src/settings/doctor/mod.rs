//! The launches that were refused, and what each of them needs; and one that somebody pastes, explained.

mod messages;

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{
    RouteAccess, SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsRoute, SettingsTab, form,
};
use crate::panels;
use crate::provet::ProvetPage;
use crate::provet::launch::{ButtonKey, FreshnessWindow};
use crate::provet::launch_diagnosis::{LaunchDiagnosis, PastedUrl, PastedUrlError, diagnose};
use crate::storage::{Button, CachedTenant, IntegrationAction, StoredRejectedLaunch};
use messages::{DoctorMessage, finding_message, reason_message};

pub(super) const ROUTES: &[SettingsRoute] = &[SettingsRoute {
    path: "/settings/clinics/{provet_id}/doctor",
    access: RouteAccess::Clinic,
    get: Some(|desk, asked| Box::pin(get_doctor(desk, asked))),
    post: Some(|desk, asked| Box::pin(post_doctor(desk, asked))),
}];

/// How many refusals are listed.
const MAX_LISTED: i64 = 25;

async fn get_doctor(
    desk: Arc<SettingsContext>,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    page_response(&desk, &html! {}, false).await
}

/// Explains a pasted launch. What was pasted holds a hash and an id: it is neither kept nor shown again.
async fn post_doctor(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = desk.require_clinic()?;
    let said = match PastedUrl::parse(asked.form.trimmed_value("url")) {
        Ok(pasted) if pasted.provet_id != clinic.tenant.provet_id => Err(fl!(
            desk.i18n.fluent,
            "settings-doctor-other-clinic",
            number = clinic.tenant.provet_id.to_string()
        )),
        Ok(pasted) => Ok(render_diagnosis(
            &desk,
            &pasted,
            &diagnose_pasted(&desk, clinic, &pasted),
        )),
        Err(PastedUrlError::InvalidPage) => Err(fl!(desk.i18n.fluent, "settings-doctor-no-page")),
        Err(PastedUrlError::InvalidPath | PastedUrlError::InvalidClinic) => {
            Err(fl!(desk.i18n.fluent, "settings-doctor-no-launch"))
        }
    };
    match said {
        Ok(markup) => page_response(&desk, &markup, false).await,
        Err(error) => {
            let markup = html! { p .error role="alert" { (error) } };
            page_response(&desk, &markup, true).await
        }
    }
}

fn diagnose_pasted(
    desk: &SettingsContext,
    clinic: &CachedTenant,
    pasted: &PastedUrl,
) -> LaunchDiagnosis {
    let keys: Vec<ButtonKey<'_>> = matching_buttons(clinic, pasted)
        .flat_map(|it| it.accepted_launch_keys(desk.now))
        .collect();
    let window = if pasted.background {
        FreshnessWindow::from_max_age(clinic.settings.background_window)
            .unwrap_or(FreshnessWindow::BACKGROUND)
    } else {
        FreshnessWindow::from_max_age(clinic.settings.foreground_window)
            .unwrap_or(FreshnessWindow::FOREGROUND)
    };
    diagnose(&pasted.query, &keys, window, desk.now)
}

/// The buttons that the pasted URL may be of.
fn matching_buttons<'a>(
    clinic: &'a CachedTenant,
    pasted: &PastedUrl,
) -> impl Iterator<Item = &'a Button> {
    let (page, background) = (pasted.page, pasted.background);
    let buttons = clinic.buttons.iter();
    buttons.filter(move |it| {
        it.page == page && (it.action == IntegrationAction::Background) == background
    })
}

fn render_diagnosis(
    desk: &SettingsContext,
    pasted: &PastedUrl,
    diagnosis: &LaunchDiagnosis,
) -> Markup {
    let said = finding_message(&diagnosis.finding, &desk.i18n);
    let sound = diagnosis.finding == crate::provet::launch_diagnosis::LaunchFinding::Valid;
    let button = pasted.page.map(|page| panels::page_title(page, &desk.i18n));
    html! {
        div role="status" class=(if sound { "done" } else { "empty" }) {
            @if let Some(page) = button { p { strong { (page) } } }
            (render_message(&said))
            @if let Some(fit) = diagnosis.hash_match.filter(|_| !sound) {
                p .hint { (fl!(desk.i18n.fluent, "settings-doctor-fits", recipe = fit.hash_scheme.as_str())) }
            }
            p .code { (diagnosis.finding.code()) }
        }
    }
}

fn render_message(said: &DoctorMessage) -> Markup {
    html! { p { (said.explanation) } @if let Some(advice) = &said.advice { p { strong { (advice) } } } }
}

async fn page_response(
    desk: &SettingsContext,
    answer: &Markup,
    refused: bool,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = desk.require_clinic()?;
    let fluent = &desk.i18n.fluent;
    let refusals = desk
        .db
        .list_rejected_launches(clinic.tenant.provet_id, MAX_LISTED)
        .await?;
    let body = html! {
        section {
            h2 { (fl!(fluent, "settings-doctor-paste")) }
            (answer)
            (form::post_form(desk, &desk.clinic_path("/doctor"), &html! {
                (form::SettingsField::new("url", &fl!(fluent, "settings-doctor-url"), "")
                    .with_hint(&fl!(fluent, "settings-doctor-url-hint")).required().render_textarea(3))
                (form::submit_button(&fl!(fluent, "settings-doctor-explain")))
            }))
        }
        section {
            h2 { (fl!(fluent, "settings-doctor-refused")) }
            (render_refusals(desk, &refusals))
        }
    };
    let title = fl!(fluent, "settings-clinic-doctor");
    Ok(SettingsPage {
        title,
        tab: SettingsTab::Doctor,
        body,
        has_errors: refused,
    }
    .into())
}

fn render_refusals(desk: &SettingsContext, refusals: &[StoredRejectedLaunch]) -> Markup {
    let fluent = &desk.i18n.fluent;
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
                            td data-label=(at) { (form::local_time(desk, refusal.rejected_at)) }
                            td data-label=(page) { (page_name(desk, refusal.launch.page)) }
                            td { (render_refusal_reason(desk, refusal)) }
                        }
                    }
                }
            } }
        }
    }
}

fn page_name(desk: &SettingsContext, page: Option<ProvetPage>) -> String {
    page.map_or_else(
        || fl!(desk.i18n.fluent, "settings-doctor-unknown-page"),
        |page| panels::page_title(page, &desk.i18n).to_string(),
    )
}

fn render_refusal_reason(desk: &SettingsContext, refusal: &StoredRejectedLaunch) -> Markup {
    let fluent = &desk.i18n.fluent;
    let launch = &refusal.launch;
    html! {
        (render_message(&reason_message(&launch.reason, launch.recipe, &desk.i18n)))
        @if let Some(seconds) = launch.skew_seconds { p .hint { (messages::skew_message(seconds, &desk.i18n)) } }
        p .hint {
            (launch.method) " · "
            @if launch.parameter_names.is_empty() {
                (fl!(fluent, "settings-doctor-no-parameters"))
            } @else {
                (fl!(fluent, "settings-doctor-parameters", names = launch.parameter_names.join(", ")))
            }
            " · " span .code { (launch.reason) }
        }
    }
}
