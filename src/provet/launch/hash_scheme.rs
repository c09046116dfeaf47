//! The ways a verification hash may be made.

use std::fmt;
use std::str::FromStr;

use md5::{Digest as _, Md5};
use serde::{Deserialize, Serialize};

use super::payload::{FormEncoding, HashedPayload};
use super::{LaunchQuery, Salt};

/// The way a button's verification hash is made.
///
/// Provet says that it is an MD5 digest of the timestamp and the verification salt \[D\]; the order is our reading \[I\], so
/// each button stores the recipe it uses. With "include payload in verification hash" it covers the full payload \[D\]; how
/// the payload is written for that is not public \[I\], hence several. The text form is stable: it is what storage keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum HashScheme {
    /// The timestamp's text, then the salt.
    #[default]
    TimestampSalt,
    /// The salt, then the timestamp's text.
    SaltTimestamp,
    /// The timestamp, the payload form-encoded in the order it was sent, the salt.
    TimestampPayloadSalt,
    /// The same with the payload in the order of its names.
    TimestampSortedSalt,
    /// The payload form-encoded in the order it was sent, the timestamp in its place among it, then the salt.
    PayloadSalt,
    /// The same in the order of the names.
    SortedSalt,
    /// The payload form-encoded in the order it was sent, the timestamp, the salt.
    PayloadTimestampSalt,
    /// The salt, then the payload form-encoded in the order it was sent, the timestamp in its place among it.
    SaltPayload,
    /// The timestamp, the payload as a JSON object in the order it was sent, the salt.
    TimestampJsonSalt,
    /// The payload as a JSON object in the order of its names, the timestamp in it, then the salt.
    JsonSalt,
    /// The timestamp, the payload as `name=value` joined by `&` with nothing encoded, the salt.
    TimestampRawSalt,
    /// The timestamp, the payload's values alone in the order they were sent, the salt.
    TimestampValuesSalt,
    /// The values alone in the order they were sent, the timestamp among them, then the salt.
    ValuesSalt,
    /// [`TimestampPayloadSalt`](Self::TimestampPayloadSalt) over a form as Python's `urlencode` writes it.
    TimestampPythonSalt,
    /// The same with `%20` for blanks.
    TimestampPercentSalt,
    /// The same over the text as it came.
    TimestampSentSalt,
    /// [`TimestampSortedSalt`](Self::TimestampSortedSalt) over a form as Python's `urlencode` writes it.
    TimestampSortedPythonSalt,
    /// The same with `%20` for blanks.
    TimestampSortedPercentSalt,
    /// [`PayloadSalt`](Self::PayloadSalt) over a form as Python's `urlencode` writes it.
    PythonSalt,
    /// The same with `%20` for blanks.
    PercentSalt,
    /// The same over the text as it came.
    SentSalt,
    /// [`SortedSalt`](Self::SortedSalt) over a form as Python's `urlencode` writes it.
    SortedPythonSalt,
    /// The same with `%20` for blanks.
    SortedPercentSalt,
    /// [`PayloadTimestampSalt`](Self::PayloadTimestampSalt) over a form as Python's `urlencode` writes it.
    PythonTimestampSalt,
    /// The same over the text as it came.
    SentTimestampSalt,
}

/// How much of a launch its hash proves; more is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProofLevel {
    /// Only that the clinic's Provet made this timestamp: the object, user and other values are free to edit.
    Plain,
    /// The whole payload, so that the object and the user are the ones Provet sent.
    Payload,
}

/// What a digest is fed with, piece by piece so that no copy of the salt is left behind.
#[derive(Clone, Copy)]
enum HashPart {
    /// The raw text of the timestamp as it was sent: after form decoding and nothing else.
    Timestamp,
    /// The button's salt.
    Salt,
    /// Every other parameter.
    Payload(PayloadForm),
    /// Every parameter, the timestamp in its place among them.
    WholePayload(PayloadForm),
}

/// How a payload is written to be hashed.
#[derive(Clone, Copy)]
enum PayloadForm {
    Form(FormEncoding),
    SortedForm(FormEncoding),
    Json,
    SortedJson,
    Raw,
    Values,
}

impl HashPart {
    fn update_digest(self, query: &LaunchQuery, timestamp: &str, salt: &Salt, digest: &mut Md5) {
        match self {
            Self::Timestamp => digest.update(timestamp),
            Self::Salt => digest.update(salt.expose()),
            Self::Payload(form) => {
                digest.update(form.format(HashedPayload::without_timestamp(query)));
            }
            Self::WholePayload(form) => {
                digest.update(form.format(HashedPayload::with_timestamp(query, timestamp)));
            }
        }
    }
}

