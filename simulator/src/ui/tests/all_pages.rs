//! Every page that can carry a button, every kind of button, and what the small edits set off.

use super::super::BUTTON_PAGES;
use super::*;

/// A path of each page on which its first object is shown, and the ids its buttons send.
fn places(simulator: &Simulator) -> Vec<(u8, String, Vec<i64>)> {
    let first = |table: &str| {
        simulator.read(|state| {
            let clinic = state.find_clinic(CLINIC).unwrap();
            clinic.table_rows(table).next().unwrap().0
        })
    };
    BUTTON_PAGES
        .iter()
        .map(|page| {
            let (query, ids) = match page.number {
                8 => ("?tick=2&tick=5", vec![2, 5]),
                4 => ("", vec![first("consultation_laboratory_referral")]),
                7 => ("", vec![first("diagnosticimaging_referral")]),
                9 => ("", vec![first("patienthealthplan")]),
                _ => ("", vec![1]),
            };
            let path = page.path.replace("{id}", &ids[0].to_string());
            (page.number, format!("/54321{path}{query}"), ids)
        })
        .collect()
}

#[tokio::test]
async fn every_page_carries_every_kind_of_button() {
    let simulator = simulator();
    for (number, path, ids) in places(&simulator) {
        for action in ClickAction::ALL {
            for (method, payload) in [(PayloadMethod::Get, false), (PayloadMethod::Post, true)] {
                let kind = IntegrationButton {
                    action,
                    method,
                    include_payload_in_hash: payload,
                    add_organization_info: payload,
                    parameter_name: "id=x_".to_owned(),
                    ..button(number)
                };
                simulator.add_button(CLINIC, &kind);
            }
        }
        let html = html(&simulator, &path).await;
        let menu = select_all(&html, ".integrations")
            .into_iter()
            .next()
            .unwrap();
        let forms: Vec<_> = menu.select(&Selector::parse("form").unwrap()).collect();
        assert_eq!(forms.len(), 8, "{path}");
        for form in forms {
            let background = form.attr("data-opens") == Some("background");
            let wanted = if background { "object" } else { "id" };
            let sent: Vec<_> = form
                .select(&Selector::parse("input[type=hidden]").unwrap())
                .filter(|input| input.attr("name") == Some(wanted))
                .filter_map(|input| input.attr("value"))
                .map(|value| value.trim_start_matches("x_").parse::<i64>().unwrap())
                .collect();
            assert_eq!(sent, ids, "{path}");
        }
        assert!(!html.html().contains("pepper"), "{path}");
    }
}

