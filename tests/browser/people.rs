//! People sign in from a panel that another site frames: a window, Provet's pages, and back into the very frame.

use cageside::provet::ProvetPage;
use provet_simulator::GrantType;

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, OTHER, PayloadMethod};
use crate::chromium::Target;
use crate::support::wait::wait_for;

/// The button in a panel that nobody is signed in to, or in a notice.
const BUTTON: &str = "form[data-sign-in] button";

/// Presses the button and waits for Provet's page in its window.
async fn window(test: &BrowserTest, panel: &Target) -> Target {
    let known = test.browser.targets();
    panel.click(BUTTON).await;
    let window = test.browser.at(&format!("{}/", test.provet), &known).await;
    window.until("document.readyState === 'complete'").await;
    window
}

/// Signs somebody in at Provet's page and allows us to act for them.
async fn as_user(window: &Target, user: i64) {
    press(window, &format!("form[data-person='{user}'] button")).await;
    press(window, "button[name=allow][value=yes]").await;
}

/// Presses something on a page that has come to rest, so that it is where it was seen.
async fn press(page: &Target, selector: &str) {
    page.until(&format!(
        "document.querySelector({selector:?}) && document.readyState === 'complete'"
    ))
    .await;
    page.click(selector).await;
}

async fn sees(panel: &Target, name: &str) {
    panel
        .until(&format!(
            "document.querySelector('h1')?.textContent === {name:?}"
        ))
        .await;
}

async fn says(panel: &Target, text: &str) {
    panel
        .until(&format!("document.body.innerText.includes({text:?})"))
        .await;
}

/// Turns to the panel again, which then says this: a browser without a screen does not tell when a page comes to the front.
async fn comes_back(panel: &Target, text: &str) {
    let says = format!("document.body.innerText.includes({text:?})");
    wait_for(text, || async {
        panel
            .eval("void window.dispatchEvent(new Event('focus'))")
            .await;
        (panel.eval(&says).await == true).then_some(())
    })
    .await;
}

/// Presses Continue, unless the panel has gone on by itself.
async fn go_on(panel: &Target) {
    let press = "document.querySelector('form[data-continue] button')?.click()";
    panel.eval(press).await;
}

/// How often people were asked to sign in.
fn asked(test: &BrowserTest, clinic: i64) -> usize {
    let path = format!("/{clinic}/oauth2/authorize/");
    test.simulator.count_calls("GET", &path)
}

