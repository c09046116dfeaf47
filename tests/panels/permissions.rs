//! What is said of each section's needs, compared with what the section really asks of the stand-in for Provet.

use std::collections::{BTreeMap, BTreeSet};

use crate::failure_walk::demanding_panel::{OBJECTS, open_demanding_panel};
use crate::failure_walk::failing_provet::{FailureSwitch, path_template};
use cageside::panels::panel_for;
use cageside::panels::permissions::section_access;
use cageside::provet::ProvetPage;

/// An object of nothing: what is asked for where the first answer is missing.
const UNKNOWN_OBJECT: i64 = 99_999;

/// What each section asked for, of any of the objects.
async fn asked(page: ProvetPage) -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut asked: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    let test = open_demanding_panel(page, &FailureSwitch::default()).await;
    tokio::time::pause();
    for object in OBJECTS.into_iter().chain([UNKNOWN_OBJECT]) {
        let test = test.on(page, &[object]);
        for slot in panel_for(page).slots() {
            test.let_a_minute_pass().await;
            test.provet.clear_calls();
            test.section(slot.name).await;
            let calls = test.provet.list_calls();
            let paths = calls.iter().filter_map(|call| path_template(&call.path));
            asked.entry(slot.name).or_default().extend(paths);
        }
    }
    tokio::time::resume();
    asked
}

/// Not asked for here: a PDF is fetched when a person opens it, and the list of orders where a button names none.
const ELSEWHERE: [&str; 2] = ["invoice/{id}/pdf/", "home_delivery/order/"];

#[tokio::test]
async fn sections_ask_for_what_they_are_said_to_need_and_for_nothing_else() {
    let mut wrong = Vec::new();
    for page in ProvetPage::all() {
        let asked = asked(page).await;
        for need in section_access(page) {
            let said: BTreeSet<String> = need.reads.iter().map(ToString::to_string).collect();
            let mut asked = asked[need.slot].clone();
            asked.extend(ELSEWHERE.iter().filter_map(|it| said.get(*it).cloned()));
            if asked != said {
                wrong.push(format!(
                    "{page}, {}: asked {asked:?}, said {said:?}",
                    need.slot
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
