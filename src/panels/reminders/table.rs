//! The chosen reminders in one table: what each is about, when and to where it goes, and what is to be said of it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::assessment::{AssessedReminder, MissingData, ReminderAssessment};
use super::bulk_action::{BulkRequest, FIELD_REMINDER};
use super::data::RemindersData;
use super::finding_messages::render_findings;
use super::{SLOT, bulk_form};
use crate::clinic::reminder_check::{
    ChannelCodes, FindingSeverity, MessageChannel, is_message_sent,
};
use crate::panels::PanelContext;
use crate::panels::names::client_name;
use crate::panels::patient_summary::patient_name;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ClientId, PatientId, ProvetError, Tenant};
use crate::views::components::{
    BadgeKind, TableColumn, data_table, provet_link, render_badge, render_date,
};
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

async fn render_section(ctx: Arc<PanelContext>, asked: RemindersData) -> Markup {
    match load_assessment(&ctx, asked).await {
        Ok(judged) => render_assessment(&ctx, &judged, &html! {}, &BulkRequest::default(), None),
        Err(error) => render_unavailable(&ctx, &error, &html! {}),
    }
}

/// The reminders, judged as of today.
pub(super) async fn load_assessment(
    ctx: &PanelContext,
    asked: RemindersData,
) -> Result<ReminderAssessment, ProvetError> {
    let format = &ctx.i18n.format;
    ReminderAssessment::load(
        asked,
        &ctx.panel_session.object_ids,
        format.local_date(ctx.now),
        format,
    )
    .await
}

/// The section where the reminders could not be read.
pub(super) fn render_unavailable(ctx: &PanelContext, error: &ProvetError, told: &Markup) -> Markup {
    let words = &ctx.i18n;
    let what = fl!(words.fluent, "reminders-what");
    let body = html! { (told) (read_error(error, &what, words, Some(&ctx.form_target(SLOT)))) };
    wrap_section(body, words)
}

/// The section with the table and the form; `told` is what came of an action and stands first.
pub(super) fn render_assessment(
    ctx: &PanelContext,
    judged: &ReminderAssessment,
    told: &Markup,
    wish: &BulkRequest,
    wrong: Option<&str>,
) -> Markup {
    let words = &ctx.i18n;
    let any_open = judged
        .reminders
        .iter()
        .any(|row| !is_message_sent(row.reminder.status));
    let rows = html! { (render_table(judged, Some(&wish.reminder_ids), &ctx.tenant, words)) };
    let body = html! {
        (told)
        @if judged.reminders.is_empty() {
            (empty_state(&fl!(words.fluent, "reminders-nothing")))
        } @else {
            p { (render_counts(judged, words)) }
            @if any_open {
                div .selection {
                    (htmx_form(&ctx.form_target(SLOT), bulk_form::ACTION_BULK, &html! {
                        (rows)
                        (bulk_form::render_form_fields(&ctx.form_target(SLOT), judged, wish, wrong, words))
                    }))
                }
            } @else { div .selection { (rows) } }
        }
        (render_missing_data(ctx, judged))
    };
    wrap_section(body, words)
}

/// The section with what is about to be written in place of the table.
pub(super) fn wrap_section(body: Markup, words: &I18n) -> Markup {
    Section::new(SLOT, &fl!(words.fluent, "reminders-title"), body)
        .with_tone(SectionTone::Plain)
        .full_width()
        .to_markup()
}

/// How many must not go out, how many are to be looked at, how many have nothing against them.
fn render_counts(judged: &ReminderAssessment, words: &I18n) -> Markup {
    let open = || {
        judged
            .reminders
            .iter()
            .filter(|row| !is_message_sent(row.reminder.status))
    };
    let of = |weight: FindingSeverity| open().filter(|row| row.severity() == Some(weight)).count();
    let (stop, look) = (of(FindingSeverity::Blocking), of(FindingSeverity::Warning));
    let fine = open().count() - stop - look;
    html! {
        @if stop > 0 { (render_badge(BadgeKind::Bad, &fl!(words.fluent, "reminders-stop", count = stop))) " " }
        @if look > 0 { (render_badge(BadgeKind::Warn, &fl!(words.fluent, "reminders-look", count = look))) " " }
        @if fine > 0 {
            @let mark = if judged.missing.is_empty() { BadgeKind::Good } else { BadgeKind::Plain };
            (render_badge(mark, &fl!(words.fluent, "reminders-fine", count = fine)))
        }
    }
}

/// The table; with boxes to tick where `picks` says which are.
pub(super) fn render_table(
    judged: &ReminderAssessment,
    picks: Option<&[i64]>,
    tenant: &Tenant,
    words: &I18n,
) -> Markup {
    let titles = [
        fl!(words.fluent, "reminders-column-about"),
        fl!(words.fluent, "reminders-column-when"),
        fl!(words.fluent, "reminders-column-to"),
        fl!(words.fluent, "reminders-column-found"),
    ];
    let columns = titles.each_ref().map(|title| TableColumn::text(title));
    let certain = judged.missing.is_empty();
    let rows: Vec<Vec<Markup>> = judged
        .reminders
        .iter()
        .map(|row| {
            vec![
                render_subject(row, picks, tenant, words),
                render_send_date(row, words),
                render_recipient(row, words),
                render_findings(row, certain, words),
            ]
        })
        .collect();
    data_table(&fl!(words.fluent, "reminders-title"), &columns, &rows)
}

