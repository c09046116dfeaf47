//! Inviting an operator, or the administrator of a clinic: an account and a link that opens it once.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::{ExposeSecret, SecretString};

use super::note;
use crate::provet::ProvetId;
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{Account, Email, LinkKind, Role, Standing, StorageError};

/// What was wrong with what was typed.
#[derive(Default)]
struct Mistakes {
    email: Option<String>,
    clinic: Option<String>,
}

/// Asks whom to invite; `clinic` in the address fills the clinic in.
pub(super) fn show(desk: &Desk, asked: &Asked) -> Answer {
    let clinic = asked.query.text("clinic");
    let role = if clinic.is_empty() {
        Role::Operator
    } else {
        Role::Administrator
    };
    let typed = ["", role.word(), clinic];
    sheet(desk, typed, &Mistakes::default()).into()
}

/// Makes the account, and shows its link.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let typed = ["email", "role", "clinic"].map(|name| asked.form.text(name));
    let [email, role, clinic] = typed;
    let fluent = &desk.words.fluent;
    let parsed = Email::parse(email);
    let standing = match role.parse() {
        Ok(Role::Operator) => Some(Standing::Operator),
        _ => clinic
            .parse()
            .ok()
            .map(|clinic: ProvetId| Standing::Administrator(vec![clinic])),
    };
    let (Some(email), Some(standing)) = (&parsed, &standing) else {
        let mistakes = Mistakes {
            email: parsed
                .is_none()
                .then(|| fl!(fluent, "settings-email-wrong")),
            clinic: standing
                .is_none()
                .then(|| fl!(fluent, "settings-invite-clinic-wrong")),
        };
        return Ok(sheet(&desk, typed, &mistakes).into());
    };
    let mut mistakes = Mistakes::default();
    match desk.db.add_account(email, standing, desk.now).await {
        Ok(id) => {
            let clinic = match standing {
                Standing::Operator => None,
                Standing::Administrator(clinics) => clinics.first().copied(),
            };
            note(&desk, "account-invited", email.as_str(), clinic).await?;
            return link(&desk, &id, LinkKind::Invitation).await;
        }
        Err(StorageError::AlreadyExists) => {
            mistakes.email = Some(fl!(fluent, "settings-invite-taken"));
        }
        Err(StorageError::Missing) => {
            mistakes.clinic = Some(fl!(fluent, "settings-invite-clinic-unknown"));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(sheet(&desk, typed, &mistakes).into())
}

fn sheet(desk: &Desk, typed: [&str; 3], mistakes: &Mistakes) -> Sheet {
    let fluent = &desk.words.fluent;
    let body = html! {
        section {
            p { (fl!(fluent, "settings-invite-lead")) }
            (form::form(desk, "/settings/accounts/invite", &fields(desk, typed, mistakes)))
        }
    };
    let title = fl!(fluent, "settings-accounts-invite");
    Sheet {
        refused: mistakes.email.is_some() || mistakes.clinic.is_some(),
        ..Sheet::new(title, Tab::Accounts, body)
    }
}

fn fields(desk: &Desk, [email, role, clinic]: [&str; 3], mistakes: &Mistakes) -> Markup {
    let fluent = &desk.words.fluent;
    let address = fl!(fluent, "settings-accounts-email");
    let sees = fl!(fluent, "settings-accounts-sees");
    let number = fl!(fluent, "settings-invite-clinic");
    let hint = fl!(fluent, "settings-invite-clinic-hint");
    let roles = [
        (
            Role::Operator.word(),
            fl!(fluent, "settings-invite-operator"),
        ),
        (
            Role::Administrator.word(),
            fl!(fluent, "settings-invite-administrator"),
        ),
    ];
    html! {
        (Field::new("email", &address, email).required().error(mistakes.email.as_deref()).input("email", "off"))
        (Field::new("role", &sees, role).choice(&roles))
        (Field::new("clinic", &number, clinic).hint(&hint).error(mistakes.clinic.as_deref()).line())
        (form::send(&fl!(fluent, "settings-invite-send")))
    }
}

/// Makes a link to an account and shows it, this once.
pub(super) async fn link(
    desk: &Desk,
    account: &str,
    kind: LinkKind,
) -> Result<Answer, SettingsError> {
    let account = desk.db.account(account).await?;
    let account = account.ok_or(SettingsError::NotFound)?;
    let token = desk.db.add_link(&account.id, kind, desk.now).await?;
    let token = token.ok_or(SettingsError::NotFound)?;
    note(desk, "link-made", &account.email, None).await?;
    Ok(shown(desk, &account, kind, &token).into())
}

fn shown(desk: &Desk, account: &Account, kind: LinkKind, token: &SecretString) -> Sheet {
    let fluent = &desk.words.fluent;
    let email = account.email.as_str();
    let lead = if kind == LinkKind::Invitation {
        fl!(fluent, "settings-invite-link-lead", email = email)
    } else {
        fl!(fluent, "settings-invite-reset-lead", email = email)
    };
    let link = desk.public(&format!("/settings/link/{}", token.expose_secret()));
    let body = html! {
        section {
            p { (lead) }
            (form::copy(desk, &fl!(fluent, "settings-invite-link"), &link))
            p .hint { (fl!(fluent, "settings-invite-link-once")) }
        }
        p { a href={ "/settings/accounts/" (account.id) } { (fl!(fluent, "settings-invite-to-account")) } }
    };
    Sheet::new(
        fl!(fluent, "settings-invite-link-title"),
        Tab::Accounts,
        body,
    )
}
