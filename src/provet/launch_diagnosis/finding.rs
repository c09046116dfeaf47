//! What can be wrong with a launch.

use jiff::SignedDuration;

use crate::provet::launch::LaunchError;

/// What to put right first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LaunchFinding {
    /// The launch is good.
    #[error("the launch is valid")]
    Valid,
    /// There is no button that it could come from.
    #[error("no button in Cageside matches this launch")]
    NoButton,
    /// It is larger than what a button sends.
    #[error("the request contains more data than a button sends")]
    TooLarge,
    /// One of our parameters is absent: "Add verification hash" is off in Provet.
    #[error("{name} is missing. In Provet, turn on \"Add verification hash\"")]
    MissingParameter {
        /// `timestamp` or `verification`.
        name: &'static str,
    },
    /// One of our parameters came twice: usually the button's URL already holds it.
    #[error("{name} was sent more than once. In Provet, remove it from the button's URL")]
    RepeatedParameter {
        /// `timestamp` or `verification`.
        name: &'static str,
    },
    /// The hash does not have the form of an MD5 digest.
    #[error("the verification hash isn't 32 hexadecimal digits")]
    MalformedHash,
    /// The request names another clinic than the button's URL.
    #[error("the request came from a different clinic than the one in the button's URL")]
    OtherTenant,
    /// The hash was made with another recipe than the button was set up with.
    #[error("the hash uses a different scheme than this button was set up with")]
    HashSchemeMismatch,
    /// The hash fits a text that the timestamp had before it was changed on its way here.
    #[error("the timestamp was changed on the way to Cageside")]
    AlteredTimestamp,
    /// No known recipe with any button's salt makes this hash.
    #[error("the verification salt doesn't match, or the timestamp was changed")]
    SaltMismatch,
    /// The hash fits, but the timestamp is in no form we read.
    #[error("the hash matches, but the timestamp format isn't recognized")]
    UnknownTimestampFormat,
    /// The hash fits, but is too old: the page in Provet was left open, or a clock is wrong.
    #[error("the page in Provet had been open too long, or a clock is wrong")]
    Expired {
        /// How far past the end of the window.
        by: SignedDuration,
    },
    /// The hash fits, but comes from the future.
    #[error("clock mismatch: the launch time is in the future")]
    ClockSkew {
        /// How far past the end of the window.
        by: SignedDuration,
    },
    /// The hash fits, but the object's id does not come under the name the button was set up with.
    #[error("the record ID isn't sent as {expected}")]
    ParameterNameMismatch {
        /// The name the button was set up with.
        expected: String,
    },
    /// The hash fits, but the object's parameter does not hold an id behind the button's prefix.
    #[error("{parameter} doesn't contain a record ID after the button's prefix")]
    InvalidObjectId {
        /// The name the button was set up with.
        parameter: String,
    },
    /// The hash fits, but more objects came than one launch may carry.
    #[error("too many records were selected for {parameter}")]
    TooManyObjects {
        /// The name the button was set up with.
        parameter: String,
    },
    /// The page cannot be told from the parameter names.
    #[error("the parameters don't show which page the button is on")]
    AmbiguousPage,
}

impl LaunchFinding {
    /// The short stable code, for output that machines read.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Valid => "doctor/sound",
            Self::NoButton => "doctor/no-button",
            Self::TooLarge => "doctor/too-large",
            Self::MissingParameter { .. } => "doctor/missing-parameter",
            Self::RepeatedParameter { .. } => "doctor/repeated-parameter",
            Self::MalformedHash => "doctor/malformed-hash",
            Self::OtherTenant => "doctor/tenant",
            Self::HashSchemeMismatch => "doctor/recipe",
            Self::AlteredTimestamp => "doctor/altered-timestamp",
            Self::SaltMismatch => "doctor/salt",
            Self::UnknownTimestampFormat => "doctor/timestamp-form",
            Self::Expired { .. } => "doctor/expired",
            Self::ClockSkew { .. } => "doctor/clock",
            Self::ParameterNameMismatch { .. } => "doctor/parameter-name",
            Self::InvalidObjectId { .. } => "doctor/object-id",
            Self::TooManyObjects { .. } => "doctor/too-many-objects",
            Self::AmbiguousPage => "doctor/page",
        }
    }
}

impl From<LaunchError> for LaunchFinding {
    fn from(error: LaunchError) -> Self {
        match error {
            LaunchError::TooLarge => Self::TooLarge,
            LaunchError::MissingTimestamp => Self::MissingParameter { name: "timestamp" },
            LaunchError::MissingVerification => Self::MissingParameter {
                name: "verification",
            },
            LaunchError::RepeatedParameter { name } => Self::RepeatedParameter { name },
            LaunchError::OtherTenant => Self::OtherTenant,
            LaunchError::BadHash => Self::SaltMismatch,
            LaunchError::BadTimestamp => Self::UnknownTimestampFormat,
            LaunchError::Expired { by } => Self::Expired { by },
            LaunchError::FromTheFuture { by } => Self::ClockSkew { by },
            LaunchError::MissingObject { parameter } => Self::ParameterNameMismatch {
                expected: parameter,
            },
            LaunchError::BadObject { parameter } => Self::InvalidObjectId { parameter },
            LaunchError::TooManyObjects { parameter } => Self::TooManyObjects { parameter },
            LaunchError::UnknownPage | LaunchError::SeveralPages => Self::AmbiguousPage,
        }
    }
}
