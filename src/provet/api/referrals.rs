//! What was asked of the laboratory and of diagnostic imaging, and what they answered.

use super::Api;
use super::list::Listing;
use crate::provet::model::{
    Analysis, ImagingReferral, ImagingWorklist, LaboratoryReferral, Record, Related, Rows,
};
use crate::provet::{ConsultationId, PatientId, ProvetError};

impl Api {
    /// A laboratory referral. `GET /consultation_laboratory_referral/{id}/` \[D\]
    pub async fn laboratory_referral(&self, id: i64) -> Result<LaboratoryReferral, ProvetError> {
        let resource = "consultation_laboratory_referral/{id}/";
        self.one(resource, id, |row: &LaboratoryReferral| row.id)
            .await
    }

    /// The laboratory referrals of these visits. `GET /consultation_laboratory_referral/` \[D\]; `consultation__in` is the
    /// documented syntax \[D\], on this list not seen \[I\].
    pub async fn laboratory_referrals(
        &self,
        visits: &[ConsultationId],
    ) -> Result<Rows<LaboratoryReferral>, ProvetError> {
        let resource = "consultation_laboratory_referral/";
        let visit = |row: &LaboratoryReferral| row.consultation.as_ref().map(|it| it.id);
        self.by_ids(resource, "consultation__in", &[], &numbers(visits), visit)
            .await
    }

    /// The analyses of these visits with their results. `GET /consultation_items/analysis/` \[D\] with `consultation__in`, as
    /// its sibling for medicines takes it [C via `OpenAPI`] \[I\]
    pub async fn analyses(&self, visits: &[ConsultationId]) -> Result<Rows<Analysis>, ProvetError> {
        let resource = "consultation_items/analysis/";
        let visit = |row: &Analysis| row.consultation.as_ref().map(|it| it.id);
        self.by_ids(resource, "consultation__in", &[], &numbers(visits), visit)
            .await
    }

    /// An imaging referral. `GET /diagnosticimaging_referral/{id}/` \[D\]
    pub async fn imaging_referral(&self, id: i64) -> Result<ImagingReferral, ProvetError> {
        let resource = "diagnosticimaging_referral/{id}/";
        self.one(resource, id, |row: &ImagingReferral| row.id).await
    }

    /// An animal's imaging referrals. `GET /diagnosticimaging_referral/` \[D\]; `patient__is` is the documented syntax \[D\], on
    /// this list not seen \[I\].
    pub async fn imaging_referrals(
        &self,
        patient: PatientId,
    ) -> Result<Rows<ImagingReferral>, ProvetError> {
        self.of_animal(
            "diagnosticimaging_referral/",
            patient,
            &[],
            |row: &ImagingReferral| row.patient.as_ref(),
        )
        .await
    }

    /// An animal's imaging examinations. `GET /diagnosticimaging_worklist/` \[D\], filtered the same way. \[I\]
    pub async fn imaging_worklists(
        &self,
        patient: PatientId,
    ) -> Result<Rows<ImagingWorklist>, ProvetError> {
        let exposed = ["expose_modality", "expose_target_areas"];
        self.of_animal(
            "diagnosticimaging_worklist/",
            patient,
            &exposed,
            |row: &ImagingWorklist| row.patient.as_ref(),
        )
        .await
    }

    async fn of_animal<T: Record>(
        &self,
        resource: &'static str,
        patient: PatientId,
        exposed: &[&'static str],
        animal: impl Fn(&T) -> Option<&Related> + Send + Sync,
    ) -> Result<Rows<T>, ProvetError> {
        let mut query = vec![("patient__is", patient.to_string())];
        query.extend(exposed.iter().map(|field| (*field, "true".to_owned())));
        let listing = Listing {
            resource,
            ids: &[],
            query,
            page_size: 50,
            at_most: 200,
        };
        self.rows(listing, |row: &T| {
            animal(row).map(|it| it.id) == Some(patient.number())
        })
        .await
    }
}

fn numbers(visits: &[ConsultationId]) -> Vec<i64> {
    visits.iter().map(|id| id.number()).collect()
}
