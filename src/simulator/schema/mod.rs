//! What is known of each resource: its path, fields, rights and limits, as data.
//!
//! A new resource is one more [`Resource`] in the file of its area; the API
//! reads everything it does from here.

mod animals;
mod build;
mod calendar;
mod catalogue;
mod deliveries;
mod field;
mod money;
mod orders;
mod people;
mod route;
mod setup;
mod visits;

pub use field::{Field, Kind, Shown, Writing};
pub use route::{Route, route};

use std::collections::BTreeSet;

/// Requests a minute for each kind of request on one resource; 0 means no limit \[D\].
#[derive(Debug, Clone, Copy)]
pub struct Limits {
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
pub struct Action {
    /// Last segment of the path.
    pub name: &'static str,
    /// Methods it answers to.
    pub methods: &'static [&'static str],
}

/// One resource of the API.
#[derive(Debug, Clone, Copy)]
pub struct Resource {
    /// Path below the API root, with `{id}` for the parent's number.
    pub path: &'static str,
    /// Table that holds the records; several resources may show the same one.
    pub table: &'static str,
    /// Field that relates a nested record to its parent.
    pub parent: Option<&'static str>,
    /// Shows only the records with this `type_code`.
    pub only: Option<i64>,
    /// Fields besides the common ones.
    pub fields: &'static [Field],
    /// Further fields, where several resources share `fields`.
    pub further: &'static [Field],
    /// Display name of the permission asked for.
    pub permission: Option<&'static str>,
    /// Methods of the collection.
    pub list: &'static [&'static str],
    /// Methods of one record.
    pub detail: &'static [&'static str],
    /// Requests a minute.
    pub limits: Limits,
    /// A caller sees only what it made itself.
    pub own: bool,
    /// The list is a plain array instead of a page \[I\].
    pub bare: bool,
    /// Answers carry neither `id` nor, where also unnamed, `url` \[C\].
    pub anonymous: Anonymous,
    /// The text by which a relation to this resource is searched.
    pub label: Option<&'static str>,
    /// Endpoints below one record.
    pub actions: &'static [Action],
}

/// Which of its names a record keeps to itself \[C\].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anonymous {
    /// Shows `id` and `url`.
    Neither,
    /// Shows `url` only.
    Id,
    /// Shows neither.
    IdAndUrl,
}

const CRUD: &[&str] = &["GET", "PUT", "PATCH", "DELETE"];
const READ: &[&str] = &["GET"];
const READ_CREATE: &[&str] = &["GET", "POST"];
const READ_UPDATE: &[&str] = &["GET", "PUT", "PATCH"];

/// A resource with the usual methods and limits, kept in a table of its own name.
const fn resource(path: &'static str, fields: &'static [Field]) -> Resource {
    Resource {
        path,
        table: path,
        parent: None,
        only: None,
        fields,
        further: &[],
        permission: None,
        list: READ_CREATE,
        detail: CRUD,
        limits: Limits {
            list: 100,
            create: 300,
            detail: 300,
            update: 300,
            delete: 300,
        },
        own: false,
        bare: false,
        anonymous: Anonymous::Neither,
        label: None,
        actions: &[],
    }
}

impl Resource {
    const fn needs(self, permission: &'static str) -> Self {
        Self {
            permission: Some(permission),
            ..self
        }
    }

    const fn table(self, table: &'static str) -> Self {
        Self { table, ..self }
    }

    const fn under(self, parent: &'static str) -> Self {
        Self {
            parent: Some(parent),
            ..self
        }
    }

    const fn only(self, type_code: i64) -> Self {
        Self {
            only: Some(type_code),
            ..self
        }
    }

    const fn methods(self, list: &'static [&'static str], detail: &'static [&'static str]) -> Self {
        Self {
            list,
            detail,
            ..self
        }
    }

    /// Limits in the order list, create, detail, update, delete.
    const fn limits(self, [list, create, detail, update, delete]: [u32; 5]) -> Self {
        Self {
            limits: Limits {
                list,
                create,
                detail,
                update,
                delete,
            },
            ..self
        }
    }

    const fn own(self) -> Self {
        Self { own: true, ..self }
    }

    const fn further(self, further: &'static [Field]) -> Self {
        Self { further, ..self }
    }

    const fn bare(self) -> Self {
        Self { bare: true, ..self }
    }

    const fn anonymous(self, anonymous: Anonymous) -> Self {
        Self { anonymous, ..self }
    }

    const fn label(self, field: &'static str) -> Self {
        Self {
            label: Some(field),
            ..self
        }
    }

    const fn actions(self, actions: &'static [Action]) -> Self {
        Self { actions, ..self }
    }

    /// A field by its name, the common ones included.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.every_field().find(|field| field.name == name)
    }

    /// The fields, the common ones included.
    pub fn every_field(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.fields.iter().chain(self.further).chain(build::COMMON)
    }

    /// The path without the parent's place: the name under which faults know it.
    pub fn name(&self) -> String {
        self.path.replace("/{id}", "")
    }
}

const fn action(name: &'static str, methods: &'static [&'static str]) -> Action {
    Action { name, methods }
}

/// Every resource.
pub fn all() -> impl Iterator<Item = &'static Resource> {
    [
        people::RESOURCES,
        animals::RESOURCES,
        visits::RESOURCES,
        calendar::RESOURCES,
        money::RESOURCES,
        catalogue::RESOURCES,
        orders::RESOURCES,
        deliveries::RESOURCES,
        setup::RESOURCES,
    ]
    .into_iter()
    .flatten()
}

/// A resource by its path, with `{id}` for a parent's number.
pub fn by_path(path: &str) -> Option<&'static Resource> {
    all().find(|resource| resource.path == path)
}

/// Display names of the permissions endpoints ask for \[D\].
pub fn permissions() -> impl Iterator<Item = &'static str> {
    all()
        .filter_map(|resource| resource.permission)
        .collect::<BTreeSet<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_relation_leads_to_a_resource() {
        for resource in all() {
            for field in resource.every_field() {
                if let Some(target) = field.target() {
                    assert!(by_path(target).is_some(), "{}: {target}", resource.path);
                }
            }
        }
    }

    #[test]
    fn no_path_is_listed_twice() {
        let paths: BTreeSet<_> = all().map(|resource| resource.path).collect();
        assert_eq!(paths.len(), all().count());
    }
}
