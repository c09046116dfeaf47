//! The state of the simulator: clinics, applications, tokens, faults and the calls received.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use rand::SeedableRng;
use rand::rngs::StdRng;
use tokio::sync::Semaphore;

use super::api::ApiRateLimiter;
use super::call_log::{CallLog, RecordedCall};
use super::clinic::SimulatedClinic;
use super::faults::Faults;
use super::fixtures;
use super::oauth::{GrantStore, IssuedAccessToken, OauthApplication};
use super::users::{self, ClinicUsers, LoginSession};

/// The clock of the simulator.
pub type ClockFn = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// A handle on the invented simulator; clones share the same simulator.
#[derive(Clone)]
pub struct Simulator {
    state: Arc<Mutex<SimulatorState>>,
}

/// The state of the simulator. Reached through [`Simulator::read`] and [`Simulator::update`].
pub struct SimulatorState {
    /// Scheme and authority of every URL the simulator makes, without a slash at the end.
    pub origin: String,
    /// The clinics by Provet ID.
    pub clinics: BTreeMap<i64, SimulatedClinic>,
    /// Applications by client id.
    pub applications: BTreeMap<String, OauthApplication>,
    /// Access tokens by their text.
    pub(super) access_tokens: BTreeMap<String, IssuedAccessToken>,
    /// Authorization codes, refresh tokens, consents, signing keys.
    pub(super) grant_store: GrantStore,
    /// Who can sign in.
    pub(super) users: ClinicUsers,
    /// Sessions of the user interface, by the value of the cookie.
    pub(super) login_sessions: BTreeMap<String, LoginSession>,
    /// What is to go wrong.
    pub faults: Faults,
    /// Calls received.
    pub(super) call_log: CallLog,
    /// How much of each rate limit is used up.
    pub(super) rate_limiter: ApiRateLimiter,
    /// Source of every invented value, so that the same seed makes the same simulator.
    pub(super) rng: StdRng,
    clock: ClockFn,
    /// Sends requests to others; made when it is first needed.
    http_client: Option<reqwest::Client>,
    /// Limits how many requests of buttons run at once.
    worker_slots: Arc<Semaphore>,
    /// Webhooks that wait for their sender.
    pub(super) outbox: Vec<super::webhooks::QueuedWebhook>,
}

/// Requests of buttons that run at once, at most.
const MAX_CONCURRENT_REQUESTS: usize = 16;

impl Simulator {
    /// The two invented clinics. The same `seed` and `now` always make the same records.
    ///
    /// All dates are relative to `now`, and the simulator's clock stays at `now` until
    /// [`Simulator::set_clock_fn`].
    pub fn new(seed: u64, now: Timestamp) -> Self {
        let mut random = StdRng::seed_from_u64(seed);
        let clinics: BTreeMap<_, _> = fixtures::build_clinics(&mut random, now)
            .into_iter()
            .map(|clinic| (clinic.provet_id, clinic))
            .collect();
        let people = users::seed_users(&clinics);
        Self {
            state: Arc::new(Mutex::new(SimulatorState {
                origin: "http://localhost:9090".to_owned(),
                clinics,
                applications: BTreeMap::new(),
                access_tokens: BTreeMap::new(),
                grant_store: GrantStore::default(),
                users: people,
                login_sessions: BTreeMap::new(),
                faults: Faults::default(),
                call_log: CallLog::default(),
                rate_limiter: ApiRateLimiter::default(),
                rng: random,
                clock: Arc::new(move || now),
                http_client: None,
                worker_slots: Arc::new(Semaphore::new(MAX_CONCURRENT_REQUESTS)),
                outbox: Vec::new(),
            })),
        }
    }

    /// Reads the state. The closure must not call the simulator again: it holds the lock.
    pub fn read<T>(&self, look: impl FnOnce(&SimulatorState) -> T) -> T {
        look(&self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the state. The closure must not call the simulator again: it holds the lock.
    pub fn update<T>(&self, edit: impl FnOnce(&mut SimulatorState) -> T) -> T {
        edit(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Replaces the clock.
    pub fn set_clock_fn(&self, clock: ClockFn) {
        self.update(|state| state.clock = clock);
    }

    /// The simulator's time of day.
    pub fn now(&self) -> Timestamp {
        // Called outside the lock: a test's clock may read the simulator itself.
        let clock = self.read(|state| Arc::clone(&state.clock));
        clock()
    }

    /// Sets scheme and authority of every URL the simulator makes, such as `http://localhost:9090`.
    pub fn set_origin(&self, origin: &str) {
        let origin = origin.trim_end_matches('/').to_owned();
        self.update(|state| state.origin = origin);
    }

    /// Scheme and authority of every URL the simulator makes.
    pub fn origin(&self) -> String {
        self.read(|state| state.origin.clone())
    }

    /// Sets what is to go wrong.
    pub fn update_faults(&self, set: impl FnOnce(&mut Faults)) {
        self.update(|state| set(&mut state.faults));
    }

    /// The client that sends requests to others, without proxy and redirects.
    pub(super) fn http_client(&self) -> Result<reqwest::Client, String> {
        self.update(|state| {
            if let Some(client) = &state.http_client {
                return Ok(client.clone());
            }
            let client = reqwest::Client::builder()
                // The vendor's workers do not follow redirects [I]; a receiver must notice that in a test.
                .redirect(reqwest::redirect::Policy::none())
                // Receivers in tests are local, where a proxy of the environment would be in the way.
                .no_proxy()
                .build()
                .map_err(|error| error.to_string())?;
            state.http_client = Some(client.clone());
            Ok(client)
        })
    }

    /// The places of the workers that send buttons' requests.
    pub(super) fn worker_slots(&self) -> Arc<Semaphore> {
        self.read(|state| Arc::clone(&state.worker_slots))
    }

    /// The API and token requests received so far, oldest first.
    pub fn list_calls(&self) -> Vec<RecordedCall> {
        self.read(|state| state.call_log.list_calls())
    }

    /// How many requests with this method and a path starting so were received.
    pub fn count_calls(&self, method: &str, path_prefix: &str) -> usize {
        self.list_calls()
            .iter()
            .filter(|call| call.method == method && call.path.starts_with(path_prefix))
            .count()
    }

    /// The most requests that were in flight at once.
    pub fn peak_concurrency(&self) -> usize {
        self.read(|state| state.call_log.peak_in_flight())
    }

    /// Forgets the calls received so far.
    pub fn clear_calls(&self) {
        self.update(|state| state.call_log.clear());
    }
}

impl SimulatorState {
    /// The simulator's time of day, for use inside [`Simulator::read`] and [`Simulator::update`].
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// One clinic by its Provet ID.
    pub fn find_clinic(&self, provet_id: i64) -> Option<&SimulatedClinic> {
        self.clinics.get(&provet_id)
    }

    /// One clinic by its Provet ID, to be changed.
    pub fn find_clinic_mut(&mut self, provet_id: i64) -> Option<&mut SimulatedClinic> {
        self.clinics.get_mut(&provet_id)
    }
}

impl fmt::Debug for Simulator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Simulator").finish_non_exhaustive()
    }
}

impl fmt::Debug for SimulatorState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SimulatorState")
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}
