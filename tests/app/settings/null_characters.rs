//! Text that no database need hold: it finds nothing, and breaks nothing.

use cageside::clock::FixedClock;
use cageside::settings::{RouteAccess, routes};

use crate::support::database::on_both;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, TestApp, remote_message};

/// What a page may be asked with, whatever it makes of it.
const ASKED: [&str; 9] = [
    "who", "search", "find", "action", "object", "number", "after", "state", "kind",
];

on_both! {
    async fn a_question_with_a_null_character_is_answered_like_any_other(database) {
        let setup = AppSetup::remote();
        let office = TestApp::on(&database.open().await, &FixedClock::new(setup.now), setup);
        office.accept_hookup(&remote_message(CLINIC, "https://us.provetcloud.com")).await;
        let operator = office.operator().await;
        for route in routes().filter(|route| route.get.is_some() && route.access != RouteAccess::Public) {
            let page = route.path.replace("{provet_id}", "54321").replace("{page}", "patient");
            if page.ends_with("compare") {
                continue;
            }
            let odd = page.replace('{', "%00").replace('}', "");
            assert!(operator.get(&odd).await.status.as_u16() < 500, "{odd}");
            if page.contains('{') {
                continue;
            }
            for name in ASKED {
                let answer = operator.get(&format!("{page}?{name}=a%00b")).await;
                assert!(answer.status.as_u16() < 400, "{page} by {name}: {}", answer.status);
            }
        }
    }
}
