//! What is charged, what belongs with it, and what is said when it cannot be seen.

use cageside::provet::ProvetPage;
use serde_json::{Value, json};

use crate::support::html_page::HtmlPage;
use crate::support::test_panel::TestPanel;

/// An invoice of 30.00 with two rates of tax, half paid and overdue, with a credit note and another open invoice beside it.
pub(crate) struct Billed {
    pub(crate) test: TestPanel,
    pub(crate) invoice: i64,
    note: i64,
}

fn record(client: i64, number: i64, credit_note: bool, (total, due): (f64, f64)) -> Value {
    json!({
        "invoice_number": number, "invoice_prefix": "A-", "status": 3, "credit_note": credit_note,
        "invoice_date": "2026-10-20T10:00:00Z", "invoice_due_date": "2026-11-01", "client": client,
        "total": 24.5, "total_vat": 5.5, "total_with_vat": total, "due_sum": due, "client_due_sum": due,
        "payer_name": "Tessa <b>Payer</b>", "payer_street_address": "Tie 1", "payer_zip_code": "00100",
        "payer_city": "Helsinki", "receiver_name": "Clinic & Co", "reference_number": "5512", "patients": [],
    })
}

impl Billed {
    pub(crate) async fn open() -> Self {
        let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
        let client = test.provet.add(
            "client",
            &json!({
                "firstname": "Tessa", "lastname": "<script>alert(1)</script>", "organization_name": "",
                "critical_accounting_notes": "Cash only", "critical_notes": "", "archived": false,
            }),
        );
        let animal = test
            .provet
            .add("patient", &json!({"client": client, "name": "Rex <i>"}));
        let invoice = test
            .provet
            .add("invoice", &record(client, 77, false, (30.0, 15.0)));
        rows(&test, invoice, animal);
        test.provet.add(
            "invoicepayment",
            &json!({
                "invoice": invoice, "paid": 15.0, "payment_type": 7, "info": "<u>Phone</u>",
                "created": "2026-10-21T09:00:00Z",
            }),
        );
        // A credit note with a positive sum: only its flag tells.
        let mut note = record(client, 78, true, (10.0, 10.0));
        note["credit_note_original_invoice"] = json!(invoice);
        let note = test.provet.add("invoice", &note);
        test.provet
            .add("invoice", &record(client, 79, false, (8.0, 8.0)));
        Self {
            test,
            invoice,
            note,
        }
    }

    pub(crate) async fn panel(&self) -> HtmlPage {
        self.test
            .on(ProvetPage::Invoice, &[self.invoice])
            .render()
            .await
    }
}

/// Three rows; quantity times price is not what was charged, and one takes money off.
fn rows(test: &TestPanel, invoice: i64, animal: i64) {
    for (name, rate, net, tax, total) in [
        ("Checkup <em>", 25.5, 20.0, 5.1, 25.1),
        ("Food", 14.0, 5.5, 0.77, 6.27),
        ("Discount", 14.0, -1.0, -0.37, -1.37),
    ] {
        test.provet.add(
            "invoicerow",
            &json!({
                "invoice": invoice, "name": name, "quantity": 3.0, "price_with_vat": 99.0, "sum": net, "sum_vat": tax,
                "sum_total": total, "vat_percentage": rate, "patient": animal,
            }),
        );
    }
}

