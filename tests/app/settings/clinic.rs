//! One clinic's own pages, against the stand-in for Provet where Provet is asked.

use std::collections::BTreeSet;
use std::sync::Arc;

use cageside::provet::hookup::{Hookup, HookupDepartments};
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::oauth::{ClientType, OAuthGrantType};
use cageside::provet::{ProvetId, ProvetPage, Tenant};
use cageside::storage::{
    CredentialState, HookupOutcome, IntegrationAction, NewButton, ReloadTiming, SessionUser,
};
use md5::{Digest as _, Md5};
use provet_simulator::ui::remove_application;
use provet_simulator::{NewApplication, OauthApplication as Application};
use secrecy::SecretString;

use crate::settings::{OTHER, connected};
use crate::support::provet_simulator::CLINIC;
use crate::support::provet_simulator::ProvetSimulator;
use crate::support::test_app::{AppSetup, CLIENT_SECRET, TestApp, remote_message};
use crate::support::test_client::{TestClient, TestResponse};

const OVERVIEW: &str = "/settings/clinics/54321";
const CONNECTION: &str = "/settings/clinics/54321/connection";
const POLICIES: &str = "/settings/clinics/54321/policies";
const CREDENTIALS: &str = "/settings/clinics/54321/credentials";
const EXPORT: &str = "/settings/clinics/54321/export";
const PURGE: &str = "/settings/clinics/54321/purge";

fn id(clinic: i64) -> ProvetId {
    ProvetId::new(clinic).unwrap()
}

/// An installation beside a stand-in for Provet.
struct House {
    office: TestApp,
    provet: ProvetSimulator,
}

impl House {
    /// Whose clinic has added the application with these permissions; nothing of it is proven yet.
    async fn with(permissions: &[&str]) -> (Self, Application) {
        Self::granting(permissions.iter().map(ToString::to_string).collect()).await
    }

    /// The same with every permission.
    async fn new() -> (Self, Application) {
        Self::granting(NewApplication::default().permissions).await
    }

    async fn granting(permissions: BTreeSet<String>) -> (Self, Application) {
        let office = TestApp::start(AppSetup::default()).await;
        let provet = ProvetSimulator::start(Arc::new(office.clock.clone())).await;
        let wanted = NewApplication {
            permissions,
            ..NewApplication::default()
        };
        let app = provet.add_application(CLINIC, wanted).unwrap();
        let house = Self { office, provet };
        house.hook_up(&app, OAuthGrantType::ClientCredentials).await;
        (house, app)
    }

    /// Stores what Provet's message about the application says. Our id of the credential.
    async fn hook_up(&self, app: &Application, grant: OAuthGrantType) -> String {
        let base = format!("{}/{CLINIC}", self.provet.origin());
        let token_url = format!("{base}/oauth2/token/").parse().unwrap();
        let hookup = Hookup {
            tenant: Tenant::from_token_url(id(CLINIC), &token_url).unwrap(),
            client_id: app.client_id.clone(),
            client_secret: Some(SecretString::from(app.client_secret.clone())),
            algorithm: Some("RS256".to_owned()),
            grant_type: grant,
            client_type: ClientType::Confidential,
            redirect_uris: vec!["https://panel.example/oauth/callback".to_owned()],
            authorize_url: format!("{base}/oauth2/authorize/"),
            discovery_url: None,
            departments: HookupDepartments {
                all: Some(vec![1, 2]),
                ..HookupDepartments::default()
            },
        };
        match self
            .office
            .db
            .accept_hookup(&hookup, self.office.now())
            .await
        {
            Ok(
                HookupOutcome::New { credential_id } | HookupOutcome::Reactivated { credential_id },
            ) => credential_id,
            other => panic!("{other:?}"),
        }
    }

    async fn prove(&self) {
        self.office
            .app
            .credential_verifier()
            .verify_due()
            .await
            .unwrap();
    }

    /// The answer to the button that tests the connection.
    async fn test(&self) -> TestResponse {
        let administrator = self.office.administrator_of(CLINIC).await;
        let page = administrator.get(CONNECTION).await.is(200);
        administrator.submit(&page, CONNECTION, &[]).await.is(200)
    }

