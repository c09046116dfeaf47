//! Every panel and print view, with every path that it asks for failing in every way: what the page says is always one
//! of three sentences, and never that there is nothing.
//!
//! What a section asks for is learned from the stand-in's log, so that a new request is walked without being listed here.

pub(crate) mod demanding_panel;
pub(crate) mod failing_provet;
mod side_data;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use cageside::panels::{PrintDocument, panel_for};
use cageside::provet::ProvetPage;

use crate::support::html_page::HtmlPage;
use crate::support::test_panel::TestPanel;
use demanding_panel::{OBJECTS, open_demanding_panel};
use failing_provet::{Failure, FailureSwitch, path_template};

/// Panels and print views times the paths that each asks for times the ways in which a path fails. A new request changes
/// it; it is written down so that the walk cannot become short without anybody noticing.
const COMBINATIONS: usize = 652;

/// What opens: the sections of a panel, or a page to be printed.
#[derive(Debug, Clone, Copy)]
struct OpenedView {
    page: ProvetPage,
    /// The name of the page to be printed; none for the panel.
    document: Option<&'static str>,
}

/// What opens to be printed: a page of ours, and Provet's own PDF.
const PRINT_VIEWS: [OpenedView; 2] = [
    OpenedView {
        page: ProvetPage::Invoice,
        document: Some("print"),
    },
    OpenedView {
        page: ProvetPage::Invoice,
        document: Some("pdf"),
    },
];

impl fmt::Display for OpenedView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.page)?;
        self.document.map_or(Ok(()), |name| write!(f, " ({name})"))
    }
}

/// What each part of a view shows, by its slot; a page to be printed is one part.
type ShownParts = BTreeMap<&'static str, HtmlPage>;

/// What a part asks for and may not need: it says nothing of it where it shows no less.
const ASKED_IN_RESERVE: [(&str, &str); 2] = [
    // The rows are added up only where Provet's own sums are missing, and the invoice explains missing rows.
    ("vat", "invoicerow/"),
    ("vat", "invoice/{id}/"),
];

/// A view of one object, opened again and again.
struct WalkedObject {
    view: OpenedView,
    test: TestPanel,
    switch: FailureSwitch,
    /// What it shows while everything answers.
    healthy: ShownParts,
    /// The slots that ask for each path template.
    asked: BTreeMap<String, BTreeSet<&'static str>>,
}

impl WalkedObject {
    /// Learns what the view of an object shows and asks for.
    async fn learn(view: OpenedView, test: TestPanel, switch: FailureSwitch) -> Self {
        let mut walked = Self {
            view,
            test,
            switch,
            healthy: BTreeMap::new(),
            asked: BTreeMap::new(),
        };
        walked.switch.clear();
        for slot in walked.slots() {
            walked.learn_part(slot).await;
        }
        walked.healthy = walked.shown().await;
        walked
    }

    fn slots(&self) -> Vec<&'static str> {
        match self.view.document {
            Some(name) => vec![name],
            None => panel_for(self.view.page)
                .slots()
                .iter()
                .map(|slot| slot.name)
                .collect(),
        }
    }

    /// Notes what one part asks for.
    async fn learn_part(&mut self, slot: &'static str) {
        self.test.provet.clear_calls();
        match self.view.document {
            Some(name) => drop(self.test.print(name).await),
            None => drop(self.test.section(slot).await),
        }
        for call in self.test.provet.list_calls() {
            if let Some(resource) = path_template(&call.path) {
                self.asked.entry(resource).or_default().insert(slot);
            }
        }
    }

    async fn shown(&self) -> ShownParts {
        // The limits of a minute are nobody's concern here.
        self.test.let_a_minute_pass().await;
        let Some(name) = self.view.document else {
            return self.test.sections().await.into_iter().collect();
        };
        let page = match self.test.print(name).await.unwrap() {
            PrintDocument::Page(markup) => markup.0,
            // A file says nothing of its own.
            PrintDocument::Pdf { .. } => String::new(),
        };
        BTreeMap::from([(name, HtmlPage::parse_fragment(&page))])
    }

    /// What the parts say wrongly when a path fails.
    async fn faults_when(&self, resource: &str, failure: Failure) -> Vec<String> {
        self.switch.set(resource, failure);
        let shown = self.shown().await;
        let slots = &self.asked[resource];
        let faults = slots.iter().filter_map(|slot| {
            let is_needed = !ASKED_IN_RESERVE.contains(&(*slot, resource));
            let fault = find_fault(&self.healthy[slot], &shown[slot], failure, is_needed)?;
            let said: String = shown[slot].text().chars().take(260).collect();
            let view = self.view;
            Some(format!(
                "{view} | {resource} | {failure:?} | {slot} {fault}: {said}"
            ))
        });
        faults.collect()
    }
}

