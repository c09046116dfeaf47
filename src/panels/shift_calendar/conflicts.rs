//! What does not fit, from the day to the end of its week: appointments with nobody there, and one person twice at once.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use tokio::join;

use super::data::{ShiftCalendarData, ShiftSchedule, week_start};
use super::roster::person_label;
use crate::clinic::shifts::{BookedSlot, CoverageGap, WorkShift, find_coverage_gap, find_overlaps};
use crate::panels::distinct_names::distinct_names;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::{PanelContext, calendar};
use crate::provet::model::{Appointment, AppointmentKind, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, bullet_list, render_badge, render_local_datetime};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};

pub(super) const SLOT: &str = "gaps";

/// What lasts a whole day or longer is a stay, whatever it is booked as.
const LONGEST_COVERED: SignedDuration = SignedDuration::from_hours(24);

pub(super) const SECTION: PanelSection<(Date, ShiftCalendarData)> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new(SLOT, 6),
        title: |_, i18n| fl!(i18n.fluent, "shift-conflict-title"),
        subject: |i18n| fl!(i18n.fluent, "shifts-what"),
        reads: &["shift/", "shifttype/", "appointment/", "user/"],
        writes: &[],
        refresh_on: &[ObjectKind::Appointment],
    },
    render: |ctx, (day, data)| Box::pin(render_section(ctx, day, data)),
};

async fn render_section(ctx: Arc<PanelContext>, day: Date, data: ShiftCalendarData) -> Markup {
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "shift-conflict-title");
    let (appointments, roster) = join!(data.appointments.clone(), data.load_schedule(i18n));
    let unseen = |error, what: &str| {
        calendar::render_unavailable(&ctx, SLOT, &calendar::render_day_field(day), error, what)
    };
    let roster = match roster {
        Ok(roster) => roster,
        Err(error) => {
            let body = unseen(&error, &fl!(i18n.fluent, "shifts-what"));
            return Section::new(SLOT, &title, body).to_markup();
        }
    };
    let (from, _) = calendar::day_bounds(day, 1, &ctx);
    // From the shown day to the end of its week: what is past cannot be mended.
    let (_, until) = calendar::day_bounds(week_start(day), 7, &ctx);
    let twice = double_bookings(&roster, (from, until), i18n);
    // With a shift missing, covered appointments would seem to have nobody.
    let found = appointments.as_ref().ok().filter(|_| roster.is_whole());
    let alone = found.map_or_else(Vec::new, |rows| {
        uncovered_appointments(rows, &roster, from, i18n)
    });
    let alarming = !twice.is_empty() || !alone.is_empty();
    let body = html! {
        @match &appointments {
            Ok(rows) => { (render_uncovered(&alone, rows.complete, &roster, i18n))
                (render_untimed(rows, i18n)) }
            Err(error) => { (unseen(error, &fl!(i18n.fluent, "appointments-what"))) }
        }
        h3 { (fl!(i18n.fluent, "shift-conflict-twice-title")) }
        @if !twice.is_empty() {
            (bullet_list(&twice))
        } @else if roster.is_whole() {
            (empty_state(&fl!(i18n.fluent, "shift-conflict-twice-nothing")))
        }
        @if !roster.is_whole() { (incomplete_notice(&fl!(i18n.fluent, "shifts-more"))) }
        (roster.missing.render(i18n))
    };
    let tone = if alarming {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    Section::new(SLOT, &title, body).with_tone(tone).to_markup()
}

/// Appointments with nobody there; that there are none is said only where all shifts, with what each is for, and all
/// appointments were seen.
fn render_uncovered(
    alone: &[Markup],
    complete: bool,
    roster: &ShiftSchedule,
    i18n: &I18n,
) -> Markup {
    html! {
        @if !roster.is_whole() {
            (incomplete_notice(&fl!(i18n.fluent, "shift-conflict-not-judged")))
        } @else if !alone.is_empty() {
            (bullet_list(alone))
        } @else if complete && roster.has_shift_types {
            (empty_state(&fl!(i18n.fluent, "shift-conflict-nothing")))
        }
        @if !roster.has_shift_types { (incomplete_notice(&fl!(i18n.fluent, "shift-conflict-types-unknown"))) }
        @if !complete { (incomplete_notice(&fl!(i18n.fluent, "appointments-more"))) }
    }
}

