//! The contact section with its forms: a number or the email address is filled in, reviewed, and written once.

use std::sync::Arc;

use futures_util::FutureExt as _;
use i18n_embed_fl::fl;
use maud::Markup;
use serde_json::Value;

use super::change_request::{
    ContactChange, ContactChangePreview, ContactError, ContactField, has_same_number,
    same_ignoring_whitespace,
};
use super::form_view::{
    error_message, keep_fields, render_collapsed_forms, render_form, render_summary,
};
use super::section::{ContactRecords, SPEC, render_section};
use crate::panels::client::data::{ClientData, client_id};
use crate::panels::confirmed_write::{ConfirmedWrite, OutcomeTexts, audit_values};
use crate::panels::section_spec::{PanelSection, SectionSpec};
use crate::panels::write_form::{self, FormCheck, FormView, WriteForm};
use crate::panels::{ActionResponse, FormFields, PanelContext};
use crate::provet::{ClientId, ProvetApi, ProvetError};
use crate::views::form::ConfirmStep;

pub(in crate::panels::client) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| {
        Box::pin(async move {
            let records = ContactRecords::load(data).await;
            write_form::render_at_rest::<ContactForm>(&ctx, Ok(records))
        })
    },
};

/// Carries out one step of a form. None when the action is not one of this section.
pub(in crate::panels::client) async fn handle_action(
    ctx: Arc<PanelContext>,
    action: &str,
    fields: FormFields,
) -> Option<ActionResponse> {
    let change = ContactChange::parse(action, &fields)?;
    Some(write_form::handle_step(ContactForm { ctx, change }, &fields).await)
}

/// A change as its form was sent.
struct ContactForm {
    ctx: Arc<PanelContext>,
    change: ContactChange,
}

impl ContactForm {
    /// What would be written, compared with the record that the change is about.
    fn preview(
        &self,
        records: &ContactRecords,
    ) -> Result<Result<ContactChangePreview, ContactError>, ProvetError> {
        // By the one record that the change is about: where the other could not be read, this form works.
        match self.change.field {
            ContactField::NewPhone | ContactField::Phone(_) => {
                let phones = records.phones.as_ref().map_err(Clone::clone)?;
                Ok(self.change.validate_phone(&phones.rows))
            }
            ContactField::Email => {
                let client = records.client.as_ref().map_err(Clone::clone)?;
                Ok(self.change.validate_email(client))
            }
        }
    }
}

impl WriteForm for ContactForm {
    /// Each record by itself: what could not be read hides neither the other nor its form.
    type Record = ContactRecords;
    type InputError = ContactError;
    const SPEC: SectionSpec = SPEC;

    fn ctx(&self) -> &Arc<PanelContext> {
        &self.ctx
    }

    async fn load(&self) -> Result<ContactRecords, ProvetError> {
        Ok(ContactRecords::load(ClientData::load(&self.ctx)).await)
    }

    fn check(&self, records: &ContactRecords) -> FormCheck<ContactError> {
        match self.preview(records) {
            Err(error) => FormCheck::Unreadable(error),
            // The id comes from the form: a number of another client is neither shown nor changed.
            Ok(Err(error @ ContactError::NotFound)) => FormCheck::NotOffered(Some(error_message(
                error,
                self.change.field,
                &self.ctx.i18n,
            ))),
            Ok(Err(error)) => FormCheck::Invalid(error),
            Ok(Ok(preview)) if preview.changed_meanwhile => FormCheck::ChangedMeanwhile,
            Ok(Ok(_)) => FormCheck::Ready,
        }
    }

