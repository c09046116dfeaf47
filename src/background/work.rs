//! The kinds of work that a background button can be set up for: one table.

use serde::{Deserialize, Serialize};
use url::Url;

use super::template::{Template, TemplateError};
use crate::provet::Page;

/// What a background button does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Work {
    /// Moves a consultation to a status.
    MoveStatus {
        /// 0, 8, 5, 6, 7, 9 or 10. \[D\]
        status: i64,
    },
    /// Marks a consultation or reminders as sent.
    MarkSent,
    /// Leaves a word on a consultation.
    SetIntegrationStatus {
        /// The word.
        text: String,
    },
    /// Writes a note: a clinical one on a consultation, one of communication on a client or patient.
    AddNote {
        /// What it says.
        template: Template,
        /// Its title, where it has one.
        title: String,
        /// Provet's number of its kind; what the numbers mean is not public, 0 is the one seen for a plain note. \[C\]
        #[serde(default)]
        note_type: i64,
    },
    /// Hands the event on to an address of the clinic's.
    Forward {
        /// The address.
        url: Url,
        /// Whether the record is fetched and sent along.
        with_object: bool,
    },
}

/// Why work cannot be set up as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorkError {
    /// No such kind.
    #[error(
        "the kinds of work are: move-status=NUMBER, mark-sent, set-integration-status=TEXT, add-note=FILE, forward=URL"
    )]
    UnknownKind,
    /// The kind makes no sense on the page.
    #[error("{kind} is possible on: {}", .pages.join(", "))]
    WrongPage {
        /// The kind.
        kind: &'static str,
        /// The pages it is possible on.
        pages: Vec<&'static str>,
    },
    /// What stands behind the `=` is missing, or should not be there.
    #[error("{kind} needs {needs}")]
    Argument {
        /// The kind.
        kind: &'static str,
        /// What it needs.
        needs: &'static str,
    },
    /// The note's text cannot be used.
    #[error("the note's text cannot be used")]
    Template(#[source] TemplateError),
}

/// One line of the table.
struct Row {
    kind: &'static str,
    /// Where it is possible; empty for everywhere.
    pages: &'static [Page],
    /// Reads what stands behind the `=`.
    read: fn(&str) -> Result<Work, WorkError>,
}

/// The statuses that a consultation can be moved to; 11, a draft, is none. \[D\]
pub const STATUSES: [i64; 7] = [0, 8, 5, 6, 7, 9, 10];

/// The longest word that is left on a consultation.
const LONGEST_WORD: usize = 200;

const TABLE: [Row; 5] = [
    Row {
        kind: "move-status",
        pages: &[Page::Consultation],
        read: |argument| {
            let status = argument.parse().ok().filter(|it| STATUSES.contains(it));
            let status = status.ok_or(WorkError::Argument {
                kind: "move-status",
                needs: "one of 0, 8, 5, 6, 7, 9, 10",
            })?;
            Ok(Work::MoveStatus { status })
        },
    },
    Row {
        kind: "mark-sent",
        pages: &[Page::Consultation, Page::Reminder],
        read: |argument| match argument {
            "" => Ok(Work::MarkSent),
            _ => Err(WorkError::Argument {
                kind: "mark-sent",
                needs: "nothing behind it",
            }),
        },
    },
    Row {
        kind: "set-integration-status",
        pages: &[Page::Consultation],
        read: |argument| {
            let text = argument.trim();
            if text.is_empty() || text.chars().count() > LONGEST_WORD {
                return Err(WorkError::Argument {
                    kind: "set-integration-status",
                    needs: "a text of up to 200 characters",
                });
            }
            let text = text.to_owned();
            Ok(Work::SetIntegrationStatus { text })
        },
    },
    Row {
        kind: "add-note",
        pages: &[Page::Consultation, Page::Patient, Page::Client],
        read: |argument| {
            let template = Template::parse(argument).map_err(WorkError::Template)?;
            Ok(Work::AddNote {
                template,
                title: "Cageside".to_owned(),
                note_type: 0,
            })
        },
    },
    Row {
        kind: "forward",
        pages: &[],
        read: |argument| {
            let url = argument.parse().map_err(|_| WorkError::Argument {
                kind: "forward",
                needs: "an address such as https://example.org/hook",
            })?;
            Ok(Work::Forward {
                url,
                with_object: false,
            })
        },
    },
];