    /// What is said of a section of the patient's panel.
    fn said_of(answer: &TestResponse, section: &str) -> String {
        let rows = answer.texts("#needs details:nth-of-type(2) tbody tr");
        let row = rows.into_iter().find(|row| row.starts_with(section));
        row.unwrap_or_else(|| panic!("{section} is not in {}", answer.text))
    }
}

async fn htmx(visitor: &mut TestClient, address: &str) -> TestResponse {
    visitor.headers.push(("hx-request", "true".to_owned()));
    let answer = visitor.get(address).await;
    visitor.headers.pop();
    answer
}

#[tokio::test]
async fn a_clinic_that_waits_for_its_proof_says_so_and_asks_for_itself_until_it_is_there() {
    let (house, _) = House::new().await;
    let mut administrator = house.office.administrator_of(CLINIC).await;
    let page = administrator
        .get(OVERVIEW)
        .await
        .is(200)
        .says("Checking credentials");
    let state = format!("{OVERVIEW}/state");
    assert_eq!(
        page.attribute("#connection-status", "hx-get"),
        Some(state.clone())
    );
    assert_eq!(
        page.attribute("#connection-status", "hx-trigger").unwrap(),
        "every 2s"
    );
    assert_eq!(
        page.attribute("#connection-status p a", "href").unwrap(),
        OVERVIEW,
        "without scripts"
    );
    let part = htmx(&mut administrator, &state).await.is(200);
    assert_eq!(part.count("html body main"), 0);
    assert_eq!(
        part.attribute("#connection-status", "hx-get"),
        Some(state.clone())
    );
    house.prove().await;
    let part = htmx(&mut administrator, &state)
        .await
        .is(200)
        .says("Connected");
    assert_eq!(part.attribute("#connection-status", "hx-get"), None);
    administrator.get(&state).await.goes_to(OVERVIEW);
}

const SETUP: &str = "/settings/clinics/54321/setup";

/// How many steps of the checklist are done, and how many are to do.
fn steps(page: &TestResponse) -> (usize, usize) {
    (
        page.count("#setup .checklist .done"),
        page.count("#setup .checklist .to-do"),
    )
}

#[tokio::test]
async fn a_new_clinic_is_led_through_its_set_up_and_the_list_closes_itself() {
    let (house, _) = House::new().await;
    let administrator = house.office.administrator_of(CLINIC).await;
    let page = administrator.get(OVERVIEW).await.is(200);
    let page = page.says("localhost");
    assert_eq!(
        steps(&page),
        (1, 5),
        "the language may be each person's own"
    );
    house.prove().await;
    let page = administrator.get(OVERVIEW).await.is(200);
    let page = page.says("Connected").says("2 on, 0 off");
    assert_eq!(steps(&page), (2, 4), "connected alone is not set up");
    let wanted = [("time_zone", "Europe/Helsinki"), ("currency", "eur")];
    administrator
        .submit(&page, SETUP, &wanted)
        .await
        .goes_to(OVERVIEW);
    let page = administrator.get(OVERVIEW).await.is(200);
    let page = page.says("Europe/Helsinki").says("EUR");
    assert_eq!(steps(&page), (4, 2));
    button(&house.office).await;
    let page = administrator.get(OVERVIEW).await.is(200);
    assert_eq!(steps(&page), (5, 1));
    assert_eq!(page.attribute("#setup", "hx-get").unwrap(), SETUP);
    let now = house.office.now();
    let (db, clinic) = (&house.office.db, id(CLINIC));
    db.record_activity(clinic, Some(now), 0, now).await.unwrap();
    let page = administrator.get(OVERVIEW).await.is(200);
    assert_eq!(page.count("#setup"), 0);
}

#[tokio::test]
async fn a_wrong_time_zone_of_the_set_up_is_shown_with_what_was_typed() {
    let (house, _) = House::new().await;
    let administrator = house.office.administrator_of(CLINIC).await;
    let page = administrator.get(OVERVIEW).await.is(200);
    let wanted = [("time_zone", "Europe/Atlantis"), ("currency", "EUR")];
    let page = administrator.submit(&page, SETUP, &wanted).await;
    assert_eq!(
        page.attribute("[aria-invalid=true]", "value").unwrap(),
        "Europe/Atlantis"
    );
    let stored = house.office.db.find_tenant(id(CLINIC)).await.unwrap();
    assert_eq!(
        stored.unwrap().locale.currency,
        None,
        "nothing of it is saved"
    );
}

