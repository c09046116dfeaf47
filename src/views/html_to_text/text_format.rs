//! How a text of Provet is written, so that editing it here changes its words and nothing else.

use super::prepare::{Markup, find_markup};
use super::{MAX_TEXT_BYTES, PresenceLabels, html_to_text, other_format};

/// How a text is written, as far as editing it is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFormat {
    /// Words: what is typed is written as it is.
    PlainText,
    /// HTML of nothing but paragraphs and line breaks: edited as words, written back as HTML.
    SimpleHtml,
    /// It holds what words cannot keep (lists, tables, pictures, bold or struck text): it is not edited here.
    Formatted,
}

impl TextFormat {
    /// Of a text as it is recorded.
    pub fn from_recorded(recorded: &str) -> Self {
        // What is longer is shown without its end, and would be saved without it.
        if other_format(recorded).is_some() || recorded.len() > MAX_TEXT_BYTES {
            return Self::Formatted;
        }
        match find_markup(recorded) {
            Markup::None => Self::PlainText,
            Markup::LinesOnly => Self::SimpleHtml,
            Markup::Other => Self::Formatted,
        }
    }

    /// How a new text is written beside others: as HTML where one of them is HTML, else as words.
    pub fn for_new_text(others: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let is_html = |text: &str| Self::from_recorded(text) != Self::PlainText;
        if others.into_iter().any(|text| is_html(text.as_ref())) {
            Self::SimpleHtml
        } else {
            Self::PlainText
        }
    }

    /// What is put into the field to be edited; none where it is not edited here.
    pub fn editable_text(self, recorded: &str) -> Option<String> {
        match self {
            Self::PlainText => Some(recorded.to_owned()),
            Self::SimpleHtml => Some(html_to_text(recorded, &PresenceLabels)),
            Self::Formatted => None,
        }
    }

    /// What is written for words that were typed; none where it is not edited here.
    pub fn recorded_text(self, typed: &str) -> Option<String> {
        match self {
            Self::PlainText => Some(typed.to_owned()),
            Self::SimpleHtml => Some(to_paragraphs(typed)),
            Self::Formatted => None,
        }
    }
}

/// A paragraph for each part between blank lines, with its line breaks; every letter that HTML would read is escaped.
fn to_paragraphs(typed: &str) -> String {
    // Not an empty paragraph: a text that was deleted is to be gone in Provet.
    if typed.is_empty() {
        return String::new();
    }
    // The ampersand first, or it would escape those that the others bring.
    let escaped = typed
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let paragraphs = escaped.split("\n\n");
    let html: Vec<String> = paragraphs
        .map(|lines| format!("<p>{}</p>", lines.replace('\n', "<br>")))
        .collect();
    html.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(recorded: &str) -> TextFormat {
        TextFormat::from_recorded(recorded)
    }

    #[test]
    fn words_stay_words_whatever_signs_are_in_them() {
        for text in [
            "",
            "Bites",
            "temp <38 and >36",
            "a\nb",
            "5 &mu;g",
            "x <y> z",
            "a & b",
        ] {
            assert_eq!(format(text), TextFormat::PlainText, "{text}");
            let editable = format(text).editable_text(text).unwrap();
            assert_eq!(editable, text);
            assert_eq!(format(text).recorded_text(&editable).unwrap(), text);
        }
    }

    #[test]
    fn paragraphs_are_edited_as_words_and_come_back_as_the_same_paragraphs() {
        let recorded = "<p>T &lt; 38 &amp; calm</p><p>One<br>Two</p>";
        assert_eq!(format(recorded), TextFormat::SimpleHtml);
        let editable = TextFormat::SimpleHtml.editable_text(recorded).unwrap();
        assert_eq!(editable, "T < 38 & calm\n\nOne\nTwo");
        assert_eq!(
            TextFormat::SimpleHtml.recorded_text(&editable).unwrap(),
            recorded
        );
        let hostile = TextFormat::SimpleHtml.recorded_text("<img src=x>").unwrap();
        assert_eq!(hostile, "<p>&lt;img src=x&gt;</p>");
        assert_eq!(TextFormat::SimpleHtml.recorded_text("").unwrap(), "");
        assert_eq!(format("<P>a<BR/>b</P>"), TextFormat::SimpleHtml);
    }

    #[test]
    fn what_words_cannot_keep_is_not_edited_here() {
        for text in [
            "<ul><li>a</ul>",
            "<p>Give <s>5</s> 0.5</p>",
            "<p><b>Bites</b></p>",
            "<p style=\"color:red\">a</p>",
            "<img src=x>",
            "<table><tr><td>a</table>",
            "10<sup>9</sup>",
            "<p>a</p><!-- b -->",
            "{\\rtf1 a}",
        ] {
            assert_eq!(format(text), TextFormat::Formatted, "{text}");
            assert_eq!(format(text).editable_text(text), None);
            assert_eq!(format(text).recorded_text(text), None);
        }
    }

    #[test]
    fn a_new_text_is_html_beside_html() {
        let beside = |others: &[&str]| TextFormat::for_new_text(others.iter().copied());
        assert_eq!(beside(&[]), TextFormat::PlainText);
        assert_eq!(beside(&["a", "b < c"]), TextFormat::PlainText);
        assert_eq!(beside(&["a", "<ul><li>b</ul>"]), TextFormat::SimpleHtml);
    }
}
