//! New salts, while the old ones still arrive.

use cageside::storage::SessionUser;
use jiff::SignedDuration;

use super::{ADD, INTEGRATIONS, Scene, asking, clinic, of_only, typed};
use crate::support::provet_simulator::CLINIC;
use crate::support::provet_simulator::signed;

#[tokio::test]
async fn while_a_new_salt_spreads_pages_that_were_loaded_before_keep_working() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    let url = format!("{}/{CLINIC}/patient/1", scene.simulator.origin());
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let loaded = client.get(url).send().await.unwrap().text().await.unwrap();
    let one = of_only(&scene, "").await;
    let page = by.get(&one).await;
    let old = scene.buttons().await.remove(0).salt;
    let salt = format!("{one}/salt");
    let done = by.submit(&page, &salt, &[("do", "new")]).await;
    done.goes_to(&format!("{one}?done=salt-sent"));
    // Twice is once.
    by.submit(&page, &salt, &[("do", "new")])
        .await
        .goes_to(&one);
    let ours = scene.buttons().await.remove(0);
    assert_ne!(ours.salt.expose(), old.expose());
    assert_eq!(ours.previous_salts.len(), 1);
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(theirs.verification_salt.expose(), ours.salt.expose());
    by.get(&one)
        .await
        .says("Old salt accepted until")
        .keeps_quiet_about(ours.salt.expose());
    scene.office.clock.advance(SignedDuration::from_hours(11));
    assert_eq!(
        scene.send(&loaded).await.0,
        200,
        "the page was loaded before"
    );
    assert_eq!(scene.press().await.0, 200, "the page was loaded after");
}

#[tokio::test]
async fn the_old_salt_ends_a_day_and_a_window_after_the_new_one_or_when_somebody_says_so() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let form = asking(by.get(ADD).await.form(ADD), &["patient"], "hand");
    let first = typed(&by.post(ADD, form).await, "Verification salt");
    let one = of_only(&scene, "").await;
    let salt = format!("{one}/salt");
    let page = by.get(&one).await;
    let shown = by.submit(&page, &salt, &[("do", "new")]).await.is(200);
    let second = typed(&shown, "Verification salt");
    // The second was lost before anybody typed it in: neither that nor a third locks the first out.
    let page = by.get(&one).await.keeps_quiet_about(&second);
    let third = typed(
        &by.submit(&page, &salt, &[("do", "new")]).await,
        "Verification salt",
    );
    let press = async |salt: &str| {
        let signed = signed(scene.office.now().as_second(), salt);
        scene
            .launch("/launch/54321/patient", &format!("id=1&{signed}"))
            .await
            .0
    };
    for good in [&first, &second, &third] {
        assert_eq!(press(good).await, 200);
    }
    assert_eq!(press("0123456789abcdef").await, 403);
    scene
        .office
        .clock
        .advance(SignedDuration::from_hours(36) - SignedDuration::from_secs(1));
    assert_eq!(press(&first).await, 200);
    scene.office.clock.advance(SignedDuration::from_secs(1));
    assert_eq!((press(&first).await, press(&third).await), (403, 200));
    // Sessions do not last as long as a salt.
    let vera = SessionUser::Provet {
        provet_id: clinic(),
        subject: Some("7".to_owned()),
        name: Some("Vera".to_owned()),
    };
    let by = scene.office.as_person(&vera).await;
    let page = by.get(&one).await;
    let fourth = typed(
        &by.submit(&page, &salt, &[("do", "new")]).await,
        "Verification salt",
    );
    assert_eq!(press(&third).await, 200);
    let page = by.get(&one).await.says("Old salt leaked");
    by.submit(&page, &salt, &[("do", "end")]).await.is(303);
    assert_eq!((press(&third).await, press(&fourth).await), (403, 200));
}

#[tokio::test]
async fn a_salt_that_could_not_be_brought_to_provet_is_sent_again() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    let one = of_only(&scene, "").await;
    let page = by.get(&one).await;
    scene.simulator.update_faults(|faults| {
        faults
            .forbidden_resources
            .insert("custom_integration".to_owned());
    });
    let salt = format!("{one}/salt");
    let page = by
        .submit(&page, &salt, &[("do", "new")])
        .await
        .is(422)
        .says(INTEGRATIONS);
    page.says("still has the old salt");
    assert_eq!(scene.press().await.0, 200, "Provet signs with the old one");
    scene
        .simulator
        .update_faults(|faults| faults.forbidden_resources.clear());
    let page = by.get(&one).await;
    by.submit(&page, &format!("{one}/provet"), &[("do", "salt")])
        .await
        .is(303);
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(
        theirs.verification_salt.expose(),
        scene.buttons().await[0].salt.expose()
    );
    by.get(&one)
        .await
        .keeps_quiet_about("still has the old salt");
}
