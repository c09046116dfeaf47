//! Reads one row of a list to find out whether the list may be read at all.

use super::ProvetApi;
use super::list::ListRequest;
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, RelatedIds};

impl ProvetApi {
    /// Reads a list of one row, whichever it is; its number, where there is a row that says it. Costs one unit.
    pub async fn get_first_id(
        &self,
        resource: &'static str,
        ids: &[i64],
    ) -> Result<Option<i64>, ProvetError> {
        let listing = ListRequest {
            resource,
            ids,
            query: Vec::new(),
            page_size: 1,
            max_rows: 1,
        };
        // Any row passes: the question is whether the list may be read, not what is in it.
        let rows: ListResponse<RelatedIds> = self.fetch_list(listing, |_| true).await?;
        Ok(rows.rows.first().and_then(|row| row.id))
    }
}
