//! What the front desk must know before they arrive, appointment by appointment, with the number to call.

use std::mem::discriminant;
use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::arrivals::{ArrivalRecords, ExpectedArrival, RecordList, WarnedRecord};
use super::data::{self, AppointmentCalendarData};
use super::day_schedule::{appointment_reason, client_link, is_internal_booking, link_or_text};
use crate::clinic::arrival_warnings::{ArrivalWarning, UnavailableRecord, WarningSeverity};
use crate::clinic::contact::ContactProblem;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::{PanelContext, calendar};
use crate::provet::model::{Appointment, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::provet::{PatientId, ProvetError, Tenant};
use crate::values::Money;
use crate::views::components::{
    BadgeKind, badge_list, collapsible_details, phone_link, record_text,
};
use crate::views::field_text::{FieldKind, format_unreadable};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};

pub(super) const SLOT: &str = "beware";

pub(super) const SECTION: PanelSection<(Date, AppointmentCalendarData)> = PanelSection {
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
    render: |ctx, (day, data)| Box::pin(render_section(ctx, day, data)),
};

async fn render_section(
    ctx: Arc<PanelContext>,
    day: Date,
    data: AppointmentCalendarData,
) -> Markup {
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "arrival-warning-title");
    // Together, so that what does not depend on the appointments is asked with them.
    let appointments = data.appointments.clone();
    let records = ArrivalRecords::load(data, Arc::clone(&ctx.warning_fields));
    let (booked, records) = join!(appointments, records);
    let booked = match booked {
        Ok(booked) => booked,
        Err(error) => {
            let what = fl!(i18n.fluent, "appointments-what");
            let body = calendar::render_unavailable(&ctx, SLOT, day, &error, &what);
            return Section::new(SLOT, &title, body).full_width().to_markup();
        }
    };
    let shown = ArrivalWarningsView::from_records(&booked, &records, day, &ctx);
    // Lesser warnings leave it plain: most days have some, and a colour that is always there is not seen.
    let grave = shown.with_warnings.iter().any(has_critical_warning);
    let tone = if grave {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    };
    let unseen = render_unavailable(&ctx, day, &records);
    Section::new(
        SLOT,
        &title,
        html! { (unseen) (shown.render(day, (&ctx.tenant, i18n))) },
    )
    .with_tone(tone)
    .full_width()
    .to_markup()
}

/// What the section shows.
struct ArrivalWarningsView<'a> {
    /// Those of whom there is something to know.
    with_warnings: Vec<ExpectedArrival<'a>>,
    /// Those of whom nothing was found.
    without_warnings: Vec<ExpectedArrival<'a>>,
    /// False when more appointments are in Provet.
    is_complete: bool,
    /// False when something of them could not be seen.
    all_read: bool,
    /// Of what not all was fetched.
    truncated_lists: Vec<RecordList>,
    /// What the reminders are for could not be seen.
    titles_unavailable: bool,
}

impl<'a> ArrivalWarningsView<'a> {
    fn from_records(
        booked: &'a ListResponse<Appointment>,
        records: &ArrivalRecords,
        day: Date,
        ctx: &PanelContext,
    ) -> Self {
        let arrivals: Vec<ExpectedArrival<'a>> = data::expected_appointments(booked)
            // Time that the clinic keeps for itself brings nobody.
            .filter(|row| {
                !(is_internal_booking(row)
                    && row.client.is_absent()
                    && row.patients.is_none_recorded())
            })
            .map(|row| records.build_arrival(row, day, &ctx.i18n))
            .collect();
        let truncated_lists = records.truncated_lists(&arrivals);
        let (with_warnings, without_warnings) = arrivals
            .into_iter()
            .partition(ExpectedArrival::has_warnings);
        Self {
            with_warnings,
            without_warnings,
            is_complete: booked.complete,
            all_read: records.unavailable_lists().is_empty() && truncated_lists.is_empty(),
            truncated_lists,
            titles_unavailable: records.templates.is_err() && records.reminders.is_ok(),
        }
    }

