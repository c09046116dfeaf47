//! The buttons on a page, and what each of them sends.

use super::*;

fn sent(html: &Html) -> Vec<(String, String)> {
    select_all(html, ".integrations form input[type=hidden]")
        .into_iter()
        .map(|input| {
            let read = |name| input.attr(name).unwrap_or_default().to_owned();
            (read("name"), read("value"))
        })
        .collect()
}

#[tokio::test]
async fn a_button_sends_the_id_and_the_hash_of_the_moment_the_page_was_loaded() {
    let simulator = simulator();
    simulator.add_button(CLINIC, &button(1));
    let html = html(&simulator, "/54321/patient/7").await;
    let form = select_one(&html, ".integrations form");
    assert_eq!(form.attr("method"), Some("get"));
    assert_eq!(
        form.attr("target"),
        select_one(&html, "#panel iframe").attr("name")
    );
    let now = NOW.to_string();
    let expected = [
        ("id", "7".to_owned()),
        ("timestamp", now.clone()),
        (
            "verification",
            ButtonHashScheme::DEFAULT_PLAIN.compute_verification(&now, &[], "pepper"),
        ),
    ];
    assert_eq!(
        sent(&html),
        expected.map(|(name, value)| (name.to_owned(), value))
    );
    assert!(!html.html().contains("pepper"));
}

#[tokio::test]
async fn a_skewed_clock_shows_in_the_timestamp() {
    let simulator = simulator();
    simulator.add_button(CLINIC, &button(1));
    simulator.update_faults(|faults| faults.launch_skew_seconds = -90);
    let html = html(&simulator, "/54321/patient/1").await;
    let timestamp = sent(&html)
        .into_iter()
        .find(|(name, _)| name == "timestamp");
    assert_eq!(timestamp.unwrap().1, (NOW - 90).to_string());
}

#[tokio::test]
async fn buttons_stand_only_on_their_own_page_and_clinic_while_enabled() {
    let simulator = simulator();
    simulator.add_button(CLINIC, &button(1));
    simulator.add_button(
        CLINIC,
        &IntegrationButton {
            enabled: false,
            ..button(3)
        },
    );
    let background = IntegrationButton {
        action: ClickAction::Background,
        ..button(0)
    };
    simulator.add_button(CLINIC, &background);
    for (path, buttons) in [
        ("/54321/patient/1", 1),
        ("/4285/patient/1", 0),
        ("/54321/consultation/1", 0),
        ("/54321/client/1/", 1),
    ] {
        let html = html(&simulator, path).await;
        assert_eq!(
            select_all(&html, "button.integration").len(),
            buttons,
            "{path}"
        );
    }
}

#[tokio::test]
async fn several_buttons_become_a_menu() {
    let simulator = simulator();
    for action in [
        ClickAction::SidePanel,
        ClickAction::NewTab,
        ClickAction::Popup,
    ] {
        let button = IntegrationButton {
            action,
            method: PayloadMethod::Post,
            ..button(1)
        };
        simulator.add_button(CLINIC, &button);
    }
    let html = html(&simulator, "/54321/patient/1").await;
    assert_eq!(select_all(&html, "details.menu form[method=post]").len(), 3);
    let opens: Vec<_> = select_all(&html, "details.menu form")
        .into_iter()
        .map(|form| (form.attr("data-opens").unwrap(), form.attr("rel")))
        .collect();
    let opener = Some("opener");
    assert_eq!(opens, [("panel", None), ("tab", opener), ("popup", opener)]);
}

#[tokio::test]
async fn the_page_can_be_opened_with_each_hazard() {
    let simulator = simulator();
    simulator.add_button(
        CLINIC,
        &IntegrationButton {
            action: ClickAction::NewTab,
            ..button(1)
        },
    );
    let plain = html(&simulator, "/54321/patient/1").await;
    let frame = select_one(&plain, "#panel iframe");
    assert_eq!(
        (frame.attr("sandbox"), frame.attr("credentialless")),
        (None, None)
    );
    let path = "/54321/patient/1?sandbox=allow-scripts,allow-forms&credentialless&opener=off";
    let hard = html(&simulator, path).await;
    let frame = select_one(&hard, "#panel iframe");
    assert_eq!(frame.attr("sandbox"), Some("allow-scripts allow-forms"));
    assert!(frame.attr("credentialless").is_some());
    assert_eq!(
        select_one(&hard, ".integrations form").attr("rel"),
        Some("noopener")
    );
}

#[tokio::test]
async fn pages_allow_no_script_but_their_own_and_are_never_kept() {
    let response = send_request(&simulator(), get_page("/54321/patient/1")).await;
    let policy = response.headers()[header::CONTENT_SECURITY_POLICY]
        .to_str()
        .unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self';"));
    assert!(!policy.contains("unsafe"));
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    let html = Html::parse_document(&read_body(response).await);
    assert!(select_all(&html, "[style], [onclick], style, script:not([src])").is_empty());
}

