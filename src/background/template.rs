//! The text of a note, with placeholders that are replaced when the button is pressed.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The placeholders, as they stand between braces.
///
/// `date` and `time` are the clinic's own, of the moment the request came, in the forms `2026-11-21` and `14:05`;
/// `patient` and `client` are names; `reference` is a short code by which the note is found again when the response of
/// Provet is lost. A template without it gets it as its last line.
pub const PLACEHOLDERS: [&str; 5] = ["date", "time", "patient", "client", "reference"];

/// The longest template, in characters: a page of text.
const MAX_TEMPLATE_LENGTH: usize = 4_000;

/// The longest name that is filled in, in characters.
const MAX_NAME_LENGTH: usize = 200;

/// A valid template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NoteTemplate {
    text: String,
    parts: Vec<TemplatePart>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum TemplatePart {
    Text(String),
    /// One of [`PLACEHOLDERS`].
    Placeholder(&'static str),
}

/// Why a text cannot be a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// The text is empty.
    #[error("the template is empty")]
    Empty,
    /// The text is too long.
    #[error("the template is longer than {MAX_TEMPLATE_LENGTH} characters")]
    TooLong,
    /// A brace without its partner.
    #[error("the template contains a single brace; write {{{{ or }}}} to keep a brace")]
    UnbalancedBrace,
    /// No such placeholder.
    #[error(
        "there is no placeholder {{{0}}}; there are {{date}}, {{time}}, {{patient}}, {{client}} and {{reference}}"
    )]
    UnknownPlaceholder(String),
}

/// The values of the placeholders.
#[derive(Debug, Clone, Default)]
pub(super) struct TemplateValues {
    pub(super) date: String,
    pub(super) time: String,
    pub(super) patient: String,
    pub(super) client: String,
    pub(super) reference: String,
}

impl NoteTemplate {
    /// Parses a template.
    pub fn parse(text: &str) -> Result<Self, TemplateError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TemplateError::Empty);
        }
        if text.chars().count() > MAX_TEMPLATE_LENGTH {
            return Err(TemplateError::TooLong);
        }
        Ok(Self {
            parts: parse_parts(text)?,
            text: text.to_owned(),
        })
    }

    /// Whether it contains a placeholder.
    pub(super) fn uses_placeholder(&self, name: &str) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(part, TemplatePart::Placeholder(hole) if *hole == name))
    }

    /// The text with all placeholders replaced. It always contains the reference.
    pub(super) fn render(&self, values: &TemplateValues) -> String {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                TemplatePart::Text(plain) => text.push_str(plain),
                TemplatePart::Placeholder("date") => text.push_str(&values.date),
                TemplatePart::Placeholder("time") => text.push_str(&values.time),
                TemplatePart::Placeholder("patient") => {
                    text.push_str(&sanitize_name(&values.patient));
                }
                TemplatePart::Placeholder("client") => {
                    text.push_str(&sanitize_name(&values.client));
                }
                TemplatePart::Placeholder(_) => text.push_str(&values.reference),
            }
        }
        // Without it a lost response could not be told from a lost note.
        if !self.uses_placeholder("reference") {
            text.push_str("\n(");
            text.push_str(&values.reference);
            text.push(')');
        }
        text
    }
}

/// Sanitizes a name from a record. Provet may show notes as HTML, so the name must not contain markup.
fn sanitize_name(text: &str) -> String {
    let harmless = |c: char| {
        if c.is_control() || "<>&".contains(c) {
            ' '
        } else {
            c
        }
    };
    text.chars().map(harmless).take(MAX_NAME_LENGTH).collect()
}

fn parse_parts(text: &str) -> Result<Vec<TemplatePart>, TemplateError> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        plain.push_str(before);
        if let Some(after) = brace.strip_prefix("{{") {
            plain.push('{');
            rest = after;
        } else if let Some(after) = brace.strip_prefix("}}") {
            plain.push('}');
            rest = after;
        } else {
            let (name, after) = brace
                .strip_prefix('{')
                .and_then(|inside| inside.split_once('}'))
                .ok_or(TemplateError::UnbalancedBrace)?;
            let known = PLACEHOLDERS.iter().find(|known| **known == name);
            let hole =
                known.ok_or_else(|| TemplateError::UnknownPlaceholder(truncate_name(name)))?;
            parts.push(TemplatePart::Text(std::mem::take(&mut plain)));
            parts.push(TemplatePart::Placeholder(hole));
            rest = after;
        }
    }
    plain.push_str(rest);
    parts.push(TemplatePart::Text(plain));
    Ok(parts)
}

fn truncate_name(name: &str) -> String {
    name.chars().take(40).collect()
}

impl TryFrom<String> for NoteTemplate {
    type Error = TemplateError;

    fn try_from(text: String) -> Result<Self, TemplateError> {
        Self::parse(&text)
    }
}

impl From<NoteTemplate> for String {
    fn from(template: NoteTemplate) -> Self {
        template.text
    }
}

impl fmt::Display for NoteTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> String {
        NoteTemplate::parse(text).unwrap().render(&TemplateValues {
            date: "2026-11-21".to_owned(),
            time: "14:05".to_owned(),
            patient: "Bella".to_owned(),
            client: "A <b>&\nB".to_owned(),
            reference: "CS-1".to_owned(),
        })
    }

    #[test]
    fn placeholders_are_filled_in_and_the_reference_is_always_there() {
        assert_eq!(
            filled("{patient} seen {date} {time}"),
            "Bella seen 2026-11-21 14:05\n(CS-1)"
        );
        assert_eq!(filled("[{reference}] {{x}}"), "[CS-1] {x}");
    }

    #[test]
    fn a_name_never_reads_as_markup_or_as_a_placeholder() {
        assert_eq!(filled("{client}{reference}"), "A  b   BCS-1");
    }

    #[test]
    fn a_template_that_cannot_be_filled_is_refused() {
        let refused = |text: &str| NoteTemplate::parse(text).unwrap_err();
        assert_eq!(refused("  "), TemplateError::Empty);
        assert_eq!(
            refused("{pet}"),
            TemplateError::UnknownPlaceholder("pet".to_owned())
        );
        assert_eq!(refused("a { b"), TemplateError::UnbalancedBrace);
        assert_eq!(refused("a } b"), TemplateError::UnbalancedBrace);
        assert_eq!(
            refused(&"x".repeat(MAX_TEMPLATE_LENGTH + 1)),
            TemplateError::TooLong
        );
    }
}
