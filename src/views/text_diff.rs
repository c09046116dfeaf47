//! What a changed text loses and gains, word by word.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::i18n::I18n;

/// Longer texts, counted in words and blanks, are not compared: nobody reads such a comparison, and it takes too long.
const MAX_TOKENS: usize = 4000;

/// The new text, with what is removed in `<del>` and what is added in `<ins>`. None where a text is too long for it.
pub fn render_text_diff(before: &str, after: &str, i18n: &I18n) -> Option<Markup> {
    let (old, new) = (split_words(before), split_words(after));
    if old.len().max(new.len()) > MAX_TOKENS {
        return None;
    }
    let changes = capture_diff_slices(Algorithm::Myers, &old, &new);
    let removed = |text: String| {
        html! { del { (spoken_mark(&fl!(i18n.fluent, "diff-removed"))) (text) } }
    };
    let added = |text: String| {
        html! { ins { (spoken_mark(&fl!(i18n.fluent, "diff-added"))) (text) } }
    };
    let parts = changes.iter().map(|change| {
        let old = || old.get(change.old_range()).unwrap_or_default().concat();
        let new = || new.get(change.new_range()).unwrap_or_default().concat();
        match change {
            DiffOp::Equal { .. } => html! { (new()) },
            DiffOp::Delete { .. } => removed(old()),
            DiffOp::Insert { .. } => added(new()),
            DiffOp::Replace { .. } => html! { (removed(old())) " " (added(new())) },
        }
    });
    Some(html! { p .prose .diff dir="auto" { @for part in parts { (part) } } })
}

/// Colour and lines through words are not read out.
fn spoken_mark(word: &str) -> Markup {
    html! { span .visually-hidden { " " (word) ": " } }
}

/// Words and the blanks between them, in order: together they are the text.
fn split_words(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_blank = first.is_whitespace();
        let end = rest.find(|letter: char| letter.is_whitespace() != is_blank);
        let (token, next) = rest.split_at(end.unwrap_or(rest.len()));
        tokens.push(token);
        rest = next;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::views::i18n::ClinicLocale;

    fn diff(before: &str, after: &str) -> String {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        let diff = render_text_diff(before, after, &i18n);
        diff.map(Markup::into_string).unwrap_or_default()
    }

    #[test]
    fn what_is_removed_and_added_is_marked_and_read_out() {
        assert_eq!(
            diff(
                "Allergic to penicillin.\nBites.",
                "Allergic to amoxicillin.\nBites."
            ),
            "<p class=\"prose diff\" dir=\"auto\">Allergic to \
             <del><span class=\"visually-hidden\"> removed: </span>penicillin.</del> \
             <ins><span class=\"visually-hidden\"> added: </span>amoxicillin.</ins>\nBites.</p>"
        );
    }

    #[test]
    fn hostile_text_stays_text() {
        let html = diff("<b>", "<script>alert(1)</script>");
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
    }

    #[test]
    fn a_text_that_is_too_long_is_not_compared() {
        assert_eq!(diff(&"a ".repeat(MAX_TOKENS), "b"), "");
    }

    proptest! {
        #[test]
        fn words_and_blanks_are_the_whole_text(text in any::<String>()) {
            prop_assert_eq!(split_words(&text).concat(), text);
        }
    }
}
