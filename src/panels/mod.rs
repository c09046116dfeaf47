//! One folder per panel: `mod.rs` declares its sections, `data.rs` requests the records that they share, each section has
//! a file of its own, and `<section>_form.rs` writes.
//!
//! A new section is a file with a [`section_spec::PanelSection`] and one entry in its panel's list. A new panel is a
//! folder and a line in [`panel_for`].

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use maud::Markup;

use crate::clinic::calendar_days::CalendarDays;
use crate::provet::launch::ProofLevel;
use crate::provet::model::WarningFieldPolicy;
use crate::provet::webhook::ObjectKind;
use crate::provet::{
    ConsultationId, DepartmentId, PatientId, ProvetApi, ProvetError, ProvetId, ProvetPage, Tenant,
};
use crate::storage::{AuditActor, Database};
use crate::views::form::{
    FIELD_STEP, FormStep, FormTarget, PanelSessionToken, expected_value_name,
};
use crate::views::i18n::I18n;

mod appointment_calendar;
mod appointment_list;
mod calendar;
mod client;
mod confirmed_write;
mod consultation;
mod convert;
mod critical_notes;
mod distinct_names;
mod embedded;
mod health_plan;
mod home_deliveries;
mod invoice;
mod names;
mod owner_lines;
mod patient;
mod patient_header;
mod patient_lines;
mod patient_records;
mod patient_summary;
pub mod permissions;
mod prescription;
mod referrals;
mod reminders;
pub mod section_order;
pub mod section_spec;
mod shared_request;
mod shift_calendar;
#[cfg(test)]
mod test_support;
mod titles;
mod unavailable_data;
mod write_form;

use permissions::SectionAccess;
use prescription::PrescriptionPanel;
pub use section_spec::{SectionSlot, SectionSpec};
pub use titles::{page_title, section_title};

/// What the sealed token of an opened frame says: the only source of ids in a panel request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelSession {
    /// The clinic.
    pub provet_id: ProvetId,
    /// The page the button was pressed on.
    pub page: ProvetPage,
    /// The objects it was pressed on, in the order sent, without repeats; at least one, but for home deliveries.
    pub object_ids: Vec<i64>,
    /// How strongly the launch was proved.
    pub proof: ProofLevel,
    /// The person who pressed the button, as the launch claimed.
    pub claimed_user_id: Option<i64>,
    /// The department it was pressed in, where the launch said.
    pub department_id: Option<i64>,
    /// The sign-in of the person who works in this frame, once there is one.
    pub user_session_id: Option<String>,
    /// Names this frame in the audit; random.
    pub panel_id: String,
    /// The launch that opened it.
    pub origin: LaunchOrigin,
    /// After this the panel must be opened again.
    pub expires_at: Timestamp,
}

/// The launch that opened a panel: what ends it ends the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaunchOrigin {
    /// Our id of the button.
    pub button_id: String,
    /// The fingerprint of the salt that the launch was signed with: [`Salt::fingerprint`](crate::provet::launch::Salt).
    pub salt_id: String,
    /// When the panel was opened.
    pub opened_at: Timestamp,
}

impl PanelSession {
    /// Who pressed the button, as far as the launch says.
    pub fn actor(&self) -> AuditActor {
        match (self.claimed_user_id, self.proof) {
            (None, _) => AuditActor::Unknown,
            // The plain hash does not cover the user's number: whoever has a launch can write another one into it.
            (Some(user), ProofLevel::Plain) => AuditActor::Claimed(user.to_string()),
            (Some(user), ProofLevel::Payload) => AuditActor::Verified(user.to_string()),
        }
    }
}

/// All that a panel works with while it answers one request.
#[derive(Clone)]
pub struct PanelContext {
    /// What was opened.
    pub panel_session: Arc<PanelSession>,
    /// The clinic's tenant, for links into Provet.
    pub tenant: Tenant,
    /// Reads what is in Provet, with the rights of whoever reads at this clinic.
    pub provet: ProvetApi,
    /// Writes to Provet. Where people write as themselves, those are other rights than the ones that read.
    pub writer: ProvetApi,
    /// The number in Provet of the person who signed in, where it is known.
    pub signed_in_user: Option<i64>,
    /// Our own records.
    pub db: Database,
    /// Which of the clinic's own fields warn.
    pub warning_fields: Arc<WarningFieldPolicy>,
    /// The person's language and the clinic's formats.
    pub i18n: I18n,
    /// The time of this request.
    pub now: Timestamp,
    /// The sealed token, for hidden fields of forms.
    pub session_token: String,
    /// The nonce that lets htmx attributes of this answer act.
    pub nonce: String,
}

