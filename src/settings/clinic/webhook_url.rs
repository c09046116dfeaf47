//! The clinic's own webhook URL, and whether its webhooks still come to one that others can know.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use secrecy::ExposeSecret as _;

use crate::settings::{ClinicContext, SettingsError, form};

/// The section of the page about launches.
pub(super) async fn render_section(ctx: &ClinicContext) -> Result<Markup, SettingsError> {
    let token = ctx.db.load_tenant_webhook_token(ctx.provet_id()).await?;
    let url = ctx.public_url_for(&format!("webhook/{}", token.expose_secret()));
    let shared_use = ctx
        .db
        .list_shared_webhook_use(Some(ctx.provet_id()))
        .await?;
    let fluent = &ctx.i18n.fluent;
    Ok(html! {
        section {
            h2 { (fl!(fluent, "settings-launches-webhook")) }
            p { (fl!(fluent, "settings-launches-webhook-about")) }
            (form::copyable_value(ctx, &fl!(fluent, "settings-launches-webhook"), &url))
            @for shared in shared_use {
                p .warning {
                    @if ctx.shared_webhook_url {
                        (fl!(fluent, "settings-launches-webhook-shared", count = shared.received))
                    } @else {
                        (fl!(fluent, "settings-launches-webhook-shared-off", count = shared.received))
                    }
                    " " (fl!(fluent, "settings-launches-webhook-shared-last")) " "
                    (form::local_time(ctx, shared.last_at))
                }
            }
        }
    })
}
