//! Which open panels an event affects: those opened on the object, and those opened on related records.

use std::sync::Arc;

use super::subscribers::{EventScope, ReaderIdentity};
use super::{LiveUpdates, PendingEvent};
use crate::provet::webhook::ObjectRef;
use crate::provet::{ProvetApi, ProvetId};
use crate::telemetry::ErrorChain;

impl LiveUpdates {
    /// Marks the affected sections of the affected panels.
    pub(super) async fn mark_affected(&self, pending: PendingEvent) {
        let scope = EventScope {
            provet_id: pending.event.provet_id,
            reader: None,
            object: pending.event.object,
            subscriber_id: pending.subscriber_id,
        };
        let readers = {
            let mut state = self.lock_state();
            state
                .subscribers
                .clear_related(scope.provet_id, scope.object);
            state.subscribers.mark_opened_on(scope, &[scope.object]);
            state.subscribers.readers(scope)
        };
        for reader in &readers {
            let scope = EventScope {
                reader: Some(reader),
                ..scope
            };
            // One reader after the other: each lookup counts against the limit of that reader.
            self.mark_owner_panels(scope, reader).await;
            self.mark_owned_panels(scope, reader).await;
        }
    }

    /// Marks panels of records that the object belongs to: the patient of an appointment.
    async fn mark_owner_panels(&self, scope: EventScope<'_>, reader: &ReaderIdentity) {
        if !self.lock_state().subscribers.may_belong_to_opened(scope) {
            return;
        }
        if let Some(owners) = self
            .related_objects(scope.provet_id, reader, scope.object)
            .await
        {
            self.lock_state().subscribers.mark_opened_on(scope, &owners);
        }
    }

    /// Marks panels of records that belong to the object: the patients of a client.
    async fn mark_owned_panels(&self, scope: EventScope<'_>, reader: &ReaderIdentity) {
        let unknown = self.lock_state().subscribers.needing_lookup(scope);
        for own in unknown {
            if let Some(owners) = self.related_objects(scope.provet_id, reader, own).await {
                let frames = &mut self.lock_state().subscribers;
                frames.set_related(scope.provet_id, reader, own, &owners);
            }
        }
        self.lock_state().subscribers.mark_related(scope);
    }

    /// The records that an object belongs to; none where they could not be read. The panels then stay as they are.
    async fn related_objects(
        &self,
        provet_id: ProvetId,
        reader: &ReaderIdentity,
        object: ObjectRef,
    ) -> Option<Vec<ObjectRef>> {
        let api = self.api_for_reader(provet_id, reader).await?;
        let key = (provet_id, reader.clone());
        if !self
            .lock_state()
            .lookup_limiter
            .try_acquire(key, self.clock.now())
        {
            metrics::counter!("cageside_hints_not_looked_up_total").increment(1);
            return None;
        }
        let owners = api.list_related_objects(object).await;
        owners
            .inspect_err(|error| {
                let kind = object.kind.as_str();
                tracing::info!(%provet_id, kind, error = %ErrorChain(error), "the records that a changed object belongs to could not be read");
            })
            .ok()
    }

    /// The API with the rights of a reader, never with those of another: what is learnt decides what that reader is told.
    async fn api_for_reader(
        &self,
        provet_id: ProvetId,
        reader: &ReaderIdentity,
    ) -> Option<ProvetApi> {
        if let Some(sign_in) = reader {
            let person = self.db.find_user_session(sign_in).await.ok()??;
            // The session may have ended since the panel subscribed.
            let own = person.provet_id == provet_id && person.is_active(self.clock.now());
            return own.then(|| self.provet.api_for(person.credential));
        }
        let clinic = self.tenant_cache.find_tenant(provet_id).await.ok()??;
        let credential = clinic.credential.as_ref()?;
        Some(self.provet.api_for(Arc::clone(credential)))
    }
}
