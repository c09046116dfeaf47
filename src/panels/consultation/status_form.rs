//! Moves the consultation on its way: chosen, looked at with what is still missing, moved once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::ready;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::ConsultationData;
use super::status::status_name;
use super::{discharge_checklist, status};
use crate::clinic::consultation::ConsultationStatus;
use crate::panels::confirmed_write::render_write_outcome;
use crate::panels::confirmed_write::{self, ConfirmedWrite, WriteOutcome};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::{ConsultationId, ProvetApi, ProvetError};
use crate::views::components::{BadgeKind, render_badge};
use crate::views::form::{self, ConfirmStep, FormStep};
use crate::views::i18n::I18n;
use crate::views::section::incomplete_notice;

pub(super) const ACTION_MOVE_STATUS: &str = "move-status";
/// The field with the number of the status to move to.
const FIELD_NEW_STATUS: &str = "to";
/// What the person saw when the form was made.
const FIELD_STATUS: &str = "status";

/// The form in its resting state: one button for each sensible next status, or a sentence on why there is none.
pub(super) fn render_actions(ctx: &PanelContext, standing: Option<ConsultationStatus>) -> Markup {
    let words = &ctx.i18n;
    let Some(now) = standing else {
        return html! {};
    };
    if now.next_statuses().is_empty() {
        return incomplete_notice(&fl!(words.fluent, "status-no-next"));
    }
    html! {
        div .status-actions {
            @for (at, to) in now.next_statuses().iter().enumerate() { (render_action(ctx, now, *to, at == 0)) }
        }
    }
}

fn render_action(
    ctx: &PanelContext,
    now: ConsultationStatus,
    to: ConsultationStatus,
    main: bool,
) -> Markup {
    let words = &ctx.i18n;
    let label = fl!(words.fluent, "status-move", to = status_name(to, words));
    let fields = html! {
        (form::hidden_field(FIELD_NEW_STATUS, &to.code().to_string()))
        (form::expected_value_field(FIELD_STATUS, &now.code().to_string()))
        (form::step_button(FormStep::Review, &label, main))
    };
    form::htmx_form(&ctx.form_target(status::SLOT), ACTION_MOVE_STATUS, &fields)
}

/// A move that somebody asked for: among those that were offered where the consultation stood when they looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct StatusChange {
    expected: ConsultationStatus,
    target: ConsultationStatus,
}

impl StatusChange {
    fn parse(form: &FormFields) -> Option<Self> {
        let status = |text: &str| text.parse().ok().map(ConsultationStatus::from_code);
        let (seen, to) = (
            status(form.expected_value(FIELD_STATUS))?,
            status(form.value(FIELD_NEW_STATUS))?,
        );
        seen.next_statuses().contains(&to).then_some(Self {
            expected: seen,
            target: to,
        })
    }
}

/// What a posted form leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StatusStep {
    /// The form as it rests: nothing sensible was asked for.
    Idle,
    /// What will be moved is shown once more.
    Review(StatusChange),
    /// It is moved, if it was not moved meanwhile.
    Save(StatusChange),
    /// Somebody else moved it meanwhile.
    Reject(StatusChange),
}

fn next_step(
    step: FormStep,
    wanted: Option<StatusChange>,
    now: Option<ConsultationStatus>,
) -> StatusStep {
    match (step, wanted) {
        (FormStep::Edit, _) | (_, None) => StatusStep::Idle,
        (FormStep::Save, Some(wanted)) => StatusStep::Save(wanted),
        (_, Some(wanted)) if now == Some(wanted.expected) => StatusStep::Review(wanted),
        (_, Some(wanted)) => StatusStep::Reject(wanted),
    }
}

