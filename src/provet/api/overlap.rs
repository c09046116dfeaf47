//! Lists of what lies in a stretch of a calendar, what began before it and lasts into it among them.

use jiff::{SignedDuration, Timestamp};

use super::ProvetApi;
use super::list::{ListRequest, format_filter_time};
use crate::provet::model::{ListResponse, ProvetRecord, RelatedRecord};
use crate::provet::{DepartmentId, ProvetError};
use crate::values::Field;

/// A row of a calendar: from when until when, and where.
pub(super) trait CalendarRow: ProvetRecord {
    /// Its number, for a row that comes twice.
    fn id(&self) -> Option<i64>;
    /// When it begins.
    fn start(&self) -> &Field<Timestamp>;
    /// When it ends.
    fn end(&self) -> &Field<Timestamp>;
    /// Where.
    fn department(&self) -> Option<&RelatedRecord>;

    /// Whether some of it lies at `from` or later. What cannot be read may, so it stays.
    fn lasts_until(&self, from: Timestamp) -> bool {
        let begins = self.start().as_known().is_none_or(|start| *start >= from);
        let ends = match self.end() {
            Field::Read(end) => *end > from,
            // Without an end it is a point in time, which lasts into nothing.
            Field::Absent => false,
            Field::Unreadable(_) => true,
        };
        begins || ends
    }
}

/// What of a calendar is asked for.
pub(super) struct CalendarQuery {
    pub(super) resource: &'static str,
    /// What each row brings with it.
    pub(super) exposed: &'static [&'static str],
    pub(super) page_size: u32,
    pub(super) max_rows: usize,
    /// How long before the stretch a row may have begun that lasts into it.
    pub(super) look_back: SignedDuration,
}

impl CalendarQuery {
    fn listing(
        &self,
        department: DepartmentId,
        extra: impl IntoIterator<Item = (&'static str, String)>,
    ) -> ListRequest<'static> {
        let mut query = vec![("department__is", department.to_string())];
        query.extend(extra);
        query.extend(self.exposed.iter().map(|name| (*name, "true".to_owned())));
        ListRequest {
            resource: self.resource,
            ids: &[],
            query,
            page_size: self.page_size,
            max_rows: self.max_rows,
        }
    }
}

impl ProvetApi {
    /// A department's rows that lie at least partly from `from` on and before `until`, earliest first.
    ///
    /// Two lists: what begins in the stretch, and what began before it and ends in it or later. They are asked apart
    /// because `start` can be filtered by \[C\], while of `end` that is not seen \[I\]: a row without a readable end must
    /// not drop out of the first list for it. Where `end__gt` is ignored the second holds more, and is filtered here.
    /// `department__is` is the documented syntax \[D\]: rows of other departments are left out here as well.
    pub(super) async fn list_overlapping<T: CalendarRow>(
        &self,
        asked: &CalendarQuery,
        department: DepartmentId,
        (from, until): (Timestamp, Timestamp),
    ) -> Result<ListResponse<T>, ProvetError> {
        // A lower bound is needed because `end__gt` may be ignored: years of rows would come then.
        let earliest = from.saturating_sub(asked.look_back).unwrap_or(from);
        let within = asked.listing(
            department,
            [
                ("start__gte", format_filter_time(from)),
                ("start__lt", format_filter_time(until)),
                ("ordering", "start".to_owned()),
            ],
        );
        let before = asked.listing(
            department,
            [
                ("start__gte", format_filter_time(earliest)),
                ("start__lt", format_filter_time(from)),
                ("end__gt", format_filter_time(from)),
                // The latest first: should there be too many, those are likelier to last.
                ("ordering", "-start".to_owned()),
            ],
        );
        let (rows, earlier) = tokio::join!(
            self.fetch_list(within, begins_between::<T>(from, until)),
            self.fetch_list(before, begins_between::<T>(earliest, from)),
        );
        let mut rows = rows?;
        // The day itself is shown even where nobody could tell what lasts into it: then it is not the whole.
        rows.complete &= earlier.as_ref().is_ok_and(|earlier| earlier.complete);
        rows.rows
            .extend(earlier.map_or_else(|_| Vec::new(), |earlier| earlier.rows));
        rows.rows.retain(|row| {
            let here = row.department().map(|it| it.id) == Some(department.number());
            here && row.lasts_until(from)
        });
        rows.rows.sort_by_key(|row| (row.start().known(), row.id()));
        // Rows without an id stay apart: nothing says that they are the same one.
        rows.rows
            .dedup_by(|one, other| one.id().is_some() && one.id() == other.id());
        Ok(rows)
    }
}

fn begins_between<T: CalendarRow>(from: Timestamp, until: Timestamp) -> impl Fn(&T) -> bool + Send {
    move |row| {
        let within = |start: &Timestamp| from <= *start && *start < until;
        // A row that names no department cannot be checked against the filter, so it counts as a foreign one.
        row.start().as_known().is_none_or(within) && row.department().is_some()
    }
}
