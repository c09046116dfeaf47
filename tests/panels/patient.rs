//! The forms of the patient panel against the stand-in for Provet: compared with what the person really saw.

use crate::opening::{Opening, fields, page, text, texts, typed};
use cageside::provet::ProvetPage;
use serde_json::json;

const ANIMAL: i64 = 1;
const CRITICAL: &str = "form:has(textarea[name=critical_notes])";

#[tokio::test]
async fn a_note_that_nobody_else_changed_is_not_said_to_be_changed() {
    let opening = Opening::of(ProvetPage::Patient, ANIMAL).await;
    let alerts = opening.section("alerts").await;
    let form = typed(
        fields(&alerts, CRITICAL, "check"),
        "critical_notes",
        "None known",
    );
    let confirm = page(&opening.send("notes", &form).await);
    assert!(texts(&confirm, "[role=alert]").is_empty());
    let saved = opening
        .send("notes", &fields(&confirm, ".confirm form", "save"))
        .await;
    assert!(saved.record_changed);
    assert_eq!(
        opening.row("patient", ANIMAL)["critical_notes"],
        "None known"
    );
}

#[tokio::test]
async fn a_note_that_somebody_else_changed_is_shown_and_not_overwritten() {
    let opening = Opening::of(ProvetPage::Patient, ANIMAL).await;
    let alerts = opening.section("alerts").await;
    let form = typed(
        fields(&alerts, CRITICAL, "check"),
        "critical_notes",
        "None known",
    );
    let confirm = page(&opening.send("notes", &form).await);
    opening.change("patient", ANIMAL, |row| {
        row.insert("critical_notes".to_owned(), json!("Bites"));
    });
    let acted = opening
        .send("notes", &fields(&confirm, ".confirm form", "save"))
        .await;
    assert!(!acted.record_changed);
    assert!(text(&page(&acted)).contains("Somebody else changed"));
    assert_eq!(opening.row("patient", ANIMAL)["critical_notes"], "Bites");
}

#[tokio::test]
async fn a_weight_is_compared_with_the_one_that_was_seen() {
    let opening = Opening::of(ProvetPage::Patient, ANIMAL).await;
    let weight = opening.section("weight").await;
    let form = typed(fields(&weight, "form", "check"), "kilograms", "28.5");
    let confirm = page(&opening.send("weigh", &form).await);
    assert!(texts(&confirm, "[role=alert]").is_empty());
    let form = fields(&confirm, ".confirm form", "save");
    assert!(opening.send("weigh", &form).await.record_changed);
    assert!(
        opening.send("weigh", &form).await.record_changed,
        "the same press again"
    );
    assert_eq!(opening.count("POST", "patient/1/weight/"), 1);
}
