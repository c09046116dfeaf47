//! Matches a path below the API root to a resource, a record and an action.

use super::{ApiResource, RecordAction, all_resources};

/// What a path means.
#[derive(Debug, Clone, Copy)]
pub struct ResourceRoute {
    /// The resource.
    pub resource: &'static ApiResource,
    /// The parent's number, for a nested resource.
    pub parent_id: Option<i64>,
    /// The record's number; `None` for the collection.
    pub record_id: Option<i64>,
    /// The user whose records alone are shown, where the resource asks for that.
    pub owner_user: Option<i64>,
    /// The endpoint below the record.
    pub action: Option<&'static RecordAction>,
}

/// Finds what a path means. Nested collections win over actions.
pub fn match_route(segments: &[&str]) -> Option<ResourceRoute> {
    all_resources()
        .filter_map(|resource| match_resource(resource, segments))
        // `consultation/7/medicines` is both an action's form and a nested collection.
        .min_by_key(|route| route.action.is_some())
}

fn match_resource(resource: &'static ApiResource, segments: &[&str]) -> Option<ResourceRoute> {
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
    // Anything after the action matches nothing.
    rest.next().is_none().then_some(ResourceRoute {
        resource,
        parent_id: parent,
        record_id: id,
        owner_user: None,
        action,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_collections_actions_and_records_are_told_apart() {
        let nested = match_route(&["patient", "7", "weight"]).expect("nested");
        assert_eq!(nested.resource.path, "patient/{id}/weight");
        assert_eq!((nested.parent_id, nested.record_id), (Some(7), None));
        let action = match_route(&["consultation", "3", "update_status"]).expect("action");
        assert_eq!(
            action.action.map(|action| action.name),
            Some("update_status")
        );
        let record = match_route(&["consultation_items", "medicine", "9"]).expect("record");
        assert_eq!(record.record_id, Some(9));
        assert!(match_route(&["patient", "seven"]).is_none());
        assert!(match_route(&["nothing"]).is_none());
    }
}
