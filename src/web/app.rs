//! What every request may use, put together once.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use metrics_exporter_prometheus::PrometheusHandle;
use secrecy::SecretString;

use super::assets::AssetStore;
use super::credential_verifier::CredentialVerifier;
use super::detached_tasks::DetachedTasks;
use super::live::LiveUpdates;
use super::node_heartbeat::NodeHeartbeat;
use super::panel_open_log::PanelOpenRecorder;
use super::rejected_launch_log::RejectionRecorder;
use super::web_config::WebConfig;
use crate::background::{JobWorker, WebhookSender};
use crate::clock::Clock;
use crate::panels::Panel;
use crate::provet::{AllowedHosts, ProvetClient, ProvetPage};
use crate::settings::{AppServices, RuntimeInfo};
use crate::storage::{Database, TenantCache};

/// What an [`App`] is put together from.
pub struct AppDeps {
    /// Plain values from the configuration.
    pub config: WebConfig,
    /// The hosts that may hold a tenant.
    pub allowed_hosts: AllowedHosts,
    /// Our own records.
    pub db: Database,
    /// The view of them that a launch reads.
    pub tenant_cache: TenantCache,
    /// Asks Provet.
    pub provet: ProvetClient,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// The last part of the hookup URL.
    pub hookup_token: SecretString,
    /// What stands behind each page's button: [`crate::panels::panel`].
    pub panel_for: fn(ProvetPage) -> &'static dyn Panel,
    /// The operator's own stylesheet, loaded after ours.
    pub theme_css: Option<Vec<u8>>,
    /// Where `/metrics` reads; without it there are none.
    pub metrics: Option<PrometheusHandle>,
}

/// What every request may use. Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<AppStateInner>);

/// Behind [`App`]: its parts, and what was made of them.
pub struct AppStateInner {
    pub(super) deps: AppDeps,
    pub(super) assets: AssetStore,
    /// The allowed hosts as sources of a content security policy.
    pub(super) frame_ancestor_sources: String,
    pub(super) credential_verifier: Arc<CredentialVerifier>,
    pub(super) live_updates: Arc<LiveUpdates>,
    /// The last part of the webhook URL, read from the database when it is first needed.
    pub(super) webhook_token: OnceLock<SecretString>,
    pub(super) rejection_recorder: RejectionRecorder,
    pub(super) panel_open_recorder: PanelOpenRecorder,
    pub(super) node_heartbeat: NodeHeartbeat,
    pub(super) detached_tasks: DetachedTasks,
    pub(super) job_worker: JobWorker,
    /// What the settings pages work with.
    pub(super) services: Arc<AppServices>,
}

impl AppState {
    /// Puts the parts together. Starts nothing that outlives the requests: that is [`serve`](super::serve()).
    pub fn new(parts: AppDeps) -> Self {
        let prover = Arc::new(CredentialVerifier::new(
            parts.db.clone(),
            parts.provet.clone(),
            Arc::clone(&parts.clock),
        ));
        let runner = JobWorker::new(
            parts.db.clone(),
            parts.tenant_cache.clone(),
            parts.provet.clone(),
            WebhookSender::new(&parts.allowed_hosts),
            Arc::clone(&parts.clock),
        );
        let live = LiveUpdates::new(
            parts.db.clone(),
            parts.tenant_cache.clone(),
            parts.provet.clone(),
            Arc::clone(&parts.clock),
        );
        Self(Arc::new(AppStateInner {
            services: Arc::new(build_services(&parts, &prover, &runner)),
            assets: AssetStore::load_embedded(parts.theme_css.clone()),
            frame_ancestor_sources: parts.config.frame_ancestor_sources(),
            credential_verifier: prover,
            live_updates: Arc::new(live),
            webhook_token: OnceLock::new(),
            rejection_recorder: RejectionRecorder::new(parts.db.clone()),
            panel_open_recorder: PanelOpenRecorder::new(parts.db.clone()),
            node_heartbeat: NodeHeartbeat::new(parts.db.clone(), Arc::clone(&parts.clock)),
            detached_tasks: DetachedTasks::default(),
            job_worker: runner,
            deps: parts,
        }))
    }

    /// Proves what hookup messages brought.
    pub fn credential_verifier(&self) -> &CredentialVerifier {
        &self.credential_verifier
    }

    /// Carries out what background requests asked for.
    pub fn job_worker(&self) -> &JobWorker {
        &self.job_worker
    }

    /// Tells open panels what to read again.
    pub fn live_updates(&self) -> &LiveUpdates {
        &self.live_updates
    }

    /// Waits until what requests left behind is done: writes to Provet, attempts at jobs, and the records of refused
    /// launches and opened panels.
    pub async fn drain(&self) {
        self.job_worker.drain().await;
        self.detached_tasks.drain().await;
        self.rejection_recorder.flush().await;
        self.panel_open_recorder.flush().await;
    }
}

fn build_services(
    parts: &AppDeps,
    prover: &Arc<CredentialVerifier>,
    runner: &JobWorker,
) -> AppServices {
    let plant = RuntimeInfo {
        provet_hosts: parts.config.provet_hosts.clone(),
        credential_check: prover.heartbeat(),
        job_worker: runner.heartbeat(),
        metrics_enabled: parts.metrics.is_some(),
    };
    let (prover, runner) = (Arc::clone(prover), runner.clone());
    AppServices {
        db: parts.db.clone(),
        directory: parts.tenant_cache.clone(),
        provet: parts.provet.clone(),
        allowed_hosts: parts.allowed_hosts.clone(),
        public_url: parts.config.public_url.clone(),
        hookup_token: parts.hookup_token.clone(),
        panels: parts.panel_for,
        wake_credential_check: Box::new(move || prover.wake()),
        wake_job_worker: Box::new(move || runner.wake()),
        runtime: plant,
    }
}

impl Deref for AppState {
    type Target = AppStateInner;

    fn deref(&self) -> &AppStateInner {
        &self.0
    }
}

impl Deref for AppStateInner {
    type Target = AppDeps;

    fn deref(&self) -> &AppDeps {
        &self.deps
    }
}

impl fmt::Debug for AppState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("App")
    }
}