#[tokio::test]
async fn an_invoice_sends_its_id_and_not_its_number() {
    let simulator = simulator();
    simulator.add_button(CLINIC, &button(2));
    let (id, number) = simulator.read(|state| {
        let clinic = state.find_clinic(CLINIC).unwrap();
        let numbered = |row: &crate::StoredRecord| row["invoice_number"].as_i64();
        let mut rows = clinic.table_rows("invoice");
        rows.find_map(|(id, row)| Some((id, numbered(row)?)))
            .unwrap()
    });
    assert_ne!(id, number);
    let html = html(
        &simulator,
        &format!("/54321/billing/invoice_finished/{id}/"),
    )
    .await;
    assert_eq!(sent(&html)[0], ("id".to_owned(), id.to_string()));
    assert!(element_text(select_one(&html, "h1")).contains(&number.to_string()));
}

#[tokio::test]
async fn the_calendars_send_the_active_department() {
    let simulator = simulator();
    simulator.add_button(CLINIC, &button(5));
    simulator.add_button(CLINIC, &button(6));
    for path in ["/54321/calendar/", "/54321/shifts/"] {
        let html = html(&simulator, path).await;
        assert_eq!(sent(&html)[0], ("id".to_owned(), "1".to_owned()), "{path}");
        assert!(select_all(&html, "tbody tr").len() > 3, "{path}");
    }
}

#[tokio::test]
async fn ticked_reminders_are_sent_one_by_one_under_one_name() {
    let simulator = simulator();
    let covered = IntegrationButton {
        include_payload_in_hash: true,
        ..button(8)
    };
    simulator.add_button(CLINIC, &covered);
    let untouched = html(&simulator, "/54321/reminder/list/").await;
    assert!(select_all(&untouched, ".integration").is_empty());
    let html = html(
        &simulator,
        "/54321/reminder/list/?tick=2&tick=5&tick=99999&tick=x",
    )
    .await;
    let ids: Vec<_> = sent(&html)
        .into_iter()
        .filter(|(name, _)| name == "id")
        .map(|(_, id)| id)
        .collect();
    assert_eq!(ids, ["2", "5"]);
    assert_eq!(select_all(&html, "input[name=tick][checked]").len(), 2);
}

/// A page as somebody sees it who is signed in.
async fn seen_by(simulator: &Simulator, user: i64, path: &str) -> Html {
    let request = Request::get(path)
        .header(header::COOKIE, simulator.log_in(CLINIC, user).unwrap())
        .body(Body::empty())
        .unwrap();
    Html::parse_document(&read_body(send_request(simulator, request).await).await)
}

#[tokio::test]
async fn a_button_names_the_person_who_is_signed_in() {
    let simulator = simulator();
    let named = IntegrationButton {
        include_payload_in_hash: true,
        ..button(1)
    };
    simulator.add_button(CLINIC, &named).unwrap();
    let sent = |html: &Html| {
        let field = select_one(html, ".integrations input[name=user_id]");
        field.attr("value").map(str::to_owned)
    };
    assert_eq!(
        sent(&html(&simulator, "/54321/patient/1").await).as_deref(),
        Some("1")
    );
    let seen = seen_by(&simulator, 5, "/54321/patient/1").await;
    assert_eq!(sent(&seen).as_deref(), Some("5"));
    assert!(element_text(select_one(&seen, ".person")).contains("Kaisa"));
}

#[tokio::test]
async fn a_background_request_names_the_person_who_pressed() {
    let simulator = simulator();
    let (keep, mut kept) = tokio::sync::mpsc::unbounded_channel();
    let route = axum::routing::get(move |axum::extract::RawQuery(query)| async move {
        keep.send(query.unwrap()).unwrap();
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let app = axum::Router::new().route("/", route);
    tokio::spawn(async move { axum::serve(listener, app).await });
    let background = IntegrationButton {
        action: ClickAction::Background,
        include_payload_in_hash: true,
        target_url: url,
        ..button(1)
    };
    let id = simulator.add_button(CLINIC, &background).unwrap();
    let fields = [("button", id.to_string()), ("object", "1".to_owned())];
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let mut request = post_form("/54321/integrations/press/", &fields);
    let cookie = simulator.log_in(CLINIC, 3).unwrap();
    request
        .headers_mut()
        .insert(header::COOKIE, cookie.parse().unwrap());
    send_request(&simulator, request).await;
    assert!(kept.recv().await.unwrap().contains("user_id=3&"));
    let entry = simulator
        .press_button_as(CLINIC, 5, id, &[1])
        .await
        .unwrap();
    assert_eq!(entry.user_id, Some(5));
    assert!(kept.recv().await.unwrap().contains("user_id=5&"));
}
