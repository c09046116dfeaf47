//! The filter language of lists: `field__method=value`, dotted paths, AND and OR.

use jiff::tz::TimeZone;
use serde_json::Value;

use super::compare::{ComparableValue, value_matches};
use super::field_values::FieldPath;
use crate::clinic::{SimulatedClinic, StoredRecord};
use crate::schema::{self, ApiResource, FieldKind};

/// Filter methods and their synonyms \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FilterMethod {
    Is,
    Lt,
    Lte,
    Gt,
    Gte,
    Range,
    Contains,
    IContains,
    In,
    IsNull,
}

/// A method by its name, and whether it is turned round.
fn parse_filter_method(name: &str) -> Option<(FilterMethod, bool)> {
    Some(match name {
        "is" | "eq" => (FilterMethod::Is, false),
        "is_not" | "not_eq" | "neq" => (FilterMethod::Is, true),
        "lt" => (FilterMethod::Lt, false),
        "lte" => (FilterMethod::Lte, false),
        "gt" => (FilterMethod::Gt, false),
        "gte" => (FilterMethod::Gte, false),
        "range" => (FilterMethod::Range, false),
        "not_in_range" => (FilterMethod::Range, true),
        "contains" => (FilterMethod::Contains, false),
        "contains_not" => (FilterMethod::Contains, true),
        "icontains" => (FilterMethod::IContains, false),
        "icontains_not" => (FilterMethod::IContains, true),
        "in" => (FilterMethod::In, false),
        "not_in" => (FilterMethod::In, true),
        "is_null" => (FilterMethod::IsNull, false),
        _ => return None,
    })
}

/// One condition of a list.
struct FilterCondition {
    path: FieldPath,
    method: FilterMethod,
    negated: bool,
    operands: Vec<ComparableValue>,
}

/// All conditions of a list.
pub(super) struct RecordFilter {
    conditions: Vec<FilterCondition>,
    match_any: bool,
}

impl RecordFilter {
    /// Reads the conditions out of a query. Unknown parameters, fields and methods
    /// are passed over without a word \[C\]; a value that cannot be read is an error \[I\].
    pub(super) fn from_query(
        resource: &ApiResource,
        query: &[(String, String)],
        zone: &TimeZone,
    ) -> Result<Self, String> {
        let mut conditions = Vec::new();
        for (name, value) in query {
            // Provet ignores unknown parameters, so a misspelt filter returns everything [C].
            let Some((path, method, negated)) = parse_condition_name(resource, name) else {
                continue;
            };
            conditions.push(FilterCondition {
                operands: parse_operands(method, path.value_kind(), value, zone)
                    .ok_or_else(|| name.clone())?,
                path,
                method,
                negated,
            });
        }
        let any = query
            .iter()
            .any(|(name, value)| name == "filter_type" && value.eq_ignore_ascii_case("or"));
        Ok(Self {
            conditions,
            match_any: any,
        })
    }

    /// Whether a record fits.
    pub(super) fn matches_record(
        &self,
        clinic: &SimulatedClinic,
        row: &StoredRecord,
        id: i64,
        zone: &TimeZone,
    ) -> bool {
        let mut answers = self.conditions.iter().map(|condition| {
            let values = condition.path.read_values(clinic, row, id);
            condition.matches_values(&values, zone)
        });
        // Without a condition "or" must not exclude everything.
        if self.match_any && !self.conditions.is_empty() {
            answers.any(|fits| fits)
        } else {
            answers.all(|fits| fits)
        }
    }
}

impl FilterCondition {
    fn matches_values(&self, values: &[Value], zone: &TimeZone) -> bool {
        if self.method == FilterMethod::IsNull {
            let empty = values.iter().all(Value::is_null);
            return self
                .operands
                .iter()
                .all(|operand| *operand == ComparableValue::Boolean(empty));
        }
        let kind = self.path.value_kind();
        let any = values
            .iter()
            .any(|value| value_matches(self.method, kind, value, &self.operands, zone));
        // Negation applies to the whole relation: "none of the values fits".
        any != self.negated
    }
}

/// Takes `field.property__method` apart, as far as this resource can be filtered by it.
fn parse_condition_name(
    resource: &ApiResource,
    name: &str,
) -> Option<(FieldPath, FilterMethod, bool)> {
    let (path, ending) = name.rsplit_once("__")?;
    let (method, negated) = parse_filter_method(ending)?;
    let path = FieldPath::parse(resource, path).filter(|path| path.field.filterable)?;
    // Text is looked for in what a relation is known by, such as a telephone number.
    if path.related_field.is_none()
        && matches!(method, FilterMethod::Contains | FilterMethod::IContains)
        && let Some(target) = path.field.related_path().and_then(schema::find_by_path)
        && let Some(label) = target
            .search_field
            .and_then(|label| target.find_field(label))
    {
        let further = Some((target, label));
        return Some((
            FieldPath {
                related_field: further,
                ..path
            },
            method,
            negated,
        ));
    }
    Some((path, method, negated))
}

/// The values asked for, read as the field's kind.
fn parse_operands(
    method: FilterMethod,
    kind: FieldKind,
    text: &str,
    zone: &TimeZone,
) -> Option<Vec<ComparableValue>> {
    let read = |text: &str| ComparableValue::parse(kind, text.trim(), zone);
    match method {
        FilterMethod::IsNull => Some(vec![ComparableValue::Boolean(
            super::compare::parse_boolean(text)?,
        )]),
        FilterMethod::In => text
            .split(',')
            .filter(|part| !part.is_empty())
            .map(read)
            .collect(),
        FilterMethod::Range => {
            let (low, high) = text.split_once(',')?;
            Some(vec![read(low)?, read(high)?])
        }
        FilterMethod::Contains | FilterMethod::IContains => {
            Some(vec![ComparableValue::Text(text.to_owned())])
        }
        FilterMethod::Is
        | FilterMethod::Lt
        | FilterMethod::Lte
        | FilterMethod::Gt
        | FilterMethod::Gte => Some(vec![read(text)?]),
    }
}
