//! Care that falls due: reminders matched with vaccinations, and what of either could not be read.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::data::PatientData;
use crate::clinic::care_due::{
    CareItem, CareRecords, CareReminder, CareSchedule, CareStatus, DoseDoubt, DueThresholds,
    Vaccination,
};
use crate::panels::PanelContext;
use crate::panels::convert::{
    LineRecipient, dose_doubt, dose_doubt_message, is_of_visit_ahead, to_care_reminder,
};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::provet::ProvetError;
use crate::provet::model::{
    Consultation, ConsultationItemRecord, ExternalVaccination, ListResponse, Patient,
};
use crate::provet::model::{Reminder, ReminderTemplate};
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::components::{
    BadgeKind, bullet_list, collapsible_details, render_badge, render_date,
};
use crate::views::field_text::{FieldKind, unreadable_message};
use crate::views::format::LocaleFormatter;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice};

/// What the section shows.
struct CareDueView {
    schedule: CareSchedule,
    record: RecordState,
    today: Date,
    /// Older reminders or visits were not fetched.
    is_incomplete: bool,
    /// False where the reminders' titles could not be read, so that none is held against another or against a dose.
    has_titles: bool,
    /// What could not be read beside the reminders.
    missing: UnavailableData,
}

/// Whether anything can fall due by the animal's own record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RecordState {
    /// In use, or not seen: what is due is shown rather than hidden.
    Active,
    Deceased,
    /// Archived, or merged into another record: its reminders are nobody's task here.
    Archived,
    Merged,
}

impl RecordState {
    fn of_patient(patient: &Patient) -> Self {
        // Death first: whatever else is true of the record, it is what must be told.
        if patient.is_deceased() {
            Self::Deceased
        } else if patient.is_merged() {
            Self::Merged
        } else if patient.archived {
            Self::Archived
        } else {
            Self::Active
        }
    }

    /// Why nothing is due; none where something may be.
    fn message(self, i18n: &I18n) -> Option<String> {
        match self {
            Self::Active => None,
            Self::Deceased => Some(fl!(i18n.fluent, "due-dead")),
            Self::Archived => Some(fl!(i18n.fluent, "due-archived")),
            Self::Merged => Some(fl!(i18n.fluent, "due-merged")),
        }
    }
}

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("due", 5),
    title: |_, i18n| fl!(i18n.fluent, "due-title"),
    subject: |i18n| fl!(i18n.fluent, "due-what"),
    reads: &[
        "patient/{id}/",
        "patient/{id}/external_vaccination/",
        "reminder/",
        "remindertemplate/",
        "consultation/",
        "consultation_items/medicine/",
    ],
    writes: &[],
    refresh_on: &[
        ObjectKind::Consultation,
        ObjectKind::ConsultationItem,
        ObjectKind::Reminder,
    ],
};

pub(super) const SECTION: PanelSection<PatientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: PatientData) -> Markup {
    // All at once: one that waited for the others would make the panel's longest chain three calls long.
    let (patient, reminders, templates, medicines, external, visits) = join!(
        data.patient,
        data.reminders,
        data.reminder_templates,
        data.medicines,
        data.external_vaccinations,
        data.consultations,
    );
    // Without the visits a dose that names no animal stays in doubt: nothing is claimed of it.
    let visits = visits.as_ref().map_or(&[][..], |rows| rows.rows.as_slice());
    let i18n = &ctx.i18n;
    let doses_missing = missing_doses(&medicines, &external, i18n);
    let reminders = match reminders {
        Ok(reminders) => reminders,
        Err(error) => {
            let given =
                render_vaccinations_only(&ctx, medicines.as_deref(), external.as_deref(), visits);
            return render_without_reminders(&ctx, &error, &given, &doses_missing);
        }
    };
    let today = i18n.format.local_date(ctx.now);
    // A record that could not be read must not hide what is due.
    let record = patient
        .as_deref()
        .map_or(RecordState::Active, RecordState::of_patient);
    let doses = medicines
        .as_deref()
        .ok()
        .map(|lines| to_vaccinations(lines, visits, &ctx));
    let elsewhere = external
        .as_deref()
        .ok()
        .map(|rows| to_external_vaccinations(rows, &i18n.format));
    let records = CareRecords {
        vaccinations: doses,
        external_vaccinations: elsewhere,
        reminders: Some(to_reminders(
            &reminders,
            templates.as_deref().ok(),
            &i18n.format,
        )),
    };
    let shown = CareDueView {
        is_incomplete: !reminders.complete || medicines.as_ref().is_ok_and(|lines| !lines.complete),
        schedule: CareSchedule::assess(
            records,
            record != RecordState::Active,
            today,
            DueThresholds::default(),
        ),
        record,
        today,
        has_titles: templates.is_ok(),
        missing: missing_beside(&patient, &templates, i18n).and(doses_missing),
    };
    render_view(&shown, i18n)
}

fn render_view(shown: &CareDueView, i18n: &I18n) -> Markup {
    let title = fl!(i18n.fluent, "due-title");
    Section::new("due", &title, render_body(shown, i18n))
        .with_tone(section_tone(&shown.schedule))
        .to_markup()
}

