//! Text out of what may be HTML, so that it can be shown without trusting it and without losing what it means.
//!
//! Clinical texts of Provet may hold HTML or plain words, and nothing in an answer says which \[C\]. A "<" in plain
//! words ("urea <5 and >2") must survive, so only what is surely HTML is given to the parser as such (`prepare`). What
//! letters alone cannot carry (struck text, raised digits, tables, check boxes, pictures) is written out (`layout`).

mod labels;
mod layout;
mod prepare;
mod text_format;
mod text_marks;

use scraper::Html;

use labels::PresenceLabels;
pub use labels::TextLabels;

pub use self::text_format::TextFormat;

/// Longer texts are shown up to here. A note of an hour's surgery has some 20,000 letters; what is longer is a file
/// that was pasted in.
const MAX_TEXT_BYTES: usize = 200_000;

/// The text of what may be HTML: blocks on lines of their own, entities read once, what text cannot hold in words.
///
/// The answer is text, not markup: it may hold `<`, and is to be escaped like any other text. Takes time in proportion to
/// the length of the text, whatever is in it: anybody who writes to a clinic may have written it.
pub fn html_to_text(html: &str, labels: &impl TextLabels) -> String {
    if let Some(format) = other_format(html) {
        return labels.other_format(format);
    }
    let shown = prepare::without_embedded_data(html);
    let (shown, is_whole) = split_at_limit(&shown);
    let prepared = prepare::prepare_html(shown);
    let document = Html::parse_fragment(&prepared.html);
    let mut text = layout::lay_out(&document, prepared.has_blocks, labels);
    // In words: a text that ends somewhere must not pass for the whole.
    if !is_whole {
        text.push('\n');
        text.push_str(&labels.cut_off());
    }
    text
}

/// Whether nothing is written: no letter, no picture, no box. An editor leaves `<p><br></p>` or `&nbsp;` behind when its
/// text is deleted \[C\].
pub fn is_blank_html(html: &str) -> bool {
    html_to_text(html, &PresenceLabels).is_empty()
}

/// The words of a text with single blanks between them, to tell whether two texts say the same however they are laid out.
pub fn comparable_text(html: &str) -> String {
    let text = html_to_text(html, &PresenceLabels);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of the format, where a text is neither words nor HTML.
fn other_format(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    // Delta is how a widespread editor stores its documents as JSON.
    let is_delta = start.starts_with("{\"ops\"") || start.starts_with("[{\"insert\"");
    if start.starts_with("{\\rtf") {
        Some("RTF")
    } else if is_delta {
        Some("Delta")
    } else if start.starts_with("%PDF-") {
        Some("PDF")
    } else {
        None
    }
}

/// The beginning of a text that is too long, and whether it is the whole.
fn split_at_limit(text: &str) -> (&str, bool) {
    if text.len() <= MAX_TEXT_BYTES {
        return (text, true);
    }
    let limit = text.floor_char_boundary(MAX_TEXT_BYTES);
    (text.get(..limit).unwrap_or_default(), false)
}

#[cfg(test)]
mod tests;
