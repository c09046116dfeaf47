//! The panel of the chosen reminders against the stand-in for Provet: what it finds, what it writes, and what it does
//! when things go wrong on the way.

use crate::support::html_page::HtmlPage;
use crate::support::test_panel::TestPanel;
use cageside::provet::ProvetPage;
use cageside::storage::AuditOutcome;
use serde_json::{Value, json};

const ACTION: &str = "reminders";

/// An owner who can be written to, with an animal.
fn household(test: &TestPanel, name: &str, owner: &Value, animal: &Value) -> (i64, i64) {
    let mut client = json!({
        "firstname": "Tessa", "lastname": format!("Of {name}"), "email": "owner@example.org", "no_sms": false,
        "no_email": false, "archived": false, "organization_name": "",
    });
    merge(&mut client, owner);
    let client = test.provet.add("client", &client);
    let mut patient = json!({"client": client, "name": name, "archived": false, "deceased": null});
    merge(&mut patient, animal);
    (client, test.provet.add("patient", &patient))
}

fn merge(row: &mut Value, change: &Value) {
    let fields = row.as_object_mut().unwrap();
    fields.extend(change.as_object().unwrap().clone());
}

/// A reminder of a rabies vaccination that goes out today.
fn remind(test: &TestPanel, (client, patient): (i64, i64), change: &Value) -> i64 {
    let mut row = json!({
        "department": 1, "reminder_template": 2, "client": client, "patient": patient, "status": 0, "send_method": 1,
        "email_address": "owner@example.org", "phone_number": "", "email_subject": "Time", "send_before": 10,
        "expiry_date": test.date(10), "planned_sending_date": test.date(0), "created": test.at(-350).to_string(),
    });
    merge(&mut row, change);
    test.provet.add("reminder", &row)
}

/// A panel on one reminder of each kind.
async fn problems() -> TestPanel {
    let mut test = TestPanel::open(ProvetPage::Reminder, &[1]).await;
    let none = json!({});
    let died = json!({"deceased": "2026-02-03"});
    let of = |name: &str, owner: &Value, animal: &Value, reminder: &Value| {
        remind(&test, household(&test, name, owner, animal), reminder)
    };
    let fine = of("Fine", &none, &none, &none);
    let dead = of("Dead", &none, &died, &none);
    let archived = of("Stored", &none, &json!({"archived": true}), &none);
    let refused = of("Refused", &json!({"no_email": true}), &none, &none);
    let silent = of(
        "Silent",
        &json!({"email": ""}),
        &none,
        &json!({"email_address": ""}),
    );
    let sent = of("Sent <b>", &none, &none, &json!({"status": 3}));
    let twice = household(&test, "Twice", &none, &none);
    let one = remind(&test, twice, &none);
    remind(&test, twice, &none);
    let done = household(&test, "Done", &none, &none);
    let given = remind(&test, done, &none);
    vaccinate(&test, done);
    test.objects = vec![
        fine, dead, archived, refused, silent, sent, one, given, 999_999,
    ];
    test
}

/// A rabies vaccination three months ago.
fn vaccinate(test: &TestPanel, (client, patient): (i64, i64)) {
    let at = test.at(-90).to_string();
    let visit = test.provet.add(
        "consultation",
        &json!({"client": client, "patients": [patient], "admitted_time": at, "status": 10}),
    );
    test.provet.add(
        "consultationitem",
        &json!({
            "consultation": visit, "patient": patient, "name": "Nobivac <i>", "vaccination_disease": "Rabies",
            "vaccination": true, "type_code": 2, "used": at,
        }),
    );
}

/// So many reminders that may go out.
async fn many(count: usize) -> TestPanel {
    let mut test = TestPanel::open(ProvetPage::Reminder, &[1]).await;
    test.objects = (0..count)
        .map(|number| {
            let none = json!({});
            let home = household(&test, &format!("Animal {number}"), &none, &none);
            remind(&test, home, &none)
        })
        .collect();
    test
}

/// What was found of the animal with this name.
fn found(panel: &HtmlPage, name: &str) -> Vec<String> {
    let names = panel.texts("#section-reminders tbody th strong");
    let row = names.iter().position(|other| other == name).unwrap() + 1;
    panel.texts(&format!(
        "#section-reminders tbody tr:nth-child({row}) td:last-child .badge"
    ))
}

fn ticks(ids: &[i64], more: &[(&str, &str)]) -> Vec<(String, String)> {
    let more = more
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let picks = ids.iter().map(|id| ("pick".to_owned(), id.to_string()));
    more.chain(picks).collect()
}