#[tokio::test]
async fn time_zone_and_currency_are_suggested_while_somebody_types() {
    let (house, _) = House::new().await;
    let administrator = house.office.administrator_of(CLINIC).await;
    for address in [OVERVIEW, POLICIES] {
        let page = administrator.get(address).await.is(200);
        assert_eq!(
            page.attribute("[name=time_zone]", "list").unwrap(),
            "time-zones"
        );
        let helsinki = "#time-zones option[value='Europe/Helsinki']";
        assert_eq!(page.attribute(helsinki, "data-currency").unwrap(), "EUR");
        assert_eq!(page.count("#currencies option[value=SEK]"), 1);
    }
}

#[tokio::test]
async fn a_refused_clinic_is_told_what_to_do_in_provet() {
    let (house, app) = House::new().await;
    remove_application(&house.provet, &app.client_id).unwrap();
    house.prove().await;
    let administrator = house.office.administrator_of(CLINIC).await;
    let page = administrator.get(OVERVIEW).await.is(200);
    page.says("Provet rejected the credentials")
        .says("add it again");
}

#[tokio::test]
async fn a_clinic_where_people_sign_in_waits_for_the_first_of_them() {
    let office = TestApp::start(AppSetup::default()).await;
    let provet = ProvetSimulator::start(Arc::new(office.clock.clone())).await;
    let app = provet
        .add_application(CLINIC, NewApplication::default())
        .unwrap();
    let house = House { office, provet };
    let credential = house.hook_up(&app, OAuthGrantType::AuthorizationCode).await;
    house.prove().await;
    let administrator = house.office.administrator_of(CLINIC).await;
    administrator
        .get(OVERVIEW)
        .await
        .says("Waiting for the first sign-in");
    let page = administrator.get(CONNECTION).await.is(200);
    assert_eq!(page.count("main form"), 0, "there is nothing to test");
    house
        .office
        .db
        .mark_credential_verified(&credential, house.office.now())
        .await
        .unwrap();
    administrator
        .get(OVERVIEW)
        .await
        .says("Connected with user sign-in");
}

#[tokio::test]
async fn a_test_of_the_connection_gets_a_new_token_the_permissions_and_a_patient() {
    let (house, _) = House::new().await;
    house.prove().await;
    house.provet.clear_calls();
    let answer = house.test().await;
    let answer = answer
        .says("Valid for 10 hours")
        .says("Patient loaded")
        .says("permissions");
    assert_eq!(answer.count("#test li"), 3);
    assert_eq!(answer.count("#test .good"), 3);
    assert_eq!(answer.count("#needs .bad"), 0);
    assert_eq!(house.provet.count_calls("POST", "/54321/oauth2/token/"), 1);
    let peeked = house.provet.count_calls("GET", "/54321/api/0.1/");
    // The permissions, a patient, and the four lists that no permission is named for.
    assert_eq!(peeked, 6);
    let usage = answer.texts("#connection section:last-child tbody th");
    assert!(usage.contains(&"GET patient/".to_owned()), "{usage:?}");
}

#[tokio::test]
async fn with_htmx_only_the_part_about_the_connection_comes() {
    let (house, _) = House::new().await;
    house.prove().await;
    let mut administrator = house.office.administrator_of(CLINIC).await;
    let page = administrator.get(CONNECTION).await.is(200);
    let form = page.form(CONNECTION);
    assert_eq!(
        page.attribute("main form", "hx-target").unwrap(),
        "#connection"
    );
    administrator
        .headers
        .push(("hx-request", "true".to_owned()));
    let part = administrator.post(CONNECTION, form).await.is(200);
    assert_eq!(part.count("main"), 0);
    assert_eq!(part.count("#connection #test"), 1);
}

#[tokio::test]
async fn what_provet_does_not_grant_is_said_of_the_sections_that_need_it() {
    let (house, _) = House::with(&[
        "Profile: User profile page",
        "General: Patients and clients",
    ])
    .await;
    house.prove().await;
    let answer = house.test().await;
    assert!(House::said_of(&answer, "Weight").contains("General: Patients and clients allowed"));
    let due = House::said_of(&answer, "Care due");
    assert!(due.contains("General: Reminders not allowed"), "{due}");
    assert!(
        due.contains("General: Patients and clients allowed"),
        "{due}"
    );
    assert_eq!(
        house.provet.count_calls("GET", "/54321/api/0.1/reminder/"),
        0,
        "it was not tried"
    );
}

