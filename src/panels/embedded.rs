//! A panel inside another one: the sections of a patient or client among those of a plan, an order or a prescription.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use maud::Markup;

use super::permissions::SectionAccess;
use super::section_order::{is_header_line, is_pinned};
use super::section_spec::{SectionSlot, SectionSpec};
use super::shared_request::SharedRequest;
use super::{Panel, PanelContext, PendingSection, pending_section};
use crate::provet::ProvetError;
use crate::views::i18n::I18n;
use crate::views::section::{Section, SectionTone, read_error};

/// The declarations of a panel with others behind its alerts: what must not be overlooked stays first.
pub(super) fn merge_specs(around: &dyn Panel, own: &[SectionSpec]) -> Vec<SectionSpec> {
    let own = own.iter().copied();
    let (lines, own): (Vec<SectionSpec>, Vec<SectionSpec>) =
        own.partition(|spec| is_header_line(&spec.slot));
    let (first, rest): (Vec<SectionSpec>, Vec<SectionSpec>) = around
        .specs()
        .into_iter()
        .partition(|spec| is_pinned(&spec.slot) || is_header_line(&spec.slot));
    // Who it is about is the first of all; own lines of the header belong directly below it.
    let (identity, alerts) = first.split_at(first.len().min(1));
    [identity, &lines, alerts, &own, &rest].concat()
}

/// What the sections of an embedded panel and a panel's own ones need. The record named `resource` must be read first to
/// find the embedded object, and nothing is written to that object from here.
pub(super) fn section_access(
    around: &dyn Panel,
    resource: &'static str,
    own: &[SectionSpec],
) -> Vec<SectionAccess> {
    let embedded = around.specs().into_iter().map(|spec| SectionAccess {
        slot: spec.slot.name,
        reads: [&[resource], spec.reads].concat(),
        // Its id comes from an answer of Provet and not from the launch.
        writes: Vec::new(),
    });
    embedded
        .chain(own.iter().map(SectionAccess::from))
        .collect()
}

/// What the embedded sections say when the object they are about could not be found.
#[derive(Clone, Copy)]
pub(super) struct UnknownObjectMessage {
    /// The title of each section.
    pub(super) title: fn(&I18n) -> String,
    /// What could not be read.
    pub(super) subject: fn(&I18n) -> String,
}

impl UnknownObjectMessage {
    /// The section in this slot, with a button to try again.
    fn render(self, ctx: &PanelContext, slot: &'static str, error: &ProvetError) -> Markup {
        let subject = (self.subject)(&ctx.i18n);
        let body = read_error(error, &subject, &ctx.i18n, Some(&ctx.form_target(slot)));
        let section = Section::new(slot, &(self.title)(&ctx.i18n), body);
        // Each looks like the section it stands for, so that the page keeps its shape when a retry succeeds.
        match slot {
            "identity" => section.with_tone(SectionTone::Identity).to_markup(),
            "owner-contact" | "owner-balance" => {
                section.with_tone(SectionTone::HeaderLine).to_markup()
            }
            "alerts" => section.full_width().to_markup(),
            _ => section.to_markup(),
        }
    }
}

/// Sections that wait to be polled, each taken out once.
type PendingSectionMap = Arc<Mutex<HashMap<&'static str, BoxFuture<'static, Markup>>>>;

/// The embedded panel's sections, or why its object could not be found. Awaited by every section, resolved once.
type EmbeddedSections = Shared<BoxFuture<'static, Result<PendingSectionMap, ProvetError>>>;

/// The sections of a panel whose object another answer names. They are built once, when that answer has arrived.
pub(super) fn embed_when_known(
    around: &'static dyn Panel,
    ctx: &Arc<PanelContext>,
    object: SharedRequest<i64>,
    unknown: UnknownObjectMessage,
) -> Vec<PendingSection> {
    let outer = Arc::clone(ctx);
    let sections = async move {
        // Not earlier: only the answer about the plan or the order says whose sections these are.
        let inner = Arc::new(outer.for_object(*object.await?));
        let sections = around.sections(inner).into_iter();
        let sections = sections.map(|section| (section.slot, section.markup));
        Ok(Arc::new(Mutex::new(sections.collect())))
    };
    // Shared: whichever section is polled first builds them, for all.
    let sections: EmbeddedSections = sections.boxed().shared();
    let embed = |slot: SectionSlot| {
        let rendered = render_embedded(Arc::clone(ctx), sections.clone(), slot.name, unknown);
        pending_section(slot.name, rendered)
    };
    around.slots().into_iter().map(embed).collect()
}

async fn render_embedded(
    ctx: Arc<PanelContext>,
    sections: EmbeddedSections,
    slot: &'static str,
    unknown: UnknownObjectMessage,
) -> Markup {
    let pending = match sections.await {
        Ok(pending) => pending,
        Err(error) => return unknown.render(&ctx, slot, &error),
    };
    // Taken out before it is awaited: the lock must not be held meanwhile.
    let section = pending
        .lock()
        // A panic in another section leaves the map itself as it should be.
        .unwrap_or_else(PoisonError::into_inner)
        .remove(slot);
    match section {
        Some(markup) => markup.await,
        // Every section is polled once, so that there is nothing left to show.
        None => Markup::default(),
    }
}
