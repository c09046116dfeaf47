//! Who may frame a panel, what a frame may do, and what an outdated one says.

use cageside::provet::ProvetPage;
use serde_json::json;

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, PayloadMethod, framing};
use crate::record_weight::weigh;
use crate::support::wait::wait_for;

async fn with_button(method: PayloadMethod) -> Option<BrowserTest> {
    let test = BrowserTest::set().await?;
    test.button(CLINIC, ProvetPage::Patient, ClickAction::SidePanel, method)
        .await;
    Some(test)
}

#[tokio::test]
async fn a_frame_of_another_site_keeps_no_cookie() {
    let Some(test) = with_button(PayloadMethod::Post).await else {
        return;
    };
    let try_it = "document.cookie = 'tried=1; SameSite=None; Secure'; document.cookie";
    let (_, panel) = test.side_panel("54321/patient/1").await;
    assert_eq!(panel.text(try_it).await, "");
    // The same in a tab, so that it is surely the frame that makes the difference.
    let tab = test.tab("54321/patient/1").await;
    assert_eq!(tab.text(try_it).await, "tried=1");
}

#[tokio::test]
async fn only_the_clinics_own_origin_may_frame_a_panel() {
    let Some(test) = with_button(PayloadMethod::Get).await else {
        return;
    };
    let launch = test.launch_url("54321/patient/1").await;
    let own = test.browser.open(&framing(&test.provet, &launch)).await;
    let panel = test.browser.at(&test.ours, &[]).await;
    panel.has("#section-identity").await;
    own.close().await;
    let stranger = test.stranger().await;
    let nested = framing(&stranger, &framing(&test.provet, &launch));
    for address in [framing(&stranger, &launch), nested] {
        let refused = refusals(&test);
        let around = test.browser.open(&address).await;
        // The browser refuses to frame the panel, or the server has seen another origin around it and says so in its place.
        wait_for("a refused frame", || async {
            (refusals(&test) > refused || says_other_origin(&test).await).then_some(())
        })
        .await;
        let shown = test.browser.targets();
        for target in shown {
            let panels = target
                .eval("document.querySelectorAll('#panel').length")
                .await;
            assert_eq!(panels, 0, "{address}");
        }
        around.close().await;
    }
}

/// Whether some frame says that it stands on a page of another origin.
async fn says_other_origin(test: &BrowserTest) -> bool {
    for target in test.browser.targets() {
        let says = "document.body?.innerText.includes('launch/other-origin') === true";
        if target.eval(says).await == true {
            return true;
        }
    }
    false
}

/// How often the browser said that an ancestor of a frame is not allowed.
fn refusals(test: &BrowserTest) -> usize {
    let complaints = test.browser.complaints();
    let refused = complaints
        .iter()
        .filter(|text| text.contains("frame-ancestors"));
    refused.count()
}

#[tokio::test]
async fn an_expired_launch_says_what_to_do_and_has_provet_reloaded() {
    let Some(test) = with_button(PayloadMethod::Get).await else {
        return;
    };
    test.simulator
        .update_faults(|faults| faults.launch_skew_seconds = -13 * 3600);
    let (host, panel) = test.side_panel("54321/patient/1").await;
    let shown = panel.text("document.body.innerText").await;
    assert!(
        shown.contains("launch/expired") && shown.contains("Reload"),
        "{shown}"
    );
    host.eval("window.stillTheSamePage = true").await;
    panel.click("button[data-reload]").await;
    host.until("window.stillTheSamePage === undefined && document.documentElement.dataset.ready")
        .await;
    let messages = host.text("document.documentElement.dataset.messages").await;
    let messages: serde_json::Value = serde_json::from_str(&messages).unwrap();
    assert_eq!(messages.as_array().unwrap().len(), 1);
    assert_eq!(
        [&messages[0]["origin"], &messages[0]["data"]],
        [&json!(test.ours), &json!("reload")]
    );
}

#[tokio::test]
async fn a_frame_without_credentials_shows_and_records_as_any_other() {
    let Some(test) = with_button(PayloadMethod::Post).await else {
        return;
    };
    let (desk, panel) = test.side_panel("54321/patient/1?credentialless").await;
    assert_eq!(panel.eval("window.credentialless").await, true);
    desk.eval("window.stillTheSamePage = true").await;
    weigh(&panel, "28,4").await;
    desk.until("window.stillTheSamePage === undefined").await;
    assert_eq!(test.sent_weights(CLINIC), 1);
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn a_sandboxed_frame_shows_everything_and_records_by_plain_forms() {
    let Some(test) = with_button(PayloadMethod::Post).await else {
        return;
    };
    let (_, panel) = test
        .side_panel("54321/patient/1?sandbox=allow-scripts,allow-forms")
        .await;
    assert_eq!(panel.text("window.origin").await, "null");
    panel.has("#section-weight .chart-line").await;
    panel.has("#section-owner").await;
    weigh(&panel, "28,4").await;
    panel.has("#section-weight .saved").await;
    // What has no origin cannot be trusted by whoever is told, so the person is told.
    let hint = panel
        .text("document.querySelector('[slot=saved]').textContent")
        .await;
    assert!(hint.contains("Reload Provet"), "{hint}");
    assert_eq!(test.sent_weights(CLINIC), 1);
}
