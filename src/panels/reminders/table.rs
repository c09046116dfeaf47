//! The chosen reminders in one table: what each is about, when and to where it goes, and what is to be said of it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::assessment::{AssessedReminder, MissingData, ReminderAssessment};
use super::bulk_action::{BulkRequest, FIELD_REMINDER};
use super::data::RemindersData;
use super::finding_messages::render_findings;
use super::labels::{reminder_patient_name, reminder_title};
use super::{SLOT, bulk_form};
use crate::clinic::reminder_check::{
    ChannelCodes, FindingSeverity, MessageChannel, is_message_sent,
};
use crate::panels::PanelContext;
use crate::panels::names::client_name;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ClientId, PatientId, ProvetError, Tenant};
use crate::views::components::{
    BadgeKind, TableColumn, data_table, open_link, provet_link, render_badge,
};
use crate::views::field_text::render_date_field;
use crate::views::form::htmx_form;
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, empty_state, incomplete_notice, read_error};

pub(super) const SECTION: PanelSection<RemindersData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new_full_width(SLOT, 14),
        title: |_, i18n| fl!(i18n.fluent, "reminders-title"),
        subject: |i18n| fl!(i18n.fluent, "reminders-what"),
        reads: &[
            "reminder/",
            "remindertemplate/",
            "client/",
            "patient/",
            "phonenumber/",
            "consultation/",
            "consultation_items/medicine/",
        ],
        writes: &[
            ("PUT", "reminder/{id}/mark_sent/"),
            ("PATCH", "reminder/{id}/"),
        ],
        refresh_on: &[ObjectKind::Reminder],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: RemindersData) -> Markup {
    match load_assessment(&ctx, data).await {
        Ok(assessment) => {
            render_assessment(&ctx, &assessment, &html! {}, &BulkRequest::default(), None)
        }
        Err(error) => render_unavailable(&ctx, &error, &html! {}),
    }
}

/// The reminders, judged as of today.
pub(super) async fn load_assessment(
    ctx: &PanelContext,
    data: RemindersData,
) -> Result<ReminderAssessment, ProvetError> {
    let format = &ctx.i18n.format;
    ReminderAssessment::load(
        data,
        &ctx.panel_session.object_ids,
        format.local_date(ctx.now),
        format,
    )
    .await
}

/// The section where the reminders could not be read.
pub(super) fn render_unavailable(
    ctx: &PanelContext,
    error: &ProvetError,
    outcome: &Markup,
) -> Markup {
    let i18n = &ctx.i18n;
    let what = fl!(i18n.fluent, "reminders-what");
    let body = html! { (outcome) (read_error(error, &what, i18n, Some(&ctx.form_target(SLOT)))) };
    wrap_section(body, i18n)
}

/// The section with the table and the form; `outcome` is what came of an action and stands first.
pub(super) fn render_assessment(
    ctx: &PanelContext,
    assessment: &ReminderAssessment,
    outcome: &Markup,
    request: &BulkRequest,
    error: Option<&str>,
) -> Markup {
    let i18n = &ctx.i18n;
    // Without an open one the form could do nothing: only the table is shown.
    let any_open = assessment
        .reminders
        .iter()
        .any(|row| !is_message_sent(row.reminder.status));
    let rows = html! { (render_table(assessment, Some(&request.reminder_ids), &ctx.tenant, i18n)) };
    let body = html! {
        (outcome)
        @if assessment.reminders.is_empty() {
            (empty_state(&fl!(i18n.fluent, "reminders-nothing")))
        } @else {
            p { (render_counts(assessment, i18n)) }
            @if any_open {
                div .selection {
                    (htmx_form(&ctx.form_target(SLOT), bulk_form::ACTION_BULK, &html! {
                        (rows)
                        (bulk_form::render_form_fields(&ctx.form_target(SLOT), assessment, request, error, i18n))
                    }))
                }
            } @else { div .selection { (rows) } }
        }
        (render_missing_data(ctx, assessment))
    };
    wrap_section(body, i18n)
}

/// The section with what is about to be written in place of the table.
pub(super) fn wrap_section(body: Markup, i18n: &I18n) -> Markup {
    Section::new(SLOT, &fl!(i18n.fluent, "reminders-title"), body)
        .with_tone(SectionTone::Plain)
        .full_width()
        .to_markup()
}

/// How many must not go out, how many are to be looked at, how many have nothing against them.
fn render_counts(assessment: &ReminderAssessment, i18n: &I18n) -> Markup {
    let open = || {
        assessment
            .reminders
            .iter()
            .filter(|row| !is_message_sent(row.reminder.status))
    };
    let count = |severity: FindingSeverity| {
        let is_of = |row: &&AssessedReminder| row.severity() == Some(severity);
        open().filter(is_of).count()
    };
    let (blocked, warned) = (
        count(FindingSeverity::Blocking),
        count(FindingSeverity::Warning),
    );
    // Those with nothing but remarks count as fine: nothing of them has to be decided.
    let fine = open().count() - blocked - warned;
    html! {
        @if blocked > 0 { (render_badge(BadgeKind::Bad, &fl!(i18n.fluent, "reminders-stop", count = blocked))) " " }
        @if warned > 0 { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "reminders-look", count = warned))) " " }
        @if fine > 0 {
            // Green only where everything was read: what was not seen may speak against it.
            @let mark = if assessment.missing.is_empty() { BadgeKind::Good } else { BadgeKind::Plain };
            (render_badge(mark, &fl!(i18n.fluent, "reminders-fine", count = fine)))
        }
    }
}

