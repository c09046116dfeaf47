//! A department's day as a sheet: who comes when and why, and what the front desk must know before they arrive.

mod beware;
mod gather;
mod sheet;
mod told;

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

/// The panel beside the appointment calendar.
pub(super) struct AppointmentCalendarPanel;

const SLOTS: [Slot; 3] = [
    Slot::wide(days::SLOT, 4),
    Slot::wide(sheet::SLOT, 10),
    Slot::wide(beware::SLOT, 10),
];

const TOUCHED: [Touch; 1] = [(Kind::Appointment, &[sheet::SLOT, beware::SLOT])];

impl Panel for AppointmentCalendarPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        self.open_as(cx, &Form::default())
    }

    fn open_as(&self, cx: Arc<Context>, asked: &Form) -> Vec<Section> {
        let day = days::asked(asked, &cx);
        let asked = Asked::about(&cx, day);
        vec![
            section(days::SLOT, banner(Arc::clone(&cx), day, asked.clone())),
            section(
                sheet::SLOT,
                sheet::section(Arc::clone(&cx), day, asked.clone()),
            ),
            section(beware::SLOT, beware::section(cx, day, asked)),
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

/// Another day: all three sections, the banner in place of the old one and the others beside it.
async fn moved(cx: Arc<Context>, form: &Form) -> Acted {
    let day = days::asked(form, &cx);
    let asked = Asked::about(&cx, day);
    let (banner, sheet, beware) = join!(
        banner(Arc::clone(&cx), day, asked.clone()),
        sheet::section(Arc::clone(&cx), day, asked.clone()),
        beware::section(Arc::clone(&cx), day, asked),
    );
    Acted {
        slot: days::SLOT,
        markup: html! {
            (banner)
            (beside(&cx.spot(sheet::SLOT), &sheet))
            (beside(&cx.spot(beware::SLOT), &beware))
        },
        written: false,
    }
}
