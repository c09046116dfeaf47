//! The client's panel against the stand-in for Provet: what it shows, what it writes, and what it does when things go
//! wrong on the way.

use crate::support::provet_simulator::CLINIC;
use crate::support::test_panel::TestPanel;
use cageside::provet::ProvetPage;
use cageside::storage::AuditOutcome;
use provet_simulator::StoredRecord;
use serde_json::{Value, json};

const ADD: &str = "add-phone";
const CHANGE: &str = "change-phone";
const EMAIL: &str = "change-email";

/// Opens the panel of a client of the test's own making.
async fn open_client() -> TestPanel {
    let mut test = TestPanel::open(ProvetPage::Client, &[]).await;
    test.objects = vec![add_client(&test)];
    test
}

/// The id of the client's one number.
fn phone(test: &TestPanel) -> i64 {
    let client = test.objects[0];
    test.provet
        .find("phonenumber", |row| row["client"] == client)
}

/// The client's numbers as they stand in Provet.
fn numbers(test: &TestPanel) -> Vec<String> {
    let rows = test
        .provet
        .rows_of("phonenumber", "client", test.objects[0]);
    let number = |row: StoredRecord| row["phone_number"].as_str().unwrap().to_owned();
    rows.into_iter().map(number).collect()
}

/// The record that was made last.
fn newest(test: &TestPanel, table: &str) -> StoredRecord {
    test.provet.read(|state| {
        let rows = state.find_clinic(CLINIC).unwrap().table_rows(table);
        rows.last().unwrap().1.clone()
    })
}

/// A number that is another client's.
fn foreign_number(test: &TestPanel) -> (i64, String) {
    let client = test.objects[0];
    let id = test
        .provet
        .find("phonenumber", |row| row["client"] != client);
    let row = test.provet.row("phonenumber", id);
    (id, row["phone_number"].as_str().unwrap().to_owned())
}

/// Adds a client of whom everything is known, with one number.
fn add_client(test: &TestPanel) -> i64 {
    let client = test.provet.add("client", &json!({
            "firstname": "Tessa", "lastname": "<script>alert(1)</script>", "organization_name": "",
            "street_address": "Tie 1", "zip_code": "00100", "city": "Helsinki", "email": "owner@example.org",
            "critical_notes": "Rings twice &lt;b&gt;", "critical_accounting_notes": "Cash only", "remarks": "",
            "archived": false, "no_sms": true, "no_email": false, "tags_rel": [],
        }));
    test.provet.add("phonenumber", &json!({
            "client": client, "type_code": 1, "phone_number": "+358401112222", "preferred_reminders": true,
            "is_secondary_owners_phone_number": false,
        }));
    for (status, credit, due_in, sum) in [
        (3, false, -10, 84.2),
        (3, false, 5, 100.0),
        (0, false, 5, 7.0),
        (3, true, -10, 50.0),
    ] {
        test.provet.add("invoice", &json!({
                "invoice_number": if status == 0 { Value::Null } else { json!(900) }, "invoice_prefix": "", "status": status,
                "credit_note": credit, "invoice_date": test.at(-20).to_string(), "invoice_due_date": test.date(due_in),
                "total_with_vat": sum, "due_sum": sum, "client": client,
            }));
    }
    for (name, deceased) in [("Gone", json!("2024-02-03")), ("Living <i>", Value::Null)] {
        test.provet.add("patient", &json!({
                "client": client, "name": name, "deceased": deceased, "archived": false, "date_of_birth": "2019-05-06",
            }));
    }
    for (title, at, missed) in [
        ("Coming", 3, false),
        ("Missed", -30, true),
        ("Long ago", -400, true),
        ("Came", -9, false),
    ] {
        test.provet.add("appointment", &json!({
                "client": client, "patients": [], "title": title, "complaint": title, "active": 1, "no_show": missed,
                "start": test.at(at).to_string(), "end": test.at(at).to_string(),
            }));
    }
    client
}

