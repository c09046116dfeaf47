//! A weight recorded the way a person does it, in a side panel, a tab and a popup, and what Provet's page hears of it.

use cageside::provet::ProvetPage;
use cageside::storage::ReloadTiming;
use serde_json::{Value, json};

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, OTHER, PayloadMethod};
use crate::chromium::Target;
use crate::support::wait::wait_for;

/// The sections of a patient panel.
const SECTIONS: [&str; 11] = [
    "identity",
    "owner-contact",
    "owner-balance",
    "alerts",
    "weight",
    "vitals",
    "due",
    "medicines",
    "visits",
    "appointments",
    "owner",
];

/// Types a weight into the field beside the current one.
pub(crate) async fn type_weight(panel: &Target, kilograms: &str) {
    panel.click("#weight-kilograms").await;
    panel.type_text(kilograms).await;
}

/// Types a weight and saves it.
pub(crate) async fn weigh(panel: &Target, kilograms: &str) {
    type_weight(panel, kilograms).await;
    panel.click("#section-weight button[value=save]").await;
}

/// What the record page was told by whom, also before it reloaded.
async fn told(desk: &Target) -> Vec<Value> {
    let messages = desk.text("document.documentElement.dataset.messages").await;
    let messages: Vec<Value> = serde_json::from_str(&messages).unwrap();
    let plain = messages
        .iter()
        .map(|it| json!([it["origin"], it["type"], it["data"]]));
    plain.collect()
}

/// Leaves a mark on the page, which is gone when the page has reloaded.
async fn mark(desk: &Target) {
    desk.eval("window.stillTheSamePage = true").await;
}

async fn reloaded(desk: &Target) {
    desk.until("window.stillTheSamePage === undefined && document.documentElement.dataset.ready")
        .await;
}

async fn shows_everything(panel: &Target) {
    for slot in SECTIONS {
        panel.has(&format!("#section-{slot}")).await;
    }
    let problems = panel
        .eval("document.querySelectorAll('.problem').length")
        .await;
    assert_eq!(problems, 0);
    assert_eq!(
        panel.text("document.querySelector('h1').textContent").await,
        "Hurtta"
    );
}

/// Nobody complained, nobody else was asked, and nothing was left behind.
async fn behaved(test: &BrowserTest, panel: &Target) {
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
    let sites = [&test.provet, &test.ours];
    let requests = test.browser.requests();
    let foreign = requests.iter().find(|url| {
        let ours = sites
            .iter()
            .any(|site| url.starts_with(&format!("{site}/")));
        !ours && !url.starts_with("data:") && *url != "about:blank"
    });
    assert_eq!(foreign, None);
    assert!(
        requests.iter().any(|url| url.contains("/assets/")),
        "{requests:?}"
    );
    let kept = "Promise.all([document.cookie, localStorage.length, sessionStorage.length,
        indexedDB.databases().then((all) => all.length), caches.keys().then((all) => all.length)])";
    assert_eq!(panel.eval(kept).await, json!(["", 0, 0, 0, 0]));
    let cookies = panel
        .call("Network.getCookies", json!({"urls": [test.ours]}))
        .await;
    assert_eq!(cookies["cookies"], json!([]));
}

