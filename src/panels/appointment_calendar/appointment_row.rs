//! One appointment in the list of the day: its time, who comes, what must be known first, and the rest folded away.

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};

use super::arrivals::{ExpectedArrival, client_full_name};
use super::warning_messages::{
    alert_text, billing_text, is_prominent, marks, remark_text, warning_badge,
};
use crate::clinic::arrival_warnings::ArrivalWarning;
use crate::panels::calendar;
use crate::panels::distinct_names::distinct_names;
use crate::provet::model::{Appointment, AppointmentKind, Client, RelatedRecord};
use crate::provet::{ClientId, PatientId, Tenant};
use crate::values::Field;
use crate::views::components::{
    BadgeKind, badge_list, described_link, html_to_text, is_blank_html, phone_link, provet_link,
    record_text,
};
use crate::views::field_text::{FieldKind, format_unreadable};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::incomplete_notice;

/// An appointment as the list shows it.
pub(super) struct AppointmentRow<'a> {
    pub(super) appointment: &'a Appointment,
    /// What its animals are called, each with its number in Provet.
    pub(super) patients: Vec<(i64, String)>,
    /// What the owner is called; empty where no name is known.
    pub(super) client_name: String,
    /// What must be known; none before it was read, and for those who are not expected.
    pub(super) arrival: Option<ExpectedArrival>,
}

impl<'a> AppointmentRow<'a> {
    /// With the names that the appointment itself tells, or for the owner, their own record.
    pub(super) fn from_appointment(
        appointment: &'a Appointment,
        clients: &[Client],
        i18n: &I18n,
    ) -> Self {
        let links = &appointment.patients.items;
        let names = distinct_names(links, &[], i18n);
        let owner = appointment.client.as_known();
        Self {
            appointment,
            patients: links.iter().map(|link| link.id).zip(names).collect(),
            client_name: owner
                .map_or_else(String::new, |owner| related_client_name(owner, clients)),
            arrival: None,
        }
    }

    /// The same with what was read of those who come.
    pub(super) fn with_arrival(mut self, arrival: ExpectedArrival) -> Self {
        // Their own records name them better than the appointment does.
        let patients = arrival.patients.iter();
        self.patients = patients.map(|one| (one.id, one.name.clone())).collect();
        if let Some(client) = &arrival.client {
            self.client_name.clone_from(&client.name);
        }
        self.arrival = Some(arrival);
        self
    }

    /// Whose appointment it is, where that can be read.
    pub(super) fn client_id(&self) -> Option<i64> {
        self.appointment.client.as_known().map(|client| client.id)
    }

    /// Whether it has something that must be known before they arrive.
    pub(super) fn has_alerts(&self) -> bool {
        let arrival = self.arrival.as_ref();
        arrival.is_some_and(|arrival| arrival.warnings().any(is_prominent))
    }

    /// Whether it is over.
    pub(super) fn is_past(&self, now: Timestamp) -> bool {
        let row = self.appointment;
        let over = row.end.known().or_else(|| row.start.known());
        over.is_some_and(|over| over <= now)
    }

    pub(super) fn render(&self, day: Date, tenant: &Tenant, i18n: &I18n) -> Markup {
        let row = self.appointment;
        let details = self.render_details(i18n);
        let spans_days = self.spans_days(day, i18n);
        html! {
            // Cancelled ones stay on the sheet: the desk has to know that the time is free again.
            li .cancelled[!row.active] {
                p .time .long[spans_days] { (calendar::render_time_range(&row.start, &row.end, day, i18n)) }
                div {
                    p .who { (self.render_participants(tenant, i18n)) }
                    div .what {
                        (badge_list(self.badges(i18n)))
                        p .why { (join_texts(&self.reasons())) }
                    }
                    (self.render_alerts(i18n))
                }
                @if !details.0.is_empty() {
                    details {
                        summary aria-label=(fl!(i18n.fluent, "schedule-more", what = self.short_name(i18n))) { "⋯" }
                        div .details-body { (details) }
                    }
                }
            }
        }
    }

    /// Whether a time stands with its date, which needs more room.
    fn spans_days(&self, day: Date, i18n: &I18n) -> bool {
        let times = [&self.appointment.start, &self.appointment.end].map(Field::known);
        let mut times = times.into_iter().flatten();
        times.any(|at| i18n.format.local_date(at) != day)
    }

    /// What the row is called for those who hear its button alone.
    fn short_name(&self, i18n: &I18n) -> String {
        let names = self.patients.iter().map(|(_, name)| name.as_str());
        let names = names.collect::<Vec<_>>().join(", ");
        if !names.is_empty() {
            return names;
        }
        match appointment_reason(self.appointment) {
            "" => fl!(i18n.fluent, "schedule-nobody"),
            reason => reason.to_owned(),
        }
    }

