//! Property tests of launch verification: what holds for every launch, whatever its text.

use jiff::Timestamp;
use md5::{Digest as _, Md5};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{
    ButtonKey, FreshnessWindow, HashScheme, Launch, LaunchError, LaunchQuery, Salt,
    UnverifiedLaunch,
};
use crate::provet::{ProvetId, ProvetPage};

const NOW: i64 = 1_795_258_800;

/// The hash as the vendor describes it, made without the code under test, of a launch whose payload is `id=7`.
fn expected_hash(recipe: HashScheme, timestamp: &str, salt: &str) -> String {
    let escaped: String = url::form_urlencoded::byte_serialize(timestamp.as_bytes()).collect();
    let python = escaped.replace('*', "%2A").replace("%7E", "~");
    let percent = python.replace('+', "%20");
    hex::encode(Md5::digest(match recipe {
        HashScheme::TimestampSalt => format!("{timestamp}{salt}"),
        HashScheme::SaltTimestamp => format!("{salt}{timestamp}"),
        HashScheme::TimestampPayloadSalt
        | HashScheme::TimestampSortedSalt
        | HashScheme::TimestampRawSalt
        | HashScheme::TimestampPythonSalt
        | HashScheme::TimestampPercentSalt
        | HashScheme::TimestampSentSalt
        | HashScheme::TimestampSortedPythonSalt
        | HashScheme::TimestampSortedPercentSalt => {
            format!("{timestamp}id=7{salt}")
        }
        HashScheme::PayloadTimestampSalt
        | HashScheme::PythonTimestampSalt
        | HashScheme::SentTimestampSalt => format!("id=7{timestamp}{salt}"),
        HashScheme::PythonSalt | HashScheme::SortedPythonSalt => {
            format!("id=7&timestamp={python}{salt}")
        }
        HashScheme::PercentSalt | HashScheme::SortedPercentSalt => {
            format!("id=7&timestamp={percent}{salt}")
        }
        HashScheme::SaltPayload => format!("{salt}id=7&timestamp={escaped}"),
        HashScheme::PayloadSalt | HashScheme::SortedSalt | HashScheme::SentSalt => {
            format!("id=7&timestamp={escaped}{salt}")
        }
        HashScheme::TimestampJsonSalt => format!("{timestamp}{{\"id\": \"7\"}}{salt}"),
        HashScheme::JsonSalt => format!("{{\"id\": \"7\", \"timestamp\": \"{timestamp}\"}}{salt}"),
        HashScheme::TimestampValuesSalt => format!("{timestamp}7{salt}"),
        HashScheme::ValuesSalt => format!("7{timestamp}{salt}"),
    }))
}

fn verify_pairs(
    timestamp: &str,
    hash: &str,
    salt: &Salt,
    recipe: HashScheme,
) -> Result<Launch, LaunchError> {
    let pairs = [
        ("id", "7"),
        ("timestamp", timestamp),
        ("verification", hash),
    ];
    read_and_verify(
        LaunchQuery::parse(LaunchQuery::from_iter(pairs).encode()),
        salt,
        recipe,
    )
}

fn read_and_verify(
    query: LaunchQuery,
    salt: &Salt,
    recipe: HashScheme,
) -> Result<Launch, LaunchError> {
    let key = ButtonKey {
        provet_id: ProvetId::new(54321).unwrap(),
        page: ProvetPage::Patient,
        parameter: "id",
        prefix: "",
        salt,
        hash_scheme: recipe,
    };
    let now = Timestamp::from_second(NOW).unwrap();
    UnverifiedLaunch::from_query(query)?.verify(&key, FreshnessWindow::FOREGROUND, now)
}

fn any_hash_scheme() -> impl Strategy<Value = HashScheme> {
    proptest::sample::select(HashScheme::all().collect::<Vec<_>>())
}

fn any_salt() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9a-f]{32}", "[!-~]{16,40}", "[0-9]{16}"]
}

