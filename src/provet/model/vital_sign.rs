//! The vital signs of an animal, each in a list of its own below the patient.

use serde::Deserialize;

use super::ProvetRecord;
use super::lenient;
use crate::values::{DayOrInstant, Field};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VitalSign {
    /// Body temperature.
    Temperature,
    /// Heart beats a minute.
    HeartRate,
    /// Breaths a minute.
    RespiratoryRate,
    /// How well nourished the animal is, on a scale that the clinic chooses.
    BodyConditionScore,
}

impl VitalSign {
    /// Every sign, in the order in which an examination writes them down.
    pub const ALL: [Self; 4] = [
        Self::Temperature,
        Self::HeartRate,
        Self::RespiratoryRate,
        Self::BodyConditionScore,
    ];

    /// The path template of its list. \[D\]
    pub fn resource(self) -> &'static str {
        match self {
            Self::Temperature => "patient/{id}/temperature/",
            Self::HeartRate => "patient/{id}/heart_rate/",
            Self::RespiratoryRate => "patient/{id}/respiratory_rate/",
            Self::BodyConditionScore => "patient/{id}/body_condition_score/",
        }
    }
}

/// One reading of a vital sign. Its field names are not public: those of a weight and other likely ones are read. \[I\]
///
/// What is no number is kept as unreadable, with its text: a score is often written as `5/9`.
#[derive(Clone, PartialEq, Deserialize)]
pub struct VitalSignRecord {
    /// When it was measured; a plain day where Provet holds no more.
    #[serde(default, deserialize_with = "lenient::day_or_instant")]
    pub timestamp: Field<DayOrInstant>,
    #[serde(default, deserialize_with = "lenient::number")]
    value: Field<f64>,
    #[serde(default, deserialize_with = "lenient::number")]
    temperature: Field<f64>,
    #[serde(default, deserialize_with = "lenient::number")]
    heart_rate: Field<f64>,
    #[serde(default, deserialize_with = "lenient::number")]
    respiratory_rate: Field<f64>,
    #[serde(default, deserialize_with = "lenient::number")]
    body_condition_score: Field<f64>,
}

impl ProvetRecord for VitalSignRecord {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] =
        &[("timestamp", &["date", "created"])];
}

impl VitalSignRecord {
    /// What was measured, in a row of this sign's list.
    ///
    /// Only the sign's own name counts beside `value`: a row that holds several must not give one for another.
    pub fn reading(&self, sign: VitalSign) -> &Field<f64> {
        let own = match sign {
            VitalSign::Temperature => &self.temperature,
            VitalSign::HeartRate => &self.heart_rate,
            VitalSign::RespiratoryRate => &self.respiratory_rate,
            VitalSign::BodyConditionScore => &self.body_condition_score,
        };
        if own.is_present() { own } else { &self.value }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;
    use crate::provet::model::parse_record;

    fn of(value: Value) -> VitalSignRecord {
        parse_record(value).expect("a record")
    }

    #[test]
    fn a_reading_is_found_under_either_name_and_never_under_another_signs() {
        let named = of(json!({"heart_rate": "96", "value": null}));
        assert_eq!(named.reading(VitalSign::HeartRate).known(), Some(96.0));
        assert!(named.reading(VitalSign::Temperature).is_absent());
        let plain = of(json!({"value": 38.4}));
        assert_eq!(plain.reading(VitalSign::Temperature).known(), Some(38.4));
    }

    #[test]
    fn a_score_with_its_scale_keeps_its_text() {
        let row = of(json!({"body_condition_score": "5/9"}));
        let score = row.reading(VitalSign::BodyConditionScore);
        assert_eq!(score.unreadable(), Some("5/9"));
    }

    #[test]
    fn the_time_of_measuring_comes_before_the_time_of_entry() {
        let row = of(json!({"date": "2026-03-04", "created": "2026-03-05T10:00:00Z"}));
        assert_eq!(
            row.timestamp.known(),
            Some(DayOrInstant::Day(date(2026, 3, 4)))
        );
        let entered = of(json!({"created": "2026-03-05T10:00:00Z"}));
        assert!(matches!(
            entered.timestamp.known(),
            Some(DayOrInstant::Instant(_))
        ));
    }
}
