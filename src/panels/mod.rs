//! One folder per panel: `gather` asks Provet and decides, `view` shows it (pure), `actions` writes.
//!
//! A new panel is a copy of one of these folders and a line in [`panel`].

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use maud::Markup;

use crate::provet::hint::Kind;
use crate::provet::launch::Proof;
use crate::provet::{
    Api, ConsultationId, DepartmentId, Page, PatientId, ProvetError, ProvetId, Tenant,
};
use crate::storage::{Actor, Database};
use crate::views::form::{Spot, Token, seen_name};
pub use crate::views::layout::Slot;
use crate::views::words::Words;

mod animal;
mod appointment_calendar;
mod around;
pub mod arrange;
mod bookings;
mod client;
mod consultation;
mod days;
mod delivery;
mod fetch;
mod invoice;
pub mod needs;
mod notes;
mod parts;
mod patient;
mod plan;
mod prescription;
mod referral;
mod reminders;
mod shift_calendar;
mod titles;
mod write;

use prescription::PrescriptionPanel;
pub use titles::{section_title, title};

/// What the sealed token of an opened frame says: the only source of ids in a panel request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The clinic.
    pub provet_id: ProvetId,
    /// The page the button was pressed on.
    pub page: Page,
    /// The objects it was pressed on, in the order sent, without repeats; at least one, but for home deliveries.
    pub objects: Vec<i64>,
    /// How strongly the launch was proved.
    pub proof: Proof,
    /// The person who pressed the button, as the launch claimed.
    pub claimed_user: Option<i64>,
    /// The department it was pressed in, where the launch said.
    pub department: Option<i64>,
    /// The sign-in of the person who works in this frame, once there is one.
    pub person: Option<String>,
    /// Names this frame in the audit; random.
    pub frame: String,
    /// After this the panel must be opened again.
    pub expires_at: Timestamp,
}

impl Opened {
    /// Who pressed the button, as far as the launch says.
    pub fn actor(&self) -> Actor {
        match (self.claimed_user, self.proof) {
            (None, _) => Actor::Unknown,
            (Some(user), Proof::Plain) => Actor::Claimed(user.to_string()),
            (Some(user), Proof::Payload) => Actor::Proved(user.to_string()),
        }
    }
}

/// All that a panel works with while it answers one request.
pub struct Context {
    /// What was opened.
    pub opened: Arc<Opened>,
    /// The clinic's tenant, for links into Provet.
    pub tenant: Tenant,
    /// Reads what is in Provet, with the rights of whoever reads at this clinic.
    pub provet: Api,
    /// Writes to Provet. Where people write as themselves, those are other rights than the ones that read.
    pub writer: Api,
    /// The number in Provet of the person who signed in, where it is known.
    pub person: Option<i64>,
    /// Our own records.
    pub db: Database,
    /// The person's language and the clinic's formats.
    pub words: Words,
    /// The time of this request.
    pub now: Timestamp,
    /// The sealed token, for hidden fields of forms.
    pub session: String,
    /// The nonce that lets htmx attributes of this answer act.
    pub nonce: String,
}

impl Context {
    /// Who acts: the person who signed in, else as far as the launch says.
    fn actor(&self) -> Actor {
        let person = self.person.map(|user| Actor::Proved(user.to_string()));
        person.unwrap_or_else(|| self.opened.actor())
    }

    /// False where it is only assumed what kind of thing the button's number is the number of \[I\]: a wrong guess may show
    /// another animal or client, but nobody must write to it.
    fn may_write(&self) -> bool {
        may_write(self.opened.page)
    }

    /// The same, about another object: one that the opened one names, for the panel around it.
    fn about(&self, object: i64) -> Self {
        let mut opened = Arc::clone(&self.opened);
        Arc::make_mut(&mut opened).objects = vec![object];
        Self {
            opened,
            tenant: self.tenant.clone(),
            provet: self.provet.clone(),
            writer: self.writer.clone(),
            person: self.person,
            db: self.db.clone(),
            words: self.words.clone(),
            now: self.now,
            session: self.session.clone(),
            nonce: self.nonce.clone(),
        }
    }

    /// Where a form of this section stands.
    fn spot<'a>(&'a self, slot: &'a str) -> Spot<'a> {
        Spot {
            page: self.opened.page,
            slot,
            session: Token(&self.session),
            nonce: &self.nonce,
        }
    }

    /// When today began at the clinic.
    fn start_of_today(&self) -> Timestamp {
        let today = self.words.format.today(self.now);
        let began = today.to_zoned(self.words.format.zone().clone());
        began.map_or(self.now, |began| began.timestamp())
    }

    /// The patient the button was pressed on.
    fn patient(&self) -> Result<PatientId, ProvetError> {
        self.object("patient/{id}/", PatientId::new)
    }

    /// The consultation the button was pressed on.
    fn consultation(&self) -> Result<ConsultationId, ProvetError> {
        self.object("consultation/{id}/", ConsultationId::new)
    }

    /// The department whose calendar the button was pressed on.
    fn department(&self) -> Result<DepartmentId, ProvetError> {
        self.object("department/{id}/", DepartmentId::new)
    }

