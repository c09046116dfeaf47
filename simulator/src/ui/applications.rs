//! Adding and removing applications, as a clinic does it in the catalogue of
//! integrations.

use axum::extract::{Path, RawForm, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::applications_page;
use super::form_fields::PostedForm;
use super::hookup_delivery::{self, HookupDelivery};
use super::hookup_message::{self, HookupEvent};
use super::{ClinicPageError, render_clinic_page};
use crate::state::Simulator;
use crate::{FieldPresence, GrantType, NewApplication, OauthApplication};

/// Why an application could not be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddApplicationError {
    /// The clinic does not exist.
    #[error("there is no clinic with this number")]
    NoClinic,
    /// The hookup URL is no http or https URL.
    #[error("the hookup URL must start with http:// or https://")]
    InvalidHookupUrl,
    /// A redirect URI is no http or https URL, or has a fragment.
    #[error("every redirect URI must start with http:// or https:// and have no #")]
    InvalidRedirectUri,
}

/// An application that was added.
#[derive(Debug, Clone)]
pub struct AddApplicationOutcome {
    /// The application with its credentials.
    pub app: OauthApplication,
    /// How the message about it fared; `None` without a hookup URL. A message
    /// that was not accepted leaves the application added, as with the real
    /// catalogue.
    pub delivery: Option<HookupDelivery>,
}

/// Adds an application to a clinic and sends the hookup message.
///
/// # Errors
/// Where there is no such clinic, or the hookup URL or a redirect URI cannot be one.
pub async fn add_application(
    simulator: &Simulator,
    provet_id: i64,
    wanted: NewApplication,
) -> Result<AddApplicationOutcome, AddApplicationError> {
    if !wanted.hookup_url.as_deref().is_none_or(is_http_url) {
        return Err(AddApplicationError::InvalidHookupUrl);
    }
    if !wanted
        .redirect_uris
        .iter()
        .all(|uri| is_http_url(uri) && !uri.contains('#'))
    {
        return Err(AddApplicationError::InvalidRedirectUri);
    }
    let app = simulator
        .add_application(provet_id, wanted)
        .ok_or(AddApplicationError::NoClinic)?;
    let delivery = hookup_delivery::send_hookup(
        simulator,
        &app,
        HookupEvent::ApplicationAdded,
        &hookup_delivery::RETRY_DELAYS,
    )
    .await;
    Ok(AddApplicationOutcome { app, delivery })
}

/// Removes an application: its tokens stop working, and no message is sent \[I\].
pub fn remove_application(simulator: &Simulator, client_id: &str) -> Option<OauthApplication> {
    simulator.remove_application(client_id)
}

/// Switches an application on or off for a department and tells its hookup
/// URL. `None` where there is no such application, it has no hookup URL, or
/// nothing changed.
pub async fn set_department(
    simulator: &Simulator,
    client_id: &str,
    department: i64,
    enabled: bool,
) -> Option<HookupDelivery> {
    let app = simulator.update(|state| {
        let app = state.applications.get_mut(client_id)?;
        if app.departments.contains(&department) == enabled {
            return None;
        }
        // Switching off twice has no further effect.
        app.departments.retain(|id| *id != department);
        if enabled {
            app.departments.push(department);
        }
        Some(app.clone())
    })?;
    let news = if enabled {
        HookupEvent::DepartmentAdded(department)
    } else {
        HookupEvent::DepartmentRemoved(department)
    };
    hookup_delivery::send_hookup(simulator, &app, news, &hookup_delivery::RETRY_DELAYS).await
}

