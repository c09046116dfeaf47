//! Every way to make a hash that either side knows, by both methods, in front of a person and behind their back.

use cageside::provet::ProvetPage;
use cageside::provet::launch::HashScheme;
use provet_simulator::ui::{self, ClickAction, PayloadMethod};

use crate::matrix::button::Kind;
use crate::matrix::button_test::{ButtonTest, form};

/// The stand-in's recipes, and what we call them. The stand-in shares no code with us, and has names of its own.
const KNOWN: [(&str, HashScheme); 13] = [
    ("timestamp-salt", HashScheme::TimestampSalt),
    ("salt-timestamp", HashScheme::SaltTimestamp),
    ("timestamp-payload-salt", HashScheme::TimestampPayloadSalt),
    (
        "timestamp-sorted-payload-salt",
        HashScheme::TimestampSortedSalt,
    ),
    ("query-salt", HashScheme::PayloadSalt),
    ("sorted-query-salt", HashScheme::SortedSalt),
    ("payload-timestamp-salt", HashScheme::PayloadTimestampSalt),
    ("salt-query", HashScheme::SaltPayload),
    ("timestamp-json-salt", HashScheme::TimestampJsonSalt),
    ("sorted-json-salt", HashScheme::JsonSalt),
    ("timestamp-raw-salt", HashScheme::TimestampRawSalt),
    ("timestamp-values-salt", HashScheme::TimestampValuesSalt),
    ("values-salt", HashScheme::ValuesSalt),
];

#[test]
fn no_recipe_of_either_side_is_left_out() {
    let mut names: Vec<_> = ui::HASH_SCHEMES.iter().map(|line| line.name).collect();
    let mut known: Vec<_> = KNOWN.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    known.sort_unstable();
    assert_eq!(names, known);
    let missing = HashScheme::all().filter(|recipe| {
        let is_known = KNOWN.iter().any(|(_, known)| known == recipe);
        // Other encodings of known recipes; the stand-in writes forms in one.
        let is_encoding = ENCODINGS.iter().any(|it| recipe.as_str().ends_with(it));
        !is_known && !is_encoding
    });
    assert_eq!(missing.count(), 0);
}

/// How the names of recipes end whose payload is written as another library writes it.
const ENCODINGS: [&str; 3] = ["-python", "-percent", "-as-sent"];

fn theirs(name: &str) -> ui::ButtonHashScheme {
    ui::ButtonHashScheme::from_name(name).unwrap()
}

/// By both methods, opening something and not.
fn kinds(page: ProvetPage, recipe: (ui::ButtonHashScheme, HashScheme)) -> Vec<Kind> {
    let ways = [ClickAction::SidePanel, ClickAction::Background].into_iter();
    let ways =
        ways.flat_map(|action| [(action, PayloadMethod::Get), (action, PayloadMethod::Post)]);
    ways.map(|(action, method)| Kind {
        action,
        method,
        prefixed: true,
        covered: recipe.0.spec().covers_payload,
        recipe: Some(recipe),
        ..Kind::usual(page)
    })
    .collect()
}

#[tokio::test]
async fn every_recipe_is_understood_for_one_object_and_for_several() {
    let test = ButtonTest::open().await;
    let mut wrong = Vec::new();
    for page in [ProvetPage::Consultation, ProvetPage::Reminder] {
        let known = KNOWN.iter().map(|(name, ours)| (theirs(name), *ours));
        let kinds = known.flat_map(|recipe| kinds(page, recipe));
        wrong.extend(test.check(kinds.collect()).await);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn a_hash_made_another_way_is_refused() {
    let test = ButtonTest::open().await;
    let mut placed = Vec::new();
    let others = KNOWN.iter().cycle().skip(1);
    for ((name, ours), (other, _)) in KNOWN.into_iter().zip(others) {
        let kind = kinds(ProvetPage::Patient, (theirs(other), ours)).swap_remove(0);
        placed.push((name, test.set_up(kind).await));
    }
    let page = test.page(ProvetPage::Patient).await;
    for (name, button) in placed {
        let sent = form(&page, button.number);
        let opened = test.send(&sent, button.kind.action).await;
        assert_eq!(opened.status, 403, "{name}: {}", button.kind);
        assert!(opened.text.contains("launch/bad-hash"), "{}", button.kind);
    }
}
