//! What a click on a button sends: the target, and the keys and values in
//! their order.

use super::button::{IntegrationButton, PayloadMethod};
use super::hash_scheme::ButtonHashScheme;

/// The page a button is rendered on, and the moment of it.
#[derive(Debug, Clone)]
pub(super) struct ButtonPageContext {
    /// The objects of the page; several where several were chosen.
    pub object_ids: Vec<String>,
    /// When the page was loaded, in Unix seconds.
    ///
    /// A foreground hash is computed then, and not at the click, because the salt
    /// must stay on the server \[D\].
    pub loaded_at: i64,
    /// The person who looks at the page.
    pub user_id: Option<i64>,
    /// The client the page is about.
    pub client_id: Option<i64>,
    /// The clinic and the department that is active in it.
    pub organization: OrganizationInfo,
    /// The hash scheme that every button has to use, whatever is set up for it.
    pub forced_scheme: Option<ButtonHashScheme>,
}

/// What the option "organization and department information" sends.
#[derive(Debug, Clone, Default)]
pub(super) struct OrganizationInfo {
    /// The clinic's number.
    pub provet_id: i64,
    /// The clinic's name.
    pub name: String,
    /// The active department's number.
    pub department_id: Option<i64>,
    /// The active department's name.
    pub department_name: String,
}

/// A request that is ready for a form in the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ButtonLaunchRequest {
    /// The target. Without its query when the method is GET, as a GET form
    /// replaces the query of its target.
    pub url: String,
    /// How the fields travel.
    pub method: PayloadMethod,
    /// The target's own query (GET only), then the payload, then the
    /// timestamp and the verification.
    pub fields: Vec<(String, String)>,
}

/// What `button` sends on this occasion.
pub(super) fn build_request(
    button: &IntegrationButton,
    occasion: &ButtonPageContext,
) -> ButtonLaunchRequest {
    let (url, mut fields) = split_target_query(button);
    let payload = build_payload(button, occasion);
    fields.extend(payload.iter().cloned());
    if button.add_verification_hash {
        fields.extend(build_verification_fields(button, occasion, &payload));
    }
    ButtonLaunchRequest {
        url,
        method: button.method,
        fields,
    }
}

/// The target and, for GET, the fields its query becomes.
fn split_target_query(button: &IntegrationButton) -> (String, Vec<(String, String)>) {
    match (button.method, url::Url::parse(&button.target_url)) {
        (PayloadMethod::Get, Ok(mut url)) => {
            let query = url.query_pairs().into_owned().collect();
            url.set_query(None);
            (url.into(), query)
        }
        (PayloadMethod::Get, Err(_)) | (PayloadMethod::Post, _) => {
            (button.target_url.clone(), Vec::new())
        }
    }
}

/// The payload proper: the ids, then what the two newer options add.
///
/// The names of the additions are not public \[I\].
fn build_payload(
    button: &IntegrationButton,
    occasion: &ButtonPageContext,
) -> Vec<(String, String)> {
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let mut pairs: Vec<_> = occasion
        .object_ids
        .iter()
        .map(|id| pair(button.id_parameter(), format!("{}{id}", button.id_prefix())))
        .collect();
    if button.add_organization_info {
        let organization = &occasion.organization;
        pairs.push(pair("provet_name", organization.name.clone()));
        pairs.push(pair("provet_id", organization.provet_id.to_string()));
        if let Some(department) = organization.department_id {
            pairs.push(pair("department_id", department.to_string()));
            pairs.push(pair(
                "department_name",
                organization.department_name.clone(),
            ));
        }
    }
    if button.include_payload_in_hash {
        pairs.extend(user_and_client_fields(button, occasion));
    }
    pairs
}

/// The user and the client, which the payload names when the hash covers it;
/// a name the ids already use is left to them.
fn user_and_client_fields(
    button: &IntegrationButton,
    occasion: &ButtonPageContext,
) -> impl Iterator<Item = (String, String)> {
    let taken = button.id_parameter().to_owned();
    [
        ("user_id", occasion.user_id),
        ("client_id", occasion.client_id),
    ]
    .into_iter()
    .filter_map(|(name, id)| Some((name.to_owned(), id?.to_string())))
    .filter(move |(name, _)| *name != taken)
}

/// The hash scheme in force: a plain one where the hash does not cover the payload, and the other way
/// round, so that a switch for one kind leaves the buttons of the other kind alone.
pub(super) fn select_hash_scheme(
    button: &IntegrationButton,
    forced: Option<ButtonHashScheme>,
) -> ButtonHashScheme {
    let covers = button.include_payload_in_hash;
    let fits = |scheme: &ButtonHashScheme| scheme.spec().covers_payload == covers;
    let usual = if covers {
        ButtonHashScheme::DEFAULT_WITH_PAYLOAD
    } else {
        ButtonHashScheme::DEFAULT_PLAIN
    };
    forced
        .filter(fits)
        .or_else(|| button.hash_scheme.filter(fits))
        .unwrap_or(usual)
}