#[tokio::test]
async fn the_invoice_is_shown_as_charged() {
    let billed = Billed::open().await;
    let panel = billed.panel().await;
    assert_eq!(panel.texts("h1 bdi"), ["Invoice A-77"]);
    assert_eq!(
        panel.texts("#section-identity .facts-line bdi"),
        ["Tessa <b>Payer</b>", "Tie 1, 00100 Helsinki"]
    );
    assert_eq!(
        panel.texts("#section-rows tbody th bdi"),
        [
            "Checkup <em>",
            "Rex <i>",
            "Food",
            "Rex <i>",
            "Discount",
            "Rex <i>"
        ]
    );
    assert_eq!(
        panel.texts("#section-rows td:last-child"),
        ["€25.10", "€6.27", "-€1.37"],
        "not three times 99"
    );
    assert!(panel.texts("#section-rows .incomplete").is_empty());
    assert_eq!(
        panel.texts("#section-sums dd strong"),
        ["€24.50", "€5.50", "€30.00", "€15.00"]
    );
    assert_eq!(
        panel.texts("#section-sums .badge.warn"),
        ["20 days overdue"]
    );
    assert_eq!(
        panel.texts("#section-payments tbody tr > *"),
        ["Mobile payment <u>Phone</u>", "21 Oct 2026", "€15.00"]
    );
    assert_eq!(panel.texts("#section-owner .billing-note"), ["Cash only"]);
    assert!(panel.texts("script, b, i, u, em, .problem").is_empty());
}

#[tokio::test]
async fn tax_is_added_by_rate_from_the_rows_where_provet_has_no_sums_of_its_own() {
    let billed = Billed::open().await;
    let panel = billed.panel().await;
    assert_eq!(
        panel.texts("#section-vat tbody tr > *"),
        [
            "25.5 %", "€20.00", "€5.10", "€25.10", "14 %", "€4.50", "€0.40", "€4.90"
        ]
    );
    assert_eq!(panel.texts("#section-vat .incomplete").len(), 1);
    let sums = json!({
        "invoice": billed.invoice, "vat_percentage": 25.5, "sum": 24.5, "sum_vat": 5.5, "sum_total": 30.0,
    });
    billed.test.provet.add("invoicerow_vatgroup", &sums);
    let panel = billed.panel().await;
    assert_eq!(
        panel.texts("#section-vat tbody tr > *"),
        ["25.5 %", "€24.50", "€5.50", "€30.00"],
        "Provet's own sums come first"
    );
    assert!(panel.texts("#section-vat .incomplete").is_empty());
}

#[tokio::test]
async fn rows_that_do_not_add_up_to_the_invoice_are_told_and_never_corrected() {
    let billed = Billed::open().await;
    let changed = json!({"total_with_vat": 31.0});
    billed.test.provet.set("invoice", billed.invoice, &changed);
    let panel = billed.panel().await;
    assert!(
        panel.texts("#section-rows .incomplete")[0]
            .starts_with("The line items add up to €30.00, but the invoice total is €31.00")
    );
    assert!(
        panel
            .texts("#section-sums dd strong")
            .contains(&"€31.00".to_owned())
    );
}

#[tokio::test]
async fn a_credit_note_and_its_original_name_each_other_by_flag() {
    let billed = Billed::open().await;
    let panel = billed.panel().await;
    assert_eq!(
        panel.texts("#section-linked li > p"),
        [
            "Credit note €10.00 Credit note A-78, 20 Oct 2026",
            "Credits this invoice"
        ]
    );
    let note = billed
        .test
        .on(ProvetPage::Invoice, &[billed.note])
        .render()
        .await;
    assert_eq!(note.texts("h1 bdi"), ["Credit note A-78"]);
    assert_eq!(
        note.texts("#section-linked li > p"),
        [
            "€30.00 Invoice A-77, 20 Oct 2026",
            "Credited by this credit note"
        ]
    );
    let said = note.texts("#section-sums .incomplete");
    assert_eq!(
        said,
        ["This is a credit note. Nothing is owed."],
        "though its sums are positive"
    );
    billed
        .test
        .provet
        .set("invoice", billed.note, &json!({"credit_note": null}));
    let untold = billed
        .test
        .on(ProvetPage::Invoice, &[billed.note])
        .render()
        .await;
    assert_eq!(
        untold.texts("#section-identity .badge").first().unwrap(),
        "May be a credit note (type unknown)"
    );
}

