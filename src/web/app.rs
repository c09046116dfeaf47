//! What every request may use, put together once.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use metrics_exporter_prometheus::PrometheusHandle;
use secrecy::SecretString;

use super::assets::Assets;
use super::given::Settings;
use super::live::Live;
use super::openings::Openings;
use super::presence::Presence;
use super::prover::Prover;
use super::record::Recorder;
use super::writes::Writes;
use crate::background::{Outgoing, Runner};
use crate::clock::Clock;
use crate::panels::Panel;
use crate::provet::{AllowedHosts, Page, Provet};
use crate::settings::{House, Plant};
use crate::storage::{Database, Directory};

/// What an [`App`] is put together from.
pub struct Parts {
    /// Plain values from the configuration.
    pub settings: Settings,
    /// The hosts that may hold a tenant.
    pub hosts: AllowedHosts,
    /// Our own records.
    pub db: Database,
    /// The view of them that a launch reads.
    pub directory: Directory,
    /// Asks Provet.
    pub provet: Provet,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// The last part of the hookup URL.
    pub hookup_token: SecretString,
    /// What stands behind each page's button: [`crate::panels::panel`].
    pub panels: fn(Page) -> &'static dyn Panel,
    /// The operator's own stylesheet, loaded after ours.
    pub theme: Option<Vec<u8>>,
    /// Where `/metrics` reads; without it there are none.
    pub metrics: Option<PrometheusHandle>,
}

/// What every request may use. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

/// Behind [`App`]: its parts, and what was made of them.
pub struct Shared {
    pub(super) parts: Parts,
    pub(super) assets: Assets,
    /// The allowed hosts as sources of a content security policy.
    pub(super) provet_sources: String,
    pub(super) prover: Arc<Prover>,
    pub(super) live: Arc<Live>,
    /// The last part of the webhook URL, read from the database when it is first needed.
    pub(super) webhook_token: OnceLock<SecretString>,
    pub(super) recorder: Recorder,
    pub(super) openings: Openings,
    pub(super) presence: Presence,
    pub(super) writes: Writes,
    pub(super) runner: Runner,
    /// What the settings pages work with.
    pub(super) house: Arc<House>,
}

impl App {
    /// Puts the parts together. Starts nothing that outlives the requests: that is [`serve`](super::serve()).
    pub fn new(parts: Parts) -> Self {
        let prover = Arc::new(Prover::new(
            parts.db.clone(),
            parts.provet.clone(),
            Arc::clone(&parts.clock),
        ));
        let runner = Runner::new(
            parts.db.clone(),
            parts.directory.clone(),
            parts.provet.clone(),
            Outgoing::new(&parts.hosts),
            Arc::clone(&parts.clock),
        );
        let live = Live::new(
            parts.db.clone(),
            parts.directory.clone(),
            parts.provet.clone(),
            Arc::clone(&parts.clock),
        );
        Self(Arc::new(Shared {
            house: Arc::new(house(&parts, &prover, &runner)),
            assets: Assets::embedded(parts.theme.clone()),
            provet_sources: parts.settings.provet_sources(),
            prover,
            live: Arc::new(live),
            webhook_token: OnceLock::new(),
            recorder: Recorder::new(parts.db.clone()),
            openings: Openings::new(parts.db.clone()),
            presence: Presence::new(parts.db.clone(), Arc::clone(&parts.clock)),
            writes: Writes::default(),
            runner,
            parts,
        }))
    }

    /// Proves what hookup messages brought.
    pub fn prover(&self) -> &Prover {
        &self.prover
    }

    /// Carries out what background requests asked for.
    pub fn runner(&self) -> &Runner {
        &self.runner
    }

    /// Tells open panels what to read again.
    pub fn live(&self) -> &Live {
        &self.live
    }

    /// Waits until what requests left behind is done: writes to Provet, attempts at jobs, and the records of refused
    /// launches and opened panels.
    pub async fn settle(&self) {
        self.runner.settle().await;
        self.writes.settle().await;
        self.recorder.settle().await;
        self.openings.settle().await;
    }
}

fn house(parts: &Parts, prover: &Arc<Prover>, runner: &Runner) -> House {
    let plant = Plant {
        provet_hosts: parts.settings.provet_hosts.clone(),
        prover: prover.pulse(),
        runner: runner.pulse(),
        metrics: parts.metrics.is_some(),
    };
    let (prover, runner) = (Arc::clone(prover), runner.clone());
    House {
        db: parts.db.clone(),
        directory: parts.directory.clone(),
        provet: parts.provet.clone(),
        hosts: parts.hosts.clone(),
        public_url: parts.settings.public_url.clone(),
        hookup_token: parts.hookup_token.clone(),
        panels: parts.panels,
        wake_prover: Box::new(move || prover.wake()),
        wake_runner: Box::new(move || runner.wake()),
        plant,
    }
}

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl Deref for Shared {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("App")
    }
}
