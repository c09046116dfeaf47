//! The banner: how many reminders were chosen, and how far they have come.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::RemindersData;
use crate::clinic::reminder_check::is_message_sent;
use crate::panels::PanelContext;
use crate::panels::page_title;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, banner_title};
use crate::provet::model::{ListResponse, Reminder};
use crate::views::components::provet_link;
use crate::views::i18n::I18n;
use crate::views::section::Section;

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width("identity", 2),
    title: banner_title,
    subject: |i18n| fl!(i18n.fluent, "reminders-what"),
    reads: &["reminder/"],
    writes: &[],
    refresh_on: &[],
};

pub(super) const SECTION: PanelSection<RemindersData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: RemindersData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.reminders.await {
        Ok(rows) => render_header(&rows, ctx.panel_session.object_ids.len(), i18n),
        Err(error) => SPEC.render_error(&ctx, &error),
    };
    let list = ctx.tenant.reminders_page();
    Section::new_identity("identity", &page_title(ctx.panel_session.page, i18n), body)
        .with_actions(provet_link(
            &list,
            &fl!(i18n.fluent, "reminders-in-provet"),
            i18n,
        ))
        .to_markup()
}

fn render_header(rows: &ListResponse<Reminder>, chosen: usize, i18n: &I18n) -> Markup {
    let sent = rows
        .rows
        .iter()
        .filter(|row| is_message_sent(row.status.known()))
        .count();
    let open = rows.rows.len() - sent;
    html! {
        p {
            strong { (fl!(i18n.fluent, "reminders-chosen", count = chosen)) }
            " · " (fl!(i18n.fluent, "reminders-open", count = open))
            @if sent > 0 { " · " (fl!(i18n.fluent, "reminders-sent-count", count = sent)) }
        }
    }
}
