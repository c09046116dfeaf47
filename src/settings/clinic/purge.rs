//! The end of a clinic here: everything that is held about it goes, after its number was typed.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::settings::form::SettingsField;
use crate::settings::{
    SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
    form,
};
use crate::storage::AccessScope;

/// People whose tokens are forgotten at once; those of more go with the process, and are of no use without their rows.
const MAX_SIGNED_IN_USERS: i64 = 1_000;

/// The field that the clinic's number is typed into.
const FIELD_PROVET_ID: &str = "provet_id";

pub(super) async fn get_purge(
    desk: Arc<SettingsContext>,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    desk.require_clinic()?;
    let body = render_page(&desk, "", None);
    Ok(SettingsPage::new(page_title(&desk), SettingsTab::Clinic, body).into())
}

pub(super) async fn post_purge(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let id = desk.require_clinic()?.tenant.provet_id;
    let typed = asked.form.trimmed_value(FIELD_PROVET_ID);
    if typed != id.to_string() {
        let wrong = fl!(
            desk.i18n.fluent,
            "settings-purge-wrong",
            number = id.to_string()
        );
        let body = render_page(&desk, typed, Some(&wrong));
        return Ok(SettingsPage::with_errors(page_title(&desk), SettingsTab::Clinic, body).into());
    }
    purge_clinic(&desk).await?;
    redirect_after_purge(&desk).await
}

/// Everything in the database, and what this process has in memory; other processes notice by themselves.
async fn purge_clinic(desk: &SettingsContext) -> Result<(), SettingsError> {
    let id = desk.require_clinic()?.tenant.provet_id;
    let credentials = desk.db.list_credentials(id).await?;
    let people = desk
        .db
        .list_user_sessions(id, None, MAX_SIGNED_IN_USERS, desk.now)
        .await?;
    desk.db
        .purge_tenant(id, desk.audit_actor(), desk.now)
        .await?;
    desk.directory.invalidate();
    for stored in credentials {
        desk.provet.forget_credential(&stored.credential.id);
    }
    for person in people {
        desk.provet.forget_credential(&person.id);
    }
    Ok(())
}

/// Whoever has nothing left to see is signed out.
async fn redirect_after_purge(desk: &SettingsContext) -> Result<SettingsResponse, SettingsError> {
    let purged = desk.require_clinic()?.tenant.provet_id;
    let session = desk.require_session()?;
    let others = match &session.scope {
        AccessScope::Operator => true,
        AccessScope::Administrator(clinics) => clinics.iter().any(|clinic| *clinic != purged),
    };
    if others {
        return Ok(SettingsResponse::Redirect(
            "/settings/clinics?done=purged".to_owned(),
        ));
    }
    desk.db.end_session(&session.id).await?;
    Ok(SettingsResponse::SignedOut {
        redirect_to: "/settings/sign-in".to_owned(),
    })
}

fn page_title(desk: &SettingsContext) -> String {
    fl!(desk.i18n.fluent, "settings-purge-title")
}

fn render_page(desk: &SettingsContext, typed: &str, wrong: Option<&str>) -> Markup {
    let fluent = &desk.i18n.fluent;
    let number = desk
        .clinic
        .as_ref()
        .map(|clinic| clinic.tenant.provet_id.to_string());
    let label = fl!(
        fluent,
        "settings-purge-typed",
        number = number.unwrap_or_default()
    );
    let field = SettingsField::new(FIELD_PROVET_ID, &label, typed)
        .with_error(wrong)
        .required();
    html! {
        section {
            p { (fl!(fluent, "settings-purge-what")) }
            p { (fl!(fluent, "settings-purge-provet")) }
            p { a href=(desk.clinic_path("/export")) { (fl!(fluent, "settings-purge-export-first")) } }
            (form::post_form(desk, &desk.clinic_path("/purge"), &html! {
                (field.render_text_input())
                (form::danger_button(&fl!(fluent, "settings-purge-do")))
            }))
        }
    }
}
