//! Who the person is: discovery, keys, identity tokens right and wrong. Read with a library of
//! its own, so that what is made by hand is checked by somebody else.

use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;

use super::{SignInTest, VET, text};
use crate::{IdTokenFault, NewApplication};

const ISSUER: &str = "http://localhost:9090/54321/oauth2";

fn validation(test: &SignInTest, algorithm: Algorithm) -> Validation {
    let mut validation = Validation::new(algorithm);
    validation.set_audience(&[&test.app.client_id]);
    validation.set_issuer(&[ISSUER]);
    // The simulator's clock stands still; the times are looked at by hand.
    validation.validate_exp = false;
    validation
}

async fn keys(test: &SignInTest) -> JwkSet {
    let found = test.get("/54321/oauth2/.well-known/jwks.json", "").await;
    serde_json::from_value(found.json(200)).unwrap()
}

/// The claims, where the token holds against the published keys.
async fn read(test: &SignInTest, token: &str) -> Result<Value, String> {
    let header = decode_header(token).map_err(|error| error.to_string())?;
    let keys = keys(test).await;
    let key = header.kid.as_deref().and_then(|kid| keys.find(kid));
    let key = DecodingKey::from_jwk(key.ok_or("no key")?).unwrap();
    decode::<Value>(token, &key, &validation(test, Algorithm::RS256))
        .map(|data| data.claims)
        .map_err(|error| error.to_string())
}

#[tokio::test]
async fn the_documents_are_there_with_and_without_a_slash() {
    let test = SignInTest::new();
    for slash in ["", "/"] {
        let path = format!("/54321/oauth2/.well-known/openid-configuration{slash}");
        let document = test.get(&path, "").await.json(200);
        assert_eq!(document["issuer"], ISSUER);
        assert_eq!(
            document["jwks_uri"],
            format!("{ISSUER}/.well-known/jwks.json")
        );
        let path = format!("/54321/oauth2/.well-known/jwks.json{slash}");
        assert_eq!(test.get(&path, "").await.json(200)["keys"][0]["kty"], "RSA");
    }
    let nowhere = "/1/oauth2/.well-known/openid-configuration";
    assert_eq!(test.get(nowhere, "").await.status, 404);
    test.simulator
        .set_faults_from_query("discovery_fail=1&foreign_issuer=1")
        .unwrap();
    let path = "/54321/oauth2/.well-known/openid-configuration";
    assert_eq!(test.get(path, "").await.status, 500);
    assert_ne!(test.get(path, "").await.json(200)["issuer"], ISSUER);
    test.simulator
        .set_faults_from_query("foreign_issuer=0&foreign_jwks=1")
        .unwrap();
    let document = test.get(path, "").await.json(200);
    assert_eq!(document["issuer"], ISSUER);
    assert!(text(&document, "jwks_uri").contains("/4285/"));
}

#[tokio::test]
async fn an_identity_token_names_the_person_and_holds() {
    let test = SignInTest::new();
    let tokens = test.sign_in(VET).await;
    let claims = read(&test, text(&tokens, "id_token")).await.unwrap();
    let now = test.simulator.now().as_second();
    assert_eq!(claims["sub"], "1");
    assert_eq!(claims["nonce"], "the-nonce");
    assert_eq!(claims["iat"], now);
    assert_eq!(claims["exp"], now + 36_000);
    assert_eq!(claims["auth_time"], now);
    assert_eq!(claims["name"], "Elina Rautio");
    let renewed = test.refresh(text(&tokens, "refresh_token")).await.json(200);
    let claims = read(&test, text(&renewed, "id_token")).await.unwrap();
    assert!(claims.get("nonce").is_none());
    test.simulator.set_faults_from_query("only_sub=1").unwrap();
    let tokens = test.sign_in(VET).await;
    let claims = read(&test, text(&tokens, "id_token")).await.unwrap();
    assert!(claims.get("name").is_none() && claims.get("email").is_none());
}

#[tokio::test]
async fn a_secret_signs_where_the_application_wants_it() {
    let test = SignInTest::with(NewApplication {
        signing_algorithm: Some("HS256".to_owned()),
        ..NewApplication::default()
    });
    let tokens = test.sign_in(VET).await;
    let key = DecodingKey::from_secret(test.app.client_secret.as_bytes());
    let checks = validation(&test, Algorithm::HS256);
    let read = decode::<Value>(text(&tokens, "id_token"), &key, &checks).unwrap();
    assert_eq!(read.claims["sub"], "1");
}

