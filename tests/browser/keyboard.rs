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
    tab_to(page, panel, "#weight-kilograms").await;
    page.type_text("28.4").await;
    page.press("Enter").await;
}

#[tokio::test]
async fn a_weight_is_recorded_in_a_tab_by_keyboard_alone() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let panel = test.tab("54321/patient/1").await;
    records_by_keyboard(&panel, &panel).await;
    panel
        .until("document.activeElement.matches('#section-weight .saved')")
        .await;
    assert_eq!(test.sent_weights(CLINIC), 1);
}

#[tokio::test]
async fn a_weight_is_recorded_in_a_side_panel_by_keyboard_alone() {
    let Some(test) = BrowserTest::with_button(
        ProvetPage::Patient,
        ClickAction::SidePanel,
        PayloadMethod::Post,
    )
    .await
    else {
        return;
    };
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
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let panel = test.tab("54321/patient/1").await;
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

/// True when the first field of the only open form has the focus.
const IN_FIRST_FIELD: &str = "document.activeElement === document.querySelector('details[open] :is(input:not([type=hidden]), select, textarea)')";

#[tokio::test]
async fn every_form_opens_in_its_first_field_and_escape_leaves_it() {
    for (page, path) in [
        (ProvetPage::Patient, "54321/patient/1"),
        (ProvetPage::Client, "54321/client/1"),
        (ProvetPage::Consultation, "54321/consultation/1"),
    ] {
        let Some(test) =
            BrowserTest::with_button(page, ClickAction::NewTab, PayloadMethod::Get).await
        else {
            return;
        };
        let panel = test.tab(path).await;
        panel.until("document.readyState === 'complete'").await;
        let openers =
            "[...document.querySelectorAll('details:has(button[data-cancel]) > summary')]";
        let count = panel
            .eval(&format!("{openers}.length"))
            .await
            .as_u64()
            .unwrap();
        assert!(count > 0, "{page}");
        for index in 0..count {
            panel.eval(&format!("{openers}[{index}].focus()")).await;
            panel.press("Enter").await;
            panel.until(IN_FIRST_FIELD).await;
            panel.press("Escape").await;
            panel
                .until(&format!(
                    "document.activeElement === {openers}[{index}] && !{openers}[{index}].parentElement.open"
                ))
                .await;
        }
    }
}

#[tokio::test]
async fn escape_keeps_what_was_typed_and_cancel_drops_it() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let panel = test.tab("54321/patient/1").await;
    panel.until("document.readyState === 'complete'").await;
    let summary = "#section-alerts details > summary";
    let written = "document.querySelector('textarea[name=critical_notes]').value";
    let before = panel.text(written).await;
    panel.click(summary).await;
    panel.until(IN_FIRST_FIELD).await;
    panel.type_text("Typed here").await;
    panel.press("Escape").await;
    panel
        .until("!document.querySelector('#section-alerts details[open]')")
        .await;
    assert!(panel.text(written).await.contains("Typed here"));
    panel.click(summary).await;
    panel
        .click("#section-alerts details[open] button[data-cancel]")
        .await;
    panel
        .until("!document.querySelector('#section-alerts details[open]')")
        .await;
    assert_eq!(panel.text(written).await, before);
}

#[tokio::test]
async fn escape_goes_back_from_a_review_to_the_field() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let panel = test.tab("54321/patient/1").await;
    panel.click("#weight-kilograms").await;
    panel.type_text("287").await;
    panel.press("Enter").await;
    panel
        .until("document.activeElement.matches('#section-weight .confirm')")
        .await;
    panel.press("Escape").await;
    panel
        .until("document.activeElement.matches('#weight-kilograms')")
        .await;
    assert_eq!(panel.text("document.activeElement.value").await, "287");
    assert_eq!(test.sent_weights(CLINIC), 0);
}