#[tokio::test]
async fn each_reminder_says_what_is_wrong_with_it() {
    let test = problems().await;
    let panel = test.render().await;
    assert_eq!(
        panel.attributes("section", "slot"),
        ["identity", "reminders"]
    );
    assert_eq!(
        panel.texts("#section-identity .about p"),
        ["9 reminders selected · 7 not sent · 1 sent"]
    );
    assert_eq!(found(&panel, "Fine"), Vec::<String>::new());
    assert_eq!(found(&panel, "Dead"), ["Deceased 3 Feb 2026"]);
    assert_eq!(found(&panel, "Stored"), ["Patient archived"]);
    assert_eq!(found(&panel, "Refused"), ["No email (opted out)"]);
    assert_eq!(found(&panel, "Silent"), ["No email address"]);
    assert_eq!(found(&panel, "Sent <b>"), ["Sent"]);
    assert_eq!(
        found(&panel, "Twice"),
        ["Duplicate: another is waiting (21 Nov 2026)"]
    );
    assert_eq!(
        found(&panel, "Done"),
        ["Given since this reminder was created: Rabies · Nobivac <i> 23 Aug 2026"]
    );
    let said = panel.texts(".incomplete");
    assert!(
        said[0].starts_with("1 selected reminder wasn’t found"),
        "{said:?}"
    );
    assert!(panel.texts("b, i, .problem").is_empty());
    assert_eq!(
        panel.attributes("input[type=checkbox]", "value").len(),
        7,
        "what is sent cannot be ticked"
    );
}

#[tokio::test]
async fn five_hundred_reminders_are_asked_for_in_few_calls() {
    for (count, most) in [(20, 9), (500, 90)] {
        let test = many(count).await;
        test.provet.clear_calls();
        let panel = test.render().await;
        assert_eq!(panel.texts("#section-reminders tbody tr").len(), count);
        let calls = test.provet.list_calls().len();
        assert!(calls <= most, "{calls} calls for {count} reminders");
        assert!(panel.texts(".problem").is_empty(), "{}", panel.text());
    }
}

#[tokio::test]
async fn what_is_not_permitted_says_so_and_spoils_nothing_else() {
    let test = problems().await;
    test.provet
        .set_faults_from_query("forbid=client,consultation")
        .unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-reminders .problem strong"),
        ["Permission needed", "Permission needed"]
    );
    assert_eq!(found(&panel, "Fine"), ["Owner record unavailable"]);
    assert_eq!(panel.texts("#section-reminders tbody tr").len(), 8);
    test.provet
        .set_faults_from_query("reset=1&forbid=reminder")
        .unwrap();
    let panel = test.render().await;
    assert_eq!(panel.texts(".problem strong"), ["Permission needed"; 2]);
    assert!(panel.texts(".nothing, table").is_empty());
}

#[tokio::test]
async fn an_ignored_filter_is_never_shown_as_these_reminders() {
    let test = problems().await;
    test.provet
        .set_faults_from_query("ignore_filters=reminder")
        .unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts(".problem strong"),
        ["Couldn’t verify the response"; 2]
    );
    assert!(panel.texts("table").is_empty());
    test.provet
        .set_faults_from_query("reset=1&ignore_filters=patient,consultation,phonenumber")
        .unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts(".problem strong"),
        ["Couldn’t verify the response"; 3]
    );
    assert_eq!(panel.texts("#section-reminders tbody tr").len(), 8);
}

#[tokio::test]
async fn a_silent_provet_can_be_asked_again() {
    let test = problems().await;
    test.provet.set_faults_from_query("fail=1000").unwrap();
    let panel = test.render().await;
    assert_eq!(panel.texts(".problem strong"), ["Provet didn’t respond"; 2]);
    assert_eq!(panel.texts("form.again button"), ["Retry"; 2]);
}

#[tokio::test]
async fn ticked_reminders_are_marked_sent_once_though_pressed_twice() {
    let test = many(3).await;
    let picked = &test.objects[..2];
    let fields = ticks(
        picked,
        &[("step", "check"), ("what", "sent"), ("which", "ticked")],
    );
    let check = test.submit(ACTION, &fields).await;
    assert!(!check.written);
    assert_eq!(check.page.texts(".confirm tbody tr").len(), 2);
    assert_eq!(test.provet.count_writes(), 0, "looking writes nothing");
    let save = check.page.saving();
    let first = test.submit(ACTION, &save).await;
    assert!(first.written);
    assert_eq!(first.page.texts(".saved"), ["Marked as sent: 2"]);
    let second = test.submit(ACTION, &save).await;
    assert!(second.written);
    assert_eq!(
        second.page.texts(".details-body .badge"),
        ["Already saved"; 2]
    );
    assert_eq!(test.provet.count_writes(), 2);
    let status = |id| test.provet.row("reminder", id)["status"].clone();
    assert_eq!(
        test.objects
            .iter()
            .map(|id| status(*id))
            .collect::<Vec<_>>(),
        [3, 3, 0]
    );
    let audit = test.audit().await;
    assert_eq!(audit.len(), 2, "a row for each");
    assert!(audit.iter().all(|row| row.outcome == AuditOutcome::Done));
    assert_eq!(audit[0].action, "mark-reminder-sent");
    assert_ne!(audit[0].key, audit[1].key);
}

#[tokio::test]
async fn two_presses_at_the_same_moment_write_once() {
    let test = many(5).await;
    let fields = ticks(&test.objects, &[("step", "check")]);
    let save = test.submit(ACTION, &fields).await.page.saving();
    tokio::join!(test.submit(ACTION, &save), test.submit(ACTION, &save));
    assert_eq!(
        (test.provet.count_writes(), test.audit().await.len()),
        (5, 5)
    );
}

