//! Labels and explanations of a clinic's connection status.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::settings::SettingsContext;
use crate::storage::TenantConnection;

/// The status as a badge.
pub(super) fn render_status_badge(ctx: &SettingsContext, connection: TenantConnection) -> Markup {
    html! { span class=(status_class(connection)) { (status_label(ctx, connection)) } }
}

/// The status as text.
pub(super) fn status_label(ctx: &SettingsContext, connection: TenantConnection) -> String {
    let fluent = &ctx.i18n.fluent;
    match connection {
        TenantConnection::Working => fl!(fluent, "settings-clinics-working"),
        TenantConnection::Unverified => fl!(fluent, "settings-clinics-unverified"),
        TenantConnection::NeedsPerson => fl!(fluent, "settings-clinics-needs-person"),
        TenantConnection::Refused => fl!(fluent, "settings-clinics-refused"),
        TenantConnection::NotConnected => fl!(fluent, "settings-clinics-absent"),
    }
}

fn status_class(connection: TenantConnection) -> &'static str {
    match connection {
        TenantConnection::Working => "good",
        TenantConnection::Unverified | TenantConnection::NeedsPerson => "warning",
        TenantConnection::Refused | TenantConnection::NotConnected => "bad",
    }
}

/// The explanation with advice; `None` for a working credential.
pub(super) fn status_reason(
    ctx: &SettingsContext,
    connection: TenantConnection,
    code: Option<&str>,
) -> Option<String> {
    let fluent = &ctx.i18n.fluent;
    match (connection, code) {
        (TenantConnection::Working, _) | (TenantConnection::Refused, None) => None,
        (TenantConnection::NeedsPerson, _) => {
            Some(fl!(fluent, "settings-clinics-why-needs-person"))
        }
        (TenantConnection::Unverified, None) => Some(fl!(fluent, "settings-clinics-why-waiting")),
        (TenantConnection::NotConnected, None) => Some(fl!(fluent, "settings-clinics-why-absent")),
        (_, Some(code)) => Some(reason_message(ctx, code)),
    }
}

/// The message for a reason's stable code; an unknown code is shown as it is.
pub(super) fn reason_message(ctx: &SettingsContext, code: &str) -> String {
    let fluent = &ctx.i18n.fluent;
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
