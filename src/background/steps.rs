//! What each kind of work reads, writes and looks for in Provet's record.

use jiff::tz::TimeZone;

use super::template::{Filling, Template};
use super::work::Work;
use crate::provet::api::About;
use crate::provet::{Api, ClientId, ConsultationId, Page, PatientId, ProvetError};
use crate::storage::Job;

/// A reminder that was sent. \[C\]
const REMINDER_SENT: i64 = 3;

/// One piece of work on one record.
pub(super) struct Step<'a> {
    pub(super) api: &'a Api,
    pub(super) job: &'a Job,
    pub(super) work: &'a Work,
    /// The clinic's own, for the dates in notes.
    pub(super) zone: TimeZone,
}

/// What the record says about a write that may have landed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seen {
    /// What was to be written stands there.
    Landed,
    /// It does not; with what stands there instead, where that is to be remembered.
    Open(String),
    /// Neither what was there before nor what was to be written: somebody else has been at it.
    Changed,
}

/// A write with all that must be read for it.
pub(super) enum Ready {
    Status(ConsultationId, i64),
    VisitSent(ConsultationId),
    ReminderSent(i64),
    IntegrationStatus(ConsultationId, String),
    VisitNote(ConsultationId, Option<PatientId>, i64, String),
    Remark(About, String, i64, String),
}

