//! Password rules, and hashing with argon2id.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use super::common_passwords::is_common_password;
use crate::error_chain::ErrorChain;
use crate::settings::form::{FormErrors, FormField, InputKind};
use crate::settings::{SettingsContext, SettingsError};
use crate::storage::StorageError;

/// The field of a new password.
const FIELD_PASSWORD: &str = "password";
/// The field of its repetition.
const FIELD_AGAIN: &str = "again";

/// The fewest characters. Long passwords need no rules about their characters.
pub(in crate::settings) const MIN_LENGTH: usize = 12;

/// The most characters, so that nobody can make hashing expensive.
const MAX_LENGTH: usize = 200;

/// The fewest different characters.
const MIN_DISTINCT_CHARACTERS: usize = 5;

/// Memory in KiB, passes and lanes: the second choice of OWASP's password storage cheat sheet for argon2id, which hashes
/// in some 20 ms.
const ARGON2_COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// A hash that no password has, at the same cost: an unknown account takes as long as a known one.
const DUMMY_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$\
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// How many passwords are hashed at once: each takes a core and 19 MiB.
static HASHING_PERMITS: Semaphore = Semaphore::const_new(4);

/// Why a password is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::settings) enum PasswordWeakness {
    /// Fewer than [`MIN_LENGTH`] characters.
    TooShort,
    /// More than [`MAX_LENGTH`] characters.
    TooLong,
    /// The e-mail address, or a few characters repeated.
    TooSimple,
    /// One of those that are tried first.
    Common,
    /// In the operator's list of breached ones.
    Breached,
    /// The repetition differs.
    Mismatch,
}

/// Why a password is not accepted, if it is not. `email` is that of its account.
pub(in crate::settings) fn find_weakness(
    password: &str,
    again: &str,
    email: &str,
) -> Option<PasswordWeakness> {
    let length = password.chars().count();
    // Different characters are counted because length alone would accept one key held down.
    let mut letters: Vec<char> = password.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    let address = email.split('@').next().unwrap_or_default();
    let plain = password.to_lowercase();
    if length < MIN_LENGTH {
        Some(PasswordWeakness::TooShort)
    } else if length > MAX_LENGTH {
        Some(PasswordWeakness::TooLong)
    } else if letters.len() < MIN_DISTINCT_CHARACTERS || plain == email || plain == address {
        Some(PasswordWeakness::TooSimple)
    } else if is_common_password(password, email.split(|c: char| !c.is_alphanumeric())) {
        Some(PasswordWeakness::Common)
    } else {
        // Last: a password that is too weak has to be typed anew twice in any case.
        (password != again).then_some(PasswordWeakness::Mismatch)
    }
}

/// The same, and whether the password is in the operator's list of breached ones, where there is one.
pub(in crate::settings) async fn find_weakness_or_breach(
    ctx: &SettingsContext,
    (password, again): (&str, &str),
    email: &str,
) -> Option<PasswordWeakness> {
    if let Some(weakness) = find_weakness(password, again, email) {
        return Some(weakness);
    }
    let list = ctx.services.breached_passwords.clone()?;
    let password = SecretString::from(password);
    let found = run_blocking(move || list.contains(password.expose_secret())).await?;
    // A list that cannot be read must not keep people from a new password: the other rules still hold.
    found
        .inspect_err(|error| tracing::error!(error = %ErrorChain(error), "the list of breached passwords cannot be read"))
        .is_ok_and(|found| found)
        .then_some(PasswordWeakness::Breached)
}

/// The message about a password that is not accepted.
fn weakness_message(ctx: &SettingsContext, weakness: PasswordWeakness) -> String {
    let fluent = &ctx.i18n.fluent;
    match weakness {
        PasswordWeakness::TooShort => fl!(fluent, "settings-password-short", least = MIN_LENGTH),
        PasswordWeakness::TooLong => fl!(fluent, "settings-password-long", most = MAX_LENGTH),
        PasswordWeakness::TooSimple => fl!(fluent, "settings-password-easy"),
        PasswordWeakness::Common => fl!(fluent, "settings-password-common"),
        PasswordWeakness::Breached => fl!(fluent, "settings-password-breached"),
        PasswordWeakness::Mismatch => fl!(fluent, "settings-password-different"),
    }
}

/// The same as an error of the field that it concerns.
pub(in crate::settings) fn weakness_error(
    ctx: &SettingsContext,
    weakness: PasswordWeakness,
) -> FormErrors {
    let field = match weakness {
        PasswordWeakness::Mismatch => FIELD_AGAIN,
        PasswordWeakness::TooShort
        | PasswordWeakness::TooLong
        | PasswordWeakness::TooSimple
        | PasswordWeakness::Common
        | PasswordWeakness::Breached => FIELD_PASSWORD,
    };
    FormErrors::for_field(field, weakness_message(ctx, weakness))
}