impl PayloadForm {
    fn format(self, payload: HashedPayload<'_>) -> String {
        match self {
            Self::Form(encoding) => payload.to_form(encoding),
            Self::SortedForm(encoding) => payload.sorted().to_form(encoding),
            Self::Json => payload.to_json(),
            Self::SortedJson => payload.sorted().to_json(),
            Self::Raw => payload.to_raw(),
            Self::Values => payload.join_values(),
        }
    }
}

/// One line of the recipe table.
struct HashSchemeRow {
    scheme: HashScheme,
    /// The stable text form.
    name: &'static str,
    proof_level: ProofLevel,
    /// What is hashed, in order.
    parts: &'static [HashPart],
}

macro_rules! hash_scheme_table {
    ($($scheme:ident $name:literal $proof:ident [$($part:expr),+];)+) => {{
        use {FormEncoding::*, HashPart::*, PayloadForm::*};
        &[$(HashSchemeRow {
            scheme: HashScheme::$scheme,
            name: $name,
            proof_level: ProofLevel::$proof,
            parts: &[$($part),+],
        }),+]
    }};
}

/// Every recipe, the likeliest first.
///
/// Values alone cover the payload and still prove no more than a plain hash: a digit moved from the end of one value to
/// the beginning of the next leaves the hash as it was. So does a payload that is not encoded, where an `&` within a
/// value reads like one between two.
const HASH_SCHEME_TABLE: &[HashSchemeRow] = hash_scheme_table! {
    TimestampSalt "timestamp-salt" Plain [Timestamp, Salt];
    SaltTimestamp "salt-timestamp" Plain [Salt, Timestamp];
    TimestampPayloadSalt "timestamp-payload-salt" Payload [Timestamp, Payload(Form(Browser)), Salt];
    TimestampSortedSalt "timestamp-sorted-payload-salt" Payload [Timestamp, Payload(SortedForm(Browser)), Salt];
    PayloadSalt "payload-salt" Payload [WholePayload(Form(Browser)), Salt];
    SortedSalt "sorted-payload-salt" Payload [WholePayload(SortedForm(Browser)), Salt];
    PayloadTimestampSalt "payload-timestamp-salt" Payload [Payload(Form(Browser)), Timestamp, Salt];
    SaltPayload "salt-payload" Payload [Salt, WholePayload(Form(Browser))];
    TimestampJsonSalt "timestamp-json-salt" Payload [Timestamp, Payload(Json), Salt];
    JsonSalt "sorted-json-salt" Payload [WholePayload(SortedJson), Salt];
    TimestampRawSalt "timestamp-raw-payload-salt" Plain [Timestamp, Payload(Raw), Salt];
    TimestampValuesSalt "timestamp-values-salt" Plain [Timestamp, Payload(Values), Salt];
    ValuesSalt "values-salt" Plain [WholePayload(Values), Salt];
    TimestampPythonSalt "timestamp-payload-salt-python" Payload [Timestamp, Payload(Form(Python)), Salt];
    TimestampPercentSalt "timestamp-payload-salt-percent" Payload [Timestamp, Payload(Form(Percent)), Salt];
    TimestampSentSalt "timestamp-payload-salt-as-sent" Payload [Timestamp, Payload(Form(AsSent)), Salt];
    TimestampSortedPythonSalt "timestamp-sorted-payload-salt-python" Payload [Timestamp, Payload(SortedForm(Python)), Salt];
    TimestampSortedPercentSalt "timestamp-sorted-payload-salt-percent" Payload [Timestamp, Payload(SortedForm(Percent)), Salt];
    PythonSalt "payload-salt-python" Payload [WholePayload(Form(Python)), Salt];
    PercentSalt "payload-salt-percent" Payload [WholePayload(Form(Percent)), Salt];
    SentSalt "payload-salt-as-sent" Payload [WholePayload(Form(AsSent)), Salt];
    SortedPythonSalt "sorted-payload-salt-python" Payload [WholePayload(SortedForm(Python)), Salt];
    SortedPercentSalt "sorted-payload-salt-percent" Payload [WholePayload(SortedForm(Percent)), Salt];
    PythonTimestampSalt "payload-timestamp-salt-python" Payload [Payload(Form(Python)), Timestamp, Salt];
    SentTimestampSalt "payload-timestamp-salt-as-sent" Payload [Payload(Form(AsSent)), Timestamp, Salt];
};

