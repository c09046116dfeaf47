//! A preview of a panel without data: its sections by name, about as tall as they will be.

use maud::{Markup, html};

use crate::panels;
use crate::provet::ProvetPage;
use crate::views::i18n::I18n;
use crate::views::layout::SectionSlot;

/// Renders the sections in their order.
pub(super) fn render_preview(page: ProvetPage, slots: &[SectionSlot], i18n: &I18n) -> Markup {
    html! {
        ol .preview {
            @for slot in slots {
                li class=[slot.full_width.then_some("wide")] {
                    strong { (panels::section_title(page, slot.name, i18n)) }
                    // Enough to tell a short section from a long one.
                    @for _ in 0..slot.skeleton_lines.min(5) { i .line {} }
                }
            }
        }
    }
}