#[tokio::test]
async fn where_provet_does_not_say_each_list_is_tried_with_one_row() {
    let (house, _) = House::with(&["General: Patients and clients"]).await;
    house.prove().await;
    house.provet.update_faults(|faults| {
        faults
            .forbidden_resources
            .insert("user/current/active_permissions".to_owned());
    });
    // Nothing that the permissions could be told by: the name of none of ours.
    house.provet.update(|state| {
        for app in state.applications.values_mut() {
            app.permissions = BTreeSet::from(["Something: else".to_owned()]);
        }
    });
    let answer = house.test().await;
    let weight = House::said_of(&answer, "Weight");
    assert!(weight.contains("not allowed"), "{weight}");
    assert!(
        weight.contains("Not tested, because it would change data."),
        "{weight}"
    );
    answer.says("Checked by reading one record of each type");
    let calls = house.provet.list_calls();
    let lists = calls.iter().filter(|call| call.path.contains("/api/0.1/"));
    let lists: Vec<_> = lists
        .filter(|call| call.method == "GET" && !call.path.contains("user/current"))
        .collect();
    assert!(lists.len() > 10);
    assert!(
        lists.iter().all(|call| call.query.contains("page_size=1")),
        "{lists:?}"
    );
    assert!(
        calls
            .iter()
            .all(|call| call.method == "GET" || call.path.contains("oauth2"))
    );
}

#[tokio::test]
async fn what_provet_did_not_answer_could_not_be_seen() {
    let (house, _) = House::new().await;
    house.prove().await;
    house.provet.update(|state| {
        for app in state.applications.values_mut() {
            app.permissions.clear();
        }
        state.faults.fail_every = 1;
    });
    let answer = house.test().await.says("Provet didn’t respond.");
    let weight = House::said_of(&answer, "Weight");
    assert!(weight.contains("couldn’t check"), "{weight}");
    assert!(!weight.contains("not allowed"), "{weight}");
}

#[tokio::test]
async fn an_application_that_was_removed_in_provet_is_found_out_and_can_come_back() {
    let (house, app) = House::new().await;
    house.prove().await;
    let removed = remove_application(&house.provet, &app.client_id).unwrap();
    let answer = house
        .test()
        .await
        .says("Provet doesn’t recognize this client")
        .says("add it again");
    assert_eq!(answer.count("#test li"), 2, "nothing else was asked");
    let credentials = house.office.db.list_credentials(id(CLINIC)).await.unwrap();
    assert_eq!(credentials[0].state, CredentialState::Refused);
    house.provet.update(|state| {
        state
            .applications
            .insert(removed.client_id.clone(), removed)
    });
    house
        .again()
        .await
        .says("Valid for 10 hours")
        .says("Connected");
}

impl House {
    /// The same again, by an operator.
    async fn again(&self) -> TestResponse {
        let operator = self.office.operator().await;
        let page = operator.get(CONNECTION).await.is(200);
        operator.submit(&page, CONNECTION, &[]).await.is(200)
    }
}

#[tokio::test]
async fn the_history_of_credentials_shows_no_secret() {
    let office = connected().await;
    let administrator = office.administrator_of(CLINIC).await;
    let page = administrator.get(CREDENTIALS).await.is(200);
    let page = page
        .keeps_quiet_about(CLIENT_SECRET)
        .keeps_quiet_about("client-of-54321");
    let page = page
        .says("client-o…")
        .says("RS256")
        .says("https://panel.example/oauth/callback");
    page.says("being checked").says("Virtual user");
}

