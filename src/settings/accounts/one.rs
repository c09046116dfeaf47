//! One account, as an operator sees it: what it may see, where it is signed in, and letting it in or not.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{invite, list, note, sessions};
use crate::provet::ProvetId;
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{
    Account, AccountState, Disabling, LinkKind, Owner, Session, Standing, StorageError,
};

/// What was wrong with what was sent from the page.
#[derive(Default)]
struct Mistakes {
    clinic: Option<String>,
    state: Option<String>,
}

/// The page.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let account = named(&desk, &asked).await?;
    let done = done(&desk, asked.query.text("done"));
    let mistakes = Mistakes::default();
    let sheet = sheet(&desk, &account, &mistakes, done.as_deref()).await?;
    Ok(sheet.into())
}

/// Lets an administrator see one more clinic, or one less.
pub(super) async fn change_clinics(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let account = named(&desk, &asked).await?;
    if let Ok(clinic) = asked.form.text("remove").parse::<ProvetId>() {
        desk.db.forbid_clinic(&account.id, clinic).await?;
        note(&desk, "clinic-forbidden", &account.email, Some(clinic)).await?;
        return Ok(Answer::To(address(&account, "?done=clinics")));
    }
    let fluent = &desk.words.fluent;
    let wrong = match asked.form.text("clinic").parse::<ProvetId>() {
        Ok(clinic) => match desk.db.allow_clinic(&account.id, clinic).await {
            Ok(true) => {
                note(&desk, "clinic-allowed", &account.email, Some(clinic)).await?;
                return Ok(Answer::To(address(&account, "?done=clinics")));
            }
            Ok(false) => return Err(SettingsError::NotFound),
            Err(StorageError::Missing) => fl!(fluent, "settings-invite-clinic-unknown"),
            Err(error) => return Err(error.into()),
        },
        Err(_) => fl!(fluent, "settings-invite-clinic-wrong"),
    };
    let mistakes = Mistakes {
        clinic: Some(wrong),
        ..Mistakes::default()
    };
    Ok(sheet(&desk, &account, &mistakes, None).await?.into())
}

/// Makes a new link, which is shown this once.
pub(super) async fn make_link(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let account = named(&desk, &asked).await?;
    let kind = match (account.has_password, asked.form.is_set("code")) {
        (false, _) => LinkKind::Invitation,
        (true, false) => LinkKind::Password,
        (true, true) => LinkKind::PasswordAndCode,
    };
    invite::link(&desk, &account.id, kind).await
}

/// Signs it out everywhere; an operator's own session stays.
pub(super) async fn end_sessions(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let account = named(&desk, &asked).await?;
    let owner = Owner::Account(&account.id);
    desk.db.end_sessions_of(owner, &desk.session()?.id).await?;
    note(&desk, "sessions-ended", &account.email, None).await?;
    Ok(Answer::To(address(&account, "?done=sessions")))
}

/// Lets it in, or not.
pub(super) async fn change_state(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let account = named(&desk, &asked).await?;
    match asked.form.text("state").parse() {
        Ok(AccountState::Enabled) => {
            desk.db.enable_account(&account.id).await?;
            note(&desk, "account-switched-on", &account.email, None).await?;
            Ok(Answer::To(address(&account, "?done=on")))
        }
        Ok(AccountState::Disabled) => match desk.db.disable_account(&account.id).await? {
            Disabling::Done => {
                note(&desk, "account-switched-off", &account.email, None).await?;
                Ok(Answer::To(address(&account, "?done=off")))
            }
            Disabling::Unknown => Err(SettingsError::NotFound),
            Disabling::LastOperator => {
                let mistakes = Mistakes {
                    state: Some(fl!(desk.words.fluent, "settings-accounts-last-operator")),
                    ..Mistakes::default()
                };
                Ok(sheet(&desk, &account, &mistakes, None).await?.into())
            }
        },
        Err(_) => Ok(Answer::To(address(&account, ""))),
    }
}

/// The account that the address names.
async fn named(desk: &Desk, asked: &Asked) -> Result<Account, SettingsError> {
    let account = desk.db.account(asked.segments.text("account")).await?;
    account.ok_or(SettingsError::NotFound)
}

fn address(account: &Account, below: &str) -> String {
    format!("/settings/accounts/{}{below}", account.id)
}

async fn sheet(
    desk: &Desk,
    account: &Account,
    mistakes: &Mistakes,
    done: Option<&str>,
) -> Result<Sheet, SettingsError> {
    let owner = Owner::Account(&account.id);
    let sessions = desk.db.sessions_of(owner, desk.now).await?;
    let fluent = &desk.words.fluent;
    let last = fl!(fluent, "settings-accounts-last");
    let body = html! {
        p { a href="/settings/accounts" { (fl!(fluent, "settings-accounts-all")) } }
        @if let Some(done) = done { p .done role="status" { (done) } }
        p { (list::state_of(desk, account)) " · " (last) ": " (list::last_sign_in(desk, account)) }
        (with_clinics(desk, account, mistakes))
        @if account.state == AccountState::Enabled { (with_link(desk, account)) }
        (with_sessions(desk, account, &sessions))
        (with_state(desk, account, mistakes))
    };
    Ok(Sheet {
        refused: mistakes.clinic.is_some() || mistakes.state.is_some(),
        ..Sheet::new(account.email.as_str(), Tab::Accounts, body)
    })
}