#[tokio::test]
async fn every_slot_gets_its_section() {
    let test = open_client().await;
    let panel = test.render().await;
    assert_eq!(
        panel.attributes("section", "slot"),
        [
            "identity",
            "alerts",
            "contact",
            "money",
            "animals",
            "appointments"
        ]
    );
    assert_eq!(panel.texts("h1 bdi"), ["Tessa <script>alert(1)</script>"]);
    assert_eq!(
        panel.texts("#section-alerts .critical"),
        ["Rings twice <b>"]
    );
    assert_eq!(
        panel.texts("#section-alerts .billing-note .prose"),
        ["Cash only"]
    );
    assert_eq!(
        panel.texts("#section-contact .list a"),
        ["+358 40 111 2222", "owner@example.org"]
    );
    assert_eq!(
        panel.texts("#section-contact .badge.warn"),
        ["No SMS (opted out)"]
    );
    assert_eq!(
        panel.texts("#section-money dd strong"),
        ["€184.20", "€84.20"]
    );
    assert_eq!(
        panel.texts("#section-money summary"),
        ["Drafts (1), €7.00 so far", "Credit notes (1)"]
    );
    assert_eq!(
        panel.texts("#section-animals strong"),
        ["Living <i>", "Gone"]
    );
    assert_eq!(
        panel.texts("#section-appointments strong"),
        ["Coming", "Missed"]
    );
    assert_eq!(
        panel.texts("#section-appointments .badge"),
        ["1 missed appointment in the last 12 months"]
    );
    assert!(panel.texts("script, b, i, .problem").is_empty());
}

#[tokio::test]
async fn everything_is_asked_at_once() {
    let test = open_client().await;
    test.render().await;
    test.provet.clear_calls();
    test.render().await;
    assert_eq!(
        test.provet.list_calls().len(),
        6,
        "one request for each question"
    );
}

#[tokio::test]
async fn what_is_not_permitted_says_so_and_spoils_nothing_else() {
    let test = open_client().await;
    test.provet.set_faults_from_query("forbid=invoice").unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-money .problem strong"),
        ["Permission needed"]
    );
    assert!(
        panel
            .texts("#section-money .nothing, #section-money dd")
            .is_empty()
    );
    assert_eq!(panel.texts(".problem").len(), 1);
}

#[tokio::test]
async fn an_ignored_filter_is_never_shown_as_this_clients_records() {
    let test = open_client().await;
    let switch = "ignore_filters=invoice,patient,phonenumber,appointment";
    test.provet.set_faults_from_query(switch).unwrap();
    let panel = test.render().await;
    for slot in ["money", "animals", "contact", "appointments"] {
        let said = panel.texts(&format!("#section-{slot} .problem strong"));
        assert_eq!(said, ["Couldn’t verify the response"], "{slot}");
    }
    assert!(panel.texts("#section-contact summary").concat() == "Change email");
}

#[tokio::test]
async fn a_silent_provet_leaves_sections_to_be_tried_again() {
    let test = open_client().await;
    test.provet.set_faults_from_query("fail=1000").unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts(".problem strong"),
        ["Provet didn’t respond"; 6],
        "each says so once"
    );
    assert_eq!(panel.texts("form.again button"), ["Retry"; 6]);
}

#[tokio::test]
async fn a_number_is_added_once_though_pressed_twice() {
    let test = open_client().await;
    let typed = [
        ("step", "check"),
        ("number", "+358 (0)50 333 4444"),
        ("description", "work"),
    ];
    let check = test.submit(ADD, &typed).await;
    assert!(!check.written);
    assert_eq!(check.page.texts(".confirm dd strong"), ["+358503334444"]);
    assert_eq!(numbers(&test), ["+358401112222"], "looking writes nothing");
    let save = check.page.saving();
    let first = test.submit(ADD, &save).await;
    assert!(first.written);
    assert_eq!(first.page.texts(".saved"), ["Saved: +358503334444"]);
    let second = test.submit(ADD, &save).await;
    assert!(second.written);
    assert!(second.page.texts(".saved")[0].starts_with("Already saved"));
    assert_eq!(numbers(&test), ["+358401112222", "+358503334444"]);
    assert_eq!(test.provet.count_writes(), 1);
    let row = newest(&test, "phonenumber");
    assert_eq!(row["description"], "work");
    assert_eq!(row["type_code"], 1);
    let audit = test.audit().await;
    assert_eq!(audit.len(), 1);
    let intent = &audit[0];
    assert_eq!(
        (
            intent.object.as_ref().unwrap().kind.as_str(),
            intent.object.as_ref().unwrap().id
        ),
        ("client", test.objects[0])
    );
    assert_eq!(
        (intent.action.as_str(), intent.field.as_deref()),
        ("add-phone-number", Some("phone_number"))
    );
    assert_eq!(audit[0].outcome, AuditOutcome::Done);
}

