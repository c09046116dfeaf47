//! Signing in at the stand-in, in a popup that another site opened: password, consent, and back.

use provet_simulator::{GrantType, NewApplication};

use crate::browser_test::{BrowserTest, CLINIC, framing};
use crate::chromium::Target;
use crate::support::wait::wait_for;

/// The address of the authorization, whose answer goes to a page of ours.
fn address(test: &BrowserTest, scope: &str) -> String {
    let back = format!("{}/healthz", test.ours);
    let wanted = NewApplication {
        grant_type: GrantType::AuthorizationCode,
        redirect_uris: vec![back.clone()],
        ..NewApplication::default()
    };
    let app = test.simulator.add_application(CLINIC, wanted).unwrap();
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("response_type", "code")
        .append_pair("client_id", &app.client_id)
        .append_pair("redirect_uri", &back)
        .append_pair("scope", scope)
        .append_pair("state", "the-state")
        .finish();
    format!("{}/{CLINIC}/oauth2/authorize/?{query}", test.provet)
}

/// A popup that a page of ours opens.
async fn popup(test: &BrowserTest, ours: &Target, url: &str) -> Target {
    let known = test.browser.targets();
    ours.eval(&format!(
        "void (window.popup = open({url:?}, 'popup', 'popup,width=500,height=700'))"
    ))
    .await;
    let popup = test.browser.at(&format!("{}/", test.provet), &known).await;
    // A browser drops what is pressed before it has painted a page for the first time.
    popup
        .until("document.readyState === 'complete' && performance.getEntriesByType('paint').length > 0")
        .await;
    popup
}

/// Waits until the popup is back with a code, and says whether it still knows who opened it.
async fn returned(test: &BrowserTest, popup: &Target) -> bool {
    let back = format!("{}/healthz?code=", test.ours);
    popup
        .until(&format!("location.href.startsWith({back:?})"))
        .await;
    popup
        .until("location.search.includes('state=the-state')")
        .await;
    popup.eval("opener !== null").await == true
}

#[tokio::test]
async fn a_person_signs_in_once_allows_once_and_comes_back_to_the_window_that_asked() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let url = address(&test, "restapi openid");
    let ours = test.browser.open(&format!("{}/healthz", test.ours)).await;
    let first = popup(&test, &ours, &url).await;
    first.click("#login-name").await;
    first.type_text("user5@54321.example").await;
    first.click("#login-password").await;
    first.type_text("seven-bicycles-54321").await;
    first.press("Enter").await;
    first.click("button[name=allow][value=yes]").await;
    assert!(returned(&test, &first).await);
    // Signed in and allowed: the second time nobody is asked.
    ours.eval("popup.location = 'about:blank'").await;
    first.until("location.href === 'about:blank'").await;
    ours.eval(&format!("void (popup.location = {url:?})")).await;
    assert!(returned(&test, &first).await);
    let desk = test.desk("54321/patient/1").await;
    assert!(
        desk.text("document.querySelector('.person').textContent")
            .await
            .contains("Kaisa")
    );
}

#[tokio::test]
async fn sign_in_pages_can_cut_themselves_off_from_the_window_that_asked() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.simulator
        .set_faults_from_query("login_coop=1&consent=never")
        .unwrap();
    let url = address(&test, "restapi");
    let ours = test.browser.open(&format!("{}/healthz", test.ours)).await;
    let popup = popup(&test, &ours, &url).await;
    popup.click("form[data-person='1'] button").await;
    assert!(!returned(&test, &popup).await);
}

#[tokio::test]
async fn sign_in_pages_refuse_to_be_framed() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    let url = address(&test, "restapi");
    let stranger = test.stranger().await;
    let around = test.browser.open(&framing(&stranger, &url)).await;
    wait_for("a refused frame", || async {
        let told = test.browser.complaints().join("\n");
        told.contains("frame-ancestors").then_some(())
    })
    .await;
    around.close().await;
}

/// Signs a panel in, and says how many windows that opened. A window that was cut off cannot tell the panel that it is done.
async fn sign_in_from_panel(test: &BrowserTest, is_cut_off: bool) -> usize {
    const BUTTON: &str = "form[data-sign-in] button";
    const PERSON: &str = "form[data-person='1'] button";
    let (_, panel) = test.side_panel("54321/patient/1").await;
    panel.has(BUTTON).await;
    let known = test.browser.targets();
    panel.click(BUTTON).await;
    let window = test.browser.at(&format!("{}/", test.provet), &known).await;
    let is_there =
        format!("document.querySelector({PERSON:?}) && document.readyState === 'complete'");
    window.until(&is_there).await;
    let opened = test.browser.targets().len() - known.len();
    window.click(PERSON).await;
    if is_cut_off {
        let is_done =
            "location.pathname === '/oauth/callback' && document.readyState === 'complete'";
        window.until(is_done).await;
        panel
            .eval("void window.dispatchEvent(new Event('focus'))")
            .await;
    }
    panel
        .until("document.querySelector('h1')?.textContent === 'Hurtta'")
        .await;
    opened
}

#[tokio::test]
async fn whichever_page_cuts_itself_off_one_window_opens_and_the_panel_goes_on() {
    for (page_coop, login_coop) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        let Some(test) = BrowserTest::of_people(false).await else {
            return;
        };
        let faults = format!("page_coop={page_coop}&login_coop={login_coop}&consent=never");
        test.simulator.set_faults_from_query(&faults).unwrap();
        let is_cut_off = page_coop + login_coop > 0;
        assert_eq!(sign_in_from_panel(&test, is_cut_off).await, 1, "{faults}");
    }
}
