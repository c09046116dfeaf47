//! Signing in and out at the desk itself, with a user name and a password.

use axum::Router;
use axum::extract::{Path, Query, RawForm, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use serde::Deserialize;

use super::fields::Fields;
use super::layout;
use super::{DeskError, draw};
use crate::simulator::clinic::{Clinic, text, truth};
use crate::simulator::people::{Person, cookie, cookie_name};
use crate::simulator::world::World;

/// The pages that ask for the password and that forget it.
pub(super) fn routes() -> Router<World> {
    Router::new()
        .route("/{provet_id}/login/", get(ask).post(log_in))
        .route("/{provet_id}/logout/", post(log_out))
}

/// Where the person goes afterwards.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    next: String,
}

async fn ask(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Result<Markup, DeskError> {
    page(&world, provet_id, &asked.next, "", false)
}

async fn log_in(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    form: RawForm,
) -> Result<Response, DeskError> {
    let fields = Fields::from(form);
    let (next, login) = (fields.text("next"), fields.text("login"));
    let handle = world.change(|state| {
        let person = state.recognised(provet_id, &login, &fields.text("password"))?;
        let user = person.user;
        state.log_in(provet_id, user)
    });
    let Some(handle) = handle else {
        let page = page(&world, provet_id, &next, &login, true)?;
        return Ok((StatusCode::UNAUTHORIZED, page).into_response());
    };
    let cookie = set_cookie(&world, provet_id, &handle, "");
    let next = Redirect::to(&within(provet_id, &next));
    Ok(([(header::SET_COOKIE, cookie)], next).into_response())
}

async fn log_out(
    State(world): State<World>,
    Path(provet_id): Path<i64>,
    headers: HeaderMap,
    form: RawForm,
) -> Response {
    if let Some(handle) = cookie(provet_id, &headers) {
        world.change(|state| state.logins.remove(handle));
    }
    let gone = set_cookie(&world, provet_id, "", "; Max-Age=0");
    let next = Redirect::to(&within(provet_id, &Fields::from(form).text("next")));
    ([(header::SET_COOKIE, gone)], next).into_response()
}

/// The cookie stays within the clinic's paths, and comes along when another site leads here.
fn set_cookie(world: &World, provet_id: i64, handle: &str, more: &str) -> String {
    let name = cookie_name(provet_id);
    let secure = if world.origin().starts_with("https:") {
        "; Secure"
    } else {
        ""
    };
    format!("{name}={handle}; Path=/{provet_id}/; HttpOnly; SameSite=Lax{secure}{more}")
}

/// A page of this clinic, so that nobody is led elsewhere; else its first one.
fn within(provet_id: i64, next: &str) -> String {
    let own = format!("/{provet_id}/");
    if next.starts_with(&own) {
        next.to_owned()
    } else {
        format!("{own}dashboard/")
    }
}

fn page(
    world: &World,
    provet_id: i64,
    next: &str,
    typed: &str,
    wrong: bool,
) -> Result<Markup, DeskError> {
    let people = world.people(provet_id);
    draw(world, provet_id, |clinic| {
        let content = html! {
            main.clinics {
                h1 { "Sign in" }
                p { bdi { (clinic.name) } ", Provet ID " (clinic.provet_id) }
                (form(clinic, next, typed, wrong))
                (hints(clinic, &people, next))
            }
        };
        Ok(layout::bare("Sign in", &content))
    })
}

fn form(clinic: &Clinic, next: &str, typed: &str, wrong: bool) -> Markup {
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
fn hints(clinic: &Clinic, people: &[Person], next: &str) -> Markup {
    html! {
        section.card {
            h2 { "Who works here (this is a stand-in)" }
            table {
                thead { tr { th { "Person" } th { "User name" } th { "Password" } th { "Rights" } th { "Sign in" } } }
                tbody { @for person in people { (hint(clinic, person, next)) } }
            }
        }
    }
}

fn hint(clinic: &Clinic, person: &Person, next: &str) -> Markup {
    let Some(row) = clinic.row("user", person.user) else {
        return html! {};
    };
    let name = format!("{} {}", text(row, "first_name"), text(row, "last_name"));
    let works = truth(row, "is_active");
    html! {
        tr {
            td dir="auto" { (name) @if !works { " " span.badge { "left" } } }
            td { code { (person.login) } }
            td { code { (person.password) } }
            td { (person.work()) " (" (person.permissions.len()) ")" }
            td {
                form method="post" action=(format!("/{}/login/", clinic.provet_id)) data-person=(person.user) {
                    input type="hidden" name="next" value=(next);
                    input type="hidden" name="login" value=(person.login);
                    input type="hidden" name="password" value=(person.password);
                    button aria-label=(format!("Sign in as {name}")) { "Sign in" }
                }
            }
        }
    }
}
