//! What does not fit, from the day to the end of its week: appointments with nobody there, and one person twice at once.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::data::{ShiftCalendarData, ShiftSchedule, week_start};
use super::roster::{person_label, render_time};
use crate::clinic::shifts::{BookedSlot, CoverageGap, WorkShift, find_coverage_gap, find_overlaps};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::{PanelContext, calendar};
use crate::provet::model::{Appointment, AppointmentKind, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, bullet_list, render_badge, render_local_datetime};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};

pub(super) const SLOT: &str = "gaps";

pub(super) const SECTION: PanelSection<(Date, ShiftCalendarData)> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new(SLOT, 6),
        title: |_, i18n| fl!(i18n.fluent, "shift-conflict-title"),
        subject: |i18n| fl!(i18n.fluent, "shifts-what"),
        reads: &["shift/", "shifttype/", "appointment/"],
        writes: &[],
        refresh_on: &[ObjectKind::Appointment],
    },
    render: |ctx, (day, data)| Box::pin(render_section(ctx, day, data)),
};

async fn render_section(ctx: Arc<PanelContext>, day: Date, asked: ShiftCalendarData) -> Markup {
    let words = &ctx.i18n;
    let title = fl!(words.fluent, "shift-conflict-title");
    let (appointments, roster) = join!(asked.appointments.clone(), asked.load_schedule());
    let unseen = |error, what: &str| calendar::render_unavailable(&ctx, SLOT, day, error, what);
    let roster = match roster {
        Ok(roster) => roster,
        Err(error) => {
            let body = unseen(&error, &fl!(words.fluent, "shifts-what"));
            return Section::new(SLOT, &title, body).to_markup();
        }
    };
    let (from, _) = calendar::day_bounds(day, 1, &ctx);
    let (_, until) = calendar::day_bounds(week_start(day), 7, &ctx);
    let twice = double_bookings(&roster, (from, until), words);
    let found = appointments.as_ref().ok().filter(|_| roster.complete);
    let alone = found.map_or_else(Vec::new, |rows| {
        uncovered_appointments(rows, &roster, from, words)
    });
    let alarming = !twice.is_empty() || !alone.is_empty();
    let body = html! {
        @match &appointments {
            Ok(rows) => { (render_uncovered(&alone, rows.complete, roster.complete, words)) }
            Err(error) => { (unseen(error, &fl!(words.fluent, "appointments-what"))) }
        }
        h3 { (fl!(words.fluent, "shift-conflict-twice-title")) }
        @if !twice.is_empty() {
            (bullet_list(&twice))
        } @else if roster.complete {
            (empty_state(&fl!(words.fluent, "shift-conflict-twice-nothing")))
        }
        @if !roster.complete { (incomplete_notice(&fl!(words.fluent, "shifts-more"))) }
    };
    let tone = if alarming {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    Section::new(SLOT, &title, body).with_tone(tone).to_markup()
}

/// Appointments with nobody there; that there are none is said only where all shifts and appointments were seen.
fn render_uncovered(alone: &[Markup], complete: bool, judged: bool, words: &I18n) -> Markup {
    html! {
        @if !judged {
            (incomplete_notice(&fl!(words.fluent, "shift-conflict-not-judged")))
        } @else if !alone.is_empty() {
            (bullet_list(alone))
        } @else if complete {
            (empty_state(&fl!(words.fluent, "shift-conflict-nothing")))
        }
        @if !complete { (incomplete_notice(&fl!(words.fluent, "appointments-more"))) }
    }
}

/// The appointments of the rest of the week whose person, or anybody at all, is not there.
fn uncovered_appointments(
    rows: &ListResponse<Appointment>,
    roster: &ShiftSchedule,
    from: Timestamp,
    words: &I18n,
) -> Vec<Markup> {
    let shifts: Vec<WorkShift> = roster.shifts.iter().map(|one| one.shift).collect();
    let wanted = |row: &&Appointment| {
        // Time that the clinic keeps for itself needs nobody on shift.
        row.active && !row.no_show && !row.kind.is_some_and(AppointmentKind::is_internal)
    };
    let ahead = rows.rows.iter().filter(wanted);
    let judged = ahead.filter_map(|row| {
        let start = row.start.filter(|start| *start >= from)?;
        let booked = BookedSlot {
            user: row.user.as_ref().map(|user| user.id),
            start,
            end: row.end.unwrap_or(start),
        };
        Some((row, start, find_coverage_gap(booked, &shifts)?))
    });
    judged
        .map(|(row, start, gap)| render_uncovered_appointment(row, start, gap, words))
        .collect()
}

fn render_uncovered_appointment(
    row: &Appointment,
    start: Timestamp,
    gap: CoverageGap,
    words: &I18n,
) -> Markup {
    let with = row.user.as_ref().map_or("", |user| user.name.as_str());
    let reason = if row.complaint.is_empty() {
        &row.title
    } else {
        &row.complaint
    };
    let (mark, said) = match gap {
        CoverageGap::NobodyOnDuty => (BadgeKind::Bad, fl!(words.fluent, "shift-conflict-nobody")),
        CoverageGap::OtherPersonOnDuty => (
            BadgeKind::Warn,
            fl!(words.fluent, "shift-conflict-other-person"),
        ),
    };
    let animals = row.patients.iter().filter(|animal| !animal.name.is_empty());
    html! {
        p {
            (render_local_datetime(start, words)) " " strong { @for animal in animals { (inline_text(&animal.name)) " " } }
            (inline_text(reason))
        }
        p {
            (render_badge(mark, &said))
            @if !with.is_empty() { " " span .muted { (inline_text(with)) } }
        }
    }
}

/// Shifts that one person has at the same time within a stretch.
fn double_bookings(
    roster: &ShiftSchedule,
    (from, until): (Timestamp, Timestamp),
    words: &I18n,
) -> Vec<Markup> {
    let shifts: Vec<WorkShift> = roster.shifts.iter().map(|one| one.shift).collect();
    let found = find_overlaps(&shifts).into_iter();
    let within = found.filter(|overlap| overlap.start < until && overlap.end > from);
    let shown = within.filter_map(|overlap| {
        let one = roster.shifts.get(overlap.shifts.0)?;
        let other = roster.shifts.get(overlap.shifts.1)?;
        let day = words.format.local_date(overlap.start);
        Some(html! {
            p { strong { (inline_text(&person_label(one, words))) } " " (render_local_datetime(overlap.start, words)) "–" (render_time(overlap.end, day, words)) }
            p .muted { (render_shift_type(&one.shift_type, words)) " · " (render_shift_type(&other.shift_type, words)) }
        })
    });
    shown.collect()
}

fn render_shift_type(kind: &str, words: &I18n) -> Markup {
    html! {
        @if kind.is_empty() { (fl!(words.fluent, "shifts-no-kind")) } @else { (inline_text(kind)) }
    }
}
