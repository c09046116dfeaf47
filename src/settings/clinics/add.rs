//! Adds a clinic by hand, from credentials that came by e-mail, say. Checks and verification are those of a hookup
//! message.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::list::{ADD_URL, LIST_URL};
use super::new_clinic_form::{NewClinicForm, hookup_error_message, redact_secret};
use crate::provet::{Hookup, HookupError};
use crate::settings::form::{self, FormField, InputKind};
use crate::settings::{
    OperatorContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::HookupOutcome;

/// The field of a pasted message.
const FIELD_MESSAGE: &str = "message";

/// The values of both forms, and their errors.
#[derive(Default)]
struct AddClinicForm {
    message: String,
    message_error: Option<String>,
    manual_fields: NewClinicForm,
    /// The field and its error.
    field_error: Option<(&'static str, String)>,
}

/// Shows both forms, empty.
pub(super) fn get_add(ctx: &OperatorContext, _: &SettingsRequest) -> SettingsResponse {
    let sent = AddClinicForm {
        manual_fields: NewClinicForm {
            grant_type: "client_credentials".to_owned(),
            client_type: "confidential".to_owned(),
            ..NewClinicForm::default()
        },
        ..AddClinicForm::default()
    };
    SettingsPage::new(
        page_title(ctx),
        SettingsTab::Clinics,
        render_page(ctx, &sent),
    )
    .into()
}

/// Adds the clinic and redirects to its page.
pub(super) async fn post_add(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let pasted = request.form.is_set(FIELD_MESSAGE);
    let form = NewClinicForm::from_fields(&request.form);
    // Both ways end in the message that Provet would have sent, so that there is one set of checks.
    let body = if pasted {
        request.form.raw_value(FIELD_MESSAGE).as_bytes().to_vec()
    } else {
        form.to_hookup_message(request.form.trimmed_value("client_secret"))
    };
    let refused = match add_clinic(&ctx, &body).await? {
        Ok(to) => return Ok(SettingsResponse::Redirect(to)),
        Err(refused) => refused,
    };
    let mut sent = AddClinicForm::default();
    if pasted {
        let field = refused.field.filter(|_| refused.mentions_field);
        let message = field.map(|name| format!("{name}: {}", refused.message));
        // The secret is not sent back to the browser: it has to be pasted again.
        sent.message = redact_secret(request.form.raw_value(FIELD_MESSAGE));
        sent.message_error = Some(message.unwrap_or(refused.message));
    } else {
        sent.manual_fields = form;
        sent.field_error = Some((refused.field.unwrap_or("token_url"), refused.message));
    }
    Ok(SettingsPage::with_errors(
        page_title(&ctx),
        SettingsTab::Clinics,
        render_page(&ctx, &sent),
    )
    .into())
}

/// Why a clinic was not added.
struct AddClinicError {
    field: Option<&'static str>,
    /// Whether the error of a pasted message must name the field.
    mentions_field: bool,
    message: String,
}

impl AddClinicError {
    fn from_hookup_error(ctx: &OperatorContext, error: HookupError) -> Self {
        let field = match error.field() {
            // The form has one field for the place; the message has a URL for each.
            Some("authorize_url") => Some("token_url"),
            other => other,
        };
        Self {
            field,
            mentions_field: true,
            message: hookup_error_message(ctx, error),
        }
    }
}

/// Stores the message as if Provet had sent it. Returns the URL of the clinic's page.
async fn add_clinic(
    ctx: &OperatorContext,
    body: &[u8],
) -> Result<Result<String, AddClinicError>, SettingsError> {
    let hookup = match Hookup::parse(body, &ctx.services.allowed_hosts) {
        Ok(hookup) => hookup,
        Err(error) => return Ok(Err(AddClinicError::from_hookup_error(ctx, error))),
    };
    let id = hookup.tenant.provet_id;
    let done = match ctx.services.db.accept_hookup(&hookup, ctx.now).await? {
        HookupOutcome::HostMismatch => {
            return Ok(Err(AddClinicError {
                field: Some("token_url"),
                mentions_field: false,
                message: fl!(
                    ctx.i18n.fluent,
                    "settings-add-other-host",
                    number = id.to_string()
                ),
            }));
        }
        HookupOutcome::New { .. } | HookupOutcome::Reactivated { .. } => "added",
        HookupOutcome::Duplicate { .. } => "known",
    };
    ctx.audit_change("clinic-added", Some(id.to_string()))
        .await?;
    // The page that follows shows the check, which should be under way by then.
    (ctx.services.wake_credential_check)();
    Ok(Ok(format!("{LIST_URL}/{id}?done={done}")))
}

fn page_title(ctx: &OperatorContext) -> String {
    fl!(ctx.i18n.fluent, "settings-add-title")
}

fn render_page(ctx: &OperatorContext, sent: &AddClinicForm) -> Markup {
    let fluent = &ctx.i18n.fluent;
    html! {
        p { (fl!(fluent, "settings-add-why")) }
        section {
            h2 { (fl!(fluent, "settings-add-paste")) }
            (render_paste_form(ctx, sent))
        }
        section {
            h2 { (fl!(fluent, "settings-add-fields")) }
            (form::post_form(ctx, ADD_URL, &render_manual_fields(ctx, sent)))
        }
    }
}

fn render_paste_form(ctx: &OperatorContext, sent: &AddClinicForm) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-add-message");
    let hint = fl!(fluent, "settings-add-message-hint");
    let again = fl!(fluent, "settings-add-secret-again");
    let hint = if sent.message.is_empty() {
        &hint
    } else {
        &again
    };
    let field = FormField::new(FIELD_MESSAGE, &label, &sent.message)
        .with_hint(hint)
        .with_error(sent.message_error.as_deref());
    let body = html! {
        (field.make_required().with_kind(InputKind::CodeArea(10)).render())
        (form::submit_button(&fl!(fluent, "settings-add-send-message")))
    };
    form::post_form(ctx, ADD_URL, &body)
}

fn render_manual_fields(ctx: &OperatorContext, sent: &AddClinicForm) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let form = &sent.manual_fields;
    let error = |name: &str| {
        let found = sent.field_error.as_ref().filter(|(of, _)| *of == name);
        found.map(|(_, message)| message.as_str())
    };
    let line = |name: &'static str, label: String, value: &str, hint: String| {
        let hint = Some(hint.as_str()).filter(|hint| !hint.is_empty());
        let field = FormField::new(name, &label, value).with_error(error(name));
        FormField {
            hint,
            // Required by the browser only: the parser of the message decides.
            required: !OPTIONAL_FIELDS.contains(&name),
            ..field
        }
        .render()
    };
    let none = String::new;
    html! {
        (line("provet_id", fl!(fluent, "settings-add-number"), &form.provet_id, fl!(fluent, "settings-add-number-hint")))
        (line("token_url", fl!(fluent, "settings-add-place"), &form.host_or_url, fl!(fluent, "settings-add-place-hint")))
        (line("client_id", fl!(fluent, "settings-add-client"), &form.client_id, none()))
        (render_secret(ctx, error("client_secret")))
        (render_selects(ctx, form))
        (line("redirect_uris", fl!(fluent, "settings-add-redirect"), &form.redirect_uris, fl!(fluent, "settings-add-redirect-hint")))
        (line("openid_autodiscovery_url", fl!(fluent, "settings-add-discovery"), &form.discovery_url, fl!(fluent, "settings-add-discovery-hint")))
        (form::submit_button(&fl!(fluent, "settings-add-send-fields")))
    }
}

