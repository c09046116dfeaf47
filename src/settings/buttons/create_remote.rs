//! Makes one button in Provet: once, whatever happens in between.
//!
//! The row that says so is there before anything is sent. Where the answer is lost, the list is read to see whether the
//! button landed; where that does not tell, nothing is sent again until somebody says so.

use jiff::{SignedDuration, Timestamp};

use super::remote_client::{RemoteButtonClient, RemoteButtonSpec};
use super::remote_error::{RemoteButtonError, error_code};
use super::stored_button::audit_button;
use crate::guarded_write::{SendOutcome, send_once};
use crate::provet::ProvetError;
use crate::provet::api::ProvetApi;
use crate::provet::remote_buttons::{ButtonSecrets, RemoteFields};
use crate::settings::ClinicContext;
use crate::storage::{Button, RemoteButtonState, StoredButtonAction, SyncStatus};

/// For how long a button is left to whoever sends it: longer than all the buttons of one form can take.
const LEASE_DURATION: SignedDuration = SignedDuration::from_mins(5);

/// Whether a button that was sent is there.
pub(super) enum RemoteLookupOutcome {
    /// None that could be it.
    NotFound,
    /// This one.
    Found(i64),
    /// Several that could be it.
    Ambiguous,
}

/// A button on its way.
struct RemoteCreation<'a> {
    ctx: &'a ClinicContext,
    client: &'a RemoteButtonClient,
    button: &'a Button,
    claimed_until: Timestamp,
    work: Option<StoredButtonAction>,
    remote_fields: RemoteFields,
}

/// Makes a button in Provet, unless it is there or somebody else is at it. `again` when it may have been sent before.
pub(super) async fn create_remote_button(
    ctx: &ClinicContext,
    client: &RemoteButtonClient,
    button: &Button,
    again: bool,
) -> Result<(), RemoteButtonError> {
    let work = ctx.db.find_button_action(&button.id).await?;
    let header = work
        .as_ref()
        .is_some_and(|work| work.static_header.is_some());
    let remote_fields =
        RemoteButtonSpec::from_button(ctx, button, header).to_remote_fields(&client.mapping)?;
    // The lease is stored with the wanted fields before anything is sent: whoever comes after a crash knows what to
    // look for.
    let claimed_until = acquire_lease(ctx, button, &remote_fields.to_json()).await?;
    let sending = RemoteCreation {
        ctx,
        client,
        button,
        claimed_until,
        work,
        remote_fields,
    };
    if again {
        sending.check_then_create().await
    } else {
        sending.create().await
    }
}

/// Takes it on oneself to send a button, and says until when. [`RemoteButtonError::Busy`] when somebody else does.
pub(super) async fn acquire_lease(
    ctx: &ClinicContext,
    button: &Button,
    desired: &str,
) -> Result<Timestamp, RemoteButtonError> {
    let until = ctx.now.checked_add(LEASE_DURATION).unwrap_or(ctx.now);
    let claim = ctx
        .db
        .claim_remote_button(button.provet_id, &button.id, desired, until, ctx.now);
    if claim.await? {
        Ok(until)
    } else {
        Err(RemoteButtonError::Busy)
    }
}

/// Looks among the buttons in Provet for one that was sent: of those that are known to be other buttons, none is it.
pub(super) async fn find_existing(
    ctx: &ClinicContext,
    api: &ProvetApi,
    remote_fields: &RemoteFields,
) -> Result<RemoteLookupOutcome, RemoteButtonError> {
    let clinic = ctx.provet_id();
    let rows = api.list_integrations().await?;
    let copies = ctx.db.list_remote_buttons(clinic).await?;
    // Two of our buttons may look alike; one that another row claims is not this one.
    let known = |id: i64| copies.iter().any(|copy| copy.remote_id == Some(id));
    let found = rows
        .rows
        .iter()
        .filter(|row| remote_fields.matches_record(&row.fields));
    let found: Vec<i64> = found
        .filter_map(|row| row.id)
        .filter(|id| !known(*id))
        .collect();
    match found.as_slice() {
        // An incomplete list does not prove that there is none; sending again could make a second.
        [] if !rows.complete => Err(RemoteButtonError::Provet(ProvetError::InvalidResponse {
            resource: "custom_integration/",
            status: 200,
        })),
        [] => Ok(RemoteLookupOutcome::NotFound),
        [one] => Ok(RemoteLookupOutcome::Found(*one)),
        _ => Ok(RemoteLookupOutcome::Ambiguous),
    }
}

