//! Creating, changing, deleting, and what follows from it.

use serde_json::{Value, json};

use super::{Client, ROOT};

fn link(path: &str) -> String {
    format!("{ROOT}{path}/")
}

#[tokio::test]
async fn an_animal_is_written_with_codes_and_read_with_words() {
    let client = Client::new().await;
    let fenton = json!({
        "name": "Fenton", "client": link("client/2"), "species": 22001, "gender": 2,
    });
    let made = client.post("patient/", fenton).await.expect(201);
    assert_eq!(made["species"], "Koira");
    assert_eq!(made["gender"], "Female");
    assert_eq!(made["breed"], "None");
    assert_eq!(made["client"], link("client/2"));
    let id = made["id"].as_i64().expect("id");
    let again = client.read(&format!("patient/{id}/")).await.expect(200);
    assert_eq!(again, made);
    let owner = client.read("client/2/").await.expect(200);
    let animals = owner["patients"].as_array().expect("animals");
    assert!(animals.contains(&made["url"]));
}

#[tokio::test]
async fn every_field_says_what_is_wrong_with_it() {
    let client = Client::new().await;
    let empty = client
        .post("patient/", json!({"name": " "}))
        .await
        .expect(400);
    assert_eq!(empty["name"], json!(["This field may not be blank."]));
    assert_eq!(empty["client"], json!(["This field is required."]));
    assert_eq!(empty["species"], json!(["This field is required."]));
    let wrong = json!({
        "name": "x".repeat(128), "client": 2, "species": 7, "date_of_birth": "1.2.2020",
        "archived": "perhaps",
    });
    let wrong = client.post("patient/", wrong).await.expect(400);
    assert_eq!(
        wrong["client"],
        json!(["Incorrect type. Expected URL string, received int."])
    );
    assert_eq!(wrong["species"], json!(["7 is not a valid choice."]));
    for field in ["name", "date_of_birth", "archived"] {
        assert!(wrong[field].is_array(), "{field}");
    }
}

#[tokio::test]
async fn a_link_must_lead_to_a_record_of_the_same_clinic() {
    let client = Client::new().await;
    let foreign = "http://localhost:9090/4285/api/0.1/client/2/";
    for (url, error) in [
        (foreign.to_owned(), "Invalid hyperlink - No URL match."),
        (link("patient/2"), "Invalid hyperlink - No URL match."),
        (
            link("client/9999"),
            "Invalid hyperlink - Object does not exist.",
        ),
    ] {
        let answer = client.patch("patient/1/", json!({"client": url})).await;
        assert_eq!(answer.expect(400)["client"], json!([error]));
    }
}

#[tokio::test]
async fn a_refused_write_changes_nothing() {
    let client = Client::new().await;
    let before = client.read("patient/1/").await.expect(200);
    let half = json!({"name": "New name", "species": "no"});
    client.patch("patient/1/", half).await.expect(400);
    assert_eq!(client.read("patient/1/").await.expect(200), before);
}

#[tokio::test]
async fn a_new_weight_becomes_the_animals_weight() {
    let client = Client::new().await;
    let weight = json!({"timestamp": "2026-11-21T13:30:00", "weight": "27.9"});
    let made = client.post("patient/1/weight/", weight).await.expect(201);
    assert_eq!(made["timestamp"], "2026-11-21T11:30:00Z");
    assert_eq!(made["patient"], link("patient/1"));
    let url = format!("patient/1/weight/{}", made["id"]);
    assert_eq!(made["url"], link(&url));
    let dog = client.read("patient/1/").await.expect(200);
    assert_eq!(dog["weight"], 27.9);
    assert_eq!(dog["modified"], "2026-11-21T12:00:00Z");
    let old = json!({"timestamp": "2019-01-01T00:00:00Z", "weight": 1.0});
    client.post("patient/1/weight/", old).await.expect(201);
    assert_eq!(client.read("patient/1/").await.expect(200)["weight"], 27.9);
    let nowhere = json!({"timestamp": "2026-11-21T13:30:00Z", "weight": 1});
    client
        .post("patient/9999/weight/", nowhere)
        .await
        .expect(404);
}