    fn build_write(&self, _: &ContactRecords) -> Option<ConfirmedWrite> {
        let (client, change) = (client_id(&self.ctx).ok()?, self.change.clone());
        let value = change.validated_value().ok()?;
        let (writer, reader) = (self.ctx.writer.clone(), self.ctx.provet.clone());
        let (sent, wanted) = (change.clone(), value.clone());
        Some(ConfirmedWrite {
            action: match change.field {
                ContactField::NewPhone => "add-phone-number",
                ContactField::Phone(_) => "change-phone-number",
                ContactField::Email => "change-email",
            },
            field: change.field.provet_field(),
            object: ("client", client.number()),
            // The value that the person saw; where the record has another one, nothing is sent.
            values: audit_values(&change.expected_value, &value),
            send: async move { send_change(&writer, client, &sent, &value).await }.boxed(),
            verify_saved: async move { is_saved(&reader, client, &change, &wanted).await }.boxed(),
        })
    }

    fn outcome_texts(&self) -> OutcomeTexts {
        let fluent = &self.ctx.i18n.fluent;
        let value = self.change.validated_value().unwrap_or_default();
        OutcomeTexts {
            saved: fl!(fluent, "contact-saved", value = value),
            subject: match self.change.field {
                ContactField::NewPhone => fl!(fluent, "contact-new-what"),
                ContactField::Phone(_) => fl!(fluent, "contact-phones-what"),
                ContactField::Email => fl!(fluent, "contact-email-what"),
            },
        }
    }

    fn render_form(&self, _: &ContactRecords, error: Option<&ContactError>) -> Markup {
        let i18n = &self.ctx.i18n;
        let error = error.map(|error| error_message(*error, self.change.field, i18n));
        let target = self.ctx.form_target(SPEC.slot.name);
        render_form(&target, &self.change, error.as_deref(), i18n)
    }

    async fn build_review(&self, records: &ContactRecords) -> ConfirmStep {
        let preview = self.preview(records).ok().and_then(Result::ok);
        let preview = preview.unwrap_or_default();
        let summary = render_summary(&self.change, &preview, records.client(), &self.ctx.i18n);
        let review = ConfirmStep::new(self.change.field.action(), summary);
        keep_fields(review, &self.change, &preview.current_value)
    }

    fn changed_message(&self, _: &ContactRecords) -> Option<String> {
        Some(fl!(self.ctx.i18n.fluent, "contact-changed"))
    }

    fn render_collapsed(ctx: &PanelContext, records: &ContactRecords) -> Markup {
        render_collapsed_forms(&ctx.form_target(SPEC.slot.name), records, &ctx.i18n)
    }

    fn render_section(ctx: &PanelContext, records: &ContactRecords, view: &FormView) -> Markup {
        render_section(&ctx.form_target(SPEC.slot.name), records, view, &ctx.i18n)
    }
}

async fn send_change(
    api: &ProvetApi,
    client: ClientId,
    change: &ContactChange,
    value: &str,
) -> Result<(), ProvetError> {
    // Only this field: a PATCH leaves all others as they are.
    let fields = [(change.field.provet_field(), Value::String(value.to_owned()))];
    match change.field {
        ContactField::NewPhone => {
            let created = api.create_phone_number(client, value, &change.description);
            created.await.map(drop)
        }
        ContactField::Phone(id) => api.update_phone_number(id, &fields).await.map(drop),
        ContactField::Email => api.update_client(client, &fields).await.map(drop),
    }
}

/// Whether it stands in the record.
async fn is_saved(
    api: &ProvetApi,
    client: ClientId,
    change: &ContactChange,
    value: &str,
) -> Result<bool, ProvetError> {
    let phones = || api.list_phone_numbers(client);
    match change.field {
        // By where it leads and not by its letters: Provet may store it in another spelling.
        ContactField::NewPhone => phones()
            .await?
            .contains("phonenumber/", |phone| has_same_number(phone, value)),
        ContactField::Phone(id) => phones().await?.contains("phonenumber/", |phone| {
            phone.id == Some(id)
                && has_same_number(phone, value)
                // The same number written otherwise is what was there before.
                && !same_ignoring_whitespace(&phone.phone_number, &change.expected_value)
        }),
        ContactField::Email => Ok(api.get_client(client).await?.email == value),
    }
}