#[tokio::test]
async fn policies_are_saved_and_told_in_the_audit() {
    let office = connected().await;
    let administrator = office.administrator_of(CLINIC).await;
    let page = administrator.get(POLICIES).await.is(200);
    assert_eq!(page.attribute("#foreground", "value").unwrap(), "12");
    let fields = [
        ("name", "Hedgehog House"),
        ("language", "fi"),
        ("time_zone", "europe/helsinki"),
        ("currency", "eur"),
        ("foreground", "1,5"),
        ("foreground_unit", "days"),
        ("show", "payload"),
        ("departments", "on"),
        ("audit_values", "kept"),
        ("audit_days", "90"),
        ("reload", "press"),
    ];
    let saved = administrator.submit(&page, POLICIES, &fields).await;
    let saved = saved.goes_to("/settings/clinics/54321/policies?done=saved");
    administrator
        .get(&saved.location())
        .await
        .is(200)
        .says("Saved.");
    let stored = office.db.find_tenant(id(CLINIC)).await.unwrap().unwrap();
    assert_eq!(stored.name, "Hedgehog House");
    assert_eq!(stored.locale.time_zone.as_deref(), Some("Europe/Helsinki"));
    assert_eq!(stored.locale.currency.as_deref(), Some("EUR"));
    assert_eq!(stored.foreground_window.as_hours(), 36);
    assert_eq!(stored.policy.read_requires.as_str(), "payload");
    assert_eq!(stored.policy.department_access.as_str(), "on");
    assert_eq!(
        (
            stored.audit_settings.values.as_str(),
            stored.audit_settings.retention_days
        ),
        ("kept", 90)
    );
    assert_eq!(stored.reload_timing, ReloadTiming::OnPress);
    let page = administrator.get(EXPORT).await;
    let held = administrator.submit(&page, EXPORT, &[]).await;
    let held = held.says("policy-changed").says("audit_days: 90");
    held.says("reload: press").says("reload_timing");
}

#[tokio::test]
async fn the_fields_that_warn_are_chosen_by_label_and_the_choice_is_audited_and_exported() {
    let office = connected().await;
    let administrator = office.administrator_of(CLINIC).await;
    let stored = async || {
        let clinic = office.db.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        clinic.warning_fields.labels().map(<[String]>::to_vec)
    };
    let save = async |choice: &str, labels: &str| {
        let page = administrator.get(POLICIES).await.is(200);
        let fields = [("warning_fields", choice), ("warning_labels", labels)];
        administrator.submit(&page, POLICIES, &fields).await
    };
    assert_eq!(stored().await, None);
    save("only", " Allergy \r\nDiabetic\r\nallergy")
        .await
        .is(303);
    let two = vec!["Allergy".to_owned(), "Diabetic".to_owned()];
    assert_eq!(stored().await, Some(two.clone()));
    let page = administrator.get(POLICIES).await.is(200);
    assert_eq!(page.texts("#warning_labels"), ["Allergy Diabetic"]);
    let exported = administrator.get(EXPORT).await;
    let exported = administrator.submit(&exported, EXPORT, &[]).await.is(200);
    exported
        .says("warning_fields: only, warning_labels: Allergy; Diabetic")
        .says(r"Allergy\nDiabetic");
    let wrong = save("only", " \n").await.is(422);
    assert_eq!(wrong.count("#warning_labels-error"), 1);
    assert_eq!(
        stored().await,
        Some(two),
        "a cleared text is not a choice of none"
    );
    save("none", "").await.is(303);
    assert_eq!(stored().await, Some(Vec::new()));
    save("all", "").await.is(303);
    assert_eq!(stored().await, None);
}

