//! Day navigation of the calendar panels. The day comes from the form; the department comes from the session only.

use futures_util::future::join_all;
use i18n_embed_fl::fl;
use jiff::civil::{Date, Time, Weekday};
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};

use super::section_spec::{SectionSlot, SectionSpec, banner_title};
use super::{ActionResponse, FormFields, PanelContext, PendingSection};
use crate::provet::model::Department;
use crate::provet::{DepartmentId, ProvetError};
use crate::values::Field;
use crate::views::components::render_date;
use crate::views::field_text::{FieldKind, render_field};
use crate::views::form::{hidden_field, navigation_form, open_in_tab_form, out_of_band_section};
use crate::views::i18n::I18n;
use crate::views::section::{Section, read_error_with_fields};

/// The field with the day, as `2026-11-21`.
const FIELD_DATE: &str = "date";
/// The field with the number of the vet whose appointments are shown.
pub(super) const FIELD_VET: &str = "vet";
/// The field that asks for the page to be printed as soon as it is there.
const FIELD_PRINT: &str = "print";
/// The action that moves to another day.
pub(super) const ACTION_SHOW_DAY: &str = "show-day";
/// Where the banner stands, and with it the way to other days.
pub(super) const SLOT: &str = "identity";
/// How far from today one may go; nobody keeps a calendar longer, and a slip of the keyboard should not ask for it.
const MAX_YEARS_FROM_TODAY: i16 = 10;

/// The day a request asks for; today where it asks for none, or for one no calendar holds.
pub(super) fn requested_day(form: &FormFields, ctx: &PanelContext) -> Date {
    let today = ctx.i18n.format.local_date(ctx.now);
    let requested: Option<Date> = form.value(FIELD_DATE).parse().ok();
    // Any other text falls back to today: the field is not to be trusted.
    let near = |day: &Date| (day.year() - today.year()).abs() <= MAX_YEARS_FROM_TODAY;
    requested.filter(near).unwrap_or(today)
}

/// When some days begin at the clinic and when they have ended.
pub(super) fn day_bounds(first: Date, days: i64, ctx: &PanelContext) -> (Timestamp, Timestamp) {
    let zone = ctx.i18n.format.time_zone();
    // Not 24 hours later: a day on which the clocks change has 23 or 25.
    let midnight = |day: Date| {
        let began = day.to_zoned(zone.clone());
        began.map_or(ctx.now, |began| began.timestamp())
    };
    (midnight(first), midnight(add_days(first, days)))
}

/// A day so many days on; the same one at the end of all calendars.
pub(super) fn add_days(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// The fields that keep a form on a day.
pub(super) fn render_day_field(day: Date) -> Markup {
    hidden_field(FIELD_DATE, &day.to_string())
}

/// The day of the week, in words.
pub(super) fn weekday_name(day: Date, i18n: &I18n) -> String {
    // Keys of the translation; jiff's own names are English only.
    let name = match day.weekday() {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    };
    fl!(i18n.fluent, "calendar-weekday", day = name)
}

/// Why something could not be read, with a way to try again that stays on the day: `kept` are the fields that say so.
pub(super) fn render_unavailable(
    ctx: &PanelContext,
    slot: &str,
    kept: &Markup,
    error: &ProvetError,
    what: &str,
) -> Markup {
    read_error_with_fields(error, what, &ctx.i18n, Some(&ctx.form_target(slot)), kept)
}

/// From when until when, on a day: other days are named, and midnight to midnight is all day.
pub(super) fn render_time_range(
    start: &Field<Timestamp>,
    end: &Field<Timestamp>,
    day: Date,
    i18n: &I18n,
) -> Markup {
    let format = &i18n.format;
    let is_midnight = |at: &Timestamp| format.to_local(*at).time() == Time::midnight();
    if let (Field::Read(start), Field::Read(end)) = (start, end)
        && start < end
        && is_midnight(start)
        && is_midnight(end)
    {
        // An end at midnight is the start of the next day, so the last day that is meant is the one before.
        let (first, last) = (
            format.local_date(*start),
            add_days(format.local_date(*end), -1),
        );
        return html! {
            (fl!(i18n.fluent, "calendar-all-day"))
            @if first != last { ", " (render_date(first, i18n)) "–" (render_date(last, i18n)) }
        };
    }
    html! {
        @if start.is_absent() { (fl!(i18n.fluent, "appointments-no-time")) }
        (render_field(start, FieldKind::DateTime, i18n, |at| render_time(*at, day, i18n)))
        @if end.is_present() {
            "–" (render_field(end, FieldKind::DateTime, i18n, |at| render_time(*at, day, i18n)))
        }
    }
}

/// A time of the day, with its date where that is another.
pub(super) fn render_time(instant: Timestamp, day: Date, i18n: &I18n) -> Markup {
    // A night shift ends on the next day: without its date that time would be read as one of this day.
    let text = if i18n.format.local_date(instant) == day {
        i18n.format.time(instant)
    } else {
        i18n.format.date_time(instant)
    };
    html! { time datetime=(instant) { (text) } }
}

/// The declaration of the banner. Its render function is that of the panel, which knows how it requests the department.
pub(super) const BANNER: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width(SLOT, 4),
    title: banner_title,
    subject: |i18n| fl!(i18n.fluent, "calendar-department-what"),
    reads: &["department/{id}/"],
    writes: &[],
    refresh_on: &[],
};

