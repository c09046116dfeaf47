//! What would be sent to Provet is shown before anything is sent; then it is sent, and nothing else.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::maker::{Maker, Shape};
use super::trouble::Trouble;
use super::{
    Answer, Asked, Desk, SettingsError, Sheet, Tab, choice, form, made, page_name, sending,
};
use crate::provet::integration::{Keeping, Role};
use crate::storage::{Button, NewSetUp};

/// The buttons that would be made, in Provet's own words.
struct Plan {
    maker: Maker,
    buttons: Vec<(Shape, Keeping)>,
}

impl Plan {
    async fn of(desk: &Desk, new: &[NewSetUp]) -> Result<Self, Trouble> {
        let maker = Maker::ask(desk).await?;
        let shapes = new.iter().map(|new| Shape::of_new(desk, new));
        let buttons = shapes.map(|shape| {
            let keeping = shape.keeping(&maker.mapping)?;
            Ok((shape, keeping))
        });
        let buttons = buttons.collect::<Result<Vec<_>, Trouble>>()?;
        Ok(Self { maker, buttons })
    }

    /// What tells this plan from another: that which is sent must be that which was shown.
    fn digest(&self) -> String {
        let mut digest = Sha256::new();
        for (_, keeping) in &self.buttons {
            digest.update(sending::written(keeping));
            digest.update([0]);
        }
        hex::encode(digest.finalize())
    }
}

/// Shows what would be sent, or why it cannot be.
pub(super) async fn ask(
    desk: &Desk,
    asked: &Asked,
    new: &[NewSetUp],
    key: &str,
) -> Result<Answer, SettingsError> {
    Ok(match Plan::of(desk, new).await {
        Ok(plan) => shown(desk, asked, &plan, key, false),
        Err(trouble) => stopped(desk, asked, &trouble.words(desk)?, key),
    })
}

/// Makes the buttons that were shown.
pub(super) async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let add = Answer::To(desk.at("/buttons/add"));
    let Some(key) = super::key(&asked).map(str::to_owned) else {
        return Ok(add);
    };
    let Ok(new) = choice::judged(&desk, &asked.form)? else {
        return Ok(add);
    };
    let plan = match Plan::of(&desk, &new).await {
        Ok(plan) => plan,
        Err(trouble) => return Ok(stopped(&desk, &asked, &trouble.words(&desk)?, &key)),
    };
    if asked.form.text("plan") != plan.digest() {
        return Ok(shown(&desk, &asked, &plan, &key, true));
    }
    let clinic = desk.clinic()?.tenant.provet_id;
    let added = desk
        .db
        .set_up_buttons(clinic, &key, new, true, desk.now)
        .await?;
    desk.directory.invalidate();
    let to = desk.at(&format!("/buttons/made/{key}"));
    if let Some(added) = added {
        // On a task of its own: whoever asked may go away in between.
        let work = tokio::spawn(make(Arc::clone(&desk), plan.maker, added));
        work.await.unwrap_or(Ok(()))?;
    }
    Ok(Answer::To(to))
}

/// Makes one button after the other; after one that Provet does not allow, no more.
async fn make(desk: Arc<Desk>, maker: Maker, buttons: Vec<Button>) -> Result<(), SettingsError> {
    for button in &buttons {
        super::note(&desk, "button-added", button).await?;
    }
    for button in buttons {
        match sending::send(&desk, &maker, &button, false).await {
            Ok(()) => {}
            Err(Trouble::Ours(error)) => return Err(error),
            Err(_) => break,
        }
        let copy = desk.db.copy(button.provet_id, &button.id).await?;
        let reason = copy.and_then(|copy| copy.reason);
        if matches!(
            reason.as_deref(),
            Some("forbidden" | "refused" | "not-connected")
        ) {
            break;
        }
    }
    Ok(())
}

fn shown(desk: &Desk, asked: &Asked, plan: &Plan, key: &str, changed: bool) -> Answer {
    let fluent = &desk.words.fluent;
    let count = plan.buttons.len();
    let fields = html! {
        (carried(asked, key))
        (form::hidden("plan", &plan.digest()))
        (form::send(&fl!(fluent, "settings-buttons-make", count = count)))
    };
    let body = html! {
        @if changed { p .unsure role="status" { (fl!(fluent, "settings-buttons-plan-changed")) } }
        p { (fl!(fluent, "settings-buttons-plan-intro", count = count)) }
        section { (form::form(desk, &desk.at("/buttons/make"), &fields)) }
        @for (shape, keeping) in &plan.buttons { (button(desk, plan, shape, keeping)) }
        (by_hand(desk, asked, key))
    };
    let title = fl!(fluent, "settings-buttons-plan-title");
    if changed {
        Sheet::refused(title, Tab::Buttons, body).into()
    } else {
        Sheet::new(title, Tab::Buttons, body).into()
    }
}

/// One button: each of Provet's fields, and what we send in it.
fn button(desk: &Desk, plan: &Plan, shape: &Shape, keeping: &Keeping) -> Markup {
    let fluent = &desk.words.fluent;
    let what = fl!(fluent, "settings-buttons-plan-sent");
    let mapping = &plan.maker.mapping;
    let header = mapping.field(Role::Headers).filter(|_| shape.header());
    html! {
        section {
            h2 { (page_name(desk, shape.page())) }
            table .cards {
                thead { tr { th scope="col" { (fl!(fluent, "settings-buttons-plan-field")) } th scope="col" { (what) } } }
                tbody {
                    @for (role, kept) in &keeping.0 {
                        (row(&made::role_name(desk, *role), &kept.field, &what, &made::value(desk, *role, &kept.value)))
                    }
                    @if let Some(field) = mapping.field(Role::Salt) {
                        (row(&made::role_name(desk, Role::Salt), field, &what, &fl!(fluent, "settings-buttons-plan-salt")))
                    }
                    @if let Some(field) = header {
                        (row(&made::role_name(desk, Role::Headers), field, &what, &fl!(fluent, "settings-buttons-plan-header")))
                    }
                }
            }
        }
    }
}

fn row(name: &str, field: &str, label: &str, value: &str) -> Markup {
    html! {
        tr {
            th scope="row" { (name) " " code { (field) } }
            td data-label=(label) { code { (value) } }
        }
    }
}

/// Why nothing can be sent, and the other way.
fn stopped(desk: &Desk, asked: &Asked, words: &str, key: &str) -> Answer {
    let body = html! {
        section { p .bad role="alert" { (words) } p { (fl!(desk.words.fluent, "settings-buttons-nothing-sent")) } }
        (by_hand(desk, asked, key))
    };
    let title = fl!(desk.words.fluent, "settings-buttons-plan-title");
    Sheet::refused(title, Tab::Buttons, body).into()
}

/// The other way: somebody types it in.
fn by_hand(desk: &Desk, asked: &Asked, key: &str) -> Markup {
    let fields = html! {
        (carried(asked, key))
        (form::send_as("way", "hand", &fl!(desk.words.fluent, "settings-buttons-way-hand")))
    };
    html! { section { (form::form(desk, &desk.at("/buttons/add"), &fields)) } }
}

/// All that was chosen, to be sent on.
fn carried(asked: &Asked, key: &str) -> Markup {
    html! {
        (form::hidden("key", key))
        @for (name, value) in asked.form.0.iter().filter(|(name, _)| choice::FIELDS.contains(&name.as_str())) {
            (form::hidden(name, value))
        }
    }
}
