//! Converts Provet's records into the plain types that the clinic's rules judge.

use i18n_embed_fl::fl;

use crate::clinic::balance::InvoiceSummary;
use crate::clinic::care_due::{CareReminder, DoseDoubt};
use crate::clinic::reminder_check::OutgoingReminder;
use crate::provet::model::{
    Consultation, ConsultationItemRecord, Invoice, RelatedRecord, Reminder, ReminderTemplate,
};
use crate::values::{DayOrInstant, Field, Money};
use crate::views::format::LocaleFormatter;
use crate::views::i18n::I18n;

/// Whose a line of a visit is, seen from one animal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineRecipient {
    /// This animal's.
    This,
    /// Nobody knows: it names no animal, and its visit has several or could not be read.
    Unnamed,
    /// Another animal's.
    Other,
}

impl LineRecipient {
    /// Seen from `patient`. A line that names no animal is this one's only where its visit is known to have no other.
    pub(super) fn find(
        line: &ConsultationItemRecord,
        patient: Option<i64>,
        consultations: &[Consultation],
    ) -> Self {
        if let Some(named) = &line.patient {
            return if Some(named.id) == patient {
                Self::This
            } else {
                Self::Other
            };
        }
        let id = line.consultation.as_ref().map(|link| link.id);
        let consultation = consultations
            .iter()
            .find(|consultation| id.is_some() && consultation.id == id);
        let patients = consultation.map(|consultation| &consultation.patients);
        match patients.map(|patients| (patients.items.len(), patients.unreadable)) {
            Some((1, 0)) => Self::This,
            _ => Self::Unnamed,
        }
    }
}

/// Whether a line is undone: it has a quantity of zero or less, or another line of its visit takes as much back.
pub(super) fn is_undone(line: &ConsultationItemRecord, lines: &[ConsultationItemRecord]) -> bool {
    let id = |link: &Option<RelatedRecord>| link.as_ref().map(|link| link.id);
    let is_same = |other: &ConsultationItemRecord| {
        other.name == line.name
            && id(&other.consultation) == id(&line.consultation)
            && id(&other.patient) == id(&line.patient)
    };
    let Some(amount) = line.quantity.known() else {
        return false;
    };
    let takes_back = |other: &ConsultationItemRecord| {
        let back = other.quantity.known().unwrap_or_default();
        back < 0.0 && back + amount <= 0.0 && is_same(other)
    };
    amount <= 0.0 || lines.iter().any(takes_back)
}

/// Why nobody knows whether an animal got the dose of a line.
pub(super) fn dose_doubt(
    recipient: LineRecipient,
    line: &ConsultationItemRecord,
    lines: &[ConsultationItemRecord],
) -> Option<DoseDoubt> {
    if is_undone(line, lines) {
        Some(DoseDoubt::Undone)
    } else {
        (recipient != LineRecipient::This).then_some(DoseDoubt::RecipientUnnamed)
    }
}

/// What is said beside a dose of which nobody knows whether the animal got it.
pub(super) fn dose_doubt_message(doubt: DoseDoubt, i18n: &I18n) -> String {
    match doubt {
        DoseDoubt::RecipientUnnamed => fl!(i18n.fluent, "line-recipient-unnamed"),
        DoseDoubt::Undone => fl!(i18n.fluent, "line-undone"),
    }
}

/// An invoice as far as it says what a client owes.
pub(super) fn to_invoice_summary(row: &Invoice, format: &LocaleFormatter) -> InvoiceSummary {
    let number = format!("{}{}", row.invoice_prefix, row.invoice_number);
    let day = |field: &Field<DayOrInstant>| {
        let local = |day: DayOrInstant| day.local_date(format.time_zone());
        field.clone().map(local)
    };
    let (due_sum, others_due) = split_amount_due(row, format);
    InvoiceSummary {
        id: row.id.unwrap_or_default(),
        // The prefix alone is no number: drafts have it too.
        number: (!row.invoice_number.is_empty()).then_some(number),
        status: row.status.clone(),
        credit_note: row.credit_note,
        invoice_date: day(&row.invoice_date),
        due_date: day(&row.invoice_due_date),
        total: row.total_with_vat.clone(),
        due_sum,
        others_due,
    }
}

/// What the client still has to pay of an invoice, and what others do, each to the smallest coin.
pub(super) fn split_amount_due(row: &Invoice, format: &LocaleFormatter) -> (Field<Money>, Money) {
    let round = |field: &Field<Money>| field.clone().map(|amount| format.round_to_coin(amount));
    let (all, own) = (round(&row.due_sum), round(&row.client_due_sum));
    match (all.known(), own.known()) {
        // A part is never more than the whole: of a settled invoice the client owes nothing, whatever their part says.
        (Some(all), Some(own)) if own < all => (Field::Read(own), all.minus(own)),
        (Some(_), Some(_)) => (all, Money::ZERO),
        _ => (own.or(all), Money::ZERO),
    }
}

/// A reminder as far as it says what care is due. `templates` is empty where they could not be read.
pub(super) fn to_care_reminder(row: &Reminder, templates: &[ReminderTemplate]) -> CareReminder {
    CareReminder {
        id: row.id.unwrap_or_default(),
        title: reminder_title(row, templates),
        subject: non_empty(&row.email_subject),
        due_date: row.expiry_date.clone(),
        planned_date: row.planned_sending_date.known(),
        status: row.status.known(),
    }
}

/// A reminder as far as it says what message is sent, how and when.
pub(super) fn to_outgoing_reminder(
    row: &Reminder,
    templates: &[ReminderTemplate],
    format: &LocaleFormatter,
) -> OutgoingReminder {
    OutgoingReminder {
        id: row.id.unwrap_or_default(),
        patient_id: row.patient.as_ref().map(|it| it.id),
        template_id: row.reminder_template.as_ref().map(|it| it.id),
        title: reminder_title(row, templates),
        subject: non_empty(&row.email_subject),
        due_date: row.expiry_date.clone(),
        planned_date: row.planned_sending_date.known(),
        created_date: row
            .created
            .known()
            .map(|created| format.local_date(created)),
        status: row.status.known(),
        channel_code: row.send_method,
        email: row.email_address.clone(),
        phone: row.phone_number.clone(),
    }
}

/// What a reminder is about: its template's title; the subject of its e-mail where it has no template or that has no title.
///
/// The subject never stands in for a title that could not be read: it may be the same for every reminder, and those of
/// one title are taken for one another.
fn reminder_title(row: &Reminder, templates: &[ReminderTemplate]) -> Option<String> {
    let link = row.reminder_template.as_ref();
    let mut known = templates.iter();
    let template = link.and_then(|link| known.find(|template| template.id == Some(link.id)));
    if link.is_some() && template.is_none() {
        return None;
    }
    let title = template.and_then(|template| non_empty(&template.title));
    title.or_else(|| non_empty(&row.email_subject))
}

fn non_empty(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
