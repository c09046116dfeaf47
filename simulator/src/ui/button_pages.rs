//! The pages that can show a button, with their paths.

/// One kind of page of the practice management system \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ButtonPage {
    /// Its number in a button's `type`.
    pub number: u8,
    /// What people call it.
    pub name: &'static str,
    /// What the id is that its buttons send.
    pub id_kind: &'static str,
    /// Its path under the clinic, with `{id}` for the object. Those of clients, patients,
    /// invoices, consultations and reminders have been seen \[C\], the others are our own \[I\].
    pub path: &'static str,
}

/// All fourteen, in the order of their number.
pub const BUTTON_PAGES: [ButtonPage; 14] = [
    define_page(0, "Client", "client", "/client/{id}/"),
    define_page(1, "Patient", "patient", "/patient/{id}"),
    define_page(2, "Invoice", "invoice", "/billing/invoice/{id}"),
    define_page(3, "Consultation", "consultation", "/consultation/{id}"),
    define_page(
        4,
        "Laboratory referral",
        "laboratory referral",
        "/laboratory/{id}",
    ),
    define_page(5, "Appointment calendar", "department", "/calendar/"),
    define_page(6, "Shift calendar", "department", "/shifts/"),
    define_page(
        7,
        "Diagnostic imaging referral",
        "imaging referral",
        "/imaging/{id}",
    ),
    define_page(8, "Reminders", "reminder", "/reminder/list/"),
    define_page(9, "Health plan", "health plan", "/healthplan/{id}"),
    define_page(
        10,
        "Online prescription: client",
        "client",
        "/client/{id}/prescriptions/",
    ),
    define_page(
        11,
        "Online prescription: patient",
        "patient",
        "/patient/{id}/prescriptions/",
    ),
    define_page(
        12,
        "Online prescription: consultation",
        "consultation",
        "/consultation/{id}/prescriptions/",
    ),
    define_page(13, "Home deliveries", "department", "/home_delivery/"),
];

/// The page with this number.
pub(super) fn find_page(number: u8) -> Option<&'static ButtonPage> {
    BUTTON_PAGES.iter().find(|page| page.number == number)
}

const fn define_page(
    number: u8,
    name: &'static str,
    sends: &'static str,
    path: &'static str,
) -> ButtonPage {
    ButtonPage {
        number,
        name,
        id_kind: sends,
        path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_its_number() {
        for number in 0..14 {
            assert_eq!(find_page(number).map(|page| page.number), Some(number));
        }
        assert_eq!(find_page(14), None);
    }
}
