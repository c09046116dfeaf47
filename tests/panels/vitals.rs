//! The vitals of the patient panel against the stand-in for Provet: what is said of readings, of none, and of what
//! could not be read.

use crate::support::html_page::HtmlPage;
use crate::support::test_panel::TestPanel;
use cageside::provet::ProvetPage;
use serde_json::{Value, json};

/// The dog that has everything.
const DOG: i64 = 1;
/// A patient that was never examined.
const UNEXAMINED: i64 = 2;

async fn open(patient: i64) -> TestPanel {
    TestPanel::open(ProvetPage::Patient, &[patient]).await
}

/// Adds a row to the list of a vital sign.
fn record(test: &TestPanel, sign: &str, fields: &Value) {
    let mut row = fields.as_object().unwrap().clone();
    row.insert("patient".to_owned(), UNEXAMINED.into());
    test.provet.add(&format!("patient/{sign}"), &row.into());
}

/// What the section says of each vital sign.
fn facts(section: &HtmlPage) -> Vec<String> {
    section.spaced_texts("#section-vitals .facts > div")
}

#[tokio::test]
async fn the_latest_reading_of_each_vital_sign_stands_with_the_one_before_it() {
    let test = open(DOG).await;
    let section = test.section("vitals").await;
    assert_eq!(
        facts(&section),
        [
            "Temperature 38.9° 19 Nov 2026 Previous: 38.4° 2 Sept 2026",
            "Heart rate 104 beats/min 19 Nov 2026 Previous: 88 beats/min 2 Sept 2026",
            "Respiratory rate 28 breaths/min 19 Nov 2026 Previous: 20 breaths/min 2 Sept 2026",
            "Body condition score 4/9 19 Nov 2026 Previous: 6/9 2 Sept 2026",
        ]
    );
    assert_eq!(section.count(".problem, .incomplete, .nothing, form"), 0);
}

#[tokio::test]
async fn nothing_recorded_is_said_once_or_beside_what_is_recorded() {
    let test = open(UNEXAMINED).await;
    let section = test.section("vitals").await;
    assert_eq!(section.texts(".nothing"), ["No vitals recorded."]);
    assert_eq!(section.count("dl"), 0);
    let measured = json!({"timestamp": "2026-11-20T08:00:00Z", "heart_rate": 92});
    record(&test, "heart_rate", &measured);
    let section = test.section("vitals").await;
    assert_eq!(
        facts(&section),
        [
            "Temperature Not recorded",
            "Heart rate 92 beats/min 20 Nov 2026",
            "Respiratory rate Not recorded",
            "Body condition score Not recorded",
        ]
    );
}

#[tokio::test]
async fn what_may_not_be_read_or_did_not_load_is_not_told_as_none() {
    let test = open(DOG).await;
    let faults = |query: &str| test.provet.set_faults_from_query(query).unwrap();
    faults("forbid=patient/heart_rate");
    let section = test.section("vitals").await;
    assert_eq!(facts(&section).len(), 3);
    assert_eq!(section.texts(".problem strong"), ["Permission needed"]);
    assert!(
        section
            .text()
            .contains("No permission to view heart rates.")
    );
    let every = [
        "temperature",
        "heart_rate",
        "respiratory_rate",
        "body_condition_score",
    ];
    let every = every.map(|sign| format!("patient/{sign}")).join(",");
    faults(&format!("reset=1&forbid={every}"));
    let section = test.section("vitals").await;
    assert_eq!(section.texts(".problem strong"), ["Permission needed"]);
    assert!(section.text().contains("No permission to view vitals."));
    faults("reset=1&fail=1000");
    let section = test.section("vitals").await;
    assert_eq!(section.texts(".problem strong"), ["Provet didn’t respond"]);
    assert_eq!(section.count(".nothing, dl"), 0);
}

#[tokio::test]
async fn what_cannot_be_read_is_said_and_hides_nothing() {
    let test = open(UNEXAMINED).await;
    let at = "2026-11-20T08:00:00Z";
    record(
        &test,
        "temperature",
        &json!({"timestamp": at, "temperature": "39,1,2"}),
    );
    record(
        &test,
        "temperature",
        &json!({"timestamp": "last week", "temperature": 38.2}),
    );
    record(
        &test,
        "heart_rate",
        &json!({"timestamp": at, "heart_rate": null}),
    );
    record(
        &test,
        "respiratory_rate",
        &json!({"timestamp": "2027-11-20T08:00:00Z", "respiratory_rate": 24}),
    );
    record(
        &test,
        "body_condition_score",
        &json!({"timestamp": at, "body_condition_score": 5}),
    );
    let section = test.section("vitals").await;
    assert_eq!(
        facts(&section),
        [
            "Temperature “39,1,2” can’t be read as a number 20 Nov 2026 1 reading can’t be read. Check in Provet.",
            "Heart rate 1 reading can’t be read. Check in Provet.",
            "Respiratory rate 1 reading with a future date hidden.",
            "Body condition score 5 (scale not recorded) 20 Nov 2026",
        ]
    );
}

#[tokio::test]
async fn text_of_the_record_stays_text() {
    let test = open(UNEXAMINED).await;
    let hostile = "<img src=x onerror=alert(1)>";
    for sign in ["temperature", "body_condition_score"] {
        let row = json!({"timestamp": "2026-11-20T08:00:00Z", sign: hostile});
        record(&test, sign, &row);
    }
    let section = test.section("vitals").await;
    assert_eq!(section.count("img"), 0);
    let facts = facts(&section);
    assert!(
        facts[0].contains(hostile) && facts[3].contains(hostile),
        "{facts:?}"
    );
}

#[tokio::test]
async fn a_day_is_the_day_at_the_clinic() {
    let test = open(UNEXAMINED).await;
    let late = json!({"timestamp": "2026-11-19T22:30:00Z", "temperature": 38.1});
    record(&test, "temperature", &late);
    let at = |zone: &str| test.in_time_zone(zone);
    let said = facts(&at("Europe/Helsinki").section("vitals").await);
    assert_eq!(said[0], "Temperature 38.1° 20 Nov 2026");
    let said = facts(&at("Europe/London").section("vitals").await);
    assert_eq!(said[0], "Temperature 38.1° 19 Nov 2026");
}
