//! The list of clinics, and adding one by hand.

use cageside::provet::{PatientId, ProvetError, ProvetId};
use cageside::storage::{RejectedLaunch, TenantState};
use jiff::SignedDuration;
use provet_simulator::NewApplication;
use provet_simulator::ui::{add_application, remove_application};
use serde_json::json;

use crate::settings::{OTHER, connected};
use crate::support::provet_simulator::CLINIC;
use crate::support::provet_simulator::ProvetSimulator;
use crate::support::test_app::{AppSetup, CLIENT_SECRET, HOOKUP_TOKEN, TestApp, remote_message};

const LIST: &str = "/settings/clinics";
const ADD: &str = "/settings/clinics/add";

fn id(number: i64) -> ProvetId {
    ProvetId::new(number).unwrap()
}

async fn name(office: &TestApp, clinic: i64, name: &str) {
    let mut tenant = office.db.find_tenant(id(clinic)).await.unwrap().unwrap();
    name.clone_into(&mut tenant.name);
    office.db.update_tenant(&tenant).await.unwrap();
}

async fn only_credential(office: &TestApp, clinic: i64) -> String {
    let credentials = office.db.list_credentials(id(clinic)).await.unwrap();
    credentials.first().unwrap().credential.id.clone()
}

/// The fields of the form that adds a clinic, as the stand-in's catalogue tells them.
fn fields<'a>(place: &'a str, client: &'a str, secret: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("provet_id", "54321"),
        ("token_url", place),
        ("client_id", client),
        ("client_secret", secret),
    ]
}

#[tokio::test]
async fn without_a_clinic_the_list_says_what_to_do() {
    let office = TestApp::start(AppSetup::remote()).await;
    let operator = office.operator().await;
    let page = operator.get(LIST).await.is(200);
    let hookup = format!("https://panel.example/hookup/{HOOKUP_TOKEN}");
    assert_eq!(page.attribute("[data-copy]", "data-copy"), Some(hookup));
    assert_eq!(page.count(".steps li"), 3);
    page.says("https://panel.example/oauth/callback").says(ADD);
}

#[tokio::test]
async fn an_administrator_of_nothing_learns_whom_to_ask_and_no_address_of_ours() {
    let office = connected().await;
    let nobodys = cageside::storage::AccessScope::Administrator(Vec::new());
    let visitor = office.signed_in("new@clinic.example", &nobodys).await;
    let page = visitor.get(LIST).await.is(200).says("Ask your operator");
    page.keeps_quiet_about(HOOKUP_TOKEN)
        .keeps_quiet_about("54321");
}

#[tokio::test]
async fn a_line_says_what_a_clinic_is_and_how_it_is_doing() {
    let office = connected().await;
    let operator = office.operator().await;
    name(&office, CLINIC, "Tassu <b>").await;
    let credential = only_credential(&office, CLINIC).await;
    office
        .db
        .mark_credential_refused(&credential, "invalid_client", office.now())
        .await
        .unwrap();
    office
        .db
        .record_activity(id(CLINIC), Some(office.now()), 3, office.now())
        .await
        .unwrap();
    let page = operator.get(LIST).await.is(200);
    let rows = page.texts("tbody tr");
    assert!(
        rows[0]
            .starts_with("Tassu <b> 54321 · us.provetcloud.com Rejected Provet doesn’t recognize"),
        "{rows:?}"
    );
    assert!(rows[0].ends_with(" 3"), "{rows:?}");
    assert_eq!(
        rows[1],
        "Clinic 98765 98765 · us.provetcloud.com Not verified yet Being checked. Reload in a moment. Unknown None yet 0"
    );
    let own = format!("{LIST}/{CLINIC}");
    assert_eq!(page.attribute("tbody th a", "href"), Some(own.clone()));
    assert_eq!(
        page.attribute("tbody a.bad", "href"),
        Some(format!("{own}/doctor"))
    );
    page.keeps_quiet_about("Tassu <b>")
        .keeps_quiet_about(CLIENT_SECRET);
}

#[tokio::test]
async fn a_clinic_that_is_switched_off_says_so() {
    let office = connected().await;
    let mut tenant = office.db.find_tenant(id(CLINIC)).await.unwrap().unwrap();
    tenant.state = TenantState::Disabled;
    office.db.update_tenant(&tenant).await.unwrap();
    let page = office.operator().await.get(LIST).await;
    assert_eq!(page.texts("tbody .bad"), ["Paused"]);
}

