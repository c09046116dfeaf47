//! Who works in a department, on the day and in its week: by kind of shift, twice at once, and appointments with nobody
//! there.

mod conflicts;
mod data;
mod roster;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, RefreshRule, SectionSlot,
    calendar, pending_section,
};
use crate::provet::webhook::ObjectKind;
use crate::views::form::out_of_band_section;
use data::ShiftCalendarData;

/// The panel beside the shift calendar.
pub(super) struct ShiftCalendarPanel;

const SLOTS: [SectionSlot; 4] = [
    SectionSlot::new_full_width(calendar::SLOT, 4),
    SectionSlot::new(roster::DAY_SLOT, 6),
    SectionSlot::new(conflicts::SLOT, 6),
    SectionSlot::new_full_width(roster::WEEK_SLOT, 12),
];

/// Shifts have no trigger. \[D\]
const REFRESH_RULES: [RefreshRule; 1] = [(ObjectKind::Appointment, &[conflicts::SLOT])];

impl Panel for ShiftCalendarPanel {
    fn slots(&self) -> &'static [SectionSlot] {
        &SLOTS
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        self.sections_for(ctx, &FormFields::default())
    }

    fn sections_for(&self, ctx: Arc<PanelContext>, asked: &FormFields) -> Vec<PendingSection> {
        let day = calendar::requested_day(asked, &ctx);
        let asked = ShiftCalendarData::for_week(&ctx, day);
        let (one, two, three) = (Arc::clone(&ctx), Arc::clone(&ctx), Arc::clone(&ctx));
        vec![
            pending_section(calendar::SLOT, render_banner(one, day, asked.clone())),
            pending_section(
                roster::DAY_SLOT,
                roster::render_day_section(two, day, asked.clone()),
            ),
            pending_section(
                conflicts::SLOT,
                conflicts::render_section(three, day, asked.clone()),
            ),
            pending_section(
                roster::WEEK_SLOT,
                roster::render_week_section(ctx, day, asked),
            ),
        ]
    }

    fn refresh_rules(&self) -> &'static [RefreshRule] {
        &REFRESH_RULES
    }

    fn is_read_only_action(&self, action: &str) -> bool {
        action == calendar::ACTION_SHOW_DAY
    }

    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        async move {
            if action == calendar::ACTION_SHOW_DAY {
                Some(navigate_to_day(ctx, &form).await)
            } else {
                None
            }
        }
        .boxed()
    }
}

async fn render_banner(ctx: Arc<PanelContext>, day: Date, asked: ShiftCalendarData) -> Markup {
    let department = asked.department.await;
    calendar::render_banner(&ctx, day, department.as_deref())
}

/// Another day: all sections, the banner in place of the old one and the others beside it.
async fn navigate_to_day(ctx: Arc<PanelContext>, form: &FormFields) -> ActionResponse {
    let day = calendar::requested_day(form, &ctx);
    let asked = ShiftCalendarData::for_week(&ctx, day);
    let (banner, today, gaps, week) = join!(
        render_banner(Arc::clone(&ctx), day, asked.clone()),
        roster::render_day_section(Arc::clone(&ctx), day, asked.clone()),
        conflicts::render_section(Arc::clone(&ctx), day, asked.clone()),
        roster::render_week_section(Arc::clone(&ctx), day, asked),
    );
    ActionResponse {
        slot: calendar::SLOT,
        markup: html! {
            (banner)
            (out_of_band_section(&ctx.form_target(roster::DAY_SLOT), &today))
            (out_of_band_section(&ctx.form_target(conflicts::SLOT), &gaps))
            (out_of_band_section(&ctx.form_target(roster::WEEK_SLOT), &week))
        },
        record_changed: false,
    }
}
