//! Buttons that work in the background.

use provet_simulator::ui::ClickAction as Theirs;

use super::{ADD, MAKE, Scene, of_only, typed};

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn a_background_button_is_set_up_with_what_it_does_and_its_header_shown_once() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let page = by
        .get(&format!("{ADD}?kind=background&page=consultation"))
        .await
        .is(200);
    let fields = [
        ("kind", "add-note"),
        ("argument", "Seen {date}"),
        ("header", "yes"),
        ("way", "hand"),
    ];
    let set_up = by.submit(&page, ADD, &fields).await.is(200);
    assert_eq!(typed(&set_up, "Action"), "Send HTTP request");
    assert_eq!(
        typed(&set_up, "URL"),
        "https://panel.example/background/54321/consultation"
    );
    assert_eq!(typed(&set_up, "Static headers"), "x-cageside");
    let value = typed(&set_up, "Header value");
    let button = scene.buttons().await.remove(0);
    let work = scene
        .office
        .db
        .find_button_action(&button.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(work.kind, "add-note");
    let one = of_only(&scene, "").await;
    by.get(&one)
        .await
        .says("Add a note")
        .says("Seen {date}")
        .says("x-cageside")
        .keeps_quiet_about(&value);
    let moves = [("kind", "move-status"), ("status", "8"), ("way", "hand")];
    let page = by
        .get(&format!("{ADD}?kind=background&page=consultation"))
        .await;
    by.submit(&page, ADD, &moves).await.is(200);
    let mut works = Vec::new();
    for button in scene.buttons().await {
        works.push(
            scene
                .office
                .db
                .find_button_action(&button.id)
                .await
                .unwrap()
                .unwrap()
                .settings,
        );
    }
    assert!(
        works.contains(&r#"{"kind":"move-status","status":8}"#.to_owned()),
        "{works:?}"
    );
    // What makes no sense on a page is said beside the field.
    let wrong = [
        ("kind", "move-status"),
        ("argument", "5"),
        ("way", "hand"),
        ("page", "patient"),
    ];
    let again = by.submit(&page, ADD, &wrong).await.is(422);
    again.says("Available only on: Consultation");
    assert_eq!(scene.buttons().await.len(), 2);
}

#[tokio::test]
async fn a_background_button_is_made_in_provet_with_its_header() {
    let scene = Scene::new().await;
    let by = scene.administrator().await;
    let page = by
        .get(&format!("{ADD}?kind=background&page=reminder"))
        .await;
    let fields = [("kind", "mark-sent"), ("header", "yes"), ("way", "make")];
    let plan = by.submit(&page, ADD, &fields).await.is(200);
    let plan = plan.says("Generated automatically");
    by.submit(&plan, MAKE, &[]).await.is(303);
    let (_, theirs) = scene.theirs().remove(0);
    assert_eq!((theirs.action, theirs.page_number), (Theirs::Background, 8));
    let button = scene.buttons().await.remove(0);
    let work = scene
        .office
        .db
        .find_button_action(&button.id)
        .await
        .unwrap()
        .unwrap();
    let header = work.static_header.unwrap();
    assert_eq!(theirs.static_headers[0].name, header.name);
    let value = secrecy::ExposeSecret::expose_secret(&header.value);
    assert_eq!(theirs.static_headers[0].value, *value);
}
