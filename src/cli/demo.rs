//! `demo`: a server and a stand-in for Provet on two sites, connected through the real hookup, with buttons to press.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;
use tokio::net::TcpListener;

use super::button::NewButton;
use super::node::Node;
use super::output::say;
use super::serve::told_to_stop;
use super::simulate::{SEED, invent};
use crate::config::Given;
use crate::provet::hookup::Grant;
use crate::provet::{Page, ProvetId};
use crate::simulator::desk::{Button, Method, Salt, add_application};
use crate::simulator::hooks::TRIGGERS;
use crate::simulator::{NewApp, World};
use crate::storage::PlaceSettings;
use crate::{simulator, telemetry, web};

/// What can be said to `demo`.
#[derive(Args)]
pub(super) struct Demo {
    /// The invented data: the same seed invents the same clinics
    #[arg(long, default_value_t = SEED)]
    seed: u64,
}

/// A clinic of the stand-in, and how it is set up.
struct Clinic {
    provet_id: i64,
    name: &'static str,
    language: Option<&'static str>,
    time_zone: &'static str,
    currency: &'static str,
}

const CLINICS: [Clinic; 2] = [
    Clinic {
        provet_id: 54321,
        name: "Tammihaka",
        language: None,
        time_zone: "Europe/Helsinki",
        currency: "EUR",
    },
    Clinic {
        provet_id: 4285,
        name: "Harbour Street",
        language: Some("en-GB"),
        time_zone: "Europe/London",
        currency: "GBP",
    },
];

/// How long the hookup and its proof may take on one machine.
const PATIENCE: Duration = Duration::from_secs(20);

impl Demo {
    pub(super) async fn run(self, given: Given) -> anyhow::Result<()> {
        let provet = listen(9090).await?;
        let ours = listen(8080).await?;
        let world = invent(self.seed, &provet)?;
        let folder = Folder::new()?;
        let config = given.for_demo(&folder.0, ours.local_addr()?)?;
        telemetry::log(&config.log, config.log_format)?;
        let node = Node::open(config).await?;
        let app = node.app(Some(telemetry::gather_metrics()?)).await?;
        let standing_in = tokio::spawn(simulator::serve(world.clone(), provet, told_to_stop()));
        let serving = tokio::spawn(web::serve(app, ours, told_to_stop()));
        for clinic in &CLINICS {
            connect(&node, &world, clinic)
                .await
                .with_context(|| format!("cannot connect {}", clinic.name))?;
        }
        announce(&world, node.first_operator_link().await?.as_deref());
        serving.await??;
        standing_in.await??;
        node.db.close().await;
        Ok(())
    }
}

/// The usual port, or any free one.
async fn listen(port: u16) -> anyhow::Result<TcpListener> {
    match TcpListener::bind(("127.0.0.1", port)).await {
        Ok(listener) => Ok(listener),
        Err(_) => TcpListener::bind(("127.0.0.1", 0))
            .await
            .context("cannot listen on 127.0.0.1"),
    }
}

/// Adds the app in the stand-in's catalogue, waits for the proof, and puts a button on every page.
async fn connect(node: &Node, world: &World, clinic: &Clinic) -> anyhow::Result<()> {
    let app = NewApp {
        hookup_url: Some(node.hookup_url().await?),
        ..NewApp::default()
    };
    let added = add_application(world, clinic.provet_id, app).await?;
    if !added.delivery.is_some_and(|delivery| delivery.accepted()) {
        bail!("the hookup message was not accepted");
    }
    let id = ProvetId::new(clinic.provet_id).context("not an id")?;
    proven(node, id).await?;
    let mut tenant = node.tenant(id).await?;
    clinic.name.clone_into(&mut tenant.name);
    tenant.place = PlaceSettings {
        language: clinic.language.map(str::to_owned),
        time_zone: Some(clinic.time_zone.to_owned()),
        currency: Some(clinic.currency.to_owned()),
    };
    node.db.change_tenant(&tenant).await?;
    for page in Page::all() {
        let button = NewButton::usual(id, page).add_to(node, page).await?;
        world.add_button(
            clinic.provet_id,
            &beside(
                page,
                &button.url(&node.config.public_url),
                button.salt.expose(),
            ),
        );
    }
    let webhook_url = node.webhook_url().await?;
    for trigger in TRIGGERS {
        world.register_webhook(clinic.provet_id, trigger.number, &webhook_url, true);
    }
    node.settle().await;
    Ok(())
}

async fn proven(node: &Node, id: ProvetId) -> anyhow::Result<()> {
    let working = async {
        while node
            .db
            .working_credential(id, Grant::ClientCredentials)
            .await?
            .is_none()
        {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(PATIENCE, working)
        .await
        .context("the credential was not proven in time")?
}

/// The button as it is set up in Provet: by POST, so that nothing stands in the address bar.
fn beside(page: Page, url: &str, salt: &str) -> Button {
    Button {
        name: "Cageside".to_owned(),
        page: u8::try_from(page.number()).unwrap_or_default(),
        method: Method::Post,
        url: url.to_owned(),
        verification_salt: Salt::new(salt),
        ..Button::default()
    }
}

fn announce(world: &World, first_operator: Option<&str>) {
    let origin = world.origin();
    say("");
    say("Open this and press the brown button:");
    say("");
    say(&format!("    {origin}/{}/patient/1", CLINICS[0].provet_id));
    say("");
    say(&format!("Everything in the stand-in for Provet: {origin}/"));
    if let Some(link) = first_operator {
        say("");
        say("The settings; the link works once, and lets you choose a password:");
        say("");
        say(&format!("    {link}"));
        say("");
    }
    say("Ctrl-C ends it; nothing is kept.");
}

/// A folder of its own for the database, gone when the demo ends.
struct Folder(PathBuf);

impl Folder {
    fn new() -> anyhow::Result<Self> {
        let name = format!("cageside-demo-{}", hex::encode(rand::random::<[u8; 8]>()));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path)
            .with_context(|| format!("cannot create {}", path.display()))?;
        Ok(Self(path))
    }
}

impl AsRef<Path> for Folder {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}
