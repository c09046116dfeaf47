//! The whole invented world behind one handle: clinics, applications, tokens, faults and the calls received.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use rand::SeedableRng;
use rand::rngs::StdRng;
use tokio::sync::Semaphore;

use super::api::Windows;
use super::clinic::Clinic;
use super::faults::Faults;
use super::invent;
use super::log::{Call, CallLog};
use super::oauth::{App, Ledger, Token};
use super::people::{self, Login, People};

/// Tells the world's time of day.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// A handle on the invented world; clones share the same world.
#[derive(Clone)]
pub struct World {
    state: Arc<Mutex<State>>,
}

/// What the world holds. Reached through [`World::read`] and [`World::change`].
pub struct State {
    /// Scheme and authority of every URL the world makes, without a slash at the end.
    pub origin: String,
    /// The clinics by Provet ID.
    pub clinics: BTreeMap<i64, Clinic>,
    /// Applications by client id.
    pub apps: BTreeMap<String, App>,
    /// Access tokens by their text.
    pub(super) tokens: BTreeMap<String, Token>,
    /// What signing in has brought forth: codes, refresh tokens, consents, keys.
    pub(super) ledger: Ledger,
    /// Who can sign in.
    pub(super) people: People,
    /// Who is signed in at the desk, by the value of the cookie.
    pub(super) logins: BTreeMap<String, Login>,
    /// What is to go wrong.
    pub faults: Faults,
    /// Calls received.
    pub(super) calls: CallLog,
    /// How much of each rate limit is used up.
    pub(super) windows: Windows,
    /// Source of every invented value, so that the same seed makes the same world.
    pub(super) random: StdRng,
    clock: Clock,
    /// Sends requests to others; made when it is first needed.
    http: Option<reqwest::Client>,
    /// How many requests of buttons may be under way at once.
    worker_slots: Arc<Semaphore>,
    /// Webhooks that wait for their sender.
    pub(super) outbox: Vec<super::hooks::News>,
}

/// How many requests of buttons are under way at once, at most.
const WORKERS: usize = 16;

impl World {
    /// The two invented clinics. The same `seed` and `now` always make the same records.
    ///
    /// All dates are relative to `now`, and the world's clock stands there until
    /// [`World::set_clock`].
    pub fn invented(seed: u64, now: Timestamp) -> Self {
        let mut random = StdRng::seed_from_u64(seed);
        let clinics: BTreeMap<_, _> = invent::clinics(&mut random, now)
            .into_iter()
            .map(|clinic| (clinic.provet_id, clinic))
            .collect();
        let people = people::invented(&clinics);
        Self {
            state: Arc::new(Mutex::new(State {
                origin: "http://localhost:9090".to_owned(),
                clinics,
                apps: BTreeMap::new(),
                tokens: BTreeMap::new(),
                ledger: Ledger::default(),
                people,
                logins: BTreeMap::new(),
                faults: Faults::default(),
                calls: CallLog::default(),
                windows: Windows::default(),
                random,
                clock: Arc::new(move || now),
                http: None,
                worker_slots: Arc::new(Semaphore::new(WORKERS)),
                outbox: Vec::new(),
            })),
        }
    }

    /// Looks at the world. The closure must not call the world again: it holds the lock.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the world. The closure must not call the world again: it holds the lock.
    pub fn change<T>(&self, edit: impl FnOnce(&mut State) -> T) -> T {
        edit(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Lets the world tell the time by `clock`.
    pub fn set_clock(&self, clock: Clock) {
        self.change(|state| state.clock = clock);
    }

    /// The world's time of day.
    pub fn now(&self) -> Timestamp {
        let clock = self.read(|state| Arc::clone(&state.clock));
        clock()
    }

    /// Sets scheme and authority of every URL the world makes, such as `http://localhost:9090`.
    pub fn set_origin(&self, origin: &str) {
        let origin = origin.trim_end_matches('/').to_owned();
        self.change(|state| state.origin = origin);
    }

    /// Scheme and authority of every URL the world makes.
    pub fn origin(&self) -> String {
        self.read(|state| state.origin.clone())
    }

    /// Sets what is to go wrong.
    pub fn fault(&self, set: impl FnOnce(&mut Faults)) {
        self.change(|state| set(&mut state.faults));
    }

    /// The client that sends requests to others, without proxy and redirects.
    pub(super) fn http(&self) -> Result<reqwest::Client, String> {
        self.change(|state| {
            if let Some(client) = &state.http {
                return Ok(client.clone());
            }
            let client = reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .no_proxy()
                .build()
                .map_err(|error| error.to_string())?;
            state.http = Some(client.clone());
            Ok(client)
        })
    }

    /// The places of the workers that send buttons' requests.
    pub(super) fn worker_slots(&self) -> Arc<Semaphore> {
        self.read(|state| Arc::clone(&state.worker_slots))
    }

    /// The API and token requests received so far, oldest first.
    pub fn calls(&self) -> Vec<Call> {
        self.read(|state| state.calls.all())
    }

    /// How many requests with this method and a path starting so were received.
    pub fn count(&self, method: &str, path_prefix: &str) -> usize {
        self.calls()
            .iter()
            .filter(|call| call.method == method && call.path.starts_with(path_prefix))
            .count()
    }

    /// The most requests that were under way at once.
    pub fn peak_concurrency(&self) -> usize {
        self.read(|state| state.calls.peak())
    }

    /// Forgets the calls received so far.
    pub fn forget_calls(&self) {
        self.change(|state| state.calls.clear());
    }
}

impl State {
    /// The world's time of day, for use inside [`World::read`] and [`World::change`].
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// One clinic by its Provet ID.
    pub fn clinic(&self, provet_id: i64) -> Option<&Clinic> {
        self.clinics.get(&provet_id)
    }

    /// One clinic by its Provet ID, to be changed.
    pub fn clinic_mut(&mut self, provet_id: i64) -> Option<&mut Clinic> {
        self.clinics.get_mut(&provet_id)
    }
}

impl fmt::Debug for World {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("World").finish_non_exhaustive()
    }
}

impl fmt::Debug for State {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("State")
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}
