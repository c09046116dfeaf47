//! What is seen while Provet is slow: the shell first, each section in its place, and nothing that jumps.

use cageside::provet::ProvetPage;

use crate::browser_test::{BrowserTest, ClickAction, PayloadMethod};

/// Notes when the first section arrives, and adds up how much of the page jumps.
const WATCH: &str = "
    window.jumped = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.jumped += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    const arrivals = new MutationObserver(() => {
        if (!document.querySelector('#panel > section')) return;
        window.arrived = performance.now();
        arrivals.disconnect();
    });
    arrivals.observe(document, { childList: true, subtree: true });
";

#[tokio::test]
async fn while_provet_is_slow_the_shell_stands_and_sections_find_their_places() {
    let Some(test) =
        BrowserTest::with_button(ProvetPage::Patient, ClickAction::NewTab, PayloadMethod::Get)
            .await
    else {
        return;
    };
    let launch = test.launch_url("54321/patient/1").await;
    test.simulator
        .update_faults(|faults| faults.latency_ms = 400);
    let tab = test.browser.blank().await;
    tab.resize(400, 900).await;
    tab.first_run(WATCH).await;
    tab.call("Page.navigate", serde_json::json!({"url": launch}))
        .await;
    let skeletons = "document.querySelector('#panel')?.shadowRoot?.querySelectorAll('[part~=skeleton]').length === 11";
    tab.until(skeletons).await;
    // What is to come is read at once, section by section.
    let headings = "[...document.querySelector('#panel').shadowRoot.querySelectorAll('[part=heading]')].map((it) => it.textContent).join()";
    let headings = tab.text(headings).await;
    assert!(
        headings.contains("Weight") && headings.contains("Upcoming appointments"),
        "{headings}"
    );
    tab.until("window.arrived && document.readyState === 'complete'")
        .await;
    let painted = "performance.getEntriesByName('first-paint')[0].startTime";
    let early = format!("window.arrived - {painted}");
    let early = tab.eval(&early).await.as_f64().unwrap();
    assert!(
        early > 0.0,
        "the first section came {early} ms after the shell was painted"
    );
    assert_eq!(tab.eval(ORDER).await, serde_json::json!([]));
    let jumped = tab.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.jumped))))");
    let jumped = jumped.await.as_f64().unwrap();
    assert!(jumped < 0.25, "the layout jumped by {jumped}");
}

/// Sections that overlap the one before them, or that stand before it.
const ORDER: &str = "(() => {
    const slots = [...document.querySelector('#panel').shadowRoot.querySelectorAll('slot')];
    const boxes = slots.flatMap((slot) => slot.assignedElements()).map((section) => {
        const about = section.querySelector('.about') ?? section;
        return [section.id, about.getBoundingClientRect()];
    });
    return boxes.slice(1).filter(([, box], at) => box.top < boxes[at][1].bottom - 1).map(([id]) => id);
})()";
