//! Arranging the sections of one panel: moved up and down, shown or hidden, looked at, then saved.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::preview::render_preview;
use super::stored_order;
use crate::panels::{self, section_order};
use crate::provet::ProvetPage;
use crate::settings::{
    RequestFields, SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsTab, form,
};
use crate::storage::{PanelLayout, SectionOrder, SectionPlacement, StorageError};
use crate::views::layout::SectionSlot;

/// The field that holds the order as it was when the page was made; empty where there was none.
const FIELD_EXPECTED_ORDER: &str = "seen";
/// The field that holds the names of the sections in the order they stand in the form.
const FIELD_ORDER: &str = "order";
/// The ticks of the sections that are shown.
const FIELD_VISIBLE: &str = "shown";
/// The button that moves a section: its name, behind `up-` or `down-`.
const FIELD_MOVE: &str = "move";
/// The button that ends it: [`SAVE`] or [`BACK`].
const FIELD_STEP: &str = "step";
const STEP_SAVE: &str = "save";
const STEP_RESET: &str = "back";

/// What is arranged: a panel, for a department or for all.
#[derive(Clone, Copy)]
struct LayoutTarget {
    page: ProvetPage,
    department: Option<i64>,
}

impl LayoutTarget {
    fn from_request(
        asked: &SettingsRequest,
        fields: &RequestFields,
    ) -> Result<Self, SettingsError> {
        let page = asked.path_params.trimmed_value("page").parse();
        Ok(Self {
            page: page.map_err(|_| SettingsError::NotFound)?,
            department: fields
                .trimmed_value("department")
                .parse()
                .ok()
                .filter(|id| *id > 0),
        })
    }

    fn page_url(self, desk: &SettingsContext, done: &str) -> String {
        let department = self.department.unwrap_or_default();
        desk.clinic_path(&format!(
            "/panels/{}?department={department}&done={done}",
            self.page
        ))
    }
}

/// The form as it stands.
struct LayoutDraft {
    target: LayoutTarget,
    expected_order: Option<SectionOrder>,
    order: SectionOrder,
    message: Option<String>,
    has_errors: bool,
}

pub(super) async fn get_layout(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let subject = LayoutTarget::from_request(&asked, &asked.query)?;
    let said = match asked.query.trimmed_value("done") {
        "saved" => Some(fl!(desk.i18n.fluent, "settings-panels-saved")),
        "reset" => Some(fl!(desk.i18n.fluent, "settings-panels-reset")),
        _ => None,
    };
    page_response(&desk, load_draft(&desk, subject, said)).await
}

/// What is stored for the subject; where nothing is, what holds for it.
fn load_draft(desk: &SettingsContext, subject: LayoutTarget, said: Option<String>) -> LayoutDraft {
    let seen = stored_order(desk, subject.page, subject.department).cloned();
    let holds = desk.clinic.as_ref();
    let holds = holds.and_then(|clinic| clinic.section_order(subject.page, subject.department));
    LayoutDraft {
        target: subject,
        order: holds.cloned().unwrap_or_default(),
        expected_order: seen,
        message: said,
        has_errors: false,
    }
}

pub(super) async fn post_layout(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let subject = LayoutTarget::from_request(&asked, &asked.form)?;
    let order = move_section(
        parse_order(&asked.form),
        asked.form.trimmed_value(FIELD_MOVE),
    );
    let seen = asked.form.trimmed_value(FIELD_EXPECTED_ORDER);
    let seen = (!seen.is_empty()).then(|| SectionOrder::parse(seen));
    match asked.form.trimmed_value(FIELD_STEP) {
        STEP_SAVE => save_layout(&desk, subject, order, seen).await,
        STEP_RESET => reset_layout(&desk, subject).await,
        _ => {
            let draft = LayoutDraft {
                target: subject,
                expected_order: seen,
                order,
                message: Some(fl!(desk.i18n.fluent, "settings-panels-unsaved")),
                has_errors: false,
            };
            page_response(&desk, draft).await
        }
    }
}

