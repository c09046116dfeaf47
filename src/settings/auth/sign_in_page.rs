//! The sign-in page with its two forms: with Provet, and with an e-mail address and a password.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::redirect;
use crate::settings::form::{self, FormField, InputKind};
use crate::settings::{SettingsContext, SettingsPage, SettingsTab};

/// The URL of the page, and of the form with a password.
pub(super) const SIGN_IN_URL: &str = "/settings/sign-in";

/// Where a sign-in with Provet starts.
pub(super) const PROVET_SIGN_IN_URL: &str = "/settings/sign-in/provet";

/// The values of both forms, and their errors.
#[derive(Default)]
pub(super) struct SignInForm<'a> {
    pub(super) next: &'a str,
    pub(super) email: &'a str,
    pub(super) password_error: Option<String>,
    pub(super) clinic: &'a str,
    pub(super) clinic_error: Option<String>,
}

/// The page.
pub(super) fn render_page(
    ctx: &SettingsContext,
    form: &SignInForm<'_>,
    done: Option<&str>,
    rejected: Option<&str>,
) -> SettingsPage {
    let fluent = &ctx.i18n.fluent;
    let body = html! {
        @if let Some(done) = done { p .done role="status" { (done) } }
        @if let Some(rejected) = rejected { p .error role="alert" { (rejected) } }
        section {
            h2 { (fl!(fluent, "settings-sign-in-with-provet")) }
            (form::post_form(ctx, PROVET_SIGN_IN_URL, &render_provet_form(ctx, form)))
        }
        section {
            h2 { (fl!(fluent, "settings-sign-in-with-password")) }
            (form::post_form(ctx, SIGN_IN_URL, &render_password_form(ctx, form)))
            p .hint { (fl!(fluent, "settings-sign-in-lost")) }
        }
    };
    SettingsPage::new(
        fl!(fluent, "settings-sign-in-title"),
        SettingsTab::NoTab,
        body,
    )
}

fn render_provet_form(ctx: &SettingsContext, form: &SignInForm<'_>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-provet-clinic");
    let hint = fl!(fluent, "settings-provet-clinic-hint");
    let clinic = FormField::new("clinic", &label, form.clinic).make_required();
    let clinic = clinic
        .with_hint(&hint)
        .with_error(form.clinic_error.as_deref());
    html! {
        (form::hidden_field("next", &redirect::sanitize(form.next)))
        (clinic.render())
        (form::submit_button(&fl!(fluent, "settings-provet-send")))
    }
}

fn render_password_form(ctx: &SettingsContext, form: &SignInForm<'_>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let email = fl!(fluent, "settings-sign-in-email");
    let password = fl!(fluent, "settings-sign-in-password");
    html! {
        (form::hidden_field("next", &redirect::sanitize(form.next)))
        (FormField::new("email", &email, form.email).make_required().with_kind(InputKind::Email).with_autocomplete("username").render())
        (FormField::new("password", &password, "").make_required().with_error(form.password_error.as_deref())
            .with_kind(InputKind::Password).with_autocomplete("current-password").render())
        (form::submit_button(&fl!(fluent, "settings-sign-in-send")))
    }
}
