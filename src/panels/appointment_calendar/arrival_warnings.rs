//! The list of the day with what the front desk must know before they arrive: in each appointment's own row.

use std::mem::discriminant;
use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::appointment_row::{AppointmentRow, is_internal_booking};
use super::arrivals::{ArrivalRecords, ExpectedArrival, RecordList};
use super::data::{AppointmentCalendarData, DayChoice, is_expected};
use super::day_list::{DayList, DayListContext};
use crate::clinic::arrival_warnings::WarningSeverity;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::{PanelContext, calendar};
use crate::provet::ProvetError;
use crate::provet::model::{Appointment, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::i18n::I18n;
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};

pub(super) const SLOT: &str = "beware";

pub(super) const SECTION: PanelSection<(DayChoice, AppointmentCalendarData)> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new_full_width(SLOT, 10),
        title: |_, i18n| fl!(i18n.fluent, "arrival-warning-title"),
        subject: |i18n| fl!(i18n.fluent, "appointments-what"),
        reads: &[
            "appointment/",
            "client/",
            "patient/",
            "phonenumber/",
            "invoice/",
            "reminder/",
            "remindertemplate/",
            "consultation/",
        ],
        writes: &[],
        refresh_on: &[ObjectKind::Appointment],
    },
    render: |ctx, (choice, data)| Box::pin(render_section(ctx, choice, data)),
};

async fn render_section(
    ctx: Arc<PanelContext>,
    choice: DayChoice,
    data: AppointmentCalendarData,
) -> Markup {
    let i18n = &ctx.i18n;
    // The same list as the section before it, which is shown until this one is there.
    let title = fl!(i18n.fluent, "schedule-title");
    // Together, so that what does not depend on the appointments is asked with them.
    let appointments = data.appointments.clone();
    let records = ArrivalRecords::load(data, Arc::clone(&ctx.warning_fields));
    let (booked, records) = join!(appointments, records);
    let booked = match booked {
        Ok(booked) => booked,
        Err(error) => {
            let what = fl!(i18n.fluent, "appointments-what");
            let body = calendar::render_unavailable(&ctx, SLOT, &choice.fields(), &error, &what);
            return Section::new(SLOT, &title, body).full_width().to_markup();
        }
    };
    let list = build_list(&booked, &records, choice, i18n);
    // Lesser warnings leave it plain: most days have some, and a colour that is always there is not seen.
    let tone = if expected(&list).any(has_critical_warning) {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    let body = html! {
        (render_unavailable(&ctx, choice, &records))
        (list.render(&DayListContext::from_panel(&ctx)))
        (render_basis(&list, &records, &booked, i18n))
    };
    Section::new(SLOT, &title, body)
        .with_tone(tone)
        .full_width()
        .to_markup()
}

/// The rows of the day, each with what was read of those who come.
fn build_list<'a>(
    booked: &'a ListResponse<Appointment>,
    records: &ArrivalRecords,
    choice: DayChoice,
    i18n: &I18n,
) -> DayList<'a> {
    let clients = records
        .clients
        .as_ref()
        .map_or(&[][..], |found| &found.rows);
    let row = |appointment| {
        let row = AppointmentRow::from_appointment(appointment, clients, i18n);
        // Time that the clinic keeps for itself brings nobody.
        let is_own_time = is_internal_booking(appointment)
            && appointment.client.is_absent()
            && appointment.patients.is_none_recorded();
        if is_expected(appointment) && !is_own_time {
            row.with_arrival(records.build_arrival(appointment, choice.day, i18n))
        } else {
            row
        }
    };
    DayList::new(booked, choice, row, i18n)
}

fn expected<'a>(list: &'a DayList<'_>) -> impl Iterator<Item = &'a ExpectedArrival> {
    list.rows().iter().filter_map(|row| row.arrival.as_ref())
}

