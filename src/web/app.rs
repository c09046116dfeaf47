//! The state that every handler shares, built once.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRef;
use metrics_exporter_prometheus::PrometheusHandle;
use secrecy::SecretString;

use super::assets::AssetStore;
use super::callback_tokens::CallbackTokenCache;
use super::detached_tasks::DetachedTasks;
use super::hookup_limiter::HookupLimiter;
use super::record_limiter::RecordLimiter;
use super::web_config::WebConfig;
use crate::background::WebhookSender;
use crate::clock::Clock;
use crate::panels::Panel;
use crate::provet::{AllowedHosts, ProvetClient, ProvetPage};
use crate::settings::auth::BreachedPasswords;
use crate::settings::{AppServices, RuntimeInfo};
use crate::storage::{CallbackUrl, Database, TenantCache};
use crate::workers::{
    CredentialVerifier, JobWorker, LiveUpdates, NodeHeartbeat, PanelOpenRecorder,
    RejectionRecorder, WorkerRegistry,
};

/// What an [`AppState`] is built from.
pub struct AppDeps {
    /// Plain values from the configuration.
    pub config: WebConfig,
    /// The hosts that may hold a tenant.
    pub allowed_hosts: AllowedHosts,
    /// The database.
    pub db: Database,
    /// The tenants with their buttons and credentials, in memory: what a launch reads.
    pub tenant_cache: TenantCache,
    /// The client of Provet Cloud.
    pub provet: ProvetClient,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The last part of the hookup URL, where the operator chose one; else one that is kept in the database.
    pub hookup_token: Option<SecretString>,
    /// The panel of each page: [`crate::panels::panel_for`].
    pub panel_for: fn(ProvetPage) -> &'static dyn Panel,
    /// The operator's list of breached passwords.
    pub breached_passwords: Option<BreachedPasswords>,
    /// The operator's own stylesheet, loaded after ours.
    pub theme_css: Option<Vec<u8>>,
    /// The recorder that `/metrics` renders; without it there is no such page.
    pub metrics: Option<PrometheusHandle>,
}

/// The state that every handler shares. Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<AppStateInner>);

/// The fields of [`AppState`].
pub struct AppStateInner {
    /// The configuration of the HTTP surface.
    pub config: WebConfig,
    /// The hosts that may hold a tenant.
    pub allowed_hosts: AllowedHosts,
    /// The database.
    pub db: Database,
    /// The tenants in memory.
    pub tenant_cache: TenantCache,
    /// The client of Provet Cloud.
    pub provet: ProvetClient,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) hookup_tokens: CallbackTokenCache,
    pub(super) panel_for: fn(ProvetPage) -> &'static dyn Panel,
    pub(super) metrics: Option<PrometheusHandle>,
    pub(super) assets: Arc<AssetStore>,
    /// The allowed hosts as sources of a content security policy.
    pub(super) frame_ancestor_sources: String,
    /// The token of the webhook URL that all clinics share.
    pub(super) webhook_tokens: CallbackTokenCache,
    /// What the webhook URLs of single clinics are made with.
    pub(super) webhook_keys: CallbackTokenCache,
    pub(super) detached_tasks: DetachedTasks,
    pub(super) record_limiter: RecordLimiter,
    pub(super) hookup_limiter: HookupLimiter,
    pub(super) credential_verifier: Arc<CredentialVerifier>,
    pub(super) live_updates: Arc<LiveUpdates>,
    pub(super) rejection_recorder: RejectionRecorder,
    pub(super) panel_open_recorder: PanelOpenRecorder,
    pub(super) node_heartbeat: NodeHeartbeat,
    pub(super) job_worker: JobWorker,
    /// The workers that [`serve`](super::serve()) started.
    pub(super) worker_registry: WorkerRegistry,
    /// What the settings pages work with.
    pub(super) services: Arc<AppServices>,
}