impl Work {
    /// Reads a kind and its argument, for buttons on a page. For notes, the argument is the template itself.
    pub fn read(kind: &str, argument: &str, page: Page) -> Result<Self, WorkError> {
        let row = TABLE.iter().find(|row| row.kind == kind);
        let row = row.ok_or(WorkError::UnknownKind)?;
        let work = (row.read)(argument)?;
        if work.fits(page) {
            Ok(work)
        } else {
            Err(WorkError::WrongPage {
                kind: row.kind,
                pages: row.pages.iter().map(|page| page.path()).collect(),
            })
        }
    }

    /// Every kind, and the pages it is possible on; none for everywhere.
    pub fn kinds() -> impl Iterator<Item = (&'static str, &'static [Page])> {
        TABLE.iter().map(|row| (row.kind, row.pages))
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

    /// Whether it makes sense on a page.
    pub fn fits(&self, page: Page) -> bool {
        let row = TABLE.iter().find(|row| row.kind == self.kind());
        row.is_some_and(|row| row.pages.is_empty() || row.pages.contains(&page))
    }

    /// Whether it asks Provet for anything.
    pub fn asks_provet(&self) -> bool {
        !matches!(
            self,
            Self::Forward {
                with_object: false,
                ..
            }
        )
    }

    /// Whether it changes something in Provet.
    pub fn writes(&self) -> bool {
        !matches!(self, Self::Forward { .. })
    }

    /// The objects of a request, one list for each job: each record is written to by itself, an event is one for all.
    pub fn parts(&self, objects: &[i64]) -> Vec<Vec<i64>> {
        if self.asks_provet() && !objects.is_empty() {
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
            ("move-status", "5", Page::Consultation),
            ("mark-sent", "", Page::Reminder),
            ("set-integration-status", "sent to lab", Page::Consultation),
            ("add-note", "Seen {date}", Page::Client),
            ("forward", "https://example.org/hook", Page::HomeDeliveries),
        ] {
            let work = Work::read(kind, argument, page).unwrap();
            assert_eq!(work.kind(), kind);
            let json = serde_json::to_string(&work).unwrap();
            assert_eq!(serde_json::from_str::<Work>(&json).unwrap(), work, "{json}");
        }
        assert_eq!(TABLE.len(), 5);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for (kind, argument, page) in [
            ("move-status", "11", Page::Consultation),
            ("move-status", "", Page::Consultation),
            ("move-status", "5", Page::Patient),
            ("mark-sent", "yes", Page::Reminder),
            ("mark-sent", "", Page::Invoice),
            ("set-integration-status", " ", Page::Consultation),
            ("add-note", "{pet}", Page::Client),
            ("forward", "hook", Page::Client),
            ("weigh", "", Page::Patient),
        ] {
            assert!(
                Work::read(kind, argument, page).is_err(),
                "{kind}={argument}"
            );
        }
    }

    #[test]
    fn each_record_is_a_job_and_an_event_is_one() {
        let forward = |with_object| Work::Forward {
            url: "https://example.org/".parse().unwrap(),
            with_object,
        };
        assert_eq!(Work::MarkSent.parts(&[7, 8]), [vec![7], vec![8]]);
        assert_eq!(forward(false).parts(&[7, 8]), [vec![7, 8]]);
        assert_eq!(forward(true).parts(&[7, 8]), [vec![7], vec![8]]);
        assert_eq!(forward(true).parts(&[]), [Vec::<i64>::new()]);
    }
}
