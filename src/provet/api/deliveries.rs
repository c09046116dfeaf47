//! Orders that are sent to owners' homes. The paths below `home_delivery/` are assumed. \[I\]

use super::Api;
use super::list::Listing;
use crate::provet::ProvetError;
use crate::provet::model::{DeliveryItem, DeliveryOrder, Rows};

impl Api {
    /// An order.
    pub async fn delivery(&self, id: i64) -> Result<DeliveryOrder, ProvetError> {
        self.one("home_delivery/order/{id}/", id, |order: &DeliveryOrder| {
            order.id
        })
        .await
    }

    /// The clinic's newest orders, with the names of owners and animals where they can be exposed. \[I\]
    pub async fn newest_deliveries(&self) -> Result<Rows<DeliveryOrder>, ProvetError> {
        let exposed = || "true".to_owned();
        let listing = Listing {
            resource: "home_delivery/order/",
            ids: &[],
            query: vec![
                ("ordering", "-id".to_owned()),
                ("expose_client", exposed()),
                ("expose_patient", exposed()),
            ],
            page_size: 50,
            at_most: 50,
        };
        let mut rows = self.rows(listing, |_: &DeliveryOrder| true).await?;
        rows.rows
            .sort_by_key(|order| std::cmp::Reverse((order.ordered, order.id)));
        Ok(rows)
    }

    /// What is in these orders. The filter is assumed. \[I\]
    pub async fn delivery_items(&self, orders: &[i64]) -> Result<Rows<DeliveryItem>, ProvetError> {
        self.by_ids(
            "home_delivery/item/",
            "order__in",
            &[],
            orders,
            |item: &DeliveryItem| item.order.as_ref().map(|it| it.id),
        )
        .await
    }
}
