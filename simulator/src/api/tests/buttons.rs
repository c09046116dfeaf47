//! Buttons set up over the API.

use axum::http::header;
use serde_json::{Value, json};

use super::{Client, TENANT};
use crate::NewApplication;
use crate::ui::{IntegrationButton, VerificationSalt};

fn wanted() -> Value {
    json!({
        "name": "Cageside", "type": 1, "action": 2, "method": 1,
        "target_url": "https://panel.example/launch", "parameter_name": "patient_id",
        "add_verification_hash": true, "verification_salt": "pinch",
    })
}

async fn told(client: &Client) -> Value {
    let answer = client.call("OPTIONS", "custom_integration/", None).await;
    answer.expect(200)["actions"]["POST"].clone()
}

#[tokio::test]
async fn options_tell_each_fields_kind_and_choices() {
    let client = Client::new().await;
    let fields = told(&client).await;
    for field in ["name", "target_url", "verification_salt"] {
        assert_eq!(fields[field]["type"], "string");
        assert!(fields[field]["max_length"].is_u64());
    }
    assert_eq!(fields["name"]["required"], true);
    assert_eq!(fields["verification_salt"]["required"], false);
    assert_eq!(fields["id"]["read_only"], true);
    assert_eq!(fields["enabled"]["type"], "boolean");
    assert_eq!(fields["target_url"]["label"], "Target url");
    assert_eq!(fields["type"]["type"], "choice");
    assert_eq!(
        fields["type"]["choices"][3],
        json!({"value": 3, "display_name": "Consultation"})
    );
    assert_eq!(
        fields["action"]["choices"].as_array().map(Vec::len),
        Some(4)
    );
    assert_eq!(
        fields["method"]["choices"][1],
        json!({"value": 1, "display_name": "POST"})
    );
    let detail = client
        .call("OPTIONS", "custom_integration/1/", None)
        .await
        .expect(200);
    assert!(detail["actions"]["PUT"]["name"].is_object());
}

#[tokio::test]
async fn a_button_is_made_changed_and_taken_away() {
    let client = Client::new().await;
    let made = client
        .post("custom_integration/", wanted())
        .await
        .expect(201);
    assert_eq!((&made["type"], &made["enabled"]), (&json!(1), &json!(true)));
    assert!(!made.to_string().contains("pinch"));
    let path = format!("custom_integration/{}/", made["id"]);
    let changed = client
        .patch(&path, json!({"enabled": false}))
        .await
        .expect(200);
    assert_eq!(changed["enabled"], false);
    assert_eq!(changed["parameter_name"], "patient_id");
    let replaced =
        json!({"name": "Other", "type": 3, "action": 1, "target_url": "https://a.example/"});
    let replaced = client.call("PUT", &path, Some(replaced)).await.expect(200);
    assert_eq!(
        (&replaced["name"], &replaced["type"]),
        (&json!("Other"), &json!(3))
    );
    let list = client.read("custom_integration/").await;
    assert!(!list.json.to_string().contains("pinch"));
    client.call("DELETE", &path, None).await.expect(204);
    client.read(&path).await.expect(404);
}

#[tokio::test]
async fn a_button_that_could_not_work_is_refused_with_the_field_named() {
    let client = Client::new().await;
    let cases = [
        ("name", json!("")),
        ("type", json!(14)),
        ("action", json!(4)),
        ("method", json!("PUT")),
        ("target_url", json!("javascript:alert(1)")),
        ("verification_salt", json!("")),
        ("static_headers", json!("Authorization: x")),
        ("enabled", json!("perhaps")),
    ];
    for (field, value) in cases {
        let mut button = wanted();
        button[field] = value;
        let refused = client.post("custom_integration/", button).await.expect(400);
        assert!(refused[field][0].is_string(), "{field}: {refused}");
    }
}

#[tokio::test]
async fn the_right_to_settings_is_needed() {
    let client = Client::with(NewApplication {
        permissions: std::iter::once("General: Patients and clients".to_owned()).collect(),
        ..NewApplication::default()
    })
    .await;
    client.read("custom_integration/").await.expect(403);
    client
        .call("OPTIONS", "custom_integration/", None)
        .await
        .expect(403);
    client
        .post("custom_integration/", wanted())
        .await
        .expect(403);
}

#[tokio::test]
async fn a_button_made_over_the_api_stands_on_its_page() {
    let client = Client::new().await;
    client
        .post("custom_integration/", wanted())
        .await
        .expect(201);
    let request = axum::http::Request::get("/54321/patient/1").body(axum::body::Body::empty());
    let page = client.text(request.expect("request")).await;
    for part in [
        "https://panel.example/launch",
        "name=\"patient_id\"",
        "name=\"verification\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[tokio::test]
async fn what_somebody_changes_at_the_desk_is_seen_over_the_api() {
    let client = Client::new().await;
    let made = client
        .post("custom_integration/", wanted())
        .await
        .expect(201);
    let id = made["id"].as_i64().expect("number");
    let form = "id=1&type=1&name=Moved&url=https%3A%2F%2Fother.example%2F&action=1&method=0&parameter_name=id&hash=on&salt=";
    let form = form.replace("id=1&", &format!("id={id}&"));
    let saved = client.form("/54321/integrations/custom/save/", &form).await;
    assert_eq!(
        saved.header(header::LOCATION),
        "/54321/integrations/custom/"
    );
    let path = format!("custom_integration/{id}/");
    let seen = client.read(&path).await.expect(200);
    assert_eq!(seen["name"], "Moved");
    assert_eq!(seen["target_url"], "https://other.example/");
    assert_eq!(
        (&seen["action"], &seen["enabled"]),
        (&json!(1), &json!(false))
    );
    assert!(seen["modified_user"].is_string());
    let kept = client.simulator.buttons(TENANT).remove(0).1;
    assert_eq!(
        kept.verification_salt,
        VerificationSalt::new("pinch"),
        "an empty field keeps the salt"
    );
}

#[tokio::test]
async fn the_fields_may_have_other_names() {
    let client = Client::new().await;
    for (spelling, url, salt) in [
        ("short", "url", "salt"),
        ("long", "integration_url", "verification_hash_salt"),
    ] {
        client
            .simulator
            .set_faults_from_query(&format!("button_names={spelling}"))
            .expect("switch");
        let fields = told(&client).await;
        assert!(fields.get("target_url").is_none() && fields.get("verification_salt").is_none());
        assert_eq!(fields[url]["required"], true);
        assert_eq!(fields[salt]["type"], "string");
        let refused = client
            .post("custom_integration/", wanted())
            .await
            .expect(400);
        assert!(
            refused[url].is_array(),
            "the usual name is not known: {refused}"
        );
        let button = json!({
            "name": "Cageside", "type": 1, "action": 2, url: "https://panel.example/", salt: "pinch",
        });
        let made = client.post("custom_integration/", button).await.expect(201);
        assert_eq!(made[url], "https://panel.example/");
        let list = client.read("custom_integration/").await.expect(200);
        assert_eq!(list["results"][0][url], "https://panel.example/");
        let path = format!("custom_integration/{}/", made["id"]);
        let moved = client
            .patch(&path, json!({url: "https://b.example/"}))
            .await
            .expect(200);
        assert_eq!(moved[url], "https://b.example/");
        let kept: IntegrationButton = client.simulator.buttons(TENANT).remove(0).1;
        assert_eq!(
            (kept.target_url.as_str(), kept.verification_salt.expose()),
            ("https://b.example/", "pinch")
        );
        client.call("DELETE", &path, None).await.expect(204);
    }
    client.read("client/1/").await.expect(200);
}
