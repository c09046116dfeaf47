//! How signing in behaves where the vendor is silent, and what is to go wrong with it.

use crate::simulator::faults::strikes;

/// When the person is asked whether the application may act for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Consent {
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
    Confused,
    /// The signature is that of another clinic's key, under its own `kid`.
    ForeignKey,
    /// The signature is that of another clinic's key, under this clinic's `kid`.
    ForgedKey,
    /// The `kid` is in no key set.
    UnknownKid,
    /// The signature does not fit.
    Damaged,
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
        (Self::Confused, "confused"),
        (Self::ForeignKey, "foreign-key"),
        (Self::ForgedKey, "forged-key"),
        (Self::UnknownKid, "unknown-kid"),
        (Self::Damaged, "damaged"),
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
pub enum Returned {
    /// It is as it should be.
    #[default]
    Right,
    /// It has another value.
    Changed,
    /// It is left out.
    Dropped,
}

/// What may befall people who sign in. The counts are of requests.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct SignInHazards {
    /// When the person is asked for consent.
    pub consent: Consent,
    /// `plain` challenges are refused.
    pub refuse_plain: bool,
    /// The state in the way back.
    pub state: Returned,
    /// The issuer in the way back (RFC 9207); left out unless switched on.
    pub iss: Returned,
    /// The way back carries this error instead of a code.
    pub callback_error: Option<String>,
    /// After the last click there is no way back.
    pub stuck: bool,
    /// The pages of signing in cut themselves off from the window that opened them.
    pub coop: bool,
    /// The next codes stand for this person, whoever is signed in.
    pub sign_in_as: Option<i64>,
    /// A refresh brings a new refresh token.
    pub rotation: bool,
    /// Seconds a replaced refresh token still brings the same answer.
    pub grace_s: i64,
    /// A replaced refresh token that comes again ends all tokens of that authorization.
    pub reuse_ends_all: bool,
    /// A refresh leaves the former access token alone.
    pub keeps_access: bool,
    /// Without rotation the answer to a refresh has no refresh token.
    pub omits_refresh: bool,
    /// So many token requests are carried out and not answered.
    pub lose_answer_next: u32,
    /// Identity tokens say `sub` and nothing else of the person.
    pub only_sub: bool,
    /// What is wrong with identity tokens.
    pub id_token: Option<IdTokenFault>,
    /// The discovery document names another issuer.
    pub foreign_issuer: bool,
    /// The discovery document names another clinic's key set.
    pub foreign_jwks: bool,
    /// The key set has the key in use alone, without those before it.
    pub newest_key_only: bool,
    /// So many requests for discovery and keys are answered 500.
    pub discovery_fail_next: u32,
}

impl Default for SignInHazards {
    fn default() -> Self {
        Self {
            consent: Consent::default(),
            refuse_plain: false,
            state: Returned::Right,
            iss: Returned::Dropped,
            callback_error: None,
            stuck: false,
            coop: false,
            sign_in_as: None,
            rotation: true,
            grace_s: 0,
            reuse_ends_all: false,
            keeps_access: false,
            omits_refresh: false,
            lose_answer_next: 0,
            only_sub: false,
            id_token: None,
            foreign_issuer: false,
            foreign_jwks: false,
            newest_key_only: false,
            discovery_fail_next: 0,
        }
    }
}

impl SignInHazards {
    /// Whether the answer to this token request is lost.
    pub(super) fn loses_answer(&mut self) -> bool {
        strikes(&mut self.lose_answer_next)
    }

    /// Whether this request for discovery or keys fails.
    pub(super) fn discovery_fails(&mut self) -> bool {
        strikes(&mut self.discovery_fail_next)
    }
}
