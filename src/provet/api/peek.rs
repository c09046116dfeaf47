//! One row of a list, to see whether it may be read at all.

use super::Api;
use super::list::Listing;
use crate::provet::ProvetError;
use crate::provet::model::{Links, Rows};

impl Api {
    /// Reads a list of one row, whichever it is; its number, where there is a row that says it. Costs one unit.
    pub async fn peek(
        &self,
        resource: &'static str,
        ids: &[i64],
    ) -> Result<Option<i64>, ProvetError> {
        let listing = Listing {
            resource,
            ids,
            query: Vec::new(),
            page_size: 1,
            at_most: 1,
        };
        let rows: Rows<Links> = self.rows(listing, |_| true).await?;
        Ok(rows.rows.first().and_then(|row| row.id))
    }
}
