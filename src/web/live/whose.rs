//! Which open panels a hint concerns: those opened on the object, and those of what belongs together with it.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::frames::Reach;
use super::{Live, Waiting};
use crate::provet::hint::Object;
use crate::provet::{Api, ProvetId};

/// Questions whose an object is, for one clinic in a minute. A record's own limit is 300 a minute \[D\], and people
/// come first.
const LOOKUPS: u32 = 60;

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// How many questions were asked for each clinic since when.
#[derive(Default)]
pub(super) struct Lookups(HashMap<ProvetId, (Timestamp, u32)>);

impl Lookups {
    /// Takes the right to ask once.
    fn take(&mut self, provet_id: ProvetId, now: Timestamp) -> bool {
        self.0
            .retain(|_, (since, _)| now.duration_since(*since) < MINUTE);
        let (_, asked) = self.0.entry(provet_id).or_insert((now, 0));
        if *asked >= LOOKUPS {
            return false;
        }
        *asked = asked.saturating_add(1);
        true
    }
}

impl Live {
    /// Marks the sections that a hint touches, in the panels it concerns.
    pub(super) async fn mark(&self, waiting: Waiting) {
        let reach = Reach {
            provet_id: waiting.hint.provet_id,
            object: waiting.hint.object,
            only: waiting.only,
        };
        self.mark_owner(reach).await;
        self.mark_owned(reach).await;
    }

    /// The panels of the object itself, and of what it belongs to: an appointment's patient.
    async fn mark_owner(&self, reach: Reach) {
        let asked = {
            let mut state = self.state();
            state.frames.forget_owners(reach.provet_id, reach.object);
            state.frames.mark_opened_on(reach, &[reach.object]);
            state.frames.may_be_opened_on_owner(reach)
        };
        if !asked {
            return;
        }
        if let Some(owners) = self.owners(reach.provet_id, reach.object).await {
            self.state().frames.mark_opened_on(reach, &owners);
        }
    }

    /// The panels of what belongs to the object: the animals of a client.
    async fn mark_owned(&self, reach: Reach) {
        let unknown = self.state().frames.of_unknown_owners(reach);
        for own in unknown {
            if let Some(owners) = self.owners(reach.provet_id, own).await {
                let frames = &mut self.state().frames;
                frames.learn_owners(reach.provet_id, own, &owners);
            }
        }
        self.state().frames.mark_owned(reach);
    }

    /// What an object belongs to; none where it could not be seen. The panel then stays as it is until it is read again.
    async fn owners(&self, provet_id: ProvetId, object: Object) -> Option<Vec<Object>> {
        let api = self.api(provet_id).await?;
        if !self.state().lookups.take(provet_id, self.clock.now()) {
            metrics::counter!("cageside_hints_not_looked_up_total").increment(1);
            return None;
        }
        let owners = api.links(object).await;
        owners
            .inspect_err(|error| {
                let kind = object.kind.word();
                tracing::info!(%provet_id, kind, %error, "not seen whose a changed object is");
            })
            .ok()
    }

    async fn api(&self, provet_id: ProvetId) -> Option<Api> {
        let clinic = self.directory.tenant(provet_id).await.ok()??;
        let credential = clinic.credential.as_ref()?;
        Some(self.provet.api(Arc::clone(credential)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clinic_asks_so_often_a_minute_and_no_more() {
        let mut lookups = Lookups::default();
        let (one, other) = (ProvetId::new(1).unwrap(), ProvetId::new(2).unwrap());
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..LOOKUPS {
            assert!(lookups.take(one, now));
        }
        assert!(!lookups.take(one, now));
        assert!(lookups.take(other, now));
        assert!(lookups.take(one, now + MINUTE));
    }
}
