//! The panel of a person or an animal around something else: its sections, with others among them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use maud::Markup;

use super::shared_request::SharedRequest;
use super::{Panel, PanelContext, PendingSection, SectionSlot, pending_section};
use crate::provet::ProvetError;

/// The places of a panel with others put in behind its alerts: what must not be overlooked stays first.
pub(super) fn merge_slots(around: &dyn Panel, own: &[SectionSlot]) -> Vec<SectionSlot> {
    let behind = |slot: &SectionSlot| matches!(slot.name, "identity" | "alerts");
    let all = around.slots().iter().copied();
    let (first, rest): (Vec<SectionSlot>, Vec<SectionSlot>) = all.partition(behind);
    [first.as_slice(), own, &rest].concat()
}

/// What is shown in a place of the panel around whose object could not be told: the place, and why.
pub(super) type UnavailableRenderer =
    Arc<dyn Fn(&'static str, &ProvetError) -> Markup + Send + Sync>;

/// Sections that wait to be polled, each taken out once.
type PendingSectionMap = Arc<Mutex<HashMap<&'static str, BoxFuture<'static, Markup>>>>;

/// The sections of a panel whose object another answer names. The panel is opened once, when that answer is there.
pub(super) fn embed_when_known(
    around: &'static dyn Panel,
    ctx: &Arc<PanelContext>,
    object: SharedRequest<i64>,
    unseen: &UnavailableRenderer,
) -> Vec<PendingSection> {
    let ctx = Arc::clone(ctx);
    let opened = async move {
        let inner = Arc::new(ctx.for_object(*object.await?));
        let sections = around.sections(inner).into_iter();
        let sections = sections.map(|section| (section.slot, section.markup));
        Ok(Arc::new(Mutex::new(sections.collect())))
    };
    let opened = opened.boxed().shared();
    let slots = around.slots().iter();
    slots
        .map(|slot| {
            pending_section(
                slot.name,
                render_embedded(opened.clone(), slot.name, Arc::clone(unseen)),
            )
        })
        .collect()
}

async fn render_embedded(
    opened: Shared<BoxFuture<'static, Result<PendingSectionMap, ProvetError>>>,
    slot: &'static str,
    unseen: UnavailableRenderer,
) -> Markup {
    let waiting = match opened.await {
        Ok(waiting) => waiting,
        Err(error) => return unseen(slot, &error),
    };
    let section = waiting
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .remove(slot);
    match section {
        Some(markup) => markup.await,
        None => Markup::default(),
    }
}
