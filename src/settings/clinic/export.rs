//! All that is held about a clinic, as one file.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::html;

use crate::settings::{
    FileDownload, SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsTab, form,
};
use crate::storage::{AuditEventKind, withheld_columns};

pub(super) async fn get_export(
    desk: Arc<SettingsContext>,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    desk.require_clinic()?;
    let fluent = &desk.i18n.fluent;
    let download = fl!(fluent, "settings-export-download");
    let body = html! {
        section {
            p { (fl!(fluent, "settings-export-what")) }
            p { (fl!(fluent, "settings-export-no-secrets")) }
            details {
                summary { (fl!(fluent, "settings-export-left-out")) }
                ul { @for column in withheld_columns() { li { code { (column) } } } }
            }
            (form::post_form(&desk, &desk.clinic_path("/export"), &form::submit_button(&download)))
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
    desk: Arc<SettingsContext>,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let id = desk.require_clinic()?.tenant.provet_id;
    desk.audit_event(AuditEventKind::Export, "clinic-exported", None)
        .await?;
    let day = desk.i18n.format.local_date(desk.now);
    Ok(SettingsResponse::File(FileDownload {
        file_name: format!("cageside-{id}-{day}.json"),
        content_type: "application/json",
        body: desk.db.export_tenant(id, desk.now),
    }))
}
