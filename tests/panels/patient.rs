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
async fn the_review_of_a_changed_note_shows_what_is_removed_and_added() {
    let test = TestPanel::open(ProvetPage::Patient, &[ANIMAL]).await;
    let note = "Allergic to penicillin.\nBites.";
    test.provet
        .set("patient", ANIMAL, &json!({"critical_notes": note}));
    let alerts = test.section("alerts").await;
    let changed = "Allergic to amoxicillin.\nBites.";
    let form = with(alerts.form_at(CRITICAL, "check"), "critical_notes", changed);
    let review = test.submit("notes", &form).await.page;
    let removed = review.texts(".confirm del");
    let added = review.texts(".confirm ins");
    assert_eq!(removed, ["removed: penicillin."]);
    assert_eq!(added, ["added: amoxicillin."]);
    assert!(review.texts(".confirm .diff").concat().contains("Bites."));
    // A first note and one that is emptied are shown whole.
    let emptied = with(form, "critical_notes", "");
    let review = test.submit("notes", &emptied).await.page;
    assert_eq!(review.count(".confirm .diff"), 0);
    assert!(review.texts(".confirm").concat().contains("penicillin"));
}
