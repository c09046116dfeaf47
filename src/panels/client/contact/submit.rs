//! Carries out a change of a number or the mail address: judged, shown once more, written once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use i18n_embed_fl::fl;
use maud::{Markup, html};
use serde_json::Value;

use super::change_request::{
    ContactChange, ContactChangePreview, ContactError, ContactField, find_by_id, has_same_number,
    same_ignoring_whitespace,
};
use super::{ContactRecords, SLOT, form, section};
use crate::panels::client::data::{self, ClientData};
use crate::panels::confirmed_write::render_write_outcome;
use crate::panels::confirmed_write::{self, ConfirmedWrite, WriteOutcome};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::{ClientId, ProvetApi, ProvetError};
use crate::views::form::FormStep;
use crate::views::i18n::I18n;

/// Carries out one step of a form; none when the action is not one of this section.
pub(in crate::panels::client) async fn handle_action(
    ctx: Arc<PanelContext>,
    action: &str,
    form: FormFields,
) -> Option<ActionResponse> {
    let wish = ContactChange::parse(action, &form)?;
    if form.step() == FormStep::Save
        && let (Ok(client), Ok(value)) = (data::client_id(&ctx), wish.validated_value())
    {
        let wrote = save_change(&ctx, client, &wish, &value, &form).await;
        if wrote != WriteOutcome::ChangedMeanwhile {
            return Some(respond_after_write(&ctx, &wish, &value, &wrote).await);
        }
    }
    Some(respond_with_step(&ctx, &wish, form.step()).await)
}

/// The section with the form's next step; nothing was written.
async fn respond_with_step(
    ctx: &Arc<PanelContext>,
    wish: &ContactChange,
    step: FormStep,
) -> ActionResponse {
    let card = ContactRecords::load(ClientData::load(ctx)).await;
    let (spot, words) = (ctx.form_target(SLOT), &ctx.i18n);
    let folded = || form::render_collapsed_forms(&spot, &card, words);
    let (told, next) = match card.validate_change(wish) {
        // The section itself says what could not be read.
        None => (html! {}, folded()),
        Some(Err(ContactError::NotFound)) => (
            render_refusal(ContactError::NotFound, wish.field, words),
            folded(),
        ),
        _ if step == FormStep::Edit => (html! {}, form::render_form(&spot, wish, None, words)),
        Some(Err(wrong)) => {
            let wrong = form::error_message(wrong, wish.field, words);
            (
                html! {},
                form::render_form(&spot, wish, Some(&wrong), words),
            )
        }
        Some(Ok(mut preview)) => {
            // Saving ends here only when the last look found another record than the person had seen.
            preview.changed_meanwhile |= step == FormStep::Save;
            let confirm = form::render_confirm(&spot, wish, &preview, card.client(), words);
            (html! {}, confirm)
        }
    };
    ActionResponse {
        slot: SLOT,
        markup: section::render_section(&spot, &card, &told, &next, words),
        record_changed: false,
    }
}

fn render_refusal(wrong: ContactError, what: ContactField, words: &I18n) -> Markup {
    html! { p .problem role="alert" tabindex="-1" { (form::error_message(wrong, what, words)) } }
}

impl ContactRecords {
    /// None when what the wish is about could not be read.
    fn validate_change(
        &self,
        wish: &ContactChange,
    ) -> Option<Result<ContactChangePreview, ContactError>> {
        match wish.field {
            ContactField::NewPhone | ContactField::Phone(_) => self
                .phones()
                .map(|phones| wish.validate_phone(&phones.rows)),
            ContactField::Email => self.client().map(|client| wish.validate_email(client)),
        }
    }
}

