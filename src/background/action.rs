//! The actions that a background button can be set up for, in one table.

use serde::{Deserialize, Serialize};
use url::Url;

use super::template::{NoteTemplate, TemplateError};
use crate::provet::ProvetPage;

/// What a background button does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BackgroundAction {
    /// Moves a consultation to a status.
    MoveStatus {
        /// 0, 8, 5, 6, 7, 9 or 10. \[D\]
        status: i64,
    },
    /// Marks a consultation or reminders as sent.
    MarkSent,
    /// Sets the integration status of a consultation.
    SetIntegrationStatus {
        /// The status text.
        text: String,
    },
    /// Writes a note: a clinical note on a consultation, a communication note on a client or patient.
    AddNote {
        /// Its text.
        template: NoteTemplate,
        /// Its title, where it has one.
        title: String,
        /// Provet's number of its kind; what the numbers mean is not public, 0 is the one seen for a plain note. \[C\]
        #[serde(default)]
        note_type: i64,
    },
    /// Sends the event to a URL of the clinic.
    Forward {
        /// The URL.
        url: Url,
        /// Whether the record is fetched and sent along.
        with_object: bool,
    },
}

/// Why an action cannot be set up as requested.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackgroundActionError {
    /// No such kind.
    #[error(
        "use one of these actions: move-status=NUMBER, mark-sent, set-integration-status=TEXT, add-note=FILE, forward=URL"
    )]
    UnknownKind,
    /// The kind is not possible on the page.
    #[error("{kind} is available only on: {}", .pages.join(", "))]
    WrongPage {
        /// The kind.
        kind: &'static str,
        /// The pages it is possible on.
        pages: Vec<&'static str>,
    },
    /// The argument behind the `=` is missing or not allowed.
    #[error("{kind} needs {needs}")]
    Argument {
        /// The kind.
        kind: &'static str,
        /// What it needs.
        needs: &'static str,
    },
    /// The note's text cannot be used.
    #[error("the note text can't be used")]
    Template(#[source] TemplateError),
}

/// One row of the table.
struct BackgroundActionKind {
    kind: &'static str,
    /// Where it is possible; empty for everywhere.
    pages: &'static [ProvetPage],
    /// Parses the argument behind the `=`.
    parse: fn(&str) -> Result<BackgroundAction, BackgroundActionError>,
}

/// The statuses that a consultation can be moved to; 11 (draft) is not one of them. \[D\]
pub const TARGET_STATUSES: [i64; 7] = [0, 8, 5, 6, 7, 9, 10];

/// The longest integration status, in characters.
const MAX_STATUS_TEXT_LENGTH: usize = 200;

const ACTION_KINDS: [BackgroundActionKind; 5] = [
    BackgroundActionKind {
        kind: "move-status",
        pages: &[ProvetPage::Consultation],
        parse: |argument| {
            let status = argument
                .parse()
                .ok()
                .filter(|it| TARGET_STATUSES.contains(it));
            let status = status.ok_or(BackgroundActionError::Argument {
                kind: "move-status",
                needs: "one of 0, 8, 5, 6, 7, 9, 10",
            })?;
            Ok(BackgroundAction::MoveStatus { status })
        },
    },
    BackgroundActionKind {
        kind: "mark-sent",
        pages: &[ProvetPage::Consultation, ProvetPage::Reminder],
        parse: |argument| match argument {
            "" => Ok(BackgroundAction::MarkSent),
            _ => Err(BackgroundActionError::Argument {
                kind: "mark-sent",
                needs: "nothing behind it",
            }),
        },
    },
    BackgroundActionKind {
        kind: "set-integration-status",
        pages: &[ProvetPage::Consultation],
        parse: |argument| {
            let text = argument.trim();
            if text.is_empty() || text.chars().count() > MAX_STATUS_TEXT_LENGTH {
                return Err(BackgroundActionError::Argument {
                    kind: "set-integration-status",
                    needs: "a text of up to 200 characters",
                });
            }
            let text = text.to_owned();
            Ok(BackgroundAction::SetIntegrationStatus { text })
        },
    },
    BackgroundActionKind {
        kind: "add-note",
        pages: &[
            ProvetPage::Consultation,
            ProvetPage::Patient,
            ProvetPage::Client,
        ],
        parse: |argument| {
            let template =
                NoteTemplate::parse(argument).map_err(BackgroundActionError::Template)?;
            Ok(BackgroundAction::AddNote {
                template,
                title: "Cageside".to_owned(),
                note_type: 0,
            })
        },
    },
    BackgroundActionKind {
        kind: "forward",
        pages: &[],
        parse: |argument| {
            let url = argument
                .parse()
                .map_err(|_| BackgroundActionError::Argument {
                    kind: "forward",
                    needs: "an address such as https://example.org/hook",
                })?;
            Ok(BackgroundAction::Forward {
                url,
                with_object: false,
            })
        },
    },
];

