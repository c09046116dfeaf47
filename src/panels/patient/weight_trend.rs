//! The recorded weights as a series, with what is noteworthy in it.

use jiff::Timestamp;

use crate::clinic::weight::{SuspectedSlip, WeightLoss, WeightLossThresholds, WeightSeries};
use crate::panels::patient_summary::weight_series;
use crate::provet::model::{ListResponse, WeightRecord};

/// What the section shows of the recorded weights.
pub(super) struct WeightTrend {
    pub(super) series: WeightSeries,
    pub(super) loss: Option<WeightLoss>,
    pub(super) slip: Option<SuspectedSlip>,
    /// False when older readings were not fetched.
    pub(super) is_complete: bool,
}

impl WeightTrend {
    /// From the rows that were read.
    pub(super) fn from_rows(rows: &ListResponse<WeightRecord>, now: Timestamp) -> Self {
        let series = weight_series(rows, now);
        let thresholds = WeightLossThresholds::default();
        Self {
            loss: series.detect_loss(&thresholds),
            slip: series.detect_slip(&thresholds),
            is_complete: rows.complete,
            series,
        }
    }
}
