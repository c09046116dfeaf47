//! What is found in launches that go wrong in known ways.

use jiff::SignedDuration;
use md5::{Digest as _, Md5};

use super::*;
use crate::provet::launch::Salt;
use crate::provet::{ProvetId, ProvetPage};

const AT: &str = "1795258800";

struct DiagnosisFixture {
    salts: [Salt; 2],
}

impl DiagnosisFixture {
    fn new() -> Self {
        Self {
            salts: [Salt::generate(), Salt::generate()],
        }
    }

    fn keys(&self) -> Vec<ButtonKey<'_>> {
        let pages = [
            (ProvetPage::Client, "client_id", "c_"),
            (ProvetPage::Patient, "patient_id", ""),
        ];
        let key = |(salt, (page, parameter, prefix))| ButtonKey {
            provet_id: ProvetId::new(54321).unwrap(),
            page,
            parameter,
            prefix,
            salt,
            hash_scheme: HashScheme::TimestampSalt,
        };
        self.salts.iter().zip(pages).map(key).collect()
    }

    /// A request of the patient button, signed over `text`.
    fn request(&self, text: &str, more: &str) -> String {
        let hash = hex::encode(Md5::digest(format!("{text}{}", self.salts[1].expose())));
        format!("timestamp={text}&verification={hash}&{more}")
    }

    fn diagnose(&self, raw: &str) -> LaunchDiagnosis {
        let now = AT.parse().map(Timestamp::from_second).unwrap().unwrap();
        diagnose(
            &LaunchQuery::parse(raw),
            &self.keys(),
            FreshnessWindow::FOREGROUND,
            now,
        )
    }

    fn finding(&self, raw: &str) -> LaunchFinding {
        self.diagnose(raw).finding
    }
}

const PATIENT: Option<HashMatch> = Some(HashMatch {
    candidate_index: 1,
    hash_scheme: HashScheme::TimestampSalt,
});

#[test]
fn a_good_launch_is_sound_and_names_its_button() {
    let desk = DiagnosisFixture::new();
    let diagnosis = desk.diagnose(&desk.request(AT, "patient_id=7"));
    assert_eq!(
        diagnosis,
        LaunchDiagnosis {
            finding: LaunchFinding::Valid,
            hash_match: PATIENT
        }
    );
}

#[test]
fn another_recipe_is_named() {
    let desk = DiagnosisFixture::new();
    let hash = hex::encode(Md5::digest(format!("{}{AT}", desk.salts[1].expose())));
    let diagnosis = desk.diagnose(&format!("timestamp={AT}&verification={hash}&patient_id=7"));
    assert_eq!(diagnosis.finding, LaunchFinding::HashSchemeMismatch);
    let fit = HashMatch {
        candidate_index: 1,
        hash_scheme: HashScheme::SaltTimestamp,
    };
    assert_eq!(diagnosis.hash_match, Some(fit));
}

#[test]
fn the_encoding_of_the_payload_is_named() {
    let desk = DiagnosisFixture::new();
    let salt = desk.salts[1].expose();
    for (recipe, sent, hashed) in [
        (
            HashScheme::TimestampPythonSalt,
            "patient_id=7&note=a+b~*",
            "patient_id=7&note=a+b~%2A",
        ),
        (
            HashScheme::TimestampPercentSalt,
            "patient_id=7&note=a+b~*",
            "patient_id=7&note=a%20b~%2A",
        ),
        (
            HashScheme::TimestampSentSalt,
            "patient_id=7&note=a%20b~*",
            "patient_id=7&note=a%20b~*",
        ),
    ] {
        let hash = hex::encode(Md5::digest(format!("{AT}{hashed}{salt}")));
        let diagnosis = desk.diagnose(&format!("{sent}&timestamp={AT}&verification={hash}"));
        assert_eq!(diagnosis.finding, LaunchFinding::HashSchemeMismatch);
        let fit = diagnosis.hash_match.map(|fit| fit.hash_scheme);
        assert_eq!(fit, Some(recipe), "{sent}");
    }
}

#[test]
fn every_payload_recipe_is_recognised_by_its_hash() {
    let desk = DiagnosisFixture::new();
    let salt = desk.salts[1].expose();
    let payload = "patient_id=7&note=a+b&user_id=3";
    for (recipe, text) in [
        (
            HashScheme::TimestampPayloadSalt,
            format!("{AT}{payload}{salt}"),
        ),
        (
            HashScheme::TimestampSortedSalt,
            format!("{AT}note=a+b&patient_id=7&user_id=3{salt}"),
        ),
        (
            HashScheme::PayloadSalt,
            format!("{payload}&timestamp={AT}{salt}"),
        ),
        (
            HashScheme::TimestampJsonSalt,
            format!("{AT}{{\"patient_id\": \"7\", \"note\": \"a b\", \"user_id\": \"3\"}}{salt}"),
        ),
        (HashScheme::TimestampValuesSalt, format!("{AT}7a b3{salt}")),
    ] {
        let hash = hex::encode(Md5::digest(text));
        let diagnosis = desk.diagnose(&format!("{payload}&timestamp={AT}&verification={hash}"));
        assert_eq!(
            diagnosis.finding,
            LaunchFinding::HashSchemeMismatch,
            "{recipe}"
        );
        let fit = HashMatch {
            candidate_index: 1,
            hash_scheme: recipe,
        };
        assert_eq!(diagnosis.hash_match, Some(fit), "{recipe}");
    }
}

#[test]
fn a_wrong_salt_fits_nothing() {
    let (desk, other) = (DiagnosisFixture::new(), DiagnosisFixture::new());
    let diagnosis = desk.diagnose(&other.request(AT, "patient_id=7"));
    assert_eq!(
        diagnosis,
        LaunchDiagnosis {
            finding: LaunchFinding::SaltMismatch,
            hash_match: None
        }
    );
}

