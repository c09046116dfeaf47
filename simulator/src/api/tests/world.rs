//! The invented clinics themselves.

use jiff::Timestamp;

use crate::Simulator;
use crate::clinic::{SimulatedClinic, get_boolean, get_integer, get_number, get_text};

fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().expect("timestamp")
}

fn tables(seed: u64) -> String {
    Simulator::new(seed, now()).read(|state| format!("{:?}", state.clinics))
}

fn each(look: impl Fn(&SimulatedClinic)) {
    Simulator::new(7, now()).read(|state| {
        assert_eq!(state.clinics.len(), 2);
        state.clinics.values().for_each(look);
    });
}

#[test]
fn the_same_seed_makes_the_same_world() {
    assert_eq!(tables(7), tables(7));
    assert_ne!(tables(7), tables(8));
}

#[test]
fn every_number_in_a_relation_leads_to_a_record() {
    use crate::schema::{self, FieldKind};
    each(|clinic| {
        for resource in schema::all_resources() {
            for (id, row) in clinic.table_rows(resource.table) {
                for field in resource.all_fields() {
                    let (FieldKind::ToOne(target) | FieldKind::ToMany(target)) = field.kind else {
                        continue;
                    };
                    let table = schema::find_by_path(target).expect("resource").table;
                    for related in crate::clinic::get_ids(row, field.name) {
                        let found = clinic.find_row(table, related).is_some();
                        assert!(found, "{} {id} {} {related}", resource.path, field.name);
                    }
                }
            }
        }
    });
}

#[test]
fn every_step_of_a_visit_can_be_seen() {
    each(|clinic| {
        for status in [0, 5, 6, 7, 8, 9, 10, 11] {
            let found = clinic
                .table_rows("consultation")
                .any(|(_, row)| get_integer(row, "status") == Some(status));
            assert!(found, "{status}");
        }
    });
}

#[test]
fn what_has_happened_lies_in_the_past() {
    each(|clinic| {
        for (table, field) in [
            ("consultation", "admitted_time"),
            ("consultationitem", "used"),
            ("consultation/consultationnote", "created"),
            ("invoice", "invoice_date"),
            ("invoicepayment", "created"),
            ("patient/weight", "timestamp"),
            ("patient/temperature", "timestamp"),
            ("patient/heart_rate", "timestamp"),
            ("patient/respiratory_rate", "timestamp"),
            ("patient/body_condition_score", "timestamp"),
        ] {
            for (id, row) in clinic.table_rows(table) {
                let at: Timestamp = get_text(row, field).parse().expect("timestamp");
                assert!(at <= now(), "{table} {id}: {at}");
            }
        }
    });
}

#[test]
fn nobody_comes_after_death() {
    each(|clinic| {
        for (id, row) in clinic.table_rows("patient") {
            let deceased = get_text(row, "deceased");
            let later = clinic
                .rows_referring_to("consultation", "patients", id)
                .filter(|(_, visit)| !deceased.is_empty() && get_text(visit, "started") > deceased);
            assert_eq!(later.count(), 0, "{id}");
        }
    });
}

#[test]
fn the_showcase_dog_has_everything() {
    each(|clinic| {
        let dog = clinic.find_row("patient", 1).expect("dog");
        assert_eq!(get_integer(dog, "client"), Some(1));
        assert!(get_text(dog, "critical_notes").contains("penicillin"));
        let visit = clinic.find_row("consultation", 1).expect("visit");
        assert_eq!(get_integer(visit, "status"), Some(8));
        let instructions = "consultation/consultationdischargeinstruction";
        assert_eq!(
            clinic
                .rows_referring_to(instructions, "consultation", 1)
                .count(),
            0
        );
        let weights: Vec<f64> = clinic
            .rows_referring_to("patient/weight", "patient", 1)
            .filter_map(|(_, row)| get_number(row, "weight"))
            .collect();
        let (last, highest) = (weights[weights.len() - 1], weights[2]);
        assert!(last < 0.9 * highest);
        let owed: f64 = clinic
            .rows_referring_to("invoice", "client", 1)
            .filter(|(_, row)| get_integer(row, "status") == Some(3))
            .filter_map(|(_, row)| get_number(row, "due_sum"))
            .sum();
        assert!(owed > 200.0);
        let ahead = clinic
            .rows_referring_to("appointment", "patients", 1)
            .filter(|(_, row)| *get_text(row, "start") > *now().to_string());
        assert!(ahead.count() >= 1);
    });
}

#[test]
fn the_awkward_cases_are_there() {
    each(|clinic| {
        let weights = |patient| {
            clinic
                .rows_referring_to("patient/weight", "patient", patient)
                .count()
        };
        assert_eq!((weights(4), weights(5)), (0, 1));
        assert!(weights(6) > 40);
        let some = |table: &str, field: &str| {
            clinic
                .table_rows(table)
                .any(|(_, row)| get_boolean(row, field))
        };
        for (table, field) in [
            ("patient", "archived"),
            ("patient", "not_for_food"),
            ("client", "archived"),
            ("client", "no_email"),
            ("client", "no_sms"),
            ("appointment", "no_show"),
            ("invoice", "credit_note"),
            ("consultationitem", "vaccination"),
        ] {
            assert!(some(table, field), "{table}.{field}");
        }
        let credits: Vec<f64> = clinic
            .table_rows("invoice")
            .filter(|(_, row)| get_boolean(row, "credit_note"))
            .filter_map(|(_, row)| get_number(row, "total_with_vat"))
            .collect();
        assert!(credits.iter().any(|sum| *sum > 0.0) && credits.iter().any(|sum| *sum < 0.0));
        let rows = clinic.table_rows("invoicerow");
        assert!(
            rows.filter_map(|(_, row)| get_number(row, "sum_total"))
                .any(|sum| sum < 0.0)
        );
        let silent = clinic.table_rows("client").any(|(id, _)| {
            clinic
                .rows_referring_to("phonenumber", "client", id)
                .count()
                == 0
        });
        assert!(silent);
    });
}
