//! What each kind of work reads, writes and looks for in Provet's record.

use jiff::tz::TimeZone;

use super::action::BackgroundAction;
use super::template::{NoteTemplate, TemplateValues};
use crate::clinic::care_due::ReminderStatus;
use crate::provet::api::NoteSubject;
use crate::provet::model::{ListResponse, RelatedRecord};
use crate::provet::{ClientId, ConsultationId, PatientId, ProvetApi, ProvetError, ProvetPage};
use crate::storage::Job;

/// One piece of work on one record.
pub(super) struct ProvetAction<'a> {
    pub(super) api: &'a ProvetApi,
    pub(super) job: &'a Job,
    pub(super) action: &'a BackgroundAction,
    /// The clinic's own, for the dates in notes.
    pub(super) zone: TimeZone,
}

/// What the record says about a write that may have landed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RecordState {
    /// What was to be written stands there.
    Applied,
    /// It does not; with what stands there instead, where that is to be remembered.
    NotApplied(String),
    /// Neither what was there before nor what was to be written: somebody else has been at it.
    Changed,
}

/// A write with all that must be read for it.
pub(super) enum PreparedWrite {
    Status(ConsultationId, i64),
    ConsultationSent(ConsultationId),
    ReminderSent(i64),
    IntegrationStatus(ConsultationId, String),
    ConsultationNote(ConsultationId, Option<PatientId>, i64, String),
    CommunicationNote(NoteSubject, String, i64, String),
}

impl ProvetAction<'_> {
    /// Whether what stands in the record must be known before the first write, to judge a lost answer by.
    pub(super) fn must_check_before_write(&self) -> bool {
        matches!(self.action, BackgroundAction::MoveStatus { .. })
    }

    /// The kind of object that is written to, as the audit names it.
    pub(super) fn object_kind(&self) -> &'static str {
        self.job.page.slug()
    }

    /// The one object of a write.
    pub(super) fn object_id(&self) -> i64 {
        self.job.objects.first().copied().unwrap_or(0)
    }

    /// The mark by which a note is found again: the same for every attempt.
    pub(super) fn note_marker(&self) -> String {
        // Short enough to read out, and random enough that two notes of one record never share it.
        let id: String = self.job.id.chars().take(12).collect();
        format!("CS-{}", id.to_uppercase())
    }

    /// Looks in the record whether the write has landed.
    pub(super) async fn check_state(&self) -> Result<RecordState, ProvetError> {
        let is_applied = match self.action {
            BackgroundAction::MoveStatus { status } => return self.check_status(*status).await,
            BackgroundAction::MarkSent if self.job.page == ProvetPage::Reminder => {
                let reminder = self.api.get_reminder(self.object_id()).await?;
                reminder.status.known() == Some(ReminderStatus::Sent)
            }
            BackgroundAction::MarkSent => self
                .api
                .get_consultation_sync_status(self.consultation_id()?)
                .await?
                .is_sent(),
            BackgroundAction::SetIntegrationStatus { text } => {
                let marks = self
                    .api
                    .get_consultation_sync_status(self.consultation_id()?)
                    .await?;
                marks.integration_status.as_str() == Some(text)
            }
            BackgroundAction::AddNote { .. } => self.find_note().await?,
            BackgroundAction::Forward { .. } => false,
        };
        Ok(if is_applied {
            RecordState::Applied
        } else {
            RecordState::NotApplied(String::new())
        })
    }

    async fn check_status(&self, wanted: i64) -> Result<RecordState, ProvetError> {
        let marks = self
            .api
            .get_consultation_sync_status(self.consultation_id()?)
            .await?;
        let current = marks.status.ok_or(ProvetError::InvalidResponse {
            resource: "consultation/{id}/",
            status: 200,
        })?;
        let text = current.to_string();
        Ok(if current == wanted {
            RecordState::Applied
        } else if self
            .job
            .previous_value
            .as_ref()
            // Still what it was when the job was made: our write has not arrived, and nobody else wrote.
            .is_none_or(|it| *it == text)
        {
            RecordState::NotApplied(text)
        } else {
            RecordState::Changed
        })
    }

    /// Whether a note with our reference is there. A list that may be cut off shows a note only when it has it.
    async fn find_note(&self) -> Result<bool, ProvetError> {
        let reference = self.note_marker();
        let (texts, complete, resource): (Vec<String>, bool, _) = match self.note_subject() {
            None => {
                let notes = self
                    .api
                    .list_consultation_notes(self.consultation_id()?)
                    .await?;
                let texts = notes.rows.into_iter().map(|note| note.text);
                let resource = "consultation/{id}/consultationnote/";
                (texts.collect(), notes.complete, resource)
            }
            Some(subject) => {
                let remarks = self.api.list_communication_notes(subject).await?;
                let newest_first = remarks
                    .rows
                    .is_sorted_by(|a, b| a.created.known() >= b.created.known());
                let reach = remarks
                    .rows
                    .last()
                    .and_then(|oldest| oldest.created.known());
                let older = reach.is_some_and(|reach| reach < self.job.created_at);
                // Not all pages are read: once the notes are older than the job, ours cannot follow.
                let complete = remarks.complete || (newest_first && older);
                let texts = remarks.rows.into_iter().map(|remark| remark.note);
                (texts.collect(), complete, "note/")
            }
        };
        ListResponse {
            rows: texts,
            complete,
        }
        .contains(resource, |text| text.contains(&reference))
    }

    /// Reads what must be known for the write.
    pub(super) async fn prepare_write(&self) -> Result<PreparedWrite, ProvetError> {
        Ok(match self.action {
            BackgroundAction::MoveStatus { status } => {
                PreparedWrite::Status(self.consultation_id()?, *status)
            }
            BackgroundAction::MarkSent if self.job.page == ProvetPage::Reminder => {
                PreparedWrite::ReminderSent(self.object_id())
            }
            BackgroundAction::MarkSent => PreparedWrite::ConsultationSent(self.consultation_id()?),
            BackgroundAction::SetIntegrationStatus { text } => {
                PreparedWrite::IntegrationStatus(self.consultation_id()?, text.clone())
            }
            BackgroundAction::AddNote {
                template,
                title,
                note_type,
            } => self.prepare_note(template, title, *note_type).await?,
            BackgroundAction::Forward { .. } => return Err(self.not_found_error()),
        })
    }

    async fn prepare_note(
        &self,
        template: &NoteTemplate,
        title: &str,
        note_type: i64,
    ) -> Result<PreparedWrite, ProvetError> {
        let mut values = self.template_values();
        let Some(subject) = self.note_subject() else {
            let id = self.consultation_id()?;
            let consultation = self.api.get_consultation(id).await?;
            let patients = &consultation.patients;
            values.patient = patient_names(&patients.items, patients.unreadable);
            let client = consultation
                .client
                .as_known()
                .and_then(|it| ClientId::new(it.id));
            values.client = self.load_client_name(template, client).await?;
            let animal = only_patient(&patients.items, patients.unreadable);
            let text = template.render(&values);
            return Ok(PreparedWrite::ConsultationNote(id, animal, note_type, text));
        };
        let subject = match subject {
            NoteSubject::Client(client) => {
                values.client = self.load_client_name(template, Some(client)).await?;
                subject
            }
            NoteSubject::Patient(id, _) => {
                let patient = self.api.get_patient(id).await?;
                let client = patient
                    .client
                    .as_known()
                    .and_then(|it| ClientId::new(it.id));
                values.client = self.load_client_name(template, client).await?;
                values.patient = patient.name;
                NoteSubject::Patient(id, client)
            }
        };
        let text = template.render(&values);
        Ok(PreparedWrite::CommunicationNote(
            subject,
            title.to_owned(),
            note_type,
            text,
        ))
    }

    fn template_values(&self) -> TemplateValues {
        // When the button was pressed, not when Provet could be reached again.
        let at = self.job.created_at.to_zoned(self.zone.clone());
        TemplateValues {
            date: at.date().to_string(),
            time: at.strftime("%H:%M").to_string(),
            reference: self.note_marker(),
            ..TemplateValues::default()
        }
    }

    async fn load_client_name(
        &self,
        template: &NoteTemplate,
        client: Option<ClientId>,
    ) -> Result<String, ProvetError> {
        // A request less where the template does not name the client.
        let Some(client) = client.filter(|_| template.uses_placeholder("client")) else {
            return Ok(String::new());
        };
        let client = self.api.get_client(client).await?;
        let name = format!("{} {}", client.firstname, client.lastname);
        Ok(match name.trim() {
            "" => client.organization_name,
            name => name.to_owned(),
        })
    }

    fn consultation_id(&self) -> Result<ConsultationId, ProvetError> {
        ConsultationId::new(self.object_id()).ok_or_else(|| self.not_found_error())
    }

    /// Whom a note of communication is about; none on a consultation, whose notes are clinical.
    fn note_subject(&self) -> Option<NoteSubject> {
        if self.job.page == ProvetPage::Client {
            return ClientId::new(self.object_id()).map(NoteSubject::Client);
        }
        let patient =
            PatientId::new(self.object_id()).filter(|_| self.job.page == ProvetPage::Patient)?;
        Some(NoteSubject::Patient(patient, None))
    }

    fn not_found_error(&self) -> ProvetError {
        ProvetError::NotFound {
            resource: self.job.page.slug(),
        }
    }
}

