//! The message that an application's hookup URL gets when a clinic adds the
//! application, or switches it on or off for a department.

use serde_json::{Map, Value, json};

use crate::OauthApplication;

/// What a message tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HookupEvent {
    /// The clinic has added the application.
    ApplicationAdded,
    /// A department has switched it on.
    DepartmentAdded(i64),
    /// A department has switched it off.
    DepartmentRemoved(i64),
}

/// The message about `app`, with every property of the documented schema \[D\].
///
/// A public client has no secret, and without OpenID there is no discovery
/// document \[I\].
pub(super) fn build_message(origin: &str, app: &OauthApplication, news: HookupEvent) -> Value {
    let base = format!("{origin}/{}/oauth2", app.provet_id);
    let secret = app.includes_secret();
    let discovery = app.includes_discovery();
    let mut message = json!({
        "provet_id": app.provet_id,
        "client_id": app.client_id,
        "client_secret": secret.then_some(app.client_secret.as_str()),
        "algorithm": app.signing_algorithm,
        "authorization_grant_type": app.grant_type.as_str(),
        "client_type": if app.public { "public" } else { "confidential" },
        "redirect_uris": app.redirect_uris.join(" "),
        "token_url": format!("{base}/token/"),
        "authorize_url": format!("{base}/authorize/"),
        "openid_autodiscovery_url":
            discovery.then(|| format!("{base}/.well-known/openid-configuration")),
    });
    if let Some(message) = message.as_object_mut() {
        message.extend(department_properties(app, news));
    }
    message
}

/// The optional properties: they come with departments only.
fn department_properties(app: &OauthApplication, news: HookupEvent) -> Map<String, Value> {
    let mut found = Map::new();
    if !app.departments.is_empty() || news != HookupEvent::ApplicationAdded {
        found.insert("departments".to_owned(), json!(app.departments));
    }
    match news {
        HookupEvent::ApplicationAdded => None,
        HookupEvent::DepartmentAdded(id) => found.insert("added_department".to_owned(), json!(id)),
        HookupEvent::DepartmentRemoved(id) => {
            found.insert("removed_department".to_owned(), json!(id))
        }
    };
    found
}

/// The message as it may be shown: with the secret's length in its place.
pub(super) fn mask_secret(message: &Value) -> Value {
    let mut message = message.clone();
    if let Some(Value::String(secret)) = message.get_mut("client_secret") {
        *secret = format!("({} characters)", secret.chars().count());
    }
    message
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{FieldPresence, GrantType, NewApplication, Simulator};

    fn app(wanted: NewApplication) -> OauthApplication {
        Simulator::new(1, Timestamp::UNIX_EPOCH)
            .add_application(54321, wanted)
            .unwrap()
    }

    #[test]
    fn a_message_has_every_documented_property() {
        let app = app(NewApplication {
            grant_type: GrantType::AuthorizationCode,
            redirect_uris: vec![
                "https://a.example/cb".to_owned(),
                "https://b.example/cb".to_owned(),
            ],
            ..NewApplication::default()
        });
        let message = build_message("https://sim.example", &app, HookupEvent::ApplicationAdded);
        assert_eq!(
            message,
            json!({
                "provet_id": 54321,
                "client_id": app.client_id,
                "client_secret": app.client_secret,
                "algorithm": "RS256",
                "authorization_grant_type": "authorization_code",
                "client_type": "confidential",
                "redirect_uris": "https://a.example/cb https://b.example/cb",
                "token_url": "https://sim.example/54321/oauth2/token/",
                "authorize_url": "https://sim.example/54321/oauth2/authorize/",
                "openid_autodiscovery_url":
                    "https://sim.example/54321/oauth2/.well-known/openid-configuration",
            })
        );
    }

    #[test]
    fn what_does_not_apply_is_null_and_still_there() {
        let app = app(NewApplication {
            public: true,
            signing_algorithm: None,
            ..NewApplication::default()
        });
        let message = build_message("https://sim.example", &app, HookupEvent::ApplicationAdded);
        for field in ["client_secret", "algorithm", "openid_autodiscovery_url"] {
            assert_eq!(message.get(field), Some(&Value::Null), "{field}");
        }
        assert_eq!(message["redirect_uris"], "");
        assert_eq!(message["client_type"], "public");
    }

    #[test]
    fn secret_and_discovery_document_are_named_as_it_was_chosen() {
        for (public, algorithm, mention) in [
            (true, None, FieldPresence::Present),
            (false, Some("HS256"), FieldPresence::Null),
        ] {
            let app = app(NewApplication {
                public,
                signing_algorithm: algorithm.map(str::to_owned),
                secret_presence: mention,
                discovery_presence: mention,
                ..NewApplication::default()
            });
            let message = build_message("https://sim.example", &app, HookupEvent::ApplicationAdded);
            for field in ["client_secret", "openid_autodiscovery_url"] {
                assert_eq!(
                    message[field].is_null(),
                    mention == FieldPresence::Null,
                    "{field}"
                );
            }
        }
    }

    #[test]
    fn departments_come_with_what_changed() {
        let app = app(NewApplication {
            departments: vec![1, 3],
            ..NewApplication::default()
        });
        let added = build_message("https://sim.example", &app, HookupEvent::DepartmentAdded(3));
        assert_eq!(added["departments"], json!([1, 3]));
        assert_eq!(added["added_department"], 3);
        assert_eq!(added.get("removed_department"), None);
        let removed = build_message(
            "https://sim.example",
            &app,
            HookupEvent::DepartmentRemoved(2),
        );
        assert_eq!(removed["removed_department"], 2);
        assert_eq!(removed.get("added_department"), None);
    }

    #[test]
    fn what_is_shown_of_a_message_holds_no_secret() {
        let app = app(NewApplication::default());
        let shown = mask_secret(&build_message(
            "https://sim.example",
            &app,
            HookupEvent::ApplicationAdded,
        ))
        .to_string();
        assert!(!shown.contains(&app.client_secret));
        assert!(shown.contains("(128 characters)"), "{shown}");
    }
}
