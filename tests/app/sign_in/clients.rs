//! Every combination a hookup message can bring either makes a client or says why not, and what a sign-in begins with.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cageside::provet::hookup::Hookup;
use cageside::provet::oauth::{ClientType, OAuthGrantType};
use cageside::provet::oidc::SignInError;
use secrecy::ExposeSecret as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use url::Url;

use crate::sign_in::server::Server;
use crate::sign_in::{OURS, Said, hosts};

const ALGORITHMS: [Option<&str>; 4] = [None, Some("HS256"), Some("RS256"), Some("ES256")];

/// Every combination.
fn combinations(server: &Server) -> Vec<Said> {
    let redirects = [
        vec![],
        vec![OURS],
        vec!["https://other.example/", OURS],
        vec!["https://other.example/"],
    ];
    let mut all = Vec::new();
    for client_type in [ClientType::Confidential, ClientType::Public] {
        for secret in [None, Some("a secret")] {
            for algorithm in ALGORITHMS {
                for discovery in [None, Some(server.at("openid"))] {
                    for uris in &redirects {
                        all.push(Said {
                            client_type,
                            secret,
                            algorithm,
                            discovery: discovery.clone(),
                            redirect_uris: uris.iter().map(|&uri| uri.to_owned()).collect(),
                            ..Said::usual(server)
                        });
                    }
                }
            }
        }
    }
    all
}

/// What must become of a combination, put down as a table of its own.
fn expected(said: &Said) -> Option<&'static str> {
    let public = said.client_type == ClientType::Public;
    match (public, said.secret, said.algorithm) {
        (false, None, _) => Some("sign-in/no-secret"),
        (_, _, Some("ES256")) | (true, _, Some("HS256")) => Some("sign-in/algorithm"),
        _ if said.redirect_uris == ["https://other.example/"] => Some("sign-in/redirect-uri"),
        _ => None,
    }
}

#[tokio::test]
async fn every_combination_makes_a_client_or_says_why_not() {
    let server = Server::start().await;
    let all = combinations(&server);
    assert_eq!(all.len(), 128);
    for said in all {
        let made = said.client(&server);
        assert_eq!(
            made.as_ref().err().map(|it| it.code()),
            expected(&said),
            "{said:?}"
        );
        let Ok(client) = made else { continue };
        let public = said.client_type == ClientType::Public;
        assert_eq!(client.is_public, public);
        assert_eq!(
            client.credential.client_secret.is_none(),
            public,
            "{said:?}"
        );
        let query: BTreeMap<_, _> = client
            .start_authorization()
            .authorize_url
            .query_pairs()
            .into_owned()
            .collect();
        let openid = said.algorithm.is_some() && said.discovery.is_some();
        let scope = if openid { "restapi openid" } else { "restapi" };
        assert_eq!(query["scope"], scope, "{said:?}");
        assert_eq!(query.contains_key("nonce"), openid);
        assert_eq!(query["code_challenge_method"], "S256");
        assert_eq!(query["redirect_uri"], OURS);
    }
}

#[tokio::test]
async fn a_message_is_refused_at_hookup_exactly_where_nobody_could_sign_in() {
    let server = Server::start().await;
    for said in combinations(&server) {
        let message = json!({
            "provet_id": 4, "client_id": "our-id", "client_secret": said.secret, "algorithm": said.algorithm,
            "authorization_grant_type": "authorization_code", "client_type": said.client_type.as_str(),
            "redirect_uris": said.redirect_uris.join(" "), "token_url": server.at("oauth2/token/"),
            "authorize_url": said.authorize, "openid_autodiscovery_url": said.discovery,
        });
        let read = Hookup::parse(message.to_string().as_bytes(), &hosts());
        let refused = read.and_then(|hookup| hookup.check_redirect(&OURS.parse().unwrap()));
        let field = expected(&said).map(|code| match code {
            "sign-in/no-secret" => "client_secret",
            "sign-in/algorithm" => "algorithm",
            _ => "redirect_uris",
        });
        assert_eq!(refused.err().and_then(|it| it.field()), field, "{said:?}");
    }
}

#[tokio::test]
async fn urls_of_another_clinic_or_host_are_refused() {
    let server = Server::start().await;
    let usual = Said::usual(&server);
    let there = server.base.replace("/4/", "/5/");
    for url in [
        format!("{there}oauth2/authorize/"),
        "https://evil.example/4/oauth2/authorize/".to_owned(),
        server.at("..%2f5/"),
        "http://localhost:1/4/oauth2/authorize/".to_owned(),
        "not a url".to_owned(),
    ] {
        let authorize = Said {
            authorize: url.clone(),
            ..usual.clone()
        };
        let name = "authorize_url";
        assert_eq!(
            authorize.client(&server).unwrap_err(),
            SignInError::ForeignUrl { name },
            "{url}"
        );
        let discovery = Said {
            discovery: Some(url.clone()),
            ..usual.clone()
        };
        let name = "openid_autodiscovery_url";
        assert_eq!(
            discovery.client(&server).unwrap_err(),
            SignInError::ForeignUrl { name },
            "{url}"
        );
    }
    let virtual_user = Said {
        grant: OAuthGrantType::ClientCredentials,
        ..usual
    };
    assert_eq!(
        virtual_user.client(&server).unwrap_err(),
        SignInError::NotForSignIn
    );
}

#[tokio::test]
async fn a_sign_in_begins_with_fresh_secrets_and_a_challenge() {
    let server = Server::start().await;
    let client = Said::usual(&server).client(&server).unwrap();
    let mut seen = BTreeSet::new();
    for _ in 0..50 {
        let begun = client.start_authorization();
        let query: BTreeMap<_, _> = begun.authorize_url.query_pairs().into_owned().collect();
        for secret in [&begun.state, &begun.nonce, &begun.code_verifier] {
            let secret = secret.expose_secret();
            assert_eq!(URL_SAFE_NO_PAD.decode(secret).unwrap().len(), 32);
            assert!(
                seen.insert(secret.to_owned()),
                "256 random bits never repeat"
            );
        }
        let challenge = Sha256::digest(begun.code_verifier.expose_secret());
        assert_eq!(query["code_challenge"], URL_SAFE_NO_PAD.encode(challenge));
        assert_eq!(query["state"], begun.state.expose_secret());
        assert_eq!(query["nonce"], begun.nonce.expose_secret());
        assert_eq!(
            (query["response_type"].as_str(), query["client_id"].as_str()),
            ("code", "our-id")
        );
        assert!(
            !begun
                .authorize_url
                .as_str()
                .contains(begun.code_verifier.expose_secret())
        );
        assert!(!format!("{begun:?} {client:?}").contains(begun.code_verifier.expose_secret()));
    }
    let mut page: Url = client.start_authorization().authorize_url;
    page.set_query(None);
    assert_eq!(page, client.authorize_url);
}

#[test]
fn what_a_callback_says_went_wrong_is_told_in_our_own_words() {
    for (said, code) in [
        ("access_denied", "sign-in/declined"),
        ("temporarily_unavailable", "sign-in/unreachable"),
        ("server_error", "sign-in/unreachable"),
        ("unauthorized_client", "sign-in/refused"),
        ("<script>", "sign-in/refused"),
        ("", "sign-in/refused"),
    ] {
        let error = SignInError::from_callback(said);
        assert_eq!(error.code(), code, "{said}");
        assert!(!format!("{error} {error:?}").contains("<script>"));
    }
}