#[tokio::test]
async fn archiving_keeps_the_record_and_deleting_does_not() {
    let client = Client::new().await;
    let archived = client
        .patch("client/3/", json!({"archived": 1}))
        .await
        .expect(200);
    assert_eq!(archived["archived"], true);
    assert_eq!(archived["modified"], "2026-11-21T12:00:00Z");
    client.read("client/3/").await.expect(200);
    client
        .call("DELETE", "phonenumber/1/", None)
        .await
        .expect(204);
    client.read("phonenumber/1/").await.expect(404);
    let refused = client
        .call("DELETE", "appointment/1/", None)
        .await
        .expect(405);
    assert_eq!(refused["detail"], "Method \"DELETE\" not allowed.");
}

#[tokio::test]
async fn put_asks_for_everything_required() {
    let client = Client::new().await;
    let number = json!({"phone_number": "+358401"});
    let refused = client
        .call("PUT", "phonenumber/1/", Some(number))
        .await
        .expect(400);
    assert_eq!(refused["client"], json!(["This field is required."]));
    let whole = json!({"phone_number": "+358401", "client": link("client/1")});
    client
        .call("PUT", "phonenumber/1/", Some(whole))
        .await
        .expect(200);
}

#[tokio::test]
async fn a_visit_moves_only_along_its_steps() {
    let client = Client::new().await;
    let path = "consultation/1/update_status/";
    assert!(client.post(path, json!({})).await.expect(400)["status"].is_array());
    assert!(client.post(path, json!({"status": 3})).await.expect(400)["status"].is_array());
    assert!(client.post(path, json!({"status": 9})).await.expect(400)["status"].is_array());
    let ready = client.post(path, json!({"status": 5})).await.expect(200);
    assert_eq!(ready["status"], 5);
    let gone = client.post(path, json!({"status": "6"})).await.expect(200);
    assert_eq!(gone["ended"], "2026-11-21T12:00:00Z");
    client.read(path).await.expect(405);
    let patched = client
        .patch("consultation/1/", json!({"status": 0}))
        .await
        .expect(200);
    assert_eq!(patched["status"], 6);
}

#[tokio::test]
async fn a_new_visit_takes_what_was_not_said_from_elsewhere() {
    let client = Client::new().await;
    let visit = json!({
        "client": link("client/2"), "patients": [link("patient/2")], "complaint": "Limping",
    });
    let made = client.post("consultation/", visit).await.expect(201);
    assert_eq!(made["status"], 0);
    assert_eq!(made["department"], link("department/1"));
    let user = format!("user/{}", client.app.virtual_user);
    assert_eq!(made["supervising_veterinarian"], link(&user));
    let line = json!({"item": link("medicine/6"), "quantity": 10});
    let path = format!("consultation/{}/medicines/", made["id"]);
    let line = client.post(&path, line).await.expect(201);
    assert_eq!(line["name"], "Onsior vet 20 mg");
    assert_eq!(line["type_code"], 2);
    assert_eq!(line["patient"], link("patient/2"));
}

#[tokio::test]
async fn one_refusal_is_a_plain_text() {
    let client = Client::new().await;
    let visit = json!({"client": link("client/7"), "patients": [link("patient/7")]});
    let refused = client.post("consultation/", visit).await.expect(400);
    assert!(refused["client"].is_string());
}

#[tokio::test]
async fn a_taken_slot_is_refused() {
    let client = Client::new().await;
    let slot = |title: &str, start: &str, end: &str| {
        json!({
            "title": title, "start": start, "end": end, "department": link("department/1"),
            "user": link("user/1"), "patients": [link("patient/1")],
        })
    };
    let first = slot("One", "2027-03-01T09:00:00Z", "2027-03-01T09:30:00Z");
    let made = client.post("appointment/", first).await.expect(201);
    assert_eq!(made["active"], 1);
    assert_eq!(made["start_date"], "2027-03-01");
    let second = slot("Two", "2027-03-01T09:15:00Z", "2027-03-01T09:45:00Z");
    let refused = client.post("appointment/", second).await.expect(400);
    let error = refused["non_field_errors"][0].as_str().expect("error");
    assert!(error.contains("already an appointment for this time slot"));
}

