//! Reads and writes single records, and records by their ids, and checks that they are the ones that were meant.

use futures_util::future::try_join_all;

use super::consultations::joined;
use super::list::Listing;
use super::request::Call;
use super::{Api, path};
use crate::provet::ProvetError;
use crate::provet::model::{Record, Rows, read};

/// Ids per request: keeps URLs below a kilobyte, for no limit is documented, and answers to a page or two.
pub(super) const IDS_AT_ONCE: usize = 50;

impl Api {
    /// Reads the record with this id.
    pub(super) async fn one<T: Record>(
        &self,
        resource: &'static str,
        id: i64,
        id_of: impl Fn(&T) -> Option<i64> + Send,
    ) -> Result<T, ProvetError> {
        let call = Call::read(self, resource, &[id]);
        self.one_of(&call, id, id_of).await
    }

    /// Reads one record, which must have this id: an answer without one may be anything.
    pub(super) async fn one_of<T: Record>(
        &self,
        call: &Call,
        id: i64,
        id_of: impl Fn(&T) -> Option<i64> + Send,
    ) -> Result<T, ProvetError> {
        let value = self.send(call).await?;
        read(value)
            .filter(|record| id_of(record) == Some(id))
            .ok_or(ProvetError::Nonsense {
                resource: call.resource(),
                status: 200,
            })
    }

    /// Reads the records whose `filter` is one of these ids, in portions asked for at once. Nothing is sent for none.
    pub(super) async fn by_ids<T: Record>(
        &self,
        resource: &'static str,
        filter: &'static str,
        query: &[(&'static str, String)],
        ids: &[i64],
        key: impl Fn(&T) -> Option<i64> + Send + Sync,
    ) -> Result<Rows<T>, ProvetError> {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        let portions = ids.chunks(IDS_AT_ONCE).map(|portion| {
            let mut query = query.to_vec();
            query.push((filter, path::list(portion)));
            // Of records themselves there is one per id.
            let page_size = if filter == "id__in" { 50 } else { 100 };
            let listing = Listing {
                resource,
                ids: &[],
                query,
                page_size,
                at_most: 1000,
            };
            let key = &key;
            self.rows(listing, move |record: &T| {
                key(record).is_some_and(|id| portion.contains(&id))
            })
        });
        Ok(joined(try_join_all(portions).await?))
    }

    /// Sends a write whose answer is the record; `as_meant` says whether it shows what was written.
    ///
    /// A success that does not show it leaves open what was carried out.
    pub(super) async fn written<T: Record>(
        &self,
        call: &Call,
        as_meant: impl Fn(&T) -> bool + Send,
    ) -> Result<T, ProvetError> {
        let value = self.send(call).await?;
        read(value)
            .filter(as_meant)
            .ok_or(ProvetError::Unreachable {
                resource: call.resource(),
                maybe_done: true,
            })
    }
}
