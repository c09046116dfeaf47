//! What a command works on: the database behind its settings, and what is built on it.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use metrics_exporter_prometheus::PrometheusHandle;
use secrecy::{ExposeSecret, SecretString};

use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::provet::{ProvetClient, ProvetId};
use crate::settings::auth::BreachedPasswords;
use crate::storage::{Database, SchemaUpdate, StoredTenant, TenantCache, Vault};
use crate::web::{self, AppDeps, AppState, NetworkConfig, WebConfig};

/// A configured process with its database open.
pub(super) struct AppContext {
    pub(super) config: Config,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) db: Database,
    pub(super) tenant_cache: TenantCache,
    pub(super) provet: ProvetClient,
}

impl AppContext {
    /// Opens the database that the settings name.
    pub(super) async fn open(config: Config) -> anyhow::Result<Self> {
        let keys = config.load_secret_keys()?;
        // Before the database: a key that cannot be read must not leave a new, empty one behind.
        let vault = Vault::parse(keys.expose_secret())
            .with_context(|| format!("{} isn't valid", config.secret_key.setting_name()))?;
        let schema = if config.migrate_at_start {
            SchemaUpdate::Apply
        } else {
            SchemaUpdate::Refuse
        };
        let db = Database::open_with(&config.database_url, vault, schema)
            .await
            .context("couldn't open the database")?;
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let provet = ProvetClient::new(&config.hosts, Arc::new(db.clone()), Arc::clone(&clock))?;
        Ok(Self {
            tenant_cache: TenantCache::new(db.clone()),
            config,
            clock,
            db,
            provet,
        })
    }

    /// The application that answers requests.
    pub(super) fn build_app(&self, metrics: Option<PrometheusHandle>) -> anyhow::Result<AppState> {
        Ok(AppState::new(AppDeps {
            config: WebConfig {
                public_url: self.config.public_url.clone(),
                provet_hosts: self.config.provet_hosts.clone(),
                allow_http_provet: self.config.hosts.allows_http(),
                session_lifetime: self.config.session_lifetime,
                hsts_subdomains: self.config.hsts_subdomains,
                administrators_may_purge: self.config.administrators_may_purge,
                network: NetworkConfig {
                    trusted_proxies: self.config.trusted_proxies.clone(),
                    forwarding_header: self.config.forwarding_header.parse()?,
                    callback_networks: self.config.callback_networks.clone(),
                },
                shared_webhook_url: self.config.shared_webhook_url,
                operator_second_factor: self.config.operator_second_factor.parse()?,
            },
            allowed_hosts: self.config.hosts.clone(),
            db: self.db.clone(),
            tenant_cache: self.tenant_cache.clone(),
            provet: self.provet.clone(),
            clock: Arc::clone(&self.clock),
            hookup_token: self.config.hookup_token.clone(),
            panel_for: crate::panels::panel_for,
            breached_passwords: self.open_breached_passwords()?,
            theme_css: self.config.read_theme()?,
            metrics,
        }))
    }

    fn open_breached_passwords(&self) -> anyhow::Result<Option<BreachedPasswords>> {
        let path = self.config.breached_passwords.as_deref();
        let opened = path.map(BreachedPasswords::open).transpose();
        opened.context("CAGESIDE_BREACHED_PASSWORDS cannot be used")
    }

    async fn load_hookup_token(&self) -> anyhow::Result<SecretString> {
        let preset = self.config.hookup_token.as_ref();
        let preset = preset.map(ExposeSecret::expose_secret);
        Ok(self.db.load_hookup_token(preset).await?)
    }

    /// The URL that Provet sends hookup messages to.
    pub(super) async fn hookup_url(&self) -> anyhow::Result<String> {
        let token = self.load_hookup_token().await?;
        Ok(web::hookup_url(
            &self.config.public_url,
            token.expose_secret(),
        ))
    }

    /// The URL that all clinics may send webhooks to; none where it is switched off.
    pub(super) async fn shared_webhook_url(&self) -> anyhow::Result<Option<String>> {
        if !self.config.shared_webhook_url {
            return Ok(None);
        }
        let token = self.db.load_webhook_token().await?;
        let public_url = &self.config.public_url;
        Ok(Some(web::webhook_url(public_url, token.expose_secret())))
    }

    /// The URL that Provet sends the webhooks of one clinic to.
    pub(super) async fn tenant_webhook_url(&self, id: ProvetId) -> anyhow::Result<String> {
        self.require_tenant(id).await?;
        let token = self.db.load_tenant_webhook_token(id).await?;
        let public_url = &self.config.public_url;
        Ok(web::webhook_url(public_url, token.expose_secret()))
    }

    /// The address of a link that lets somebody in once.
    pub(super) fn one_time_link_url(&self, token: &SecretString) -> String {
        web::account_link_url(&self.config.public_url, token.expose_secret())
    }

    /// The link that lets somebody become the first operator; none when there is one. It ends those before it.
    pub(super) async fn create_first_operator_link(&self) -> anyhow::Result<Option<String>> {
        let token = self.db.create_first_operator_link(self.clock.now()).await?;
        Ok(token.map(|token| self.one_time_link_url(&token)))
    }

    /// A clinic that must be there.
    pub(super) async fn require_tenant(&self, id: ProvetId) -> anyhow::Result<StoredTenant> {
        match self.db.find_tenant(id).await? {
            Some(tenant) => Ok(tenant),
            None => bail!("no clinic {id}. To add it, run: cageside tenant add"),
        }
    }

    /// Waits until every server on this database sees what was just changed.
    pub(super) async fn wait_for_propagation(&self) {
        // Servers read their cache of tenants anew after that long; the rest is for their clocks.
        tokio::time::sleep(TenantCache::MAX_AGE + Duration::from_millis(50)).await;
    }
}