fn with_clinics(desk: &Desk, account: &Account, mistakes: &Mistakes) -> Markup {
    let fluent = &desk.words.fluent;
    let clinics = match &account.standing {
        Standing::Operator => {
            return html! { section {
                h2 { (fl!(fluent, "settings-accounts-sees")) }
                p { (fl!(fluent, "settings-invite-operator")) }
            } };
        }
        Standing::Administrator(clinics) => clinics,
    };
    let to = address(account, "/clinics");
    let label = fl!(fluent, "settings-invite-clinic");
    let hint = fl!(fluent, "settings-invite-clinic-hint");
    let field = Field::new("clinic", &label, "").required().hint(&hint);
    html! {
        section {
            h2 { (fl!(fluent, "settings-accounts-sees")) }
            @if clinics.is_empty() { p .empty { (fl!(fluent, "settings-accounts-no-clinic-yet")) } }
            @for clinic in clinics { (one_clinic(desk, *clinic, &to)) }
            (form::form(desk, &to, &html! {
                (field.error(mistakes.clinic.as_deref()).line())
                (form::send(&fl!(fluent, "settings-accounts-allow")))
            }))
        }
    }
}

fn one_clinic(desk: &Desk, clinic: ProvetId, to: &str) -> Markup {
    let fluent = &desk.words.fluent;
    let name = fl!(
        fluent,
        "settings-clinic-unnamed",
        number = clinic.to_string()
    );
    form::form(
        desk,
        to,
        &html! {
            p {
                a href={ "/settings/clinics/" (clinic) } { (name) } " "
                (form::send_as("remove", &clinic.to_string(), &fl!(fluent, "settings-accounts-forbid")))
            }
        },
    )
}

fn with_link(desk: &Desk, account: &Account) -> Markup {
    let fluent = &desk.words.fluent;
    let (title, lead) = if account.has_password {
        (
            fl!(fluent, "settings-accounts-reset"),
            fl!(fluent, "settings-accounts-reset-lead"),
        )
    } else {
        (
            fl!(fluent, "settings-accounts-invite-again"),
            fl!(fluent, "settings-accounts-invite-again-lead"),
        )
    };
    let code = fl!(fluent, "settings-accounts-reset-code");
    html! {
        section {
            h2 { (title) }
            p { (lead) }
            (form::form(desk, &address(account, "/link"), &html! {
                @if account.has_second_factor { (form::tick("code", "drop", &code, false)) }
                (form::send(&fl!(fluent, "settings-accounts-make-link")))
            }))
        }
    }
}

fn with_sessions(desk: &Desk, account: &Account, sessions: &[Session]) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        section {
            h2 { (fl!(fluent, "settings-sessions-title")) }
            @if sessions.is_empty() {
                p .empty { (fl!(fluent, "settings-accounts-no-sessions")) }
            } @else {
                (sessions::table(desk, sessions, None))
                (form::form(desk, &address(account, "/sessions"), &html! {
                    (form::send(&fl!(fluent, "settings-accounts-end-sessions")))
                }))
            }
        }
    }
}

fn with_state(desk: &Desk, account: &Account, mistakes: &Mistakes) -> Markup {
    let fluent = &desk.words.fluent;
    let (lead, other, button) = match account.state {
        AccountState::Enabled => (
            fl!(fluent, "settings-accounts-switch-off-lead"),
            AccountState::Disabled,
            form::destroy(&fl!(fluent, "settings-accounts-switch-off")),
        ),
        AccountState::Disabled => (
            fl!(fluent, "settings-accounts-switch-on-lead"),
            AccountState::Enabled,
            form::send(&fl!(fluent, "settings-accounts-switch-on")),
        ),
    };
    html! {
        section {
            h2 { (fl!(fluent, "settings-accounts-state")) }
            p { (lead) }
            @if let Some(error) = &mistakes.state { p .error role="alert" { (error) } }
            (form::form(desk, &address(account, "/state"), &html! {
                (form::hidden("state", other.word()))
                (button)
            }))
        }
    }
}

fn done(desk: &Desk, word: &str) -> Option<String> {
    let fluent = &desk.words.fluent;
    match word {
        "clinics" => Some(fl!(fluent, "settings-accounts-clinics-changed")),
        "sessions" => Some(fl!(fluent, "settings-sessions-ended")),
        "on" => Some(fl!(fluent, "settings-accounts-switched-on")),
        "off" => Some(fl!(fluent, "settings-accounts-switched-off")),
        _ => None,
    }
}
