//! A panel as it will look, without anybody's data: its sections by name, about as tall as they will be.

use maud::{Markup, html};

use crate::panels;
use crate::provet::Page;
use crate::views::layout::Slot;
use crate::views::words::Words;

/// The sections of a panel in their order.
pub(super) fn preview(page: Page, slots: &[Slot], words: &Words) -> Markup {
    html! {
        ol .preview {
            @for slot in slots {
                li class=[slot.wide.then_some("wide")] {
                    strong { (panels::section_title(page, slot.name, words)) }
                    @for _ in 0..slot.lines.min(5) { i .line {} }
                }
            }
        }
    }
}
