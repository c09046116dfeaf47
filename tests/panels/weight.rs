//! The weight section: saved with one press, asked about where it is odd, undone, and said in one sentence.

use cageside::provet::ProvetPage;
use cageside::storage::AuditOutcome;
use serde_json::json;

use crate::support::html_page::{FormValues, HtmlPage, with};
use crate::support::test_panel::{PanelAnswer, TestPanel};

const ANIMAL: i64 = 1;
const FORM: &str = ".direct form";

async fn open() -> TestPanel {
    TestPanel::open(ProvetPage::Patient, &[ANIMAL]).await
}

/// The form at rest with a weight typed into it, as its one button sends it.
async fn typed(test: &TestPanel, kilograms: &str) -> FormValues {
    fill_in(&test.section("weight").await, kilograms)
}

fn fill_in(section: &HtmlPage, kilograms: &str) -> FormValues {
    with(section.form_at(FORM, "save"), "kilograms", kilograms)
}

async fn save(test: &TestPanel, kilograms: &str) -> PanelAnswer {
    test.submit("weigh", &typed(test, kilograms).await).await
}

fn recorded(test: &TestPanel) -> Vec<f64> {
    let rows = test.provet.rows_of("patient/weight", "patient", ANIMAL);
    rows.iter()
        .filter_map(|row| row.get("weight")?.as_f64())
        .collect()
}

fn posts(test: &TestPanel) -> usize {
    test.provet.count("POST", "patient/1/weight/")
}

fn deletes(test: &TestPanel) -> usize {
    test.provet.count("DELETE", "patient/1/weight/")
}

#[tokio::test]
async fn a_plausible_weight_is_saved_with_the_first_press_and_once() {
    let test = open().await;
    let before = recorded(&test).len();
    let form = typed(&test, "28,5").await;
    let saved = test.submit("weigh", &form).await;
    assert!(saved.written, "{}", saved.markup);
    assert_eq!(saved.page.count(".confirm"), 0);
    assert_eq!(recorded(&test).len(), before + 1);
    let again = test.submit("weigh", &form).await;
    assert!(again.written, "the same press again");
    assert_eq!((posts(&test), recorded(&test).len()), (1, before + 1));
    // The reading has the time of the press that saved it, not that of the opened panel.
    let audit = test.audit().await;
    assert_eq!(audit.len(), 1, "{audit:?}");
    let rows = test.provet.rows_of("patient/weight", "patient", ANIMAL);
    let at = rows.last().unwrap()["timestamp"].as_str().unwrap();
    let at: jiff::Timestamp = at.parse().unwrap();
    assert_eq!(at.as_second(), audit[0].started_at.as_second());
}

#[tokio::test]
async fn a_press_much_later_finds_the_reading_of_the_first_one() {
    let test = open().await;
    let form = typed(&test, "28.5").await;
    test.provet
        .update_faults(|faults| faults.lose_response_next = 1);
    let saved = test.submit("weigh", &form).await;
    assert!(saved.written, "{}", saved.markup);
    tokio::time::pause();
    test.let_a_minute_pass().await;
    tokio::time::resume();
    assert!(test.submit("weigh", &form).await.written);
    assert_eq!(posts(&test), 1);
}

#[tokio::test]
async fn another_weight_in_the_same_form_is_never_taken_for_the_one_that_was_saved() {
    let test = open().await;
    let form = typed(&test, "28.5").await;
    assert!(test.submit("weigh", &form).await.written);
    // Such as from a page that the browser kept: its form is the one that saved 28.5 kg.
    let other = test.submit("weigh", &with(form, "kilograms", "28.9")).await;
    assert!(!other.written);
    assert_eq!(other.page.count(".confirm"), 1, "{}", other.markup);
    assert_eq!(posts(&test), 1);
    let form = other.page.form_at(".confirm form", "save");
    assert!(test.submit("weigh", &form).await.written);
    assert_eq!(recorded(&test).last(), Some(&28.9));
}

#[tokio::test]
async fn a_weight_is_compared_with_the_one_that_was_seen() {
    let test = open().await;
    let form = typed(&test, "28.5").await;
    let row = json!({"patient": ANIMAL, "timestamp": test.at(0).to_string(), "weight": 28.1});
    test.provet.add("patient/weight", &row);
    let shown = test.submit("weigh", &form).await;
    assert!(!shown.written);
    assert_eq!(posts(&test), 0);
    assert_eq!(shown.page.count(".confirm [role=alert]"), 1);
    assert!(shown.page.text().contains("28.1"));
}

#[tokio::test]
async fn a_slip_of_the_decimal_point_is_asked_about_and_what_was_meant_is_the_first_button() {
    let test = open().await;
    let asked = save(&test, "287").await;
    assert!(!asked.written);
    assert_eq!(posts(&test), 0);
    let question = asked.page.texts(".confirm .question");
    assert_eq!(question, ["Did you mean 28.7 kg?"]);
    let buttons = asked.page.texts(".confirm button");
    assert!(buttons[0].contains("28.7"), "{buttons:?}");
    assert_eq!(asked.page.count(".confirm button:not(.secondary)"), 1);
    let meant = asked.page.form_at(".confirm form", "save");
    assert!(test.submit("weigh", &meant).await.written);
    assert_eq!(recorded(&test).last(), Some(&28.7));
    assert_eq!(posts(&test), 1);
}

