//! Health plans of animals.

use super::ProvetApi;
use super::list::ListRequest;
use super::request::ProvetRequest;
use crate::provet::ProvetError;
use crate::provet::model::{
    HealthPlanItem, HealthPlanPayment, ListResponse, PatientHealthPlan, ProvetRecord, RelatedRecord,
};

impl ProvetApi {
    /// An animal's health plan, with the plan's name. `GET /patienthealthplan/{id}/` \[D\]; that `healthplan` can be exposed
    /// is assumed \[I\], without it the plan has no name.
    pub async fn get_health_plan(&self, id: i64) -> Result<PatientHealthPlan, ProvetError> {
        let call = ProvetRequest::get(self, "patienthealthplan/{id}/", &[id])
            // Spares a request for the plan's name; Provet ignores an expansion that it does not know. [I]
            .with_query(&[("expose_healthplan", "true".to_owned())]);
        self.get_checked_record(&call, id, |plan: &PatientHealthPlan| plan.id)
            .await
    }

    /// What a plan includes. `GET /patienthealthplanitem/` \[D\]; the filter is assumed. \[I\]
    pub async fn list_health_plan_items(
        &self,
        plan: i64,
    ) -> Result<ListResponse<HealthPlanItem>, ProvetError> {
        self.list_of_health_plan("patienthealthplanitem/", plan, |row: &HealthPlanItem| {
            row.patienthealthplan.as_ref()
        })
        .await
    }

    /// What is paid for a plan. `GET /patient_health_plan_payment/` \[D\]; the filter is assumed. \[I\]
    pub async fn list_health_plan_payments(
        &self,
        plan: i64,
    ) -> Result<ListResponse<HealthPlanPayment>, ProvetError> {
        self.list_of_health_plan(
            "patient_health_plan_payment/",
            plan,
            |row: &HealthPlanPayment| row.patienthealthplan.as_ref(),
        )
        .await
    }

    async fn list_of_health_plan<T: ProvetRecord>(
        &self,
        resource: &'static str,
        plan: i64,
        of: impl Fn(&T) -> Option<&RelatedRecord> + Send + Sync,
    ) -> Result<ListResponse<T>, ProvetError> {
        let listing = ListRequest {
            resource,
            ids: &[],
            query: vec![("patienthealthplan__is", plan.to_string())],
            page_size: 50,
            max_rows: 200,
        };
        // The filter is assumed, so a row that names no plan counts as another plan's.
        self.fetch_list(listing, |row: &T| of(row).map(|it| it.id) == Some(plan))
            .await
    }
}
