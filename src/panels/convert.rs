//! Converts Provet's records into the plain types that the clinic's rules judge.

use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::clinic::balance::InvoiceSummary;
use crate::clinic::care_due::{CareReminder, DoseDoubt};
use crate::clinic::contact::ContactPhone;
use crate::clinic::reminder_check::OutgoingReminder;
use crate::provet::model::{
    Consultation, ConsultationItemRecord, Invoice, Patient, PhoneNumber, RelatedRecord, Reminder,
    ReminderTemplate,
};
use crate::values::{ConsultationStatus, DayOrInstant, Field, Money};
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
        // What the line itself says goes before what its visit suggests.
        if let Some(named) = &line.patient {
            return if Some(named.id) == patient {
                Self::This
            } else {
                Self::Other
            };
        }
        let consultation = find_consultation(line, consultations);
        let patients = consultation.map(|consultation| &consultation.patients);
        match patients.map(|patients| (patients.items.len(), patients.unreadable)) {
            // One animal, and none that could not be read: the line can be of no other.
            Some((1, 0)) => Self::This,
            _ => Self::Unnamed,
        }
    }
}

/// The visit of a line, among those that were read.
fn find_consultation<'a>(
    line: &ConsultationItemRecord,
    consultations: &'a [Consultation],
) -> Option<&'a Consultation> {
    let id = line.consultation.as_ref().map(|link| link.id)?;
    consultations
        .iter()
        .find(|consultation| consultation.id == Some(id))
}

/// Whether a line is undone: it has a quantity of zero or less, or other lines of its visit take as much back.
///
/// A line that takes back and names no animal may be about any: what it may undo is not certain any more.
pub(super) fn is_undone(line: &ConsultationItemRecord, lines: &[ConsultationItemRecord]) -> bool {
    let id = |link: &Option<RelatedRecord>| link.as_ref().map(|link| link.id);
    let name = |line: &ConsultationItemRecord| line.name.trim().to_lowercase();
    let is_same = |other: &&ConsultationItemRecord| {
        name(other) == name(line)
            && id(&other.consultation) == id(&line.consultation)
            && (id(&other.patient) == id(&line.patient) || other.patient.is_none())
    };
    // Without its quantity nothing shows that it was taken back.
    let Some(amount) = line.quantity.known() else {
        return false;
    };
    let others = lines.iter().filter(is_same);
    // A line may be corrected by the same line with a negative quantity instead of being deleted.
    let taken_back: f64 = others
        .filter_map(|other| other.quantity.known())
        .filter(|quantity| *quantity < 0.0)
        .sum();
    amount <= 0.0 || amount + taken_back <= 0.0
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

/// Whether a line without a day of its own belongs to a visit that has not taken place: a draft, or one still ahead.
pub(super) fn is_of_visit_ahead(
    line: &ConsultationItemRecord,
    consultations: &[Consultation],
    now: Timestamp,
) -> bool {
    let consultation = find_consultation(line, consultations);
    line.used.is_absent()
        && consultation.is_some_and(|consultation| {
            let begins = consultation.started.clone();
            let begins = begins.or(consultation.admitted_time.clone());
            consultation.status.known() == Some(ConsultationStatus::Draft)
                || begins.known().is_some_and(|begins| begins > now)
        })
}

/// Whether an animal's own record names another client than `client`, who is named beside it.
pub(super) fn names_other_client(patient: &Patient, client: Option<i64>) -> bool {
    let own = patient.client.as_known().map(|link| link.id);
    own.zip(client).is_some_and(|(own, client)| own != client)
}

/// What is said beside a dose of which nobody knows whether the animal got it.
pub(super) fn dose_doubt_message(doubt: DoseDoubt, i18n: &I18n) -> String {
    match doubt {
        DoseDoubt::RecipientUnnamed => fl!(i18n.fluent, "line-recipient-unnamed"),
        DoseDoubt::Undone => fl!(i18n.fluent, "line-undone"),
        DoseDoubt::VisitAhead => fl!(i18n.fluent, "line-visit-ahead"),
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
        // Older answers of Provet lack the id. [C] Zero is nobody's id, so that no link is made of it.
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
    // Before they are compared: a difference of less than a coin would look like an amount that is open.
    let round = |field: &Field<Money>| field.clone().map(|amount| format.round_to_coin(amount));
    let (all, own) = (round(&row.due_sum), round(&row.client_due_sum));
    match (all.known(), own.known()) {
        // A part is never more than the whole: of a settled invoice the client owes nothing, whatever their part says.
        (Some(all), Some(own)) if own < all => (Field::Read(own), all.minus(own)),
        (Some(_), Some(_)) => (all, Money::ZERO),
        // With only one of the two sums nobody can tell what others owe.
        _ => (own.or(all), Money::ZERO),
    }
}

/// A reminder as far as it says what care is due. `templates` is empty where they could not be read.
pub(super) fn to_care_reminder(
    row: &Reminder,
    templates: &[ReminderTemplate],
    format: &LocaleFormatter,
) -> CareReminder {
    CareReminder {
        id: row.id.unwrap_or_default(),
        title: reminder_title(row, templates),
        subject: non_empty(&row.email_subject),
        // Provet's expiry date of a reminder is the day on which the care falls due. [C]
        due_date: format.local_day(&row.expiry_date),
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
        due_date: format.local_day(&row.expiry_date),
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

/// A telephone number as the rules of contact judge it.
pub(super) fn to_contact_phone(row: &PhoneNumber) -> ContactPhone {
    ContactPhone {
        id: row.id,
        number: row.phone_number.clone(),
        description: (!row.description.is_empty()).then(|| row.description.clone()),
        kind: row.type_code,
        preferred: row.preferred_reminders,
        secondary: row.is_secondary_owners_phone_number,
    }
}