#[tokio::test]
async fn the_clients_other_open_invoices_are_listed_without_this_one() {
    let billed = Billed::open().await;
    let panel = billed.panel().await;
    assert_eq!(panel.texts("#section-others li strong"), ["€8.00"]);
    assert!(panel.texts("#section-others li")[0].contains("A-79"));
    assert_eq!(panel.texts("#section-others dd strong"), ["€8.00", "€8.00"]);
}

#[tokio::test]
async fn the_calls_are_few_however_long_the_invoice_is() {
    let billed = Billed::open().await;
    billed.panel().await;
    billed.test.provet.clear_calls();
    billed.panel().await;
    // Invoice, rows, sums of tax, payments; the animals, the credit note, the client with their numbers and invoices.
    assert_eq!(billed.test.provet.list_calls().len(), 9);
    for number in 0..150 {
        let row =
            json!({"invoice": billed.invoice, "name": format!("Row {number}"), "sum_total": 0.0});
        billed.test.provet.add("invoicerow", &row);
    }
    billed.test.provet.clear_calls();
    let panel = billed.panel().await;
    assert_eq!(panel.texts("#section-rows tbody tr").len(), 153);
    assert_eq!(
        billed.test.provet.list_calls().len(),
        10,
        "one page more, and nothing for each row"
    );
}

#[tokio::test]
async fn what_is_not_permitted_says_so_and_spoils_nothing_else() {
    let billed = Billed::open().await;
    billed
        .test
        .provet
        .set_faults_from_query("forbid=invoicerow,invoicerow_vatgroup")
        .unwrap();
    let panel = billed.panel().await;
    for slot in ["rows", "vat"] {
        let said = panel.texts(&format!("#section-{slot} .problem strong"));
        assert_eq!(said, ["Permission needed"], "{slot}");
    }
    assert!(
        panel
            .texts("#section-rows .nothing, #section-rows td")
            .is_empty()
    );
    assert_eq!(panel.texts(".problem").len(), 2);
}

#[tokio::test]
async fn an_ignored_filter_is_never_shown_as_this_invoices() {
    let billed = Billed::open().await;
    let switch = "ignore_filters=invoice,invoicerow,invoicerow_vatgroup,invoicepayment";
    billed.test.provet.set_faults_from_query(switch).unwrap();
    let panel = billed.panel().await;
    for slot in ["rows", "vat", "payments", "others"] {
        let said = panel.texts(&format!("#section-{slot} .problem strong"));
        assert_eq!(said, ["Couldn’t verify the response"], "{slot}");
    }
    assert!(panel.texts("td").is_empty());
}

#[tokio::test]
async fn a_silent_provet_leaves_sections_to_be_tried_again() {
    let billed = Billed::open().await;
    billed
        .test
        .provet
        .set_faults_from_query("fail=1000")
        .unwrap();
    let panel = billed.panel().await;
    assert_eq!(panel.texts(".problem strong"), ["Provet didn’t respond"; 8]);
    assert_eq!(panel.texts("form.again button"), ["Retry"; 8]);
    assert!(panel.texts(".nothing").is_empty());
}

#[tokio::test]
async fn a_draft_owes_nothing_and_may_hold_rows_that_cannot_be_seen() {
    let billed = Billed::open().await;
    let draft = json!({"status": 0, "invoice_number": null, "client": null, "due_sum": 7.0});
    let draft = billed.test.provet.add("invoice", &draft);
    let panel = billed.test.on(ProvetPage::Invoice, &[draft]).render().await;
    assert_eq!(panel.texts("h1 bdi"), ["Unnumbered invoice"]);
    assert_eq!(
        panel.texts("#section-rows .incomplete"),
        ["Line items aren’t available while this is a draft. Check in Provet."]
    );
    assert_eq!(
        panel.texts("#section-sums .incomplete"),
        ["This is a draft. Nothing is owed until it’s finalised."]
    );
    assert_eq!(
        panel.texts("#section-others .nothing"),
        ["No owner on this invoice."]
    );
}
