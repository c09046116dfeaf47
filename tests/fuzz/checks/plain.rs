//! Checks the conversion of rich text: the text is trimmed and not much longer than the HTML.

use cageside::views::html_to_text::html_to_text;
use cageside::views::i18n::{ClinicLocale, I18n};

/// The input is what a field of rich text holds.
pub fn check(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
    let text = html_to_text(&html, &i18n);
    // Five letters (`<img>`) may become a sentence, and a spanned cell fifty columns.
    assert!(text.len() <= html.len().max(16) * 32, "it grew");
    assert_eq!(text.trim(), text);
}