impl AppState {
    /// Builds the state. Starts no worker: [`serve`](super::serve()) does.
    pub fn new(deps: AppDeps) -> Self {
        let (db, clock) = (deps.db.clone(), Arc::clone(&deps.clock));
        let credential_verifier = Arc::new(CredentialVerifier::new(
            db.clone(),
            deps.provet.clone(),
            Arc::clone(&clock),
        ));
        let job_worker = JobWorker::new(
            db.clone(),
            deps.tenant_cache.clone(),
            deps.provet.clone(),
            WebhookSender::new(&deps.allowed_hosts),
            Arc::clone(&clock),
        );
        let live_updates = LiveUpdates::new(
            db.clone(),
            deps.tenant_cache.clone(),
            deps.provet.clone(),
            Arc::clone(&clock),
        );
        Self(Arc::new(AppStateInner {
            services: Arc::new(build_services(&deps, &credential_verifier, &job_worker)),
            assets: Arc::new(AssetStore::load_embedded(deps.theme_css)),
            frame_ancestor_sources: deps.config.frame_ancestor_sources(),
            hookup_tokens: CallbackTokenCache::new(CallbackUrl::Hookup),
            webhook_tokens: CallbackTokenCache::new(CallbackUrl::SharedWebhook),
            webhook_keys: CallbackTokenCache::new(CallbackUrl::TenantWebhook),
            detached_tasks: DetachedTasks::default(),
            record_limiter: RecordLimiter::default(),
            hookup_limiter: HookupLimiter::default(),
            credential_verifier,
            live_updates: Arc::new(live_updates),
            rejection_recorder: RejectionRecorder::new(db.clone()),
            panel_open_recorder: PanelOpenRecorder::new(db.clone()),
            node_heartbeat: NodeHeartbeat::new(db, clock),
            job_worker,
            worker_registry: WorkerRegistry::default(),
            config: deps.config,
            allowed_hosts: deps.allowed_hosts,
            db: deps.db,
            tenant_cache: deps.tenant_cache,
            provet: deps.provet,
            clock: deps.clock,
            panel_for: deps.panel_for,
            metrics: deps.metrics,
        }))
    }

    /// Checks the credentials that hookup messages brought.
    pub fn credential_verifier(&self) -> &CredentialVerifier {
        &self.credential_verifier
    }

    /// Runs the jobs of background requests.
    pub fn job_worker(&self) -> &JobWorker {
        &self.job_worker
    }

    /// Sends open panels the names of the sections to read again.
    pub fn live_updates(&self) -> &LiveUpdates {
        &self.live_updates
    }

    /// Waits until everything that requests left behind is done: writes to Provet, attempts at jobs, and the records of
    /// rejected launches and opened panels.
    pub async fn drain(&self) {
        // Jobs and detached tasks first: what they record is written by the recorders below.
        self.finish_work().await;
        self.rejection_recorder.flush().await;
        self.panel_open_recorder.flush().await;
    }

    /// Waits until no write to Provet and no attempt at a job is under way.
    pub(super) async fn finish_work(&self) {
        tokio::join!(self.job_worker.drain(), self.detached_tasks.drain());
    }
}

fn build_services(
    deps: &AppDeps,
    credential_verifier: &Arc<CredentialVerifier>,
    job_worker: &JobWorker,
) -> AppServices {
    let runtime = RuntimeInfo {
        provet_hosts: deps.config.provet_hosts.clone(),
        credential_check: credential_verifier.health(),
        job_worker: job_worker.health(),
        metrics_enabled: deps.metrics.is_some(),
        administrators_may_purge: deps.config.administrators_may_purge,
    };
    let (verifier, worker) = (Arc::clone(credential_verifier), job_worker.clone());
    AppServices {
        db: deps.db.clone(),
        directory: deps.tenant_cache.clone(),
        provet: deps.provet.clone(),
        allowed_hosts: deps.allowed_hosts.clone(),
        public_url: deps.config.public_url.clone(),
        hookup_token: deps.hookup_token.clone(),
        breached_passwords: deps.breached_passwords.clone(),
        panels: deps.panel_for,
        wake_credential_check: Box::new(move || verifier.wake()),
        wake_job_worker: Box::new(move || worker.wake()),
        shared_webhook_url: deps.config.shared_webhook_url,
        operator_second_factor: deps.config.operator_second_factor,
        runtime,
    }
}

impl Deref for AppState {
    type Target = AppStateInner;

    fn deref(&self) -> &AppStateInner {
        &self.0
    }
}

impl FromRef<AppState> for Database {
    fn from_ref(app: &AppState) -> Self {
        app.db.clone()
    }
}

impl FromRef<AppState> for Arc<AssetStore> {
    fn from_ref(app: &AppState) -> Self {
        Arc::clone(&app.assets)
    }
}

impl fmt::Debug for AppState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AppState")
    }
}
