//! Arranging the sections of one panel: moved up and down, shown or hidden, looked at, then saved.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::exactly;
use super::preview::preview;
use crate::panels::{self, arrange};
use crate::provet::Page;
use crate::settings::{Answer, Asked, Desk, Fields, SettingsError, Sheet, Tab, form};
use crate::storage::{Layout, Order, Placed, StorageError};
use crate::views::layout::Slot;

/// The field that holds the order as it was when the page was made; empty where there was none.
const SEEN: &str = "seen";
/// The field that holds the names of the sections in the order they stand in the form.
const ORDER: &str = "order";
/// The ticks of the sections that are shown.
const SHOWN: &str = "shown";
/// The button that moves a section: its name, behind `up-` or `down-`.
const MOVE: &str = "move";
/// The button that ends it: [`SAVE`] or [`BACK`].
const STEP: &str = "step";
const SAVE: &str = "save";
const BACK: &str = "back";

/// What is arranged: a panel, for a department or for all.
#[derive(Clone, Copy)]
struct Subject {
    page: Page,
    department: Option<i64>,
}

impl Subject {
    fn of(asked: &Asked, fields: &Fields) -> Result<Self, SettingsError> {
        let page = asked.segments.text("page").parse();
        Ok(Self {
            page: page.map_err(|_| SettingsError::NotFound)?,
            department: fields.text("department").parse().ok().filter(|id| *id > 0),
        })
    }

    fn address(self, desk: &Desk, done: &str) -> String {
        let department = self.department.unwrap_or_default();
        desk.at(&format!(
            "/panels/{}?department={department}&done={done}",
            self.page
        ))
    }
}

/// The form as it stands.
struct Draft {
    subject: Subject,
    seen: Option<Order>,
    order: Order,
    said: Option<String>,
    refused: bool,
}

pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let subject = Subject::of(&asked, &asked.query)?;
    let said = match asked.query.text("done") {
        "saved" => Some(fl!(desk.words.fluent, "settings-panels-saved")),
        "reset" => Some(fl!(desk.words.fluent, "settings-panels-reset")),
        _ => None,
    };
    page(&desk, draft(&desk, subject, said)).await
}

/// What is stored for the subject; where nothing is, what holds for it.
fn draft(desk: &Desk, subject: Subject, said: Option<String>) -> Draft {
    let seen = exactly(desk, subject.page, subject.department).cloned();
    let holds = desk.clinic.as_ref();
    let holds = holds.and_then(|clinic| clinic.order(subject.page, subject.department));
    Draft {
        subject,
        order: holds.cloned().unwrap_or_default(),
        seen,
        said,
        refused: false,
    }
}

pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let subject = Subject::of(&asked, &asked.form)?;
    let order = moved(sent(&asked.form), asked.form.text(MOVE));
    let seen = asked.form.text(SEEN);
    let seen = (!seen.is_empty()).then(|| Order::parse(seen));
    match asked.form.text(STEP) {
        SAVE => save(&desk, subject, order, seen).await,
        BACK => back(&desk, subject).await,
        _ => {
            let draft = Draft {
                subject,
                seen,
                order,
                said: Some(fl!(desk.words.fluent, "settings-panels-unsaved")),
                refused: false,
            };
            page(&desk, draft).await
        }
    }
}

