//! What a verification hash is computed over. This is not published: the table has every plausible scheme.

use serde::{Deserialize, Serialize};

use super::signing::md5_hex;

/// A hash scheme, known by its name.
///
/// Documented is that a plain hash is MD5 over the timestamp and the salt, and that a hash with
/// the payload is made over the full payload \[D\]; the order, the encoding and where the salt
/// goes are ours \[I\].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct ButtonHashScheme(usize);

/// One line of the table.
pub struct HashSchemeSpec {
    /// The name in URLs and on buttons.
    pub name: &'static str,
    /// Whether the payload is part of it.
    pub covers_payload: bool,
    /// What is put one after the other.
    parts: &'static [HashedPart],
    /// How the payload is encoded.
    encoding: PayloadEncoding,
    /// Which fields the payload has here.
    scope: PayloadScope,
    /// The same in words.
    pub description: &'static str,
}

/// A piece of what is digested.
#[derive(Clone, Copy)]
enum HashedPart {
    Timestamp,
    Payload,
    Salt,
}

/// How the payload is written down.
#[derive(Clone, Copy)]
enum PayloadEncoding {
    /// `a=1&b=x+y`, percent-encoded.
    Form,
    /// `a=1&b=x y`, as it is.
    Raw,
    /// `1x y`: the values alone.
    Values,
    /// `{"a": "1", "b": ["x", "y"]}`: as Python writes it, a list where a name is repeated.
    Json,
}

/// Which fields count as the payload.
#[derive(Clone, Copy)]
enum PayloadScope {
    /// All but timestamp and verification, in the order they are sent.
    Payload,
    /// The timestamp too, last as it is sent.
    WithTimestamp,
    /// The timestamp too, sorted by name.
    Sorted,
    /// Without the timestamp, sorted by name.
    SortedPayload,
}

use HashedPart::{Payload, Salt, Timestamp};
use PayloadEncoding::{Form, Json, Raw, Values};

/// Every scheme. The first without and the first with the payload are the defaults.
/// otherwise.
pub const HASH_SCHEMES: [HashSchemeSpec; 13] = [
    define_scheme(
        "timestamp-salt",
        &[Timestamp, Salt],
        Form,
        PayloadScope::Payload,
        "timestamp, salt",
    ),
    define_scheme(
        "salt-timestamp",
        &[Salt, Timestamp],
        Form,
        PayloadScope::Payload,
        "salt, timestamp",
    ),
    define_scheme(
        "timestamp-payload-salt",
        &[Timestamp, Payload, Salt],
        Form,
        PayloadScope::Payload,
        "timestamp, payload form-encoded as sent, salt",
    ),
    define_scheme(
        "payload-timestamp-salt",
        &[Payload, Timestamp, Salt],
        Form,
        PayloadScope::Payload,
        "payload form-encoded as sent, timestamp, salt",
    ),
    define_scheme(
        "query-salt",
        &[Payload, Salt],
        Form,
        PayloadScope::WithTimestamp,
        "payload and timestamp form-encoded as sent, salt",
    ),
    define_scheme(
        "salt-query",
        &[Salt, Payload],
        Form,
        PayloadScope::WithTimestamp,
        "salt, payload and timestamp form-encoded as sent",
    ),
    define_scheme(
        "sorted-query-salt",
        &[Payload, Salt],
        Form,
        PayloadScope::Sorted,
        "payload and timestamp form-encoded, sorted by name, salt",
    ),
    define_scheme(
        "timestamp-raw-salt",
        &[Timestamp, Payload, Salt],
        Raw,
        PayloadScope::Payload,
        "timestamp, payload as name=value joined by & without encoding, salt",
    ),
    define_scheme(
        "timestamp-values-salt",
        &[Timestamp, Payload, Salt],
        Values,
        PayloadScope::Payload,
        "timestamp, the values of the payload one after the other, salt",
    ),
    define_scheme(
        "timestamp-json-salt",
        &[Timestamp, Payload, Salt],
        Json,
        PayloadScope::Payload,
        "timestamp, payload as a JSON object of texts, salt",
    ),
    define_scheme(
        "sorted-json-salt",
        &[Payload, Salt],
        Json,
        PayloadScope::Sorted,
        "payload and timestamp as a JSON object of texts, sorted by name, salt",
    ),
    define_scheme(
        "values-salt",
        &[Payload, Salt],
        Values,
        PayloadScope::WithTimestamp,
        "the values of payload and timestamp one after the other, salt",
    ),
    define_scheme(
        "timestamp-sorted-payload-salt",
        &[Timestamp, Payload, Salt],
        Form,
        PayloadScope::SortedPayload,
        "timestamp, payload form-encoded, sorted by name, salt",
    ),
];