impl Step<'_> {
    /// Whether what stands in the record must be known before the first write, to judge a lost answer by.
    pub(super) fn looks_first(&self) -> bool {
        matches!(self.work, Work::MoveStatus { .. })
    }

    /// The kind of object that is written to, as the audit names it.
    pub(super) fn object_kind(&self) -> &'static str {
        self.job.page.path()
    }

    /// The one object of a write.
    pub(super) fn object(&self) -> i64 {
        self.job.objects.first().copied().unwrap_or(0)
    }

    /// The mark by which a note is found again: the same for every attempt.
    pub(super) fn reference(&self) -> String {
        let id: String = self.job.id.chars().take(12).collect();
        format!("CS-{}", id.to_uppercase())
    }

    /// Looks in the record whether the write has landed.
    pub(super) async fn look(&self) -> Result<Seen, ProvetError> {
        let landed = match self.work {
            Work::MoveStatus { status } => return self.look_at_status(*status).await,
            Work::MarkSent if self.job.page == Page::Reminder => {
                let reminder = self.api.reminder(self.object()).await?;
                reminder.status == Some(REMINDER_SENT)
            }
            Work::MarkSent => self.api.visit_marks(self.visit()?).await?.is_sent(),
            Work::SetIntegrationStatus { text } => {
                let marks = self.api.visit_marks(self.visit()?).await?;
                marks.integration_status.as_str() == Some(text)
            }
            Work::AddNote { .. } => self.look_for_note().await?,
            Work::Forward { .. } => false,
        };
        Ok(if landed {
            Seen::Landed
        } else {
            Seen::Open(String::new())
        })
    }

    async fn look_at_status(&self, wanted: i64) -> Result<Seen, ProvetError> {
        let marks = self.api.visit_marks(self.visit()?).await?;
        let stands = marks.status.ok_or(ProvetError::Nonsense {
            resource: "consultation/{id}/",
            status: 200,
        })?;
        let text = stands.to_string();
        Ok(if stands == wanted {
            Seen::Landed
        } else if self.job.before.as_ref().is_none_or(|it| *it == text) {
            Seen::Open(text)
        } else {
            Seen::Changed
        })
    }

    /// Whether a note with our reference is there. A list that may be cut off shows a note only when it has it.
    async fn look_for_note(&self) -> Result<bool, ProvetError> {
        let reference = self.reference();
        let (texts, complete, resource): (Vec<String>, bool, _) = match self.about() {
            None => {
                let notes = self.api.notes(self.visit()?).await?;
                let texts = notes.rows.into_iter().map(|note| note.text);
                let resource = "consultation/{id}/consultationnote/";
                (texts.collect(), notes.complete, resource)
            }
            Some(about) => {
                let remarks = self.api.remarks(about).await?;
                let newest_first = remarks.rows.is_sorted_by(|a, b| a.created >= b.created);
                let reach = remarks.rows.last().and_then(|oldest| oldest.created);
                let older = reach.is_some_and(|reach| reach < self.job.created_at);
                let complete = remarks.complete || (newest_first && older);
                let texts = remarks.rows.into_iter().map(|remark| remark.note);
                (texts.collect(), complete, "note/")
            }
        };
        let found = texts.iter().any(|text| text.contains(&reference));
        if found || complete {
            Ok(found)
        } else {
            Err(ProvetError::Unfiltered { resource })
        }
    }

    /// Reads what must be known for the write.
    pub(super) async fn prepare(&self) -> Result<Ready, ProvetError> {
        Ok(match self.work {
            Work::MoveStatus { status } => Ready::Status(self.visit()?, *status),
            Work::MarkSent if self.job.page == Page::Reminder => Ready::ReminderSent(self.object()),
            Work::MarkSent => Ready::VisitSent(self.visit()?),
            Work::SetIntegrationStatus { text } => {
                Ready::IntegrationStatus(self.visit()?, text.clone())
            }
            Work::AddNote {
                template,
                title,
                note_type,
            } => self.note(template, title, *note_type).await?,
            Work::Forward { .. } => return Err(self.gone()),
        })
    }

    async fn note(
        &self,
        template: &Template,
        title: &str,
        note_type: i64,
    ) -> Result<Ready, ProvetError> {
        let mut filling = self.filling();
        let Some(about) = self.about() else {
            let id = self.visit()?;
            let visit = self.api.consultation(id).await?;
            let names: Vec<&str> = visit.patients.iter().map(|it| it.name.as_str()).collect();
            filling.patient = names.join(", ");
            let client = visit.client.as_ref().and_then(|it| ClientId::new(it.id));
            filling.client = self.client_name(template, client).await?;
            let animal = match visit.patients.as_slice() {
                [only] => PatientId::new(only.id),
                _ => None,
            };
            let text = template.filled(&filling);
            return Ok(Ready::VisitNote(id, animal, note_type, text));
        };
        let about = match about {
            About::Client(client) => {
                filling.client = self.client_name(template, Some(client)).await?;
                about
            }
            About::Patient(id, _) => {
                let patient = self.api.patient(id).await?;
                let client = patient.client.as_ref().and_then(|it| ClientId::new(it.id));
                filling.client = self.client_name(template, client).await?;
                filling.patient = patient.name;
                About::Patient(id, client)
            }
        };
        let text = template.filled(&filling);
        Ok(Ready::Remark(about, title.to_owned(), note_type, text))
    }

    fn filling(&self) -> Filling {
        let at = self.job.created_at.to_zoned(self.zone.clone());
        Filling {
            date: at.date().to_string(),
            time: at.strftime("%H:%M").to_string(),
            reference: self.reference(),
            ..Filling::default()
        }
    }

    async fn client_name(
        &self,
        template: &Template,
        client: Option<ClientId>,
    ) -> Result<String, ProvetError> {
        let Some(client) = client.filter(|_| template.asks_for("client")) else {
            return Ok(String::new());
        };
        let client = self.api.client(client).await?;
        let name = format!("{} {}", client.firstname, client.lastname);
        Ok(match name.trim() {
            "" => client.organization_name,
            name => name.to_owned(),
        })
    }

    fn visit(&self) -> Result<ConsultationId, ProvetError> {
        ConsultationId::new(self.object()).ok_or_else(|| self.gone())
    }

    /// Whom a note of communication is about; none on a consultation, whose notes are clinical.
    fn about(&self) -> Option<About> {
        if self.job.page == Page::Client {
            return ClientId::new(self.object()).map(About::Client);
        }
        let patient = PatientId::new(self.object()).filter(|_| self.job.page == Page::Patient)?;
        Some(About::Patient(patient, None))
    }

    fn gone(&self) -> ProvetError {
        ProvetError::NotFound {
            resource: self.job.page.path(),
        }
    }
}

impl Ready {
    /// Writes it.
    pub(super) async fn send(self, api: &Api) -> Result<(), ProvetError> {
        match self {
            Self::Status(visit, status) => api.update_status(visit, status).await,
            Self::VisitSent(visit) => api.mark_visit_sent(visit).await,
            Self::ReminderSent(id) => api.mark_reminder_sent(id).await,
            Self::IntegrationStatus(visit, text) => api.set_integration_status(visit, &text).await,
            Self::VisitNote(visit, patient, kind, text) => {
                api.add_note(visit, patient, kind, &text).await.map(drop)
            }
            Self::Remark(about, title, kind, text) => {
                api.write_remark(about, &title, kind, &text).await
            }
        }
    }
}
