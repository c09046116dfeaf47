//! What changes in Provet shows up in open panels, and nobody loses what they are typing.

use cageside::clock::Clock as _;
use cageside::provet::{ProvetId, ProvetPage};
use jiff::SignedDuration;
use provet_simulator::webhooks::RecordChange;
use secrecy::ExposeSecret as _;
use serde_json::json;

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, PayloadMethod};
use crate::chromium::Target;
use crate::record_weight::weigh;
use crate::support::wait::wait_for;

const NOTE: &str = "#section-alerts textarea";
const NEWER: &str = "#section-alerts > .newer";

/// A panel in a tab whose clinic sends us its patients' webhooks.
async fn listening(test: &BrowserTest) -> Target {
    let token = test.db.load_webhook_token().await.unwrap();
    let url = format!("{}/webhook/{}", test.ours, token.expose_secret());
    test.simulator
        .register_webhook(CLINIC, 2, &url, true)
        .unwrap();
    test.button(
        CLINIC,
        ProvetPage::Patient,
        ClickAction::NewTab,
        PayloadMethod::Get,
    )
    .await;
    let panel = test.tab("54321/patient/1").await;
    panel.has("#section-owner").await;
    panel.eval("window.stillTheSamePage = true").await;
    panel
}

/// Somebody else records a weight in Provet.
fn weigh_elsewhere(test: &BrowserTest, kilograms: f64) {
    let now = test.simulator.now().to_string();
    let weight = test.simulator.update(|state| {
        let clinic = state.find_clinic_mut(CLINIC).unwrap();
        let (_, row) = clinic
            .rows_referring_to("patient/weight", "patient", 1)
            .last()
            .unwrap();
        let mut row = row.clone();
        row.insert("weight".to_owned(), json!(kilograms));
        row.insert("timestamp".to_owned(), json!(now));
        clinic.insert_row("patient/weight", row)
    });
    test.simulator
        .announce_change(CLINIC, "patient/weight", weight, RecordChange::Created);
}

/// Waits for what a script says, while our clock goes on.
async fn until(test: &BrowserTest, panel: &Target, script: &str) {
    wait_for(script, || async {
        test.clock.advance(SignedDuration::from_millis(250));
        let is_so = panel.eval(&format!("!!({script})")).await;
        (is_so == true).then_some(())
    })
    .await;
}

fn shows(slot: &str, text: &str) -> String {
    format!("document.querySelector('#section-{slot}').textContent.includes({text:?})")
}

#[tokio::test]
async fn a_weight_recorded_elsewhere_shows_up_while_a_note_is_being_typed() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let panel = listening(&test).await;
    panel
        .click("#section-alerts details:has(textarea) > summary")
        .await;
    panel.click(NOTE).await;
    panel.type_text("Bites when").await;
    weigh_elsewhere(&test, 27.3);
    until(&test, &panel, &shows("weight", "27.3")).await;
    until(&test, &panel, &format!("document.querySelector({NEWER:?})")).await;
    let typed = format!("document.querySelector({NOTE:?})");
    assert!(
        panel
            .text(&format!("{typed}.value"))
            .await
            .ends_with("Bites when")
    );
    assert_eq!(
        panel
            .eval(&format!("document.activeElement === {typed}"))
            .await,
        true
    );
    assert_eq!(panel.eval("window.stillTheSamePage").await, true);
    // Whoever wants to see what is newer keeps what was typed all the same.
    panel.click(&format!("{NEWER} button")).await;
    until(
        &test,
        &panel,
        &format!("!document.querySelector({NEWER:?})"),
    )
    .await;
    assert!(
        panel
            .text(&format!("{typed}.value"))
            .await
            .ends_with("Bites when")
    );
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn a_section_read_again_keeps_the_focus_where_it_was_and_says_so_quietly() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let panel = listening(&test).await;
    panel
        .eval("document.getElementById('heading-weight').focus()")
        .await;
    weigh_elsewhere(&test, 26.9);
    until(&test, &panel, &shows("weight", "26.9")).await;
    assert_eq!(
        panel.text("document.activeElement.id").await,
        "heading-weight"
    );
    // Said after the section is there.
    let said = "document.getElementById('status').textContent === 'Updated from Provet.'";
    until(&test, &panel, said).await;
    let urls = test.browser.requests();
    let session = panel
        .text("document.getElementById('status').dataset.session")
        .await;
    assert!(
        urls.iter()
            .any(|url| url.ends_with("/panel/patient/events"))
    );
    assert!(urls.iter().all(|url| !url.contains(&session)));
}

#[tokio::test]
async fn a_section_that_cannot_be_read_again_stays_as_it_is() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let panel = listening(&test).await;
    test.simulator.update_faults(|faults| {
        faults
            .forbidden_resources
            .insert("patient/weight".to_owned());
    });
    weigh_elsewhere(&test, 26.1);
    until(
        &test,
        &panel,
        "document.querySelector('#section-weight > .newer')",
    )
    .await;
    let after = panel
        .text("document.querySelector('#section-weight').textContent")
        .await;
    assert!(after.contains("Updates available."), "{after}");
    assert_eq!(
        panel
            .eval("document.querySelectorAll('#section-weight .problem').length")
            .await,
        0
    );
}

