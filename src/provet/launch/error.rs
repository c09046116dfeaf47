//! Why a launch is refused.

use jiff::SignedDuration;

/// Why a launch is refused.
///
/// The text holds nothing of the request except the names of parameters that we know: our own two, and the one the button
/// was set up with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LaunchError {
    /// More parameters or more text than a button sends.
    #[error("the request carries more than a button sends")]
    TooLarge,
    /// `timestamp` is absent: the button was set up without a verification hash.
    #[error("the timestamp is missing")]
    MissingTimestamp,
    /// `verification` is absent: the button was set up without a verification hash.
    #[error("the verification hash is missing")]
    MissingVerification,
    /// A parameter that must come once came more often, so that two readers could read two things.
    #[error("{name} came more than once")]
    RepeatedParameter {
        /// `timestamp` or `verification`.
        name: &'static str,
    },
    /// The request names another clinic than the URL it came to.
    #[error("the request names another clinic than its address")]
    OtherTenant,
    /// The hash is not the one that the button's salt makes, or is no hash at all.
    #[error("the verification hash does not fit")]
    BadHash,
    /// The hash fits, but the timestamp is in no form we read.
    #[error("the timestamp cannot be read")]
    BadTimestamp,
    /// The hash fits, but the page in Provet was loaded too long ago.
    #[error("the launch is older than this clinic allows")]
    Expired {
        /// How far past the end of the window.
        by: SignedDuration,
    },
    /// The hash fits, but it was made later than now: a clock is wrong.
    #[error("the launch comes from the future")]
    FromTheFuture {
        /// How far past the end of the window.
        by: SignedDuration,
    },
    /// The parameter that carries the object's id is absent.
    #[error("parameter {parameter} is missing")]
    MissingObject {
        /// The name the button was set up with.
        parameter: String,
    },
    /// The parameter that carries the object's id holds something else.
    #[error("parameter {parameter} does not hold an id")]
    BadObject {
        /// The name the button was set up with.
        parameter: String,
    },
    /// More objects than one launch may carry ([`MAX_LAUNCH_OBJECTS`](super::MAX_LAUNCH_OBJECTS)).
    #[error("parameter {parameter} came too often")]
    TooManyObjects {
        /// The name the button was set up with.
        parameter: String,
    },
    /// Neither the URL nor a parameter name tells a page of Provet.
    #[error("no page of Provet is named")]
    UnknownPage,
    /// Parameter names of several pages came at once, where the name tells the page.
    #[error("several pages of Provet are named at once")]
    SeveralPages,
}

impl LaunchError {
    /// The short stable code that a person sees and an operator searches for.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "launch/too-large",
            Self::MissingTimestamp => "launch/missing-timestamp",
            Self::MissingVerification => "launch/missing-verification",
            Self::RepeatedParameter { .. } => "launch/repeated-parameter",
            Self::OtherTenant => "launch/other-tenant",
            Self::BadHash => "launch/bad-hash",
            Self::BadTimestamp => "launch/bad-timestamp",
            Self::Expired { .. } => "launch/expired",
            Self::FromTheFuture { .. } => "launch/from-the-future",
            Self::MissingObject { .. } => "launch/missing-object",
            Self::BadObject { .. } => "launch/bad-object",
            Self::TooManyObjects { .. } => "launch/too-many-objects",
            Self::UnknownPage => "launch/unknown-page",
            Self::SeveralPages => "launch/several-pages",
        }
    }
}
