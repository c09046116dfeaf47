//! What is found in launches that go wrong in known ways.

use jiff::SignedDuration;
use md5::{Digest as _, Md5};

use super::*;
use crate::provet::launch::Salt;
use crate::provet::{Page, ProvetId};

const AT: &str = "1795258800";

struct Desk {
    salts: [Salt; 2],
}

impl Desk {
    fn new() -> Self {
        Self {
            salts: [Salt::generate(), Salt::generate()],
        }
    }

    fn keys(&self) -> Vec<ButtonKey<'_>> {
        let pages = [
            (Page::Client, "client_id", "c_"),
            (Page::Patient, "patient_id", ""),
        ];
        let key = |(salt, (page, parameter, prefix))| ButtonKey {
            provet_id: ProvetId::new(54321).unwrap(),
            page,
            parameter,
            prefix,
            salt,
            recipe: Recipe::TimestampSalt,
        };
        self.salts.iter().zip(pages).map(key).collect()
    }

    /// A request of the patient button, signed over `text`.
    fn request(&self, text: &str, more: &str) -> String {
        let hash = hex::encode(Md5::digest(format!("{text}{}", self.salts[1].expose())));
        format!("timestamp={text}&verification={hash}&{more}")
    }

    fn diagnose(&self, raw: &str) -> Diagnosis {
        let now = AT.parse().map(Timestamp::from_second).unwrap().unwrap();
        diagnose(&Query::parse(raw), &self.keys(), Window::FOREGROUND, now)
    }

    fn finding(&self, raw: &str) -> Finding {
        self.diagnose(raw).finding
    }
}

const PATIENT: Option<Fit> = Some(Fit {
    candidate: 1,
    recipe: Recipe::TimestampSalt,
});

#[test]
fn a_good_launch_is_sound_and_names_its_button() {
    let desk = Desk::new();
    let diagnosis = desk.diagnose(&desk.request(AT, "patient_id=7"));
    assert_eq!(
        diagnosis,
        Diagnosis {
            finding: Finding::Sound,
            fit: PATIENT
        }
    );
}

#[test]
fn another_recipe_is_named() {
    let desk = Desk::new();
    let hash = hex::encode(Md5::digest(format!("{}{AT}", desk.salts[1].expose())));
    let diagnosis = desk.diagnose(&format!("timestamp={AT}&verification={hash}&patient_id=7"));
    assert_eq!(diagnosis.finding, Finding::Recipe);
    let fit = Fit {
        candidate: 1,
        recipe: Recipe::SaltTimestamp,
    };
    assert_eq!(diagnosis.fit, Some(fit));
}

#[test]
fn every_payload_recipe_is_recognised_by_its_hash() {
    let desk = Desk::new();
    let salt = desk.salts[1].expose();
    let payload = "patient_id=7&note=a+b&user_id=3";
    for (recipe, text) in [
        (Recipe::TimestampPayloadSalt, format!("{AT}{payload}{salt}")),
        (
            Recipe::TimestampSortedSalt,
            format!("{AT}note=a+b&patient_id=7&user_id=3{salt}"),
        ),
        (
            Recipe::PayloadSalt,
            format!("{payload}&timestamp={AT}{salt}"),
        ),
        (
            Recipe::TimestampJsonSalt,
            format!("{AT}{{\"patient_id\": \"7\", \"note\": \"a b\", \"user_id\": \"3\"}}{salt}"),
        ),
        (Recipe::TimestampValuesSalt, format!("{AT}7a b3{salt}")),
    ] {
        let hash = hex::encode(Md5::digest(text));
        let diagnosis = desk.diagnose(&format!("{payload}&timestamp={AT}&verification={hash}"));
        assert_eq!(diagnosis.finding, Finding::Recipe, "{recipe}");
        let fit = Fit {
            candidate: 1,
            recipe,
        };
        assert_eq!(diagnosis.fit, Some(fit), "{recipe}");
    }
}

#[test]
fn a_wrong_salt_fits_nothing() {
    let (desk, other) = (Desk::new(), Desk::new());
    let diagnosis = desk.diagnose(&other.request(AT, "patient_id=7"));
    assert_eq!(
        diagnosis,
        Diagnosis {
            finding: Finding::Salt,
            fit: None
        }
    );
}

