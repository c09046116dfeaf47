//! Setting up buttons and applications through the forms, and what others hear of it.

use super::*;

#[tokio::test]
async fn a_post_from_another_site_is_refused() {
    let simulator = simulator();
    let path = "/54321/integrations/custom/remove/";
    let id = simulator
        .add_button(CLINIC, &button(1))
        .unwrap()
        .to_string();
    let mut forged = post_form(path, &[("id", &id)]);
    forged
        .headers_mut()
        .insert("sec-fetch-site", "cross-site".parse().unwrap());
    assert_eq!(
        send_request(&simulator, forged).await.status(),
        StatusCode::FORBIDDEN
    );
    assert_eq!(simulator.buttons(CLINIC).len(), 1);
    let own = send_request(&simulator, post_form(path, &[("id", &id)])).await;
    assert_eq!(own.status(), StatusCode::SEE_OTHER);
    assert!(simulator.buttons(CLINIC).is_empty());
}

const FORM: [(&str, &str); 9] = [
    ("name", "Cageside"),
    ("type", "3"),
    ("action", "3"),
    ("method", "1"),
    ("url", "https://cageside.example/launch"),
    ("parameter_name", "id=consultation_"),
    ("enabled", "on"),
    ("hash", "on"),
    ("headers", "Authorization: Basic x:y\nX-Clinic: 1"),
];

const SAVE: &str = "/54321/integrations/custom/save/";

#[tokio::test]
async fn a_button_is_saved_as_it_was_filled_in_and_keeps_its_salt() {
    let simulator = simulator();
    let with_salt: Vec<_> = FORM.into_iter().chain([("salt", "pepper")]).collect();
    let saved = send_request(&simulator, post_form(SAVE, &with_salt)).await;
    assert_eq!(saved.status(), StatusCode::SEE_OTHER);
    let (id, button) = simulator.buttons(CLINIC).remove(0);
    assert_eq!((button.page_number, button.action), (3, ClickAction::Popup));
    assert_eq!(
        (button.id_parameter(), button.id_prefix()),
        ("id", "consultation_")
    );
    assert_eq!(button.static_headers[0].value, "Basic x:y");
    let form = read_body(
        send_request(
            &simulator,
            get_page(&format!("/54321/integrations/custom/?edit={id}")),
        )
        .await,
    )
    .await;
    assert!(!form.contains("pepper"));
    let id = id.to_string();
    let again: Vec<_> = FORM.into_iter().chain([("id", id.as_str())]).collect();
    send_request(&simulator, post_form(SAVE, &again)).await;
    let buttons = simulator.buttons(CLINIC);
    assert_eq!(buttons.len(), 1);
    assert_eq!(buttons[0].1.verification_salt.expose(), "pepper");
}

