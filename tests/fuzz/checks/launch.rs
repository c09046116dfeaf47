//! Checks launch verification: an unsigned query is refused, and a signed one is never refused for its hash.

use std::collections::HashSet;
use std::sync::LazyLock;

use cageside::provet::launch::{
    ButtonKey, FreshnessWindow, HashScheme, Launch, LaunchError, LaunchQuery, MAX_LAUNCH_OBJECTS,
    Salt, UnverifiedLaunch,
};
use cageside::provet::{ProvetId, ProvetPage};
use jiff::Timestamp;

use super::launch_signer::compute_verification;

/// The salt of the only button there is.
pub const SALT: &str = "a salt nobody knows";
/// The clinic in the launch URL.
pub const PROVET_ID: i64 = 54321;

static BUTTON_SALT: LazyLock<Salt> = LazyLock::new(|| Salt::new(SALT).unwrap());

/// The fixed current time: half an hour after the timestamps in the corpus.
pub fn now() -> Timestamp {
    Timestamp::from_second(1_800_001_800).unwrap()
}

/// The key of a button on this page.
pub fn button_key(page: ProvetPage, hash_scheme: HashScheme) -> ButtonKey<'static> {
    ButtonKey {
        provet_id: ProvetId::new(PROVET_ID).unwrap(),
        page,
        parameter: "id",
        prefix: "",
        salt: &BUTTON_SALT,
        hash_scheme,
    }
}

/// The first byte chooses the page, the parameter and the prefix, the second the hash scheme; the rest is the query string or
/// the form body.
pub fn check(data: &[u8]) {
    let Some(([choice, scheme_index], raw)) = data.split_first_chunk() else {
        return;
    };
    let query = LaunchQuery::parse(raw);
    check_round_trip(&query);
    drop(query.identify_page());
    let page = ProvetPage::all()
        .nth(usize::from(choice >> 4) % 14)
        .unwrap();
    let button = ButtonKey {
        parameter: if choice & 1 == 0 {
            "id"
        } else {
            page.parameter()
        },
        prefix: if choice & 2 == 0 { "" } else { "client_" },
        ..button_key(page, hash_scheme(*scheme_index))
    };
    check_unsigned(&query, &button);
    check_signed(&query, &button);
}

/// A hash scheme chosen by a byte.
pub fn hash_scheme(number: u8) -> HashScheme {
    let count = HashScheme::all().count();
    HashScheme::all().nth(usize::from(number) % count).unwrap()
}

/// A query that is encoded and parsed again stays the same.
fn check_round_trip(query: &LaunchQuery) {
    if !query.is_too_large() {
        let reparsed = LaunchQuery::parse(query.encode());
        // Percent-encoding may push the text over the size limit.
        assert!(reparsed == *query || reparsed.is_too_large());
    }
}

/// A query without a hash made from the salt is refused.
fn check_unsigned(query: &LaunchQuery, button: &ButtonKey<'_>) {
    if let Ok(launch) = UnverifiedLaunch::from_query(query.clone()) {
        let error = launch
            .verify(button, FreshnessWindow::FOREGROUND, now())
            .unwrap_err();
        assert!(matches!(
            error,
            LaunchError::BadHash | LaunchError::OtherTenant
        ));
    }
}

/// The same parameters verify with the hash that Provet would send.
fn check_signed(query: &LaunchQuery, button: &ButtonKey<'_>) {
    let sent = query.pairs().filter(|(name, _)| *name != "verification");
    let sent: Vec<(String, String)> = sent
        .map(|(name, value)| (name.into(), value.into()))
        .collect();
    let mut timestamps = query.values("timestamp");
    let (Some(timestamp), None) = (timestamps.next(), timestamps.next()) else {
        return;
    };
    let hash = compute_verification(button.hash_scheme, timestamp, &sent, SALT);
    let all: LaunchQuery = sent
        .into_iter()
        .chain([("verification".to_owned(), hash)])
        .collect();
    let signed = UnverifiedLaunch::from_query(all).unwrap();
    match signed.verify(button, FreshnessWindow::FOREGROUND, now()) {
        Ok(launch) => check_launch(&launch, query, button),
        Err(error) => assert!(error != LaunchError::BadHash, "{}", button.hash_scheme),
    }
}

/// The guarantees that a panel relies on after verification.
fn check_launch(launch: &Launch, query: &LaunchQuery, button: &ButtonKey<'_>) {
    assert_eq!(launch.page, button.page);
    assert_eq!(launch.proof_level, button.hash_scheme.proof_level());
    assert!(!launch.objects.is_empty() || launch.page == ProvetPage::HomeDeliveries);
    assert!(launch.objects.len() <= MAX_LAUNCH_OBJECTS);
    let distinct: HashSet<_> = launch.objects.iter().collect();
    assert_eq!(distinct.len(), launch.objects.len());
    for id in &launch.objects {
        assert!(*id > 0);
        let was_sent = query.values(button.parameter).any(|value| {
            let digits = value.strip_prefix(button.prefix);
            digits.and_then(|digits| digits.parse().ok()) == Some(*id)
        });
        assert!(was_sent, "an id that was not sent");
    }
    assert!(launch.claimed_user.is_none_or(|user| user > 0));
    let age = now().duration_since(launch.signed_at);
    assert!(
        age <= FreshnessWindow::FOREGROUND.max_age
            && -age <= FreshnessWindow::FOREGROUND.max_clock_skew
    );
}