#[tokio::test]
async fn two_presses_at_the_same_moment_write_once() {
    let test = open_client().await;
    let typed = [("step", "check"), ("number", "0503334444")];
    let save = test.submit(ADD, &typed).await.page.saving();
    tokio::join!(test.submit(ADD, &save), test.submit(ADD, &save));
    assert_eq!((numbers(&test).len(), test.provet.count_writes()), (2, 1));
    let audit = test.audit().await;
    assert_eq!((audit.len(), audit[0].outcome), (1, AuditOutcome::Done));
}

#[tokio::test]
async fn two_forms_with_the_same_number_add_it_once() {
    let test = open_client().await;
    let typed = [("step", "check"), ("number", "0503334444")];
    let one = test.submit(ADD, &typed).await.page.saving();
    let two = test.submit(ADD, &typed).await.page.saving();
    assert!(test.submit(ADD, &one).await.written);
    let late = test.submit(ADD, &two).await;
    assert!(!late.written);
    assert_eq!(
        late.page.texts(".error"),
        ["This number is already recorded."]
    );
    let again = test.submit(ADD, &two).await;
    assert!(
        !again.written,
        "what another form has written is not claimed"
    );
    assert_eq!(numbers(&test).len(), 2);
    assert_eq!(test.provet.count_writes(), 1);
    let outcomes: Vec<_> = test.audit().await.iter().map(|row| row.outcome).collect();
    assert!(outcomes.contains(&AuditOutcome::Refused), "{outcomes:?}");
}

#[tokio::test]
async fn a_lost_answer_is_resolved_by_reading_again() {
    let test = open_client().await;
    let typed = [("step", "check"), ("number", "+358503334444")];
    let save = test.submit(ADD, &typed).await.page.saving();
    test.provet.set_faults_from_query("lose_answer=1").unwrap();
    let saved = test.submit(ADD, &save).await;
    assert!(saved.written);
    assert_eq!(saved.page.texts(".saved"), ["Saved: +358503334444"]);
    assert_eq!((numbers(&test).len(), test.provet.count_writes()), (2, 1));
    assert_eq!(test.audit().await[0].outcome, AuditOutcome::Done);
}

#[tokio::test]
async fn a_doubtful_write_is_told_as_such_and_cleared_up_by_the_next_press() {
    let test = open_client().await;
    let typed = [
        ("step", "check"),
        ("email", "new@example.org"),
        ("seen-email", "owner@example.org"),
    ];
    let save = test.submit(EMAIL, &typed).await.page.saving();
    test.provet.set_faults_from_query("lose_answer=1").unwrap();
    let blinded = async {
        while test.provet.row("client", test.objects[0])["email"] != "new@example.org" {
            tokio::task::yield_now().await;
        }
        test.provet.set_faults_from_query("forbid=client").unwrap();
    };
    let (doubtful, ()) = tokio::join!(test.submit(EMAIL, &save), blinded);
    assert!(!doubtful.written);
    let said = doubtful.page.texts(".problem[role=alert] strong");
    assert_eq!(said, ["We couldn’t confirm it was saved"]);
    assert_eq!(test.audit().await[0].outcome, AuditOutcome::Unknown);
    test.provet.set_faults_from_query("reset=1").unwrap();
    let cleared = test.submit(EMAIL, &save).await;
    assert!(cleared.written);
    assert_eq!(test.provet.count_writes(), 1);
    assert_eq!(test.audit().await[0].outcome, AuditOutcome::Done);
}

