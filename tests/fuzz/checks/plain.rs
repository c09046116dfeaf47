//! Checks the conversion of rich text: the text is trimmed and not much longer than the HTML.

use cageside::views::html_to_text::html_to_text;

/// The input is what a field of rich text holds.
pub fn check(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    let text = html_to_text(&html);
    assert!(text.len() <= html.len().max(16) * 4, "it grew");
    assert_eq!(text.trim(), text);
}
