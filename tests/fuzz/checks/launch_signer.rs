//! Computes the verification hashes that buttons send. Shares no code with the product, so that a mistake there is noticed.

use std::fmt::Write as _;

use cageside::provet::launch::HashScheme;
use md5::{Digest as _, Md5};
use url::form_urlencoded::Serializer;

/// Parameters in the order they are sent.
type Pairs = Vec<(String, String)>;

/// The verification hash of the sent parameters under one hash scheme.
pub fn compute_verification(
    hash_scheme: HashScheme,
    timestamp: &str,
    sent: &Pairs,
    salt: &str,
) -> String {
    hex::encode(Md5::digest(hashed_text(hash_scheme, timestamp, sent, salt)))
}

fn hashed_text(hash_scheme: HashScheme, timestamp: &str, sent: &Pairs, salt: &str) -> String {
    let without_timestamp: Pairs = sent
        .iter()
        .filter(|(name, _)| name != "timestamp")
        .cloned()
        .collect();
    match hash_scheme {
        HashScheme::TimestampSalt => format!("{timestamp}{salt}"),
        HashScheme::SaltTimestamp => format!("{salt}{timestamp}"),
        // The parameters are sent as `encode_form` writes them, here and below.
        HashScheme::TimestampPayloadSalt | HashScheme::TimestampSentSalt => {
            format!("{timestamp}{}{salt}", encode_form(&without_timestamp))
        }
        HashScheme::TimestampSortedSalt => format!(
            "{timestamp}{}{salt}",
            encode_form(&sort_by_name(&without_timestamp))
        ),
        HashScheme::PayloadSalt | HashScheme::SentSalt => format!("{}{salt}", encode_form(sent)),
        HashScheme::SortedSalt => format!("{}{salt}", encode_form(&sort_by_name(sent))),
        HashScheme::PayloadTimestampSalt | HashScheme::SentTimestampSalt => {
            format!("{}{timestamp}{salt}", encode_form(&without_timestamp))
        }
        HashScheme::SaltPayload => format!("{salt}{}", encode_form(sent)),
        HashScheme::TimestampRawSalt => {
            format!("{timestamp}{}{salt}", encode_raw(&without_timestamp))
        }
        HashScheme::TimestampJsonSalt => {
            format!("{timestamp}{}{salt}", encode_json(&without_timestamp))
        }
        HashScheme::JsonSalt => format!("{}{salt}", encode_json(&sort_by_name(sent))),
        HashScheme::TimestampValuesSalt => {
            format!("{timestamp}{}{salt}", join_values(&without_timestamp))
        }
        HashScheme::ValuesSalt => format!("{}{salt}", join_values(sent)),
        HashScheme::PercentSalt
        | HashScheme::PythonSalt
        | HashScheme::PythonTimestampSalt
        | HashScheme::SortedPercentSalt
        | HashScheme::SortedPythonSalt
        | HashScheme::TimestampPercentSalt
        | HashScheme::TimestampPythonSalt
        | HashScheme::TimestampSortedPercentSalt
        | HashScheme::TimestampSortedPythonSalt => python_text(hash_scheme, timestamp, sent, salt),
    }
}

/// The schemes over a form as Python writes it, with `+` or `%20` for blanks.
fn python_text(hash_scheme: HashScheme, timestamp: &str, sent: &Pairs, salt: &str) -> String {
    let name = hash_scheme.as_str();
    let blank = if name.ends_with("-percent") {
        "%20"
    } else {
        "+"
    };
    let sorted = sort_by_name(sent);
    let sent = if name.contains("sorted") {
        &sorted
    } else {
        sent
    };
    let is_apart = name.contains("timestamp");
    let covered = sent
        .iter()
        .filter(|(name, _)| !is_apart || name != "timestamp");
    let form: Vec<String> = covered
        .map(|(name, value)| {
            format!(
                "{}={}",
                quote_python(name, blank),
                quote_python(value, blank)
            )
        })
        .collect();
    let form = form.join("&");
    if !is_apart {
        format!("{form}{salt}")
    } else if name.starts_with("timestamp") {
        format!("{timestamp}{form}{salt}")
    } else {
        format!("{form}{timestamp}{salt}")
    }
}

fn quote_python(text: &str, blank: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-~".contains(&byte);
    let pieces = text.bytes().map(|byte| match byte {
        b' ' => blank.to_owned(),
        byte if plain(byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    pieces.collect()
}

fn encode_form(pairs: &Pairs) -> String {
    Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn encode_raw(pairs: &Pairs) -> String {
    let pairs = pairs.iter().map(|(name, value)| format!("{name}={value}"));
    pairs.collect::<Vec<_>>().join("&")
}

fn join_values(pairs: &Pairs) -> String {
    pairs.iter().map(|(_, value)| value.as_str()).collect()
}

fn sort_by_name(pairs: &Pairs) -> Pairs {
    let mut pairs = pairs.clone();
    pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
    pairs
}

/// Encodes like Python's `json.dumps` for a dict of strings; a repeated name gets a list of its values.
fn encode_json(pairs: &Pairs) -> String {
    let mut members: Vec<(&str, Vec<String>)> = Vec::new();
    for (name, value) in pairs {
        let value = quote_ascii(value);
        match members.iter_mut().find(|(known, _)| known == name) {
            Some((_, values)) => values.push(value),
            None => members.push((name, vec![value])),
        }
    }
    let members = members
        .into_iter()
        .map(|(name, values)| match values.as_slice() {
            [value] => format!("{}: {value}", quote_ascii(name)),
            several => format!("{}: [{}]", quote_ascii(name), several.join(", ")),
        });
    format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
}

/// A JSON string literal with everything outside ASCII escaped as UTF-16.
fn quote_ascii(text: &str) -> String {
    let mut quoted = String::new();
    for c in serde_json::Value::from(text).to_string().chars() {
        // Python escapes DEL, which is ASCII, too.
        if c.is_ascii() && c != '\u{7f}' {
            quoted.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(quoted, "\\u{unit:04x}").unwrap();
            }
        }
    }
    quoted
}