    fn render(&self, day: Date, (tenant, i18n): (&Tenant, &I18n)) -> Markup {
        let fluent = &i18n.fluent;
        html! {
            @if !self.with_warnings.is_empty() {
                ol .schedule { @for one in &self.with_warnings { (render_arrival(one, day, (tenant, i18n))) } }
            } @else if self.without_warnings.is_empty() && self.is_complete {
                (empty_state(&fl!(fluent, "arrival-warning-nobody")))
            } @else if self.all_read && self.is_complete {
                // "Nothing to know" needs both: all appointments, and all lists about those who come.
                (empty_state(&fl!(fluent, "arrival-warning-nothing")))
            }
            (self.render_without_warnings(day, (tenant, i18n)))
            @if !self.truncated_lists.is_empty() {
                @let what = join_list_names(self.truncated_lists.iter().copied(), i18n);
                (incomplete_notice(&fl!(fluent, "arrival-warning-cut-off", what = what)))
            }
            @if self.titles_unavailable { (incomplete_notice(&fl!(fluent, "arrival-warning-untitled"))) }
            @if !self.is_complete { (incomplete_notice(&fl!(fluent, "appointments-more"))) }
            @if !self.with_warnings.is_empty() || !self.without_warnings.is_empty() {
                p .hint { (fl!(fluent, "arrival-warning-basis")) }
            }
        }
    }

    /// Those of whom nothing was found, folded away; "nothing" alone only where all was seen.
    fn render_without_warnings(&self, day: Date, (tenant, i18n): (&Tenant, &I18n)) -> Markup {
        let count = self.without_warnings.len();
        let summary = if self.all_read {
            fl!(i18n.fluent, "arrival-warning-clear", count = count)
        } else {
            fl!(i18n.fluent, "arrival-warning-clear-seen", count = count)
        };
        let body = html! {
            ol .schedule { @for one in &self.without_warnings { (render_arrival(one, day, (tenant, i18n))) } }
        };
        html! { @if count > 0 { (collapsible_details(&summary, &body, false)) } }
    }
}

/// The columns that could not be seen; those that failed in the same way are named together.
fn render_unavailable(ctx: &PanelContext, day: Date, records: &ArrivalRecords) -> Markup {
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
            (calendar::render_unavailable(ctx, SLOT, day, error, &join_list_names(columns.into_iter(), &ctx.i18n)))
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

/// One appointment: when, who, whom to call, and what to know.
fn render_arrival(
    one: &ExpectedArrival<'_>,
    day: Date,
    (tenant, i18n): (&Tenant, &I18n),
) -> Markup {
    // With one patient everybody knows whose warning it is.
    let several = one.patients.len() > 1;
    html! {
        li {
            p .time { (calendar::render_time_range(&one.appointment.start, &one.appointment.end, day, i18n)) }
            div {
                (render_people(one, tenant, i18n))
                @for patient in &one.patients {
                    @let whose = several.then(|| patient.name.clone());
                    (render_warnings(&patient.warnings, whose.as_deref(), i18n))
                }
                @if let Some(client) = &one.client { (render_warnings(&client.warnings, None, i18n)) }
                (render_warnings(&one.appointment_warnings, None, i18n))
            }
        }
    }
}

/// Who comes, and the number to call them on.
fn render_people(one: &ExpectedArrival<'_>, tenant: &Tenant, i18n: &I18n) -> Markup {
    let page =
        |patient: &WarnedRecord| PatientId::new(patient.id).map(|id| tenant.patient_page(id));
    html! {
        p {
            @for (at, patient) in one.patients.iter().enumerate() {
                @if at > 0 { ", " }
                strong { (link_or_text(page(patient).as_ref(), &patient.name)) }
            }
            // Without an animal the reason is all that tells one row from another.
            @if one.patients.is_empty() { strong { (inline_text(appointment_reason(one.appointment))) } }
            @if let Some(client) = &one.client { " · " (client_link(client.id, &client.name, tenant, i18n)) }
            @if let Some((dial, number)) = &one.phone { " · " (phone_link(dial, number)) }
        }
    }
}

/// Warnings: alert texts in full, the others in a few words each.
fn render_warnings(warnings: &[ArrivalWarning], whose: Option<&str>, i18n: &I18n) -> Markup {
    let short = warnings
        .iter()
        .filter_map(|warning| warning_badge(warning, i18n));
    let short: Vec<(BadgeKind, String)> = short.collect();
    html! {
        @if let Some(whose) = whose.filter(|_| !warnings.is_empty()) { p .muted { (inline_text(whose)) } }
        @for (about, said) in warnings.iter().filter_map(|warning| alert_text(warning, i18n)) {
            // In full: the half that is cut off may be the one that matters.
            div .critical { p .muted { (about) } (record_text(said, i18n)) }
        }
        (badge_list(short))
        // Remarks are on many records: they stand here and are not as loud.
        @for (about, said) in warnings.iter().filter_map(|warning| remark_text(warning, i18n)) {
            p .muted { (about) } (record_text(said, i18n))
        }
        @for warning in warnings { (render_marks(warning, i18n)) }
    }
}

/// An alert text and whose it is; none for what is no alert text.
fn alert_text<'a>(warning: &'a ArrivalWarning, i18n: &I18n) -> Option<(String, &'a str)> {
    let fluent = &i18n.fluent;
    if let ArrivalWarning::PatientCriticalNotes(text) = warning {
        Some((fl!(fluent, "arrival-warning-critical"), text))
    } else if let ArrivalWarning::ClientCriticalNotes(text) = warning {
        Some((fl!(fluent, "arrival-warning-owner-critical"), text))
    } else if let ArrivalWarning::AccountingNotes(text) = warning {
        Some((fl!(fluent, "notes-accounting"), text))
    } else {
        None
    }
}

