//! Who comes in at all, before any page has its say.

use cageside::storage::{AccessScope, EmailAddress, StorageError};

use crate::settings::{OTHER, connected};
use crate::support::provet_simulator::CLINIC;

#[tokio::test]
async fn everybody_is_sent_to_where_their_work_is() {
    let office = connected().await;
    let operator = office.operator().await;
    operator.get("/settings").await.goes_to("/settings/clinics");
    for clinic in [CLINIC, OTHER] {
        let administrator = office.administrator_of(clinic).await;
        let own = format!("/settings/clinics/{clinic}");
        administrator.get("/settings").await.goes_to(&own);
    }
    let nobody = office.browser();
    nobody
        .get("/settings")
        .await
        .goes_to("/settings/sign-in?next=%2Fsettings");
}

#[tokio::test]
async fn an_address_has_one_account_however_it_is_written() {
    let office = connected().await;
    let add = async |email: &str| {
        let email = EmailAddress::parse(email).unwrap();
        office
            .db
            .add_account(&email, &AccessScope::Operator, office.now())
            .await
    };
    add("vet@clinic.example").await.unwrap();
    let again = add(" Vet@Clinic.Example ").await;
    assert!(matches!(again, Err(StorageError::AlreadyExists)));
}

#[tokio::test]
async fn who_is_lost_in_the_settings_is_told_of_the_settings() {
    let office = connected().await;
    let operator = office.operator().await;
    for address in ["/settings/nowhere", "/settings/clinics/11111"] {
        let page = operator.get(address).await.is(404);
        let said = page.texts(".notice").concat();
        assert!(
            said.contains("you don’t have access") && !said.contains("Provet"),
            "{said}"
        );
        assert_eq!(page.count("a[href='/settings']"), 1);
    }
}
