//! Labels of the audit's kinds, actions, objects, outcomes and actors.

use i18n_embed_fl::fl;

use crate::settings::SettingsContext;
use crate::storage::{AuditActor, AuditEntry, AuditKind, AuditOutcome};

/// The actions offered by the filter. Unknown actions are shown as they are stored.
const KNOWN_ACTIONS: &[&str] = &[
    "record-weight",
    "change-notes",
    "add-note",
    "move-status",
    "mark-sent",
    "set-integration-status",
    "add-phone-number",
    "change-phone-number",
    "change-email",
    "mark-reminder-sent",
    "plan-reminder",
    "button-added",
    "button-removed",
    "button-made-in-provet",
    "button-put-back",
    "button-change-accepted",
    "button-salt-changed",
    "button-salt-sent",
    "button-salt-overlap-ended",
    "policy-changed",
    "panels-ended",
    "button-panels-ended",
    "button-salt-leaked",
    "launch-settings-changed",
    "clinic-exported",
    "password-changed",
    "sessions-ended",
    "second-factor-on",
    "second-factor-off",
    "person-signed-out",
    "people-signed-out",
    "signed-in",
    "signed-out",
    "sign-in-refused",
    "account-invited",
    "link-made",
    "account-switched-on",
    "account-switched-off",
    "clinic-allowed",
    "clinic-forbidden",
    "audit-exported",
    "clinic-purged",
    "key-rotated",
];

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

/// The label of an action.
pub(super) fn action_label(ctx: &SettingsContext, action: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    match action {
        "open" => fl!(fluent, "settings-audit-open"),
        "record-weight" => fl!(fluent, "settings-audit-record-weight"),
        "change-notes" => fl!(fluent, "settings-audit-change-notes"),
        "add-note" => fl!(fluent, "settings-audit-add-note"),
        "move-status" => fl!(fluent, "settings-audit-move-status"),
        "mark-sent" => fl!(fluent, "settings-audit-mark-sent"),
        "set-integration-status" => fl!(fluent, "settings-audit-set-integration-status"),
        "add-phone-number" => fl!(fluent, "settings-audit-add-phone-number"),
        "change-phone-number" => fl!(fluent, "settings-audit-change-phone-number"),
        "change-email" => fl!(fluent, "settings-audit-change-email"),
        "mark-reminder-sent" => fl!(fluent, "settings-audit-mark-reminder-sent"),
        "plan-reminder" => fl!(fluent, "settings-audit-plan-reminder"),
        "button-added" => fl!(fluent, "settings-audit-button-added"),
        "button-removed" => fl!(fluent, "settings-audit-button-removed"),
        "button-made-in-provet" => fl!(fluent, "settings-audit-button-made-in-provet"),
        "button-put-back" => fl!(fluent, "settings-audit-button-put-back"),
        "button-change-accepted" => fl!(fluent, "settings-audit-button-change-accepted"),
        "button-salt-changed" => fl!(fluent, "settings-audit-button-salt-changed"),
        "button-salt-sent" => fl!(fluent, "settings-audit-button-salt-sent"),
        "button-salt-overlap-ended" => fl!(fluent, "settings-audit-button-salt-overlap-ended"),
        "panels-ended" => fl!(fluent, "settings-audit-panels-ended"),
        "button-panels-ended" => fl!(fluent, "settings-audit-button-panels-ended"),
        "button-salt-leaked" => fl!(fluent, "settings-audit-button-salt-leaked"),
        "launch-settings-changed" => fl!(fluent, "settings-audit-launch-settings-changed"),
        "policy-changed" => fl!(fluent, "settings-audit-policy-changed"),
        "clinic-exported" => fl!(fluent, "settings-export-audited"),
        "password-changed" => fl!(fluent, "settings-audit-password-changed"),
        "sessions-ended" => fl!(fluent, "settings-audit-sessions-ended"),
        "second-factor-on" => fl!(fluent, "settings-audit-second-factor-on"),
        "second-factor-off" => fl!(fluent, "settings-audit-second-factor-off"),
        "person-signed-out" => fl!(fluent, "settings-audit-person-signed-out"),
        "people-signed-out" => fl!(fluent, "settings-audit-people-signed-out"),
        "signed-in" => fl!(fluent, "settings-audit-signed-in"),
        "signed-out" => fl!(fluent, "settings-audit-signed-out"),
        "sign-in-refused" => fl!(fluent, "settings-audit-sign-in-refused"),
        "account-invited" => fl!(fluent, "settings-audit-account-invited"),
        "link-made" => fl!(fluent, "settings-audit-link-made"),
        "account-switched-on" => fl!(fluent, "settings-audit-account-switched-on"),
        "account-switched-off" => fl!(fluent, "settings-audit-account-switched-off"),
        "clinic-allowed" => fl!(fluent, "settings-audit-clinic-allowed"),
        "clinic-forbidden" => fl!(fluent, "settings-audit-clinic-forbidden"),
        "audit-exported" => fl!(fluent, "settings-audit-exported"),
        "clinic-purged" => fl!(fluent, "settings-audit-clinic-purged"),
        "key-added" => fl!(fluent, "settings-audit-key-added"),
        "key-rotated" => fl!(fluent, "settings-audit-key-rotated"),
        "old-keys-forgotten" => fl!(fluent, "settings-audit-old-keys-forgotten"),
        // Rows of newer or older versions have actions that are not known here.
        other => humanize_code(other),
    }
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
