//! People who sign in, and out.

use secrecy::SecretString;

use super::ProvetClient;
use crate::error_chain::ErrorChain;
use crate::provet::model::UserPermissions;
use crate::provet::oauth::{self, Credential, TokenError};
use crate::provet::oidc::{self, CodeCallback, SignInClient, SignInError, SignInOutcome};

impl ProvetClient {
    /// Makes of what a person brought back from Provet's sign-in page who they are and what acts for them.
    ///
    /// `verifier` and `nonce` are those the sign-in began with, `issuer` is the callback's `iss` where it has one.
    pub async fn finish_sign_in(
        &self,
        client: &SignInClient,
        code: &str,
        verifier: &SecretString,
        nonce: &SecretString,
        issuer: Option<&str>,
    ) -> Result<SignInOutcome, SignInError> {
        let returned = CodeCallback {
            code,
            code_verifier: verifier,
            nonce,
            issuer,
        };
        let shared = &self.inner;
        let now = shared.clock.now();
        oidc::complete_sign_in(&shared.http, &shared.discovery_cache, client, returned, now).await
    }

    /// What somebody who has just signed in may do, whether or not the sign-in is kept.
    pub async fn get_permissions_of_user(
        &self,
        client: &SignInClient,
        signed_in: &SignInOutcome,
    ) -> Result<UserPermissions, SignInError> {
        let tenant = &client.credential.tenant;
        oidc::fetch_permissions(&self.inner.http, tenant, &signed_in.access_token).await
    }

    /// Makes the tokens of somebody who signs in no more worthless at Provet.
    ///
    /// What Provet cannot be told now ends by itself: nobody holds the tokens any more.
    pub async fn revoke_tokens(
        &self,
        credential: &Credential,
        refresh: Option<&SecretString>,
        access: Option<&SecretString>,
    ) {
        // Here first: no request of this process may go out with tokens that are about to end.
        self.forget_credential(&credential.id);
        // The refresh token first: it would bring new access tokens.
        for token in [refresh, access].into_iter().flatten() {
            // Only logged, because people must be able to sign out while Provet does not answer.
            if let Err(error) = self.revoke_token(credential, token).await {
                tracing::warn!(error = %ErrorChain(&error), "a token could not be revoked");
            }
        }
    }

    /// Makes a token worthless at Provet; a refresh token takes the access tokens that were had with it along. \[I\]
    pub async fn revoke_token(
        &self,
        credential: &Credential,
        token: &SecretString,
    ) -> Result<(), TokenError> {
        oauth::revoke_token(&self.inner.http, credential, token).await
    }
}
