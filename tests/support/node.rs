//! A server of ours on loopback, as `serve` puts it together, connected to the stand-in through the real hookup.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use cageside::clock::{Clock as _, FixedClock};
use cageside::panels::Panel;
use cageside::provet::hookup::OAuthGrantType;
use cageside::provet::launch::{HashScheme, Salt};
use cageside::provet::{AllowedHosts, ProvetClient, ProvetId, ProvetPage};
use cageside::storage::{Button, Database, IntegrationAction, NewButton, TenantCache};
use cageside::web::{AppDeps, AppState, WebConfig, serve};
use jiff::{SignedDuration, Timestamp};
use provet_simulator::ui::add_application;
use provet_simulator::{NewApplication, Simulator};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::standin::{CLINIC, signed};

const HOOKUP_TOKEN: &str = "hookup-token-0123456789abcdef0123456789";

/// A server that answers until it is dropped.
pub(crate) struct Node {
    pub(crate) url: String,
    pub(crate) db: Database,
    clock: FixedClock,
    directory: TenantCache,
    serving: JoinHandle<io::Result<()>>,
    _stop: oneshot::Sender<()>,
}

/// A clock that stands at the same instant in every test.
pub(crate) fn clock() -> FixedClock {
    FixedClock::new(Timestamp::from_second(1_800_000_000).unwrap())
}

/// The clinic's id.
pub(crate) fn clinic() -> ProvetId {
    ProvetId::new(CLINIC).unwrap()
}

impl Node {
    /// Serves `db` on a free port.
    pub(crate) async fn start(db: &Database, clock: &FixedClock) -> Self {
        Self::showing(db, clock, cageside::panels::panel_for).await
    }

    /// The same, with other panels behind the pages.
    pub(crate) async fn showing(
        db: &Database,
        clock: &FixedClock,
        panels: fn(ProvetPage) -> &'static dyn Panel,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let directory = TenantCache::new(db.clone());
        let app = AppState::new(parts(db, &directory, clock, &url, panels));
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = serve(app, listener, async move { drop(stopped.await) });
        Self {
            url,
            db: db.clone(),
            clock: clock.clone(),
            directory,
            serving: tokio::spawn(serving),
            _stop: stop,
        }
    }

    /// Lets the clinic add the application in the stand-in's catalogue, and waits until its credential is proven.
    pub(crate) async fn connect(&self, world: &Simulator) {
        let app = NewApplication {
            hookup_url: Some(format!("{}/hookup/{HOOKUP_TOKEN}", self.url)),
            ..NewApplication::default()
        };
        let added = add_application(world, CLINIC, app).await.unwrap();
        assert!(added.delivery.unwrap().is_accepted());
        let proven = async {
            let grant = OAuthGrantType::ClientCredentials;
            while self
                .db
                .find_working_credential(clinic(), grant)
                .await
                .unwrap()
                .is_none()
            {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), proven)
            .await
            .unwrap();
        self.directory.invalidate();
    }

    /// Sets up a button that opens a side panel.
    pub(crate) async fn button(&self, page: ProvetPage) -> Button {
        let button = NewButton {
            provet_id: clinic(),
            page: Some(page),
            action: IntegrationAction::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: Salt::generate(),
            recipe: HashScheme::TimestampSalt,
        };
        let button = self.db.add_button(button, self.clock.now()).await.unwrap();
        self.directory.invalidate();
        button
    }

    /// The path and query of a launch at this moment.
    pub(crate) fn launch_path(&self, button: &Button, id: i64) -> String {
        let signed = signed(self.clock.now().as_second(), button.salt.expose());
        let page = button.page.map_or("", ProvetPage::slug);
        format!("/launch/{CLINIC}/{page}?id={id}&{signed}")
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn parts(
    db: &Database,
    directory: &TenantCache,
    clock: &FixedClock,
    url: &str,
    panels: fn(ProvetPage) -> &'static dyn Panel,
) -> AppDeps {
    let clock = Arc::new(clock.clone());
    let hosts = AllowedHosts::parse("localhost", true).unwrap();
    AppDeps {
        config: WebConfig {
            public_url: url.parse().unwrap(),
            provet_hosts: "localhost".to_owned(),
            allow_http_provet: true,
            session_lifetime: SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
        },
        provet: ProvetClient::new(&hosts, Arc::new(db.clone()), clock.clone()).unwrap(),
        allowed_hosts: hosts,
        db: db.clone(),
        tenant_cache: directory.clone(),
        clock,
        hookup_token: HOOKUP_TOKEN.into(),
        panel_for: panels,
        theme_css: None,
        metrics: None,
    }
}