#[tokio::test]
async fn a_payment_lowers_what_is_due() {
    let client = Client::new().await;
    let open = client
        .read("invoice/?client__is=1&status__is=3&credit_note__is=false&ordering=-id")
        .await
        .expect(200)["results"][0]
        .clone();
    let due = open["due_sum"].as_f64().expect("sum");
    let pay = |kind: i64| json!({"invoice": open["url"], "paid": due, "payment_type": kind});
    let refused = client.post("invoicepayment/", pay(8)).await.expect(400);
    assert!(refused["payment_type"].is_array());
    client.post("invoicepayment/", pay(0)).await.expect(201);
    let path = format!("invoice/{}/", open["id"]);
    let paid = client.read(&path).await.expect(200);
    assert_eq!(paid["due_sum"], 0.0);
    assert!(paid["date_paid"].is_string());
}

#[tokio::test]
async fn a_reminder_is_planned_ahead_and_can_be_marked_sent() {
    let client = Client::new().await;
    let wanted = json!({
        "department": link("department/1"), "patient": link("patient/1"),
        "expiry_date": "2027-01-31", "send_before": 14,
    });
    let made = client.post("reminder/", wanted).await.expect(201);
    assert_eq!(made["planned_sending_date"], "2027-01-17");
    assert_eq!(made["client"], link("client/1"));
    let url = made["url"].as_str().expect("url");
    let path = format!("{}mark_sent/", url.strip_prefix(ROOT).expect("root"));
    let sent = client.call("PUT", &path, None).await.expect(200);
    assert_eq!(sent["status"], 3);
}

#[tokio::test]
async fn a_visit_can_be_marked_by_an_integration() {
    let client = Client::new().await;
    let body = json!({"integration_status": "sent"});
    let path = "consultation/1/set_integration_status/";
    let marked = client.post(path, body).await.expect(200);
    assert_eq!(marked["integration_status"], "sent");
    let sent = client
        .post("consultation/1/mark_sent/", json!({}))
        .await
        .expect(200);
    assert_ne!(sent["external_sent"], Value::Null);
}

#[tokio::test]
async fn a_caller_sees_only_the_buttons_it_made_and_never_their_salt() {
    let client = Client::new().await;
    let other = json!({"name": "Somebody else's", "created_user": 1});
    client.simulator.update(|state| {
        let clinic = state.find_clinic_mut(super::TENANT).expect("clinic");
        let row = other.as_object().expect("object").clone();
        clinic.insert_row("custom_integration", row);
    });
    let button = json!({
        "name": "Cageside", "type": 1, "action": 2, "target_url": "https://panel.example/",
        "verification_salt": "pinch",
    });
    let made = client.post("custom_integration/", button).await.expect(201);
    assert!(!made.to_string().contains("pinch"));
    let told = client
        .call("OPTIONS", "custom_integration/", None)
        .await
        .expect(200);
    assert_eq!(
        told["actions"]["POST"]["verification_salt"]["type"],
        "string"
    );
    let list = client.read("custom_integration/").await;
    assert_eq!(list.ids(), [2]);
    client.read("custom_integration/1/").await.expect(404);
    let kept = client.simulator.read(|state| {
        let clinic = state.find_clinic(super::TENANT).expect("clinic");
        clinic
            .find_row("custom_integration", 2)
            .cloned()
            .expect("row")
    });
    assert_eq!(kept["verification_salt"], "pinch");
}

#[tokio::test]
async fn a_form_is_taken_as_well_as_json_and_nothing_else() {
    let client = Client::new().await;
    let send = async |kind: &str, body: &str| {
        let request = axum::http::Request::patch("/54321/api/0.1/client/1/")
            .header("authorization", format!("Bearer {}", client.token))
            .header("content-type", kind)
            .body(body.to_owned().into())
            .expect("request");
        client.send(request).await
    };
    let form = "application/x-www-form-urlencoded";
    assert_eq!(send(form, "city=Oulu").await.expect(200)["city"], "Oulu");
    send("text/plain", "city=Oulu").await.expect(415);
    let broken = send("application/json", "{").await.expect(400);
    assert!(
        broken["detail"]
            .as_str()
            .expect("detail")
            .starts_with("JSON parse error")
    );
}
