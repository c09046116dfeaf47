//! How a clinic is connected, and why, in words that lead to what can be done.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::settings::Desk;
use crate::storage::Connection;

/// The state in a word or two.
pub(super) fn connection(desk: &Desk, connection: Connection) -> Markup {
    html! { span class=(class(connection)) { (word(desk, connection)) } }
}

/// The word alone.
pub(super) fn word(desk: &Desk, connection: Connection) -> String {
    let fluent = &desk.words.fluent;
    match connection {
        Connection::Working => fl!(fluent, "settings-clinics-working"),
        Connection::Unverified => fl!(fluent, "settings-clinics-unverified"),
        Connection::NeedsPerson => fl!(fluent, "settings-clinics-needs-person"),
        Connection::Refused => fl!(fluent, "settings-clinics-refused"),
        Connection::Absent => fl!(fluent, "settings-clinics-absent"),
    }
}

fn class(connection: Connection) -> &'static str {
    match connection {
        Connection::Working => "good",
        Connection::Unverified | Connection::NeedsPerson => "unsure",
        Connection::Refused | Connection::Absent => "bad",
    }
}

/// Why, and what to do; nothing for a credential that works.
pub(super) fn explained(desk: &Desk, connection: Connection, code: Option<&str>) -> Option<String> {
    let fluent = &desk.words.fluent;
    match (connection, code) {
        (Connection::Working, _) | (Connection::Refused, None) => None,
        (Connection::NeedsPerson, _) => Some(fl!(fluent, "settings-clinics-why-needs-person")),
        (Connection::Unverified, None) => Some(fl!(fluent, "settings-clinics-why-waiting")),
        (Connection::Absent, None) => Some(fl!(fluent, "settings-clinics-why-absent")),
        (_, Some(code)) => Some(reason(desk, code)),
    }
}

/// A reason's stable code in words; a code that has none stands for itself.
pub(super) fn reason(desk: &Desk, code: &str) -> String {
    let fluent = &desk.words.fluent;
    match code {
        "invalid_client" | "unauthorized" => fl!(fluent, "settings-clinics-why-client"),
        "unauthorized_client" | "unsupported_grant_type" | "invalid_grant" => {
            fl!(fluent, "settings-clinics-why-grant")
        }
        "invalid_scope" => fl!(fluent, "settings-clinics-why-scope"),
        "hookup/foreign-host" => fl!(fluent, "settings-clinics-why-foreign-host"),
        "hookup/other-host" => fl!(fluent, "settings-clinics-why-other-host"),
        "unreachable" => fl!(fluent, "settings-clinics-why-unreachable"),
        "nonsense" => fl!(fluent, "settings-clinics-why-nonsense"),
        "throttled" => fl!(fluent, "settings-clinics-why-throttled"),
        "needs-person" => fl!(fluent, "settings-clinics-why-needs-person"),
        other => other.to_owned(),
    }
}