#[test]
fn a_timestamp_changed_on_its_way_is_recognised() {
    let desk = Desk::new();
    let raw = desk.request("2026-11-21T13:00:00+02:00", "patient_id=7");
    let diagnosis = desk.diagnose(&raw);
    assert_eq!(
        diagnosis,
        Diagnosis {
            finding: Finding::AlteredTimestamp,
            fit: PATIENT
        }
    );
    let padded = desk.request(AT, "patient_id=7").replace(AT, "+1795258800");
    assert_eq!(desk.finding(&padded), Finding::AlteredTimestamp);
    let twice = raw.replace('+', "%252B").replace(':', "%253A");
    assert_eq!(desk.finding(&twice), Finding::AlteredTimestamp);
}

#[test]
fn clock_and_form_of_the_timestamp_are_told_apart() {
    let desk = Desk::new();
    let finding = |text| desk.finding(&desk.request(text, "patient_id=7"));
    let by = SignedDuration::from_secs(100);
    assert_eq!(finding("1795215500"), Finding::Expired { by });
    assert_eq!(finding("1795259200"), Finding::Clock { by });
    assert_eq!(finding("this-morning"), Finding::TimestampForm);
}

#[test]
fn the_parameters_are_judged_by_what_the_button_expects() {
    let desk = Desk::new();
    let finding = |more| desk.finding(&desk.request(AT, more));
    let expected = "patient_id".to_owned();
    assert_eq!(finding("id=7"), Finding::ParameterName { expected });
    let parameter = "patient_id".to_owned();
    assert_eq!(finding("patient_id=p_7"), Finding::ObjectId { parameter });
    assert_eq!(finding("patient_id=7&provet_id=4"), Finding::Tenant);
    let name = "timestamp";
    assert_eq!(finding("timestamp=1"), Finding::RepeatedParameter { name });
}

#[test]
fn a_launch_without_a_proper_hash_is_told_so() {
    let desk = Desk::new();
    let name = "verification";
    assert_eq!(
        desk.finding("timestamp=1"),
        Finding::MissingParameter { name }
    );
    let name = "timestamp";
    assert_eq!(desk.finding("id=1"), Finding::MissingParameter { name });
    assert_eq!(
        desk.finding("timestamp=1&verification=abc"),
        Finding::MalformedHash
    );
    assert_eq!(desk.finding(&"a&".repeat(1000)), Finding::TooLarge);
}

#[test]
fn a_launch_from_another_clinic_is_told_so_even_with_its_own_salt() {
    let (desk, other) = (Desk::new(), Desk::new());
    let raw = other.request(AT, "patient_id=7&provet_id=4");
    assert_eq!(
        desk.diagnose(&raw),
        Diagnosis {
            finding: Finding::Tenant,
            fit: None
        }
    );
}

#[test]
fn without_a_button_nothing_can_fit() {
    let desk = Desk::new();
    let raw = desk.request(AT, "patient_id=7");
    let query = Query::parse(raw);
    let diagnosis = diagnose(&query, &[], Window::FOREGROUND, Timestamp::UNIX_EPOCH);
    assert_eq!(
        diagnosis,
        Diagnosis {
            finding: Finding::NoButton,
            fit: None
        }
    );
}

#[test]
fn of_buttons_that_share_a_salt_the_one_that_suits_wholly_is_named() {
    let mut desk = Desk::new();
    desk.salts[0] = desk.salts[1].clone();
    let diagnosis = desk.diagnose(&desk.request(AT, "patient_id=7"));
    assert_eq!(
        diagnosis,
        Diagnosis {
            finding: Finding::Sound,
            fit: PATIENT
        }
    );
}

#[test]
fn of_buttons_that_share_a_salt_one_with_the_right_recipe_comes_first() {
    let mut desk = Desk::new();
    desk.salts[0] = desk.salts[1].clone();
    let mut keys = desk.keys();
    keys[0].recipe = Recipe::SaltTimestamp;
    let query = Query::parse(desk.request("1", "patient_id=7"));
    let now = Timestamp::from_second(100_000).unwrap();
    let diagnosis = diagnose(&query, &keys, Window::FOREGROUND, now);
    assert_eq!(diagnosis.finding.code(), "doctor/expired");
    assert_eq!(diagnosis.fit, PATIENT);
}

#[test]
fn no_secret_and_no_value_is_in_a_diagnosis() {
    let desk = Desk::new();
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
