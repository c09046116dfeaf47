//! A write that was certainly not sent is told as not saved, and never as "not known whether it was saved".

use crate::support::html_page::{HtmlPage, with};
use crate::support::test_panel::{TestPanel, UnusedPort};
use cageside::provet::ProvetPage;
use cageside::storage::AuditOutcome;

/// A form that is filled in, reviewed where its step asks for that, and saved at a moment when no connection comes about.
struct LostForm {
    page: ProvetPage,
    object: i64,
    slot: &'static str,
    action: &'static str,
    /// Finds the form in its section.
    selector: &'static str,
    input: Option<(&'static str, &'static str)>,
    /// What its first button asks for.
    step: &'static str,
}

/// The answer to the first press. A second press with the same key sends nothing either, and says so.
async fn save_without_connection(form: &LostForm) -> HtmlPage {
    let test = TestPanel::open(form.page, &[form.object]).await;
    let section = test.section(form.slot).await;
    let mut save = section.form_at(form.selector, form.step);
    if let Some((name, value)) = form.input {
        save = with(save, name, value);
    }
    if form.step == "check" {
        let review = test.submit(form.action, &save).await.page;
        save = review.form_at(".confirm form", "save");
    }
    let unused = UnusedPort::bind();
    let cut_off = test.without_connection_for_writes(&unused);
    let answer = cut_off.submit(form.action, &save).await;
    assert!(!answer.written);
    assert_eq!(test.audit().await[0].outcome, AuditOutcome::Failed);
    let again = test.submit(form.action, &save).await;
    assert!(!again.written);
    let again = again.page.text();
    assert!(again.contains("Not saved"), "{again}");
    answer.page
}

fn assert_not_saved(answer: &HtmlPage) {
    let alert = answer.texts(".problem[role=alert]").concat();
    assert!(alert.contains("Couldn’t reach Provet"), "{alert}");
    assert!(alert.contains("Not saved"), "{alert}");
    assert!(
        !answer.text().contains("couldn’t confirm"),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn a_weight_that_was_not_sent_is_not_saved_and_stays_in_the_form() {
    let answer = save_without_connection(&LostForm {
        page: ProvetPage::Patient,
        object: 1,
        slot: "weight",
        action: "weigh",
        selector: "form",
        input: Some(("kilograms", "28.5")),
        step: "save",
    })
    .await;
    assert_not_saved(&answer);
    let form = answer.form_at("form", "save");
    assert!(form.contains(&("kilograms".to_owned(), "28.5".to_owned())));
}

#[tokio::test]
async fn a_critical_note_that_was_not_sent_is_not_saved_and_stays_in_the_form() {
    let answer = save_without_connection(&LostForm {
        page: ProvetPage::Patient,
        object: 1,
        slot: "alerts",
        action: "notes",
        selector: "form:has(textarea[name=critical_notes])",
        input: Some(("critical_notes", "None known")),
        step: "check",
    })
    .await;
    assert_not_saved(&answer);
    assert_eq!(answer.texts("textarea").concat().trim(), "None known");
}

#[tokio::test]
async fn a_status_that_was_not_sent_is_not_moved() {
    let answer = save_without_connection(&LostForm {
        page: ProvetPage::Consultation,
        object: 1,
        slot: "way",
        action: "move-status",
        selector: "form",
        input: None,
        step: "check",
    })
    .await;
    assert_not_saved(&answer);
    assert_eq!(answer.texts("[aria-current]"), ["In progress"]);
}

#[tokio::test]
async fn a_note_that_was_not_sent_is_not_saved_and_stays_in_the_form() {
    let answer = save_without_connection(&LostForm {
        page: ProvetPage::Consultation,
        object: 1,
        slot: "notes",
        action: "add-note",
        selector: "form",
        input: Some(("text", "Eats well")),
        step: "check",
    })
    .await;
    assert_not_saved(&answer);
    assert_eq!(answer.texts("textarea").concat().trim(), "Eats well");
}

#[tokio::test]
async fn a_number_that_was_not_sent_is_not_saved_and_stays_in_the_form() {
    let answer = save_without_connection(&LostForm {
        page: ProvetPage::Client,
        object: 1,
        slot: "contact",
        action: "add-phone",
        selector: "form:has(input[name=number])",
        input: Some(("number", "+358503334444")),
        step: "check",
    })
    .await;
    assert_not_saved(&answer);
    let form = answer.form_at("form", "check");
    assert!(form.contains(&("number".to_owned(), "+358503334444".to_owned())));
}

#[tokio::test]
async fn a_reminder_that_was_not_sent_is_not_marked_and_stays_ticked() {
    let answer = save_without_connection(&LostForm {
        page: ProvetPage::Reminder,
        object: 1,
        slot: "reminders",
        action: "reminders",
        selector: "form:has(input[name=pick])",
        input: Some(("pick", "1")),
        step: "check",
    })
    .await;
    assert_not_saved(&answer);
    assert_eq!(answer.texts("label:has(input[checked])").len(), 1);
}