#[tokio::test]
async fn nothing_is_sent_after_a_last_look_that_failed_and_a_second_press_sends_nothing_either() {
    let test = open_client().await;
    let typed = [("step", "check"), ("email", "new@example.org")];
    let save = test.submit(EMAIL, &typed).await.page.saving();
    test.provet.set_faults_from_query("broken_json=20").unwrap();
    // The first answer that breaks is that of the last look: nothing is sent.
    let refused = test.submit(EMAIL, &save).await;
    assert!(!refused.written);
    assert_eq!(test.provet.count_writes(), 0);
    test.provet.set_faults_from_query("reset=1").unwrap();
    let again = test.submit(EMAIL, &save).await;
    assert!(!again.written);
    assert!(again.page.texts(".problem")[0].contains("Open the form again"));
    assert_eq!(
        test.provet.row("client", test.objects[0])["email"],
        "owner@example.org"
    );
}

#[tokio::test]
async fn what_provet_refuses_is_told_in_its_words() {
    let test = open_client().await;
    let long = "+358 - 50 - 3 - 3 - 3 - 4 - 4 - 4 - 4";
    let national = long.replace("+358", "0");
    let typed = [("step", "check"), ("number", national.as_str())];
    let save = test.submit(ADD, &typed).await.page.saving();
    let refused = test.submit(ADD, &save).await;
    assert!(!refused.written);
    assert_eq!(
        refused.page.texts(".problem strong"),
        ["Rejected by Provet"]
    );
    assert!(refused.page.texts(".reasons li")[0].starts_with("phone_number"));
    assert_eq!(numbers(&test).len(), 1);
    assert_eq!(
        refused.page.attributes("input[name=number]", "value"),
        [national],
        "what was typed is kept"
    );
}

#[tokio::test]
async fn a_number_is_changed_beside_the_old_one() {
    let test = open_client().await;
    let id = phone(&test).to_string();
    let field = format!("number-{id}");
    let seen = format!("seen-{field}");
    let typed = [
        ("step", "check"),
        ("id", id.as_str()),
        (field.as_str(), "+358 40 999 0000"),
        (seen.as_str(), "+358401112222"),
    ];
    let check = test.submit(CHANGE, &typed).await;
    assert_eq!(
        check.page.texts(".confirm dd"),
        ["+358401112222", "+358409990000"]
    );
    assert!(check.page.texts(".confirm [role=alert]").is_empty());
    let saved = test.submit(CHANGE, &check.page.saving()).await;
    assert!(saved.written);
    assert_eq!(numbers(&test), ["+358409990000"]);
    assert_eq!(test.audit().await[0].action, "change-phone-number");
}

#[tokio::test]
async fn a_number_that_changed_meanwhile_is_not_overwritten() {
    let test = open_client().await;
    let id = phone(&test).to_string();
    let field = format!("number-{id}");
    let seen = format!("seen-{field}");
    let typed = [
        ("step", "check"),
        ("id", id.as_str()),
        (field.as_str(), "+358 40 999 0000"),
        (seen.as_str(), "+358401112222"),
    ];
    let save = test.submit(CHANGE, &typed).await.page.saving();
    test.provet.set(
        "phonenumber",
        phone(&test),
        &json!({"phone_number": "+358405556666"}),
    );
    let refused = test.submit(CHANGE, &save).await;
    assert!(!refused.written);
    assert_eq!(refused.page.texts(".confirm [role=alert]").len(), 1);
    assert_eq!(
        refused.page.texts(".confirm dd"),
        ["+358405556666", "+358409990000"]
    );
    assert_eq!(
        (numbers(&test), test.provet.count_writes()),
        (vec!["+358405556666".to_owned()], 0)
    );
    let saved = test.submit(CHANGE, &refused.page.saving()).await;
    assert!(saved.written, "who has seen the new one may replace it");
    assert_eq!(numbers(&test), ["+358409990000"]);
}

#[tokio::test]
async fn the_number_of_another_client_is_refused_at_every_step() {
    let test = open_client().await;
    let (foreign, before) = foreign_number(&test);
    let id = foreign.to_string();
    let field = format!("number-{id}");
    let seen = format!("seen-{field}");
    for step in ["check", "save", "change"] {
        let typed = [
            ("step", step),
            ("once", "0123456789abcdef0123456789abcdef"),
            ("id", id.as_str()),
            (field.as_str(), "+358 40 999 0000"),
            (seen.as_str(), before.as_str()),
        ];
        let refused = test.submit(CHANGE, &typed).await;
        assert!(!refused.written);
        let said = refused.page.texts(".problem[role=alert]");
        assert!(
            said[0].starts_with("This number isn’t recorded for this owner"),
            "{step}: {said:?}"
        );
        assert!(
            !refused.page.text().contains(&before),
            "{step}: another client's number was shown"
        );
    }
    assert_eq!(test.provet.count_writes(), 0);
    assert_eq!(
        test.provet.row("phonenumber", foreign)["phone_number"],
        before.as_str()
    );
}

