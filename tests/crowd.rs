//! Lists stay as quick as they were: a page looks at a bounded number of rows, whatever is asked, however many there are.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed test")]

#[path = "../benches/parts/crowd.rs"]
mod crowd;
#[path = "support/postgres.rs"]
mod postgres;
#[path = "support/scratch.rs"]
#[expect(
    unused_imports,
    unused_macros,
    reason = "other tests run on both by a macro"
)]
mod scratch;

use std::time::Instant;

use cageside::provet::ProvetId;
use cageside::storage::{AuditFilter, AuditKind, Database, Outcome, Vault};
use jiff::Timestamp;
use scratch::Scratch;

#[expect(clippy::too_many_lines, reason = "a list")]
fn questions() -> Vec<(&'static str, AuditFilter)> {
    let all = AuditFilter::default();
    let text = |text: &str| Some(text.to_owned());
    let kind = |kind| AuditFilter {
        kind: Some(kind),
        ..AuditFilter::default()
    };
    vec![
        ("all", all.clone()),
        ("openings", kind(AuditKind::Open)),
        ("writes", kind(AuditKind::Write)),
        ("exports, of which there are none", kind(AuditKind::Export)),
        (
            "by one",
            AuditFilter {
                actor: text("7"),
                ..all.clone()
            },
        ),
        (
            "by nobody",
            AuditFilter {
                actor: text("x"),
                ..all.clone()
            },
        ),
        (
            "by one, of a kind",
            AuditFilter {
                actor: text("7"),
                ..kind(AuditKind::Write)
            },
        ),
        (
            "by one, of no kind",
            AuditFilter {
                actor: text("7"),
                ..kind(AuditKind::Export)
            },
        ),
        (
            "one patient",
            AuditFilter {
                object_kind: text("patient"),
                object_id: Some(70),
                ..all.clone()
            },
        ),
        (
            "no patient",
            AuditFilter {
                object_kind: text("patient"),
                object_id: Some(5_000),
                ..all.clone()
            },
        ),
        (
            "done to clients",
            AuditFilter {
                object_kind: text("client"),
                ..all.clone()
            },
        ),
        (
            "weights",
            AuditFilter {
                action: text("record-weight"),
                ..all.clone()
            },
        ),
        (
            "nothing",
            AuditFilter {
                action: text("nothing"),
                ..all.clone()
            },
        ),
        (
            "failed",
            AuditFilter {
                outcome: Some(Outcome::Failed),
                ..all.clone()
            },
        ),
        (
            "done",
            AuditFilter {
                outcome: Some(Outcome::Done),
                ..all.clone()
            },
        ),
        (
            "unknown",
            AuditFilter {
                outcome: Some(Outcome::Unknown),
                ..all.clone()
            },
        ),
        (
            "old",
            AuditFilter {
                until: Some(Timestamp::from_second(1_750_000_000).unwrap()),
                ..all.clone()
            },
        ),
        (
            "future",
            AuditFilter {
                from: Some(Timestamp::from_second(1_900_000_000).unwrap()),
                ..all
            },
        ),
    ]
}

/// The slowest question, in microseconds, the best of several times.
async fn slowest(database: &Database, clinic: Option<ProvetId>) -> u128 {
    let mut slowest = 0;
    for (name, filter) in questions() {
        let filter = AuditFilter {
            provet_id: clinic,
            ..filter
        };
        let mut best = u128::MAX;
        for _ in 0..7 {
            let began = Instant::now();
            database.audit_page(&filter, 25).await.unwrap();
            best = best.min(began.elapsed().as_micros());
        }
        eprintln!("{name} of {clinic:?}: {best} µs");
        slowest = slowest.max(best);
    }
    slowest
}

async fn a_million_rows_are_filtered_like_a_few(scratch: &Scratch) {
    let now = Timestamp::from_second(1_800_000_000).unwrap();
    let began = Instant::now();
    let size = std::env::var("CROWD").map_or((10_000, 1_000_000), |_| (10, 1_000));
    let database = crowd::crowd(&scratch.url, Vault::generate(), size, now).await;
    eprintln!("filled in {:?}", began.elapsed());
    for clinic in [
        None,
        ProvetId::new(crowd::FIRST),
        ProvetId::new(crowd::FIRST + 3),
    ] {
        assert!(slowest(&database, clinic).await < 100_000);
    }
    let began = Instant::now();
    database.tidy(now).await.unwrap();
    eprintln!("tidied in {:?}", began.elapsed());
}

#[tokio::test]
#[ignore = "fills a database with a million rows"]
async fn sqlite() {
    a_million_rows_are_filtered_like_a_few(&Scratch::sqlite()).await;
}

#[tokio::test]
#[ignore = "fills a database with a million rows"]
async fn postgres() {
    if let Some(scratch) = Scratch::postgres().await {
        a_million_rows_are_filtered_like_a_few(&scratch).await;
    }
}