async fn save(
    desk: &Desk,
    subject: Subject,
    order: Order,
    seen: Option<Order>,
) -> Result<Answer, SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    let layout = Layout {
        page: subject.page,
        department: subject.department,
        order,
    };
    match desk
        .db
        .set_layout(id, &layout, seen.as_ref(), desk.now)
        .await
    {
        Ok(()) => Ok(Answer::To(subject.address(desk, "saved"))),
        Err(StorageError::Conflict) => {
            let said = fl!(desk.words.fluent, "settings-panels-conflict");
            let draft = Draft {
                refused: true,
                ..draft(desk, subject, Some(said))
            };
            page(desk, draft).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn back(desk: &Desk, subject: Subject) -> Result<Answer, SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    desk.db
        .remove_layout(id, subject.page, subject.department)
        .await?;
    Ok(Answer::To(subject.address(desk, "reset")))
}

/// The order that a form holds.
fn sent(fields: &Fields) -> Order {
    let shown: Vec<&str> = fields.all(SHOWN).collect();
    let placed = fields.all(ORDER).map(|name| Placed {
        name: name.to_owned(),
        hidden: !shown.contains(&name),
    });
    // Through its text form, which lets nothing in that is no name.
    Order::parse(&Order(placed.collect()).to_string())
}

/// The order with one section a place further up or down.
fn moved(mut order: Order, word: &str) -> Order {
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

async fn page(desk: &Desk, draft: Draft) -> Result<Answer, SettingsError> {
    let clinic = desk.clinic()?;
    let known = desk.db.departments(clinic.tenant.provet_id).await?;
    let known: Vec<i64> = known.into_iter().map(|(id, _)| id).collect();
    let fluent = &desk.words.fluent;
    let name = panels::title(draft.subject.page, &desk.words).to_string();
    let title = fl!(fluent, "settings-panels-of", page = name.as_str());
    let slots = (desk.panels)(draft.subject.page).slots();
    let arranged = arrange::arranged(slots, &draft.order);
    let shown: Vec<Slot> = arrange::shown(slots, &draft.order);
    let body = html! {
        @if let Some(said) = &draft.said { p role="status" class=(if draft.refused { "error" } else { "done" }) { (said) } }
        (departments(desk, &draft, &known))
        div .beside {
            section {
                h2 { (fl!(fluent, "settings-panels-sections")) }
                (sections(desk, &draft, &arranged))
            }
            section {
                h2 { (fl!(fluent, "settings-panels-preview")) }
                (preview(draft.subject.page, &shown, &desk.words))
            }
        }
    };
    Ok(Sheet {
        title,
        tab: Tab::Panels,
        body,
        refused: draft.refused,
    }
    .into())
}

/// For which departments this is; nothing where none are known.
fn departments(desk: &Desk, draft: &Draft, known: &[i64]) -> Markup {
    let fluent = &desk.words.fluent;
    let address = desk.at(&format!("/panels/{}", draft.subject.page));
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
    let chosen = draft.subject.department.unwrap_or_default().to_string();
    let label = fl!(fluent, "settings-panels-department");
    html! {
        @if !known.is_empty() {
            (form::asking(&address, &html! {
                (form::Field::new("department", &label, &chosen).choice(&options))
                (form::send(&fl!(fluent, "settings-panels-choose")))
            }))
        }
    }
}

fn sections(desk: &Desk, draft: &Draft, arranged: &[(Slot, bool)]) -> Markup {
    let fluent = &desk.words.fluent;
    let address = desk.at(&format!("/panels/{}", draft.subject.page));
    let department = draft.subject.department.unwrap_or_default().to_string();
    let seen = draft.seen.as_ref().map(ToString::to_string);
    form::form(
        desk,
        &address,
        &html! {
            (form::hidden("department", &department))
            (form::hidden(SEEN, &seen.unwrap_or_default()))
            // What is sent by pressing Enter: a look at it, and nothing else.
            button .unseen tabindex="-1" name=(STEP) value="look" { (fl!(fluent, "settings-panels-look")) }
            ol .arranging {
                @for (slot, shown) in arranged {
                    li { (section(desk, draft.subject.page, slot, *shown)) }
                }
            }
            div .buttons {
                button name=(STEP) value=(SAVE) { (fl!(fluent, "settings-panels-save")) }
                button .quiet name=(STEP) value="look" { (fl!(fluent, "settings-panels-look")) }
                @if draft.seen.is_some() {
                    button .quiet name=(STEP) value=(BACK) { (fl!(fluent, "settings-panels-back")) }
                }
            }
        },
    )
}

fn section(desk: &Desk, page: Page, slot: &Slot, shown: bool) -> Markup {
    let fluent = &desk.words.fluent;
    let title = panels::section_title(page, slot.name, &desk.words);
    html! {
        @if arrange::is_fixed(slot) {
            span { (title) } span .hint { (fl!(fluent, "settings-panels-fixed")) }
        } @else {
            (form::hidden(ORDER, slot.name))
            (form::tick(SHOWN, slot.name, &title, shown))
            span .actions {
                button .quiet name=(MOVE) value={ "up-" (slot.name) }
                    aria-label=(fl!(fluent, "settings-panels-up-what", section = title.as_str())) {
                    (fl!(fluent, "settings-panels-up"))
                }
                button .quiet name=(MOVE) value={ "down-" (slot.name) }
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
        let moved = |word| moved(Order::parse("a,-b,c"), word).to_string();
        assert_eq!(moved("up-c"), "a,c,-b");
        assert_eq!(moved("down-a"), "-b,a,c");
        for nothing in ["up-a", "down-c", "up-z", "sideways-a", ""] {
            assert_eq!(moved(nothing), "a,-b,c", "{nothing}");
        }
    }
}
