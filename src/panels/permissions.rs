//! The permissions that Provet requires for each section of each panel, for the settings page that shows which are missing.
//!
//! What the sections declare is compared with what they really request in `tests/panels/permissions.rs`.

use super::panel_for;
use super::section_spec::SectionSpec;
use crate::provet::ProvetPage;

/// What one section needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionAccess {
    /// The section's slot.
    pub slot: &'static str,
    /// The path templates that it reads, such as `patient/{id}/weight/`.
    pub reads: Vec<&'static str>,
    /// What its forms write to: the method, and the path template.
    pub writes: Vec<(&'static str, &'static str)>,
}

/// A permission of Provet.
#[derive(Debug, PartialEq, Eq)]
pub struct ProvetPermission {
    /// What Provet calls it where permissions are granted. \[D\]
    pub name: &'static str,
    /// Its short key, where that is known. \[D\]
    pub key: Option<&'static str>,
}

/// What Provet wants of whoever asks for a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequiredPermission {
    /// This permission.
    Permission(&'static ProvetPermission),
    /// Its documentation lists none. \[D\]
    NoneRequired,
    /// Its documentation does not say.
    Undocumented,
}

const fn new_permission(name: &'static str, key: Option<&'static str>) -> ProvetPermission {
    ProvetPermission { name, key }
}

static CLIENTS: ProvetPermission =
    new_permission("General: Patients and clients", Some("patients-clients"));
static CONSULTATIONS: ProvetPermission = new_permission(
    "General: Consultations and its items",
    Some("consultations"),
);
static REMINDERS: ProvetPermission = new_permission("General: Reminders", Some("reminder"));
static REMINDER_SETTINGS: ProvetPermission = new_permission("Settings: Reminder settings", None);
static APPOINTMENTS: ProvetPermission = new_permission("Calendar: Appointments", None);
static SHIFTS: ProvetPermission = new_permission("Calendar: Shifts", None);
static INVOICES: ProvetPermission = new_permission("Financial: Invoices", None);
static IMAGING: ProvetPermission =
    new_permission("Diagnostic imaging: Diagnostic imaging referrals", None);
static PROFILE: ProvetPermission = new_permission("Profile: User profile page", None);

/// Every permission that any section needs.
pub static PERMISSIONS: [&ProvetPermission; 9] = [
    &CLIENTS,
    &CONSULTATIONS,
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
pub fn required_permission(resource: &str) -> RequiredPermission {
    let first = resource.split('/').next().unwrap_or_default();
    RequiredPermission::Permission(match first {
        // `patient/{id}/weight/` and the like lie below their patient. \[D\]
        "client"
        | "phonenumber"
        | "patient"
        | "patienthealthplan"
        | "patienthealthplanitem"
        | "patient_health_plan_payment" => &CLIENTS,
        // Laboratory referrals are not listed; they belong to a consultation. \[I\]
        "consultation" | "consultation_items" | "consultation_laboratory_referral" => {
            &CONSULTATIONS
        }
        "reminder" => &REMINDERS,
        // A permission of its own: a clinic may grant reminders and forget their templates.
        "remindertemplate" => &REMINDER_SETTINGS,
        "appointment" => &APPOINTMENTS,
        "shift" | "shifttype" => &SHIFTS,
        // Rows, VAT and payments are not listed by themselves; they belong to an invoice. \[I\]
        "invoice" | "invoicerow" | "invoicerow_vatgroup" | "invoicepayment" => &INVOICES,
        "diagnosticimaging_referral" | "diagnosticimaging_worklist" => &IMAGING,
        // Names of colleagues count as their profiles. [D]
        "user" => &PROFILE,
        "department" => return RequiredPermission::NoneRequired,
        // Such as prescriptions and home deliveries: the settings find out by one read.
        _ => return RequiredPermission::Undocumented,
    })
}

/// What each section of a page's panel needs, in no particular order.
pub fn section_access(page: ProvetPage) -> Vec<SectionAccess> {
    panel_for(page).section_access()
}

impl From<&SectionSpec> for SectionAccess {
    fn from(spec: &SectionSpec) -> Self {
        Self {
            slot: spec.slot.name,
            reads: spec.reads.to_vec(),
            writes: spec.writes.to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_section_of_every_panel_says_what_it_needs() {
        for page in ProvetPage::all() {
            let slots = panel_for(page).slots().into_iter();
            let slots: BTreeSet<_> = slots.map(|slot| slot.name).collect();
            let needs = section_access(page);
            let said: BTreeSet<_> = needs.iter().map(|need| need.slot).collect();
            assert_eq!(slots, said, "{page}");
            assert_eq!(needs.len(), said.len(), "{page}: a section twice");
            assert!(needs.iter().all(|need| !need.reads.is_empty()), "{page}");
        }
    }

    #[test]
    fn every_permission_that_is_wanted_is_listed() {
        for page in ProvetPage::all() {
            for need in section_access(page) {
                let writes = need.writes.iter().map(|(_, resource)| resource);
                for resource in need.reads.iter().chain(writes) {
                    if let RequiredPermission::Permission(permission) =
                        required_permission(resource)
                    {
                        assert!(PERMISSIONS.contains(&permission), "{resource}");
                    }
                }
            }
        }
    }
}
