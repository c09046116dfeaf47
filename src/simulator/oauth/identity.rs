//! What is told about the person who signed in, and the token that carries it.

use serde_json::{Map, Value, json};

use super::app::{App, opaque};
use super::hazards::IdTokenFault;
use super::jwt::{Signer, compact, half_hash};
use super::ledger::Granted;
use super::{LIFETIME, issuer};
use crate::simulator::clinic::text;
use crate::simulator::world::State;

/// An hour, by which a wrong time is wrong.
const HOUR: i64 = 3600;

/// What is said of a person: `sub` is the number in the table `user`, as text; the other claims
/// are a guess that a switch takes away \[I\].
pub(super) fn about(state: &State, provet_id: i64, user: i64) -> Map<String, Value> {
    let mut claims = Map::from_iter([("sub".to_owned(), json!(user.to_string()))]);
    let row = state
        .clinic(provet_id)
        .and_then(|clinic| clinic.row("user", user))
        .filter(|_| !state.faults.sign_in.only_sub);
    if let Some(row) = row {
        let (given, family) = (text(row, "first_name"), text(row, "last_name"));
        claims.extend([
            ("email".to_owned(), json!(text(row, "email"))),
            ("given_name".to_owned(), json!(given)),
            ("family_name".to_owned(), json!(family)),
            ("name".to_owned(), json!(format!("{given} {family}"))),
        ]);
    }
    claims
}

/// The identity token that goes with an access token, or nothing where a switch keeps it back.
/// `Err` where it cannot be signed.
pub(super) fn id_token(
    state: &mut State,
    app: &App,
    granted: &Granted,
    nonce: Option<&str>,
    access: &str,
) -> Result<Option<String>, ()> {
    let fault = state.faults.sign_in.id_token;
    match fault {
        Some(IdTokenFault::Missing) => return Ok(None),
        Some(IdTokenFault::Garbage) => return Ok(Some("neither.a.token".to_owned())),
        _ => {}
    }
    let mut claims = claims(state, app, granted, nonce, access);
    if let Some(fault) = fault {
        spoil(state, &mut claims, granted, fault);
    }
    signed(state, app, fault, &Value::Object(claims))
        .map(Some)
        .ok_or(())
}

/// The claims as they should be \[I: as the library makes them\].
fn claims(
    state: &mut State,
    app: &App,
    granted: &Granted,
    nonce: Option<&str>,
    access: &str,
) -> Map<String, Value> {
    let now = state.now().as_second();
    let mut claims = about(state, granted.provet_id, granted.user);
    claims.extend([
        (
            "iss".to_owned(),
            json!(issuer(&state.origin, granted.provet_id)),
        ),
        ("aud".to_owned(), json!(app.client_id)),
        ("iat".to_owned(), json!(now)),
        ("exp".to_owned(), json!(now + LIFETIME)),
        ("auth_time".to_owned(), json!(granted.auth_time.as_second())),
        ("at_hash".to_owned(), json!(half_hash(access))),
        ("jti".to_owned(), json!(opaque(&mut state.random, 16))),
    ]);
    if let Some(nonce) = nonce {
        claims.insert("nonce".to_owned(), json!(nonce));
    }
    claims
}

/// Makes the claims wrong in the way a switch asks for.
fn spoil(state: &State, claims: &mut Map<String, Value>, granted: &Granted, fault: IdTokenFault) {
    let now = state.now().as_second();
    let stranger = other_clinic(state, granted.provet_id);
    let mut set = |name: &str, value: Value| drop(claims.insert(name.to_owned(), value));
    match fault {
        IdTokenFault::WrongNonce => set("nonce", json!("of-another-sign-in")),
        IdTokenFault::WrongAudience => set("aud", json!("another-application")),
        IdTokenFault::WrongIssuer => set("iss", json!(issuer(&state.origin, stranger))),
        IdTokenFault::Expired => {
            set("iat", json!(now - LIFETIME - HOUR));
            set("exp", json!(now - HOUR));
        }
        IdTokenFault::Future => {
            set("iat", json!(now + HOUR));
            set("exp", json!(now + HOUR + LIFETIME));
        }
        IdTokenFault::OtherSubject => set("sub", json!((granted.user + 1).to_string())),
        IdTokenFault::NoSubject => drop(claims.remove("sub")),
        IdTokenFault::NoNonce => drop(claims.remove("nonce")),
        // These are in the signature, or in place of the whole token.
        IdTokenFault::Unsigned
        | IdTokenFault::Confused
        | IdTokenFault::ForeignKey
        | IdTokenFault::ForgedKey
        | IdTokenFault::UnknownKid
        | IdTokenFault::Damaged
        | IdTokenFault::Garbage
        | IdTokenFault::Missing => {}
    }
}

/// Signs the claims as the application wants it, or wrongly.
fn signed(state: &State, app: &App, fault: Option<IdTokenFault>, claims: &Value) -> Option<String> {
    let own = || state.signing_key(app.provet_id);
    let stranger = other_clinic(state, app.provet_id);
    match fault {
        Some(IdTokenFault::Unsigned) => compact(&Signer::Nobody, None, claims),
        Some(IdTokenFault::Confused) => {
            let key = own()?;
            let pem = key.public_pem()?;
            compact(&Signer::Hmac(pem.as_bytes()), Some(&key.kid), claims)
        }
        Some(IdTokenFault::ForeignKey) => {
            let key = state.signing_key(stranger)?;
            compact(&Signer::Rsa(&key), Some(&key.kid), claims)
        }
        Some(IdTokenFault::ForgedKey) => {
            let key = state.signing_key(stranger)?;
            compact(&Signer::Rsa(&key), Some(&own()?.kid), claims)
        }
        Some(IdTokenFault::UnknownKid) => {
            compact(&Signer::Rsa(own()?.as_ref()), Some("unheard-of"), claims)
        }
        Some(IdTokenFault::Damaged) => usual(state, app, claims).map(damaged),
        _ => usual(state, app, claims),
    }
}

/// The signature the application is registered for: with its secret, or with the clinic's key \[I\].
fn usual(state: &State, app: &App, claims: &Value) -> Option<String> {
    if app.algorithm.as_deref() == Some("HS256") {
        let secret = app.client_secret.as_bytes();
        return compact(&Signer::Hmac(secret), None, claims);
    }
    let key = state.signing_key(app.provet_id)?;
    compact(&Signer::Rsa(&key), Some(&key.kid), claims)
}

/// The token with another first letter in its signature.
fn damaged(token: String) -> String {
    let Some((message, signature)) = token.rsplit_once('.') else {
        return token;
    };
    let first = if signature.starts_with('A') { 'B' } else { 'A' };
    let rest: String = signature.chars().skip(1).collect();
    format!("{message}.{first}{rest}")
}

/// A clinic that is not this one.
pub(super) fn other_clinic(state: &State, provet_id: i64) -> i64 {
    let mut others = state.clinics.keys().filter(|id| **id != provet_id);
    others.next().copied().unwrap_or(0)
}
