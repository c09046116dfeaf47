//! Nothing is wider than the panel, however narrow that is.

use cageside::provet::ProvetPage;

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, PayloadMethod};

/// What sticks out at the side, apart from what scrolls by itself.
const WIDER: &str = "(() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.querySelectorAll('#panel *')].filter((it) => it.getBoundingClientRect().right > root.clientWidth + 1);
    return [root.scrollWidth, ...out.map((it) => it.outerHTML.slice(0, 80))];
})()";

/// Opens the panel in a tab, whole and without a complaint, and looks at its edges.
async fn fits(page: ProvetPage, path: &str) {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    test.button(CLINIC, page, ClickAction::NewTab, PayloadMethod::Get)
        .await;
    let panel = test.tab(path).await;
    panel.until("document.readyState === 'complete'").await;
    let empty = "[...document.querySelector('#panel').shadowRoot.querySelectorAll('slot')]
        .filter((slot) => slot.assignedElements().length === 0).map((slot) => slot.name)";
    assert_eq!(panel.eval(empty).await, serde_json::json!([]));
    assert_eq!(
        panel
            .eval("document.querySelectorAll('.problem').length")
            .await,
        0
    );
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
    for width in [320, 400, 480, 1280] {
        panel.resize(width, 800).await;
        for folds in ["false", "true"] {
            panel
                .eval(&format!(
                    "for (const fold of document.querySelectorAll('details')) fold.open = {folds}"
                ))
                .await;
            assert_eq!(
                panel.eval(WIDER).await,
                serde_json::json!([]),
                "{page} at {width} px, folds open: {folds}"
            );
        }
    }
}

#[tokio::test]
async fn a_patient_panel_is_never_wider_than_its_frame() {
    fits(ProvetPage::Patient, "54321/patient/1").await;
}

#[tokio::test]
async fn a_client_panel_is_never_wider_than_its_frame() {
    fits(ProvetPage::Client, "54321/client/1/").await;
}

#[tokio::test]
async fn a_consultation_panel_is_never_wider_than_its_frame() {
    fits(ProvetPage::Consultation, "54321/consultation/1").await;
}
