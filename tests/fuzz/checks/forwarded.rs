//! Checks the forwarding headers: nobody from the public network is taken for somebody near, whatever they send.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::LazyLock;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderValue, Request, StatusCode};
use cageside::web::ForwardingHeader;

use super::server::FuzzServer;

/// A server for each of the two headers.
pub struct ProxiedServers([(FuzzServer, ForwardingHeader); 2]);

static SERVERS: LazyLock<ProxiedServers> = LazyLock::new(|| open(&std::env::temp_dir()));

/// Headers of which any makes a request doubtful.
const OTHER_HEADERS: [&str; 4] = ["x-real-ip", "via", "x-forwarded-host", "cf-connecting-ip"];
/// A listed proxy, a sender on the public network, and one in the network of the proxies.
const PROXY: &str = "10.0.0.1:40000";
const STRANGER: &str = "203.0.113.9:40000";
const LOOPBACK: &str = "127.0.0.1:40000";

/// Servers with their databases in this folder.
pub fn open(folder: &Path) -> ProxiedServers {
    let headers = [ForwardingHeader::XForwardedFor, ForwardingHeader::Forwarded];
    ProxiedServers(headers.map(|header| {
        let name = format!("cageside-fuzz-{}", header.as_str());
        (FuzzServer::open_behind(folder, &name, header), header)
    }))
}

/// Sends one input as the forwarding headers.
pub fn check(data: &[u8]) {
    check_at(&SERVERS, data);
}

/// The first byte chooses the header and another that is sent too; the rest is the lines of the header, split at line feeds.
pub fn check_at(servers: &ProxiedServers, data: &[u8]) {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let (server, header) = &servers.0[usize::from(choice & 1)];
    let Some(lines) = header_lines(rest) else {
        return;
    };
    let mut sent: Vec<(&str, HeaderValue)> = lines
        .iter()
        .map(|line| (header.as_str(), line.clone()))
        .collect();
    if choice & 2 != 0 {
        let other = OTHER_HEADERS[usize::from(choice >> 4) % OTHER_HEADERS.len()];
        sent.push((other, lines[0].clone()));
    }
    let sees_metrics = |peer, sent: &[(&str, HeaderValue)]| sees_metrics(server, peer, sent);
    assert!(sees_metrics(LOOPBACK, &[]), "the metrics are there");
    assert!(!sees_metrics(STRANGER, &sent), "a stranger is near");
    assert!(
        !sees_metrics(LOOPBACK, &sent),
        "an unlisted proxy is believed"
    );
    // What a proxy adds stands at the end, in a line of its own or behind what the sender wrote.
    let added = if *header == ForwardingHeader::Forwarded {
        "for=203.0.113.9"
    } else {
        "203.0.113.9"
    };
    let apart = (header.as_str(), HeaderValue::from_static(added));
    let behind = sent.iter().cloned().chain([apart]).collect::<Vec<_>>();
    assert!(!sees_metrics(PROXY, &behind), "the sender is believed");
    let last = lines.last().unwrap().as_bytes();
    let joined = [last, b", ", added.as_bytes()].concat();
    sent[lines.len() - 1].1 = HeaderValue::from_bytes(&joined).unwrap();
    assert!(!sees_metrics(PROXY, &sent), "the sender is believed");
}

fn header_lines(rest: &[u8]) -> Option<Vec<HeaderValue>> {
    let lines = rest.split(|byte| *byte == b'\n').take(8);
    lines
        .map(|line| HeaderValue::from_bytes(line).ok())
        .collect()
}

/// Whether the metrics are answered, which are for private networks only.
fn sees_metrics(server: &FuzzServer, peer: &str, headers: &[(&str, HeaderValue)]) -> bool {
    let mut request = Request::get("/metrics").header("host", "panel.example");
    for (name, value) in headers {
        request = request.header(*name, value);
    }
    let mut request = request.body(Body::empty()).unwrap();
    let peer: SocketAddr = peer.parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(peer));
    match server.send(request).status() {
        StatusCode::OK => true,
        StatusCode::NOT_FOUND => false,
        other => panic!("{other}"),
    }
}
