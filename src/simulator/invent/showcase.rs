//! The showcase: one dog (patient 1 of client 1) on which everything there is to see can be seen.

use serde_json::json;

use super::calendar::{self, Booking};
use super::catalogue::GOODS;
use super::making::Making;
use super::reminders;
use super::visits;
use crate::simulator::codes;

pub(super) fn fill(making: &mut Making<'_>) {
    dog(making);
    owner(making);
    weights(making);
    vaccinated(making);
    debt(making);
    let appointment = Booking {
        day: 5,
        hour: 10,
        patient: 1,
        client: Some(1),
        complaint: "Recheck & blood sample",
        no_show: false,
        active: true,
    };
    calendar::book(making, &appointment);
    let missed = Booking {
        day: -40,
        no_show: true,
        ..appointment
    };
    calendar::book(making, &missed);
    let overdue = reminders::remind(making, 1, 1, -45);
    making.set("reminder", overdue, json!({"status": 3}));
    reminders::remind(making, 1, 3, 60);
}

fn dog(making: &mut Making<'_>) {
    let born = making.date(-3400);
    making.set(
        "patient",
        1,
        json!({
            "client": 1, "name": if making.finnish() { "Hurtta" } else { "Bramble" },
            "species": codes::DOG, "breed": 14_884_002, "gender": 3, "date_of_birth": born,
            "deceased": null, "archived": false, "microchip": "246098100123456",
            "critical_notes": "Allergic to penicillin! Anaphylaxis in 2023. \"Do not\" give <amoxicillin>",
            "remarks": "Raw fed. Two people to hold for blood samples.",
            "tags_rel": ["VIP", "Nervous – sedate"], "insurance": "Agria 4711",
            "not_for_food": false, "color": "yellow",
        }),
    );
}

fn owner(making: &mut Making<'_>) {
    making.set(
        "client",
        1,
        json!({
            "archived": false, "no_sms": true, "critical_notes": "Always ring before charging",
            "remarks": "Prefers mornings",
        }),
    );
}

/// Down by more than a tenth in the last months.
fn weights(making: &mut Making<'_>) {
    let old: Vec<i64> = making
        .clinic
        .rows_of("patient/weight", "patient", 1)
        .map(|(id, _)| id)
        .collect();
    for id in old {
        making.clinic.remove("patient/weight", id);
    }
    let course = [
        (-1400, 33.1),
        (-1100, 34.0),
        (-820, 34.2),
        (-540, 33.8),
        (-300, 33.5),
        (-150, 32.4),
        (-80, 30.9),
        (-30, 29.6),
        (-2, 28.7),
    ];
    for (days, kilograms) in course {
        let at = making.stamp_at(days, 9, 30);
        making.add(
            "patient/weight",
            json!({
                "patient": 1, "timestamp": at, "weight": kilograms, "created": at, "modified": at,
            }),
        );
    }
}

/// Last vaccinated more than a year ago, on a visit that is long closed; another clinic did rabies.
fn vaccinated(making: &mut Making<'_>) {
    let when = -410;
    let row = json!({
        "client": 1, "patients": [1], "complaint": "Vaccination", "complaint_type": 1, "type": 1,
        "status": 10, "admitted_time": making.stamp_at(when, 9, 0),
        "started": making.stamp_at(when, 9, 10), "finished": making.stamp_at(when, 9, 30),
        "ended": making.stamp_at(when, 9, 30), "supervising_veterinarian": 1, "department": 1,
        "created": making.stamp_at(when, 9, 0), "modified": making.stamp_at(when, 9, 30),
    });
    let visit = making.add("consultation", row);
    if let Some(vaccine) = GOODS
        .iter()
        .find(|goods| goods.disease.starts_with("Distemper"))
    {
        visits::item(making, visit, 1, *vaccine, when);
    }
    let stamp = making.stamp_at(-600, 12, 0);
    let row = json!({
        "patient": 1, "name": "Rabisin", "disease": "Rabies", "batch_number": "L4471",
        "date": making.date(-600), "expiry_date": making.date(495),
        "clinic_name": "Vet & Sons <abroad>", "created": stamp, "modified": stamp,
    });
    making.add("patient/external_vaccination", row);
}

/// Two finished invoices: one overdue, one half paid and not yet due.
fn debt(making: &mut Making<'_>) {
    for (days, total, due) in [(-50, 184.2, 184.2), (-4, 96.0, 48.0)] {
        let stamp = making.stamp_at(days, 16, 0);
        let number = making.between(30_000, 39_999);
        let row = json!({
            "invoice_number": number, "status": 3, "invoice_date": stamp,
            "invoice_due_date": making.date(days + 14), "date_paid": null,
            "total": total, "total_vat": 0.0, "total_with_vat": total, "due_sum": due,
            "client_due_sum": due, "client": 1,
            "department": 1, "patients": [1],
            "credit_note": false, "countersale": true,
            "receiver_name": making.clinic.name, "created": stamp,
            "modified": stamp,
        });
        let invoice = making.add("invoice", row);
        making.add(
            "invoicerow",
            json!({
                "invoice": invoice, "consultation_item": null, "name": "Renal dry 2 kg",
                "quantity": 1.0, "price": total, "price_with_vat": total, "sum": total,
                "sum_vat": 0.0, "sum_total": total, "vat_percentage": 0.0, "patient": 1,
                "created": stamp, "modified": stamp,
            }),
        );
        if due < total {
            making.add(
                "invoicepayment",
                json!({
                    "invoice": invoice, "paid": total - due, "info": "Card", "payment_type": 0,
                    "created": stamp, "modified": stamp,
                }),
            );
        }
    }
}
