//! What holds of every record, not only of those in `tests/truth`: nothing unreadable is told as none, no day is counted
//! otherwise than the calendar does, and no number on the screen is another one than was recorded.

use cageside::provet::ProvetPage;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SpanRound, Timestamp, ToSpan as _, Unit};
use proptest::prelude::Strategy;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::support::test_panel::TestPanel;

/// Half past six in the morning in Helsinki, late in the evening before in New York.
const NOW: &str = "2026-11-30T04:30:00Z";
/// The number of every record that is put into the stand-in here.
const ID: i64 = 80_001;

/// A field of a record, and what must not be said while something unreadable stands in it.
struct OddField {
    table: &'static str,
    field: &'static str,
    page: ProvetPage,
    section: &'static str,
    never: &'static [&'static str],
}

const fn odd(
    (table, field): (&'static str, &'static str),
    page: ProvetPage,
    section: &'static str,
    never: &'static [&'static str],
) -> OddField {
    OddField {
        table,
        field,
        page,
        section,
        never,
    }
}

const ODD_FIELDS: &[OddField] = &[
    odd(
        ("patient", "date_of_birth"),
        ProvetPage::Patient,
        "identity",
        &["age not recorded"],
    ),
    odd(
        ("patient", "weight"),
        ProvetPage::Patient,
        "identity",
        &["No weight recorded"],
    ),
    odd(
        ("patient", "critical_notes"),
        ProvetPage::Patient,
        "alerts",
        &["No critical notes recorded"],
    ),
    odd(
        ("patient", "critical_notes"),
        ProvetPage::Consultation,
        "alerts",
        &["MiisuNo critical notes recorded"],
    ),
    odd(
        ("patient", "deceased"),
        ProvetPage::Patient,
        "due",
        &["No open reminders recorded"],
    ),
    odd(
        ("patient", "client"),
        ProvetPage::Patient,
        "owner",
        &["No owner recorded"],
    ),
    odd(
        ("patient/weight", "weight"),
        ProvetPage::Patient,
        "weight",
        &["No weight recorded"],
    ),
    odd(
        ("patient/weight", "timestamp"),
        ProvetPage::Patient,
        "weight",
        &["No weight recorded"],
    ),
    odd(
        ("reminder", "expiry_date"),
        ProvetPage::Patient,
        "due",
        &["No open reminders recorded", "no due date"],
    ),
    odd(
        ("reminder", "planned_sending_date"),
        ProvetPage::Reminder,
        "reminders",
        &["no date"],
    ),
    odd(
        ("consultation", "status"),
        ProvetPage::Patient,
        "visits",
        &["No visits recorded", "Status unavailable"],
    ),
    odd(
        ("consultation", "client"),
        ProvetPage::Consultation,
        "owner-contact",
        &["No owner recorded"],
    ),
    odd(
        ("consultation", "patients"),
        ProvetPage::Consultation,
        "identity",
        &["Visit without patients"],
    ),
    odd(
        ("consultationitem", "quantity"),
        ProvetPage::Consultation,
        "items",
        &["–no price"],
    ),
    odd(
        ("consultationitem", "price_with_vat"),
        ProvetPage::Consultation,
        "items",
        &["no price"],
    ),
    odd(
        ("appointment", "patients"),
        ProvetPage::AppointmentCalendar,
        "beware",
        &["No patient on the appointment"],
    ),
    odd(
        ("appointment", "client"),
        ProvetPage::AppointmentCalendar,
        "beware",
        &["No owner on the appointment"],
    ),
    odd(
        ("appointment", "start"),
        ProvetPage::Patient,
        "appointments",
        &["No appointments", "no time"],
    ),
    odd(
        ("invoice", "due_sum"),
        ProvetPage::Client,
        "money",
        &["paid invoice"],
    ),
    odd(
        ("invoice", "invoice_due_date"),
        ProvetPage::Invoice,
        "identity",
        &["no due date"],
    ),
    odd(
        ("invoice", "invoice_date"),
        ProvetPage::Invoice,
        "identity",
        &["No date"],
    ),
    odd(
        ("invoice", "client"),
        ProvetPage::Invoice,
        "owner",
        &["No owner on this invoice"],
    ),
    odd(
        ("general_prescription/written_prescription", "date"),
        ProvetPage::OnlinePrescriptionPatient,
        "prescriptions",
        &["No date", "No prescriptions recorded"],
    ),
    odd(
        ("general_prescription/written_prescription", "valid_until"),
        ProvetPage::OnlinePrescriptionPatient,
        "prescriptions",
        &["no end date recorded"],
    ),
    odd(
        ("general_prescription/written_prescription", "repeats_left"),
        ProvetPage::OnlinePrescriptionPatient,
        "prescriptions",
        &["repeats unknown"],
    ),
    odd(
        ("consultationitem", "result_value"),
        ProvetPage::LaboratoryReferral,
        "results",
        &["Pending", "No tests recorded"],
    ),
    odd(
        ("consultation_laboratory_referral", "answered"),
        ProvetPage::LaboratoryReferral,
        "referral",
        &["No answer date recorded"],
    ),
];

