//! Moves the consultation on its way: chosen, looked at with what is still missing, moved once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::ready;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::gather::Asked;
use super::{missing, way};
use crate::clinic::way::Status;
use crate::panels::parts::{status_name, told};
use crate::panels::write::{self, Write, Wrote};
use crate::panels::{Acted, Context, Form};
use crate::provet::{Api, ConsultationId, ProvetError};
use crate::views::form::{self, CHANGE, CHECK, Confirm, SAVE, STEP};
use crate::views::parts::{Mark, badge};
use crate::views::section::incomplete;
use crate::views::words::Words;

pub(super) const ACTION: &str = "move-status";
/// The field with the number of the status to move to.
const TO: &str = "to";
/// What the person saw when the form was made.
const STATUS: &str = "status";

/// The form in its resting state: one button for each sensible next status, or a sentence on why there is none.
pub(super) fn form(cx: &Context, standing: Option<Status>) -> Markup {
    let words = &cx.words;
    let Some(now) = standing else {
        return html! {};
    };
    if now.next().is_empty() {
        return incomplete(&fl!(words.fluent, "way-no-next"));
    }
    html! {
        div .moves {
            @for (at, to) in now.next().iter().enumerate() { (choice(cx, now, *to, at == 0)) }
        }
    }
}

fn choice(cx: &Context, now: Status, to: Status, main: bool) -> Markup {
    let words = &cx.words;
    let label = fl!(words.fluent, "way-move", to = status_name(to, words));
    let fields = html! {
        (form::hidden(TO, &to.code().to_string()))
        (form::seen(STATUS, &now.code().to_string()))
        (form::button(CHECK, &label, main))
    };
    form::form(&cx.spot(way::SLOT), ACTION, &fields)
}

/// A move that somebody asked for: among those that were offered where the consultation stood when they looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Move {
    seen: Status,
    to: Status,
}

impl Move {
    fn read(form: &Form) -> Option<Self> {
        let status = |text: &str| text.parse().ok().map(Status::of);
        let (seen, to) = (status(form.seen(STATUS))?, status(form.field(TO))?);
        seen.next().contains(&to).then_some(Self { seen, to })
    }
}

/// What a posted form leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The form as it rests: nothing sensible was asked for.
    Rest,
    /// What will be moved is shown once more.
    Confirm(Move),
    /// It is moved, if it was not moved meanwhile.
    Save(Move),
    /// Somebody else moved it meanwhile.
    Refuse(Move),
}

fn decide(step: &str, wanted: Option<Move>, now: Option<Status>) -> Next {
    match (step, wanted) {
        (CHANGE, _) | (_, None) => Next::Rest,
        (SAVE, Some(wanted)) => Next::Save(wanted),
        (_, Some(wanted)) if now == Some(wanted.seen) => Next::Confirm(wanted),
        (_, Some(wanted)) => Next::Refuse(wanted),
    }
}

/// Carries out one step of the form.
pub(super) async fn act(cx: Arc<Context>, form: Form) -> Acted {
    let asked = Asked::about(&cx);
    let (id, visit) = match (cx.consultation(), asked.visit.clone().await) {
        (Ok(id), Ok(visit)) => (id, visit),
        (Err(error), _) | (_, Err(error)) => return shown(way::unseen(&cx, &error)),
    };
    let now = way::standing(&visit);
    let rest = || self::form(&cx, now);
    let (next, told) = match decide(form.field(STEP), Move::read(&form), now) {
        Next::Save(wanted) => return save(&cx, id, wanted, now, &form).await,
        Next::Rest => (rest(), html! {}),
        Next::Refuse(wanted) => (rest(), refused(wanted, now, &cx.words)),
        Next::Confirm(wanted) => (confirm(&cx, &asked, wanted).await, html! {}),
    };
    shown(way::view(now, &next, &told, &cx.words))
}

fn shown(markup: Markup) -> Acted {
    Acted {
        slot: way::SLOT,
        markup,
        written: false,
    }
}

fn refused(wanted: Move, now: Option<Status>, words: &Words) -> Markup {
    let now = now.map_or_else(
        || fl!(words.fluent, "status-unseen"),
        |now| status_name(now, words),
    );
    let seen = status_name(wanted.seen, words);
    let sentence = fl!(words.fluent, "way-changed", seen = seen, now = now);
    html! { p role="alert" tabindex="-1" data-focus { (badge(Mark::Bad, &sentence)) } }
}

/// True for the steps before which somebody should know what is still missing.
fn names_missing(to: Status) -> bool {
    matches!(to, Status::ReadyForDischarge | Status::Discharged)
}

