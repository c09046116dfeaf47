//! What was asked of the laboratory and of diagnostic imaging, and what they answered.

use super::ProvetApi;
use super::list::ListRequest;
use crate::provet::model::{
    ImagingReferral, ImagingWorklist, LaboratoryAnalysis, LaboratoryReferral, ListResponse,
    ProvetRecord, RelatedRecord,
};
use crate::provet::{ConsultationId, PatientId, ProvetError};

impl ProvetApi {
    /// A laboratory referral. `GET /consultation_laboratory_referral/{id}/` \[D\]
    pub async fn get_laboratory_referral(
        &self,
        id: i64,
    ) -> Result<LaboratoryReferral, ProvetError> {
        let resource = "consultation_laboratory_referral/{id}/";
        self.get_record(resource, id, |row: &LaboratoryReferral| row.id)
            .await
    }

    /// The laboratory referrals of these visits. `GET /consultation_laboratory_referral/` \[D\]; `consultation__in` is the
    /// documented syntax \[D\], on this list not seen \[I\].
    pub async fn list_laboratory_referrals(
        &self,
        consultations: &[ConsultationId],
    ) -> Result<ListResponse<LaboratoryReferral>, ProvetError> {
        let resource = "consultation_laboratory_referral/";
        let consultation_of = |row: &LaboratoryReferral| row.consultation.as_ref().map(|it| it.id);
        self.list_by_ids(
            resource,
            "consultation__in",
            &[],
            &consultation_ids(consultations),
            consultation_of,
        )
        .await
    }

    /// The analyses of these visits with their results. `GET /consultation_items/analysis/` \[D\] with `consultation__in`, as
    /// its sibling for medicines takes it [C via `OpenAPI`] \[I\]
    pub async fn list_analyses(
        &self,
        consultations: &[ConsultationId],
    ) -> Result<ListResponse<LaboratoryAnalysis>, ProvetError> {
        let resource = "consultation_items/analysis/";
        let consultation_of = |row: &LaboratoryAnalysis| row.consultation.as_ref().map(|it| it.id);
        self.list_by_ids(
            resource,
            "consultation__in",
            &[],
            &consultation_ids(consultations),
            consultation_of,
        )
        .await
    }

    /// An imaging referral. `GET /diagnosticimaging_referral/{id}/` \[D\]
    pub async fn get_imaging_referral(&self, id: i64) -> Result<ImagingReferral, ProvetError> {
        let resource = "diagnosticimaging_referral/{id}/";
        self.get_record(resource, id, |row: &ImagingReferral| row.id)
            .await
    }

    /// An animal's imaging referrals. `GET /diagnosticimaging_referral/` \[D\]; `patient__is` is the documented syntax \[D\], on
    /// this list not seen \[I\].
    pub async fn list_imaging_referrals(
        &self,
        patient: PatientId,
    ) -> Result<ListResponse<ImagingReferral>, ProvetError> {
        self.list_of_patient(
            "diagnosticimaging_referral/",
            patient,
            &[],
            |row: &ImagingReferral| row.patient.as_ref(),
        )
        .await
    }

    /// An animal's imaging examinations. `GET /diagnosticimaging_worklist/` \[D\], filtered the same way. \[I\]
    pub async fn list_imaging_worklists(
        &self,
        patient: PatientId,
    ) -> Result<ListResponse<ImagingWorklist>, ProvetError> {
        // Spares a request for each name; that these can be exposed is assumed. [I]
        let exposed = ["expose_modality", "expose_target_areas"];
        self.list_of_patient(
            "diagnosticimaging_worklist/",
            patient,
            &exposed,
            |row: &ImagingWorklist| row.patient.as_ref(),
        )
        .await
    }

    async fn list_of_patient<T: ProvetRecord>(
        &self,
        resource: &'static str,
        patient: PatientId,
        exposed: &[&'static str],
        patient_of: impl Fn(&T) -> Option<&RelatedRecord> + Send + Sync,
    ) -> Result<ListResponse<T>, ProvetError> {
        let mut query = vec![("patient__is", patient.to_string())];
        query.extend(exposed.iter().map(|field| (*field, "true".to_owned())));
        let listing = ListRequest {
            resource,
            ids: &[],
            query,
            page_size: 50,
            max_rows: 200,
        };
        self.fetch_list(listing, |row: &T| {
            patient_of(row).map(|it| it.id) == Some(patient.number())
        })
        .await
    }
}

fn consultation_ids(consultations: &[ConsultationId]) -> Vec<i64> {
    consultations.iter().map(|id| id.number()).collect()
}