impl PanelContext {
    /// Who acts: the person who signed in, else as far as the launch says.
    fn actor(&self) -> AuditActor {
        let person = self
            .signed_in_user
            // A sign-in is proof; the launch only claims.
            .map(|user| AuditActor::Verified(user.to_string()));
        person.unwrap_or_else(|| self.panel_session.actor())
    }

    /// False where it is only assumed what kind of thing the button's number is the number of \[I\]: a wrong guess may show
    /// another animal or client, but nobody must write to it.
    fn can_write(&self) -> bool {
        can_write_to_page(self.panel_session.page)
    }

    /// The same for sections that begin to read now: each says what it has within 15 seconds, whatever Provet does.
    #[must_use]
    pub fn starting_now(&self) -> Self {
        self.with_apis(ProvetApi::starting_now)
    }

    /// The same for something that is saved: its requests wait for no reads.
    #[must_use]
    pub fn for_save(&self) -> Self {
        self.with_apis(ProvetApi::for_save)
    }

    fn with_apis(&self, change: fn(&ProvetApi) -> ProvetApi) -> Self {
        Self {
            provet: change(&self.provet),
            writer: change(&self.writer),
            ..self.clone()
        }
    }

    /// The same, about another object: one that the opened one names, for the panel around it.
    fn for_object(&self, object: i64) -> Self {
        let mut opened = Arc::clone(&self.panel_session);
        // Copies the session only here; the outer panel keeps its own object.
        Arc::make_mut(&mut opened).object_ids = vec![object];
        Self {
            panel_session: opened,
            tenant: self.tenant.clone(),
            provet: self.provet.clone(),
            writer: self.writer.clone(),
            signed_in_user: self.signed_in_user,
            db: self.db.clone(),
            warning_fields: Arc::clone(&self.warning_fields),
            i18n: self.i18n.clone(),
            now: self.now,
            // The outer session's token: "try again" in an embedded section asks the outer panel.
            session_token: self.session_token.clone(),
            nonce: self.nonce.clone(),
        }
    }

    /// Where a form of this section stands.
    fn form_target<'a>(&'a self, slot: &'a str) -> FormTarget<'a> {
        FormTarget {
            page: self.panel_session.page,
            slot,
            session: PanelSessionToken(&self.session_token),
            nonce: &self.nonce,
        }
    }

    /// The clinic's calendar as it is now.
    fn calendar_days(&self) -> CalendarDays {
        CalendarDays::new(self.i18n.format.time_zone().clone(), self.now)
    }

    /// When today began at the clinic.
    fn start_of_today(&self) -> Timestamp {
        // In the clinic's zone: at midnight in Helsinki the server's day is still the old one.
        let today = self.calendar_days().today();
        let began = today.to_zoned(self.i18n.format.time_zone().clone());
        began.map_or(self.now, |began| began.timestamp())
    }

    /// The patient the button was pressed on.
    fn patient_id(&self) -> Result<PatientId, ProvetError> {
        self.object_id("patient/{id}/", PatientId::new)
    }

    /// The consultation the button was pressed on.
    fn consultation_id(&self) -> Result<ConsultationId, ProvetError> {
        self.object_id("consultation/{id}/", ConsultationId::new)
    }

    /// The department whose calendar the button was pressed on.
    fn department_id(&self) -> Result<DepartmentId, ProvetError> {
        self.object_id("department/{id}/", DepartmentId::new)
    }

    /// The id of the first object the button was pressed on, to tell its own rows from others in the same answer.
    fn first_object_id(&self) -> Option<i64> {
        self.panel_session.object_ids.first().copied()
    }

    /// The first object the button was pressed on, as the kind of id that the page sends.
    fn object_id<I>(
        &self,
        resource: &'static str,
        id: impl Fn(i64) -> Option<I>,
    ) -> Result<I, ProvetError> {
        let object = self.panel_session.object_ids.first().copied().and_then(id);
        // Told like a record that is gone, and nothing is asked of Provet.
        object.ok_or(ProvetError::NotFound { resource })
    }
}

/// A section on its way. Nothing is asked of Provet before `markup` is polled.
pub struct PendingSection {
    /// Where it goes.
    pub slot: &'static str,
    /// What it shows, failures included.
    pub markup: BoxFuture<'static, Markup>,
}

/// A section with what will fill it.
fn pending_section(
    slot: &'static str,
    markup: impl Future<Output = Markup> + Send + 'static,
) -> PendingSection {
    PendingSection {
        slot,
        markup: markup.boxed(),
    }
}

/// The fields of a posted form, in the order they came.
#[derive(Clone, Default)]
pub struct FormFields(pub Vec<(String, String)>);