#[tokio::test]
async fn a_button_that_cannot_work_is_not_saved() {
    let simulator = simulator();
    let refused = send_request(&simulator, post_form(SAVE, &FORM)).await;
    assert_eq!(refused.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let html = Html::parse_document(&read_body(refused).await);
    assert!(element_text(select_one(&html, "[role=alert]")).contains("salt"));
    assert_eq!(select_one(&html, "#b-name").attr("value"), Some("Cageside"));
    assert!(simulator.buttons(CLINIC).is_empty());
}

#[tokio::test]
async fn a_preview_lists_what_will_be_sent_and_saves_nothing() {
    let simulator = simulator();
    let more = [
        ("salt", "pepper"),
        ("organization", "on"),
        ("preview", "yes"),
    ];
    let fields: Vec<_> = FORM.into_iter().chain(more).collect();
    let html = Html::parse_document(
        &read_body(send_request(&simulator, post_form(SAVE, &fields)).await).await,
    );
    let listed: Vec<_> = select_all(&html, "#form td:first-child")
        .into_iter()
        .map(element_text)
        .collect();
    let keys = "id provet_name provet_id department_id department_name timestamp verification";
    assert_eq!(listed.join(" "), keys);
    assert!(
        element_text(select_one(&html, "#form table")).contains("consultation_<consultation id>")
    );
    assert!(simulator.buttons(CLINIC).is_empty());
}

#[tokio::test]
async fn an_application_is_added_shown_and_removed() {
    let simulator = simulator();
    let fields = [
        ("name", "Cageside <beta>"),
        ("grant", "authorization_code"),
        ("client_type", "public"),
        ("algorithm", ""),
        ("departments", "1"),
        ("departments", "2"),
    ];
    let added = send_request(&simulator, post_form("/54321/integrations/add/", &fields)).await;
    assert_eq!(added.status(), StatusCode::SEE_OTHER);
    let app = simulator.list_applications(CLINIC).remove(0);
    assert!(app.public && app.signing_algorithm.is_none());
    assert_eq!(app.departments, [1, 2]);
    let html = html(&simulator, "/54321/integrations/").await;
    assert!(element_text(select_one(&html, "main")).contains("Cageside <beta>"));
    assert!(!html.html().contains(&app.client_secret));
    let gone = [("client_id", app.client_id.as_str())];
    send_request(&simulator, post_form("/4285/integrations/remove/", &gone)).await;
    assert_eq!(
        simulator.list_applications(CLINIC).len(),
        1,
        "another clinic's page"
    );
    send_request(&simulator, post_form("/54321/integrations/remove/", &gone)).await;
    assert!(simulator.list_applications(CLINIC).is_empty());
}

#[tokio::test]
async fn every_combination_of_the_message_can_be_made_in_the_catalogue() {
    let simulator = simulator();
    let mut seen = std::collections::BTreeSet::new();
    for grant in ["client_credentials", "authorization_code"] {
        for client_type in ["confidential", "public"] {
            for algorithm in ["", "HS256", "RS256"] {
                for (secret, discovery) in [("named", "null"), ("null", "named")] {
                    let fields = [
                        ("name", "Cageside"),
                        ("grant", grant),
                        ("client_type", client_type),
                        ("algorithm", algorithm),
                        ("secret", secret),
                        ("discovery", discovery),
                        (
                            "redirect_uris",
                            "https://a.example/cb  https://b.example/cb",
                        ),
                    ];
                    send_request(&simulator, post_form("/54321/integrations/add/", &fields)).await;
                    let app = simulator.list_applications(CLINIC).remove(0);
                    let path = format!("/54321/integrations/message/{}", app.client_id);
                    let message = read_body(send_request(&simulator, get_page(&path)).await).await;
                    let mut message: Value = serde_json::from_str(&message).unwrap();
                    assert_eq!(
                        message["redirect_uris"],
                        "https://a.example/cb https://b.example/cb"
                    );
                    assert_eq!(message["client_secret"].is_null(), secret == "null");
                    message["client_id"] = Value::Null;
                    if !message["client_secret"].is_null() {
                        message["client_secret"] = json!("…");
                    }
                    seen.insert(message.to_string());
                    simulator.remove_application(&app.client_id);
                }
            }
        }
    }
    assert_eq!(seen.len(), 24);
}

#[tokio::test]
async fn a_redirect_uri_that_cannot_be_one_is_refused() {
    let simulator = simulator();
    for uri in [
        "javascript:alert(1)",
        "cageside.example/cb",
        "https://a.example/cb#x",
    ] {
        let fields = [("name", "Cageside"), ("redirect_uris", uri)];
        let refused =
            send_request(&simulator, post_form("/54321/integrations/add/", &fields)).await;
        let html = Html::parse_document(&read_body(refused).await);
        assert!(element_text(select_one(&html, ".failed")).contains("redirect URI"));
    }
    assert!(simulator.list_applications(CLINIC).is_empty());
}

#[tokio::test]
async fn without_a_hookup_the_message_is_handed_out() {
    let simulator = simulator();
    let added = add_application(&simulator, CLINIC, NewApplication::default())
        .await
        .unwrap();
    assert!(added.delivery.is_none());
    let path = format!("/54321/integrations/message/{}", added.app.client_id);
    let message = read_body(send_request(&simulator, get_page(&path)).await).await;
    let message: Value = serde_json::from_str(&message).unwrap();
    assert_eq!(message["client_secret"], json!(added.app.client_secret));
    let elsewhere = path.replace("54321", "4285");
    let refused = send_request(&simulator, get_page(&elsewhere)).await;
    assert_eq!(refused.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_impossible_application_is_refused() {
    let simulator = simulator();
    let scripted = NewApplication {
        hookup_url: Some("javascript:alert(1)".to_owned()),
        ..NewApplication::default()
    };
    let refused = add_application(&simulator, CLINIC, scripted).await;
    assert_eq!(refused.unwrap_err(), AddApplicationError::InvalidHookupUrl);
    let nowhere = add_application(&simulator, 1, NewApplication::default()).await;
    assert_eq!(nowhere.unwrap_err(), AddApplicationError::NoClinic);
    assert!(simulator.list_applications(CLINIC).is_empty());
}

/// A receiver that keeps what it is sent.
async fn receiver() -> (String, tokio::sync::mpsc::UnboundedReceiver<Value>) {
    let (keep, kept) = tokio::sync::mpsc::unbounded_channel();
    let route = axum::routing::post(move |axum::Json(message): axum::Json<Value>| async move {
        keep.send(message).unwrap();
        "thank you"
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hookup/hush", listener.local_addr().unwrap());
    let router = axum::Router::new().route("/hookup/hush", route);
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, kept)
}

#[tokio::test]
async fn the_maker_hears_of_the_application_and_its_departments_but_not_of_its_end() {
    let simulator = simulator();
    let (url, mut heard) = receiver().await;
    let wanted = NewApplication {
        hookup_url: Some(url),
        departments: vec![1],
        ..NewApplication::default()
    };
    let added = add_application(&simulator, CLINIC, wanted).await.unwrap();
    assert!(
        added
            .delivery
            .is_some_and(|delivery| delivery.is_accepted())
    );
    let message = heard.recv().await.unwrap();
    assert_eq!(message["client_secret"], json!(added.app.client_secret));
    assert_eq!(message["departments"], json!([1]));
    let id = added.app.client_id.as_str();
    assert!(
        set_department(&simulator, id, 1, true).await.is_none(),
        "no change"
    );
    set_department(&simulator, id, 2, true).await.unwrap();
    assert_eq!(heard.recv().await.unwrap()["added_department"], 2);
    set_department(&simulator, id, 1, false).await.unwrap();
    let message = heard.recv().await.unwrap();
    assert_eq!(
        (&message["removed_department"], &message["departments"]),
        (&json!(1), &json!([2]))
    );
    assert!(remove_application(&simulator, id).is_some());
    assert!(heard.try_recv().is_err());
    let html = html(&simulator, "/54321/integrations/").await;
    assert_eq!(select_all(&html, "details.card").len(), 3);
    assert!(!html.html().contains("hush") && !html.html().contains(&added.app.client_secret));
}
