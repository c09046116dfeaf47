//! Exports all data of a clinic as one file.

use i18n_embed_fl::fl;
use maud::html;

use crate::settings::{
    ClinicContext, FileDownload, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsTab, form,
};
use crate::storage::{AuditEventKind, withheld_columns};

pub(super) async fn get_export(
    ctx: ClinicContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let fluent = &ctx.i18n.fluent;
    let download = fl!(fluent, "settings-export-download");
    let body = html! {
        section {
            p { (fl!(fluent, "settings-export-what")) }
            p { (fl!(fluent, "settings-export-no-secrets")) }
            details {
                summary { (fl!(fluent, "settings-export-left-out")) }
                ul { @for column in withheld_columns() { li { code { (column) } } } }
            }
            (form::post_form(&ctx, &ctx.clinic_path("/export"), &form::submit_button(&download)))
        }
    };
    Ok(SettingsPage::new(
        fl!(fluent, "settings-export-title"),
        SettingsTab::Clinic,
        body,
    )
    .into())
}

pub(super) async fn post_export(
    ctx: ClinicContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let id = ctx.provet_id();
    // Recorded first, so that no export goes unrecorded.
    ctx.audit_event(AuditEventKind::Export, "clinic-exported", None)
        .await?;
    let day = ctx.i18n.format.local_date(ctx.now);
    Ok(SettingsResponse::File(FileDownload {
        file_name: format!("cageside-{id}-{day}.json"),
        content_type: "application/json",
        body: ctx.db.export_tenant(id, ctx.now),
    }))
}
