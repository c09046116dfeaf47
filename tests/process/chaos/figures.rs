//! Figures that hold between processes: how soon what leaked is ended on every node, and what ten thousand event streams cost a panel.

use std::time::{Duration, Instant};

use cageside::storage::Vault;
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::clinic::ChaosClinic;
use super::nodes::ServerNode;
use super::round::{ChaosRound, say};
use crate::support::database::{SECRET_KEY, TestDatabase};
use crate::support::wait::wait_for;

/// Event streams that are asked for, those of one opened panel, and the clinics that the panels are spread over: a clinic may have
/// 512 of the 4,096 that a process keeps.
const STREAMS: usize = 10_000;
const STREAMS_PER_PANEL: usize = 4;
const CLINICS: usize = 10;
/// Panels that are opened to see how long it takes.
const OPENINGS: usize = 40;

/// Where the id of the panel stands in its token.
const PANEL_ID: usize = 7;

/// A request of an opened panel, as htmx sends it.
fn panel_request(node: &ServerNode, path: &str, token: &str) -> reqwest::RequestBuilder {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    client
        .post(node.url(path))
        .header("hx-request", "true")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("x-cageside-session", token)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_press_ends_a_leaked_launch_on_both_nodes() {
    let Some(database) = TestDatabase::postgres().await else {
        return;
    };
    let mut round = ChaosRound::start(database, 2).await;
    let clinics = round.open_clinics().await;
    let source = round.source();
    let panel = source.launch(0, &clinics[0], 1).await.token();
    let is_open = async |node: &ServerNode| {
        let request = panel_request(node, "/panel/patient/section/identity", &panel);
        request.send().await.unwrap().status().as_u16() == 200
    };
    for node in &round.nodes {
        assert!(is_open(node).await);
    }
    source.end_panels(&clinics[0]).await;
    let began = Instant::now();
    for node in &round.nodes {
        let ended = async || (!is_open(node).await).then_some(());
        wait_for("the end of the panel", ended).await;
    }
    say(&format!(
        "a panel was ended on both nodes {:?} after the press",
        began.elapsed()
    ));
}

/// The tokens of so many panels of a clinic, made from the one of an opened panel: to open each would take minutes.
fn tokens_like(token: &str, number: usize) -> Vec<String> {
    let vault = Vault::parse(SECRET_KEY).unwrap();
    let claims = vault.decrypt("session", token).unwrap();
    let mut claims: Value = serde_json::from_slice(&claims).unwrap();
    let fields = claims.as_array_mut().unwrap();
    let opened = fields[PANEL_ID].as_str().unwrap().to_owned();
    (0..number)
        .map(|number| {
            fields[PANEL_ID] = json!(format!("{opened}-{number}"));
            let claims = serde_json::to_vec(&fields).unwrap();
            vault.encrypt("session", &claims).unwrap()
        })
        .collect()
}

/// How long panels take to open, the middle one and the longest.
async fn opening_times(round: &ChaosRound, clinic: &ChaosClinic) -> (Duration, Duration) {
    let (source, mut times) = (round.source(), Vec::new());
    for number in 0..OPENINGS {
        let began = Instant::now();
        source
            .launch(0, clinic, i64::try_from(number % 8).unwrap() + 1)
            .await;
        times.push(began.elapsed());
    }
    times.sort();
    (times[OPENINGS / 2], times[OPENINGS - 1])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "holds ten thousand connections, to see the figures"]
async fn ten_thousand_event_streams_leave_panels_open() {
    let mut round = ChaosRound::start(TestDatabase::sqlite(), 1).await;
    let node = &round.nodes[0];
    let (url, before) = (node.url("/panel/patient/events"), node.memory().await);
    let mut clinics = Vec::new();
    while clinics.len() < CLINICS + 2 {
        clinics.extend(round.open_clinics().await);
    }
    let alone = opening_times(&round, &clinics[CLINICS]).await;
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut streams = Vec::new();
    for clinic in &clinics[..CLINICS] {
        let panel = round.source().launch(0, clinic, 1).await.token();
        let tokens = tokens_like(&panel, STREAMS / CLINICS / STREAMS_PER_PANEL);
        for some in tokens.chunks(50) {
            let asked = some
                .iter()
                .flat_map(|token| std::iter::repeat_n(token, STREAMS_PER_PANEL));
            let asked = asked.map(|token| {
                let request = client.post(&url).header("x-cageside-session", token);
                let request = request.header("sec-fetch-site", "same-origin");
                request.form(&[("since", "")]).send()
            });
            streams.extend(join_all(asked).await.into_iter().map(Result::unwrap));
        }
    }
    let kept = streams
        .iter()
        .filter(|stream| stream.status() == 200)
        .count();
    let beside = opening_times(&round, &clinics[CLINICS + 1]).await;
    let memory = round.nodes[0].memory().await;
    say(&format!(
        "{STREAMS} streams asked, {kept} kept; a panel opens in {alone:?} alone and {beside:?} beside them (middle, longest); \
         memory {before} kB, then {memory} kB"
    ));
    assert!((4_000..=4_096).contains(&kept), "{kept}");
    let are_answered = streams
        .iter()
        .all(|stream| [200, 503].contains(&stream.status().as_u16()));
    assert!(are_answered);
}
