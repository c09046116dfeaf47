//! Who works: on the day by kind of shift, and in the week day by day.

use std::collections::BTreeMap;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};

use super::data::{NamedShift, ShiftCalendarData, ShiftSchedule, week_start};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::{PanelContext, calendar};
use crate::values::Field;
use crate::views::components::{bullet_list, render_date};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, empty_state, incomplete_notice};

pub(super) const DAY_SLOT: &str = "on-duty";
pub(super) const WEEK_SLOT: &str = "week";

pub(super) const DAY_SECTION: PanelSection<(Date, ShiftCalendarData)> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new(DAY_SLOT, 6),
        title: |_, i18n| fl!(i18n.fluent, "shifts-title"),
        subject: |i18n| fl!(i18n.fluent, "shifts-what"),
        reads: &["shift/", "shifttype/", "user/"],
        writes: &[],
        refresh_on: &[],
    },
    render: |ctx, (day, data)| Box::pin(render_day_section(ctx, day, data)),
};

/// Who works on the day.
async fn render_day_section(ctx: Arc<PanelContext>, day: Date, data: ShiftCalendarData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.load_schedule(i18n).await {
        Ok(roster) => html! {
            (render_day(&roster, day, calendar::day_bounds(day, 1, &ctx), i18n))
            (render_incomplete_notice(&roster, i18n))
        },
        Err(error) => calendar::render_unavailable(
            &ctx,
            DAY_SLOT,
            &calendar::render_day_field(day),
            &error,
            &fl!(i18n.fluent, "shifts-what"),
        ),
    };
    Section::new(DAY_SLOT, &fl!(i18n.fluent, "shifts-title"), body).to_markup()
}

pub(super) const WEEK_SECTION: PanelSection<(Date, ShiftCalendarData)> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new_full_width(WEEK_SLOT, 12),
        title: |_, i18n| fl!(i18n.fluent, "shifts-week-title"),
        subject: |i18n| fl!(i18n.fluent, "shifts-what"),
        reads: &["shift/", "shifttype/", "user/"],
        writes: &[],
        refresh_on: &[],
    },
    render: |ctx, (day, data)| Box::pin(render_week_section(ctx, day, data)),
};

/// Who works in the week of the day.
async fn render_week_section(ctx: Arc<PanelContext>, day: Date, data: ShiftCalendarData) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.load_schedule(i18n).await {
        Ok(roster) => {
            let all = (0..7).map(|offset| calendar::add_days(week_start(day), offset));
            html! {
                @for one in all {
                    // Tells screen readers too which of the seven is the shown day.
                    h3 aria-current=[(one == day).then_some("date")] {
                        (calendar::weekday_name(one, i18n)) " " (render_date(one, i18n))
                    }
                    (render_day(&roster, one, calendar::day_bounds(one, 1, &ctx), i18n))
                }
                (render_incomplete_notice(&roster, i18n))
            }
        }
        Err(error) => calendar::render_unavailable(
            &ctx,
            WEEK_SLOT,
            &calendar::render_day_field(day),
            &error,
            &fl!(i18n.fluent, "shifts-what"),
        ),
    };
    Section::new(WEEK_SLOT, &fl!(i18n.fluent, "shifts-week-title"), body)
        .full_width()
        .to_markup()
}

/// Those who work at some time of a day, by kind of shift.
fn render_day(
    roster: &ShiftSchedule,
    day: Date,
    (from, until): (Timestamp, Timestamp),
    i18n: &I18n,
) -> Markup {
    let mut kinds: BTreeMap<&str, Vec<&NamedShift>> = BTreeMap::new();
    for one in &roster.shifts {
        // A night shift stands on both of its days.
        if one.shift.start < until && one.shift.end > from {
            kinds.entry(&one.shift_type).or_default().push(one);
        }
    }
    let entries: Vec<Markup> = kinds
        .iter()
        .map(|(kind, shifts)| render_shifts_of_type(kind, shifts, day, i18n))
        .collect();
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if roster.is_whole() {
            (empty_state(&fl!(i18n.fluent, "shifts-nobody")))
        }
    }
}

