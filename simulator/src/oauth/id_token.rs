//! Identity tokens and the claims about the user in them.

use serde_json::{Map, Value, json};

use super::application::{OauthApplication, random_token};
use super::grant_store::UserGrant;
use super::jwt::{JwtSigner, encode_jwt, left_half_hash};
use super::{ACCESS_TOKEN_LIFETIME_SECONDS, issuer_url};
use crate::clinic::get_text;
use crate::faults::IdTokenFault;
use crate::state::SimulatorState;

/// An hour, by which a wrong time is wrong.
const HOUR_SECONDS: i64 = 3600;

/// What is said of a person: `sub` is the number in the table `user`, as text; the other claims
/// are a guess that a switch takes away \[I\].
pub(super) fn build_user_claims(
    state: &SimulatorState,
    provet_id: i64,
    user: i64,
) -> Map<String, Value> {
    let mut claims = Map::from_iter([("sub".to_owned(), json!(user.to_string()))]);
    let row = state
        .find_clinic(provet_id)
        .and_then(|clinic| clinic.find_row("user", user))
        .filter(|_| !state.faults.sign_in.only_sub);
    if let Some(row) = row {
        let (given, family) = (get_text(row, "first_name"), get_text(row, "last_name"));
        claims.extend([
            ("email".to_owned(), json!(get_text(row, "email"))),
            ("given_name".to_owned(), json!(given)),
            ("family_name".to_owned(), json!(family)),
            ("name".to_owned(), json!(format!("{given} {family}"))),
        ]);
    }
    claims
}

/// The identity token that goes with an access token, or nothing where a switch keeps it back.
/// `Err` where it cannot be signed.
pub(super) fn issue_id_token(
    state: &mut SimulatorState,
    app: &OauthApplication,
    grant: &UserGrant,
    nonce: Option<&str>,
    access: &str,
) -> Result<Option<String>, ()> {
    let fault = state.faults.sign_in.id_token;
    match fault {
        // No token at all to falsify.
        Some(IdTokenFault::Missing) => return Ok(None),
        Some(IdTokenFault::Garbage) => return Ok(Some("neither.a.token".to_owned())),
        _ => {}
    }
    // Falsified before signing, so that the signature is valid over wrong claims.
    let mut claims = build_id_token_claims(state, app, grant, nonce, access);
    if let Some(fault) = fault {
        corrupt_claims(state, &mut claims, grant, fault);
    }
    sign_with_fault(state, app, fault, &Value::Object(claims))
        .map(Some)
        .ok_or(())
}

/// The claims as they should be \[I: as the library makes them\].
fn build_id_token_claims(
    state: &mut SimulatorState,
    app: &OauthApplication,
    grant: &UserGrant,
    nonce: Option<&str>,
    access: &str,
) -> Map<String, Value> {
    let now = state.now().as_second();
    let mut claims = build_user_claims(state, grant.provet_id, grant.user);
    claims.extend([
        (
            "iss".to_owned(),
            json!(issuer_url(&state.origin, grant.provet_id)),
        ),
        ("aud".to_owned(), json!(app.client_id)),
        ("iat".to_owned(), json!(now)),
        ("exp".to_owned(), json!(now + ACCESS_TOKEN_LIFETIME_SECONDS)),
        ("auth_time".to_owned(), json!(grant.auth_time.as_second())),
        ("at_hash".to_owned(), json!(left_half_hash(access))),
        ("jti".to_owned(), json!(random_token(&mut state.rng, 16))),
    ]);
    if let Some(nonce) = nonce {
        claims.insert("nonce".to_owned(), json!(nonce));
    }
    claims
}

