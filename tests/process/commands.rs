//! The commands as scripts use them, beside a running server.

use cageside::clock::{Clock as _, SystemClock};
use provet_simulator::NewApplication;
use serde_json::{Value, json};

use crate::installation::{Installation, Said};
use crate::support::database::{TestDatabase, on_both, on_both_without_tables};
use crate::support::provet_simulator::{CLINIC, hookup_message, signed};

const ID: &str = "54321";

/// Adds the clinic from a hookup message on standard input.
pub(crate) async fn add_clinic(here: &Installation) -> String {
    let app = here
        .simulator
        .add_application(CLINIC, NewApplication::default())
        .unwrap();
    let message = hookup_message(&here.simulator, CLINIC, &app).to_string();
    let added = here
        .run_with(&["tenant", "add", "--json"], &message)
        .await
        .json();
    assert_eq!(
        added,
        json!({"provet_id": CLINIC, "state": "working", "reason": null})
    );
    message
}

/// Adds a button with these words after `button add 54321`.
pub(crate) async fn button(here: &Installation, rest: &[&str]) -> Value {
    let line = [&["button", "add", ID][..], rest, &["--json"]].concat();
    here.run(&line).await.json()
}

/// Presses a button as it was set up; the status of the answer.
pub(crate) async fn press(here: &Installation, button: &Value) -> u16 {
    let signed = signed(
        SystemClock.now().as_second(),
        button["salt"].as_str().unwrap(),
    );
    // `id=patient_` is typed into Provet to have `id=patient_1` sent.
    let parameter = button["parameter"].as_str().unwrap();
    let (name, prefix) = parameter.split_once('=').unwrap_or((parameter, ""));
    let url = format!(
        "{}?{name}={prefix}1&{signed}",
        button["url"].as_str().unwrap()
    );
    here.client.get(url).send().await.unwrap().status().as_u16()
}

on_both! {
    async fn a_button_works_from_the_moment_it_is_added_until_it_is_removed(database) {
        let here = Installation::on(database).await;
        add_clinic(&here).await;
        let server = here.serve().await;
        let patient = button(&here, &["patient"]).await;
        assert_eq!(patient["url"], here.url("/launch/54321/patient"));
        assert_eq!((&patient["parameter"], &patient["page"], &patient["action"]), (&json!("id"), &json!("patient"), &json!("side-panel")));
        assert_eq!(patient["salt"].as_str().unwrap().len(), 32);
        assert_eq!(press(&here, &patient).await, 200);
        // The server knows the clinic now; what changes from here on it must notice.
        let prefixed = button(&here, &["client", "--prefix", "client_", "--action", "popup"]).await;
        assert_eq!((&prefixed["parameter"], &prefixed["action"]), (&json!("id=client_"), &json!("popup")));
        assert_eq!(press(&here, &prefixed).await, 200);
        let one_url = button(&here, &["consultation", "--one-url"]).await;
        assert_eq!((&one_url["url"], &one_url["parameter"]), (&json!(here.url("/launch/54321")), &json!("consultation_id")));
        assert_eq!(press(&here, &one_url).await, 200);
        assert_eq!(here.run(&["button", "list", ID, "--json"]).await.json().as_array().unwrap().len(), 3);
        let removed = here.run(&["button", "remove", ID, patient["id"].as_str().unwrap()]).await;
        assert!(removed.well, "{}", removed.err);
        assert_eq!(press(&here, &patient).await, 404);
        assert_eq!(press(&here, &prefixed).await, 200);
        let refused = here.run(&["audit", ID, "--refused-launches", "--json"]).await.json();
        assert_eq!(refused[0]["reason"], "launch/unknown-button", "{refused}");
        server.stop().await;
    }

    async fn a_clinic_is_named_and_placed_as_on_its_settings_page(database) {
        let here = Installation::on(database).await;
        add_clinic(&here).await;
        let set = async |words: &[&str]| here.run(&[&["tenant", "set", ID][..], words].concat()).await;
        assert!(set(&["--name", " Harbour Vets ", "--currency", "eur", "--time-zone", "europe/helsinki"]).await.well);
        let shown = here.run(&["tenant", "show", ID, "--json"]).await.json();
        assert_eq!((&shown["name"], &shown["currency"], &shown["time_zone"]),
            (&json!("Harbour Vets"), &json!("EUR"), &json!("Europe/Helsinki")));
        set(&["--name", &"x".repeat(101)]).await.fails_with("at most 100 printable characters");
        set(&["--name", "a\nb"]).await.fails_with("printable characters");
        set(&["--currency", "euro"]).await.fails_with("not a currency");
        assert!(set(&["--currency", "", "--administrator-second-factor", "required"]).await.well);
        let shown = here.run(&["tenant", "show", ID, "--json"]).await.json();
        assert_eq!(shown["currency"], Value::Null);
        set(&["--administrator-second-factor", "often"]).await.fails_with("required");
    }

    async fn a_clinic_is_added_shown_and_purged(database) {
        let here = Installation::on(database).await;
        let message = add_clinic(&here).await;
        std::fs::write(here.folder.path().join("hookup.json"), &message).unwrap();
        let again = here.run(&["tenant", "add", "--file", "hookup.json", "--json"]).await.json();
        assert_eq!(again["state"], "working");
        let list = here.run(&["tenant", "list", "--json"]).await.json();
        assert_eq!((list.as_array().unwrap().len(), &list[0]["provet_id"]), (1, &json!(CLINIC)));
        assert_eq!(here.run(&["tenant", "show", ID, "--json"]).await.json()["credential"], "working");
        let check = here.run(&["check", "--json"]).await.json();
        assert!(check.as_array().unwrap().iter().all(|it| it["ok"] == true), "{check}");
        assert_eq!(here.run(&["audit", "--json"]).await.json(), json!([]));
        here.run(&["tenant", "purge", ID]).await.fails_with("--yes");
        assert!(here.run(&["tenant", "purge", ID, "--yes"]).await.well);
        here.run(&["tenant", "show", ID]).await.fails_with("no clinic 54321");
    }
}