fn render_shifts_of_type(kind: &str, shifts: &[&NamedShift], day: Date, i18n: &I18n) -> Markup {
    html! {
        p .muted {
            @if kind.is_empty() { (fl!(i18n.fluent, "shifts-no-kind")) } @else { (inline_text(kind)) }
        }
        @for one in shifts {
            p {
                strong { (inline_text(&person_label(one, i18n))) } " "
                (calendar::render_time_range(&Field::Read(one.shift.start), &Field::Read(one.shift.end), day, i18n))
                @if !one.note.is_empty() { " · " (inline_text(&one.note)) }
            }
        }
    }
}

/// Who works; where no name is known, words that cannot pass for one, with the number in Provet.
pub(super) fn person_label(one: &NamedShift, i18n: &I18n) -> String {
    match one.shift.user {
        _ if !one.user_name.is_empty() => one.user_name.clone(),
        Some(number) => fl!(i18n.fluent, "shifts-person", number = number.to_string()),
        None => fl!(i18n.fluent, "shifts-no-person"),
    }
}

/// What could not be seen of the shifts.
fn render_incomplete_notice(roster: &ShiftSchedule, i18n: &I18n) -> Markup {
    html! {
        (roster.missing.render(i18n))
        @if roster.untimed > 0 { (incomplete_notice(&fl!(i18n.fluent, "shifts-untimed", count = roster.untimed))) }
        @if !roster.complete { (incomplete_notice(&fl!(i18n.fluent, "shifts-more"))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clinic::shifts::WorkShift;
    use crate::panels::test_support::{self, RenderedHtml};
    use crate::panels::unavailable_data::UnavailableData;

    fn worked(who: &str, kind: &str, start: &str, end: &str) -> NamedShift {
        NamedShift {
            shift: WorkShift {
                user: Some(4),
                start: start.parse().unwrap(),
                end: end.parse().unwrap(),
                takes_appointments: true,
            },
            user_name: who.to_owned(),
            shift_type: kind.to_owned(),
            note: String::new(),
        }
    }

    fn seen(shifts: Vec<NamedShift>, complete: bool) -> RenderedHtml {
        let roster = ShiftSchedule {
            shifts,
            complete,
            untimed: 0,
            has_shift_types: true,
            missing: UnavailableData::default(),
        };
        let (from, until) = ("2026-11-20T22:00:00Z", "2026-11-21T22:00:00Z");
        let day = (from.parse().unwrap(), until.parse().unwrap());
        RenderedHtml::from_markup(&render_day(
            &roster,
            "2026-11-21".parse().unwrap(),
            day,
            &test_support::english_i18n(),
        ))
    }

    #[test]
    fn those_of_the_day_stand_under_their_kind_of_shift() {
        let shown = seen(
            vec![
                worked(
                    "Eva",
                    "Surgery",
                    "2026-11-21T06:00:00Z",
                    "2026-11-21T14:00:00Z",
                ),
                worked(
                    "<b>Jon</b>",
                    "On call",
                    "2026-11-20T18:00:00Z",
                    "2026-11-21T06:00:00Z",
                ),
                worked(
                    "Ana",
                    "Surgery",
                    "2026-11-21T22:00:00Z",
                    "2026-11-22T06:00:00Z",
                ),
                worked("", "", "2026-11-21T07:00:00Z", "2026-11-21T08:00:00Z"),
            ],
            true,
        );
        assert_eq!(
            shown.text("p.muted"),
            ["No shift type", "On call", "Surgery"]
        );
        assert_eq!(
            shown.text("strong"),
            ["Name unknown (no. 4)", "<b>Jon</b>", "Eva"]
        );
        assert_eq!(
            shown.text("time")[2..],
            ["20 Nov 2026, 20:00", "08:00", "08:00", "16:00"]
        );
    }

    #[test]
    fn nobody_is_said_only_when_all_shifts_were_seen() {
        assert_eq!(seen(vec![], true).text("p"), ["No one is on shift."]);
        assert!(seen(vec![], false).text("p").is_empty());
    }
}
