//! The parameters of a launch, serialised in the ways that a hash may cover them.

use std::fmt::Write as _;

use url::form_urlencoded;

use super::LaunchQuery;

/// The parameter that holds the hash.
pub(super) const PARAM_VERIFICATION: &str = "verification";
/// The parameter that holds the timestamp. \[I\]
pub(super) const PARAM_TIMESTAMP: &str = "timestamp";

/// How names and values are escaped in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormEncoding {
    /// As browsers do (WHATWG): `+` for a blank, `~` escaped, `*` not.
    Browser,
    /// As Python's `urlencode` does: `+` for a blank, `*` escaped, `~` not.
    Python,
    /// As Python's `urlencode` does with `quote`: the same with `%20` for a blank.
    Percent,
    /// The text as it came.
    AsSent,
}

/// The parameters that a hash covers, with the text each came in; never the hash itself.
pub(super) struct HashedPayload<'a>(Vec<(&'a str, &'a str, Option<&'a str>)>);

impl<'a> HashedPayload<'a> {
    /// Every parameter but the timestamp.
    pub(super) fn without_timestamp(query: &'a LaunchQuery) -> Self {
        let ours = |name| [PARAM_TIMESTAMP, PARAM_VERIFICATION].contains(&name);
        let covered = query.raw_pairs().filter(|(name, ..)| !ours(*name));
        Self(covered.collect())
    }

    /// Every parameter, where the timestamp reads `timestamp`.
    pub(super) fn with_timestamp(query: &'a LaunchQuery, timestamp: &'a str) -> Self {
        let covered = query
            .raw_pairs()
            .filter(|(name, ..)| *name != PARAM_VERIFICATION);
        let pairs = covered.map(|(name, value, raw)| match name {
            // As it came, unless another text is tried in its place.
            PARAM_TIMESTAMP if value == timestamp => (name, value, raw),
            PARAM_TIMESTAMP => (name, timestamp, None),
            _ => (name, value, raw),
        });
        Self(pairs.collect())
    }

    /// In the order of the names; repeats of one name stay as they came.
    pub(super) fn sorted(mut self) -> Self {
        self.0.sort_by_key(|(name, ..)| *name);
        self
    }

    /// As a form: `id=client_42&user_id=7`.
    pub(super) fn to_form(&self, encoding: FormEncoding) -> String {
        let pairs = self
            .0
            .iter()
            .map(|(name, value, raw)| match (encoding, raw) {
                (FormEncoding::AsSent, Some(raw)) => (*raw).to_owned(),
                (FormEncoding::Browser | FormEncoding::AsSent, _) => {
                    let mut pair = form_urlencoded::Serializer::new(String::new());
                    pair.append_pair(name, value).finish()
                }
                (FormEncoding::Python, _) => {
                    format!("{}={}", quote_python(name, "+"), quote_python(value, "+"))
                }
                (FormEncoding::Percent, _) => {
                    format!(
                        "{}={}",
                        quote_python(name, "%20"),
                        quote_python(value, "%20")
                    )
                }
            });
        pairs.collect::<Vec<_>>().join("&")
    }

    /// As a form in which nothing is encoded: `name=Eläin & Co&user_id=7`.
    pub(super) fn to_raw(&self) -> String {
        let pairs = self
            .0
            .iter()
            .map(|(name, value, _)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The values alone, one behind the other.
    pub(super) fn join_values(&self) -> String {
        self.0.iter().map(|(_, value, _)| *value).collect()
    }

    /// As the JSON object that Python writes by default, which is what Provet is written in: a blank behind commas and
    /// colons, everything beyond ASCII escaped, a list where a name came more than once.
    pub(super) fn to_json(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        for (name, ..) in &self.0 {
            if !names.contains(name) {
                names.push(name);
            }
        }
        let members: Vec<String> = names.iter().map(|name| self.json_member(name)).collect();
        format!("{{{}}}", members.join(", "))
    }

    fn json_member(&self, name: &str) -> String {
        let values = self.0.iter().filter(|(each, ..)| *each == name);
        let values: Vec<String> = values.map(|(_, value, _)| quote_json(value)).collect();
        match values.as_slice() {
            [one] => format!("{}: {one}", quote_json(name)),
            many => format!("{}: [{}]", quote_json(name), many.join(", ")),
        }
    }
}

/// Python's `quote_plus` and `quote` with nothing safe: letters, digits and `_.-~` stay.
fn quote_python(text: &str, blank: &str) -> String {
    let mut quoted = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'.' | b'-' | b'~' => {
                quoted.push(char::from(byte));
            }
            b' ' => quoted.push_str(blank),
            // Writing to a String cannot fail.
            other => drop(write!(quoted, "%{other:02X}")),
        }
    }
    quoted
}

fn quote_json(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            ' '..='~' => quoted.push(c),
            _ => escape_char(c, &mut quoted),
        }
    }
    quoted.push('"');
    quoted
}

fn escape_char(c: char, into: &mut String) {
    // Python writes a character beyond U+FFFF as the two escapes of its UTF-16 form.
    for unit in c.encode_utf16(&mut [0; 2]) {
        // Writing to a String cannot fail.
        let _ = write!(into, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_written_as_python_writes_it() {
        // python3 -c 'import json; print(json.dumps({"a": "\"\\\n\x01\x7f/ä☃😀", "b": ["1", "2"], "": ""}))'
        let query = LaunchQuery::from_iter([
            ("a", "\"\\\n\u{1}\u{7f}/ä☃😀"),
            ("b", "1"),
            ("", ""),
            ("b", "2"),
        ]);
        assert_eq!(
            HashedPayload::without_timestamp(&query).to_json(),
            "{\"a\": \"\\\"\\\\\\n\\u0001\\u007f/\\u00e4\\u2603\\ud83d\\ude00\", \"b\": [\"1\", \"2\"], \"\": \"\"}"
        );
        assert_eq!(
            HashedPayload::without_timestamp(&LaunchQuery::default()).to_json(),
            "{}"
        );
    }

    #[test]
    fn forms_are_escaped_as_each_library_escapes_them() {
        // python3 -c 'from urllib.parse import *; p=[("n","a b~*/ä")]; print(urlencode(p), urlencode(p, quote_via=quote, safe=""))'
        let query = LaunchQuery::parse("n=a%20b~*/%c3%a4&verification=x&timestamp=1");
        let payload = HashedPayload::without_timestamp(&query);
        for (encoding, text) in [
            (FormEncoding::Browser, "n=a+b%7E*%2F%C3%A4"),
            (FormEncoding::Python, "n=a+b~%2A%2F%C3%A4"),
            (FormEncoding::Percent, "n=a%20b~%2A%2F%C3%A4"),
            (FormEncoding::AsSent, "n=a%20b~*/%c3%a4"),
        ] {
            assert_eq!(payload.to_form(encoding), text);
        }
    }

    #[test]
    fn the_hash_covers_everything_but_itself() {
        let query = LaunchQuery::parse("b=2&verification=x&timestamp=1&a=1&b=1");
        assert_eq!(
            HashedPayload::without_timestamp(&query).to_form(FormEncoding::Browser),
            "b=2&a=1&b=1"
        );
        assert_eq!(
            HashedPayload::with_timestamp(&query, "9").to_form(FormEncoding::Browser),
            "b=2&timestamp=9&a=1&b=1"
        );
        assert_eq!(
            HashedPayload::with_timestamp(&query, "9")
                .sorted()
                .to_form(FormEncoding::Browser),
            "a=1&b=2&b=1&timestamp=9"
        );
    }
}
