//! What each refusal means in words, and which setting in Provet or here to change.

use i18n_embed_fl::fl;

use crate::provet::launch::HashScheme;
use crate::provet::launch_diagnosis::LaunchFinding;
use crate::views::i18n::I18n;

/// What happened, and what to do about it.
pub(super) struct DoctorMessage {
    pub(super) explanation: String,
    pub(super) advice: Option<String>,
}

/// Reads a message and its attribute `advice`.
macro_rules! message {
    ($words:expr, $id:literal $(, $name:ident = $value:expr)*) => {
        DoctorMessage {
            explanation: fl!($words.fluent, $id),
            advice: Some(fl!($words.fluent, $id, "advice" $(, $name = $value)*)),
        }
    };
}

/// What was found about a pasted launch.
pub(super) fn finding_message(finding: &LaunchFinding, words: &I18n) -> DoctorMessage {
    match finding {
        LaunchFinding::Valid => DoctorMessage {
            explanation: fl!(words.fluent, "settings-doctor-sound"),
            advice: None,
        },
        LaunchFinding::NoButton => message!(words, "settings-doctor-no-button"),
        LaunchFinding::TooLarge => message!(words, "settings-doctor-too-large"),
        LaunchFinding::MissingParameter { .. } => message!(words, "settings-doctor-no-hash"),
        LaunchFinding::RepeatedParameter { name } => {
            let name: &str = name;
            message!(words, "settings-doctor-repeated", name = name)
        }
        LaunchFinding::MalformedHash => message!(words, "settings-doctor-malformed"),
        LaunchFinding::OtherTenant => message!(words, "settings-doctor-tenant"),
        LaunchFinding::HashSchemeMismatch => message!(words, "settings-doctor-recipe"),
        LaunchFinding::AlteredTimestamp => message!(words, "settings-doctor-altered"),
        LaunchFinding::SaltMismatch => message!(words, "settings-doctor-salt"),
        LaunchFinding::UnknownTimestampFormat => message!(words, "settings-doctor-timestamp"),
        LaunchFinding::Expired { .. } => message!(words, "settings-doctor-expired"),
        LaunchFinding::ClockSkew { .. } => message!(words, "settings-doctor-clock"),
        LaunchFinding::ParameterNameMismatch { expected } => {
            message!(words, "settings-doctor-parameter", name = expected.as_str())
        }
        LaunchFinding::InvalidObjectId { parameter } => {
            message!(words, "settings-doctor-object", name = parameter.as_str())
        }
        LaunchFinding::TooManyObjects { .. } => message!(words, "settings-doctor-too-many"),
        LaunchFinding::AmbiguousPage => message!(words, "settings-doctor-which-page"),
    }
}

/// Why a launch was refused, from the code that was kept of it, and the recipe that its hash fits.
pub(super) fn reason_message(
    code: &str,
    recipe: Option<HashScheme>,
    words: &I18n,
) -> DoctorMessage {
    match code {
        "launch/unknown-button" => message!(words, "settings-doctor-no-button"),
        "launch/unknown-clinic" => message!(words, "settings-doctor-switched-off"),
        "launch/too-large" => message!(words, "settings-doctor-too-large"),
        "launch/missing-timestamp" | "launch/missing-verification" => {
            message!(words, "settings-doctor-no-hash")
        }
        "launch/repeated-parameter" => message!(
            words,
            "settings-doctor-repeated",
            name = "timestamp, verification"
        ),
        "launch/other-tenant" => message!(words, "settings-doctor-tenant"),
        "launch/bad-hash" if recipe.is_some() => message!(words, "settings-doctor-recipe"),
        "launch/bad-hash" => message!(words, "settings-doctor-salt"),
        "launch/bad-timestamp" => message!(words, "settings-doctor-timestamp"),
        "launch/expired" => message!(words, "settings-doctor-expired"),
        "launch/from-the-future" => message!(words, "settings-doctor-clock"),
        "launch/missing-object" => message!(words, "settings-doctor-parameter-kept"),
        "launch/bad-object" => message!(words, "settings-doctor-object-kept"),
        "launch/too-many-objects" => message!(words, "settings-doctor-too-many"),
        "launch/unknown-page" | "launch/several-pages" => {
            message!(words, "settings-doctor-which-page")
        }
        "background/static-header" => message!(words, "settings-doctor-header"),
        "background/nothing-to-do" => message!(words, "settings-doctor-nothing-to-do"),
        _ => DoctorMessage {
            explanation: fl!(words.fluent, "settings-doctor-else"),
            advice: None,
        },
    }
}

/// How far a launch's time was from ours; negative when it was ahead.
pub(super) fn skew_message(seconds: i64, words: &I18n) -> String {
    let (hours, minutes) = (seconds.abs() / 3600, seconds.abs() % 3600 / 60);
    if seconds < 0 {
        fl!(
            words.fluent,
            "settings-doctor-ahead",
            hours = hours,
            minutes = minutes
        )
    } else {
        fl!(
            words.fluent,
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
        let words = I18n::for_request(Some("en"), &ClinicLocale::default());
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
                reason_message(error.code(), None, &words).advice.is_some(),
                "{error}"
            );
        }
    }

    #[test]
    fn a_skew_is_told_in_hours_and_minutes() {
        let words = I18n::for_request(Some("en"), &ClinicLocale::default());
        assert!(skew_message(3 * 3600 + 120, &words).contains('3'));
        assert_ne!(skew_message(-600, &words), skew_message(600, &words));
    }
}
