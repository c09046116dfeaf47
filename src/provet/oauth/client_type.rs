//! What kind of OAuth2 client an application is: how it asks for tokens, and whether it can keep a secret.

use std::fmt;
use std::str::FromStr;

/// How the application asks for tokens. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OAuthGrantType {
    /// As the clinic's virtual user.
    ClientCredentials,
    /// As the person who signed in.
    AuthorizationCode,
}

impl OAuthGrantType {
    /// The text form, as OAuth2 spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClientCredentials => "client_credentials",
            Self::AuthorizationCode => "authorization_code",
        }
    }
}

impl FromStr for OAuthGrantType {
    type Err = UnknownNameError;

    /// Provet's documentation spells it with `_`, the library behind it stores `-`: both are read. \[I\]
    fn from_str(text: &str) -> Result<Self, UnknownNameError> {
        match text.replace('-', "_").as_str() {
            "client_credentials" => Ok(Self::ClientCredentials),
            "authorization_code" => Ok(Self::AuthorizationCode),
            _ => Err(UnknownNameError),
        }
    }
}

impl fmt::Display for OAuthGrantType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Whether the client can keep a secret. \[D\]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClientType {
    /// It has a secret.
    Confidential,
    /// It has none.
    Public,
}

impl ClientType {
    /// The text form, as OAuth2 spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confidential => "confidential",
            Self::Public => "public",
        }
    }
}

impl FromStr for ClientType {
    type Err = UnknownNameError;

    fn from_str(text: &str) -> Result<Self, UnknownNameError> {
        match text {
            "confidential" => Ok(Self::Confidential),
            "public" => Ok(Self::Public),
            _ => Err(UnknownNameError),
        }
    }
}

impl fmt::Display for ClientType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// No grant or client type has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no grant or client type has this name")]
pub struct UnknownNameError;
