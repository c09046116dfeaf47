//! Somebody changed a button in Provet.

use cageside::storage::{IntegrationAction, SyncStatus};

use super::{COMPARE, LIST, Scene, of_only};
use crate::support::provet_simulator::CLINIC;

#[tokio::test]
async fn somebody_changed_this_button_and_it_is_put_back() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene
        .make(&by, &["patient"])
        .await
        .says("The button is in Provet");
    let list = by.get(LIST).await;
    assert_eq!(
        list.attribute("#in-provet", "hx-get").as_deref(),
        Some(COMPARE)
    );
    by.get(COMPARE)
        .await
        .is(200)
        .says("All buttons match Provet");
    scene.change(|row| {
        row.insert("target_url".to_owned(), "https://elsewhere.example/".into());
        row.insert("name".to_owned(), "<b>Panel</b>".into());
    });
    let compared = by.get(COMPARE).await.is(200);
    compared
        .says("One button was changed in Provet")
        .says("Set up the 13");
    let one = of_only(&scene, "").await;
    let page = by
        .get(&one)
        .await
        .is(200)
        .says("https://elsewhere.example/");
    let page = page
        .says("&lt;b&gt;Panel")
        .keeps_quiet_about("<b>Panel")
        .says("won’t work");
    assert_eq!(page.count("button[value=accept]"), 0, "launches would fail");
    let action = format!("{one}/provet");
    // Nobody accepts what does not work, with whatever form.
    by.submit(&page, &action, &[("do", "accept")]).await.is(422);
    by.submit(&page, &action, &[("do", "restore")])
        .await
        .goes_to(&format!("{one}?done=restored"));
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!(
        (theirs.target_url.as_str(), theirs.name.as_str()),
        ("https://panel.example/launch/54321/patient", "Cageside")
    );
    assert_eq!(
        scene.copies().await[0].sync_status,
        Some(SyncStatus::InSync)
    );
    assert_eq!(scene.press().await.0, 200, "the salt was left alone");
}

#[tokio::test]
async fn a_change_that_does_no_harm_can_be_accepted() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    scene.change(|row| {
        row.insert("name".to_owned(), "Record".into());
        row.insert("action".to_owned(), 1.into());
    });
    by.get(COMPARE).await.says("Changed in Provet");
    let one = of_only(&scene, "").await;
    let seen = by.get(&one).await.says("Record").says("Open in new window");
    let action = format!("{one}/provet");
    // What was changed again meanwhile is not accepted unseen.
    scene.change(|row| drop(row.insert("name".to_owned(), "Other".into())));
    by.get(COMPARE).await;
    by.submit(&seen, &action, &[("do", "accept")]).await.is(422);
    let seen = by.get(&one).await.says("Other");
    by.submit(&seen, &action, &[("do", "accept")]).await.is(303);
    let ours = scene.buttons().await.remove(0);
    assert_eq!(
        (ours.label.as_str(), ours.action),
        ("Other", IntegrationAction::Window)
    );
    by.get(COMPARE).await.says("All buttons match Provet");
    assert_eq!(scene.sent("PATCH"), 0);
}

#[tokio::test]
async fn a_button_that_is_gone_is_made_again_or_removed() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    scene
        .simulator
        .remove_button(CLINIC, scene.theirs()[0].0)
        .unwrap();
    by.get(COMPARE).await.says("No longer in Provet");
    let one = of_only(&scene, "").await;
    let page = by.get(&one).await.says("Create again");
    by.submit(&page, &format!("{one}/provet"), &[("do", "restore")])
        .await
        .is(303);
    assert_eq!(scene.theirs().len(), 1);
    assert_eq!(scene.press().await.0, 200);
    let remove = format!("{one}/remove");
    let page = by
        .get(&remove)
        .await
        .is(200)
        .says("removed from Provet too");
    assert_eq!(scene.theirs().len(), 1, "only asking changes nothing");
    let gone = by.submit(&page, &remove, &[]).await.is(303);
    by.get(&gone.location())
        .await
        .says("Removed from Cageside and Provet");
    assert_eq!((scene.theirs().len(), scene.buttons().await.len()), (0, 0));
}

#[tokio::test]
async fn the_part_that_htmx_fetches_is_no_whole_page() {
    let scene = Scene::new().await;
    let mut by = scene.administrator().await;
    scene.make(&by, &["patient"]).await;
    by.headers.push(("hx-request", "true".to_owned()));
    let part = by
        .get(COMPARE)
        .await
        .is(200)
        .says("All buttons match Provet");
    assert_eq!(part.count("main"), 0);
    assert_eq!(part.count("table tr th[scope=row]"), 14);
}
