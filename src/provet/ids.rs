//! Numbers that name things in Provet, one type per kind so that they cannot be swapped.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "i64", into = "i64")]
        pub struct $name(i64);

        impl $name {
            /// The id, if `number` is one: ids are positive.
            pub fn new(number: i64) -> Option<Self> {
                (number > 0).then_some(Self(number))
            }

            /// The plain number.
            pub fn number(self) -> i64 {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = InvalidIdError;

            fn try_from(number: i64) -> Result<Self, InvalidIdError> {
                Self::new(number).ok_or(InvalidIdError)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> i64 {
                id.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidIdError;

            /// Reads plain decimal digits; signs and blanks are refused.
            fn from_str(text: &str) -> Result<Self, InvalidIdError> {
                parse_digits(text).and_then(Self::new).ok_or(InvalidIdError)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A clinic's tenant in Provet: the first segment of every path of its URLs. \[D\]
    ProvetId
);
id!(
    /// A person or organisation that owns animals; not OAuth2's `client_id`.
    ClientId
);
id!(
    /// An animal.
    PatientId
);
id!(
    /// A visit.
    ConsultationId
);
id!(
    /// An invoice; not the number printed on it. \[D\]
    InvoiceId
);
id!(
    /// Somebody who works in the clinic.
    UserId
);
id!(
    /// A department of the clinic: what the buttons of both calendars send. \[D\]
    DepartmentId
);

/// The text or number is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a positive whole number")]
pub struct InvalidIdError;

/// Reads decimal digits and nothing else.
pub(crate) fn parse_digits(text: &str) -> Option<i64> {
    // `parse` alone would also take `+42`: an id has one spelling.
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_positive_numbers() {
        assert_eq!("42".parse::<PatientId>().map(PatientId::number), Ok(42));
        for text in [
            "",
            "0",
            "-1",
            "+1",
            " 1",
            "1 ",
            "1.0",
            "9223372036854775808",
            "٤٢",
        ] {
            assert_eq!(text.parse::<PatientId>(), Err(InvalidIdError), "{text:?}");
        }
    }
}
