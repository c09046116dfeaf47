//! What each section of each panel asks of Provet, and the permission that Provet wants for it: so that it can be said
//! before anybody misses a section.
//!
//! The table is compared with what the sections really ask in `tests/panels_needs.rs`.

use crate::provet::Page;

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

/// A row of the tables below.
struct Row {
    slot: &'static str,
    reads: &'static [&'static str],
    writes: &'static [(&'static str, &'static str)],
}

const fn reads(slot: &'static str, reads: &'static [&'static str]) -> Row {
    Row {
        slot,
        reads,
        writes: &[],
    }
}

const fn acts(
    slot: &'static str,
    reads: &'static [&'static str],
    writes: &'static [(&'static str, &'static str)],
) -> Row {
    Row {
        slot,
        reads,
        writes,
    }
}

const PATIENT_PAGE: &[Row] = &[
    reads("identity", &["patient/{id}/", "patient/{id}/weight/"]),
    acts("alerts", &["patient/{id}/"], &[("PATCH", "patient/{id}/")]),
    acts(
        "weight",
        &["patient/{id}/", "patient/{id}/weight/"],
        &[("POST", "patient/{id}/weight/")],
    ),
    reads(
        "due",
        &[
            "patient/{id}/",
            "patient/{id}/external_vaccination/",
            "reminder/",
            "remindertemplate/",
            "consultation/",
            "consultation_items/medicine/",
        ],
    ),
    reads(
        "medicines",
        &["consultation/", "consultation_items/medicine/"],
    ),
    reads("visits", &["consultation/", "user/"]),
    reads("appointments", &["appointment/"]),
    reads("owner", &["patient/{id}/", "client/{id}/"]),
];

const CLIENT_PAGE: &[Row] = &[
    reads("identity", &["client/{id}/"]),
    acts("alerts", &["client/{id}/"], &[("PATCH", "client/{id}/")]),
    acts(
        "contact",
        &["client/{id}/", "phonenumber/"],
        &[
            ("PATCH", "client/{id}/"),
            ("POST", "phonenumber/"),
            ("PATCH", "phonenumber/{id}/"),
        ],
    ),
    reads("money", &["invoice/"]),
    reads("animals", &["patient/"]),
    reads("appointments", &["appointment/"]),
];

const ITEMS: &[&str] = &[
    "consultation/{id}/",
    "consultation/{id}/medicines/",
    "consultation/{id}/procedures/",
    "consultation/{id}/supplies/",
    "consultation/{id}/foods/",
    "consultation/{id}/analyses/",
    "invoice/{id}/",
];

const MISSING: &[&str] = &[
    "consultation/{id}/",
    "consultation/{id}/medicines/",
    "consultation/{id}/procedures/",
    "consultation/{id}/supplies/",
    "consultation/{id}/foods/",
    "consultation/{id}/analyses/",
    "consultation/{id}/consultationdiagnosis/",
    "consultation/{id}/consultationdischargeinstruction/",
    "consultation/{id}/consultationnote/",
    "patient/{id}/weight/",
];

const CONSULTATION_PAGE: &[Row] = &[
    reads(
        "identity",
        &[
            "consultation/{id}/",
            "client/{id}/",
            "patient/",
            "patient/{id}/weight/",
        ],
    ),
    acts(
        "alerts",
        &["consultation/{id}/", "client/{id}/", "patient/"],
        &[("PATCH", "patient/{id}/"), ("PATCH", "client/{id}/")],
    ),
    acts(
        "way",
        &["consultation/{id}/"],
        &[("POST", "consultation/{id}/update_status/")],
    ),
    reads("missing", MISSING),
    reads("items", ITEMS),
    reads(
        "diagnoses",
        &[
            "consultation/{id}/",
            "consultation/{id}/consultationdiagnosis/",
        ],
    ),
    acts(
        "notes",
        &["consultation/{id}/", "consultation/{id}/consultationnote/"],
        &[("POST", "consultation/{id}/consultationnote/")],
    ),
    reads(
        "discharge",
        &[
            "consultation/{id}/",
            "consultation/{id}/consultationdischargeinstruction/",
        ],
    ),
];

