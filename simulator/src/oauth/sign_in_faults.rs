//! How signing in behaves where the vendor is silent, and what is to go wrong with it.

use crate::faults::take_one;

/// When the person is asked whether the application may act for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdTokenFault {
    /// `alg` is `none` and there is no signature.
    Unsigned,
    /// HS256 over the public RSA key, as PEM text.
    HmacWithPublicKey,
    /// The signature is that of another clinic's key, under its own `kid`.
    ForeignKey,
    /// The signature is that of another clinic's key, under this clinic's `kid`.
    ForgedKey,
    /// The `kid` is in no key set.
    UnknownKid,
    /// The signature does not fit.
    BadSignature,
    /// Another `nonce` than was asked for.
    WrongNonce,
    /// No `nonce`.
    NoNonce,
    /// Another application is named as audience.
    WrongAudience,
    /// Another clinic is named as issuer.
    WrongIssuer,
    /// It has expired.
    Expired,
    /// It was issued an hour from now.
    Future,
    /// It does not say who it is about.
    NoSubject,
    /// It is about somebody else than the access token.
    OtherSubject,
    /// It is no JSON web token at all.
    Garbage,
    /// There is none, although it was asked for.
    Missing,
}

impl IdTokenFault {
    /// Every fault, with its name in a URL.
    pub const ALL: [(Self, &'static str); 16] = [
        (Self::Unsigned, "alg-none"),
        (Self::HmacWithPublicKey, "confused"),
        (Self::ForeignKey, "foreign-key"),
        (Self::ForgedKey, "forged-key"),
        (Self::UnknownKid, "unknown-kid"),
        (Self::BadSignature, "damaged"),
        (Self::WrongNonce, "wrong-nonce"),
        (Self::NoNonce, "no-nonce"),
        (Self::WrongAudience, "wrong-aud"),
        (Self::WrongIssuer, "wrong-iss"),
        (Self::Expired, "expired"),
        (Self::Future, "future"),
        (Self::NoSubject, "no-sub"),
        (Self::OtherSubject, "other-sub"),
        (Self::Garbage, "garbage"),
        (Self::Missing, "missing"),
    ];
}

/// What becomes of a parameter on the way back to the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CallbackParamFault {
    /// It is as it should be.
    #[default]
    Correct,
    /// It has another value.
    Changed,
    /// It is left out.
    Dropped,
}

/// What may befall people who sign in. The counts are of requests.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct SignInFaults {
    /// When the person is asked for consent.
    pub consent: ConsentPolicy,
    /// `plain` challenges are refused.
    pub refuse_plain: bool,
    /// The state in the way back.
    pub callback_state: CallbackParamFault,
    /// The issuer in the way back (RFC 9207); left out unless switched on.
    pub callback_iss: CallbackParamFault,
    /// The way back carries this error instead of a code.
    pub callback_error: Option<String>,
    /// After the last click there is no way back.
    pub hang_after_consent: bool,
    /// The pages of signing in cut themselves off from the window that opened them.
    pub isolate_from_opener: bool,
    /// The next codes stand for this person, whoever is signed in.
    pub sign_in_as: Option<i64>,
    /// A refresh brings a new refresh token.
    pub rotate_refresh_tokens: bool,
    /// Seconds a replaced refresh token still brings the same answer.
    pub reuse_grace_seconds: i64,
    /// A replaced refresh token that comes again ends all tokens of that authorization.
    pub reuse_revokes_family: bool,
    /// A refresh leaves the former access token alone.
    pub keep_access_tokens: bool,
    /// Without rotation the answer to a refresh has no refresh token.
    pub omit_refresh_token: bool,
    /// So many token requests are carried out and not answered.
    pub lose_response_next: u32,
    /// Identity tokens say `sub` and nothing else of the person.
    pub only_sub: bool,
    /// What is wrong with identity tokens.
    pub id_token: Option<IdTokenFault>,
    /// The discovery document names another issuer.
    pub use_foreign_issuer: bool,
    /// The discovery document names another clinic's key set.
    pub use_foreign_jwks: bool,
    /// The key set has the key in use alone, without those before it.
    pub newest_key_only: bool,
    /// So many requests for discovery and keys are answered 500.
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
    pub(super) fn take_lost_response(&mut self) -> bool {
        take_one(&mut self.lose_response_next)
    }

    /// Whether this request for discovery or keys fails.
    pub(super) fn take_discovery_failure(&mut self) -> bool {
        take_one(&mut self.discovery_fail_next)
    }
}