/// The two fields that prove where the request comes from.
fn build_verification_fields(
    button: &IntegrationButton,
    occasion: &ButtonPageContext,
    payload: &[(String, String)],
) -> [(String, String); 2] {
    let timestamp = occasion.loaded_at.to_string();
    let salt = button.verification_salt.expose();
    let scheme = select_hash_scheme(button, occasion.forced_scheme);
    let verification = scheme.compute_verification(&timestamp, payload, salt);
    [
        ("timestamp".to_owned(), timestamp),
        ("verification".to_owned(), verification),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::button::VerificationSalt;

    fn occasion() -> ButtonPageContext {
        ButtonPageContext {
            object_ids: vec!["42".to_owned()],
            loaded_at: 1_790_000_000,
            user_id: Some(3),
            client_id: Some(7),
            organization: OrganizationInfo {
                provet_id: 54321,
                name: "Saaristo".to_owned(),
                department_id: Some(1),
                department_name: "Turku".to_owned(),
            },
            forced_scheme: None,
        }
    }

    fn button() -> IntegrationButton {
        IntegrationButton {
            target_url: "https://cageside.example/launch/54321/client".to_owned(),
            verification_salt: VerificationSalt::new("pepper"),
            ..IntegrationButton::default()
        }
    }

    fn names(launch: &ButtonLaunchRequest) -> Vec<&str> {
        launch
            .fields
            .iter()
            .map(|(name, _)| name.as_str())
            .collect()
    }

    #[test]
    fn the_id_comes_first_and_the_proof_last() {
        let sent = build_request(&button(), &occasion());
        assert_eq!(
            sent.fields,
            [
                ("id".to_owned(), "42".to_owned()),
                ("timestamp".to_owned(), "1790000000".to_owned()),
                (
                    "verification".to_owned(),
                    ButtonHashScheme::DEFAULT_PLAIN.compute_verification(
                        "1790000000",
                        &[],
                        "pepper"
                    )
                ),
            ]
        );
    }

    #[test]
    fn a_prefix_stands_in_front_of_every_id() {
        let button = IntegrationButton {
            parameter_name: "id=client_".to_owned(),
            add_verification_hash: false,
            ..button()
        };
        let occasion = ButtonPageContext {
            object_ids: vec!["4".to_owned(), "5".to_owned()],
            ..occasion()
        };
        assert_eq!(
            build_request(&button, &occasion).fields,
            [
                ("id".to_owned(), "client_4".to_owned()),
                ("id".to_owned(), "client_5".to_owned())
            ]
        );
    }

    #[test]
    fn the_newer_options_add_their_fields_in_order() {
        let button = IntegrationButton {
            add_organization_info: true,
            include_payload_in_hash: true,
            ..button()
        };
        assert_eq!(
            names(&build_request(&button, &occasion())),
            [
                "id",
                "provet_name",
                "provet_id",
                "department_id",
                "department_name",
                "user_id",
                "client_id",
                "timestamp",
                "verification"
            ]
        );
    }

    #[test]
    fn a_changed_id_breaks_a_hash_over_the_payload_only() {
        let other = ButtonPageContext {
            object_ids: vec!["43".to_owned()],
            ..occasion()
        };
        let covered = IntegrationButton {
            include_payload_in_hash: true,
            ..button()
        };
        let proof = |button: &IntegrationButton, occasion: &ButtonPageContext| {
            build_request(button, occasion)
                .fields
                .pop()
                .map(|(_, value)| value)
        };
        assert_eq!(proof(&button(), &occasion()), proof(&button(), &other));
        assert_ne!(proof(&covered, &occasion()), proof(&covered, &other));
    }

    #[test]
    fn a_button_may_name_its_recipe_and_a_switch_overrules_it() {
        let own = IntegrationButton {
            hash_scheme: ButtonHashScheme::from_name("salt-timestamp"),
            ..button()
        };
        assert_eq!(
            select_hash_scheme(&own, None),
            ButtonHashScheme::from_name("salt-timestamp").unwrap()
        );
        assert_eq!(
            select_hash_scheme(&own, Some(ButtonHashScheme::DEFAULT_PLAIN)),
            ButtonHashScheme::DEFAULT_PLAIN
        );
        assert_eq!(
            select_hash_scheme(&own, ButtonHashScheme::from_name("query-salt")),
            own.hash_scheme.unwrap()
        );
        let covered = IntegrationButton {
            include_payload_in_hash: true,
            ..own
        };
        assert_eq!(
            select_hash_scheme(&covered, None),
            ButtonHashScheme::DEFAULT_WITH_PAYLOAD
        );
    }

    #[test]
    fn the_client_is_not_sent_twice_under_one_name() {
        let button = IntegrationButton {
            parameter_name: "client_id".to_owned(),
            include_payload_in_hash: true,
            ..button()
        };
        let sent = build_request(&button, &occasion());
        let times = names(&sent)
            .iter()
            .filter(|name| **name == "client_id")
            .count();
        assert_eq!(times, 1);
    }

    #[test]
    fn a_query_in_the_target_survives_a_get_form() {
        let get = IntegrationButton {
            target_url: "https://cageside.example/launch?theme=dark&x=%26".to_owned(),
            add_verification_hash: false,
            ..button()
        };
        let sent = build_request(&get, &occasion());
        assert_eq!(sent.url, "https://cageside.example/launch");
        assert_eq!(
            sent.fields.first(),
            Some(&("theme".to_owned(), "dark".to_owned()))
        );
        assert_eq!(names(&sent), ["theme", "x", "id"]);
        let post = IntegrationButton {
            method: PayloadMethod::Post,
            ..get
        };
        assert_eq!(build_request(&post, &occasion()).url, post.target_url);
        assert_eq!(names(&build_request(&post, &occasion())), ["id"]);
    }
}
