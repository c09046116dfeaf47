//! Carries out what was confirmed: each reminder for itself, looked at once more right before, written once.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use futures_util::{FutureExt as _, StreamExt as _, stream};
use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use super::gather::Asked;
use super::judged::{Judged, state};
use super::wish::{AT_ONCE, What, Wish};
use super::{SLOT, forms, table};
use crate::clinic::sending::is_sent;
use crate::panels::fetch::{Fetch, fetch};
use crate::panels::write::{self, Write, Wrote};
use crate::panels::{Acted, Context, Form};
use crate::provet::model::{Reminder, Rows};
use crate::provet::{Api, ProvetError};
use crate::storage::Values;
use crate::views::form::{CHANGE, SAVE, STEP, saved};
use crate::views::parts::{Mark, badge, fold, list};
use crate::views::section::unwritten;
use crate::views::words::{Words, name};

/// So many reminders are looked at in one request right before they are written.
const LOOKED_AT: usize = 25;

/// So many writes run side by side: the clinic's other panels have their turn meanwhile.
const SIDE_BY_SIDE: usize = 8;

/// Carries out one step of the form.
pub(super) async fn act(cx: Arc<Context>, form: Form) -> Acted {
    let mut wish = Wish::read(&form, &cx.opened.objects);
    let today = cx.words.format.today(cx.now);
    let step = form.field(STEP);
    if step == SAVE
        && !wish.picks.is_empty()
        && let Ok(day) = wish.day(today)
    {
        wish.picks.truncate(AT_ONCE);
        let wrote = save(&cx, &wish, day, &form).await;
        return answer(&cx, &wish, wrote).await;
    }
    let markup = match table::read(&cx, Asked::about(&cx)).await {
        Err(error) => table::unread(&cx, &error, &html! {}),
        Ok(judged) if step == CHANGE => table::view(&cx, &judged, &html! {}, &wish, None),
        Ok(judged) => match wish.plan(&judged, today) {
            Ok(plan) => {
                let confirm = forms::confirm(&cx.spot(SLOT), &wish, &plan, &cx.words);
                table::framed(confirm, &cx.words)
            }
            Err(wrong) => {
                let wrong = forms::wrong(wrong, &cx.words);
                table::view(&cx, &judged, &html! {}, &wish, Some(&wrong))
            }
        },
    };
    Acted {
        slot: SLOT,
        markup,
        written: false,
    }
}

/// Writes the picked reminders, in the order they were picked.
async fn save(cx: &Arc<Context>, wish: &Wish, day: Option<Date>, form: &Form) -> Vec<(i64, Wrote)> {
    let mut wrote = Vec::with_capacity(wish.picks.len());
    for portion in wish.picks.chunks(LOOKED_AT) {
        let looked = look(cx.provet.clone(), portion.to_vec());
        let writes: Vec<BoxFuture<'static, (i64, Wrote)>> = portion
            .iter()
            .map(|id| row(Arc::clone(cx), form, *id, day, looked.clone()))
            .collect();
        let done: Vec<_> = stream::iter(writes).buffered(SIDE_BY_SIDE).collect().await;
        wrote.extend(done);
    }
    wrote
}

/// The write for one row of the form, on its way when it is polled.
fn row(
    cx: Arc<Context>,
    form: &Form,
    id: i64,
    day: Option<Date>,
    looked: Fetch<Rows<Reminder>>,
) -> BoxFuture<'static, (i64, Wrote)> {
    let seen = form.seen(&id.to_string()).to_owned();
    let key = write::of_row(form, id);
    async move {
        let values = values(&seen, day);
        let unchanged = unchanged(looked, id, seen);
        let apis = (cx.writer.clone(), cx.provet.clone());
        let write = Write {
            values,
            ..one(apis, id, day, unchanged)
        };
        (id, write::once(&cx, &key, write).await)
    }
    .boxed()
}

/// One look at several reminders, asked for by the first that is about to be written.
fn look(api: Api, ids: Vec<i64>) -> Fetch<Rows<Reminder>> {
    fetch(async move { api.reminders_by_id(&ids).await })
}

fn unchanged(
    looked: Fetch<Rows<Reminder>>,
    id: i64,
    seen: String,
) -> BoxFuture<'static, Result<bool, ProvetError>> {
    async move {
        let rows = looked.await?;
        let row = rows.rows.iter().find(|row| row.id == Some(id));
        Ok(row.is_some_and(|row| state(row.status, row.planned_sending_date) == seen))
    }
    .boxed()
}

