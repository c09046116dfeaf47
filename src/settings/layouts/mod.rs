//! Which sections a panel shows, in which order, for all departments or for one; with a preview beside it.

mod editor;
mod preview;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{
    RouteAccess, SettingsContext, SettingsError, SettingsPage, SettingsResponse, SettingsRoute,
    SettingsTab,
};
use crate::panels::{self, section_order};
use crate::provet::ProvetPage;
use crate::storage::SectionOrder;

pub(super) const ROUTES: &[SettingsRoute] = &[
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/panels",
        access: RouteAccess::Clinic,
        get: Some(|desk, _| Box::pin(std::future::ready(get_layouts(&desk)))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/clinics/{provet_id}/panels/{page}",
        access: RouteAccess::Clinic,
        get: Some(|desk, asked| Box::pin(editor::get_layout(desk, asked))),
        post: Some(|desk, asked| Box::pin(editor::post_layout(desk, asked))),
    },
];

/// Every panel, and how it is laid out.
fn get_layouts(desk: &SettingsContext) -> Result<SettingsResponse, SettingsError> {
    let fluent = &desk.i18n.fluent;
    let (page, shown) = (
        fl!(fluent, "settings-panels-page"),
        fl!(fluent, "settings-panels-shown"),
    );
    desk.require_clinic()?;
    let body = html! {
        p { (fl!(fluent, "settings-panels-intro")) }
        section { table .cards {
            thead { tr { th scope="col" { (page) } th scope="col" { (shown) } } }
            tbody { @for of in ProvetPage::all() { (render_row(desk, of, &shown)) } }
        } }
    };
    let title = fl!(fluent, "settings-clinic-panels");
    Ok(SettingsPage::new(title, SettingsTab::Panels, body).into())
}

fn render_row(desk: &SettingsContext, page: ProvetPage, label: &str) -> Markup {
    let layouts = desk.clinic.iter().flat_map(|clinic| &clinic.layouts);
    let departments = layouts.filter(|it| it.page == page);
    let departments =
        departments.filter_map(|it| it.department_id.map(|number| number.to_string()));
    let departments: Vec<_> = departments.collect();
    html! {
        tr {
            th scope="row" {
                a href=(desk.clinic_path(&format!("/panels/{page}"))) { (panels::page_title(page, &desk.i18n)) }
            }
            td data-label=(label) {
                (layout_summary(desk, page))
                @if !departments.is_empty() {
                    p .hint {
                        (fl!(desk.i18n.fluent, "settings-panels-departments", departments = departments.join(", ")))
                    }
                }
            }
        }
    }
}

/// How a panel is laid out for those departments that have nothing of their own.
fn layout_summary(desk: &SettingsContext, page: ProvetPage) -> String {
    let slots = (desk.panels)(page).slots();
    match desk
        .clinic
        .as_ref()
        .and_then(|clinic| clinic.section_order(page, None))
    {
        None => fl!(desk.i18n.fluent, "settings-panels-usual"),
        Some(order) => fl!(
            desk.i18n.fluent,
            "settings-panels-own",
            shown = section_order::visible_sections(&slots, order).len(),
            all = slots.len()
        ),
    }
}

/// The order that a clinic has for exactly this department, or for all.
fn stored_order(
    desk: &SettingsContext,
    page: ProvetPage,
    department: Option<i64>,
) -> Option<&SectionOrder> {
    let mut layouts = desk.clinic.iter().flat_map(|clinic| &clinic.layouts);
    let found = layouts.find(|it| it.page == page && it.department_id == department);
    found.map(|layout| &layout.sections)
}
