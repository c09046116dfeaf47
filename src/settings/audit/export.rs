//! The audit as a CSV file, streamed batch by batch.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream;
use i18n_embed_fl::fl;
use jiff::Timestamp;

use super::query::keeps_values;
use crate::provet::{ProvetId, ProvetPage};
use crate::settings::{FileDownload, SettingsContext};
use crate::storage::{AuditCursor, AuditEntry, AuditFilter, StorageError};
use crate::views::csv::format_csv;

/// Rows that are read and sent at a time.
const BATCH_SIZE: i64 = 1_000;

const CSV_COLUMNS: [&str; 17] = [
    "at",
    "clinic",
    "kind",
    "action",
    "field",
    "detail",
    "page",
    "department",
    "object",
    "object_id",
    "user",
    "user_is",
    "outcome",
    "finished_at",
    "frame",
    "before",
    "after",
];

/// The file, from the newest entry on. Field values are included only where the clinic stores them, and never in the
/// file of all clinics.
pub(super) fn build_download(ctx: Arc<SettingsContext>, filter: AuditFilter) -> FileDownload {
    let name = match &ctx.clinic {
        Some(clinic) => format!("audit-{}.csv", clinic.tenant.provet_id),
        None => "audit.csv".to_owned(),
    };
    // The page that was open does not limit the file: it has everything that the filter matches.
    let from_the_newest = AuditFilter {
        after: None,
        ..filter
    };
    let head = Bytes::from(format_csv([CSV_COLUMNS.map(str::to_owned)]));
    // Batch by batch, so that a download of years needs no more memory than one of a day.
    let rows = stream::try_unfold(Some(from_the_newest), move |filter| {
        let ctx = Arc::clone(&ctx);
        async move { next_batch(&ctx, filter).await }
    });
    FileDownload {
        file_name: name,
        content_type: "text/csv; charset=utf-8",
        body: stream::iter([Ok(head)]).chain(rows).boxed(),
    }
}

/// The next rows as CSV, and the filter for those that follow.
async fn next_batch(
    ctx: &SettingsContext,
    filter: Option<AuditFilter>,
) -> Result<Option<(Bytes, Option<AuditFilter>)>, StorageError> {
    let Some(filter) = filter else {
        return Ok(None);
    };
    let page = ctx.db.find_audit_page(&filter, BATCH_SIZE).await?;
    let readable = page.entries.iter();
    let readable = readable.map(|entry| (entry.started_at, row_cells(ctx, entry)));
    let unreadable = page.unreadable.iter();
    let unreadable = unreadable.map(|row| (row.started_at, unreadable_row_cells(ctx, row)));
    let mut lines: Vec<_> = readable.chain(unreadable).collect();
    lines.sort_by_key(|(started_at, _)| std::cmp::Reverse(*started_at));
    let rows = format_csv(lines.into_iter().map(|(_, cells)| cells));
    Ok(Some((
        Bytes::from(rows),
        page.next.map(|next| filter.older_than(next)),
    )))
}

/// When it was, and that the rest cannot be read.
fn unreadable_row_cells(ctx: &SettingsContext, row: &AuditCursor) -> [String; CSV_COLUMNS.len()] {
    std::array::from_fn(|column| match CSV_COLUMNS.get(column) {
        Some(&"at") => row.started_at.to_string(),
        Some(&"action") => fl!(ctx.i18n.fluent, "settings-audit-row-unreadable"),
        _ => String::new(),
    })
}

fn row_cells(ctx: &SettingsContext, entry: &AuditEntry) -> [String; CSV_COLUMNS.len()] {
    // Values of a clinic that no longer stores them stay out, even where older rows still have them.
    let values = if keeps_values(ctx) {
        // An empty cell would say that nothing stood there.
        let unreadable = |_| fl!(ctx.i18n.fluent, "settings-audit-unreadable");
        ctx.db
            .decrypt_audit_values(entry)
            .map_err(unreadable)
            .unwrap_or_else(|said| crate::storage::WriteValues {
                before: Some(said.clone()),
                after: Some(said),
            })
    } else {
        crate::storage::WriteValues::default()
    };
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let number = |number: Option<i64>| number.map_or_else(String::new, |it| it.to_string());
    let object = entry.object.as_ref();
    [
        entry.started_at.to_string(),
        number(entry.provet_id.map(ProvetId::number)),
        entry.kind.as_str().to_owned(),
        entry.action.clone(),
        text(entry.field.as_deref()),
        text(entry.detail.as_deref()),
        text(entry.page.map(ProvetPage::slug)),
        number(entry.department_id),
        text(object.map(|object| object.kind.as_str())),
        number(object.map(|object| object.id)),
        text(entry.actor.name()),
        entry.actor.kind().to_owned(),
        entry.outcome.as_str().to_owned(),
        entry
            .finished_at
            .as_ref()
            .map_or_else(String::new, Timestamp::to_string),
        text(entry.panel_id.as_deref()),
        text(values.before.as_deref()),
        text(values.after.as_deref()),
    ]
}