/// An instant inside the window, in each form that is read.
fn any_timestamp() -> impl Strategy<Value = String> {
    // A second short of the window's end, which the form with a fraction would overstep.
    (NOW - 43_200..NOW + 300, 0..5).prop_map(|(second, form)| {
        let at = Timestamp::from_second(second).unwrap();
        match form {
            0 => second.to_string(),
            1 => format!("{second}.000001"),
            2 => format!("{second}000"),
            3 => at.to_string(),
            _ => at.to_string().replace('T', " ").replace('Z', "+00:00"),
        }
    })
}

/// One change of one character: another in its place, one more, one less, or two neighbours swapped.
#[derive(Debug, Clone)]
enum TextChange {
    Replace(Index, char),
    Flip(Index, u8),
    Insert(Index, char),
    Delete(Index),
    Swap(Index),
}

fn any_text_change() -> impl Strategy<Value = TextChange> {
    let character =
        || prop_oneof!["[0-9a-f]", "[ -~]"].prop_map(|text| text.chars().next().unwrap());
    prop_oneof![
        (any::<Index>(), character()).prop_map(|(at, with)| TextChange::Replace(at, with)),
        (any::<Index>(), 0u8..7).prop_map(|(at, bit)| TextChange::Flip(at, bit)),
        (any::<Index>(), character()).prop_map(|(at, with)| TextChange::Insert(at, with)),
        any::<Index>().prop_map(TextChange::Delete),
        any::<Index>().prop_map(TextChange::Swap),
    ]
}

