//! The consultation panel against the stand-in for Provet: what it shows, what it writes, and what it does not.

use crate::opening::{Opening, fields, page, text, texts, typed};
use cageside::panels::ActionResponse;
use cageside::provet::ProvetPage;
use cageside::storage::{AuditActor, AuditOutcome};
use provet_simulator::StoredRecord;
use scraper::Html;
use serde_json::{Value, json};

/// Of the showcase: in progress, without discharge instructions.
const VISIT: i64 = 1;
const NOTES: &str = "consultation/consultationnote";
const MOVE: &str = "consultation/1/update_status/";
const NOTE: &str = "consultation/1/consultationnote/";
const IN_PROGRESS: i64 = 8;
const READY: i64 = 5;

async fn opening() -> Opening {
    Opening::of(ProvetPage::Consultation, VISIT).await
}

/// The answer to the button that moves to a status, which asks to look again.
async fn chosen(opening: &Opening, to: i64) -> Html {
    let way = opening.section("way").await;
    let form = format!("form:has(input[name=to][value=\"{to}\"])");
    let acted = opening
        .send("move-status", &fields(&way, &form, "check"))
        .await;
    assert!(!acted.record_changed);
    page(&acted)
}

/// The answer to a typed note, which asks to look again.
async fn noted(opening: &Opening, words: &str) -> Html {
    let notes = opening.section("notes").await;
    let form = typed(fields(&notes, "form", "check"), "text", words);
    page(&opening.send("add-note", &form).await)
}

fn saving(confirm: &Html) -> Vec<(String, String)> {
    fields(confirm, ".confirm form", "save")
}

fn said(acted: &ActionResponse) -> String {
    text(&page(acted))
}

fn status(opening: &Opening) -> Option<i64> {
    opening.row("consultation", VISIT).get("status")?.as_i64()
}

fn notes_saying(opening: &Opening, words: &str) -> usize {
    let notes = opening.rows(NOTES, "consultation", VISIT);
    let says = |note: &&StoredRecord| note.get("text").and_then(Value::as_str) == Some(words);
    notes.iter().filter(says).count()
}

