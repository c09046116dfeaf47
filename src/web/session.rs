//! The sealed token of an opened frame: what lets a panel's requests in, and the only source of their ids.
//!
//! No cookie: all clinics of a region share one origin, and browsers partition or block third-party cookies.
//! The token stands in the page and travels in a header, or in a hidden field where a plain form posts.

use std::sync::Arc;

use axum::http::HeaderMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::App;
use super::errors::WebError;
use crate::panels::{Form, Opened};
use crate::provet::launch::{Launch, Proof};
use crate::provet::{Page, ProvetId, UserId};
use crate::storage::{
    Actor, Entry, Rights, SealError, Shown, StorageError, StoredSignIn, Vault, WhoActs,
};

/// The header that carries the token.
const HEADER: &str = "x-cageside-session";
/// The form field that carries it.
pub(super) const FIELD: &str = crate::views::form::SESSION;
/// What a token is sealed for; a value sealed for another place does not open as one.
const PLACE: &str = "session";

/// What is sealed, as short as it can be: it stands in every form.
#[derive(Serialize, Deserialize)]
struct Sealed(
    ProvetId,
    Page,
    Vec<i64>,
    Proof,
    Option<i64>,
    Option<i64>,
    Option<String>,
    String,
    i64,
);

/// A frame that may ask: what it was opened on, and the clinic as it is now.
pub(super) struct Visit {
    pub(super) opened: Arc<Opened>,
    /// The token itself, for the pages made in answer.
    pub(super) token: String,
    pub(super) clinic: Arc<Entry>,
    /// Who is signed in in this frame.
    pub(super) person: Option<StoredSignIn>,
}

impl Visit {
    /// Who acts for this frame, or what is still missing.
    pub(super) fn acts(&self) -> WhoActs {
        self.clinic.who_acts(Shown {
            proof: self.opened.proof,
            signed_in: self.person.is_some(),
        })
    }
}

impl Visit {
    /// Who is in front of this frame: the person who signed in, else as far as the launch says.
    pub(super) fn actor(&self) -> Actor {
        let user = self.person.as_ref().and_then(|person| person.user);
        let person = user.map(|user| Actor::Proved(user.number().to_string()));
        person.unwrap_or_else(|| self.opened.actor())
    }

    /// The sign-in whose rights this frame is read with; none where it is the clinic's virtual user that reads.
    pub(super) fn reader(&self) -> Option<String> {
        let person = self.person.as_ref().map(|person| person.id.clone());
        person.filter(|_| self.acts().reads == Ok(Rights::Person))
    }
}

/// Whether a sign-in is not another person's than the one who pressed the button, as far as both are known.
///
/// The launch may only claim who pressed: a false claim keeps somebody out, and lets nobody in.
pub(super) fn agrees(claimed: Option<i64>, user: Option<UserId>) -> bool {
    let both = claimed.zip(user);
    both.is_none_or(|(claimed, user)| claimed == user.number())
}

/// Who is signed in in a frame, as long as they are.
pub(super) async fn person(
    app: &App,
    opened: &Opened,
) -> Result<Option<StoredSignIn>, StorageError> {
    let Some(id) = &opened.person else {
        return Ok(None);
    };
    let now = app.clock.now();
    let found = app.db.sign_in(id).await?;
    Ok(found.filter(|it| {
        let own = it.provet_id == opened.provet_id;
        own && it.is_live(now) && agrees(opened.claimed_user, it.user)
    }))
}

/// What a verified launch opens.
pub(super) fn opened(launch: Launch, expires_at: Timestamp) -> Opened {
    Opened {
        provet_id: launch.provet_id,
        page: launch.page,
        objects: launch.objects,
        proof: launch.proof,
        claimed_user: launch.claimed_user,
        department: launch.department,
        person: None,
        frame: super::random::word::<16>(),
        expires_at,
    }
}

/// The token for a frame.
pub(super) fn seal(vault: &Vault, opened: &Opened) -> Result<String, SealError> {
    let sealed = Sealed(
        opened.provet_id,
        opened.page,
        opened.objects.clone(),
        opened.proof,
        opened.claimed_user,
        opened.department,
        opened.person.clone(),
        opened.frame.clone(),
        opened.expires_at.as_millisecond(),
    );
    // Numbers, words and hex digits: there is nothing in it that JSON could not hold.
    let plain = serde_json::to_vec(&sealed).unwrap_or_default();
    vault.seal(PLACE, &plain)
}

