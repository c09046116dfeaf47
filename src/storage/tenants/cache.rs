//! The tenants that launches need, cached in memory for at most [`TenantCache::MAX_AGE`].
//!
//! One query for the cache version tells whether anything changed. While the last answer is younger than the limit, a
//! launch queries nothing. Salts and secrets are decrypted once per version.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::time::Instant;

use crate::provet::oauth::Credential;
use crate::provet::oauth::OAuthGrantType;
use crate::provet::{ProvetId, ProvetPage, Tenant};
use crate::storage::{
    Button, CredentialState, Database, DepartmentAccess, DepartmentState, PanelLayout,
    SectionOrder, StorageError, StoredTenant, TenantState,
};

/// What a launch needs to know of a clinic.
#[derive(Debug, Clone)]
pub struct CachedTenant {
    /// Its id and where it is reached.
    pub tenant: Tenant,
    /// Its name, place, windows and state.
    pub settings: StoredTenant,
    /// Its buttons, with their salts, oldest first.
    pub buttons: Vec<Button>,
    /// How it wants its panels laid out.
    pub layouts: Vec<PanelLayout>,
    /// What acts as the clinic's virtual user, once it is proven.
    pub credential: Option<Arc<Credential>>,
    /// Where none is: whether the one that worked is being checked, because Provet refused it a moment ago.
    pub is_credential_checking: bool,
    /// What people sign in through, once it is proven.
    pub sign_in: Option<Arc<Credential>>,
    /// Where none is proven, the newest that people could sign in through: only somebody who does proves it.
    pub unverified_sign_in: Option<Arc<Credential>>,
    /// The departments that have the application switched on; none are read where all of them are open.
    pub enabled_departments: Vec<i64>,
}

impl CachedTenant {
    /// Whether its launches are answered.
    pub fn is_enabled(&self) -> bool {
        self.settings.state == TenantState::Enabled
    }

    /// Whether panels of this department are opened. A launch that does not say its department is.
    pub fn allows_department(&self, department: Option<i64>) -> bool {
        let all = self.settings.policy.department_access == DepartmentAccess::All;
        all || department.is_none_or(|department| self.enabled_departments.contains(&department))
    }

    /// Its own time zone, where it has set one that is known.
    pub fn time_zone(&self) -> Option<TimeZone> {
        let name = self.settings.locale.time_zone.as_deref()?;
        TimeZone::get(name).ok()
    }

    /// Up to when panels and launches of one of its buttons are over.
    pub fn panels_ended_at(&self, button: &Button) -> Option<Timestamp> {
        self.settings.panels_ended_at.max(button.panels_ended_at)
    }

    /// Every origin that may show its panels, where it is reached first.
    pub fn page_origins(&self) -> impl Iterator<Item = &str> {
        let extra = self.settings.launch_settings.extra_origins.iter();
        std::iter::once(self.tenant.origin()).chain(extra.map(String::as_str))
    }

    /// The order of a panel's sections: the department's own, else the clinic's, else none.
    pub fn section_order(
        &self,
        page: ProvetPage,
        department: Option<i64>,
    ) -> Option<&SectionOrder> {
        let of = |department: Option<i64>| {
            let mut layouts = self.layouts.iter();
            layouts.find(|it| it.page == page && it.department_id == department)
        };
        let own = department.and_then(|department| of(Some(department)));
        own.or_else(|| of(None)).map(|layout| &layout.sections)
    }
}

/// The clinics in memory. A clone shares them.
#[derive(Debug, Clone)]
pub struct TenantCache {
    inner: Arc<TenantCacheInner>,
}

#[derive(Debug)]
struct TenantCacheInner {
    database: Database,
    state: Mutex<TenantCacheState>,
    /// Held by the one that asks for the revision while the others wait for its answer.
    refresh_lock: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct TenantCacheState {
    tenants: HashMap<ProvetId, Arc<CachedTenant>>,
    /// The revision that was read last.
    version: Option<i64>,
    /// When that was asked, which is how old the entries may be.
    checked_at: Option<Instant>,
    /// Grows whenever entries are thrown away, so that what was on its way then is not kept.
    generation: u64,
}

impl TenantCache {
    /// How old an answer may be. Whoever waits as long after a change knows that every node sees it.
    pub const MAX_AGE: Duration = Duration::from_millis(250);

    /// An empty memory before `database`.
    pub fn new(database: Database) -> Self {
        Self {
            inner: Arc::new(TenantCacheInner {
                database,
                state: Mutex::default(),
                refresh_lock: tokio::sync::Mutex::default(),
            }),
        }
    }

    /// The clinic as it was at most [`TenantCache::MAX_AGE`] ago.
    ///
    /// Before a launch is refused because of what this says, [`TenantCache::find_fresh_tenant`] is to be asked: the
    /// clinic may have been added just now.
    pub async fn find_tenant(
        &self,
        id: ProvetId,
    ) -> Result<Option<Arc<CachedTenant>>, StorageError> {
        let now = Instant::now();
        self.ensure_recent(|asked_at| now.saturating_duration_since(asked_at) <= Self::MAX_AGE)
            .await?;
        self.get_or_load(id).await
    }