/// The section where the reminders could not be read: what was given is shown all the same.
fn render_without_reminders(
    ctx: &PanelContext,
    error: &ProvetError,
    given: &Markup,
    doses_missing: &UnavailableData,
) -> Markup {
    let body = html! {
        (SPEC.render_error(ctx, error))
        (given)
        (doses_missing.render(&ctx.i18n))
    };
    Section::new("due", &fl!(ctx.i18n.fluent, "due-title"), body).to_markup()
}

/// Which of the doses could not be read.
fn missing_doses<M, E>(
    medicines: &Result<M, ProvetError>,
    external: &Result<E, ProvetError>,
    i18n: &I18n,
) -> UnavailableData {
    UnavailableData::default()
        .with(medicines, fl!(i18n.fluent, "reminders-doses-what"))
        .with(external, fl!(i18n.fluent, "due-external-what"))
}

/// What beside the reminders could not be read.
fn missing_beside<P, T>(
    patient: &Result<P, ProvetError>,
    templates: &Result<T, ProvetError>,
    i18n: &I18n,
) -> UnavailableData {
    UnavailableData::default()
        .with(patient, fl!(i18n.fluent, "patient-record-what"))
        .with(templates, fl!(i18n.fluent, "reminders-templates-what"))
}

/// The vaccinations given, where the reminders could not be seen.
fn render_vaccinations_only(
    ctx: &PanelContext,
    medicines: Result<&ListResponse<ConsultationItemRecord>, &ProvetError>,
    external: Result<&ListResponse<ExternalVaccination>, &ProvetError>,
    visits: &[Consultation],
) -> Markup {
    let mut all = medicines
        .map(|lines| to_vaccinations(lines, visits, ctx))
        .unwrap_or_default();
    let external = external.map(|rows| to_external_vaccinations(rows, &ctx.i18n.format));
    all.extend(external.unwrap_or_default());
    all.sort_by_key(|given| std::cmp::Reverse(given.date.known()));
    let today = ctx.i18n.format.local_date(ctx.now);
    render_vaccinations(&all, today, &ctx.i18n)
}

fn to_reminders(
    rows: &ListResponse<Reminder>,
    templates: Option<&ListResponse<ReminderTemplate>>,
    format: &LocaleFormatter,
) -> Vec<CareReminder> {
    let templates = templates.map_or(&[][..], |templates| templates.rows.as_slice());
    rows.rows
        .iter()
        .map(|row| to_care_reminder(row, templates, format))
        .collect()
}

/// Vaccinations given here to this animal.
fn to_vaccinations(
    lines: &ListResponse<ConsultationItemRecord>,
    visits: &[Consultation],
    ctx: &PanelContext,
) -> Vec<Vaccination> {
    let (animal, format) = (ctx.first_object_id(), &ctx.i18n.format);
    let ahead = |line: &ConsultationItemRecord| {
        is_of_visit_ahead(line, visits, ctx.now).then_some(DoseDoubt::VisitAhead)
    };
    let vaccination = |line: &ConsultationItemRecord, recipient| Vaccination {
        disease: if line.vaccination_disease.is_empty() {
            line.name.clone()
        } else {
            line.vaccination_disease.clone()
        },
        date: line.used.clone().map(|used| format.local_date(used)),
        batch: (!line.batch_number.is_empty()).then(|| line.batch_number.clone()),
        external: false,
        doubt: dose_doubt(recipient, line, &lines.rows).or_else(|| ahead(line)),
    };
    let doses = lines.rows.iter().filter(|line| line.vaccination);
    doses
        .map(|line| (line, LineRecipient::find(line, animal, visits)))
        .filter(|(_, recipient)| *recipient != LineRecipient::Other)
        .map(|(line, recipient)| vaccination(line, recipient))
        .collect()
}

fn to_external_vaccinations(
    rows: &ListResponse<ExternalVaccination>,
    format: &LocaleFormatter,
) -> Vec<Vaccination> {
    let vaccination = |row: &ExternalVaccination| Vaccination {
        disease: row.disease.clone(),
        date: format.local_day(&row.date),
        batch: (!row.batch_number.is_empty()).then(|| row.batch_number.clone()),
        external: true,
        // It was entered on this animal's own record.
        doubt: None,
    };
    rows.rows.iter().map(vaccination).collect()
}

/// Something overdue is worth a look.
fn section_tone(due: &CareSchedule) -> SectionTone {
    let is_overdue = |item: &CareItem| matches!(item.status, CareStatus::Overdue { .. });
    if due.items.iter().any(is_overdue) {
        SectionTone::Warn
    } else {
        SectionTone::Plain
    }
}

