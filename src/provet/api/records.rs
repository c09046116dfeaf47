//! Reads and writes single records and records by id, and checks that the response is about the right ones.

use futures_util::future::try_join_all;

use super::list::ListRequest;
use super::request::ProvetRequest;
use super::{ProvetApi, path};
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, ProvetRecord, parse_record};

/// Ids per request: keeps URLs below a kilobyte, for no limit is documented, and answers to a page or two.
pub(super) const MAX_IDS_PER_REQUEST: usize = 50;

impl ProvetApi {
    /// Reads the record with this id.
    pub(super) async fn get_record<T: ProvetRecord>(
        &self,
        resource: &'static str,
        id: i64,
        id_of: impl Fn(&T) -> Option<i64> + Send,
    ) -> Result<T, ProvetError> {
        let call = ProvetRequest::get(self, resource, &[id]);
        self.get_checked_record(&call, id, id_of).await
    }

    /// Reads one record, which must have this id: an answer without one may be anything.
    pub(super) async fn get_checked_record<T: ProvetRecord>(
        &self,
        call: &ProvetRequest,
        id: i64,
        id_of: impl Fn(&T) -> Option<i64> + Send,
    ) -> Result<T, ProvetError> {
        let value = self.send(call).await?;
        parse_record(value)
            .filter(|record| id_of(record) == Some(id))
            .ok_or(ProvetError::InvalidResponse {
                resource: call.resource(),
                status: 200,
            })
    }

    /// Reads the records whose `filter` is one of these ids, in portions asked for at once. Nothing is sent for none.
    pub(super) async fn list_by_ids<T: ProvetRecord>(
        &self,
        resource: &'static str,
        filter: &'static str,
        query: &[(&'static str, String)],
        ids: &[i64],
        key: impl Fn(&T) -> Option<i64> + Send + Sync,
    ) -> Result<ListResponse<T>, ProvetError> {
        // Sorted and unique, so that no id is paid for twice.
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        let portions = ids.chunks(MAX_IDS_PER_REQUEST).map(|portion| {
            let mut query = query.to_vec();
            query.push((filter, path::join_ids(portion)));
            // Of records themselves there is one per id.
            let page_size = if filter == "id__in" { 50 } else { 100 };
            let listing = ListRequest {
                resource,
                ids: &[],
                query,
                page_size,
                max_rows: 1000,
            };
            let key = &key;
            self.fetch_list(listing, move |record: &T| {
                key(record).is_some_and(|id| portion.contains(&id))
            })
        });
        Ok(merge_lists(try_join_all(portions).await?))
    }

    /// Sends a write whose answer is the record; `is_expected` says whether it shows what was written.
    ///
    /// A success that does not show it leaves open what was carried out.
    pub(super) async fn write_and_verify<T: ProvetRecord>(
        &self,
        call: &ProvetRequest,
        is_expected: impl Fn(&T) -> bool + Send,
    ) -> Result<T, ProvetError> {
        let value = self.send(call).await?;
        parse_record(value)
            .filter(is_expected)
            // The write may have been applied although the answer does not show it: it must not be repeated blindly.
            .ok_or(ProvetError::Unreachable {
                resource: call.resource(),
                may_have_applied: true,
            })
    }
}

/// Several lists as one.
pub(super) fn merge_lists<T>(lists: Vec<ListResponse<T>>) -> ListResponse<T> {
    ListResponse {
        complete: lists.iter().all(|list| list.complete),
        rows: lists.into_iter().flat_map(|list| list.rows).collect(),
    }
}
