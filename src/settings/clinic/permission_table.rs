//! The table of permissions: what each section of each panel needs, and whether it is granted.

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
use crate::settings::ClinicContext;
use crate::settings::table;

/// Resources that the same permission grants.
struct PermissionGroup {
    label: String,
    resources: Vec<String>,
    access: Option<ResourceAccess>,
}

/// A section of a panel.
struct PermissionRow {
    title: String,
    groups: Vec<PermissionGroup>,
}

/// The table; without `report` only what is needed.
pub(super) fn render_section(ctx: &ClinicContext, report: Option<&PermissionReport>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        section #needs {
            h2 { (fl!(fluent, "settings-permissions-title")) }
            @match report {
                None => { p .hint { (fl!(fluent, "settings-permissions-not-yet")) } }
                Some(report) if report.is_probed() => { p .hint { (fl!(fluent, "settings-permissions-by-trying")) } }
                Some(_) => { p .hint { (fl!(fluent, "settings-permissions-by-provet")) } }
            }
            @for page in ProvetPage::all() { (render_panel(ctx, page, report)) }
        }
    }
}

fn render_panel(
    ctx: &ClinicContext,
    page: ProvetPage,
    report: Option<&PermissionReport>,
) -> Markup {
    let needs = section_access(page);
    let lines = (ctx.panels)(page).slots().into_iter().filter_map(|slot| {
        let need = needs.iter().find(|need| need.slot == slot.name)?;
        Some(PermissionRow {
            title: panels::section_title(page, slot.name, &ctx.i18n),
            groups: group_by_permission(ctx, need, report),
        })
    });
    let lines: Vec<PermissionRow> = lines.collect();
    let access = lines
        .iter()
        .filter_map(PermissionRow::combined_access)
        .reduce(ResourceAccess::max_severity);
    html! {
        details open[access == Some(ResourceAccess::Denied)] {
            summary {
                (panels::page_title(page, &ctx.i18n))
                @if let Some(access) = &access { " " (render_access_badge(ctx, access)) }
            }
            (render_table(ctx, &lines, report.is_some()))
        }
    }
}

impl PermissionRow {
    fn combined_access(&self) -> Option<ResourceAccess> {
        let access = self.groups.iter().filter_map(|group| group.access.clone());
        access.reduce(ResourceAccess::max_severity)
    }
}

/// What a section reads and writes, grouped by permission.
fn group_by_permission(
    ctx: &ClinicContext,
    need: &SectionAccess,
    report: Option<&PermissionReport>,
) -> Vec<PermissionGroup> {
    let reads = need.reads.iter().map(|resource| {
        let access = report.map(|report| report.read_access(resource));
        let label = permission_label(ctx, required_permission(resource));
        (false, label, (*resource).to_owned(), access)
    });
    let writes = need.writes.iter().map(|(method, resource)| {
        let access = report.map(|report| report.write_access(resource));
        let permission = permission_label(ctx, required_permission(resource));
        let permission = permission.as_str();
        let label = fl!(
            ctx.i18n.fluent,
            "settings-permissions-to-save",
            permission = permission
        );
        (true, label, format!("{method} {resource}"), access)
    });
    let mut groups: BTreeMap<(bool, String), PermissionGroup> = BTreeMap::new();
    for (writes, label, resource, access) in reads.chain(writes) {
        let group = groups.entry((writes, label.clone()));
        group
            .or_insert_with(|| PermissionGroup::new(label))
            .add_resource(resource, access);
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

    fn add_resource(&mut self, resource: String, access: Option<ResourceAccess>) {
        self.access = match (self.access.take(), access) {
            (Some(one), Some(other)) => Some(one.max_severity(other)),
            (one, other) => one.or(other),
        };
        self.resources.push(resource);
    }
}

fn permission_label(ctx: &ClinicContext, required: RequiredPermission) -> String {
    let fluent = &ctx.i18n.fluent;
    match required {
        // As Provet displays it where permissions are granted, so that it can be found there.
        RequiredPermission::Permission(permission) => permission.name.to_owned(),
        RequiredPermission::NoneRequired => fl!(fluent, "settings-permissions-nothing-wanted"),
        RequiredPermission::Undocumented => fl!(fluent, "settings-permissions-undocumented"),
    }
}

fn render_table(ctx: &ClinicContext, lines: &[PermissionRow], looked: bool) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let section = fl!(fluent, "settings-permissions-section");
    let needed = fl!(fluent, "settings-permissions-needed");
    let rows = html! {
        @for line in lines {
            tr {
                th scope="row" { (line.title) }
                td data-label=(needed) {
                    ul .permissions { @for group in &line.groups { li { (render_group(ctx, group, looked)) } } }
                }
            }
        }
    };
    table::render_wide_table(&[&section, &needed], &rows)
}

fn render_group(ctx: &ClinicContext, group: &PermissionGroup, looked: bool) -> Markup {
    html! {
        (group.label)
        @if looked && let Some(access) = &group.access {
            " " (render_access_badge(ctx, access))
            @if let ResourceAccess::Unknown(reason) = access { " " span .hint { (reason_message(ctx, reason)) } }
        }
        div .hint { @for resource in &group.resources { code { (resource) } " " } }
    }
}

fn render_access_badge(ctx: &ClinicContext, access: &ResourceAccess) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (class, word) = match access {
        ResourceAccess::Allowed => ("good", fl!(fluent, "settings-permissions-allowed")),
        ResourceAccess::Denied => ("bad", fl!(fluent, "settings-permissions-refused")),
        ResourceAccess::Unknown(_) => ("warning", fl!(fluent, "settings-permissions-unavailable")),
    };
    html! { strong class=(class) { (word) } }
}

fn reason_message(ctx: &ClinicContext, reason: &UnknownAccessReason) -> String {
    let fluent = &ctx.i18n.fluent;
    match reason {
        UnknownAccessReason::NoRecord => fl!(fluent, "settings-permissions-no-record"),
        UnknownAccessReason::WouldWrite => fl!(fluent, "settings-permissions-would-write"),
        UnknownAccessReason::RequestFailed(error) => provet_error_message(ctx, error).0,
    }
}
