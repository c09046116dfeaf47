//! What a clinic demands, and who acts then.

use cageside::provet::ProvetPage;
use cageside::provet::launch::HashScheme;
use cageside::storage::{
    ActingMode, DepartmentAccess, RequiredProof, SecondFactorPolicy, TenantPolicy,
};
use provet_simulator::GrantType;

use crate::people::clinic_users::{CLINIC, ClinicUsers, PATIENT, Press, VET};

/// A clinic with both kinds of credential.
async fn with_both(recipe: HashScheme) -> ClinicUsers {
    let house = ClinicUsers::empty().await;
    for grant in [GrantType::ClientCredentials, GrantType::AuthorizationCode] {
        house.connect(CLINIC, grant).await;
    }
    house.button(CLINIC, ProvetPage::Patient, recipe).await;
    house
}

const CHECK: &str = "kilograms=28%2C4&step=check";

#[tokio::test]
async fn a_clinic_that_uses_no_sign_in_sets_nothing_and_asks_nobody() {
    let house = with_both(HashScheme::TimestampSalt).await;
    let browser = house.browser();
    let panel = house
        .launch(&browser, CLINIC, PATIENT)
        .await
        .is(200)
        .says("Hurtta");
    let panel = panel.keeps_quiet_about("Sign in");
    house
        .htmx("/panel/patient/weigh", &panel.token(), CHECK)
        .await
        .is(200);
    assert_eq!(browser.cookies(), Vec::<String>::new());
}

#[tokio::test]
async fn a_write_asks_for_a_person_and_the_form_stays() {
    let house = with_both(HashScheme::TimestampSalt).await;
    let plain = RequiredProof::Plain;
    house
        .policy(CLINIC, ActingMode::PersonWrites, plain, plain)
        .await;
    let browser = house.browser();
    let token = house
        .launch(&browser, CLINIC, PATIENT)
        .await
        .says("Hurtta")
        .token();
    let asked = house
        .htmx("/panel/patient/weigh", &token, CHECK)
        .await
        .is(401);
    // At the top of the section, above the form as it stands.
    assert_eq!(asked.headers["hx-reswap"], "afterbegin");
    assert_eq!(asked.count(".notice form[data-sign-in]"), 1);
    let session = house.sign_in(&browser, (CLINIC, VET), &token).await;
    let checked = house
        .htmx("/panel/patient/weigh", &session, CHECK)
        .await
        .is(200);
    let once = checked.attribute("[name=once]", "value").unwrap();
    let form = "[action='/panel/patient/weigh'] input";
    assert!(checked.count(form) > 0);
    let fields: Vec<_> = ["kilograms", "seen-newest"]
        .iter()
        .filter_map(|name| {
            Some((
                *name,
                checked.attribute(&format!("[name={name}]"), "value")?,
            ))
        })
        .map(|(name, value)| format!("{name}={}", value.replace('+', "%2B")))
        .collect();
    let body = format!("{}&once={once}&step=save", fields.join("&"));
    house.simulator.clear_calls();
    house
        .htmx("/panel/patient/weigh", &session, body.clone())
        .await
        .is(200);
    assert_eq!(
        house
            .simulator
            .count_calls("POST", &format!("/{CLINIC}/api/")),
        1,
        "{body}"
    );
}

#[tokio::test]
async fn without_scripts_what_was_typed_comes_along_to_the_sign_in_and_back() {
    let house = with_both(HashScheme::TimestampSalt).await;
    let plain = RequiredProof::Plain;
    house
        .policy(CLINIC, ActingMode::PersonWrites, plain, plain)
        .await;
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    let body = format!("session={token}&{CHECK}");
    let asked = browser
        .post_form("/panel/patient/weigh", &body)
        .await
        .is(200);
    let asked = asked.says("What you typed is kept");
    let kept = |name: &str| asked.attribute(&format!("form[data-continue] [name={name}]"), "value");
    assert_eq!(kept("kilograms").as_deref(), Some("28,4"));
    assert_eq!(kept("then").as_deref(), Some("weigh"));
    house
        .round(&browser, (CLINIC, VET), &token, "")
        .await
        .is(200);
    let body = format!("session={token}&{CHECK}&then=weigh");
    let done = browser
        .post_form("/panel/patient/sign-in", &body)
        .await
        .is(200);
    assert_eq!(done.count(".confirm"), 1, "{}", done.text);
}

#[tokio::test]
async fn a_plain_hash_is_refused_where_the_payload_is_demanded() {
    let house = with_both(HashScheme::TimestampSalt).await;
    house
        .policy(
            CLINIC,
            ActingMode::Clinic,
            RequiredProof::Payload,
            RequiredProof::Plain,
        )
        .await;
    let browser = house.browser();
    let refused = house.launch(&browser, CLINIC, PATIENT).await.is(403);
    let refused = refused
        .says("launch/payload-hash")
        .says("Include payload in verification hash");
    let _refused = refused.keeps_quiet_about("Hurtta");
    house.app.drain().await;
    let id = cageside::provet::ProvetId::new(CLINIC).unwrap();
    let kept = house.db.list_rejected_launches(id, 10).await.unwrap();
    assert_eq!(kept[0].launch.reason, "launch/payload-hash");
    house
        .policy(
            CLINIC,
            ActingMode::Clinic,
            RequiredProof::Plain,
            RequiredProof::Payload,
        )
        .await;
    let token = house
        .launch(&browser, CLINIC, PATIENT)
        .await
        .is(200)
        .token();
    let refused = house
        .htmx("/panel/patient/weigh", &token, CHECK)
        .await
        .is(403);
    refused.says("launch/payload-hash");
}

#[tokio::test]
async fn a_person_is_demanded_where_nobody_can_sign_in() {
    let house = ClinicUsers::empty().await;
    house.connect(CLINIC, GrantType::ClientCredentials).await;
    house
        .button(CLINIC, ProvetPage::Patient, HashScheme::TimestampSalt)
        .await;
    house
        .policy(
            CLINIC,
            ActingMode::Clinic,
            RequiredProof::Person,
            RequiredProof::Person,
        )
        .await;
    let refused = house
        .launch(&house.browser(), CLINIC, PATIENT)
        .await
        .is(403);
    refused.says("sign-in/no-way").says("authorization code");
}

#[tokio::test]
async fn a_department_that_is_not_switched_on_is_refused() {
    let house = with_both(HashScheme::TimestampSalt).await;
    let policy = TenantPolicy {
        acting_mode: ActingMode::Clinic,
        read_requires: RequiredProof::Plain,
        write_requires: RequiredProof::Plain,
        department_access: DepartmentAccess::EnabledOnly,
        administrator_second_factor: SecondFactorPolicy::Optional,
    };
    house.demand(CLINIC, policy).await;
    let browser = house.browser();
    house
        .launch(&browser, CLINIC, PATIENT)
        .await
        .is(200)
        .says("Hurtta");
    let press = Press {
        department: Some(77),
        ..PATIENT
    };
    let refused = house.launch(&browser, CLINIC, press).await.is(403);
    refused.says("launch/department-off");
}