const fn define_scheme(
    name: &'static str,
    order: &'static [HashedPart],
    encoding: PayloadEncoding,
    extent: PayloadScope,
    words: &'static str,
) -> HashSchemeSpec {
    HashSchemeSpec {
        name,
        covers_payload: order.len() > 2 || !matches!(order, [Timestamp, Salt] | [Salt, Timestamp]),
        parts: order,
        encoding,
        scope: extent,
        description: words,
    }
}

impl ButtonHashScheme {
    /// The default without the payload.
    pub const DEFAULT_PLAIN: Self = Self(0);
    /// The default with the payload.
    pub const DEFAULT_WITH_PAYLOAD: Self = Self(2);

    /// The scheme with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        HASH_SCHEMES
            .iter()
            .position(|line| line.name == name)
            .map(Self)
    }

    /// Every scheme.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..HASH_SCHEMES.len()).map(Self)
    }

    /// Its line in the table.
    pub fn spec(self) -> &'static HashSchemeSpec {
        HASH_SCHEMES
            .get(self.0)
            .unwrap_or(const { &HASH_SCHEMES[0] })
    }

    /// The verification hash: lower-case hex of MD5 over the parts of the scheme.
    pub(super) fn compute_verification(
        self,
        timestamp: &str,
        payload: &[(String, String)],
        salt: &str,
    ) -> String {
        let line = self.spec();
        let written = encode_payload(line, timestamp, payload);
        let parts: Vec<&str> = line
            .parts
            .iter()
            .map(|part| match part {
                Timestamp => timestamp,
                Payload => written.as_str(),
                Salt => salt,
            })
            .collect();
        md5_hex(&parts)
    }
}

/// The payload in the encoding of the scheme.
fn encode_payload(line: &HashSchemeSpec, timestamp: &str, payload: &[(String, String)]) -> String {
    let mut pairs = payload.to_vec();
    if matches!(
        line.scope,
        PayloadScope::WithTimestamp | PayloadScope::Sorted
    ) {
        pairs.push(("timestamp".to_owned(), timestamp.to_owned()));
    }
    if matches!(
        line.scope,
        PayloadScope::Sorted | PayloadScope::SortedPayload
    ) {
        // Names alone: what came several times stays in the order it is sent.
        pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
    match line.encoding {
        Form => url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&pairs)
            .finish(),
        Raw => {
            let written: Vec<_> = pairs
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            written.join("&")
        }
        Values => pairs.into_iter().map(|(_, value)| value).collect(),
        Json => encode_json(&pairs),
    }
}

/// An object of texts; a name that comes several times has a list of them.
fn encode_json(pairs: &[(String, String)]) -> String {
    let mut names: Vec<&String> = pairs.iter().map(|(name, _)| name).collect();
    let mut known = std::collections::HashSet::new();
    names.retain(|name| known.insert(*name));
    let members = names.into_iter().map(|name| {
        let values = pairs.iter().filter(|(other, _)| other == name);
        let values: Vec<_> = values.map(|(_, value)| escape_non_ascii(value)).collect();
        let list = values.join(", ");
        let list = if values.len() > 1 {
            format!("[{list}]")
        } else {
            list
        };
        format!("{}: {list}", escape_non_ascii(name))
    });
    format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
}

