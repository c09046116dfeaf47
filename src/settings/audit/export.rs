//! The rows as a file of comma-separated values, made page by page while it is sent.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::StreamExt as _;
use futures_util::stream;
use jiff::Timestamp;

use super::keeps_values;
use crate::provet::{Page, ProvetId};
use crate::settings::{Desk, Download};
use crate::storage::{AuditEntry, AuditFilter, StorageError};

/// Rows that are read and sent at a time.
const AT_ONCE: i64 = 1_000;

const HEADS: [&str; 17] = [
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

/// The file. Without values unless the clinic wants them kept, and never with those of several clinics.
pub(super) fn download(desk: Arc<Desk>, filter: AuditFilter) -> Download {
    let name = match &desk.clinic {
        Some(clinic) => format!("audit-{}.csv", clinic.tenant.provet_id),
        None => "audit.csv".to_owned(),
    };
    let from_the_newest = AuditFilter {
        after: None,
        ..filter
    };
    let head = lines([HEADS.map(str::to_owned)]);
    let rows = stream::try_unfold(Some(from_the_newest), move |filter| {
        let desk = Arc::clone(&desk);
        async move { next(&desk, filter).await }
    });
    Download {
        name,
        kind: "text/csv; charset=utf-8",
        body: stream::iter([Ok(head)]).chain(rows).boxed(),
    }
}

/// The next rows, and what to ask after them.
async fn next(
    desk: &Desk,
    filter: Option<AuditFilter>,
) -> Result<Option<(Bytes, Option<AuditFilter>)>, StorageError> {
    let Some(filter) = filter else {
        return Ok(None);
    };
    let page = desk.db.audit_page(&filter, AT_ONCE).await?;
    let rows = lines(page.entries.iter().map(|entry| cells(desk, entry)));
    Ok(Some((rows, page.next.map(|next| filter.after(next)))))
}

fn cells(desk: &Desk, entry: &AuditEntry) -> [String; HEADS.len()] {
    let values = if keeps_values(desk) {
        desk.db.audit_values(entry).unwrap_or_default()
    } else {
        crate::storage::Values::default()
    };
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let number = |number: Option<i64>| number.map_or_else(String::new, |it| it.to_string());
    let object = entry.object.as_ref();
    [
        entry.at.to_string(),
        number(entry.provet_id.map(ProvetId::number)),
        entry.kind.word().to_owned(),
        entry.action.clone(),
        text(entry.field.as_deref()),
        text(entry.detail.as_deref()),
        text(entry.page.map(Page::path)),
        number(entry.department),
        text(object.map(|object| object.kind.as_str())),
        number(object.map(|object| object.id)),
        text(entry.actor.name()),
        entry.actor.standing().to_owned(),
        entry.outcome.word().to_owned(),
        entry
            .finished_at
            .as_ref()
            .map_or_else(String::new, Timestamp::to_string),
        text(entry.frame.as_deref()),
        text(values.before.as_deref()),
        text(values.after.as_deref()),
    ]
}

fn lines(rows: impl IntoIterator<Item = [String; HEADS.len()]>) -> Bytes {
    let mut file = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Into memory, and every row is as long as the first: this cannot fail.
        let _written = file.write_record(row.iter().map(|cell| harmless(cell)));
    }
    file.into_inner().map(Bytes::from).unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+358", "'+358"),
            ("-1", "'-1"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("fine", "fine"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), expected);
        }
    }
}
