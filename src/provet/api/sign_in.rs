//! People who sign in, and out.

use secrecy::SecretString;

use super::Provet;
use crate::provet::model::Permissions;
use crate::provet::oauth::{self, Credential, TokenError};
use crate::provet::sign_in::{self, Returned, SignInClient, SignInError, SignedIn};

impl Provet {
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
    ) -> Result<SignedIn, SignInError> {
        let returned = Returned {
            code,
            verifier,
            nonce,
            issuer,
        };
        let shared = &self.shared;
        let now = shared.clock.now();
        sign_in::finish(&shared.http, &shared.openid, client, returned, now).await
    }

    /// What somebody who has just signed in may do, whether or not the sign-in is kept.
    pub async fn permissions_of(
        &self,
        client: &SignInClient,
        signed_in: &SignedIn,
    ) -> Result<Permissions, SignInError> {
        let tenant = &client.credential.tenant;
        sign_in::permissions(&self.shared.http, tenant, &signed_in.access).await
    }

    /// Makes a token worthless at Provet; a refresh token takes the access tokens that were had with it along. \[I\]
    pub async fn revoke(
        &self,
        credential: &Credential,
        token: &SecretString,
    ) -> Result<(), TokenError> {
        oauth::revoke(&self.shared.http, credential, token).await
    }
}
