//! Edits the section order of one panel: move, show or hide, preview, save.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::preview::render_preview;
use crate::panels::{self, section_order};
use crate::provet::ProvetPage;
use crate::settings::{
    ClinicContext, RequestFields, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsTab, form,
};
use crate::storage::{PanelLayout, SectionOrder, SectionPlacement, StorageError};
use crate::views::layout::SectionSlot;

/// The field with the stored order at the time the form was rendered; empty where none was stored.
const FIELD_EXPECTED_ORDER: &str = "seen";
/// The field with the names of the sections, in the order of the form.
const FIELD_ORDER: &str = "order";
/// The checkboxes of visible sections.
const FIELD_VISIBLE: &str = "shown";
/// The button that moves a section: its name after `up-` or `down-`.
const FIELD_MOVE: &str = "move";
/// The button that ends the editing: [`STEP_SAVE`] or [`STEP_RESET`].
const FIELD_STEP: &str = "step";
const STEP_SAVE: &str = "save";
const STEP_RESET: &str = "back";

/// What is edited: a panel, for one department or for all.
#[derive(Clone, Copy)]
struct LayoutTarget {
    page: ProvetPage,
    department: Option<i64>,
}

impl LayoutTarget {
    fn from_request(
        request: &SettingsRequest,
        fields: &RequestFields,
    ) -> Result<Self, SettingsError> {
        let page = request.path_params.trimmed_value("page").parse();
        Ok(Self {
            page: page.map_err(|_| SettingsError::NotFound)?,
            department: fields
                .trimmed_value("department")
                .parse()
                .ok()
                // 0 stands for all departments, as in the choice above the form.
                .filter(|id| *id > 0),
        })
    }

    /// The panel and the department, as the audit names them.
    fn audit_detail(self) -> String {
        match self.department {
            Some(department) => format!("{} {department}", self.page),
            None => self.page.to_string(),
        }
    }

    fn page_url(self, ctx: &ClinicContext, done: &str) -> String {
        let department = self.department.unwrap_or_default();
        ctx.clinic_path(&format!(
            "/panels/{}?department={department}&done={done}",
            self.page
        ))
    }
}

/// The form's state.
struct LayoutDraft {
    target: LayoutTarget,
    expected_order: Option<SectionOrder>,
    order: SectionOrder,
    message: Option<String>,
    has_errors: bool,
}

pub(super) async fn get_layout(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let target = LayoutTarget::from_request(&request, &request.query)?;
    let message = match request.query.trimmed_value("done") {
        "saved" => Some(fl!(ctx.i18n.fluent, "settings-panels-saved")),
        "reset" => Some(fl!(ctx.i18n.fluent, "settings-panels-reset")),
        _ => None,
    };
    page_response(&ctx, load_draft(&ctx, target, message)).await
}

/// The stored order for the target; where none is stored, the one that applies to it.
fn load_draft(ctx: &ClinicContext, target: LayoutTarget, message: Option<String>) -> LayoutDraft {
    // What this department has stored, not what it inherits: saving must not overwrite what came between.
    let expected_order = stored_order(ctx, target.page, target.department).cloned();
    let effective = ctx.clinic.section_order(target.page, target.department);
    LayoutDraft {
        target,
        order: effective.cloned().unwrap_or_default(),
        expected_order,
        message,
        has_errors: false,
    }
}

pub(super) async fn post_layout(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let target = LayoutTarget::from_request(&request, &request.form)?;
    let order = move_section(
        parse_order(&request.form),
        request.form.trimmed_value(FIELD_MOVE),
    );
    let expected_order = request.form.trimmed_value(FIELD_EXPECTED_ORDER);
    let expected_order = (!expected_order.is_empty()).then(|| SectionOrder::parse(expected_order));
    match request.form.trimmed_value(FIELD_STEP) {
        STEP_SAVE => save_layout(&ctx, target, order, expected_order).await,
        STEP_RESET => reset_layout(&ctx, target, expected_order.unwrap_or_default()).await,
        _ => {
            let draft = LayoutDraft {
                target,
                expected_order,
                order,
                message: Some(fl!(ctx.i18n.fluent, "settings-panels-unsaved")),
                has_errors: false,
            };
            page_response(&ctx, draft).await
        }
    }
}

