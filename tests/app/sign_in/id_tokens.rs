//! ID tokens: the good ones sign in, and every bad one of a long list does not.

use cageside::provet::SignInOutcome;
use cageside::provet::oauth::ClientType;
use cageside::provet::oidc::{IdTokenError, SignInError};
use jiff::SignedDuration;
use proptest::prelude::*;
use secrecy::SecretString;
use serde_json::{Value, json};

use crate::sign_in::keys::{OURS_PUBLIC, SECRET, Signer, foreign_key_set, ours, token};
use crate::sign_in::server::discovery;
use crate::sign_in::{Bench, Said};

const NONCE: &str = "the nonce of this very sign-in";

impl Bench {
    fn claims(&self) -> Value {
        let now = self.server.seconds();
        json!({"iss": self.server.at("oauth2"), "aud": "our-id", "sub": "7", "nonce": NONCE, "exp": now + 3600,
            "iat": now})
    }

    /// The usual claims with some changed; null takes one away.
    fn with(&self, changes: &Value) -> Value {
        let mut claims = self.claims();
        for (name, value) in changes.as_object().unwrap() {
            if value.is_null() {
                claims.as_object_mut().unwrap().remove(name);
            } else {
                claims[name] = value.clone();
            }
        }
        claims
    }

    /// What a sign-in ends in whose code brings this ID token.
    async fn sign_in(&self, said: &Said, id_token: Value) -> Result<SignInOutcome, SignInError> {
        self.server
            .with(|doing| doing.extra = json!({"id_token": id_token}));
        let client = said.client(&self.server).unwrap();
        let [verifier, nonce] = ["verifier", NONCE].map(SecretString::from);
        self.provet
            .finish_sign_in(&client, "code-of-7", &verifier, &nonce, None)
            .await
    }

