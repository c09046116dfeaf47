//! People sign in with Provet: what is sent, what is believed, and how their tokens are renewed.

mod clients;
mod finish;
mod id_tokens;
mod keys;
mod refresh;
mod server;
mod stand_in;

use std::sync::Arc;

use cageside::provet::oauth::{ClientType, OAuthGrantType};
use cageside::provet::oidc::{ClientRegistration, SignInClient, SignInError};
use cageside::provet::{AllowedHosts, Credential, ProvetClient, ProvetId, Tenant};
use cageside::storage::Database;
use secrecy::SecretString;
use url::Url;

use crate::support::database::TestDatabase;
use server::{CLINIC, Server};

/// Where people are sent back to.
const OURS: &str = "https://panel.example/oauth/callback";

fn hosts() -> AllowedHosts {
    AllowedHosts::parse("localhost", true).unwrap()
}

fn id() -> ProvetId {
    ProvetId::new(CLINIC).unwrap()
}

async fn open(database: &TestDatabase) -> Database {
    database.open().await
}

/// A node: a client of its own, on a database that it may share.
fn node(server: &Server, database: &Database) -> ProvetClient {
    let clock = Arc::new(server.clock.clone());
    ProvetClient::new(&hosts(), Arc::new(database.clone()), clock).unwrap()
}

/// A server and a node that asks it.
struct Bench {
    server: Server,
    provet: ProvetClient,
    _database: TestDatabase,
}

impl Bench {
    async fn new() -> Self {
        let (server, database) = (Server::start().await, TestDatabase::migrated_sqlite().await);
        let provet = node(&server, &open(&database).await);
        Self {
            server,
            provet,
            _database: database,
        }
    }
}

/// What a clinic's hookup message said.
#[derive(Clone, Debug)]
struct Said {
    client_type: ClientType,
    secret: Option<&'static str>,
    algorithm: Option<&'static str>,
    grant: OAuthGrantType,
    redirect_uris: Vec<String>,
    authorize: String,
    discovery: Option<String>,
}

impl Said {
    /// A confidential client whose ID tokens are signed with the server's key.
    fn usual(server: &Server) -> Self {
        Self {
            client_type: ClientType::Confidential,
            secret: Some(keys::SECRET),
            algorithm: Some("RS256"),
            grant: OAuthGrantType::AuthorizationCode,
            redirect_uris: vec!["https://other.example/".to_owned(), OURS.to_owned()],
            authorize: server.at("oauth2/authorize/"),
            discovery: Some(server.at("openid")),
        }
    }

    fn client(&self, server: &Server) -> Result<SignInClient, SignInError> {
        let token_url: Url = server.at("oauth2/token/").parse().unwrap();
        let credential = Credential {
            id: "credential".to_owned(),
            tenant: Tenant::from_token_url(id(), &token_url).unwrap(),
            client_id: "our-id".to_owned(),
            client_secret: self.secret.map(SecretString::from),
            grant_type: self.grant,
            acts_for_user: false,
        };
        let registered = ClientRegistration {
            credential: &credential,
            client_type: self.client_type,
            algorithm: self.algorithm,
            redirect_uris: &self.redirect_uris,
            authorize_url: &self.authorize,
            discovery_url: self.discovery.as_deref(),
        };
        SignInClient::from_registration(registered, &OURS.parse().unwrap(), &hosts())
    }
}
