//! Checks the webhook body: it is refused, or speaks of a few positive numbers, and a form says the same as JSON.

use cageside::provet::webhook::{WebhookError, WebhookPayload};
use serde_json::{Map, Value};
use url::form_urlencoded;

/// More objects than this cause too many look-ups.
const MAX_OBJECTS: usize = 16;

/// The input is the body of the request.
pub fn check(data: &[u8]) {
    check_payload(WebhookPayload::parse(data));
    let is_json = data.trim_ascii_start().starts_with(b"{");
    let has_mark = data.starts_with("\u{feff}".as_bytes());
    if !is_json && !has_mark {
        check_same_as_json(data);
    }
}

fn check_payload(payload: Result<WebhookPayload, WebhookError>) {
    match payload {
        Ok(payload) => {
            assert!(payload.objects.len() <= MAX_OBJECTS);
            assert!(payload.objects.is_sorted() && payload.objects.iter().all(|it| it.id > 0));
            assert!(payload.objects.windows(2).all(|pair| pair[0] != pair[1]));
            assert!(payload.provet_id.is_none_or(|id| id.number() > 0));
        }
        Err(error) => assert!(error.code().starts_with("webhook/")),
    }
}

/// A form whose names are all different says what the JSON object with the same fields says.
fn check_same_as_json(form: &[u8]) {
    let fields: Vec<(String, String)> = form_urlencoded::parse(form).into_owned().collect();
    let object: Map<String, Value> = fields
        .iter()
        .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
        .collect();
    // Beyond this number, which objects are taken depends on the order, and JSON has none.
    if object.len() == fields.len() && fields.len() <= MAX_OBJECTS {
        let json = Value::from(object).to_string();
        assert_eq!(
            WebhookPayload::parse(json.as_bytes()),
            WebhookPayload::parse(form)
        );
    }
}
