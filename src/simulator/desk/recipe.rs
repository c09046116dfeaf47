//! What exactly a hash is made over, which nobody has published: every plausible way in one table.

use serde::{Deserialize, Serialize};

use super::signing::digest;

/// A way to make the hash, known by its name.
///
/// Documented is that a plain hash is MD5 over the timestamp and the salt, and that a hash with
/// the payload is made over the full payload \[D\]; the order, the encoding and where the salt
/// goes are ours \[I\].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Recipe(usize);

/// One line of the table.
pub struct Line {
    /// The name in URLs and on buttons.
    pub name: &'static str,
    /// Whether the payload is part of it.
    pub payload: bool,
    /// What is put one after the other.
    order: &'static [Part],
    /// What stands for the payload.
    encoding: Encoding,
    /// Which fields the payload has here.
    extent: Extent,
    /// The same in words.
    pub words: &'static str,
}

/// A piece of what is digested.
#[derive(Clone, Copy)]
enum Part {
    Timestamp,
    Payload,
    Salt,
}

/// How the payload is written down.
#[derive(Clone, Copy)]
enum Encoding {
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
enum Extent {
    /// All but timestamp and verification, in the order they are sent.
    Payload,
    /// The timestamp too, last as it is sent.
    WithTimestamp,
    /// The timestamp too, sorted by name.
    Sorted,
    /// Without the timestamp, sorted by name.
    SortedPayload,
}

use Encoding::{Form, Json, Raw, Values};
use Part::{Payload, Salt, Timestamp};

/// Every recipe. The first without and the first with the payload are what is done unless told
/// otherwise.
pub const RECIPES: [Line; 13] = [
    line(
        "timestamp-salt",
        &[Timestamp, Salt],
        Form,
        Extent::Payload,
        "timestamp, salt",
    ),
    line(
        "salt-timestamp",
        &[Salt, Timestamp],
        Form,
        Extent::Payload,
        "salt, timestamp",
    ),
    line(
        "timestamp-payload-salt",
        &[Timestamp, Payload, Salt],
        Form,
        Extent::Payload,
        "timestamp, payload form-encoded as sent, salt",
    ),
    line(
        "payload-timestamp-salt",
        &[Payload, Timestamp, Salt],
        Form,
        Extent::Payload,
        "payload form-encoded as sent, timestamp, salt",
    ),
    line(
        "query-salt",
        &[Payload, Salt],
        Form,
        Extent::WithTimestamp,
        "payload and timestamp form-encoded as sent, salt",
    ),
    line(
        "salt-query",
        &[Salt, Payload],
        Form,
        Extent::WithTimestamp,
        "salt, payload and timestamp form-encoded as sent",
    ),
    line(
        "sorted-query-salt",
        &[Payload, Salt],
        Form,
        Extent::Sorted,
        "payload and timestamp form-encoded, sorted by name, salt",
    ),
    line(
        "timestamp-raw-salt",
        &[Timestamp, Payload, Salt],
        Raw,
        Extent::Payload,
        "timestamp, payload as name=value joined by & without encoding, salt",
    ),
    line(
        "timestamp-values-salt",
        &[Timestamp, Payload, Salt],
        Values,
        Extent::Payload,
        "timestamp, the values of the payload one after the other, salt",
    ),
    line(
        "timestamp-json-salt",
        &[Timestamp, Payload, Salt],
        Json,
        Extent::Payload,
        "timestamp, payload as a JSON object of texts, salt",
    ),
    line(
        "sorted-json-salt",
        &[Payload, Salt],
        Json,
        Extent::Sorted,
        "payload and timestamp as a JSON object of texts, sorted by name, salt",
    ),
    line(
        "values-salt",
        &[Payload, Salt],
        Values,
        Extent::WithTimestamp,
        "the values of payload and timestamp one after the other, salt",
    ),
    line(
        "timestamp-sorted-payload-salt",
        &[Timestamp, Payload, Salt],
        Form,
        Extent::SortedPayload,
        "timestamp, payload form-encoded, sorted by name, salt",
    ),
];

const fn line(
    name: &'static str,
    order: &'static [Part],
    encoding: Encoding,
    extent: Extent,
    words: &'static str,
) -> Line {
    Line {
        name,
        payload: order.len() > 2 || !matches!(order, [Timestamp, Salt] | [Salt, Timestamp]),
        order,
        encoding,
        extent,
        words,
    }
}

impl Recipe {
    /// What is done without the payload unless told otherwise.
    pub const PLAIN: Self = Self(0);
    /// What is done with the payload unless told otherwise.
    pub const PAYLOAD: Self = Self(2);

