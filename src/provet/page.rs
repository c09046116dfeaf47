//! The pages of Provet that can carry a button.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A page of Provet that can carry a button. The numbers are Provet's `type` of a custom integration. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProvetPage {
    /// A client's page; the id is the client.
    Client,
    /// A patient's page; the id is the patient.
    Patient,
    /// An invoice or a counter sale; the id is the invoice, not its number.
    Invoice,
    /// A consultation, ongoing or finished.
    Consultation,
    /// A laboratory referral.
    LaboratoryReferral,
    /// The appointment calendar; the id is the active department.
    AppointmentCalendar,
    /// The shift calendar; the id is the active department.
    ShiftCalendar,
    /// A diagnostic imaging referral.
    DiagnosticImaging,
    /// The reminders list; one id per ticked reminder.
    Reminder,
    /// A patient's health plan.
    HealthPlan,
    /// Online prescription on a client's page.
    OnlinePrescriptionClient,
    /// Online prescription on a patient's page.
    OnlinePrescriptionPatient,
    /// Online prescription on a consultation's page.
    OnlinePrescriptionConsultation,
    /// The home deliveries dashboard; which id is sent is not documented. \[I\]
    HomeDeliveries,
}

/// One line of the page table.
struct PageRow {
    page: ProvetPage,
    /// `{page}` in our URLs.
    slug: &'static str,
    /// The parameter name that identifies the page where one URL serves several pages.
    parameter: &'static str,
    /// Provet's number for the page, the `type` of a custom integration. \[D\]
    provet_type: i64,
}

/// Every page, in Provet's order.
const PAGE_TABLE: [PageRow; 14] = [
    page_row(ProvetPage::Client, "client", "client_id", 0),
    page_row(ProvetPage::Patient, "patient", "patient_id", 1),
    page_row(ProvetPage::Invoice, "invoice", "invoice_id", 2),
    page_row(
        ProvetPage::Consultation,
        "consultation",
        "consultation_id",
        3,
    ),
    page_row(
        ProvetPage::LaboratoryReferral,
        "laboratory-referral",
        "laboratory_referral_id",
        4,
    ),
    page_row(
        ProvetPage::AppointmentCalendar,
        "appointment-calendar",
        "appointment_calendar_id",
        5,
    ),
    page_row(
        ProvetPage::ShiftCalendar,
        "shift-calendar",
        "shift_calendar_id",
        6,
    ),
    page_row(
        ProvetPage::DiagnosticImaging,
        "diagnostic-imaging",
        "diagnostic_imaging_id",
        7,
    ),
    page_row(ProvetPage::Reminder, "reminder", "reminder_id", 8),
    page_row(ProvetPage::HealthPlan, "health-plan", "health_plan_id", 9),
    page_row(
        ProvetPage::OnlinePrescriptionClient,
        "online-prescription-client",
        "online_prescription_client_id",
        10,
    ),
    page_row(
        ProvetPage::OnlinePrescriptionPatient,
        "online-prescription-patient",
        "online_prescription_patient_id",
        11,
    ),
    page_row(
        ProvetPage::OnlinePrescriptionConsultation,
        "online-prescription-consultation",
        "online_prescription_consultation_id",
        12,
    ),
    page_row(
        ProvetPage::HomeDeliveries,
        "home-deliveries",
        "home_deliveries_id",
        13,
    ),
];

const fn page_row(
    page: ProvetPage,
    path: &'static str,
    parameter: &'static str,
    number: i64,
) -> PageRow {
    PageRow {
        page,
        slug: path,
        parameter,
        provet_type: number,
    }
}

impl ProvetPage {
    /// Every page, in Provet's order.
    pub fn all() -> impl Iterator<Item = Self> {
        PAGE_TABLE.iter().map(|row| row.page)
    }

    /// The page's name in our URLs, such as `laboratory-referral`.
    pub fn slug(self) -> &'static str {
        self.table_row().map_or("", |row| row.slug)
    }

    /// The parameter name that identifies this page where one URL serves several, such as `patient_id`.
    pub fn parameter(self) -> &'static str {
        self.table_row().map_or("", |row| row.parameter)
    }

    /// Provet's number for the page. \[D\]
    pub fn provet_type(self) -> i64 {
        self.table_row().map_or(-1, |row| row.provet_type)
    }

    /// The page that a parameter name stands for, such as `patient_id`.
    pub fn from_parameter(name: &str) -> Option<Self> {
        PAGE_TABLE
            .iter()
            .find(|row| row.parameter == name)
            .map(|row| row.page)
    }

    /// The kind of object whose id the button sends.
    pub fn object_kind(self) -> &'static str {
        match self {
            Self::Client | Self::OnlinePrescriptionClient => "client",
            Self::Patient | Self::OnlinePrescriptionPatient => "patient",
            Self::Consultation | Self::OnlinePrescriptionConsultation => "consultation",
            Self::AppointmentCalendar | Self::ShiftCalendar => "department",
            Self::Invoice
            | Self::LaboratoryReferral
            | Self::DiagnosticImaging
            | Self::Reminder
            | Self::HealthPlan
            | Self::HomeDeliveries => self.slug(),
        }
    }

    fn table_row(self) -> Option<&'static PageRow> {
        PAGE_TABLE.iter().find(|row| row.page == self)
    }
}

impl fmt::Display for ProvetPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

/// No page has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no page has this name")]
pub struct UnknownPageError;

impl FromStr for ProvetPage {
    type Err = UnknownPageError;

    fn from_str(text: &str) -> Result<Self, UnknownPageError> {
        PAGE_TABLE
            .iter()
            .find(|row| row.slug == text)
            .map(|row| row.page)
            .ok_or(UnknownPageError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_page_once_in_order_of_its_number() {
        for (number, page) in (0..).zip(ProvetPage::all()) {
            assert_eq!(page.provet_type(), number);
            assert_eq!(page.slug().parse(), Ok(page));
            assert_eq!(ProvetPage::from_parameter(page.parameter()), Some(page));
        }
        assert_eq!(ProvetPage::all().count(), 14);
    }
}
