//! Every settings page in an installation of 10,000 clinics and 1,000,000 rows of audit, against one of ten clinics, on
//! SQLite and on PostgreSQL.
//!
//! The promise: no page takes more than 1.5 of what it takes with ten clinics. All are asked in turns in one process, and
//! compared round by round. Both have the same rows for each clinic on average; one clinic has a tenth of all rows, and
//! the pages of a clinic are that one's. What else it has, such as buttons, jobs and people, is the same.
//!
//! Some pages show less with ten clinics, or are not there: the second page of the list of clinics, and what a filter of
//! the audit finds among a thousand rows. Those are compared with an installation whose pages are full, of a hundred
//! clinics and 300,000 rows. What a page takes against that one is told for all: it is what the size costs, without
//! what more lines cost. The list of clinics itself has fewer lines with ten clinics too, and must keep the promise so.
//!
//! Answers are not compressed here: that would cost the same wherever a page is as long, and hide what differs.
#![expect(clippy::unwrap_used, reason = "a failed step is a failed measurement")]
#![expect(
    clippy::indexing_slicing,
    reason = "a failed step is a failed measurement"
)]

#[path = "parts/crowd.rs"]
mod crowd;
#[path = "parts/figures.rs"]
mod figures;
#[path = "parts/office.rs"]
mod office;
#[path = "parts/questions.rs"]
mod questions;
#[path = "../tests/support/mod.rs"]
#[expect(
    dead_code,
    unused_imports,
    unused_macros,
    clippy::panic,
    reason = "tests use the rest of it"
)]
mod support;

use std::process::ExitCode;

use figures::{median, promise, say, spread};
use jiff::Timestamp;
use office::Office;
use questions::{Question, questions};
use support::database::TestDatabase;

/// How much longer than with ten clinics a page may take.
const FACTOR: f64 = 1.5;
/// How often every page is opened in each installation.
const ROUNDS: usize = 61;
/// Before that, so that connections, plans and caches are as they are in use.
const WARM: usize = 12;

/// Clinics, and rows of audit.
const TEN: (i64, i64) = (10, 1_000);
const FULL: (i64, i64) = (100, 300_000);
const CROWD: (i64, i64) = (10_000, 1_000_000);

#[tokio::main]
async fn main() -> ExitCode {
    let sqlite = [
        TestDatabase::sqlite(),
        TestDatabase::sqlite(),
        TestDatabase::sqlite(),
    ];
    let mut kept = compare("SQLite", &sqlite).await;
    drop(sqlite);
    let postgres = [
        TestDatabase::postgres().await,
        TestDatabase::postgres().await,
        TestDatabase::postgres().await,
    ];
    if let [Some(ten), Some(full), Some(crowd)] = postgres {
        kept &= compare("PostgreSQL", &[ten, full, crowd]).await;
    }
    if kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What a page takes in each installation, in milliseconds; nothing where it is not there.
struct Figures {
    told: String,
    /// Whether it is held against ten clinics.
    alike: bool,
    ten: Vec<f64>,
    full: Vec<f64>,
    crowd: Vec<f64>,
}

async fn compare(kind: &str, scratches: &[TestDatabase; 3]) -> bool {
    let now = Timestamp::from_second(1_800_000_000).unwrap();
    let [ten, full, crowd] = scratches;
    let offices = [
        Office::of(&ten.url, TEN, now).await,
        Office::of(&full.url, FULL, now).await,
        Office::of(&crowd.url, CROWD, now).await,
    ];
    say(&format!(
        "{kind}, {ROUNDS} rounds; ms with ten clinics and with the crowd, crowd/ten, crowd/full pages:"
    ));
    let mut all = Vec::new();
    for question in chosen(questions()) {
        if let Some(figures) = measure(&question, &offices).await {
            say(&figures.line());
            all.push(figures);
        }
    }
    all.sort_by(|a, b| b.share().total_cmp(&a.share()));
    let over = all.iter().filter(|it| it.share() > FACTOR).count();
    let Some(worst) = all.first() else {
        return promise(false, &format!("{kind}: no page was asked for"));
    };
    let line = format!(
        "{kind}: {} pages, {over} above {FACTOR}; the slowest: {:.2} {}",
        all.len(),
        worst.share(),
        worst.told
    );
    promise(over == 0, &line)
}

/// Those that contain what was named on the command line; all of them where nothing was.
fn chosen(questions: Vec<Question>) -> Vec<Question> {
    let named: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    let wanted = |question: &Question| {
        let told = question.told();
        named.is_empty() || named.iter().any(|part| told.contains(part.as_str()))
    };
    questions.into_iter().filter(wanted).collect()
}

/// None where only the crowd has such a page, or one as full, or not even that.
async fn measure(question: &Question, offices: &[Office; 3]) -> Option<Figures> {
    let mut addresses = Vec::new();
    for office in offices {
        addresses.push(question.address(office).await);
    }
    addresses.last()?.as_ref()?;
    addresses[1].as_ref()?;
    let mut times = [const { Vec::new() }; 3];
    let mut lines = [0; 3];
    for round in 0..WARM + ROUNDS {
        for (at, office) in offices.iter().enumerate() {
            let Some(address) = &addresses[at] else {
                continue;
            };
            let (status, page, took) = office.open(question.visitor(), address).await;
            assert!(
                matches!(status.as_u16(), 200 | 303 | 422),
                "{address}: {status} {page}"
            );
            lines[at] = page.matches("<tr").count();
            if round >= WARM {
                times[at].push(took);
            }
        }
    }
    let [ten, full, crowd] = times;
    let told = question.told();
    let fewer = told.contains("/audit") && lines[0] < lines[2];
    let alike = !ten.is_empty() && !fewer;
    if !alike && lines[1] < lines[2] {
        return None;
    }
    Some(Figures {
        told,
        alike,
        ten,
        full,
        crowd,
    })
}

impl Figures {
    /// What the promise is about.
    fn share(&self) -> f64 {
        let small = if self.alike { &self.ten } else { &self.full };
        median(&ratios(&self.crowd, small))
    }

    fn line(&self) -> String {
        let against = |small: &[f64]| {
            if small.is_empty() {
                "–".to_owned()
            } else {
                spread(&ratios(&self.crowd, small), 2)
            }
        };
        let ten = if self.ten.is_empty() {
            "–".to_owned()
        } else {
            format!("{:.2}", median(&self.ten))
        };
        format!(
            "{} {:<90} {ten:>6} {:>6.2}  {}  {}",
            if self.share() > FACTOR { "!" } else { " " },
            self.told,
            median(&self.crowd),
            against(&self.ten),
            against(&self.full)
        )
    }
}

fn ratios(large: &[f64], small: &[f64]) -> Vec<f64> {
    large.iter().zip(small).map(|(a, b)| a / b).collect()
}
