//! The records of the animals that a visit or an invoice names.

use futures_util::future::join_all;

use crate::provet::model::{ListResponse, Patient};
use crate::provet::{PatientId, ProvetApi, ProvetError};

/// So many animals are read one by one: a litter, not a flock.
const MAX_READ_ONE_BY_ONE: usize = 12;

/// The records of these animals; those that are gone are not among them.
///
/// Only the record itself says that it was merged into another \[C\], so that a few animals are read one by one. Of more than
/// [`MAX_READ_ONE_BY_ONE`] it is not known.
pub(super) async fn load_patients(
    api: &ProvetApi,
    ids: &[PatientId],
) -> Result<ListResponse<Patient>, ProvetError> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() > MAX_READ_ONE_BY_ONE {
        return api.get_patients(&ids).await;
    }
    let mut rows = Vec::with_capacity(ids.len());
    for patient in join_all(ids.iter().map(|id| api.get_patient(*id))).await {
        match patient {
            Ok(patient) => rows.push(patient),
            Err(ProvetError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(ListResponse {
        rows,
        complete: true,
    })
}