#[tokio::test]
async fn an_odd_weight_is_saved_once_it_was_asked_about() {
    let test = open().await;
    let asked = save(&test, "40").await;
    assert!(!asked.written);
    assert_eq!(asked.page.texts(".question"), ["Is 40 kg right?"]);
    // Going back is the safe answer.
    let main = asked
        .page
        .attributes(".confirm button:not(.secondary)", "value");
    assert_eq!(main, ["change"]);
    let form = asked.page.form_at(".confirm form", "save");
    assert!(test.submit("weigh", &form).await.written);
    assert_eq!(recorded(&test).last(), Some(&40.0));
}

#[tokio::test]
async fn the_same_weight_again_today_is_asked_about() {
    let test = open().await;
    assert!(save(&test, "28.5").await.written);
    let asked = save(&test, "28,50 kg").await;
    assert!(!asked.written);
    assert!(asked.page.texts(".question").concat().contains("again"));
    assert_eq!(posts(&test), 1);
    let form = asked.page.form_at(".confirm form", "save");
    assert!(test.submit("weigh", &form).await.written);
    assert_eq!(posts(&test), 2);
}

#[tokio::test]
async fn undo_deletes_the_very_reading_that_was_saved() {
    let test = open().await;
    let before = recorded(&test);
    let saved = save(&test, "28.5").await;
    let undo = saved.page.form_at("[data-undo] form", "save");
    let undone = test.submit("undo-weight", &undo).await;
    assert!(undone.written, "{}", undone.markup);
    assert_eq!(recorded(&test), before);
    assert!(undone.page.texts(".saved").concat().contains("28.5"));
    assert_eq!(undone.page.count(FORM), 1, "the next weight can be typed");
    let again = test.submit("undo-weight", &undo).await;
    assert!(again.written, "the same press again");
    assert_eq!(deletes(&test), 1);
    let audit = test.audit().await;
    let entry = audit.iter().find(|entry| entry.action == "undo-weight");
    assert_eq!(entry.unwrap().outcome, AuditOutcome::Done);
}

#[tokio::test]
async fn undo_leaves_a_reading_alone_that_is_not_as_it_was_saved() {
    let test = open().await;
    let saved = save(&test, "28.5").await;
    let undo = saved.page.form_at("[data-undo] form", "save");
    let id = test
        .provet
        .find("patient/weight", |row| row["weight"] == 28.5);
    test.provet
        .set("patient/weight", id, &json!({"weight": 28.6}));
    let refused = test.submit("undo-weight", &undo).await;
    assert!(!refused.written);
    assert_eq!(deletes(&test), 0);
    assert!(refused.page.texts("[role=alert]").concat().contains("28.5"));
}

#[tokio::test]
async fn undo_deletes_nothing_that_this_panel_did_not_save() {
    let test = open().await;
    let saved = save(&test, "28.5").await;
    let undo = saved.page.form_at("[data-undo] form", "save");
    // Another weight of the same patient, and the key of a write that never was.
    for (name, value) in [
        ("kilograms", "28.7"),
        ("saved", "0123456789abcdef0123456789abcdef"),
    ] {
        let forged = with(undo.clone(), name, value);
        assert!(!test.submit("undo-weight", &forged).await.written, "{name}");
    }
    let other = test.on(ProvetPage::Patient, &[2]);
    assert!(!other.submit("undo-weight", &undo).await.written);
    assert_eq!(deletes(&test), 0);
}

#[tokio::test]
async fn a_lost_answer_to_undo_is_looked_up() {
    let test = open().await;
    let saved = save(&test, "28.5").await;
    let undo = saved.page.form_at("[data-undo] form", "save");
    test.provet
        .update_faults(|faults| faults.lose_response_next = 1);
    assert!(test.submit("undo-weight", &undo).await.written);
    assert_eq!(deletes(&test), 1);
}

#[tokio::test]
async fn where_two_readings_are_alike_nothing_is_undone_and_provet_is_the_place() {
    let test = open().await;
    let row = json!({"patient": ANIMAL, "timestamp": test.at(0).to_string(), "weight": 28.5});
    test.provet.add("patient/weight", &row);
    let asked = save(&test, "28.5").await;
    let form = asked.page.form_at(".confirm form", "save");
    let saved = test.submit("weigh", &form).await;
    assert!(saved.written, "{}", saved.markup);
    assert_eq!(saved.page.count("[data-undo]"), 0);
    assert_eq!(saved.page.count("a[href*='/patient/1']"), 1);
}

#[tokio::test]
async fn the_trend_is_one_sentence() {
    let test = open().await;
    let trend = test.section("weight").await.texts(".trend").concat();
    assert!(trend.starts_with("Down 14% in 10 months"), "{trend}");
    assert!(trend.contains("33.5 kg → 28.7 kg"), "{trend}");
}

#[tokio::test]
async fn the_current_weight_and_the_field_for_the_next_stand_first() {
    let test = open().await;
    let section = test.section("weight").await;
    assert!(
        section
            .texts(".current-weight strong")
            .concat()
            .contains("28.7")
    );
    assert_eq!(section.count("details #weight-kilograms"), 0);
    assert_eq!(section.attributes(".direct button", "value"), ["save"]);
}
