//! The panel of one consultation: whose it is, where it stands, what is still missing, what was done, found and written.

mod alerts;
mod diagnoses;
mod discharge;
mod gather;
mod identity;
mod items;
mod missing;
mod moving;
mod note;
mod notes;
mod noting;
mod way;
mod whose;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use super::fetch::Fetch;
use super::{Acted, Context, Form, Panel, Section, Slot, Touch, section};
use crate::provet::hint::Kind;
use crate::provet::model::{Consultation, Patient, Rows};
use gather::Asked;

/// The panel of one consultation.
pub(super) struct ConsultationPanel;

const SLOTS: [Slot; 8] = [
    Slot::wide("identity", 4),
    Slot::wide("alerts", 4),
    Slot::new("way", 4),
    Slot::new("missing", 6),
    Slot::new("items", 6),
    Slot::new("diagnoses", 2),
    Slot::new("notes", 6),
    Slot::new("discharge", 3),
];

const TOUCHED: [Touch; 4] = [
    (
        Kind::Consultation,
        &[
            "identity",
            "way",
            "missing",
            "diagnoses",
            "notes",
            "discharge",
        ],
    ),
    (Kind::ConsultationItem, &["items", "missing"]),
    (Kind::Patient, &["identity", "alerts"]),
    (Kind::Client, &["alerts"]),
];

impl Panel for ConsultationPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        open(&cx).0
    }

    fn touched(&self) -> &'static [Touch] {
        &TOUCHED
    }

    fn act(
        &self,
        cx: Arc<Context>,
        action: String,
        form: Form,
    ) -> BoxFuture<'static, Option<Acted>> {
        async move {
            match action.as_str() {
                moving::ACTION => Some(moving::act(cx, form).await),
                noting::ACTION => Some(noting::act(cx, form).await),
                _ => None,
            }
        }
        .boxed()
    }
}

/// The sections, with the consultation and its animals, which a panel around this one may name.
pub(super) fn open(cx: &Arc<Context>) -> (Vec<Section>, Fetch<Consultation>, Fetch<Rows<Patient>>) {
    let asked = Asked::about(cx);
    let both = || (Arc::clone(cx), asked.clone());
    let (identity, alerts, way, missing) = (both(), both(), both(), both());
    let (items, diagnoses, notes, discharge) = (both(), both(), both(), both());
    let sections = vec![
        section("identity", identity::section(identity.0, identity.1)),
        section("alerts", alerts::section(alerts.0, alerts.1)),
        section("way", way::section(way.0, way.1)),
        section("missing", missing::section(missing.0, missing.1)),
        section("items", items::section(items.0, items.1)),
        section("diagnoses", diagnoses::section(diagnoses.0, diagnoses.1)),
        section("notes", notes::section(notes.0, notes.1)),
        section("discharge", discharge::section(discharge.0, discharge.1)),
    ];
    (sections, asked.visit, asked.animals)
}
