//! Adding and removing applications, as a clinic does it in the catalogue of
//! integrations.

use axum::extract::{Path, RawForm, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::catalogue_page;
use super::delivery::{self, Delivery};
use super::fields::Fields;
use super::hookup::{self, News};
use super::{DeskError, draw};
use crate::simulator::world::World;
use crate::simulator::{App, Grant, Mention, NewApp};

/// Why an application could not be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddError {
    /// The clinic does not exist.
    #[error("there is no clinic with this number")]
    NoClinic,
    /// The hookup URL is no http or https URL.
    #[error("the hookup URL must start with http:// or https://")]
    HookupUrl,
    /// A redirect URI is no http or https URL, or has a fragment.
    #[error("every redirect URI must start with http:// or https:// and have no #")]
    RedirectUri,
}

/// An application that was added.
#[derive(Debug, Clone)]
pub struct Added {
    /// The application with its credentials.
    pub app: App,
    /// How the message about it fared; `None` without a hookup URL. A message
    /// that was not accepted leaves the application added, as with the real
    /// catalogue.
    pub delivery: Option<Delivery>,
}

/// Adds an application to a clinic and tells its hookup URL.
///
/// # Errors
/// Where there is no such clinic, or the hookup URL or a redirect URI cannot be one.
pub async fn add_application(
    world: &World,
    provet_id: i64,
    wanted: NewApp,
) -> Result<Added, AddError> {
    if !wanted.hookup_url.as_deref().is_none_or(is_web) {
        return Err(AddError::HookupUrl);
    }
    if !wanted
        .redirect_uris
        .iter()
        .all(|uri| is_web(uri) && !uri.contains('#'))
    {
        return Err(AddError::RedirectUri);
    }
    let app = world
        .add_application(provet_id, wanted)
        .ok_or(AddError::NoClinic)?;
    let delivery = delivery::tell(world, &app, News::Added, &delivery::PAUSES).await;
    Ok(Added { app, delivery })
}

/// Takes an application away: its tokens stop working, and nobody is told \[I\].
pub fn remove_application(world: &World, client_id: &str) -> Option<App> {
    world.remove_application(client_id)
}

/// Switches an application on or off for a department and tells its hookup
/// URL. `None` where there is no such application, it has no hookup URL, or
/// nothing changed.
pub async fn set_department(
    world: &World,
    client_id: &str,
    department: i64,
    enabled: bool,
) -> Option<Delivery> {
    let app = world.change(|state| {
        let app = state.apps.get_mut(client_id)?;
        if app.departments.contains(&department) == enabled {
            return None;
        }
        app.departments.retain(|kept| *kept != department);
        if enabled {
            app.departments.push(department);
        }
        Some(app.clone())
    })?;
    let news = if enabled {
        News::DepartmentAdded(department)
    } else {
        News::DepartmentRemoved(department)
    };
    delivery::tell(world, &app, news, &delivery::PAUSES).await
}

fn is_web(url: &str) -> bool {
    url::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

/// Shows the applications.
pub(super) async fn show(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
) -> Result<Markup, DeskError> {
    page(&world, provet_id, None)
}

fn page(world: &World, provet_id: i64, problem: Option<AddError>) -> Result<Markup, DeskError> {
    let applications = world.applications(provet_id);
    draw(world, provet_id, |clinic| {
        let said = html! {
            @if let Some(problem) = problem { p.failed role="alert" { "Not added: " (problem) "." } }
        };
        Ok(catalogue_page::render(clinic, &applications, &said))
    })
}

/// Adds the application that was filled in.
pub(super) async fn add(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Result<Response, DeskError> {
    match add_application(&world, provet_id, wanted(&form.into())).await {
        Ok(_) => Ok(back(provet_id)),
        Err(AddError::NoClinic) => Err(DeskError::NoClinic),
        Err(problem) => Ok(page(&world, provet_id, Some(problem))?.into_response()),
    }
}

fn wanted(fields: &Fields) -> NewApp {
    let optional = |name: &str| Some(fields.text(name)).filter(|text| !text.is_empty());
    NewApp {
        name: optional("name").unwrap_or_else(|| NewApp::default().name),
        grant: match fields.text("grant").as_str() {
            "authorization_code" => Grant::AuthorizationCode,
            _ => Grant::ClientCredentials,
        },
        public: fields.text("client_type") == "public",
        secret: mention(&fields.text("secret")),
        discovery: mention(&fields.text("discovery")),
        algorithm: optional("algorithm"),
        redirect_uris: fields
            .text("redirect_uris")
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        hookup_url: optional("hookup_url"),
        departments: fields.numbers("departments"),
        ..NewApp::default()
    }
}

fn mention(word: &str) -> Mention {
    match word {
        "named" => Mention::Named,
        "null" => Mention::Null,
        _ => Mention::Usual,
    }
}

/// Removes the application that was chosen.
pub(super) async fn remove(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    if let Some(app) = chosen(&world, provet_id, &form.into()) {
        remove_application(&world, &app.client_id);
    }
    back(provet_id)
}

/// Switches a department on or off.
pub(super) async fn department(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Response {
    let fields = Fields::from(form);
    let app = chosen(&world, provet_id, &fields);
    if let (Some(app), Some(department)) = (app, fields.number("department")) {
        let enabled = fields.text("enabled") == "yes";
        set_department(&world, &app.client_id, department, enabled).await;
    }
    back(provet_id)
}

/// The message of an application without a hookup URL, which a person gets by
/// e-mail instead \[D\]: here as a file, with the secret.
pub(super) async fn by_mail(
    State(world): State<World>,
    Path((provet_id, client_id)): Path<(i64, String)>,
) -> Result<Response, DeskError> {
    let missing = DeskError::NoRecord {
        what: "application told by e-mail",
    };
    let app = world
        .applications(provet_id)
        .into_iter()
        .find(|app| app.client_id == client_id && app.hookup_url.is_none())
        .ok_or(missing)?;
    let message = hookup::message(&world.origin(), &app, News::Added);
    let attachment = [(
        header::CONTENT_DISPOSITION,
        "attachment; filename=\"hookup.json\"",
    )];
    Ok((attachment, axum::Json(message)).into_response())
}

/// The application named in a form, if it is this clinic's.
fn chosen(world: &World, provet_id: i64, fields: &Fields) -> Option<App> {
    let client_id = fields.text("client_id");
    world
        .applications(provet_id)
        .into_iter()
        .find(|app| app.client_id == client_id)
}

fn back(provet_id: i64) -> Response {
    Redirect::to(&format!("/{provet_id}/integrations/")).into_response()
}