#[tokio::test]
async fn the_warning_fields_of_a_clinic_are_chosen_by_label_all_or_none() {
    let database = TestDatabase::sqlite();
    let here = Installation::on(&database).await;
    add_clinic(&here).await;
    let set = async |words: &[&str]| {
        here.run(&[&["tenant", "set", ID][..], words].concat())
            .await
    };
    let stored = async || {
        let shown = here.run(&["tenant", "show", ID, "--json"]).await.json();
        shown["warning_fields"].clone()
    };
    assert_eq!(stored().await, Value::Null);
    assert!(
        set(&["--warning-field", "Allergy", "--warning-field", "Diabetic"])
            .await
            .well
    );
    assert_eq!(stored().await, json!(["Allergy", "Diabetic"]));
    assert!(set(&["--name", "Hedgehog House"]).await.well);
    assert_eq!(
        stored().await,
        json!(["Allergy", "Diabetic"]),
        "what is not given stays"
    );
    assert!(set(&["--warning-fields", "none"]).await.well);
    assert_eq!(stored().await, json!([]));
    assert!(set(&["--warning-fields", "all"]).await.well);
    assert_eq!(stored().await, Value::Null);
    set(&["--warning-field", " "])
        .await
        .fails_with("1 to 50 labels");
    set(&["--warning-fields", "all", "--warning-field", "Allergy"])
        .await
        .fails_with("cannot be used with");
}

#[tokio::test]
async fn a_salt_from_a_file_is_the_one_that_counts() {
    let database = TestDatabase::sqlite();
    let here = Installation::on(&database).await;
    add_clinic(&here).await;
    std::fs::write(
        here.folder.path().join("salt"),
        "a salt of the clinic's own choice\n",
    )
    .unwrap();
    let made = button(
        &here,
        &["patient", "--salt-file", "salt", "--parameter", "animal"],
    )
    .await;
    assert_eq!(
        (&made["salt"], &made["parameter"]),
        (
            &json!("a salt of the clinic's own choice"),
            &json!("animal")
        )
    );
    let server = here.serve().await;
    assert_eq!(press(&here, &made).await, 200);
    let list = here.run(&["button", "list", ID, "--json"]).await;
    assert!(!list.out.contains("own choice"), "{}", list.out);
    server.stop().await;
}

