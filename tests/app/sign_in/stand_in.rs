//! A whole sign-in at the stand-in for Provet: two independent readings of the same facts.

use std::sync::Arc;

use cageside::clock::FixedClock;
use cageside::provet::http::build_client;
use cageside::provet::oauth::{ClientType, OAuthGrantType};
use cageside::provet::oidc::{ClientRegistration, SignInClient, SignInError};
use cageside::provet::{Credential, ProvetClient, ProvetId, SignInOutcome, Tenant, UserId};
use provet_simulator::{IdTokenFault, NewApplication, OauthApplication};
use reqwest::header::{COOKIE, LOCATION};
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

use crate::sign_in::{OURS, hosts, open};
use crate::support::database::TestDatabase;
use crate::support::provet_simulator::ProvetSimulator;

/// A clinic of the stand-in, and its veterinarian.
const TENANT: i64 = 54321;
const VET: i64 = 1;

/// A browser at the stand-in, and a node of ours.
struct Desk {
    world: ProvetSimulator,
    origin: String,
    provet: ProvetClient,
    _database: TestDatabase,
}

impl Desk {
    async fn open() -> Self {
        let clock = FixedClock::new("2026-11-22T08:00:00Z".parse().unwrap());
        let shown = Arc::new(clock.clone());
        let world = ProvetSimulator::start_seeded(7, shown, |router| router).await;
        world.set_faults_from_query("consent=never").unwrap();
        let database = TestDatabase::migrated_sqlite().await;
        let store = Arc::new(open(&database).await);
        Self {
            provet: ProvetClient::new(&hosts(), store, Arc::new(clock)).unwrap(),
            origin: world.origin(),
            world,
            _database: database,
        }
    }

    /// The client of an application that the clinic adds.
    fn add(&self, public: bool, algorithm: Option<&str>) -> (SignInClient, OauthApplication) {
        let app = NewApplication {
            grant_type: provet_simulator::GrantType::AuthorizationCode,
            public,
            signing_algorithm: algorithm.map(str::to_owned),
            redirect_uris: vec![OURS.to_owned(), "https://other.example/".to_owned()],
            ..NewApplication::default()
        };
        let app = self.world.add_application(TENANT, app).unwrap();
        let base = format!("{}/{TENANT}/oauth2/", self.origin);
        let token_url: Url = format!("{base}token/").parse().unwrap();
        let secret = (!public).then(|| SecretString::from(app.client_secret.as_str()));
        let credential = Credential {
            id: "credential".to_owned(),
            tenant: Tenant::from_token_url(ProvetId::new(TENANT).unwrap(), &token_url).unwrap(),
            client_id: app.client_id.clone(),
            client_secret: secret,
            grant_type: OAuthGrantType::AuthorizationCode,
            acts_for_user: false,
        };
        let types = [ClientType::Confidential, ClientType::Public];
        let discovery = format!("{base}.well-known/openid-configuration");
        let registered = ClientRegistration {
            credential: &credential,
            client_type: types[usize::from(public)],
            algorithm,
            redirect_uris: &app.redirect_uris,
            authorize_url: &format!("{base}authorize/"),
            discovery_url: algorithm.is_some().then_some(discovery.as_str()),
        };
        let client =
            SignInClient::from_registration(registered, &OURS.parse().unwrap(), &hosts()).unwrap();
        (client, app)
    }

    /// Somebody who is at the desk signs in.
    async fn sign_in(&self, with: &SignInClient, user: i64) -> Result<SignInOutcome, SignInError> {
        let begun = with.start_authorization();
        let cookie = self.world.log_in(TENANT, user).unwrap();
        let browser = build_client(&hosts()).unwrap();
        let sent_back = browser
            .get(begun.authorize_url.clone())
            .header(COOKIE, cookie);
        let sent_back = sent_back.send().await.unwrap();
        let back = sent_back.headers()[LOCATION].to_str().unwrap();
        let back: Url = back.parse().unwrap();
        let said = |name: &str| {
            let mut pairs = back.query_pairs();
            let found = pairs.find(|(key, _)| key == name);
            found.map(|(_, value)| value.into_owned())
        };
        assert_eq!(said("state").as_deref(), Some(begun.state.expose_secret()));
        let (code, iss) = (said("code").unwrap(), said("iss"));
        self.provet
            .finish_sign_in(
                with,
                &code,
                &begun.code_verifier,
                &begun.nonce,
                iss.as_deref(),
            )
            .await
    }
}

#[tokio::test]
async fn people_sign_in_through_every_kind_of_application() {
    let desk = Desk::open().await;
    for (public, algorithm) in [
        (false, None),
        (false, Some("RS256")),
        (false, Some("HS256")),
        (true, None),
        (true, Some("RS256")),
    ] {
        let (client, _) = desk.add(public, algorithm);
        let person = desk.sign_in(&client, VET).await.unwrap();
        assert_eq!(person.user_id, UserId::new(VET), "{public} {algorithm:?}");
        assert_eq!(person.subject.is_some(), algorithm.is_some());
        let refresh = person.refresh_token.unwrap();
        desk.provet
            .revoke_token(&client.credential, &refresh)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn every_bad_id_token_of_the_stand_in_is_refused() {
    let desk = Desk::open().await;
    let (client, _) = desk.add(false, Some("RS256"));
    for fault in IdTokenFault::ALL {
        let name = fault.name();
        desk.world
            .set_faults_from_query(&format!("id_token={name}"))
            .unwrap();
        let refused = desk.sign_in(&client, VET).await;
        let code = refused.map_err(SignInError::code).map(|_| name.clone());
        assert_eq!(code, Err("sign-in/id-token"), "{name}");
    }
}
