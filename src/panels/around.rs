//! The panel of a person or an animal around something else: its sections, with others among them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use maud::Markup;

use super::fetch::Fetch;
use super::{Context, Panel, Section, Slot, section};
use crate::provet::ProvetError;

/// The places of a panel with others put in behind its alerts: what must not be overlooked stays first.
pub(super) fn slots(around: &dyn Panel, own: &[Slot]) -> Vec<Slot> {
    let behind = |slot: &Slot| matches!(slot.name, "identity" | "alerts");
    let all = around.slots().iter().copied();
    let (first, rest): (Vec<Slot>, Vec<Slot>) = all.partition(behind);
    [first.as_slice(), own, &rest].concat()
}

/// What is shown in a place of the panel around whose object could not be told: the place, and why.
pub(super) type Unseen = Arc<dyn Fn(&'static str, &ProvetError) -> Markup + Send + Sync>;

/// Sections that wait to be polled, each taken out once.
type Waiting = Arc<Mutex<HashMap<&'static str, BoxFuture<'static, Markup>>>>;

/// The sections of a panel whose object another answer names. The panel is opened once, when that answer is there.
pub(super) fn later(
    around: &'static dyn Panel,
    cx: &Arc<Context>,
    object: Fetch<i64>,
    unseen: &Unseen,
) -> Vec<Section> {
    let cx = Arc::clone(cx);
    let opened = async move {
        let inner = Arc::new(cx.about(*object.await?));
        let sections = around.open(inner).into_iter();
        let sections = sections.map(|section| (section.slot, section.markup));
        Ok(Arc::new(Mutex::new(sections.collect())))
    };
    let opened = opened.boxed().shared();
    let slots = around.slots().iter();
    slots
        .map(|slot| {
            section(
                slot.name,
                one(opened.clone(), slot.name, Arc::clone(unseen)),
            )
        })
        .collect()
}

async fn one(
    opened: Shared<BoxFuture<'static, Result<Waiting, ProvetError>>>,
    slot: &'static str,
    unseen: Unseen,
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
