//! Reads the body of a webhook, form or JSON.

use serde_json::Value;
use url::{Url, form_urlencoded};

use super::{Kind, Object};
use crate::provet::ProvetId;

/// Objects taken from one message; Provet names one. \[D\]
const MOST: usize = 16;

/// Fields that only a hookup message has. It uses the name `client_id` too, for something else. \[C\]
const OF_HOOKUP: [&str; 3] = ["client_secret", "token_url", "authorization_grant_type"];

/// What a webhook says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The clinic it claims to be from; none where it says nothing, or two different things.
    pub provet_id: Option<ProvetId>,
    /// The objects it speaks of, of the kinds that are known.
    pub objects: Vec<Object>,
}

/// Why a body is no webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HintError {
    /// It is neither a form nor a JSON object that names a clinic or an object.
    #[error("neither a form nor a JSON object of a webhook")]
    Unreadable,
    /// It is a hookup message, which belongs elsewhere.
    #[error("a hookup message at the webhook URL")]
    Hookup,
}

impl HintError {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "webhook/unreadable",
            Self::Hookup => "webhook/hookup-message",
        }
    }
}

impl Message {
    /// Reads a body. Which of the two forms it has is told by its first character, whatever its headers say.
    pub fn read(body: &[u8]) -> Result<Self, HintError> {
        let fields = if body.trim_ascii_start().first() == Some(&b'{') {
            json(body)?
        } else {
            form_urlencoded::parse(body).into_owned().collect()
        };
        if fields
            .iter()
            .any(|(name, _)| OF_HOOKUP.contains(&name.as_str()))
        {
            return Err(HintError::Hookup);
        }
        if !fields.iter().any(|(name, _)| is_of_webhook(name)) {
            return Err(HintError::Unreadable);
        }
        Ok(Self {
            provet_id: clinic(&fields),
            objects: objects(&fields),
        })
    }
}

/// Fields as text: in a form every value is, in JSON an id may be a number. \[D\]\[C\]
type Fields = Vec<(String, String)>;

fn json(body: &[u8]) -> Result<Fields, HintError> {
    let Ok(Value::Object(fields)) = serde_json::from_slice(body) else {
        return Err(HintError::Unreadable);
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

fn is_of_webhook(name: &str) -> bool {
    name == "provet_url" || name.ends_with("_id")
}

/// The clinic by its number, its address, or both if they agree.
fn clinic(fields: &Fields) -> Option<ProvetId> {
    let named = |wanted| fields.iter().filter(move |(name, _)| name == wanted);
    let by_number = named("provet_id").map(|(_, value)| value.trim().parse().ok());
    let by_address = named("provet_url").map(|(_, value)| of_address(value));
    let mut claims = by_number.chain(by_address);
    let first = claims.next()??;
    claims.all(|claim| claim == Some(first)).then_some(first)
}

/// The first segment of every path of a clinic. \[D\]
fn of_address(address: &str) -> Option<ProvetId> {
    let url = Url::parse(address).ok()?;
    url.path_segments()?.next()?.parse().ok()
}

fn objects(fields: &Fields) -> Vec<Object> {
    let named = fields.iter().filter_map(|(name, value)| {
        let kind = Kind::of_parameter(name)?;
        let id = value.trim().parse().ok().filter(|id| *id > 0)?;
        Some(Object { kind, id })
    });
    let mut objects: Vec<Object> = named.take(MOST).collect();
    objects.sort_unstable();
    objects.dedup();
    objects
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(body: &str) -> Result<(i64, Vec<(Kind, i64)>), HintError> {
        let message = Message::read(body.as_bytes())?;
        let objects = message.objects.iter().map(|it| (it.kind, it.id)).collect();
        Ok((message.provet_id.map_or(0, ProvetId::number), objects))
    }

    #[test]
    fn a_form_and_json_with_texts_or_numbers_say_the_same() {
        for body in [
            "consultation_id=123&provet_id=54321&provet_url=https%3A%2F%2Fus.provetcloud.com%2F54321%2F",
            r#"{"consultation_id":"123","provet_id":"54321"}"#,
            r#" {"consultation_id":123,"provet_id":54321,"user":null,"timestamp":1.5}"#,
            "consultation_id=123&provet_url=https://us.provetcloud.com/54321/",
            "consultation_id=123&consultation_id=123&provet_id=54321",
        ] {
            assert_eq!(
                read(body),
                Ok((54321, vec![(Kind::Consultation, 123)])),
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
            assert_eq!(read(body), Ok((0, vec![(Kind::Patient, 1)])), "{body}");
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
            assert_eq!(read(body), Err(HintError::Hookup), "{body}");
        }
        assert_eq!(
            read("provet_id=4&client_id=7"),
            Ok((4, vec![(Kind::Client, 7)]))
        );
    }

    #[test]
    fn anything_else_is_unreadable() {
        for body in ["", "hello", "{", "[]", "{}", "null", "a=b"] {
            assert_eq!(read(body), Err(HintError::Unreadable), "{body}");
        }
    }

    proptest! {
        #[test]
        fn no_body_breaks_the_reading(body in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(message) = Message::read(&body) {
                prop_assert!(message.objects.len() <= MOST && message.objects.iter().all(|it| it.id > 0));
            }
        }
    }
}