async fn save_layout(
    ctx: &ClinicContext,
    target: LayoutTarget,
    order: SectionOrder,
    expected_order: Option<SectionOrder>,
) -> Result<SettingsResponse, SettingsError> {
    let id = ctx.provet_id();
    let layout = PanelLayout {
        page: target.page,
        department_id: target.department,
        sections: order,
    };
    match ctx
        .db
        .set_layout(id, &layout, expected_order.as_ref(), ctx.now)
        .await
    {
        Ok(()) => {
            ctx.audit_change("layout-changed", Some(target.audit_detail()))
                .await?;
            Ok(SettingsResponse::Redirect(target.page_url(ctx, "saved")))
        }
        Err(StorageError::Conflict) => conflict_response(ctx, target).await,
        Err(error) => Err(error.into()),
    }
}

async fn reset_layout(
    ctx: &ClinicContext,
    target: LayoutTarget,
    expected_order: SectionOrder,
) -> Result<SettingsResponse, SettingsError> {
    let id = ctx.provet_id();
    let removed = ctx
        .db
        .remove_layout(id, target.page, target.department, &expected_order)
        .await;
    match removed {
        // Without a layout it is reset already: a second click must not leave a second audit entry.
        Ok(removed) => {
            if removed {
                ctx.audit_change("layout-reset", Some(target.audit_detail()))
                    .await?;
            }
            Ok(SettingsResponse::Redirect(target.page_url(ctx, "reset")))
        }
        Err(StorageError::Conflict) => conflict_response(ctx, target).await,
        Err(error) => Err(error.into()),
    }
}

async fn conflict_response(
    ctx: &ClinicContext,
    target: LayoutTarget,
) -> Result<SettingsResponse, SettingsError> {
    let message = fl!(ctx.i18n.fluent, "settings-panels-conflict");
    let draft = LayoutDraft {
        has_errors: true,
        // What the other person saved is shown, not what was sent: deciding needs to see it.
        ..load_draft(ctx, target, Some(message))
    };
    page_response(ctx, draft).await
}

/// Parses the order of a form.
fn parse_order(fields: &RequestFields) -> SectionOrder {
    let shown: Vec<&str> = fields.all_values(FIELD_VISIBLE).collect();
    let placed = fields.all_values(FIELD_ORDER).map(|name| SectionPlacement {
        name: name.to_owned(),
        hidden: !shown.contains(&name),
    });
    // Parsed again from its text form, which accepts only valid section names.
    SectionOrder::parse(&SectionOrder(placed.collect()).to_string())
}

/// Moves one section a place up or down.
fn move_section(mut order: SectionOrder, word: &str) -> SectionOrder {
    let (name, up) = match (word.strip_prefix("up-"), word.strip_prefix("down-")) {
        (Some(name), _) => (name, true),
        (None, Some(name)) => (name, false),
        (None, None) => return order,
    };
    // The button of a section that a newer version no longer has.
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
    ctx: &ClinicContext,
    draft: LayoutDraft,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = &ctx.clinic;
    let known = ctx.db.list_departments(clinic.tenant.provet_id).await?;
    let known: Vec<i64> = known.into_iter().map(|(id, _)| id).collect();
    let fluent = &ctx.i18n.fluent;
    let name = panels::page_title(draft.target.page, &ctx.i18n).to_string();
    let title = fl!(fluent, "settings-panels-of", page = name.as_str());
    let slots = (ctx.panels)(draft.target.page).slots();
    let arranged = section_order::order_sections(&slots, &draft.order);
    let shown: Vec<SectionSlot> = section_order::visible_sections(&slots, &draft.order);
    let body = html! {
        @if let Some(message) = &draft.message { p role="status" class=(if draft.has_errors { "error" } else { "done" }) { (message) } }
        (render_department_filter(ctx, &draft, &known))
        div .side-by-side {
            section {
                h2 { (fl!(fluent, "settings-panels-sections")) }
                (render_sections(ctx, &draft, &arranged))
            }
            section {
                h2 { (fl!(fluent, "settings-panels-preview")) }
                (render_preview(draft.target.page, &shown, &ctx.i18n))
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

/// The choice of a department; empty where no departments are known.
fn render_department_filter(ctx: &ClinicContext, draft: &LayoutDraft, known: &[i64]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let address = ctx.clinic_path(&format!("/panels/{}", draft.target.page));
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
                (form::FormField::new("department", &label, &chosen).render_select(&options))
                (form::submit_button(&fl!(fluent, "settings-panels-choose")))
            }))
        }
    }
}

