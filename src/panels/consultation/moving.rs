//! Moves the consultation on its way: chosen, looked at with what is still missing, moved once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::gather::Asked;
use super::{missing, way};
use crate::clinic::way::{Status, Visit};
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

/// What a posted form leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The form as it rests: nothing sensible was asked for.
    Rest,
    /// What will be moved is shown once more.
    Confirm(Status),
    /// It is moved.
    Save(Status),
    /// Somebody else moved it meanwhile: nothing is written.
    Refuse,
}

/// What was asked, what the person saw, what the record says now, and whether this very form was sent before.
struct Request {
    step: String,
    to: Option<Status>,
    seen: Option<Status>,
    now: Option<Status>,
    begun: bool,
}

impl Request {
    fn read(form: &Form, now: Option<Status>, begun: bool) -> Self {
        let status = |text: &str| text.parse().ok().map(Status::of);
        Self {
            step: form.field(STEP).to_owned(),
            to: status(form.field(TO)),
            seen: status(form.seen(STATUS)),
            now,
            begun,
        }
    }

    fn decide(&self) -> Next {
        let (Some(to), Some(now)) = (self.to, self.now) else {
            return Next::Rest;
        };
        let save = self.step == SAVE;
        if self.step == CHANGE {
            Next::Rest
        } else if save && self.begun {
            // Pressed again: the record may have changed by the first press. Nothing is sent a second time.
            Next::Save(to)
        } else if self.seen != Some(now) {
            Next::Refuse
        } else if !now.next().contains(&to) {
            Next::Rest
        } else if save {
            Next::Save(to)
        } else {
            Next::Confirm(to)
        }
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
    let begun = form.field(STEP) == SAVE && write::begun(&cx, &form, ACTION, object(id)).await;
    let request = Request::read(&form, now, begun);
    let words = &cx.words;
    match request.decide() {
        Next::Rest => shown(way::view(now, &self::form(&cx, now), &html! {}, words)),
        Next::Refuse => {
            let refused = refused(&request, words);
            shown(way::view(now, &self::form(&cx, now), &refused, words))
        }
        Next::Confirm(to) => {
            let lacks = if names_missing(to) {
                Some(missing::seen(&asked, words).await)
            } else {
                None
            };
            let confirm = confirm(&cx, now, to, lacks.as_ref());
            shown(way::view(now, &confirm, &html! {}, words))
        }
        Next::Save(to) => save(&cx, id, to, &form).await,
    }
}

fn object(id: ConsultationId) -> (&'static str, i64) {
    ("consultation", id.number())
}

fn shown(markup: Markup) -> Acted {
    Acted {
        slot: way::SLOT,
        markup,
        written: false,
    }
}

fn refused(request: &Request, words: &Words) -> Markup {
    let named = |status: Option<Status>| {
        status.map_or_else(
            || fl!(words.fluent, "status-unseen"),
            |status| status_name(status, words),
        )
    };
    let sentence = fl!(
        words.fluent,
        "way-changed",
        seen = named(request.seen),
        now = named(request.now)
    );
    html! { p role="alert" tabindex="-1" data-focus { (badge(Mark::Bad, &sentence)) } }
}

/// True for the steps before which somebody should know what is still missing.
fn names_missing(to: Status) -> bool {
    matches!(to, Status::ReadyForDischarge | Status::Discharged)
}

fn confirm(cx: &Context, now: Option<Status>, to: Status, lacks: Option<&Visit>) -> Markup {
    let words = &cx.words;
    let target = status_name(to, words);
    let code = |status: Status| status.code().to_string();
    let summary = html! {
        p {
            @if let Some(now) = now { (status_name(now, words)) " → " }
            strong { (target) }
        }
        @if let Some(lacks) = lacks { (missing::gaps(lacks, words)) }
    };
    let kept = [
        (TO.to_owned(), code(to)),
        (form::seen_name(STATUS), now.map(code).unwrap_or_default()),
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

async fn save(cx: &Arc<Context>, id: ConsultationId, to: Status, form: &Form) -> Acted {
    let (api, reread) = (cx.provet.clone(), cx.provet.clone());
    let wrote = write::once(
        cx,
        form,
        Write {
            action: ACTION,
            field: "status",
            object: object(id),
            send: async move { send(&api, id, to).await }.boxed(),
            landed: async move { stands(&reread, id, to).await }.boxed(),
        },
    )
    .await;
    answer(cx, id, to, &wrote).await
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
async fn answer(cx: &Arc<Context>, id: ConsultationId, to: Status, wrote: &Wrote) -> Acted {
    let words = &cx.words;
    let target = status_name(to, words);
    let done = fl!(words.fluent, "way-moved", to = target.as_str());
    let what = fl!(words.fluent, "way-move", to = target.as_str());
    let told = told(wrote, &done, &what, words);
    let markup = match cx.provet.consultation(id).await {
        Ok(visit) => {
            let now = way::standing(&visit);
            way::view(now, &self::form(cx, now), &told, words)
        }
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

    fn request(step: &str, to: i64, seen: i64, now: i64) -> Request {
        Request {
            step: step.to_owned(),
            to: Some(Status::of(to)),
            seen: Some(Status::of(seen)),
            now: Some(Status::of(now)),
            begun: false,
        }
    }

    #[test]
    fn a_sensible_move_is_shown_first_and_then_made() {
        let to = Status::ReadyForDischarge;
        assert_eq!(request(CHECK, 5, 8, 8).decide(), Next::Confirm(to));
        assert_eq!(request(SAVE, 5, 8, 8).decide(), Next::Save(to));
        assert_eq!(request(CHANGE, 5, 8, 8).decide(), Next::Rest);
    }

    #[test]
    fn a_record_that_changed_meanwhile_refuses_even_when_it_went_the_wanted_way() {
        for (to, now) in [(5, 0), (5, 6), (5, 5)] {
            assert_eq!(request(SAVE, to, 8, now).decide(), Next::Refuse);
            assert_eq!(request(CHECK, to, 8, now).decide(), Next::Refuse);
        }
        let blind = Request {
            seen: None,
            ..request(SAVE, 5, 8, 8)
        };
        assert_eq!(blind.decide(), Next::Refuse);
    }

    #[test]
    fn a_form_that_was_sent_before_is_no_change_by_somebody_else() {
        let again = Request {
            begun: true,
            ..request(SAVE, 5, 8, 5)
        };
        assert_eq!(again.decide(), Next::Save(Status::ReadyForDischarge));
    }

    #[test]
    fn a_move_that_was_never_offered_is_not_made() {
        for to in [10, 9, 11, 3, 8] {
            assert_eq!(request(SAVE, to, 8, 8).decide(), Next::Rest, "{to}");
        }
        let none = Request {
            to: None,
            ..request(SAVE, 5, 8, 8)
        };
        assert_eq!(none.decide(), Next::Rest);
        let unseen = Request {
            now: None,
            ..request(SAVE, 5, 8, 8)
        };
        assert_eq!(unseen.decide(), Next::Rest);
    }
}