    /// The number of the object, where it is a patient, to tell its rows from those of others in the same visit.
    fn own_animal(&self) -> Option<i64> {
        self.opened.objects.first().copied()
    }

    /// The number of the object, where it is a referral, to tell it from earlier ones.
    fn own_referral(&self) -> Option<i64> {
        self.opened.objects.first().copied()
    }

    /// The first object the button was pressed on, as the kind of id that the page sends.
    fn object<I>(
        &self,
        resource: &'static str,
        id: impl Fn(i64) -> Option<I>,
    ) -> Result<I, ProvetError> {
        let object = self.opened.objects.first().copied().and_then(id);
        object.ok_or(ProvetError::NotFound { resource })
    }
}

/// A section on its way. Nothing is asked of Provet before `markup` is polled.
pub struct Section {
    /// Where it goes.
    pub slot: &'static str,
    /// What it shows, failures included.
    pub markup: BoxFuture<'static, Markup>,
}

/// A section with what will fill it.
fn section(slot: &'static str, markup: impl Future<Output = Markup> + Send + 'static) -> Section {
    Section {
        slot,
        markup: markup.boxed(),
    }
}

/// The fields of a posted form, in the order they came.
#[derive(Clone, Default)]
pub struct Form(pub Vec<(String, String)>);

impl std::fmt::Debug for Form {
    /// Names only: what people typed is about animals and their owners.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

impl Form {
    /// The first value of `name`, without blanks at its ends; absent and empty are the same.
    pub fn field(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// What the person saw of `name` when the form was made: the field that [`seen`](crate::views::form::seen) makes.
    fn seen(&self, name: &str) -> &str {
        self.field(&seen_name(name))
    }
}

/// The answer to a form.
pub struct Acted {
    /// The section that the form belongs to.
    pub slot: &'static str,
    /// The section as it is now.
    pub markup: Markup,
    /// True when Provet's record changed, so that its page must reload.
    pub written: bool,
}

/// Something that is opened in a tab of its own, to be printed.
pub enum Paper {
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
/// A kind of object, and the slots whose sections may look different when one of that kind has changed.
pub type Touch = (Kind, &'static [&'static str]);

/// What stands behind one page's button.
pub trait Panel: Sync {
    /// The places, in the order they are shown.
    fn slots(&self) -> &'static [Slot];

    /// The sections, one for each slot. Fetches that several need are shared, and begin when the first is polled.
    fn open(&self, cx: Arc<Context>) -> Vec<Section>;

    /// The sections as the fields of a request ask for them, where a panel shows one of several things, such as one of
    /// many days. What the panel is about comes from the sealed token all the same.
    fn open_as(&self, cx: Arc<Context>, _asked: &Form) -> Vec<Section> {
        self.open(cx)
    }

    /// What changes touch which sections: they are read again when a webhook speaks of such an object that belongs to
    /// what was opened. Nothing is read again where this is not told.
    fn touched(&self) -> &'static [Touch] {
        &[]
    }

    /// Carries out a form. `None` when the panel has no such action.
    fn act(
        &self,
        cx: Arc<Context>,
        action: String,
        form: Form,
    ) -> BoxFuture<'static, Option<Acted>>;

    /// Whether an action only shows something else of the record, and so needs no right to write.
    fn only_shows(&self, _action: &str) -> bool {
        false
    }

    /// Makes what is opened in a tab of its own. `None` when the panel has nothing of this name.
    fn paper(&self, _: Arc<Context>, _: String) -> BoxFuture<'static, Option<Paper>> {
        std::future::ready(None).boxed()
    }
}

/// See [`Context::may_write`].
fn may_write(page: Page) -> bool {
    !matches!(page, Page::HealthPlan | Page::HomeDeliveries)
}

/// The panel behind a page's button.
pub fn panel(page: Page) -> &'static dyn Panel {
    match page {
        Page::Patient => &patient::PatientPanel,
        Page::Client => &client::ClientPanel,
        Page::Consultation => &consultation::ConsultationPanel,
        Page::Invoice => &invoice::InvoicePanel,
        Page::AppointmentCalendar => &appointment_calendar::AppointmentCalendarPanel,
        Page::ShiftCalendar => &shift_calendar::ShiftCalendarPanel,
        Page::Reminder => &reminders::ReminderPanel,
        Page::LaboratoryReferral => &referral::LaboratoryPanel,
        Page::DiagnosticImaging => &referral::ImagingPanel,
        Page::HealthPlan => &plan::PlanPanel,
        Page::OnlinePrescriptionClient => &PrescriptionPanel::Client,
        Page::OnlinePrescriptionPatient => &PrescriptionPanel::Patient,
        Page::OnlinePrescriptionConsultation => &PrescriptionPanel::Consultation,
        Page::HomeDeliveries => &delivery::DeliveryPanel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_touched_are_slots_of_the_same_panel() {
        for page in Page::all() {
            let panel = panel(page);
            let slots: Vec<_> = panel.slots().iter().map(|slot| slot.name).collect();
            let mut kinds = Vec::new();
            for (kind, touched) in panel.touched() {
                assert!(!kinds.contains(kind), "{page}: {kind:?} twice");
                kinds.push(*kind);
                for slot in *touched {
                    assert!(slots.contains(slot), "{page}: {slot}");
                }
            }
        }
    }
}
