//! Buttons that share one address: the name of the parameter tells the page.

use cageside::provet::ProvetPage;
use provet_simulator::ui::ClickAction;

use crate::matrix::button::Kind;
use crate::matrix::button_test::ButtonTest;

#[tokio::test]
async fn one_url_serves_every_page_in_every_way() {
    let test = ButtonTest::open().await;
    let mut wrong = Vec::new();
    for page in ProvetPage::all() {
        let kinds = Kind::all(page).into_iter().map(|kind| Kind {
            one_url: true,
            ..kind
        });
        // What opens in a tab or a popup is asked for in the same way, but for where it is to be shown.
        let kinds = kinds.filter(|kind| {
            matches!(
                kind.action,
                ClickAction::SidePanel | ClickAction::Background
            )
        });
        wrong.extend(test.check(kinds.collect()).await);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
