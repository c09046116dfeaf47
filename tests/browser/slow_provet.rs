//! Provet is down or asks to wait: one line says so, and everything is read again together.

use cageside::provet::ProvetPage;

use crate::browser_test::{BrowserTest, ClickAction, PayloadMethod};

const UNREAD: &str = "document.querySelectorAll('#panel > section .problem[data-retry]').length";

#[tokio::test]
async fn one_line_says_how_many_sections_are_missing_and_one_press_reads_them_all_again() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let launch = test.launch_url("54321/patient/1").await;
    test.simulator
        .update_faults(|faults| faults.fail_next = 10_000);
    let tab = test.browser.open(&launch).await;
    tab.has("#unread").await;
    let missing = tab.eval(UNREAD).await.as_u64().unwrap();
    assert!(missing > 5, "{missing}");
    let line = tab
        .text("document.querySelector('#unread strong').textContent")
        .await;
    assert!(line.contains(&missing.to_string()), "{line}");
    // Each section keeps one line: which of the three truths holds.
    let lines = "[...document.querySelectorAll('#panel .problem[data-retry]')].filter((it) => it.innerText.trim().split('\\n').length !== 1).length";
    assert_eq!(tab.eval(lines).await, serde_json::json!(0));
    test.simulator.update_faults(|faults| faults.fail_next = 0);
    tab.click("#unread button").await;
    tab.until(&format!("{UNREAD} === 0")).await;
    tab.until("!document.getElementById('unread')").await;
    tab.has("#section-weight .chart-line").await;
}

#[tokio::test]
async fn where_provet_asks_to_wait_the_panel_counts_down_and_asks_again_by_itself() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let launch = test.launch_url("54321/patient/1").await;
    test.simulator.update_faults(|faults| {
        faults.throttle_next = 10_000;
        faults.retry_after_seconds = 2;
    });
    let tab = test.browser.open(&launch).await;
    tab.until(
        "[...document.querySelectorAll('.countdown')].some((it) => /\\d/.test(it.textContent))",
    )
    .await;
    test.simulator
        .update_faults(|faults| faults.throttle_next = 0);
    tab.until(&format!("{UNREAD} === 0")).await;
}
