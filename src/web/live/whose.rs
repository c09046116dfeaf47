//! Which open panels a hint concerns: those opened on the object, and those of what belongs together with it.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::frames::{Reach, Reader};
use super::{Live, Waiting};
use crate::provet::hint::Object;
use crate::provet::{Api, ProvetId};

/// Questions whose an object is, for one clinic in a minute, or for one person of a clinic where people read as themselves. A record's own limit is 300 a minute \[D\], and people
/// come first.
const LOOKUPS: u32 = 60;

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// How many questions were asked with whose rights since when.
#[derive(Default)]
pub(super) struct Lookups(HashMap<(ProvetId, Reader), (Timestamp, u32)>);

impl Lookups {
    /// Takes the right to ask once.
    fn take(&mut self, whose: (ProvetId, Reader), now: Timestamp) -> bool {
        self.0
            .retain(|_, (since, _)| now.duration_since(*since) < MINUTE);
        let (_, asked) = self.0.entry(whose).or_insert((now, 0));
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
            reader: None,
            object: waiting.hint.object,
            only: waiting.only,
        };
        let readers = {
            let mut state = self.state();
            state.frames.forget_owners(reach.provet_id, reach.object);
            state.frames.mark_opened_on(reach, &[reach.object]);
            state.frames.readers(reach)
        };
        for reader in &readers {
            let reach = Reach {
                reader: Some(reader),
                ..reach
            };
            self.mark_owner(reach, reader).await;
            self.mark_owned(reach, reader).await;
        }
    }

    /// The panels of what the object belongs to: an appointment's patient.
    async fn mark_owner(&self, reach: Reach<'_>, reader: &Reader) {
        if !self.state().frames.may_be_opened_on_owner(reach) {
            return;
        }
        if let Some(owners) = self.owners(reach.provet_id, reader, reach.object).await {
            self.state().frames.mark_opened_on(reach, &owners);
        }
    }

    /// The panels of what belongs to the object: the animals of a client.
    async fn mark_owned(&self, reach: Reach<'_>, reader: &Reader) {
        let unknown = self.state().frames.of_unknown_owners(reach);
        for own in unknown {
            if let Some(owners) = self.owners(reach.provet_id, reader, own).await {
                let frames = &mut self.state().frames;
                frames.learn_owners(reach.provet_id, reader, own, &owners);
            }
        }
        self.state().frames.mark_owned(reach);
    }

    /// What an object belongs to; none where it could not be seen. The panel then stays as it is until it is read again.
    async fn owners(
        &self,
        provet_id: ProvetId,
        reader: &Reader,
        object: Object,
    ) -> Option<Vec<Object>> {
        let api = self.api(provet_id, reader).await?;
        let whose = (provet_id, reader.clone());
        if !self.state().lookups.take(whose, self.clock.now()) {
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

    /// What asks with the rights of a reader: never with those of another.
    async fn api(&self, provet_id: ProvetId, reader: &Reader) -> Option<Api> {
        if let Some(sign_in) = reader {
            let person = self.db.sign_in(sign_in).await.ok()??;
            let own = person.provet_id == provet_id && person.is_live(self.clock.now());
            return own.then(|| self.provet.api(person.credential));
        }
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
            assert!(lookups.take((one, None), now));
        }
        assert!(!lookups.take((one, None), now));
        assert!(lookups.take((one, Some("a-sign-in".to_owned())), now));
        assert!(lookups.take((other, None), now));
        assert!(lookups.take((one, None), now + MINUTE));
    }
}
