//! Converts between values and columns: timestamps, ids, enums with a text form, digests.

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use sha2::{Digest as _, Sha256};

use crate::error_chain::ErrorChain;
use crate::provet::ProvetId;
use crate::storage::StorageError;

/// A struct that is read from a row: each field from the column of that name. (The derive of sqlx would build sqlx, its TLS
/// and SQLite a second time, for the compiler.)
macro_rules! row_struct {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)+ }) => {
        $(#[$meta])*
        $vis struct $name {
            $($(#[$field_meta])* $field: $kind,)+
        }

        impl<'r> sqlx::FromRow<'r, sqlx::any::AnyRow> for $name {
            fn from_row(row: &'r sqlx::any::AnyRow) -> Result<Self, sqlx::Error> {
                $(let $field = sqlx::Row::try_get(row, stringify!($field))?;)+
                Ok(Self { $($field),+ })
            }
        }
    };
}
pub(super) use row_struct;

/// A value that may only be one of a few words, in the database, in commands and in JSON.
macro_rules! text_enum {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$of:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word that stands for it in the database, in commands and in JSON.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::storage::codec::UnknownVariant;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err($crate::storage::codec::UnknownVariant(&[$($text),+])),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
    };
}
pub(crate) use text_enum;

/// The text is none of the words that are allowed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of {}", .0.join(", "))]
pub struct UnknownVariant(pub(crate) &'static [&'static str]);

/// Where a value was read, for the error if it makes no sense.
#[derive(Clone, Copy)]
pub(super) struct ColumnRef(pub(super) &'static str, pub(super) &'static str);

impl ColumnRef {
    pub(super) fn malformed_error(self) -> StorageError {
        StorageError::Malformed {
            table: self.0,
            column: self.1,
        }
    }

    /// Reads anything that has a text form.
    pub(super) fn parse<T: std::str::FromStr>(self, text: &str) -> Result<T, StorageError> {
        text.parse().map_err(|_| self.malformed_error())
    }

    pub(super) fn parse_timestamp(self, milliseconds: i64) -> Result<Timestamp, StorageError> {
        Timestamp::from_millisecond(milliseconds).map_err(|_| self.malformed_error())
    }

    pub(super) fn parse_optional_timestamp(
        self,
        milliseconds: Option<i64>,
    ) -> Result<Option<Timestamp>, StorageError> {
        milliseconds.map(|it| self.parse_timestamp(it)).transpose()
    }

    pub(super) fn parse_provet_id(self, number: i64) -> Result<ProvetId, StorageError> {
        ProvetId::new(number).ok_or_else(|| self.malformed_error())
    }

    /// What an encrypted value in this column is bound to: it can be decrypted in this row only.
    pub(super) fn associated_data(self, row: &str) -> String {
        let former = FORMER_TABLES.iter().find(|(table, _)| *table == self.0);
        let table = former.map_or(self.0, |(_, former)| former);
        format!("{table}/{}/{row}", self.1)
    }
}

/// Tables with encrypted columns that migration 0010 renamed, and what they were called before.
///
/// The former names stay part of what values are bound to: with the new ones, nothing that was encrypted before the
/// migration could be decrypted after it. A table or an encrypted column that is renamed once more must be listed here.
const FORMER_TABLES: [(&str, &str); 4] = [
    ("installation_secret", "setting"),
    ("button_action", "button_work"),
    ("user_session", "sign_in"),
    ("oauth_flow", "sign_in_attempt"),
];

/// An instant as it is stored: milliseconds since 1970.
pub(super) fn timestamp_millis(instant: Timestamp) -> i64 {
    instant.as_millisecond()
}

/// A duration as it is stored.
pub(super) fn duration_millis(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// The instant that comes so long after `now`, as it is stored.
pub(super) fn millis_after(now: Timestamp, duration: SignedDuration) -> i64 {
    timestamp_millis(now).saturating_add(duration_millis(duration))
}

/// The instant that was so long before `now`, as it is stored.
pub(super) fn millis_before(now: Timestamp, duration: SignedDuration) -> i64 {
    timestamp_millis(now).saturating_sub(duration_millis(duration))
}

/// The rows that can be read. The others are logged and left out: one row that makes no sense must not stop the work with all
/// the rest.
pub(super) fn parse_readable<R, T>(
    rows: Vec<R>,
    table: &'static str,
    parse: impl Fn(R) -> Result<T, StorageError>,
) -> Vec<T> {
    let parse = |row| {
        parse(row)
            .inspect_err(|error| {
                tracing::error!(table, error = %ErrorChain(error), "a row cannot be read and is left out");
            })
            .ok()
    };
    rows.into_iter().filter_map(parse).collect()
}

/// A random secret of 256 bits for links, cookies and codes. Only its digest is stored.
pub(super) fn generate_token() -> SecretString {
    SecretString::from(hex::encode(rand::random::<[u8; 32]>()))
}

/// How a secret that only its bearer knows is recognised: SHA-256, as hex. Enough for secrets of 128 random bits.
pub(super) fn digest_secret(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

/// A new id: 128 random bits.
pub(super) fn generate_id() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}