fn render_subject(
    row: &AssessedReminder,
    picks: Option<&[i64]>,
    tenant: &Tenant,
    words: &I18n,
) -> Markup {
    let id = row.reminder.id;
    let open = !is_message_sent(row.reminder.status);
    let animal = reminder_patient_name(row, words);
    let page = row.reminder.patient_id.and_then(PatientId::new);
    html! {
        @match picks {
            Some(picks) if open => {
                label .checkbox {
                    input type="checkbox" name=(FIELD_REMINDER) value=(id) checked[picks.contains(&id)];
                    " " strong { (inline_text(&animal)) }
                }
            }
            _ => { strong { (inline_text(&animal)) } }
        }
        p { (inline_text(&reminder_title(row, words))) }
        p .muted .small {
            @if let Some(page) = page.map(|id| tenant.patient_page(id)) {
                (provet_link(&page, &fl!(words.fluent, "reminders-patient")))
            }
            @if let Some(owner) = &row.client {
                " · "
                @match owner.id.and_then(ClientId::new) {
                    Some(id) => { (provet_link(&tenant.client_page(id), &client_name(owner, words))) }
                    None => { (inline_text(&client_name(owner, words))) }
                }
            }
        }
    }
}

/// What the animal is called; words where its record could not be read.
pub(super) fn reminder_patient_name(row: &AssessedReminder, words: &I18n) -> String {
    match &row.patient {
        Some(animal) => patient_name(&animal.name, words),
        None => fl!(words.fluent, "reminders-animal-unavailable"),
    }
}

/// What a reminder is about.
pub(super) fn reminder_title(row: &AssessedReminder, words: &I18n) -> String {
    let untitled = || fl!(words.fluent, "due-untitled");
    row.reminder.title.clone().unwrap_or_else(untitled)
}

fn render_send_date(row: &AssessedReminder, words: &I18n) -> Markup {
    html! {
        p {
            @match row.reminder.planned_date {
                Some(planned) => { (render_date(planned, words)) }
                None => { (fl!(words.fluent, "reminders-no-day")) }
            }
        }
        @if let Some(due) = row.reminder.due_date {
            p .muted .small { (fl!(words.fluent, "reminders-due")) " " (render_date(due, words)) }
        }
    }
}

fn render_recipient(row: &AssessedReminder, words: &I18n) -> Markup {
    let reminder = &row.reminder;
    let own = |in_it: &str, recorded: Option<&str>| {
        let or = recorded.filter(|_| in_it.is_empty()).unwrap_or(in_it);
        or.to_owned()
    };
    let recorded = row.client.as_ref().map(|owner| owner.email.as_str());
    let channel = ChannelCodes::default().channel_for_code(reminder.channel_code);
    let addresses = match channel {
        Some(MessageChannel::Email) => vec![own(&reminder.email, recorded)],
        Some(MessageChannel::Sms) => vec![reminder.phone.clone()],
        Some(MessageChannel::Letter) => Vec::new(),
        None => vec![reminder.email.clone(), reminder.phone.clone()],
    };
    html! {
        @if let Some(channel) = channel { p .muted .small { (channel_name(channel, words)) } }
        @for address in addresses.iter().filter(|address| !address.is_empty()) { p { (inline_text(address)) } }
    }
}

fn channel_name(channel: MessageChannel, words: &I18n) -> String {
    match channel {
        MessageChannel::Email => fl!(words.fluent, "reminders-channel-email"),
        MessageChannel::Sms => fl!(words.fluent, "reminders-channel-text"),
        MessageChannel::Letter => fl!(words.fluent, "reminders-channel-letter"),
    }
}

/// What could not be seen, and what was not looked at.
fn render_missing_data(ctx: &PanelContext, judged: &ReminderAssessment) -> Markup {
    let words = &ctx.i18n;
    let fluent = &words.fluent;
    let MissingData {
        templates,
        patients: animals,
        clients: owners,
        phones,
        other_reminders: others,
        vaccinations: doses,
        is_truncated: more,
    } = &judged.missing;
    let told = [
        (animals, fl!(fluent, "reminders-animals-what")),
        (owners, fl!(fluent, "reminders-owners-what")),
        (phones, fl!(fluent, "contact-phones-what")),
        (templates, fl!(fluent, "reminders-templates-what")),
        (others, fl!(fluent, "reminders-others-what")),
        (doses, fl!(fluent, "reminders-doses-what")),
    ];
    html! {
        @for (error, what) in told {
            @if let Some(error) = error { (read_error(error, &what, words, Some(&ctx.form_target(SLOT)))) }
        }
        @if judged.not_found_count > 0 { (incomplete_notice(&fl!(fluent, "reminders-gone", count = judged.not_found_count))) }
        @if *more { (incomplete_notice(&fl!(fluent, "reminders-more"))) }
        (incomplete_notice(&fl!(fluent, "reminders-not-looked")))
    }
}
