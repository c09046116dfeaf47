//! What somebody may do in Provet.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use url::Url;

use crate::provet::UserId;
use crate::provet::ids::parse_digits;

/// What a credential acts for, and what it may do.
///
/// The shape of the answer is not published, so every likely one is read \[I\]: a list or a map of permissions, under a
/// name or bare, each as a text or as an object that names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UserPermissions {
    /// Who it is; absent where that is not said.
    pub user: Option<UserId>,
    /// The permissions, as Provet names them.
    pub names: BTreeSet<String>,
}

/// Where the permissions may be.
const LIST_FIELDS: [&str; 3] = ["permissions", "active_permissions", "results"];
/// How a permission may be named.
const NAME_FIELDS: [&str; 3] = ["key", "codename", "name"];

impl UserPermissions {
    /// Where they are asked for. \[D\]
    pub(in crate::provet) const RESOURCE_PATH: &'static str = "user/current/active_permissions/";

    /// Reads an answer. `None` when there is no list in it: that must not look like having no permission.
    pub(in crate::provet) fn parse(said: &Value) -> Option<Self> {
        let list = LIST_FIELDS.iter().find_map(|name| said.get(name));
        let names = match list.unwrap_or(said) {
            Value::Array(all) => all.iter().filter_map(permission_name).collect(),
            // A bare object counts only when every value is a flag: an error body is an object too.
            Value::Object(all) if list.is_some() || is_flag_map(all) => granted_names(all),
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Object(_) => return None,
        };
        Some(Self {
            user: Self::parse_user(said),
            names,
        })
    }

    /// Who an answer says it is about: a number, a URL or an object that has one of them.
    pub(in crate::provet) fn parse_user(said: &Value) -> Option<UserId> {
        let user = |name: &str| parse_user_id(said.get(name)?);
        user("user")
            .or_else(|| user("user_id"))
            .or_else(|| user("id"))
    }
}

fn parse_user_id(said: &Value) -> Option<UserId> {
    match said {
        Value::Number(number) => UserId::new(number.as_i64()?),
        Value::String(text) => parse_digits(text)
            .or_else(|| user_id_from_url(text))
            .and_then(UserId::new),
        Value::Object(fields) => ["id", "url"]
            .iter()
            .find_map(|name| parse_user_id(fields.get(*name)?)),
        Value::Null | Value::Bool(_) | Value::Array(_) => None,
    }
}

/// The number in `…/user/7/`.
fn user_id_from_url(url: &str) -> Option<i64> {
    let url = Url::parse(url).ok()?;
    let path = url.path().trim_end_matches('/');
    let (before, number) = path.rsplit_once('/')?;
    // Only below `user/`: the number at the end of another address is no user's.
    before
        .ends_with("/user")
        .then(|| parse_digits(number))
        .flatten()
}

fn permission_name(said: &Value) -> Option<String> {
    let named = |fields: &Map<String, Value>| {
        let mut found = NAME_FIELDS
            .iter()
            .filter_map(|name| fields.get(*name)?.as_str());
        found.next().map(str::to_owned)
    };
    match said {
        Value::String(name) => Some(name.clone()),
        Value::Object(fields) => named(fields),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => None,
    }
}

/// Whether every value says yes or no.
fn is_flag_map(fields: &Map<String, Value>) -> bool {
    !fields.is_empty() && fields.values().all(Value::is_boolean)
}

fn granted_names(all: &Map<String, Value>) -> BTreeSet<String> {
    let granted = all.iter().filter(|(_, value)| **value == Value::Bool(true));
    granted.map(|(name, _)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn user(number: i64) -> Option<UserId> {
        UserId::new(number)
    }

    #[test]
    fn every_likely_answer_is_read() {
        let both = || BTreeSet::from(["consultations".to_owned(), "reminder".to_owned()]);
        for said in [
            json!({"id": 7, "permissions": ["consultations", "reminder"]}),
            json!({"user": {"id": 7}, "permissions": [{"key": "consultations"}, {"name": "reminder"}]}),
            json!({"user": "https://provetcloud.com/4/api/0.1/user/7/",
                "active_permissions": {"consultations": true, "reminder": true, "task": false}}),
            json!({"user_id": "7", "results": ["consultations", "reminder", 3, null]}),
        ] {
            let read = UserPermissions::parse(&said).unwrap();
            assert_eq!((read.user, read.names), (user(7), both()), "{said}");
        }
        let bare = UserPermissions::parse(&json!(["consultations", "reminder"])).unwrap();
        assert_eq!((bare.user, bare.names), (None, both()));
        let map =
            UserPermissions::parse(&json!({"consultations": true, "reminder": true})).unwrap();
        assert_eq!(map.names, both());
    }

    #[test]
    fn an_answer_without_a_list_is_not_an_empty_list() {
        for said in [
            json!(null),
            json!({}),
            json!("x"),
            json!({"id": 7}),
            json!({"permissions": null}),
        ] {
            assert_eq!(UserPermissions::parse(&said), None, "{said}");
        }
        let none = UserPermissions::parse(&json!({"permissions": []})).unwrap();
        assert!(none.names.is_empty());
    }

    #[test]
    fn nobody_is_taken_for_a_number_that_means_something_else() {
        for said in [
            json!({"user": "https://provetcloud.com/4/api/0.1/patient/7/"}),
            json!({"user": -1}),
            json!({"user": 1.5}),
            json!({"user": null, "id": null}),
            json!({"user": ["7"]}),
        ] {
            assert_eq!(UserPermissions::parse_user(&said), None, "{said}");
        }
    }
}
