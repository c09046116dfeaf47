//! The pages of Provet that can carry a button.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A page of Provet that can carry a button. The numbers are Provet's `type` of a custom integration. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
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
struct Row {
    page: Page,
    /// `{page}` in our URLs.
    path: &'static str,
    /// The parameter name that tells the page where one URL serves several pages.
    parameter: &'static str,
    /// Provet's number for the page, the `type` of a custom integration. \[D\]
    number: i64,
}

/// Every page, in Provet's order.
const TABLE: [Row; 14] = [
    row(Page::Client, "client", "client_id", 0),
    row(Page::Patient, "patient", "patient_id", 1),
    row(Page::Invoice, "invoice", "invoice_id", 2),
    row(Page::Consultation, "consultation", "consultation_id", 3),
    row(
        Page::LaboratoryReferral,
        "laboratory-referral",
        "laboratory_referral_id",
        4,
    ),
    row(
        Page::AppointmentCalendar,
        "appointment-calendar",
        "appointment_calendar_id",
        5,
    ),
    row(
        Page::ShiftCalendar,
        "shift-calendar",
        "shift_calendar_id",
        6,
    ),
    row(
        Page::DiagnosticImaging,
        "diagnostic-imaging",
        "diagnostic_imaging_id",
        7,
    ),
    row(Page::Reminder, "reminder", "reminder_id", 8),
    row(Page::HealthPlan, "health-plan", "health_plan_id", 9),
    row(
        Page::OnlinePrescriptionClient,
        "online-prescription-client",
        "online_prescription_client_id",
        10,
    ),
    row(
        Page::OnlinePrescriptionPatient,
        "online-prescription-patient",
        "online_prescription_patient_id",
        11,
    ),
    row(
        Page::OnlinePrescriptionConsultation,
        "online-prescription-consultation",
        "online_prescription_consultation_id",
        12,
    ),
    row(
        Page::HomeDeliveries,
        "home-deliveries",
        "home_deliveries_id",
        13,
    ),
];

const fn row(page: Page, path: &'static str, parameter: &'static str, number: i64) -> Row {
    Row {
        page,
        path,
        parameter,
        number,
    }
}

impl Page {
    /// Every page, in Provet's order.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.page)
    }

    /// The page's name in our URLs, such as `laboratory-referral`.
    pub fn path(self) -> &'static str {
        self.row().map_or("", |row| row.path)
    }

    /// The parameter name that tells this page where one URL serves several, such as `patient_id`.
    pub fn parameter(self) -> &'static str {
        self.row().map_or("", |row| row.parameter)
    }

    /// Provet's number for the page. \[D\]
    pub fn number(self) -> i64 {
        self.row().map_or(-1, |row| row.number)
    }

    /// The page told by a parameter name such as `patient_id`.
    pub fn from_parameter(name: &str) -> Option<Self> {
        TABLE
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
            | Self::HomeDeliveries => self.path(),
        }
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.page == self)
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path())
    }
}

/// No page has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no page has this name")]
pub struct NoSuchPage;

impl FromStr for Page {
    type Err = NoSuchPage;

    fn from_str(text: &str) -> Result<Self, NoSuchPage> {
        TABLE
            .iter()
            .find(|row| row.path == text)
            .map(|row| row.page)
            .ok_or(NoSuchPage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_page_once_in_order_of_its_number() {
        for (number, page) in (0..).zip(Page::all()) {
            assert_eq!(page.number(), number);
            assert_eq!(page.path().parse(), Ok(page));
            assert_eq!(Page::from_parameter(page.parameter()), Some(page));
        }
        assert_eq!(Page::all().count(), 14);
    }
}
