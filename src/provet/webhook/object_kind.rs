//! The kinds of objects that webhooks speak of.

use crate::provet::ProvetPage;

/// A kind of object that a webhook can speak of, or that another object belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectKind {
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
struct ObjectKindRow {
    kind: ObjectKind,
    /// The parameter's name, without `_id` and without underscores: `laboratory_referral_id` is seen beside
    /// `consultationitem_id`. \[C\]
    name: &'static str,
    /// Where one is read, to learn what it belongs to. Nothing where it belongs to nobody else.
    resource: Option<&'static str>,
    /// The kinds of what it belongs to.
    parents: &'static [ObjectKind],
}

/// Every kind. The words are documented or seen; those of notes, phone numbers and health plans, and
/// that of an imaging referral, are put together the same way. \[I\]
const OBJECT_KIND_TABLE: [ObjectKindRow; 16] = [
    object_kind_row(ObjectKind::Client, "client", None, &[]),
    object_kind_row(
        ObjectKind::Patient,
        "patient",
        Some("patient/{id}/"),
        &[ObjectKind::Client],
    ),
    object_kind_row(
        ObjectKind::Consultation,
        "consultation",
        Some("consultation/{id}/"),
        &CONSULTATION_PARENTS,
    ),
    object_kind_row(
        ObjectKind::ConsultationItem,
        "consultationitem",
        Some("consultationitem/{id}/"),
        &[ObjectKind::Consultation, ObjectKind::Patient],
    ),
    object_kind_row(
        ObjectKind::Invoice,
        "invoice",
        Some("invoice/{id}/"),
        &INVOICE_PARENTS,
    ),
    object_kind_row(
        ObjectKind::InvoiceRow,
        "invoicerow",
        Some("invoicerow/{id}/"),
        &INVOICE_PART_PARENTS,
    ),
    object_kind_row(
        ObjectKind::InvoicePayment,
        "invoicepayment",
        Some("invoicepayment/{id}/"),
        &INVOICE_PART_PARENTS,
    ),
    object_kind_row(
        ObjectKind::Appointment,
        "appointment",
        Some("appointment/{id}/"),
        &APPOINTMENT_PARENTS,
    ),
    object_kind_row(
        ObjectKind::Reminder,
        "reminder",
        Some("reminder/{id}/"),
        &APPOINTMENT_PARENTS,
    ),
    object_kind_row(
        ObjectKind::LaboratoryReferral,
        "laboratoryreferral",
        Some("consultation_laboratory_referral/{id}/"),
        &REFERRAL_PARENTS,
    ),
    object_kind_row(
        ObjectKind::ImagingReferral,
        "diagnosticimagingreferral",
        Some("diagnosticimaging_referral/{id}/"),
        &REFERRAL_PARENTS,
    ),
    object_kind_row(
        ObjectKind::ImagingWorklist,
        "diagnosticimagingworklist",
        Some("diagnosticimaging_worklist/{id}/"),
        &[
            ObjectKind::ImagingReferral,
            ObjectKind::Patient,
            ObjectKind::Client,
        ],
    ),
    object_kind_row(
        ObjectKind::Note,
        "note",
        Some("note/{id}/"),
        &[ObjectKind::Client, ObjectKind::Patient],
    ),
    object_kind_row(
        ObjectKind::PhoneNumber,
        "phonenumber",
        Some("phonenumber/{id}/"),
        &[ObjectKind::Client],
    ),
    object_kind_row(
        ObjectKind::HealthPlan,
        "patienthealthplan",
        Some("patienthealthplan/{id}/"),
        &[ObjectKind::Patient, ObjectKind::Client],
    ),
    object_kind_row(ObjectKind::Department, "department", None, &[]),
];

