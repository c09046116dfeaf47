//! What a launch needs to know of a clinic, kept in memory and never older than a moment.
//!
//! One query for the revision tells whether anything changed; while the last one is younger than [`Directory::FRESH`], a
//! launch asks the database nothing at all. Salts and secrets are opened once and kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::{
    Button, CredentialState, Database, Department, Layout, OpenTo, Order, StorageError,
    StoredTenant, TenantState,
};
use crate::provet::hookup::Grant;
use crate::provet::oauth::Credential;
use crate::provet::{Page, ProvetId, Tenant};

/// What a launch needs to know of a clinic.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id and where it is reached.
    pub tenant: Tenant,
    /// Its name, place, windows and state.
    pub settings: StoredTenant,
    /// Its buttons, with their salts, oldest first.
    pub buttons: Vec<Button>,
    /// How it wants its panels laid out.
    pub layouts: Vec<Layout>,
    /// What acts as the clinic's virtual user, once it is proven.
    pub credential: Option<Arc<Credential>>,
    /// What people sign in through, once it is proven.
    pub sign_in: Option<Arc<Credential>>,
    /// Where none is proven, the newest that people could sign in through: only somebody who does proves it.
    pub untried_sign_in: Option<Arc<Credential>>,
    /// The departments that have the application switched on; none are read where all of them are open.
    pub departments_on: Vec<i64>,
}

impl Entry {
    /// Whether its launches are answered.
    pub fn enabled(&self) -> bool {
        self.settings.state == TenantState::Enabled
    }

    /// Whether panels of this department are opened. A launch that does not say its department is.
    pub fn is_open_to(&self, department: Option<i64>) -> bool {
        let all = self.settings.policy.departments == OpenTo::All;
        all || department.is_none_or(|department| self.departments_on.contains(&department))
    }

    /// The order of a panel's sections: the department's own, else the clinic's, else none.
    pub fn order(&self, page: Page, department: Option<i64>) -> Option<&Order> {
        let of = |wanted: Option<i64>| {
            let mut layouts = self.layouts.iter();
            layouts.find(|it| it.page == page && it.department == wanted)
        };
        let own = department.and_then(|department| of(Some(department)));
        own.or_else(|| of(None)).map(|layout| &layout.order)
    }
}

/// The clinics in memory. A clone shares them.
#[derive(Debug, Clone)]
pub struct Directory {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    database: Database,
    memory: Mutex<Memory>,
    /// Held by the one that asks for the revision while the others wait for its answer.
    asking: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct Memory {
    entries: HashMap<ProvetId, Arc<Entry>>,
    /// The revision that was read last.
    revision: Option<i64>,
    /// When that was asked, which is how old the entries may be.
    asked_at: Option<Instant>,
    /// Grows whenever entries are thrown away, so that what was on its way then is not kept.
    generation: u64,
}

impl Directory {
    /// How old an answer may be. Whoever waits as long after a change knows that every node sees it.
    pub const FRESH: Duration = Duration::from_millis(250);

    /// An empty memory before `database`.
    pub fn new(database: Database) -> Self {
        Self {
            shared: Arc::new(Shared {
                database,
                memory: Mutex::default(),
                asking: tokio::sync::Mutex::default(),
            }),
        }
    }

    /// The clinic as it was at most [`Directory::FRESH`] ago.
    ///
    /// Before a launch is refused because of what this says, [`Directory::tenant_now`] is to be asked: the clinic may
    /// have been added just now.
    pub async fn tenant(&self, id: ProvetId) -> Result<Option<Arc<Entry>>, StorageError> {
        let now = Instant::now();
        self.refresh(|asked_at| now.saturating_duration_since(asked_at) <= Self::FRESH)
            .await?;
        self.entry(id).await
    }

    /// The clinic as it is now.
    pub async fn tenant_now(&self, id: ProvetId) -> Result<Option<Arc<Entry>>, StorageError> {
        let now = Instant::now();
        self.refresh(|asked_at| asked_at > now).await?;
        self.entry(id).await
    }

    /// Makes the next question see what this process changed just now.
    pub fn invalidate(&self) {
        self.memory().forget();
    }

    /// Sees to it that the revision was asked for at an instant that is `recent`.
    async fn refresh(&self, recent: impl Fn(Instant) -> bool) -> Result<(), StorageError> {
        while !self.memory().asked_at.is_some_and(&recent) {
            let _turn = self.shared.asking.lock().await;
            // Whoever had the turn before may have asked for us too.
            if self.memory().asked_at.is_some_and(&recent) {
                break;
            }
            let asked_at = Instant::now();
            let generation = self.memory().generation;
            let revision = self.shared.database.revision().await?;
            if self.memory().learn(revision, asked_at, generation) {
                break;
            }
        }
        Ok(())
    }

    /// The clinic from memory, or else from the database into memory.
    async fn entry(&self, id: ProvetId) -> Result<Option<Arc<Entry>>, StorageError> {
        let generation = {
            let memory = self.memory();
            if let Some(entry) = memory.entries.get(&id) {
                return Ok(Some(Arc::clone(entry)));
            }
            memory.generation
        };
        let Some(entry) = self.load(id).await? else {
            return Ok(None);
        };
        let entry = Arc::new(entry);
        self.memory().keep(&entry, generation);
        Ok(Some(entry))
    }

    /// Reads a clinic. A change between two of the queries makes a mixture, but one that is thrown away as soon as the
    /// revision is asked for again, because the revision that is known is older than the change.
    async fn load(&self, id: ProvetId) -> Result<Option<Entry>, StorageError> {
        let database = &self.shared.database;
        let Some(settings) = database.tenant(id).await? else {
            return Ok(None);
        };
        let acts = Grant::ClientCredentials;
        let credential = database.working_credential(id, acts).await?;
        let people = database.sign_in_credential(id).await?;
        let (sign_in, untried_sign_in) = match people {
            Some(it) if it.state == CredentialState::Working => (Some(it.credential), None),
            people => (None, people.map(|it| it.credential)),
        };
        Ok(Some(Entry {
            tenant: settings.tenant.clone(),
            buttons: database.buttons(id).await?,
            layouts: database.layouts(id).await?,
            credential: credential.map(|it| it.credential),
            sign_in,
            untried_sign_in,
            departments_on: departments_on(database, &settings).await?,
            settings,
        }))
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        let memory = self.shared.memory.lock();
        memory.unwrap_or_else(PoisonError::into_inner)
    }
}

async fn departments_on(
    database: &Database,
    settings: &StoredTenant,
) -> Result<Vec<i64>, StorageError> {
    if settings.policy.departments == OpenTo::All {
        return Ok(Vec::new());
    }
    let known = database.departments(settings.tenant.provet_id).await?;
    let on = known
        .into_iter()
        .filter(|(_, state)| *state == Department::On);
    Ok(on.map(|(department, _)| department).collect())
}

impl Memory {
    fn forget(&mut self) {
        self.entries.clear();
        self.asked_at = None;
        self.generation = self.generation.wrapping_add(1);
    }

    /// Takes in a revision, unless memory was told to forget while it was asked for.
    fn learn(&mut self, revision: i64, asked_at: Instant, generation: u64) -> bool {
        if generation != self.generation {
            return false;
        }
        if self.revision != Some(revision) {
            self.forget();
            self.revision = Some(revision);
        }
        self.asked_at = Some(asked_at);
        true
    }

    /// Keeps an entry, unless it was read before something changed.
    fn keep(&mut self, entry: &Arc<Entry>, generation: u64) {
        if generation == self.generation {
            self.entries
                .insert(entry.tenant.provet_id, Arc::clone(entry));
        }
    }
}
