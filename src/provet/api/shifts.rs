//! Who is to work when, and as what.

use jiff::{SignedDuration, Timestamp};

use super::ProvetApi;
use super::list::ListRequest;
use super::overlap::{CalendarQuery, CalendarRow};
use crate::provet::model::{ListResponse, RelatedRecord, Shift, ShiftType};
use crate::provet::{DepartmentId, ProvetError};
use crate::values::Field;

/// A department's shifts. Nobody is on call without a break for longer than two weeks.
const DEPARTMENT_QUERY: CalendarQuery = CalendarQuery {
    resource: "shift/",
    exposed: &["expose_user"],
    page_size: 200,
    max_rows: 600,
    look_back: SignedDuration::from_hours(14 * 24),
};

impl CalendarRow for Shift {
    fn id(&self) -> Option<i64> {
        self.id
    }

    fn start(&self) -> &Field<Timestamp> {
        &self.start
    }

    fn end(&self) -> &Field<Timestamp> {
        &self.end
    }

    fn department(&self) -> Option<&RelatedRecord> {
        self.department.as_ref()
    }
}

impl ProvetApi {
    /// A department's shifts that lie at least partly from `from` on and before `until`, earliest first. `GET /shift/`
    /// \[D\]; the filters are of the documented syntax \[D\], on this list not seen \[I\].
    pub async fn list_shifts_of_department(
        &self,
        department: DepartmentId,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<ListResponse<Shift>, ProvetError> {
        self.list_overlapping(&DEPARTMENT_QUERY, department, (from, until))
            .await
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
