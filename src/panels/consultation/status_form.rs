//! The status section with its form: a next status is chosen, reviewed with what is still missing, and set once.

use std::convert::Infallible;
use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::ConsultationData;
use super::discharge_checklist;
use super::status::{SPEC, render_status, status_name};
use crate::clinic::consultation::ConsultationStatus;
use crate::panels::confirmed_write::{ConfirmedWrite, OutcomeTexts, audit_values};
use crate::panels::section_spec::{PanelSection, SectionSpec};
use crate::panels::write_form::{self, FormCheck, FormView, WriteForm, render_at_rest};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::{ConsultationId, ProvetApi, ProvetError};
use crate::values::Field;
use crate::views::components::{BadgeKind, render_badge};
use crate::views::form::{self, ConfirmStep, FormStep};
use crate::views::section::incomplete_notice;

pub(super) const ACTION: &str = "move-status";
/// The field with the number of the status to move to.
const FIELD_NEW_STATUS: &str = "to";
/// What the person saw when the form was made.
const FIELD_STATUS: &str = "status";

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| {
        Box::pin(async move { render_at_rest::<StatusForm>(&ctx, StatusRecord::load(data).await) })
    },
};

/// Carries out one step of the form. None when it asks for a move that no button offers.
pub(super) async fn handle_action(
    ctx: Arc<PanelContext>,
    fields: FormFields,
) -> Option<ActionResponse> {
    let change = StatusChange::parse(&fields)?;
    Some(write_form::handle_step(StatusForm { ctx, change }, &fields).await)
}

/// Where the consultation stands, and its other records for the checklist.
struct StatusRecord {
    /// As its record says.
    status: Field<ConsultationStatus>,
    data: ConsultationData,
}

impl StatusRecord {
    async fn load(data: ConsultationData) -> Result<Self, ProvetError> {
        let status = data.consultation.clone().await?.status.clone();
        Ok(Self { status, data })
    }
}

/// A move that somebody asked for: among those that were offered where the consultation stood when they looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct StatusChange {
    expected: ConsultationStatus,
    target: ConsultationStatus,
}

impl StatusChange {
    fn parse(fields: &FormFields) -> Option<Self> {
        let status = |text: &str| text.parse().ok().map(ConsultationStatus::from_code);
        let expected = status(fields.expected_value(FIELD_STATUS))?;
        let target = status(fields.value(FIELD_NEW_STATUS))?;
        // Only what was on a button can be asked for.
        let is_offered = expected.next_statuses().contains(&target);
        is_offered.then_some(Self { expected, target })
    }

    fn check(self, status: Option<ConsultationStatus>) -> FormCheck<Infallible> {
        // Also where somebody else moved it just as it was wanted: the person decides anew.
        if status == Some(self.expected) {
            FormCheck::Ready
        } else {
            FormCheck::ChangedMeanwhile
        }
    }

    /// True for the steps before which somebody should know what is still missing.
    fn needs_checklist(self) -> bool {
        matches!(
            self.target,
            ConsultationStatus::ReadyForDischarge | ConsultationStatus::Discharged
        )
    }
}

/// The form of one button of the section.
struct StatusForm {
    ctx: Arc<PanelContext>,
    change: StatusChange,
}

impl StatusForm {
    fn target_name(&self) -> String {
        status_name(self.change.target, &self.ctx.i18n)
    }

    async fn render_summary(&self, record: &StatusRecord) -> Markup {
        let i18n = &self.ctx.i18n;
        // Read only here: the other steps need none of the six lists.
        let missing = if self.change.needs_checklist() {
            let loading = discharge_checklist::load_record(&self.ctx, &record.data);
            let (checklist, unavailable) = loading.await;
            discharge_checklist::render_missing(&checklist, &unavailable, i18n)
        } else {
            html! {}
        };
        html! {
            p { (status_name(self.change.expected, i18n)) " → " strong { (self.target_name()) } }
            (missing)
        }
    }
}

impl WriteForm for StatusForm {
    type Record = StatusRecord;
    type InputError = Infallible;
    const SPEC: SectionSpec = SPEC;

    fn ctx(&self) -> &Arc<PanelContext> {
        &self.ctx
    }

    async fn load(&self) -> Result<StatusRecord, ProvetError> {
        StatusRecord::load(ConsultationData::load(&self.ctx)).await
    }

    fn check(&self, record: &StatusRecord) -> FormCheck<Infallible> {
        self.change.check(record.status.known())
    }

    fn build_write(&self, _: &StatusRecord) -> Option<ConfirmedWrite> {
        let (change, id) = (self.change, self.ctx.consultation_id().ok()?);
        let (writer, reader) = (self.ctx.writer.clone(), self.ctx.provet.clone());
        let before = status_name(change.expected, &self.ctx.i18n);
        Some(ConfirmedWrite {
            action: ACTION,
            field: "status",
            object: ("consultation", id.number()),
            values: audit_values(&before, &self.target_name()),
            send: async move { send_status(&writer, id, change.target).await }.boxed(),
            verify_saved: async move { has_status(&reader, id, change.target).await }.boxed(),
        })
    }

    fn outcome_texts(&self) -> OutcomeTexts {
        let (fluent, target) = (&self.ctx.i18n.fluent, self.target_name());
        OutcomeTexts {
            saved: fl!(fluent, "status-moved", to = target.as_str()),
            subject: fl!(fluent, "status-what"),
        }
    }

