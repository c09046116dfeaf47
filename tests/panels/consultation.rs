//! The consultation panel against the stand-in for Provet: what it shows, what it writes, and what it does not.

use crate::support::html_page::{FormValues, HtmlPage, with};
use crate::support::test_panel::{PanelAnswer, TestPanel};
use cageside::provet::ProvetPage;
use cageside::storage::{AuditActor, AuditOutcome};
use provet_simulator::StoredRecord;
use serde_json::{Value, json};

/// Of the showcase: in progress, without discharge instructions.
const VISIT: i64 = 1;
const NOTES: &str = "consultation/consultationnote";
const MOVE: &str = "consultation/1/update_status/";
const NOTE: &str = "consultation/1/consultationnote/";
const IN_PROGRESS: i64 = 8;
const READY: i64 = 5;

async fn open_visit() -> TestPanel {
    TestPanel::open(ProvetPage::Consultation, &[VISIT]).await
}

/// The answer to the button that moves to a status, which asks to look again.
async fn chosen(test: &TestPanel, to: i64) -> HtmlPage {
    let way = test.section("way").await;
    let form = format!("form:has(input[name=to][value=\"{to}\"])");
    let acted = test
        .submit("move-status", &way.form_at(&form, "check"))
        .await;
    assert!(!acted.written);
    acted.page
}

/// The answer to a typed note, which asks to look again.
async fn noted(test: &TestPanel, words: &str) -> HtmlPage {
    let notes = test.section("notes").await;
    let form = with(notes.form_at("form", "check"), "text", words);
    test.submit("add-note", &form).await.page
}

fn saving(confirm: &HtmlPage) -> FormValues {
    confirm.form_at(".confirm form", "save")
}

fn said(acted: &PanelAnswer) -> String {
    acted.page.text()
}

fn status(test: &TestPanel) -> Option<i64> {
    test.provet
        .row("consultation", VISIT)
        .get("status")?
        .as_i64()
}

fn notes_saying(test: &TestPanel, words: &str) -> usize {
    let notes = test.provet.rows_of(NOTES, "consultation", VISIT);
    let says = |note: &&StoredRecord| note.get("text").and_then(Value::as_str) == Some(words);
    notes.iter().filter(says).count()
}

#[tokio::test]
async fn every_section_shows_what_provet_holds() {
    let test = open_visit().await;
    let sections = test.sections().await;
    let slots: Vec<&str> = sections.iter().map(|(slot, _)| *slot).collect();
    assert_eq!(
        slots,
        [
            "identity",
            "owner-contact",
            "owner-balance",
            "alerts",
            "way",
            "missing",
            "items",
            "diagnoses",
            "notes",
            "discharge"
        ]
    );
    for (slot, section) in &sections {
        let own = format!("section#section-{slot}[slot=\"{slot}\"]");
        assert_eq!(section.texts(&own).len(), 1, "{slot}");
        assert!(section.texts(".problem").is_empty(), "{slot}");
    }
    let of = |slot: &str| {
        let found = sections.iter().find(|(name, _)| *name == slot);
        found.unwrap().1.text()
    };
    assert!(of("identity").contains("Hurtta"));
    assert!(of("identity").contains("Losing weight, drinking a lot, <tired>"));
    assert!(of("identity").contains("28.7"));
    assert!(of("alerts").contains("Allergic to penicillin"));
    assert!(of("alerts").contains("Always ring before charging"));
    assert!(of("missing").contains("Discharge instructions Missing"));
    assert!(of("missing").contains("Clinical note Done"));
    assert!(of("discharge").contains("No discharge instructions recorded."));
    assert!(of("notes").contains("Yleisvointi hyvä."));
    let way = &sections[4].1;
    assert_eq!(way.texts("[aria-current=step]"), ["In progress"]);
}

#[tokio::test]
async fn the_total_is_that_of_the_invoice_and_unseen_without_it() {
    let test = open_visit().await;
    let invoice = test.provet.row("consultation", VISIT)["invoice"].as_i64();
    test.provet.set(
        "invoice",
        invoice.unwrap(),
        &json!({"total_with_vat": 4321.09}),
    );
    let items = test.section("items").await.text();
    assert!(items.contains("4,321.09"), "{items}");
    test.provet.update_faults(|faults| {
        faults.forbidden_resources.insert("invoice".to_owned());
    });
    let items = test.section("items").await;
    assert!(
        items
            .text()
            .contains("No permission to view the invoice’s total.")
    );
    assert!(
        !items.texts("tbody tr").is_empty(),
        "the items are still there"
    );
}

