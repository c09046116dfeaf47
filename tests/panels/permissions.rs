//! What is said of each section's needs, compared with what the section really asks of the stand-in for Provet.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::provet_simulator::CLINIC;
use crate::support::test_panel::TestPanel;
use cageside::panels::panel_for;
use cageside::panels::permissions::section_access;
use cageside::provet::ProvetPage;

/// Objects of each page that between them show all there is; the last one is of nothing.
const OBJECTS: [i64; 4] = [1, 2, 3, 99_999];

/// A path of the clinic's API as a template.
fn template(path: &str) -> Option<String> {
    let (_, rest) = path.split_once("/api/0.1/")?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    let parts = rest.split('/');
    let parts = parts.map(|part| if is_number(part) { "{id}" } else { part });
    Some(parts.collect::<Vec<_>>().join("/"))
}

/// Animals of one visit that are called alike are told apart by their own records, so that those are asked for.
pub(crate) fn let_visits_have_animals_of_one_name(test: &TestPanel) {
    test.provet.update(|state| {
        let clinic = state.find_clinic_mut(CLINIC).unwrap();
        for object in OBJECTS {
            if let Some(consultation) = clinic.find_row_mut("consultation", object) {
                consultation.insert("patients".to_owned(), [1, 2].into());
            }
            if let Some(patient) = clinic.find_row_mut("patient", object) {
                patient.insert("name".to_owned(), "Puppy".into());
            }
        }
    });
}

/// What each section asked for, of any of the objects.
async fn asked(page: ProvetPage) -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut asked: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for object in OBJECTS {
        let test = TestPanel::open(page, &[object]).await;
        let_visits_have_animals_of_one_name(&test);
        for slot in panel_for(page).slots() {
            test.provet.clear_calls();
            test.section(slot.name).await;
            let calls = test.provet.list_calls();
            let paths = calls.iter().filter_map(|call| template(&call.path));
            asked.entry(slot.name).or_default().extend(paths);
        }
    }
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
