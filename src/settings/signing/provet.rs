//! Administrators of a clinic sign in with Provet itself, which says who may set up integrations there.

use std::sync::Arc;
use std::time::Duration;

use i18n_embed_fl::fl;
use maud::html;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use url::Url;

use super::enter::{self, Typed};
use super::{Here, let_in, note, way_back};
use crate::provet::model::Permissions;
use crate::provet::{ProvetId, SignInClient, SignInError, SignedIn};
use crate::settings::{Answer, Asked, Browser, Desk, House, SettingsError, Sheet, Tab};
use crate::storage::{Actor, Attempt, Person, Proven, Purpose, StoredCredential};

pub(super) const ADDRESS: &str = "/settings/sign-in/provet";

/// The right in Provet that makes somebody an administrator here: the one that buttons and webhooks are set up with, by
/// the display name that endpoints name it by \[D\].
const RIGHT: &str = "Settings: Integration settings";

/// How long somebody waits for Provet to hear that their tokens are not needed.
const PATIENCE: Duration = Duration::from_secs(3);

/// What came back with somebody from Provet's sign-in page.
#[derive(Clone, Default)]
pub struct Returned {
    /// The code to redeem.
    pub code: Option<String>,
    /// Who sent them back (RFC 9207).
    pub issuer: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
}

/// What came of it.
pub enum Outcome {
    /// They are signed in.
    SignedIn {
        /// For the cookie.
        token: SecretString,
        /// Where to go.
        to: String,
    },
    /// They are not, and this address says why.
    Refused(String),
}

/// Why somebody who came back is not let in.
enum Refusal {
    /// Another browser began it.
    OtherBrowser,
    /// The application was withdrawn meanwhile.
    Withdrawn,
    /// They have not the right: who it is, where Provet said.
    Right(Option<String>),
    /// Provet or they themselves said no, or what came back does not fit.
    Provet(SignInError),
}

impl Refusal {
    fn word(&self) -> &'static str {
        match self {
            Self::OtherBrowser => "other-browser",
            Self::Withdrawn => "withdrawn",
            Self::Right(_) => "right",
            Self::Provet(error) => {
                let code = error.code();
                code.strip_prefix("sign-in/").unwrap_or(code)
            }
        }
    }
}

impl Refusal {
    /// Who was refused, as far as that is proved.
    fn actor(&self) -> Actor {
        match self {
            Self::Right(Some(subject)) => Actor::Proved(subject.clone()),
            Self::Right(None) | Self::OtherBrowser | Self::Withdrawn | Self::Provet(_) => {
                Actor::Unknown
            }
        }
    }
}

/// Sends somebody to the sign-in page of their clinic's Provet.
pub(super) async fn begin(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let fluent = &desk.words.fluent;
    let clinic = asked.form.text("clinic");
    let refused = |why: String| {
        let typed = Typed {
            next: asked.form.text("next"),
            clinic,
            clinic_error: Some(why),
            ..Typed::default()
        };
        let sheet = enter::sheet(&desk, &typed, None, None);
        Answer::from(Sheet {
            refused: true,
            ..sheet
        })
    };
    let Ok(id) = clinic.parse::<ProvetId>() else {
        return Ok(refused(fl!(fluent, "settings-invite-clinic-wrong")));
    };
    let Some(stored) = desk.db.sign_in_credential(id).await? else {
        return Ok(refused(fl!(fluent, "settings-provet-no-clinic")));
    };
    let client = match client(&desk.house, &stored) {
        Ok(client) => client,
        Err(error) => {
            let why = fl!(fluent, "settings-provet-not-set-up", code = error.code());
            return Ok(refused(why));
        }
    };
    let browser = asked.browser.0.as_ref().ok_or(SettingsError::NotFound)?;
    let beginning = client.begin();
    let attempt = Attempt {
        provet_id: id,
        credential_id: client.credential.id.clone(),
        purpose: Purpose::Settings {
            browser: digest(browser),
        },
        verifier: beginning.verifier,
        nonce: beginning.nonce,
        carried: Some(SecretString::from(way_back::safe(asked.form.text("next")))),
    };
    let begun = desk.db.begin_attempt(&beginning.state, &attempt, desk.now);
    begun.await?;
    Ok(onwards(&desk, &beginning.url).into())
}

/// A page that leads on by itself: our policy lets no form lead to another site.
fn onwards(desk: &Desk, url: &Url) -> Sheet {
    let fluent = &desk.words.fluent;
    let body = html! {
        meta http-equiv="refresh" content={ "0;url=" (url) };
        p { (fl!(fluent, "settings-provet-onwards")) }
        p { a href=(url) { (fl!(fluent, "settings-provet-go-on")) } }
    };
    let title = fl!(fluent, "settings-sign-in-with-provet");
    Sheet::new(title, Tab::Outside, body)
}

/// Lets somebody in who comes back from there, if they may administer their clinic.
pub async fn finish(
    house: &House,
    attempt: &Attempt,
    returned: &Returned,
    here: &Here,
) -> Result<Outcome, SettingsError> {
    let person = match administrator(house, attempt, returned, here).await? {
        Ok(person) => person,
        Err(refusal) => {
            let word = refusal.word();
            let (clinic, actor) = (Some(attempt.provet_id), refusal.actor());
            note(house, clinic, actor, ("sign-in-refused", word), here.now).await?;
            return Ok(Outcome::Refused(format!(
                "{}?refused={word}",
                enter::ADDRESS
            )));
        }
    };
    let next = attempt.carried.as_ref();
    let next = next.map_or("", |next| next.expose_secret());
    Ok(Outcome::SignedIn {
        token: let_in(house, &person, here).await?,
        to: way_back::safe(next),
    })
}

