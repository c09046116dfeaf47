//! All that is held about a clinic, as one file.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::html;

use crate::settings::{Answer, Asked, Desk, Download, SettingsError, Sheet, Tab, form};
use crate::storage::{NoteKind, kept_back};

pub(super) async fn show(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    desk.clinic()?;
    let fluent = &desk.words.fluent;
    let download = fl!(fluent, "settings-export-download");
    let body = html! {
        section {
            p { (fl!(fluent, "settings-export-what")) }
            p { (fl!(fluent, "settings-export-no-secrets")) }
            details {
                summary { (fl!(fluent, "settings-export-left-out")) }
                ul { @for column in kept_back() { li { code { (column) } } } }
            }
            (form::form(&desk, &desk.at("/export"), &form::send(&download)))
        }
    };
    Ok(Sheet::new(fl!(fluent, "settings-export-title"), Tab::Clinic, body).into())
}

pub(super) async fn act(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    let id = desk.clinic()?.tenant.provet_id;
    desk.note_as(NoteKind::Export, "clinic-exported", None)
        .await?;
    let day = desk.words.format.today(desk.now);
    Ok(Answer::File(Download {
        name: format!("cageside-{id}-{day}.json"),
        kind: "application/json",
        body: desk.db.export_tenant(id, desk.now),
    }))
}
