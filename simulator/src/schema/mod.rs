//! What is known of each resource: its path, fields, rights and limits, as data.
//!
//! A new resource is one more [`ApiResource`] in the file of its area; the API
//! reads everything it does from here.

mod calendar;
mod catalogue;
mod consultations;
mod field;
mod field_builders;
mod home_deliveries;
mod integrations;
mod invoices;
mod orders;
mod patients;
mod people;
mod route;

pub use field::{FieldKind, FieldVisibility, ResourceField, WriteRule};
pub use route::{ResourceRoute, match_route};

use std::collections::BTreeSet;

/// Requests a minute for each kind of request on one resource; 0 means no limit \[D\].
#[derive(Debug, Clone, Copy)]
pub struct RateLimits {
    /// GET of the collection.
    pub list: u32,
    /// POST to the collection.
    pub create: u32,
    /// GET of one record.
    pub detail: u32,
    /// PUT and PATCH of one record.
    pub update: u32,
    /// DELETE of one record.
    pub delete: u32,
}

/// An endpoint below one record, such as `update_status`.
#[derive(Debug, Clone, Copy)]
pub struct RecordAction {
    /// Last segment of the path.
    pub name: &'static str,
    /// HTTP methods it accepts.
    pub methods: &'static [&'static str],
}

/// One resource of the API.
#[derive(Debug, Clone, Copy)]
pub struct ApiResource {
    /// Path below the API root, with `{id}` for the parent's number.
    pub path: &'static str,
    /// Table that holds the records; several resources may show the same one.
    pub table: &'static str,
    /// Field that relates a nested record to its parent.
    pub parent_field: Option<&'static str>,
    /// Shows only the records with this `type_code`.
    pub type_code: Option<i64>,
    /// Fields besides the common ones.
    pub fields: &'static [ResourceField],
    /// Further fields, where several resources share `fields`.
    pub extra_fields: &'static [ResourceField],
    /// Display name of the permission asked for.
    pub permission: Option<&'static str>,
    /// Methods of the collection.
    pub list_methods: &'static [&'static str],
    /// Methods of one record.
    pub detail_methods: &'static [&'static str],
    /// Requests a minute.
    pub rate_limits: RateLimits,
    /// A caller sees only what it made itself.
    pub own_only: bool,
    /// The list is a plain array instead of a page \[I\].
    pub unpaginated: bool,
    /// Which of `id` and `url` responses leave out \[C\].
    pub hidden_identity: HiddenIdentity,
    /// The text by which a relation to this resource is searched.
    pub search_field: Option<&'static str>,
    /// Endpoints below one record.
    pub actions: &'static [RecordAction],
}

/// Which of `id` and `url` a record leaves out \[C\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HiddenIdentity {
    /// Shows `id` and `url`.
    Neither,
    /// Shows `url` only.
    Id,
    /// Shows neither.
    IdAndUrl,
}

const READ_UPDATE_DELETE: &[&str] = &["GET", "PUT", "PATCH", "DELETE"];
const READ: &[&str] = &["GET"];
const READ_CREATE: &[&str] = &["GET", "POST"];
const READ_UPDATE: &[&str] = &["GET", "PUT", "PATCH"];

/// A resource with the usual methods and limits, kept in a table of its own name.
const fn resource(path: &'static str, fields: &'static [ResourceField]) -> ApiResource {
    ApiResource {
        path,
        table: path,
        parent_field: None,
        type_code: None,
        fields,
        extra_fields: &[],
        permission: None,
        // Most resources allow everything; the exceptions say so.
        list_methods: READ_CREATE,
        detail_methods: READ_UPDATE_DELETE,
        rate_limits: RateLimits {
            list: 100,
            create: 300,
            detail: 300,
            update: 300,
            delete: 300,
        },
        own_only: false,
        unpaginated: false,
        hidden_identity: HiddenIdentity::Neither,
        search_field: None,
        actions: &[],
    }
}

