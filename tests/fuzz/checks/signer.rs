//! The hashes that buttons send, made here anew rather than with the code under test.

use std::fmt::Write as _;

use cageside::provet::launch::Recipe;
use md5::{Digest as _, Md5};
use url::form_urlencoded::Serializer;

/// Parameters in the order they are sent.
type Pairs = Vec<(String, String)>;

/// The verification that a recipe makes of everything sent beside it.
pub fn verification(recipe: Recipe, timestamp: &str, sent: &Pairs, salt: &str) -> String {
    hex::encode(Md5::digest(text(recipe, timestamp, sent, salt)))
}

fn text(recipe: Recipe, timestamp: &str, sent: &Pairs, salt: &str) -> String {
    let without: Pairs = sent
        .iter()
        .filter(|(name, _)| name != "timestamp")
        .cloned()
        .collect();
    match recipe {
        Recipe::TimestampSalt => format!("{timestamp}{salt}"),
        Recipe::SaltTimestamp => format!("{salt}{timestamp}"),
        Recipe::TimestampPayloadSalt => format!("{timestamp}{}{salt}", form(&without)),
        Recipe::TimestampSortedSalt => format!("{timestamp}{}{salt}", form(&sorted(&without))),
        Recipe::PayloadSalt => format!("{}{salt}", form(sent)),
        Recipe::SortedSalt => format!("{}{salt}", form(&sorted(sent))),
        Recipe::PayloadTimestampSalt => format!("{}{timestamp}{salt}", form(&without)),
        Recipe::SaltPayload => format!("{salt}{}", form(sent)),
        Recipe::TimestampRawSalt => format!("{timestamp}{}{salt}", raw(&without)),
        Recipe::TimestampJsonSalt => format!("{timestamp}{}{salt}", json(&without)),
        Recipe::JsonSalt => format!("{}{salt}", json(&sorted(sent))),
        Recipe::TimestampValuesSalt => format!("{timestamp}{}{salt}", values(&without)),
        Recipe::ValuesSalt => format!("{}{salt}", values(sent)),
    }
}

fn form(pairs: &Pairs) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn raw(pairs: &Pairs) -> String {
    let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
    pairs.collect::<Vec<_>>().join("&")
}

fn values(pairs: &Pairs) -> String {
    pairs.iter().map(|(_, value)| value.as_str()).collect()
}

fn sorted(pairs: &Pairs) -> Pairs {
    let mut pairs = pairs.clone();
    pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
    pairs
}

/// As Python's `json.dumps` writes a dict of texts, with lists where a name came more than once.
fn json(pairs: &Pairs) -> String {
    let mut members: Vec<(&str, Vec<String>)> = Vec::new();
    for (name, value) in pairs {
        let value = quoted(value);
        match members.iter_mut().find(|(known, _)| known == name) {
            Some((_, values)) => values.push(value),
            None => members.push((name, vec![value])),
        }
    }
    let members = members
        .into_iter()
        .map(|(name, values)| match values.as_slice() {
            [value] => format!("{}: {value}", quoted(name)),
            several => format!("{}: [{}]", quoted(name), several.join(", ")),
        });
    format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
}

/// What serde writes, and then everything beyond ASCII escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    for c in serde_json::Value::from(text).to_string().chars() {
        if c.is_ascii() {
            quoted.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(quoted, "\\u{unit:04x}").unwrap();
            }
        }
    }
    quoted
}
