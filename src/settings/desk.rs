//! All that a settings page works with while it answers one request.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::SettingsError;
use crate::clock::Pulse;
use crate::panels::Panel;
use crate::provet::{AllowedHosts, Page, Provet, ProvetId};
use crate::storage::{
    Actor, Database, Directory, Entry, Note, NoteKind, Session, Standing, StorageError,
};
use crate::views::words::Words;

/// What is the same for every request of this installation.
pub struct House {
    /// Our own records.
    pub db: Database,
    /// The view of them that launches read.
    pub directory: Directory,
    /// Asks Provet.
    pub provet: Provet,
    /// The hosts that may hold a tenant.
    pub hosts: AllowedHosts,
    /// How browsers and Provet reach us; ends in `/`.
    pub public_url: Url,
    /// The last part of the hookup URL.
    pub hookup_token: SecretString,
    /// What stands behind each page's button.
    pub panels: fn(Page) -> &'static dyn Panel,
    /// Says that a credential may be waiting for its proof.
    pub wake_prover: Box<dyn Fn() + Send + Sync>,
    /// Says that a job may be waiting to be carried out.
    pub wake_runner: Box<dyn Fn() + Send + Sync>,
    /// How it runs.
    pub plant: Plant,
}

/// How an installation runs, for those who run it.
pub struct Plant {
    /// The hosts that may hold a tenant, as written in the setting.
    pub provet_hosts: String,
    /// Proves credentials.
    pub prover: Pulse,
    /// Carries out jobs.
    pub runner: Pulse,
    /// Whether there are metrics to read.
    pub metrics: bool,
}

/// All that a settings page works with while it answers one request.
pub struct Desk {
    /// The installation.
    pub house: Arc<House>,
    /// Who asks; none for the pages that everybody may reach.
    pub session: Option<Session>,
    /// The clinic that the address names, as it is now; this person may see it.
    pub clinic: Option<Arc<Entry>>,
    /// The person's language, and the clinic's formats where there is one.
    pub words: Words,
    /// The time of this request.
    pub now: Timestamp,
    /// Stands in every form, and proves that it is ours.
    pub form_token: String,
    /// The nonce that lets scripts and htmx attributes of this answer act.
    pub nonce: String,
}

impl std::ops::Deref for Desk {
    type Target = House;

    fn deref(&self) -> &House {
        &self.house
    }
}

impl Desk {
    /// The clinic that the address names: for the pages that [`Reach::Clinic`](super::Reach::Clinic) is said of.
    pub fn clinic(&self) -> Result<&Arc<Entry>, SettingsError> {
        self.clinic.as_ref().ok_or(SettingsError::NotFound)
    }

    /// Who is signed in: for the pages that are not for everybody.
    pub fn session(&self) -> Result<&Session, SettingsError> {
        self.session.as_ref().ok_or(SettingsError::NotFound)
    }

    /// Whether an operator asks.
    pub fn is_operator(&self) -> bool {
        let standing = self.session.as_ref().map(|session| &session.standing);
        standing == Some(&Standing::Operator)
    }

    /// Whether whoever asks may see this clinic.
    pub fn may_see(&self, clinic: ProvetId) -> bool {
        match self.session.as_ref().map(|session| &session.standing) {
            Some(Standing::Operator) => true,
            Some(Standing::Administrator(clinics)) => clinics.contains(&clinic),
            None => false,
        }
    }

    /// Who is signed in, as the audit names them.
    pub fn actor(&self) -> Actor {
        let Some(session) = &self.session else {
            return Actor::Unknown;
        };
        let subject = session.subject.as_deref().unwrap_or_default();
        match (session.name.as_str(), subject) {
            ("", "") => Actor::Unknown,
            ("", subject) => Actor::SignedIn(subject.to_owned()),
            (name, _) => Actor::SignedIn(name.to_owned()),
        }
    }

    /// Notes a change of a setting in the audit: what was done (`button-added`), and to what. `detail` is never a secret
    /// and never clinical text.
    pub async fn note(
        &self,
        action: &'static str,
        detail: Option<String>,
    ) -> Result<(), StorageError> {
        self.note_as(NoteKind::Change, action, detail).await
    }

    /// The same of another kind of thing: a sign-in, an export.
    pub async fn note_as(
        &self,
        kind: NoteKind,
        action: &'static str,
        detail: Option<String>,
    ) -> Result<(), StorageError> {
        let clinic = self.clinic.as_ref();
        let note = Note {
            provet_id: clinic.map(|clinic| clinic.tenant.provet_id),
            kind,
            actor: self.actor(),
            action,
            detail,
        };
        self.house.db.note(&note, self.now).await
    }

    /// The address of a page of the clinic: `/settings/clinics/{provet_id}` and what follows.
    pub fn at(&self, below: &str) -> String {
        let clinic = self.clinic.as_ref();
        clinic.map_or_else(
            || "/settings".to_owned(),
            |clinic| format!("/settings/clinics/{}{below}", clinic.tenant.provet_id),
        )
    }

    /// An address of ours as others must know it.
    pub fn public(&self, path: &str) -> String {
        format!("{}{}", self.house.public_url, path.trim_start_matches('/'))
    }

    /// The URL that Provet sends hookup messages to. A secret: for operators.
    pub fn hookup_url(&self) -> String {
        self.public(&format!(
            "hookup/{}",
            self.house.hookup_token.expose_secret()
        ))
    }
}
