//! The forms of the patient panel against the stand-in for Provet: compared with what the person really saw.

use crate::support::html_page::with;
use crate::support::test_panel::TestPanel;
use cageside::provet::ProvetPage;
use serde_json::json;

const ANIMAL: i64 = 1;
const CRITICAL: &str = "form:has(textarea[name=critical_notes])";

#[tokio::test]
async fn a_note_that_nobody_else_changed_is_not_said_to_be_changed() {
    let test = TestPanel::open(ProvetPage::Patient, &[ANIMAL]).await;
    let alerts = test.section("alerts").await;
    let form = with(
        alerts.form_at(CRITICAL, "check"),
        "critical_notes",
        "None known",
    );
    let confirm = test.submit("notes", &form).await.page;
    assert!(confirm.texts("[role=alert]").is_empty());
    let saved = test
        .submit("notes", &confirm.form_at(".confirm form", "save"))
        .await;
    assert!(saved.written);
    assert_eq!(
        test.provet.row("patient", ANIMAL)["critical_notes"],
        "None known"
    );
}

#[tokio::test]
async fn a_note_that_somebody_else_changed_is_shown_and_not_overwritten() {
    let test = TestPanel::open(ProvetPage::Patient, &[ANIMAL]).await;
    let alerts = test.section("alerts").await;
    let form = with(
        alerts.form_at(CRITICAL, "check"),
        "critical_notes",
        "None known",
    );
    let confirm = test.submit("notes", &form).await.page;
    test.provet
        .set("patient", ANIMAL, &json!({"critical_notes": "Bites"}));
    let acted = test
        .submit("notes", &confirm.form_at(".confirm form", "save"))
        .await;
    assert!(!acted.written);
    assert!(acted.page.text().contains("Someone else edited this"));
    assert_eq!(
        test.provet.row("patient", ANIMAL)["critical_notes"],
        "Bites"
    );
}

#[tokio::test]
async fn a_weight_is_compared_with_the_one_that_was_seen() {
    let test = TestPanel::open(ProvetPage::Patient, &[ANIMAL]).await;
    let weight = test.section("weight").await;
    let form = with(weight.form_at("form", "check"), "kilograms", "28.5");
    let confirm = test.submit("weigh", &form).await.page;
    assert!(confirm.texts("[role=alert]").is_empty());
    let form = confirm.form_at(".confirm form", "save");
    assert!(test.submit("weigh", &form).await.written);
    assert!(
        test.submit("weigh", &form).await.written,
        "the same press again"
    );
    assert_eq!(test.provet.count("POST", "patient/1/weight/"), 1);
}
