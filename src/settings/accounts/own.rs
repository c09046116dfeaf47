//! One's own account: the password, the second factor, and where one is signed in.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::sessions;
use crate::settings::form::{self, Field};
use crate::settings::signing::attempt::Attempt;
use crate::settings::signing::password::{self, Weakness};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{Account, Gate, Session};

pub(super) const ADDRESS: &str = "/settings/account";
const SESSIONS: &str = "/settings/account/sessions";

/// What was wrong with what was sent from the page.
#[derive(Default)]
pub(super) struct Mistakes {
    /// With the password that one has.
    pub(super) current: Option<String>,
    /// With the one that was chosen.
    pub(super) password: Option<String>,
    /// With its second typing.
    pub(super) again: Option<String>,
    /// With the password that was asked for to change the second factor.
    pub(super) confirm: Option<String>,
}

impl Mistakes {
    fn any(&self) -> bool {
        let all = [&self.current, &self.password, &self.again, &self.confirm];
        all.iter().any(|mistake| mistake.is_some())
    }
}

/// The page.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let done = done(&desk, asked.query.text("done"));
    let sheet = sheet(&desk, &Mistakes::default(), done.as_deref()).await?;
    Ok(sheet.into())
}

/// Changes the password; every other session ends.
pub(super) async fn change_password(
    desk: Arc<Desk>,
    asked: Asked,
) -> Result<Answer, SettingsError> {
    let session = desk.session()?;
    let account = session.account.as_deref().ok_or(SettingsError::NotFound)?;
    if let Some(current) = refusal(&desk, &asked, account, "current").await? {
        let mistakes = Mistakes {
            current: Some(current),
            ..Mistakes::default()
        };
        return Ok(sheet(&desk, &mistakes, None).await?.into());
    }
    let (password, again) = (asked.form.raw("password"), asked.form.raw("again"));
    if let Some(weakness) = password::weakness(password, again, &session.name) {
        let mistakes = chosen(&desk, weakness);
        return Ok(sheet(&desk, &mistakes, None).await?.into());
    }
    let hash = password::hash(password).await?;
    let changed = desk.db.change_password(account, &hash, &session.id);
    changed.await?;
    desk.note("password-changed", None).await?;
    Ok(Answer::To(format!("{ADDRESS}?done=password")))
}

/// Ends one session, or all but this one.
pub(super) async fn end_sessions(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let session = desk.session()?;
    let owner = session.owner().ok_or(SettingsError::NotFound)?;
    match asked.form.text("session") {
        "" => desk.db.end_sessions_of(owner, &session.id).await?,
        one => u64::from(desk.db.end_session_of(owner, one).await?),
    };
    desk.note("sessions-ended", None).await?;
    Ok(Answer::To(format!("{ADDRESS}?done=sessions")))
}

/// Why somebody who is signed in may not go on with what was typed into a password field, if they may not.
pub(super) async fn refusal(
    desk: &Desk,
    asked: &Asked,
    account: &str,
    field: &str,
) -> Result<Option<String>, SettingsError> {
    let attempt = Attempt::at(Gate::Again(account), asked.address);
    if let Some(pause) = attempt.pause(desk).await? {
        return Ok(Some(pause));
    }
    let keys = desk.db.keys(account).await?;
    let hash = keys.as_ref().and_then(|keys| keys.password.as_ref());
    if !password::is_right(asked.form.raw(field), hash).await {
        return Ok(Some(fl!(
            desk.words.fluent,
            "settings-account-password-wrong"
        )));
    }
    attempt.succeeded(desk).await?;
    Ok(None)
}

fn chosen(desk: &Desk, weakness: Weakness) -> Mistakes {
    let said = Some(password::said(desk, weakness));
    match weakness {
        Weakness::Different => Mistakes {
            again: said,
            ..Mistakes::default()
        },
        Weakness::Short | Weakness::Long | Weakness::Easy => Mistakes {
            password: said,
            ..Mistakes::default()
        },
    }
}

/// The page, with what was wrong if anything was.
pub(super) async fn sheet(
    desk: &Desk,
    mistakes: &Mistakes,
    done: Option<&str>,
) -> Result<Sheet, SettingsError> {
    let session = desk.session()?;
    let sessions = match session.owner() {
        Some(owner) => desk.db.sessions_of(owner, desk.now).await?,
        None => vec![session.clone()],
    };
    let account = match &session.account {
        Some(id) => desk.db.account(id).await?,
        None => None,
    };
    let fluent = &desk.words.fluent;
    let body = html! {
        @if let Some(done) = done { p .done role="status" { (done) } }
        @if let Some(account) = account {
            p { (fl!(fluent, "settings-account-who", email = account.email.as_str())) }
            (with_password(desk, &account.email, mistakes))
            (second_factor(desk, &account, mistakes))
        } @else {
            p { (fl!(fluent, "settings-account-provet")) }
        }
        (with_sessions(desk, &sessions))
    };
    let title = fl!(fluent, "settings-nav-account");
    Ok(Sheet {
        refused: mistakes.any(),
        ..Sheet::new(title, Tab::Account, body)
    })
}

fn with_password(desk: &Desk, email: &str, mistakes: &Mistakes) -> Markup {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-account-password-current");
    let current = Field::new("current", &label, "").required();
    let current = current.error(mistakes.current.as_deref());
    let (password, again) = (mistakes.password.as_deref(), mistakes.again.as_deref());
    html! {
        section {
            h2 { (fl!(fluent, "settings-sign-in-password")) }
            (form::form(desk, "/settings/account/password", &html! {
                (password::whose(email))
                (current.input("password", "current-password"))
                (password::fields(desk, password, again))
                (form::send(&fl!(fluent, "settings-account-password-change")))
            }))
        }
    }
}

fn second_factor(desk: &Desk, account: &Account, mistakes: &Mistakes) -> Markup {
    let fluent = &desk.words.fluent;
    let (state, to, send) = if account.has_second_factor {
        (
            fl!(fluent, "settings-second-factor-is-on"),
            "/settings/account/second-factor/off",
            fl!(fluent, "settings-second-factor-off"),
        )
    } else {
        (
            fl!(fluent, "settings-second-factor-is-off"),
            "/settings/account/second-factor/begin",
            fl!(fluent, "settings-second-factor-on"),
        )
    };
    let label = fl!(fluent, "settings-account-password-confirm");
    let confirm = Field::new("confirm", &label, "").required();
    let confirm = confirm.error(mistakes.confirm.as_deref());
    html! {
        section {
            h2 { (fl!(fluent, "settings-second-factor-title")) }
            p { (state) }
            (form::form(desk, to, &html! {
                (password::whose(&account.email))
                (confirm.input("password", "current-password"))
                (form::send(&send))
            }))
        }
    }
}

fn with_sessions(desk: &Desk, sessions: &[Session]) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        section {
            h2 { (fl!(fluent, "settings-sessions-title")) }
            (sessions::table(desk, sessions, Some(SESSIONS)))
            @if sessions.len() > 1 {
                (form::form(desk, SESSIONS, &form::send(&fl!(fluent, "settings-sessions-end-others"))))
            }
        }
    }
}

fn done(desk: &Desk, word: &str) -> Option<String> {
    let fluent = &desk.words.fluent;
    match word {
        "password" => Some(fl!(fluent, "settings-account-password-changed")),
        "sessions" => Some(fl!(fluent, "settings-sessions-ended")),
        "second-factor-on" => Some(fl!(fluent, "settings-second-factor-is-on")),
        "second-factor-off" => Some(fl!(fluent, "settings-second-factor-switched-off")),
        _ => None,
    }
}