/// Carries out one step of the form.
pub(super) async fn handle_action(ctx: Arc<PanelContext>, form: FormFields) -> ActionResponse {
    let asked = ConsultationData::load(&ctx);
    let (id, visit) = match (ctx.consultation_id(), asked.consultation.clone().await) {
        (Ok(id), Ok(visit)) => (id, visit),
        (Err(error), _) | (_, Err(error)) => {
            return response_unchanged(status::render_unavailable(&ctx, &error));
        }
    };
    let now = status::current_status(&visit);
    let rest = || self::render_actions(&ctx, now);
    let (next, told) = match next_step(form.step(), StatusChange::parse(&form), now) {
        StatusStep::Save(wanted) => return save_status(&ctx, id, wanted, now, &form).await,
        StatusStep::Idle => (rest(), html! {}),
        StatusStep::Reject(wanted) => (rest(), render_changed_meanwhile(wanted, now, &ctx.i18n)),
        StatusStep::Review(wanted) => (render_confirm(&ctx, &asked, wanted).await, html! {}),
    };
    response_unchanged(status::render_status(now, &next, &told, &ctx.i18n))
}

fn response_unchanged(markup: Markup) -> ActionResponse {
    ActionResponse {
        slot: status::SLOT,
        markup,
        record_changed: false,
    }
}

fn render_changed_meanwhile(
    wanted: StatusChange,
    now: Option<ConsultationStatus>,
    words: &I18n,
) -> Markup {
    let now = now.map_or_else(
        || fl!(words.fluent, "status-unavailable"),
        |now| status_name(now, words),
    );
    let seen = status_name(wanted.expected, words);
    let sentence = fl!(words.fluent, "status-changed", seen = seen, now = now);
    html! { p role="alert" tabindex="-1" data-focus { (render_badge(BadgeKind::Bad, &sentence)) } }
}

/// True for the steps before which somebody should know what is still missing.
fn needs_checklist(to: ConsultationStatus) -> bool {
    matches!(
        to,
        ConsultationStatus::ReadyForDischarge | ConsultationStatus::Discharged
    )
}

async fn render_confirm(
    ctx: &PanelContext,
    asked: &ConsultationData,
    wanted: StatusChange,
) -> Markup {
    let words = &ctx.i18n;
    let lacks = if needs_checklist(wanted.target) {
        discharge_checklist::render_missing(
            &discharge_checklist::load_record(asked, words).await,
            words,
        )
    } else {
        html! {}
    };
    let target = status_name(wanted.target, words);
    let summary = html! {
        p { (status_name(wanted.expected, words)) " → " strong { (target) } }
        (lacks)
    };
    let kept = [
        (
            FIELD_NEW_STATUS.to_owned(),
            wanted.target.code().to_string(),
        ),
        (
            form::expected_value_name(FIELD_STATUS),
            wanted.expected.code().to_string(),
        ),
    ];
    ConfirmStep {
        action: ACTION_MOVE_STATUS,
        summary,
        hidden_fields: &kept,
        idempotency_key: &confirmed_write::new_idempotency_key(),
        save_label: &fl!(words.fluent, "status-move", to = target.as_str()),
    }
    .render(&ctx.form_target(status::SLOT), words)
}

async fn save_status(
    ctx: &Arc<PanelContext>,
    id: ConsultationId,
    wanted: StatusChange,
    now: Option<ConsultationStatus>,
    form: &FormFields,
) -> ActionResponse {
    let (api, reread) = (ctx.writer.clone(), ctx.provet.clone());
    let unchanged = now == Some(wanted.expected);
    let [before, after] =
        [wanted.expected, wanted.target].map(|status| status_name(status, &ctx.i18n));
    let wrote = confirmed_write::execute_once(
        ctx,
        form,
        ConfirmedWrite {
            precondition: ready(Ok(unchanged)).boxed(),
            action: ACTION_MOVE_STATUS,
            field: "status",
            object: ("consultation", id.number()),
            values: confirmed_write::audit_values(&before, &after),
            send: async move { send_status(&api, id, wanted.target).await }.boxed(),
            verify_saved: async move { is_saved(&reread, id, wanted.target).await }.boxed(),
        },
    )
    .await;
    respond_after_write(ctx, id, wanted, &wrote).await
}

