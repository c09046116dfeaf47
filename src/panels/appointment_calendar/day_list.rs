//! The list of a day: counts on top, the vet it is filtered by, what is past folded away, and a line for now.

use std::collections::{BTreeSet, HashMap};

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use super::appointment_row::AppointmentRow;
use super::data::DayChoice;
use crate::panels::{PanelContext, calendar};
use crate::provet::Tenant;
use crate::provet::model::{Appointment, ListResponse};
use crate::views::components::collapsible_details;
use crate::views::form::{FormTarget, navigation_form};
use crate::views::i18n::I18n;
use crate::views::section::{empty_state, incomplete_notice};

/// What the list is rendered with.
pub(super) struct DayListContext<'a> {
    pub(super) tenant: &'a Tenant,
    pub(super) i18n: &'a I18n,
    pub(super) now: Timestamp,
    /// The banner, which another choice replaces with all that shows the day.
    pub(super) banner: FormTarget<'a>,
}

impl<'a> DayListContext<'a> {
    pub(super) fn from_panel(ctx: &'a PanelContext) -> Self {
        Self {
            tenant: &ctx.tenant,
            i18n: &ctx.i18n,
            now: ctx.now,
            banner: ctx.form_target(calendar::SLOT),
        }
    }
}

/// Owners of one name get their number in Provet, so that nobody calls or opens another one.
fn tell_clients_apart(rows: &mut [AppointmentRow<'_>], i18n: &I18n) {
    let mut ids_of: HashMap<String, BTreeSet<i64>> = HashMap::new();
    for row in rows.iter() {
        let ids = ids_of.entry(row.client_name.to_lowercase()).or_default();
        ids.extend(row.client_id());
    }
    for row in rows {
        let alike = ids_of.get(&row.client_name.to_lowercase());
        if let Some(id) = row.client_id()
            && alike.is_some_and(|ids| ids.len() > 1)
        {
            let number = fl!(i18n.fluent, "patient-number", number = id.to_string());
            let name = match row.client_name.as_str() {
                "" => fl!(i18n.fluent, "schedule-owner"),
                name => name.to_owned(),
            };
            row.client_name = format!("{name} ({number})");
        }
    }
}

/// A day's appointments as they are shown.
pub(super) struct DayList<'a> {
    /// Those of the chosen vet, in order.
    rows: Vec<AppointmentRow<'a>>,
    /// All of the day.
    all: &'a ListResponse<Appointment>,
    choice: DayChoice,
}

impl<'a> DayList<'a> {
    pub(super) fn new(
        all: &'a ListResponse<Appointment>,
        choice: DayChoice,
        row: impl Fn(&'a Appointment) -> AppointmentRow<'a>,
        i18n: &I18n,
    ) -> Self {
        let chosen = all.rows.iter().filter(|row| choice.includes(row));
        let mut rows: Vec<AppointmentRow<'a>> = chosen.map(row).collect();
        tell_clients_apart(&mut rows, i18n);
        Self { rows, all, choice }
    }

    pub(super) fn rows(&self) -> &[AppointmentRow<'a>] {
        &self.rows
    }

    pub(super) fn render(&self, ctx: &DayListContext<'_>) -> Markup {
        let i18n = ctx.i18n;
        html! {
            @if self.all.rows.is_empty() {
                @if self.all.complete { (empty_state(&fl!(i18n.fluent, "schedule-nothing"))) }
            } @else {
                div .day-head { (self.render_counts(i18n)) (self.render_vet_filter(ctx)) }
                (self.render_rows(ctx))
            }
            @if !self.all.complete { (incomplete_notice(&fl!(i18n.fluent, "appointments-more"))) }
        }
    }

    fn render_counts(&self, i18n: &I18n) -> Markup {
        let fluent = &i18n.fluent;
        let count = |wanted: fn(&AppointmentRow<'_>) -> bool| {
            self.rows.iter().filter(|row| wanted(row)).count()
        };
        let cancelled = count(|row| !row.appointment.active);
        let coming = self.rows.len() - cancelled;
        let arrived = count(|row| row.appointment.consultation.is_some());
        let alerts = self.rows.iter().filter(|row| row.has_alerts()).count();
        html! {
            p .muted {
                (fl!(fluent, "schedule-count", count = coming))
                @if cancelled > 0 { ", " (fl!(fluent, "schedule-cancelled-count", count = cancelled)) }
                @if arrived > 0 { " · " (fl!(fluent, "schedule-arrived-count", count = arrived)) }
                @if alerts > 0 { " · " (fl!(fluent, "schedule-alert-count", count = alerts)) }
            }
        }
    }

    /// A choice of the vets of the day; nothing where there is only one. Changing it goes there, and so does the button
    /// where no script acts.
    fn render_vet_filter(&self, ctx: &DayListContext<'_>) -> Markup {
        let fluent = &ctx.i18n.fluent;
        let mut vets: Vec<(i64, &str)> = self
            .all
            .rows
            .iter()
            .filter_map(|row| row.user.as_ref())
            .map(|user| (user.id, user.name.as_str()))
            .collect();
        vets.sort_by_key(|(id, name)| (name.to_lowercase(), *id));
        vets.dedup_by_key(|(id, _)| *id);
        let fields = html! {
            (calendar::render_day_field(self.choice.day))
            select name=(calendar::FIELD_VET) data-go aria-label=(fl!(fluent, "schedule-vet")) {
                option value="" { (fl!(fluent, "schedule-all-vets")) }
                @for (id, name) in &vets {
                    option value=(id) selected[self.choice.vet == Some(*id)] {
                        @if name.is_empty() { (fl!(fluent, "schedule-vet-number", number = id.to_string())) } @else { (name) }
                    }
                }
            }
            button .secondary { (fl!(fluent, "calendar-go")) }
        };
        html! {
            @if vets.len() > 1 || self.choice.vet.is_some() {
                (navigation_form(&ctx.banner, calendar::ACTION_SHOW_DAY, &fields))
            }
        }
    }

    /// Today what is over is folded away, and a line says where the day is.
    fn render_rows(&self, ctx: &DayListContext<'_>) -> Markup {
        let (i18n, day) = (ctx.i18n, self.choice.day);
        let is_today = day == i18n.format.local_date(ctx.now);
        let (past, ahead): (Vec<_>, Vec<_>) = self
            .rows
            .iter()
            .partition(|row| is_today && row.is_past(ctx.now));
        let render = |row: &&AppointmentRow<'_>| row.render(day, ctx.tenant, i18n);
        let folded = html! { ol .schedule { @for row in &past { (render(row)) } } };
        html! {
            @if !past.is_empty() {
                (collapsible_details(&fl!(i18n.fluent, "schedule-past", count = past.len()), &folded, false))
            }
            @if is_today {
                p .now-line { (fl!(i18n.fluent, "schedule-now")) " " (calendar::render_time(ctx.now, day, i18n)) }
            }
            @if !ahead.is_empty() { ol .schedule { @for row in &ahead { (render(row)) } } }
            @else if is_today && !past.is_empty() { (empty_state(&fl!(i18n.fluent, "schedule-none-ahead"))) }
        }
    }
}