/// The only patient of a consultation. Of several none is guessed, also where only one of them can be read: the note then
/// belongs to the consultation alone.
fn only_patient(patients: &[RelatedRecord], unreadable: usize) -> Option<PatientId> {
    match patients {
        [only] if unreadable == 0 => PatientId::new(only.id),
        _ => None,
    }
}

/// The names of the patients, with a mark where there are more than could be read.
fn patient_names(patients: &[RelatedRecord], unreadable: usize) -> String {
    let names = patients.iter().map(|it| it.name.as_str());
    let more = (unreadable > 0).then_some("…");
    names.chain(more).collect::<Vec<_>>().join(", ")
}

impl PreparedWrite {
    /// Writes it.
    pub(super) async fn send_to_provet(self, api: &ProvetApi) -> Result<(), ProvetError> {
        match self {
            Self::Status(consultation, status) => {
                api.update_consultation_status(consultation, status).await
            }
            Self::ConsultationSent(consultation) => api.mark_consultation_sent(consultation).await,
            Self::ReminderSent(id) => api.mark_reminder_sent(id).await,
            Self::IntegrationStatus(consultation, text) => {
                api.set_integration_status(consultation, &text).await
            }
            Self::ConsultationNote(consultation, patient, kind, text) => api
                .create_consultation_note(consultation, patient, kind, &text)
                .await
                .map(drop),
            Self::CommunicationNote(subject, title, kind, text) => {
                api.create_communication_note(subject, &title, kind, &text)
                    .await
            }
        }
    }
}
