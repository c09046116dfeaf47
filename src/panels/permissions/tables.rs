//! What each section of each panel reads and writes, by panel.

/// What one section needs.
pub(super) struct SectionAccessRow {
    pub(super) slot: &'static str,
    pub(super) reads: &'static [&'static str],
    pub(super) writes: &'static [(&'static str, &'static str)],
}

pub(super) const fn read_only(
    slot: &'static str,
    reads: &'static [&'static str],
) -> SectionAccessRow {
    SectionAccessRow {
        slot,
        reads,
        writes: &[],
    }
}

pub(super) const fn read_write(
    slot: &'static str,
    reads: &'static [&'static str],
    writes: &'static [(&'static str, &'static str)],
) -> SectionAccessRow {
    SectionAccessRow {
        slot,
        reads,
        writes,
    }
}

pub(super) const PATIENT_PAGE: &[SectionAccessRow] = &[
    read_only("identity", &["patient/{id}/", "patient/{id}/weight/"]),
    read_write("alerts", &["patient/{id}/"], &[("PATCH", "patient/{id}/")]),
    read_write(
        "weight",
        &["patient/{id}/", "patient/{id}/weight/"],
        &[("POST", "patient/{id}/weight/")],
    ),
    read_only(
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
    read_only(
        "medicines",
        &["consultation/", "consultation_items/medicine/"],
    ),
    read_only("visits", &["consultation/", "user/"]),
    read_only("appointments", &["appointment/"]),
    read_only("owner", &["patient/{id}/", "client/{id}/"]),
];

pub(super) const CLIENT_PAGE: &[SectionAccessRow] = &[
    read_only("identity", &["client/{id}/"]),
    read_write("alerts", &["client/{id}/"], &[("PATCH", "client/{id}/")]),
    read_write(
        "contact",
        &["client/{id}/", "phonenumber/"],
        &[
            ("PATCH", "client/{id}/"),
            ("POST", "phonenumber/"),
            ("PATCH", "phonenumber/{id}/"),
        ],
    ),
    read_only("money", &["invoice/"]),
    read_only("animals", &["patient/"]),
    read_only("appointments", &["appointment/"]),
];

pub(super) const ITEMS_READS: &[&str] = &[
    "consultation/{id}/",
    "consultation/{id}/medicines/",
    "consultation/{id}/procedures/",
    "consultation/{id}/supplies/",
    "consultation/{id}/foods/",
    "consultation/{id}/analyses/",
    "invoice/{id}/",
];

pub(super) const CHECKLIST_READS: &[&str] = &[
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

pub(super) const CONSULTATION_PAGE: &[SectionAccessRow] = &[
    read_only(
        "identity",
        &[
            "consultation/{id}/",
            "client/{id}/",
            "patient/",
            "patient/{id}/weight/",
        ],
    ),
    read_write(
        "alerts",
        &["consultation/{id}/", "client/{id}/", "patient/"],
        &[("PATCH", "patient/{id}/"), ("PATCH", "client/{id}/")],
    ),
    read_write(
        "way",
        &["consultation/{id}/"],
        &[("POST", "consultation/{id}/update_status/")],
    ),
    read_only("missing", CHECKLIST_READS),
    read_only("items", ITEMS_READS),
    read_only(
        "diagnoses",
        &[
            "consultation/{id}/",
            "consultation/{id}/consultationdiagnosis/",
        ],
    ),
    read_write(
        "notes",
        &["consultation/{id}/", "consultation/{id}/consultationnote/"],
        &[("POST", "consultation/{id}/consultationnote/")],
    ),
    read_only(
        "discharge",
        &[
            "consultation/{id}/",
            "consultation/{id}/consultationdischargeinstruction/",
        ],
    ),
];

pub(super) const INVOICE_PAGE: &[SectionAccessRow] = &[
    read_only("identity", &["invoice/{id}/"]),
    read_only("sums", &["invoice/{id}/", "invoice/{id}/pdf/"]),
    read_only("owner", &["invoice/{id}/", "client/{id}/"]),
    read_only("rows", &["invoice/{id}/", "invoicerow/"]),
    read_only("vat", &["invoicerow/", "invoicerow_vatgroup/"]),
    read_only("payments", &["invoicepayment/"]),
    read_only("linked", &["invoice/{id}/", "invoice/"]),
    read_only("others", &["invoice/{id}/", "invoice/"]),
];

pub(super) const APPOINTMENT_CALENDAR: &[SectionAccessRow] = &[
    read_only("identity", &["department/{id}/"]),
    read_only("day", &["appointment/", "client/"]),
    read_only(
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

pub(super) const SHIFT_CALENDAR: &[SectionAccessRow] = &[
    read_only("identity", &["department/{id}/"]),
    read_only("on-duty", &["shift/", "shifttype/"]),
    read_only("gaps", &["shift/", "shifttype/", "appointment/"]),
    read_only("week", &["shift/", "shifttype/"]),
];

pub(super) const REMINDER_LIST: &[SectionAccessRow] = &[
    read_only("identity", &["reminder/"]),
    read_write(
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

pub(super) const LABORATORY_REFERRAL: &[SectionAccessRow] = &[
    read_only(
        "identity",
        &[
            "consultation_laboratory_referral/{id}/",
            "patient/{id}/",
            "patient/{id}/weight/",
        ],
    ),
    read_write(
        "alerts",
        &["consultation_laboratory_referral/{id}/", "patient/{id}/"],
        &[("PATCH", "patient/{id}/")],
    ),
    read_only(
        "results",
        &[
            "consultation_laboratory_referral/{id}/",
            "consultation/",
            "consultation_items/analysis/",
        ],
    ),
    read_only(
        "referral",
        &["consultation_laboratory_referral/{id}/", "user/"],
    ),
    read_only(
        "before",
        &[
            "consultation_laboratory_referral/{id}/",
            "consultation_laboratory_referral/",
            "consultation/",
        ],
    ),
    read_write(
        "weight",
        &[
            "consultation_laboratory_referral/{id}/",
            "patient/{id}/weight/",
        ],
        &[("POST", "patient/{id}/weight/")],
    ),
];

pub(super) const IMAGING_REFERRAL: &[SectionAccessRow] = &[
    read_only(
        "identity",
        &[
            "diagnosticimaging_referral/{id}/",
            "patient/{id}/",
            "patient/{id}/weight/",
        ],
    ),
    read_write(
        "alerts",
        &["diagnosticimaging_referral/{id}/", "patient/{id}/"],
        &[("PATCH", "patient/{id}/")],
    ),
    read_only(
        "referral",
        &[
            "diagnosticimaging_referral/{id}/",
            "diagnosticimaging_worklist/",
            "user/",
        ],
    ),
    read_only(
        "before",
        &[
            "diagnosticimaging_referral/{id}/",
            "diagnosticimaging_referral/",
            "diagnosticimaging_worklist/",
        ],
    ),
    read_write(
        "weight",
        &["diagnosticimaging_referral/{id}/", "patient/{id}/weight/"],
        &[("POST", "patient/{id}/weight/")],
    ),
];

pub(super) const HEALTH_PLAN: &[SectionAccessRow] = &[
    read_only("plan", &["patienthealthplan/{id}/"]),
    read_only("plan-items", &["patienthealthplanitem/"]),
    read_only("plan-payments", &["patient_health_plan_payment/"]),
];

pub(super) const PRESCRIPTION_READS: &[&str] = &[
    "general_prescription/written_prescription/",
    "general_prescription/prescription_item/",
    "user/",
];

pub(super) const DELIVERY_READS: &[&str] = &[
    "home_delivery/order/{id}/",
    "home_delivery/order/",
    "home_delivery/item/",
];
