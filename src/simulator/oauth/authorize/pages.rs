//! The pages people see on the way: consent, and what went wrong.

use maud::{Markup, html};

use super::super::issue::is_openid;
use super::request::Wanted;
use crate::simulator::clinic::{Clinic, text};
use crate::simulator::desk::bare_page;
use crate::simulator::people::Login;
use crate::simulator::world::State;

/// Asks the person whether the application may act for them.
pub(super) fn consent(state: &State, wanted: &Wanted, login: Login, address: &str) -> Markup {
    let clinic = state.clinic(login.provet_id);
    let name = clinic.map_or_else(String::new, |clinic| name(clinic, login.user));
    let content = html! {
        main.clinics {
            h1 { "Authorize " bdi { (wanted.name) } "?" }
            p {
                "Signed in as " strong dir="auto" { (name) }
                @if let Some(clinic) = clinic { " at " bdi { (clinic.name) } }
            }
            section.card {
                h2 { "The application wants to" }
                ul.body {
                    li { "use the REST API with your permissions" }
                    @if is_openid(&wanted.scope) { li { "know who you are" } }
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
    bare_page("Authorize", &content)
}

fn name(clinic: &Clinic, user: i64) -> String {
    clinic.row("user", user).map_or_else(String::new, |row| {
        format!("{} {}", text(row, "first_name"), text(row, "last_name"))
    })
}

/// A request that nobody is told about, because the address to tell it to is in doubt.
pub(super) fn refused(description: &str) -> Markup {
    let content = html! {
        main.clinics {
            h1 { "Error: invalid_request" }
            p role="alert" { (description) }
        }
    };
    bare_page("Error", &content)
}

/// Where the way ends while a switch holds people here.
pub(super) fn stuck() -> Markup {
    let content = html! {
        main.clinics { h1 { "One moment…" } p { "You will be taken back to the application." } }
    };
    bare_page("One moment", &content)
}