    /// The recipe with this name.
    pub fn named(name: &str) -> Option<Self> {
        RECIPES.iter().position(|line| line.name == name).map(Self)
    }

    /// Every recipe.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..RECIPES.len()).map(Self)
    }

    /// Its line in the table.
    pub fn line(self) -> &'static Line {
        RECIPES.get(self.0).unwrap_or(const { &RECIPES[0] })
    }

    /// The verification: lower-case hex of MD5 over what the recipe names.
    pub(super) fn verification(
        self,
        timestamp: &str,
        payload: &[(String, String)],
        salt: &str,
    ) -> String {
        let line = self.line();
        let written = written(line, timestamp, payload);
        let parts: Vec<&str> = line
            .order
            .iter()
            .map(|part| match part {
                Timestamp => timestamp,
                Payload => written.as_str(),
                Salt => salt,
            })
            .collect();
        digest(&parts)
    }
}

/// The payload as the recipe writes it.
fn written(line: &Line, timestamp: &str, payload: &[(String, String)]) -> String {
    let mut pairs = payload.to_vec();
    if matches!(line.extent, Extent::WithTimestamp | Extent::Sorted) {
        pairs.push(("timestamp".to_owned(), timestamp.to_owned()));
    }
    if matches!(line.extent, Extent::Sorted | Extent::SortedPayload) {
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
        Json => json(&pairs),
    }
}

/// An object of texts; a name that comes several times has a list of them.
fn json(pairs: &[(String, String)]) -> String {
    let mut names: Vec<&String> = pairs.iter().map(|(name, _)| name).collect();
    let mut known = std::collections::HashSet::new();
    names.retain(|name| known.insert(*name));
    let members = names.into_iter().map(|name| {
        let values = pairs.iter().filter(|(other, _)| other == name);
        let values: Vec<_> = values.map(|(_, value)| ascii(value)).collect();
        let list = values.join(", ");
        let list = if values.len() > 1 {
            format!("[{list}]")
        } else {
            list
        };
        format!("{}: {list}", ascii(name))
    });
    format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
}

/// A JSON text with everything beyond ASCII as `\u` and UTF-16.
fn ascii(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    let units = quoted.encode_utf16().map(|unit| match u8::try_from(unit) {
        Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
        _ => format!("\\u{unit:04x}"),
    });
    units.collect()
}

impl From<Recipe> for String {
    fn from(recipe: Recipe) -> Self {
        recipe.line().name.to_owned()
    }
}

impl TryFrom<String> for Recipe {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::named(&name).ok_or_else(|| format!("\"{name}\" is not a valid choice."))
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
        assert!(!Recipe::PLAIN.line().payload);
        let first = RECIPES.iter().position(|line| line.payload);
        assert_eq!(first, Some(Recipe::PAYLOAD.0));
    }

    #[test]
    fn every_recipe_makes_another_hash() {
        let mut payload = payload();
        payload.reverse();
        let mut hashes: Vec<_> = Recipe::all()
            .map(|recipe| recipe.verification("1790000000", &payload, "pepper"))
            .collect();
        hashes.sort();
        hashes.dedup();
        assert_eq!(hashes.len(), RECIPES.len());
    }

    // Expected values from `printf '%s' … | md5sum`.
    #[test]
    fn the_recipes_digest_what_they_say() {
        let made = |name: &str| {
            Recipe::named(name)
                .map(|recipe| recipe.verification("1790000000", &payload(), "pepper"))
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
            assert_eq!(made(name), Some(digest(&[text])), "{name}");
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
            let made = Recipe::named(name).map(|recipe| recipe.verification("5", &ids, "x"));
            assert_eq!(made, Some(digest(&[text])), "{name}");
        }
    }

    #[test]
    fn only_recipes_that_cover_the_payload_notice_another_id() {
        let other = [("id".to_owned(), "client_43".to_owned())];
        for recipe in Recipe::all() {
            let same =
                recipe.verification("1", &payload(), "x") == recipe.verification("1", &other, "x");
            assert_eq!(same, !recipe.line().payload, "{}", recipe.line().name);
        }
    }
}
