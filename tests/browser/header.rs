//! What a person at the desk sees without scrolling and does with one press.

use cageside::provet::ProvetPage;
use serde_json::json;

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, PayloadMethod};
use crate::chromium::Target;

async fn opened(test: &BrowserTest, page: ProvetPage, path: &str) -> Target {
    test.button(CLINIC, page, ClickAction::NewTab, PayloadMethod::Get)
        .await;
    let panel = test.tab(path).await;
    panel.until("document.readyState === 'complete'").await;
    panel
}

#[tokio::test]
async fn the_window_is_called_by_the_animal_it_is_about() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let panel = opened(&test, ProvetPage::Patient, "54321/patient/1").await;
    panel.until("document.title === 'Hurtta'").await;
}

#[tokio::test]
async fn a_number_is_copied_with_one_press_and_that_is_said() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let panel = opened(&test, ProvetPage::Patient, "54321/patient/1").await;
    // What is copied is noted; a test browser has no clipboard to look into.
    panel
        .eval("document.addEventListener('copy', () => { window.copied = document.activeElement.value; })")
        .await;
    panel
        .eval("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('not allowed')) } })")
        .await;
    let number = panel
        .text("document.querySelector('#section-owner-contact a[href^=tel]').getAttribute('href').slice(4)")
        .await;
    panel.click("#section-owner-contact [data-copy]").await;
    panel
        .until("document.getElementById('status').textContent.includes('Copied')")
        .await;
    assert_eq!(panel.text("window.copied").await, number);
    let focused = "document.activeElement.matches('[data-copy]')";
    assert_eq!(panel.eval(focused).await, true);
}

/// A day to come, so that nothing of it is past and folded away, and on which nobody else has an appointment.
const OTHER_DAY: &str = "2027-02-10";

/// Chooses that day, which goes there at once.
async fn go_to_other_day(panel: &Target) {
    let choose = format!(
        "(() => {{ const field = document.getElementById('calendar-date');
        field.value = '{OTHER_DAY}'; field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    );
    panel.eval(&choose).await;
    panel
        .until("document.querySelectorAll('#section-beware .schedule > li').length === 40")
        .await;
}

#[tokio::test]
async fn a_day_of_forty_is_one_short_list_and_changing_the_date_goes_there() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let made = test
        .simulator
        .fill_day(CLINIC, 1, OTHER_DAY.parse().unwrap(), 40);
    assert_eq!(made.len(), 40);
    let panel = opened(&test, ProvetPage::AppointmentCalendar, "54321/calendar/").await;
    panel.resize(400, 800).await;
    go_to_other_day(&panel).await;
    // Texts that warn stand whole, however long they are. Of all else an appointment takes a name and its flags, here of
    // forty people who have many.
    let height = "(() => { for (const text of document.querySelectorAll('.schedule .critical')) text.remove();
        return document.scrollingElement.scrollHeight; })()";
    let height = panel.eval(height).await;
    assert!(height.as_i64() <= Some(3100), "{height} px");
    let row = "(() => { const tops = [...document.querySelectorAll('.day-navigation > form')].map((form) => Math.round(form.getBoundingClientRect().top));
        return new Set(tops).size; })()";
    assert_eq!(panel.eval(row).await, 1, "the way to other days is one row");
}

#[tokio::test]
async fn the_next_appointments_flags_are_seen_without_scrolling() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.simulator
        .fill_day(CLINIC, 1, "2026-11-20".parse().unwrap(), 40);
    let panel = opened(&test, ProvetPage::AppointmentCalendar, "54321/calendar/").await;
    panel.resize(400, 800).await;
    let next = "document.querySelector('#section-beware .now-line + .schedule > li').getBoundingClientRect().bottom";
    let bottom = panel.eval(next).await;
    assert!(bottom.as_f64() < Some(800.0), "{bottom} px");
    assert_eq!(
        panel
            .eval("getComputedStyle(document.getElementById('section-day')).display")
            .await,
        json!("none"),
        "the day is one list"
    );
}

#[tokio::test]
async fn one_press_prints_the_day_on_two_pages_at_most() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.simulator
        .fill_day(CLINIC, 1, OTHER_DAY.parse().unwrap(), 40);
    let panel = opened(&test, ProvetPage::AppointmentCalendar, "54321/calendar/").await;
    go_to_other_day(&panel).await;
    panel
        .eval("window.print = () => { window.printed = true; }")
        .await;
    panel
        .click(".day-navigation form:has(input[name=print]) button")
        .await;
    panel.until("window.printed").await;
    let pdf = json!({"paperWidth": 8.27, "paperHeight": 11.69});
    let pdf = panel.call("Page.printToPDF", pdf).await;
    let pages = count_pages(pdf["data"].as_str().unwrap());
    assert!(
        pages <= 2,
        "{pages} pages for forty people who have many flags"
    );
}

/// The pages of a PDF, by the entry of its page tree that counts them.
fn count_pages(base64: &str) -> usize {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(base64)
        .unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.matches("/Type /Page\n").count()
        + text.matches("/Type /Page ").count()
        + text.matches("/Type/Page/").count()
}