const CONSULTATION_PARENTS: [ObjectKind; 4] = [
    ObjectKind::Client,
    ObjectKind::Patient,
    ObjectKind::Invoice,
    ObjectKind::Department,
];
const INVOICE_PARENTS: [ObjectKind; 4] = [
    ObjectKind::Client,
    ObjectKind::Patient,
    ObjectKind::Consultation,
    ObjectKind::Department,
];
const INVOICE_PART_PARENTS: [ObjectKind; 4] = [
    ObjectKind::Invoice,
    ObjectKind::Client,
    ObjectKind::Patient,
    ObjectKind::Consultation,
];
const APPOINTMENT_PARENTS: [ObjectKind; 3] = [
    ObjectKind::Client,
    ObjectKind::Patient,
    ObjectKind::Department,
];
const REFERRAL_PARENTS: [ObjectKind; 3] = [
    ObjectKind::Consultation,
    ObjectKind::Client,
    ObjectKind::Patient,
];

const fn object_kind_row(
    kind: ObjectKind,
    word: &'static str,
    resource: Option<&'static str>,
    owners: &'static [ObjectKind],
) -> ObjectKindRow {
    ObjectKindRow {
        kind,
        name: word,
        resource,
        parents: owners,
    }
}

impl ObjectKind {
    /// The word that stands for it in the database and in logs.
    pub fn as_str(self) -> &'static str {
        self.table_row().map_or("", |row| row.name)
    }

    /// The kind behind a word.
    pub fn from_name(word: &str) -> Option<Self> {
        OBJECT_KIND_TABLE
            .iter()
            .find(|row| row.name == word)
            .map(|row| row.kind)
    }

    /// The kind that a parameter such as `laboratory_referral_id` speaks of. A department is only where something is.
    pub(super) fn from_parameter(name: &str) -> Option<Self> {
        let word = name.strip_suffix("_id")?.replace('_', "");
        Self::from_name(&word).filter(|kind| *kind != Self::Department)
    }

    /// The kind of object that a page's button is pressed on; none where that is not known.
    pub fn from_page(page: ProvetPage) -> Option<Self> {
        Some(match page {
            ProvetPage::Client | ProvetPage::OnlinePrescriptionClient => Self::Client,
            ProvetPage::Patient | ProvetPage::OnlinePrescriptionPatient => Self::Patient,
            ProvetPage::Consultation | ProvetPage::OnlinePrescriptionConsultation => {
                Self::Consultation
            }
            ProvetPage::Invoice => Self::Invoice,
            ProvetPage::LaboratoryReferral => Self::LaboratoryReferral,
            ProvetPage::DiagnosticImaging => Self::ImagingReferral,
            ProvetPage::AppointmentCalendar | ProvetPage::ShiftCalendar => Self::Department,
            ProvetPage::Reminder => Self::Reminder,
            ProvetPage::HealthPlan => Self::HealthPlan,
            ProvetPage::HomeDeliveries => return None,
        })
    }

    /// Whether one can belong to an object of another kind.
    pub fn belongs_to(self, other: Self) -> bool {
        self.table_row()
            .is_some_and(|row| row.parents.contains(&other))
    }

    /// Where one is read, below the root of the API.
    pub(in crate::provet) fn resource_path(self) -> Option<&'static str> {
        self.table_row().and_then(|row| row.resource)
    }

    fn table_row(self) -> Option<&'static ObjectKindRow> {
        OBJECT_KIND_TABLE.iter().find(|row| row.kind == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        for row in &OBJECT_KIND_TABLE {
            assert_eq!(ObjectKind::from_name(row.kind.as_str()), Some(row.kind));
        }
    }

    #[test]
    fn parameters_are_known_with_and_without_underscores() {
        for (name, kind) in [
            ("client_id", ObjectKind::Client),
            ("consultationitem_id", ObjectKind::ConsultationItem),
            ("laboratory_referral_id", ObjectKind::LaboratoryReferral),
            ("diagnosticimagingworklist_id", ObjectKind::ImagingWorklist),
            ("invoicepayment_id", ObjectKind::InvoicePayment),
        ] {
            assert_eq!(ObjectKind::from_parameter(name), Some(kind), "{name}");
        }
        for name in [
            "patient",
            "id",
            "_id",
            "provet_id",
            "user_id",
            "department_id",
        ] {
            assert_eq!(ObjectKind::from_parameter(name), None, "{name}");
        }
    }
}
