//! Reads the body of a webhook, form or JSON.

use serde_json::Value;
use url::{Url, form_urlencoded};

use super::{ObjectKind, ObjectRef};
use crate::provet::ProvetId;
use crate::provet::http::without_byte_order_mark;

/// Objects taken from one message; Provet names one. \[D\]
const MAX_WEBHOOK_OBJECTS: usize = 16;

/// Fields that only a hookup message has. It uses the name `client_id` too, for something else. \[C\]
const HOOKUP_FIELDS: [&str; 3] = ["client_secret", "token_url", "authorization_grant_type"];

/// What a webhook says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookPayload {
    /// The clinic it claims to be from; none where it says nothing, or two different things.
    pub provet_id: Option<ProvetId>,
    /// The objects it speaks of, of the kinds that are known.
    pub objects: Vec<ObjectRef>,
}

/// Why a body is no webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WebhookError {
    /// It is neither a form nor a JSON object that names a clinic or an object.
    #[error("neither a form nor a JSON object of a webhook")]
    Unreadable,
    /// It is a hookup message, which belongs elsewhere.
    #[error("a hookup message at the webhook URL")]
    HookupMessage,
}

impl WebhookError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "webhook/unreadable",
            Self::HookupMessage => "webhook/hookup-message",
        }
    }
}

impl WebhookPayload {
    /// Reads a body. Which of the two forms it has is told by its first character, whatever its headers say.
    pub fn parse(body: &[u8]) -> Result<Self, WebhookError> {
        let body = without_byte_order_mark(body);
        let fields = if body.trim_ascii_start().first() == Some(&b'{') {
            parse_json(body)?
        } else {
            form_urlencoded::parse(body).into_owned().collect()
        };
        if fields
            .iter()
            .any(|(name, _)| HOOKUP_FIELDS.contains(&name.as_str()))
        {
            return Err(WebhookError::HookupMessage);
        }
        // Any text at all reads as a form, so at least one field must be a webhook's.
        if !fields.iter().any(|(name, _)| is_webhook_field(name)) {
            return Err(WebhookError::Unreadable);
        }
        Ok(Self {
            provet_id: parse_tenant(&fields),
            objects: parse_objects(&fields),
        })
    }
}

/// Fields as text: in a form every value is, in JSON an id may be a number. \[D\]\[C\]
type PayloadFields = Vec<(String, String)>;

fn parse_json(body: &[u8]) -> Result<PayloadFields, WebhookError> {
    let Ok(Value::Object(fields)) = serde_json::from_slice(body) else {
        return Err(WebhookError::Unreadable);
    };
    let text = |value| match value {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => String::new(),
    };
    Ok(fields
        .into_iter()
        .map(|(name, value)| (name, text(value)))
        .collect())
}

fn is_webhook_field(name: &str) -> bool {
    name == "provet_url" || name.ends_with("_id")
}

/// The clinic by its number, its address, or both if they agree.
fn parse_tenant(fields: &PayloadFields) -> Option<ProvetId> {
    let named = |wanted| fields.iter().filter(move |(name, _)| name == wanted);
    let by_number = named("provet_id").map(|(_, value)| value.trim().parse().ok());
    let by_address = named("provet_url").map(|(_, value)| tenant_from_url(value));
    // A message that names two clinics is worth nothing: either may be forged.
    let mut claims = by_number.chain(by_address);
    let first = claims.next()??;
    claims.all(|claim| claim == Some(first)).then_some(first)
}

/// The first segment of every path of a clinic. \[D\]
fn tenant_from_url(address: &str) -> Option<ProvetId> {
    let url = Url::parse(address).ok()?;
    url.path_segments()?.next()?.parse().ok()
}

fn parse_objects(fields: &PayloadFields) -> Vec<ObjectRef> {
    let named = fields.iter().filter_map(|(name, value)| {
        let kind = ObjectKind::from_parameter(name)?;
        let id = value.trim().parse().ok().filter(|id| *id > 0)?;
        Some(ObjectRef { kind, id })
    });
    // Bounded, because a forged message must not cause thousands of look-ups.
    let mut objects: Vec<ObjectRef> = named.take(MAX_WEBHOOK_OBJECTS).collect();
    objects.sort_unstable();
    objects.dedup();
    objects
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(body: &str) -> Result<(i64, Vec<(ObjectKind, i64)>), WebhookError> {
        let message = WebhookPayload::parse(body.as_bytes())?;
        let objects = message.objects.iter().map(|it| (it.kind, it.id)).collect();
        Ok((message.provet_id.map_or(0, ProvetId::number), objects))
    }

    #[test]
    fn a_form_and_json_with_texts_or_numbers_say_the_same() {
        for body in [
            "consultation_id=123&provet_id=54321&provet_url=https%3A%2F%2Fus.provetcloud.com%2F54321%2F",
            r#"{"consultation_id":"123","provet_id":"54321"}"#,
            r#" {"consultation_id":123,"provet_id":54321,"user":null,"timestamp":1.5}"#,
            "\u{feff}{\"consultation_id\":123,\"provet_id\":54321}",
            "\u{feff}consultation_id=123&provet_id=54321",
            "consultation_id=123&provet_url=https://us.provetcloud.com/54321/",
            "consultation_id=123&consultation_id=123&provet_id=54321",
        ] {
            assert_eq!(
                read(body),
                Ok((54321, vec![(ObjectKind::Consultation, 123)])),
                "{body}"
            );
        }
    }

    #[test]
    fn who_sent_it_is_unknown_where_it_says_nothing_or_two_things() {
        for body in [
            "patient_id=1",
            "patient_id=1&provet_id=x",
            "patient_id=1&provet_id=-4",
            "patient_id=1&provet_id=4&provet_url=https://us.provetcloud.com/5/",
            "patient_id=1&provet_id=4&provet_id=5",
        ] {
            assert_eq!(
                read(body),
                Ok((0, vec![(ObjectKind::Patient, 1)])),
                "{body}"
            );
        }
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        for body in [
            "provet_id=4&zreport_id=3",
            "provet_id=4&patient_id=0",
            "provet_id=4&patient_id=1e3",
        ] {
            assert_eq!(read(body), Ok((4, vec![])), "{body}");
        }
    }

    #[test]
    fn a_hookup_message_is_not_taken_for_a_changed_client() {
        for body in [
            r#"{"provet_id":4,"client_id":"7","client_secret":"s","token_url":"https://x/4/"}"#,
            "provet_id=4&client_id=7&client_secret=s",
        ] {
            assert_eq!(read(body), Err(WebhookError::HookupMessage), "{body}");
        }
        assert_eq!(
            read("provet_id=4&client_id=7"),
            Ok((4, vec![(ObjectKind::Client, 7)]))
        );
    }

    #[test]
    fn anything_else_is_unreadable() {
        for body in ["", "hello", "{", "[]", "{}", "null", "a=b"] {
            assert_eq!(read(body), Err(WebhookError::Unreadable), "{body}");
        }
    }

    proptest! {
        #[test]
        fn no_body_breaks_the_reading(body in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(message) = WebhookPayload::parse(&body) {
                prop_assert!(message.objects.len() <= MAX_WEBHOOK_OBJECTS && message.objects.iter().all(|it| it.id > 0));
            }
        }
    }
}