async fn confirm(cx: &Context, asked: &Asked, wanted: Move) -> Markup {
    let words = &cx.words;
    let lacks = if names_missing(wanted.to) {
        missing::gaps(&missing::seen(asked, words).await, words)
    } else {
        html! {}
    };
    let target = status_name(wanted.to, words);
    let summary = html! {
        p { (status_name(wanted.seen, words)) " → " strong { (target) } }
        (lacks)
    };
    let kept = [
        (TO.to_owned(), wanted.to.code().to_string()),
        (form::seen_name(STATUS), wanted.seen.code().to_string()),
    ];
    Confirm {
        action: ACTION,
        summary,
        kept: &kept,
        once: &write::fresh_key(),
        save: &fl!(words.fluent, "way-move", to = target.as_str()),
    }
    .markup(&cx.spot(way::SLOT), words)
}

async fn save(
    cx: &Arc<Context>,
    id: ConsultationId,
    wanted: Move,
    now: Option<Status>,
    form: &Form,
) -> Acted {
    let (api, reread) = (cx.writer.clone(), cx.provet.clone());
    let unchanged = now == Some(wanted.seen);
    let [before, after] = [wanted.seen, wanted.to].map(|status| status_name(status, &cx.words));
    let wrote = write::once(
        cx,
        form,
        Write {
            unchanged: ready(Ok(unchanged)).boxed(),
            action: ACTION,
            field: "status",
            object: ("consultation", id.number()),
            values: write::values(&before, &after),
            send: async move { send(&api, id, wanted.to).await }.boxed(),
            landed: async move { stands(&reread, id, wanted.to).await }.boxed(),
        },
    )
    .await;
    answer(cx, id, wanted, &wrote).await
}

/// Sends it and looks whether it came about: what Provet answers to this call is not documented \[I\], so that an
/// answer alone proves nothing.
async fn send(api: &Api, id: ConsultationId, to: Status) -> Result<(), ProvetError> {
    api.update_status(id, to.code()).await?;
    if stands(api, id, to).await == Ok(true) {
        return Ok(());
    }
    Err(ProvetError::Unreachable {
        resource: "consultation/{id}/update_status/",
        maybe_done: true,
    })
}

async fn stands(api: &Api, id: ConsultationId, to: Status) -> Result<bool, ProvetError> {
    Ok(api.consultation(id).await?.status == Some(to.code()))
}

/// The section after a write, read afresh.
async fn answer(cx: &Context, id: ConsultationId, wanted: Move, wrote: &Wrote) -> Acted {
    let words = &cx.words;
    let visit = cx.provet.consultation(id).await;
    let now = visit.as_ref().ok().and_then(way::standing);
    let target = status_name(wanted.to, words);
    let done = fl!(words.fluent, "way-moved", to = target.as_str());
    let what = fl!(words.fluent, "way-move", to = target.as_str());
    let told = if *wrote == Wrote::Changed {
        refused(wanted, now, words)
    } else {
        told(wrote, &done, &what, words)
    };
    let markup = match visit {
        Ok(_) => way::view(now, &self::form(cx, now), &told, words),
        Err(error) => way::after_unread(cx, &told, &error),
    };
    Acted {
        slot: way::SLOT,
        markup,
        written: matches!(wrote, Wrote::Done | Wrote::Already),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(seen: &str, to: &str) -> Option<Move> {
        let field = |name: String, value: &str| (name, value.to_owned());
        Move::read(&Form(vec![
            field(form::seen_name(STATUS), seen),
            field(TO.to_owned(), to),
        ]))
    }

    #[test]
    fn a_sensible_move_is_shown_first_and_then_made() {
        let ready = wanted("8", "5");
        let moving = Move {
            seen: Status::InProgress,
            to: Status::ReadyForDischarge,
        };
        let now = Some(Status::InProgress);
        assert_eq!(decide(CHECK, ready, now), Next::Confirm(moving));
        assert_eq!(decide(SAVE, ready, now), Next::Save(moving));
        assert_eq!(decide(CHANGE, ready, now), Next::Rest);
    }

    #[test]
    fn a_record_that_changed_before_the_look_is_refused_even_when_it_went_the_wanted_way() {
        for now in [
            Some(Status::Admitted),
            Some(Status::ReadyForDischarge),
            None,
        ] {
            let next = decide(CHECK, wanted("8", "5"), now);
            assert!(matches!(next, Next::Refuse(_)), "{now:?}");
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
        assert_eq!(decide(SAVE, None, Some(Status::InProgress)), Next::Rest);
    }
}
