//! Panel layouts: which sections a panel shows, in which order, for one department or for all.

mod editor;
mod preview;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::route::route;
use super::table;
use super::{
    ClinicContext, SettingsPage, SettingsRequest, SettingsResponse, SettingsRoute, SettingsTab,
};
use crate::panels::{self, section_order};
use crate::provet::ProvetPage;

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(Clinic, "/settings/clinics/{provet_id}/panels", get_sync get_layouts),
    route!(Clinic, "/settings/clinics/{provet_id}/panels/{page}", get editor::get_layout, post editor::post_layout),
];

/// The list of panels with their layouts.
fn get_layouts(ctx: &ClinicContext, _: &SettingsRequest) -> SettingsResponse {
    let fluent = &ctx.i18n.fluent;
    let (page, shown) = (
        fl!(fluent, "settings-panels-page"),
        fl!(fluent, "settings-panels-shown"),
    );
    let rows = html! { @for page in ProvetPage::all() { (render_row(ctx, page, &shown)) } };
    let body = html! {
        p { (fl!(fluent, "settings-panels-intro")) }
        section { (table::render_wide_table(&[&page, &shown], &rows)) }
    };
    let title = fl!(fluent, "settings-clinic-nav-panels");
    SettingsPage::new(title, SettingsTab::Panels, body).into()
}

fn render_row(ctx: &ClinicContext, page: ProvetPage, label: &str) -> Markup {
    let layouts = ctx.clinic.layouts.iter();
    let departments = layouts.filter(|it| it.page == page);
    let departments =
        departments.filter_map(|it| it.department_id.map(|number| number.to_string()));
    let departments: Vec<_> = departments.collect();
    html! {
        tr {
            th scope="row" {
                a href=(ctx.clinic_path(&format!("/panels/{page}"))) { (panels::page_title(page, &ctx.i18n)) }
            }
            td data-label=(label) {
                (layout_summary(ctx, page))
                @if !departments.is_empty() {
                    p .hint {
                        (fl!(ctx.i18n.fluent, "settings-panels-departments", departments = departments.join(", ")))
                    }
                }
            }
        }
    }
}

/// The layout of departments that have none of their own.
fn layout_summary(ctx: &ClinicContext, page: ProvetPage) -> String {
    let slots = (ctx.panels)(page).slots();
    match ctx.clinic.section_order(page, None) {
        None => fl!(ctx.i18n.fluent, "settings-panels-usual"),
        Some(order) => fl!(
            ctx.i18n.fluent,
            "settings-panels-own",
            shown = section_order::visible_sections(&slots, order).len(),
            all = slots.len()
        ),
    }
}
