//! What must be true after a wave, whatever went wrong in it: compared with the database and with the stand-in.

use cageside::provet::ProvetId;
use cageside::provet::webhook::{ObjectKind, ObjectRef};
use cageside::storage::{
    AuditEntry, AuditFilter, AuditKind, AuditOutcome, ChangeEventRange, Database, JobState,
};
use provet_simulator::Simulator;

use super::clinic::{ChaosClinic, MOVED_STATUS, VISITS, is_moved};
use super::traffic::{AcceptedItem, TrafficItem};

/// More rows than a wave leaves of one clinic.
const ALL_ROWS: i64 = 5_000;

/// What is looked at.
pub(super) struct ChaosModel<'a> {
    pub(super) world: &'a Simulator,
    pub(super) db: &'a Database,
}

impl ChaosModel<'_> {
    /// Holds what was accepted against what is there.
    pub(super) async fn check(&self, accepted: &[AcceptedItem]) {
        for one in accepted {
            match &one.item {
                TrafficItem::Hookup(app) => self.check_hookup(app.provet_id).await,
                TrafficItem::Job(clinic, visit) => self.check_job(clinic, *visit).await,
                TrafficItem::Weight(clinic, patient) => {
                    self.check_weight(clinic, *patient, one.is_saved).await;
                }
                TrafficItem::Setting(clinic, records) => {
                    self.check_setting(clinic, *records).await;
                }
                TrafficItem::Webhook(clinic, object) => self.check_webhook(clinic, *object).await,
                // A kill loses those of its last quarter of a second; `has_all_launches` counts them where there was none.
                TrafficItem::Launch(..) => {}
            }
        }
    }

    /// Whether every opening is in the audit. Where a process was killed, the last ones need not be.
    pub(super) async fn has_all_launches(
        &self,
        clinic: &ChaosClinic,
        accepted: &[AcceptedItem],
    ) -> bool {
        let is_open = |one: &&AcceptedItem| {
            let (TrafficItem::Launch(of, _) | TrafficItem::Weight(of, _)) = &one.item else {
                return false;
            };
            of.number == clinic.number
        };
        let opened = accepted.iter().filter(is_open).count();
        self.audit(clinic.id(), AuditKind::Open).await.len() >= opened
    }

    /// Whether every job has come to its end.
    pub(super) async fn is_queue_empty(&self) -> bool {
        for state in [JobState::Queued, JobState::Running] {
            if !self
                .db
                .list_jobs(None, Some(state), 1)
                .await
                .unwrap()
                .is_empty()
            {
                return false;
            }
        }
        true
    }

    async fn check_hookup(&self, clinic: i64) {
        let id = ProvetId::new(clinic).unwrap();
        let stored = self.db.list_credentials(id).await.unwrap();
        assert!(!stored.is_empty(), "the hookup of {clinic} is lost");
    }

    /// One job, done, and one write.
    async fn check_job(&self, clinic: &ChaosClinic, visit: i64) {
        let button = &clinic.visit_button(visit).id;
        let jobs = self.db.list_jobs(Some(clinic.id()), None, ALL_ROWS).await;
        let jobs = jobs.unwrap();
        assert!(
            jobs.len() <= usize::try_from(VISITS).unwrap(),
            "a job came twice"
        );
        let mut found = jobs
            .iter()
            .filter(|job| job.objects == [visit] && &job.button_id == button);
        let job = found
            .next()
            .unwrap_or_else(|| panic!("job of {visit} is lost"));
        assert!(found.next().is_none(), "job of {visit} is there twice");
        assert_eq!(job.state, JobState::Done, "{:?} of {visit}", job.reason);
        let (status, notes) = self.world.read(|state| {
            let clinic = state.find_clinic(clinic.number).unwrap();
            let status = clinic.find_row("consultation", visit).unwrap()["status"].as_i64();
            let notes =
                clinic.rows_referring_to("consultation/consultationnote", "consultation", visit);
            (status, notes.count())
        });
        let expected = if is_moved(visit) {
            (Some(MOVED_STATUS), 0)
        } else {
            (Some(0), 1)
        };
        assert_eq!(
            (status, notes),
            expected,
            "visit {visit} of {}",
            clinic.number
        );
        let path = format!(
            "/{}/api/0.1/consultation/{visit}/update_status/",
            clinic.number
        );
        let writes = self.world.list_calls().into_iter().filter(|call| {
            let carried_out = call.status.is_some_and(|status| status < 300);
            call.method == "POST" && call.path == path && carried_out
        });
        assert!(writes.count() <= 1, "visit {visit} was moved twice");
    }

    /// Saved where the answer said so, never twice, and as the audit says.
    async fn check_weight(&self, clinic: &ChaosClinic, patient: i64, is_saved: bool) {
        let rows = self.world.read(|state| {
            let clinic = state.find_clinic(clinic.number).unwrap();
            clinic
                .rows_referring_to("patient/weight", "patient", patient)
                .count()
        });
        assert!(rows <= 1, "patient {patient} was weighed {rows} times");
        let entries = self.audit(clinic.id(), AuditKind::Write).await;
        let mut of_patient = entries.iter().filter(|entry| {
            entry
                .object
                .as_ref()
                .is_some_and(|it| it.kind == "patient" && it.id == patient)
        });
        let outcomes: Vec<AuditOutcome> = of_patient.by_ref().map(|it| it.outcome).collect();
        assert!(
            rows == 0 || outcomes.len() == 1,
            "a write without its row in the audit"
        );
        for outcome in &outcomes {
            let is_true = match outcome {
                AuditOutcome::Done => rows == 1,
                AuditOutcome::Failed | AuditOutcome::Refused => rows == 0,
                AuditOutcome::Started | AuditOutcome::Unknown => true,
            };
            assert!(is_true, "the audit says {outcome:?} of {rows} weights");
        }
        if is_saved {
            assert!(
                rows == 1 && outcomes == [AuditOutcome::Done],
                "{outcomes:?}"
            );
        }
    }

    async fn check_setting(&self, clinic: &ChaosClinic, records: i64) {
        let tenant = self.db.find_tenant(clinic.id()).await.unwrap().unwrap();
        assert_eq!(tenant.launch_settings.records_per_hash, records);
        let entries = self.audit(clinic.id(), AuditKind::Change).await;
        let wanted = format!("{records} records");
        let told = entries.iter().any(|entry| {
            entry
                .detail
                .as_deref()
                .is_some_and(|it| it.starts_with(&wanted))
        });
        assert!(told, "the change to {records} is not in the audit");
    }

    async fn check_webhook(&self, clinic: &ChaosClinic, object: i64) {
        let up_to = self.db.latest_change_sequence().await.unwrap();
        let mut next = Some(ChangeEventRange { after: 0, up_to });
        let wanted = ObjectRef {
            kind: ObjectKind::Client,
            id: object,
        };
        while let Some(range) = next {
            let page = self
                .db
                .list_change_events(&[clinic.id()], range)
                .await
                .unwrap();
            if page.events.iter().any(|event| event.object == wanted) {
                return;
            }
            next = page.next;
        }
        panic!("the change of {object} is lost");
    }

    async fn audit(&self, clinic: ProvetId, kind: AuditKind) -> Vec<AuditEntry> {
        let filter = AuditFilter {
            provet_id: Some(clinic),
            kind: Some(kind),
            ..AuditFilter::default()
        };
        self.db.list_audit_entries(&filter, ALL_ROWS).await.unwrap()
    }
}
