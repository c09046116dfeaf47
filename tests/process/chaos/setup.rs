//! An installation whose nodes reach their database and Provet through proxies.

use cageside::clock::{Clock as _, SystemClock};
use cageside::storage::{AccessScope, Database, EmailAddress, SessionUser, SignInMethod};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use secrecy::ExposeSecret as _;
use url::Url;

use super::nodes::ServerNode;
use super::proxy::{FaultyProxy, ProxyTarget};
use super::round::{ChaosRound, say};
use crate::installation::Installation;
use crate::support::database::TestDatabase;

impl ChaosRound {
    /// Starts so many nodes on an empty database.
    pub(super) async fn start(store: TestDatabase, node_count: usize) -> Self {
        let seed = std::env::var("CAGESIDE_CHAOS_SEED").ok();
        let seed = seed.map_or_else(rand::random::<u64>, |it| it.parse().unwrap());
        say(&format!(
            "CAGESIDE_CHAOS_SEED={seed} for {node_count} nodes"
        ));
        let db = store.open().await;
        let mut here = Installation::on(&store).await;
        let world = here.simulator.origin();
        let target = world.trim_start_matches("http://localhost").to_owned();
        let provet = ProxyTarget::Tcp(format!("127.0.0.1{target}"));
        let provet = FaultyProxy::start(provet, seed ^ (1 << 62)).await;
        here.simulator
            .set_origin(&format!("http://localhost:{}", provet.port));
        let database = start_database_proxy(&mut here, &store, seed).await;
        let nodes = (0..node_count).map(|number| ServerNode::new(&here, number));
        let nodes: Vec<ServerNode> = nodes.collect();
        for node in &nodes {
            node.ready(&here).await;
        }
        Self {
            cookie: sign_in(&db).await,
            webhook_token: db
                .load_webhook_token()
                .await
                .unwrap()
                .expose_secret()
                .to_owned(),
            here,
            db,
            nodes,
            provet,
            database_proxy: database,
            seed,
            random: StdRng::seed_from_u64(seed),
            next_clinic: 1_000,
            accepted: 0,
            store,
        }
    }
}

/// Lets the nodes reach PostgreSQL through a proxy.
async fn start_database_proxy(
    here: &mut Installation,
    store: &TestDatabase,
    seed: u64,
) -> Option<FaultyProxy> {
    let mut url = Url::parse(&store.url).unwrap();
    if url.scheme() == "sqlite" {
        return None;
    }
    let pairs = url.query_pairs().into_owned();
    let (socket, rest): (Vec<_>, Vec<_>) = pairs.partition(|(name, _)| name == "host");
    let port = url.port().unwrap_or(5432);
    let target = match socket.first() {
        Some((_, folder)) => ProxyTarget::Socket(format!("{folder}/.s.PGSQL.{port}").into()),
        None => ProxyTarget::Tcp(format!("{}:{port}", url.host_str().unwrap())),
    };
    let proxy = FaultyProxy::start(target, seed ^ (1 << 61)).await;
    url.query_pairs_mut().clear().extend_pairs(rest);
    // Nothing may be encrypted, or the proxy would only ever break whole connections.
    url.query_pairs_mut().append_pair("sslmode", "disable");
    url.set_host(Some("127.0.0.1")).unwrap();
    url.set_port(Some(proxy.port)).unwrap();
    here.change("CAGESIDE_DATABASE_URL", url.to_string());
    Some(proxy)
}

/// Signs an operator in, past the nodes; the cookie.
async fn sign_in(db: &Database) -> String {
    let (email, now) = (
        EmailAddress::parse("operator@x.example").unwrap(),
        SystemClock.now(),
    );
    let id = db
        .add_account(&email, &AccessScope::Operator, now)
        .await
        .unwrap();
    let person = SessionUser::Account {
        id,
        method: SignInMethod::Link,
    };
    let token = db
        .create_settings_session(&person, "browser", now)
        .await
        .unwrap();
    format!("__Host-cageside={}", token.expose_secret())
}
