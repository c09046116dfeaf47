//! Data beside a section's own records, such as names, that could not be read: the section says so and shows the rest.

use maud::{Markup, html};

use crate::provet::ProvetError;
use crate::views::i18n::I18n;
use crate::views::section::unavailable_notice;

/// What a section lacks, and why: each kind of data in a sentence of its own.
#[derive(Debug, Clone, Default)]
pub(super) struct UnavailableData(Vec<(ProvetError, String)>);

impl UnavailableData {
    /// Adds the data that should have come with `answer`, where it failed. `what` names it in the reader's language and
    /// in its plain form ("titles of reminders").
    #[must_use]
    pub(super) fn with<T>(mut self, answer: &Result<T, ProvetError>, what: String) -> Self {
        if let Err(error) = answer {
            self.0.push((error.clone(), what));
        }
        self
    }

    /// Adds what another part of the section lacks.
    #[must_use]
    pub(super) fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Whether everything was read.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Says of each kind of data why it is missing.
    pub(super) fn render(&self, i18n: &I18n) -> Markup {
        html! { @for (error, what) in &self.0 { (unavailable_notice(error, what, i18n)) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::test_support::{RenderedHtml, english_i18n};

    #[test]
    fn each_kind_of_data_says_why_it_is_missing_and_what_was_read_says_nothing() {
        let resource = "user/";
        let failed = |error: ProvetError| Err::<(), _>(error);
        let missing = UnavailableData::default()
            .with(&Ok(()), "weights".to_owned())
            .with(
                &failed(ProvetError::Forbidden { resource }),
                "names".to_owned(),
            )
            .with(
                &failed(ProvetError::InvalidResponse {
                    resource,
                    status: 200,
                }),
                "titles <b>".to_owned(),
            );
        assert!(!missing.is_empty());
        let shown = RenderedHtml::from_markup(&missing.render(&english_i18n()));
        assert_eq!(
            shown.text(".incomplete"),
            [
                "No permission to view names.",
                "Unexpected response from Provet: titles <b> can’t be read."
            ]
        );
    }
}
