//! What a press of a button sends: the target, and the keys and values in
//! their order.

use super::button::{Button, Method};
use super::recipe::Recipe;

/// The page a button is rendered on, and the moment of it.
#[derive(Debug, Clone)]
pub(super) struct Occasion {
    /// The objects of the page; several where several were chosen.
    pub ids: Vec<String>,
    /// When the page was loaded, in Unix seconds.
    ///
    /// A foreground hash is made then, and not at the press, because the salt
    /// must stay on the server \[D\].
    pub loaded_at: i64,
    /// The person who looks at the page.
    pub user: Option<i64>,
    /// The client the page is about.
    pub client: Option<i64>,
    /// The clinic and the department that is active in it.
    pub organization: Organization,
    /// The recipe every button has to use, whatever is set up for it.
    pub recipe: Option<Recipe>,
}

/// What the option "organization and department information" sends.
#[derive(Debug, Clone, Default)]
pub(super) struct Organization {
    /// The clinic's number.
    pub provet_id: i64,
    /// The clinic's name.
    pub name: String,
    /// The active department's number.
    pub department: Option<i64>,
    /// The active department's name.
    pub department_name: String,
}

/// A request that is ready for a form in the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Launch {
    /// The target. Without its query when the method is GET, as a GET form
    /// replaces the query of its target.
    pub url: String,
    /// How the fields travel.
    pub method: Method,
    /// The target's own query (GET only), then the payload, then the
    /// timestamp and the verification.
    pub fields: Vec<(String, String)>,
}

/// What `button` sends on this occasion.
pub(super) fn launch(button: &Button, occasion: &Occasion) -> Launch {
    let (url, mut fields) = split_target(button);
    let payload = payload(button, occasion);
    fields.extend(payload.iter().cloned());
    if button.add_verification_hash {
        fields.extend(proof(button, occasion, &payload));
    }
    Launch {
        url,
        method: button.method,
        fields,
    }
}

/// The target and, for GET, the fields its query becomes.
fn split_target(button: &Button) -> (String, Vec<(String, String)>) {
    match (button.method, url::Url::parse(&button.url)) {
        (Method::Get, Ok(mut url)) => {
            let query = url.query_pairs().into_owned().collect();
            url.set_query(None);
            (url.into(), query)
        }
        (Method::Get, Err(_)) | (Method::Post, _) => (button.url.clone(), Vec::new()),
    }
}

/// The payload proper: the ids, then what the two newer options add.
///
/// The names of the additions are not public \[I\].
fn payload(button: &Button, occasion: &Occasion) -> Vec<(String, String)> {
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let mut pairs: Vec<_> = occasion
        .ids
        .iter()
        .map(|id| pair(button.parameter(), format!("{}{id}", button.prefix())))
        .collect();
    if button.add_organization_info {
        let organization = &occasion.organization;
        pairs.push(pair("provet_name", organization.name.clone()));
        pairs.push(pair("provet_id", organization.provet_id.to_string()));
        if let Some(department) = organization.department {
            pairs.push(pair("department_id", department.to_string()));
            pairs.push(pair(
                "department_name",
                organization.department_name.clone(),
            ));
        }
    }
    if button.include_payload_in_hash {
        pairs.extend(people(button, occasion));
    }
    pairs
}

/// The user and the client, which the payload names when the hash covers it;
/// a name the ids already use is left to them.
fn people(button: &Button, occasion: &Occasion) -> impl Iterator<Item = (String, String)> {
    let taken = button.parameter().to_owned();
    [("user_id", occasion.user), ("client_id", occasion.client)]
        .into_iter()
        .filter_map(|(name, id)| Some((name.to_owned(), id?.to_string())))
        .filter(move |(name, _)| *name != taken)
}

/// The recipe in force: a plain one where the hash does not cover the payload, and the other way
/// round, so that a switch for one kind leaves the buttons of the other kind alone.
pub(super) fn recipe(button: &Button, forced: Option<Recipe>) -> Recipe {
    let covers = button.include_payload_in_hash;
    let fits = |recipe: &Recipe| recipe.line().payload == covers;
    let usual = if covers {
        Recipe::PAYLOAD
    } else {
        Recipe::PLAIN
    };
    forced
        .filter(fits)
        .or_else(|| button.recipe.filter(fits))
        .unwrap_or(usual)
}

