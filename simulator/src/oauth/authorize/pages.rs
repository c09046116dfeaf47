//! The pages of the authorization endpoint: consent and errors.

use maud::{Markup, html};

use super::super::tokens::is_openid_scope;
use super::request::AuthorizeRequest;
use crate::clinic::{SimulatedClinic, get_text};
use crate::state::SimulatorState;
use crate::ui::render_bare_page;
use crate::users::LoginSession;

/// Asks the person whether the application may act for them.
pub(super) fn render_consent(
    state: &SimulatorState,
    request: &AuthorizeRequest,
    login: LoginSession,
    address: &str,
) -> Markup {
    let clinic = state.find_clinic(login.provet_id);
    let name = clinic.map_or_else(String::new, |clinic| {
        format_user_name(clinic, login.user_id)
    });
    let content = html! {
        main.clinics {
            h1 { "Authorize " bdi { (request.application_name) } "?" }
            p {
                "Signed in as " strong dir="auto" { (name) }
                @if let Some(clinic) = clinic { " at " bdi { (clinic.name) } }
            }
            section.card {
                h2 { "The application wants to" }
                ul.body {
                    li { "use the REST API with your permissions" }
                    @if is_openid_scope(&request.scope) { li { "know who you are" } }
                }
                form.body method="post" action=(address) {
                    div.actions {
                        button.main name="allow" value="yes" { "Allow" }
                        button name="allow" value="no" { "Cancel" }
                    }
                }
            }
        }
    };
    render_bare_page("Authorize", &content)
}

fn format_user_name(clinic: &SimulatedClinic, user: i64) -> String {
    clinic
        .find_row("user", user)
        .map_or_else(String::new, |row| {
            format!(
                "{} {}",
                get_text(row, "first_name"),
                get_text(row, "last_name")
            )
        })
}

/// An invalid request whose redirect URI cannot be trusted.
pub(super) fn render_error(description: &str) -> Markup {
    let content = html! {
        main.clinics {
            h1 { "Error: invalid_request" }
            p role="alert" { (description) }
        }
    };
    render_bare_page("Error", &content)
}

/// The page of the fault that never redirects.
pub(super) fn render_waiting() -> Markup {
    let content = html! {
        main.clinics { h1 { "One moment…" } p { "You will be taken back to the application." } }
    };
    render_bare_page("One moment", &content)
}
