//! What is known of each resource.

/// Display names of the permissions endpoints ask for.
pub fn permissions() -> impl Iterator<Item = &'static str> {
    PERMISSIONS.iter().copied()
}

/// Display names of the permissions endpoints ask for [D].
const PERMISSIONS: [&str; 17] = [
    "General: Patients and clients",
    "General: Consultations and its items",
    "General: Reminders",
    "General: Tasks",
    "General: Add notes and communication",
    "Calendar: Appointments",
    "Calendar: Shifts",
    "Financial: Invoices",
    "Diagnostic imaging: Diagnostic imaging referrals",
    "Profile: User profile page",
    "Settings: Items",
    "Settings: Tags",
    "Settings: Reasons",
    "Settings: Reminder settings",
    "Settings: Department settings",
    "Settings: Integration settings",
    "Settings: Health plan settings",
];