    /// The animals and the owner, each with the way to their page.
    fn render_participants(&self, tenant: &Tenant, i18n: &I18n) -> Markup {
        let row = self.appointment;
        let nobody = row.patients.is_none_recorded() && row.client.is_absent();
        html! {
            @for (at, (id, name)) in self.patients.iter().enumerate() {
                @if at > 0 { ", " }
                strong { (self.patient_link(*id, name, tenant, i18n)) }
            }
            @if row.patients.unreadable > 0 {
                " " span .muted { (fl!(i18n.fluent, "schedule-animals-unreadable", count = row.patients.unreadable)) }
            }
            @match &row.client {
                Field::Read(client) => {
                    @if !row.patients.is_none_recorded() { " · " }
                    (client_link(client.id, &self.client_name, tenant, i18n))
                }
                Field::Unreadable(_) => {
                    @if !row.patients.is_none_recorded() { " · " }
                    span .muted { (fl!(i18n.fluent, "schedule-client-unreadable")) }
                }
                Field::Absent => {}
            }
            @if nobody && !is_internal_booking(row) {
                span .muted { (fl!(i18n.fluent, "schedule-nobody")) }
            }
        }
    }

    /// An animal's name with the way to its page. Two animals of a day may be called alike: who hears the link alone is
    /// told whose it is.
    fn patient_link(&self, id: i64, name: &str, tenant: &Tenant, i18n: &I18n) -> Markup {
        let page = PatientId::new(id).map(|id| tenant.patient_page(id));
        match page {
            Some(page) if self.client_name.is_empty() => provet_link(&page, name, i18n),
            Some(page) => described_link(&page, name, &self.client_name, i18n),
            None => inline_text(name),
        }
    }

    /// Why they come; cut off where the panel is narrow, and whole in the fold.
    fn reasons(&self) -> [&str; 2] {
        let row = self.appointment;
        let kind = row
            .complaint_type
            .as_ref()
            .map_or("", |kind| kind.name.as_str());
        let why = appointment_reason(row);
        // Where the complaint repeats the name of its type, once is enough.
        [why, if kind == why { "" } else { kind }]
    }

    /// What must be known first, in a few words each: danger, then what the desk settles, then how the booking stands.
    fn badges(&self, i18n: &I18n) -> Vec<(BadgeKind, String)> {
        let warnings = self.arrival.iter().flat_map(ExpectedArrival::warnings);
        let prominent = warnings.filter(|warning| is_prominent(warning));
        let mut badges: Vec<(BadgeKind, String)> = prominent
            .filter_map(|warning| warning_badge(warning, i18n))
            .collect();
        // A stable sort: within danger and the rest the order of the records stays.
        badges.sort_by_key(|(kind, _)| *kind != BadgeKind::Bad);
        badges.extend(status_badges(self.appointment, i18n));
        badges
    }

    /// Alert texts in full: the half that is cut off may be the one that matters.
    fn render_alerts(&self, i18n: &I18n) -> Markup {
        let several = self.patients.len() > 1;
        html! {
            @for (whose, warning) in self.owned_warnings() {
                @if let Some((about, said)) = alert_text(warning, i18n) {
                    div .critical {
                        p .muted {
                            (about)
                            // With one animal everybody knows whose it is.
                            @if let Some(whose) = whose.filter(|_| several) { " · " (inline_text(whose)) }
                        }
                        (record_text(said, i18n))
                    }
                }
            }
        }
    }

    /// Each warning with the animal that it is about; none for those about the owner or the appointment.
    fn owned_warnings(&self) -> impl Iterator<Item = (Option<&str>, &ArrivalWarning)> {
        self.arrival.iter().flat_map(|arrival| {
            let patients = arrival.patients.iter().flat_map(|patient| {
                let name = Some(patient.name.as_str());
                patient.warnings.iter().map(move |warning| (name, warning))
            });
            let client = arrival.client.iter().flat_map(|client| &client.warnings);
            let rest = client.chain(&arrival.appointment_warnings);
            patients.chain(rest.map(|warning| (None, warning)))
        })
    }

    /// All that is not needed at a glance: the number to call, lesser flags, remarks, notes of the appointment.
    fn render_details(&self, i18n: &I18n) -> Markup {
        let row = self.appointment;
        let phone = self
            .arrival
            .as_ref()
            .and_then(|arrival| arrival.phone.as_ref());
        let notes = [&row.notes, &row.client_notes];
        html! {
            @let with = row.user.as_ref().map_or("", |user| user.name.as_str());
            @let [why, kind] = self.reasons();
            @let whole = join_texts(&[why, kind, with]);
            @if !whole.0.is_empty() { p { (whole) } }
            @if let Some((dial, number)) = phone { p { (phone_link(dial, number, i18n)) } }
            @for note in notes.into_iter().filter(|note| !is_blank_html(note)) {
                p .muted.prose dir="auto" { (html_to_text(note, i18n)) }
            }
            @let lesser = self.lesser_badges(i18n);
            (badge_list(lesser))
            @for (whose, warning) in self.owned_warnings() { (self.render_texts(whose, warning, i18n)) }
        }
    }