    /// Nothing is typed here: the buttons are the form.
    fn render_form(&self, record: &StatusRecord, _: Option<&Infallible>) -> Markup {
        Self::render_collapsed(&self.ctx, record)
    }

    async fn build_review(&self, record: &StatusRecord) -> ConfirmStep {
        let label = fl!(self.ctx.i18n.fluent, "status-move", to = self.target_name());
        ConfirmStep::new(ACTION, self.render_summary(record).await)
            .with_field(FIELD_NEW_STATUS, &self.change.target.code().to_string())
            .with_expected(FIELD_STATUS, &self.change.expected.code().to_string())
            .with_save_label(label)
    }

    fn changed_message(&self, record: &StatusRecord) -> Option<String> {
        let i18n = &self.ctx.i18n;
        let seen = status_name(self.change.expected, i18n);
        let now = record.status.known().map_or_else(
            || fl!(i18n.fluent, "status-unavailable"),
            |status| status_name(status, i18n),
        );
        Some(fl!(i18n.fluent, "status-changed", seen = seen, now = now))
    }

    /// Other moves are sensible from where it stands now, so that there is nothing to review.
    async fn render_changed(&self, record: &StatusRecord) -> FormView {
        let message = self.changed_message(record).unwrap_or_default();
        FormView {
            // `data-focus`: panel.js moves the focus here, because the pressed button is gone.
            outcome: html! { p role="alert" tabindex="-1" data-focus { (render_badge(BadgeKind::Bad, &message)) } },
            form: self.render_form(record, None),
        }
    }

    /// One button for each sensible next status, or a sentence on why there is none.
    fn render_collapsed(ctx: &PanelContext, record: &StatusRecord) -> Markup {
        let Some(status) = record.status.known() else {
            return html! {};
        };
        let next = status.next_statuses();
        html! {
            @if next.is_empty() {
                (incomplete_notice(&fl!(ctx.i18n.fluent, "status-no-next")))
            } @else {
                div .status-actions {
                    @for (index, target) in next.iter().enumerate() {
                        // The first is the step forward; to go back is the exception.
                        (render_button(ctx, StatusChange { expected: status, target: *target }, index == 0))
                    }
                }
            }
        }
    }

    fn render_section(ctx: &PanelContext, record: &StatusRecord, view: &FormView) -> Markup {
        render_status(&record.status, view, &ctx.i18n)
    }
}

fn render_button(ctx: &PanelContext, change: StatusChange, is_main: bool) -> Markup {
    let i18n = &ctx.i18n;
    let label = fl!(
        i18n.fluent,
        "status-move",
        to = status_name(change.target, i18n)
    );
    let fields = html! {
        (form::hidden_field(FIELD_NEW_STATUS, &change.target.code().to_string()))
        (form::expected_value_field(FIELD_STATUS, &change.expected.code().to_string()))
        (form::step_button(FormStep::Review, &label, is_main))
    };
    form::htmx_form(&ctx.form_target(SPEC.slot.name), ACTION, &fields)
}

/// Sends it and looks whether it came about: what Provet answers to this call is not documented \[I\], so that an
/// answer alone proves nothing.
async fn send_status(
    api: &ProvetApi,
    id: ConsultationId,
    target: ConsultationStatus,
) -> Result<(), ProvetError> {
    // Sent once; what follows only reads.
    api.update_consultation_status(id, target.code()).await?;
    if has_status(api, id, target).await == Ok(true) {
        return Ok(());
    }
    Err(ProvetError::Unreachable {
        resource: "consultation/{id}/update_status/",
        may_have_applied: true,
    })
}

async fn has_status(
    api: &ProvetApi,
    id: ConsultationId,
    target: ConsultationStatus,
) -> Result<bool, ProvetError> {
    Ok(api.get_consultation(id).await?.status.known() == Some(target))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_change(expected: &str, target: &str) -> Option<StatusChange> {
        let field = |name: String, value: &str| (name, value.to_owned());
        StatusChange::parse(&FormFields(vec![
            field(form::expected_value_name(FIELD_STATUS), expected),
            field(FIELD_NEW_STATUS.to_owned(), target),
        ]))
    }

    #[test]
    fn a_move_is_made_only_from_where_the_person_saw_it() {
        let change = parse_change("8", "5").unwrap();
        assert_eq!(
            change,
            StatusChange {
                expected: ConsultationStatus::InProgress,
                target: ConsultationStatus::ReadyForDischarge,
            }
        );
        let now = Some(ConsultationStatus::InProgress);
        assert_eq!(change.check(now), FormCheck::Ready);
    }

    #[test]
    fn a_record_that_changed_before_the_look_is_refused_even_when_it_went_the_wanted_way() {
        let change = parse_change("8", "5").unwrap();
        for now in [
            Some(ConsultationStatus::Admitted),
            Some(ConsultationStatus::ReadyForDischarge),
            None,
        ] {
            assert_eq!(change.check(now), FormCheck::ChangedMeanwhile, "{now:?}");
        }
    }

    #[test]
    fn a_move_that_was_never_offered_is_not_made() {
        for (expected, target) in [
            ("8", "10"),
            ("8", "8"),
            ("8", ""),
            ("", "5"),
            ("10", "8"),
            ("3", "5"),
        ] {
            assert_eq!(
                parse_change(expected, target),
                None,
                "{expected} to {target}"
            );
        }
    }
}
