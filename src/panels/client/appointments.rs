//! Upcoming appointments of the client, and those that nobody came to.

use std::mem::discriminant;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};
use tokio::join;

use super::data::ClientData;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::{PanelContext, appointment_list};
use crate::provet::ProvetError;
use crate::provet::model::{Appointment, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, bullet_list, collapsible_details, render_badge};
use crate::views::i18n::I18n;
use crate::views::section::{empty_state, incomplete_notice, read_error};

const SLOT: &str = "appointments";

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 3),
    title: |_, i18n| fl!(i18n.fluent, "appointments-title"),
    subject: |i18n| fl!(i18n.fluent, "appointments-what"),
    reads: &["appointment/"],
    writes: &[],
    refresh_on: &[ObjectKind::Appointment],
};

pub(super) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ClientData) -> Markup {
    let (ahead, past) = join!(data.upcoming_appointments, data.past_appointments);
    let i18n = &ctx.i18n;
    let body = match (ahead, past) {
        // The same permission and the same filter stand behind both: one sentence is enough.
        (Err(error), Err(other)) if discriminant(&error) == discriminant(&other) => {
            render_unavailable(&ctx, &error, &fl!(i18n.fluent, "appointments-what"))
        }
        (ahead, past) => html! {
            @match ahead {
                Ok(rows) => { (appointment_list::render_upcoming(&rows, ctx.now, i18n)) }
                Err(error) => { (render_unavailable(&ctx, &error, &fl!(i18n.fluent, "appointments-what"))) }
            }
            h3 { (fl!(i18n.fluent, "client-missed-title")) }
            @match past {
                Ok(rows) => { (render_no_shows(&rows, ctx.now, i18n)) }
                Err(error) => { (render_unavailable(&ctx, &error, &fl!(i18n.fluent, "client-missed-what"))) }
            }
        },
    };
    SPEC.render(&ctx, body)
}

fn render_unavailable(ctx: &PanelContext, error: &ProvetError, what: &str) -> Markup {
    read_error(error, what, &ctx.i18n, Some(&ctx.form_target(SLOT)))
}

/// Appointments of the last twelve months that nobody came to, the latest first.
fn render_no_shows(rows: &ListResponse<Appointment>, now: Timestamp, i18n: &I18n) -> Markup {
    // The flag on a time that is still to come is a slip. An unreadable time may be past.
    let missed =
        |row: &&Appointment| row.no_show && row.start.known().is_none_or(|start| start <= now);
    let mut missed: Vec<&Appointment> = rows.rows.iter().filter(missed).collect();
    missed.sort_by_key(|row| std::cmp::Reverse(row.start.known()));
    let entries: Vec<Markup> = missed
        .iter()
        .map(|row| appointment_list::render_appointment(row, i18n))
        .collect();
    html! {
        @if !entries.is_empty() {
            p { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "client-missed-count", count = entries.len()))) }
            // A few stand open; a long list would push the rest of the panel down.
            (collapsible_details(&fl!(i18n.fluent, "client-missed-when"), &bullet_list(&entries), entries.len() <= 3))
        } @else if rows.complete {
            (empty_state(&fl!(i18n.fluent, "client-missed-nothing")))
        }
        @if !rows.complete { (incomplete_notice(&fl!(i18n.fluent, "client-missed-more"))) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::test_support::{self, RenderedHtml};
    use crate::provet::model::parse_record;

    fn seen(rows: &[Value], complete: bool) -> RenderedHtml {
        let rows = rows.iter().cloned().filter_map(parse_record).collect();
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        RenderedHtml::from_markup(&render_no_shows(
            &ListResponse { rows, complete },
            now,
            &test_support::english_i18n(),
        ))
    }

    #[test]
    fn missed_appointments_are_counted_and_dated_the_latest_first() {
        let shown = seen(
            &[
                json!({"id": 1, "start": "2026-01-05T08:00:00Z", "no_show": true, "complaint": "<u>Ear</u>"}),
                json!({"id": 2, "start": "2026-03-05T08:00:00Z", "no_show": 1, "title": "Teeth"}),
                json!({"id": 3, "start": "2026-02-05T08:00:00Z", "no_show": false}),
                json!({"id": 4, "start": "2026-12-05T08:00:00Z", "no_show": true}),
            ],
            true,
        );
        assert_eq!(
            shown.text(".badge"),
            ["2 missed appointments in the last 12 months"]
        );
        assert_eq!(
            shown.text("time"),
            ["5 Mar 2026, 10:00", "5 Jan 2026, 10:00"]
        );
        assert_eq!(shown.text("strong bdi"), ["Teeth", "<u>Ear</u>"]);
    }

    #[test]
    fn none_missed_is_said_only_when_all_were_seen() {
        assert_eq!(
            seen(&[], true).text("p"),
            ["No missed appointments recorded in the last 12 months."]
        );
        assert_eq!(
            seen(&[], false).text("p"),
            ["Not all appointments from the last 12 months were checked."]
        );
    }
}