#[tokio::test]
async fn every_section_shows_what_provet_holds() {
    let opening = opening().await;
    let sections = opening.sections().await;
    let slots: Vec<&str> = sections.iter().map(|(slot, _)| *slot).collect();
    assert_eq!(
        slots,
        [
            "identity",
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
        assert_eq!(texts(section, &own).len(), 1, "{slot}");
        assert!(texts(section, ".problem").is_empty(), "{slot}");
    }
    let of = |slot: &str| {
        let found = sections.iter().find(|(name, _)| *name == slot);
        text(&found.unwrap().1)
    };
    assert!(of("identity").contains("Hurtta"));
    assert!(of("identity").contains("Losing weight, drinking a lot, <tired>"));
    assert!(of("identity").contains("28.7"));
    assert!(of("alerts").contains("Allergic to penicillin"));
    assert!(of("alerts").contains("Always ring before charging"));
    assert!(of("missing").contains("Discharge instructions missing"));
    assert!(of("missing").contains("Clinical note there"));
    assert!(of("discharge").contains("No discharge instructions recorded."));
    assert!(of("notes").contains("Yleisvointi hyvä."));
    let way = &sections[2].1;
    assert_eq!(texts(way, "[aria-current=step]"), ["In progress"]);
}

#[tokio::test]
async fn the_total_is_that_of_the_invoice_and_unseen_without_it() {
    let opening = opening().await;
    let invoice = opening.row("consultation", VISIT)["invoice"].as_i64();
    opening.change("invoice", invoice.unwrap(), |row| {
        row.insert("total_with_vat".to_owned(), json!(4321.09));
    });
    let items = text(&opening.section("items").await);
    assert!(items.contains("4,321.09"), "{items}");
    opening.fault(|faults| {
        faults.forbidden_resources.insert("invoice".to_owned());
    });
    let items = opening.section("items").await;
    assert!(text(&items).contains("The total could not be seen"));
    assert!(
        !texts(&items, "tbody tr").is_empty(),
        "the items are still there"
    );
}

#[tokio::test]
async fn notes_that_may_not_be_read_are_neither_there_nor_missing() {
    let opening = opening().await;
    opening.fault(|faults| {
        faults.forbidden_resources.insert(NOTES.to_owned());
    });
    let notes = opening.section("notes").await;
    assert!(text(&notes).contains("No permission"));
    assert!(!text(&notes).contains("No clinical notes recorded"));
    assert!(texts(&notes, "textarea").is_empty());
    let missing = text(&opening.section("missing").await);
    assert!(missing.contains("Clinical note could not see"), "{missing}");
    let confirm = text(&chosen(&opening, READY).await);
    assert!(confirm.contains("Clinical note could not see"));
    assert!(confirm.contains("Discharge instructions missing"));
}

#[tokio::test]
async fn html_in_discharge_instructions_is_text() {
    let opening = opening().await;
    let hostile =
        "<p>Rest</p><img src=x onerror=alert(1)><script>alert(2)</script><p hx-get=/x>Water</p>";
    opening.add(
        "consultation/consultationdischargeinstruction",
        &json!({"consultation": VISIT, "patient": 1, "text": hostile}),
    );
    let shown = opening.section("discharge").await;
    assert_eq!(texts(&shown, ".prose"), ["Rest\n\nWater"]);
    assert!(texts(&shown, "img, script, [hx-get], [onerror]").is_empty());
    let missing = text(&opening.section("missing").await);
    assert!(missing.contains("Discharge instructions there"));
}

#[tokio::test]
async fn the_status_moves_once_though_it_is_pressed_twice() {
    let opening = opening().await;
    let form = saving(&chosen(&opening, READY).await);
    assert_eq!(
        status(&opening),
        Some(IN_PROGRESS),
        "a look changes nothing"
    );
    let first = opening.send("move-status", &form).await;
    assert!(first.record_changed && first.slot == "way");
    assert!(said(&first).contains("Moved to Ready for discharge."));
    assert_eq!(
        texts(&page(&first), "[aria-current]"),
        ["Ready for discharge"]
    );
    let second = opening.send("move-status", &form).await;
    assert!(said(&second).contains("Saved already"), "{}", said(&second));
    assert_eq!(opening.count("POST", MOVE), 1);
    assert_eq!(status(&opening), Some(READY));
    let audit = opening.audit().await;
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
    let opening = opening().await;
    let form = saving(&chosen(&opening, READY).await);
    opening.fault(|faults| faults.latency_ms = 30);
    tokio::join!(
        opening.send("move-status", &form),
        opening.send("move-status", &form)
    );
    assert_eq!(opening.count("POST", MOVE), 1);
    assert_eq!(status(&opening), Some(READY));
    let audit = opening.audit().await;
    assert_eq!((audit.len(), audit[0].outcome), (1, AuditOutcome::Done));
}

#[tokio::test]
async fn a_status_that_somebody_else_moved_meanwhile_is_shown_and_not_overwritten() {
    let opening = opening().await;
    for elsewhere in [0, READY] {
        let form = saving(&chosen(&opening, READY).await);
        let moved = |status: i64| {
            opening.change("consultation", VISIT, |row| {
                row.insert("status".to_owned(), json!(status));
            });
        };
        moved(elsewhere);
        let acted = opening.send("move-status", &form).await;
        assert!(!acted.record_changed);
        let alert = texts(&page(&acted), "[role=alert]").concat();
        assert!(alert.contains("you saw “In progress”"), "{alert}");
        assert_eq!(status(&opening), Some(elsewhere));
        assert_eq!(opening.audit().await[0].outcome, AuditOutcome::Refused);
        moved(IN_PROGRESS);
    }
    assert_eq!(opening.count("POST", MOVE), 0);
}

#[tokio::test]
async fn a_lost_answer_to_a_move_is_settled_by_reading_again() {
    let opening = opening().await;
    let form = saving(&chosen(&opening, READY).await);
    opening.fault(|faults| faults.lose_response_next = 1);
    let acted = opening.send("move-status", &form).await;
    assert!(acted.record_changed);
    assert!(said(&acted).contains("Moved to Ready for discharge."));
    assert_eq!(opening.count("POST", MOVE), 1);
    assert_eq!(opening.audit().await[0].outcome, AuditOutcome::Done);
}

#[tokio::test]
async fn a_move_that_provet_refuses_says_so_and_is_not_sent_again() {
    let opening = opening().await;
    opening.change("consultation", VISIT, |row| {
        row.insert("status".to_owned(), json!(6));
    });
    // The stand-in lets nobody go from discharged back to ready for discharge.
    let form = saving(&chosen(&opening, READY).await);
    let acted = opening.send("move-status", &form).await;
    assert!(!acted.record_changed);
    assert!(said(&acted).contains("Cannot change status from 6 to 5."));
    let again = opening.send("move-status", &form).await;
    assert!(!again.record_changed && said(&again).contains("Nothing was sent"));
    assert_eq!(opening.count("POST", MOVE), 1);
    assert_eq!(opening.audit().await[0].outcome, AuditOutcome::Failed);
}

#[tokio::test]
async fn a_note_is_added_once_though_it_is_pressed_twice() {
    let opening = opening().await;
    let words = "Eats & drinks <again>";
    let confirm = noted(&opening, words).await;
    assert_eq!(texts(&confirm, ".confirm .prose"), [words]);
    assert!(texts(&confirm, ".confirm [role=alert]").is_empty());
    let form = saving(&confirm);
    let first = opening.send("add-note", &form).await;
    assert!(first.record_changed && said(&first).contains("Note saved."));
    assert!(texts(&page(&first), ".prose").contains(&words.to_owned()));
    let second = opening.send("add-note", &form).await;
    assert!(said(&second).contains("Saved already"));
    assert_eq!(opening.count("POST", NOTE), 1);
    assert_eq!(notes_saying(&opening, words), 1);
    let audit = opening.audit().await;
    assert_eq!(audit.len(), 1);
    assert_eq!(audit[0].action, "add-note");
    assert!(
        !format!("{audit:?}").contains("Eats"),
        "never what was written"
    );
}

#[tokio::test]
async fn a_lost_answer_is_settled_even_where_the_same_note_stood_there_before() {
    let opening = opening().await;
    let words = "Eating well";
    let row = json!({"consultation": VISIT, "patient": 1, "type": 0, "text": words});
    opening.add(NOTES, &row);
    let confirm = noted(&opening, words).await;
    assert!(text(&confirm).contains("exactly these words is already there"));
    let form = saving(&confirm);
    opening.fault(|faults| faults.lose_response_next = 1);
    let acted = opening.send("add-note", &form).await;
    assert!(acted.record_changed, "{}", said(&acted));
    assert_eq!(notes_saying(&opening, words), 2);
    opening.send("add-note", &form).await;
    assert_eq!(opening.count("POST", NOTE), 1);
}

#[tokio::test]
async fn a_note_lost_on_its_way_is_not_taken_for_an_older_one_and_not_sent_again() {
    let opening = opening().await;
    let words = "Eating well";
    let row = json!({"consultation": VISIT, "patient": 1, "type": 0, "text": words});
    opening.add(NOTES, &row);
    let form = saving(&noted(&opening, words).await);
    // Consultation and notes are read; the third request is the new note, which fails and is not kept.
    opening.world.set_faults_from_query("fail_every=3").unwrap();
    let lost = opening.send("add-note", &form).await;
    opening.world.set_faults_from_query("reset=1").unwrap();
    assert!(!lost.record_changed);
    assert!(
        said(&lost).contains("not known whether it was saved"),
        "{}",
        said(&lost)
    );
    assert_eq!(texts(&page(&lost), "textarea").concat().trim(), words);
    let again = opening.send("add-note", &form).await;
    assert!(said(&again).contains("not known whether it was saved"));
    assert_eq!(opening.count("POST", NOTE), 1);
    assert_eq!(notes_saying(&opening, words), 1);
    assert_eq!(opening.audit().await[0].outcome, AuditOutcome::Unknown);
}

#[tokio::test]
async fn a_note_is_not_saved_over_a_record_that_changed_meanwhile() {
    let opening = opening().await;
    let confirm = noted(&opening, "Sleeps").await;
    opening.add(
        NOTES,
        &json!({"consultation": VISIT, "patient": 1, "text": "Just died"}),
    );
    let acted = opening.send("add-note", &saving(&confirm)).await;
    assert!(!acted.record_changed);
    let again = page(&acted);
    assert!(
        texts(&again, "[role=alert]")
            .concat()
            .contains("changed meanwhile")
    );
    assert!(text(&again).contains("Just died"));
    assert_eq!(opening.count("POST", NOTE), 0);
    let saved = opening.send("add-note", &saving(&again)).await;
    assert!(saved.record_changed, "having seen it, the person may save");
}

#[tokio::test]
async fn of_several_animals_one_of_this_consultation_must_be_chosen() {
    let opening = opening().await;
    opening.change("consultation", VISIT, |row| {
        row.insert("patients".to_owned(), json!([1, 2]));
    });
    let notes = opening.section("notes").await;
    assert_eq!(texts(&notes, "select option").len(), 3);
    let form = typed(fields(&notes, "form", "check"), "text", "Fine");
    for animal in ["", "3"] {
        let form = typed(form.clone(), "animal", animal);
        let shown = page(&opening.send("add-note", &form).await);
        assert!(
            texts(&shown, ".error")
                .concat()
                .contains("Choose which animal")
        );
        let form = typed(typed(form, "step", "save"), "once", &"ab".repeat(16));
        assert!(!opening.send("add-note", &form).await.record_changed);
    }
    assert_eq!(opening.count("POST", NOTE), 0);
    let confirm = page(&opening.send("add-note", &typed(form, "animal", "2")).await);
    assert!(
        opening
            .send("add-note", &saving(&confirm))
            .await
            .record_changed
    );
    let written = opening.rows(NOTES, "consultation", VISIT);
    assert!(
        written
            .iter()
            .any(|note| note["text"] == "Fine" && note["patient"] == 2)
    );
}

#[tokio::test]
async fn a_finalized_consultation_says_that_provet_may_refuse_and_offers_no_move() {
    let opening = opening().await;
    opening.change("consultation", VISIT, |row| {
        row.insert("status".to_owned(), json!(10));
    });
    let notes = text(&opening.section("notes").await);
    assert!(notes.contains("Finalized: Provet may refuse a new note."));
    let way = opening.section("way").await;
    assert!(texts(&way, "form").is_empty());
    assert!(text(&way).contains("From here it goes on in Provet."));
}
