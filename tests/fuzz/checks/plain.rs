//! Text without tags comes out of any rich text, and stays what it is.

use cageside::views::plain::plain_text;

/// The input is what a field of rich text holds.
pub fn check(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    let plain = plain_text(&html);
    assert!(plain.len() <= html.len().max(16) * 4, "it grew");
    assert_eq!(plain.trim(), plain);
}
