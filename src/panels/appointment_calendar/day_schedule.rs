//! The sheet itself: who comes when and why. It waits for the appointments, and where Provet does not tell the owners'
//! names with them, for those names: never for what is said of anybody.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};
use url::Url;

use super::arrivals::client_full_name;
use super::data::AppointmentCalendarData;
use crate::panels::distinct_names::distinct_names;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::panels::{PanelContext, calendar};
use crate::provet::model::{Appointment, AppointmentKind, Client, ListResponse, RelatedRecord};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ClientId, PatientId, Tenant};
use crate::values::Field;
use crate::views::components::{BadgeKind, badge_list, html_to_text, is_blank_html};
use crate::views::field_text::{FieldKind, format_unreadable};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, empty_state, incomplete_notice};

pub(super) const SLOT: &str = "day";

pub(super) const SECTION: PanelSection<(Date, AppointmentCalendarData)> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new_full_width(SLOT, 10),
        title: |_, i18n| fl!(i18n.fluent, "schedule-title"),
        subject: |i18n| fl!(i18n.fluent, "appointments-what"),
        reads: &["appointment/", "client/"],
        writes: &[],
        refresh_on: &[ObjectKind::Appointment],
    },
    render: |ctx, (day, data)| Box::pin(render_section(ctx, day, data)),
};

async fn render_section(
    ctx: Arc<PanelContext>,
    day: Date,
    data: AppointmentCalendarData,
) -> Markup {
    let i18n = &ctx.i18n;
    let body = match data.appointments.await {
        Ok(rows) if has_all_client_names(&rows) => {
            render_schedule(&rows, &[], day, (&ctx.tenant, i18n))
        }
        Ok(rows) => {
            let found = data.clients.await;
            let clients = found.as_ref().map_or(&[][..], |found| &found.rows);
            let what = fl!(i18n.fluent, "schedule-owners-what");
            html! {
                (render_schedule(&rows, clients, day, (&ctx.tenant, i18n)))
                (UnavailableData::default().with(&found, what).render(i18n))
            }
        }
        Err(error) => calendar::render_unavailable(
            &ctx,
            SLOT,
            day,
            &error,
            &fl!(i18n.fluent, "appointments-what"),
        ),
    };
    Section::new(SLOT, &fl!(i18n.fluent, "schedule-title"), body)
        .full_width()
        .to_markup()
}

/// Whether Provet has told the name of every owner with the appointments, so that nothing more is waited for.
fn has_all_client_names(rows: &ListResponse<Appointment>) -> bool {
    let mut owners = rows.rows.iter().filter_map(|row| row.client.as_known());
    owners.all(|client| !client.name.is_empty())
}

fn render_schedule(
    rows: &ListResponse<Appointment>,
    clients: &[Client],
    day: Date,
    (tenant, i18n): (&Tenant, &I18n),
) -> Markup {
    let cancelled = rows.rows.iter().filter(|row| !row.active).count();
    let coming = rows.rows.len() - cancelled;
    html! {
        @if rows.rows.is_empty() {
            @if rows.complete { (empty_state(&fl!(i18n.fluent, "schedule-nothing"))) }
        } @else {
            p .muted {
                (fl!(i18n.fluent, "schedule-count", count = coming))
                @if cancelled > 0 { ", " (fl!(i18n.fluent, "schedule-cancelled-count", count = cancelled)) }
            }
            ol .schedule { @for row in &rows.rows { (render_appointment(row, clients, day, (tenant, i18n))) } }
        }
        @if !rows.complete { (incomplete_notice(&fl!(i18n.fluent, "appointments-more"))) }
    }
}