    /// Which check refuses a token; the tokens that came with it must be worthless afterwards.
    async fn fault(&self, said: &Said, id_token: String) -> Option<IdTokenError> {
        let before = self.server.asked("oauth2/revoke_token/").len();
        match self.sign_in(said, id_token.into()).await {
            Ok(_) => None,
            Err(SignInError::InvalidIdToken(fault)) => {
                assert_eq!(self.server.asked("oauth2/revoke_token/").len(), before + 1);
                Some(fault)
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    fn rs(&self) -> Said {
        Said::usual(&self.server)
    }

    fn hs(&self) -> Said {
        Said {
            algorithm: Some("HS256"),
            ..self.rs()
        }
    }
}

fn rs256() -> Value {
    json!({"alg": "RS256", "typ": "JWT", "kid": "ours"})
}

fn hs256() -> Value {
    json!({"alg": "HS256", "typ": "JWT"})
}

const BY_SECRET: Signer<'_> = Signer::Secret(SECRET.as_bytes());

#[tokio::test]
async fn good_tokens_of_both_algorithms_sign_in() {
    let bench = Bench::new().await;
    let rs = token(&rs256(), &bench.claims(), Signer::Ours);
    let signed_in = bench.sign_in(&bench.rs(), rs.into()).await.unwrap();
    assert_eq!(signed_in.subject.as_deref(), Some("7"));
    assert_eq!(
        signed_in.name, None,
        "a token with nothing but the subject is enough"
    );
    let hs = token(&hs256(), &bench.claims(), BY_SECRET);
    assert!(bench.sign_in(&bench.hs(), hs.into()).await.is_ok());
    let public = Said {
        client_type: ClientType::Public,
        secret: None,
        ..bench.rs()
    };
    for claims in [
        json!({"aud": ["our-id"], "azp": "our-id"}),
        json!({"exp": bench.server.seconds() - 59}),
        json!({"iat": bench.server.seconds() + 59, "nbf": bench.server.seconds() + 59}),
        json!({"exp": 2.0e9 + 0.5}),
        json!({"sub": "x".repeat(255), "unknown": {"deep": [1]}}),
    ] {
        let good = token(&rs256(), &bench.with(&claims), Signer::Ours);
        assert_eq!(bench.fault(&public, good).await, None, "{claims}");
    }
    let nameless = token(&json!({"alg": "RS256"}), &bench.claims(), Signer::Ours);
    assert_eq!(
        bench.fault(&bench.rs(), nameless).await,
        None,
        "there is only one key it can be"
    );
}

/// Said of the application, header, who signs, and which check refuses it.
type Forged<'a> = (&'a Said, Value, Signer<'a>, IdTokenError);

impl Bench {
    async fn refuses(&self, all: Vec<Forged<'_>>) {
        for (said, header, signer, fault) in all {
            let bad = token(&header, &self.claims(), signer);
            let found = self.fault(said, bad).await;
            assert_eq!(found, Some(fault), "{header} {signer:?}");
        }
    }
}

fn kid(alg: &str, kid: &str) -> Value {
    json!({"alg": alg, "kid": kid})
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a table of signatures")]
async fn a_token_must_be_signed_as_the_hookup_said() {
    let bench = Bench::new().await;
    let (rs, hs) = (bench.rs(), bench.hs());
    let alg = |alg: &str| json!({"alg": alg});
    bench
        .refuses(vec![
            (
                &rs,
                alg("none"),
                Signer::Nobody,
                IdTokenError::AlgorithmMismatch,
            ),
            (
                &rs,
                alg("None"),
                Signer::Nobody,
                IdTokenError::AlgorithmMismatch,
            ),
            (
                &rs,
                alg(""),
                Signer::Nobody,
                IdTokenError::AlgorithmMismatch,
            ),
            (
                &hs,
                alg("none"),
                Signer::Nobody,
                IdTokenError::AlgorithmMismatch,
            ),
            (&rs, rs256(), Signer::Nobody, IdTokenError::InvalidSignature),
            (&hs, hs256(), Signer::Nobody, IdTokenError::InvalidSignature),
            (&rs, hs256(), BY_SECRET, IdTokenError::AlgorithmMismatch),
            (&hs, rs256(), Signer::Ours, IdTokenError::AlgorithmMismatch),
            (&hs, hs256(), Signer::Ours, IdTokenError::InvalidSignature),
            (
                &hs,
                hs256(),
                Signer::Secret(b""),
                IdTokenError::InvalidSignature,
            ),
            (
                &hs,
                hs256(),
                Signer::Secret(b"another"),
                IdTokenError::InvalidSignature,
            ),
            (
                &rs,
                kid("RS512", "ours"),
                Signer::Ours,
                IdTokenError::AlgorithmMismatch,
            ),
            (
                &rs,
                kid("PS256", "ours"),
                Signer::Ours,
                IdTokenError::AlgorithmMismatch,
            ),
            (
                &rs,
                json!({"kid": "ours"}),
                Signer::Ours,
                IdTokenError::Malformed,
            ),
            (
                &rs,
                json!({"alg": ["RS256"]}),
                Signer::Ours,
                IdTokenError::Malformed,
            ),
        ])
        .await;
}

#[tokio::test]
async fn a_public_key_is_no_secret() {
    let bench = Bench::new().await;
    let rs = bench.rs();
    let pem = format!("-----BEGIN PUBLIC KEY-----\n{}", hex::encode(OURS_PUBLIC));
    for secret in [OURS_PUBLIC, pem.as_bytes(), ours(), SECRET.as_bytes()] {
        let signer = Signer::Secret(secret);
        bench
            .refuses(vec![
                (
                    &rs,
                    kid("HS256", "ours"),
                    signer,
                    IdTokenError::AlgorithmMismatch,
                ),
                (
                    &rs,
                    kid("RS256", "ours"),
                    signer,
                    IdTokenError::InvalidSignature,
                ),
            ])
            .await;
    }
}

#[tokio::test]
async fn a_token_must_be_signed_by_the_clinics_server() {
    let bench = Bench::new().await;
    let rs = bench.rs();
    let brought = json!({"alg": "RS256", "kid": "mine", "jwk": foreign_key_set()["keys"][0]});
    let critical = json!({"alg": "RS256", "kid": "ours", "crit": ["b64"], "b64": false});
    let elsewhere = json!({"alg": "RS256", "kid": "theirs", "jku": bench.server.at("theirs")});
    bench
        .refuses(vec![
            (
                &rs,
                kid("RS256", "theirs"),
                Signer::Theirs,
                IdTokenError::UnknownKey,
            ),
            (
                &rs,
                kid("RS256", "ours"),
                Signer::Theirs,
                IdTokenError::InvalidSignature,
            ),
            (
                &rs,
                json!({"alg": "RS256"}),
                Signer::Theirs,
                IdTokenError::InvalidSignature,
            ),
            (
                &rs,
                kid("RS256", "curve"),
                Signer::Ours,
                IdTokenError::UnknownKey,
            ),
            (
                &rs,
                kid("RS256", ""),
                Signer::Ours,
                IdTokenError::UnknownKey,
            ),
            (&rs, brought, Signer::Theirs, IdTokenError::UnknownKey),
            (&rs, elsewhere, Signer::Theirs, IdTokenError::UnknownKey),
            (&rs, critical, Signer::Ours, IdTokenError::CriticalHeader),
        ])
        .await;
    assert!(bench.server.asked("theirs").is_empty());
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a table of claims")]
async fn a_token_must_be_of_this_server_for_us_for_this_sign_in_and_now() {
    let bench = Bench::new().await;
    let now = bench.server.seconds();
    let other = bench.server.at("oauth2").replace("/4/", "/5/");
    for (changes, fault) in [
        (json!({"iss": other}), IdTokenError::IssuerMismatch),
        (
            json!({"iss": bench.server.at("oauth2/")}),
            IdTokenError::IssuerMismatch,
        ),
        (json!({"iss": ""}), IdTokenError::IssuerMismatch),
        (json!({"iss": null}), IdTokenError::Malformed),
        (json!({"aud": "another"}), IdTokenError::AudienceMismatch),
        (json!({"aud": "our-id "}), IdTokenError::AudienceMismatch),
        (json!({"aud": []}), IdTokenError::AudienceMismatch),
        (json!({"aud": ["another"]}), IdTokenError::AudienceMismatch),
        (
            json!({"aud": ["our-id", "another"]}),
            IdTokenError::AudienceMismatch,
        ),
        (
            json!({"aud": ["our-id", "another"], "azp": "our-id"}),
            IdTokenError::AudienceMismatch,
        ),
        (json!({"aud": {"our-id": true}}), IdTokenError::Malformed),
        (json!({"aud": null}), IdTokenError::Malformed),
        (json!({"azp": "another"}), IdTokenError::PartyMismatch),
        (json!({"azp": ""}), IdTokenError::PartyMismatch),
        (json!({"nonce": "another"}), IdTokenError::NonceMismatch),
        (json!({"nonce": ""}), IdTokenError::NonceMismatch),
        (json!({"nonce": null}), IdTokenError::NonceMismatch),
        (
            json!({"nonce": NONCE.to_uppercase()}),
            IdTokenError::NonceMismatch,
        ),
        (json!({"exp": now - 60}), IdTokenError::Expired),
        (json!({"exp": 0}), IdTokenError::Expired),
        (json!({"exp": -1e300}), IdTokenError::Expired),
        (json!({"exp": null}), IdTokenError::Malformed),
        (
            json!({"exp": (now + 3600).to_string()}),
            IdTokenError::Malformed,
        ),
        (json!({"iat": now + 61}), IdTokenError::NotYetValid),
        (json!({"iat": 1e300}), IdTokenError::NotYetValid),
        (json!({"iat": null}), IdTokenError::Malformed),
        (json!({"nbf": now + 61}), IdTokenError::NotYetValid),
        (json!({"sub": null}), IdTokenError::MissingSubject),
        (json!({"sub": ""}), IdTokenError::MissingSubject),
        (
            json!({"sub": "x".repeat(256)}),
            IdTokenError::MissingSubject,
        ),
        (json!({"sub": "7\u{0}"}), IdTokenError::MissingSubject),
        (json!({"sub": 7}), IdTokenError::Malformed),
    ] {
        let rs = token(&rs256(), &bench.with(&changes), Signer::Ours);
        assert_eq!(bench.fault(&bench.rs(), rs).await, Some(fault), "{changes}");
        let hs = token(&hs256(), &bench.with(&changes), BY_SECRET);
        assert_eq!(bench.fault(&bench.hs(), hs).await, Some(fault), "{changes}");
    }
    bench.server.clock.advance(SignedDuration::from_secs(-3700));
    let future = token(&rs256(), &bench.with(&json!({"iat": now})), Signer::Ours);
    assert_eq!(
        bench.fault(&bench.rs(), future).await,
        Some(IdTokenError::NotYetValid),
        "by our clock"
    );
}

#[tokio::test]
async fn garbage_is_not_a_token() {
    let bench = Bench::new().await;
    let good = token(&rs256(), &bench.claims(), Signer::Ours);
    let parts: Vec<&str> = good.split('.').collect();
    let no_claims = token(&rs256(), &json!("text"), Signer::Ours);
    for (bad, fault) in [
        ("x".to_owned(), IdTokenError::Malformed),
        ("..".to_owned(), IdTokenError::Malformed),
        ("a.b.c".to_owned(), IdTokenError::Malformed),
        (format!("{good}."), IdTokenError::Malformed),
        (
            format!("{}.{}", parts[0], parts[1]),
            IdTokenError::Malformed,
        ),
        (
            format!("{}..{}", parts[0], parts[2]),
            IdTokenError::InvalidSignature,
        ),
        (
            format!("{}.{}.", parts[0], parts[1]),
            IdTokenError::InvalidSignature,
        ),
        (format!(" {good}"), IdTokenError::Malformed),
        (format!("{good}AA"), IdTokenError::InvalidSignature),
        ("é.é.é".to_owned(), IdTokenError::Malformed),
        ("a".repeat(70_000), IdTokenError::Malformed),
        (no_claims, IdTokenError::Malformed),
    ] {
        let shown: String = bad.chars().take(40).collect();
        assert_eq!(bench.fault(&bench.rs(), bad).await, Some(fault), "{shown}");
    }
    for none in [Value::Null, json!("")] {
        let missing = bench.sign_in(&bench.rs(), none).await;
        assert_eq!(
            missing.unwrap_err(),
            SignInError::InvalidIdToken(IdTokenError::Missing)
        );
    }
}

#[tokio::test]
async fn keys_are_kept_for_an_hour_and_looked_for_anew_once_a_minute() {
    let bench = Bench::new().await;
    let good = || token(&rs256(), &bench.claims(), Signer::Ours);
    let asked = || bench.server.asked("keys").len();
    for _ in 0..5 {
        assert_eq!(bench.fault(&bench.rs(), good()).await, None);
    }
    assert_eq!((asked(), bench.server.asked("openid").len()), (1, 1));
    // The server takes another key, under a name that is not known yet.
    let theirs = || {
        token(
            &json!({"alg": "RS256", "kid": "theirs"}),
            &bench.claims(),
            Signer::Theirs,
        )
    };
    let keys = foreign_key_set();
    bench
        .server
        .with(|doing| doing.files.insert("keys".to_owned(), (200, keys)));
    for _ in 0..5 {
        assert_eq!(
            bench.fault(&bench.rs(), theirs()).await,
            Some(IdTokenError::UnknownKey)
        );
    }
    assert_eq!(asked(), 1, "asked less than a minute ago");
    bench.server.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(bench.fault(&bench.rs(), theirs()).await, None);
    assert_eq!(asked(), 2);
    assert_eq!(
        bench.fault(&bench.rs(), good()).await,
        Some(IdTokenError::UnknownKey),
        "the old key is gone"
    );
    bench.server.clock.advance(SignedDuration::from_mins(59));
    assert_eq!(bench.fault(&bench.rs(), theirs()).await, None);
    assert_eq!(asked(), 2);
    bench.server.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(bench.fault(&bench.rs(), theirs()).await, None);
    assert_eq!((asked(), bench.server.asked("openid").len()), (3, 2));
}

#[tokio::test]
async fn a_server_that_describes_another_one_is_not_believed() {
    let bench = Bench::new().await;
    let good = token(&rs256(), &bench.claims(), Signer::Ours);
    let there = |path: &str| bench.server.at(path).replace("/4/", "/5/");
    let mut usual = discovery(&bench.server);
    for (name, url) in [
        ("issuer", there("oauth2")),
        ("issuer", "https://evil.example/4/oauth2".to_owned()),
        ("issuer", "x".to_owned()),
        ("jwks_uri", there("keys")),
        ("jwks_uri", "http://169.254.169.254/4/keys".to_owned()),
        ("jwks_uri", bench.server.at("..%2f5/keys")),
    ] {
        let mut said = usual.clone();
        said[name] = url.clone().into();
        bench
            .server
            .with(|doing| doing.files.insert("openid".to_owned(), (200, said)));
        let refused = bench.sign_in(&bench.rs(), good.clone().into()).await;
        assert_eq!(
            refused.unwrap_err(),
            SignInError::ForeignUrl { name },
            "{url}"
        );
    }
    for (status, said, error) in [
        (200, json!([]), SignInError::InvalidResponse { status: 200 }),
        (
            200,
            json!({"issuer": 7}),
            SignInError::InvalidResponse { status: 200 },
        ),
        (404, json!({}), SignInError::InvalidResponse { status: 404 }),
        (301, json!({}), SignInError::InvalidResponse { status: 301 }),
        (503, json!({}), SignInError::Unreachable),
    ] {
        bench
            .server
            .with(|doing| doing.files.insert("openid".to_owned(), (status, said)));
        assert_eq!(
            bench
                .sign_in(&bench.rs(), good.clone().into())
                .await
                .unwrap_err(),
            error
        );
    }
    assert!(
        bench.server.asked("oauth2/token/").is_empty(),
        "no code went anywhere"
    );
    usual.as_object_mut().unwrap().remove("jwks_uri");
    bench
        .server
        .with(|doing| doing.files.insert("openid".to_owned(), (200, usual)));
    let keyless = bench.sign_in(&bench.rs(), good.into()).await.unwrap_err();
    assert_eq!(keyless, SignInError::InvalidResponse { status: 200 });
}

#[test]
fn no_change_to_a_good_token_passes() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let bench = runtime.block_on(Bench::new());
    let good = token(&rs256(), &bench.claims(), Signer::Ours);
    let cases = ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(cases, |(place in 0..good.len(), byte in "[A-Za-z0-9_.=-]")| {
        let mut bad = good.clone();
        bad.replace_range(place..=place, &byte);
        // The last letter of a part holds bits that belong to no byte.
        let ends_part = good.as_bytes().get(place + 1).is_none_or(|next| *next == b'.');
        prop_assume!(bad != good && !ends_part);
        prop_assert!(runtime.block_on(bench.fault(&bench.rs(), bad)).is_some());
    });
}