/// One of each record, all of the same animal.
fn put_whole_records(panel: &TestPanel) {
    let instant = "2026-11-29T10:00:00Z";
    let records = [
        ("client", json!({"firstname": "Aino", "lastname": "Aalto"})),
        ("patient", json!({"name": "Miisu", "client": ID})),
        (
            "patient/weight",
            json!({"patient": ID, "timestamp": instant, "weight": 4.2}),
        ),
        ("remindertemplate", json!({"title": "Rabies"})),
        (
            "reminder",
            json!({"patient": ID, "client": ID, "reminder_template": ID, "status": 1}),
        ),
        (
            "consultation",
            json!({"client": ID, "patients": [ID], "status": 8, "type": 1, "admitted_time": instant}),
        ),
        (
            "consultation_laboratory_referral",
            json!({"consultation": ID, "patient": ID, "sent": instant}),
        ),
        (
            "consultationitem",
            json!({"consultation": ID, "patient": ID, "name": "T4", "type_code": 5,
            "laboratory_referral": ID, "quantity": 1, "price_with_vat": 2.5}),
        ),
        (
            "department",
            json!({"name": "East", "details": {"id": ID, "name": "East"}}),
        ),
        (
            "appointment",
            json!({"department": ID, "client": ID, "patients": [ID], "type": 1, "active": 1, "user": 1,
            "title": "Check", "start": "2026-11-30T08:00:00Z", "end": "2026-11-30T08:30:00Z"}),
        ),
        (
            "invoice",
            json!({"client": ID, "invoice_number": 5, "status": 3, "credit_note": false,
            "total_with_vat": 20.0, "due_sum": 20.0}),
        ),
        (
            "general_prescription/written_prescription",
            json!({"patient": ID, "client": ID}),
        ),
    ];
    for (table, row) in records {
        put(panel, table, ID, &row);
    }
}

fn put(panel: &TestPanel, table: &str, id: i64, row: &Value) {
    panel.provet.update(|state| {
        let clinic = state
            .find_clinic_mut(crate::support::provet_simulator::CLINIC)
            .unwrap();
        clinic.insert_row_at(table, id, row.as_object().unwrap().clone());
    });
}

