//! Reads the ids of the objects that a button was pressed on.

use std::collections::HashSet;

use super::{ButtonKey, LaunchError, LaunchQuery};
use crate::provet::ProvetPage;
use crate::provet::ids::parse_digits;

/// The most objects that one launch may carry; a list of reminders is the only page that sends more than one. \[D\]
pub const MAX_LAUNCH_OBJECTS: usize = 500;

/// The ids under the button's parameter, each once, in order of first arrival.
pub(super) fn parse_object_ids(
    query: &LaunchQuery,
    key: &ButtonKey<'_>,
) -> Result<Vec<i64>, LaunchError> {
    let parameter = || key.parameter.to_owned();
    let mut seen = HashSet::new();
    let mut ids = Vec::new();
    for value in query.values(key.parameter) {
        // One bad value refuses the launch: the rest would be less than what was chosen in Provet.
        let Some(id) = parse_object_id(value, key.prefix) else {
            return Err(LaunchError::BadObject {
                parameter: parameter(),
            });
        };
        if seen.insert(id) {
            ids.push(id);
        }
    }
    if ids.len() > MAX_LAUNCH_OBJECTS {
        return Err(LaunchError::TooManyObjects {
            parameter: parameter(),
        });
    }
    if ids.is_empty() && !may_omit_object(key.page) {
        return Err(LaunchError::MissingObject {
            parameter: parameter(),
        });
    }
    Ok(ids)
}

/// The positive number after the prefix.
fn parse_object_id(value: &str, prefix: &str) -> Option<i64> {
    value
        .strip_prefix(prefix)
        .and_then(parse_digits)
        .filter(|id| *id > 0)
}

/// Whether an id is sent from this page is not documented for home deliveries. \[I\]
fn may_omit_object(page: ProvetPage) -> bool {
    page == ProvetPage::HomeDeliveries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provet::ProvetId;
    use crate::provet::launch::{HashScheme, Salt};

    fn read(raw: &str, page: ProvetPage, prefix: &str) -> Result<Vec<i64>, LaunchError> {
        let key = ButtonKey {
            provet_id: ProvetId::new(4).unwrap(),
            page,
            parameter: "id",
            prefix,
            salt: &Salt::generate(),
            hash_scheme: HashScheme::default(),
        };
        parse_object_ids(&LaunchQuery::parse(raw), &key)
    }

    fn bad() -> LaunchError {
        LaunchError::BadObject {
            parameter: "id".to_owned(),
        }
    }

    #[test]
    fn an_id_is_read_behind_its_prefix() {
        assert_eq!(
            read("id=client_42", ProvetPage::Client, "client_"),
            Ok(vec![42])
        );
        assert_eq!(read("id=42", ProvetPage::Client, ""), Ok(vec![42]));
        assert_eq!(read("id=007", ProvetPage::Client, ""), Ok(vec![7]));
    }

    #[test]
    fn repeated_ids_keep_their_order_and_come_once() {
        let read = read("id=9&x=1&id=3&id=9&id=4", ProvetPage::Reminder, "");
        assert_eq!(read, Ok(vec![9, 3, 4]));
    }

    #[test]
    fn anything_but_a_positive_number_is_refused() {
        for value in [
            "",
            "0",
            "-1",
            "%2B1",
            "+1",
            "1+",
            "1.0",
            "1e3",
            "0x1",
            "9223372036854775808",
            "%D9%A4%D9%A2",
            "%EF%BC%94",
            "1,2",
            "client_1",
            "1%00",
            "NaN",
        ] {
            assert_eq!(
                read(&format!("id={value}"), ProvetPage::Client, ""),
                Err(bad()),
                "{value}"
            );
        }
        for value in [
            "42",
            "client_",
            "patient_42",
            "client_-1",
            "Client_42",
            "client_client_42",
        ] {
            assert_eq!(
                read(&format!("id={value}"), ProvetPage::Client, "client_"),
                Err(bad()),
                "{value}"
            );
        }
        assert_eq!(read("id=1&id=x", ProvetPage::Reminder, ""), Err(bad()));
    }

    #[test]
    fn a_missing_object_is_named_by_its_parameter() {
        let parameter = "id".to_owned();
        assert_eq!(
            read("ID=1", ProvetPage::Client, ""),
            Err(LaunchError::MissingObject { parameter })
        );
    }

    #[test]
    fn home_deliveries_may_send_no_object() {
        assert_eq!(read("x=1", ProvetPage::HomeDeliveries, ""), Ok(vec![]));
        assert_eq!(read("id=x", ProvetPage::HomeDeliveries, ""), Err(bad()));
    }

    #[test]
    fn five_hundred_objects_are_the_most() {
        let many = |count: usize| {
            let raw: Vec<_> = (1..=count).map(|id| format!("id={id}")).collect();
            read(&raw.join("&"), ProvetPage::Reminder, "")
        };
        assert_eq!(many(MAX_LAUNCH_OBJECTS).unwrap().len(), MAX_LAUNCH_OBJECTS);
        let parameter = "id".to_owned();
        assert_eq!(
            many(MAX_LAUNCH_OBJECTS + 1),
            Err(LaunchError::TooManyObjects { parameter })
        );
    }
}
