//! What the clinic's virtual user may do in Provet: as Provet reports it, else found by probing.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::join_all;

use crate::panels::permissions::{
    ProvetPermission, RequiredPermission, required_permission, section_access,
};
use crate::provet::model::UserPermissions;
use crate::provet::rate_limit::is_action_path;
use crate::provet::{ProvetApi, ProvetError, ProvetPage};

/// What is known about the access to a resource.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ResourceAccess {
    /// Allowed.
    Allowed,
    /// Refused.
    Denied,
    /// Not known.
    Unknown(UnknownAccessReason),
}

/// Why an access is not known.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum UnknownAccessReason {
    /// There is no record whose nested list could be probed.
    NoRecord,
    /// Probing would change data.
    WouldWrite,
    /// The request failed.
    RequestFailed(ProvetError),
}

impl ResourceAccess {
    /// The more severe of two.
    pub(super) fn max_severity(self, other: Self) -> Self {
        let rank = |it: &Self| match it {
            // A section needs all its resources: one refusal decides.
            Self::Denied => 2,
            Self::Unknown(_) => 1,
            Self::Allowed => 0,
        };
        if rank(&other) > rank(&self) {
            other
        } else {
            self
        }
    }
}

/// The permissions of the virtual user.
#[derive(Debug)]
pub(super) struct PermissionReport {
    reported: Option<ReportedPermissions>,
    probed: BTreeMap<&'static str, ResourceAccess>,
}

impl PermissionReport {
    /// Takes what Provet reports and probes the rest: one row of each list, concurrently.
    pub(super) async fn probe(api: &ProvetApi, permissions: Option<&UserPermissions>) -> Self {
        let mut report = Self {
            reported: permissions.and_then(ReportedPermissions::from_permissions),
            probed: BTreeMap::new(),
        };
        // Each probe costs one of the 300 requests a minute \[D\]: what Provet reports is not asked again.
        let undecided = report.resources_to_probe();
        let lists: BTreeSet<_> = undecided
            .iter()
            .map(|it| ResourcePath::parse(it).list)
            .collect();
        let tried = lists
            .into_iter()
            .map(async |list| (list, api.get_first_id(list, &[]).await));
        let lists: BTreeMap<_, _> = join_all(tried).await.into_iter().collect();
        // Nested lists need an id, which the first row of the outer list gives.
        let nested = undecided
            .iter()
            .filter(|it| ResourcePath::parse(it).is_nested);
        let nested = nested.map(async |it| (*it, probe_nested(api, it, &lists).await));
        report.probed.extend(join_all(nested).await);
        let lists = lists
            .into_iter()
            .map(|(list, answer)| (list, to_access(answer)));
        report.probed.extend(lists);
        report
    }

    /// Whether everything was probed, because Provet reported nothing.
    pub(super) fn is_probed(&self) -> bool {
        self.reported.is_none()
    }

    /// Whether the resource may be read.
    pub(super) fn read_access(&self, resource: &'static str) -> ResourceAccess {
        self.reported_access(resource).unwrap_or_else(|| {
            let path = ResourcePath::parse(resource);
            let key = if path.is_nested { resource } else { path.list };
            let tried = self.probed.get(key).cloned();
            tried.unwrap_or(ResourceAccess::Unknown(UnknownAccessReason::NoRecord))
        })
    }

    /// Whether the resource may be written. Never probed: that would change data.
    pub(super) fn write_access(&self, resource: &'static str) -> ResourceAccess {
        self.reported_access(resource)
            // Also where reading is allowed: Provet grants reading and writing apart.
            .unwrap_or(ResourceAccess::Unknown(UnknownAccessReason::WouldWrite))
    }

    /// What Provet's report decides.
    fn reported_access(&self, resource: &str) -> Option<ResourceAccess> {
        match required_permission(resource) {
            RequiredPermission::NoneRequired => Some(ResourceAccess::Allowed),
            RequiredPermission::Undocumented => None,
            RequiredPermission::Permission(permission) => {
                let granted = self.reported.as_ref()?.has_permission(permission)?;
                Some(if granted {
                    ResourceAccess::Allowed
                } else {
                    ResourceAccess::Denied
                })
            }
        }
    }

    /// All resources that sections read and Provet's report does not cover.
    fn resources_to_probe(&self) -> BTreeSet<&'static str> {
        let all = ProvetPage::all()
            .flat_map(section_access)
            .flat_map(|need| need.reads);
        all.filter(|it| self.reported_access(it).is_none())
            .collect()
    }
}

/// How a path template can be probed.
struct ResourcePath {
    /// The list itself, or the list that its first id comes from.
    list: &'static str,
    /// Whether it is a list nested below a record.
    is_nested: bool,
}

impl ResourcePath {
    fn parse(resource: &'static str) -> Self {
        match resource.split_once("{id}/") {
            None => Self {
                list: resource,
                is_nested: false,
            },
            // `patient/{id}/` itself needs no probe of its own: the list `patient/` has the same permission.
            Some((list, rest)) => Self {
                list,
                // An action is no list, and probing it could change something.
                is_nested: !rest.is_empty() && !is_action_path(resource),
            },
        }
    }
}

