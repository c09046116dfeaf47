//! Which sections a panel shows, in which order, for all departments or for one; with a preview beside it.

mod arranging;
mod preview;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::{Answer, Desk, Reach, Route, SettingsError, Sheet, Tab};
use crate::panels::{self, arrange};
use crate::provet::Page;
use crate::storage::Order;

pub(super) const ROUTES: &[Route] = &[
    Route {
        path: "/settings/clinics/{provet_id}/panels",
        reach: Reach::Clinic,
        show: Some(|desk, _| Box::pin(std::future::ready(list(&desk)))),
        act: None,
    },
    Route {
        path: "/settings/clinics/{provet_id}/panels/{page}",
        reach: Reach::Clinic,
        show: Some(|desk, asked| Box::pin(arranging::show(desk, asked))),
        act: Some(|desk, asked| Box::pin(arranging::act(desk, asked))),
    },
];

/// Every panel, and how it is laid out.
fn list(desk: &Desk) -> Result<Answer, SettingsError> {
    let fluent = &desk.words.fluent;
    let (page, shown) = (
        fl!(fluent, "settings-panels-page"),
        fl!(fluent, "settings-panels-shown"),
    );
    desk.clinic()?;
    let body = html! {
        p { (fl!(fluent, "settings-panels-intro")) }
        section { table .cards {
            thead { tr { th scope="col" { (page) } th scope="col" { (shown) } } }
            tbody { @for of in Page::all() { (row(desk, of, &shown)) } }
        } }
    };
    let title = fl!(fluent, "settings-clinic-panels");
    Ok(Sheet::new(title, Tab::Panels, body).into())
}

fn row(desk: &Desk, page: Page, label: &str) -> Markup {
    let layouts = desk.clinic.iter().flat_map(|clinic| &clinic.layouts);
    let departments = layouts.filter(|it| it.page == page);
    let departments = departments.filter_map(|it| it.department.map(|number| number.to_string()));
    let departments: Vec<_> = departments.collect();
    html! {
        tr {
            th scope="row" {
                a href=(desk.at(&format!("/panels/{page}"))) { (panels::title(page, &desk.words)) }
            }
            td data-label=(label) {
                (how(desk, page))
                @if !departments.is_empty() {
                    p .hint {
                        (fl!(desk.words.fluent, "settings-panels-departments", departments = departments.join(", ")))
                    }
                }
            }
        }
    }
}

/// How a panel is laid out for those departments that have nothing of their own.
fn how(desk: &Desk, page: Page) -> String {
    let slots = (desk.panels)(page).slots();
    match desk
        .clinic
        .as_ref()
        .and_then(|clinic| clinic.order(page, None))
    {
        None => fl!(desk.words.fluent, "settings-panels-usual"),
        Some(order) => fl!(
            desk.words.fluent,
            "settings-panels-own",
            shown = arrange::shown(slots, order).len(),
            all = slots.len()
        ),
    }
}

/// The order that a clinic has for exactly this department, or for all.
fn exactly(desk: &Desk, page: Page, department: Option<i64>) -> Option<&Order> {
    let mut layouts = desk.clinic.iter().flat_map(|clinic| &clinic.layouts);
    let found = layouts.find(|it| it.page == page && it.department == department);
    found.map(|layout| &layout.order)
}
