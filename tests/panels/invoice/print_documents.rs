//! What opens in a tab of its own: a sheet to be printed, and the PDF of Provet's.

use cageside::panels::PrintDocument;
use cageside::provet::ProvetPage as Place;

use crate::invoice::invoice_panel::Billed;
use crate::page::Page;

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
        .desk
        .paper(Place::Invoice, billed.invoice, "print")
        .await;
    let Some(PrintDocument::Page(markup)) = paper else {
        unreachable!("a page");
    };
    let sheet = Page::of(&markup.0);
    assert_eq!(sheet.texts("h1 bdi"), ["Invoice A-77"]);
    assert!(
        sheet
            .texts(".letterhead bdi")
            .contains(&"Clinic & Co".to_owned())
    );
    assert!(sheet.text().contains("€30.00") && sheet.text().contains("€15.00"));
    assert!(
        sheet
            .texts("form, button, script, b, em, u, .problem")
            .is_empty()
    );
    assert!(
        !sheet.text().contains("Cash only"),
        "what only the clinic may read"
    );
    let unknown = billed
        .desk
        .paper(Place::Invoice, billed.invoice, "other")
        .await;
    assert!(unknown.is_none());
}

#[tokio::test]
async fn the_pdf_is_provets_own_or_a_page_that_says_why_not() {
    let billed = Billed::open().await;
    let asked = || billed.desk.paper(Place::Invoice, billed.invoice, "pdf");
    let Some(PrintDocument::Pdf { name, bytes }) = asked().await else {
        unreachable!("a file");
    };
    assert_eq!(name, format!("invoice-{}", billed.invoice));
    assert!(bytes.starts_with(b"%PDF-"));
    for (fault, said) in [
        ("forbid=invoice/pdf", "No permission"),
        ("forbid=&fail=100", "Could not load"),
    ] {
        billed.desk.world.set_faults_from_query(fault).unwrap();
        let Some(PrintDocument::Page(markup)) = asked().await else {
            unreachable!("{fault}: a page");
        };
        let page = Page::of(&markup.0);
        assert_eq!(page.texts(".problem strong"), [said], "{fault}");
        assert_eq!(page.texts("a.external"), ["Open in Provet"]);
    }
}