#[tokio::test]
async fn somebody_signs_in_once_and_the_next_launch_asks_nobody() {
    let Some(test) = BrowserTest::of_people(false).await else {
        return;
    };
    let (_, panel) = test.side_panel("54321/patient/1").await;
    let open = test.browser.targets().len();
    let window = window(&test, &panel).await;
    as_user(&window, 1).await;
    sees(&panel, "Hurtta").await;
    says(&panel, "Signed in as").await;
    // The window has gone by itself.
    wait_for("the window to close", || async {
        let targets = test.browser.targets();
        (targets.len() == open).then_some(())
    })
    .await;
    let before = asked(&test, CLINIC);
    let (_, again) = test.side_panel("54321/patient/1").await;
    sees(&again, "Hurtta").await;
    assert_eq!(asked(&test, CLINIC), before);
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn where_frames_keep_no_cookies_one_click_is_enough() {
    let Some(test) = BrowserTest::of_people(true).await else {
        return;
    };
    let (_, panel) = test.side_panel("54321/patient/1").await;
    as_user(&window(&test, &panel).await, 1).await;
    sees(&panel, "Hurtta").await;
    let (_, again) = test.side_panel("54321/patient/1").await;
    again.has(BUTTON).await;
    // Provet knows the person and what was allowed: the window comes back by itself.
    again.click(BUTTON).await;
    sees(&again, "Hurtta").await;
}

#[tokio::test]
async fn two_clinics_and_two_people_with_all_panels_open_never_mix() {
    let Some(test) = BrowserTest::of_people(false).await else {
        return;
    };
    let (_, finnish) = test.side_panel("54321/patient/1").await;
    let (_, british) = test.side_panel("4285/patient/1").await;
    let (_, second) = test.side_panel("54321/patient/1").await;
    // All windows open before the first is done.
    let finnish_window = window(&test, &finnish).await;
    let british_window = window(&test, &british).await;
    as_user(&british_window, 5).await;
    sees(&british, "Bramble").await;
    finnish.has(BUTTON).await;
    second.has(BUTTON).await;
    as_user(&finnish_window, 1).await;
    sees(&finnish, "Hurtta").await;
    says(&british, "Permission needed").await;
    let refused = "document.body.innerText.includes('Permission needed')";
    assert_eq!(finnish.eval(refused).await, false);
    // The same clinic in a third frame: whoever is remembered there, and in the open frame one click.
    second.click(BUTTON).await;
    sees(&second, "Hurtta").await;
    for (clinic, name) in [(CLINIC, "Hurtta"), (OTHER, "Bramble")] {
        let (_, panel) = test.side_panel(&format!("{clinic}/patient/1")).await;
        sees(&panel, name).await;
    }
}

#[tokio::test]
async fn a_window_that_is_closed_refused_or_cut_off_leaves_a_sentence_and_a_way_on() {
    let Some(test) = BrowserTest::of_people(false).await else {
        return;
    };
    let (_, panel) = test.side_panel("54321/patient/1").await;
    let closed = window(&test, &panel).await;
    closed.close().await;
    comes_back(&panel, "You aren’t signed in yet.").await;
    let refused = window(&test, &panel).await;
    refused.click("form[data-person='1'] button").await;
    refused.click("button[name=allow][value=no]").await;
    says(&refused, "sign-in/declined").await;
    refused.close().await;
    comes_back(&panel, "You aren’t signed in yet.").await;
    test.simulator
        .set_faults_from_query("login_coop=1")
        .unwrap();
    let cut = window(&test, &panel).await;
    cut.click("button[name=allow][value=yes]").await;
    says(&cut, "select Continue").await;
    go_on(&panel).await;
    sees(&panel, "Hurtta").await;
}

#[tokio::test]
async fn a_blocked_window_is_said() {
    let Some(test) = BrowserTest::of_people(false).await else {
        return;
    };
    let (_, panel) = test
        .side_panel("54321/patient/1?sandbox=allow-scripts,allow-forms,allow-same-origin")
        .await;
    panel.click(BUTTON).await;
    says(&panel, "Your browser blocked the sign-in window").await;
}

#[tokio::test]
async fn a_frame_without_credentials_continues_when_asked() {
    let Some(test) = BrowserTest::of_people(false).await else {
        return;
    };
    let (_, panel) = test.side_panel("54321/patient/1?credentialless").await;
    let window = window(&test, &panel).await;
    as_user(&window, 1).await;
    says(&window, "select Continue").await;
    go_on(&panel).await;
    sees(&panel, "Hurtta").await;
}

#[tokio::test]
async fn a_panel_in_a_tab_goes_to_provet_and_comes_back_as_itself() {
    let Some(test) = BrowserTest::of_people(false).await else {
        return;
    };
    let query = test.launch_url("54321/patient/1").await;
    let tab = test.browser.open(&query).await;
    tab.click(BUTTON).await;
    tab.until(&format!("location.href.startsWith('{}')", test.provet))
        .await;
    as_user(&tab, 1).await;
    sees(&tab, "Hurtta").await;
}

#[tokio::test]
async fn what_was_typed_stays_when_a_write_asks_for_a_person_and_goes_on() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };

    test.add(CLINIC, GrantType::AuthorizationCode).await;
    test.people_write(CLINIC).await;
    test.button(
        CLINIC,
        ProvetPage::Patient,
        ClickAction::SidePanel,
        PayloadMethod::Post,
    )
    .await;
    let (_, panel) = test.side_panel("54321/patient/1").await;
    sees(&panel, "Hurtta").await;
    panel.click("#weight-kilograms").await;
    panel.type_text("28,4").await;
    panel.click("#section-weight button[value=save]").await;
    panel
        .has("#section-weight .notice form[data-sign-in]")
        .await;
    assert_eq!(
        panel
            .text("document.querySelector('#weight-kilograms').value")
            .await,
        "28,4"
    );
    let before = test.sent_weights(CLINIC);
    let window = window(&test, &panel).await;
    as_user(&window, 1).await;
    // The form that was refused went on by itself.
    wait_for("a weight", || async {
        (test.sent_weights(CLINIC) == before + 1).then_some(())
    })
    .await;
}