#[tokio::test]
async fn an_address_is_changed_and_a_change_meanwhile_refused() {
    let test = open_client().await;
    let typed = [
        ("step", "check"),
        ("email", "new@example.org"),
        ("seen-email", "owner@example.org"),
    ];
    let stale = test.submit(EMAIL, &typed).await.page.saving();
    test.provet.set(
        "client",
        test.objects[0],
        &json!({"email": "other@example.org"}),
    );
    let refused = test.submit(EMAIL, &stale).await;
    assert!(!refused.written);
    assert_eq!(test.provet.count_writes(), 0);
    assert_eq!(
        refused.page.texts(".confirm dd").first().unwrap(),
        "other@example.org"
    );
    let saved = test.submit(EMAIL, &refused.page.saving()).await;
    assert!(saved.written);
    assert_eq!(
        test.provet.row("client", test.objects[0])["email"],
        "new@example.org"
    );
    assert_eq!(
        saved.page.texts("#section-contact a[href^=mailto]"),
        ["new@example.org"]
    );
    assert_eq!(test.audit().await[0].field.as_deref(), Some("email"));
}

#[tokio::test]
async fn what_is_no_number_and_no_address_is_not_even_shown_once_more() {
    for (action, field, typed) in [
        (ADD, "number", "call me"),
        (ADD, "number", "+358401112222"),
        (EMAIL, "email", "a@b@c"),
        (EMAIL, "email", "owner@example.org"),
    ] {
        for (step, once) in [("check", ""), ("save", "0123456789abcdef0123456789abcdef")] {
            let test = open_client().await;
            let fields = [
                ("step", step),
                ("once", once),
                (field, typed),
                ("seen-email", "owner@example.org"),
            ];
            let refused = test.submit(action, &fields).await;
            assert_eq!(refused.page.texts(".error").len(), 1, "{typed} {step}");
            assert!(refused.page.texts(".confirm").is_empty());
            assert_eq!(test.provet.count_writes(), 0);
        }
    }
}

#[tokio::test]
async fn notes_of_the_client_are_changed_side_by_side() {
    let test = open_client().await;
    let typed = [
        ("step", "check"),
        ("field", "critical_notes"),
        ("critical_notes", "Rings once"),
        ("seen-before", "Rings twice <b>"),
    ];
    let check = test.submit("notes", &typed).await;
    assert!(check.page.text().contains("Rings twice <b>"));
    let saved = test.submit("notes", &check.page.saving()).await;
    assert!(saved.written);
    assert_eq!(
        test.provet.row("client", test.objects[0])["critical_notes"],
        "Rings once"
    );
    let intent = &test.audit().await[0];
    assert_eq!(
        (
            intent.object.as_ref().unwrap().kind.as_str(),
            intent.object.as_ref().unwrap().id
        ),
        ("client", test.objects[0])
    );
}

#[tokio::test]
async fn an_alert_about_money_stands_out_and_is_not_red() {
    let test = open_client().await;
    test.provet
        .set("client", test.objects[0], &json!({"critical_notes": null}));
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-alerts:not(.alert) .billing-note .prose"),
        ["Cash only"]
    );
    let nothing = panel.texts("#section-alerts .nothing");
    assert_eq!(nothing, ["No critical notes recorded."]);
    test.provet.set(
        "client",
        test.objects[0],
        &json!({"critical_accounting_notes": ""}),
    );
    let panel = test.render().await;
    assert!(panel.texts("#section-alerts .billing-note").is_empty());
}

#[tokio::test]
async fn a_form_of_no_action_is_nobodys() {
    let test = open_client().await;
    assert!(
        test.try_submit("weigh", &[("step", "check")])
            .await
            .is_none()
    );
}
