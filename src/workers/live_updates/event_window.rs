//! How many events panels are sent: each has sections read again in Provet, and whoever knows the webhook URL can send hints.
//! What is not sent at once is sent a little later.

use jiff::{SignedDuration, Timestamp};

/// Events a minute for one panel.
pub(super) const MAX_EVENTS_PER_PANEL: u32 = 30;

/// Events a minute for all panels of a clinic.
pub(super) const MAX_EVENTS_PER_TENANT: u32 = 1200;

/// Events that were sent in the last minute or less.
#[derive(Default, Clone, Copy)]
pub(super) struct EventWindow {
    began_at: Option<Timestamp>,
    sent: u32,
}

impl EventWindow {
    pub(super) fn is_running(&self, now: Timestamp) -> bool {
        let minute = SignedDuration::from_mins(1);
        self.began_at
            .is_some_and(|began| now.duration_since(began) < minute)
    }

    pub(super) fn has_room(&self, limit: u32, now: Timestamp) -> bool {
        !self.is_running(now) || self.sent < limit
    }

    pub(super) fn count(&mut self, now: Timestamp) {
        if !self.is_running(now) {
            *self = Self {
                began_at: Some(now),
                sent: 0,
            };
        }
        self.sent = self.sent.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_events_a_minute_are_sent_and_the_others_later() {
        let mut window = EventWindow::default();
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..MAX_EVENTS_PER_PANEL {
            assert!(window.has_room(MAX_EVENTS_PER_PANEL, now));
            window.count(now);
        }
        assert!(!window.has_room(MAX_EVENTS_PER_PANEL, now));
        assert!(window.has_room(MAX_EVENTS_PER_PANEL, now + SignedDuration::from_mins(1)));
    }
}
