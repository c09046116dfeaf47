//! Upcoming appointments of this animal.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::Markup;

use super::gather::Asked;
use crate::panels::Context;
use crate::panels::bookings;
use crate::views::section::{problem, section as framed};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let body = match asked.appointments.await {
        Ok(rows) => bookings::upcoming(&rows, cx.now, words),
        Err(error) => problem(
            &error,
            &fl!(words.fluent, "bookings-what"),
            words,
            Some(&cx.spot("appointments")),
        ),
    };
    framed("appointments", &fl!(words.fluent, "bookings-title"), body)
}
