//! The header of the panels: whose they are, what was opened, whom to call, and where their links lead.

use std::collections::BTreeMap;

use cageside::panels::PrintDocument;
use cageside::provet::ProvetPage;
use serde_json::{Value, json};

use crate::support::html_page::HtmlPage;
use crate::support::test_panel::TestPanel;

/// The showcase dog, its owner and its visit.
const DOG: i64 = 1;
const OWNER: i64 = 1;
const VISIT: i64 = 1;

/// Every panel about the dog, opened.
async fn panels_about_the_dog(test: &TestPanel) -> Vec<(ProvetPage, HtmlPage)> {
    let of_dog = |row: &Value| row["patient"] == DOG;
    let opened = [
        (ProvetPage::Patient, DOG),
        (ProvetPage::Consultation, VISIT),
        (ProvetPage::LaboratoryReferral, 1),
        (ProvetPage::DiagnosticImaging, 1),
        (
            ProvetPage::HealthPlan,
            test.provet.find("patienthealthplan", of_dog),
        ),
        (ProvetPage::OnlinePrescriptionPatient, DOG),
        (ProvetPage::OnlinePrescriptionConsultation, VISIT),
    ];
    let mut panels = Vec::new();
    for (page, object) in opened {
        panels.push((page, test.on(page, &[object]).render().await));
    }
    panels
}

#[tokio::test]
async fn every_panel_about_an_animal_tells_it_in_the_same_line() {
    let test = TestPanel::open(ProvetPage::Patient, &[DOG]).await;
    let fields = json!({
        "species": 15_461_002, "breed": 14_884_002, "microchip": "246098100123456",
        "tags_rel": ["Nervous <i>"], "not_for_food": true,
    });
    test.provet.set("patient", DOG, &fields);
    let panels = panels_about_the_dog(&test).await;
    let lines: Vec<(ProvetPage, String)> = panels
        .iter()
        .map(|(page, panel)| (*page, panel.texts("#section-identity .facts-line").concat()))
        .collect();
    let (_, first) = &lines[0];
    assert!(first.starts_with("Labrador Retriever, dog · "), "{first}");
    assert!(first.contains("28.7 kg"), "{first}");
    assert!(first.contains("Microchip 246098100123456"), "{first}");
    for (page, line) in &lines {
        assert_eq!(line, first, "{page}");
    }
    for (page, panel) in &panels {
        // What was opened may have a badge of its own behind them.
        let badges = panel.texts("#section-identity .badge");
        assert!(
            badges.starts_with(&["Not for food".to_owned(), "Nervous <i>".to_owned()]),
            "{page}: {badges:?}"
        );
        assert_eq!(
            panel.texts("#section-identity .badge.bad"),
            ["Not for food"],
            "{page}"
        );
        let tags = panel.texts("#section-alerts .badge");
        assert!(!tags.contains(&"Nervous <i>".to_owned()), "{page}");
    }
}

#[tokio::test]
async fn below_stands_the_owner_with_the_number_to_call_and_what_they_owe() {
    let test = TestPanel::open(ProvetPage::Patient, &[DOG]).await;
    for id in test.provet.ids_of("phonenumber", "client", OWNER) {
        test.provet
            .set("phonenumber", id, &json!({"phone_number": "+358401112222"}));
    }
    test.provet.set("client", OWNER, &json!({"no_sms": true}));
    // Everything else that they owe is somebody else's now.
    for id in test.provet.ids_of("invoice", "client", OWNER) {
        test.provet.set("invoice", id, &json!({"client": 2}));
    }
    test.provet.add("invoice", &json!({
        "invoice_number": 900, "invoice_prefix": "", "status": 3, "credit_note": false,
        "invoice_date": "2026-10-01T08:00:00Z", "invoice_due_date": "2026-11-11", "total_with_vat": 84.2,
        "due_sum": 84.2, "date_paid": null, "client": OWNER,
    }));
    for (page, panel) in panels_about_the_dog(&test).await {
        let slots = panel.attributes("section", "slot");
        assert_eq!(
            slots.iter().take(4).map(String::as_str).collect::<Vec<_>>(),
            ["identity", "owner-contact", "owner-balance", "alerts"],
            "{page}"
        );
        assert_eq!(
            panel.attributes("#section-owner-contact a[href^=tel]", "href"),
            ["tel:+358401112222"],
            "{page}"
        );
        assert_eq!(
            panel.texts("#section-owner-contact a[href^=tel]"),
            ["+358 40 111 2222"]
        );
        assert_eq!(
            panel.attributes("#section-owner-contact button", "data-copy"),
            ["+358401112222"]
        );
        assert_eq!(
            panel.texts("#section-owner-contact .badge"),
            ["No SMS (opted out)"]
        );
        let balance = panel.texts("#section-owner-balance").concat();
        assert!(
            balance.contains("84.20 overdue, up to 10 days"),
            "{page}: {balance}"
        );
    }
}