#[tokio::test]
async fn the_labels_in_provet_are_shown_beside_the_choice_and_one_that_it_does_not_know_is_told() {
    const LABELS: &str = "/settings/clinics/54321/policies/labels";
    let (house, _) = House::new().await;
    house.prove().await;
    let administrator = house.office.administrator_of(CLINIC).await;
    let page = administrator.get(POLICIES).await.is(200);
    assert_eq!(page.attribute("#provet-labels", "hx-get").unwrap(), LABELS);
    let known = administrator.get(LABELS).await.is(200);
    assert_eq!(
        known.count("#warning_labels"),
        1,
        "the whole page without scripts"
    );
    let label = known.texts("#provet-labels");
    assert_eq!(label, ["Labels in Provet: Referring practice"]);
    let chosen = [
        ("warning_fields", "only"),
        ("warning_labels", "referring PRACTICE\nAlergy"),
    ];
    administrator.submit(&page, POLICIES, &chosen).await.is(303);
    let warned = administrator
        .get(LABELS)
        .await
        .is(200)
        .texts("#provet-labels .warning");
    assert!(warned[0].ends_with(": Alergy"), "{warned:?}");
    house.provet.set_faults_from_query("fail=1000").unwrap();
    let failed = administrator.get(LABELS).await.is(200);
    failed
        .says("Couldn’t load the labels from Provet.")
        .keeps_quiet_about("Labels in Provet:");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_is_saved() {
    let office = connected().await;
    let administrator = office.administrator_of(CLINIC).await;
    let page = administrator.get(POLICIES).await;
    let fields = [
        ("name", "Kept"),
        ("time_zone", "Europe/Nowhere"),
        ("currency", "€"),
        ("foreground", "8"),
        ("foreground_unit", "days"),
        ("background", "0,5"),
        ("background_unit", "minutes"),
        ("show", "person"),
        ("acting", "person"),
        ("audit_days", "29"),
    ];
    let again = administrator.submit(&page, POLICIES, &fields).await.is(422);
    for field in [
        "time_zone",
        "currency",
        "foreground",
        "background",
        "show",
        "acting",
        "audit_days",
    ] {
        assert_eq!(again.count(&format!("#{field}-error")), 1, "{field}");
    }
    assert_eq!(again.attribute("#name", "value").unwrap(), "Kept");
    let stored = office.db.find_tenant(id(CLINIC)).await.unwrap().unwrap();
    assert_eq!((stored.name.as_str(), stored.version), ("", 1));
}

#[tokio::test]
async fn people_are_only_offered_where_they_can_sign_in() {
    let (house, app) = House::new().await;
    house.prove().await;
    let administrator = house.office.administrator_of(CLINIC).await;
    let page = administrator
        .get(POLICIES)
        .await
        .is(200)
        .says("no choice, because");
    assert_eq!(page.count("#acting"), 0);
    assert_eq!(page.count("#show option[value=person]"), 0);
    let credential = house.hook_up(&app, OAuthGrantType::AuthorizationCode).await;
    let page = administrator.get(POLICIES).await.is(200);
    assert_eq!(page.count("#show option[value=person]"), 1);
    assert_eq!(page.count("#acting"), 1, "the first to sign in proves it");
    house
        .office
        .db
        .mark_credential_verified(&credential, house.office.now())
        .await
        .unwrap();
    let page = administrator.get(POLICIES).await.is(200);
    let fields = [("acting", "person-writes"), ("write", "person")];
    let saved = administrator.submit(&page, POLICIES, &fields).await;
    saved.goes_to("/settings/clinics/54321/policies?done=saved");
    let stored = house
        .office
        .db
        .find_tenant(id(CLINIC))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(stored.policy.acting_mode.as_str(), "person-writes");
}

#[tokio::test]
async fn of_two_who_change_the_policies_the_second_sees_both_and_decides() {
    let office = connected().await;
    let (one, other) = (
        office.operator().await,
        office.administrator_of(CLINIC).await,
    );
    let (first, second) = (one.get(POLICIES).await, other.get(POLICIES).await);
    let theirs = [("name", "Theirs"), ("audit_days", "100")];
    one.submit(&first, POLICIES, &theirs).await.is(303);
    let asked = other
        .submit(&second, POLICIES, &[("name", "Mine")])
        .await
        .is(422);
    let rows = asked.texts("[role=alert] tbody tr");
    assert_eq!(rows, ["Name Theirs Mine", "Days to keep entries 100 730"]);
    let stored = office.db.find_tenant(id(CLINIC)).await.unwrap().unwrap();
    assert_eq!(stored.name, "Theirs");
    other.submit(&asked, POLICIES, &[]).await.is(303);
    let stored = office.db.find_tenant(id(CLINIC)).await.unwrap().unwrap();
    assert_eq!(
        (stored.name.as_str(), stored.audit_settings.retention_days),
        ("Mine", 730)
    );
}

#[tokio::test]
async fn all_that_is_held_comes_as_one_file_without_secrets() {
    let office = connected().await;
    let administrator = office.administrator_of(CLINIC).await;
    let page = administrator
        .get(EXPORT)
        .await
        .is(200)
        .says("button.sealed_salt");
    let file = administrator.submit(&page, EXPORT, &[]).await.is(200);
    assert_eq!(file.header("content-type"), "application/json");
    let name = file.header("content-disposition");
    assert_eq!(
        name,
        "attachment; filename=\"cageside-54321-2027-01-15.json\""
    );
    let file = file
        .keeps_quiet_about(CLIENT_SECRET)
        .keeps_quiet_about(&OTHER.to_string());
    let data: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!(
        data["tables"]["credential"][0]["client_id"],
        "client-of-54321"
    );
    assert_eq!(data["tables"]["audit"][0]["action"], "clinic-exported");
}

/// A button of the clinic.
async fn button(office: &TestApp) -> String {
    let salt = Salt::generate();
    let text = salt.expose().to_owned();
    let button = NewButton {
        provet_id: id(CLINIC),
        page: Some(ProvetPage::Patient),
        action: IntegrationAction::SidePanel,
        parameter: "id".to_owned(),
        prefix: String::new(),
        salt,
        recipe: HashScheme::TimestampSalt,
    };
    office.db.add_button(button, office.now()).await.unwrap();
    text
}

fn launch(office: &TestApp, salt: &str) -> String {
    let second = office.now().as_second();
    let hash = hex::encode(Md5::digest(format!("{second}{salt}")));
    format!("/launch/54321/patient?id=1&timestamp={second}&verification={hash}")
}

#[tokio::test]
async fn nothing_is_purged_before_the_number_is_typed() {
    let office = connected().await;
    let operator = office.operator().await;
    let page = operator.get(PURGE).await.is(200);
    for typed in ["", "54322", "yes", "054321"] {
        let again = operator
            .submit(&page, PURGE, &[("provet_id", typed)])
            .await
            .is(422);
        assert_eq!(again.count("#provet_id-error"), 1);
    }
    assert!(office.db.find_tenant(id(CLINIC)).await.unwrap().is_some());
}

#[tokio::test]
async fn a_purged_clinic_is_gone_its_panels_end_and_its_buttons_open_nothing() {
    let (house, _) = House::new().await;
    house.prove().await;
    let office = &house.office;
    let salt = button(office).await;
    let vet = office.browser();
    let panel = vet.get(&launch(office, &salt)).await.is(200);
    let token = panel.attribute("[data-session]", "data-session").unwrap();
    let weight = "/panel/patient/section/weight";
    let session = [("session", token)];
    vet.post(weight, session.clone()).await.is(200);
    let operator = office.operator().await;
    let page = operator.get(PURGE).await;
    let gone = operator
        .submit(&page, PURGE, &[("provet_id", "54321")])
        .await;
    gone.goes_to("/settings/clinics?done=purged");
    vet.post(weight, session).await.is(401);
    assert_ne!(vet.get(&launch(office, &salt)).await.status, 200);
    operator.get(OVERVIEW).await.is(404);
    assert!(office.db.find_tenant(id(CLINIC)).await.unwrap().is_none());
    assert!(
        office
            .db
            .list_credentials(id(CLINIC))
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn an_administrator_who_purges_their_only_clinic_is_signed_out() {
    let office = connected().await;
    let by_account = office.administrator_of(CLINIC).await;
    let vouched = SessionUser::Provet {
        provet_id: id(OTHER),
        subject: Some("7".to_owned()),
        name: None,
    };
    let by_provet = office.as_person(&vouched).await;
    for (administrator, clinic) in [(by_account, CLINIC), (by_provet, OTHER)] {
        let purge = format!("/settings/clinics/{clinic}/purge");
        let page = administrator.get(&purge).await.is(200);
        let number = clinic.to_string();
        let gone = administrator
            .submit(&page, &purge, &[("provet_id", &number)])
            .await;
        gone.goes_to("/settings/sign-in");
        let answer = administrator.get("/settings").await.is(303);
        assert!(answer.location().starts_with("/settings/sign-in"));
    }
}

#[tokio::test]
async fn an_operator_may_keep_the_purge_to_operators() {
    let office = TestApp::start(AppSetup {
        administrators_may_purge: false,
        ..AppSetup::remote()
    });
    let office = office.await;
    let message = remote_message(CLINIC, "https://us.provetcloud.com");
    office.accept_hookup(&message).await;
    let administrator = office.administrator_of(CLINIC).await;
    let page = administrator.get(OVERVIEW).await.is(200);
    assert_eq!(page.count(&format!("a[href='{PURGE}']")), 0);
    administrator.get(PURGE).await.is(404);
    let mut form = page.form("/settings/sign-out");
    form.push(("provet_id".to_owned(), CLINIC.to_string()));
    administrator.post(PURGE, form).await.is(404);
    let operator = office.operator().await;
    let page = operator.get(PURGE).await.is(200);
    let purged = operator.submit(&page, PURGE, &[("provet_id", "54321")]);
    purged.await.is(303);
}
