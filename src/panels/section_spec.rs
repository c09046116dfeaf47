//! The declaration of a section: its place, its title, what it reads and writes, when it is read again, and its renderer.
//!
//! A panel lists its sections once. Its slots, the permissions it needs, the sections to refresh after a change and the
//! message for a record that could not be read all follow from that list.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use maud::Markup;

use super::{PanelContext, PendingSection, page_title};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ProvetError, ProvetPage};
use crate::views::i18n::I18n;
pub use crate::views::layout::SectionSlot;
use crate::views::section::{plain_section, read_error};

/// What is known of a section before anything is read.
#[derive(Debug, Clone, Copy)]
pub struct SectionSpec {
    /// Its place in the panel.
    pub slot: SectionSlot,
    /// Its title in lists of sections, on the panel of this page.
    pub title: fn(ProvetPage, &I18n) -> String,
    /// What it shows, as the error message names it when it could not be read.
    pub subject: fn(&I18n) -> String,
    /// The path templates that it reads, such as `patient/{id}/weight/`.
    pub reads: &'static [&'static str],
    /// What its forms write to: the method and the path template.
    pub writes: &'static [(&'static str, &'static str)],
    /// It may look different when an object of one of these kinds has changed, and is then read again.
    pub refresh_on: &'static [ObjectKind],
}

impl SectionSpec {
    /// The message that the section could not be read, with a button to try again.
    pub(super) fn render_error(&self, ctx: &PanelContext, error: &ProvetError) -> Markup {
        let target = ctx.form_target(self.slot.name);
        read_error(error, &(self.subject)(&ctx.i18n), &ctx.i18n, Some(&target))
    }

    /// The section with its own title around `body`.
    pub(super) fn render(&self, ctx: &PanelContext, body: Markup) -> Markup {
        let title = (self.title)(ctx.panel_session.page, &ctx.i18n);
        plain_section(self.slot.name, &title, body)
    }
}

/// A section of a panel that shares the requests `D` with the panel's other sections.
pub(super) struct PanelSection<D> {
    pub(super) spec: SectionSpec,
    /// Renders it, failures included. Nothing is requested before the future is polled.
    pub(super) render: fn(Arc<PanelContext>, D) -> BoxFuture<'static, Markup>,
}

/// What a panel's sections declare, in the order they are shown.
pub(super) fn list_specs<D>(sections: &[PanelSection<D>]) -> Vec<SectionSpec> {
    sections.iter().map(|section| section.spec).collect()
}

/// The slots of those sections that may look different when an object of this kind has changed.
pub(super) fn slots_to_refresh(specs: &[SectionSpec], kind: ObjectKind) -> Vec<&'static str> {
    let affected = specs.iter().filter(|spec| spec.refresh_on.contains(&kind));
    affected.map(|spec| spec.slot.name).collect()
}

/// A panel's sections, each with its own handle on the shared requests.
pub(super) fn pending_sections<D: Clone>(
    sections: &[PanelSection<D>],
    ctx: &Arc<PanelContext>,
    data: &D,
) -> Vec<PendingSection> {
    let pending = |section: &PanelSection<D>| PendingSection {
        slot: section.spec.slot.name,
        // The future does nothing yet: a hidden section is dropped unpolled and costs no request.
        markup: (section.render)(Arc::clone(ctx), data.clone()),
    };
    sections.iter().map(pending).collect()
}

/// The title of a banner: the name of the page.
pub(super) fn banner_title(page: ProvetPage, i18n: &I18n) -> String {
    page_title(page, i18n).to_string()
}

/// The title of alerts, whoever they are about.
pub(super) fn alerts_title(_: ProvetPage, i18n: &I18n) -> String {
    fl!(i18n.fluent, "notes-title")
}
