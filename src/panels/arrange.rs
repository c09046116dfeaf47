//! Puts the sections of a panel in the order that a clinic wants to see them in.

use super::Slot;
use crate::storage::Order;

/// True for a section that always comes first and cannot be hidden: who it is about, and what must not be overlooked.
pub fn is_fixed(slot: &Slot) -> bool {
    matches!(slot.name, "identity" | "alerts")
}

/// Every section of a panel in the order that is wanted, and whether it is shown. What the order does not speak of, such
/// as a section that is newer than it, is shown in its usual place behind what was placed.
pub fn arranged(slots: &[Slot], order: &Order) -> Vec<(Slot, bool)> {
    let place = |slot: &Slot| order.0.iter().position(|placed| placed.name == slot.name);
    let hidden = |slot: &Slot| {
        place(slot)
            .and_then(|at| order.0.get(at))
            .is_some_and(|it| it.hidden)
    };
    let mut all: Vec<(Slot, bool)> = slots
        .iter()
        .map(|slot| (*slot, is_fixed(slot) || !hidden(slot)))
        .collect();
    // Stable, so that the usual order decides where this says nothing.
    all.sort_by_key(|(slot, _)| {
        let placed = place(slot).unwrap_or(usize::MAX);
        (!is_fixed(slot)).then_some(placed)
    });
    all
}

/// The sections that are shown, in the order that is wanted.
pub fn shown(slots: &[Slot], order: &Order) -> Vec<Slot> {
    let shown = arranged(slots, order).into_iter();
    shown
        .filter_map(|(slot, shown)| shown.then_some(slot))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOTS: [Slot; 5] = [
        Slot::wide("identity", 1),
        Slot::wide("alerts", 1),
        Slot::new("weight", 1),
        Slot::new("due", 1),
        Slot::new("owner", 1),
    ];

    fn names(order: &str) -> String {
        let shown = shown(&SLOTS, &Order::parse(order));
        shown
            .iter()
            .map(|slot| slot.name)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn sections_are_shown_as_they_were_placed() {
        assert_eq!(names(""), "identity alerts weight due owner");
        assert_eq!(
            names("owner,due,weight"),
            "identity alerts owner due weight"
        );
        assert_eq!(names("owner,-due"), "identity alerts owner weight");
        assert_eq!(names("gone,owner"), "identity alerts owner weight due");
    }

    #[test]
    fn who_it_is_and_what_must_not_be_overlooked_stay_first_whatever_is_said() {
        assert_eq!(
            names("weight,-alerts,-identity"),
            "identity alerts weight due owner"
        );
    }
}
