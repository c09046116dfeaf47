//! The house itself: departments, people who work there, reasons for visits, tags.

use serde_json::json;

use super::making::Making;
use super::words;

/// Number of the veterinarian who is on every showcase record.
pub(super) const FIRST_VET: i64 = 1;

pub(super) fn fill(making: &mut Making<'_>) {
    departments(making);
    groups(making);
    staff(making);
    reasons(making);
    for tag in words::TAGS {
        making.add(
            "tag/tagtext",
            json!({"label": tag, "text": tag, "archived": false}),
        );
    }
    making.add(
        "custom_fields",
        json!({"label": "Referring practice", "entity": "patient", "type": "text"}),
    );
}

fn departments(making: &mut Making<'_>) {
    let names = if making.finnish() {
        ["Tammihaka", "Päivystys / Emergency"]
    } else {
        ["Harbour Street", "Night Branch"]
    };
    let (street, zip, city) = if making.finnish() {
        ("Tammihaantie 5", "00560", "Helsinki")
    } else {
        ("12 Harbour Street", "TR11 3LF", "Falmouth")
    };
    let phone = if making.finnish() {
        "+358401234567"
    } else {
        "+441326123456"
    };
    for (number, name) in (1..).zip(names) {
        making.add(
            "department",
            json!({
                "name": name,
                "details": {"id": number, "name": name},
                "address_info": {
                    "street_address_1": street, "zip_code": zip, "city": city, "phone": phone,
                },
            }),
        );
    }
}

fn groups(making: &mut Making<'_>) {
    for name in ["Users", "Reports", "Manager", "Administrator"] {
        making.add("usergroup", json!({"name": name}));
    }
}

/// Two veterinarians, two nurses and a receptionist; user and details numbers differ on purpose.
fn staff(making: &mut Making<'_>) {
    let people = if making.finnish() {
        [
            ("Elina", "Rautio", "ELL", 1),
            ("Jon", "Grönroos", "ELL, erikoiseläinlääkäri", 1),
            ("Satu", "Pelto-oja", "Klinikkaeläinhoitaja", 3),
            ("Мария", "Иванова", "Klinikkaeläinhoitaja", 3),
            ("Kaisa", "Lahti", "Vastaanotto", 3),
        ]
    } else {
        [
            ("Harriet", "Trelawney", "MRCVS", 1),
            ("Tomasz", "Wiśniewski", "MRCVS, CertAVP", 1),
            ("Bethan", "Price", "RVN", 3),
            ("Ifeoma", "Eze", "RVN", 3),
            ("Sue", "O'Dowd", "Reception", 3),
        ]
    };
    for (user, (first, last, title, kind)) in (1..).zip(people) {
        let created = making.stamp_at(-1500, 9, 0);
        making.add(
            "user",
            json!({
                "email": format!("user{user}@{}.example", making.clinic.provet_id),
                "first_name": first, "last_name": last, "is_active": user != 4, "is_staff": false,
                "last_login": null, "groups": [1, if user == 2 { 4 } else { 2 }],
                "created": created, "modified": created,
            }),
        );
        making.clinic.insert_at(
            "userdetails",
            user + 10,
            super::making::record(json!({
                "user": user, "title": title,
                "initials": format!("{}{}", initial(first), initial(last)),
                "language": making.clinic.language, "user_type": kind, "active_department": 1,
                "qualifications": title,
                "all_departments_active": true, "active_departments": [1, 2],
                "home_department": 1,
            })),
        );
    }
}

fn initial(name: &str) -> String {
    name.chars().take(1).collect()
}

fn reasons(making: &mut Making<'_>) {
    making.add(
        "reason_group",
        json!({"department": 1, "name": "Consultations", "archived": false}),
    );
    let reasons = [
        ("Vaccination", 15),
        ("Check-up", 20),
        ("Surgery", 90),
        ("Dental", 60),
        ("Emergency <now>", 30),
    ];
    for (name, minutes) in reasons {
        making.add(
            "reason",
            json!({
                "group": 1, "name": name, "duration": minutes, "proficient_staff": [1, 2],
                "available_online": minutes < 60, "instructions": "",
                "color": "#5a8f7b", "archived": false,
                "data_excluded_from_communication":
                    {"hide_appointment_time": false, "hide_veterinarian": false},
            }),
        );
    }
}
