//! The sort orders of the list. Each has its own queries, so that each uses an index.

use std::cmp::Ordering;

use super::TenantCursor;
use crate::storage::codec::text_enum;

/// A query for whole rows of the list.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT provet_id, name_key, name, base_url, state, connection, reason, departments_on, departments_off,
                last_launch_at, errors_day, errors FROM tenant_summary ",
            $rest
        )
    };
}

pub(in crate::storage) use select;

text_enum! {
    /// What the list is sorted by.
    pub enum TenantSort {
        /// The name; those without one last, by their number.
        Name = "name",
        /// The clinic's number in Provet.
        Number = "number",
        /// The last launch, newest first.
        Launch = "launch",
        /// Errors today, most first.
        Errors = "errors",
    }
}

impl TenantSort {
    /// Two texts for each order, because "in this state or in any" would keep both databases from their indexes. Each
    /// asks for one more than a page has, which tells whether there is a next one. That number stands in the text
    /// because PostgreSQL reckons with a tenth of all rows where it is not told. The state stands in the order, because
    /// it would look for a rare one through all the others.
    pub(in crate::storage) fn select_sql(self, one_state: bool) -> &'static str {
        match (self, one_state) {
            (Self::Name, false) => {
                select!(
                    "WHERE (name_key, provet_id) > ($1, $2) ORDER BY name_key, provet_id LIMIT 16"
                )
            }
            (Self::Name, true) => select!(
                "WHERE (connection, name_key, provet_id) > ($3, $1, $2) AND connection <= $3
                 ORDER BY connection, name_key, provet_id LIMIT 16"
            ),
            (Self::Number, false) => {
                select!("WHERE provet_id > $1 ORDER BY provet_id LIMIT 16")
            }
            (Self::Number, true) => {
                select!("WHERE (connection, provet_id) > ($2, $1) AND connection <= $2
                 ORDER BY connection, provet_id LIMIT 16")
            }
            (Self::Launch, false) => select!(
                "WHERE (last_launch_at, provet_id) < ($1, $2) ORDER BY last_launch_at DESC, provet_id DESC LIMIT 16"
            ),
            (Self::Launch, true) => select!(
                "WHERE (connection, last_launch_at, provet_id) < ($3, $1, $2) AND connection >= $3
                 ORDER BY connection DESC, last_launch_at DESC, provet_id DESC LIMIT 16"
            ),
            (Self::Errors, false) => select!(
                "WHERE (errors_day, errors, provet_id) < ($1, $2, $3)
                 ORDER BY errors_day DESC, errors DESC, provet_id DESC LIMIT 16"
            ),
            (Self::Errors, true) => select!(
                "WHERE (connection, errors_day, errors, provet_id) < ($4, $1, $2, $3) AND connection >= $4
                 ORDER BY connection DESC, errors_day DESC, errors DESC, provet_id DESC LIMIT 16"
            ),
        }
    }

    fn is_descending(self) -> bool {
        matches!(self, Self::Launch | Self::Errors)
    }

    /// Before every line.
    pub(in crate::storage) fn start_cursor(self) -> TenantCursor {
        let edge = if self.is_descending() { i64::MAX } else { 0 };
        TenantCursor {
            sort_text: String::new(),
            sort_numbers: [edge; 2],
            provet_id: edge,
        }
    }

    pub(in crate::storage) fn compare_cursors(
        self,
        one: &TenantCursor,
        other: &TenantCursor,
    ) -> Ordering {
        if self.is_descending() {
            other.cmp(one)
        } else {
            one.cmp(other)
        }
    }
}