const INVOICE_PAGE: &[Row] = &[
    reads("identity", &["invoice/{id}/"]),
    reads("sums", &["invoice/{id}/", "invoice/{id}/pdf/"]),
    reads("owner", &["invoice/{id}/", "client/{id}/"]),
    reads("rows", &["invoice/{id}/", "invoicerow/"]),
    reads("vat", &["invoicerow/", "invoicerow_vatgroup/"]),
    reads("payments", &["invoicepayment/"]),
    reads("linked", &["invoice/{id}/", "invoice/"]),
    reads("others", &["invoice/{id}/", "invoice/"]),
];

const APPOINTMENT_CALENDAR: &[Row] = &[
    reads("identity", &["department/{id}/"]),
    reads("day", &["appointment/", "client/"]),
    reads(
        "beware",
        &[
            "appointment/",
            "client/",
            "patient/",
            "phonenumber/",
            "invoice/",
            "reminder/",
            "remindertemplate/",
            "consultation/",
        ],
    ),
];

const SHIFT_CALENDAR: &[Row] = &[
    reads("identity", &["department/{id}/"]),
    reads("on-duty", &["shift/", "shifttype/"]),
    reads("gaps", &["shift/", "shifttype/", "appointment/"]),
    reads("week", &["shift/", "shifttype/"]),
];

const REMINDER_LIST: &[Row] = &[
    reads("identity", &["reminder/"]),
    acts(
        "reminders",
        &[
            "reminder/",
            "remindertemplate/",
            "client/",
            "patient/",
            "phonenumber/",
            "consultation/",
            "consultation_items/medicine/",
        ],
        &[
            ("PUT", "reminder/{id}/mark_sent/"),
            ("PATCH", "reminder/{id}/"),
        ],
    ),
];

const LABORATORY: &[Row] = &[
    reads(
        "identity",
        &[
            "consultation_laboratory_referral/{id}/",
            "patient/{id}/",
            "patient/{id}/weight/",
        ],
    ),
    acts(
        "alerts",
        &["consultation_laboratory_referral/{id}/", "patient/{id}/"],
        &[("PATCH", "patient/{id}/")],
    ),
    reads(
        "results",
        &[
            "consultation_laboratory_referral/{id}/",
            "consultation/",
            "consultation_items/analysis/",
        ],
    ),
    reads(
        "referral",
        &["consultation_laboratory_referral/{id}/", "user/"],
    ),
    reads(
        "before",
        &[
            "consultation_laboratory_referral/{id}/",
            "consultation_laboratory_referral/",
            "consultation/",
        ],
    ),
    acts(
        "weight",
        &[
            "consultation_laboratory_referral/{id}/",
            "patient/{id}/weight/",
        ],
        &[("POST", "patient/{id}/weight/")],
    ),
];

const IMAGING_REFERRAL: &[Row] = &[
    reads(
        "identity",
        &[
            "diagnosticimaging_referral/{id}/",
            "patient/{id}/",
            "patient/{id}/weight/",
        ],
    ),
    acts(
        "alerts",
        &["diagnosticimaging_referral/{id}/", "patient/{id}/"],
        &[("PATCH", "patient/{id}/")],
    ),
    reads(
        "referral",
        &[
            "diagnosticimaging_referral/{id}/",
            "diagnosticimaging_worklist/",
            "user/",
        ],
    ),
    reads(
        "before",
        &[
            "diagnosticimaging_referral/{id}/",
            "diagnosticimaging_referral/",
            "diagnosticimaging_worklist/",
        ],
    ),
    acts(
        "weight",
        &["diagnosticimaging_referral/{id}/", "patient/{id}/weight/"],
        &[("POST", "patient/{id}/weight/")],
    ),
];

const PLAN: &[Row] = &[
    reads("plan", &["patienthealthplan/{id}/"]),
    reads("plan-items", &["patienthealthplanitem/"]),
    reads("plan-payments", &["patient_health_plan_payment/"]),
];

const PRESCRIPTIONS: &[&str] = &[
    "general_prescription/written_prescription/",
    "general_prescription/prescription_item/",
    "user/",
];

const DELIVERIES: &[&str] = &[
    "home_delivery/order/{id}/",
    "home_delivery/order/",
    "home_delivery/item/",
];

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