async fn in_a_side_panel(method: PayloadMethod) {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.button(CLINIC, ProvetPage::Patient, ClickAction::SidePanel, method)
        .await;
    let (desk, panel) = test.side_panel("54321/patient/1").await;
    assert_eq!(panel.eval("window.parent !== window").await, true);
    shows_everything(&panel).await;
    mark(&desk).await;
    let before = test.weights(CLINIC, 1);
    type_weight(&panel, "28,4").await;
    behaved(&test, &panel).await;
    panel.click("#section-weight button[value=save]").await;
    reloaded(&desk).await;
    assert_eq!(told(&desk).await, [json!([test.ours, "string", "reload"])]);
    assert_eq!(test.weights(CLINIC, 1), before + 1);
    assert_eq!(test.sent_weights(CLINIC), 1);
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn a_weight_recorded_in_a_side_panel_opened_by_post_reloads_provet() {
    in_a_side_panel(PayloadMethod::Post).await;
}

#[tokio::test]
async fn a_weight_recorded_in_a_side_panel_opened_by_get_reloads_provet() {
    in_a_side_panel(PayloadMethod::Get).await;
}

async fn in_a_window(action: ClickAction, method: PayloadMethod) {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.button(CLINIC, ProvetPage::Patient, action, method)
        .await;
    let (desk, panel) = test.side_panel("54321/patient/1").await;
    assert_eq!(panel.eval("window.parent === window").await, true);
    shows_everything(&panel).await;
    mark(&desk).await;
    let before = test.weights(CLINIC, 1);
    weigh(&panel, "28,4").await;
    panel.has("#section-weight .saved").await;
    reloaded(&desk).await;
    assert_eq!(told(&desk).await, [json!([test.ours, "string", "reload"])]);
    assert_eq!(test.weights(CLINIC, 1), before + 1);
    behaved(&test, &panel).await;
}

#[tokio::test]
async fn a_weight_recorded_in_a_new_tab_reloads_the_page_that_opened_it() {
    in_a_window(ClickAction::NewTab, PayloadMethod::Get).await;
}

#[tokio::test]
async fn a_weight_recorded_in_a_popup_reloads_the_page_that_opened_it() {
    in_a_window(ClickAction::Popup, PayloadMethod::Post).await;
}

#[tokio::test]
async fn a_tab_that_was_cut_off_from_its_opener_says_to_reload_provet() {
    let Some(test) = BrowserTest::with_button(
        ProvetPage::Patient,
        ClickAction::NewTab,
        PayloadMethod::Post,
    )
    .await
    else {
        return;
    };
    let (desk, panel) = test.side_panel("54321/patient/1?opener=off").await;
    mark(&desk).await;
    weigh(&panel, "28,4").await;
    panel
        .until("document.getElementById('status').textContent")
        .await;
    let hint = "document.getElementById('status').dataset.saved";
    assert_eq!(
        panel
            .text("document.getElementById('status').textContent")
            .await,
        panel.text(hint).await
    );
    assert!(
        panel.text(hint).await.contains("Reload Provet"),
        "{}",
        panel.text(hint).await
    );
    assert_eq!(told(&desk).await, Vec::<Value>::new());
    assert_eq!(desk.eval("window.stillTheSamePage").await, true);
    assert_eq!(test.sent_weights(CLINIC), 1);
    behaved(&test, &panel).await;
}

#[tokio::test]
async fn a_double_click_on_save_records_one_weight() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let panel = test.tab("54321/patient/1").await;
    let before = test.weights(CLINIC, 1);
    type_weight(&panel, "28,4").await;
    test.simulator
        .update_faults(|faults| faults.latency_ms = 150);
    panel
        .double_click("#section-weight button[value=save]")
        .await;
    panel.has("#section-weight .saved").await;
    assert_eq!(test.weights(CLINIC, 1), before + 1);
    assert_eq!(test.sent_weights(CLINIC), 1);
}

#[tokio::test]
async fn panels_of_two_clinics_side_by_side_never_mix() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    for clinic in [CLINIC, OTHER] {
        test.button(
            clinic,
            ProvetPage::Patient,
            ClickAction::SidePanel,
            PayloadMethod::Post,
        )
        .await;
    }
    let (_, finnish) = test.side_panel("54321/patient/1").await;
    let (_, british) = test.side_panel("4285/patient/1").await;
    assert_eq!(
        finnish
            .text("document.querySelector('h1').textContent")
            .await,
        "Hurtta"
    );
    assert_eq!(
        british
            .text("document.querySelector('h1').textContent")
            .await,
        "Bramble"
    );
    let session = "document.getElementById('status').dataset.session";
    assert_ne!(finnish.text(session).await, british.text(session).await);
    let before = [test.weights(CLINIC, 1), test.weights(OTHER, 1)];
    // Filled in one after the other, saved the other way round.
    type_weight(&finnish, "28,4").await;
    type_weight(&british, "29,1").await;
    british.click("#section-weight button[value=save]").await;
    wait_for("a weight", || async {
        (test.weights(OTHER, 1) == before[1] + 1).then_some(())
    })
    .await;
    assert_eq!(test.weights(CLINIC, 1), before[0]);
    let typed = "document.querySelector('#weight-kilograms').value";
    assert_eq!(finnish.text(typed).await, "28,4");
    finnish.click("#section-weight button[value=save]").await;
    wait_for("a weight", || async {
        (test.weights(CLINIC, 1) == before[0] + 1).then_some(())
    })
    .await;
    assert_eq!(
        [test.sent_weights(CLINIC), test.sent_weights(OTHER)],
        [1, 1]
    );
}

#[tokio::test]
async fn a_plausible_weight_takes_one_press_and_typing() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let panel = test.tab("54321/patient/1").await;
    panel
        .eval("window.presses = 0; addEventListener('click', () => { window.presses += 1; }, true)")
        .await;
    panel.click("#weight-kilograms").await;
    panel.type_text("28,4").await;
    // Enter counts as the one press: the click into the field is the way to it.
    panel.press("Enter").await;
    panel.has("#section-weight .saved").await;
    assert_eq!(test.sent_weights(CLINIC), 1);
    // The click into the field, and the one that the browser makes of Enter.
    assert_eq!(panel.eval("window.presses").await, json!(2));
}

