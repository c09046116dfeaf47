//! What we know of one button, as it was set up.

use super::{Recipe, Salt};
use crate::provet::{Page, ProvetId};

/// What is needed to judge whether a launch comes from one particular button.
#[derive(Debug, Clone, Copy)]
pub struct ButtonKey<'a> {
    /// The clinic that the button belongs to: the one the request's URL names.
    pub provet_id: ProvetId,
    /// The page of Provet that the button is on.
    pub page: Page,
    /// The name under which the object's id is sent.
    pub parameter: &'a str,
    /// What stands before the id in the value: `client_` where `id=client_42` is sent. Often empty.
    pub prefix: &'a str,
    /// The button's own secret.
    pub salt: &'a Salt,
    /// How its hash is made.
    pub recipe: Recipe,
}

/// The parameter that holds the hash.
pub(super) const VERIFICATION: &str = "verification";
/// The parameter that holds the timestamp. \[I\]
pub(super) const TIMESTAMP: &str = "timestamp";
/// The parameters that may name the clinic by its number, where the button adds organization information. The list of
/// what that adds breaks off in every copy of the documentation. \[I\]
pub(super) const PROVET_IDS: [&str; 4] = [
    "provet_id",
    "provetcloud_id",
    "organization_provet_id",
    "organisation_provet_id",
];
/// The parameters that may name the clinic by its address, as webhooks do. \[I\]
pub(super) const PROVET_URLS: [&str; 2] = ["provet_url", "organization_url"];
/// The parameters that may name the organisation; its numbers need not be Provet ids, so they are not compared. \[I\]
pub(super) const ORGANISATIONS: [&str; 5] = [
    "provet_name",
    "organization_name",
    "organization_id",
    "organisation_id",
    "organization",
];
/// The parameters that may name the active department. \[I\]
pub(super) const DEPARTMENTS: [&str; 2] = ["department_id", "department"];
/// The parameters that may name the person who pressed the button. \[I\]
pub(super) const USERS: [&str; 2] = ["user_id", "user"];

/// True for names that a launch uses itself, so that no button may send its object's id under them.
///
/// The department is not among them: it is what the calendars' buttons send, and may be called so.
pub fn is_reserved(parameter: &str) -> bool {
    [TIMESTAMP, VERIFICATION].contains(&parameter)
        || PROVET_IDS.contains(&parameter)
        || PROVET_URLS.contains(&parameter)
        || ORGANISATIONS.contains(&parameter)
        || USERS.contains(&parameter)
}

/// Whether a button may send its object's id under this name.
pub fn is_parameter(name: &str) -> bool {
    !name.is_empty() && !is_reserved(name) && !name.contains(odd)
}

/// Whether this may stand before the id in the parameter's value: a digit at its end would run into the id.
pub fn is_prefix(text: &str) -> bool {
    !text.contains(odd) && !text.ends_with(|c: char| c.is_ascii_digit())
}

/// What has a meaning of its own in an address, or is lost when it is typed in.
fn odd(c: char) -> bool {
    c.is_control() || c.is_whitespace() || "=&?#".contains(c)
}