/// Another day: every section of the panel, the banner in place of the old one and the others swapped out of band.
pub(super) async fn respond_with_day(
    ctx: &PanelContext,
    sections: Vec<PendingSection>,
) -> ActionResponse {
    let rendered = sections
        .into_iter()
        .map(|section| async move { (section.slot, section.markup.await) });
    // Together, because the sections share requests and the slowest one decides.
    let rendered = join_all(rendered).await;
    let markup = html! {
        @for (slot, section) in &rendered {
            // htmx puts the answer into one target, the banner; each other section says itself what it replaces.
            @if *slot == SLOT { (section) } @else { (out_of_band_section(&ctx.form_target(slot), section)) }
        }
    };
    ActionResponse {
        slot: SLOT,
        markup,
        record_changed: false,
    }
}

/// What the banner shows of the day.
pub(super) struct DayBanner {
    pub(super) day: Date,
    /// Fields that other days are shown with too.
    pub(super) kept: Markup,
    /// Whether the page is to be printed as soon as it is there.
    pub(super) prints: bool,
}

/// Whether a request asks for paper.
pub(super) fn is_print_request(fields: &FormFields) -> bool {
    !fields.value(FIELD_PRINT).is_empty()
}

/// The banner: which department, which day, and the way to others.
pub(super) fn render_banner(
    ctx: &PanelContext,
    DayBanner { day, kept, prints }: &DayBanner,
    department: Result<&Department, &ProvetError>,
) -> Markup {
    let (day, i18n) = (*day, &ctx.i18n);
    let number = ctx.department_id().map_or(0, DepartmentId::number);
    let name = department.map_or("", Department::name);
    let title = if name.is_empty() {
        fl!(
            i18n.fluent,
            "calendar-department",
            number = number.to_string()
        )
    } else {
        name.to_owned()
    };
    let today = i18n.format.local_date(ctx.now);
    let fields = html! { (render_day_field(day)) (kept) };
    let body = html! {
        p .facts-line {
            strong { (weekday_name(day, i18n)) " " (render_date(day, i18n)) }
            @if day == today { " · " (i18n.format_relative_days(0)) }
        }
        @if let Err(error) = department {
            (render_unavailable(ctx, SLOT, &fields, error, &fl!(i18n.fluent, "calendar-department-what")))
        }
        (render_day_navigation(ctx, day, kept))
        // panel.js prints when the last section is there.
        @if *prints { span data-print-now hidden {} }
        // A department may lie in another zone, and Provet does not say in which. [I]
        @if let Some(zone) = i18n.format.time_zone().iana_name() {
            p .hint { (fl!(i18n.fluent, "calendar-time-zone", zone = zone)) }
        }
    };
    Section::new_identity(SLOT, &title, body).to_markup()
}

/// One row: the days beside this one, today, a day by its date, and paper.
fn render_day_navigation(ctx: &PanelContext, day: Date, kept: &Markup) -> Markup {
    let (i18n, fluent) = (&ctx.i18n, &ctx.i18n.fluent);
    let (target, today) = (ctx.form_target(SLOT), i18n.format.local_date(ctx.now));
    let to = |day: Date, label: &str, name: Option<String>| {
        let body = html! {
            (render_day_field(day)) (kept) button .secondary aria-label=[name] { (label) }
        };
        navigation_form(&target, ACTION_SHOW_DAY, &body)
    };
    let paper = html! { (render_day_field(day)) (kept) (hidden_field(FIELD_PRINT, "now")) };
    html! {
        div .day-navigation {
            (to(add_days(day, -1), "‹", Some(fl!(fluent, "calendar-previous-day"))))
            (to(add_days(day, 1), "›", Some(fl!(fluent, "calendar-next-day"))))
            @if day != today { (to(today, &fl!(fluent, "calendar-today"), None)) }
            (navigation_form(&target, ACTION_SHOW_DAY, &html! { (render_day_picker(day, i18n)) (kept) }))
            (open_in_tab_form(&target, &paper, &fl!(fluent, "print-button")))
        }
    }
}

fn render_day_picker(day: Date, i18n: &I18n) -> Markup {
    html! {
        // Who sees the field knows what it is; a screen reader needs the label.
        label .visually-hidden for="calendar-date" { (fl!(i18n.fluent, "calendar-date")) }
        // `data-shown`: panel.js sends this field along when it reads a section again, which would else show today.
        // `data-go`: changing it goes there; the button is for browsers without scripts.
        input #calendar-date type="date" name=(FIELD_DATE) value=(day) required data-shown data-go;
        button .secondary { (fl!(i18n.fluent, "calendar-go")) }
    }
}
