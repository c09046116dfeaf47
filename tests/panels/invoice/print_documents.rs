//! What opens in a tab of its own: a sheet to be printed, and the PDF of Provet's.

use cageside::panels::PrintDocument;
use cageside::provet::ProvetPage;

use crate::invoice::invoice_panel::Billed;
use crate::support::html_page::HtmlPage;

#[tokio::test]
async fn papers_open_in_a_tab_of_their_own_by_a_form_with_the_token() {
    let billed = Billed::open().await;
    let panel = billed.panel().await;
    assert_eq!(
        panel.attributes("#section-sums form[target=_blank]", "action"),
        ["/panel/invoice/paper/print", "/panel/invoice/paper/pdf"]
    );
    assert_eq!(
        panel.attributes(
            "#section-sums form[target=_blank] input[name=session]",
            "value"
        ),
        ["sealed", "sealed"]
    );
}

#[tokio::test]
async fn the_print_view_holds_the_invoice_and_no_forms() {
    let billed = Billed::open().await;
    let paper = billed
        .test
        .on(ProvetPage::Invoice, &[billed.invoice])
        .print("print")
        .await;
    let Some(PrintDocument::Page(markup)) = paper else {
        unreachable!("a page");
    };
    let sheet = HtmlPage::parse_fragment(&markup.0);
    assert_eq!(sheet.texts("h1 bdi"), ["Invoice A-77"]);
    assert!(
        sheet
            .texts(".letterhead bdi")
            .contains(&"Clinic & Co".to_owned())
    );
    assert!(sheet.text().contains("€30.00") && sheet.text().contains("€15.00"));
    assert!(
        sheet
            .texts("form, button:not([data-print]), script, b, em, u, .problem")
            .is_empty()
    );
    assert!(
        !sheet.text().contains("Cash only"),
        "what only the clinic may read"
    );
    let unknown = billed
        .test
        .on(ProvetPage::Invoice, &[billed.invoice])
        .print("other")
        .await;
    assert!(unknown.is_none());
}

#[tokio::test]
async fn the_pdf_is_provets_own_or_a_page_that_says_why_not() {
    let billed = Billed::open().await;
    let panel = billed.test.on(ProvetPage::Invoice, &[billed.invoice]);
    let asked = || panel.print("pdf");
    let Some(PrintDocument::Pdf { name, bytes }) = asked().await else {
        unreachable!("a file");
    };
    assert_eq!(name, format!("invoice-{}", billed.invoice));
    assert!(bytes.starts_with(b"%PDF-"));
    for (fault, said) in [
        ("forbid=invoice/pdf", "Permission needed"),
        ("forbid=&fail=100", "Provet didn’t respond"),
    ] {
        billed.test.provet.set_faults_from_query(fault).unwrap();
        let Some(PrintDocument::Page(markup)) = asked().await else {
            unreachable!("{fault}: a page");
        };
        let page = HtmlPage::parse_fragment(&markup.0);
        assert_eq!(page.texts(".problem strong"), [said], "{fault}");
        assert_eq!(page.texts("a.external"), ["Open"]);
    }
}