async fn section_text(panel: &TestPanel, slot: &str) -> String {
    let text = panel.section(slot).await.text();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn what_stands_there_and_cannot_be_read_is_never_told_as_none() {
    let panel = TestPanel::open_at(NOW, ProvetPage::Patient, &[ID]).await;
    let mut wrong = Vec::new();
    for odd in ODD_FIELDS {
        for value in [
            json!("odd"),
            json!("2019-05"),
            json!({"odd": "text"}),
            json!(["odd", "text"]),
        ] {
            put_whole_records(&panel);
            // The record repeats the newest weighing, so one of them alone is tried.
            if (odd.table, odd.field) == ("patient", "weight") {
                panel.provet.update(|state| {
                    let clinic = state
                        .find_clinic_mut(crate::support::provet_simulator::CLINIC)
                        .unwrap();
                    clinic.remove_row("patient/weight", ID);
                });
            }
            panel
                .provet
                .set(odd.table, ID, &json!({ odd.field: value }));
            let text = section_text(&panel.on(odd.page, &[ID]), odd.section).await;
            assert!(!text.is_empty());
            let said = odd.never.iter().filter(|never| text.contains(**never));
            wrong.extend(
                said.map(|said| {
                    format!("{} {} = {value}: {said:?} in {text}", odd.table, odd.field)
                }),
            );
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of them:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// So many samples of a strategy, the same in every run.
fn samples<T>(strategy: &impl Strategy<Value = T>, count: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..count)
        .map(|_| strategy.new_tree(&mut runner).unwrap().current())
        .collect()
}

/// How a day is told by the calendar on the wall.
fn calendar_label(today: Date, day: Date) -> String {
    let round = SpanRound::new().largest(Unit::Day).days_are_24_hours();
    let days = today.until(day).unwrap().round(round).unwrap().get_days();
    match days {
        0 => "(today)".to_owned(),
        -1 => "(yesterday)".to_owned(),
        1 => "(future date: tomorrow)".to_owned(),
        ..-1 => format!("({} days ago)", -days),
        2.. => format!("(future date: in {days} days)"),
    }
}

#[tokio::test]
async fn no_relative_day_differs_from_the_calendars() {
    let zones = [
        "Europe/Helsinki",
        "America/New_York",
        "Pacific/Auckland",
        "Asia/Kolkata",
        "UTC",
    ];
    // Fifty days back, over the night in which clocks are put back, to an hour ago.
    let minutes = samples(&(5_i64..50 * 24 * 60), 6);
    let panel = TestPanel::open_at(NOW, ProvetPage::Patient, &[ID]).await;
    let now: Timestamp = NOW.parse().unwrap();
    for minutes in minutes {
        let at = now.checked_sub(minutes.minutes()).unwrap();
        put_whole_records(&panel);
        panel
            .provet
            .set("patient/weight", ID, &json!({"timestamp": at.to_string()}));
        let due = at.to_zoned(TimeZone::UTC).date();
        panel
            .provet
            .set("reminder", ID, &json!({"expiry_date": due.to_string()}));
        for zone in zones {
            let local = TimeZone::get(zone).unwrap();
            let (today, day) = (local.to_datetime(now).date(), local.to_datetime(at).date());
            let panel = panel.in_time_zone(zone);
            let text = section_text(&panel, "identity").await;
            let label = calendar_label(today, day);
            assert!(
                text.contains(&label),
                "{at} in {zone}: no {label} in {text}"
            );
            let text = section_text(&panel, "due").await;
            let overdue = today.since(due).unwrap().get_days();
            let label = match overdue {
                ..=-1 => "tomorrow".to_owned(),
                0 => "today".to_owned(),
                1 => "1 day overdue".to_owned(),
                _ => format!("{overdue} days overdue"),
            };
            assert!(
                text.contains(&label),
                "due {due} in {zone}: no {label} in {text}"
            );
        }
    }
}

/// The number in a text such as "1,234.5 ml".
fn parse_shown(text: &str) -> f64 {
    let digits = text.replace([',', '\u{a0}'], "");
    let number = digits
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .next();
    number
        .unwrap_or_default()
        .parse()
        .unwrap_or_else(|_| panic!("no number: {text:?}"))
}

#[tokio::test]
async fn no_number_on_the_screen_is_another_one_than_was_recorded() {
    // What people and devices write: up to twelve digits, from hundred thousandths to millions.
    let numbers = (1_u64..1_000_000_000_000, 0_u32..9).prop_map(|(digits, places)| {
        format!("{}e-{places}", digits % 10_u64.pow(places + 5))
            .parse::<f64>()
            .unwrap()
    });
    let numbers: Vec<f64> = samples(&numbers, 40)
        .into_iter()
        .filter(|number| *number != 0.0)
        .collect();
    let panel = TestPanel::open_at(NOW, ProvetPage::Consultation, &[ID]).await;
    put_whole_records(&panel);
    for (id, number) in (ID + 1..).zip(&numbers) {
        let row = json!({"consultation": ID, "patient": ID, "name": format!("Line {id}"), "type_code": 5, "quantity": number,
            "unit": "ml", "laboratory_referral": ID, "result_value": number, "result_unit": "mg",
            "result_time": "2026-11-29T10:00:00Z"});
        put(&panel, "consultationitem", id, &row);
    }
    let items = panel.section("items").await.text();
    let results = panel
        .on(ProvetPage::LaboratoryReferral, &[ID])
        .section("results")
        .await
        .text();
    for (id, number) in (ID + 1..).zip(&numbers) {
        for (page, text) in [("items", &items), ("results", &results)] {
            let name = format!("Line {id}");
            let (_, after) = text
                .split_once(&name)
                .unwrap_or_else(|| panic!("{name} in {page}"));
            let shown = parse_shown(after.trim_start());
            assert_eq!(
                shown.to_bits(),
                number.to_bits(),
                "{page}: {shown} for {number}"
            );
        }
    }
}

#[tokio::test]
async fn no_weight_on_the_screen_is_another_one_than_was_recorded() {
    let grams = samples(&(1_u32..90_000_000), 25);
    let panel = TestPanel::open_at(NOW, ProvetPage::Patient, &[ID]).await;
    for thousandths in grams {
        let kilograms: f64 = format!("{thousandths}e-6").parse().unwrap();
        put_whole_records(&panel);
        panel
            .provet
            .set("patient/weight", ID, &json!({"weight": kilograms}));
        let text = section_text(&panel, "identity").await;
        let (weight, _) = text
            .split_once("29 Nov 2026")
            .unwrap_or_else(|| panic!("{kilograms}: {text}"));
        let weight = weight
            .trim()
            .rsplit_once("recorded")
            .map_or(weight, |(_, weight)| weight)
            // What comes before it in the line is parted off by a dot.
            .trim_start_matches([' ', '·']);
        let (number, unit) = weight.rsplit_once(['\u{a0}', ' ']).unwrap();
        let shown: f64 = number.replace(',', "").parse().unwrap();
        let expected = if unit == "g" {
            f64::from(thousandths) / 1000.0
        } else {
            kilograms
        };
        assert_eq!(
            shown.to_bits(),
            expected.to_bits(),
            "{weight} for {kilograms} kg"
        );
    }
}
