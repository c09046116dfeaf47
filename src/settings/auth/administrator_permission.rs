//! Which permission of Provet makes a user an administrator here.

use crate::provet::model::UserPermissions;

/// The Provet permission that makes a user an administrator here: the one for buttons and webhooks, by its display name
/// \[D\].
pub(super) const REQUIRED_PERMISSION: &str = "Settings: Integration settings";

/// Whether the permissions include the required one. Keys and display names differ only in capitals and punctuation
/// \[I\].
pub(super) fn is_administrator(permissions: &UserPermissions) -> bool {
    let (whole, short) = (
        normalize_name(REQUIRED_PERMISSION),
        normalize_name(
            REQUIRED_PERMISSION
                .split(": ")
                .last()
                .unwrap_or(REQUIRED_PERMISSION),
        ),
    );
    let names = &permissions.names;
    names
        .iter()
        .map(|name| normalize_name(name))
        .any(|name| name == whole || name == short)
}

fn normalize_name(name: &str) -> String {
    // Keys use hyphens or underscores, display names spaces and a colon. [I]
    let letters = name.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_set_up_integrations_is_an_administrator() {
        let may = |names: &[&str]| {
            is_administrator(&UserPermissions {
                user: None,
                names: names.iter().map(ToString::to_string).collect(),
            })
        };
        assert!(may(&[
            "General: Reminders",
            "Settings: Integration settings"
        ]));
        assert!(may(&["integration-settings"]));
        assert!(may(&["integration_settings"]));
        for other in [
            "Settings: Settings page",
            "Settings",
            "integration",
            "",
            "Integration settings: read",
        ] {
            assert!(!may(&[other]), "{other}");
        }
    }
}
