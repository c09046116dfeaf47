//! Every form of every panel can be left.

use cageside::provet::ProvetPage;

use crate::support::test_panel::TestPanel;

#[tokio::test]
async fn every_form_that_is_folded_away_has_a_button_that_leaves_it() {
    for page in [
        ProvetPage::Patient,
        ProvetPage::Client,
        ProvetPage::Consultation,
    ] {
        let panel = TestPanel::open(page, &[1]).await.render().await;
        let forms = panel.count("details form:has(button[value=check])");
        assert!(forms > 0, "{page}");
        let left = panel.count("details form:has(button[value=check]):has(button[data-cancel])");
        assert_eq!(left, forms, "{page}");
    }
}
