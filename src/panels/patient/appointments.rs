//! Upcoming appointments of this animal.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::Markup;

use super::data::PatientData;
use crate::panels::PanelContext;
use crate::panels::appointment_list;
use crate::views::section::{plain_section, read_error};

pub(super) async fn render_section(ctx: Arc<PanelContext>, asked: PatientData) -> Markup {
    let words = &ctx.i18n;
    let body = match asked.appointments.await {
        Ok(rows) => appointment_list::render_upcoming(&rows, ctx.now, words),
        Err(error) => read_error(
            &error,
            &fl!(words.fluent, "bookings-what"),
            words,
            Some(&ctx.form_target("appointments")),
        ),
    };
    plain_section("appointments", &fl!(words.fluent, "bookings-title"), body)
}
