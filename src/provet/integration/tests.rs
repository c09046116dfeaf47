//! The laws of mapping: whatever the fields are called, a button is made whole or not at all.

use serde_json::{Value, json};

use super::*;
use crate::provet::Page;
use crate::provet::launch::Salt;

const URL: &str = "https://panel.example/launch/4/patient";

fn wanted() -> Wanted<'static> {
    Wanted {
        name: "Cageside",
        page: Page::Patient,
        action: 2,
        method: 1,
        url: URL,
        parameter: "id",
        payload: false,
        header: false,
    }
}

fn mapping(fields: &Value) -> Mapping {
    Mapping::of(&Told::read(&json!({"actions": {"POST": fields}})))
}

fn told(kind: &str) -> Value {
    json!({"type": kind, "required": false, "read_only": false, "label": ""})
}

/// Fields as a settings page might call them.
fn other_names() -> Value {
    json!({
        "id": {"type": "integer", "read_only": true},
        "url": {"type": "url", "read_only": true, "label": "Url"},
        "label": told("string"), "type": told("integer"), "action": told("integer"), "http_method": told("choice"),
        "address": told("string"), "object_param": told("string"), "is_active": told("integer"),
        "use_hash": told("boolean"), "hash_salt": told("string"), "hash_with_payload": told("boolean"),
        "with_organisation": told("boolean"), "extra_headers": told("list"),
    })
}

#[test]
fn fields_are_recognised_under_other_names() {
    let mapping = mapping(&other_names());
    for (role, field) in [
        (Role::Name, "label"),
        (Role::Page, "type"),
        (Role::Action, "action"),
        (Role::Method, "http_method"),
        (Role::Url, "address"),
        (Role::Parameter, "object_param"),
        (Role::Enabled, "is_active"),
        (Role::Hash, "use_hash"),
        (Role::Salt, "hash_salt"),
        (Role::Payload, "hash_with_payload"),
        (Role::Organization, "with_organisation"),
        (Role::Headers, "extra_headers"),
    ] {
        assert_eq!(mapping.field(role), Some(field), "{role:?}");
    }
    let keeping = mapping.keeping(&wanted()).unwrap();
    assert_eq!(
        keeping.value(Role::Enabled),
        Some(&json!(1)),
        "a flag that is a number"
    );
    let salt = Salt::generate();
    let body = mapping.body(
        &keeping,
        &Secrets {
            salt: &salt,
            header: None,
        },
    );
    assert_eq!(body["address"], URL);
    assert_eq!(body["hash_salt"], salt.expose());
    assert!(
        !serde_json::to_string(&keeping)
            .unwrap()
            .contains(salt.expose())
    );
}

#[test]
fn the_records_own_address_is_not_taken_for_the_target() {
    let fields = json!({"url": {"type": "url", "read_only": true}, "type": told("integer")});
    let misfit = mapping(&fields).keeping(&wanted()).unwrap_err();
    assert!(misfit.missing.contains(&Role::Url));
}

#[test]
fn a_field_that_is_demanded_and_not_known_stops_it() {
    let mut fields = other_names();
    fields["colour"] = json!({"type": "string", "required": true, "read_only": false});
    let misfit = mapping(&fields).keeping(&wanted()).unwrap_err();
    assert_eq!(misfit.strangers, ["colour"]);
    assert!(misfit.missing.is_empty() && misfit.unfit.is_empty());
}

#[test]
fn values_that_a_field_does_not_take_stop_it() {
    let mut fields = other_names();
    fields["address"]["max_length"] = json!(10);
    fields["action"]["choices"] = json!([{"value": 0, "display_name": "Send HTTP request"}]);
    let misfit = mapping(&fields).keeping(&wanted()).unwrap_err();
    assert_eq!(
        misfit.unfit,
        [
            (Role::Action, "action".to_owned()),
            (Role::Url, "address".to_owned())
        ]
    );
}

#[test]
fn choices_are_met_by_their_value_or_by_what_they_are_called() {
    let mut fields = other_names();
    fields["type"]["choices"] = json!([{"value": "0", "display_name": "Client"}, {"value": "1", "display_name": "Patient"}]);
    fields["http_method"]["choices"] =
        json!([{"value": "g", "display_name": "GET"}, {"value": "p", "display_name": "POST"}]);
    let keeping = mapping(&fields).keeping(&wanted()).unwrap();
    assert_eq!(keeping.value(Role::Page), Some(&json!("1")));
    assert_eq!(keeping.value(Role::Method), Some(&json!("p")));
}

#[test]
fn what_is_needed_depends_on_the_button() {
    let mut fields = other_names();
    let all = fields.as_object_mut().unwrap();
    all.remove("hash_with_payload");
    all.remove("extra_headers");
    let mapping = mapping(&fields);
    assert!(mapping.keeping(&wanted()).is_ok());
    let more = Wanted {
        payload: true,
        header: true,
        ..wanted()
    };
    let misfit = mapping.keeping(&more).unwrap_err();
    assert_eq!(misfit.missing, [Role::Payload, Role::Headers]);
}

#[test]
fn only_what_means_something_else_is_a_difference() {
    let keeping = mapping(&other_names()).keeping(&wanted()).unwrap();
    let record = json!({
        "label": "Cageside ", "type": "1", "action": {"value": 2, "display_name": "Side panel"}, "http_method": 1.0,
        "address": URL, "object_param": "id", "is_active": true, "use_hash": 1, "hash_with_payload": null,
    });
    let same = keeping.found_in(record.as_object().unwrap());
    assert_eq!(keeping.differences(&same), []);
    assert!(keeping.is_in(record.as_object().unwrap()));
    let mut record = record;
    record["address"] = json!("https://elsewhere.example/");
    record["is_active"] = json!(false);
    let changed = keeping.found_in(record.as_object().unwrap());
    let roles: Vec<_> = keeping
        .differences(&changed)
        .iter()
        .map(|it| it.role)
        .collect();
    assert_eq!(roles, [Role::Url, Role::Enabled]);
    assert!(Role::Url.is_vital() && !Role::Enabled.is_vital());
}

#[test]
fn what_is_kept_reads_back_as_it_was_written() {
    let keeping = mapping(&other_names()).keeping(&wanted()).unwrap();
    let text = serde_json::to_string(&keeping).unwrap();
    assert_eq!(serde_json::from_str::<Keeping>(&text).unwrap(), keeping);
    for role in keeping.0.keys() {
        assert_eq!(serde_json::to_value(role).unwrap(), role.word());
    }
}

#[test]
fn an_answer_without_fields_tells_of_none() {
    for odd in [
        json!(null),
        json!([]),
        json!({"actions": {}}),
        json!({"actions": {"POST": []}}),
    ] {
        assert_eq!(Told::read(&odd), []);
    }
}