#[tokio::test]
async fn a_press_is_scheduled_at_once_and_told_later() {
    let simulator = simulator();
    let nobody = IntegrationButton {
        action: ClickAction::Background,
        target_url: "http://127.0.0.1:9/background".to_owned(),
        ..button(1)
    };
    let id = simulator.add_button(CLINIC, &nobody).unwrap().to_string();
    let mut pressed = post_form(
        "/54321/integrations/press/",
        &[("button", &id), ("object", "1")],
    );
    let accept = "application/json".parse().unwrap();
    pressed.headers_mut().insert(header::ACCEPT, accept);
    let told: Value =
        serde_json::from_str(&read_body(send_request(&simulator, pressed).await).await).unwrap();
    assert_eq!(
        (&told["state"], &told["done"]),
        (&json!("note"), &json!(false))
    );
    let path = format!("/54321/integrations/press/{}", told["number"]);
    let failed = loop {
        let told = read_body(send_request(&simulator, get_page(&path)).await).await;
        let told: Value = serde_json::from_str(&told).unwrap();
        if told["done"] == true {
            break told;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(failed["state"], "warn");
    assert_eq!(
        failed["words"],
        "Integration request failed (Backend error)"
    );
    let log = html(&simulator, "/54321/integrations/log/").await;
    assert!(element_text(select_one(&log, "main")).contains("Backend error"));
    html(&simulator, "/54321/integrations/log/1").await;
}

#[tokio::test]
async fn what_is_changed_at_the_desk_sets_off_webhooks() {
    let simulator = simulator();
    let fields = [
        ("target_url", "http://127.0.0.1:9/hook/hush"),
        ("content_type", "2"),
        ("trigger", "2"),
        ("trigger", "21"),
        ("trigger", "3"),
    ];
    let added = send_request(
        &simulator,
        post_form("/54321/integrations/webhooks/add/", &fields),
    )
    .await;
    assert_eq!(added.status(), StatusCode::SEE_OTHER);
    let weight = [("id", "1"), ("value", "28,4"), ("back", "/54321/patient/1")];
    let weighed = send_request(&simulator, post_form("/54321/edit/weight/", &weight)).await;
    assert_eq!(weighed.headers()[header::LOCATION], "/54321/patient/1");
    for (table, field, value) in [
        ("appointment", "no_show", "1"),
        ("consultation", "status", "5"),
    ] {
        let edit = [
            ("table", table),
            ("id", "1"),
            ("field", field),
            ("value", value),
        ];
        let changed = send_request(&simulator, post_form("/54321/edit/", &edit)).await;
        assert_eq!(changed.status(), StatusCode::SEE_OTHER, "{table}");
    }
    let forbidden = [
        ("table", "client"),
        ("id", "1"),
        ("field", "id"),
        ("value", "2"),
    ];
    let refused = send_request(&simulator, post_form("/54321/edit/", &forbidden)).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    let triggers = simulator.read(|state| {
        let rows = state.find_clinic(CLINIC).unwrap().table_rows("hook/queue");
        rows.map(|(_, row)| row["trigger"].as_i64().unwrap())
            .collect::<Vec<_>>()
    });
    assert_eq!(triggers, [2, 21, 3]);
    let page = html(&simulator, "/54321/integrations/webhooks/").await;
    assert!(element_text(select_one(&page, "main")).contains("Appointment"));
    assert!(!page.html().contains("hush"));
}

#[tokio::test]
async fn only_a_visit_that_has_not_begun_can_be_deleted() {
    let simulator = simulator();
    let status = |id: i64| {
        simulator.read(|state| {
            let row = state
                .find_clinic(CLINIC)
                .unwrap()
                .find_row("consultation", id);
            row.and_then(|row| row["status"].as_i64())
        })
    };
    let path = "/54321/edit/delete-consultation/";
    for id in [1, 2] {
        let before = status(id);
        let id_text = id.to_string();
        send_request(&simulator, post_form(path, &[("id", &id_text)])).await;
        let expected = before.filter(|status| ![0, 11].contains(status));
        assert_eq!(status(id), expected, "{id}");
    }
    assert_eq!((status(1), status(2)), (Some(8), None));
}

#[tokio::test]
async fn another_department_has_its_own_calendar() {
    let simulator = simulator();
    simulator.add_button(CLINIC, &button(5));
    let html = html(&simulator, "/54321/calendar/?department=2").await;
    let sent = select_one(&html, ".integrations input[name=id]");
    assert_eq!(sent.attr("value"), Some("2"));
    let rows = select_all(&html, "tbody tr").len();
    assert!((3..20).contains(&rows), "{rows}");
}

#[tokio::test]
async fn every_switch_on_the_page_can_be_set_and_switched_off() {
    let simulator = simulator();
    let html = html(&simulator, "/_sim/").await;
    let mut links: Vec<_> = select_all(&html, "td a")
        .into_iter()
        .filter_map(|link| link.attr("href"))
        .collect();
    assert!(links.len() > 50);
    links.push("/_sim/faults?reset=1&back=1");
    for link in links {
        let query = link.split('?').nth(1).unwrap();
        assert_eq!(simulator.set_faults_from_query(query), Ok(()), "{link}");
    }
    simulator
        .set_faults_from_query("hash_recipe=salt-timestamp")
        .unwrap();
    simulator.add_button(CLINIC, &button(1));
    let html = self::html(&simulator, "/54321/patient/1").await;
    let sent = select_one(&html, ".integrations input[name=verification]");
    let recipe = ButtonHashScheme::from_name("salt-timestamp").unwrap();
    let expected = recipe.compute_verification(&NOW.to_string(), &[], "pepper");
    assert_eq!(sent.attr("value"), Some(expected.as_str()));
}