#[tokio::test]
async fn notes_that_may_not_be_read_are_neither_there_nor_missing() {
    let test = open_visit().await;
    test.provet.update_faults(|faults| {
        faults.forbidden_resources.insert(NOTES.to_owned());
    });
    let notes = test.section("notes").await;
    assert!(notes.text().contains("Permission needed"));
    assert!(!notes.text().contains("No clinical notes recorded"));
    assert!(notes.texts("textarea").is_empty());
    let missing = test.section("missing").await.text();
    assert!(missing.contains("Clinical note Unknown"), "{missing}");
    let confirm = chosen(&test, READY).await.text();
    assert!(confirm.contains("Clinical note Unknown"));
    assert!(confirm.contains("Discharge instructions Missing"));
}

#[tokio::test]
async fn html_in_discharge_instructions_is_text() {
    let test = open_visit().await;
    let hostile =
        "<p>Rest</p><img src=x onerror=alert(1)><script>alert(2)</script><p hx-get=/x>Water</p>";
    test.provet.add(
        "consultation/consultationdischargeinstruction",
        &json!({"consultation": VISIT, "patient": 1, "text": hostile}),
    );
    let shown = test.section("discharge").await;
    assert_eq!(
        shown.raw_texts(".prose"),
        ["Rest\n\n[image: view it in Provet]\nWater"]
    );
    assert!(shown.texts("img, script, [hx-get], [onerror]").is_empty());
    let missing = test.section("missing").await.text();
    assert!(missing.contains("Discharge instructions Done"));
}

#[tokio::test]
async fn the_status_moves_once_though_it_is_pressed_twice() {
    let test = open_visit().await;
    let form = saving(&chosen(&test, READY).await);
    assert_eq!(status(&test), Some(IN_PROGRESS), "a look changes nothing");
    let first = test.submit("move-status", &form).await;
    assert!(first.written && first.slot == "way");
    assert!(said(&first).contains("Moved to Ready for discharge."));
    assert_eq!(first.page.texts("[aria-current]"), ["Ready for discharge"]);
    let second = test.submit("move-status", &form).await;
    assert!(said(&second).contains("Already saved"), "{}", said(&second));
    assert_eq!(test.provet.count("POST", MOVE), 1);
    assert_eq!(status(&test), Some(READY));
    let audit = test.audit().await;
    assert_eq!(audit.len(), 1);
    let intent = &audit[0];
    assert_eq!(audit[0].outcome, AuditOutcome::Done);
    assert_eq!(
        (
            intent.object.as_ref().unwrap().kind.as_str(),
            intent.object.as_ref().unwrap().id
        ),
        ("consultation", VISIT)
    );
    assert_eq!(
        (intent.action.as_str(), intent.field.as_deref()),
        ("move-status", Some("status"))
    );
    assert_eq!(intent.actor, AuditActor::Claimed("3".to_owned()));
}

#[tokio::test]
async fn two_presses_at_the_same_time_move_it_once() {
    let test = open_visit().await;
    let form = saving(&chosen(&test, READY).await);
    test.provet.update_faults(|faults| faults.latency_ms = 30);
    tokio::join!(
        test.submit("move-status", &form),
        test.submit("move-status", &form)
    );
    assert_eq!(test.provet.count("POST", MOVE), 1);
    assert_eq!(status(&test), Some(READY));
    let audit = test.audit().await;
    assert_eq!((audit.len(), audit[0].outcome), (1, AuditOutcome::Done));
}

#[tokio::test]
async fn a_status_that_somebody_else_moved_meanwhile_is_shown_and_not_overwritten() {
    let test = open_visit().await;
    for elsewhere in [0, READY] {
        let form = saving(&chosen(&test, READY).await);
        let moved = |status: i64| {
            test.provet
                .set("consultation", VISIT, &json!({"status": status}));
        };
        moved(elsewhere);
        let acted = test.submit("move-status", &form).await;
        assert!(!acted.written);
        let alert = acted.page.texts("[role=alert]").concat();
        assert!(alert.contains("from “In progress”"), "{alert}");
        assert_eq!(status(&test), Some(elsewhere));
        assert_eq!(test.audit().await[0].outcome, AuditOutcome::Refused);
        moved(IN_PROGRESS);
    }
    assert_eq!(test.provet.count("POST", MOVE), 0);
}