/// What the flags rest on, of whom nothing is said, and of what not all was seen.
fn render_basis(
    list: &DayList<'_>,
    records: &ArrivalRecords,
    booked: &ListResponse<Appointment>,
    i18n: &I18n,
) -> Markup {
    let is_complete = booked.complete;
    let fluent = &i18n.fluent;
    let arrivals: Vec<&ExpectedArrival> = expected(list).collect();
    let truncated = records.truncated_lists(&arrivals);
    let all_read = records.unavailable_lists().is_empty() && truncated.is_empty();
    let coming = arrivals.len();
    let clear = arrivals
        .iter()
        .filter(|one| one.warnings().next().is_none());
    let clear = clear.count();
    html! {
        // "Nothing to know" needs both: all appointments, and all lists about those who come.
        @if booked.rows.is_empty() {
            // Said by the list already.
        } @else if coming == 0 && is_complete {
            (empty_state(&fl!(fluent, "arrival-warning-nobody")))
        } @else if coming == clear && all_read && is_complete {
            (empty_state(&fl!(fluent, "arrival-warning-nothing")))
        }
        @if clear > 0 { p .hint { (clear_message(clear, all_read, i18n)) } }
        @if !truncated.is_empty() {
            @let what = join_list_names(truncated.iter().copied(), i18n);
            (incomplete_notice(&fl!(fluent, "arrival-warning-cut-off", what = what)))
        }
        @if records.templates.is_err() && records.reminders.is_ok() {
            (incomplete_notice(&fl!(fluent, "arrival-warning-untitled")))
        }
        @if coming > 0 { p .hint { (fl!(fluent, "arrival-warning-basis")) } }
    }
}

/// For how many nothing was found; "nothing" alone only where all was seen.
fn clear_message(count: usize, all_read: bool, i18n: &I18n) -> String {
    if all_read {
        fl!(i18n.fluent, "arrival-warning-clear", count = count)
    } else {
        fl!(i18n.fluent, "arrival-warning-clear-seen", count = count)
    }
}

/// The columns that could not be seen; those that failed in the same way are named together.
fn render_unavailable(ctx: &PanelContext, choice: DayChoice, records: &ArrivalRecords) -> Markup {
    // One missing permission often hides several lists: said once, it can be read.
    let mut groups: Vec<(&ProvetError, Vec<RecordList>)> = Vec::new();
    for (column, error) in records.unavailable_lists() {
        let alike =
            |(other, _): &&mut (&ProvetError, _)| discriminant(*other) == discriminant(error);
        match groups.iter_mut().find(alike) {
            Some((_, columns)) => columns.push(column),
            None => groups.push((error, vec![column])),
        }
    }
    html! {
        @for (error, columns) in groups {
            (calendar::render_unavailable(ctx, SLOT, &choice.fields(), error, &join_list_names(columns.into_iter(), &ctx.i18n)))
        }
    }
}

fn join_list_names(columns: impl Iterator<Item = RecordList>, i18n: &I18n) -> String {
    let named = |column| match column {
        RecordList::Patients => fl!(i18n.fluent, "arrival-warning-what-animals"),
        RecordList::Clients => fl!(i18n.fluent, "arrival-warning-what-owners"),
        RecordList::Phones => fl!(i18n.fluent, "arrival-warning-what-phones"),
        RecordList::Invoices => fl!(i18n.fluent, "arrival-warning-what-money"),
        RecordList::Reminders => fl!(i18n.fluent, "arrival-warning-what-reminders"),
        RecordList::ReminderTitles => fl!(i18n.fluent, "reminders-templates-what"),
        RecordList::Consultations => fl!(i18n.fluent, "arrival-warning-what-visits"),
    };
    columns.map(named).collect::<Vec<_>>().join(", ")
}

fn has_critical_warning(one: &ExpectedArrival) -> bool {
    one.warnings()
        .any(|warning| warning.severity() == WarningSeverity::Critical)
}
