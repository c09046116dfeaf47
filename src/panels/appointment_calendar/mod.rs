//! A department's day as a sheet: who comes when and why, and what the front desk must know before they arrive.

mod arrival_warnings;
mod arrivals;
mod data;
mod day_schedule;

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
use data::AppointmentCalendarData;

/// The panel beside the appointment calendar.
pub(super) struct AppointmentCalendarPanel;

const SLOTS: [SectionSlot; 3] = [
    SectionSlot::new_full_width(calendar::SLOT, 4),
    SectionSlot::new_full_width(day_schedule::SLOT, 10),
    SectionSlot::new_full_width(arrival_warnings::SLOT, 10),
];

const REFRESH_RULES: [RefreshRule; 1] = [(
    ObjectKind::Appointment,
    &[day_schedule::SLOT, arrival_warnings::SLOT],
)];

impl Panel for AppointmentCalendarPanel {
    fn slots(&self) -> &'static [SectionSlot] {
        &SLOTS
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        self.sections_for(ctx, &FormFields::default())
    }

    fn sections_for(&self, ctx: Arc<PanelContext>, asked: &FormFields) -> Vec<PendingSection> {
        let day = calendar::requested_day(asked, &ctx);
        let asked = AppointmentCalendarData::for_day(&ctx, day);
        vec![
            pending_section(
                calendar::SLOT,
                render_banner(Arc::clone(&ctx), day, asked.clone()),
            ),
            pending_section(
                day_schedule::SLOT,
                day_schedule::render_section(Arc::clone(&ctx), day, asked.clone()),
            ),
            pending_section(
                arrival_warnings::SLOT,
                arrival_warnings::render_section(ctx, day, asked),
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

async fn render_banner(
    ctx: Arc<PanelContext>,
    day: Date,
    asked: AppointmentCalendarData,
) -> Markup {
    let department = asked.department.await;
    calendar::render_banner(&ctx, day, department.as_deref())
}

/// Another day: all three sections, the banner in place of the old one and the others beside it.
async fn navigate_to_day(ctx: Arc<PanelContext>, form: &FormFields) -> ActionResponse {
    let day = calendar::requested_day(form, &ctx);
    let asked = AppointmentCalendarData::for_day(&ctx, day);
    let (banner, sheet, beware) = join!(
        render_banner(Arc::clone(&ctx), day, asked.clone()),
        day_schedule::render_section(Arc::clone(&ctx), day, asked.clone()),
        arrival_warnings::render_section(Arc::clone(&ctx), day, asked),
    );
    ActionResponse {
        slot: calendar::SLOT,
        markup: html! {
            (banner)
            (out_of_band_section(&ctx.form_target(day_schedule::SLOT), &sheet))
            (out_of_band_section(&ctx.form_target(arrival_warnings::SLOT), &beware))
        },
        record_changed: false,
    }
}