#[tokio::test]
async fn a_refused_launch_is_counted_as_an_error_of_today() {
    let office = connected().await;
    let refused = RejectedLaunch {
        provet_id: id(CLINIC),
        page: None,
        method: "GET".to_owned(),
        reason: "launch/bad-hash".to_owned(),
        skew_seconds: None,
        parameter_names: Vec::new(),
        recipe: None,
    };
    office
        .db
        .record_rejected_launch(&refused, office.now())
        .await
        .unwrap();
    let operator = office.operator().await;
    let page = operator.get("/settings/clinics?sort=errors").await;
    assert_eq!(page.texts("tbody a.bad"), ["1"]);
    assert!(page.texts("tbody tr")[0].contains("54321"));
    office.clock.advance(SignedDuration::from_hours(24));
    let operator = office.as_person(&somebody(&office).await).await;
    assert_eq!(operator.get(LIST).await.count("tbody a.bad"), 0);
}

/// The operator again, a day later.
async fn somebody(office: &TestApp) -> cageside::storage::SessionUser {
    let email = cageside::storage::EmailAddress::parse("second@panel.example").unwrap();
    let operator = cageside::storage::AccessScope::Operator;
    let account = office.db.add_account(&email, &operator, office.now()).await;
    cageside::storage::SessionUser::Account {
        id: account.unwrap(),
        method: cageside::storage::SignInMethod::Link,
    }
}

#[tokio::test]
async fn the_list_is_searched_filtered_and_sorted() {
    let office = connected().await;
    let operator = office.operator().await;
    name(&office, OTHER, "Anna").await;
    let first = async |query: &str| {
        let page = operator.get(&format!("{LIST}?{query}")).await.is(200);
        page.texts("tbody th a")
    };
    assert_eq!(first("").await, ["Anna", "Clinic 54321"]);
    assert_eq!(first("sort=number").await, ["Clinic 54321", "Anna"]);
    assert_eq!(first("search=an").await, ["Anna"]);
    assert_eq!(
        first("search=https%3A%2F%2Fus.provetcloud.com%2F54321%2F").await,
        ["Clinic 54321"]
    );
    assert_eq!(first("state=unverified").await.len(), 2);
    assert!(first("state=refused").await.is_empty());
    // What makes no sense asks for nothing.
    assert_eq!(first("sort=x&state=y&after=z").await.len(), 2);
    let page = operator
        .get(&format!("{LIST}?search=an&state=refused&sort=launch"))
        .await;
    assert_eq!(page.attribute("#search", "value").as_deref(), Some("an"));
    assert_eq!(
        page.attribute("#state option[selected]", "value")
            .as_deref(),
        Some("refused")
    );
    assert_eq!(
        page.attribute("#sort option[selected]", "value").as_deref(),
        Some("launch")
    );
    page.says("No clinics match your filters.");
}

#[tokio::test]
async fn an_administrator_finds_their_own_clinics_and_no_other() {
    let office = connected().await;
    let administrator = office.administrator_of(CLINIC).await;
    for address in [
        "",
        "?search=98765",
        "?search=provetcloud",
        "?sort=errors",
        "?state=unverified",
    ] {
        let page = administrator.get(&format!("{LIST}{address}")).await.is(200);
        let page = page
            .keeps_quiet_about("Clinic 98765")
            .keeps_quiet_about(HOOKUP_TOKEN);
        page.keeps_quiet_about(ADD);
    }
    let page = administrator.get(LIST).await;
    assert_eq!(page.texts("tbody th a"), ["Clinic 54321"]);
    administrator.get(ADD).await.is(404);
}

#[tokio::test]
async fn a_long_list_is_turned_over_page_by_page() {
    let office = TestApp::start(AppSetup::remote()).await;
    for clinic in 1..=60 {
        office
            .accept_hookup(&remote_message(clinic, "https://provetcloud.com"))
            .await;
    }
    let operator = office.operator().await;
    let mut address = format!("{LIST}?search=provetcloud&state=unverified");
    let mut seen = Vec::new();
    for expected in [15, 15, 15, 15] {
        let page = operator.get(&address).await.is(200);
        let numbers = page.texts("tbody th a");
        assert_eq!(numbers.len(), expected);
        seen.extend(numbers);
        let next = page.attribute(".pages a[rel=next]", "href");
        assert_eq!(next.is_some(), seen.len() < 60);
        address = next.unwrap_or_default();
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 60);
}