    fn lesser_badges(&self, i18n: &I18n) -> Vec<(BadgeKind, String)> {
        let warnings = self.owned_warnings().map(|(_, warning)| warning);
        let lesser = warnings.filter(|warning| !is_prominent(warning));
        lesser
            .filter_map(|warning| warning_badge(warning, i18n))
            .chain(kind_badge(self.appointment, i18n))
            .collect()
    }

    /// The texts and marks of a warning that is no alert, with whose they are.
    fn render_texts(&self, whose: Option<&str>, warning: &ArrivalWarning, i18n: &I18n) -> Markup {
        let several = self.patients.len() > 1;
        let head = |about: &str| {
            html! {
                p .muted {
                    (about)
                    @if let Some(whose) = whose.filter(|_| several) { " · " (inline_text(whose)) }
                }
            }
        };
        html! {
            @if let Some((about, said)) = billing_text(warning, i18n) {
                div .billing-note { (head(&about)) (record_text(said, i18n)) }
            }
            @if let Some((about, said)) = remark_text(warning, i18n) { (head(&about)) (record_text(said, i18n)) }
            @if let Some((about, texts, unreadable)) = marks(warning, i18n) {
                (head(&about))
                (badge_list(texts.iter().map(|text| (BadgeKind::Plain, text.as_str()))))
                @if unreadable > 0 {
                    (incomplete_notice(&fl!(i18n.fluent, "arrival-warning-marks-unread", count = unreadable)))
                }
            }
        }
    }
}

/// What an owner is called, from the appointment or from their own record; empty where neither says.
fn related_client_name(owner: &RelatedRecord, clients: &[Client]) -> String {
    if owner.name.is_empty() {
        let found = clients.iter().find(|client| client.id == Some(owner.id));
        found.map_or_else(String::new, client_full_name)
    } else {
        owner.name.clone()
    }
}

/// The owner's name with the way to their page; where no name is known, the way alone.
fn client_link(id: i64, called: &str, tenant: &Tenant, i18n: &I18n) -> Markup {
    let page = ClientId::new(id).map(|id| tenant.client_page(id));
    let called = if called.is_empty() {
        fl!(i18n.fluent, "schedule-owner")
    } else {
        called.to_owned()
    };
    match page {
        Some(page) => provet_link(&page, &called, i18n),
        None => inline_text(&called),
    }
}

/// What it is about: the reason, else what the calendar says.
fn appointment_reason(row: &Appointment) -> &str {
    if row.complaint.is_empty() {
        &row.title
    } else {
        &row.complaint
    }
}

/// Whether the clinic keeps the time for itself.
pub(super) fn is_internal_booking(row: &Appointment) -> bool {
    row.kind.known().is_some_and(AppointmentKind::is_internal)
}

/// How the booking stands.
fn status_badges(row: &Appointment, i18n: &I18n) -> Vec<(BadgeKind, String)> {
    let fluent = &i18n.fluent;
    let mut marks = Vec::new();
    if !row.active {
        marks.push((BadgeKind::Plain, fl!(fluent, "schedule-cancelled")));
    }
    if row.no_show {
        marks.push((BadgeKind::Warn, fl!(fluent, "schedule-missed")));
    }
    // Provet names the visit once the animal is admitted. [C]
    if row.consultation.is_some() {
        marks.push((BadgeKind::Good, fl!(fluent, "schedule-arrived")));
    }
    marks
}

/// What kind of booking it is, where that is out of the ordinary.
fn kind_badge(row: &Appointment, i18n: &I18n) -> Option<(BadgeKind, String)> {
    let fluent = &i18n.fluent;
    if let Some(text) = row.kind.unreadable() {
        let problem = format_unreadable(text, FieldKind::Other, i18n);
        return Some((BadgeKind::Plain, problem));
    }
    let kind = match row.kind.known() {
        Some(AppointmentKind::OnlineBooking) => fl!(fluent, "schedule-online"),
        Some(AppointmentKind::Other | AppointmentKind::InternalBooking) => {
            fl!(fluent, "schedule-own")
        }
        Some(AppointmentKind::UnknownClient) => fl!(fluent, "schedule-unknown-client"),
        Some(AppointmentKind::FarmVisit) => fl!(fluent, "schedule-farm"),
        Some(AppointmentKind::PreliminaryBooking) => fl!(fluent, "schedule-preliminary"),
        Some(AppointmentKind::Boarding) => fl!(fluent, "schedule-boarding"),
        Some(AppointmentKind::PetService) => fl!(fluent, "schedule-pet-service"),
        // The usual kind needs no badge, and an undocumented number would tell nobody anything.
        Some(AppointmentKind::Consultation | AppointmentKind::Unknown(_)) | None => return None,
    };
    Some((BadgeKind::Plain, kind))
}

fn join_texts(texts: &[&str]) -> Markup {
    let texts = texts.iter().filter(|text| !text.is_empty());
    html! {
        @for (at, text) in texts.enumerate() {
            @if at > 0 { " · " }
            (inline_text(text))
        }
    }
}