#[tokio::test]
async fn a_saved_weight_is_undone_with_one_press_before_provet_reloads() {
    let Some(test) = BrowserTest::with_button(
        ProvetPage::Patient,
        ClickAction::SidePanel,
        PayloadMethod::Post,
    )
    .await
    else {
        return;
    };
    let (desk, panel) = test.side_panel("54321/patient/1").await;
    let before = test.weights(CLINIC, 1);
    panel
        .eval("document.getElementById('status').dataset.reloadDelay = 3600000")
        .await;
    weigh(&panel, "28,4").await;
    panel.has("#section-weight .saved").await;
    assert_eq!(test.weights(CLINIC, 1), before + 1);
    assert_eq!(told(&desk).await, Vec::<Value>::new());
    panel.click("#section-weight [data-undo] button").await;
    wait_for("the weight to be gone", || async {
        (test.weights(CLINIC, 1) == before).then_some(())
    })
    .await;
}

/// A panel whose clinic chose when Provet reloads, with a weight saved in it.
async fn saved_with(reload: ReloadTiming) -> Option<(BrowserTest, Target, Target)> {
    let test = BrowserTest::with_button(
        ProvetPage::Patient,
        ClickAction::NewTab,
        PayloadMethod::Post,
    )
    .await?;
    test.reload(CLINIC, reload).await;
    let (desk, panel) = test.side_panel("54321/patient/1").await;
    mark(&desk).await;
    panel
        .eval("document.getElementById('status').dataset.reloadDelay = 3600000")
        .await;
    weigh(&panel, "28,4").await;
    panel.has("#section-weight .saved").await;
    assert_eq!(told(&desk).await, Vec::<Value>::new());
    Some((test, desk, panel))
}

#[tokio::test]
async fn what_was_saved_is_seen_and_provet_reloads_when_the_panel_is_left() {
    for timing in [ReloadTiming::AfterMoment, ReloadTiming::OnLeaving] {
        let Some((_test, desk, panel)) = saved_with(timing).await else {
            return;
        };
        // As a link of the panel would: the page hears that it is left before the browser may end its process.
        panel
            .eval("void setTimeout(() => { location.href = 'about:blank'; })")
            .await;
        reloaded(&desk).await;
    }
}

/// A side panel of a clinic whose pages reload when a panel is left.
async fn side_panel_reloading_on_leaving() -> Option<(BrowserTest, Target, Target)> {
    let test = BrowserTest::with_button(
        ProvetPage::Patient,
        ClickAction::SidePanel,
        PayloadMethod::Post,
    )
    .await?;
    test.reload(CLINIC, ReloadTiming::OnLeaving).await;
    let (desk, panel) = test.side_panel("54321/patient/1").await;
    mark(&desk).await;
    Some((test, desk, panel))
}

#[tokio::test]
async fn the_pointer_that_leaves_the_side_panel_lets_provet_reload() {
    let Some((_test, desk, panel)) = side_panel_reloading_on_leaving().await else {
        return;
    };
    weigh(&panel, "28,4").await;
    panel.has("#section-weight .saved").await;
    assert_eq!(told(&desk).await, Vec::<Value>::new());
    panel
        .eval("document.documentElement.dispatchEvent(new MouseEvent('mouseleave'))")
        .await;
    reloaded(&desk).await;
}

#[tokio::test]
async fn who_saves_by_keyboard_alone_and_goes_on_in_provet_has_left_the_panel() {
    let Some((_test, desk, panel)) = side_panel_reloading_on_leaving().await else {
        return;
    };
    panel.has("#weight-kilograms").await;
    panel
        .eval("document.getElementById('weight-kilograms').focus()")
        .await;
    panel.type_text("28,4").await;
    panel.press("Enter").await;
    panel.has("#section-weight .saved").await;
    assert_eq!(told(&desk).await, Vec::<Value>::new());
    desk.click("h1").await;
    reloaded(&desk).await;
}

#[tokio::test]
async fn where_the_clinic_wants_it_so_provet_reloads_at_a_press_only() {
    let Some((test, desk, panel)) = saved_with(ReloadTiming::OnPress).await else {
        return;
    };
    panel.click("#status [data-reload]").await;
    reloaded(&desk).await;
    assert_eq!(told(&desk).await, [json!([test.ours, "string", "reload"])]);
}

#[tokio::test]
async fn what_is_typed_elsewhere_is_not_lost_to_the_reload() {
    let Some(test) = BrowserTest::with_button(
        ProvetPage::Patient,
        ClickAction::NewTab,
        PayloadMethod::Post,
    )
    .await
    else {
        return;
    };
    let (desk, panel) = test.side_panel("54321/patient/1").await;
    panel
        .eval("document.getElementById('status').dataset.reloadDelay = 0")
        .await;
    panel.click("#section-alerts details > summary").await;
    panel
        .until("document.activeElement.matches('#section-alerts textarea')")
        .await;
    panel.type_text("Bites").await;
    weigh(&panel, "28,4").await;
    panel.has("#section-weight .saved").await;
    panel.has("#status [data-reload]").await;
    assert_eq!(told(&desk).await, Vec::<Value>::new());
    let typed = "document.querySelector('#section-alerts textarea').value";
    assert!(panel.text(typed).await.contains("Bites"));
}
