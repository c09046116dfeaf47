//! The laws of mapping: whatever the fields are called, a button is made whole or not at all.

use serde_json::{Value, json};

use super::*;
use crate::provet::ProvetPage;
use crate::provet::launch::Salt;

const URL: &str = "https://panel.example/launch/4/patient";

fn desired_button() -> DesiredButton<'static> {
    DesiredButton {
        name: "Cageside",
        page: ProvetPage::Patient,
        action: 2,
        method: 1,
        url: URL,
        parameter: "id",
        hash_covers_payload: false,
        has_static_header: false,
    }
}

fn mapping(fields: &Value) -> FieldMapping {
    FieldMapping::from_metadata(&FieldMetadata::parse_options(
        &json!({"actions": {"POST": fields}}),
    ))
}

fn field_metadata(kind: &str) -> Value {
    json!({"type": kind, "required": false, "read_only": false, "label": ""})
}

/// Fields as a settings page might call them.
fn other_names() -> Value {
    json!({
        "id": {"type": "integer", "read_only": true},
        "url": {"type": "url", "read_only": true, "label": "Url"},
        "label": field_metadata("string"), "type": field_metadata("integer"), "action": field_metadata("integer"), "http_method": field_metadata("choice"),
        "address": field_metadata("string"), "object_param": field_metadata("string"), "is_active": field_metadata("integer"),
        "use_hash": field_metadata("boolean"), "hash_salt": field_metadata("string"), "hash_with_payload": field_metadata("boolean"),
        "with_organisation": field_metadata("boolean"), "extra_headers": field_metadata("list"),
    })
}

#[test]
fn fields_are_recognised_under_other_names() {
    let mapping = mapping(&other_names());
    for (role, field) in [
        (ButtonField::Name, "label"),
        (ButtonField::Page, "type"),
        (ButtonField::Action, "action"),
        (ButtonField::Method, "http_method"),
        (ButtonField::Url, "address"),
        (ButtonField::Parameter, "object_param"),
        (ButtonField::Enabled, "is_active"),
        (ButtonField::Hash, "use_hash"),
        (ButtonField::Salt, "hash_salt"),
        (ButtonField::Payload, "hash_with_payload"),
        (ButtonField::Organization, "with_organisation"),
        (ButtonField::Headers, "extra_headers"),
    ] {
        assert_eq!(mapping.field_name(role), Some(field), "{role:?}");
    }
    let remote = mapping.build_fields(&desired_button()).unwrap();
    assert_eq!(
        remote.value(ButtonField::Enabled),
        Some(&json!(1)),
        "a flag that is a number"
    );
    let salt = Salt::generate();
    let body = mapping.build_body(
        &remote,
        &ButtonSecrets {
            salt: &salt,
            static_header: None,
        },
    );
    assert_eq!(body["address"], URL);
    assert_eq!(body["hash_salt"], salt.expose());
    assert!(
        !serde_json::to_string(&remote)
            .unwrap()
            .contains(salt.expose())
    );
}

#[test]
fn the_records_own_address_is_not_taken_for_the_target() {
    let fields =
        json!({"url": {"type": "url", "read_only": true}, "type": field_metadata("integer")});
    let error = mapping(&fields)
        .build_fields(&desired_button())
        .unwrap_err();
    assert!(error.unmatched.contains(&ButtonField::Url));
}

#[test]
fn a_field_that_is_demanded_and_not_known_stops_it() {
    let mut fields = other_names();
    fields["colour"] = json!({"type": "string", "required": true, "read_only": false});
    let error = mapping(&fields)
        .build_fields(&desired_button())
        .unwrap_err();
    assert_eq!(error.unknown_required, ["colour"]);
    assert!(error.unmatched.is_empty() && error.invalid.is_empty());
}

#[test]
fn values_that_a_field_does_not_take_stop_it() {
    let mut fields = other_names();
    fields["address"]["max_length"] = json!(10);
    fields["action"]["choices"] = json!([{"value": 0, "display_name": "Send HTTP request"}]);
    let error = mapping(&fields)
        .build_fields(&desired_button())
        .unwrap_err();
    assert_eq!(
        error.invalid,
        [
            (ButtonField::Action, "action".to_owned()),
            (ButtonField::Url, "address".to_owned())
        ]
    );
}

#[test]
fn choices_are_met_by_their_value_or_by_what_they_are_called() {
    let mut fields = other_names();
    fields["type"]["choices"] = json!([{"value": "0", "display_name": "Client"}, {"value": "1", "display_name": "Patient"}]);
    fields["http_method"]["choices"] =
        json!([{"value": "g", "display_name": "GET"}, {"value": "p", "display_name": "POST"}]);
    let remote = mapping(&fields).build_fields(&desired_button()).unwrap();
    assert_eq!(remote.value(ButtonField::Page), Some(&json!("1")));
    assert_eq!(remote.value(ButtonField::Method), Some(&json!("p")));
}

#[test]
fn what_is_needed_depends_on_the_button() {
    let mut fields = other_names();
    let all = fields.as_object_mut().unwrap();
    all.remove("hash_with_payload");
    all.remove("extra_headers");
    let mapping = mapping(&fields);
    assert!(mapping.build_fields(&desired_button()).is_ok());
    let more = DesiredButton {
        hash_covers_payload: true,
        has_static_header: true,
        ..desired_button()
    };
    let error = mapping.build_fields(&more).unwrap_err();
    assert_eq!(
        error.unmatched,
        [ButtonField::Payload, ButtonField::Headers]
    );
}

#[test]
fn only_what_means_something_else_is_a_difference() {
    let remote = mapping(&other_names())
        .build_fields(&desired_button())
        .unwrap();
    let record = json!({
        "label": "Cageside ", "type": "1", "action": {"value": 2, "display_name": "Side panel"}, "http_method": 1.0,
        "address": URL, "object_param": "id", "is_active": true, "use_hash": 1, "hash_with_payload": null,
    });
    let same = remote.read_from_record(record.as_object().unwrap());
    assert_eq!(remote.find_differences(&same), []);
    assert!(remote.matches_record(record.as_object().unwrap()));
    let mut record = record;
    record["address"] = json!("https://elsewhere.example/");
    record["is_active"] = json!(false);
    let changed = remote.read_from_record(record.as_object().unwrap());
    let roles: Vec<_> = remote
        .find_differences(&changed)
        .iter()
        .map(|it| it.field)
        .collect();
    assert_eq!(roles, [ButtonField::Url, ButtonField::Enabled]);
    assert!(ButtonField::Url.affects_launches() && !ButtonField::Enabled.affects_launches());
}

#[test]
fn what_is_kept_reads_back_as_it_was_written() {
    let remote = mapping(&other_names())
        .build_fields(&desired_button())
        .unwrap();
    let text = serde_json::to_string(&remote).unwrap();
    assert_eq!(serde_json::from_str::<RemoteFields>(&text).unwrap(), remote);
    for role in remote.0.keys() {
        assert_eq!(serde_json::to_value(role).unwrap(), role.as_str());
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
        assert_eq!(FieldMetadata::parse_options(&odd), []);
    }
}
