//! The last step of a sign-in: what is sent, who it turns out to be, and what becomes of refusals.

use cageside::provet::oauth::ClientType;
use cageside::provet::oidc::{IdTokenError, SignInError};
use cageside::provet::{SignInOutcome, UserId};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};

use crate::sign_in::keys::{Signer, token};
use crate::sign_in::server::discovery;
use crate::sign_in::{Bench, OURS, Said};

const PERMISSIONS: &str = "api/0.1/user/current/active_permissions/";

impl Bench {
    async fn finish(
        &self,
        said: &Said,
        code: &str,
        iss: Option<&str>,
    ) -> Result<SignInOutcome, SignInError> {
        let client = said.client(&self.server).unwrap();
        let [verifier, nonce] = ["the verifier", "the nonce"].map(SecretString::from);
        self.provet
            .finish_sign_in(&client, code, &verifier, &nonce, iss)
            .await
    }

    /// Lets the next code bring an ID token with these claims beside the usual ones.
    fn told(&self, more: &Value) {
        let now = self.server.seconds();
        let mut claims = json!({"iss": self.server.at("oauth2"), "aud": "our-id", "sub": "7", "nonce": "the nonce",
            "exp": now + 3600, "iat": now});
        claims
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let id_token = token(
            &json!({"alg": "RS256", "kid": "ours"}),
            &claims,
            Signer::Ours,
        );
        self.server
            .with(|doing| doing.extra = json!({"id_token": id_token}));
    }

    fn says(&self, path: &str, status: u16, answer: Value) {
        self.server
            .with(|doing| doing.files.insert(path.to_owned(), (status, answer)));
    }

    fn usual(&self) -> Said {
        Said::usual(&self.server)
    }

    /// Without OpenID Connect.
    fn plain(&self) -> Said {
        Said {
            discovery: None,
            ..self.usual()
        }
    }
}

#[tokio::test]
async fn a_confidential_client_sends_its_secret_as_basic_and_a_public_one_its_name_alone() {
    let bench = Bench::new().await;
    let public = Said {
        client_type: ClientType::Public,
        ..bench.plain()
    };
    let signed_in = bench
        .finish(&bench.plain(), "code-of-7", None)
        .await
        .unwrap();
    assert_eq!(
        signed_in.refresh_token.unwrap().expose_secret(),
        "refresh-7-1"
    );
    assert_eq!(
        signed_in.access_token.secret().expose_secret(),
        "access-7-1"
    );
    bench.finish(&public, "code-of-7", None).await.unwrap();
    let asked = bench.server.asked("oauth2/token/");
    // `our-id:our%3A+secret%2F%2B%25`: both parts are form-encoded first (RFC 6749, section 2.3.1).
    let basic = "Basic b3VyLWlkOm91ciUzQStzZWNyZXQlMkYlMkIlMjU=";
    assert_eq!(
        [
            asked[0].authorization.as_str(),
            asked[1].authorization.as_str()
        ],
        [basic, ""]
    );
    for asked in &asked {
        assert_eq!(asked.form["grant_type"], "authorization_code");
        assert_eq!(asked.form["code"], "code-of-7");
        assert_eq!(asked.form["code_verifier"], "the verifier");
        assert_eq!(asked.form["redirect_uri"], OURS);
        assert!(!asked.form.contains_key("client_secret"));
    }
    assert!(!asked[0].form.contains_key("client_id"));
    assert_eq!(asked[1].form["client_id"], "our-id");
}

#[tokio::test]
async fn who_it_is_comes_from_the_id_token_and_from_the_api() {
    let bench = Bench::new().await;
    let who = async |said: &Said| {
        let person = bench.finish(said, "code-of-7", None).await.unwrap();
        (
            person.subject,
            person.user_id.map(UserId::number),
            person.name,
        )
    };
    let text = |text: &str| Some(text.to_owned());
    bench.told(&json!({"name": "Aino Virtanen"}));
    assert_eq!(
        who(&bench.usual()).await,
        (text("7"), Some(7), text("Aino Virtanen"))
    );
    bench.told(&json!({"given_name": "Aino", "family_name": "Virtanen", "name": ""}));
    assert_eq!(who(&bench.usual()).await.2, text("Aino Virtanen"));
    bench.told(&json!({"name": 7, "sub": "somebody"}));
    assert_eq!(
        who(&bench.usual()).await,
        (text("somebody"), Some(7), None),
        "the API counts"
    );
    bench.says(PERMISSIONS, 403, json!({"detail": "no"}));
    assert_eq!(who(&bench.usual()).await, (text("somebody"), None, None));
    bench.told(&json!({}));
    assert_eq!(who(&bench.usual()).await, (text("7"), Some(7), None));
    for (status, said) in [
        (403, json!({})),
        (200, json!([])),
        (500, json!(null)),
        (200, json!({"id": null})),
    ] {
        bench.says(PERMISSIONS, status, said);
        assert_eq!(
            who(&bench.plain()).await,
            (None, None, None),
            "signed in but unnamed"
        );
    }
}

