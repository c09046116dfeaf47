//! Which of the clinic's own fields its panels show as warnings: the choice, its labels, and the labels that Provet knows.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::provet::ProvetError;
use crate::provet::model::{CustomFieldDefinition, ListResponse, WarningFieldPolicy};
use crate::settings::ClinicContext;
use crate::settings::provet_error::provet_error_message;

/// The field of the choice: one of [`CHOICES`].
pub(super) const FIELD_CHOICE: &str = "warning_fields";
/// The field with the labels, one on each line.
pub(super) const FIELD_LABELS: &str = "warning_labels";

const ALL: &str = "all";
const ONLY: &str = "only";
const NONE: &str = "none";

/// All that are filled in, only those with a label, none.
pub(super) const CHOICES: [&str; 3] = [ALL, ONLY, NONE];

/// The two fields of the form as they are stored.
pub(super) fn field_values(policy: &WarningFieldPolicy) -> (String, String) {
    match policy.labels() {
        None => (ALL.to_owned(), String::new()),
        Some([]) => (NONE.to_owned(), String::new()),
        Some(labels) => (ONLY.to_owned(), labels.join("\n")),
    }
}

/// Reads the two fields; `None` where labels are wanted and the text has none that may be stored.
pub(super) fn parse(choice: &str, labels: &str) -> Option<WarningFieldPolicy> {
    match choice {
        ALL => Some(WarningFieldPolicy::AllFilledIn),
        NONE => Some(WarningFieldPolicy::Labelled(Vec::new())),
        ONLY => WarningFieldPolicy::parse_labels(labels)
            // No label at all is a choice of its own: a text that was cleared by mistake must not hide warnings.
            .filter(|policy| policy.labels().is_some_and(|labels| !labels.is_empty())),
        _ => None,
    }
}

/// What is said of a value of the choice.
pub(super) fn choice_label(ctx: &ClinicContext, choice: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    match choice {
        ALL => fl!(fluent, "settings-policies-warning-all"),
        ONLY => fl!(fluent, "settings-policies-warning-only"),
        NONE => fl!(fluent, "settings-policies-warning-none"),
        other => other.to_owned(),
    }
}

/// The place of Provet's labels, which htmx fills: the form is there at once.
pub(super) fn render_lazy_labels(ctx: &ClinicContext) -> Markup {
    let labels = ctx.clinic_path("/policies/labels");
    html! {
        div #provet-labels hx-get=(labels) hx-trigger="load" hx-nonce=(ctx.nonce) {
            // For browsers without scripts, where nothing loads by itself.
            p .hint { a href=(labels) { (fl!(ctx.i18n.fluent, "settings-policies-labels-look")) } }
        }
    }
}

/// The labels that Provet knows, and which of the chosen ones it does not.
pub(super) fn render_known_labels(
    ctx: &ClinicContext,
    known: Result<&ListResponse<CustomFieldDefinition>, &ProvetError>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let known = match known {
        Ok(known) => known,
        Err(error) => {
            let (what, advice) = provet_error_message(&ctx.i18n, error);
            let failed = fl!(fluent, "settings-policies-labels-failed");
            return html! { p .warning role="status" { (failed) " " (what) " " (advice) } };
        }
    };
    let mut labels: Vec<&str> = known.rows.iter().map(|row| row.label.as_str()).collect();
    labels.retain(|label| !label.is_empty());
    labels.sort_by_key(|label| label.to_lowercase());
    labels.dedup();
    let all_read = known.complete && known.rows.iter().all(|row| !row.label.is_empty());
    let policy = &ctx.clinic.settings.warning_fields;
    // Of a list that was cut off nobody knows which labels it lacks.
    let unknown = if all_read {
        policy.labels_not_among(&labels)
    } else {
        Vec::new()
    };
    html! {
        @if !unknown.is_empty() {
            p .warning role="status" { (fl!(fluent, "settings-policies-labels-unknown")) " " (unknown.join("; ")) }
        }
        @if labels.is_empty() && all_read {
            p .hint { (fl!(fluent, "settings-policies-labels-none")) }
        } @else {
            p .hint { (fl!(fluent, "settings-policies-labels-known")) " " (labels.join("; ")) }
        }
        @if !all_read { p .hint { (fl!(fluent, "settings-policies-labels-more")) } }
    }
}
