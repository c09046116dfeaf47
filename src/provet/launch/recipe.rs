//! The ways a verification hash may be made.

use std::fmt;
use std::str::FromStr;

use md5::{Digest as _, Md5};
use serde::{Deserialize, Serialize};

use super::{Query, Salt};

/// The way a button's verification hash is made.
///
/// Provet says that it is an MD5 digest of the timestamp and the verification salt \[D\]; the order is our reading \[I\], so
/// each button stores the recipe it uses. The text form is stable: it is what storage keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Recipe {
    /// The timestamp's text, then the salt.
    #[default]
    TimestampSalt,
    /// The salt, then the timestamp's text.
    SaltTimestamp,
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

/// Every recipe, the likeliest first. A recipe that covers the payload is one more line with [`Proof::Payload`].
const TABLE: [Row; 2] = [
    Row {
        recipe: Recipe::TimestampSalt,
        name: "timestamp-salt",
        proof: Proof::Plain,
        mix: |_, timestamp, salt, digest| {
            digest.update(timestamp);
            digest.update(salt.expose());
        },
    },
    Row {
        recipe: Recipe::SaltTimestamp,
        name: "salt-timestamp",
        proof: Proof::Plain,
        mix: |_, timestamp, salt, digest| {
            digest.update(salt.expose());
            digest.update(timestamp);
        },
    },
];

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
        for recipe in [Recipe::TimestampSalt, Recipe::SaltTimestamp] {
            assert_eq!(recipe.to_string().parse(), Ok(recipe));
            let json = serde_json::to_string(&recipe).unwrap();
            assert_eq!(json, format!("{:?}", recipe.name()));
            assert_eq!(serde_json::from_str::<Recipe>(&json).unwrap(), recipe);
        }
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
    fn a_payload_hash_proves_more_than_a_plain_one() {
        assert!(Proof::Plain < Proof::Payload);
    }
}
