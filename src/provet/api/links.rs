//! Whose a record is.

use super::Api;
use crate::provet::ProvetError;
use crate::provet::hint::{Kind, Object};
use crate::provet::model::{Links, Related};

impl Api {
    /// The objects that an object belongs to: its animals, client, visit, invoice, department. One call, two for what
    /// belongs to an invoice; none for what belongs to nobody.
    pub async fn links(&self, object: Object) -> Result<Vec<Object>, ProvetError> {
        let mut links = self.direct_links(object).await?;
        if matches!(object.kind, Kind::InvoiceRow | Kind::InvoicePayment) {
            let invoice = links.iter().find(|it| it.kind == Kind::Invoice).copied();
            if let Some(invoice) = invoice {
                links.extend(self.direct_links(invoice).await?);
            }
        }
        Ok(links)
    }

    async fn direct_links(&self, object: Object) -> Result<Vec<Object>, ProvetError> {
        let Some(resource) = object.kind.resource() else {
            return Ok(Vec::new());
        };
        let links = self
            .one(resource, object.id, |links: &Links| links.id)
            .await?;
        Ok(listed(&links))
    }
}

fn listed(links: &Links) -> Vec<Object> {
    let single = [
        (Kind::Client, &links.client),
        (Kind::Patient, &links.patient),
        (Kind::Consultation, &links.consultation),
        (Kind::Invoice, &links.invoice),
        (Kind::ImagingReferral, &links.referral),
        (Kind::Department, &links.department),
    ];
    let object = |kind, link: &Related| Object { kind, id: link.id };
    let single = single
        .into_iter()
        .filter_map(|(kind, link)| link.as_ref().map(|link| object(kind, link)));
    let animals = links
        .patients
        .iter()
        .map(|link| object(Kind::Patient, link));
    single.chain(animals).collect()
}