fn is_http_url(url: &str) -> bool {
    url::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

/// Shows the applications.
pub(super) async fn get_applications(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
) -> Result<Markup, ClinicPageError> {
    render_page(&simulator, provet_id, None)
}

fn render_page(
    simulator: &Simulator,
    provet_id: i64,
    problem: Option<AddApplicationError>,
) -> Result<Markup, ClinicPageError> {
    let applications = simulator.list_applications(provet_id);
    render_clinic_page(simulator, provet_id, |clinic| {
        let notice = html! {
            @if let Some(problem) = problem { p.failed role="alert" { "Not added: " (problem) "." } }
        };
        Ok(applications_page::render(clinic, &applications, &notice))
    })
}

/// Adds the application that was filled in.
pub(super) async fn post_add(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Result<Response, ClinicPageError> {
    match add_application(&simulator, provet_id, parse_new_app(&form.into())).await {
        Ok(_) => Ok(redirect_to_applications(provet_id)),
        Err(AddApplicationError::NoClinic) => Err(ClinicPageError::NoClinic),
        Err(problem) => Ok(render_page(&simulator, provet_id, Some(problem))?.into_response()),
    }
}

fn parse_new_app(fields: &PostedForm) -> NewApplication {
    let optional = |name: &str| Some(fields.get_text(name)).filter(|text| !text.is_empty());
    NewApplication {
        name: optional("name").unwrap_or_else(|| NewApplication::default().name),
        grant_type: match fields.get_text("grant").as_str() {
            "authorization_code" => GrantType::AuthorizationCode,
            _ => GrantType::ClientCredentials,
        },
        public: fields.get_text("client_type") == "public",
        secret_presence: parse_field_presence(&fields.get_text("secret")),
        discovery_presence: parse_field_presence(&fields.get_text("discovery")),
        signing_algorithm: optional("algorithm"),
        redirect_uris: fields
            .get_text("redirect_uris")
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        hookup_url: optional("hookup_url"),
        departments: fields.parse_numbers("departments"),
        ..NewApplication::default()
    }
}

fn parse_field_presence(word: &str) -> FieldPresence {
    match word {
        "named" => FieldPresence::Present,
        "null" => FieldPresence::Null,
        _ => FieldPresence::Default,
    }
}

/// Removes the application that was chosen.
pub(super) async fn post_remove(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    if let Some(app) = find_posted_application(&simulator, provet_id, &form.into()) {
        remove_application(&simulator, &app.client_id);
    }
    redirect_to_applications(provet_id)
}

/// Switches a department on or off.
pub(super) async fn post_department(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    let fields = PostedForm::from(form);
    let app = find_posted_application(&simulator, provet_id, &fields);
    if let (Some(app), Some(department)) = (app, fields.parse_number("department")) {
        let enabled = fields.get_text("enabled") == "yes";
        set_department(&simulator, &app.client_id, department, enabled).await;
    }
    redirect_to_applications(provet_id)
}

/// The message of an application without a hookup URL, which a person gets by
/// e-mail instead \[D\]: here as a file, with the secret.
pub(super) async fn get_hookup_message(
    State(simulator): State<Simulator>,
    Path((provet_id, client_id)): Path<(i64, String)>,
) -> Result<Response, ClinicPageError> {
    let missing = ClinicPageError::NoRecord {
        record_kind: "application told by e-mail",
    };
    let app = simulator
        .list_applications(provet_id)
        .into_iter()
        .find(|app| app.client_id == client_id && app.hookup_url.is_none())
        .ok_or(missing)?;
    let message =
        hookup_message::build_message(&simulator.origin(), &app, HookupEvent::ApplicationAdded);
    let attachment = [(
        header::CONTENT_DISPOSITION,
        "attachment; filename=\"hookup.json\"",
    )];
    Ok((attachment, axum::Json(message)).into_response())
}

/// The application named in a form, if it is this clinic's.
fn find_posted_application(
    simulator: &Simulator,
    provet_id: i64,
    fields: &PostedForm,
) -> Option<OauthApplication> {
    let client_id = fields.get_text("client_id");
    simulator
        .list_applications(provet_id)
        .into_iter()
        .find(|app| app.client_id == client_id)
}

fn redirect_to_applications(provet_id: i64) -> Response {
    Redirect::to(&format!("/{provet_id}/integrations/")).into_response()
}