#[tokio::test]
async fn a_clinic_is_added_field_by_field_and_proven() {
    let office = TestApp::start(AppSetup::default()).await;
    let simulator = ProvetSimulator::start(std::sync::Arc::new(office.clock.clone())).await;
    let app = add_application(&simulator, CLINIC, NewApplication::default())
        .await
        .unwrap()
        .app;
    let operator = office.operator().await;
    let page = operator.get(ADD).await.is(200);
    let sent = fields("", &app.client_id, &app.client_secret);
    let origin = simulator.origin();
    let sent: Vec<_> = sent
        .into_iter()
        .map(|(name, value)| match name {
            "token_url" => (name, origin.as_str()),
            _ => (name, value),
        })
        .collect();
    // The second form of the page is the one with the fields.
    let mut form = page.form(ADD);
    form.retain(|(name, _)| name == "form_token");
    form.extend(
        sent.iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    form.extend([
        (
            "authorization_grant_type".to_owned(),
            "client_credentials".to_owned(),
        ),
        ("client_type".to_owned(), "confidential".to_owned()),
    ]);
    let own = format!("{LIST}/{CLINIC}?done=added");
    operator.post(ADD, form.clone()).await.goes_to(&own);
    operator.get(LIST).await.says("Not verified yet");
    office.app.credential_verifier().verify_due().await.unwrap();
    operator.get(LIST).await.says("Connected");
    let again = format!("{LIST}/{CLINIC}?done=known");
    operator.post(ADD, form).await.goes_to(&again);
    // Provet tells nobody that an application was removed; the next token request finds out.
    remove_application(&simulator, &app.client_id).unwrap();
    office.clock.advance(SignedDuration::from_hours(11));
    let directory = cageside::storage::TenantCache::new(office.db.clone());
    let clinic = directory
        .find_fresh_tenant(id(CLINIC))
        .await
        .unwrap()
        .unwrap();
    let api = office
        .app
        .provet
        .api_for(clinic.credential.clone().unwrap());
    let asked = api.get_patient(PatientId::new(1).unwrap()).await;
    assert!(matches!(asked, Err(ProvetError::ConnectionChecking)));
    office.app.credential_verifier().verify_due().await.unwrap();
    let operator = office.as_person(&somebody(&office).await).await;
    operator
        .get(LIST)
        .await
        .says("Rejected")
        .says("Provet doesn’t recognize these credentials");
}

#[tokio::test]
async fn a_clinic_is_added_by_a_pasted_message() {
    let office = connected().await;
    let operator = office.operator().await;
    let base = "https://provetcloud.com/777";
    let message = json!({
        "provet_id": 777, "client_id": "c", "client_secret": "s", "algorithm": null,
        "authorization_grant_type": "client_credentials", "client_type": "confidential", "redirect_uris": "",
        "token_url": format!("{base}/oauth2/token/"), "authorize_url": format!("{base}/oauth2/authorize/"),
        "openid_autodiscovery_url": null, "departments": [1, 2],
    });
    let page = operator.get(ADD).await.is(200);
    let sent = operator
        .submit(&page, ADD, &[("message", &message.to_string())])
        .await;
    sent.goes_to("/settings/clinics/777?done=added");
    assert!(office.db.find_tenant(id(777)).await.unwrap().is_some());
}

#[tokio::test]
async fn what_is_wrong_with_a_pasted_message_is_said_and_its_secret_is_not() {
    let office = connected().await;
    let operator = office.operator().await;
    let page = operator.get(ADD).await;
    for (message, said) in [
        ("client_secret: the-pasted-secret", "This isn’t valid JSON"),
        (
            r#"{"provet_id": 4, "client_secret": "the-pasted-secret"}"#,
            "authorization_grant_type: Enter client_credentials or",
        ),
        (
            r#"{"provet_id": "four", "client_secret": "the-pasted-secret"}"#,
            "provet_id: Enter a positive whole number",
        ),
    ] {
        let sent = operator
            .submit(&page, ADD, &[("message", message)])
            .await
            .is(422);
        assert!(
            sent.texts("#message-error")[0].starts_with(said),
            "{:?}",
            sent.texts("#message-error")
        );
        sent.keeps_quiet_about("the-pasted-secret");
    }
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a table of mistakes")]
async fn what_is_wrong_with_a_field_is_said_beside_it_and_the_rest_is_kept() {
    let office = connected().await;
    let operator = office.operator().await;
    let token = operator.get(ADD).await.form(ADD).remove(0);
    let filled_in = async |change: (&'static str, &'static str)| {
        let mut form = vec![(token.0.as_str(), token.1.as_str())];
        form.extend([
            ("authorization_grant_type", "client_credentials"),
            ("client_type", "confidential"),
        ]);
        form.extend(fields(
            "us.provetcloud.com",
            "the-client",
            "the-typed-secret",
        ));
        form.retain(|(name, _)| *name != change.0);
        form.push(change);
        operator.post(ADD, form).await
    };
    for (field, value, said) in [
        (
            "provet_id",
            "x",
            "Enter a positive whole number, such as 54321.",
        ),
        (
            "token_url",
            "evil.example",
            "Clinics on this host aren’t allowed. Allowed hosts: provetcloud.com,*.provetcloud.com",
        ),
        (
            "token_url",
            "us.provetcloud.com/4/",
            "This token URL doesn’t match the clinic ID",
        ),
        ("token_url", "https://provetcloud.com", ""),
        ("client_id", "", "Enter the client ID."),
        (
            "client_secret",
            "",
            "Enter the client secret. A confidential client needs one.",
        ),
        (
            "openid_autodiscovery_url",
            "https://evil.example/",
            "Clinics on this host aren’t allowed.",
        ),
    ] {
        let answer = filled_in((field, value)).await;
        if said.is_empty() {
            // Nothing is proven yet, so that the clinic may still be elsewhere.
            answer.goes_to("/settings/clinics/54321?done=added");
            continue;
        }
        let answer = answer.is(422);
        let error = answer.texts(&format!("#{field}-error"));
        assert!(
            error.len() == 1 && error[0].starts_with(said),
            "{field}={value}: {error:?}"
        );
        assert_eq!(
            answer
                .attribute(&format!("#{field}"), "aria-invalid")
                .as_deref(),
            Some("true")
        );
        if field != "client_id" {
            assert_eq!(
                answer.attribute("#client_id", "value").as_deref(),
                Some("the-client")
            );
        }
        answer.keeps_quiet_about("the-typed-secret");
    }
}

#[tokio::test]
async fn a_clinic_that_was_proven_cannot_be_moved_by_hand() {
    let office = connected().await;
    let credential = only_credential(&office, CLINIC).await;
    office
        .db
        .mark_credential_verified(&credential, office.now())
        .await
        .unwrap();
    let operator = office.operator().await;
    let token = operator.get(ADD).await.form(ADD).remove(0);
    let mut form = vec![(token.0.as_str(), token.1.as_str())];
    form.extend([
        ("authorization_grant_type", "client_credentials"),
        ("client_type", "confidential"),
    ]);
    form.extend(fields(
        "https://provetcloud.com",
        "the-client",
        "the-typed-secret",
    ));
    let sent = operator.post(ADD, form).await.is(422);
    sent.says("Clinic 54321 is connected on another host.");
}

#[tokio::test]
async fn a_clinic_that_cannot_be_read_says_so_and_hides_no_other() {
    let office = connected().await;
    name(&office, OTHER, "Harbour Vets").await;
    office
        .execute("UPDATE tenant_summary SET base_url = 'nowhere' WHERE provet_id = 54321")
        .await;
    let operator = office.operator().await;
    let page = operator.get(LIST).await.is(200).says("Harbour Vets");
    page.says("54321").says("can’t be read");
    let found = operator.get("/settings/clinics?search=harb").await.is(200);
    found
        .says("Harbour Vets")
        .keeps_quiet_about("can’t be read");
    let found = operator.get("/settings/clinics?search=5432").await.is(200);
    found.says("can’t be read");
}