fn render_sections(
    ctx: &ClinicContext,
    draft: &LayoutDraft,
    arranged: &[(SectionSlot, bool)],
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let address = ctx.clinic_path(&format!("/panels/{}", draft.target.page));
    let department = draft.target.department.unwrap_or_default().to_string();
    let expected_order = draft.expected_order.as_ref().map(ToString::to_string);
    form::post_form(
        ctx,
        &address,
        &html! {
            (form::hidden_field("department", &department))
            (form::hidden_field(FIELD_EXPECTED_ORDER, &expected_order.unwrap_or_default()))
            // The first button of a form is the one that Enter presses: it must change nothing.
            button .visually-hidden tabindex="-1" name=(FIELD_STEP) value="look" { (fl!(fluent, "settings-panels-show-preview")) }
            ol .section-order {
                @for (slot, shown) in arranged {
                    li { (render_section(ctx, draft.target.page, slot, *shown)) }
                }
            }
            div .buttons {
                button name=(FIELD_STEP) value=(STEP_SAVE) { (fl!(fluent, "settings-panels-save")) }
                button .secondary name=(FIELD_STEP) value="look" { (fl!(fluent, "settings-panels-show-preview")) }
                @if draft.expected_order.is_some() {
                    button .secondary name=(FIELD_STEP) value=(STEP_RESET) { (fl!(fluent, "settings-panels-back")) }
                }
            }
        },
    )
}

fn render_section(
    ctx: &ClinicContext,
    page: ProvetPage,
    slot: &SectionSlot,
    shown: bool,
) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let title = panels::section_title(page, slot.name, &ctx.i18n);
    html! {
        @if section_order::is_pinned(slot) {
            span { (title) } span .hint { (fl!(fluent, "settings-panels-fixed")) }
        } @else {
            (form::hidden_field(FIELD_ORDER, slot.name))
            (form::checkbox_field(FIELD_VISIBLE, slot.name, &title, shown))
            // What has its place in the header is shown or hidden, and moved by nobody.
            @if !section_order::is_header_line(slot) { span .actions {
                button .secondary name=(FIELD_MOVE) value={ "up-" (slot.name) }
                    aria-label=(fl!(fluent, "settings-panels-up-what", section = title.as_str())) {
                    (fl!(fluent, "settings-panels-up"))
                }
                button .secondary name=(FIELD_MOVE) value={ "down-" (slot.name) }
                    aria-label=(fl!(fluent, "settings-panels-down-what", section = title.as_str())) {
                    (fl!(fluent, "settings-panels-down"))
                }
            } }
        }
    }
}

/// The order stored for exactly this department, or for all.
fn stored_order(
    ctx: &ClinicContext,
    page: ProvetPage,
    department: Option<i64>,
) -> Option<&SectionOrder> {
    let mut layouts = ctx.clinic.layouts.iter();
    let found = layouts.find(|it| it.page == page && it.department_id == department);
    found.map(|layout| &layout.sections)
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
