//! What a launch may say, and in which order it is judged.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use md5::{Digest as _, Md5};

use super::{
    ButtonKey, FreshnessWindow, HashScheme, Launch, LaunchError, LaunchQuery, ProofLevel, Salt,
    UnverifiedLaunch,
};
use crate::provet::{ProvetId, ProvetPage};

const NOW: i64 = 1_795_258_800;

/// A request whose hash is made as the vendor describes it, with `more` behind it.
fn request(timestamp: &str, salt: &Salt, more: &str) -> String {
    let hash = hex::encode(Md5::digest(format!("{timestamp}{}", salt.expose())));
    format!("timestamp={timestamp}&verification={hash}&{more}")
}

fn key(salt: &Salt) -> ButtonKey<'_> {
    ButtonKey {
        provet_id: ProvetId::new(54321).unwrap(),
        page: ProvetPage::Patient,
        parameter: "id",
        prefix: "",
        salt,
        hash_scheme: HashScheme::default(),
    }
}

fn verify(raw: &str, salt: &Salt) -> Result<Launch, LaunchError> {
    let now = Timestamp::from_second(NOW).unwrap();
    UnverifiedLaunch::from_query(LaunchQuery::parse(raw))?.verify(
        &key(salt),
        FreshnessWindow::FOREGROUND,
        now,
    )
}

#[test]
fn a_good_launch_says_what_was_opened() {
    let salt = Salt::generate();
    let launch = verify(&request("1795255200", &salt, "id=7&user_id=3"), &salt).unwrap();
    assert_eq!(launch.provet_id.number(), 54321);
    assert_eq!(launch.page, ProvetPage::Patient);
    assert_eq!(launch.objects, [7]);
    assert_eq!(launch.proof_level, ProofLevel::Plain);
    assert_eq!(launch.claimed_user, Some(3));
    assert_eq!(launch.signed_at.as_second(), 1_795_255_200);
}

#[test]
fn a_digest_made_elsewhere_passes_in_either_case() {
    // printf 17952588000123456789abcdef | md5sum
    let salt = Salt::new("0123456789abcdef").unwrap();
    let raw = "id=7&timestamp=1795258800&verification=acc13f387debeeeb704b1e081337d692";
    assert!(verify(raw, &salt).is_ok());
    let (front, hash) = raw.rsplit_once('=').unwrap();
    let raw = format!("{front}={}", hash.to_uppercase());
    assert!(verify(&raw, &salt).is_ok());
}

#[test]
fn what_is_missing_or_repeated_is_named() {
    let salt = Salt::generate();
    let repeated = |name| Err(LaunchError::RepeatedParameter { name });
    let good = request("1795258800", &salt, "id=7");
    for (raw, expected) in [
        ("verification=00&id=7", Err(LaunchError::MissingTimestamp)),
        (
            "timestamp=1795258800&id=7",
            Err(LaunchError::MissingVerification),
        ),
        (
            &format!("{good}&timestamp=1795258800"),
            repeated("timestamp"),
        ),
        (&format!("{good}&verification="), repeated("verification")),
        (&"a&".repeat(601), Err(LaunchError::TooLarge)),
    ] {
        assert_eq!(verify(raw, &salt), expected, "{raw}");
    }
}

#[test]
fn a_hash_in_another_form_does_not_fit() {
    let salt = Salt::generate();
    let good = request("1795258800", &salt, "id=7");
    let hash = good.split(['=', '&']).nth(3).unwrap();
    for other in [
        "",
        "00",
        hash.get(1..).unwrap(),
        &format!("{hash}0"),
        &format!("{hash}+"),
        "zz",
    ] {
        let raw = good.replace(hash, other);
        assert_eq!(verify(&raw, &salt), Err(LaunchError::BadHash), "{other}");
    }
}