/// One appointment: when, who, why, with whom.
fn render_appointment(
    row: &Appointment,
    clients: &[Client],
    day: Date,
    (tenant, i18n): (&Tenant, &I18n),
) -> Markup {
    let with = row.user.as_ref().map_or("", |user| user.name.as_str());
    let why = appointment_reason(row);
    let kind = row
        .complaint_type
        .as_ref()
        .map_or("", |kind| kind.name.as_str());
    // Where the complaint repeats the name of its type, once is enough.
    let why = [why, if kind == why { "" } else { kind }];
    html! {
        // Cancelled ones stay on the sheet: the desk has to know that the time is free again.
        li .cancelled[!row.active] {
            p .time { (calendar::render_time_range(&row.start, &row.end, day, i18n)) }
            div {
                p { (render_participants(row, clients, tenant, i18n)) }
                p {
                    @for (at, text) in why.iter().filter(|text| !text.is_empty()).enumerate() {
                        @if at > 0 { " · " } (inline_text(text))
                    }
                }
                @if !with.is_empty() { p .muted { (inline_text(with)) } }
                @for note in [&row.notes, &row.client_notes].into_iter().filter(|note| !is_blank_html(note)) {
                    p .muted.prose dir="auto" { (html_to_text(note, i18n)) }
                }
                (badge_list(status_badges(row, i18n)))
            }
        }
    }
}

