//! Holds the stylesheet's colours to WCAG 2.2 AA, in every mode.

use std::collections::BTreeMap;

const CSS: &str = include_str!("../../assets/css/panel.css");

/// Text and what it stands on: 4.5 to 1.
const TEXT: [(&str, &str); 25] = [
    ("text", "ground"),
    ("text", "surface"),
    ("text", "tint"),
    ("text", "bad-tint"),
    ("text", "warn-tint"),
    ("text", "good-tint"),
    ("muted", "ground"),
    ("muted", "surface"),
    ("muted", "tint"),
    ("muted", "bad-tint"),
    ("muted", "warn-tint"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent", "tint"),
    ("accent", "bad-tint"),
    ("accent", "warn-tint"),
    ("on-accent", "accent"),
    ("bad", "ground"),
    ("bad", "surface"),
    ("bad", "bad-tint"),
    ("bad", "tint"),
    ("warn", "surface"),
    ("warn", "warn-tint"),
    ("good", "surface"),
    ("good", "good-tint"),
];

/// Edges of fields and the focus ring, beside what they stand on: 3 to 1.
const EDGES: [(&str, &str); 5] = [
    ("edge", "surface"),
    ("edge", "bad-tint"),
    ("edge", "ground"),
    ("accent", "ground"),
    ("accent", "good-tint"),
];

/// The colour tokens of a part of the stylesheet: light and dark.
fn tokens(css: &str) -> BTreeMap<&str, [&str; 2]> {
    css.split("--")
        .filter_map(|part| {
            let (name, rest) = part.split_once(": light-dark(")?;
            let (light, dark) = rest.split_once(')')?.0.split_once(", ")?;
            Some((name, [light, dark]))
        })
        .collect()
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(colour.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    assert_eq!(colour.len(), 7, "{colour}");
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn ratio(one: &str, two: &str) -> f64 {
    let (one, two) = (luminance(one), luminance(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

/// The tokens as they stand, and as a reader who asks for more contrast has them.
fn modes() -> [(&'static str, BTreeMap<&'static str, [&'static str; 2]>); 2] {
    let (plain, more) = CSS.split_once("prefers-contrast: more").unwrap();
    let plain = tokens(plain);
    let mut strong = plain.clone();
    strong.extend(tokens(more));
    [("plain", plain), ("more", strong)]
}

#[test]
fn every_text_can_be_read_in_every_mode() {
    assert!(ratio("#000000", "#ffffff") > 20.9 && ratio("#777777", "#ffffff") < 4.5);
    for (mode, tokens) in modes() {
        let wanted = if mode == "more" { 7.0 } else { 4.5 };
        for (over, under) in TEXT {
            for look in [0, 1] {
                let ratio = ratio(tokens[over][look], tokens[under][look]);
                assert!(
                    ratio >= wanted,
                    "{mode} {look}: {over} on {under} is {ratio:.2}"
                );
            }
        }
    }
}

#[test]
fn every_edge_can_be_seen_in_every_mode() {
    for (mode, tokens) in modes() {
        for (over, under) in EDGES {
            for look in [0, 1] {
                let ratio = ratio(tokens[over][look], tokens[under][look]);
                assert!(
                    ratio >= 3.0,
                    "{mode} {look}: {over} on {under} is {ratio:.2}"
                );
            }
        }
    }
}

#[test]
fn colours_come_only_from_tokens_that_exist() {
    let declared = |name: &str| CSS.contains(&format!("--{name}: "));
    for used in CSS.split("var(--").skip(1) {
        let name = used.split_once(')').unwrap().0;
        assert!(declared(name), "--{name}");
    }
    let is_colour = |rest: &str| {
        let word = rest
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap();
        matches!(word.len(), 3 | 4 | 6 | 8) && word.chars().all(|c| c.is_ascii_hexdigit())
    };
    let colours = CSS
        .lines()
        .filter(|line| line.split('#').skip(1).any(is_colour) && !line.contains("light-dark("));
    assert_eq!(colours.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    for word in ["@import", "url(", "http:", "https:"] {
        assert!(!CSS.contains(word), "{word}");
    }
}
