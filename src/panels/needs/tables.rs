//! What each section of each panel reads and writes, by panel.

/// What one section needs.
pub(super) struct Row {
    pub(super) slot: &'static str,
    pub(super) reads: &'static [&'static str],
    pub(super) writes: &'static [(&'static str, &'static str)],
}

pub(super) const fn reads(slot: &'static str, reads: &'static [&'static str]) -> Row {
    Row {
        slot,
        reads,
        writes: &[],
    }
}

pub(super) const fn acts(
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

pub(super) const PATIENT_PAGE: &[Row] = &[
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

pub(super) const CLIENT_PAGE: &[Row] = &[
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

pub(super) const ITEMS: &[&str] = &[
    "consultation/{id}/",
    "consultation/{id}/medicines/",
    "consultation/{id}/procedures/",
    "consultation/{id}/supplies/",
    "consultation/{id}/foods/",
    "consultation/{id}/analyses/",
    "invoice/{id}/",
];

pub(super) const MISSING: &[&str] = &[
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

pub(super) const CONSULTATION_PAGE: &[Row] = &[
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

pub(super) const INVOICE_PAGE: &[Row] = &[
    reads("identity", &["invoice/{id}/"]),
    reads("sums", &["invoice/{id}/", "invoice/{id}/pdf/"]),
    reads("owner", &["invoice/{id}/", "client/{id}/"]),
    reads("rows", &["invoice/{id}/", "invoicerow/"]),
    reads("vat", &["invoicerow/", "invoicerow_vatgroup/"]),
    reads("payments", &["invoicepayment/"]),
    reads("linked", &["invoice/{id}/", "invoice/"]),
    reads("others", &["invoice/{id}/", "invoice/"]),
];

pub(super) const APPOINTMENT_CALENDAR: &[Row] = &[
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

pub(super) const SHIFT_CALENDAR: &[Row] = &[
    reads("identity", &["department/{id}/"]),
    reads("on-duty", &["shift/", "shifttype/"]),
    reads("gaps", &["shift/", "shifttype/", "appointment/"]),
    reads("week", &["shift/", "shifttype/"]),
];

pub(super) const REMINDER_LIST: &[Row] = &[
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

pub(super) const LABORATORY: &[Row] = &[
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

pub(super) const IMAGING_REFERRAL: &[Row] = &[
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

pub(super) const PLAN: &[Row] = &[
    reads("plan", &["patienthealthplan/{id}/"]),
    reads("plan-items", &["patienthealthplanitem/"]),
    reads("plan-payments", &["patient_health_plan_payment/"]),
];

pub(super) const PRESCRIPTIONS: &[&str] = &[
    "general_prescription/written_prescription/",
    "general_prescription/prescription_item/",
    "user/",
];

pub(super) const DELIVERIES: &[&str] = &[
    "home_delivery/order/{id}/",
    "home_delivery/order/",
    "home_delivery/item/",
];