impl BackgroundAction {
    /// Parses a kind and its argument, for buttons on a page. For notes, the argument is the template itself.
    pub fn parse(
        kind: &str,
        argument: &str,
        page: ProvetPage,
    ) -> Result<Self, BackgroundActionError> {
        let row = ACTION_KINDS.iter().find(|row| row.kind == kind);
        let row = row.ok_or(BackgroundActionError::UnknownKind)?;
        let action = (row.parse)(argument)?;
        // After the argument was parsed, but said in one answer only: the page is the first thing to mend.
        if action.is_allowed_on(page) {
            Ok(action)
        } else {
            Err(BackgroundActionError::WrongPage {
                kind: row.kind,
                pages: row.pages.iter().map(|page| page.slug()).collect(),
            })
        }
    }

    /// Every kind, and the pages it is possible on; none for everywhere.
    pub fn kinds() -> impl Iterator<Item = (&'static str, &'static [ProvetPage])> {
        ACTION_KINDS.iter().map(|row| (row.kind, row.pages))
    }

    /// The kind, such as `move-status`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::MoveStatus { .. } => "move-status",
            Self::MarkSent => "mark-sent",
            Self::SetIntegrationStatus { .. } => "set-integration-status",
            Self::AddNote { .. } => "add-note",
            Self::Forward { .. } => "forward",
        }
    }

    /// Whether the action is possible on a page.
    pub fn is_allowed_on(&self, page: ProvetPage) -> bool {
        let row = ACTION_KINDS.iter().find(|row| row.kind == self.kind());
        row.is_some_and(|row| row.pages.is_empty() || row.pages.contains(&page))
    }

    /// Whether the action sends any request to Provet.
    pub fn needs_provet(&self) -> bool {
        !matches!(
            self,
            Self::Forward {
                with_object: false,
                ..
            }
        )
    }

    /// Whether the action changes a record in Provet.
    pub fn writes_to_provet(&self) -> bool {
        !matches!(self, Self::Forward { .. })
    }

    /// Splits the objects of a request into jobs: one for each record that is written to, or one webhook for all.
    pub fn objects_per_job(&self, objects: &[i64]) -> Vec<Vec<i64>> {
        if self.needs_provet() && !objects.is_empty() {
            // One job for each, so that one that fails does not hold up or repeat the others.
            objects.iter().map(|id| vec![*id]).collect()
        } else {
            vec![objects.to_vec()]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_table_is_read_and_stored() {
        for (kind, argument, page) in [
            ("move-status", "5", ProvetPage::Consultation),
            ("mark-sent", "", ProvetPage::Reminder),
            (
                "set-integration-status",
                "sent to lab",
                ProvetPage::Consultation,
            ),
            ("add-note", "Seen {date}", ProvetPage::Client),
            (
                "forward",
                "https://example.org/hook",
                ProvetPage::HomeDeliveries,
            ),
        ] {
            let work = BackgroundAction::parse(kind, argument, page).unwrap();
            assert_eq!(work.kind(), kind);
            let json = serde_json::to_string(&work).unwrap();
            assert_eq!(
                serde_json::from_str::<BackgroundAction>(&json).unwrap(),
                work,
                "{json}"
            );
        }
        assert_eq!(ACTION_KINDS.len(), 5);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for (kind, argument, page) in [
            ("move-status", "11", ProvetPage::Consultation),
            ("move-status", "", ProvetPage::Consultation),
            ("move-status", "5", ProvetPage::Patient),
            ("mark-sent", "yes", ProvetPage::Reminder),
            ("mark-sent", "", ProvetPage::Invoice),
            ("set-integration-status", " ", ProvetPage::Consultation),
            ("add-note", "{pet}", ProvetPage::Client),
            ("forward", "hook", ProvetPage::Client),
            ("weigh", "", ProvetPage::Patient),
        ] {
            assert!(
                BackgroundAction::parse(kind, argument, page).is_err(),
                "{kind}={argument}"
            );
        }
    }

    #[test]
    fn each_record_is_a_job_and_an_event_is_one() {
        let forward = |with_object| BackgroundAction::Forward {
            url: "https://example.org/".parse().unwrap(),
            with_object,
        };
        assert_eq!(
            BackgroundAction::MarkSent.objects_per_job(&[7, 8]),
            [vec![7], vec![8]]
        );
        assert_eq!(forward(false).objects_per_job(&[7, 8]), [vec![7, 8]]);
        assert_eq!(forward(true).objects_per_job(&[7, 8]), [vec![7], vec![8]]);
        assert_eq!(forward(true).objects_per_job(&[]), [Vec::<i64>::new()]);
    }
}