/// A remark and whose it is; none for what is no remark.
fn remark_text<'a>(warning: &'a ArrivalWarning, i18n: &I18n) -> Option<(String, &'a str)> {
    let fluent = &i18n.fluent;
    if let ArrivalWarning::PatientRemarks(text) = warning {
        Some((fl!(fluent, "arrival-warning-remarks"), text))
    } else if let ArrivalWarning::ClientRemarks(text) = warning {
        Some((fl!(fluent, "arrival-warning-owner-remarks"), text))
    } else {
        None
    }
}

/// Tags and the clinic's own fields, whose they are, and how many cannot be read; nothing for any other warning.
fn render_marks(warning: &ArrivalWarning, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let (about, texts, unreadable) = if let ArrivalWarning::PatientMarks(texts, count) = warning {
        (fl!(fluent, "arrival-warning-marks"), texts, *count)
    } else if let ArrivalWarning::ClientMarks(texts, count) = warning {
        (fl!(fluent, "arrival-warning-owner-marks"), texts, *count)
    } else {
        return html! {};
    };
    html! {
        p .muted { (about) }
        (badge_list(texts.iter().map(|text| (BadgeKind::Plain, text.as_str()))))
        @if unreadable > 0 { (incomplete_notice(&fl!(fluent, "arrival-warning-marks-unread", count = unreadable))) }
    }
}

/// What care is meant, in words.
fn care_title(title: Option<&str>, i18n: &I18n) -> String {
    title.map_or_else(|| fl!(i18n.fluent, "due-untitled"), str::to_owned)
}

fn overdue_care_message(title: Option<&str>, days: i64, i18n: &I18n) -> String {
    let title = care_title(title, i18n);
    fl!(
        i18n.fluent,
        "arrival-warning-overdue",
        title = title,
        days = days
    )
}

/// Care of which the day stands there and cannot be read.
fn undated_care_message(title: Option<&str>, text: &str, i18n: &I18n) -> String {
    let problem = format_unreadable(text, FieldKind::Date, i18n);
    format!("{}: {problem}", care_title(title, i18n))
}