impl RemoteCreation<'_> {
    fn secrets(&self) -> ButtonSecrets<'_> {
        let header = self
            .work
            .as_ref()
            .and_then(|action| action.static_header.as_ref());
        ButtonSecrets {
            salt: &self.button.salt,
            static_header: header.map(|it| (it.name.as_str(), &it.value)),
        }
    }

    async fn create(&self) -> Result<(), RemoteButtonError> {
        let body = self
            .client
            .mapping
            .build_body(&self.remote_fields, &self.secrets());
        let send = self.client.api.create_integration(body);
        // Looked up only where the answer is lost or unclear.
        let lookup = find_existing(self.ctx, &self.client.api, &self.remote_fields);
        match send_once(send, lookup).await {
            SendOutcome::Confirmed(made) => self.mark_created(made.id.unwrap_or_default()).await,
            SendOutcome::NotApplied(error) => {
                self.mark_failed(RemoteButtonState::Rejected, &error_code(&error))
                    .await
            }
            SendOutcome::LookedUp { found, .. } => self.apply_lookup(found).await,
        }
    }

    /// Before it is sent again: the last time may have worked.
    async fn check_then_create(&self) -> Result<(), RemoteButtonError> {
        match find_existing(self.ctx, &self.client.api, &self.remote_fields).await {
            Ok(RemoteLookupOutcome::NotFound) => self.create().await,
            other => self.apply_lookup(other).await,
        }
    }

    async fn apply_lookup(
        &self,
        lookup: Result<RemoteLookupOutcome, RemoteButtonError>,
    ) -> Result<(), RemoteButtonError> {
        match lookup {
            Ok(RemoteLookupOutcome::Found(id)) => self.adopt_existing(id).await,
            // The request may still be on its way, so that nothing is sent again before somebody asks for it.
            Ok(RemoteLookupOutcome::NotFound) => {
                self.mark_failed(RemoteButtonState::Unknown, "lost").await
            }
            Ok(RemoteLookupOutcome::Ambiguous) => {
                self.mark_failed(RemoteButtonState::Unknown, "several")
                    .await
            }
            Err(RemoteButtonError::Provet(error)) => {
                self.mark_failed(RemoteButtonState::Unknown, &error_code(&error))
                    .await
            }
            Err(other) => Err(other),
        }
    }

    /// Takes a button as ours that looks like it. Its salt cannot be read, so that it is written again.
    async fn adopt_existing(&self, id: i64) -> Result<(), RemoteButtonError> {
        let body = self
            .client
            .mapping
            .build_body(&self.remote_fields, &self.secrets());
        match self.client.api.update_integration(id, body).await {
            Ok(_) => self.mark_created(id).await,
            Err(error) => {
                self.mark_failed(RemoteButtonState::Unknown, &error_code(&error))
                    .await
            }
        }
    }

    /// Notes that it is there, and reads it again to see that it is as it was sent.
    async fn mark_created(&self, id: i64) -> Result<(), RemoteButtonError> {
        let (db, button) = (&self.ctx.db, self.button);
        let noted = db
            .mark_remote_created(button.provet_id, &button.id, id, button.salt_version)
            .await?;
        if !noted {
            // It was removed here meanwhile, or made by somebody else: one too many.
            self.client.api.delete_integration(id).await?;
            return Err(RemoteButtonError::Busy);
        }
        audit_button(self.ctx, "button-made-in-provet", button).await?;
        // Only a comparison: where it fails, the button exists all the same.
        if let Ok(record) = self.client.api.get_integration(id).await {
            let found = self.remote_fields.read_from_record(&record.fields);
            record_comparison(self.ctx, button, &self.remote_fields, &found).await?;
        }
        Ok(())
    }

    async fn mark_failed(
        &self,
        state: RemoteButtonState,
        reason: &str,
    ) -> Result<(), RemoteButtonError> {
        let (db, button) = (&self.ctx.db, self.button);
        let (tenant, until) = (button.provet_id, self.claimed_until);
        db.mark_remote_failed(tenant, &button.id, until, state, reason)
            .await?;
        Ok(())
    }
}

/// Notes what Provet holds of a button. True when it is what we want.
pub(super) async fn record_comparison(
    ctx: &ClinicContext,
    button: &Button,
    desired: &RemoteFields,
    found: &RemoteFields,
) -> Result<bool, RemoteButtonError> {
    let same = desired.find_differences(found).is_empty();
    let verdict = if same {
        SyncStatus::InSync
    } else {
        SyncStatus::Drifted
    };
    let found = found.to_json();
    let (tenant, db) = (button.provet_id, &ctx.db);
    db.record_comparison(tenant, &button.id, verdict, Some(&found), ctx.now)
        .await?;
    Ok(same)
}
