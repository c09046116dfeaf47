//! A server of ours on loopback, as `serve` puts it together, connected to the stand-in through the real hookup.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use cageside::clock::{Clock as _, FixedClock};
use cageside::panels::Panel;
use cageside::provet::hookup::Grant;
use cageside::provet::launch::{Recipe, Salt};
use cageside::provet::{AllowedHosts, Page, Provet, ProvetId};
use cageside::simulator::desk::add_application;
use cageside::simulator::{NewApp, World};
use cageside::storage::{Action, Button, Database, Directory, NewButton};
use cageside::web::{App, Parts, Settings, serve};
use jiff::{SignedDuration, Timestamp};
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
    directory: Directory,
    serving: JoinHandle<io::Result<()>>,
    _stop: oneshot::Sender<()>,
}

/// A clock that stands at the same instant in every test.
pub(crate) fn clock() -> FixedClock {
    FixedClock::at(Timestamp::from_second(1_800_000_000).unwrap())
}

/// The clinic's id.
pub(crate) fn clinic() -> ProvetId {
    ProvetId::new(CLINIC).unwrap()
}

impl Node {
    /// Serves `db` on a free port.
    pub(crate) async fn start(db: &Database, clock: &FixedClock) -> Self {
        Self::showing(db, clock, cageside::panels::panel).await
    }

    /// The same, with other panels behind the pages.
    pub(crate) async fn showing(
        db: &Database,
        clock: &FixedClock,
        panels: fn(Page) -> &'static dyn Panel,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let directory = Directory::new(db.clone());
        let app = App::new(parts(db, &directory, clock, &url, panels));
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
    pub(crate) async fn connect(&self, world: &World) {
        let app = NewApp {
            hookup_url: Some(format!("{}/hookup/{HOOKUP_TOKEN}", self.url)),
            ..NewApp::default()
        };
        let added = add_application(world, CLINIC, app).await.unwrap();
        assert!(added.delivery.unwrap().accepted());
        let proven = async {
            let grant = Grant::ClientCredentials;
            while self
                .db
                .working_credential(clinic(), grant)
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
    pub(crate) async fn button(&self, page: Page) -> Button {
        let button = NewButton {
            provet_id: clinic(),
            page: Some(page),
            action: Action::SidePanel,
            parameter: "id".to_owned(),
            prefix: String::new(),
            salt: Salt::generate(),
            recipe: Recipe::TimestampSalt,
        };
        let button = self.db.add_button(button, self.clock.now()).await.unwrap();
        self.directory.invalidate();
        button
    }

    /// The path and query of a launch at this moment.
    pub(crate) fn launch_path(&self, button: &Button, id: i64) -> String {
        let signed = signed(self.clock.now().as_second(), button.salt.expose());
        let page = button.page.map_or("", Page::path);
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
    directory: &Directory,
    clock: &FixedClock,
    url: &str,
    panels: fn(Page) -> &'static dyn Panel,
) -> Parts {
    let clock = Arc::new(clock.clone());
    let hosts = AllowedHosts::parse("localhost", true).unwrap();
    Parts {
        settings: Settings {
            public_url: url.parse().unwrap(),
            provet_hosts: "localhost".to_owned(),
            allow_http_provet: true,
            session_lifetime: SignedDuration::from_hours(12),
            trusted_proxies: Vec::new(),
        },
        provet: Provet::new(&hosts, Arc::new(db.clone()), clock.clone()).unwrap(),
        hosts,
        db: db.clone(),
        directory: directory.clone(),
        clock,
        hookup_token: HOOKUP_TOKEN.into(),
        panels,
        theme: None,
        metrics: None,
    }
}
