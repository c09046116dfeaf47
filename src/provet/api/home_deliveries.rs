//! Orders that are sent to owners' homes. The paths below `home_delivery/` are assumed. \[I\]

use super::ProvetApi;
use super::list::ListRequest;
use crate::provet::ProvetError;
use crate::provet::model::{DeliveryItem, DeliveryOrder, ListResponse};
use crate::values::DayOrInstant;

impl ProvetApi {
    /// An order.
    pub async fn get_delivery_order(&self, id: i64) -> Result<DeliveryOrder, ProvetError> {
        self.get_record("home_delivery/order/{id}/", id, |order: &DeliveryOrder| {
            order.id
        })
        .await
    }

    /// The clinic's newest orders, with the names of owners and animals where they can be exposed. \[I\]
    pub async fn list_newest_delivery_orders(
        &self,
    ) -> Result<ListResponse<DeliveryOrder>, ProvetError> {
        let exposed = || "true".to_owned();
        let listing = ListRequest {
            resource: "home_delivery/order/",
            ids: &[],
            query: vec![
                ("ordering", "-id".to_owned()),
                ("expose_client", exposed()),
                ("expose_patient", exposed()),
            ],
            page_size: 50,
            max_rows: 50,
        };
        let mut rows = self.fetch_list(listing, |_: &DeliveryOrder| true).await?;
        // By the order's own time: that the newest have the highest ids is only assumed for the query. [I]
        rows.rows.sort_by_key(|order| {
            std::cmp::Reverse((
                order.ordered.known().and_then(DayOrInstant::sort_key),
                order.id,
            ))
        });
        Ok(rows)
    }

    /// What is in these orders. The filter is assumed. \[I\]
    pub async fn list_delivery_items(
        &self,
        orders: &[i64],
    ) -> Result<ListResponse<DeliveryItem>, ProvetError> {
        self.list_by_ids(
            "home_delivery/item/",
            "order__in",
            &[],
            orders,
            |item: &DeliveryItem| item.order.as_ref().map(|it| it.id),
        )
        .await
    }
}
