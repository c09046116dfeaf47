//! What the section says of which records.

use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::panels::test_support::{self, RenderedHtml};
use crate::provet::model::{ListResponse, parse_record};

fn records(client: Value, phones: &[Value]) -> ContactRecords {
    let rows = phones.iter().cloned().filter_map(parse_record).collect();
    let complete = true;
    ContactRecords {
        client: Ok(Arc::new(parse_record(client).unwrap())),
        phones: Ok(Arc::new(ListResponse { rows, complete })),
    }
}

fn seen(records: &ContactRecords) -> RenderedHtml {
    let (target, i18n) = (
        test_support::test_form_target(),
        test_support::english_i18n(),
    );
    let forms =
        crate::panels::client::contact::form_view::render_collapsed_forms(&target, records, &i18n);
    let view = FormView::without_outcome(forms);
    RenderedHtml::from_markup(&render_section(&target, records, &view, &i18n))
}

fn wishes() -> Value {
    json!({"email": "", "no_sms": false, "no_email": false})
}

const FORBIDDEN: ProvetError = ProvetError::Forbidden {
    resource: "phonenumber/",
};

#[test]
fn numbers_can_be_called_the_best_first_and_say_what_they_are_for() {
    let shown = seen(&records(
        wishes(),
        &[
            json!({"id": 1, "phone_number": "ask <b>Anna</b>"}),
            json!({"id": 2, "phone_number": "09 123 456", "is_secondary_owners_phone_number": true}),
            json!({"id": 3, "phone_number": "+358 40 1", "description": "work \"<i>\""}),
            json!({"id": 4, "phone_number": "+358 40 123 4567", "preferred_reminders": true}),
        ],
    ));
    assert_eq!(
        shown.text(".list li p:first-child > bdi, .list a bdi"),
        [
            "+358 40 123 4567",
            "+358 40 1",
            "09 123 456",
            "ask <b>Anna</b>"
        ]
    );
    assert_eq!(
        shown.links(".list a"),
        ["tel:+358401234567", "tel:+358401", "tel:09123456"]
    );
    assert_eq!(
        shown.text(".list .badge"),
        [
            "Used for reminders",
            "Second owner",
            "Can’t be dialled from here"
        ]
    );
    assert_eq!(shown.text("p.muted bdi").first().unwrap(), "work \"<i>\"");
    assert!(
        shown.text("b, i").is_empty(),
        "what Provet sent became markup"
    );
}

#[test]
fn addresses_can_be_written_to_and_carry_nothing_else() {
    let client = json!({
        "email": "a?bcc=x@b.fi", "alt_emails": "c@d.fi not-one", "no_sms": false, "no_email": false,
    });
    let shown = seen(&records(client, &[]));
    assert_eq!(
        shown.links("a"),
        ["mailto:a%3Fbcc%3Dx@b.fi", "mailto:c@d.fi"]
    );
    assert_eq!(shown.text(".badge.warn"), ["Not a valid email address"]);
}

#[test]
fn what_the_client_does_not_want_stands_first() {
    let client = json!({"email": "a@b.fi", "no_sms": true, "no_email": 1});
    let shown = seen(&records(client, &[]));
    assert_eq!(
        shown.text("ul.badges:nth-child(2) .badge.warn"),
        ["No SMS (opted out)", "No email (opted out)"]
    );
    assert!(shown.text(".incomplete").is_empty());
}

#[test]
fn gaps_are_named_and_an_unsaid_wish_is_no_consent() {
    let shown = seen(&records(json!({}), &[]));
    assert_eq!(
        shown.text(".nothing"),
        ["No phone number recorded.", "No email address recorded."]
    );
    assert!(shown.text(".incomplete")[0].contains("Ask before sending"));
    let none = json!({"id": 1, "phone_number": "unknown"});
    let shown = seen(&records(wishes(), &[none]));
    let gap = "None of these numbers can be dialled from here.";
    assert!(shown.text(".badge.warn").contains(&gap.to_owned()));
}

#[test]
fn what_is_not_permitted_is_no_gap_and_has_no_form() {
    let mut records = records(
        json!({"email": "a@b.fi", "no_sms": false, "no_email": false}),
        &[],
    );
    records.phones = Err(FORBIDDEN);
    let shown = seen(&records);
    assert_eq!(shown.text(".problem strong"), ["Permission needed"]);
    assert!(shown.text(".nothing").is_empty());
    assert_eq!(shown.text("summary"), ["Change email"]);
    records.client = Err(FORBIDDEN);
    let shown = seen(&records);
    assert_eq!(shown.text(".problem strong").len(), 1, "said once");
    assert!(shown.text("summary, .nothing").is_empty());
}

#[test]
fn each_form_carries_what_was_seen_and_no_two_fields_share_an_id() {
    let shown = seen(&records(
        json!({"email": "old@b.fi"}),
        &[
            json!({"id": 3, "phone_number": "+358 40 1"}),
            json!({"id": 4, "phone_number": "+358 40 2"}),
        ],
    ));
    assert_eq!(
        shown.attribute_values("input[name^=seen-]", "value"),
        ["", "+358 40 1", "+358 40 2", "old@b.fi"]
    );
    assert_eq!(
        shown.attribute_values("input[name=id]", "value"),
        ["3", "4"]
    );
    let ids = shown.attribute_values("[id]", "id");
    let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len(), "{ids:?}");
    let forms = shown.attribute_values("form", "action");
    assert_eq!(forms.first().unwrap(), "/panel/client/add-phone");
    assert!(
        shown
            .attribute_values("form", "hx-nonce")
            .iter()
            .all(|nonce| nonce == "nonce")
    );
}

#[test]
fn no_number_is_said_to_work_only_where_all_numbers_were_seen() {
    let odd = json!({"id": 1, "phone_number": "ask"});
    let whole = records(wishes(), std::slice::from_ref(&odd));
    assert_eq!(seen(&whole).text(".badge.warn").len(), 2);
    let mut cut_off = records(wishes(), &[odd]);
    let rows = cut_off.phones.as_ref().unwrap().rows.clone();
    cut_off.phones = Ok(Arc::new(ListResponse {
        rows,
        complete: false,
    }));
    let shown = seen(&cut_off);
    assert_eq!(shown.text(".badge.warn").len(), 1, "of the number itself");
    assert_eq!(shown.text(".incomplete").len(), 1);
}