#[test]
fn a_timestamp_changed_on_its_way_is_recognised() {
    let desk = DiagnosisFixture::new();
    let raw = desk.request("2026-11-21T13:00:00+02:00", "patient_id=7");
    // An unescaped `+` is taken for what it was, here as by the server.
    let diagnosis = desk.diagnose(&raw);
    assert_eq!(
        diagnosis,
        LaunchDiagnosis {
            finding: LaunchFinding::Valid,
            hash_match: PATIENT
        }
    );
    let padded = desk.request(AT, "patient_id=7").replace(AT, "+1795258800");
    assert_eq!(desk.finding(&padded), LaunchFinding::AlteredTimestamp);
    let twice = raw.replace('+', "%252B").replace(':', "%253A");
    assert_eq!(desk.finding(&twice), LaunchFinding::AlteredTimestamp);
}

#[test]
fn clock_and_form_of_the_timestamp_are_told_apart() {
    let desk = DiagnosisFixture::new();
    let finding = |text| desk.finding(&desk.request(text, "patient_id=7"));
    let by = SignedDuration::from_secs(100);
    assert_eq!(finding("1795215500"), LaunchFinding::Expired { by });
    assert_eq!(finding("1795259200"), LaunchFinding::ClockSkew { by });
    assert_eq!(
        finding("this-morning"),
        LaunchFinding::UnknownTimestampFormat
    );
}

#[test]
fn the_parameters_are_judged_by_what_the_button_expects() {
    let desk = DiagnosisFixture::new();
    let finding = |more| desk.finding(&desk.request(AT, more));
    let expected = "patient_id".to_owned();
    assert_eq!(
        finding("id=7"),
        LaunchFinding::ParameterNameMismatch { expected }
    );
    let parameter = "patient_id".to_owned();
    assert_eq!(
        finding("patient_id=p_7"),
        LaunchFinding::InvalidObjectId { parameter }
    );
    assert_eq!(
        finding("patient_id=7&provet_id=4"),
        LaunchFinding::OtherTenant
    );
    let name = "timestamp";
    assert_eq!(
        finding("timestamp=1"),
        LaunchFinding::RepeatedParameter { name }
    );
}

#[test]
fn a_launch_without_a_proper_hash_is_told_so() {
    let desk = DiagnosisFixture::new();
    let name = "verification";
    assert_eq!(
        desk.finding("timestamp=1"),
        LaunchFinding::MissingParameter { name }
    );
    let name = "timestamp";
    assert_eq!(
        desk.finding("id=1"),
        LaunchFinding::MissingParameter { name }
    );
    assert_eq!(
        desk.finding("timestamp=1&verification=abc"),
        LaunchFinding::MalformedHash
    );
    assert_eq!(desk.finding(&"a&".repeat(1000)), LaunchFinding::TooLarge);
}

#[test]
fn a_launch_from_another_clinic_is_told_so_even_with_its_own_salt() {
    let (desk, other) = (DiagnosisFixture::new(), DiagnosisFixture::new());
    let raw = other.request(AT, "patient_id=7&provet_id=4");
    assert_eq!(
        desk.diagnose(&raw),
        LaunchDiagnosis {
            finding: LaunchFinding::OtherTenant,
            hash_match: None
        }
    );
}

#[test]
fn without_a_button_nothing_can_fit() {
    let desk = DiagnosisFixture::new();
    let raw = desk.request(AT, "patient_id=7");
    let query = LaunchQuery::parse(raw);
    let diagnosis = diagnose(
        &query,
        &[],
        FreshnessWindow::FOREGROUND,
        Timestamp::UNIX_EPOCH,
    );
    assert_eq!(
        diagnosis,
        LaunchDiagnosis {
            finding: LaunchFinding::NoButton,
            hash_match: None
        }
    );
}

#[test]
fn of_buttons_that_share_a_salt_the_one_that_suits_wholly_is_named() {
    let mut desk = DiagnosisFixture::new();
    desk.salts[0] = desk.salts[1].clone();
    let diagnosis = desk.diagnose(&desk.request(AT, "patient_id=7"));
    assert_eq!(
        diagnosis,
        LaunchDiagnosis {
            finding: LaunchFinding::Valid,
            hash_match: PATIENT
        }
    );
}

#[test]
fn of_buttons_that_share_a_salt_one_with_the_right_recipe_comes_first() {
    let mut desk = DiagnosisFixture::new();
    desk.salts[0] = desk.salts[1].clone();
    let mut keys = desk.keys();
    keys[0].hash_scheme = HashScheme::SaltTimestamp;
    let query = LaunchQuery::parse(desk.request("1", "patient_id=7"));
    let now = Timestamp::from_second(100_000).unwrap();
    let diagnosis = diagnose(&query, &keys, FreshnessWindow::FOREGROUND, now);
    assert_eq!(diagnosis.finding.code(), "doctor/expired");
    assert_eq!(diagnosis.hash_match, PATIENT);
}

#[test]
fn no_secret_and_no_value_is_in_a_diagnosis() {
    let desk = DiagnosisFixture::new();
    for more in ["patient_id=Zaphod", "id=Zaphod", "provet_id=424242"] {
        let raw = desk.request(AT, more);
        let hash = raw.split(['=', '&']).nth(3).unwrap();
        let diagnosis = desk.diagnose(&raw);
        let text = format!("{diagnosis:?} {}", diagnosis.finding);
        for secret in [hash, "Zaphod", "424242", AT, desk.salts[1].expose()] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}
