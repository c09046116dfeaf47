//! What each refusal means in words, and which setting in Provet or here to change.

use i18n_embed_fl::fl;

use crate::provet::doctor::Finding;
use crate::provet::launch::Recipe;
use crate::views::words::Words;

/// What happened, and what to do about it.
pub(super) struct Said {
    pub(super) happened: String,
    pub(super) advice: Option<String>,
}

/// Reads a message and its attribute `advice`.
macro_rules! said {
    ($words:expr, $id:literal $(, $name:ident = $value:expr)*) => {
        Said {
            happened: fl!($words.fluent, $id),
            advice: Some(fl!($words.fluent, $id, "advice" $(, $name = $value)*)),
        }
    };
}

/// What was found about a pasted launch.
pub(super) fn of_finding(finding: &Finding, words: &Words) -> Said {
    match finding {
        Finding::Sound => Said {
            happened: fl!(words.fluent, "settings-doctor-sound"),
            advice: None,
        },
        Finding::NoButton => said!(words, "settings-doctor-no-button"),
        Finding::TooLarge => said!(words, "settings-doctor-too-large"),
        Finding::MissingParameter { .. } => said!(words, "settings-doctor-no-hash"),
        Finding::RepeatedParameter { name } => {
            let name: &str = name;
            said!(words, "settings-doctor-repeated", name = name)
        }
        Finding::MalformedHash => said!(words, "settings-doctor-malformed"),
        Finding::Tenant => said!(words, "settings-doctor-tenant"),
        Finding::Recipe => said!(words, "settings-doctor-recipe"),
        Finding::AlteredTimestamp => said!(words, "settings-doctor-altered"),
        Finding::Salt => said!(words, "settings-doctor-salt"),
        Finding::TimestampForm => said!(words, "settings-doctor-timestamp"),
        Finding::Expired { .. } => said!(words, "settings-doctor-expired"),
        Finding::Clock { .. } => said!(words, "settings-doctor-clock"),
        Finding::ParameterName { expected } => {
            said!(words, "settings-doctor-parameter", name = expected.as_str())
        }
        Finding::ObjectId { parameter } => {
            said!(words, "settings-doctor-object", name = parameter.as_str())
        }
        Finding::TooManyObjects { .. } => said!(words, "settings-doctor-too-many"),
        Finding::Page => said!(words, "settings-doctor-which-page"),
    }
}

/// Why a launch was refused, from the code that was kept of it, and the recipe that its hash fits.
pub(super) fn of_reason(code: &str, recipe: Option<Recipe>, words: &Words) -> Said {
    match code {
        "launch/unknown-button" => said!(words, "settings-doctor-no-button"),
        "launch/unknown-clinic" => said!(words, "settings-doctor-switched-off"),
        "launch/too-large" => said!(words, "settings-doctor-too-large"),
        "launch/missing-timestamp" | "launch/missing-verification" => {
            said!(words, "settings-doctor-no-hash")
        }
        "launch/repeated-parameter" => said!(
            words,
            "settings-doctor-repeated",
            name = "timestamp, verification"
        ),
        "launch/other-tenant" => said!(words, "settings-doctor-tenant"),
        "launch/bad-hash" if recipe.is_some() => said!(words, "settings-doctor-recipe"),
        "launch/bad-hash" => said!(words, "settings-doctor-salt"),
        "launch/bad-timestamp" => said!(words, "settings-doctor-timestamp"),
        "launch/expired" => said!(words, "settings-doctor-expired"),
        "launch/from-the-future" => said!(words, "settings-doctor-clock"),
        "launch/missing-object" => said!(words, "settings-doctor-parameter-kept"),
        "launch/bad-object" => said!(words, "settings-doctor-object-kept"),
        "launch/too-many-objects" => said!(words, "settings-doctor-too-many"),
        "launch/unknown-page" | "launch/several-pages" => {
            said!(words, "settings-doctor-which-page")
        }
        "background/static-header" => said!(words, "settings-doctor-header"),
        "background/nothing-to-do" => said!(words, "settings-doctor-nothing-to-do"),
        _ => Said {
            happened: fl!(words.fluent, "settings-doctor-else"),
            advice: None,
        },
    }
}

/// How far a launch's time was from ours; negative when it was ahead.
pub(super) fn skew(seconds: i64, words: &Words) -> String {
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
    use crate::views::words::Place;

    #[test]
    fn every_refusal_of_a_launch_has_advice() {
        let words = Words::for_request(Some("en"), &Place::default());
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
                of_reason(error.code(), None, &words).advice.is_some(),
                "{error}"
            );
        }
    }

    #[test]
    fn a_skew_is_told_in_hours_and_minutes() {
        let words = Words::for_request(Some("en"), &Place::default());
        assert!(skew(3 * 3600 + 120, &words).contains('3'));
        assert_ne!(skew(-600, &words), skew(600, &words));
    }
}
