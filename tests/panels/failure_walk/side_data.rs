//! Names, titles and the like beside a section's own records: where they could not be read, the section says why, and
//! nothing stands in for them that could be taken for them.

use cageside::provet::ProvetPage;
use serde_json::json;

use super::demanding_panel::open_demanding_panel;
use super::failing_provet::{Failure, FailureSwitch};
use crate::support::test_panel::TestPanel;

/// A panel of the first object of its page, where one path fails.
async fn open_without(page: ProvetPage, resource: &str, failure: Failure) -> TestPanel {
    let switch = FailureSwitch::default();
    let test = open_demanding_panel(page, &switch).await.on(page, &[1]);
    switch.set(resource, failure);
    test
}

#[tokio::test]
async fn people_on_shift_whose_names_cannot_be_read_are_not_given_a_name() {
    let page = ProvetPage::ShiftCalendar;
    let test = open_without(page, "user/", Failure::Forbidden).await;
    for slot in ["on-duty", "gaps", "week"] {
        let part = test.section(slot).await;
        let shown = part.text();
        assert!(
            part.texts(".incomplete")
                .contains(&"No permission to view people’s names.".to_owned()),
            "{slot}: {shown}"
        );
        assert!(!shown.contains("Person 1"), "{slot}: {shown}");
    }
    let names = test.section("on-duty").await.texts("li strong");
    assert!(!names.is_empty());
    assert!(
        names.iter().all(|name| name.starts_with("Name unknown")),
        "{names:?}"
    );
}

#[tokio::test]
async fn without_kinds_of_shift_nobody_is_said_to_be_covered() {
    let page = ProvetPage::ShiftCalendar;
    let test = open_without(page, "shifttype/", Failure::ServerError).await;
    let gaps = test.section("gaps").await;
    let shown = gaps.text();
    assert!(
        shown.contains("Couldn’t load shift types: Provet didn’t respond."),
        "{shown}"
    );
    assert!(
        shown.contains("appointments with no one to take them may be missing here"),
        "{shown}"
    );
    assert!(!shown.contains("Every appointment has someone on shift"));
}

#[tokio::test]
async fn rows_of_an_invoice_say_why_they_name_no_animal() {
    let page = ProvetPage::Invoice;
    let test = open_without(page, "patient/{id}/", Failure::Forbidden).await;
    let rows = test.section("rows").await;
    assert_eq!(
        rows.texts(".incomplete"),
        ["No permission to view the patients on the line items."]
    );
    assert!(!rows.texts("tbody tr").is_empty());
}

#[tokio::test]
async fn rows_that_are_not_there_are_not_none_where_the_invoice_cannot_be_read() {
    let page = ProvetPage::Invoice;
    let switch = FailureSwitch::default();
    let test = open_demanding_panel(page, &switch).await;
    let draft = test.provet.add(
        "invoice",
        &json!({"status": 0, "client": 1, "patients": []}),
    );
    switch.set("invoice/{id}/", Failure::Garbage);
    let rows = test.on(page, &[draft]).section("rows").await;
    assert_eq!(
        rows.texts(".incomplete"),
        [
            "Provet gives no line items for this invoice.",
            "Unexpected response from Provet: the invoice’s total can’t be read."
        ]
    );
    assert!(rows.texts(".nothing").is_empty());
}

#[tokio::test]
async fn notes_and_visits_say_why_nobody_is_named_with_them() {
    let page = ProvetPage::Consultation;
    let notes = open_without(page, "user/", Failure::Forbidden).await;
    let notes = notes.section("notes").await.text();
    assert!(
        notes.contains("No permission to view authors’ names."),
        "{notes}"
    );
    let visits = open_without(ProvetPage::Patient, "user/", Failure::Garbage).await;
    let visits = visits.section("visits").await.text();
    assert!(
        visits.contains("Unexpected response from Provet: veterinarians’ names can’t be read."),
        "{visits}"
    );
}

#[tokio::test]
async fn a_missing_permission_is_never_told_as_something_that_could_not_be_seen() {
    let page = ProvetPage::Patient;
    let test = open_without(page, "patient/{id}/weight/", Failure::Forbidden).await;
    let banner = test.section("identity").await.text();
    assert!(
        banner.contains("No permission to view weights."),
        "{banner}"
    );
    let page = ProvetPage::Consultation;
    let test = open_without(page, "client/{id}/", Failure::Forbidden).await;
    let banner = test.section("owner-contact").await.text();
    assert!(
        banner.contains("No permission to view the owner’s name."),
        "{banner}"
    );
    assert!(!banner.contains("can’t be read"), "{banner}");
}

#[tokio::test]
async fn without_their_titles_reminders_are_judged_by_their_dates_and_say_so() {
    let page = ProvetPage::Patient;
    let switch = FailureSwitch::default();
    let test = open_demanding_panel(page, &switch).await;
    let animal = test
        .provet
        .add("patient", &json!({"client": 1, "name": "Rex"}));
    // Two of different kinds, whose messages have the same subject, as most clinics write them.
    for (template, days) in [(1, -20), (2, 90)] {
        test.provet.add(
            "reminder",
            &json!({
                "patient": animal, "client": 1, "reminder_template": template, "status": 0,
                "email_subject": "Time for a visit", "expiry_date": test.date(days),
            }),
        );
    }
    let test = test.on(page, &[animal]);
    let read = test.section("due").await.text();
    assert!(read.contains("20 days overdue"), "{read}");
    for (failure, why) in [
        (Failure::Forbidden, "No permission to view reminder titles."),
        (
            Failure::ServerError,
            "Couldn’t load reminder titles: Provet didn’t respond.",
        ),
    ] {
        switch.set("remindertemplate/", failure);
        let due = test.section("due").await.text();
        assert!(due.contains(why), "{due}");
        assert!(
            due.contains(
                "Based on due dates only: reminders couldn’t be matched with vaccinations."
            ),
            "{due}"
        );
        assert!(due.contains("20 days overdue"), "{due}");
        assert!(!due.contains("replaced"), "{due}");
    }
}
