//! The kinds of objects that webhooks speak of.

use crate::provet::Page;

/// A kind of object that a webhook can speak of, or that another object belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A client; not OAuth2's.
    Client,
    /// A patient.
    Patient,
    /// A consultation.
    Consultation,
    /// A line of a consultation.
    ConsultationItem,
    /// An invoice.
    Invoice,
    /// A row of an invoice.
    InvoiceRow,
    /// A payment of an invoice.
    InvoicePayment,
    /// An appointment.
    Appointment,
    /// A reminder.
    Reminder,
    /// A laboratory referral.
    LaboratoryReferral,
    /// An imaging referral.
    ImagingReferral,
    /// What is to be done for an imaging referral.
    ImagingWorklist,
    /// A note of the patient's or client's record.
    Note,
    /// A client's phone number.
    PhoneNumber,
    /// A patient's health plan.
    HealthPlan,
    /// A department. No webhook of ours speaks of it; appointments belong to one.
    Department,
}

/// One line of the table of kinds.
struct Row {
    kind: Kind,
    /// The parameter's name, without `_id` and without underscores: `laboratory_referral_id` is seen beside
    /// `consultationitem_id`. \[C\]
    word: &'static str,
    /// Where one is read, to learn what it belongs to. Nothing where it belongs to nobody else.
    resource: Option<&'static str>,
    /// The kinds of what it belongs to.
    owners: &'static [Kind],
}

/// Every kind. The words are documented or seen; those of notes, phone numbers and health plans, and
/// that of an imaging referral, are put together the same way. \[I\]
const TABLE: [Row; 16] = [
    row(Kind::Client, "client", None, &[]),
    row(
        Kind::Patient,
        "patient",
        Some("patient/{id}/"),
        &[Kind::Client],
    ),
    row(
        Kind::Consultation,
        "consultation",
        Some("consultation/{id}/"),
        &OF_VISITS,
    ),
    row(
        Kind::ConsultationItem,
        "consultationitem",
        Some("consultationitem/{id}/"),
        &[Kind::Consultation, Kind::Patient],
    ),
    row(
        Kind::Invoice,
        "invoice",
        Some("invoice/{id}/"),
        &OF_INVOICES,
    ),
    row(
        Kind::InvoiceRow,
        "invoicerow",
        Some("invoicerow/{id}/"),
        &OF_PARTS,
    ),
    row(
        Kind::InvoicePayment,
        "invoicepayment",
        Some("invoicepayment/{id}/"),
        &OF_PARTS,
    ),
    row(
        Kind::Appointment,
        "appointment",
        Some("appointment/{id}/"),
        &OF_BOOKINGS,
    ),
    row(
        Kind::Reminder,
        "reminder",
        Some("reminder/{id}/"),
        &OF_BOOKINGS,
    ),
    row(
        Kind::LaboratoryReferral,
        "laboratoryreferral",
        Some("consultation_laboratory_referral/{id}/"),
        &OF_REFERRALS,
    ),
    row(
        Kind::ImagingReferral,
        "diagnosticimagingreferral",
        Some("diagnosticimaging_referral/{id}/"),
        &OF_REFERRALS,
    ),
    row(
        Kind::ImagingWorklist,
        "diagnosticimagingworklist",
        Some("diagnosticimaging_worklist/{id}/"),
        &[Kind::ImagingReferral, Kind::Patient, Kind::Client],
    ),
    row(
        Kind::Note,
        "note",
        Some("note/{id}/"),
        &[Kind::Client, Kind::Patient],
    ),
    row(
        Kind::PhoneNumber,
        "phonenumber",
        Some("phonenumber/{id}/"),
        &[Kind::Client],
    ),
    row(
        Kind::HealthPlan,
        "patienthealthplan",
        Some("patienthealthplan/{id}/"),
        &[Kind::Patient, Kind::Client],
    ),
    row(Kind::Department, "department", None, &[]),
];

const OF_VISITS: [Kind; 4] = [Kind::Client, Kind::Patient, Kind::Invoice, Kind::Department];
const OF_INVOICES: [Kind; 4] = [
    Kind::Client,
    Kind::Patient,
    Kind::Consultation,
    Kind::Department,
];
const OF_PARTS: [Kind; 4] = [
    Kind::Invoice,
    Kind::Client,
    Kind::Patient,
    Kind::Consultation,
];
const OF_BOOKINGS: [Kind; 3] = [Kind::Client, Kind::Patient, Kind::Department];
const OF_REFERRALS: [Kind; 3] = [Kind::Consultation, Kind::Client, Kind::Patient];

const fn row(
    kind: Kind,
    word: &'static str,
    resource: Option<&'static str>,
    owners: &'static [Kind],
) -> Row {
    Row {
        kind,
        word,
        resource,
        owners,
    }
}

impl Kind {
    /// The word that stands for it in the database and in logs.
    pub fn word(self) -> &'static str {
        self.row().map_or("", |row| row.word)
    }

    /// The kind behind a word.
    pub fn of_word(word: &str) -> Option<Self> {
        TABLE
            .iter()
            .find(|row| row.word == word)
            .map(|row| row.kind)
    }

    /// The kind that a parameter such as `laboratory_referral_id` speaks of. A department is only where something is.
    pub(super) fn of_parameter(name: &str) -> Option<Self> {
        let word = name.strip_suffix("_id")?.replace('_', "");
        Self::of_word(&word).filter(|kind| *kind != Self::Department)
    }

    /// The kind of object that a page's button is pressed on; none where that is not known.
    pub fn of_page(page: Page) -> Option<Self> {
        Some(match page {
            Page::Client | Page::OnlinePrescriptionClient => Self::Client,
            Page::Patient | Page::OnlinePrescriptionPatient => Self::Patient,
            Page::Consultation | Page::OnlinePrescriptionConsultation => Self::Consultation,
            Page::Invoice => Self::Invoice,
            Page::LaboratoryReferral => Self::LaboratoryReferral,
            Page::DiagnosticImaging => Self::ImagingReferral,
            Page::AppointmentCalendar | Page::ShiftCalendar => Self::Department,
            Page::Reminder => Self::Reminder,
            Page::HealthPlan => Self::HealthPlan,
            Page::HomeDeliveries => return None,
        })
    }

    /// Whether one can belong to an object of another kind.
    pub fn belongs_to(self, other: Self) -> bool {
        self.row().is_some_and(|row| row.owners.contains(&other))
    }

    /// Where one is read, below the root of the API.
    pub(in crate::provet) fn resource(self) -> Option<&'static str> {
        self.row().and_then(|row| row.resource)
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.kind == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        for row in &TABLE {
            assert_eq!(Kind::of_word(row.kind.word()), Some(row.kind));
        }
    }

    #[test]
    fn parameters_are_known_with_and_without_underscores() {
        for (name, kind) in [
            ("client_id", Kind::Client),
            ("consultationitem_id", Kind::ConsultationItem),
            ("laboratory_referral_id", Kind::LaboratoryReferral),
            ("diagnosticimagingworklist_id", Kind::ImagingWorklist),
            ("invoicepayment_id", Kind::InvoicePayment),
        ] {
            assert_eq!(Kind::of_parameter(name), Some(kind), "{name}");
        }
        for name in [
            "patient",
            "id",
            "_id",
            "provet_id",
            "user_id",
            "department_id",
        ] {
            assert_eq!(Kind::of_parameter(name), None, "{name}");
        }
    }
}