impl ApiResource {
    const fn require_permission(self, permission: &'static str) -> Self {
        Self {
            permission: Some(permission),
            ..self
        }
    }

    const fn in_table(self, table: &'static str) -> Self {
        Self { table, ..self }
    }

    const fn nested_under(self, parent: &'static str) -> Self {
        Self {
            parent_field: Some(parent),
            ..self
        }
    }

    const fn with_type_code(self, type_code: i64) -> Self {
        Self {
            type_code: Some(type_code),
            ..self
        }
    }

    const fn with_methods(
        self,
        list: &'static [&'static str],
        detail: &'static [&'static str],
    ) -> Self {
        Self {
            list_methods: list,
            detail_methods: detail,
            ..self
        }
    }

    /// Limits in the order list, create, detail, update, delete.
    const fn with_rate_limits(self, [list, create, detail, update, delete]: [u32; 5]) -> Self {
        Self {
            rate_limits: RateLimits {
                list,
                create,
                detail,
                update,
                delete,
            },
            ..self
        }
    }

    const fn own_only(self) -> Self {
        Self {
            own_only: true,
            ..self
        }
    }

    const fn with_extra_fields(self, further: &'static [ResourceField]) -> Self {
        Self {
            extra_fields: further,
            ..self
        }
    }

    const fn unpaginated(self) -> Self {
        Self {
            unpaginated: true,
            ..self
        }
    }

    const fn hide_identity(self, anonymous: HiddenIdentity) -> Self {
        Self {
            hidden_identity: anonymous,
            ..self
        }
    }

    const fn search_by(self, field: &'static str) -> Self {
        Self {
            search_field: Some(field),
            ..self
        }
    }

    const fn with_actions(self, actions: &'static [RecordAction]) -> Self {
        Self { actions, ..self }
    }

    /// A field by its name, the common ones included.
    pub fn find_field(&self, name: &str) -> Option<&'static ResourceField> {
        self.all_fields().find(|field| field.name == name)
    }

    /// The fields, the common ones included.
    pub fn all_fields(&self) -> impl Iterator<Item = &'static ResourceField> + use<> {
        self.fields
            .iter()
            .chain(self.extra_fields)
            .chain(field_builders::COMMON_FIELDS)
    }

    /// The path without the parent's place: the name under which faults know it.
    pub fn path_without_ids(&self) -> String {
        self.path.replace("/{id}", "")
    }
}

const fn record_action(name: &'static str, methods: &'static [&'static str]) -> RecordAction {
    RecordAction { name, methods }
}

/// Every resource.
pub fn all_resources() -> impl Iterator<Item = &'static ApiResource> {
    [
        people::RESOURCES,
        patients::RESOURCES,
        consultations::RESOURCES,
        calendar::RESOURCES,
        invoices::RESOURCES,
        catalogue::RESOURCES,
        orders::RESOURCES,
        home_deliveries::RESOURCES,
        integrations::RESOURCES,
    ]
    .into_iter()
    .flatten()
}

/// A resource by its path, with `{id}` for a parent's number.
pub fn find_by_path(path: &str) -> Option<&'static ApiResource> {
    all_resources().find(|resource| resource.path == path)
}

/// Display names of the permissions endpoints ask for \[D\].
pub fn list_permissions() -> impl Iterator<Item = &'static str> {
    all_resources()
        .filter_map(|resource| resource.permission)
        .collect::<BTreeSet<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_relation_leads_to_a_resource() {
        for resource in all_resources() {
            for field in resource.all_fields() {
                if let Some(target) = field.related_path() {
                    assert!(
                        find_by_path(target).is_some(),
                        "{}: {target}",
                        resource.path
                    );
                }
            }
        }
    }

    #[test]
    fn no_path_is_listed_twice() {
        let paths: BTreeSet<_> = all_resources().map(|resource| resource.path).collect();
        assert_eq!(paths.len(), all_resources().count());
    }
}