/// The day it was planned for, and the day it is planned for now or that it is sent.
fn values(seen: &str, day: Option<Date>) -> Values {
    let before = seen.split_once('/').map_or("", |(_, planned)| planned);
    let after = day.map_or_else(|| "sent".to_owned(), |day| day.to_string());
    write::values(before, &after)
}

/// The write for one reminder: another day, or where none is given, the mark that it was sent.
fn one(
    (api, reread): (Api, Api),
    id: i64,
    day: Option<Date>,
    unchanged: BoxFuture<'static, Result<bool, ProvetError>>,
) -> Write {
    Write {
        action: match day {
            Some(_) => "plan-reminder",
            None => "mark-reminder-sent",
        },
        field: match day {
            Some(_) => "planned_sending_date",
            None => "status",
        },
        object: ("reminder", id),
        values: Values::default(),
        unchanged,
        send: async move {
            match day {
                Some(day) => api.plan_reminder(id, day).await.map(drop),
                None => api.mark_reminder_sent(id).await,
            }
        }
        .boxed(),
        landed: async move {
            let row = reread.reminder(id).await?;
            Ok(match day {
                Some(day) => row.planned_sending_date == Some(day),
                None => is_sent(row.status),
            })
        }
        .boxed(),
    }
}

/// The section after the writes, read afresh: what came of each, and those that are left still ticked.
async fn answer(cx: &Arc<Context>, wish: &Wish, wrote: Vec<(i64, Wrote)>) -> Acted {
    let is_done = |wrote: &Wrote| matches!(wrote, Wrote::Done | Wrote::Already);
    let written = wrote.iter().any(|(_, wrote)| is_done(wrote));
    let left = wrote.iter().filter(|(_, wrote)| !is_done(wrote));
    let left = Wish {
        picks: left.map(|(id, _)| *id).collect(),
        ..wish.clone()
    };
    let markup = match table::read(cx, Asked::about(cx)).await {
        Ok(judged) => {
            let told = told(&wrote, Some(&judged), wish.what, &cx.words);
            table::view(cx, &judged, &told, &left, None)
        }
        Err(error) => table::unread(cx, &error, &told(&wrote, None, wish.what, &cx.words)),
    };
    Acted {
        slot: SLOT,
        markup,
        written,
    }
}

/// What came of each, those that failed first and in sight.
fn told(wrote: &[(i64, Wrote)], judged: Option<&Judged>, what: What, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let (done, failed): (Vec<_>, Vec<_>) = wrote
        .iter()
        .partition(|(_, wrote)| matches!(wrote, Wrote::Done | Wrote::Already));
    let done_line = match what {
        What::Sent => fl!(fluent, "reminders-done-sent", count = done.len()),
        What::Move => fl!(fluent, "reminders-done-move", count = done.len()),
    };
    let entries = |rows: &[&(i64, Wrote)]| -> Vec<Markup> {
        let entry = |(id, wrote): &&(i64, Wrote)| entry(*id, wrote, judged, words);
        rows.iter().map(entry).collect()
    };
    html! {
        @if !done.is_empty() {
            (saved(&done_line))
            (fold(&fl!(fluent, "reminders-done-which"), &list(&entries(&done)), false))
        }
        @if !failed.is_empty() {
            div .problem role="alert" tabindex="-1" {
                p { strong { (fl!(fluent, "reminders-not-done", count = failed.len())) } }
                (list(&entries(&failed)))
            }
        }
    }
}

/// One reminder and what came of it.
fn entry(id: i64, wrote: &Wrote, judged: Option<&Judged>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let rows = judged.map_or(&[][..], |judged| &judged.rows);
    let row = rows.iter().find(|row| row.reminder.id == id);
    let which = html! {
        @if let Some(row) = row {
            strong { (name(&table::animal(row, words))) } " " (name(&table::title(row, words)))
        } @else { (fl!(fluent, "reminders-number")) " " bdi { (id) } }
    };
    let came = match wrote {
        Wrote::Done => badge(Mark::Good, &fl!(fluent, "reminders-row-done")),
        Wrote::Already => badge(Mark::Good, &fl!(fluent, "reminders-row-already")),
        Wrote::Changed => badge(Mark::Warn, &fl!(fluent, "reminders-row-changed")),
        Wrote::Doubtful => badge(Mark::Bad, &fl!(fluent, "reminders-row-doubtful")),
        Wrote::Unsent => badge(Mark::Warn, &fl!(fluent, "reminders-row-unsent")),
        Wrote::Refused(error) => unwritten(error, &fl!(fluent, "reminders-row-what"), words),
    };
    html! { p { (which) } (came) }
}
