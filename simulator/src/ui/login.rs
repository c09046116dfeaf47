//! Signing in and out of the user interface, with a user name and a password.

use axum::Router;
use axum::extract::{Path, Query, RawForm, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use serde::Deserialize;

use super::form_fields::PostedForm;
use super::layout;
use super::{ClinicPageError, render_clinic_page};
use crate::clinic::{SimulatedClinic, get_boolean, get_text};
use crate::state::Simulator;
use crate::users::{ClinicUser, cookie_name, read_cookie};

/// The pages that ask for the password and that forget it.
pub(super) fn routes() -> Router<Simulator> {
    Router::new()
        .route("/{provet_id}/login/", get(get_login).post(post_login))
        .route("/{provet_id}/logout/", post(post_logout))
}

/// Where the person goes afterwards.
#[derive(Debug, Default, Deserialize)]
struct LoginQuery {
    #[serde(default)]
    next: String,
}

async fn get_login(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    Query(asked): Query<LoginQuery>,
) -> Result<Markup, ClinicPageError> {
    render_login_page(&simulator, provet_id, &asked.next, "", false)
}

async fn post_login(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Result<Response, ClinicPageError> {
    let fields = PostedForm::from(form);
    let (next, login) = (fields.get_text("next"), fields.get_text("login"));
    let handle = simulator.update(|state| {
        let person = state.authenticate_user(provet_id, &login, &fields.get_text("password"))?;
        let user = person.user_id;
        state.log_in(provet_id, user)
    });
    let Some(handle) = handle else {
        let page = render_login_page(&simulator, provet_id, &next, &login, true)?;
        return Ok((StatusCode::UNAUTHORIZED, page).into_response());
    };
    let cookie = build_cookie(&simulator, provet_id, &handle, "");
    let next = Redirect::to(&safe_redirect_path(provet_id, &next));
    Ok(([(header::SET_COOKIE, cookie)], next).into_response())
}

async fn post_logout(
    State(simulator): State<Simulator>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    form: RawForm,
) -> Response {
    if let Some(handle) = read_cookie(provet_id, &headers) {
        simulator.update(|state| state.login_sessions.remove(handle));
    }
    let gone = build_cookie(&simulator, provet_id, "", "; Max-Age=0");
    let next = Redirect::to(&safe_redirect_path(
        provet_id,
        &PostedForm::from(form).get_text("next"),
    ));
    ([(header::SET_COOKIE, gone)], next).into_response()
}

/// The cookie stays within the clinic's paths, and comes along when another site leads here.
fn build_cookie(simulator: &Simulator, provet_id: i64, handle: &str, more: &str) -> String {
    let name = cookie_name(provet_id);
    let secure = if simulator.origin().starts_with("https:") {
        "; Secure"
    } else {
        ""
    };
    format!("{name}={handle}; Path=/{provet_id}/; HttpOnly; SameSite=Lax{secure}{more}")
}

/// A page of this clinic, so that nobody is led elsewhere; else its first one.
fn safe_redirect_path(provet_id: i64, next: &str) -> String {
    let own = format!("/{provet_id}/");
    if next.starts_with(&own) {
        next.to_owned()
    } else {
        format!("{own}dashboard/")
    }
}

fn render_login_page(
    simulator: &Simulator,
    provet_id: i64,
    next: &str,
    typed: &str,
    wrong: bool,
) -> Result<Markup, ClinicPageError> {
    let people = simulator.clinic_users(provet_id);
    render_clinic_page(simulator, provet_id, |clinic| {
        let content = html! {
            main.clinics {
                h1 { "Sign in" }
                p { bdi { (clinic.name) } ", Provet ID " (clinic.provet_id) }
                (render_form(clinic, next, typed, wrong))
                (render_test_accounts(clinic, &people, next))
            }
        };
        Ok(layout::render_bare_page("Sign in", &content))
    })
}

fn render_form(clinic: &SimulatedClinic, next: &str, typed: &str, wrong: bool) -> Markup {
    html! {
        section.card {
            form.body id="login" method="post" action=(format!("/{}/login/", clinic.provet_id)) {
                @if wrong { p.failed role="alert" { "The user name or the password is wrong." } }
                input type="hidden" name="next" value=(next);
                div.field {
                    label for="login-name" { "User name" }
                    input id="login-name" name="login" autocomplete="username" value=(typed) required;
                }
                div.field {
                    label for="login-password" { "Password" }
                    input id="login-password" name="password" type="password" autocomplete="current-password" required;
                }
                div.actions { button.main { "Sign in" } }
            }
        }
    }
}

/// Everybody's password: the people are invented, and whoever tries this out needs them all.
fn render_test_accounts(clinic: &SimulatedClinic, people: &[ClinicUser], next: &str) -> Markup {
    html! {
        section.card {
            h2 { "Who works here (this is a stand-in)" }
            table {
                thead { tr { th { "Person" } th { "User name" } th { "Password" } th { "Rights" } th { "Sign in" } } }
                tbody { @for person in people { (render_test_account(clinic, person, next)) } }
            }
        }
    }
}

fn render_test_account(clinic: &SimulatedClinic, person: &ClinicUser, next: &str) -> Markup {
    let Some(row) = clinic.find_row("user", person.user_id) else {
        return html! {};
    };
    let name = format!(
        "{} {}",
        get_text(row, "first_name"),
        get_text(row, "last_name")
    );
    let works = get_boolean(row, "is_active");
    html! {
        tr {
            td dir="auto" { (name) @if !works { " " span.badge { "left" } } }
            td { code { (person.username) } }
            td { code { (person.password) } }
            td { (person.role_label()) " (" (person.permissions.len()) ")" }
            td {
                form method="post" action=(format!("/{}/login/", clinic.provet_id)) data-person=(person.user_id) {
                    input type="hidden" name="next" value=(next);
                    input type="hidden" name="login" value=(person.username);
                    input type="hidden" name="password" value=(person.password);
                    button aria-label=(format!("Sign in as {name}")) { "Sign in" }
                }
            }
        }
    }
}
