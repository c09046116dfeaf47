//! The clock, passed in so that tests can set the time, and the health of background workers.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// The source of the present time.
pub trait Clock: Send + Sync + 'static {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock for tests that stands still until it is advanced.
#[derive(Debug, Clone)]
pub struct FixedClock {
    now: Arc<Mutex<Timestamp>>,
}

impl FixedClock {
    /// A clock that shows `now`.
    pub fn new(now: Timestamp) -> Self {
        Self {
            now: Arc::new(Mutex::new(now)),
        }
    }

    /// Moves the clock, forwards or (with a negative duration) back.
    ///
    /// A step past the ends of representable time leaves it where it is.
    pub fn advance(&self, by: SignedDuration) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        *now = now.checked_add(by).unwrap_or(*now);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a background worker of this process runs. Clones share one state.
#[derive(Debug, Clone, Default)]
pub struct WorkerHealth(Arc<Mutex<HealthState>>);

#[derive(Debug, Default)]
struct HealthState {
    is_running: bool,
    last_beat: Option<Timestamp>,
    restarts: u64,
}

impl WorkerHealth {
    /// Workers that beat do so at least once a minute, and one round may take a while: after this time without a beat a worker
    /// counts as stopped.
    pub const MAX_SILENCE: SignedDuration = SignedDuration::from_mins(5);

    /// Records that the worker begins to run.
    pub fn record_start(&self) {
        self.lock_state().is_running = true;
    }

    /// Whether the worker runs at `now`: it was started, has not ended, and if it ever beat has done so lately.
    pub fn is_running(&self, now: Timestamp) -> bool {
        let state = self.lock_state();
        let is_silent = |last: Timestamp| now.duration_since(last) > Self::MAX_SILENCE;
        state.is_running && !state.last_beat.is_some_and(is_silent)
    }

    /// Records that the worker begins another round.
    pub fn record_beat(&self, now: Timestamp) {
        self.lock_state().last_beat = Some(now);
    }

    /// Records that the worker ended although it should run on. It counts as stopped until its next beat.
    pub fn record_stop(&self) {
        let mut state = self.lock_state();
        state.is_running = false;
        state.last_beat = None;
        state.restarts = state.restarts.saturating_add(1);
    }

    /// The last beat; none when the worker never ran in this process, or has ended since.
    pub fn last_beat(&self) -> Option<Timestamp> {
        self.lock_state().last_beat
    }

    /// How often the worker ended and had to be started again.
    pub fn restarts(&self) -> u64 {
        self.lock_state().restarts
    }

    fn lock_state(&self) -> MutexGuard<'_, HealthState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_runs_from_its_start_to_its_end_unless_it_falls_silent() {
        let (health, now) = (WorkerHealth::default(), Timestamp::UNIX_EPOCH);
        assert!(!health.is_running(now));
        health.record_start();
        assert!(health.is_running(now), "not all workers beat");
        health.record_beat(now);
        assert!(health.is_running(now + WorkerHealth::MAX_SILENCE));
        let later = now + WorkerHealth::MAX_SILENCE + SignedDuration::from_secs(1);
        assert!(!health.is_running(later));
        health.record_beat(later);
        assert!(health.is_running(later));
        health.record_stop();
        assert!(!health.is_running(later));
    }

    #[test]
    fn a_fixed_clock_moves_only_when_told() {
        let clock = FixedClock::new(Timestamp::UNIX_EPOCH);
        assert_eq!(clock.now(), Timestamp::UNIX_EPOCH);
        clock.advance(SignedDuration::from_secs(90));
        assert_eq!(clock.now().as_second(), 90);
        clock.advance(SignedDuration::from_secs(-30));
        assert_eq!(clock.now().as_second(), 60);
    }
}
