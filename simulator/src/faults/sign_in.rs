//! How signing in behaves where the vendor does not say, and its faults.

use serde::{Deserialize, Serialize};

use super::{bit, take_one};

/// When the person is asked whether the application may act for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentPolicy {
    /// The first time, for each application and scope.
    #[default]
    Once,
    /// Every time.
    Always,
    /// Not at all.
    Never,
}

/// What is wrong with an identity token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdTokenFault {
    /// `alg` is `none` and there is no signature.
    #[serde(rename = "alg-none")]
    Unsigned,
    /// HS256 over the public RSA key, as PEM text.
    #[serde(rename = "confused")]
    HmacWithPublicKey,
    /// The signature is that of another clinic's key, under its own `kid`.
    ForeignKey,
    /// The signature is that of another clinic's key, under this clinic's `kid`.
    ForgedKey,
    /// The `kid` is in no key set.
    UnknownKid,
    /// The signature does not fit.
    #[serde(rename = "damaged")]
    BadSignature,
    /// Another `nonce` than was asked for.
    WrongNonce,
    /// No `nonce`.
    NoNonce,
    /// Another application is named as audience.
    #[serde(rename = "wrong-aud")]
    WrongAudience,
    /// Another clinic is named as issuer.
    #[serde(rename = "wrong-iss")]
    WrongIssuer,
    /// It has expired.
    Expired,
    /// It was issued an hour from now.
    Future,
    /// It does not say who it is about.
    #[serde(rename = "no-sub")]
    NoSubject,
    /// It is about somebody else than the access token.
    #[serde(rename = "other-sub")]
    OtherSubject,
    /// It is no JSON web token at all.
    Garbage,
    /// There is none, although it was asked for.
    Missing,
}

impl IdTokenFault {
    /// Every fault.
    pub const ALL: [Self; 16] = [
        Self::Unsigned,
        Self::HmacWithPublicKey,
        Self::ForeignKey,
        Self::ForgedKey,
        Self::UnknownKid,
        Self::BadSignature,
        Self::WrongNonce,
        Self::NoNonce,
        Self::WrongAudience,
        Self::WrongIssuer,
        Self::Expired,
        Self::Future,
        Self::NoSubject,
        Self::OtherSubject,
        Self::Garbage,
        Self::Missing,
    ];

    /// The name in a URL.
    pub fn name(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(name)) => name,
            Ok(_) | Err(_) => String::new(),
        }
    }
}

/// What happens to a parameter of the redirect to the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CallbackParamFault {
    /// It is as it should be.
    #[default]
    #[serde(rename = "right")]
    Correct,
    /// It has another value.
    Changed,
    /// It is left out.
    Dropped,
}

/// Faults of signing in. The counts are of requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct SignInFaults {
    /// When the person is asked for consent.
    pub consent: ConsentPolicy,
    /// `plain` challenges are refused.
    #[serde(with = "bit")]
    pub refuse_plain: bool,
    /// The `state` in the redirect.
    pub callback_state: CallbackParamFault,
    /// The `iss` in the redirect (RFC 9207); left out by default.
    pub callback_iss: CallbackParamFault,
    /// The redirect carries this error instead of a code.
    pub callback_error: Option<String>,
    /// After the last click there is no redirect.
    #[serde(rename = "login_stuck", with = "bit")]
    pub hang_after_consent: bool,
    /// The sign-in pages isolate themselves from the window that opened them.
    #[serde(rename = "login_coop", with = "bit")]
    pub isolate_from_opener: bool,
    /// All other pages isolate themselves from the windows that are opened from them, also from frames in them.
    #[serde(rename = "page_coop", with = "bit")]
    pub isolate_pages: bool,
    /// The next codes are for this user, whoever is signed in.
    pub sign_in_as: Option<i64>,
    /// A refresh brings a new refresh token.
    #[serde(rename = "refresh_rotation", with = "bit")]
    pub rotate_refresh_tokens: bool,
    /// Seconds a replaced refresh token still brings the same answer.
    #[serde(rename = "refresh_grace_s")]
    pub reuse_grace_seconds: i64,
    /// A replaced refresh token that comes again ends all tokens of that authorization.
    #[serde(rename = "refresh_reuse_ends_all", with = "bit")]
    pub reuse_revokes_family: bool,
    /// A refresh leaves the former access token alone.
    #[serde(rename = "refresh_keeps_access", with = "bit")]
    pub keep_access_tokens: bool,
    /// Without rotation the answer to a refresh has no refresh token.
    #[serde(rename = "refresh_omitted", with = "bit")]
    pub omit_refresh_token: bool,
    /// So many token requests are carried out and not answered.
    #[serde(rename = "token_lose_answer")]
    pub lose_response_next: u32,
    /// Identity tokens say `sub` and nothing else of the person.
    #[serde(with = "bit")]
    pub only_sub: bool,
    /// What is wrong with identity tokens.
    pub id_token: Option<IdTokenFault>,
    /// The discovery document names another issuer.
    #[serde(rename = "foreign_issuer", with = "bit")]
    pub use_foreign_issuer: bool,
    /// The discovery document names another clinic's key set.
    #[serde(rename = "foreign_jwks", with = "bit")]
    pub use_foreign_jwks: bool,
    /// The key set has the key in use alone, without those before it.
    #[serde(with = "bit")]
    pub newest_key_only: bool,
    /// So many requests for discovery and keys are answered 500.
    #[serde(rename = "discovery_fail")]
    pub discovery_fail_next: u32,
}

impl Default for SignInFaults {
    fn default() -> Self {
        Self {
            consent: ConsentPolicy::default(),
            refuse_plain: false,
            callback_state: CallbackParamFault::Correct,
            callback_iss: CallbackParamFault::Dropped,
            callback_error: None,
            hang_after_consent: false,
            isolate_from_opener: false,
            isolate_pages: false,
            sign_in_as: None,
            rotate_refresh_tokens: true,
            reuse_grace_seconds: 0,
            reuse_revokes_family: false,
            keep_access_tokens: false,
            omit_refresh_token: false,
            lose_response_next: 0,
            only_sub: false,
            id_token: None,
            use_foreign_issuer: false,
            use_foreign_jwks: false,
            newest_key_only: false,
            discovery_fail_next: 0,
        }
    }
}

impl SignInFaults {
    /// Whether the answer to this token request is lost.
    pub(crate) fn take_lost_response(&mut self) -> bool {
        take_one(&mut self.lose_response_next)
    }

    /// Whether this request for discovery or keys fails.
    pub(crate) fn take_discovery_failure(&mut self) -> bool {
        take_one(&mut self.discovery_fail_next)
    }
}
