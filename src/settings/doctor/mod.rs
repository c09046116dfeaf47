//! The launch doctor: lists rejected launches with advice, and explains a pasted launch URL.

mod messages;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::route::route;
use super::table;
use super::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsRoute,
    SettingsTab, form,
};
use crate::access_policy::TenantDiagnosis;
use crate::panels;
use crate::provet::ProvetPage;
use crate::provet::launch_diagnosis::{LaunchFinding, PastedUrl, PastedUrlError};
use crate::storage::StoredRejectedLaunch;
use messages::{DoctorMessage, finding_message, reason_message};

pub(super) const ROUTES: &[SettingsRoute] =
    &[route!(Clinic, "/settings/clinics/{provet_id}/doctor", get get_doctor, post post_doctor)];

/// How many rejected launches are listed.
const MAX_LISTED: i64 = 25;

async fn get_doctor(
    ctx: ClinicContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    page_response(&ctx, &html! {}, false).await
}

/// Explains a pasted launch URL. It holds a hash and an object id: it is neither stored nor shown again.
async fn post_doctor(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = &ctx.clinic;
    let message = match PastedUrl::parse(request.form.trimmed_value("url")) {
        // Diagnosing it would tell an administrator of one clinic about the buttons of another.
        Ok(pasted) if pasted.provet_id != clinic.tenant.provet_id => Err(fl!(
            ctx.i18n.fluent,
            "settings-doctor-other-clinic",
            number = clinic.tenant.provet_id.to_string()
        )),
        Ok(pasted) => Ok(render_diagnosis(
            &ctx,
            &pasted,
            &clinic.diagnose_launch(&pasted, ctx.now),
        )),
        Err(PastedUrlError::InvalidPage) => Err(fl!(ctx.i18n.fluent, "settings-doctor-no-page")),
        Err(PastedUrlError::InvalidPath | PastedUrlError::InvalidClinic) => {
            Err(fl!(ctx.i18n.fluent, "settings-doctor-no-launch"))
        }
    };
    match message {
        Ok(markup) => page_response(&ctx, &markup, false).await,
        Err(error) => {
            let markup = html! { p .error role="alert" { (error) } };
            page_response(&ctx, &markup, true).await
        }
    }
}

fn render_diagnosis(ctx: &ClinicContext, pasted: &PastedUrl, found: &TenantDiagnosis) -> Markup {
    let diagnosis = &found.diagnosis;
    let message = match found.refusal {
        Some(refusal) => reason_message(refusal.code(), None, &ctx.i18n),
        None => finding_message(&diagnosis.finding, &ctx.i18n),
    };
    let is_valid = found.is_valid();
    let button = pasted.page.map(|page| panels::page_title(page, &ctx.i18n));
    html! {
        div role="status" class=(if is_valid { "done" } else { "empty" }) {
            @if let Some(page) = button { p { strong { (page) } } }
            (render_message(&message))
            @if let Some(fit) = diagnosis.hash_match.filter(|_| diagnosis.finding != LaunchFinding::Valid) {
                p .hint { (fl!(ctx.i18n.fluent, "settings-doctor-fits", recipe = fit.hash_scheme.as_str())) }
            }
            p .code { (found.code()) }
        }
    }
}

fn render_message(message: &DoctorMessage) -> Markup {
    html! { p { (message.explanation) } @if let Some(advice) = &message.advice { p { strong { (advice) } } } }
}

async fn page_response(
    ctx: &ClinicContext,
    answer: &Markup,
    refused: bool,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = &ctx.clinic;
    let fluent = &ctx.i18n.fluent;
    let refusals = ctx
        .db
        .list_rejected_launches(clinic.tenant.provet_id, MAX_LISTED)
        .await?;
    let body = html! {
        section {
            h2 { (fl!(fluent, "settings-doctor-paste")) }
            (answer)
            (form::post_form(ctx, &ctx.clinic_path("/doctor"), &html! {
                // Empty again after an answer: the URL holds a hash that is still valid.
                (form::FormField::new("url", &fl!(fluent, "settings-doctor-url"), "")
                    .with_hint(&fl!(fluent, "settings-doctor-url-hint")).make_required().with_kind(form::InputKind::CodeArea(3)).render())
                (form::submit_button(&fl!(fluent, "settings-doctor-explain")))
            }))
        }
        section {
            h2 { (fl!(fluent, "settings-doctor-refused")) }
            (render_refusals(ctx, &refusals))
        }
    };
    let title = fl!(fluent, "settings-clinic-nav-doctor");
    Ok(SettingsPage {
        title,
        tab: SettingsTab::Doctor,
        body,
        has_errors: refused,
    }
    .into())
}

fn render_refusals(ctx: &ClinicContext, refusals: &[StoredRejectedLaunch]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (at, page, reason) = (
        fl!(fluent, "settings-doctor-when"),
        fl!(fluent, "settings-doctor-page"),
        fl!(fluent, "settings-doctor-why"),
    );
    let rows = html! {
        @for refusal in refusals {
            tr {
                td data-label=(at) { (form::local_time(ctx, refusal.rejected_at)) }
                td data-label=(page) { (page_name(ctx, refusal.launch.page)) }
                td { (render_refusal_reason(ctx, refusal)) }
            }
        }
    };
    html! {
        @if refusals.is_empty() {
            p .empty { (fl!(fluent, "settings-doctor-none")) }
        } @else {
            (table::render_wide_table(&[&at, &page, &reason], &rows))
        }
    }
}

fn page_name(ctx: &ClinicContext, page: Option<ProvetPage>) -> String {
    page.map_or_else(
        || fl!(ctx.i18n.fluent, "settings-doctor-unknown-page"),
        |page| panels::page_title(page, &ctx.i18n).to_string(),
    )
}

fn render_refusal_reason(ctx: &ClinicContext, refusal: &StoredRejectedLaunch) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let launch = &refusal.launch;
    html! {
        (render_message(&reason_message(&launch.reason, launch.recipe, &ctx.i18n)))
        @if let Some(seconds) = launch.skew_seconds { p .hint { (messages::skew_message(seconds, &ctx.i18n)) } }
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
