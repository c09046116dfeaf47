//! Health plans of animals.

use super::Api;
use super::list::Listing;
use super::request::Call;
use crate::provet::ProvetError;
use crate::provet::model::{PatientPlan, PlanItem, PlanPayment, Record, Related, Rows};

impl Api {
    /// An animal's health plan, with the plan's name. `GET /patienthealthplan/{id}/` \[D\]; that `healthplan` can be exposed
    /// is assumed \[I\], without it the plan has no name.
    pub async fn patient_plan(&self, id: i64) -> Result<PatientPlan, ProvetError> {
        let call = Call::read(self, "patienthealthplan/{id}/", &[id])
            .with(&[("expose_healthplan", "true".to_owned())]);
        self.one_of(&call, id, |plan: &PatientPlan| plan.id).await
    }

    /// What a plan includes. `GET /patienthealthplanitem/` \[D\]; the filter is assumed. \[I\]
    pub async fn plan_items(&self, plan: i64) -> Result<Rows<PlanItem>, ProvetError> {
        self.of_plan("patienthealthplanitem/", plan, |row: &PlanItem| {
            row.patienthealthplan.as_ref()
        })
        .await
    }

    /// What is paid for a plan. `GET /patient_health_plan_payment/` \[D\]; the filter is assumed. \[I\]
    pub async fn plan_payments(&self, plan: i64) -> Result<Rows<PlanPayment>, ProvetError> {
        self.of_plan("patient_health_plan_payment/", plan, |row: &PlanPayment| {
            row.patienthealthplan.as_ref()
        })
        .await
    }

    async fn of_plan<T: Record>(
        &self,
        resource: &'static str,
        plan: i64,
        of: impl Fn(&T) -> Option<&Related> + Send + Sync,
    ) -> Result<Rows<T>, ProvetError> {
        let listing = Listing {
            resource,
            ids: &[],
            query: vec![("patienthealthplan__is", plan.to_string())],
            page_size: 50,
            at_most: 200,
        };
        self.rows(listing, |row: &T| of(row).map(|it| it.id) == Some(plan))
            .await
    }
}