async fn probe_nested(
    api: &ProvetApi,
    resource: &'static str,
    lists: &BTreeMap<&'static str, Result<Option<i64>, ProvetError>>,
) -> ResourceAccess {
    match lists.get(ResourcePath::parse(resource).list) {
        Some(Ok(Some(id))) => to_access(api.get_first_id(resource, &[*id]).await),
        Some(Ok(None)) | None => ResourceAccess::Unknown(UnknownAccessReason::NoRecord),
        // Without the outer list there is no id; whatever refused it refuses what is below it too.
        Some(Err(error)) => to_access(Err(error.clone())),
    }
}

fn to_access(answer: Result<Option<i64>, ProvetError>) -> ResourceAccess {
    match answer {
        Ok(_) => ResourceAccess::Allowed,
        Err(ProvetError::Forbidden { .. }) => ResourceAccess::Denied,
        Err(error) => ResourceAccess::Unknown(UnknownAccessReason::RequestFailed(error)),
    }
}

/// The permissions that Provet reports: display names, or keys. \[I\]
#[derive(Debug)]
struct ReportedPermissions {
    names: BTreeSet<String>,
    /// Whether these are display names (with a group before a colon); then a missing one is not granted.
    has_display_names: bool,
}

impl ReportedPermissions {
    /// `None` when it contains nothing that we know: then it says nothing about what we need.
    fn from_permissions(permissions: &UserPermissions) -> Option<Self> {
        let names = &permissions.names;
        let reported = Self {
            has_display_names: names.iter().any(|name| name.contains(": ")),
            names: names.iter().map(|name| normalize_name(name)).collect(),
        };
        let all = &crate::panels::permissions::PERMISSIONS;
        let any = all
            .iter()
            .any(|it| reported.has_permission(it) == Some(true));
        any.then_some(reported)
    }

    /// `None` when the permission may be listed under an unknown key.
    fn has_permission(&self, permission: &ProvetPermission) -> Option<bool> {
        let short = permission
            .name
            .split_once(": ")
            .map(|(_, short)| normalize_name(short));
        let named = [
            Some(normalize_name(permission.name)),
            short,
            permission.key.map(normalize_name),
        ];
        let there = named
            .into_iter()
            .flatten()
            .any(|it| self.names.contains(&it));
        // Among keys, a permission whose key we do not know may be there under another name.
        let certain = self.has_display_names || permission.key.is_some();
        (there || certain).then_some(there)
    }
}

/// Normalizes a name: keys and display names differ in case and punctuation.
fn normalize_name(name: &str) -> String {
    let parts = name.split(|it: char| !it.is_alphanumeric());
    let parts: Vec<String> = parts
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::permissions::PERMISSIONS;

    fn reported(names: &[&str]) -> Option<ReportedPermissions> {
        ReportedPermissions::from_permissions(&UserPermissions {
            user: None,
            names: names.iter().map(ToString::to_string).collect(),
        })
    }

    fn granted(reported: &ReportedPermissions) -> Vec<Option<bool>> {
        PERMISSIONS
            .iter()
            .take(5)
            .map(|it| reported.has_permission(it))
            .collect()
    }

    #[test]
    fn display_names_say_everything() {
        let reported =
            reported(&["General: Patients and clients", "Calendar: Appointments"]).unwrap();
        let no = Some(false);
        assert_eq!(granted(&reported), [Some(true), no, no, no, Some(true)]);
    }

    #[test]
    fn keys_say_nothing_of_permissions_whose_key_is_not_known() {
        let reported = reported(&["patients-clients", "reminder"]).unwrap();
        let yes = Some(true);
        assert_eq!(granted(&reported), [yes, Some(false), yes, None, None]);
    }

    #[test]
    fn an_answer_without_any_known_name_says_nothing() {
        assert!(reported(&[]).is_none());
        assert!(reported(&["something", "else"]).is_none());
    }

    #[test]
    fn a_record_is_tried_by_its_list_and_what_lies_below_by_itself() {
        let path = |it| {
            (
                ResourcePath::parse(it).list,
                ResourcePath::parse(it).is_nested,
            )
        };
        assert_eq!(path("patient/"), ("patient/", false));
        assert_eq!(path("patient/{id}/"), ("patient/", false));
        assert_eq!(path("patient/{id}/weight/"), ("patient/", true));
        assert_eq!(path("invoice/{id}/pdf/"), ("invoice/", false));
    }

    #[test]
    fn the_worse_of_two_counts() {
        let unseen = || ResourceAccess::Unknown(UnknownAccessReason::NoRecord);
        assert_eq!(ResourceAccess::Allowed.max_severity(unseen()), unseen());
        assert_eq!(unseen().max_severity(ResourceAccess::Allowed), unseen());
        assert_eq!(
            unseen().max_severity(ResourceAccess::Denied),
            ResourceAccess::Denied
        );
    }
}
