//! Labels of the audit's kinds, actions, objects, outcomes and actors.

use i18n_embed_fl::fl;

use crate::settings::SettingsContext;
use crate::storage::{AuditActor, AuditEntry, AuditKind, AuditOutcome};

const KNOWN_OBJECT_KINDS: &[&str] = &[
    "patient",
    "client",
    "consultation",
    "invoice",
    "reminder",
    "department",
];

/// Values and labels of a select; the first option means all.
type SelectOptions = Vec<(String, String)>;

fn select_options(
    ctx: &SettingsContext,
    codes: impl IntoIterator<Item = &'static str>,
    label: fn(&SettingsContext, &str) -> String,
) -> SelectOptions {
    // First, so that a form without a choice asks for everything.
    let all = (String::new(), fl!(ctx.i18n.fluent, "settings-audit-any"));
    let codes = codes
        .into_iter()
        .map(|word| (word.to_owned(), label(ctx, word)));
    std::iter::once(all).chain(codes).collect()
}

pub(super) fn kind_options(ctx: &SettingsContext) -> SelectOptions {
    let codes = AuditKind::ALL.iter().map(|kind| kind.as_str());
    select_options(ctx, codes, |ctx, word| {
        word.parse()
            .map_or_else(|_| word.to_owned(), |it| kind_label(ctx, it))
    })
}

pub(super) fn outcome_options(ctx: &SettingsContext) -> SelectOptions {
    let codes = AuditOutcome::ALL.iter().map(|outcome| outcome.as_str());
    select_options(ctx, codes, |ctx, word| {
        word.parse()
            .map_or_else(|_| word.to_owned(), |it| outcome_label(ctx, it))
    })
}

pub(super) fn action_options(ctx: &SettingsContext) -> SelectOptions {
    select_options(ctx, KNOWN_ACTIONS.iter().copied(), action_label)
}

pub(super) fn object_options(ctx: &SettingsContext) -> SelectOptions {
    select_options(ctx, KNOWN_OBJECT_KINDS.iter().copied(), object_label)
}

fn kind_label(ctx: &SettingsContext, kind: AuditKind) -> String {
    let fluent = &ctx.i18n.fluent;
    match kind {
        AuditKind::Write => fl!(fluent, "settings-audit-kind-write"),
        AuditKind::Open => fl!(fluent, "settings-audit-kind-open"),
        AuditKind::Change => fl!(fluent, "settings-audit-kind-change"),
        AuditKind::SignIn => fl!(fluent, "settings-audit-kind-sign-in"),
        AuditKind::Export => fl!(fluent, "settings-audit-kind-export"),
        AuditKind::Purge => fl!(fluent, "settings-audit-kind-purge"),
    }
}

pub(super) fn outcome_label(ctx: &SettingsContext, outcome: AuditOutcome) -> String {
    let fluent = &ctx.i18n.fluent;
    match outcome {
        AuditOutcome::Started => fl!(fluent, "settings-audit-outcome-started"),
        AuditOutcome::Done => fl!(fluent, "settings-audit-outcome-done"),
        AuditOutcome::Refused => fl!(fluent, "settings-audit-outcome-refused"),
        AuditOutcome::Failed => fl!(fluent, "settings-audit-outcome-failed"),
        AuditOutcome::Unknown => fl!(fluent, "settings-audit-outcome-unknown"),
    }
}

/// The CSS class of an outcome: good, bad or unsure.
pub(super) fn outcome_class(outcome: AuditOutcome) -> &'static str {
    match outcome {
        AuditOutcome::Done => "good",
        AuditOutcome::Refused | AuditOutcome::Started => "warning",
        AuditOutcome::Failed | AuditOutcome::Unknown => "bad",
    }
}

/// Declares the actions of the audit with their labels, in the order of the filter, so that an action has both or neither.
macro_rules! audit_actions {
    ($($action:literal => $message:literal,)+) => {
        /// The actions offered by the filter.
        const KNOWN_ACTIONS: &[&str] = &[$($action),+];

        /// The label of an action.
        pub(super) fn action_label(ctx: &SettingsContext, action: &str) -> String {
            match action {
                $($action => fl!(ctx.i18n.fluent, $message),)+
                // Rows of newer or older versions have actions that are not known here.
                other => humanize_code(other),
            }
        }
    };
}

