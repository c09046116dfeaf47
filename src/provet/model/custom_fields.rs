//! The fields that a clinic has added to Provet's records, and which of them it wants as warnings.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{ProvetRecord, lenient};
use crate::values::ReadList;

/// A field that the clinic has added to Provet's records, as it is filled in.
#[derive(Clone, PartialEq, Eq)]
pub struct CustomField {
    /// What the clinic calls it; empty where Provet did not say.
    pub label: String,
    /// What stands in it; flags are the words `True` and `False`. \[D\]
    pub value: String,
}

/// The clinic's own fields of a record that are filled in.
///
/// They can be had by the clinic's choice alone, see [`CustomFields::warnings`].
#[derive(Clone, PartialEq, Eq, Default)]
pub struct CustomFields(ReadList<CustomField>);

/// One of the fields that the clinic has added to Provet's records. `/custom_fields/` \[D\]
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct CustomFieldDefinition {
    /// What the clinic calls it, as records send it with a value. \[I\]
    #[serde(default, deserialize_with = "lenient::text")]
    pub label: String,
}

impl ProvetRecord for CustomFieldDefinition {
    const ALIASES: &'static [(&'static str, &'static [&'static str])] =
        &[("label", &["name", "title"])];
}

/// Which of its own fields a clinic wants beside the critical notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum WarningFieldPolicy {
    /// The clinic has not chosen: all that are filled in.
    #[default]
    AllFilledIn,
    /// Those with one of these labels; none of them where there is no label.
    Labelled(Vec<String>),
}

impl CustomFields {
    /// The fields that warn at this clinic. A field whose label is not known always does, and those that cannot be read
    /// stay counted: nobody can say that the clinic did not choose them.
    pub fn warnings(&self, policy: &WarningFieldPolicy) -> ReadList<CustomField> {
        let chosen = |field: &&CustomField| policy.includes(&field.label);
        ReadList {
            items: self.0.items.iter().filter(chosen).cloned().collect(),
            unreadable: self.0.unreadable,
        }
    }
}

impl WarningFieldPolicy {
    /// The most labels that a clinic may choose.
    pub const MAX_LABELS: usize = 50;
    /// The longest label, in characters.
    pub const MAX_LABEL_LENGTH: usize = 200;

    /// Reads labels, one on each line; blank lines and repeats are left out. `None` where there are more, or longer ones,
    /// than may be stored.
    pub fn parse_labels(text: &str) -> Option<Self> {
        let mut labels: Vec<String> = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if !labels.iter().any(|label| is_same_label(label, line)) {
                labels.push(line.to_owned());
            }
        }
        let fits = |label: &String| {
            label.chars().count() <= Self::MAX_LABEL_LENGTH && !label.chars().any(char::is_control)
        };
        (labels.len() <= Self::MAX_LABELS && labels.iter().all(fits))
            .then_some(Self::Labelled(labels))
    }

    /// The labels that were chosen; `None` where the clinic has not chosen.
    pub fn labels(&self) -> Option<&[String]> {
        match self {
            Self::AllFilledIn => None,
            Self::Labelled(labels) => Some(labels),
        }
    }

    /// The chosen labels that are not among these.
    pub fn labels_not_among(&self, known: &[&str]) -> Vec<&str> {
        let chosen = self.labels().unwrap_or_default().iter();
        chosen
            .map(String::as_str)
            .filter(|label| !known.iter().any(|known| is_same_label(known, label)))
            .collect()
    }

    fn includes(&self, label: &str) -> bool {
        label.is_empty()
            || self
                .labels()
                .is_none_or(|labels| labels.iter().any(|chosen| is_same_label(chosen, label)))
    }
}