#[tokio::test]
async fn a_lost_answer_to_a_move_is_settled_by_reading_again() {
    let test = open_visit().await;
    let form = saving(&chosen(&test, READY).await);
    test.provet
        .update_faults(|faults| faults.lose_response_next = 1);
    let acted = test.submit("move-status", &form).await;
    assert!(acted.written);
    assert!(said(&acted).contains("Moved to Ready for discharge."));
    assert_eq!(test.provet.count("POST", MOVE), 1);
    assert_eq!(test.audit().await[0].outcome, AuditOutcome::Done);
}

#[tokio::test]
async fn a_move_that_provet_refuses_says_so_and_is_not_sent_again() {
    let test = open_visit().await;
    test.provet
        .set("consultation", VISIT, &json!({"status": 6}));
    // The stand-in lets nobody go from discharged back to ready for discharge.
    let form = saving(&chosen(&test, READY).await);
    let acted = test.submit("move-status", &form).await;
    assert!(!acted.written);
    assert!(said(&acted).contains("Cannot change status from 6 to 5."));
    let again = test.submit("move-status", &form).await;
    assert!(!again.written && said(&again).contains("Open the form again"));
    assert_eq!(test.provet.count("POST", MOVE), 1);
    assert_eq!(test.audit().await[0].outcome, AuditOutcome::Failed);
}

#[tokio::test]
async fn a_note_is_added_once_though_it_is_pressed_twice() {
    let test = open_visit().await;
    let words = "Eats & drinks <again>";
    let confirm = noted(&test, words).await;
    assert_eq!(confirm.texts(".confirm .prose"), [words]);
    assert!(confirm.texts(".confirm [role=alert]").is_empty());
    let form = saving(&confirm);
    let first = test.submit("add-note", &form).await;
    assert!(first.written && said(&first).contains("Note saved."));
    assert!(first.page.texts(".prose").contains(&words.to_owned()));
    let second = test.submit("add-note", &form).await;
    assert!(said(&second).contains("Already saved"));
    assert_eq!(test.provet.count("POST", NOTE), 1);
    assert_eq!(notes_saying(&test, words), 1);
    let audit = test.audit().await;
    assert_eq!(audit.len(), 1);
    assert_eq!(audit[0].action, "add-note");
    assert!(
        !format!("{audit:?}").contains("Eats"),
        "never what was written"
    );
}

#[tokio::test]
async fn a_lost_answer_is_settled_even_where_the_same_note_stood_there_before() {
    let test = open_visit().await;
    let words = "Eating well";
    let row = json!({"consultation": VISIT, "patient": 1, "type": 0, "text": words});
    test.provet.add(NOTES, &row);
    let confirm = noted(&test, words).await;
    assert!(confirm.text().contains("identical note already exists"));
    let form = saving(&confirm);
    test.provet
        .update_faults(|faults| faults.lose_response_next = 1);
    let acted = test.submit("add-note", &form).await;
    assert!(acted.written, "{}", said(&acted));
    assert_eq!(notes_saying(&test, words), 2);
    test.submit("add-note", &form).await;
    assert_eq!(test.provet.count("POST", NOTE), 1);
}

#[tokio::test]
async fn a_note_lost_on_its_way_is_not_taken_for_an_older_one_and_not_sent_again() {
    let test = open_visit().await;
    let words = "Eating well";
    let row = json!({"consultation": VISIT, "patient": 1, "type": 0, "text": words});
    test.provet.add(NOTES, &row);
    let form = saving(&noted(&test, words).await);
    // Consultation, notes and animal are read; the fourth request is the new note, which fails and is not kept.
    test.provet.set_faults_from_query("fail_every=4").unwrap();
    let lost = test.submit("add-note", &form).await;
    test.provet.set_faults_from_query("reset=1").unwrap();
    assert!(!lost.written);
    assert!(
        said(&lost).contains("couldn’t confirm it was saved"),
        "{}",
        said(&lost)
    );
    assert_eq!(lost.page.texts("textarea").concat().trim(), words);
    let again = test.submit("add-note", &form).await;
    assert!(said(&again).contains("couldn’t confirm it was saved"));
    assert_eq!(test.provet.count("POST", NOTE), 1);
    assert_eq!(notes_saying(&test, words), 1);
    assert_eq!(test.audit().await[0].outcome, AuditOutcome::Unknown);
}