/// The hidden user name that tells password managers whose password a form asks for.
pub(in crate::settings) fn username_hint_field(email: &str) -> Markup {
    html! { input type="text" name="username" value=(email) autocomplete="username" hidden; }
}

/// The fields for a new password and its repetition.
pub(in crate::settings) fn new_password_fields(
    ctx: &SettingsContext,
    mistake: Option<&str>,
    again_mistake: Option<&str>,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-password-new");
    let hint = fl!(fluent, "settings-password-hint", least = MIN_LENGTH);
    let again = fl!(fluent, "settings-password-again");
    let first = FormField::new(FIELD_PASSWORD, &label, "")
        .make_required()
        .with_hint(&hint);
    let second = FormField::new(FIELD_AGAIN, &again, "").make_required();
    html! {
        (first.with_error(mistake).with_kind(InputKind::Password).with_autocomplete("new-password").render())
        (second.with_error(again_mistake).with_kind(InputKind::Password).with_autocomplete("new-password").render())
    }
}

/// Hashes a password.
pub(in crate::settings) async fn hash(password: &str) -> Result<SecretString, SettingsError> {
    let password = SecretString::from(password);
    // On a blocking thread: hashing takes tens of milliseconds of a core.
    let hashed = run_blocking(move || {
        let (memory, passes, lanes) = ARGON2_COST;
        let params = Params::new(memory, passes, lanes, None).ok()?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash: PasswordHash = argon2
            .hash_password(password.expose_secret().as_bytes())
            .ok()?;
        Some(SecretString::from(hash.to_string()))
    });
    let unfit = StorageError::OutOfBounds { what: "a password" };
    hashed.await.flatten().ok_or(SettingsError::Storage(unfit))
}

/// Whether a password matches the hash. Takes as long where there is no hash, so that the time reveals no account.
pub(in crate::settings) async fn verify(password: &str, hash: Option<&SecretString>) -> bool {
    let there = hash.is_some();
    let hash = hash.map_or_else(|| SecretString::from(DUMMY_HASH), SecretString::clone);
    // Nobody has a longer password; hashing it would only cost time.
    let password: String = password.chars().take(MAX_LENGTH + 1).collect();
    let password = SecretString::from(password);
    // Against the stand-in where there is no hash: the work is the same, only the answer is fixed.
    let right = run_blocking(move || {
        let password = password.expose_secret().as_bytes();
        Argon2::default()
            .verify_password(password, hash.expose_secret())
            .is_ok()
    });
    right.await == Some(true) && there
}

/// Hashes on a blocking thread, a few at a time.
async fn run_blocking<T: Send + 'static>(hash: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    // The permit is taken before the thread, so that waiting sign-ins hold no thread and no 19 MiB.
    let permit = HASHING_PERMITS.acquire().await.ok()?;
    let hashed = tokio::task::spawn_blocking(hash).await.ok();
    drop(permit);
    hashed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again_and_no_other() {
        let stored = hash("correct horse battery").await.unwrap();
        assert!(
            stored
                .expose_secret()
                .starts_with("$argon2id$v=19$m=19456,t=2,p=1$")
        );
        assert!(verify("correct horse battery", Some(&stored)).await);
        assert!(!verify("correct horse batterY", Some(&stored)).await);
        assert!(!verify("", Some(&stored)).await);
        let again = hash("correct horse battery").await.unwrap();
        assert_ne!(
            stored.expose_secret(),
            again.expose_secret(),
            "each has its own salt"
        );
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        assert!(
            PasswordHash::new(DUMMY_HASH).is_ok(),
            "else it costs nothing"
        );
        for password in ["", "correct horse battery"] {
            assert!(!verify(password, None).await);
        }
    }

    #[test]
    fn a_password_is_long_rather_than_odd() {
        let email = "veterinarian@clinic.example";
        let of = |password: &str| find_weakness(password, password, email);
        assert_eq!(of("correct horse battery"), None);
        assert_eq!(of("ääkkösiä on täällä"), None);
        assert_eq!(of("elevenchars"), Some(PasswordWeakness::TooShort));
        assert_eq!(of(&"long ".repeat(41)), Some(PasswordWeakness::TooLong));
        assert_eq!(of("aaaaaaaaaaaaaaaa"), Some(PasswordWeakness::TooSimple));
        assert_eq!(
            of("Veterinarian@Clinic.example"),
            Some(PasswordWeakness::TooSimple)
        );
        assert_eq!(of("veterinarian"), Some(PasswordWeakness::TooSimple));
        assert_eq!(of("password1234"), Some(PasswordWeakness::Common));
        let mistyped = find_weakness("correct horse battery", "correct horse batter", email);
        assert_eq!(mistyped, Some(PasswordWeakness::Mismatch));
    }
}