/// Fields that may be empty.
const OPTIONAL_FIELDS: [&str; 2] = ["redirect_uris", "openid_autodiscovery_url"];

fn render_secret(ctx: &OperatorContext, error: Option<&str>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-add-secret");
    let hint = fl!(fluent, "settings-add-secret-hint");
    FormField::new("client_secret", &label, "")
        .with_hint(&hint)
        .with_error(error)
        .with_kind(InputKind::Password)
        .render()
}

fn render_selects(ctx: &OperatorContext, form: &NewClinicForm) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let grant = fl!(fluent, "settings-add-grant");
    let grants = [
        (
            "client_credentials",
            fl!(fluent, "settings-add-grant-clinic"),
        ),
        (
            "authorization_code",
            fl!(fluent, "settings-add-grant-person"),
        ),
    ];
    let kind = fl!(fluent, "settings-add-type");
    let kinds = [
        (
            "confidential",
            fl!(fluent, "settings-add-type-confidential"),
        ),
        ("public", fl!(fluent, "settings-add-type-public")),
    ];
    let algorithm = fl!(fluent, "settings-add-algorithm");
    let algorithms = [
        ("", fl!(fluent, "settings-add-algorithm-none")),
        ("RS256", "RS256".to_owned()),
        ("HS256", "HS256".to_owned()),
    ];
    html! {
        (FormField::new("authorization_grant_type", &grant, &form.grant_type).render_select(&grants))
        (FormField::new("client_type", &kind, &form.client_type).render_select(&kinds))
        (FormField::new("algorithm", &algorithm, &form.algorithm).render_select(&algorithms))
    }
}
