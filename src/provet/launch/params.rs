//! A button's key, and the names of a launch's parameters.

use super::payload::{PARAM_TIMESTAMP, PARAM_VERIFICATION};
use super::{HashScheme, Salt};
use crate::provet::{ProvetId, ProvetPage};

/// What is needed to judge whether a launch comes from one particular button.
#[derive(Debug, Clone, Copy)]
pub struct ButtonKey<'a> {
    /// The clinic that the button belongs to: the one the request's URL names.
    pub provet_id: ProvetId,
    /// The page of Provet that the button is on.
    pub page: ProvetPage,
    /// The name under which the object's id is sent.
    pub parameter: &'a str,
    /// What stands before the id in the value: `client_` where `id=client_42` is sent. Often empty.
    pub prefix: &'a str,
    /// The button's own secret.
    pub salt: &'a Salt,
    /// How its hash is made.
    pub hash_scheme: HashScheme,
}

/// The parameters that may name the clinic by its number, where the button adds organization information. The list of
/// what that adds breaks off in every copy of the documentation. \[I\]
pub(super) const PARAMS_PROVET_ID: [&str; 4] = [
    "provet_id",
    "provetcloud_id",
    "organization_provet_id",
    "organisation_provet_id",
];
/// The parameters that may name the clinic by its address, as webhooks do. \[I\]
pub(super) const PARAMS_PROVET_URL: [&str; 2] = ["provet_url", "organization_url"];
/// The parameters that may name the organisation; its numbers need not be Provet ids, so they are not compared. \[I\]
pub(super) const PARAMS_ORGANIZATION: [&str; 5] = [
    "provet_name",
    "organization_name",
    "organization_id",
    "organisation_id",
    "organization",
];
/// The parameters that may name the active department. \[I\]
pub(super) const PARAMS_DEPARTMENT: [&str; 2] = ["department_id", "department"];
/// The parameters that may name the person who pressed the button. \[I\]
pub(super) const PARAMS_USER: [&str; 2] = ["user_id", "user"];

/// True for names that a launch uses itself, so that no button may send its object's id under them.
///
/// The department is not among them: it is what the calendars' buttons send, and may be called so.
pub fn is_reserved(parameter: &str) -> bool {
    [PARAM_TIMESTAMP, PARAM_VERIFICATION].contains(&parameter)
        || PARAMS_PROVET_ID.contains(&parameter)
        || PARAMS_PROVET_URL.contains(&parameter)
        || PARAMS_ORGANIZATION.contains(&parameter)
        || PARAMS_USER.contains(&parameter)
}

/// Whether a button may send its object's id under this name.
pub fn is_valid_parameter(name: &str) -> bool {
    !name.is_empty() && !is_reserved(name) && !name.contains(is_forbidden_char)
}

/// Whether this may stand before the id in the parameter's value: a digit at its end would run into the id.
pub fn is_valid_prefix(text: &str) -> bool {
    !text.contains(is_forbidden_char) && !text.ends_with(|c: char| c.is_ascii_digit())
}

/// What has a meaning of its own in an address, or is lost when it is typed in.
fn is_forbidden_char(c: char) -> bool {
    c.is_control() || c.is_whitespace() || "=&?#".contains(c)
}
