//! The ways a verification hash may be made.

use std::fmt;
use std::str::FromStr;

use md5::{Digest as _, Md5};
use serde::{Deserialize, Serialize};

use super::payload::Payload;
use super::{Query, Salt};

/// The way a button's verification hash is made.
///
/// Provet says that it is an MD5 digest of the timestamp and the verification salt \[D\]; the order is our reading \[I\], so
/// each button stores the recipe it uses. With "include payload in verification hash" it covers the full payload \[D\]; how
/// the payload is written for that is not public \[I\], hence several. The text form is stable: it is what storage keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Recipe {
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
}

/// How much of a launch its hash proves; more is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// Only that the clinic's Provet made this timestamp: the object, user and other values are free to edit.
    Plain,
    /// The whole payload, so that the object and the user are the ones Provet sent.
    Payload,
}

/// Feeds a digest, piece by piece so that no copy of the salt is left behind.
///
/// It sees every parameter, the raw text of the timestamp as it was sent (after form decoding and nothing else), and the salt.
type Mix = fn(&Query, &str, &Salt, &mut Md5);

/// One line of the recipe table.
struct Row {
    recipe: Recipe,
    /// The stable text form.
    name: &'static str,
    proof: Proof,
    mix: Mix,
}

/// Every recipe, the likeliest first.
///
/// Values alone cover the payload and still prove no more than a plain hash: a digit moved from the end of one value to
/// the beginning of the next leaves the hash as it was. So does a payload that is not encoded, where an `&` within a
/// value reads like one between two.
const TABLE: [Row; 13] = [
    row(
        Recipe::TimestampSalt,
        "timestamp-salt",
        Proof::Plain,
        |_, timestamp, salt, digest| {
            digest.update(timestamp);
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::SaltTimestamp,
        "salt-timestamp",
        Proof::Plain,
        |_, timestamp, salt, digest| {
            digest.update(salt.expose());
            digest.update(timestamp);
        },
    ),
    row(
        Recipe::TimestampPayloadSalt,
        "timestamp-payload-salt",
        Proof::Payload,
        |query, timestamp, salt, digest| {
            digest.update(timestamp);
            digest.update(Payload::of(query).form());
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::TimestampSortedSalt,
        "timestamp-sorted-payload-salt",
        Proof::Payload,
        |query, timestamp, salt, digest| {
            digest.update(timestamp);
            digest.update(Payload::of(query).sorted().form());
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::PayloadSalt,
        "payload-salt",
        Proof::Payload,
        |query, timestamp, salt, digest| {
            digest.update(Payload::with(query, timestamp).form());
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::SortedSalt,
        "sorted-payload-salt",
        Proof::Payload,
        |query, timestamp, salt, digest| {
            digest.update(Payload::with(query, timestamp).sorted().form());
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::PayloadTimestampSalt,
        "payload-timestamp-salt",
        Proof::Payload,
        |query, timestamp, salt, digest| {
            digest.update(Payload::of(query).form());
            digest.update(timestamp);
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::SaltPayload,
        "salt-payload",
        Proof::Payload,
        |query, timestamp, salt, digest| {
            digest.update(salt.expose());
            digest.update(Payload::with(query, timestamp).form());
        },
    ),
    row(
        Recipe::TimestampJsonSalt,
        "timestamp-json-salt",
        Proof::Payload,
        |query, timestamp, salt, digest| {
            digest.update(timestamp);
            digest.update(Payload::of(query).json());
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::JsonSalt,
        "sorted-json-salt",
        Proof::Payload,
        |query, timestamp, salt, digest| {
            digest.update(Payload::with(query, timestamp).sorted().json());
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::TimestampRawSalt,
        "timestamp-raw-payload-salt",
        Proof::Plain,
        |query, timestamp, salt, digest| {
            digest.update(timestamp);
            digest.update(Payload::of(query).raw());
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::TimestampValuesSalt,
        "timestamp-values-salt",
        Proof::Plain,
        |query, timestamp, salt, digest| {
            digest.update(timestamp);
            digest.update(Payload::of(query).values());
            digest.update(salt.expose());
        },
    ),
    row(
        Recipe::ValuesSalt,
        "values-salt",
        Proof::Plain,
        |query, timestamp, salt, digest| {
            digest.update(Payload::with(query, timestamp).values());
            digest.update(salt.expose());
        },
    ),
];

const fn row(recipe: Recipe, name: &'static str, proof: Proof, mix: Mix) -> Row {
    Row {
        recipe,
        name,
        proof,
        mix,
    }
}

impl Recipe {
    /// Every recipe, the likeliest first.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.recipe)
    }

    /// The stable text form, such as `timestamp-salt`.
    pub fn name(self) -> &'static str {
        self.row().map_or("", |row| row.name)
    }

    /// How much a hash made this way proves.
    pub fn proof(self) -> Proof {
        self.row().map_or(Proof::Plain, |row| row.proof)
    }

    /// The digest that this recipe makes of a request whose timestamp reads `timestamp`.
    pub(crate) fn digest(self, query: &Query, timestamp: &str, salt: &Salt) -> Option<[u8; 16]> {
        let mut digest = Md5::new();
        (self.row()?.mix)(query, timestamp, salt, &mut digest);
        Some(digest.finalize().into())
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.recipe == self)
    }
}

impl fmt::Display for Recipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// No recipe has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no recipe has this name")]
pub struct NoSuchRecipe;

impl FromStr for Recipe {
    type Err = NoSuchRecipe;

    fn from_str(text: &str) -> Result<Self, NoSuchRecipe> {
        let row = TABLE.iter().find(|row| row.name == text);
        row.map(|row| row.recipe).ok_or(NoSuchRecipe)
    }
}

impl TryFrom<String> for Recipe {
    type Error = NoSuchRecipe;

    fn try_from(text: String) -> Result<Self, NoSuchRecipe> {
        text.parse()
    }
}

impl From<Recipe> for String {
    fn from(recipe: Recipe) -> Self {
        recipe.name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_recipe_is_in_the_table_under_its_own_name() {
        for recipe in Recipe::all() {
            assert_eq!(recipe.to_string().parse(), Ok(recipe));
            let json = serde_json::to_string(&recipe).unwrap();
            assert_eq!(json, format!("{:?}", recipe.name()));
            assert_eq!(serde_json::from_str::<Recipe>(&json).unwrap(), recipe);
        }
        let names: std::collections::BTreeSet<_> = Recipe::all().map(Recipe::name).collect();
        assert_eq!(names.len(), Recipe::all().count());
        assert_eq!(Recipe::all().next(), Some(Recipe::default()));
        assert_eq!("".parse::<Recipe>(), Err(NoSuchRecipe));
    }

    #[test]
    fn the_digests_are_those_of_md5sum() {
        let salt = Salt::new("0123456789abcdef").unwrap();
        // printf 17000000000123456789abcdef | md5sum, and the other way round.
        for (recipe, expected) in [
            (Recipe::TimestampSalt, "0e48de2e25bf78418770443053315722"),
            (Recipe::SaltTimestamp, "5db3642c9e6788deea54eb121defc7d2"),
        ] {
            assert_eq!(
                hex::encode(
                    recipe
                        .digest(&Query::default(), "1700000000", &salt)
                        .unwrap()
                ),
                expected
            );
        }
    }

    #[test]
    fn the_payload_recipes_make_the_digests_of_md5sum() {
        let salt = Salt::new("0123456789abcdef").unwrap();
        let query = Query::parse(
            "id=client_42&name=El%C3%A4in+%26+Co&timestamp=1700000000&b=1&b=2&verification=x",
        );
        // What is hashed, written out.
        for (recipe, text) in [
            (
                Recipe::TimestampPayloadSalt,
                "1700000000id=client_42&name=El%C3%A4in+%26+Co&b=1&b=20123456789abcdef",
            ),
            (
                Recipe::TimestampSortedSalt,
                "1700000000b=1&b=2&id=client_42&name=El%C3%A4in+%26+Co0123456789abcdef",
            ),
            (
                Recipe::PayloadSalt,
                "id=client_42&name=El%C3%A4in+%26+Co&timestamp=1700000000&b=1&b=20123456789abcdef",
            ),
            (
                Recipe::SortedSalt,
                "b=1&b=2&id=client_42&name=El%C3%A4in+%26+Co&timestamp=17000000000123456789abcdef",
            ),
            (
                Recipe::PayloadTimestampSalt,
                "id=client_42&name=El%C3%A4in+%26+Co&b=1&b=217000000000123456789abcdef",
            ),
            (
                Recipe::SaltPayload,
                "0123456789abcdefid=client_42&name=El%C3%A4in+%26+Co&timestamp=1700000000&b=1&b=2",
            ),
            (
                Recipe::TimestampRawSalt,
                "1700000000id=client_42&name=Eläin & Co&b=1&b=20123456789abcdef",
            ),
            (
                Recipe::TimestampJsonSalt,
                r#"1700000000{"id": "client_42", "name": "El\u00e4in & Co", "b": ["1", "2"]}0123456789abcdef"#,
            ),
            (
                Recipe::JsonSalt,
                r#"{"b": ["1", "2"], "id": "client_42", "name": "El\u00e4in & Co", "timestamp": "1700000000"}0123456789abcdef"#,
            ),
            (
                Recipe::TimestampValuesSalt,
                "1700000000client_42Eläin & Co120123456789abcdef",
            ),
            (
                Recipe::ValuesSalt,
                "client_42Eläin & Co1700000000120123456789abcdef",
            ),
        ] {
            let expected: [u8; 16] = Md5::digest(text).into();
            assert_eq!(
                recipe.digest(&query, "1700000000", &salt),
                Some(expected),
                "{recipe}"
            );
        }
    }

    #[test]
    fn values_alone_prove_no_payload_because_their_borders_are_lost() {
        let salt = Salt::generate();
        let digest = |raw| Recipe::ValuesSalt.digest(&Query::parse(raw), "9", &salt);
        assert_eq!(
            digest("timestamp=9&id=42&user_id=7"),
            digest("timestamp=9&id=4&user_id=27")
        );
        assert_eq!(Recipe::ValuesSalt.proof(), Proof::Plain);
        assert_eq!(Recipe::TimestampValuesSalt.proof(), Proof::Plain);
    }

    #[test]
    fn an_unencoded_payload_proves_nothing_because_an_ampersand_may_stand_in_a_value() {
        let salt = Salt::generate();
        let digest = |raw| Recipe::TimestampRawSalt.digest(&Query::parse(raw), "9", &salt);
        assert_eq!(
            digest("name=x%26id%3D4&timestamp=9"),
            digest("name=x&id=4&timestamp=9")
        );
        assert_eq!(Recipe::TimestampRawSalt.proof(), Proof::Plain);
    }

    #[test]
    fn a_payload_hash_proves_more_than_a_plain_one() {
        assert!(Proof::Plain < Proof::Payload);
    }
}
