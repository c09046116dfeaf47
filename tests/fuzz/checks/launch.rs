//! A launch is refused unless it was signed, and a signed one is never refused for its hash.

use std::collections::HashSet;
use std::sync::LazyLock;

use cageside::provet::launch::{
    ButtonKey, Launch, LaunchError, MOST_OBJECTS, Query, Recipe, Salt, SignedLaunch, Window,
};
use cageside::provet::{Page, ProvetId};
use jiff::Timestamp;

use super::signer::verification;

/// The salt of the only button there is.
pub const SALT: &str = "a salt nobody knows";
/// The clinic that the address names.
pub const CLINIC: i64 = 54321;

static KEY: LazyLock<Salt> = LazyLock::new(|| Salt::new(SALT).unwrap());

/// The time it is: half an hour after the timestamps in the corpus.
pub fn now() -> Timestamp {
    Timestamp::from_second(1_800_001_800).unwrap()
}

/// A button of this page.
pub fn key(page: Page, recipe: Recipe) -> ButtonKey<'static> {
    ButtonKey {
        provet_id: ProvetId::new(CLINIC).unwrap(),
        page,
        parameter: "id",
        prefix: "",
        salt: &KEY,
        recipe,
    }
}

/// The first byte chooses the page, the parameter and the prefix, the second the recipe; the rest is the query string or
/// the form body.
pub fn check(data: &[u8]) {
    let Some(([choice, recipe], raw)) = data.split_first_chunk() else {
        return;
    };
    let query = Query::parse(raw);
    reads_back(&query);
    drop(query.page());
    let page = Page::all().nth(usize::from(choice >> 4) % 14).unwrap();
    let button = ButtonKey {
        parameter: if choice & 1 == 0 {
            "id"
        } else {
            page.parameter()
        },
        prefix: if choice & 2 == 0 { "" } else { "client_" },
        ..key(page, nth(*recipe))
    };
    unsigned(&query, &button);
    signed(&query, &button);
}

/// Each recipe in turn.
pub fn nth(number: u8) -> Recipe {
    let count = Recipe::all().count();
    Recipe::all().nth(usize::from(number) % count).unwrap()
}

/// Written out again, it is the same.
fn reads_back(query: &Query) {
    if !query.is_too_large() {
        let again = Query::parse(query.encode());
        // Escapes may make it too long to be read again.
        assert!(again == *query || again.is_too_large());
    }
}

/// The input does not know the salt.
fn unsigned(query: &Query, button: &ButtonKey<'_>) {
    if let Ok(signed) = SignedLaunch::read(query.clone()) {
        let refused = signed
            .verify(button, Window::FOREGROUND, now())
            .unwrap_err();
        assert!(matches!(
            refused,
            LaunchError::BadHash | LaunchError::OtherTenant
        ));
    }
}

/// The same parameters with the hash that Provet would have sent.
fn signed(query: &Query, button: &ButtonKey<'_>) {
    let sent = query.pairs().filter(|(name, _)| *name != "verification");
    let sent: Vec<(String, String)> = sent
        .map(|(name, value)| (name.into(), value.into()))
        .collect();
    let mut timestamps = query.all("timestamp");
    let (Some(timestamp), None) = (timestamps.next(), timestamps.next()) else {
        return;
    };
    let hash = verification(button.recipe, timestamp, &sent, SALT);
    let all: Query = sent
        .into_iter()
        .chain([("verification".to_owned(), hash)])
        .collect();
    let signed = SignedLaunch::read(all).unwrap();
    match signed.verify(button, Window::FOREGROUND, now()) {
        Ok(launch) => holds(&launch, query, button),
        Err(error) => assert!(error != LaunchError::BadHash, "{}", button.recipe),
    }
}

/// What everything that is opened relies on.
fn holds(launch: &Launch, query: &Query, button: &ButtonKey<'_>) {
    assert_eq!(launch.page, button.page);
    assert_eq!(launch.proof, button.recipe.proof());
    assert!(!launch.objects.is_empty() || launch.page == Page::HomeDeliveries);
    assert!(launch.objects.len() <= MOST_OBJECTS);
    let distinct: HashSet<_> = launch.objects.iter().collect();
    assert_eq!(distinct.len(), launch.objects.len());
    for id in &launch.objects {
        assert!(*id > 0);
        let came = query.all(button.parameter).any(|value| {
            let digits = value.strip_prefix(button.prefix);
            digits.and_then(|digits| digits.parse().ok()) == Some(*id)
        });
        assert!(came, "an id that was not sent");
    }
    assert!(launch.claimed_user.is_none_or(|user| user > 0));
    let age = now().duration_since(launch.at);
    assert!(age <= Window::FOREGROUND.past && -age <= Window::FOREGROUND.future);
}