async fn save_change(
    ctx: &Arc<PanelContext>,
    client: ClientId,
    wish: &ContactChange,
    value: &str,
    form: &FormFields,
) -> WriteOutcome {
    let write = ConfirmedWrite {
        action: match wish.field {
            ContactField::NewPhone => "add-phone-number",
            ContactField::Phone(_) => "change-phone-number",
            ContactField::Email => "change-email",
        },
        field: wish.field.provet_field(),
        object: ("client", client.number()),
        values: confirmed_write::audit_values(&wish.expected_value, value),
        send: send_change(ctx.writer.clone(), client, wish.clone(), value.to_owned()),
        verify_saved: verify_saved(ctx.provet.clone(), client, wish.clone(), value.to_owned()),
        precondition: check_unchanged(ctx.provet.clone(), client, wish.clone()),
    };
    confirmed_write::execute_once(ctx, form, write).await
}

fn send_change(
    api: ProvetApi,
    client: ClientId,
    wish: ContactChange,
    value: String,
) -> BoxFuture<'static, Result<(), ProvetError>> {
    async move {
        match wish.field {
            ContactField::NewPhone => api
                .create_phone_number(client, &value, &wish.description)
                .await
                .map(drop),
            ContactField::Phone(id) => {
                let change = [(wish.field.provet_field(), Value::String(value))];
                api.update_phone_number(id, &change).await.map(drop)
            }
            ContactField::Email => {
                let change = [(wish.field.provet_field(), Value::String(value))];
                api.update_client(client, &change).await.map(drop)
            }
        }
    }
    .boxed()
}

/// Whether the record still is what the person saw, and the number still the client's.
fn check_unchanged(
    api: ProvetApi,
    client: ClientId,
    wish: ContactChange,
) -> BoxFuture<'static, Result<bool, ProvetError>> {
    async move {
        let judged = match wish.field {
            ContactField::NewPhone | ContactField::Phone(_) => {
                wish.validate_phone(&api.list_phone_numbers(client).await?.rows)
            }
            ContactField::Email => wish.validate_email(&api.get_client(client).await?),
        };
        Ok(judged.is_ok_and(|preview| !preview.changed_meanwhile))
    }
    .boxed()
}

/// Whether it stands in the record.
fn verify_saved(
    api: ProvetApi,
    client: ClientId,
    wish: ContactChange,
    value: String,
) -> BoxFuture<'static, Result<bool, ProvetError>> {
    async move {
        Ok(match wish.field {
            ContactField::NewPhone => {
                let phones = api.list_phone_numbers(client).await?;
                phones
                    .rows
                    .iter()
                    .any(|phone| has_same_number(phone, &value))
            }
            ContactField::Phone(id) => {
                let phones = api.list_phone_numbers(client).await?;
                find_by_id(&phones.rows, id).is_some_and(|phone| {
                    // The same number written otherwise is what was there before.
                    has_same_number(phone, &value)
                        && !same_ignoring_whitespace(&phone.phone_number, &wish.expected_value)
                })
            }
            ContactField::Email => api.get_client(client).await?.email == value,
        })
    }
    .boxed()
}

/// The section after a write, read afresh.
async fn respond_after_write(
    ctx: &Arc<PanelContext>,
    wish: &ContactChange,
    value: &str,
    wrote: &WriteOutcome,
) -> ActionResponse {
    let card = ContactRecords::load(ClientData::load(ctx)).await;
    let (spot, words) = (ctx.form_target(SLOT), &ctx.i18n);
    let what = match wish.field {
        ContactField::NewPhone => fl!(words.fluent, "contact-new-what"),
        ContactField::Phone(_) => fl!(words.fluent, "contact-phones-what"),
        ContactField::Email => fl!(words.fluent, "contact-email-what"),
    };
    let done = fl!(words.fluent, "contact-saved", value = value);
    let told = render_write_outcome(wrote, &done, &what, words);
    let written = wrote.is_saved();
    let next = if written {
        form::render_collapsed_forms(&spot, &card, words)
    } else {
        form::render_form(&spot, wish, None, words)
    };
    ActionResponse {
        slot: SLOT,
        markup: section::render_section(&spot, &card, &told, &next, words),
        record_changed: written,
    }
}