    /// The clinic as it is now.
    pub async fn find_fresh_tenant(
        &self,
        id: ProvetId,
    ) -> Result<Option<Arc<CachedTenant>>, StorageError> {
        let now = Instant::now();
        self.ensure_recent(|asked_at| asked_at > now).await?;
        self.get_or_load(id).await
    }

    /// Makes the next question see what this process changed just now.
    pub fn invalidate(&self) {
        self.lock_state().clear();
    }

    /// Sees to it that the revision was asked for at an instant that is `recent`.
    async fn ensure_recent(&self, recent: impl Fn(Instant) -> bool) -> Result<(), StorageError> {
        while !self.lock_state().checked_at.is_some_and(&recent) {
            // One query for all who wait at this moment.
            let _turn = self.inner.refresh_lock.lock().await;
            // Whoever had the turn before may have asked for us too.
            if self.lock_state().checked_at.is_some_and(&recent) {
                break;
            }
            let asked_at = Instant::now();
            let generation = self.lock_state().generation;
            let revision = self.inner.database.load_cache_version().await?;
            if self
                .lock_state()
                .accept_version(revision, asked_at, generation)
            {
                break;
            }
        }
        Ok(())
    }

    /// The clinic from memory, or else from the database into memory.
    async fn get_or_load(&self, id: ProvetId) -> Result<Option<Arc<CachedTenant>>, StorageError> {
        let generation = {
            let memory = self.lock_state();
            if let Some(entry) = memory.tenants.get(&id) {
                return Ok(Some(Arc::clone(entry)));
            }
            memory.generation
        };
        // A clinic that is not there is not cached: an unknown id costs a query, not memory.
        let Some(entry) = self.load_tenant(id).await? else {
            return Ok(None);
        };
        let entry = Arc::new(entry);
        // A change during the read has a newer generation; the tenant is returned once, but not cached.
        self.lock_state().insert_if_current(&entry, generation);
        Ok(Some(entry))
    }

    /// Reads a clinic. A change between two of the queries makes a mixture, but one that is thrown away as soon as the
    /// revision is asked for again, because the revision that is known is older than the change.
    async fn load_tenant(&self, id: ProvetId) -> Result<Option<CachedTenant>, StorageError> {
        let database = &self.inner.database;
        let Some(settings) = database.find_tenant(id).await? else {
            return Ok(None);
        };
        let acts = OAuthGrantType::ClientCredentials;
        let credential = database.find_working_credential(id, acts).await?;
        let is_credential_checking =
            credential.is_none() && database.is_credential_checking(id).await?;
        let people = database.find_sign_in_credential(id).await?;
        let (sign_in, untried_sign_in) = match people {
            Some(it) if it.state == CredentialState::Working => (Some(it.credential), None),
            people => (None, people.map(|it| it.credential)),
        };
        Ok(Some(CachedTenant {
            tenant: settings.tenant.clone(),
            buttons: database.list_buttons(id).await?,
            layouts: database.list_layouts(id).await?,
            credential: credential.map(|it| it.credential),
            is_credential_checking,
            sign_in,
            unverified_sign_in: untried_sign_in,
            enabled_departments: load_enabled_departments(database, &settings).await?,
            settings,
        }))
    }

    fn lock_state(&self) -> MutexGuard<'_, TenantCacheState> {
        let memory = self.inner.state.lock();
        // A panic elsewhere leaves entries that are whole: they are only ever replaced.
        memory.unwrap_or_else(PoisonError::into_inner)
    }
}

async fn load_enabled_departments(
    database: &Database,
    settings: &StoredTenant,
) -> Result<Vec<i64>, StorageError> {
    if settings.policy.department_access == DepartmentAccess::All {
        return Ok(Vec::new());
    }
    let known = database.list_departments(settings.tenant.provet_id).await?;
    let on = known
        .into_iter()
        .filter(|(_, state)| *state == DepartmentState::On);
    Ok(on.map(|(department, _)| department).collect())
}

impl TenantCacheState {
    fn clear(&mut self) {
        self.tenants.clear();
        self.checked_at = None;
        self.generation = self.generation.wrapping_add(1);
    }

    /// Takes in a revision, unless memory was told to forget while it was asked for.
    fn accept_version(&mut self, revision: i64, asked_at: Instant, generation: u64) -> bool {
        // The answer was on its way when memory was cleared, and may be older than the change.
        if generation != self.generation {
            return false;
        }
        if self.version != Some(revision) {
            self.clear();
            self.version = Some(revision);
        }
        self.checked_at = Some(asked_at);
        true
    }

    /// Keeps an entry, unless it was read before something changed.
    fn insert_if_current(&mut self, entry: &Arc<CachedTenant>, generation: u64) {
        if generation == self.generation {
            self.tenants
                .insert(entry.tenant.provet_id, Arc::clone(entry));
        }
    }
}
