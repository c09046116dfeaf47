//! Nothing is wider than the panel, however narrow that is.

use cageside::provet::ProvetPage;
use serde_json::json;

use crate::browser_test::{BrowserTest, CLINIC, ClickAction, PayloadMethod};
use crate::chromium::Target;

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
    holds_in_every_width(&panel, page).await;
}

/// Looks at its edges in every width, folded and unfolded.
async fn holds_in_every_width(panel: &Target, page: ProvetPage) {
    for width in [280, 320, 400, 480, 1280] {
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

/// The texts of each table.
const TEXTS: [(&str, &[&str]); 13] = [
    (
        "patient",
        &[
            "name",
            "microchip",
            "insurance",
            "critical_notes",
            "remarks",
        ],
    ),
    (
        "client",
        &[
            "firstname",
            "lastname",
            "street_address",
            "city",
            "email",
            "critical_notes",
            "critical_accounting_notes",
            "remarks",
        ],
    ),
    ("phonenumber", &["phone_number", "description"]),
    ("consultation", &["complaint"]),
    (
        "appointment",
        &["complaint", "title", "notes", "client_notes"],
    ),
    ("user", &["first_name", "last_name"]),
    ("department", &["name"]),
    ("invoice", &["payer_name", "reference_number", "remarks"]),
    ("invoicerow", &["name"]),
    (
        "consultation_laboratory_referral",
        &["remarks", "internal_notes"],
    ),
    ("diagnosticimaging_referral", &["remarks", "report"]),
    ("consultation/consultationnote", &["text"]),
    ("remindertemplate", &["title"]),
];

/// Puts a text of 258 letters without a blank wherever people type one.
fn lengthen_every_text(test: &BrowserTest) {
    let long = "W".repeat(258);
    test.simulator.update(|state| {
        let clinic = state.find_clinic_mut(CLINIC).unwrap();
        for (table, fields) in TEXTS {
            let rows: Vec<_> = clinic
                .table_rows(table)
                .map(|(id, row)| (id, row.clone()))
                .collect();
            for (id, mut row) in rows {
                for field in fields {
                    row.insert((*field).to_owned(), json!(long));
                }
                if table == "patient" || table == "client" {
                    row.insert("tags_rel".to_owned(), json!([long]));
                }
                clinic.insert_row_at(table, id, row);
            }
        }
    });
}

#[tokio::test]
async fn nothing_scrolls_sideways_whatever_a_text_holds() {
    let Some(test) = BrowserTest::set().await else {
        return;
    };
    lengthen_every_text(&test);
    let opened = [
        (ProvetPage::Patient, "54321/patient/1"),
        (ProvetPage::Client, "54321/client/1/"),
        (ProvetPage::Consultation, "54321/consultation/1"),
        (ProvetPage::AppointmentCalendar, "54321/calendar/"),
    ];
    for (page, path) in opened {
        test.button(CLINIC, page, ClickAction::NewTab, PayloadMethod::Get)
            .await;
        let panel = test.tab(path).await;
        panel.until("document.readyState === 'complete'").await;
        holds_in_every_width(&panel, page).await;
        panel.close().await;
    }
}