async fn save_layout(
    desk: &SettingsContext,
    subject: LayoutTarget,
    order: SectionOrder,
    seen: Option<SectionOrder>,
) -> Result<SettingsResponse, SettingsError> {
    let id = desk.require_clinic()?.tenant.provet_id;
    let layout = PanelLayout {
        page: subject.page,
        department_id: subject.department,
        sections: order,
    };
    match desk
        .db
        .set_layout(id, &layout, seen.as_ref(), desk.now)
        .await
    {
        Ok(()) => Ok(SettingsResponse::Redirect(subject.page_url(desk, "saved"))),
        Err(StorageError::Conflict) => {
            let said = fl!(desk.i18n.fluent, "settings-panels-conflict");
            let draft = LayoutDraft {
                has_errors: true,
                ..load_draft(desk, subject, Some(said))
            };
            page_response(desk, draft).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn reset_layout(
    desk: &SettingsContext,
    subject: LayoutTarget,
) -> Result<SettingsResponse, SettingsError> {
    let id = desk.require_clinic()?.tenant.provet_id;
    desk.db
        .remove_layout(id, subject.page, subject.department)
        .await?;
    Ok(SettingsResponse::Redirect(subject.page_url(desk, "reset")))
}

/// The order that a form holds.
fn parse_order(fields: &RequestFields) -> SectionOrder {
    let shown: Vec<&str> = fields.all_values(FIELD_VISIBLE).collect();
    let placed = fields.all_values(FIELD_ORDER).map(|name| SectionPlacement {
        name: name.to_owned(),
        hidden: !shown.contains(&name),
    });
    // Through its text form, which lets nothing in that is no name.
    SectionOrder::parse(&SectionOrder(placed.collect()).to_string())
}

/// The order with one section a place further up or down.
fn move_section(mut order: SectionOrder, word: &str) -> SectionOrder {
    let (name, up) = match (word.strip_prefix("up-"), word.strip_prefix("down-")) {
        (Some(name), _) => (name, true),
        (None, Some(name)) => (name, false),
        (None, None) => return order,
    };
    let Some(at) = order.0.iter().position(|placed| placed.name == name) else {
        return order;
    };
    let to = if up {
        at.checked_sub(1)
    } else {
        at.checked_add(1)
    };
    if let Some(to) = to.filter(|to| *to < order.0.len()) {
        order.0.swap(at, to);
    }
    order
}

async fn page_response(
    desk: &SettingsContext,
    draft: LayoutDraft,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = desk.require_clinic()?;
    let known = desk.db.list_departments(clinic.tenant.provet_id).await?;
    let known: Vec<i64> = known.into_iter().map(|(id, _)| id).collect();
    let fluent = &desk.i18n.fluent;
    let name = panels::page_title(draft.target.page, &desk.i18n).to_string();
    let title = fl!(fluent, "settings-panels-of", page = name.as_str());
    let slots = (desk.panels)(draft.target.page).slots();
    let arranged = section_order::order_sections(&slots, &draft.order);
    let shown: Vec<SectionSlot> = section_order::visible_sections(&slots, &draft.order);
    let body = html! {
        @if let Some(said) = &draft.message { p role="status" class=(if draft.has_errors { "error" } else { "done" }) { (said) } }
        (render_department_filter(desk, &draft, &known))
        div .beside {
            section {
                h2 { (fl!(fluent, "settings-panels-sections")) }
                (render_sections(desk, &draft, &arranged))
            }
            section {
                h2 { (fl!(fluent, "settings-panels-preview")) }
                (render_preview(draft.target.page, &shown, &desk.i18n))
            }
        }
    };
    Ok(SettingsPage {
        title,
        tab: SettingsTab::Panels,
        body,
        has_errors: draft.has_errors,
    }
    .into())
}

/// For which departments this is; nothing where none are known.
fn render_department_filter(desk: &SettingsContext, draft: &LayoutDraft, known: &[i64]) -> Markup {
    let fluent = &desk.i18n.fluent;
    let address = desk.clinic_path(&format!("/panels/{}", draft.target.page));
    let every = (0, fl!(fluent, "settings-panels-every-department"));
    let named = known.iter().map(|id| {
        let label = fl!(
            fluent,
            "settings-panels-one-department",
            number = id.to_string()
        );
        (*id, label)
    });
    let options = std::iter::once(every).chain(named);
    let options: Vec<_> = options.map(|(id, label)| (id.to_string(), label)).collect();
    let chosen = draft.target.department.unwrap_or_default().to_string();
    let label = fl!(fluent, "settings-panels-department");
    html! {
        @if !known.is_empty() {
            (form::search_form(&address, &html! {
                (form::SettingsField::new("department", &label, &chosen).render_select(&options))
                (form::submit_button(&fl!(fluent, "settings-panels-choose")))
            }))
        }
    }
}

fn render_sections(
    desk: &SettingsContext,
    draft: &LayoutDraft,
    arranged: &[(SectionSlot, bool)],
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let address = desk.clinic_path(&format!("/panels/{}", draft.target.page));
    let department = draft.target.department.unwrap_or_default().to_string();
    let seen = draft.expected_order.as_ref().map(ToString::to_string);
    form::post_form(
        desk,
        &address,
        &html! {
            (form::hidden_field("department", &department))
            (form::hidden_field(FIELD_EXPECTED_ORDER, &seen.unwrap_or_default()))
            // What is sent by pressing Enter: a look at it, and nothing else.
            button .unseen tabindex="-1" name=(FIELD_STEP) value="look" { (fl!(fluent, "settings-panels-look")) }
            ol .arranging {
                @for (slot, shown) in arranged {
                    li { (render_section(desk, draft.target.page, slot, *shown)) }
                }
            }
            div .buttons {
                button name=(FIELD_STEP) value=(STEP_SAVE) { (fl!(fluent, "settings-panels-save")) }
                button .quiet name=(FIELD_STEP) value="look" { (fl!(fluent, "settings-panels-look")) }
                @if draft.expected_order.is_some() {
                    button .quiet name=(FIELD_STEP) value=(STEP_RESET) { (fl!(fluent, "settings-panels-back")) }
                }
            }
        },
    )
}

fn render_section(
    desk: &SettingsContext,
    page: ProvetPage,
    slot: &SectionSlot,
    shown: bool,
) -> Markup {
    let fluent = &desk.i18n.fluent;
    let title = panels::section_title(page, slot.name, &desk.i18n);
    html! {
        @if section_order::is_pinned(slot) {
            span { (title) } span .hint { (fl!(fluent, "settings-panels-fixed")) }
        } @else {
            (form::hidden_field(FIELD_ORDER, slot.name))
            (form::checkbox_field(FIELD_VISIBLE, slot.name, &title, shown))
            span .actions {
                button .quiet name=(FIELD_MOVE) value={ "up-" (slot.name) }
                    aria-label=(fl!(fluent, "settings-panels-up-what", section = title.as_str())) {
                    (fl!(fluent, "settings-panels-up"))
                }
                button .quiet name=(FIELD_MOVE) value={ "down-" (slot.name) }
                    aria-label=(fl!(fluent, "settings-panels-down-what", section = title.as_str())) {
                    (fl!(fluent, "settings-panels-down"))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_moves_one_place_and_stops_at_the_ends() {
        let moved = |word| move_section(SectionOrder::parse("a,-b,c"), word).to_string();
        assert_eq!(moved("up-c"), "a,c,-b");
        assert_eq!(moved("down-a"), "-b,a,c");
        for nothing in ["up-a", "down-c", "up-z", "sideways-a", ""] {
            assert_eq!(moved(nothing), "a,-b,c", "{nothing}");
        }
    }
}
