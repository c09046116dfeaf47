//! Requests to Provet that several sections share: sent once, and not before the first section is polled.

use std::collections::BTreeSet;
use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};

use crate::provet::model::{Client, ListResponse, RelatedRecord};
use crate::provet::{ClientId, ProvetApi, ProvetError};
use crate::values::Field;

/// An answer of Provet on its way. Clones wait for the same one.
pub(super) type SharedRequest<T> = Shared<BoxFuture<'static, Result<Arc<T>, ProvetError>>>;

/// Shares `asking` among all who wait for it.
pub(super) fn share_request<T, F>(asking: F) -> SharedRequest<T>
where
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, ProvetError>> + Send + 'static,
{
    asking.map(|answer| answer.map(Arc::new)).boxed().shared()
}

/// Asks about an object; what is no id is not there.
pub(super) fn request_by_id<I, T, F>(
    api: &ProvetApi,
    id: &Result<I, ProvetError>,
    question: impl FnOnce(ProvetApi, I) -> F + Send + 'static,
) -> SharedRequest<T>
where
    I: Clone + Send + 'static,
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, ProvetError>> + Send + 'static,
{
    let (api, id) = (api.clone(), id.clone());
    // A missing id fails inside the request, so that each section tells it like any other failure.
    share_request(async move { question(api, id?).await })
}

/// Asks what an earlier answer makes it possible to ask; fails as that one failed.
pub(super) fn request_after<A, T, F>(
    earlier: &SharedRequest<A>,
    api: &ProvetApi,
    question: impl FnOnce(ProvetApi, Arc<A>) -> F + Send + 'static,
) -> SharedRequest<T>
where
    A: Send + Sync + 'static,
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, ProvetError>> + Send + 'static,
{
    let (api, earlier) = (api.clone(), earlier.clone());
    share_request(async move { question(api, earlier.await?).await })
}

/// The owner a record points to; none where it points to nobody.
pub(super) async fn load_client(
    api: ProvetApi,
    link: &Field<RelatedRecord>,
) -> Result<Option<Client>, ProvetError> {
    // Nobody is no failure: a sale at the desk, or an animal that was found, has no owner.
    match linked_client_id(link)? {
        Some(id) => api.get_client(id).await.map(Some),
        None => Ok(None),
    }
}

/// The client a record names; none where it names nobody. A name that cannot be read is not nobody.
pub(super) fn linked_client_id(
    link: &Field<RelatedRecord>,
) -> Result<Option<ClientId>, ProvetError> {
    match link {
        Field::Absent => Ok(None),
        Field::Read(client) => Ok(ClientId::new(client.id)),
        Field::Unreadable(_) => Err(ProvetError::InvalidResponse {
            resource: "client/{id}/",
            status: 200,
        }),
    }
}

/// The ids that rows point to, each once.
pub(super) fn distinct_ids<T>(
    rows: &ListResponse<T>,
    link: impl Fn(&T) -> Option<&RelatedRecord>,
) -> Vec<i64> {
    // Sorted and unique, so that the same rows always make the same request.
    let ids: BTreeSet<i64> = rows
        .rows
        .iter()
        .filter_map(|row| link(row).map(|related| related.id))
        .collect();
    ids.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn two_who_wait_for_the_same_answer_ask_once() {
        let data = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&data);
        let answer = share_request(async move {
            counter.fetch_add(1, Ordering::Relaxed);
            Ok(7)
        });
        assert_eq!(
            data.load(Ordering::Relaxed),
            0,
            "asked before anybody waited"
        );
        let (one, two) = tokio::join!(answer.clone(), answer);
        assert_eq!((one, two), (Ok(Arc::new(7)), Ok(Arc::new(7))));
        assert_eq!(data.load(Ordering::Relaxed), 1);
    }
}
