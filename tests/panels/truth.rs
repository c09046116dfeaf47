//! The corpus of truth: records as Provet may hold them, and the sentences a panel must and must not say about them.
//!
//! Each file in `tests/truth` is one case. Its records are put into the stand-in, the real panel is opened on them, and its
//! text is held against the sentences of the case.

use std::collections::BTreeMap;
use std::path::Path;

use cageside::panels::PrintDocument;
use cageside::provet::ProvetPage;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::support::html_page::HtmlPage;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_panel::TestPanel;

/// Monday, 06:30 in Helsinki: the time of all cases that name no other.
const CASE_TIME: &str = "2026-11-30T04:30:00Z";

/// One case, as its file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TruthCase {
    /// What is wrong with the records, in a sentence.
    says: String,
    /// Which of the nine kinds of untruth it belongs to.
    kind: u8,
    /// The time at which the panel is opened.
    #[serde(default = "default_case_time")]
    now: String,
    /// Records by table and id; they replace what the stand-in holds there.
    records: BTreeMap<String, BTreeMap<i64, Map<String, Value>>>,
    /// The panels that are opened.
    panels: Vec<OpenedPanel>,
}

/// A panel that is opened in a case, and what it says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenedPanel {
    page: String,
    objects: Vec<i64>,
    /// Fields of the address, such as the day of a calendar.
    #[serde(default)]
    fields: BTreeMap<String, String>,
    /// Only this section is looked at; else the whole panel.
    section: Option<String>,
    /// A paper of the panel is looked at instead, such as `print`.
    paper: Option<String>,
    /// The clinic's time zone, where it is not Helsinki.
    time_zone: Option<String>,
    /// Sentences that must stand, in this order or another.
    #[serde(default)]
    must: Vec<String>,
    /// What must not stand anywhere.
    #[serde(default)]
    must_not: Vec<String>,
}

fn default_case_time() -> String {
    CASE_TIME.to_owned()
}

#[tokio::test]
async fn every_panel_tells_the_truth_about_every_odd_record() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/truth");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let mut wrong = Vec::new();
    for file in &files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(file).unwrap();
        let case: TruthCase =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!((1..=9).contains(&case.kind), "{name}: there are nine kinds");
        for panel in &case.panels {
            let faults = check_panel(&case, panel).await;
            wrong.extend(
                faults
                    .into_iter()
                    .map(|fault| format!("{name} ({}), {}: {fault}", case.says, panel.page)),
            );
        }
    }
    assert!(!files.is_empty(), "the corpus is there");
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n{}",
        wrong.len(),
        files.len(),
        wrong.join("\n")
    );
}

/// What a panel says and must not, or does not say and must.
async fn check_panel(case: &TruthCase, opened: &OpenedPanel) -> Vec<String> {
    assert!(
        !opened.must.is_empty(),
        "a case without a sentence that must stand passes on an empty page"
    );
    let page: ProvetPage = opened.page.parse().unwrap();
    let mut panel = TestPanel::open_at(&case.now, page, &opened.objects).await;
    if let Some(zone) = &opened.time_zone {
        panel = panel.in_time_zone(zone);
    }
    put_records(&panel, case);
    let fields: Vec<(&str, &str)> = opened
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let text = match (&opened.paper, &opened.section) {
        (Some(name), _) => match panel.print(name).await {
            Some(PrintDocument::Page(markup)) => HtmlPage::parse_fragment(&markup.0).text(),
            Some(PrintDocument::Pdf { .. }) | None => return vec![format!("no paper {name}")],
        },
        (None, Some(slot)) => panel.section(slot).await.text(),
        (None, None) => panel.render_with(&fields).await.text(),
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let missing = opened
        .must
        .iter()
        .filter(|sentence| !text.contains(*sentence));
    let false_ones = opened
        .must_not
        .iter()
        .filter(|sentence| text.contains(*sentence));
    let faults = missing.map(|sentence| format!("does not say {sentence:?}"));
    let faults = faults.chain(false_ones.map(|sentence| format!("says {sentence:?}")));
    let mut faults: Vec<String> = faults.collect();
    if !faults.is_empty() {
        faults.push(format!("it says: {text}"));
    }
    faults
}

fn put_records(panel: &TestPanel, case: &TruthCase) {
    panel.provet.update(|state| {
        let clinic = state.find_clinic_mut(CLINIC).unwrap();
        for (table, rows) in &case.records {
            for (id, row) in rows {
                clinic.insert_row_at(table, *id, row.clone());
            }
        }
    });
}
