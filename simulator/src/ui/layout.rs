//! The layout of every page: header, navigation, content.

use maud::{DOCTYPE, Markup, html};

use super::assets::{ICON_URL, SCRIPT_URL, STYLE_URL};
use super::current_user;
use crate::clinic::{SimulatedClinic, get_text};

/// The entry of the navigation that is marked as current.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NavigationEntry {
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
    Applications,
    /// The buttons.
    Buttons,
    /// What the workers sent.
    RequestLog,
    /// The webhooks.
    Webhooks,
    /// Laboratory and imaging referrals, health plans, prescriptions.
    Orders,
    /// Home deliveries.
    Deliveries,
}

/// A page without a clinic.
pub(crate) fn render_bare_page(title: &str, content: &Markup) -> Markup {
    render_document(title, content)
}

/// A page of `clinic`: header, navigation, `content`, and what is `beside`
/// all of it.
pub(super) fn render_page(
    clinic: &SimulatedClinic,
    place: NavigationEntry,
    title: &str,
    content: &Markup,
    beside: &Markup,
) -> Markup {
    let whole = html! {
        a.skip href="#content" { "Skip to the content" }
        div.frame {
            (render_header(clinic))
            (render_navigation(clinic, place))
            main.stack id="content" {
                div.notices id="notices" role="status" aria-live="polite" {}
                (content)
                (render_messages())
            }
        }
        (beside)
    };
    render_document(&format!("{title} – {}", clinic.name), &whole)
}

fn render_document(title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href=(STYLE_URL);
                link rel="icon" href=(ICON_URL);
                script src=(SCRIPT_URL) defer {}
            }
            body { (body) }
        }
    }
}

fn render_header(clinic: &SimulatedClinic) -> Markup {
    let dashboard = format!("/{}/dashboard/", clinic.provet_id);
    html! {
        header.top {
            a href=(dashboard) { strong dir="auto" { (clinic.name) } }
            span { "Provet ID " (clinic.provet_id) }
            a href="/" { "All clinics" }
            a href="/_sim/" { "Switches" }
            (render_current_user(clinic))
            form role="search" action=(dashboard) {
                input type="search" name="q" aria-label="Search clients and patients" placeholder="Client, patient, microchip, phone";
                button { "Search" }
            }
        }
    }
}

/// Who is signed in, and the links to sign in or out.
fn render_current_user(clinic: &SimulatedClinic) -> Markup {
    let base = format!("/{}", clinic.provet_id);
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", &current_user::current_path())
        .finish();
    let user = current_user::signed_in_user_id(clinic).and_then(|id| clinic.find_row("user", id));
    html! {
        div.person {
            @if let Some(user) = user {
                span { "Signed in as " bdi { (get_text(user, "first_name")) " " (get_text(user, "last_name")) } }
                form method="post" action=(format!("{base}/logout/")) {
                    input type="hidden" name="next" value=(current_user::current_path());
                    button { "Sign out" }
                }
                a href=(format!("{base}/login/?{query}")) { "Sign in as …" }
            } @else {
                a href=(format!("{base}/login/?{query}")) { "Sign in" }
            }
        }
    }
}

fn render_navigation(clinic: &SimulatedClinic, place: NavigationEntry) -> Markup {
    let entries = [
        (NavigationEntry::Dashboard, "Dashboard", "dashboard/"),
        (NavigationEntry::Calendar, "Calendar", "calendar/"),
        (NavigationEntry::Shifts, "Shifts", "shifts/"),
        (NavigationEntry::Reminders, "Reminders", "reminder/list/"),
        (NavigationEntry::Orders, "Referrals & plans", "orders/"),
        (
            NavigationEntry::Deliveries,
            "Home deliveries",
            "home_delivery/",
        ),
        (
            NavigationEntry::Applications,
            "Applications",
            "integrations/",
        ),
        (
            NavigationEntry::Buttons,
            "Custom integrations",
            "integrations/custom/",
        ),
        (
            NavigationEntry::RequestLog,
            "Request log",
            "integrations/log/",
        ),
        (
            NavigationEntry::Webhooks,
            "Webhooks",
            "integrations/webhooks/",
        ),
    ];
    html! {
        nav.sidebar aria-label="Clinic" {
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
fn render_messages() -> Markup {
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
