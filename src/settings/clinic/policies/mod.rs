//! How a clinic wants to be treated: its name and formats, windows, what is demanded of whom, what the audit keeps.
//!
//! Guarded by the version that was shown: whoever saves after somebody else sees both, and decides again.

mod shown;
mod typed;

use std::sync::Arc;

use i18n_embed_fl::fl;

use crate::provet::hookup::Grant;
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{CredentialState, StorageError, StoredTenant};
use shown::Form;
use typed::{Mistakes, Typed};

/// What there is to choose from, by the credentials that the clinic gave us.
#[derive(Debug, Clone, Copy)]
struct Offered {
    /// There is a credential that people sign in with, even if nobody has yet.
    people: bool,
    /// Both kinds work, so that there is a choice who acts.
    both: bool,
}

pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let stored = &desk.clinic()?.settings;
    let form = Form {
        typed: &Typed::of(stored),
        offered: offered(&desk).await?,
        mistakes: &Mistakes::default(),
        theirs: None,
        saved: asked.query.text("done") == "saved",
    };
    Ok(page(&desk, &form, false))
}

pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let stored = desk.clinic()?.settings.clone();
    let offered = offered(&desk).await?;
    let typed = Typed::sent(&asked.form, &Typed::of(&stored));
    match typed.read(&desk, &stored, offered) {
        Err(mistakes) => Ok(again(&desk, &typed, offered, &mistakes, None)),
        Ok(changed) => save(&desk, &typed, offered, &stored, &changed).await,
    }
}

async fn save(
    desk: &Desk,
    typed: &Typed,
    offered: Offered,
    stored: &StoredTenant,
    changed: &StoredTenant,
) -> Result<Answer, SettingsError> {
    match desk.db.change_tenant(changed).await {
        Ok(()) => {
            desk.directory.invalidate();
            desk.note("policy-changed", Some(typed.differing(stored)))
                .await?;
            Ok(Answer::To(desk.at("/policies?done=saved")))
        }
        Err(StorageError::Conflict) => {
            let id = changed.tenant.provet_id;
            let theirs = desk.db.tenant(id).await?.ok_or(SettingsError::NotFound)?;
            let theirs = Typed::of(&theirs);
            let typed = typed.newer(&theirs);
            let mistakes = Mistakes::default();
            Ok(again(desk, &typed, offered, &mistakes, Some(&theirs)))
        }
        Err(error) => Err(error.into()),
    }
}

fn again(
    desk: &Desk,
    typed: &Typed,
    offered: Offered,
    mistakes: &Mistakes,
    theirs: Option<&Typed>,
) -> Answer {
    let form = Form {
        typed,
        offered,
        mistakes,
        theirs,
        saved: false,
    };
    page(desk, &form, true)
}

fn page(desk: &Desk, form: &Form<'_>, refused: bool) -> Answer {
    let title = fl!(desk.words.fluent, "settings-policies-title");
    let body = form.page(desk);
    let sheet = if refused {
        Sheet::refused(title, Tab::Clinic, body)
    } else {
        Sheet::new(title, Tab::Clinic, body)
    };
    sheet.into()
}

async fn offered(desk: &Desk) -> Result<Offered, SettingsError> {
    let clinic = desk.clinic()?;
    let credentials = desk.db.credentials(clinic.tenant.provet_id).await?;
    let people = credentials.iter().any(|it| {
        let alive = [CredentialState::Working, CredentialState::Unverified].contains(&it.state);
        alive && it.credential.grant == Grant::AuthorizationCode
    });
    Ok(Offered {
        people,
        // Whoever signs in first proves the credential, so that it need not have worked yet.
        both: clinic.credential.is_some() && people,
    })
}
