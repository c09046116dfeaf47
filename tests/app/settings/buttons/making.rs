//! Buttons that we make in Provet for somebody, and that somebody types in.

use provet_simulator::ui::{self, ClickAction as Theirs};

use super::{ADD, LIST, MAKE, Scene, asking, noted, of_only, typed};
use crate::settings::OTHER;
use crate::support::provet_simulator::CLINIC;
use crate::support::provet_simulator::signed;
use crate::support::test_app::remote_message;

#[tokio::test]
async fn from_an_empty_clinic_to_a_button_in_provet_that_opens_its_panel() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let list = by.get(LIST).await.is(200).says("No buttons yet");
    assert!(list.text.contains("Set up the 14 missing buttons"));
    let plan = scene.plan(&by, &["patient"]).await.is(200);
    let plan = plan
        .says("Nothing has been sent yet")
        .says("https://panel.example/launch/54321/patient");
    let plan = plan.says("target_url").says("Generated automatically");
    assert_eq!(
        (
            scene.theirs().len(),
            scene.buttons().await.len(),
            scene.sent("POST")
        ),
        (0, 0, 0)
    );
    let made = by.submit(&plan, MAKE, &[]).await.is(303);
    let made = by
        .get(&made.location())
        .await
        .is(200)
        .says("The button is in Provet");
    assert!(made.text.contains("In sync"));
    let ours = scene.buttons().await.remove(0);
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(theirs.verification_salt.expose(), ours.salt.expose());
    assert_eq!(
        (theirs.page_number, theirs.action, theirs.name.as_str()),
        (1, Theirs::SidePanel, "Cageside")
    );
    assert!(theirs.enabled && theirs.add_verification_hash && theirs.add_organization_info);
    made.keeps_quiet_about(ours.salt.expose());
    let (status, panel) = scene.press().await;
    assert_eq!(status, 200, "{panel}");
    assert!(panel.contains("data-session"));
    let noted = noted(&scene).await;
    assert_eq!(noted, ["button-added", "button-made-in-provet"]);
    by.get(LIST)
        .await
        .says("Set up the 13 missing buttons")
        .keeps_quiet_about(ours.salt.expose());
}

#[tokio::test]
async fn what_is_typed_in_by_hand_works_and_its_salt_is_shown_once() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let form = asking(by.get(ADD).await.form(ADD), &["patient"], "hand");
    let page = by
        .post(ADD, form.clone())
        .await
        .is(200)
        .says("Copy the salt now");
    assert!(page.header("cache-control").contains("no-store"));
    let salt = typed(&page, "Verification salt");
    assert_eq!(typed(&page, "Visible page"), "Patient");
    assert_eq!(typed(&page, "HTTP method"), "POST");
    let button = ui::IntegrationButton {
        name: typed(&page, "Name"),
        page_number: 1,
        action: Theirs::SidePanel,
        method: ui::PayloadMethod::Post,
        target_url: typed(&page, "URL"),
        parameter_name: typed(&page, "Parameter name"),
        verification_salt: ui::VerificationSalt::new(salt.clone()),
        add_organization_info: true,
        ..ui::IntegrationButton::default()
    };
    scene.simulator.add_button(CLINIC, &button).unwrap();
    assert_eq!(scene.press().await.0, 200);
    // The same form again makes nothing again, and the salt does not come again.
    let again = by.post(ADD, form).await.is(303);
    by.get(&again.location())
        .await
        .says("already set up")
        .keeps_quiet_about(&salt);
    assert_eq!(scene.buttons().await.len(), 1);
    let one = of_only(&scene, "").await;
    by.get(&one)
        .await
        .is(200)
        .says("Shown only when created")
        .keeps_quiet_about(&salt);
    by.get(LIST)
        .await
        .says("Added manually")
        .keeps_quiet_about(&salt);
    assert_eq!(scene.sent("POST"), 0);
}