impl HashScheme {
    /// Every recipe, the likeliest first.
    pub fn all() -> impl Iterator<Item = Self> {
        HASH_SCHEME_TABLE.iter().map(|row| row.scheme)
    }

    /// The stable text form, such as `timestamp-salt`.
    pub fn as_str(self) -> &'static str {
        self.table_row().map_or("", |row| row.name)
    }

    /// How much a hash made this way proves.
    pub fn proof_level(self) -> ProofLevel {
        self.table_row()
            .map_or(ProofLevel::Plain, |row| row.proof_level)
    }

    /// The digest that this recipe makes of a request whose timestamp reads `timestamp`.
    pub(crate) fn compute_digest(
        self,
        query: &LaunchQuery,
        timestamp: &str,
        salt: &Salt,
    ) -> Option<[u8; 16]> {
        // Where the salt comes first, MD5 can be extended by somebody without it. The padding that this takes begins
        // with a byte that is no UTF-8 there, and decoding the query replaces it, so such a hash fits nothing.
        let mut digest = Md5::new();
        for part in self.table_row()?.parts {
            part.update_digest(query, timestamp, salt, &mut digest);
        }
        Some(digest.finalize().into())
    }

    fn table_row(self) -> Option<&'static HashSchemeRow> {
        HASH_SCHEME_TABLE.iter().find(|row| row.scheme == self)
    }
}

impl fmt::Display for HashScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// No recipe has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no recipe has this name")]
pub struct UnknownHashScheme;

impl FromStr for HashScheme {
    type Err = UnknownHashScheme;

    fn from_str(text: &str) -> Result<Self, UnknownHashScheme> {
        let row = HASH_SCHEME_TABLE.iter().find(|row| row.name == text);
        row.map(|row| row.scheme).ok_or(UnknownHashScheme)
    }
}

impl TryFrom<String> for HashScheme {
    type Error = UnknownHashScheme;

    fn try_from(text: String) -> Result<Self, UnknownHashScheme> {
        text.parse()
    }
}

