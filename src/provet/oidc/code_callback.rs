//! Completes a sign-in: exchanges the code of the callback for tokens and identifies the user.

use std::sync::Arc;

use jiff::Timestamp;
use jsonwebtoken::DecodingKey;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use super::discovery::{DiscoveryCache, ProviderMetadata, is_own_issuer};
use super::id_token::{
    IdTokenClaims, IdTokenExpectations, IdTokenHeader, ProfileName, verify_id_token,
};
use super::{IdTokenAlgorithm, IdTokenError, SignInClient, SignInError, SignInOutcome, fetch};
use crate::provet::http::GuardedClient;
use crate::provet::model::UserPermissions;
use crate::provet::oauth::{self, CodeExchange, TokenGrant};
use crate::provet::tokens::AccessToken;
use crate::provet::{Tenant, UserId};

/// What came back with the person, and what was kept meanwhile.
pub(in crate::provet) struct CodeCallback<'a> {
    pub(in crate::provet) code: &'a str,
    pub(in crate::provet) code_verifier: &'a SecretString,
    pub(in crate::provet) nonce: &'a SecretString,
    /// The callback's `iss` (RFC 9207).
    pub(in crate::provet) issuer: Option<&'a str>,
}

/// A sign-in on its last step.
struct SignInCompletion<'a> {
    http: &'a GuardedClient,
    discovery_cache: &'a DiscoveryCache,
    client: &'a SignInClient,
    callback: CodeCallback<'a>,
    now: Timestamp,
}

/// Finishes a sign-in. Tokens that turn out to be nobody's are revoked at once.
pub(in crate::provet) async fn complete_sign_in(
    http: &GuardedClient,
    openid: &DiscoveryCache,
    client: &SignInClient,
    returned: CodeCallback<'_>,
    now: Timestamp,
) -> Result<SignInOutcome, SignInError> {
    let finish = SignInCompletion {
        http,
        discovery_cache: openid,
        client,
        callback: returned,
        now,
    };
    let openid = finish.load_metadata().await?;
    // Before the code leaves: it must not go to another server than the one that made it.
    finish.check_issuer(openid.as_ref().map(|(_, metadata)| metadata.as_ref()))?;
    let grant = finish.exchange_code().await?;
    match finish.identify_user(openid, &grant).await {
        Ok(person) => Ok(SignInOutcome {
            subject: person.subject,
            user_id: person.user_id,
            name: person.name,
            access_token: grant.tokens.access_token,
            refresh_token: grant.tokens.refresh_token,
        }),
        Err(error) => {
            // The tokens work but belong to nobody we could identify: they must not stay valid.
            oauth::revoke_unused(http, &client.credential, &grant.tokens).await;
            Err(error)
        }
    }
}

/// Who somebody is, as far as that is said.
#[derive(Default)]
struct UserIdentity {
    subject: Option<String>,
    user_id: Option<UserId>,
    name: Option<String>,
}

