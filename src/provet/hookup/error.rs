//! Why a hookup message is refused.

/// Why a hookup message is refused. Repeats nothing of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HookupError {
    /// The body is not a JSON object.
    #[error("the message is not a JSON object")]
    NotJson,
    /// A field is missing or holds something else than it should.
    #[error("field {name} {problem}")]
    InvalidField {
        /// The field's name in the message.
        name: &'static str,
        /// What is wrong with it, to follow its name.
        problem: &'static str,
    },
    /// A URL leads to a host that may not hold a tenant, or elsewhere than the clinic's own token URL.
    #[error("field {name} leads to a foreign host")]
    HostNotAllowed {
        /// The field's name in the message.
        name: &'static str,
    },
    /// The token URL's path is not that of the clinic the message names.
    #[error("field token_url is not this clinic's token endpoint")]
    TokenUrlMismatch,
}

impl HookupError {
    /// The short stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson => "hookup/not-json",
            Self::InvalidField { .. } => "hookup/bad-field",
            Self::HostNotAllowed { .. } => "hookup/foreign-host",
            Self::TokenUrlMismatch => "hookup/foreign-token-url",
        }
    }

    /// The field that is wrong, if it is a single one.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotJson => None,
            Self::InvalidField { name, .. } | Self::HostNotAllowed { name } => Some(name),
            Self::TokenUrlMismatch => Some("token_url"),
        }
    }
}
