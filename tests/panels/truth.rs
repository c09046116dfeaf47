//! The corpus of truth: records as Provet may hold them, and the sentences a panel must and must not say about them.
//!
//! Each file in `tests/truth` is one case. Its records are put into the stand-in, the real panel is opened on them, and its
//! text is held against the sentences of the case.

use std::collections::BTreeMap;
use std::path::Path;

use cageside::panels::PrintDocument;
use cageside::provet::ProvetPage;
use cageside::provet::model::WarningFieldPolicy;
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
    /// A document of the panel is looked at instead, such as `print`.
    document: Option<String>,
    /// The clinic's time zone, where it is not Helsinki.
    time_zone: Option<String>,
    /// The labels of its own fields that the clinic chose as warnings; not chosen without it.
    warning_fields: Option<Vec<String>>,
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

/// Every case of one kind, through the panels it names.
async fn check_kind(kind: u8) {
    let cases: Vec<(String, TruthCase)> =
        load_cases().filter(|(_, case)| case.kind == kind).collect();
    assert!(!cases.is_empty(), "no case of kind {kind}");
    let mut wrong = Vec::new();
    for (name, case) in &cases {
        let opened = open_case(case).await;
        for panel in &case.panels {
            let faults = check_panel(&opened, panel).await;
            let named = faults
                .into_iter()
                .map(|fault| format!("{name} ({}), {}: {fault}", case.says, panel.page));
            wrong.extend(named);
        }
    }
    assert!(
        wrong.is_empty(),
        "{} sentences in {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

fn load_cases() -> impl Iterator<Item = (String, TruthCase)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/truth");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files.into_iter().map(|file| {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        let case: TruthCase =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!((1..=9).contains(&case.kind), "{name}: there are nine kinds");
        (name, case)
    })
}

#[tokio::test]
async fn what_cannot_be_read_is_not_told_as_none() {
    check_kind(1).await;
}

#[tokio::test]
async fn texts_keep_what_their_formatting_means() {
    check_kind(2).await;
}

#[tokio::test]
async fn a_result_is_told_as_the_laboratory_wrote_it() {
    check_kind(3).await;
}

#[tokio::test]
async fn a_line_that_names_no_animal_or_was_not_given_counts_for_none() {
    check_kind(4).await;
}

#[tokio::test]
async fn days_are_those_of_the_calendar_and_weights_those_of_the_scale() {
    check_kind(5).await;
}

#[tokio::test]
async fn what_lasts_into_a_day_is_on_that_day() {
    check_kind(6).await;
}

#[tokio::test]
async fn whose_animal_it_is_is_held_against_its_own_record() {
    check_kind(7).await;
}

#[tokio::test]
async fn warnings_stand_where_they_matter() {
    check_kind(8).await;
}

#[tokio::test]
async fn money_is_what_the_client_owes() {
    check_kind(9).await;
}

/// The clinic with the records of a case, at its time.
async fn open_case(case: &TruthCase) -> TestPanel {
    let panel = TestPanel::open_at(&case.now, ProvetPage::Patient, &[]).await;
    put_records(&panel, case);
    panel
}

/// What a panel says and must not, or does not say and must.
async fn check_panel(clinic: &TestPanel, opened: &OpenedPanel) -> Vec<String> {
    assert!(
        !opened.must.is_empty(),
        "a case without a sentence that must stand passes on an empty page"
    );
    let page: ProvetPage = opened.page.parse().unwrap();
    let mut panel = clinic.on(page, &opened.objects);
    if let Some(zone) = &opened.time_zone {
        panel = panel.in_time_zone(zone);
    }
    if let Some(labels) = &opened.warning_fields {
        panel = panel.with_warning_fields(WarningFieldPolicy::Labelled(labels.clone()));
    }
    let fields: Vec<(&str, &str)> = opened
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let text = match (&opened.document, &opened.section) {
        (Some(name), _) => match panel.print(name).await {
            Some(PrintDocument::Page(markup)) => HtmlPage::parse_fragment(&markup.0).text(),
            Some(PrintDocument::Pdf { .. }) | None => return vec![format!("no document {name}")],
        },
        (None, Some(slot)) => panel.section_with(slot, &fields).await.text(),
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
