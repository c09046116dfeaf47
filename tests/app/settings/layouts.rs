//! Which sections panels show, chosen on a page.

use crate::settings::connected;
use crate::support::provet_simulator::CLINIC;

const LIST: &str = "/settings/clinics/54321/panels";
const PATIENT: &str = "/settings/clinics/54321/panels/patient";

#[tokio::test]
async fn a_section_is_hidden_moved_saved_and_put_back() {
    let office = connected().await;
    let administrator = office.administrator_of(CLINIC).await;
    administrator.get(LIST).await.is(200).says("Default");
    let page = administrator.get(PATIENT).await.is(200);
    assert_eq!(
        page.texts(".preview strong")[..5],
        [
            "Patient",
            "Owner and phone",
            "Owner’s balance",
            "Critical notes",
            "Weight"
        ]
    );
    let mut form = page.form(PATIENT);
    form.retain(|(name, value)| (name.as_str(), value.as_str()) != ("shown", "medicines"));
    let with = |mut form: Vec<(String, String)>, name: &str, value: &str| {
        form.push((name.to_owned(), value.to_owned()));
        form
    };
    let looked = administrator
        .post(PATIENT, with(form, "move", "up-due"))
        .await
        .is(200);
    let looked = looked.says("Not saved yet");
    assert_eq!(
        looked.texts(".preview strong")[4..7],
        ["Weight", "Care due", "Vitals"]
    );
    assert!(
        !looked
            .texts(".preview strong")
            .contains(&"Recent medicines".to_owned())
    );
    administrator.get(LIST).await.says("Default");
    let saved = administrator
        .post(PATIENT, with(looked.form(PATIENT), "step", "save"))
        .await;
    saved
        .clone()
        .goes_to("/settings/clinics/54321/panels/patient?department=0&done=saved");
    let saved = administrator.get(&saved.location()).await.is(200);
    assert_eq!(
        saved.texts(".preview strong"),
        looked.texts(".preview strong")
    );
    administrator.get(LIST).await.says("10 of 11");
    let back = administrator
        .post(PATIENT, with(saved.form(PATIENT), "step", "back"))
        .await;
    assert_eq!(back.status, 303);
    administrator.get(LIST).await.says("Default");
    let audit = administrator.get("/settings/clinics/54321/audit").await;
    audit
        .says("Changed a panel’s sections")
        .says("Reset a panel’s sections");
}

#[tokio::test]
async fn an_order_that_somebody_else_has_just_changed_is_not_reset() {
    let office = connected().await;
    let (one, other) = (
        office.operator().await,
        office.administrator_of(CLINIC).await,
    );
    let with_step = |page: &crate::support::test_client::TestResponse, step: &str, hide: &str| {
        let mut form = page.form(PATIENT);
        form.retain(|(name, value)| (name.as_str(), value.as_str()) != ("shown", hide));
        form.push(("step".to_owned(), step.to_owned()));
        form
    };
    let page = one.get(PATIENT).await;
    one.post(PATIENT, with_step(&page, "save", "owner"))
        .await
        .is(303);
    let (first, second) = (one.get(PATIENT).await, other.get(PATIENT).await);
    one.post(PATIENT, with_step(&first, "save", "due"))
        .await
        .is(303);
    let told = other
        .post(PATIENT, with_step(&second, "back", ""))
        .await
        .is(422)
        .says("Someone else");
    other
        .post(PATIENT, with_step(&told, "back", ""))
        .await
        .is(303);
}

#[tokio::test]
async fn of_two_who_arrange_at_once_the_second_is_shown_what_the_first_did() {
    let office = connected().await;
    let (one, other) = (
        office.operator().await,
        office.administrator_of(CLINIC).await,
    );
    let save = |page: &crate::support::test_client::TestResponse, hide: &str| {
        let mut form = page.form(PATIENT);
        form.retain(|(name, value)| (name.as_str(), value.as_str()) != ("shown", hide));
        form.push(("step".to_owned(), "save".to_owned()));
        form
    };
    let (first, second) = (one.get(PATIENT).await, other.get(PATIENT).await);
    one.post(PATIENT, save(&first, "owner")).await.is(303);
    let told = other
        .post(PATIENT, save(&second, "due"))
        .await
        .is(422)
        .says("Someone else");
    assert!(!told.texts(".preview strong").contains(&"Owner".to_owned()));
    other.post(PATIENT, save(&told, "due")).await.is(303);
}

#[tokio::test]
async fn who_it_is_about_cannot_be_hidden() {
    let office = connected().await;
    let operator = office.operator().await;
    let page = operator.get(PATIENT).await;
    let mut form = page.form(PATIENT);
    form.retain(|(name, _)| name != "shown" && name != "order");
    for section in ["owner", "identity", "alerts", "nonsense"] {
        form.push(("order".to_owned(), section.to_owned()));
    }
    form.push(("step".to_owned(), "save".to_owned()));
    let saved = operator.post(PATIENT, form).await.is(303);
    let page = operator.get(&saved.location()).await;
    assert_eq!(
        page.texts(".preview strong")[..4],
        [
            "Patient",
            "Owner and phone",
            "Owner’s balance",
            "Critical notes"
        ]
    );
}

#[tokio::test]
async fn a_page_that_provet_does_not_have_is_not_there() {
    let office = connected().await;
    let operator = office.operator().await;
    operator
        .get("/settings/clinics/54321/panels/dragon")
        .await
        .is(404);
}
