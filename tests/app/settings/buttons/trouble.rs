//! What goes wrong while buttons are made: nothing is made twice, and nothing is left that cannot be finished or undone.

use cageside::provet::ProvetPage;
use cageside::provet::launch::{HashScheme, Salt};
use cageside::storage::{
    IntegrationAction, IntegrationMethod, NewButton, NewButtonSetup, RemoteButtonState,
};
use jiff::SignedDuration;

use super::{ADD, INTEGRATIONS, LIST, MAKE, Scene, asking, clinic, typed};
use crate::settings::connected;
use crate::settings::renaming_proxy;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_client::TestClient;

/// Leaves what a process leaves that died before its POST: the row that says so.
async fn died(scene: &Scene, key: &str) {
    let db = &scene.office.db;
    let new = NewButtonSetup {
        button: NewButton {
            provet_id: clinic(),
            page: Some(ProvetPage::Patient),
            action: IntegrationAction::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: Salt::generate(),
            recipe: HashScheme::default(),
        },
        label: "Cageside".to_owned(),
        method: IntegrationMethod::Post,
        action: None,
    };
    let now = scene.office.now();
    let added = db.create_buttons(clinic(), key, vec![new], true, now).await;
    let button = added.unwrap().unwrap().remove(0);
    let until = now + SignedDuration::from_mins(5);
    assert!(
        db.claim_remote_button(clinic(), &button.id, "{}", until, now)
            .await
            .unwrap()
    );
}

#[tokio::test]
async fn fields_under_other_names_are_found() {
    let scene = Scene::behind(renaming_proxy::in_front).await;
    let by = scene.administrator().await;
    let plan = scene.plan(&by, &["patient"]).await.is(200);
    plan.clone()
        .says("address")
        .says("hash_salt")
        .keeps_quiet_about("target_url");
    let made = by.submit(&plan, MAKE, &[]).await.is(303);
    by.get(&made.location())
        .await
        .says("The button is in Provet")
        .says("In sync");
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(
        theirs.target_url,
        "https://panel.example/launch/54321/patient"
    );
    assert_eq!(scene.press().await.0, 200);
}

#[tokio::test]
async fn a_field_that_provet_demands_and_nobody_knows_stops_it() {
    let scene = Scene::behind(renaming_proxy::demanding).await;
    let by = scene.administrator().await;
    let stopped = scene.plan(&by, &["patient"]).await.is(422);
    let stopped = stopped.says("button_colour").says("Nothing was sent");
    assert_eq!((scene.sent("POST"), scene.buttons().await.len()), (0, 0));
    // The other way is at hand, with all that was chosen.
    let page = by.submit(&stopped, ADD, &[("way", "hand")]).await.is(200);
    assert_eq!(
        typed(&page, "URL"),
        "https://panel.example/launch/54321/patient"
    );
}

#[tokio::test]
async fn without_the_permission_it_says_which_one() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.simulator.update_faults(|faults| {
        faults
            .forbidden_resources
            .insert("custom_integration".to_owned());
    });
    let stopped = scene.plan(&by, &["patient", "client"]).await.is(422);
    stopped.says(INTEGRATIONS).says("Nothing was sent");
    assert_eq!(scene.buttons().await.len(), 0);
}

#[tokio::test]
async fn a_hiccup_while_the_fields_are_asked_for_is_no_trouble() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let form = by.get(ADD).await.form(ADD);
    scene.simulator.update_faults(|faults| faults.fail_next = 1);
    by.post(ADD, asking(form, &["patient"], "make"))
        .await
        .is(200);
    assert_eq!(scene.sent("OPTIONS"), 2);
}

#[tokio::test]
async fn a_permission_that_is_lost_in_between_leaves_what_can_be_finished() {
    let scene = Scene::behind(renaming_proxy::forbidding_posts).await;
    let by = scene.administrator().await;
    let made = scene.make(&by, &["patient", "client"]).await.is(200);
    let made = made
        .says("Some buttons aren’t in Provet yet")
        .says(INTEGRATIONS);
    let copies = scene.copies().await;
    let count = |state| copies.iter().filter(|copy| copy.state == state).count();
    assert_eq!(
        (
            count(RemoteButtonState::Rejected),
            count(RemoteButtonState::Planned)
        ),
        (1, 1)
    );
    assert_eq!(made.count("button[value=finish]"), 1);
}

