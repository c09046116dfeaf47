//! Without any script: everything is shown, and a weight is recorded by plain forms.

use cageside::provet::ProvetPage;

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, PayloadMethod};

#[tokio::test]
async fn without_scripts_everything_is_shown_and_a_weight_is_recorded() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let launch = test.launch_url("54321/patient/1").await;
    let before = test.weights(CLINIC, 1);
    let tab = test.browser.blank().await;
    tab.without_scripts().await;
    tab.go(&launch).await;
    assert_eq!(tab.eval("typeof window.htmx").await, "undefined");
    let placed = "[...document.querySelectorAll('#panel > section')].filter((section) => section.assignedSlot).length";
    assert_eq!(tab.eval(placed).await, 11);
    tab.click("#weight-kilograms").await;
    tab.type_text("28,4").await;
    assert_eq!(test.weights(CLINIC, 1), before);
    tab.click("#section-weight button[value=save]").await;
    tab.has("#section-weight .saved").await;
    tab.until("document.readyState === 'complete'").await;
    assert_eq!(tab.eval(placed).await, 11);
    // Nobody can tell Provet, so the person is told.
    let hint = tab
        .text("document.querySelector('[slot=saved]').textContent")
        .await;
    assert!(hint.contains("Reload Provet"), "{hint}");
    assert_eq!(test.weights(CLINIC, 1), before + 1);
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
}