/// The animals and the owner, each with the way to their page.
fn render_participants(
    row: &Appointment,
    clients: &[Client],
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let patients = &row.patients.items;
    // Without their records: those are read for what must be known before they arrive, and this list does not wait for it.
    let names = distinct_names(patients, &[], i18n);
    html! {
        @for (at, (patient, name)) in patients.iter().zip(&names).enumerate() {
            @if at > 0 { ", " }
            strong { (patient_link(patient.id, name, tenant)) }
        }
        @if row.patients.unreadable > 0 {
            " " span .muted { (fl!(i18n.fluent, "schedule-animals-unreadable", count = row.patients.unreadable)) }
        }
        @match &row.client {
            Field::Read(client) => {
                @if !row.patients.is_none_recorded() { " · " }
                (client_link(client.id, &related_client_name(client, clients), tenant, i18n))
            }
            Field::Unreadable(_) => {
                @if !row.patients.is_none_recorded() { " · " }
                span .muted { (fl!(i18n.fluent, "schedule-client-unreadable")) }
            }
            Field::Absent => {}
        }
        @if row.patients.is_none_recorded() && row.client.is_absent() && !is_internal_booking(row) {
            span .muted { (fl!(i18n.fluent, "schedule-nobody")) }
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

fn patient_link(id: i64, name: &str, tenant: &Tenant) -> Markup {
    let page = PatientId::new(id).map(|id| tenant.patient_page(id));
    link_or_text(page.as_ref(), name)
}

/// The owner's name with the way to their page; where no name is known, the way alone.
pub(super) fn client_link(id: i64, called: &str, tenant: &Tenant, i18n: &I18n) -> Markup {
    let page = ClientId::new(id).map(|id| tenant.client_page(id));
    let called = if called.is_empty() {
        fl!(i18n.fluent, "schedule-owner")
    } else {
        called.to_owned()
    };
    link_or_text(page.as_ref(), &called)
}

/// A name from the record that leads to its page in Provet.
pub(super) fn link_or_text(page: Option<&Url>, called: &str) -> Markup {
    html! {
        // An address of another scheme could run a script instead of leading somewhere.
        @if let Some(page) = page.filter(|page| matches!(page.scheme(), "https" | "http")) {
            a href=(page) target="_blank" rel="noopener" { (inline_text(called)) }
        } @else { (inline_text(called)) }
    }
}

/// What it is about: the reason, else what the calendar says.
pub(super) fn appointment_reason(row: &Appointment) -> &str {
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

/// How it stands, and what kind of booking it is where that is out of the ordinary.
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
    if let Some(text) = row.kind.unreadable() {
        marks.push((
            BadgeKind::Plain,
            format_unreadable(text, FieldKind::Other, i18n),
        ));
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
        Some(AppointmentKind::Consultation | AppointmentKind::Unknown(_)) | None => return marks,
    };
    marks.push((BadgeKind::Plain, kind));
    marks
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::test_support::{self, RenderedHtml};
    use crate::provet::model::parse_record;

    fn seen(rows: &[Value], complete: bool) -> RenderedHtml {
        let rows = rows.iter().cloned().filter_map(parse_record).collect();
        let clients = [json!({"id": 8, "firstname": "Looked", "lastname": "<u>Up</u>"})];
        let clients: Vec<Client> = clients.into_iter().filter_map(parse_record).collect();
        let rows = ListResponse { rows, complete };
        RenderedHtml::from_markup(&render_schedule(
            &rows,
            &clients,
            jiff::civil::date(2026, 11, 21),
            (&test_support::test_tenant(), &test_support::english_i18n()),
        ))
    }

    #[test]
    fn an_owner_is_called_by_their_record_where_the_appointment_does_not_say() {
        let shown = seen(&[json!({"client": 8}), json!({"client": 9})], true);
        assert_eq!(shown.text("a"), ["Looked <u>Up</u>", "Owner"]);
    }

    #[test]
    fn names_are_waited_for_only_where_they_are_missing() {
        let named = |client: Value| {
            let row = parse_record(json!({"client": client}));
            has_all_client_names(&ListResponse {
                rows: row.into_iter().collect(),
                complete: true,
            })
        };
        assert!(named(json!({"id": 3, "firstname": "Aino"})));
        assert!(named(Value::Null));
        assert!(!named(json!(3)));
    }

    #[test]
    fn an_appointment_says_when_who_why_and_with_whom() {
        let shown = seen(
            &[json!({
                "start": "2026-11-21T07:00:00Z", "end": "2026-11-21T07:20:00Z", "complaint": "<i>Limping</i>",
                "patients": [{"id": 9, "name": "<b>Rex</b>"}, {"id": 10, "name": "Musti"}],
                "client": {"id": 3, "firstname": "Aino", "lastname": "Ng"}, "complaint_type": {"id": 1, "name": "Check-up"},
                "user": {"id": 1, "first_name": "Eva", "last_name": "Lind"}, "consultation": "https://x/4/api/0.1/consultation/8/",
                "type": 2, "client_notes": "<script>nervous</script>very nervous",
            })],
            true,
        );
        assert_eq!(shown.text(".time"), ["09:00–09:20"]);
        assert_eq!(shown.text("strong"), ["<b>Rex</b>", "Musti"]);
        assert!(
            shown.all_text().contains("<i>Limping</i>") && shown.all_text().contains("Check-up")
        );
        assert!(shown.all_text().contains("Aino Ng") && shown.all_text().contains("Eva Lind"));
        assert_eq!(shown.text(".badge"), ["Arrived", "Booked online"]);
        assert_eq!(
            shown.links("a"),
            [
                "https://provetcloud.com/4/patient/9",
                "https://provetcloud.com/4/patient/10",
                "https://provetcloud.com/4/client/3/"
            ]
        );
        assert!(shown.text("script, b, i").is_empty());
    }

    #[test]
    fn cancelled_ones_stay_on_the_sheet_and_are_counted_apart() {
        let shown = seen(
            &[
                json!({"active": 0, "title": "Gone", "patients": [1]}),
                json!({"no_show": true, "title": "Missed", "patients": [2]}),
            ],
            true,
        );
        assert_eq!(shown.text("p.muted")[0], "1 appointment, 1 cancelled");
        assert_eq!(shown.text(".badge"), ["Cancelled", "No-show"]);
        assert_eq!(shown.text("strong"), ["Patient 1", "Patient 2"]);
        assert_eq!(shown.text(".time"), ["no time", "no time"]);
    }

    #[test]
    fn an_empty_day_is_said_to_be_empty_only_when_all_was_seen() {
        assert_eq!(
            seen(&[], true).text("p"),
            ["No appointments recorded for this day."]
        );
        assert_eq!(
            seen(&[], false).text("p"),
            ["There are more appointments in Provet."]
        );
    }

    #[test]
    fn the_houses_own_time_lacks_nobody() {
        let shown = seen(
            &[
                json!({"type": 4, "title": "Meeting"}),
                json!({"type": 5, "title": "Cat found"}),
            ],
            true,
        );
        assert_eq!(shown.text(".badge"), ["Blocked time", "Unknown client"]);
        assert_eq!(shown.text("li div > p .muted"), ["No patient or owner"]);
    }
}
