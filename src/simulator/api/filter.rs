//! The filter language of lists: `field__method=value`, dotted paths, AND and OR.

use jiff::tz::TimeZone;
use serde_json::Value;

use super::compare::{Wanted, holds};
use super::values::Path;
use crate::simulator::clinic::{Clinic, Record};
use crate::simulator::schema::{self, Kind, Resource};

/// Filter methods and their synonyms \[D\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
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
fn method(name: &str) -> Option<(Method, bool)> {
    Some(match name {
        "is" | "eq" => (Method::Is, false),
        "is_not" | "not_eq" | "neq" => (Method::Is, true),
        "lt" => (Method::Lt, false),
        "lte" => (Method::Lte, false),
        "gt" => (Method::Gt, false),
        "gte" => (Method::Gte, false),
        "range" => (Method::Range, false),
        "not_in_range" => (Method::Range, true),
        "contains" => (Method::Contains, false),
        "contains_not" => (Method::Contains, true),
        "icontains" => (Method::IContains, false),
        "icontains_not" => (Method::IContains, true),
        "in" => (Method::In, false),
        "not_in" => (Method::In, true),
        "is_null" => (Method::IsNull, false),
        _ => return None,
    })
}

/// One condition of a list.
struct Condition {
    path: Path,
    method: Method,
    negated: bool,
    wanted: Vec<Wanted>,
}

/// All conditions of a list.
pub(super) struct Filter {
    conditions: Vec<Condition>,
    any: bool,
}

impl Filter {
    /// Reads the conditions out of a query. Unknown parameters, fields and methods
    /// are passed over without a word \[C\]; a value that cannot be read is an error \[I\].
    pub(super) fn of(
        resource: &Resource,
        query: &[(String, String)],
        zone: &TimeZone,
    ) -> Result<Self, String> {
        let mut conditions = Vec::new();
        for (name, value) in query {
            let Some((path, method, negated)) = known(resource, name) else {
                continue;
            };
            conditions.push(Condition {
                wanted: wanted(method, path.kind(), value, zone).ok_or_else(|| name.clone())?,
                path,
                method,
                negated,
            });
        }
        let any = query
            .iter()
            .any(|(name, value)| name == "filter_type" && value.eq_ignore_ascii_case("or"));
        Ok(Self { conditions, any })
    }

    /// Whether a record fits.
    pub(super) fn fits(&self, clinic: &Clinic, row: &Record, id: i64, zone: &TimeZone) -> bool {
        let mut answers = self.conditions.iter().map(|condition| {
            let values = condition.path.values(clinic, row, id);
            condition.holds(&values, zone)
        });
        if self.any && !self.conditions.is_empty() {
            answers.any(|fits| fits)
        } else {
            answers.all(|fits| fits)
        }
    }
}

impl Condition {
    fn holds(&self, values: &[Value], zone: &TimeZone) -> bool {
        if self.method == Method::IsNull {
            let empty = values.iter().all(Value::is_null);
            return self
                .wanted
                .iter()
                .all(|wanted| *wanted == Wanted::Flag(empty));
        }
        let kind = self.path.kind();
        let any = values
            .iter()
            .any(|value| holds(self.method, kind, value, &self.wanted, zone));
        any != self.negated
    }
}

/// Takes `field.property__method` apart, as far as this resource can be filtered by it.
fn known(resource: &Resource, name: &str) -> Option<(Path, Method, bool)> {
    let (path, ending) = name.rsplit_once("__")?;
    let (method, negated) = method(ending)?;
    let path = Path::of(resource, path).filter(|path| path.field.filtered)?;
    // Text is looked for in what a relation is known by, such as a telephone number.
    if path.further.is_none()
        && matches!(method, Method::Contains | Method::IContains)
        && let Some(target) = path.field.target().and_then(schema::by_path)
        && let Some(label) = target.label.and_then(|label| target.field(label))
    {
        let further = Some((target, label));
        return Some((Path { further, ..path }, method, negated));
    }
    Some((path, method, negated))
}

/// The values asked for, read as the field's kind.
fn wanted(method: Method, kind: Kind, text: &str, zone: &TimeZone) -> Option<Vec<Wanted>> {
    let read = |text: &str| Wanted::read(kind, text.trim(), zone);
    match method {
        Method::IsNull => Some(vec![Wanted::Flag(super::compare::flag(text)?)]),
        Method::In => text
            .split(',')
            .filter(|part| !part.is_empty())
            .map(read)
            .collect(),
        Method::Range => {
            let (low, high) = text.split_once(',')?;
            Some(vec![read(low)?, read(high)?])
        }
        Method::Contains | Method::IContains => Some(vec![Wanted::Text(text.to_owned())]),
        Method::Is | Method::Lt | Method::Lte | Method::Gt | Method::Gte => Some(vec![read(text)?]),
    }
}