/// Sends it and looks whether it came about: what Provet answers to this call is not documented \[I\], so that an
/// answer alone proves nothing.
async fn send_status(
    api: &ProvetApi,
    id: ConsultationId,
    to: ConsultationStatus,
) -> Result<(), ProvetError> {
    api.update_consultation_status(id, to.code()).await?;
    if is_saved(api, id, to).await == Ok(true) {
        return Ok(());
    }
    Err(ProvetError::Unreachable {
        resource: "consultation/{id}/update_status/",
        may_have_applied: true,
    })
}

async fn is_saved(
    api: &ProvetApi,
    id: ConsultationId,
    to: ConsultationStatus,
) -> Result<bool, ProvetError> {
    Ok(api.get_consultation(id).await?.status == Some(to))
}

/// The section after a write, read afresh.
async fn respond_after_write(
    ctx: &PanelContext,
    id: ConsultationId,
    wanted: StatusChange,
    wrote: &WriteOutcome,
) -> ActionResponse {
    let words = &ctx.i18n;
    let visit = ctx.provet.get_consultation(id).await;
    let now = visit.as_ref().ok().and_then(status::current_status);
    let target = status_name(wanted.target, words);
    let done = fl!(words.fluent, "status-moved", to = target.as_str());
    let what = fl!(words.fluent, "status-move", to = target.as_str());
    let told = if *wrote == WriteOutcome::ChangedMeanwhile {
        render_changed_meanwhile(wanted, now, words)
    } else {
        render_write_outcome(wrote, &done, &what, words)
    };
    let markup = match visit {
        Ok(_) => status::render_status(now, &self::render_actions(ctx, now), &told, words),
        Err(error) => status::render_unavailable_after_write(ctx, &told, &error),
    };
    ActionResponse {
        slot: status::SLOT,
        markup,
        record_changed: wrote.is_saved(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(seen: &str, to: &str) -> Option<StatusChange> {
        let field = |name: String, value: &str| (name, value.to_owned());
        StatusChange::parse(&FormFields(vec![
            field(form::expected_value_name(FIELD_STATUS), seen),
            field(FIELD_NEW_STATUS.to_owned(), to),
        ]))
    }

    #[test]
    fn a_sensible_move_is_shown_first_and_then_made() {
        let ready = wanted("8", "5");
        let moving = StatusChange {
            expected: ConsultationStatus::InProgress,
            target: ConsultationStatus::ReadyForDischarge,
        };
        let now = Some(ConsultationStatus::InProgress);
        assert_eq!(
            next_step(FormStep::Review, ready, now),
            StatusStep::Review(moving)
        );
        assert_eq!(
            next_step(FormStep::Save, ready, now),
            StatusStep::Save(moving)
        );
        assert_eq!(next_step(FormStep::Edit, ready, now), StatusStep::Idle);
    }

    #[test]
    fn a_record_that_changed_before_the_look_is_refused_even_when_it_went_the_wanted_way() {
        for now in [
            Some(ConsultationStatus::Admitted),
            Some(ConsultationStatus::ReadyForDischarge),
            None,
        ] {
            let next = next_step(FormStep::Review, wanted("8", "5"), now);
            assert!(matches!(next, StatusStep::Reject(_)), "{now:?}");
        }
    }

    #[test]
    fn a_move_that_was_never_offered_is_not_made() {
        for (seen, to) in [
            ("8", "10"),
            ("8", "8"),
            ("8", ""),
            ("", "5"),
            ("10", "8"),
            ("3", "5"),
        ] {
            assert_eq!(wanted(seen, to), None, "{seen} to {to}");
        }
        assert_eq!(
            next_step(FormStep::Save, None, Some(ConsultationStatus::InProgress)),
            StatusStep::Idle
        );
    }
}