/// The two fields that prove where the request comes from.
fn proof(
    button: &Button,
    occasion: &Occasion,
    payload: &[(String, String)],
) -> [(String, String); 2] {
    let timestamp = occasion.loaded_at.to_string();
    let salt = button.verification_salt.expose();
    let recipe = recipe(button, occasion.recipe);
    let verification = recipe.verification(&timestamp, payload, salt);
    [
        ("timestamp".to_owned(), timestamp),
        ("verification".to_owned(), verification),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::desk::button::Salt;

    fn occasion() -> Occasion {
        Occasion {
            ids: vec!["42".to_owned()],
            loaded_at: 1_790_000_000,
            user: Some(3),
            client: Some(7),
            organization: Organization {
                provet_id: 54321,
                name: "Saaristo".to_owned(),
                department: Some(1),
                department_name: "Turku".to_owned(),
            },
            recipe: None,
        }
    }

    fn button() -> Button {
        Button {
            url: "https://cageside.example/launch/54321/client".to_owned(),
            verification_salt: Salt::new("pepper"),
            ..Button::default()
        }
    }

    fn names(launch: &Launch) -> Vec<&str> {
        launch
            .fields
            .iter()
            .map(|(name, _)| name.as_str())
            .collect()
    }

    #[test]
    fn the_id_comes_first_and_the_proof_last() {
        let sent = launch(&button(), &occasion());
        assert_eq!(
            sent.fields,
            [
                ("id".to_owned(), "42".to_owned()),
                ("timestamp".to_owned(), "1790000000".to_owned()),
                (
                    "verification".to_owned(),
                    Recipe::PLAIN.verification("1790000000", &[], "pepper")
                ),
            ]
        );
    }

    #[test]
    fn a_prefix_stands_in_front_of_every_id() {
        let button = Button {
            parameter_name: "id=client_".to_owned(),
            add_verification_hash: false,
            ..button()
        };
        let occasion = Occasion {
            ids: vec!["4".to_owned(), "5".to_owned()],
            ..occasion()
        };
        assert_eq!(
            launch(&button, &occasion).fields,
            [
                ("id".to_owned(), "client_4".to_owned()),
                ("id".to_owned(), "client_5".to_owned())
            ]
        );
    }

    #[test]
    fn the_newer_options_add_their_fields_in_order() {
        let button = Button {
            add_organization_info: true,
            include_payload_in_hash: true,
            ..button()
        };
        assert_eq!(
            names(&launch(&button, &occasion())),
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
        let other = Occasion {
            ids: vec!["43".to_owned()],
            ..occasion()
        };
        let covered = Button {
            include_payload_in_hash: true,
            ..button()
        };
        let proof = |button: &Button, occasion: &Occasion| {
            launch(button, occasion)
                .fields
                .pop()
                .map(|(_, value)| value)
        };
        assert_eq!(proof(&button(), &occasion()), proof(&button(), &other));
        assert_ne!(proof(&covered, &occasion()), proof(&covered, &other));
    }

    #[test]
    fn a_button_may_name_its_recipe_and_a_switch_overrules_it() {
        let own = Button {
            recipe: Recipe::named("salt-timestamp"),
            ..button()
        };
        assert_eq!(recipe(&own, None), Recipe::named("salt-timestamp").unwrap());
        assert_eq!(recipe(&own, Some(Recipe::PLAIN)), Recipe::PLAIN);
        assert_eq!(
            recipe(&own, Recipe::named("query-salt")),
            own.recipe.unwrap()
        );
        let covered = Button {
            include_payload_in_hash: true,
            ..own
        };
        assert_eq!(recipe(&covered, None), Recipe::PAYLOAD);
    }

    #[test]
    fn the_client_is_not_sent_twice_under_one_name() {
        let button = Button {
            parameter_name: "client_id".to_owned(),
            include_payload_in_hash: true,
            ..button()
        };
        let sent = launch(&button, &occasion());
        let times = names(&sent)
            .iter()
            .filter(|name| **name == "client_id")
            .count();
        assert_eq!(times, 1);
    }

    #[test]
    fn a_query_in_the_target_survives_a_get_form() {
        let get = Button {
            url: "https://cageside.example/launch?theme=dark&x=%26".to_owned(),
            add_verification_hash: false,
            ..button()
        };
        let sent = launch(&get, &occasion());
        assert_eq!(sent.url, "https://cageside.example/launch");
        assert_eq!(
            sent.fields.first(),
            Some(&("theme".to_owned(), "dark".to_owned()))
        );
        assert_eq!(names(&sent), ["theme", "x", "id"]);
        let post = Button {
            method: Method::Post,
            ..get
        };
        assert_eq!(launch(&post, &occasion()).url, post.url);
        assert_eq!(names(&launch(&post, &occasion())), ["id"]);
    }
}
