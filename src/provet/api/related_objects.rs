//! Finds the objects that a record belongs to.

use super::ProvetApi;
use crate::provet::ProvetError;
use crate::provet::model::{RelatedIds, RelatedRecord};
use crate::provet::webhook::{ObjectKind, ObjectRef};

impl ProvetApi {
    /// The objects that an object belongs to: its animals, client, visit, invoice, department. One call, two for what
    /// belongs to an invoice; none for what belongs to nobody.
    pub async fn list_related_objects(
        &self,
        object: ObjectRef,
    ) -> Result<Vec<ObjectRef>, ProvetError> {
        let mut links = self.list_direct_relations(object).await?;
        // Rows and payments name their invoice, but not who pays it [C], so the invoice is read too.
        if matches!(
            object.kind,
            ObjectKind::InvoiceRow | ObjectKind::InvoicePayment
        ) {
            let invoice = links
                .iter()
                .find(|it| it.kind == ObjectKind::Invoice)
                .copied();
            if let Some(invoice) = invoice {
                links.extend(self.list_direct_relations(invoice).await?);
            }
        }
        Ok(links)
    }

    async fn list_direct_relations(
        &self,
        object: ObjectRef,
    ) -> Result<Vec<ObjectRef>, ProvetError> {
        let Some(resource) = object.kind.resource_path() else {
            return Ok(Vec::new());
        };
        let links = self
            .get_record(resource, object.id, |links: &RelatedIds| links.id)
            .await?;
        Ok(collect_objects(&links))
    }
}

fn collect_objects(links: &RelatedIds) -> Vec<ObjectRef> {
    let single = [
        (ObjectKind::Client, &links.client),
        (ObjectKind::Patient, &links.patient),
        (ObjectKind::Consultation, &links.consultation),
        (ObjectKind::Invoice, &links.invoice),
        (ObjectKind::ImagingReferral, &links.referral),
        (ObjectKind::Department, &links.department),
    ];
    let object = |kind, link: &RelatedRecord| ObjectRef { kind, id: link.id };
    let single = single
        .into_iter()
        .filter_map(|(kind, link)| link.as_ref().map(|link| object(kind, link)));
    let animals = links
        .patients
        .items
        .iter()
        .map(|link| object(ObjectKind::Patient, link));
    single.chain(animals).collect()
}
