//! Orders and hides the sections of a panel as a clinic has set it.

use super::SectionSlot;
use crate::storage::SectionOrder;

/// True for a section that always comes first and cannot be hidden: who it is about, and what must not be overlooked.
pub fn is_pinned(slot: &SectionSlot) -> bool {
    matches!(slot.name, "identity" | "alerts")
}

/// True for a section that has its place in the header, below the identity; a clinic can hide it, not move it.
pub fn is_header_line(slot: &SectionSlot) -> bool {
    matches!(
        slot.name,
        "owner-contact" | "owner-balance" | "patients-line"
    )
}

/// Every section of a panel in the order that is wanted, and whether it is shown. What the order does not speak of, such
/// as a section that is newer than it, is shown in its usual place behind what was placed.
pub fn order_sections(slots: &[SectionSlot], order: &SectionOrder) -> Vec<(SectionSlot, bool)> {
    let place = |slot: &SectionSlot| order.0.iter().position(|placed| placed.name == slot.name);
    // A section that the stored order does not name is newer than it, and must not stay unseen.
    let hidden = |slot: &SectionSlot| {
        place(slot)
            .and_then(|at| order.0.get(at))
            .is_some_and(|it| it.hidden)
    };
    // Pinned sections stay visible whatever is stored: they must not be overlooked.
    let mut all: Vec<(SectionSlot, bool)> = slots
        .iter()
        .map(|slot| (*slot, is_pinned(slot) || !hidden(slot)))
        .collect();
    // Stable, so that the usual order decides where this says nothing.
    all.sort_by_key(|(slot, _)| {
        let placed = place(slot).unwrap_or(usize::MAX);
        (!is_pinned(slot) && !is_header_line(slot)).then_some(placed)
    });
    all
}

/// The sections that are shown, in the order that is wanted.
pub fn visible_sections(slots: &[SectionSlot], order: &SectionOrder) -> Vec<SectionSlot> {
    let shown = order_sections(slots, order).into_iter();
    shown
        .filter_map(|(slot, shown)| shown.then_some(slot))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOTS: [SectionSlot; 6] = [
        SectionSlot::new_full_width("identity", 1),
        SectionSlot::new_full_width("owner-contact", 1),
        SectionSlot::new_full_width("alerts", 1),
        SectionSlot::new("weight", 1),
        SectionSlot::new("due", 1),
        SectionSlot::new("owner", 1),
    ];

    fn names(order: &str) -> String {
        let shown = visible_sections(&SLOTS, &SectionOrder::parse(order));
        shown
            .iter()
            .map(|slot| slot.name)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn sections_are_shown_as_they_were_placed() {
        assert_eq!(names(""), "identity owner-contact alerts weight due owner");
        assert_eq!(
            names("owner,due,weight"),
            "identity owner-contact alerts owner due weight"
        );
        assert_eq!(
            names("owner,-due"),
            "identity owner-contact alerts owner weight"
        );
        assert_eq!(
            names("owner,-owner-contact"),
            "identity alerts owner weight due"
        );
        assert_eq!(
            names("gone,owner"),
            "identity owner-contact alerts owner weight due"
        );
    }

    #[test]
    fn who_it_is_and_what_must_not_be_overlooked_stay_first_whatever_is_said() {
        assert_eq!(
            names("weight,-alerts,-identity"),
            "identity owner-contact alerts weight due owner"
        );
    }
}
