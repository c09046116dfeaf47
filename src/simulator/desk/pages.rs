//! The pages a button can stand on, and where they are.

/// One kind of page of the practice management system \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Its number in a button's `type`.
    pub number: u8,
    /// What people call it.
    pub name: &'static str,
    /// What the id is that its buttons send.
    pub sends: &'static str,
    /// Its path under the clinic, with `{id}` for the object. Those of clients, patients,
    /// invoices, consultations and reminders have been seen \[C\], the others are our own \[I\].
    pub path: &'static str,
}

/// All fourteen, in the order of their number.
pub const PAGES: [Page; 14] = [
    shown(0, "Client", "client", "/client/{id}/"),
    shown(1, "Patient", "patient", "/patient/{id}"),
    shown(2, "Invoice", "invoice", "/billing/invoice/{id}"),
    shown(3, "Consultation", "consultation", "/consultation/{id}"),
    shown(
        4,
        "Laboratory referral",
        "laboratory referral",
        "/laboratory/{id}",
    ),
    shown(5, "Appointment calendar", "department", "/calendar/"),
    shown(6, "Shift calendar", "department", "/shifts/"),
    shown(
        7,
        "Diagnostic imaging referral",
        "imaging referral",
        "/imaging/{id}",
    ),
    shown(8, "Reminders", "reminder", "/reminder/list/"),
    shown(9, "Health plan", "health plan", "/healthplan/{id}"),
    shown(
        10,
        "Online prescription: client",
        "client",
        "/client/{id}/prescriptions/",
    ),
    shown(
        11,
        "Online prescription: patient",
        "patient",
        "/patient/{id}/prescriptions/",
    ),
    shown(
        12,
        "Online prescription: consultation",
        "consultation",
        "/consultation/{id}/prescriptions/",
    ),
    shown(13, "Home deliveries", "department", "/home_delivery/"),
];

/// The page with this number.
pub(super) fn page(number: u8) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.number == number)
}

const fn shown(number: u8, name: &'static str, sends: &'static str, path: &'static str) -> Page {
    Page {
        number,
        name,
        sends,
        path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_its_number() {
        for number in 0..14 {
            assert_eq!(page(number).map(|page| page.number), Some(number));
        }
        assert_eq!(page(14), None);
    }
}
