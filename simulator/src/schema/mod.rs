//! What is known of each resource: its path, fields, rights and limits, as data.
//!
//! A new resource is one more entry in `resources.json`, whose format `load.rs` describes; the API reads everything it
//! does from here. A `note` there says what is known and how surely.

mod computed;
mod field;
mod load;
mod route;

pub use field::{FieldKind, FieldVisibility, ResourceField, WriteRule};
pub use route::{ResourceRoute, match_route};

use std::collections::BTreeSet;

use serde::Deserialize;

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
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct RecordAction {
    /// Last segment of the path.
    pub name: &'static str,
    /// HTTP methods it accepts.
    #[serde(deserialize_with = "load::leak_list")]
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum HiddenIdentity {
    /// Shows `id` and `url`.
    #[default]
    Neither,
    /// Shows `url` only.
    Id,
    /// Shows neither.
    IdAndUrl,
}

impl ApiResource {
    /// A field by its name, the common ones included.
    pub fn find_field(&self, name: &str) -> Option<&'static ResourceField> {
        self.all_fields().find(|field| field.name == name)
    }

    /// The fields, the common ones included.
    pub fn all_fields(&self) -> impl Iterator<Item = &'static ResourceField> + use<> {
        let common = &load::schema().common_fields;
        self.fields.iter().chain(self.extra_fields).chain(common)
    }

    /// The path without the parent's place: the name under which faults know it.
    pub fn path_without_ids(&self) -> String {
        self.path.replace("/{id}", "")
    }
}

/// Every resource.
pub fn all_resources() -> impl Iterator<Item = &'static ApiResource> {
    load::schema().resources.iter()
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
