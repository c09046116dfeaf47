//! The status of a button in Provet, and its differences from ours.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::labels::{field_label, format_value};
use super::remote_error;
use crate::provet::remote_buttons::{FieldDifference, RemoteFields};
use crate::settings::ClinicContext;
use crate::settings::form;
use crate::settings::table;
use crate::storage::{Button, RemoteButton, RemoteButtonState, SyncStatus};

/// The status in Provet, as a badge with details.
pub(super) fn render_status(
    ctx: &ClinicContext,
    button: &Button,
    copy: Option<&RemoteButton>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let Some(copy) = copy else {
        return html! { span { (fl!(fluent, "settings-buttons-by-hand")) } };
    };
    let (class, message) = match (copy.state, copy.sync_status) {
        (RemoteButtonState::Created, Some(SyncStatus::Drifted)) => {
            ("bad", fl!(fluent, "settings-buttons-changed"))
        }
        (RemoteButtonState::Created, Some(SyncStatus::Deleted)) => {
            ("bad", fl!(fluent, "settings-buttons-gone"))
        }
        (RemoteButtonState::Created, Some(SyncStatus::InSync)) => {
            ("good", fl!(fluent, "settings-buttons-same"))
        }
        (RemoteButtonState::Created, None) => ("good", fl!(fluent, "settings-buttons-made")),
        (RemoteButtonState::Sending, _) if copy.is_being_sent(ctx.now) => {
            ("warning", fl!(fluent, "settings-buttons-sending"))
        }
        (RemoteButtonState::Sending | RemoteButtonState::Unknown, _) => {
            ("warning", fl!(fluent, "settings-buttons-unsure"))
        }
        (RemoteButtonState::Planned, _) => ("warning", fl!(fluent, "settings-buttons-planned")),
        (RemoteButtonState::Rejected, _) => ("bad", fl!(fluent, "settings-buttons-not-made")),
    };
    html! {
        span class=(class) { (message) }
        @if has_stale_salt(button, copy) { " " span .bad { (fl!(fluent, "settings-buttons-salt-behind")) } }
        @if let Some(reason) = &copy.reason { p .hint { (remote_error::code_message(ctx, reason)) } }
        @if let Some(at) = copy.compared_at { p .hint { (fl!(fluent, "settings-buttons-compared")) " " (form::local_time(ctx, at)) } }
    }
}

/// Whether Provet still has the previous salt.
pub(super) fn has_stale_salt(button: &Button, copy: &RemoteButton) -> bool {
    copy.state == RemoteButtonState::Created && copy.salt_version != button.salt_version
}

/// The differences found by the last comparison.
pub(super) fn stored_differences(copy: &RemoteButton) -> Vec<FieldDifference> {
    if copy.sync_status != Some(SyncStatus::Drifted) {
        return Vec::new();
    }
    let (wanted, found) = (copy.desired.as_deref(), copy.last_found.as_deref());
    RemoteFields::from_json(wanted).find_differences(&RemoteFields::from_json(found))
}

/// The differences, field by field.
pub(super) fn render_differences(ctx: &ClinicContext, differences: &[FieldDifference]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (ours, theirs) = (
        fl!(fluent, "settings-buttons-ours-was"),
        fl!(fluent, "settings-buttons-theirs-is"),
    );
    let rows = html! {
        @for difference in differences {
            tr {
                th scope="row" { (field_label(ctx, difference.field)) }
                td data-label=(ours) { code { (format_value(ctx, difference.field, &difference.desired)) } }
                td data-label=(theirs) { code { (format_value(ctx, difference.field, &difference.actual)) } }
            }
        }
    };
    let field = fl!(fluent, "settings-buttons-plan-field");
    table::render_wide_table(&[&field, &ours, &theirs], &rows)
}