impl SignInCompletion<'_> {
    fn tenant(&self) -> &Tenant {
        &self.client.credential.tenant
    }

    /// What the clinic's server says of itself, where OpenID Connect is used.
    async fn load_metadata(
        &self,
    ) -> Result<Option<(IdTokenAlgorithm, Arc<ProviderMetadata>)>, SignInError> {
        let Some((algorithm, url)) = self.client.openid_config() else {
            return Ok(None);
        };
        let metadata = self
            .discovery_cache
            .load_metadata(self.http, self.tenant(), url, self.now);
        Ok(Some((algorithm, metadata.await?)))
    }

    /// Whether the server that sent the person back is the one they were sent to.
    fn check_issuer(&self, metadata: Option<&ProviderMetadata>) -> Result<(), SignInError> {
        let fits = match (self.callback.issuer, metadata) {
            (Some(said), Some(metadata)) => said == metadata.issuer,
            (Some(said), None) => is_own_issuer(self.tenant(), said),
            // A missing `iss` is suspicious only from a server that says it always sends one (RFC 9207, section 2.4).
            (None, metadata) => !metadata.is_some_and(|it| it.requires_issuer),
        };
        fits.then_some(()).ok_or(SignInError::IssuerMismatch)
    }

    async fn exchange_code(&self) -> Result<TokenGrant, SignInError> {
        let exchange = CodeExchange {
            code: self.callback.code,
            code_verifier: self.callback.code_verifier,
            redirect_uri: &self.client.redirect_uri,
        };
        let grant = oauth::exchange_code(self.http, &self.client.credential, &exchange, self.now);
        Ok(grant.await?)
    }

    async fn identify_user(
        &self,
        openid: Option<(IdTokenAlgorithm, Arc<ProviderMetadata>)>,
        grant: &TokenGrant,
    ) -> Result<UserIdentity, SignInError> {
        let mut person = UserIdentity::default();
        if let Some((algorithm, metadata)) = openid.filter(|_| is_openid_response(grant)) {
            let token = grant.id_token.as_ref();
            let token = token.ok_or(SignInError::InvalidIdToken(IdTokenError::Missing))?;
            let (subject, claims) = self.verify_id_token(token, algorithm, &metadata).await?;
            let said = self
                .fetch_user_info_name(&metadata, &subject, grant)
                .await?;
            person.name = claims.name.display_name().or(said);
            // The library behind Provet says the user's own number. [I]
            person.user_id = subject.parse().ok();
            person.subject = Some(subject);
        }
        // The REST API's word counts more than the subject, whose meaning is not documented.
        if let Some(user) = self.fetch_user_id(&grant.tokens.access_token).await {
            person.user_id = Some(user);
        }
        Ok(person)
    }

    async fn verify_id_token(
        &self,
        token: &SecretString,
        algorithm: IdTokenAlgorithm,
        metadata: &ProviderMetadata,
    ) -> Result<(String, IdTokenClaims), SignInError> {
        // The algorithm is checked before a key is chosen: no token may be signed by HS256 with a published RSA key.
        let header = IdTokenHeader::parse(token, algorithm).map_err(SignInError::InvalidIdToken)?;
        let key = self.find_key(algorithm, &header, metadata).await?;
        let expected = IdTokenExpectations {
            algorithm,
            issuer: &metadata.issuer,
            client_id: &self.client.credential.client_id,
            nonce: self.callback.nonce,
            now: self.now,
        };
        verify_id_token(token, &key, &expected).map_err(SignInError::InvalidIdToken)
    }

    async fn find_key(
        &self,
        algorithm: IdTokenAlgorithm,
        header: &IdTokenHeader,
        metadata: &ProviderMetadata,
    ) -> Result<DecodingKey, SignInError> {
        match algorithm {
            IdTokenAlgorithm::Hs256 => {
                let secret = self.client.credential.client_secret.as_ref();
                let secret = secret.ok_or(SignInError::UnsupportedAlgorithm)?;
                Ok(DecodingKey::from_secret(secret.expose_secret().as_bytes()))
            }
            IdTokenAlgorithm::Rs256 => {
                let at = metadata.jwks_url.as_ref();
                let at = at.ok_or(SignInError::InvalidResponse { status: 200 })?;
                let id = header.kid.as_deref();
                self.discovery_cache
                    .find_key(self.http, at, id, self.now)
                    .await
            }
        }
    }

    /// What the user info calls the person. Nobody is turned away because it does not answer or has no name.
    ///
    /// It is about whom the access token is for, so a subject other than the ID token's means that two people's tokens
    /// were mixed (OpenID Connect Core, section 5.3.2).
    async fn fetch_user_info_name(
        &self,
        metadata: &ProviderMetadata,
        subject: &str,
        grant: &TokenGrant,
    ) -> Result<Option<String>, SignInError> {
        let Some(url) = &metadata.userinfo_url else {
            return Ok(None);
        };
        let said = fetch::fetch_json(self.http, url, Some(&grant.tokens.access_token)).await;
        let said = said.unwrap_or_default();
        match said.get("sub").and_then(Value::as_str) {
            Some(theirs) if theirs == subject => {
                let name: ProfileName = serde_json::from_value(said).unwrap_or_default();
                Ok(name.display_name())
            }
            Some(_) => Err(SignInError::InvalidIdToken(IdTokenError::SubjectMismatch)),
            None => Ok(None),
        }
    }

    /// Who the REST API takes the token's bearer for. \[I\] Where it does not say, it stays open.
    async fn fetch_user_id(&self, token: &AccessToken) -> Option<UserId> {
        let mut url = self.tenant().api_url();
        url.set_path(&format!("{}{}", url.path(), UserPermissions::RESOURCE_PATH));
        let said = fetch::fetch_json(self.http, &url, Some(token)).await.ok()?;
        UserPermissions::parse_user(&said)
    }
}

/// Whether the answer is to one who asked for OpenID Connect: it is, unless it names scopes without it.
fn is_openid_response(grant: &TokenGrant) -> bool {
    let scope = grant.scope.as_deref().unwrap_or_default();
    // No scope in the answer means the one that was asked for (RFC 6749, section 5.1).
    scope.trim().is_empty() || scope.split_whitespace().any(|it| it == "openid")
}
