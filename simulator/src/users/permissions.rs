//! Permissions by their display names, and the permissions of each role.

use std::collections::BTreeSet;

/// Every permission by its display name \[D\].
pub const PERMISSIONS: [&str; 37] = [
    "General: Patients and clients",
    "General: Consultations and its items",
    "General: Reminders",
    "General: Tasks",
    "General: Add notes and communication",
    "General: Edit locked notes through API",
    "General: Customer communication via email (API only)",
    "Calendar: Appointments",
    "Calendar: Shifts",
    "Financial: Invoices",
    "Financial: Estimates",
    "Financial: Insurance claims",
    "Financial: End of day and accounting reports",
    "Diagnostic imaging: Diagnostic imaging referrals",
    "Patient referrals: Patient referrals",
    "Health plan: Health plan self service",
    "Health plan: Add health plan subscriptions to patients",
    "Profile: User profile page",
    "Profile: Create / edit users through API",
    "Profile: Login credentials to Provet mobile app",
    "Reporting: Reports page",
    "Reporting: Financial Bank payment processing reports",
    "Settings: Items",
    "Settings: Templates",
    "Settings: Tags",
    "Settings: Reasons",
    "Settings: Reminder settings",
    "Settings: Department settings",
    "Settings: Organization settings",
    INTEGRATION_SETTINGS,
    "Settings: Discount settings",
    "Settings: Health plan settings",
    "Settings: List and list items",
    "Settings: Print settings",
    "Settings: Stock",
    "Settings: Product orders / purchase invoices",
    "Settings: Settings page",
];

/// The right to set up buttons and webhooks \[D\].
const INTEGRATION_SETTINGS: &str = "Settings: Integration settings";

/// What somebody does in the clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffRole {
    /// Everything clinical, and the catalogue.
    Veterinarian,
    /// Everything clinical; no money.
    Nurse,
    /// Clients, calendar and invoices; neither consultations nor the catalogue.
    Receptionist,
    /// Everything.
    Manager,
}

impl StaffRole {
    /// Every role, with what people call it.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Veterinarian, "veterinarian"),
        (Self::Nurse, "nurse"),
        (Self::Receptionist, "receptionist"),
        (Self::Manager, "practice manager"),
    ];

    /// Display names of what the role may do.
    pub fn permissions(self) -> BTreeSet<String> {
        PERMISSIONS
            .into_iter()
            .filter(|name| self.has_permission(name))
            .map(str::to_owned)
            .collect()
    }

    fn has_permission(self, name: &str) -> bool {
        let area = name.split(':').next().unwrap_or_default();
        match self {
            Self::Manager => true,
            Self::Veterinarian => is_clinical(name) || area == "Financial",
            Self::Nurse => is_clinical(name) && area != "Financial",
            Self::Receptionist => is_front_desk(name),
        }
    }
}

fn is_clinical(name: &str) -> bool {
    let area = name.split(':').next().unwrap_or_default();
    let settings = [
        "Settings: Items",
        "Settings: Templates",
        "Settings: Tags",
        "Settings: Reasons",
        "Settings: Reminder settings",
        "Settings: Health plan settings",
        "Settings: List and list items",
    ];
    match area {
        "General" | "Calendar" | "Diagnostic imaging" | "Patient referrals" | "Health plan" => true,
        "Profile" => name != "Profile: Create / edit users through API",
        _ => settings.contains(&name),
    }
}

fn is_front_desk(name: &str) -> bool {
    [
        "General: Patients and clients",
        "General: Reminders",
        "General: Tasks",
        "General: Add notes and communication",
        "Calendar: Appointments",
        "Calendar: Shifts",
        "Financial: Invoices",
        "Financial: Estimates",
        "Profile: User profile page",
        "Settings: Reasons",
        "Settings: Tags",
    ]
    .contains(&name)
}