#[tokio::test]
async fn the_user_info_gives_a_name_if_it_is_about_the_same_person() {
    let bench = Bench::new().await;
    bench.told(&json!({}));
    let name = async || {
        bench
            .finish(&bench.usual(), "code-of-7", None)
            .await
            .unwrap()
            .name
    };
    bench.says(
        "oauth2/userinfo/",
        200,
        json!({"sub": "7", "name": "Aino\u{0} Virtanen"}),
    );
    assert_eq!(name().await.as_deref(), Some("Aino Virtanen"));
    let asked = bench.server.asked("oauth2/userinfo/");
    assert_eq!(asked[0].authorization, "Bearer access-7-1");
    for (status, said) in [
        (200, json!({"name": "Nobody"})),
        (200, json!([])),
        (503, json!({})),
    ] {
        bench.says("oauth2/userinfo/", status, said);
        assert_eq!(name().await, None);
    }
    // The access token is somebody else's than the ID token: neither may be used.
    let theirs = json!({"sub": "8", "name": "Somebody Else"});
    bench.says("oauth2/userinfo/", 200, theirs);
    let mixed = bench.finish(&bench.usual(), "code-of-7", None).await;
    assert_eq!(
        mixed.unwrap_err(),
        SignInError::InvalidIdToken(IdTokenError::SubjectMismatch)
    );
    assert_eq!(bench.server.asked("oauth2/revoke_token/").len(), 1);
}

#[tokio::test]
async fn the_issuer_of_a_callback_must_be_the_server_that_was_asked() {
    let bench = Bench::new().await;
    bench.told(&json!({}));
    let ours = bench.server.at("oauth2");
    let theirs = ours.replace("/4/", "/5/");
    for (said, good) in [
        (bench.usual(), vec![ours.clone()]),
        (bench.plain(), vec![ours.clone(), bench.server.base.clone()]),
    ] {
        for iss in good {
            assert!(
                bench.finish(&said, "code-of-7", Some(&iss)).await.is_ok(),
                "{iss}"
            );
        }
        let before = bench.server.asked("oauth2/token/").len();
        for iss in [theirs.as_str(), "https://evil.example/4/oauth2", "", "x"] {
            let refused = bench.finish(&said, "code-of-7", Some(iss)).await;
            assert_eq!(refused.unwrap_err(), SignInError::IssuerMismatch, "{iss}");
        }
        assert_eq!(
            bench.server.asked("oauth2/token/").len(),
            before,
            "the code went nowhere"
        );
    }
    let server = Bench::new().await;
    server.told(&json!({}));
    let mut names = discovery(&server.server);
    names["authorization_response_iss_parameter_supported"] = true.into();
    server.says("openid", 200, names);
    let silent = server.finish(&server.usual(), "code-of-7", None).await;
    assert_eq!(silent.unwrap_err(), SignInError::IssuerMismatch);
}

#[tokio::test]
async fn scopes_without_openid_mean_that_it_is_not_offered() {
    let bench = Bench::new().await;
    bench
        .server
        .with(|doing| doing.extra = json!({"scope": "restapi"}));
    let person = bench
        .finish(&bench.usual(), "code-of-7", None)
        .await
        .unwrap();
    assert_eq!(
        (person.subject, person.user_id.map(UserId::number)),
        (None, Some(7))
    );
    bench
        .server
        .with(|doing| doing.extra = json!({"scope": "restapi openid"}));
    assert_eq!(
        bench
            .finish(&bench.usual(), "code-of-7", None)
            .await
            .unwrap_err()
            .code(),
        "sign-in/id-token"
    );
}

#[tokio::test]
async fn refusals_of_the_token_endpoint_are_told_apart() {
    let bench = Bench::new().await;
    let error = async |code| bench.finish(&bench.plain(), code, None).await.unwrap_err();
    assert_eq!(error("used up").await, SignInError::InvalidCode);
    bench.server.with(|doing| doing.lose = 1);
    assert_eq!(error("code-of-7").await, SignInError::Unreachable);
    bench
        .server
        .with(|doing| doing.extra = json!({"access_token": ""}));
    assert_eq!(
        error("code-of-7").await,
        SignInError::InvalidResponse { status: 200 }
    );
    bench.server.with(|doing| doing.removed = true);
    assert_eq!(
        error("code-of-7").await,
        SignInError::ClientRejected {
            error: "invalid_client"
        }
    );
}

#[tokio::test]
async fn a_token_is_revoked_with_the_clients_own_credential() {
    let bench = Bench::new().await;
    let (_, refresh) = bench.server.tokens_of(7);
    let public = Said {
        client_type: ClientType::Public,
        ..bench.plain()
    };
    for said in [bench.plain(), public] {
        let client = said.client(&bench.server).unwrap();
        let token = SecretString::from(refresh.as_str());
        bench
            .provet
            .revoke_token(&client.credential, &token)
            .await
            .unwrap();
    }
    assert_eq!(bench.server.user_of_refresh(&refresh), None);
    let asked = bench.server.asked("oauth2/revoke_token/");
    assert!(
        asked[0].authorization.starts_with("Basic ") && !asked[0].form.contains_key("client_id")
    );
    assert_eq!(
        (
            asked[1].authorization.as_str(),
            asked[1].form["client_id"].as_str()
        ),
        ("", "our-id")
    );
    assert!(asked.iter().all(|it| it.form["token"] == refresh));
}
