//! Shows what each section of each panel needs of Provet, and whether it has it.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::connection_test::provet_error_message;
use super::permission_check::{PermissionReport, ResourceAccess, UnknownAccessReason};
use crate::panels;
use crate::panels::permissions::{
    RequiredPermission, SectionAccess, required_permission, section_access,
};
use crate::provet::ProvetPage;
use crate::settings::SettingsContext;

/// Resources that Provet treats alike, because the same permission opens them.
struct PermissionGroup {
    label: String,
    resources: Vec<String>,
    access: Option<ResourceAccess>,
}

/// One section of a panel.
struct PermissionRow {
    title: String,
    groups: Vec<PermissionGroup>,
}

/// The permission map; without `rights` only what is needed.
pub(super) fn render_section(desk: &SettingsContext, rights: Option<&PermissionReport>) -> Markup {
    let fluent = &desk.i18n.fluent;
    html! {
        section #needs {
            h2 { (fl!(fluent, "settings-rights-title")) }
            @match rights {
                None => { p .hint { (fl!(fluent, "settings-rights-not-yet")) } }
                Some(rights) if rights.is_probed() => { p .hint { (fl!(fluent, "settings-rights-by-trying")) } }
                Some(_) => { p .hint { (fl!(fluent, "settings-rights-by-provet")) } }
            }
            @for page in ProvetPage::all() { (render_panel(desk, page, rights)) }
        }
    }
}

fn render_panel(
    desk: &SettingsContext,
    page: ProvetPage,
    rights: Option<&PermissionReport>,
) -> Markup {
    let needs = section_access(page);
    let lines = (desk.panels)(page).slots().into_iter().filter_map(|slot| {
        let need = needs.iter().find(|need| need.slot == slot.name)?;
        Some(PermissionRow {
            title: panels::section_title(page, slot.name, &desk.i18n),
            groups: group_by_permission(desk, need, rights),
        })
    });
    let lines: Vec<PermissionRow> = lines.collect();
    let seen = lines
        .iter()
        .filter_map(PermissionRow::combined_access)
        .reduce(ResourceAccess::max_severity);
    html! {
        details open[seen == Some(ResourceAccess::Denied)] {
            summary {
                (panels::page_title(page, &desk.i18n))
                @if let Some(seen) = &seen { " " (render_access_badge(desk, seen)) }
            }
            (render_table(desk, &lines, rights.is_some()))
        }
    }
}

impl PermissionRow {
    fn combined_access(&self) -> Option<ResourceAccess> {
        let seen = self.groups.iter().filter_map(|group| group.access.clone());
        seen.reduce(ResourceAccess::max_severity)
    }
}

/// What a section reads and writes, by what opens it.
fn group_by_permission(
    desk: &SettingsContext,
    need: &SectionAccess,
    rights: Option<&PermissionReport>,
) -> Vec<PermissionGroup> {
    let reads = need.reads.iter().map(|resource| {
        let seen = rights.map(|rights| rights.read_access(resource));
        let label = permission_label(desk, required_permission(resource));
        (false, label, (*resource).to_owned(), seen)
    });
    let writes = need.writes.iter().map(|(method, resource)| {
        let seen = rights.map(|rights| rights.write_access(resource));
        let permission = permission_label(desk, required_permission(resource));
        let permission = permission.as_str();
        let label = fl!(
            desk.i18n.fluent,
            "settings-rights-to-save",
            permission = permission
        );
        (true, label, format!("{method} {resource}"), seen)
    });
    let mut groups: BTreeMap<(bool, String), PermissionGroup> = BTreeMap::new();
    for (writes, label, resource, seen) in reads.chain(writes) {
        let group = groups.entry((writes, label.clone()));
        group
            .or_insert_with(|| PermissionGroup::new(label))
            .add_resource(resource, seen);
    }
    groups.into_values().collect()
}

impl PermissionGroup {
    fn new(label: String) -> Self {
        Self {
            label,
            resources: Vec::new(),
            access: None,
        }
    }

    fn add_resource(&mut self, resource: String, seen: Option<ResourceAccess>) {
        self.access = match (self.access.take(), seen) {
            (Some(one), Some(other)) => Some(one.max_severity(other)),
            (one, other) => one.or(other),
        };
        self.resources.push(resource);
    }
}

fn permission_label(desk: &SettingsContext, wanted: RequiredPermission) -> String {
    let fluent = &desk.i18n.fluent;
    match wanted {
        // As Provet shows it where permissions are granted: it is looked for there.
        RequiredPermission::Permission(permission) => permission.name.to_owned(),
        RequiredPermission::NoneRequired => fl!(fluent, "settings-rights-nothing-wanted"),
        RequiredPermission::Undocumented => fl!(fluent, "settings-rights-unsaid"),
    }
}

fn render_table(desk: &SettingsContext, lines: &[PermissionRow], looked: bool) -> Markup {
    let fluent = &desk.i18n.fluent;
    let needed = fl!(fluent, "settings-rights-needed");
    html! {
        div .wide-table {
            table .cards {
                thead {
                    tr {
                        th scope="col" { (fl!(fluent, "settings-rights-section")) }
                        th scope="col" { (needed) }
                    }
                }
                tbody {
                    @for line in lines {
                        tr {
                            th scope="row" { (line.title) }
                            td data-label=(needed) {
                                ul .rights { @for group in &line.groups { li { (render_group(desk, group, looked)) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn render_group(desk: &SettingsContext, group: &PermissionGroup, looked: bool) -> Markup {
    html! {
        (group.label)
        @if looked && let Some(seen) = &group.access {
            " " (render_access_badge(desk, seen))
            @if let ResourceAccess::Unknown(why) = seen { " " span .hint { (reason_message(desk, why)) } }
        }
        div .hint { @for resource in &group.resources { code { (resource) } " " } }
    }
}

fn render_access_badge(desk: &SettingsContext, seen: &ResourceAccess) -> Markup {
    let fluent = &desk.i18n.fluent;
    let (look, word) = match seen {
        ResourceAccess::Allowed => ("good", fl!(fluent, "settings-rights-allowed")),
        ResourceAccess::Denied => ("bad", fl!(fluent, "settings-rights-refused")),
        ResourceAccess::Unknown(_) => ("unsure", fl!(fluent, "settings-rights-unseen")),
    };
    html! { strong class=(look) { (word) } }
}

fn reason_message(desk: &SettingsContext, why: &UnknownAccessReason) -> String {
    let fluent = &desk.i18n.fluent;
    match why {
        UnknownAccessReason::NoRecord => fl!(fluent, "settings-rights-no-record"),
        UnknownAccessReason::WouldWrite => fl!(fluent, "settings-rights-would-write"),
        UnknownAccessReason::RequestFailed(error) => provet_error_message(desk, error).0,
    }
}