#[tokio::test]
async fn what_cannot_be_done_is_said_and_fails() {
    let database = TestDatabase::sqlite();
    let mut here = Installation::on(&database).await;
    here.run(&["button", "add", ID, "patient"])
        .await
        .fails_with("no clinic 54321");
    here.run(&["button", "add", ID, "kennel"])
        .await
        .fails_with("shift-calendar");
    here.run(&["tenant", "add", "--file", "missing.json"])
        .await
        .fails_with("missing.json");
    here.run_with(&["tenant", "add"], "{}")
        .await
        .fails_with("hookup message");
    let foreign = json!({"provet_id": 1, "client_id": "a", "client_secret": "b", "algorithm": null,
        "authorization_grant_type": "client_credentials", "client_type": "confidential", "redirect_uris": "",
        "token_url": "https://elsewhere.example/1/oauth2/token/",
        "authorize_url": "https://elsewhere.example/1/oauth2/authorize/", "openid_autodiscovery_url": null});
    here.run_with(&["tenant", "add"], &foreign.to_string())
        .await
        .fails_with("token_url");
    add_clinic(&here).await;
    here.run(&["button", "remove", ID, "none"])
        .await
        .fails_with("no button none");
    let app = here.simulator.list_applications(CLINIC).remove(0);
    here.simulator.remove_application(&app.client_id);
    here.run(&["check"])
        .await
        .fails_with("FAILED  clinic 54321");
    here.settings
        .push(("CAGESIDE_SESSION_LIFETIME", "12 parsecs".to_owned()));
    for line in [&["check"][..], &["serve"], &["tenant", "list"]] {
        here.run(line).await.fails_with("CAGESIDE_SESSION_LIFETIME");
    }
}

#[tokio::test]
async fn flags_win_over_the_environment_and_that_over_the_file() {
    let database = TestDatabase::sqlite();
    let mut here = Installation::on(&database).await;
    std::fs::write(
        here.folder.path().join("cageside.toml"),
        "public_url = 'https://file.example'\nsession_lifetime = 'soon'",
    )
    .unwrap();
    here.settings
        .retain(|(name, _)| *name != "CAGESIDE_PUBLIC_URL");
    here.settings
        .push(("CAGESIDE_CONFIG", "cageside.toml".to_owned()));
    let said = |said: &Said| said.json()[0]["detail"].as_str().unwrap().to_owned();
    here.run(&["check"])
        .await
        .fails_with("CAGESIDE_SESSION_LIFETIME");
    here.settings
        .push(("CAGESIDE_SESSION_LIFETIME", "1h".to_owned()));
    assert_eq!(
        said(&here.run(&["check", "--json"]).await),
        "https://file.example/"
    );
    here.settings.push((
        "CAGESIDE_PUBLIC_URL",
        "https://environment.example".to_owned(),
    ));
    assert_eq!(
        said(&here.run(&["check", "--json"]).await),
        "https://environment.example/"
    );
    let flag = ["check", "--json", "--public-url", "https://flag.example"];
    assert_eq!(said(&here.run(&flag).await), "https://flag.example/");
}