#[tokio::test]
async fn a_note_is_not_saved_over_a_record_that_changed_meanwhile() {
    let test = open_visit().await;
    let confirm = noted(&test, "Sleeps").await;
    test.provet.add(
        NOTES,
        &json!({"consultation": VISIT, "patient": 1, "text": "Just died"}),
    );
    let acted = test.submit("add-note", &saving(&confirm)).await;
    assert!(!acted.written);
    let again = acted.page;
    assert!(
        again
            .texts("[role=alert]")
            .concat()
            .contains("Someone changed this visit")
    );
    assert!(again.text().contains("Just died"));
    assert_eq!(test.provet.count("POST", NOTE), 0);
    let saved = test.submit("add-note", &saving(&again)).await;
    assert!(saved.written, "having seen it, the person may save");
}

#[tokio::test]
async fn of_several_animals_one_of_this_consultation_must_be_chosen() {
    let test = open_visit().await;
    test.provet
        .set("consultation", VISIT, &json!({"patients": [1, 2]}));
    let notes = test.section("notes").await;
    assert_eq!(notes.texts("select option").len(), 3);
    let form = with(notes.form_at("form", "check"), "text", "Fine");
    for animal in ["", "3"] {
        let form = with(form.clone(), "animal", animal);
        let shown = test.submit("add-note", &form).await.page;
        assert!(
            shown
                .texts(".error")
                .concat()
                .contains("Select the patient this note is about")
        );
        let form = with(with(form, "step", "save"), "once", &"ab".repeat(16));
        assert!(!test.submit("add-note", &form).await.written);
    }
    assert_eq!(test.provet.count("POST", NOTE), 0);
    let confirm = test
        .submit("add-note", &with(form, "animal", "2"))
        .await
        .page;
    assert!(test.submit("add-note", &saving(&confirm)).await.written);
    let written = test.provet.rows_of(NOTES, "consultation", VISIT);
    assert!(
        written
            .iter()
            .any(|note| note["text"] == "Fine" && note["patient"] == 2)
    );
}

#[tokio::test]
async fn no_note_is_written_about_an_animal_whose_record_was_merged_into_another() {
    let test = open_visit().await;
    test.provet.set("patient", 1, &json!({"merge_patient": 2}));
    let shown = noted(&test, "Fine").await.text();
    assert!(
        shown.contains("merged into another. Add the note in Provet."),
        "{shown}"
    );
    // Whoever leaves the review out does not get around it.
    let notes = test.section("notes").await;
    let form = with(notes.form_at("form", "check"), "text", "Fine");
    let form = with(with(form, "step", "save"), "once", &"ab".repeat(16));
    assert!(!test.submit("add-note", &form).await.written);
    assert_eq!(test.provet.count("POST", NOTE), 0);
}

#[tokio::test]
async fn an_animal_that_cannot_be_read_leaves_the_choice_of_whom_a_note_is_about() {
    let test = open_visit().await;
    test.provet
        .set("consultation", VISIT, &json!({"patients": [1, "Otso"]}));
    let notes = test.section("notes").await;
    assert_eq!(notes.texts("select option").len(), 2);
    let shown = noted(&test, "Fine").await;
    assert!(
        shown
            .texts(".error")
            .concat()
            .contains("Select the patient this note is about")
    );
    assert_eq!(test.provet.count("POST", NOTE), 0);
}

#[tokio::test]
async fn a_finalized_consultation_says_that_provet_may_refuse_and_offers_no_move() {
    let test = open_visit().await;
    test.provet
        .set("consultation", VISIT, &json!({"status": 10}));
    let notes = test.section("notes").await.text();
    assert!(notes.contains("Finalized: Provet may not accept a new note."));
    let way = test.section("way").await;
    assert!(way.texts("form").is_empty());
    assert!(way.text().contains("Continue in Provet."));
}
