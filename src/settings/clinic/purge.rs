//! Purges a clinic: deletes all its data, after its number was entered as confirmation.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::settings::form::FormField;
use crate::settings::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    form,
};
use crate::storage::AccessScope;

/// How many users' tokens are removed from memory. Those of more users are useless without their rows, and end with the
/// process.
const MAX_SIGNED_IN_USERS: i64 = 1_000;

/// The field for the clinic's number.
const FIELD_PROVET_ID: &str = "provet_id";

pub(super) async fn get_purge(
    ctx: ClinicContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    if !ctx.can_purge() {
        return Err(SettingsError::NotFound);
    }
    let body = render_page(&ctx, "", None);
    Ok(SettingsPage::new(page_title(&ctx), SettingsTab::Clinic, body).into())
}

pub(super) async fn post_purge(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    if !ctx.can_purge() {
        return Err(SettingsError::NotFound);
    }
    let id = ctx.provet_id();
    let entered_number = request.form.trimmed_value(FIELD_PROVET_ID);
    // Typed in full: a purge cannot be undone, and a second button is pressed too easily.
    if entered_number != id.to_string() {
        let wrong = fl!(
            ctx.i18n.fluent,
            "settings-purge-wrong",
            number = id.to_string()
        );
        let body = render_page(&ctx, entered_number, Some(&wrong));
        return Ok(SettingsPage::with_errors(page_title(&ctx), SettingsTab::Clinic, body).into());
    }
    purge_clinic(&ctx).await?;
    redirect_after_purge(&ctx).await
}

/// Deletes everything in the database and in this process's memory; other processes notice by themselves.
async fn purge_clinic(ctx: &ClinicContext) -> Result<(), SettingsError> {
    let id = ctx.provet_id();
    let credentials = ctx.db.list_credentials(id).await?;
    let users = ctx
        .db
        .list_user_sessions(id, None, MAX_SIGNED_IN_USERS, ctx.now)
        .await?;
    // Both lists were read first: afterwards nobody knows which cached tokens were of this clinic.
    ctx.db.purge_tenant(id, ctx.audit_actor(), ctx.now).await?;
    ctx.directory.invalidate();
    for stored in credentials {
        // Its cached access token would otherwise live on in memory.
        ctx.provet.forget_credential(&stored.credential.id);
    }
    for user in users {
        ctx.provet.forget_credential(&user.id);
    }
    Ok(())
}

/// An administrator without any other clinic is signed out.
async fn redirect_after_purge(ctx: &ClinicContext) -> Result<SettingsResponse, SettingsError> {
    let purged = ctx.provet_id();
    let session = &ctx.session;
    let others = match &session.scope {
        AccessScope::Operator => true,
        AccessScope::Administrator(clinics) => clinics.iter().any(|clinic| *clinic != purged),
    };
    if others {
        return Ok(SettingsResponse::Redirect(
            "/settings/clinics?done=purged".to_owned(),
        ));
    }
    // An administrator of no other clinic may see nothing any more.
    ctx.db.end_session(&session.id).await?;
    Ok(SettingsResponse::SignedOut {
        redirect_to: "/settings/sign-in".to_owned(),
    })
}

fn page_title(ctx: &ClinicContext) -> String {
    fl!(ctx.i18n.fluent, "settings-purge-title")
}

fn render_page(ctx: &ClinicContext, entered_number: &str, wrong: Option<&str>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let number = ctx.provet_id().to_string();
    let label = fl!(fluent, "settings-purge-typed", number = number);
    let field = FormField::new(FIELD_PROVET_ID, &label, entered_number)
        .with_error(wrong)
        .make_required();
    html! {
        section {
            p { (fl!(fluent, "settings-purge-what")) }
            p { (fl!(fluent, "settings-purge-provet")) }
            p { a href=(ctx.clinic_path("/export")) { (fl!(fluent, "settings-purge-export-first")) } }
            (form::post_form(ctx, &ctx.clinic_path("/purge"), &html! {
                (field.render())
                (form::danger_button(&fl!(fluent, "settings-purge-do")))
            }))
        }
    }
}