/// Whether two labels are the same to a person who types one of them.
fn is_same_label(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

impl<'de> Deserialize<'de> for CustomFields {
    /// `[{"label": "Province", "value": "TO"}]` \[C\], or one object of labels and values \[I\]. A field that is empty is
    /// left out.
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(value)?;
        let by_label = value
            .as_object()
            .filter(|fields| !fields.contains_key("value"));
        let mut list = if let Some(fields) = by_label {
            let fields = fields.iter();
            ReadList {
                items: fields
                    .map(|(label, value)| filled_field(label, value))
                    .collect(),
                unreadable: 0,
            }
        } else {
            lenient::read_list(&value, |row| {
                let fields = row.as_object()?;
                let name = ["label", "name", "field"];
                let label = name.iter().find_map(|key| fields.get(*key)?.as_str());
                Some(filled_field(
                    label.unwrap_or_default(),
                    fields.get("value")?,
                ))
            })
        };
        list.items.retain(|field| !field.value.is_empty());
        Ok(Self(list))
    }
}

fn filled_field(label: &str, value: &Value) -> CustomField {
    CustomField {
        label: label.trim().to_owned(),
        value: lenient::as_text(value).trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The texts of the fields that warn, and how many cannot be read.
    fn warnings(value: Value, policy: &WarningFieldPolicy) -> (Vec<String>, usize) {
        let fields: CustomFields = serde_json::from_value(value).unwrap();
        let list = fields.warnings(policy);
        let texts = list.items.iter();
        let texts = texts.map(|field| format!("{}={}", field.label, field.value));
        (texts.collect(), list.unreadable)
    }

    fn filled_in() -> Value {
        json!([
            {"field_id": 1, "id": 2, "value": "Penicillin", "label": " Allergy "},
            {"value": "", "label": "Empty"},
            {"value": "True"},
            {"value": "TO", "label": "Province"},
            "no field",
            null,
        ])
    }

    #[test]
    fn all_that_are_filled_in_warn_until_the_clinic_has_chosen() {
        let all = WarningFieldPolicy::default();
        assert_eq!(
            warnings(filled_in(), &all),
            (
                vec![
                    "Allergy=Penicillin".to_owned(),
                    "=True".to_owned(),
                    "Province=TO".to_owned()
                ],
                1
            )
        );
        let by_label = json!({"Allergy": "Penicillin", "Empty": null});
        assert_eq!(
            warnings(by_label, &all),
            (vec!["Allergy=Penicillin".to_owned()], 0)
        );
    }

    #[test]
    fn chosen_labels_are_compared_without_case_and_blanks_and_a_field_without_a_label_always_warns()
    {
        let chosen = WarningFieldPolicy::parse_labels(" ALLERGY \r\n\nDiabetic\nallergy").unwrap();
        assert_eq!(
            chosen.labels().unwrap(),
            ["ALLERGY".to_owned(), "Diabetic".to_owned()]
        );
        assert_eq!(
            warnings(filled_in(), &chosen),
            (vec!["Allergy=Penicillin".to_owned(), "=True".to_owned()], 1)
        );
        let accented = WarningFieldPolicy::parse_labels("lääkeallergia").unwrap();
        assert_eq!(
            warnings(json!({"LÄÄKEALLERGIA": "x", "Other": "y"}), &accented).0,
            ["LÄÄKEALLERGIA=x"]
        );
    }

    #[test]
    fn no_label_means_none_but_for_what_cannot_be_told_apart() {
        let none = WarningFieldPolicy::parse_labels(" \n ").unwrap();
        assert_ne!(none, WarningFieldPolicy::AllFilledIn);
        assert_eq!(warnings(filled_in(), &none), (vec!["=True".to_owned()], 1));
    }

    #[test]
    fn labels_are_bounded() {
        assert_eq!(WarningFieldPolicy::parse_labels(&"a".repeat(201)), None);
        assert_eq!(WarningFieldPolicy::parse_labels("a\u{7}b"), None);
        let many: Vec<String> = (0..51).map(|number| number.to_string()).collect();
        assert_eq!(WarningFieldPolicy::parse_labels(&many.join("\n")), None);
        assert!(WarningFieldPolicy::parse_labels(&many[1..].join("\n")).is_some());
    }
}