impl std::fmt::Debug for FormFields {
    /// Names only: what people typed is about animals and their owners.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

impl FormFields {
    /// The first value of `name`, without blanks at its ends; absent and empty are the same.
    pub fn value(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// The step that the pressed button asks for.
    fn step(&self) -> FormStep {
        FormStep::parse(self.value(FIELD_STEP))
    }

    /// What the person saw of `name` when the form was made: the field that
    /// [`expected_value_field`](crate::views::form::expected_value_field) renders.
    fn expected_value(&self, name: &str) -> &str {
        self.value(&expected_value_name(name))
    }
}

/// The answer to a form.
pub struct ActionResponse {
    /// The section that the form belongs to.
    pub slot: &'static str,
    /// The section as it is now.
    pub markup: Markup,
    /// True when Provet's record changed, so that its page must reload.
    pub record_changed: bool,
}

/// Something that is opened in a tab of its own, to be printed.
pub enum PrintDocument {
    /// A file as Provet made it.
    Pdf {
        /// What it is called when it is kept, without its ending; ASCII, and nobody's name.
        name: String,
        /// Begins as a PDF does.
        bytes: Vec<u8>,
    },
    /// A page of ours, failures included.
    Page(Markup),
}

/// What stands behind one page's button.
pub trait Panel: Sync {
    /// What its sections declare, in the order they are shown.
    fn specs(&self) -> Vec<SectionSpec>;

    /// The slots, in the order they are shown.
    fn slots(&self) -> Vec<SectionSlot> {
        self.specs().into_iter().map(|spec| spec.slot).collect()
    }

    /// What each section reads and writes.
    fn section_access(&self) -> Vec<SectionAccess> {
        self.specs().iter().map(SectionAccess::from).collect()
    }

    /// The sections, one for each slot. Fetches that several need are shared, and begin when the first is polled.
    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection>;

    /// The sections as the fields of a request ask for them, where a panel shows one of several things, such as one of
    /// many days. What the panel is about comes from the sealed token all the same.
    fn sections_for(&self, ctx: Arc<PanelContext>, _asked: &FormFields) -> Vec<PendingSection> {
        self.sections(ctx)
    }

    /// The slots to read again when a webhook speaks of an object of this kind that belongs to what was opened.
    fn sections_to_refresh(&self, kind: ObjectKind) -> Vec<&'static str> {
        section_spec::slots_to_refresh(&self.specs(), kind)
    }

    /// Carries out a form. `None` when the panel has no such action.
    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>>;

    /// Whether an action only shows something else of the record, and so needs no right to write.
    fn is_read_only_action(&self, _action: &str) -> bool {
        false
    }

    /// Makes what is opened in a tab of its own. `None` when the panel has nothing of this name.
    fn print_document(
        &self,
        _: Arc<PanelContext>,
        _: String,
    ) -> BoxFuture<'static, Option<PrintDocument>> {
        std::future::ready(None).boxed()
    }
}

/// See [`PanelContext::can_write`].
fn can_write_to_page(page: ProvetPage) -> bool {
    // What the number of these two pages stands for is our guess. [I]
    !matches!(page, ProvetPage::HealthPlan | ProvetPage::HomeDeliveries)
}

/// The panel behind a page's button.
pub fn panel_for(page: ProvetPage) -> &'static dyn Panel {
    match page {
        ProvetPage::Patient => &patient::PatientPanel,
        ProvetPage::Client => &client::ClientPanel,
        ProvetPage::Consultation => &consultation::ConsultationPanel,
        ProvetPage::Invoice => &invoice::InvoicePanel,
        ProvetPage::AppointmentCalendar => &appointment_calendar::AppointmentCalendarPanel,
        ProvetPage::ShiftCalendar => &shift_calendar::ShiftCalendarPanel,
        ProvetPage::Reminder => &reminders::ReminderPanel,
        ProvetPage::LaboratoryReferral => &referrals::LaboratoryPanel,
        ProvetPage::DiagnosticImaging => &referrals::ImagingPanel,
        ProvetPage::HealthPlan => &health_plan::HealthPlanPanel,
        ProvetPage::OnlinePrescriptionClient => &PrescriptionPanel::Client,
        ProvetPage::OnlinePrescriptionPatient => &PrescriptionPanel::Patient,
        ProvetPage::OnlinePrescriptionConsultation => &PrescriptionPanel::Consultation,
        ProvetPage::HomeDeliveries => &home_deliveries::HomeDeliveriesPanel,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_is_touched_are_slots_of_the_same_panel() {
        for page in ProvetPage::all() {
            let panel = panel_for(page);
            let slots: Vec<_> = panel.slots().iter().map(|slot| slot.name).collect();
            let unique: BTreeSet<_> = slots.iter().collect();
            assert_eq!(unique.len(), slots.len(), "{page}: a slot twice");
            for kind in panel.specs().iter().flat_map(|spec| spec.refresh_on) {
                for slot in panel.sections_to_refresh(*kind) {
                    assert!(slots.contains(&slot), "{page}: {slot}");
                }
            }
        }
    }
}