#[tokio::test]
async fn the_shared_webhook_url_is_told_and_counted_until_it_is_switched_off() {
    let database = TestDatabase::sqlite();
    let mut here = Installation::on(&database).await;
    add_clinic(&here).await;
    let send = async |here: &Installation, url: &Value| {
        let request = here.client.post(url.as_str().unwrap());
        let request = request.body("patient_id=1&provet_id=54321");
        request.send().await.unwrap().status().as_u16()
    };
    let server = here.serve().await;
    let shared = here.run(&["urls", "--json"]).await.json();
    assert_eq!(shared["shared_webhook_use"], json!([]));
    assert_eq!(send(&here, &shared["webhook_url"]).await, 200);
    let counted = here.run(&["urls", "--json"]).await.json();
    assert_eq!(counted["shared_webhook_use"][0]["provet_id"], CLINIC);
    assert_eq!(counted["shared_webhook_use"][0]["received"], 1);
    server.stop().await;
    here.settings
        .push(("CAGESIDE_SHARED_WEBHOOK_URL", "false".to_owned()));
    let told = here.run(&["urls", "--json"]).await.json();
    assert_eq!(told["webhook_url"], Value::Null);
    let own = here.run(&["urls", "--clinic", ID, "--json"]).await.json();
    let server = here.serve().await;
    assert_eq!(send(&here, &shared["webhook_url"]).await, 404);
    assert_eq!(send(&here, &own["webhook_url"]).await, 200);
    server.stop().await;
}

/// The status of something that is no message at a URL that Provet has: 400 where it is ours, 404 where it is nobody's.
async fn asked(here: &Installation, url: &Value) -> u16 {
    let request = here.client.post(url.as_str().unwrap()).body("no message");
    request.send().await.unwrap().status().as_u16()
}

on_both! {
    async fn the_urls_that_provet_calls_are_changed_and_the_old_ones_taken_for_as_long_as_was_said(database) {
        let mut here = Installation::on(database).await;
        here.run(&["rotate-urls", "--hookup"]).await.fails_with("CAGESIDE_HOOKUP_TOKEN");
        here.settings.retain(|(name, _)| *name != "CAGESIDE_HOOKUP_TOKEN");
        here.run(&["rotate-urls"]).await.fails_with("--hookup");
        let server = here.serve().await;
        let old = here.run(&["urls", "--json"]).await.json();
        assert_eq!((asked(&here, &old["hookup_url"]).await, asked(&here, &old["webhook_url"]).await), (400, 400));
        let line = ["rotate-urls", "--hookup", "--webhook", "--old-for", "48h", "--json"];
        let new = here.run(&line).await.json();
        assert_eq!(here.run(&["urls", "--json"]).await.json()["hookup_url"], new["hookup_url"]);
        for which in ["hookup_url", "webhook_url"] {
            assert_ne!(old[which], new[which]);
            assert_eq!((asked(&here, &old[which]).await, asked(&here, &new[which]).await), (400, 400), "{which}");
        }
        let newest = here.run(&["rotate-urls", "--hookup", "--webhook", "--old-for", "0s", "--json"]).await.json();
        for which in ["hookup_url", "webhook_url"] {
            assert_eq!(asked(&here, &old[which]).await, 404, "{which}");
            assert_eq!(asked(&here, &new[which]).await, 404, "{which}");
            assert_eq!(asked(&here, &newest[which]).await, 400, "{which}");
        }
        let (_, log) = server.stop().await;
        let token = newest["hookup_url"].as_str().unwrap().rsplit('/').next().unwrap();
        assert!(!log.contains(token), "{log}");
        let audit = here.run(&["audit", "--json"]).await.json();
        let actions: Vec<_> = audit.as_array().unwrap().iter().map(|row| row["action"].clone()).collect();
        assert_eq!(actions, [json!("urls-changed"), json!("urls-changed")]);
    }
}

on_both_without_tables! {
    async fn a_server_that_may_not_change_the_schema_says_what_to_run_first(database) {
        let mut here = Installation::on(database).await;
        here.settings.push(("CAGESIDE_MIGRATE_AT_START", "false".to_owned()));
        here.run(&["serve"]).await.fails_with("cageside migrate");
        let check = here.run(&["check"]).await;
        check.fails_with("cageside migrate");
        let migrated = here.run(&["migrate", "--json"]).await.json();
        assert!(migrated["schema_version"].as_i64().unwrap() >= 11, "{migrated}");
        assert_eq!(here.run(&["migrate", "--json"]).await.json(), migrated);
        let server = here.serve().await;
        assert!(here.run(&["check"]).await.well);
        server.stop().await;
    }
}
