//! Who is to work when, and as what.

use jiff::Timestamp;

use super::Api;
use super::list::{Listing, filter_time};
use crate::provet::model::{Rows, Shift, ShiftType};
use crate::provet::{DepartmentId, ProvetError};

impl Api {
    /// A department's shifts that lie at least partly from `from` on and before `until`, earliest first. `GET /shift/`
    /// \[D\]; the filters are of the documented syntax \[D\], on this list not seen \[I\].
    ///
    /// Only the begin is filtered by. A shift that runs past midnight began within the day before, so that day is asked for
    /// too, and what ended before `from` is left out here.
    pub async fn shifts_of_department(
        &self,
        department: DepartmentId,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Rows<Shift>, ProvetError> {
        let longest = jiff::SignedDuration::from_hours(24);
        let earliest = from.saturating_sub(longest).unwrap_or(from);
        let listing = Listing {
            resource: "shift/",
            ids: &[],
            query: vec![
                ("department__is", department.to_string()),
                ("start__gte", filter_time(earliest)),
                ("start__lt", filter_time(until)),
                ("ordering", "start".to_owned()),
                ("expose_user", "true".to_owned()),
            ],
            page_size: 200,
            at_most: 600,
        };
        let mut rows = self
            .rows(listing, |shift: &Shift| {
                let within = |start: Timestamp| earliest <= start && start < until;
                shift.start.is_none_or(within) && shift.department.is_some()
            })
            .await?;
        rows.rows.retain(|shift| {
            let here = shift.department.as_ref().map(|it| it.id) == Some(department.number());
            here && shift.end.or(shift.start).is_none_or(|end| end > from)
        });
        rows.rows.sort_by_key(|shift| shift.start);
        Ok(rows)
    }

    /// What people work as. `GET /shifttype/` \[D\]
    pub async fn shift_types(&self) -> Result<Rows<ShiftType>, ProvetError> {
        let listing = Listing {
            resource: "shifttype/",
            ids: &[],
            query: Vec::new(),
            page_size: 100,
            at_most: 200,
        };
        self.rows(listing, |_: &ShiftType| true).await
    }
}
