//! A panel whose records make every section ask for all that it may ask for: animals of one name, rows that name an
//! animal, notes with authors, and no name exposed with another record.

use cageside::provet::ProvetPage;

use super::failing_provet::FailureSwitch;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_panel::{NOW, TestPanel};

/// Objects of each page that between them show all there is.
pub(crate) const OBJECTS: [i64; 3] = [1, 2, 3];

/// Opens it; what the switch is set to fails. The token is there already, so that time may be stopped.
pub(crate) async fn open_demanding_panel(page: ProvetPage, switch: &FailureSwitch) -> TestPanel {
    let in_front = |router| switch.in_front_of(router);
    let test = TestPanel::open_behind(NOW, page, &OBJECTS, in_front).await;
    let_animals_have_one_name(&test);
    let_rows_name_an_animal(&test);
    // Asked for and stored here, where the database may take its time.
    drop(test.render().await);
    test
}

/// Animals of one visit that are called alike are told apart by their own records, so that those are asked for.
fn let_animals_have_one_name(test: &TestPanel) {
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

fn let_rows_name_an_animal(test: &TestPanel) {
    test.provet.update(|state| {
        let clinic = state.find_clinic_mut(CLINIC).unwrap();
        let rows: Vec<i64> = clinic.table_rows("invoicerow").map(|(id, _)| id).collect();
        for id in rows {
            let row = clinic.find_row_mut("invoicerow", id).unwrap();
            row.insert("patient".to_owned(), 1.into());
        }
    });
}
