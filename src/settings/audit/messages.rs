//! The words for what stands in the audit.

use i18n_embed_fl::fl;

use crate::settings::SettingsContext;
use crate::storage::{AuditActor, AuditEntry, AuditKind, AuditOutcome};

/// What the audit knows by these names. Others, made since, are shown as they are written.
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

/// What is sent and what it says, for a choice; the first is all of them.
type SelectOptions = Vec<(String, String)>;

fn select_options(
    desk: &SettingsContext,
    words: impl IntoIterator<Item = &'static str>,
    said: fn(&SettingsContext, &str) -> String,
) -> SelectOptions {
    let all = (String::new(), fl!(desk.i18n.fluent, "settings-audit-any"));
    let words = words
        .into_iter()
        .map(|word| (word.to_owned(), said(desk, word)));
    std::iter::once(all).chain(words).collect()
}

pub(super) fn kind_options(desk: &SettingsContext) -> SelectOptions {
    let words = AuditKind::ALL.iter().map(|kind| kind.as_str());
    select_options(desk, words, |desk, word| {
        word.parse()
            .map_or_else(|_| word.to_owned(), |it| kind_label(desk, it))
    })
}

pub(super) fn outcome_options(desk: &SettingsContext) -> SelectOptions {
    let words = AuditOutcome::ALL.iter().map(|outcome| outcome.as_str());
    select_options(desk, words, |desk, word| {
        word.parse()
            .map_or_else(|_| word.to_owned(), |it| outcome_label(desk, it))
    })
}

pub(super) fn action_options(desk: &SettingsContext) -> SelectOptions {
    select_options(desk, KNOWN_ACTIONS.iter().copied(), action_label)
}

pub(super) fn object_options(desk: &SettingsContext) -> SelectOptions {
    select_options(desk, KNOWN_OBJECT_KINDS.iter().copied(), object_label)
}

fn kind_label(desk: &SettingsContext, kind: AuditKind) -> String {
    let fluent = &desk.i18n.fluent;
    match kind {
        AuditKind::Write => fl!(fluent, "settings-audit-kind-write"),
        AuditKind::Open => fl!(fluent, "settings-audit-kind-open"),
        AuditKind::Change => fl!(fluent, "settings-audit-kind-change"),
        AuditKind::SignIn => fl!(fluent, "settings-audit-kind-sign-in"),
        AuditKind::Export => fl!(fluent, "settings-audit-kind-export"),
        AuditKind::Purge => fl!(fluent, "settings-audit-kind-purge"),
    }
}

pub(super) fn outcome_label(desk: &SettingsContext, outcome: AuditOutcome) -> String {
    let fluent = &desk.i18n.fluent;
    match outcome {
        AuditOutcome::Started => fl!(fluent, "settings-audit-outcome-started"),
        AuditOutcome::Done => fl!(fluent, "settings-audit-outcome-done"),
        AuditOutcome::Refused => fl!(fluent, "settings-audit-outcome-refused"),
        AuditOutcome::Failed => fl!(fluent, "settings-audit-outcome-failed"),
        AuditOutcome::Unknown => fl!(fluent, "settings-audit-outcome-unknown"),
    }
}

/// How an outcome looks: as good, bad or unsure.
pub(super) fn outcome_class(outcome: AuditOutcome) -> &'static str {
    match outcome {
        AuditOutcome::Done => "good",
        AuditOutcome::Refused | AuditOutcome::Started => "unsure",
        AuditOutcome::Failed | AuditOutcome::Unknown => "bad",
    }
}

/// What was done.
pub(super) fn action_label(desk: &SettingsContext, action: &str) -> String {
    let fluent = &desk.i18n.fluent;
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
        other => humanize_code(other),
    }
}

/// A word of the code as a person would write it.
fn humanize_code(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().replace('-', " ")
}

/// A kind of object.
pub(super) fn object_label(desk: &SettingsContext, kind: &str) -> String {
    let fluent = &desk.i18n.fluent;
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

/// Who did it, and how that is known.
pub(super) fn actor_label(desk: &SettingsContext, entry: &AuditEntry) -> (String, Option<String>) {
    let fluent = &desk.i18n.fluent;
    // Users of Provet are known by their numbers.
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