#[test]
fn the_hash_is_checked_before_the_age_and_the_object() {
    let (ours, theirs) = (Salt::generate(), Salt::generate());
    for (timestamp, more) in [
        ("1", "id=7"),
        ("9999999999", "id=7"),
        ("nonsense", ""),
        ("1795258800", ""),
    ] {
        let raw = request(timestamp, &theirs, more);
        assert_eq!(
            verify(&raw, &ours),
            Err(LaunchError::BadHash),
            "{timestamp}"
        );
    }
}

#[test]
fn a_signed_timestamp_is_still_judged() {
    let salt = Salt::generate();
    let judged = |timestamp| verify(&request(timestamp, &salt, "id=7"), &salt).unwrap_err();
    assert_eq!(judged("soon"), LaunchError::BadTimestamp);
    assert_eq!(judged(""), LaunchError::BadTimestamp);
    assert_eq!(judged("1").code(), "launch/expired");
    assert_eq!(judged("1795259101").code(), "launch/from-the-future");
}

#[test]
fn the_hash_is_over_the_text_as_it_was_decoded() {
    let salt = Salt::generate();
    let signed = |text: &str| request(text, &salt, "id=7");
    let escaped = signed("2026-11-21T13:00:00+02:00").replacen('+', "%2B", 1);
    assert!(verify(&escaped, &salt).is_ok());
    // A `+` that was not escaped arrives as a blank, and is taken for what it was.
    let unescaped = signed("2026-11-21T13:00:00+02:00");
    assert!(verify(&unescaped, &salt).is_ok());
    let spaced = signed("2026-11-21T13:00:00 02:00");
    assert!(verify(&spaced, &salt).is_ok());
}

#[test]
fn a_request_that_names_another_clinic_is_refused() {
    let salt = Salt::generate();
    for (more, agrees) in [
        ("provet_id=54321", true),
        ("provet_id=054321", true),
        ("provet_id=", true),
        ("provet_id=Northside+Clinic", true),
        ("organization_id=9", true),
        ("provet_id=4", false),
        ("provet_id=54321&provet_id=4", false),
        ("provet_id=99999999999999999999", false),
        (
            "provet_url=https%3A%2F%2Fus.provetcloud.com%2F54321%2F",
            true,
        ),
        ("provet_url=us.provetcloud.com", true),
        ("provet_url=https%3A%2F%2Fus.provetcloud.com%2F4%2F", false),
        ("organization_provet_id=4", false),
        ("provet_name=Clinic+4&department_id=4", true),
    ] {
        let raw = request("1795258800", &salt, &format!("id=7&{more}"));
        let expected = if agrees {
            None
        } else {
            Some(LaunchError::OtherTenant)
        };
        assert_eq!(verify(&raw, &salt).err(), expected, "{more}");
    }
}

#[test]
fn a_payload_hash_proves_the_object_and_the_user() {
    let salt = Salt::generate();
    let key = ButtonKey {
        hash_scheme: HashScheme::TimestampPayloadSalt,
        ..key(&salt)
    };
    let payload = "id=7&user_id=3&department_id=2";
    let text = format!("{NOW}{payload}{}", salt.expose());
    let proof = format!(
        "timestamp={NOW}&verification={}",
        hex::encode(Md5::digest(text))
    );
    let judged = |payload: &str| {
        let launch =
            UnverifiedLaunch::from_query(LaunchQuery::parse(format!("{payload}&{proof}"))).unwrap();
        assert_eq!(launch.claimed_department(), Some(2));
        launch.verify(
            &key,
            FreshnessWindow::FOREGROUND,
            Timestamp::from_second(NOW).unwrap(),
        )
    };
    let launch = judged(payload).unwrap();
    assert_eq!(
        (launch.proof_level, launch.claimed_user),
        (ProofLevel::Payload, Some(3))
    );
    for forged in [
        "id=8&user_id=3&department_id=2",
        "id=7&user_id=4&department_id=2",
        "id=7&department_id=2",
        "id=7&user_id=3&department_id=2&id=8",
    ] {
        assert_eq!(judged(forged), Err(LaunchError::BadHash), "{forged}");
    }
}