#[tokio::test]
async fn a_balance_that_may_not_be_seen_leaves_the_number_to_call() {
    let test = TestPanel::open(ProvetPage::Patient, &[DOG]).await;
    test.provet.set_faults_from_query("forbid=invoice").unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-owner-balance .incomplete"),
        ["No permission to view invoices."]
    );
    assert_eq!(panel.count("#section-owner-contact a[href^=tel]"), 1);
    assert!(panel.texts(".problem").is_empty());
}

#[tokio::test]
async fn an_animal_of_nobody_has_neither_number_nor_balance() {
    let test = TestPanel::open(ProvetPage::Patient, &[DOG]).await;
    test.provet.set("patient", DOG, &json!({"client": null}));
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-owner-contact .header-line"),
        ["No owner recorded."]
    );
    assert!(
        panel
            .texts("#section-owner-balance .header-line")
            .is_empty()
    );
    assert_eq!(panel.count("#section-owner-balance[hidden]"), 1);
}

#[tokio::test]
async fn what_was_opened_stands_in_the_header() {
    let test = TestPanel::open(ProvetPage::Patient, &[DOG]).await;
    let panels: BTreeMap<_, _> = panels_about_the_dog(&test)
        .await
        .into_iter()
        .map(|(page, panel)| (page.to_string(), panel))
        .collect();
    let opened = |page: ProvetPage| panels[&page.to_string()].texts("#section-identity .opened");
    let laboratory = opened(ProvetPage::LaboratoryReferral).concat();
    assert!(
        laboratory.starts_with("Laboratory referral · Movet & Co <lab>"),
        "{laboratory}"
    );
    assert!(
        opened(ProvetPage::DiagnosticImaging)
            .concat()
            .starts_with("Diagnostic imaging"),
    );
    assert!(opened(ProvetPage::Patient).is_empty());
}

#[tokio::test]
async fn an_invoice_names_its_animals_and_whom_to_call_in_its_header() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let row = test.provet.find("invoicerow", |row| row["patient"] == DOG);
    let invoice = test.provet.row("invoicerow", row)["invoice"]
        .as_i64()
        .unwrap();
    let panel = test.on(ProvetPage::Invoice, &[invoice]).render().await;
    assert_eq!(
        panel.attributes("section", "slot")[..3],
        ["identity", "patients-line", "owner-contact"]
    );
    let line = panel.texts("#section-patients-line .header-line").concat();
    assert!(line.contains("Hurtta") && line.contains("dog"), "{line}");
}

#[tokio::test]
async fn every_link_into_provet_has_a_name_of_its_own() {
    let test = TestPanel::open(ProvetPage::Patient, &[DOG]).await;
    let mut panels = panels_about_the_dog(&test).await;
    panels.push((
        ProvetPage::Client,
        test.on(ProvetPage::Client, &[OWNER]).render().await,
    ));
    panels.push((
        ProvetPage::AppointmentCalendar,
        test.on(ProvetPage::AppointmentCalendar, &[1])
            .render()
            .await,
    ));
    for (page, panel) in panels {
        let links = "a[target=_blank]";
        let names = panel.attributes(links, "aria-label");
        assert_eq!(
            names.len(),
            panel.count(links),
            "{page}: a link without a name"
        );
        let mut targets: BTreeMap<String, String> = BTreeMap::new();
        for (name, href) in names.into_iter().zip(panel.attributes(links, "href")) {
            assert!(name.ends_with(", new tab"), "{page}: {name}");
            let first = targets.entry(name.clone()).or_insert_with(|| href.clone());
            assert_eq!(*first, href, "{page}: two places are called {name}");
        }
    }
    let patient = test.on(ProvetPage::Patient, &[DOG]).render().await;
    let visits = patient.attributes("#section-visits a", "aria-label");
    assert!(
        visits.iter().all(|name| name.starts_with("Open visit of ") && name.ends_with(" in Provet, new tab")),
        "{visits:?}"
    );
}

#[tokio::test]
async fn a_draft_is_printed_as_no_invoice() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let invoice = test.provet.add("invoice", &json!({
        "invoice_number": 77, "invoice_prefix": "A-", "status": 0, "credit_note": false, "total_with_vat": 10.0, "client": OWNER,
    }));
    let titles = async || {
        let paper = test
            .on(ProvetPage::Invoice, &[invoice])
            .print("print")
            .await;
        let Some(PrintDocument::Page(markup)) = paper else {
            unreachable!("a page");
        };
        HtmlPage::parse_fragment(&markup.0).texts("h1")
    };
    assert_eq!(titles().await, ["Draft, not an invoice"]);
    test.provet.set("invoice", invoice, &json!({"status": 3}));
    assert_eq!(titles().await, ["Invoice A-77"]);
}