impl From<HashScheme> for String {
    fn from(recipe: HashScheme) -> Self {
        recipe.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_recipe_is_in_the_table_under_its_own_name() {
        for recipe in HashScheme::all() {
            assert_eq!(recipe.to_string().parse(), Ok(recipe));
            let json = serde_json::to_string(&recipe).unwrap();
            assert_eq!(json, format!("{:?}", recipe.as_str()));
            assert_eq!(serde_json::from_str::<HashScheme>(&json).unwrap(), recipe);
        }
        let names: std::collections::BTreeSet<_> =
            HashScheme::all().map(HashScheme::as_str).collect();
        assert_eq!(names.len(), HashScheme::all().count());
        assert_eq!(HashScheme::all().next(), Some(HashScheme::default()));
        assert_eq!("".parse::<HashScheme>(), Err(UnknownHashScheme));
    }

    #[test]
    fn the_digests_are_those_of_md5sum() {
        let salt = Salt::new("0123456789abcdef").unwrap();
        // printf 17000000000123456789abcdef | md5sum, and the other way round.
        for (recipe, expected) in [
            (
                HashScheme::TimestampSalt,
                "0e48de2e25bf78418770443053315722",
            ),
            (
                HashScheme::SaltTimestamp,
                "5db3642c9e6788deea54eb121defc7d2",
            ),
        ] {
            assert_eq!(
                hex::encode(
                    recipe
                        .compute_digest(&LaunchQuery::default(), "1700000000", &salt)
                        .unwrap()
                ),
                expected
            );
        }
    }

    #[test]
    fn the_payload_recipes_make_the_digests_of_md5sum() {
        let salt = Salt::new("0123456789abcdef").unwrap();
        let query = LaunchQuery::parse(
            "id=client_42&name=El%C3%A4in+%26+Co&timestamp=1700000000&b=1&b=2&verification=x",
        );
        // What is hashed, written out.
        for (recipe, text) in [
            (
                HashScheme::TimestampPayloadSalt,
                "1700000000id=client_42&name=El%C3%A4in+%26+Co&b=1&b=20123456789abcdef",
            ),
            (
                HashScheme::TimestampSortedSalt,
                "1700000000b=1&b=2&id=client_42&name=El%C3%A4in+%26+Co0123456789abcdef",
            ),
            (
                HashScheme::PayloadSalt,
                "id=client_42&name=El%C3%A4in+%26+Co&timestamp=1700000000&b=1&b=20123456789abcdef",
            ),
            (
                HashScheme::SortedSalt,
                "b=1&b=2&id=client_42&name=El%C3%A4in+%26+Co&timestamp=17000000000123456789abcdef",
            ),
            (
                HashScheme::PayloadTimestampSalt,
                "id=client_42&name=El%C3%A4in+%26+Co&b=1&b=217000000000123456789abcdef",
            ),
            (
                HashScheme::SaltPayload,
                "0123456789abcdefid=client_42&name=El%C3%A4in+%26+Co&timestamp=1700000000&b=1&b=2",
            ),
            (
                HashScheme::TimestampRawSalt,
                "1700000000id=client_42&name=Eläin & Co&b=1&b=20123456789abcdef",
            ),
            (
                HashScheme::TimestampJsonSalt,
                r#"1700000000{"id": "client_42", "name": "El\u00e4in & Co", "b": ["1", "2"]}0123456789abcdef"#,
            ),
            (
                HashScheme::JsonSalt,
                r#"{"b": ["1", "2"], "id": "client_42", "name": "El\u00e4in & Co", "timestamp": "1700000000"}0123456789abcdef"#,
            ),
            (
                HashScheme::TimestampValuesSalt,
                "1700000000client_42Eläin & Co120123456789abcdef",
            ),
            (
                HashScheme::ValuesSalt,
                "client_42Eläin & Co1700000000120123456789abcdef",
            ),
        ] {
            let expected: [u8; 16] = Md5::digest(text).into();
            assert_eq!(
                recipe.compute_digest(&query, "1700000000", &salt),
                Some(expected),
                "{recipe}"
            );
        }
    }

    #[test]
    fn other_encodings_of_the_payload_make_the_digests_of_md5sum() {
        let salt = Salt::new("0123456789abcdef").unwrap();
        let query = LaunchQuery::parse(
            "id=client_42&name=El%C3%A4in+%26+Co&timestamp=1700000000&b=1&b=2&verification=x",
        );
        for (recipe, text) in [
            (
                HashScheme::TimestampPercentSalt,
                "1700000000id=client_42&name=El%C3%A4in%20%26%20Co&b=1&b=20123456789abcdef",
            ),
            (
                HashScheme::SentSalt,
                "id=client_42&name=El%C3%A4in+%26+Co&timestamp=1700000000&b=1&b=20123456789abcdef",
            ),
            (
                HashScheme::SortedPythonSalt,
                "b=1&b=2&id=client_42&name=El%C3%A4in+%26+Co&timestamp=17000000000123456789abcdef",
            ),
        ] {
            let expected: [u8; 16] = Md5::digest(text).into();
            let digest = recipe.compute_digest(&query, "1700000000", &salt);
            assert_eq!(digest, Some(expected), "{recipe}");
        }
    }

    #[test]
    fn values_alone_prove_no_payload_because_their_borders_are_lost() {
        let salt = Salt::generate();
        let digest =
            |raw| HashScheme::ValuesSalt.compute_digest(&LaunchQuery::parse(raw), "9", &salt);
        assert_eq!(
            digest("timestamp=9&id=42&user_id=7"),
            digest("timestamp=9&id=4&user_id=27")
        );
        assert_eq!(HashScheme::ValuesSalt.proof_level(), ProofLevel::Plain);
        assert_eq!(
            HashScheme::TimestampValuesSalt.proof_level(),
            ProofLevel::Plain
        );
    }

    #[test]
    fn an_unencoded_payload_proves_nothing_because_an_ampersand_may_stand_in_a_value() {
        let salt = Salt::generate();
        let digest =
            |raw| HashScheme::TimestampRawSalt.compute_digest(&LaunchQuery::parse(raw), "9", &salt);
        assert_eq!(
            digest("name=x%26id%3D4&timestamp=9"),
            digest("name=x&id=4&timestamp=9")
        );
        assert_eq!(
            HashScheme::TimestampRawSalt.proof_level(),
            ProofLevel::Plain
        );
    }

    #[test]
    fn a_payload_hash_proves_more_than_a_plain_one() {
        assert!(ProofLevel::Plain < ProofLevel::Payload);
    }
}