/// A JSON text with everything beyond ASCII as `\u` and UTF-16.
fn escape_non_ascii(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    let units = quoted.encode_utf16().map(|unit| match u8::try_from(unit) {
        Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
        _ => format!("\\u{unit:04x}"),
    });
    units.collect()
}

impl From<ButtonHashScheme> for String {
    fn from(scheme: ButtonHashScheme) -> Self {
        scheme.spec().name.to_owned()
    }
}

impl TryFrom<String> for ButtonHashScheme {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::from_name(&name).ok_or_else(|| format!("\"{name}\" is not a valid choice."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payload() -> Vec<(String, String)> {
        [("id", "client_42"), ("provet_name", "Eläin & Co")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec()
    }

    #[test]
    fn the_usual_recipes_are_the_first_of_their_kind() {
        assert!(!ButtonHashScheme::DEFAULT_PLAIN.spec().covers_payload);
        let first = HASH_SCHEMES.iter().position(|line| line.covers_payload);
        assert_eq!(first, Some(ButtonHashScheme::DEFAULT_WITH_PAYLOAD.0));
    }

    #[test]
    fn every_recipe_makes_another_hash() {
        let mut payload = payload();
        payload.reverse();
        let mut hashes: Vec<_> = ButtonHashScheme::all()
            .map(|scheme| scheme.compute_verification("1790000000", &payload, "pepper"))
            .collect();
        hashes.sort();
        hashes.dedup();
        assert_eq!(hashes.len(), HASH_SCHEMES.len());
    }

    // Expected values from `printf '%s' … | md5sum`.
    #[test]
    fn the_recipes_digest_what_they_say() {
        let made = |name: &str| {
            ButtonHashScheme::from_name(name)
                .map(|scheme| scheme.compute_verification("1790000000", &payload(), "pepper"))
        };
        for (name, text) in [
            ("salt-timestamp", "pepper1790000000"),
            (
                "query-salt",
                "id=client_42&provet_name=El%C3%A4in+%26+Co&timestamp=1790000000pepper",
            ),
            (
                "timestamp-raw-salt",
                "1790000000id=client_42&provet_name=Eläin & Copepper",
            ),
            (
                "timestamp-json-salt",
                r#"1790000000{"id": "client_42", "provet_name": "El\u00e4in & Co"}pepper"#,
            ),
            ("values-salt", "client_42Eläin & Co1790000000pepper"),
            (
                "timestamp-values-salt",
                "1790000000client_42Eläin & Copepper",
            ),
        ] {
            assert_eq!(made(name), Some(md5_hex(&[text])), "{name}");
        }
    }

    #[test]
    fn what_comes_several_times_keeps_its_order() {
        let ids = [("id", "9"), ("b", "1"), ("id", "4")];
        let ids = ids.map(|(name, value)| (name.to_owned(), value.to_owned()));
        for (name, text) in [
            ("sorted-query-salt", "b=1&id=9&id=4&timestamp=5x"),
            ("timestamp-sorted-payload-salt", "5b=1&id=9&id=4x"),
            (
                "sorted-json-salt",
                r#"{"b": "1", "id": ["9", "4"], "timestamp": "5"}x"#,
            ),
        ] {
            let made = ButtonHashScheme::from_name(name)
                .map(|scheme| scheme.compute_verification("5", &ids, "x"));
            assert_eq!(made, Some(md5_hex(&[text])), "{name}");
        }
    }

    #[test]
    fn only_recipes_that_cover_the_payload_notice_another_id() {
        let other = [("id".to_owned(), "client_43".to_owned())];
        for scheme in ButtonHashScheme::all() {
            let same = scheme.compute_verification("1", &payload(), "x")
                == scheme.compute_verification("1", &other, "x");
            assert_eq!(
                same,
                !scheme.spec().covers_payload,
                "{}",
                scheme.spec().name
            );
        }
    }
}