audit_actions! {
    "open" => "settings-audit-open",
    "record-weight" => "settings-audit-record-weight",
    "undo-weight" => "settings-audit-undo-weight",
    "change-notes" => "settings-audit-change-notes",
    "add-note" => "settings-audit-add-note",
    "move-status" => "settings-audit-move-status",
    "mark-sent" => "settings-audit-mark-sent",
    "set-integration-status" => "settings-audit-set-integration-status",
    "add-phone-number" => "settings-audit-add-phone-number",
    "change-phone-number" => "settings-audit-change-phone-number",
    "change-email" => "settings-audit-change-email",
    "mark-reminder-sent" => "settings-audit-mark-reminder-sent",
    "plan-reminder" => "settings-audit-plan-reminder",
    "button-added" => "settings-audit-button-added",
    "button-removed" => "settings-audit-button-removed",
    "button-made-in-provet" => "settings-audit-button-made-in-provet",
    "button-put-back" => "settings-audit-button-put-back",
    "button-change-accepted" => "settings-audit-button-change-accepted",
    "button-salt-changed" => "settings-audit-button-salt-changed",
    "button-salt-sent" => "settings-audit-button-salt-sent",
    "button-salt-overlap-ended" => "settings-audit-button-salt-overlap-ended",
    "panels-ended" => "settings-audit-panels-ended",
    "button-panels-ended" => "settings-audit-button-panels-ended",
    "button-salt-leaked" => "settings-audit-button-salt-leaked",
    "launch-settings-changed" => "settings-audit-launch-settings-changed",
    "policy-changed" => "settings-audit-policy-changed",
    "layout-changed" => "settings-audit-layout-changed",
    "layout-reset" => "settings-audit-layout-reset",
    "clinic-exported" => "settings-export-audited",
    "password-changed" => "settings-audit-password-changed",
    "sessions-ended" => "settings-audit-sessions-ended",
    "second-factor-on" => "settings-audit-second-factor-on",
    "second-factor-off" => "settings-audit-second-factor-off",
    "person-signed-out" => "settings-audit-person-signed-out",
    "people-signed-out" => "settings-audit-people-signed-out",
    "signed-in" => "settings-audit-signed-in",
    "signed-out" => "settings-audit-signed-out",
    "sign-in-refused" => "settings-audit-sign-in-refused",
    "sign-in-paused" => "settings-audit-sign-in-paused",
    "confirmation-refused" => "settings-audit-confirmation-refused",
    "confirmation-paused" => "settings-audit-confirmation-paused",
    "link-refused" => "settings-audit-link-refused",
    "access-refused" => "settings-audit-access-refused",
    "form-refused" => "settings-audit-form-refused",
    "all-sessions-ended" => "settings-audit-all-sessions-ended",
    "account-invited" => "settings-audit-account-invited",
    "link-made" => "settings-audit-link-made",
    "account-switched-on" => "settings-audit-account-switched-on",
    "account-switched-off" => "settings-audit-account-switched-off",
    "clinic-added" => "settings-audit-clinic-added",
    "clinic-allowed" => "settings-audit-clinic-allowed",
    "clinic-forbidden" => "settings-audit-clinic-forbidden",
    "audit-exported" => "settings-audit-exported",
    "clinic-purged" => "settings-audit-clinic-purged",
    "key-added" => "settings-audit-key-added",
    "key-rotated" => "settings-audit-key-rotated",
    "urls-changed" => "settings-audit-urls-changed",
    "old-keys-forgotten" => "settings-audit-old-keys-forgotten",
}

/// Makes readable text of an action that has no label.
fn humanize_code(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().replace('-', " ")
}

/// The label of a kind of object.
pub(super) fn object_label(ctx: &SettingsContext, kind: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    match kind {
        "patient" => fl!(fluent, "settings-audit-patient"),
        "client" => fl!(fluent, "settings-audit-client"),
        "consultation" => fl!(fluent, "settings-audit-consultation"),
        "invoice" => fl!(fluent, "settings-audit-invoice"),
        "reminder" => fl!(fluent, "settings-audit-reminder"),
        "department" => fl!(fluent, "settings-audit-department"),
        other => other.replace('-', " "),
    }
}

/// The actor, and how far their identity is verified.
pub(super) fn actor_label(ctx: &SettingsContext, entry: &AuditEntry) -> (String, Option<String>) {
    let fluent = &ctx.i18n.fluent;
    // Users of Provet are stored by number.
    let named = |name: &str| match name.parse::<i64>() {
        Ok(number) => fl!(fluent, "settings-audit-user", number = number.to_string()),
        Err(_) => name.to_owned(),
    };
    match &entry.actor {
        AuditActor::Unknown => (fl!(fluent, "settings-audit-nobody"), None),
        AuditActor::Claimed(name) => (named(name), Some(fl!(fluent, "settings-audit-claimed"))),
        AuditActor::Verified(name) => (named(name), Some(fl!(fluent, "settings-audit-proved"))),
        AuditActor::SignedIn(name) => (
            name.clone(),
            Some(fl!(fluent, "settings-audit-is-signed-in")),
        ),
        AuditActor::CommandLine => (fl!(fluent, "settings-audit-command"), None),
        AuditActor::System => (fl!(fluent, "settings-audit-itself"), None),
    }
}
