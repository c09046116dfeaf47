//! Who is to work when, and as what.

use jiff::Timestamp;

use super::ProvetApi;
use super::list::{ListRequest, format_filter_time};
use crate::provet::model::{ListResponse, Shift, ShiftType};
use crate::provet::{DepartmentId, ProvetError};

impl ProvetApi {
    /// A department's shifts that lie at least partly from `from` on and before `until`, earliest first. `GET /shift/`
    /// \[D\]; the filters are of the documented syntax \[D\], on this list not seen \[I\].
    ///
    /// Only the begin is filtered by. A shift that runs past midnight began within the day before, so that day is asked for
    /// too, and what ended before `from` is left out here.
    pub async fn list_shifts_of_department(
        &self,
        department: DepartmentId,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<ListResponse<Shift>, ProvetError> {
        let longest = jiff::SignedDuration::from_hours(24);
        let earliest = from.saturating_sub(longest).unwrap_or(from);
        let listing = ListRequest {
            resource: "shift/",
            ids: &[],
            query: vec![
                ("department__is", department.to_string()),
                ("start__gte", format_filter_time(earliest)),
                ("start__lt", format_filter_time(until)),
                ("ordering", "start".to_owned()),
                ("expose_user", "true".to_owned()),
            ],
            page_size: 200,
            max_rows: 600,
        };
        let mut rows = self
            .fetch_list(listing, |shift: &Shift| {
                let within = |start: Timestamp| earliest <= start && start < until;
                shift.start.known().is_none_or(within) && shift.department.is_some()
            })
            .await?;
        rows.rows.retain(|shift| {
            let here = shift.department.as_ref().map(|it| it.id) == Some(department.number());
            here && shift
                .end
                .known()
                .or(shift.start.known())
                .is_none_or(|end| end > from)
        });
        rows.rows.sort_by_key(|shift| shift.start.known());
        Ok(rows)
    }

    /// What people work as. `GET /shifttype/` \[D\]
    pub async fn list_shift_types(&self) -> Result<ListResponse<ShiftType>, ProvetError> {
        let listing = ListRequest {
            resource: "shifttype/",
            ids: &[],
            query: Vec::new(),
            page_size: 100,
            max_rows: 200,
        };
        self.fetch_list(listing, |_: &ShiftType| true).await
    }
}