#[tokio::test]
async fn several_buttons_at_once_are_made_and_undone() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    // As it comes, the form asks for every page that has no button.
    let page = by.get(ADD).await;
    let plan = by.submit(&page, ADD, &[("way", "make")]).await.is(200);
    let made = by.submit(&plan, MAKE, &[]).await.is(303);
    let address = made.location();
    let made = by.get(&address).await.is(200).says("Buttons in Provet");
    assert_eq!(scene.theirs().len(), 14);
    let salts: std::collections::BTreeSet<_> = scene
        .buttons()
        .await
        .iter()
        .map(|it| it.salt.expose().to_owned())
        .collect();
    assert_eq!(salts.len(), 14);
    // Sent twice, it is made once.
    by.submit(&plan, MAKE, &[]).await.goes_to(&address);
    assert_eq!((scene.theirs().len(), scene.sent("POST")), (14, 14));
    let undone = by.submit(&made, &address, &[("do", "undo")]).await.is(303);
    by.get(&undone.location())
        .await
        .says("Buttons removed from Cageside and Provet")
        .says("No buttons yet");
    assert_eq!((scene.theirs().len(), scene.buttons().await.len()), (0, 0));
    by.get(&address).await.goes_to(LIST);
}

#[tokio::test]
async fn one_url_serves_several_pages_by_the_names_of_their_parameters() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let mut form = asking(by.get(ADD).await.form(ADD), &["client", "patient"], "hand");
    form.push(("one_url".to_owned(), "yes".to_owned()));
    let page = by.post(ADD, form).await.is(200);
    assert!(page.text.contains("client_id") && page.text.contains("patient_id"));
    assert_eq!(typed(&page, "URL"), "https://panel.example/launch/54321");
    let mut buttons = scene.buttons().await.into_iter();
    let button = buttons.find(|it| it.parameter == "patient_id").unwrap();
    let signed = signed(scene.office.now().as_second(), button.salt.expose());
    let body = format!("patient_id=1&{signed}");
    assert_eq!(scene.launch("/launch/54321", &body).await.0, 200);
}

#[tokio::test]
async fn what_is_sent_is_what_was_shown_or_it_is_shown_again() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let plan = scene.plan(&by, &["patient"]).await.is(200);
    let again = by.submit(&plan, MAKE, &[("label", "Other")]).await.is(422);
    let again = again.says("Review them again").says("Other");
    assert_eq!((scene.sent("POST"), scene.buttons().await.len()), (0, 0));
    by.submit(&again, MAKE, &[]).await.is(303);
    assert_eq!(scene.theirs()[0].1.name, "Other");
}

#[tokio::test]
async fn what_cannot_work_is_said_beside_its_field_and_nothing_is_set_up() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    for (field, value, words) in [
        ("label", "", "Enter a name"),
        ("parameter", "timestamp", "valid parameter name"),
        ("prefix", "client_1", "a digit at the end"),
        ("action", "explode", "Select one"),
        ("recipe", "none", "Select one"),
    ] {
        let mut form = asking(by.get(ADD).await.form(ADD), &["client"], "hand");
        form.retain(|(name, _)| name != field);
        form.push((field.to_owned(), value.to_owned()));
        by.post(ADD, form).await.is(422).says(words);
    }
    let none = asking(by.get(ADD).await.form(ADD), &[], "hand");
    by.post(ADD, none)
        .await
        .is(422)
        .says("Select at least one page");
    assert!(scene.buttons().await.is_empty());
}

#[tokio::test]
async fn a_button_of_another_clinic_is_not_found() {
    let scene = Scene::new().await;
    scene
        .office
        .accept_hookup(&remote_message(OTHER, &scene.simulator.origin()))
        .await;
    let by = scene.administrator().await;
    let made = scene.make(&by, &["patient"]).await;
    let address = made.attribute("form[action*='/made/']", "action").unwrap();
    let batch = address.rsplit('/').next().unwrap();
    let button = scene.buttons().await.remove(0).id;
    let stranger = scene.office.administrator_of(OTHER).await;
    let own = format!("/settings/clinics/{OTHER}/buttons");
    let token = stranger
        .get(&format!("{own}/add"))
        .await
        .form(&format!("{own}/add"));
    let token = token
        .into_iter()
        .find(|(name, _)| name == "form_token")
        .unwrap();
    for below in ["", "/remove"] {
        stranger
            .get(&format!("{own}/{button}{below}"))
            .await
            .is(404);
        stranger
            .get(&format!("{LIST}/{button}{below}"))
            .await
            .is(404);
    }
    for below in ["/salt", "/provet", "/remove"] {
        let form = [token.clone(), ("do".to_owned(), "new".to_owned())];
        stranger
            .post(format!("{own}/{button}{below}"), form)
            .await
            .is(404);
    }
    let undo = [token, ("do".to_owned(), "undo".to_owned())];
    stranger
        .post(format!("{own}/made/{batch}"), undo)
        .await
        .is(303);
    assert_eq!((scene.theirs().len(), scene.buttons().await.len()), (1, 1));
}
