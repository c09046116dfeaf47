//! Which resource, record and action a path below the API root means.

use super::{Action, Resource, all};

/// What a path means.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// The resource.
    pub resource: &'static Resource,
    /// The parent's number, for a nested resource.
    pub parent: Option<i64>,
    /// The record's number; `None` for the collection.
    pub id: Option<i64>,
    /// The user whose records alone are shown, where the resource asks for that.
    pub owner: Option<i64>,
    /// The endpoint below the record.
    pub action: Option<&'static Action>,
}

/// Finds what a path means. Nested collections win over actions.
pub fn route(segments: &[&str]) -> Option<Route> {
    all()
        .filter_map(|resource| meaning(resource, segments))
        .min_by_key(|route| route.action.is_some())
}

fn meaning(resource: &'static Resource, segments: &[&str]) -> Option<Route> {
    let mut rest = segments.iter();
    let mut parent = None;
    for expected in resource.path.split('/') {
        let actual = rest.next()?;
        if expected == "{id}" {
            parent = Some(actual.parse().ok()?);
        } else if expected != *actual {
            return None;
        }
    }
    let id = match rest.next() {
        Some(number) => Some(number.parse().ok()?),
        None => None,
    };
    let action = match rest.next() {
        Some(name) => Some(
            resource
                .actions
                .iter()
                .find(|action| action.name == *name)?,
        ),
        None => None,
    };
    rest.next().is_none().then_some(Route {
        resource,
        parent,
        id,
        owner: None,
        action,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_collections_actions_and_records_are_told_apart() {
        let nested = route(&["patient", "7", "weight"]).expect("nested");
        assert_eq!(nested.resource.path, "patient/{id}/weight");
        assert_eq!((nested.parent, nested.id), (Some(7), None));
        let action = route(&["consultation", "3", "update_status"]).expect("action");
        assert_eq!(
            action.action.map(|action| action.name),
            Some("update_status")
        );
        let record = route(&["consultation_items", "medicine", "9"]).expect("record");
        assert_eq!(record.id, Some(9));
        assert!(route(&["patient", "seven"]).is_none());
        assert!(route(&["nothing"]).is_none());
    }
}
