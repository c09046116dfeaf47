//! A weight recorded without a pointer: every stop can be seen, and the focus follows what happens.

use cageside::provet::ProvetPage;

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, PayloadMethod};
use crate::chromium::Target;

/// More stops than any panel has.
const STOPS: usize = 80;

/// Presses Tab until the element has the focus; at every stop on the way the focus can be seen.
pub(crate) async fn tab_to(page: &Target, panel: &Target, selector: &str) {
    for _ in 0..STOPS {
        page.press("Tab").await;
        if panel.eval("document.hasFocus()").await != true {
            continue;
        }
        assert_eq!(panel.eval(SEEN).await, true, "{}", panel.text(STOP).await);
        let there = format!("document.activeElement.matches({selector:?})");
        if panel.eval(&there).await == true {
            return;
        }
    }
    panic!("{selector} is not reached by keyboard");
}

const STOP: &str = "document.activeElement.outerHTML";

/// True when what has the focus has a ring of two pixels and is not hidden behind anything that stays.
const SEEN: &str = "(() => {
    const stop = document.activeElement;
    if (stop === document.body) return true;
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const box = stop.getClientRects()[0];
    const above = document.elementFromPoint(box.x + Math.min(5, box.width / 2), box.y + box.height / 2);
    return ring && (stop.contains(above) || above?.contains(stop));
})()";

async fn records_by_keyboard(page: &Target, panel: &Target) {
    tab_to(page, panel, "details:has(#weight-kilograms) > summary").await;
    page.press("Enter").await;
    tab_to(page, panel, "#weight-kilograms").await;
    page.type_text("28.4").await;
    page.press("Enter").await;
    panel
        .until("document.activeElement.matches('#section-weight .confirm')")
        .await;
    tab_to(page, panel, "#section-weight button[value=save]").await;
    page.press("Enter").await;
}

#[tokio::test]
async fn a_weight_is_recorded_in_a_tab_by_keyboard_alone() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.button(
        CLINIC,
        ProvetPage::Patient,
        ClickAction::NewTab,
        PayloadMethod::Get,
    )
    .await;
    let panel = test.tab("54321/patient/1").await;
    records_by_keyboard(&panel, &panel).await;
    panel
        .until("document.activeElement.matches('#section-weight .saved')")
        .await;
    assert_eq!(test.sent_weights(CLINIC), 1);
}

#[tokio::test]
async fn a_weight_is_recorded_in_a_side_panel_by_keyboard_alone() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.button(
        CLINIC,
        ProvetPage::Patient,
        ClickAction::SidePanel,
        PayloadMethod::Post,
    )
    .await;
    let desk = test.browser.blank().await;
    // The page would reload and take the frame with it; here it stays, so that the focus can be looked at.
    desk.first_run("addEventListener('message', (event) => event.stopImmediatePropagation())")
        .await;
    desk.go(&format!("{}/54321/patient/1", test.provet)).await;
    let known = test.browser.targets();
    tab_to(&desk, &desk, "form[data-button] button").await;
    desk.press("Enter").await;
    let panel = test.browser.at(&test.ours, &known).await;
    panel.until("document.readyState === 'complete'").await;
    records_by_keyboard(&desk, &panel).await;
    panel
        .until("document.activeElement.matches('#section-weight .saved')")
        .await;
    assert_eq!(test.sent_weights(CLINIC), 1);
}

#[tokio::test]
async fn what_cannot_be_a_weight_is_said_where_it_was_typed() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.button(
        CLINIC,
        ProvetPage::Patient,
        ClickAction::NewTab,
        PayloadMethod::Get,
    )
    .await;
    let panel = test.tab("54321/patient/1").await;
    tab_to(&panel, &panel, "details:has(#weight-kilograms) > summary").await;
    panel.press("Enter").await;
    tab_to(&panel, &panel, "#weight-kilograms").await;
    panel.type_text("heavy").await;
    panel.press("Enter").await;
    panel
        .until("document.activeElement.matches('#weight-kilograms[aria-invalid=true]')")
        .await;
    let error = "document.getElementById('weight-kilograms-error').textContent";
    assert!(!panel.text(error).await.is_empty());
    assert_eq!(panel.text("document.activeElement.value").await, "heavy");
    assert_eq!(test.sent_weights(CLINIC), 0);
}
