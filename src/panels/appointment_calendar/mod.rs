//! A department's day as a sheet: who comes when and why, and what the front desk must know before they arrive.

mod appointment_row;
mod arrival_warnings;
mod arrivals;
mod data;
mod day_list;
mod day_schedule;
mod warning_messages;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use maud::Markup;

use super::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection, calendar};
use calendar::DayBanner;
use data::{AppointmentCalendarData, DayChoice};

/// The panel beside the appointment calendar.
pub(super) struct AppointmentCalendarPanel;

/// The sections, in the order they are shown.
const SECTIONS: [PanelSection<(DayChoice, AppointmentCalendarData)>; 3] = [
    PanelSection {
        spec: calendar::BANNER,
        render: |ctx, (choice, data)| Box::pin(render_banner(ctx, choice, data)),
    },
    day_schedule::SECTION,
    arrival_warnings::SECTION,
];

impl Panel for AppointmentCalendarPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        list_specs(&SECTIONS)
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        self.sections_for(ctx, &FormFields::default())
    }

    fn sections_for(&self, ctx: Arc<PanelContext>, fields: &FormFields) -> Vec<PendingSection> {
        let choice = DayChoice::from_fields(fields, &ctx);
        let data = AppointmentCalendarData::for_day(&ctx, choice.day);
        pending_sections(&SECTIONS, &ctx, &(choice, data))
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
        if action != calendar::ACTION_SHOW_DAY {
            return ready(None).boxed();
        }
        let sections = self.sections_for(Arc::clone(&ctx), &form);
        async move { Some(calendar::respond_with_day(&ctx, sections).await) }.boxed()
    }
}

async fn render_banner(
    ctx: Arc<PanelContext>,
    choice: DayChoice,
    data: AppointmentCalendarData,
) -> Markup {
    let department = data.department.await;
    let banner = DayBanner {
        day: choice.day,
        kept: choice.vet_field(),
        prints: choice.prints,
    };
    calendar::render_banner(&ctx, &banner, department.as_deref())
}