/// The sentences of each truth, as they begin.
const FORBIDDEN: &[&str] = &["No permission"];
const NOT_LOADED: &[&str] = &["Couldn’t load"];
const NOT_UNDERSTOOD: &[&str] = &["Unexpected response from Provet"];

/// How often a part says one of these.
fn count_sentences(part: &HtmlPage, sentences: &[&str]) -> usize {
    let text = part.text();
    sentences.iter().map(|it| text.matches(it).count()).sum()
}

/// What a part says wrongly, compared with what it says while everything answers.
fn find_fault(
    healthy: &HtmlPage,
    shown: &HtmlPage,
    failure: Failure,
    is_needed: bool,
) -> Option<String> {
    let expected = match failure {
        Failure::Forbidden => FORBIDDEN,
        Failure::ServerError | Failure::Silence => NOT_LOADED,
        Failure::Garbage => NOT_UNDERSTOOD,
    };
    let says_more =
        |sentences| count_sentences(shown, sentences) > count_sentences(healthy, sentences);
    for other in [FORBIDDEN, NOT_LOADED, NOT_UNDERSTOOD] {
        if other != expected && says_more(other) {
            return Some(format!("says {other:?}"));
        }
    }
    if is_needed && !says_more(expected) {
        return Some("says nothing of it".to_owned());
    }
    let before: BTreeSet<String> = healthy.text_pieces().into_iter().collect();
    let pieces = shown.text_pieces().into_iter();
    let mut new = pieces.filter(|piece| !before.contains(piece));
    let none = new.find(|piece| says_none(piece))?;
    Some(format!("says {none:?}"))
}

/// Whether a sentence says that something is not there, without saying that not all could be seen.
fn says_none(sentence: &str) -> bool {
    let begins = |word: &&str| sentence.starts_with(*word);
    let none = [
        "No ",
        "None",
        "Nobody",
        "Nothing",
        "Never",
        "Discharge checklist complete",
    ];
    let qualifications = ["could be seen", "could be checked"];
    let is_qualified =
        FORBIDDEN.iter().any(begins) || qualifications.iter().any(|words| sentence.contains(words));
    let says_nothing = none.iter().any(begins) || sentence.contains("with no alerts");
    says_nothing && !is_qualified
}

/// What was walked, and what was said wrongly.
#[derive(Default)]
struct WalkReport {
    combinations: BTreeSet<String>,
    faults: Vec<String>,
}

/// The objects of each opening: one, but where a page may name several or none.
fn object_lists(page: ProvetPage) -> Vec<Vec<i64>> {
    let each = OBJECTS.into_iter().map(|object| vec![object]);
    if page == ProvetPage::Reminder {
        vec![OBJECTS.to_vec()]
    } else if page == ProvetPage::HomeDeliveries {
        each.chain([Vec::new()]).collect()
    } else {
        each.collect()
    }
}

async fn walk_view(view: OpenedView) -> WalkReport {
    let mut report = WalkReport::default();
    let mut walked: BTreeSet<(String, &str)> = BTreeSet::new();
    let switch = FailureSwitch::default();
    let test = open_demanding_panel(view.page, &switch).await;
    // From here on nothing but the loopback is waited for, and every other wait costs nothing.
    tokio::time::pause();
    for objects in object_lists(view.page) {
        let test = test.on(view.page, &objects);
        let opened = WalkedObject::learn(view, test, switch.clone()).await;
        for (resource, slots) in &opened.asked {
            // What was walked on an earlier object is not walked again.
            let before = walked.len();
            walked.extend(slots.iter().map(|slot| (resource.clone(), *slot)));
            if walked.len() == before {
                continue;
            }
            for failure in Failure::ALL {
                let combination = format!("{view} | {resource} | {failure:?}");
                report.combinations.insert(combination);
                let faults = opened.faults_when(resource, failure).await;
                report.faults.extend(faults);
            }
        }
    }
    report
}

/// Walks a view in a thread and a runtime of its own, whose time can be stopped.
fn spawn_walk(view: OpenedView) -> std::thread::JoinHandle<WalkReport> {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.unwrap().block_on(walk_view(view))
    })
}

#[test]
fn whatever_fails_is_told_by_the_right_one_of_three_sentences_and_never_as_none() {
    let panels = ProvetPage::all().map(|page| OpenedView {
        page,
        document: None,
    });
    let views: Vec<OpenedView> = panels.chain(PRINT_VIEWS).collect();
    let walks: Vec<_> = views.into_iter().map(spawn_walk).collect();
    let reports: Vec<WalkReport> = walks.into_iter().map(|walk| walk.join().unwrap()).collect();
    let combinations: usize = reports.iter().map(|it| it.combinations.len()).sum();
    let faults: Vec<&str> = reports
        .iter()
        .flat_map(|it| &it.faults)
        .map(String::as_str)
        .collect();
    assert!(
        faults.is_empty(),
        "{} faults in {combinations} combinations:\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert_eq!(combinations, COMBINATIONS, "combinations that were walked");
}