/// A warning in a few words; none for alert texts, which stand by themselves.
fn warning_badge(warning: &ArrivalWarning, i18n: &I18n) -> Option<(BadgeKind, String)> {
    let fluent = &i18n.fluent;
    let text = match warning {
        ArrivalWarning::PatientCriticalNotes(_)
        | ArrivalWarning::ClientCriticalNotes(_)
        | ArrivalWarning::AccountingNotes(_)
        | ArrivalWarning::PatientRemarks(_)
        | ArrivalWarning::ClientRemarks(_)
        | ArrivalWarning::PatientMarks(..)
        | ArrivalWarning::ClientMarks(..) => return None,
        ArrivalWarning::OtherClient => fl!(fluent, "patient-other-client"),
        ArrivalWarning::CareUndated { title, text } => {
            undated_care_message(title.as_deref(), text, i18n)
        }
        ArrivalWarning::Deceased(Some(day)) => {
            fl!(fluent, "patient-deceased", day = i18n.format.date(*day))
        }
        ArrivalWarning::Deceased(None) => fl!(fluent, "patient-deceased-undated"),
        ArrivalWarning::PatientArchived => fl!(fluent, "arrival-warning-animal-archived"),
        ArrivalWarning::ClientArchived => fl!(fluent, "arrival-warning-owner-archived"),
        ArrivalWarning::CareOverdue { title, days } => {
            overdue_care_message(title.as_deref(), *days, i18n)
        }
        ArrivalWarning::OutstandingBalance {
            total: sum,
            overdue,
        } => balance_message(*sum, *overdue, i18n),
        ArrivalWarning::UnclearInvoices(count) => {
            let count: usize = *count;
            fl!(fluent, "arrival-warning-unclear", count = count)
        }
        ArrivalWarning::FirstConsultation => fl!(fluent, "arrival-warning-first-visit"),
        ArrivalWarning::ContactProblem(gap) => contact_problem_message(*gap, i18n)?,
        ArrivalWarning::NoClient => fl!(fluent, "arrival-warning-no-owner"),
        ArrivalWarning::NoPatient => fl!(fluent, "arrival-warning-no-animal"),
        ArrivalWarning::ClientUnreadable => fl!(fluent, "schedule-client-unreadable"),
        ArrivalWarning::PatientsUnreadable(count) => {
            let count: usize = *count;
            fl!(fluent, "schedule-animals-unreadable", count = count)
        }
        ArrivalWarning::RecordUnavailable(UnavailableRecord::Patient) => {
            fl!(fluent, "arrival-warning-unavailable-animal")
        }
        ArrivalWarning::RecordUnavailable(UnavailableRecord::Client) => {
            fl!(fluent, "arrival-warning-unavailable-owner")
        }
    };
    let mark = match warning.severity() {
        WarningSeverity::Critical => BadgeKind::Bad,
        WarningSeverity::Warning => BadgeKind::Warn,
        WarningSeverity::Info => BadgeKind::Plain,
    };
    Some((mark, text))
}

fn balance_message(sum: Money, overdue: Money, i18n: &I18n) -> String {
    let all = i18n.format.money(sum);
    // All of it is late: the same sum is not said twice.
    if overdue >= sum {
        fl!(i18n.fluent, "arrival-warning-owes-late", sum = all)
    } else if overdue > Money::ZERO {
        let overdue = i18n.format.money(overdue);
        fl!(
            i18n.fluent,
            "arrival-warning-owes-overdue",
            sum = all,
            overdue = overdue
        )
    } else {
        fl!(i18n.fluent, "arrival-warning-owes", sum = all)
    }
}

fn contact_problem_message(gap: ContactProblem, i18n: &I18n) -> Option<String> {
    match gap {
        ContactProblem::NoPhone => Some(fl!(i18n.fluent, "arrival-warning-no-phone")),
        ContactProblem::NoUsablePhone => Some(fl!(i18n.fluent, "arrival-warning-no-usable-phone")),
        ContactProblem::NoEmail => Some(fl!(i18n.fluent, "arrival-warning-no-email")),
        ContactProblem::InvalidEmail => Some(fl!(i18n.fluent, "arrival-warning-bad-email")),
        // Lists that failed are named above already; whether a message is wanted does not matter at the desk.
        ContactProblem::PhonesUnavailable
        | ContactProblem::EmailUnavailable
        | ContactProblem::SmsOptOut
        | ContactProblem::EmailOptOut
        | ContactProblem::OptOutsUnavailable => None,
    }
}

fn has_critical_warning(one: &ExpectedArrival<'_>) -> bool {
    let people = one.patients.iter().chain(&one.client);
    let mut warnings = people.flat_map(|text| &text.warnings);
    warnings.any(|warning| warning.severity() == WarningSeverity::Critical)
}