impl TextChange {
    fn apply(&self, text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        let length = letters.len();
        match self {
            Self::Replace(at, with) => letters[at.index(length)] = *with,
            Self::Flip(at, bit) => {
                let letter = &mut letters[at.index(length)];
                *letter = char::from(u8::try_from(*letter).unwrap() ^ (1 << bit));
            }
            Self::Insert(at, with) => letters.insert(at.index(length + 1), *with),
            Self::Delete(at) => drop(letters.remove(at.index(length))),
            Self::Swap(at) => {
                let at = at.index(length - 1);
                letters.swap(at, at + 1);
            }
        }
        letters.into_iter().collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_correctly_signed_launch_passes(at in any_timestamp(), salt in any_salt(), recipe in any_hash_scheme()) {
        let hash = expected_hash(recipe, &at, &salt);
        let launch = verify_pairs(&at, &hash, &Salt::new(salt).unwrap(), recipe);
        prop_assert_eq!(launch.map(|launch| launch.objects), Ok(vec![7]));
    }

    #[test]
    fn no_change_to_the_timestamp_passes(
        at in any_timestamp(), salt in any_salt(), recipe in any_hash_scheme(), change in any_text_change(),
    ) {
        let changed = change.apply(&at);
        prop_assume!(changed != at);
        let hash = expected_hash(recipe, &at, &salt);
        let refused = verify_pairs(&changed, &hash, &Salt::new(salt).unwrap(), recipe);
        prop_assert_eq!(refused, Err(LaunchError::BadHash));
    }

    #[test]
    fn no_change_to_the_hash_passes(
        at in any_timestamp(), salt in any_salt(), recipe in any_hash_scheme(), change in any_text_change(),
    ) {
        let hash = expected_hash(recipe, &at, &salt);
        let changed = change.apply(&hash);
        // The bytes are compared: the same digit in upper case is the same hash.
        prop_assume!(!changed.eq_ignore_ascii_case(&hash));
        let refused = verify_pairs(&at, &changed, &Salt::new(salt).unwrap(), recipe);
        prop_assert_eq!(refused, Err(LaunchError::BadHash));
    }

    #[test]
    fn no_change_to_the_salt_passes(
        at in any_timestamp(), salt in any_salt(), recipe in any_hash_scheme(), change in any_text_change(),
    ) {
        let changed = change.apply(&salt);
        prop_assume!(changed != salt);
        // Most changes of the shortest salts are no salts any more, which is refusal enough.
        if let Ok(changed) = Salt::new(changed) {
            let refused = verify_pairs(&at, &expected_hash(recipe, &at, &salt), &changed, recipe);
            prop_assert_eq!(refused, Err(LaunchError::BadHash));
        }
    }

    #[test]
    fn another_clinics_salt_never_passes(
        at in any_timestamp(), ours in any_salt(), theirs in any_salt(), recipe in any_hash_scheme(),
    ) {
        prop_assume!(ours != theirs);
        let refused = verify_pairs(&at, &expected_hash(recipe, &at, &theirs), &Salt::new(ours).unwrap(), recipe);
        prop_assert_eq!(refused, Err(LaunchError::BadHash));
    }

    #[test]
    fn another_recipes_hash_never_passes(at in any_timestamp(), salt in "[g-z]{16,40}") {
        let swapped = expected_hash(HashScheme::SaltTimestamp, &at, &salt);
        let refused = verify_pairs(&at, &swapped, &Salt::new(salt).unwrap(), HashScheme::TimestampSalt);
        prop_assert_eq!(refused, Err(LaunchError::BadHash));
    }

    /// Joining texts forgets where they met: `12` and `3x` make the hash of `123` and `x`. That would let a signed launch
    /// be read as one of another time, were the salt free. It is not: it belongs to the button, so the text it is joined to
    /// must be the one that was signed.
    #[test]
    fn characters_moved_between_timestamp_and_salt_do_not_pass(
        at in "[0-9]{10}", salt in "[0-9]{20,40}", moved in 1usize..5,
    ) {
        let (front, rest) = salt.split_at(moved);
        let longer = format!("{at}{front}");
        let hash = expected_hash(HashScheme::TimestampSalt, &at, &salt);
        prop_assert_eq!(&hash, &self::expected_hash(HashScheme::TimestampSalt, &longer, rest));
        let refused = verify_pairs(&longer, &hash, &Salt::new(salt.clone()).unwrap(), HashScheme::TimestampSalt);
        prop_assert_eq!(refused, Err(LaunchError::BadHash));
        let (shorter, _) = at.split_at(at.len() - moved);
        let refused = verify_pairs(shorter, &hash, &Salt::new(salt).unwrap(), HashScheme::TimestampSalt);
        prop_assert_eq!(refused, Err(LaunchError::BadHash));
    }

    #[test]
    fn a_second_of_any_of_our_parameters_never_passes(at in any_timestamp(), salt in any_salt(), which in 0..2) {
        let hash = expected_hash(HashScheme::TimestampSalt, &at, &salt);
        let mut pairs = vec![("timestamp", at.as_str()), ("verification", &hash), ("id", "7")];
        let (name, value) = if which == 0 { ("timestamp", at.as_str()) } else { ("verification", hash.as_str()) };
        pairs.push((name, value));
        let refused = UnverifiedLaunch::from_query(LaunchQuery::from_iter(pairs)).map(drop);
        let wrong = matches!(refused, Err(LaunchError::RepeatedParameter { name: named }) if named == name);
        prop_assert!(wrong);
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in any::<Vec<u8>>()) {
        let query = LaunchQuery::parse(&bytes);
        // A random hash is a good one once in 2^128 runs.
        prop_assert!(read_and_verify(query.clone(), &Salt::generate(), HashScheme::default()).is_err());
        prop_assert_eq!(LaunchQuery::parse(query.encode()), query);
    }

    #[test]
    fn a_hostile_launch_is_refused_without_harm(
        at in ".*", hash in ".*", id in ".*", more in ".*", recipe in any_hash_scheme(),
    ) {
        let raw = format!("timestamp={at}&verification={hash}&id={id}&{more}");
        prop_assert!(read_and_verify(LaunchQuery::parse(raw), &Salt::generate(), recipe).is_err());
    }

    #[test]
    fn what_is_written_is_read_again(pairs in proptest::collection::vec((".*", ".*"), 0..20)) {
        let query = LaunchQuery::from_iter(pairs);
        prop_assert_eq!(LaunchQuery::parse(query.encode()), query);
    }
}

#[test]
fn another_way_to_write_the_same_instant_does_not_pass() {
    let salt = Salt::generate();
    let hash = expected_hash(HashScheme::default(), "1795258800", salt.expose());
    assert!(verify_pairs("1795258800", &hash, &salt, HashScheme::default()).is_ok());
    for same in [
        "1795258800.0",
        "01795258800",
        "1795258800000",
        "2026-11-21T11:00:00Z",
    ] {
        let refused = verify_pairs(same, &hash, &salt, HashScheme::default());
        assert_eq!(refused, Err(LaunchError::BadHash), "{same}");
    }
}