#[tokio::test]
async fn a_tab_in_the_background_does_not_listen_and_hears_what_it_missed() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let panel = listening(&test).await;
    let hide = |hidden: bool| {
        format!(
            "Object.defineProperty(document, 'hidden', {{ value: {hidden}, configurable: true }});
             document.dispatchEvent(new Event('visibilitychange'))"
        )
    };
    panel.eval(&hide(true)).await;
    weigh_elsewhere(&test, 25.7);
    let heard = || async { (test.db.latest_change_sequence().await.unwrap() > 0).then_some(()) };
    wait_for("a hint", heard).await;
    assert_eq!(panel.eval(&shows("weight", "25.7")).await, false);
    panel.eval(&hide(false)).await;
    until(&test, &panel, &shows("weight", "25.7")).await;
}

#[tokio::test]
async fn what_was_just_saved_here_is_not_offered_as_news() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let panel = listening(&test).await;
    // Sections are read again in the order they are told, without a moment of chance.
    panel.eval("Math.random = () => 0").await;
    panel
        .eval("for (const each of document.querySelectorAll('section')) each.old = true")
        .await;
    weigh(&panel, "28.4").await;
    panel.has("#section-weight .saved").await;
    let others = "!document.querySelector('#section-alerts').old && !document.querySelector('#section-identity').old";
    until(&test, &panel, others).await;
    let weight = "document.querySelectorAll('#section-weight .saved').length + ' ' + document.querySelectorAll('.newer').length";
    assert_eq!(panel.text(weight).await, "1 0");
    assert_eq!(
        panel
            .eval("document.getElementById('section-weight').contains(document.activeElement)")
            .await,
        true
    );
}

#[tokio::test]
async fn a_calendar_read_again_stays_on_the_day_it_shows() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let token = test.db.load_webhook_token().await.unwrap();
    let url = format!("{}/webhook/{}", test.ours, token.expose_secret());
    test.simulator
        .register_webhook(CLINIC, 21, &url, false)
        .unwrap();
    test.button(
        CLINIC,
        ProvetPage::AppointmentCalendar,
        ClickAction::NewTab,
        PayloadMethod::Get,
    )
    .await;
    let panel = test.tab("54321/calendar/").await;
    panel.has("#section-beware").await;
    panel
        .click("#section-identity .day-navigation form:nth-of-type(2) button")
        .await;
    let day = "document.getElementById('calendar-date')?.defaultValue";
    panel.until(&format!("{day} === '2026-11-21'")).await;
    let there = panel
        .text("document.querySelector('#section-day').textContent")
        .await;
    panel
        .eval("document.querySelector('#section-day').old = true")
        .await;
    let booked = test.simulator.read(|state| {
        let clinic = state.find_clinic(CLINIC).unwrap();
        let row = clinic
            .rows_referring_to("appointment", "department", 1)
            .next();
        row.unwrap().0
    });
    test.simulator
        .announce_change(CLINIC, "appointment", booked, RecordChange::Updated);
    until(&test, &panel, "!document.querySelector('#section-day').old").await;
    assert_eq!(
        panel
            .text("document.querySelector('#section-day').textContent")
            .await,
        there
    );
}

#[tokio::test]
async fn a_panel_whose_time_is_up_or_that_was_ended_shows_nothing_any_more() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let ended = listening(&test).await;
    let launch = test.launch_url("54321/patient/1").await;
    let panel = test.browser.blank().await;
    // The clock of a browser does not wait for half a day: what would be done then is done when the test says so.
    let hours = "const real = window.setTimeout;
        window.setTimeout = (work, wait) => wait > 11 * 3600000 ? void (window.timeIsUp = work) : real(work, wait);";
    panel.first_run(hours).await;
    panel.go(&launch).await;
    panel.has("#section-identity").await;
    panel.until("window.timeIsUp").await;
    panel.eval("window.timeIsUp()").await;
    assert_eq!(
        panel
            .text("document.querySelector('#panel').innerText.trim()")
            .await,
        ""
    );
    assert_eq!(
        panel
            .eval("document.querySelectorAll('section').length")
            .await,
        0
    );
    assert_ne!(
        panel
            .text("document.querySelector('#status').textContent")
            .await,
        ""
    );
    assert_eq!(
        panel
            .eval("document.querySelector('#status').dataset.session ?? ''")
            .await,
        ""
    );
    // Later than the launch, and known to the server at once.
    test.clock.advance(SignedDuration::from_secs(2));
    test.db
        .end_tenant_panels(ProvetId::new(CLINIC).unwrap(), test.clock.now())
        .await
        .unwrap();
    test.tenant_cache.invalidate();
    // What happens when somebody looks at it again.
    ended.eval("Object.defineProperty(document, 'hidden', { get: () => window.isHidden, configurable: true });
        window.isHidden = true; document.dispatchEvent(new Event('visibilitychange'));").await;
    ended
        .eval("window.isHidden = false; document.dispatchEvent(new Event('visibilitychange'))")
        .await;
    ended
        .until("document.querySelectorAll('section').length === 0")
        .await;
}
