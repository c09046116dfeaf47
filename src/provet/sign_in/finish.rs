//! Makes of what a person brought back who they are and what acts for them.

use std::sync::Arc;

use jiff::Timestamp;
use jsonwebtoken::DecodingKey;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use super::id_token::{Claims, Expected, Fault, Header, Name, verify};
use super::openid::{Metadata, OpenId, is_issuer};
use super::{Algorithm, SignInClient, SignInError, SignedIn, fetch};
use crate::provet::http::Http;
use crate::provet::model::Permissions;
use crate::provet::oauth::{self, Granted, Redeemed};
use crate::provet::tokens::AccessToken;
use crate::provet::{Tenant, UserId};

/// What came back with the person, and what was kept meanwhile.
pub(in crate::provet) struct Returned<'a> {
    pub(in crate::provet) code: &'a str,
    pub(in crate::provet) verifier: &'a SecretString,
    pub(in crate::provet) nonce: &'a SecretString,
    /// The callback's `iss` (RFC 9207).
    pub(in crate::provet) issuer: Option<&'a str>,
}

/// A sign-in on its last step.
struct Finish<'a> {
    http: &'a Http,
    openid: &'a OpenId,
    client: &'a SignInClient,
    returned: Returned<'a>,
    now: Timestamp,
}

/// Finishes a sign-in. Tokens that turn out to be nobody's are revoked at once.
pub(in crate::provet) async fn finish(
    http: &Http,
    openid: &OpenId,
    client: &SignInClient,
    returned: Returned<'_>,
    now: Timestamp,
) -> Result<SignedIn, SignInError> {
    let finish = Finish {
        http,
        openid,
        client,
        returned,
        now,
    };
    let openid = finish.metadata().await?;
    // Before the code leaves: it must not go to another server than the one that made it.
    finish.check_issuer(openid.as_ref().map(|(_, metadata)| metadata.as_ref()))?;
    let granted = finish.redeem().await?;
    match finish.person(openid, &granted).await {
        Ok(person) => Ok(SignedIn {
            subject: person.subject,
            user: person.user,
            name: person.name,
            access: granted.renewed.token,
            refresh: granted.renewed.refresh,
        }),
        Err(error) => {
            oauth::discard(http, &client.credential, &granted.renewed).await;
            Err(error)
        }
    }
}

/// Who somebody is, as far as that is said.
#[derive(Default)]
struct Person {
    subject: Option<String>,
    user: Option<UserId>,
    name: Option<String>,
}

impl Finish<'_> {
    fn tenant(&self) -> &Tenant {
        &self.client.credential.tenant
    }

    /// What the clinic's server says of itself, where OpenID Connect is used.
    async fn metadata(&self) -> Result<Option<(Algorithm, Arc<Metadata>)>, SignInError> {
        let Some((algorithm, url)) = self.client.openid() else {
            return Ok(None);
        };
        let metadata = self
            .openid
            .metadata(self.http, self.tenant(), url, self.now);
        Ok(Some((algorithm, metadata.await?)))
    }

    /// Whether the server that sent the person back is the one they were sent to.
    fn check_issuer(&self, metadata: Option<&Metadata>) -> Result<(), SignInError> {
        let fits = match (self.returned.issuer, metadata) {
            (Some(said), Some(metadata)) => said == metadata.issuer,
            (Some(said), None) => is_issuer(self.tenant(), said),
            (None, metadata) => !metadata.is_some_and(|it| it.names_issuer),
        };
        fits.then_some(()).ok_or(SignInError::Issuer)
    }

    async fn redeem(&self) -> Result<Granted, SignInError> {
        let redeemed = Redeemed {
            code: self.returned.code,
            verifier: self.returned.verifier,
            redirect_uri: &self.client.redirect_uri,
        };
        let granted = oauth::redeem(self.http, &self.client.credential, &redeemed, self.now);
        Ok(granted.await?)
    }

    async fn person(
        &self,
        openid: Option<(Algorithm, Arc<Metadata>)>,
        granted: &Granted,
    ) -> Result<Person, SignInError> {
        let mut person = Person::default();
        if let Some((algorithm, metadata)) = openid.filter(|_| offers_openid(granted)) {
            let token = granted.id_token.as_ref();
            let token = token.ok_or(SignInError::IdToken(Fault::Missing))?;
            let (subject, claims) = self.verified(token, algorithm, &metadata).await?;
            let said = self.user_info(&metadata, &subject, granted).await?;
            person.name = claims.name.shown().or(said);
            // The library behind Provet says the user's own number. [I]
            person.user = subject.parse().ok();
            person.subject = Some(subject);
        }
        if let Some(user) = self.user(&granted.renewed.token).await {
            person.user = Some(user);
        }
        Ok(person)
    }

    async fn verified(
        &self,
        token: &SecretString,
        algorithm: Algorithm,
        metadata: &Metadata,
    ) -> Result<(String, Claims), SignInError> {
        let header = Header::read(token, algorithm).map_err(SignInError::IdToken)?;
        let key = self.key(algorithm, &header, metadata).await?;
        let expected = Expected {
            algorithm,
            issuer: &metadata.issuer,
            client_id: &self.client.credential.client_id,
            nonce: self.returned.nonce,
            now: self.now,
        };
        verify(token, &key, &expected).map_err(SignInError::IdToken)
    }

    async fn key(
        &self,
        algorithm: Algorithm,
        header: &Header,
        metadata: &Metadata,
    ) -> Result<DecodingKey, SignInError> {
        match algorithm {
            Algorithm::Hs256 => {
                let secret = self.client.credential.client_secret.as_ref();
                let secret = secret.ok_or(SignInError::Algorithm)?;
                Ok(DecodingKey::from_secret(secret.expose_secret().as_bytes()))
            }
            Algorithm::Rs256 => {
                let at = metadata.keys.as_ref();
                let at = at.ok_or(SignInError::Nonsense { status: 200 })?;
                let id = header.kid.as_deref();
                self.openid.key(self.http, at, id, self.now).await
            }
        }
    }

    /// What the user info calls the person. Nobody is turned away because it does not answer or has no name.
    ///
    /// It is about whom the access token is for, so a subject other than the ID token's means that two people's tokens
    /// were mixed (OpenID Connect Core, section 5.3.2).
    async fn user_info(
        &self,
        metadata: &Metadata,
        subject: &str,
        granted: &Granted,
    ) -> Result<Option<String>, SignInError> {
        let Some(url) = &metadata.userinfo else {
            return Ok(None);
        };
        let said = fetch::json(self.http, url, Some(&granted.renewed.token)).await;
        let said = said.unwrap_or_default();
        match said.get("sub").and_then(Value::as_str) {
            Some(theirs) if theirs == subject => {
                let name: Name = serde_json::from_value(said).unwrap_or_default();
                Ok(name.shown())
            }
            Some(_) => Err(SignInError::IdToken(Fault::Person)),
            None => Ok(None),
        }
    }

    /// Who the REST API takes the token's bearer for. \[I\] Where it does not say, it stays open.
    async fn user(&self, token: &AccessToken) -> Option<UserId> {
        let mut url = self.tenant().api();
        url.set_path(&format!("{}{}", url.path(), Permissions::PATH));
        let said = fetch::json(self.http, &url, Some(token)).await.ok()?;
        Permissions::user_of(&said)
    }
}

/// Whether the answer is to one who asked for OpenID Connect: it is, unless it names scopes without it.
fn offers_openid(granted: &Granted) -> bool {
    let scope = granted.scope.as_deref().unwrap_or_default();
    scope.trim().is_empty() || scope.split_whitespace().any(|it| it == "openid")
}
