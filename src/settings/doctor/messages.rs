//! Explains findings and rejected launches, with advice which setting to change in Provet or here.

use i18n_embed_fl::fl;

use crate::provet::launch::HashScheme;
use crate::provet::launch_diagnosis::LaunchFinding;
use crate::views::i18n::I18n;

/// An explanation, and advice.
pub(super) struct DoctorMessage {
    pub(super) explanation: String,
    pub(super) advice: Option<String>,
}

/// A message and its attribute `advice`.
macro_rules! message {
    ($i18n:expr, $id:literal $(, $name:ident = $value:expr)*) => {
        DoctorMessage {
            explanation: fl!($i18n.fluent, $id),
            advice: Some(fl!($i18n.fluent, $id, "advice" $(, $name = $value)*)),
        }
    };
}

/// The message about a finding of a pasted launch.
pub(super) fn finding_message(finding: &LaunchFinding, i18n: &I18n) -> DoctorMessage {
    match finding {
        LaunchFinding::Valid => DoctorMessage {
            explanation: fl!(i18n.fluent, "settings-doctor-sound"),
            advice: None,
        },
        LaunchFinding::NoButton => message!(i18n, "settings-doctor-no-button"),
        LaunchFinding::TooLarge => message!(i18n, "settings-doctor-too-large"),
        LaunchFinding::MissingParameter { .. } => message!(i18n, "settings-doctor-no-hash"),
        LaunchFinding::RepeatedParameter { name } => {
            let name: &str = name;
            message!(i18n, "settings-doctor-repeated", name = name)
        }
        LaunchFinding::MalformedHash => message!(i18n, "settings-doctor-malformed"),
        LaunchFinding::OtherTenant => message!(i18n, "settings-doctor-tenant"),
        LaunchFinding::HashSchemeMismatch => message!(i18n, "settings-doctor-recipe"),
        LaunchFinding::AlteredTimestamp => message!(i18n, "settings-doctor-altered"),
        LaunchFinding::SaltMismatch => message!(i18n, "settings-doctor-salt"),
        LaunchFinding::UnknownTimestampFormat => message!(i18n, "settings-doctor-timestamp"),
        LaunchFinding::Expired { .. } => message!(i18n, "settings-doctor-expired"),
        LaunchFinding::ClockSkew { .. } => message!(i18n, "settings-doctor-clock"),
        LaunchFinding::ParameterNameMismatch { expected } => {
            message!(i18n, "settings-doctor-parameter", name = expected.as_str())
        }
        LaunchFinding::InvalidObjectId { parameter } => {
            message!(i18n, "settings-doctor-object", name = parameter.as_str())
        }
        LaunchFinding::TooManyObjects { .. } => message!(i18n, "settings-doctor-too-many"),
        LaunchFinding::AmbiguousPage => message!(i18n, "settings-doctor-which-page"),
    }
}

/// The message about a rejected launch: from its stored reason code, and the hash scheme that its hash fits.
pub(super) fn reason_message(code: &str, recipe: Option<HashScheme>, i18n: &I18n) -> DoctorMessage {
    match code {
        "launch/unknown-button" => message!(i18n, "settings-doctor-no-button"),
        "launch/unknown-clinic" => message!(i18n, "settings-doctor-switched-off"),
        "launch/too-large" => message!(i18n, "settings-doctor-too-large"),
        "launch/missing-timestamp" | "launch/missing-verification" => {
            message!(i18n, "settings-doctor-no-hash")
        }
        "launch/repeated-parameter" => message!(
            i18n,
            "settings-doctor-repeated",
            name = "timestamp, verification"
        ),
        "launch/other-tenant" => message!(i18n, "settings-doctor-tenant"),
        "launch/bad-hash" if recipe.is_some() => message!(i18n, "settings-doctor-recipe"),
        "launch/bad-hash" => message!(i18n, "settings-doctor-salt"),
        "launch/bad-timestamp" => message!(i18n, "settings-doctor-timestamp"),
        "launch/expired" => message!(i18n, "settings-doctor-expired"),
        "launch/from-the-future" => message!(i18n, "settings-doctor-clock"),
        "launch/missing-object" => message!(i18n, "settings-doctor-parameter-kept"),
        "launch/bad-object" => message!(i18n, "settings-doctor-object-kept"),
        "launch/too-many-objects" => message!(i18n, "settings-doctor-too-many"),
        "launch/unknown-page" | "launch/several-pages" => {
            message!(i18n, "settings-doctor-which-page")
        }
        "launch/ended" => message!(i18n, "settings-doctor-ended"),
        "launch/many-records" => message!(i18n, "settings-doctor-many-records"),
        "launch/other-origin" => message!(i18n, "settings-doctor-other-origin"),
        "launch/payload-hash" => message!(i18n, "settings-doctor-payload-hash"),
        "launch/department-off" => message!(i18n, "settings-doctor-department"),
        "sign-in/no-way" => message!(i18n, "settings-doctor-no-sign-in"),
        "background/sender" => message!(i18n, "settings-doctor-sender"),
        "background/static-header" => message!(i18n, "settings-doctor-header"),
        "background/nothing-to-do" => message!(i18n, "settings-doctor-nothing-to-do"),
        _ => DoctorMessage {
            explanation: fl!(i18n.fluent, "settings-doctor-else"),
            advice: None,
        },
    }
}

/// The difference between the launch's time and ours; negative when the launch was ahead.
pub(super) fn skew_message(seconds: i64, i18n: &I18n) -> String {
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() % 3600 / 60);
    if seconds < 0 {
        fl!(
            i18n.fluent,
            "settings-doctor-ahead",
            hours = hours,
            minutes = minutes
        )
    } else {
        fl!(
            i18n.fluent,
            "settings-doctor-behind",
            hours = hours,
            minutes = minutes
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provet::launch::LaunchError;
    use crate::views::i18n::ClinicLocale;

    #[test]
    fn every_refusal_of_a_launch_has_advice() {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        let parameter = || "id".to_owned();
        for error in [
            LaunchError::TooLarge,
            LaunchError::MissingTimestamp,
            LaunchError::MissingVerification,
            LaunchError::RepeatedParameter { name: "timestamp" },
            LaunchError::OtherTenant,
            LaunchError::BadHash,
            LaunchError::BadTimestamp,
            LaunchError::MissingObject {
                parameter: parameter(),
            },
            LaunchError::BadObject {
                parameter: parameter(),
            },
            LaunchError::TooManyObjects {
                parameter: parameter(),
            },
            LaunchError::UnknownPage,
            LaunchError::SeveralPages,
        ] {
            assert!(
                reason_message(error.code(), None, &i18n).advice.is_some(),
                "{error}"
            );
        }
    }

    #[test]
    fn a_skew_is_told_in_hours_and_minutes() {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        assert!(skew_message(3 * 3600 + 120, &i18n).contains('3'));
        assert_ne!(skew_message(-600, &i18n), skew_message(600, &i18n));
    }
}