/// Appointments whose begin or end cannot be read: nothing can be said of them.
fn render_untimed(rows: &ListResponse<Appointment>, i18n: &I18n) -> Markup {
    let untimed = |row: &&Appointment| {
        let is_unread = row.start.known().is_none() || row.end.unreadable().is_some();
        needs_somebody(row) && is_unread
    };
    let count = rows.rows.iter().filter(untimed).count();
    html! {
        @if count > 0 { (incomplete_notice(&fl!(i18n.fluent, "shift-conflict-untimed", count = count))) }
    }
}

/// Whether an appointment needs somebody on shift: time that the clinic keeps for itself does not, and an animal that
/// stays is in nobody's appointment.
fn needs_somebody(row: &Appointment) -> bool {
    let kind = row.kind.known();
    let is_stay = kind == Some(AppointmentKind::Boarding)
        || row
            .start
            .known()
            .zip(row.end.known())
            .is_some_and(|(start, end)| end.duration_since(start) >= LONGEST_COVERED);
    row.active && !row.no_show && !kind.is_some_and(AppointmentKind::is_internal) && !is_stay
}

/// The appointments of the rest of the week whose person, or anybody at all, is not there.
fn uncovered_appointments(
    rows: &ListResponse<Appointment>,
    roster: &ShiftSchedule,
    from: Timestamp,
    i18n: &I18n,
) -> Vec<Markup> {
    let shifts: Vec<WorkShift> = roster.shifts.iter().map(|one| one.shift).collect();
    let ahead = rows.rows.iter().filter(|row| needs_somebody(row));
    let assessment = ahead.filter_map(|row| {
        let start = row.start.known().filter(|start| *start >= from)?;
        // Without its end nobody can tell whether all of it is covered.
        if row.end.unreadable().is_some() {
            return None;
        }
        let booked = BookedSlot {
            user: row.user.as_ref().map(|user| user.id),
            start,
            // Without an end at least its beginning must be covered.
            end: row.end.known().unwrap_or(start),
        };
        Some((row, start, find_coverage_gap(booked, &shifts)?))
    });
    assessment
        .map(|(row, start, gap)| render_uncovered_appointment(row, start, gap, i18n))
        .collect()
}

fn render_uncovered_appointment(
    row: &Appointment,
    start: Timestamp,
    gap: CoverageGap,
    i18n: &I18n,
) -> Markup {
    let with = row.user.as_ref().map_or("", |user| user.name.as_str());
    let reason = if row.complaint.is_empty() {
        &row.title
    } else {
        &row.complaint
    };
    // Less grave where somebody else is there, who could step in.
    let (mark, said) = match gap {
        CoverageGap::NobodyOnDuty => (BadgeKind::Warn, fl!(i18n.fluent, "shift-conflict-nobody")),
        CoverageGap::OtherPersonOnDuty => (
            BadgeKind::Plain,
            fl!(i18n.fluent, "shift-conflict-other-person"),
        ),
    };
    let animals = distinct_names(&row.patients.items, &[], i18n).join(", ");
    html! {
        p {
            (render_local_datetime(start, i18n)) " " @if !animals.is_empty() { strong { (inline_text(&animals)) } " " }
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
    i18n: &I18n,
) -> Vec<Markup> {
    let shifts: Vec<WorkShift> = roster.shifts.iter().map(|one| one.shift).collect();
    let found = find_overlaps(&shifts).into_iter();
    let within = found.filter(|overlap| overlap.start < until && overlap.end > from);
    let shown = within.filter_map(|overlap| {
        let one = roster.shifts.get(overlap.shifts.0)?;
        let other = roster.shifts.get(overlap.shifts.1)?;
        let day = i18n.format.local_date(overlap.start);
        Some(html! {
            p { strong { (inline_text(&person_label(one, i18n))) } " " (render_local_datetime(overlap.start, i18n)) "–" (calendar::render_time(overlap.end, day, i18n)) }
            p .muted { (render_shift_type(&one.shift_type, i18n)) " · " (render_shift_type(&other.shift_type, i18n)) }
        })
    });
    shown.collect()
}

fn render_shift_type(kind: &str, i18n: &I18n) -> Markup {
    html! {
        @if kind.is_empty() { (fl!(i18n.fluent, "shifts-no-kind")) } @else { (inline_text(kind)) }
    }
}