#[tokio::test]
async fn all_without_anything_against_them_are_moved_to_another_day() {
    let test = problems().await;
    let day = test.date(7);
    let fields = [
        ("step", "check"),
        ("what", "move"),
        ("which", "clean"),
        ("date", day.as_str()),
    ];
    let check = test.submit(ACTION, &fields).await;
    assert_eq!(check.page.texts(".confirm tbody strong"), ["Fine"]);
    assert_eq!(
        check.page.texts(".confirm td"),
        ["21 Nov 2026", "→ 28 Nov 2026"]
    );
    let saved = test.submit(ACTION, &check.page.saving()).await;
    assert!(saved.written);
    assert_eq!(saved.page.texts(".saved"), ["Rescheduled: 1"]);
    let row = test.provet.row("reminder", test.objects[0]);
    assert_eq!(row["planned_sending_date"], day.as_str());
    assert_eq!(test.provet.count_writes(), 1);
}

#[tokio::test]
async fn what_changed_meanwhile_is_not_sent_and_told_row_by_row() {
    let test = many(3).await;
    let fields = ticks(&test.objects, &[("step", "check")]);
    let save = test.submit(ACTION, &fields).await.page.saving();
    test.provet
        .set("reminder", test.objects[1], &json!({"status": 1}));
    let saved = test.submit(ACTION, &save).await;
    assert!(saved.written);
    assert_eq!(saved.page.texts(".saved"), ["Marked as sent: 2"]);
    assert_eq!(saved.page.texts(".problem > p strong"), ["1 not saved"]);
    assert_eq!(
        saved.page.texts(".problem .list .badge"),
        ["Not saved: this reminder has changed in Provet. Review it and try again."]
    );
    assert_eq!(
        saved.page.attributes("input[checked]", "value"),
        [test.objects[1].to_string()],
        "what is left stays ticked"
    );
    assert_eq!(test.provet.count_writes(), 2);
    let again = test.submit(ACTION, &save).await;
    assert_eq!(test.provet.count_writes(), 2, "nothing is doubled");
    assert_eq!(
        again.page.texts(".problem .list .badge"),
        ["Not saved. Select it and try again."]
    );
}

#[tokio::test]
async fn a_lost_answer_is_resolved_by_reading_again() {
    let test = many(2).await;
    let fields = ticks(&test.objects, &[("step", "check")]);
    let save = test.submit(ACTION, &fields).await.page.saving();
    test.provet.set_faults_from_query("lose_answer=1").unwrap();
    let saved = test.submit(ACTION, &save).await;
    assert_eq!(saved.page.texts(".saved"), ["Marked as sent: 2"]);
    assert_eq!(test.provet.count_writes(), 2);
    assert!(saved.page.texts(".problem").is_empty());
}

#[tokio::test]
async fn more_than_provet_takes_in_a_minute_are_left_for_the_next_press() {
    let test = many(120).await;
    let fields = [("step", "check"), ("what", "sent"), ("which", "clean")];
    let check = test.submit(ACTION, &fields).await;
    assert_eq!(check.page.texts(".confirm tbody tr").len(), 100);
    assert!(check.page.text().contains("Repeat for the remaining 20"));
    let saved = test.submit(ACTION, &check.page.saving()).await;
    assert_eq!(saved.page.texts(".saved"), ["Marked as sent: 100"]);
    assert_eq!(test.provet.count_writes(), 100);
}

#[tokio::test]
async fn reminders_of_another_frame_and_forms_without_a_key_are_not_sent() {
    let test = many(1).await;
    let foreign = 1;
    assert!(!test.objects.contains(&foreign));
    for fields in [
        ticks(
            &[foreign],
            &[
                ("step", "save"),
                ("once", "0123456789abcdef0123456789abcdef"),
            ],
        ),
        ticks(&test.objects, &[("step", "save")]),
        ticks(&test.objects, &[("step", "save"), ("once", "short")]),
        ticks(
            &test.objects,
            &[("step", "save"), ("what", "move"), ("date", "2020-01-01")],
        ),
    ] {
        let refused = test.submit(ACTION, &fields).await;
        assert!(!refused.written);
        assert_eq!(test.provet.count_writes(), 0);
    }
}

#[tokio::test]
async fn a_wish_that_says_nothing_says_what_to_do() {
    let test = many(1).await;
    let error = async |fields: &[(&str, &str)]| {
        let all = ticks(&test.objects, fields);
        test.submit(ACTION, &all)
            .await
            .page
            .texts(".error")
            .concat()
    };
    let none = test
        .submit(ACTION, &[("step", "check"), ("which", "ticked")])
        .await;
    assert_eq!(
        none.page.texts(".error"),
        ["Select at least one reminder, or apply to a different group."]
    );
    let moved = |day| [("step", "check"), ("what", "move"), ("date", day)];
    assert!(error(&moved("")).await.starts_with("Choose a new date"));
    assert!(
        error(&moved("2026-11-20"))
            .await
            .starts_with("That date is in the past")
    );
    assert!(
        error(&moved("2026-11-21"))
            .await
            .starts_with("Nothing to change")
    );
}
