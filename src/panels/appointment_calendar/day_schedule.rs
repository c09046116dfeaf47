//! The list of the day before anything is known of those who come. It waits for the appointments, and where Provet does
//! not tell the owners' names with them, for those names: never for what is said of anybody. The list with the flags takes
//! its place when it is there (`assets/css/panel.css`); a clinic that hides that one keeps this.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::appointment_row::AppointmentRow;
use super::data::{AppointmentCalendarData, DayChoice};
use super::day_list::{DayList, DayListContext};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::panels::unavailable_data::UnavailableData;
use crate::panels::{PanelContext, calendar};
use crate::provet::model::{Appointment, Client, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::views::section::Section;

pub(super) const SLOT: &str = "day";

pub(super) const SECTION: PanelSection<(DayChoice, AppointmentCalendarData)> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new_full_width(SLOT, 10),
        title: |_, i18n| fl!(i18n.fluent, "schedule-title"),
        subject: |i18n| fl!(i18n.fluent, "appointments-what"),
        reads: &["appointment/", "client/"],
        writes: &[],
        refresh_on: &[ObjectKind::Appointment],
    },
    render: |ctx, (choice, data)| Box::pin(render_section(ctx, choice, data)),
};

async fn render_section(
    ctx: Arc<PanelContext>,
    choice: DayChoice,
    data: AppointmentCalendarData,
) -> Markup {
    let (i18n, list_ctx) = (&ctx.i18n, DayListContext::from_panel(&ctx));
    let body = match data.appointments.await {
        Ok(rows) if has_all_client_names(&rows) => render_list(&rows, &[], choice, &list_ctx),
        Ok(rows) => {
            let found = data.clients.await;
            let clients = found.as_ref().map_or(&[][..], |found| &found.rows);
            let what = fl!(i18n.fluent, "schedule-owners-what");
            html! {
                (render_list(&rows, clients, choice, &list_ctx))
                (UnavailableData::default().with(&found, what).render(i18n))
            }
        }
        Err(error) => calendar::render_unavailable(
            &ctx,
            SLOT,
            &choice.fields(),
            &error,
            &fl!(i18n.fluent, "appointments-what"),
        ),
    };
    Section::new(SLOT, &fl!(i18n.fluent, "schedule-title"), body)
        .full_width()
        .to_markup()
}

fn render_list(
    rows: &ListResponse<Appointment>,
    clients: &[Client],
    choice: DayChoice,
    ctx: &DayListContext<'_>,
) -> Markup {
    let row = |appointment| AppointmentRow::from_appointment(appointment, clients, ctx.i18n);
    DayList::new(rows, choice, row, ctx.i18n).render(ctx)
}

/// Whether Provet has told the name of every owner with the appointments, so that nothing more is waited for.
fn has_all_client_names(rows: &ListResponse<Appointment>) -> bool {
    let mut owners = rows.rows.iter().filter_map(|row| row.client.as_known());
    owners.all(|client| !client.name.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::panels::test_support::{self, RenderedHtml};
    use crate::provet::model::parse_record;

    fn seen(rows: &[Value], complete: bool) -> RenderedHtml {
        render_at("2026-11-20T05:00:00Z", None, rows, complete)
    }

    fn render_at(now: &str, vet: Option<i64>, rows: &[Value], complete: bool) -> RenderedHtml {
        let rows = rows.iter().cloned().filter_map(parse_record).collect();
        let clients = [json!({"id": 8, "firstname": "Looked", "lastname": "<u>Up</u>"})];
        let clients: Vec<Client> = clients.into_iter().filter_map(parse_record).collect();
        let rows = ListResponse { rows, complete };
        let choice = DayChoice {
            day: jiff::civil::date(2026, 11, 21),
            vet,
            prints: false,
        };
        let ctx = DayListContext {
            tenant: &test_support::test_tenant(),
            i18n: &test_support::english_i18n(),
            now: now.parse().unwrap(),
            banner: test_support::test_form_target(),
        };
        RenderedHtml::from_markup(&render_list(&rows, &clients, choice, &ctx))
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
        assert_eq!(shown.text(".day-head p"), ["1 appointment, 1 cancelled"]);
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

    fn booked(hour: i64, vet: i64, name: &str) -> Value {
        json!({
            "start": format!("2026-11-21T{hour:02}:00:00Z"), "end": format!("2026-11-21T{hour:02}:20:00Z"),
            "patients": [{"id": hour, "name": name}], "user": {"id": vet, "first_name": "Vet", "last_name": vet.to_string()},
        })
    }

    #[test]
    fn what_is_over_is_folded_away_and_a_line_says_where_the_day_is() {
        let rows = [
            booked(7, 1, "Early"),
            booked(8, 1, "Now"),
            booked(9, 1, "Late"),
        ];
        let shown = render_at("2026-11-21T08:10:00Z", None, &rows, true);
        assert_eq!(
            shown.text("details > summary:not([aria-label])"),
            ["1 earlier"]
        );
        assert_eq!(shown.text("details strong"), ["Early"]);
        assert_eq!(shown.text(".now-line"), ["Now 10:10"]);
        assert_eq!(shown.text(".now-line + ol strong"), ["Now", "Late"]);
        let other_day = render_at("2026-11-20T08:10:00Z", None, &rows, true);
        assert!(other_day.text(".now-line").is_empty());
        assert_eq!(other_day.text("strong"), ["Early", "Now", "Late"]);
    }

    #[test]
    fn the_list_shows_one_vet_and_counts_hers() {
        let rows = [booked(7, 1, "Hers"), booked(8, 2, "His")];
        let shown = render_at("2026-11-20T05:00:00Z", Some(1), &rows, true);
        assert_eq!(shown.text("strong"), ["Hers"]);
        assert_eq!(shown.text(".day-head p"), ["1 appointment"]);
        assert_eq!(
            shown.text("select[name=vet] option"),
            ["All vets", "Vet 1", "Vet 2"]
        );
        assert_eq!(shown.text("option[selected]"), ["Vet 1"]);
        let one = render_at("2026-11-20T05:00:00Z", None, &rows[..1], true);
        assert!(one.text("select").is_empty(), "there is nothing to choose");
    }
}
