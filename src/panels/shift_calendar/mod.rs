//! Who works in a department, on the day and in its week: by kind of shift, twice at once, and appointments with nobody
//! there.

mod conflicts;
mod data;
mod roster;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use jiff::civil::Date;
use maud::Markup;

use super::section_spec::{PanelSection, SectionSpec, list_specs, pending_sections};
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection, calendar};
use calendar::DayBanner;
use data::ShiftCalendarData;

/// The panel beside the shift calendar.
pub(super) struct ShiftCalendarPanel;

/// The sections, in the order they are shown. Shifts have no webhook trigger: only appointments refresh one. \[D\]
const SECTIONS: [PanelSection<(Date, ShiftCalendarData)>; 4] = [
    PanelSection {
        spec: calendar::BANNER,
        render: |ctx, (day, data)| Box::pin(render_banner(ctx, day, data)),
    },
    roster::DAY_SECTION,
    conflicts::SECTION,
    roster::WEEK_SECTION,
];

impl Panel for ShiftCalendarPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        list_specs(&SECTIONS)
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        self.sections_for(ctx, &FormFields::default())
    }

    fn sections_for(&self, ctx: Arc<PanelContext>, fields: &FormFields) -> Vec<PendingSection> {
        let day = calendar::requested_day(fields, &ctx);
        let data = ShiftCalendarData::for_week(&ctx, day);
        pending_sections(&SECTIONS, &ctx, &(day, data))
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

async fn render_banner(ctx: Arc<PanelContext>, day: Date, data: ShiftCalendarData) -> Markup {
    let department = data.department.await;
    let banner = DayBanner {
        day,
        kept: Markup::default(),
        prints: false,
    };
    calendar::render_banner(&ctx, &banner, department.as_deref())
}
