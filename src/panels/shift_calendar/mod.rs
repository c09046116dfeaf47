//! Who works in a department, on the day and in its week: by kind of shift, twice at once, and appointments with nobody
//! there.

mod gaps;
mod gather;
mod roster;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::{Acted, Context, Form, Panel, Section, Slot, Touch, days, section};
use crate::provet::hint::Kind;
use crate::views::form::beside;
use gather::Asked;

/// The panel beside the shift calendar.
pub(super) struct ShiftCalendarPanel;

const SLOTS: [Slot; 4] = [
    Slot::wide(days::SLOT, 4),
    Slot::new(roster::DAY, 6),
    Slot::new(gaps::SLOT, 6),
    Slot::wide(roster::WEEK, 12),
];

/// Shifts have no trigger. \[D\]
const TOUCHED: [Touch; 1] = [(Kind::Appointment, &[gaps::SLOT])];

impl Panel for ShiftCalendarPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        self.open_as(cx, &Form::default())
    }

    fn open_as(&self, cx: Arc<Context>, asked: &Form) -> Vec<Section> {
        let day = days::asked(asked, &cx);
        let asked = Asked::about(&cx, day);
        let (one, two, three) = (Arc::clone(&cx), Arc::clone(&cx), Arc::clone(&cx));
        vec![
            section(days::SLOT, banner(one, day, asked.clone())),
            section(roster::DAY, roster::day(two, day, asked.clone())),
            section(gaps::SLOT, gaps::section(three, day, asked.clone())),
            section(roster::WEEK, roster::week(cx, day, asked)),
        ]
    }

    fn touched(&self) -> &'static [Touch] {
        &TOUCHED
    }

    fn only_shows(&self, action: &str) -> bool {
        action == days::MOVE
    }

    fn act(
        &self,
        cx: Arc<Context>,
        action: String,
        form: Form,
    ) -> BoxFuture<'static, Option<Acted>> {
        async move {
            if action == days::MOVE {
                Some(moved(cx, &form).await)
            } else {
                None
            }
        }
        .boxed()
    }
}

async fn banner(cx: Arc<Context>, day: Date, asked: Asked) -> Markup {
    let department = asked.department.await;
    days::banner(&cx, day, department.as_deref())
}

/// Another day: all sections, the banner in place of the old one and the others beside it.
async fn moved(cx: Arc<Context>, form: &Form) -> Acted {
    let day = days::asked(form, &cx);
    let asked = Asked::about(&cx, day);
    let (banner, today, gaps, week) = join!(
        banner(Arc::clone(&cx), day, asked.clone()),
        roster::day(Arc::clone(&cx), day, asked.clone()),
        gaps::section(Arc::clone(&cx), day, asked.clone()),
        roster::week(Arc::clone(&cx), day, asked),
    );
    Acted {
        slot: days::SLOT,
        markup: html! {
            (banner)
            (beside(&cx.spot(roster::DAY), &today))
            (beside(&cx.spot(gaps::SLOT), &gaps))
            (beside(&cx.spot(roster::WEEK), &week))
        },
        written: false,
    }
}