/// The table; with boxes to tick where `picks` says which are.
pub(super) fn render_table(
    assessment: &ReminderAssessment,
    picks: Option<&[i64]>,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let titles = [
        fl!(i18n.fluent, "reminders-column-about"),
        fl!(i18n.fluent, "reminders-column-when"),
        fl!(i18n.fluent, "reminders-column-to"),
        fl!(i18n.fluent, "reminders-column-found"),
    ];
    let columns = titles.each_ref().map(|title| TableColumn::text(title));
    // "Nothing found" is said of a row only where nothing was left unread.
    let certain = assessment.missing.is_empty();
    let rows: Vec<Vec<Markup>> = assessment
        .reminders
        .iter()
        .map(|row| {
            vec![
                render_subject(row, picks, tenant, i18n),
                render_send_date(row, i18n),
                render_recipient(row, i18n),
                render_findings(row, certain, i18n),
            ]
        })
        .collect();
    data_table(&fl!(i18n.fluent, "reminders-title"), &columns, &rows)
}

fn render_subject(
    row: &AssessedReminder,
    picks: Option<&[i64]>,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let id = row.reminder.id;
    let open = !is_message_sent(row.reminder.status);
    let patient = reminder_patient_name(row, i18n);
    let page = row.reminder.patient_id.and_then(PatientId::new);
    html! {
        @match picks {
            // A sent reminder cannot be sent or moved any more, so it has no box.
            Some(picks) if open => {
                // The name is the label: a large target, and what a screen reader calls the box.
                label .checkbox {
                    input type="checkbox" name=(FIELD_REMINDER) value=(id) checked[picks.contains(&id)];
                    " " strong { (inline_text(&patient)) }
                }
            }
            _ => { strong { (inline_text(&patient)) } }
        }
        p { (inline_text(&reminder_title(row, i18n))) }
        p .muted .small {
            @if let Some(page) = page.map(|id| tenant.patient_page(id)) {
                (open_link(&page, &patient, i18n))
            }
            @if let Some(client) = &row.client {
                " · "
                @match client.id.and_then(ClientId::new) {
                    Some(id) => { (provet_link(&tenant.client_page(id), &client_name(client, i18n), i18n)) }
                    None => { (inline_text(&client_name(client, i18n))) }
                }
            }
        }
    }
}

fn render_send_date(row: &AssessedReminder, i18n: &I18n) -> Markup {
    html! {
        p {
            @if row.record.planned_sending_date.is_absent() { (fl!(i18n.fluent, "reminders-no-day")) }
            (render_date_field(&row.record.planned_sending_date, i18n))
        }
        @if row.record.expiry_date.is_present() {
            p .muted .small {
                (fl!(i18n.fluent, "reminders-due"))
                @if row.reminder.due_date.unreadable().is_some() { ":" } " "
                (render_date_field(&row.reminder.due_date, i18n))
            }
        }
    }
}

fn render_recipient(row: &AssessedReminder, i18n: &I18n) -> Markup {
    let reminder = &row.reminder;
    // An address in the reminder itself goes before the one of the client's record.
    let own = |in_it: &str, recorded: Option<&str>| {
        let or = recorded.filter(|_| in_it.is_empty()).unwrap_or(in_it);
        or.to_owned()
    };
    let recorded = row.client.as_ref().map(|client| client.email.as_str());
    let channel = ChannelCodes::default().channel_for_code(reminder.channel_code);
    let addresses = match channel {
        Some(MessageChannel::Email) => vec![own(&reminder.email, recorded)],
        Some(MessageChannel::Sms) => vec![reminder.phone.clone()],
        Some(MessageChannel::Letter) => Vec::new(),
        // Through an unknown channel either address may be used: both are shown.
        None => vec![reminder.email.clone(), reminder.phone.clone()],
    };
    html! {
        @if let Some(channel) = channel { p .muted .small { (channel_name(channel, i18n)) } }
        @for address in addresses.iter().filter(|address| !address.is_empty()) { p { (inline_text(address)) } }
    }
}

fn channel_name(channel: MessageChannel, i18n: &I18n) -> String {
    match channel {
        MessageChannel::Email => fl!(i18n.fluent, "reminders-channel-email"),
        MessageChannel::Sms => fl!(i18n.fluent, "reminders-channel-text"),
        MessageChannel::Letter => fl!(i18n.fluent, "reminders-channel-letter"),
    }
}

/// What could not be seen, and what was not looked at.
fn render_missing_data(ctx: &PanelContext, assessment: &ReminderAssessment) -> Markup {
    let i18n = &ctx.i18n;
    let fluent = &i18n.fluent;
    let MissingData {
        templates,
        patients,
        clients,
        phones,
        other_reminders,
        vaccinations,
        is_truncated,
    } = &assessment.missing;
    // Each list fails by itself, because each has a permission of its own.
    let failures = [
        (patients, fl!(fluent, "reminders-animals-what")),
        (clients, fl!(fluent, "reminders-owners-what")),
        (phones, fl!(fluent, "contact-phones-what")),
        (templates, fl!(fluent, "reminders-templates-what")),
        (other_reminders, fl!(fluent, "reminders-others-what")),
        (vaccinations, fl!(fluent, "reminders-doses-what")),
    ];
    html! {
        @for (error, what) in failures {
            @if let Some(error) = error { (read_error(error, &what, i18n, Some(&ctx.form_target(SLOT)))) }
        }
        @if assessment.not_found_count > 0 { (incomplete_notice(&fl!(fluent, "reminders-gone", count = assessment.not_found_count))) }
        @if *is_truncated { (incomplete_notice(&fl!(fluent, "reminders-more"))) }
        (incomplete_notice(&fl!(fluent, "reminders-not-looked")))
    }
}
