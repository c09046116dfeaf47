//! The frame around every page of the desk.

use maud::{DOCTYPE, Markup, html};

use super::assets::{ICON, SCRIPT, STYLE};
use super::visitor;
use crate::simulator::clinic::{Clinic, text};

/// Where in the desk a page is, for the mark in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The lists.
    Dashboard,
    /// One record.
    Record,
    /// The appointment calendar.
    Calendar,
    /// The shift calendar.
    Shifts,
    /// The list of reminders.
    Reminders,
    /// The applications.
    Catalogue,
    /// The buttons.
    Buttons,
    /// What the workers sent.
    Log,
    /// The webhooks.
    Webhooks,
    /// Laboratory and imaging referrals, health plans, prescriptions.
    Orders,
    /// What is sent to owners' homes.
    Deliveries,
}

/// A page without a clinic.
pub(in crate::simulator) fn bare(title: &str, content: &Markup) -> Markup {
    document(title, content)
}

/// A page of `clinic`: bar, navigation, `content`, and what stands `beside`
/// all of it.
pub(super) fn page(
    clinic: &Clinic,
    place: Place,
    title: &str,
    content: &Markup,
    beside: &Markup,
) -> Markup {
    let whole = html! {
        a.skip href="#content" { "Skip to the content" }
        div.frame {
            (bar(clinic))
            (rail(clinic, place))
            main.stack id="content" {
                div.notices id="notices" role="status" aria-live="polite" {}
                (content)
                (messages())
            }
        }
        (beside)
    };
    document(&format!("{title} – {}", clinic.name), &whole)
}

fn document(title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href=(STYLE);
                link rel="icon" href=(ICON);
                script src=(SCRIPT) defer {}
            }
            body { (body) }
        }
    }
}

fn bar(clinic: &Clinic) -> Markup {
    let dashboard = format!("/{}/dashboard/", clinic.provet_id);
    html! {
        header.top {
            a href=(dashboard) { strong dir="auto" { (clinic.name) } }
            span { "Provet ID " (clinic.provet_id) }
            a href="/" { "All clinics" }
            a href="/_sim/" { "Switches" }
            (person(clinic))
            form role="search" action=(dashboard) {
                input type="search" name="q" aria-label="Search clients and patients" placeholder="Client, patient, microchip, phone";
                button { "Search" }
            }
        }
    }
}

/// Who is signed in, and the way to be somebody else.
fn person(clinic: &Clinic) -> Markup {
    let base = format!("/{}", clinic.provet_id);
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", &visitor::path())
        .finish();
    let user = visitor::signed_in(clinic).and_then(|id| clinic.row("user", id));
    html! {
        div.person {
            @if let Some(user) = user {
                span { "Signed in as " bdi { (text(user, "first_name")) " " (text(user, "last_name")) } }
                form method="post" action=(format!("{base}/logout/")) {
                    input type="hidden" name="next" value=(visitor::path());
                    button { "Sign out" }
                }
                a href=(format!("{base}/login/?{query}")) { "Sign in as …" }
            } @else {
                a href=(format!("{base}/login/?{query}")) { "Sign in" }
            }
        }
    }
}

fn rail(clinic: &Clinic, place: Place) -> Markup {
    let entries = [
        (Place::Dashboard, "Dashboard", "dashboard/"),
        (Place::Calendar, "Calendar", "calendar/"),
        (Place::Shifts, "Shifts", "shifts/"),
        (Place::Reminders, "Reminders", "reminder/list/"),
        (Place::Orders, "Referrals & plans", "orders/"),
        (Place::Deliveries, "Home deliveries", "home_delivery/"),
        (Place::Catalogue, "Applications", "integrations/"),
        (
            Place::Buttons,
            "Custom integrations",
            "integrations/custom/",
        ),
        (Place::Log, "Request log", "integrations/log/"),
        (Place::Webhooks, "Webhooks", "integrations/webhooks/"),
    ];
    html! {
        nav.rail aria-label="Clinic" {
            ul {
                @for (entry, name, path) in entries {
                    li {
                        a href=(format!("/{}/{path}", clinic.provet_id)) aria-current=[(entry == place).then_some("page")] {
                            (name)
                        }
                    }
                }
            }
        }
    }
}

/// The messages integrations sent to this page, filled in by the script.
fn messages() -> Markup {
    html! {
        section.card.events id="messages" aria-label="Messages from integrations" hidden {
            div.head {
                h2 { "Messages from integrations" }
                button type="button" { "Clear" }
            }
            ol role="log" {}
        }
    }
}