/// Falsifies the claims as the fault asks for.
fn corrupt_claims(
    state: &SimulatorState,
    claims: &mut Map<String, Value>,
    grant: &UserGrant,
    fault: IdTokenFault,
) {
    let now = state.now().as_second();
    let stranger = find_other_clinic(state, grant.provet_id);
    let mut set = |name: &str, value: Value| drop(claims.insert(name.to_owned(), value));
    match fault {
        IdTokenFault::WrongNonce => set("nonce", json!("of-another-sign-in")),
        IdTokenFault::WrongAudience => set("aud", json!("another-application")),
        IdTokenFault::WrongIssuer => set("iss", json!(issuer_url(&state.origin, stranger))),
        IdTokenFault::Expired => {
            set(
                "iat",
                json!(now - ACCESS_TOKEN_LIFETIME_SECONDS - HOUR_SECONDS),
            );
            set("exp", json!(now - HOUR_SECONDS));
        }
        IdTokenFault::Future => {
            set("iat", json!(now + HOUR_SECONDS));
            set(
                "exp",
                json!(now + HOUR_SECONDS + ACCESS_TOKEN_LIFETIME_SECONDS),
            );
        }
        IdTokenFault::OtherSubject => set("sub", json!((grant.user + 1).to_string())),
        IdTokenFault::NoSubject => drop(claims.remove("sub")),
        IdTokenFault::NoNonce => drop(claims.remove("nonce")),
        // These are in the signature, or in place of the whole token.
        IdTokenFault::Unsigned
        | IdTokenFault::HmacWithPublicKey
        | IdTokenFault::ForeignKey
        | IdTokenFault::ForgedKey
        | IdTokenFault::UnknownKid
        | IdTokenFault::BadSignature
        | IdTokenFault::Garbage
        | IdTokenFault::Missing => {}
    }
}

/// Signs the claims as the application wants it, or wrongly.
fn sign_with_fault(
    state: &SimulatorState,
    app: &OauthApplication,
    fault: Option<IdTokenFault>,
    claims: &Value,
) -> Option<String> {
    let own = || state.load_signing_key(app.provet_id);
    let stranger = find_other_clinic(state, app.provet_id);
    match fault {
        Some(IdTokenFault::Unsigned) => encode_jwt(&JwtSigner::Unsigned, None, claims),
        Some(IdTokenFault::HmacWithPublicKey) => {
            let key = own()?;
            // The classic attack: the public key, which everybody has, used as HMAC secret.
            let pem = key.to_public_pem()?;
            encode_jwt(&JwtSigner::Hmac(pem.as_bytes()), Some(&key.kid), claims)
        }
        Some(IdTokenFault::ForeignKey) => {
            let key = state.load_signing_key(stranger)?;
            encode_jwt(&JwtSigner::Rsa(&key), Some(&key.kid), claims)
        }
        Some(IdTokenFault::ForgedKey) => {
            let key = state.load_signing_key(stranger)?;
            encode_jwt(&JwtSigner::Rsa(&key), Some(&own()?.kid), claims)
        }
        Some(IdTokenFault::UnknownKid) => {
            encode_jwt(&JwtSigner::Rsa(own()?.as_ref()), Some("unheard-of"), claims)
        }
        Some(IdTokenFault::BadSignature) => sign_claims(state, app, claims).map(corrupt_signature),
        _ => sign_claims(state, app, claims),
    }
}

/// The signature the application is registered for: with its secret, or with the clinic's key \[I\].
fn sign_claims(state: &SimulatorState, app: &OauthApplication, claims: &Value) -> Option<String> {
    if app.signing_algorithm.as_deref() == Some("HS256") {
        let secret = app.client_secret.as_bytes();
        return encode_jwt(&JwtSigner::Hmac(secret), None, claims);
    }
    let key = state.load_signing_key(app.provet_id)?;
    encode_jwt(&JwtSigner::Rsa(&key), Some(&key.kid), claims)
}

/// The token with another first letter in its signature.
fn corrupt_signature(token: String) -> String {
    let Some((message, signature)) = token.rsplit_once('.') else {
        return token;
    };
    let first = if signature.starts_with('A') { 'B' } else { 'A' };
    let rest: String = signature.chars().skip(1).collect();
    format!("{message}.{first}{rest}")
}

/// A clinic that is not this one.
pub(super) fn find_other_clinic(state: &SimulatorState, provet_id: i64) -> i64 {
    let mut others = state.clinics.keys().filter(|id| **id != provet_id);
    others.next().copied().unwrap_or(0)
}