fn render_body(shown: &CareDueView, i18n: &I18n) -> Markup {
    let due = &shown.schedule;
    let open = due.items.iter().filter(|item| !is_closed(item));
    let entries: Vec<Markup> = open.map(|item| render_item(item, i18n)).collect();
    let settled: Vec<Markup> = due
        .items
        .iter()
        .filter(|item| is_closed(item))
        .map(|item| render_item(item, i18n))
        .collect();
    html! {
        @if let Some(message) = shown.record.message(i18n) {
            p { (message) }
        } @else if !entries.is_empty() {
            (bullet_list(&entries))
        } @else if !shown.is_incomplete {
            (empty_state(&fl!(i18n.fluent, "due-nothing")))
        }
        @if !settled.is_empty() { (collapsible_details(&fl!(i18n.fluent, "due-settled"), &bullet_list(&settled), false)) }
        (render_vaccinations(&due.vaccinations, shown.today, i18n))
        (shown.missing.render(i18n))
        @if !shown.has_titles { (incomplete_notice(&fl!(i18n.fluent, "due-by-date-alone"))) }
        @if shown.is_incomplete { (incomplete_notice(&fl!(i18n.fluent, "due-older"))) }
    }
}

/// True for what needs nobody any more.
fn is_closed(item: &CareItem) -> bool {
    matches!(
        item.status,
        CareStatus::Fulfilled(_) | CareStatus::Replaced { .. }
    )
}

fn render_item(item: &CareItem, i18n: &I18n) -> Markup {
    let label = item.reminder.label().map(str::to_owned);
    let title = label.unwrap_or_else(|| fl!(i18n.fluent, "due-untitled"));
    html! {
        p {
            strong { (inline_text(&title)) } " " (render_status(&item.status, &item.reminder.due_date, i18n))
        }
        @if let Some(last) = &item.last_vaccination {
            p .muted { (fl!(i18n.fluent, "due-last")) " " (render_vaccination(last, i18n)) }
        }
        @for perhaps in &item.possible_vaccinations {
            p .muted { (fl!(i18n.fluent, "due-perhaps")) " " (render_vaccination(perhaps, i18n)) }
        }
    }
}

fn render_status(when: &CareStatus, due: &Field<Date>, i18n: &I18n) -> Markup {
    let on = html! { @if let Some(due) = due.known() { " " (render_date(due, i18n)) } };
    match when {
        CareStatus::Overdue { days } => {
            html! { (render_badge(BadgeKind::Warn, &overdue_message(*days, i18n))) (on) }
        }
        CareStatus::DueSoon { days } => {
            html! { (render_badge(BadgeKind::Plain, &i18n.format_relative_days(*days))) (on) }
        }
        CareStatus::DueLater { days } => {
            html! { span .muted { (i18n.format_relative_days(*days)) } (on) }
        }
        CareStatus::Undated => {
            let unreadable = unreadable_message(due, FieldKind::Date, i18n);
            let message = unreadable.unwrap_or_else(|| fl!(i18n.fluent, "due-undated"));
            html! { (render_badge(BadgeKind::Plain, &message)) }
        }
        CareStatus::Replaced { by } => {
            let by = i18n.format.date(*by);
            html! { span .muted { (fl!(i18n.fluent, "due-replaced", by = by)) } }
        }
        CareStatus::Fulfilled(given) => {
            html! { (render_badge(BadgeKind::Good, &fl!(i18n.fluent, "due-given"))) " " (render_vaccination(given, i18n)) }
        }
    }
}

fn overdue_message(days: i64, i18n: &I18n) -> String {
    fl!(i18n.fluent, "due-overdue", days = days)
}

/// The doses: those that were given, those of which nobody knows which animal got them, and those that are dated ahead.
fn render_vaccinations(all: &[Vaccination], today: Date, i18n: &I18n) -> Markup {
    let (planned, by_now): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.is_planned(today));
    let (given, possible): (Vec<_>, Vec<_>) =
        by_now.into_iter().partition(|one| one.doubt.is_none());
    let fluent = &i18n.fluent;
    let list = |title: String, doses: &[&Vaccination]| {
        let entries: Vec<Markup> = doses
            .iter()
            .map(|one| render_vaccination(one, i18n))
            .collect();
        html! { @if !entries.is_empty() { (collapsible_details(&title, &bullet_list(&entries), false)) } }
    };
    html! {
        (list(fl!(fluent, "due-vaccinations", count = given.len()), &given))
        (list(fl!(fluent, "due-vaccinations-possible", count = possible.len()), &possible))
        (list(fl!(fluent, "due-vaccinations-planned", count = planned.len()), &planned))
    }
}

fn render_vaccination(given: &Vaccination, i18n: &I18n) -> Markup {
    html! {
        @if given.disease.is_empty() { (fl!(i18n.fluent, "invoice-rows-unnamed")) } @else { (inline_text(&given.disease)) }
        @match &given.date {
            Field::Read(on) => { " " (render_date(*on, i18n)) }
            Field::Absent => { " " (fl!(i18n.fluent, "due-dose-undated")) }
            Field::Unreadable(text) => { " (" (fl!(i18n.fluent, "field-unreadable-date", text = text.as_str())) ")" }
        }
        @if let Some(doubt) = given.doubt { " · " (dose_doubt_message(doubt, i18n)) }
        @if let Some(batch) = &given.batch { " · " (fl!(i18n.fluent, "due-batch")) " " bdi { (batch) } }
        @if given.external { " · " (fl!(i18n.fluent, "due-elsewhere")) }
    }
}
