//! The history of a clinic's credentials, without secrets: when each came, and what became of it.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::connection_status::reason_message;
use crate::provet::oauth::{ClientType, OAuthGrantType};
use crate::settings::table;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    form,
};
use crate::storage::{CredentialState, StoredCredential};

/// Enough of a client id to tell one from another; the whole is not shown.
const CLIENT_ID_PREFIX_LENGTH: usize = 8;

pub(super) async fn get_credentials(
    ctx: ClinicContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let id = ctx.provet_id();
    let credentials = ctx.db.list_credentials(id).await?;
    let fluent = &ctx.i18n.fluent;
    let body = html! {
        section {
            p { (fl!(fluent, "settings-credentials-what")) }
            @if credentials.is_empty() {
                p .empty { (fl!(fluent, "settings-clinic-nothing-advice")) }
            } @else {
                (render_table(&ctx, &credentials))
            }
        }
    };
    Ok(SettingsPage::new(
        fl!(fluent, "settings-credentials-title"),
        SettingsTab::Clinic,
        body,
    )
    .into())
}

fn render_table(ctx: &ClinicContext, credentials: &[StoredCredential]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let columns = [
        fl!(fluent, "settings-credentials-client"),
        fl!(fluent, "settings-credentials-state"),
        fl!(fluent, "settings-credentials-kind"),
        fl!(fluent, "settings-credentials-back"),
        fl!(fluent, "settings-credentials-received"),
        fl!(fluent, "settings-credentials-proved"),
    ];
    let rows = html! { @for it in credentials { (render_row(ctx, it, &columns)) } };
    table::render_wide_table(&columns.each_ref().map(String::as_str), &rows)
}

fn render_row(ctx: &ClinicContext, it: &StoredCredential, columns: &[String; 6]) -> Markup {
    let [_, state, kind, back, received, verified] = columns;
    html! {
        tr {
            th scope="row" { code { (abbreviate_client_id(&it.credential.client_id)) } }
            td data-label=(state) { (render_state(ctx, it)) }
            td data-label=(kind) { (render_type(ctx, it)) }
            td data-label=(back) { (render_redirects(ctx, it)) }
            td data-label=(received) { (form::local_time(ctx, it.received_at)) }
            td data-label=(verified) {
                @if let Some(at) = it.verified_at { (form::local_time(ctx, at)) } @else { "–" }
            }
        }
    }
}

/// The beginning of a client id, for comparison with Provet's list.
fn abbreviate_client_id(client_id: &str) -> String {
    // Characters, not bytes: the id is text of Provet.
    let shown: String = client_id.chars().take(CLIENT_ID_PREFIX_LENGTH).collect();
    format!("{shown}…")
}

fn render_state(ctx: &ClinicContext, it: &StoredCredential) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let (class, word) = match it.state {
        CredentialState::Unverified => ("warning", fl!(fluent, "settings-credentials-unverified")),
        CredentialState::Working => ("good", fl!(fluent, "settings-credentials-working")),
        CredentialState::Refused => ("bad", fl!(fluent, "settings-credentials-refused")),
        CredentialState::Replaced => ("", fl!(fluent, "settings-credentials-replaced")),
    };
    html! {
        span class=(class) { (word) }
        @if let Some(code) = &it.reason {
            @let (reason, advice) = reason_message(ctx, code);
            p .hint { (reason) " " (advice) }
        }
    }
}

fn render_type(ctx: &ClinicContext, it: &StoredCredential) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let grant = match it.credential.grant_type {
        OAuthGrantType::ClientCredentials => fl!(fluent, "settings-credentials-virtual"),
        OAuthGrantType::AuthorizationCode => fl!(fluent, "settings-credentials-people"),
    };
    let kind = match it.client_type {
        ClientType::Confidential => fl!(fluent, "settings-credentials-confidential"),
        ClientType::Public => fl!(fluent, "settings-credentials-public"),
    };
    let algorithm = it.algorithm.as_deref();
    html! {
        (grant)
        p .hint {
            (kind) ", "
            @match algorithm {
                Some(algorithm) => { (fl!(fluent, "settings-credentials-signed", algorithm = algorithm)) }
                None => { (fl!(fluent, "settings-credentials-unsigned")) }
            }
        }
    }
}

fn render_redirects(ctx: &ClinicContext, it: &StoredCredential) -> Markup {
    html! {
        @if it.redirect_uris.is_empty() { (fl!(ctx.i18n.fluent, "settings-credentials-no-back")) }
        @for uri in &it.redirect_uris { div { code dir="ltr" { (uri) } } }
    }
}
