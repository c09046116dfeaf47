//! Which open panels a hint concerns: those opened on the object, and those of what belongs together with it.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::subscribers::{EventScope, ReaderIdentity};
use super::{LiveUpdates, PendingEvent};
use crate::provet::webhook::ObjectRef;
use crate::provet::{ProvetApi, ProvetId};

/// Questions whose an object is, for one clinic in a minute, or for one person of a clinic where people read as themselves. A record's own limit is 300 a minute \[D\], and people
/// come first.
const MAX_LOOKUPS_PER_WINDOW: u32 = 60;

const LOOKUP_WINDOW: SignedDuration = SignedDuration::from_mins(1);

/// How many questions were asked with whose rights since when.
#[derive(Default)]
pub(super) struct LookupLimiter(HashMap<(ProvetId, ReaderIdentity), (Timestamp, u32)>);

impl LookupLimiter {
    /// Takes the right to ask once.
    fn try_acquire(&mut self, whose: (ProvetId, ReaderIdentity), now: Timestamp) -> bool {
        self.0
            .retain(|_, (since, _)| now.duration_since(*since) < LOOKUP_WINDOW);
        let (_, asked) = self.0.entry(whose).or_insert((now, 0));
        if *asked >= MAX_LOOKUPS_PER_WINDOW {
            return false;
        }
        *asked = asked.saturating_add(1);
        true
    }
}

impl LiveUpdates {
    /// Marks the sections that a hint touches, in the panels it concerns.
    pub(super) async fn mark_affected(&self, waiting: PendingEvent) {
        let reach = EventScope {
            provet_id: waiting.event.provet_id,
            reader: None,
            object: waiting.event.object,
            subscriber_id: waiting.subscriber_id,
        };
        let readers = {
            let mut state = self.lock_state();
            state
                .subscribers
                .clear_related(reach.provet_id, reach.object);
            state.subscribers.mark_opened_on(reach, &[reach.object]);
            state.subscribers.readers(reach)
        };
        for reader in &readers {
            let reach = EventScope {
                reader: Some(reader),
                ..reach
            };
            self.mark_owner_panels(reach, reader).await;
            self.mark_owned_panels(reach, reader).await;
        }
    }

    /// The panels of what the object belongs to: an appointment's patient.
    async fn mark_owner_panels(&self, reach: EventScope<'_>, reader: &ReaderIdentity) {
        if !self.lock_state().subscribers.may_belong_to_opened(reach) {
            return;
        }
        if let Some(owners) = self
            .related_objects(reach.provet_id, reader, reach.object)
            .await
        {
            self.lock_state().subscribers.mark_opened_on(reach, &owners);
        }
    }

    /// The panels of what belongs to the object: the animals of a client.
    async fn mark_owned_panels(&self, reach: EventScope<'_>, reader: &ReaderIdentity) {
        let unknown = self.lock_state().subscribers.needing_lookup(reach);
        for own in unknown {
            if let Some(owners) = self.related_objects(reach.provet_id, reader, own).await {
                let frames = &mut self.lock_state().subscribers;
                frames.set_related(reach.provet_id, reader, own, &owners);
            }
        }
        self.lock_state().subscribers.mark_related(reach);
    }

    /// What an object belongs to; none where it could not be seen. The panel then stays as it is until it is read again.
    async fn related_objects(
        &self,
        provet_id: ProvetId,
        reader: &ReaderIdentity,
        object: ObjectRef,
    ) -> Option<Vec<ObjectRef>> {
        let api = self.api_for_reader(provet_id, reader).await?;
        let whose = (provet_id, reader.clone());
        if !self
            .lock_state()
            .lookup_limiter
            .try_acquire(whose, self.clock.now())
        {
            metrics::counter!("cageside_hints_not_looked_up_total").increment(1);
            return None;
        }
        let owners = api.list_related_objects(object).await;
        owners
            .inspect_err(|error| {
                let kind = object.kind.as_str();
                tracing::info!(%provet_id, kind, %error, "not seen whose a changed object is");
            })
            .ok()
    }

    /// What asks with the rights of a reader: never with those of another.
    async fn api_for_reader(
        &self,
        provet_id: ProvetId,
        reader: &ReaderIdentity,
    ) -> Option<ProvetApi> {
        if let Some(sign_in) = reader {
            let person = self.db.find_user_session(sign_in).await.ok()??;
            let own = person.provet_id == provet_id && person.is_active(self.clock.now());
            return own.then(|| self.provet.api_for(person.credential));
        }
        let clinic = self.tenant_cache.find_tenant(provet_id).await.ok()??;
        let credential = clinic.credential.as_ref()?;
        Some(self.provet.api_for(Arc::clone(credential)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clinic_asks_so_often_a_minute_and_no_more() {
        let mut lookups = LookupLimiter::default();
        let (one, other) = (ProvetId::new(1).unwrap(), ProvetId::new(2).unwrap());
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..MAX_LOOKUPS_PER_WINDOW {
            assert!(lookups.try_acquire((one, None), now));
        }
        assert!(!lookups.try_acquire((one, None), now));
        assert!(lookups.try_acquire((one, Some("a-sign-in".to_owned())), now));
        assert!(lookups.try_acquire((other, None), now));
        assert!(lookups.try_acquire((one, None), now + LOOKUP_WINDOW));
    }
}
