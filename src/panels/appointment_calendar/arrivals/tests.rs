//! What is known of those who come, and what of it could not be seen.

use serde_json::{Value, json};

use super::*;
use crate::panels::test_support::english_i18n;
use crate::provet::model::{ProvetRecord, parse_record};

const RESOURCE: &str = "x";

#[expect(clippy::unnecessary_wraps, reason = "as the fetches answer")]
fn rows<T: ProvetRecord>(rows: &[Value], complete: bool) -> RowsResult<T> {
    let rows = rows.iter().cloned().filter_map(parse_record).collect();
    Ok(Arc::new(ListResponse { rows, complete }))
}

fn records() -> ArrivalRecords {
    let of_both = [json!({"id": 1, "patients": [7, 8]})];
    ArrivalRecords {
        patients: rows(&[json!({"id": 7, "name": "Rex"})], true),
        clients: rows(
            &[json!({"id": 3, "firstname": "Aino", "lastname": "Ng", "email": "a@b.fi"})],
            true,
        ),
        phones: rows(
            &[json!({"client": 3, "phone_number": "+358401112222"})],
            true,
        ),
        invoices: rows(&[], true),
        reminders: rows(&[], true),
        templates: rows(&[], true),
        consultations: rows(&of_both, true),
        warning_fields: Arc::default(),
    }
}

fn warnings(records: &ArrivalRecords, booked: Value) -> Vec<ArrivalWarning> {
    let booked: Appointment = parse_record(booked).unwrap();
    let day = "2026-11-21".parse().unwrap();
    let arrival = records.build_arrival(&booked, day, &english_i18n());
    let people = arrival.patients.into_iter().chain(arrival.client);
    let all = people
        .flat_map(|one| one.warnings)
        .chain(arrival.appointment_warnings);
    all.collect()
}

#[test]
fn a_record_that_is_not_in_its_list_is_not_passed_for_one_in_order() {
    let booked = |patient, client| json!({"patients": [patient], "client": client});
    assert_eq!(warnings(&records(), booked(7, 3)), []);
    let unseen = |whose| ArrivalWarning::RecordUnavailable(whose);
    assert_eq!(
        warnings(&records(), booked(8, 3)),
        [unseen(UnavailableRecord::Patient)]
    );
    let gone = warnings(&records(), booked(7, 4));
    assert_eq!(
        gone,
        [
            unseen(UnavailableRecord::Client),
            ArrivalWarning::ContactProblem(crate::clinic::contact::ContactProblem::NoPhone)
        ]
    );
}

#[test]
fn a_first_visit_is_concluded_only_from_all_visits() {
    let mut records = records();
    let booked = || json!({"patients": [7], "client": 3});
    records.consultations = rows(&[json!({"id": 1, "patients": [9]})], true);
    assert_eq!(
        warnings(&records, booked()),
        [ArrivalWarning::FirstConsultation]
    );
    records.consultations = rows(&[json!({"id": 1, "patients": [9]})], false);
    assert_eq!(warnings(&records, booked()), []);
    let row: Appointment = parse_record(booked()).unwrap();
    let day = "2026-11-21".parse().unwrap();
    let arrival = records.build_arrival(&row, day, &english_i18n());
    assert_eq!(
        records.truncated_lists(&[&arrival]),
        [RecordList::Consultations]
    );
    records.consultations = rows(&[json!({"id": 1, "patients": [7]})], false);
    assert_eq!(
        records.truncated_lists(&[&arrival]),
        [],
        "who was found needs no further look"
    );
}

#[test]
fn nobody_lacks_a_number_that_was_not_fetched() {
    let mut records = records();
    records.phones = rows(&[], false);
    assert_eq!(
        warnings(&records, json!({"patients": [7], "client": 3})),
        []
    );
    records.phones = rows(&[json!({"client": 3, "phone_number": "ask"})], false);
    assert_eq!(
        warnings(&records, json!({"patients": [7], "client": 3})),
        [],
        "another one may work"
    );
    records.phones = Err(ProvetError::Forbidden { resource: RESOURCE });
    assert_eq!(
        warnings(&records, json!({"patients": [7], "client": 3})),
        []
    );
    let unseen = records.unavailable_lists();
    assert_eq!(unseen.len(), 1);
    assert_eq!(unseen[0].0, RecordList::Phones);
}

#[test]
fn nobody_is_gone_who_may_be_in_the_rest_of_a_list_that_was_cut_off() {
    let mut records = records();
    records.patients = rows(&[json!({"id": 7, "name": "Rex"})], false);
    records.clients = rows(&[], false);
    let booked = json!({"patients": [7, 8], "client": 3});
    assert_eq!(warnings(&records, booked.clone()), []);
    let row: Appointment = parse_record(booked).unwrap();
    let day = "2026-11-21".parse().unwrap();
    let arrival = records.build_arrival(&row, day, &english_i18n());
    assert_eq!(
        records.truncated_lists(&[&arrival]),
        [RecordList::Patients, RecordList::Clients]
    );
}