#[tokio::test]
async fn without_openid_nobody_is_named() {
    let test = SignInTest::new();
    let code = test
        .authorize(VET, &[("scope", "restapi")])
        .await
        .redirect_param("code")
        .unwrap();
    let tokens = test.redeem(&code).await.json(200);
    assert!(tokens.get("id_token").is_none());
    assert_eq!(userinfo(&test, text(&tokens, "access_token")).await.0, 403);
    let tokens = test.sign_in(VET).await;
    let (status, claims) = userinfo(&test, text(&tokens, "access_token")).await;
    assert_eq!((status, text(&claims, "sub")), (200, "1"));
    assert_eq!(userinfo(&test, "unknown").await.0, 401);
}

async fn userinfo(test: &SignInTest, token: &str) -> (u16, Value) {
    let request = axum::http::Request::get("/54321/oauth2/userinfo/")
        .header("authorization", format!("Bearer {token}"))
        .body(axum::body::Body::empty());
    let answer = test.send(request.unwrap()).await;
    let claims = serde_json::from_str(&answer.text).unwrap_or_default();
    (answer.status.as_u16(), claims)
}

#[tokio::test]
async fn a_new_key_signs_and_the_old_one_stays_published() {
    let test = SignInTest::new();
    let before = test.sign_in(VET).await;
    test.simulator.rotate_signing_keys();
    let after = test.sign_in(VET).await;
    let kid = |tokens: &Value| decode_header(text(tokens, "id_token")).unwrap().kid;
    assert_ne!(kid(&before), kid(&after));
    assert_eq!(keys(&test).await.keys.len(), 2);
    read(&test, text(&before, "id_token")).await.unwrap();
    test.simulator
        .set_faults_from_query("newest_key_only=1")
        .unwrap();
    assert_eq!(keys(&test).await.keys.len(), 1);
    assert!(read(&test, text(&before, "id_token")).await.is_err());
    read(&test, text(&after, "id_token")).await.unwrap();
}

/// What is wrong with the token this fault brings, as far as signature, issuer and audience tell.
async fn verdict(test: &SignInTest, fault: IdTokenFault) -> Result<Value, String> {
    test.simulator
        .update_faults(|faults| faults.sign_in.id_token = Some(fault));
    let tokens = test.sign_in(VET).await;
    read(test, text(&tokens, "id_token")).await
}

#[tokio::test]
async fn tokens_that_were_signed_wrongly_do_not_hold() {
    let test = SignInTest::new();
    for fault in [
        IdTokenFault::Unsigned,
        IdTokenFault::HmacWithPublicKey,
        IdTokenFault::ForeignKey,
        IdTokenFault::ForgedKey,
        IdTokenFault::UnknownKid,
        IdTokenFault::BadSignature,
        IdTokenFault::WrongAudience,
        IdTokenFault::WrongIssuer,
        IdTokenFault::Garbage,
        IdTokenFault::Missing,
    ] {
        assert!(verdict(&test, fault).await.is_err(), "{fault:?}");
    }
}

#[tokio::test]
async fn tokens_that_say_the_wrong_thing_are_signed_well() {
    let test = SignInTest::new();
    let now = test.simulator.now().as_second();
    let claims = verdict(&test, IdTokenFault::WrongNonce).await.unwrap();
    assert_ne!(claims["nonce"], "the-nonce");
    let claims = verdict(&test, IdTokenFault::NoNonce).await.unwrap();
    assert!(claims.get("nonce").is_none());
    let claims = verdict(&test, IdTokenFault::Expired).await.unwrap();
    assert!(claims["exp"].as_i64().unwrap() < now);
    let claims = verdict(&test, IdTokenFault::Future).await.unwrap();
    assert!(claims["iat"].as_i64().unwrap() > now);
    let claims = verdict(&test, IdTokenFault::NoSubject).await.unwrap();
    assert!(claims.get("sub").is_none());
    let claims = verdict(&test, IdTokenFault::OtherSubject).await.unwrap();
    assert_ne!(claims["sub"], "1");
}

#[tokio::test]
async fn a_confused_token_is_signed_with_the_public_key() {
    let test = SignInTest::new();
    test.simulator
        .set_faults_from_query("id_token=confused")
        .unwrap();
    let tokens = test.sign_in(VET).await;
    let pem = test.simulator.read(|state| {
        state
            .load_signing_key(54321)
            .unwrap()
            .to_public_pem()
            .unwrap()
    });
    let key = DecodingKey::from_secret(pem.as_bytes());
    let checks = validation(&test, Algorithm::HS256);
    decode::<Value>(text(&tokens, "id_token"), &key, &checks).unwrap();
}