#[tokio::test]
async fn a_clinic_without_a_credential_is_told_so() {
    let office = connected().await;
    let by = office.administrator_of(CLINIC).await;
    let form = asking(by.get(ADD).await.form(ADD), &["patient"], "make");
    by.post(ADD, form)
        .await
        .is(422)
        .says("no working credentials");
}

#[tokio::test]
async fn after_a_lost_answer_the_button_is_looked_for_and_not_made_again() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let plan = scene.plan(&by, &["patient"]).await;
    scene
        .simulator
        .update_faults(|faults| faults.lose_response_next = 1);
    let made = by.submit(&plan, MAKE, &[]).await.is(303);
    by.get(&made.location())
        .await
        .says("The button is in Provet");
    assert_eq!((scene.theirs().len(), scene.sent("POST")), (1, 1));
    assert_eq!(scene.press().await.0, 200);
}

#[tokio::test]
async fn a_button_that_never_arrived_is_sent_again_only_when_somebody_says_so() {
    let scene = Scene::behind(renaming_proxy::swallowing_first_post).await;
    let by = scene.administrator().await;
    let made = scene.make(&by, &["patient"]).await.is(200);
    let made = made
        .says("Couldn’t confirm it was created")
        .says("response was lost");
    assert_eq!(
        (scene.theirs().len(), scene.copies().await[0].state),
        (0, RemoteButtonState::Unknown)
    );
    let address = made.attribute("form[action*='/made/']", "action").unwrap();
    by.submit(&made, &address, &[("do", "finish")])
        .await
        .goes_to(&address);
    by.get(&address).await.says("The button is in Provet");
    assert_eq!(scene.theirs().len(), 1);
    assert_eq!(scene.press().await.0, 200);
}

#[tokio::test]
async fn what_a_dead_process_left_is_finished_or_undone_once_its_time_is_over() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let key = "0123456789abcdef0123456789abcdef";
    died(&scene, key).await;
    let address = format!("{LIST}/made/{key}");
    let busy = by.get(&address).await.is(200).says("Being created");
    by.submit(&busy, &address, &[("do", "finish")])
        .await
        .is(422)
        .says("Try again in a few minutes");
    by.submit(&busy, &address, &[("do", "undo")])
        .await
        .is(422)
        .says("Try again in a few minutes");
    assert_eq!((scene.sent("POST"), scene.buttons().await.len()), (0, 1));
    scene.office.clock.advance(SignedDuration::from_mins(6));
    let left = by
        .get(&address)
        .await
        .says("Couldn’t confirm it was created");
    by.submit(&left, &address, &[("do", "finish")])
        .await
        .is(303);
    by.get(&address).await.says("The button is in Provet");
    assert_eq!(scene.theirs().len(), 1);
    assert_eq!(scene.press().await.0, 200);
}

/// Leaves what a process leaves that died after its POST: the row that says so, and the button in Provet.
async fn died_late(scene: &Scene, by: &TestClient) -> String {
    let made = scene.make(by, &["patient"]).await;
    let copy = scene.copies().await.remove(0);
    let (db, now) = (&scene.office.db, scene.office.now());
    let forgotten = db.mark_remote_deleted(clinic(), &copy.button_id, copy.remote_id.unwrap());
    assert!(forgotten.await.unwrap());
    let until = now + SignedDuration::from_mins(5);
    let wanted = copy.desired.unwrap();
    let claimed = db.claim_remote_button(clinic(), &copy.button_id, &wanted, until, now);
    assert!(claimed.await.unwrap());
    scene.office.clock.advance(SignedDuration::from_mins(6));
    made.attribute("form[action*='/made/']", "action").unwrap()
}

#[tokio::test]
async fn a_button_that_landed_before_the_process_died_is_taken_as_ours_or_undone() {
    for (step, left) in [("finish", 1), ("undo", 0)] {
        let scene = Scene::new().await;
        let by = scene.administrator().await;
        let address = died_late(&scene, &by).await;
        let page = by.get(&address).await;
        let page = page.says("Couldn’t confirm it was created");
        by.submit(&page, &address, &[("do", step)]).await.is(303);
        assert_eq!(
            (scene.theirs().len(), scene.sent("POST")),
            (left, 1),
            "{step}"
        );
        assert_eq!(scene.buttons().await.len(), left);
        if left == 1 {
            assert_eq!(scene.copies().await[0].state, RemoteButtonState::Created);
            assert_eq!(scene.press().await.0, 200);
        }
    }
}