/// Who comes back, if it is an administrator.
async fn administrator(
    house: &House,
    attempt: &Attempt,
    returned: &Returned,
    here: &Here,
) -> Result<Result<Person, Refusal>, SettingsError> {
    if !began_in(attempt, &here.browser) {
        return Ok(Err(Refusal::OtherBrowser));
    }
    let code = match (&returned.code, &returned.error) {
        (Some(code), None) => code,
        (_, error) => {
            let error = SignInError::of_callback(error.as_deref().unwrap_or_default());
            return Ok(Err(Refusal::Provet(error)));
        }
    };
    let Some(stored) = house.db.credential(&attempt.credential_id).await? else {
        return Ok(Err(Refusal::Withdrawn));
    };
    let signed_in = async {
        let client = client(house, &stored)?;
        let (verifier, nonce) = (&attempt.verifier, &attempt.nonce);
        let issuer = returned.issuer.as_deref();
        let provet = &house.provet;
        let signed_in = provet.finish_sign_in(&client, code, verifier, nonce, issuer);
        Ok((signed_in.await?, client))
    };
    let (signed_in, client) = match signed_in.await {
        Ok(signed_in) => signed_in,
        Err(error) => return Ok(Err(Refusal::Provet(error))),
    };
    // The first one to sign in proves the clinic's credential, whatever they may do.
    if house
        .db
        .mark_proven(&stored.credential.id, here.now)
        .await?
        != Proven::AlreadyWorking
    {
        house.directory.invalidate();
    }
    let permissions = house.provet.permissions_of(&client, &signed_in).await;
    give_back(house, &client, &signed_in).await;
    let subject = subject(&signed_in);
    Ok(match permissions {
        Ok(permissions) if is_administrator(&permissions) => Ok(Person::Provet {
            provet_id: attempt.provet_id,
            subject,
            name: signed_in.name,
        }),
        // Whoever may not even read what they may do may not do this.
        Ok(_) | Err(SignInError::Nonsense { .. }) => Err(Refusal::Right(subject)),
        Err(error) => Err(Refusal::Provet(error)),
    })
}

/// Who it is. Where OpenID Connect is not used: the number that the ID token's subject is likely to be. \[I\]
fn subject(signed_in: &SignedIn) -> Option<String> {
    let user = signed_in.user.map(|user| user.to_string());
    signed_in.subject.clone().or(user)
}

/// Whether somebody may set up integrations. Keys and display names differ in capitals and signs only \[I\].
fn is_administrator(permissions: &Permissions) -> bool {
    let (whole, short) = (
        plain(RIGHT),
        plain(RIGHT.split(": ").last().unwrap_or(RIGHT)),
    );
    let names = &permissions.names;
    names
        .iter()
        .map(|name| plain(name))
        .any(|name| name == whole || name == short)
}

fn plain(name: &str) -> String {
    let letters = name.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The tokens have told what they were needed for.
async fn give_back(house: &House, client: &SignInClient, signed_in: &SignedIn) {
    let access = signed_in.access.secret();
    let token = signed_in.refresh.as_ref().unwrap_or(access);
    let revoked = house.provet.revoke(&client.credential, token);
    match tokio::time::timeout(PATIENCE, revoked).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, "a token could not be given back"),
        Err(_) => tracing::warn!("a token could not be given back in time"),
    }
}

fn client(house: &House, stored: &StoredCredential) -> Result<SignInClient, SignInError> {
    let back = house.public_url.join("oauth/callback");
    let back = back.map_err(|_| SignInError::RedirectUri)?;
    stored.sign_in_client(&back, &house.hosts)
}

/// Whether this browser began the attempt, and began it to come in here.
fn began_in(attempt: &Attempt, browser: &Browser) -> bool {
    let (Purpose::Settings { browser: began }, Some(came)) = (&attempt.purpose, &browser.0) else {
        return false;
    };
    began.as_bytes().ct_eq(digest(came).as_bytes()).into()
}

fn digest(browser: &SecretString) -> String {
    hex::encode(Sha256::digest(browser.expose_secret()))
}

/// Why somebody was not let in, in a sentence with what to do.
pub(super) fn refusal(desk: &Desk, word: &str) -> Option<String> {
    let fluent = &desk.words.fluent;
    match word {
        "other-browser" => Some(fl!(fluent, "settings-provet-other-browser")),
        "right" => Some(fl!(fluent, "settings-provet-right", right = RIGHT)),
        "declined" => Some(fl!(fluent, "settings-provet-declined")),
        "code" | "issuer" | "id-token" | "nonsense" => {
            let code = format!("sign-in/{word}");
            Some(fl!(fluent, "settings-provet-odd", code = code))
        }
        "unreachable" | "throttled" => Some(fl!(fluent, "settings-provet-unreachable")),
        "withdrawn" | "refused" | "redirect-uri" | "foreign-url" | "no-secret" | "algorithm"
        | "not-for-people" => {
            let code = format!("sign-in/{word}");
            Some(fl!(fluent, "settings-provet-not-set-up", code = code))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_set_up_integrations_is_an_administrator() {
        let may = |names: &[&str]| {
            is_administrator(&Permissions {
                user: None,
                names: names.iter().map(ToString::to_string).collect(),
            })
        };
        assert!(may(&[
            "General: Reminders",
            "Settings: Integration settings"
        ]));
        assert!(may(&["integration-settings"]));
        assert!(may(&["integration_settings"]));
        for other in [
            "Settings: Settings page",
            "Settings",
            "integration",
            "",
            "Integration settings: read",
        ] {
            assert!(!may(&[other]), "{other}");
        }
    }
}
