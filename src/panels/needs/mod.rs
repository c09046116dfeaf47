//! What each section of each panel asks of Provet, and the permission that Provet wants for it: so that it can be said
//! before anybody misses a section.
//!
//! The table is compared with what the sections really ask in `tests/panels_needs.rs`.

mod tables;

use crate::provet::Page;
use tables::{
    APPOINTMENT_CALENDAR, CLIENT_PAGE, CONSULTATION_PAGE, DELIVERIES, IMAGING_REFERRAL,
    INVOICE_PAGE, LABORATORY, PATIENT_PAGE, PLAN, PRESCRIPTIONS, REMINDER_LIST, Row,
    SHIFT_CALENDAR, reads,
};

/// What one section needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// The section's slot.
    pub slot: &'static str,
    /// The path templates that it reads, such as `patient/{id}/weight/`.
    pub reads: Vec<&'static str>,
    /// What its forms write to: the method, and the path template.
    pub writes: Vec<(&'static str, &'static str)>,
}

/// A permission of Provet.
#[derive(Debug, PartialEq, Eq)]
pub struct Permission {
    /// What Provet calls it where permissions are granted. \[D\]
    pub name: &'static str,
    /// Its short key, where that is known. \[D\]
    pub key: Option<&'static str>,
}

/// What Provet wants of whoever asks for a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// This permission.
    Permission(&'static Permission),
    /// Its documentation lists none. \[D\]
    Nothing,
    /// Its documentation does not say.
    Unsaid,
}

const fn permission(name: &'static str, key: Option<&'static str>) -> Permission {
    Permission { name, key }
}

static CLIENTS: Permission = permission("General: Patients and clients", Some("patients-clients"));
static VISITS: Permission = permission(
    "General: Consultations and its items",
    Some("consultations"),
);
static REMINDERS: Permission = permission("General: Reminders", Some("reminder"));
static REMINDER_SETTINGS: Permission = permission("Settings: Reminder settings", None);
static APPOINTMENTS: Permission = permission("Calendar: Appointments", None);
static SHIFTS: Permission = permission("Calendar: Shifts", None);
static INVOICES: Permission = permission("Financial: Invoices", None);
static IMAGING: Permission = permission("Diagnostic imaging: Diagnostic imaging referrals", None);
static PROFILE: Permission = permission("Profile: User profile page", None);

/// Every permission that any section needs.
pub static PERMISSIONS: [&Permission; 9] = [
    &CLIENTS,
    &VISITS,
    &REMINDERS,
    &REMINDER_SETTINGS,
    &APPOINTMENTS,
    &SHIFTS,
    &INVOICES,
    &IMAGING,
    &PROFILE,
];

/// What Provet wants for a path template. It is one permission for reading and writing \[D\]; where the documentation of
/// a resource names none but those around it have one, it is taken to be the same \[I\].
pub fn wanted(resource: &str) -> Wanted {
    let first = resource.split('/').next().unwrap_or_default();
    Wanted::Permission(match first {
        // `patient/{id}/weight/` and the like lie below their patient. \[D\]
        "client"
        | "phonenumber"
        | "patient"
        | "patienthealthplan"
        | "patienthealthplanitem"
        | "patient_health_plan_payment" => &CLIENTS,
        // Laboratory referrals are not listed; they belong to a consultation. \[I\]
        "consultation" | "consultation_items" | "consultation_laboratory_referral" => &VISITS,
        "reminder" => &REMINDERS,
        "remindertemplate" => &REMINDER_SETTINGS,
        "appointment" => &APPOINTMENTS,
        "shift" | "shifttype" => &SHIFTS,
        // Rows, VAT and payments are not listed by themselves; they belong to an invoice. \[I\]
        "invoice" | "invoicerow" | "invoicerow_vatgroup" | "invoicepayment" => &INVOICES,
        "diagnosticimaging_referral" | "diagnosticimaging_worklist" => &IMAGING,
        "user" => &PROFILE,
        "department" => return Wanted::Nothing,
        _ => return Wanted::Unsaid,
    })
}

/// What each section of a page's panel needs, in no particular order.
pub fn needs(page: Page) -> Vec<Need> {
    match page {
        Page::Patient => plain(PATIENT_PAGE),
        Page::Client => plain(CLIENT_PAGE),
        Page::Consultation => plain(CONSULTATION_PAGE),
        Page::Invoice => plain(INVOICE_PAGE),
        Page::AppointmentCalendar => plain(APPOINTMENT_CALENDAR),
        Page::ShiftCalendar => plain(SHIFT_CALENDAR),
        Page::Reminder => plain(REMINDER_LIST),
        Page::LaboratoryReferral => plain(LABORATORY),
        Page::DiagnosticImaging => plain(IMAGING_REFERRAL),
        Page::HealthPlan => {
            let around = through(PATIENT_PAGE, &["patienthealthplan/{id}/"]);
            around.chain(plain(PLAN)).collect()
        }
        Page::HomeDeliveries => {
            let around = through(CLIENT_PAGE, &["home_delivery/order/{id}/"]);
            let own = plain(&[reads("delivery", DELIVERIES)]);
            around.chain(own).collect()
        }
        Page::OnlinePrescriptionClient => prescribed(CLIENT_PAGE, &["patient/"]),
        Page::OnlinePrescriptionPatient => prescribed(PATIENT_PAGE, &[]),
        Page::OnlinePrescriptionConsultation => {
            prescribed(CONSULTATION_PAGE, &["consultation/{id}/", "patient/"])
        }
    }
}

impl From<&Row> for Need {
    fn from(row: &Row) -> Self {
        Self {
            slot: row.slot,
            reads: row.reads.to_vec(),
            writes: row.writes.to_vec(),
        }
    }
}

fn plain(rows: &[Row]) -> Vec<Need> {
    rows.iter().map(Need::from).collect()
}

/// The sections of another panel that are found through a record of the page. Nothing is written from there.
fn through(rows: &'static [Row], first: &'static [&'static str]) -> impl Iterator<Item = Need> {
    rows.iter().map(|row| Need {
        slot: row.slot,
        reads: first.iter().chain(row.reads).copied().collect(),
        writes: Vec::new(),
    })
}

/// A panel with prescriptions above it.
fn prescribed(rows: &[Row], besides: &[&'static str]) -> Vec<Need> {
    let mut needs = plain(rows);
    needs.push(Need {
        slot: "prescriptions",
        reads: PRESCRIPTIONS.iter().chain(besides).copied().collect(),
        writes: Vec::new(),
    });
    needs
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_section_of_every_panel_says_what_it_needs() {
        for page in Page::all() {
            let slots = crate::panels::panel(page).slots().iter();
            let slots: BTreeSet<_> = slots.map(|slot| slot.name).collect();
            let needs = needs(page);
            let said: BTreeSet<_> = needs.iter().map(|need| need.slot).collect();
            assert_eq!(slots, said, "{page}");
            assert_eq!(needs.len(), said.len(), "{page}: a section twice");
            assert!(needs.iter().all(|need| !need.reads.is_empty()), "{page}");
        }
    }

    #[test]
    fn every_permission_that_is_wanted_is_listed() {
        for page in Page::all() {
            for need in needs(page) {
                let writes = need.writes.iter().map(|(_, resource)| resource);
                for resource in need.reads.iter().chain(writes) {
                    if let Wanted::Permission(permission) = wanted(resource) {
                        assert!(PERMISSIONS.contains(&permission), "{resource}");
                    }
                }
            }
        }
    }
}