/// What a token says, if it is one of ours. Its expiry is not looked at.
fn unseal(vault: &Vault, token: &str) -> Option<Opened> {
    let plain = vault.open(PLACE, token).ok()?;
    let Sealed(
        provet_id,
        page,
        objects,
        proof,
        claimed_user,
        department,
        person,
        frame,
        expires_at,
    ) = serde_json::from_slice(&plain).ok()?;
    Some(Opened {
        provet_id,
        page,
        objects,
        proof,
        claimed_user,
        department,
        person,
        frame,
        expires_at: Timestamp::from_millisecond(expires_at).ok()?,
    })
}

/// The token that a request brought: in the header, else in the form.
fn brought<'a>(headers: &'a HeaderMap, form: &'a Form) -> &'a str {
    let header = headers.get(HEADER).and_then(|value| value.to_str().ok());
    header.unwrap_or_else(|| form.field(FIELD))
}

/// Lets a request in, if its token is ours, unexpired, for this page, and the clinic still has a button for it.
///
/// Whatever is wrong, the answer is the same: it says what to do and not what was wrong.
pub(super) async fn admit(
    app: &App,
    page: Page,
    headers: &HeaderMap,
    form: &Form,
) -> Result<Visit, WebError> {
    let visit = frame_of(app, brought(headers, form)).await?;
    if visit.opened.page != page {
        return Err(WebError::SessionEnded);
    }
    Ok(visit)
}

/// The frame that a token names, on whichever page it was opened.
pub(super) async fn frame_of(app: &App, token: &str) -> Result<Visit, WebError> {
    let opened = unseal(app.db.vault(), token).ok_or(WebError::SessionEnded)?;
    if app.clock.now() >= opened.expires_at {
        return Err(WebError::SessionEnded);
    }
    let clinic = app.directory.tenant(opened.provet_id).await?;
    let clinic = clinic.filter(|clinic| super::buttons::opens(clinic, opened.page));
    Ok(Visit {
        clinic: clinic.ok_or(WebError::SessionEnded)?,
        person: person(app, &opened).await?,
        token: token.to_owned(),
        opened: Arc::new(opened),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vault() -> Vault {
        Vault::generate()
    }

    fn opened() -> Opened {
        Opened {
            provet_id: ProvetId::new(54321).unwrap(),
            page: Page::Reminder,
            objects: vec![7, 8, i64::MAX],
            proof: Proof::Plain,
            claimed_user: Some(3),
            department: Some(2),
            person: Some("a".repeat(32)),
            frame: "f".repeat(32),
            expires_at: Timestamp::from_millisecond(1_800_000_000_123).unwrap(),
        }
    }

    #[test]
    fn a_token_says_what_was_opened() {
        let vault = vault();
        let token = seal(&vault, &opened()).unwrap();
        assert_eq!(unseal(&vault, &token), Some(opened()));
    }

    #[test]
    fn another_key_or_another_place_opens_nothing() {
        let vault = vault();
        let token = seal(&vault, &opened()).unwrap();
        assert_eq!(unseal(&Vault::generate(), &token), None);
        let elsewhere = vault.seal("credential.secret", b"{}").unwrap();
        assert_eq!(unseal(&vault, &elsewhere), None);
    }

    proptest! {
        #[test]
        fn no_single_change_to_a_token_passes(at in any::<prop::sample::Index>(), to in "[0-9a-f]") {
            let vault = vault();
            let mut token = seal(&vault, &opened()).unwrap();
            let at = at.index(token.len());
            prop_assume!(token.get(at..=at) != Some(to.as_str()));
            token.replace_range(at..=at, &to);
            prop_assert_eq!(unseal(&vault, &token), None);
        }

        #[test]
        fn no_text_breaks_the_reading_of_a_token(text in ".{0,200}") {
            prop_assert_eq!(unseal(&vault(), &text), None);
        }
    }
}