#[test]
fn claims_are_read_but_the_buttons_own_parameter_is_no_user() {
    let salt = Salt::generate();
    let raw = request(
        "1795258800",
        &salt,
        "user_id=7&user=8&organization_id=Lintukoto",
    );
    let launch = UnverifiedLaunch::from_query(LaunchQuery::parse(&raw)).unwrap();
    assert_eq!(launch.claimed_organisation(), Some("Lintukoto"));
    assert!(launch.has_parameter("user") && !launch.has_parameter("id"));
    let key = ButtonKey {
        parameter: "user_id",
        ..key(&salt)
    };
    let now = Timestamp::from_second(NOW).unwrap();
    let opened = launch
        .verify(&key, FreshnessWindow::FOREGROUND, now)
        .unwrap();
    assert_eq!((opened.objects, opened.claimed_user), (vec![7], Some(8)));
    for nobody in ["user_id=0", "user_id=", "user_id=-1", "user=Zaphod"] {
        let raw = request("1795258800", &salt, &format!("id=7&{nobody}"));
        assert_eq!(verify(&raw, &salt).unwrap().claimed_user, None, "{nobody}");
    }
}

#[test]
fn nothing_of_a_request_is_in_its_debug_or_in_an_error() {
    let salt = Salt::new("0123456789abcdef").unwrap();
    let raw = request("1795258800", &salt, "id=client-Zaphod");
    let launch = UnverifiedLaunch::from_query(LaunchQuery::parse(&raw)).unwrap();
    let error = verify(&raw, &salt).unwrap_err();
    for text in [
        format!("{launch:?}"),
        format!("{error:?} {error}"),
        format!("{:?}", key(&salt)),
    ] {
        for value in [
            "1795258800",
            "Zaphod",
            "acc13f387debeeeb704b1e081337d692",
            salt.expose(),
        ] {
            assert!(!text.contains(value), "{text}");
        }
    }
}

#[test]
fn a_timestamp_whose_plus_was_not_escaped_is_what_it_was() {
    let salt = Salt::generate();
    let at = "2026-11-21T13:00:00+02:00";
    let hash = hex::encode(Md5::digest(format!("{at}{}", salt.expose())));
    let raw = format!("timestamp={at}&verification={hash}&id=7");
    let now = Timestamp::from_second(NOW).unwrap();
    let verify = |raw: &str| {
        let signed = UnverifiedLaunch::from_query(LaunchQuery::parse(raw)).unwrap();
        signed.verify(&key(&salt), FreshnessWindow::FOREGROUND, now)
    };
    assert_eq!(verify(&raw).unwrap().signed_at, now);
    // Another hour is another text.
    assert!(verify(&raw.replace("13:00", "12:00")).is_err());
}

#[test]
fn a_time_without_an_offset_may_be_the_clinics_own() {
    let salt = Salt::generate();
    let raw = |text: &str| request(text, &salt, "id=7");
    let now = Timestamp::from_second(NOW).unwrap();
    let verify = |text: &str, zone: Option<&str>| {
        let signed = UnverifiedLaunch::from_query(LaunchQuery::parse(raw(text))).unwrap();
        let zone = zone.map(|zone| TimeZone::get(zone).unwrap());
        let signed = signed.in_time_zone(zone);
        signed.verify(&key(&salt), FreshnessWindow::BACKGROUND, now)
    };
    // It is 11:00 in UTC, and 13:00 in Helsinki.
    assert!(verify("2026-11-21T11:00:00", Some("Europe/Helsinki")).is_ok());
    let local = verify("2026-11-21T13:00:00", Some("Europe/Helsinki")).unwrap();
    assert_eq!(local.signed_at, now);
    assert!(verify("2026-11-21T13:00:00", None).is_err());
    assert!(verify("2026-11-21T13:00:00Z", Some("Europe/Helsinki")).is_err());
    assert!(verify("2026-11-21T12:00:00", Some("Europe/Helsinki")).is_err());
}
