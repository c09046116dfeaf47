//! What is to go wrong, goes wrong; and what was asked, is on record.

use axum::http::header;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::Client;
use crate::serve;

#[tokio::test]
async fn counted_faults_strike_so_often_and_no_more() {
    let client = Client::new().await;
    client
        .simulator
        .set_faults_from_query("throttle=1&retry_after=7")
        .expect("switches");
    let throttled = client.read("patient/1/").await;
    assert_eq!(throttled.header(header::RETRY_AFTER), "7");
    throttled.expect(429);
    client.read("patient/1/").await.expect(200);
    client
        .simulator
        .update_faults(|faults| faults.fail_next = 2);
    for status in [500, 500, 200] {
        client.read("patient/1/").await.expect(status);
    }
    client
        .simulator
        .set_faults_from_query("fail_every=3")
        .expect("switch");
    for status in [200, 200, 500, 200, 200, 500] {
        client.read("patient/1/").await.expect(status);
    }
}

#[tokio::test]
async fn resources_can_be_forbidden_and_made_deaf_to_filters() {
    let client = Client::new().await;
    client
        .simulator
        .set_faults_from_query("forbid=invoice,consultation/medicines&ignore_filters=patient")
        .expect("switches");
    client.read("invoice/1/").await.expect(403);
    client.read("consultation/1/medicines/").await.expect(403);
    client.read("consultation/1/").await.expect(200);
    let all = client.read("patient/?client__is=1").await.expect(200);
    assert_eq!(all["count"], 111);
    client
        .simulator
        .set_faults_from_query("reset=1")
        .expect("reset");
    client.read("invoice/1/").await.expect(200);
}

#[tokio::test]
async fn broken_json_does_not_parse() {
    let client = Client::new().await;
    client
        .simulator
        .set_faults_from_query("broken_json=1")
        .expect("switch");
    assert!(client.read("patient/1/").await.expect(200).is_null());
    assert!(client.read("patient/1/").await.expect(200).is_object());
}

#[tokio::test]
async fn revoked_tokens_are_refused_and_the_next_ones_work() {
    let client = Client::new().await;
    client
        .simulator
        .set_faults_from_query("revoke_tokens=1")
        .expect("switch");
    client.read("patient/1/").await.expect(401);
}

#[tokio::test]
async fn the_token_endpoint_can_fail_too() {
    let client = Client::new().await;
    client
        .simulator
        .set_faults_from_query("token_fail=1")
        .expect("switch");
    let form = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}",
        client.app.client_id, client.app.client_secret
    );
    client.form("/54321/oauth2/token/", &form).await.expect(500);
    client.form("/54321/oauth2/token/", &form).await.expect(200);
}

#[tokio::test]
async fn a_wrong_switch_sets_nothing() {
    let client = Client::new().await;
    assert!(
        client
            .simulator
            .set_faults_from_query("fail=1&explode=1")
            .is_err()
    );
    assert!(client.simulator.set_faults_from_query("fail=many").is_err());
    client.read("patient/1/").await.expect(200);
}

#[tokio::test]
async fn switches_and_log_have_urls() {
    let client = Client::new().await;
    let ask = async |path: &str| {
        let request = axum::http::Request::get(path).body(axum::body::Body::empty());
        client.send(request.expect("request")).await
    };
    let set = ask("/_sim/faults?fail=1&latency_ms=1").await.expect(200);
    assert_eq!(set["fail"], 1);
    assert_eq!(ask("/_sim/faults").await.expect(200)["latency_ms"], 1);
    ask("/_sim/faults?nonsense=1").await.expect(400);
    client
        .read("patient/1/?access_token=hidden&expose_client")
        .await
        .expect(500);
    let log = ask("/_sim/log").await.expect(200);
    let calls = log["calls"].as_array().expect("calls");
    assert_eq!(calls[0]["path"], "/54321/oauth2/token/");
    assert_eq!(calls[1]["query"], "expose_client");
    assert_eq!(calls[1]["status"], 500);
    let text = log.to_string();
    assert!(!text.contains(&client.token) && !text.contains(&client.app.client_secret));
}

#[tokio::test]
async fn calls_are_counted() {
    let client = Client::new().await;
    client.read("patient/1/").await.expect(200);
    client.read("patient/2/").await.expect(200);
    assert_eq!(
        client.simulator.count_calls("POST", "/54321/oauth2/token/"),
        1
    );
    assert_eq!(
        client
            .simulator
            .count_calls("GET", "/54321/api/0.1/patient/"),
        2
    );
    assert_eq!(client.simulator.peak_concurrency(), 1);
    client.simulator.clear_calls();
    assert!(client.simulator.list_calls().is_empty());
}

#[tokio::test]
async fn calls_under_way_at_once_are_seen() {
    let client = Client::new().await;
    client
        .simulator
        .set_faults_from_query("latency_ms=1")
        .expect("switch");
    let paths = ["patient/1/", "patient/2/", "patient/3/"];
    let [one, two, three] = paths.map(|path| client.read(path));
    tokio::join!(one, two, three);
    assert_eq!(client.simulator.peak_concurrency(), 3);
}

/// The bytes a server on loopback sends back for a request.
async fn raw(client: &Client, request: String) -> Vec<u8> {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("port");
    let address = listener.local_addr().expect("address");
    let server = tokio::spawn(serve(
        client.simulator.clone(),
        listener,
        std::future::pending(),
    ));
    let mut stream = TcpStream::connect(address).await.expect("connection");
    stream.write_all(request.as_bytes()).await.expect("request");
    let mut received = Vec::new();
    // A reset connection is one of the ways an answer ends here.
    stream.read_to_end(&mut received).await.unwrap_or_default();
    server.abort();
    received
}

#[tokio::test]
async fn a_lost_answer_leaves_the_write_done_and_nothing_on_the_wire() {
    let client = Client::new().await;
    client
        .simulator
        .set_faults_from_query("lose_answer=1")
        .expect("switch");
    let body = json!({"color": "blue"}).to_string();
    let request = format!(
        "PATCH /54321/api/0.1/patient/1/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        client.token,
        body.len()
    );
    assert_eq!(raw(&client, request).await, b"");
    assert_eq!(client.read("patient/1/").await.expect(200)["color"], "blue");
    let call = &client.simulator.list_calls()[1];
    assert_eq!((call.method.as_str(), call.status), ("PATCH", None));
}

#[tokio::test]
async fn a_truncated_answer_promises_more_than_it_sends() {
    let client = Client::new().await;
    client
        .simulator
        .set_faults_from_query("truncate=1")
        .expect("switch");
    let request = format!(
        "GET /54321/api/0.1/patient/1/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\n\r\n",
        client.token
    );
    let received = String::from_utf8_lossy(&raw(&client, request).await).into_owned();
    let (head, body) = received.split_once("\r\n\r\n").expect("a head");
    assert!(head.starts_with("HTTP/1.1 200 OK"));
    let promised: usize = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .and_then(|length| length.parse().ok())
        .expect("a length");
    assert!(!body.is_empty() && body.len() < promised);
}
