//! Every settings page that answers by itself, from the table that the router is made from, and what else may be asked of
//! the lists.

use cageside::settings::{RouteAccess, SettingsRoute, routes};
use cageside::storage::{AuditKind, AuditOutcome, JobState, TenantConnection, TenantSort};

use super::office::{self, BATCH, Office, Visitor};

const CLINICS: &str = "/settings/clinics";
const ACCOUNTS: &str = "/settings/accounts";

/// What is asked: a path with its variable parts and the query, by whom, and whether for the page behind it.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    visitor: Visitor,
    path: &'static str,
    query: String,
    second_page: bool,
}

/// Everything that is measured.
pub(crate) fn questions() -> Vec<Question> {
    let mut questions = Vec::new();
    for route in routes().filter(|route| answers_by_itself(route)) {
        for visitor in [Visitor::Operator, Visitor::Administrator] {
            if visitor == Visitor::Administrator && route.access == RouteAccess::Operator {
                continue;
            }
            let plain = std::iter::once(String::new());
            for query in plain.chain(queries(route.path)) {
                let question = |second_page| Question {
                    visitor,
                    path: route.path,
                    query: query.clone(),
                    second_page,
                };
                questions.extend([question(false), question(true)]);
            }
        }
    }
    questions
}

/// Comparing buttons asks Provet.
fn answers_by_itself(route: &SettingsRoute) -> bool {
    route.get.is_some() && !route.path.ends_with("/buttons/compare")
}

fn queries(path: &str) -> Vec<String> {
    match path {
        CLINICS => of_clinics(),
        ACCOUNTS => ["find=100003", "find=administrator-100003@clinic.example"]
            .map(str::to_owned)
            .into(),
        "/settings/clinics/{provet_id}/jobs" => {
            let states = JobState::ALL.iter();
            states.map(|it| format!("state={}", it.as_str())).collect()
        }
        "/settings/clinics/{provet_id}/buttons/add" => vec!["kind=background".to_owned()],
        "/settings/clinics/{provet_id}/audit" => of_audit(),
        "/settings/audit" => {
            let of_one = ["clinic=100000", "clinic=100003&outcome=failed"];
            let mut queries = of_audit();
            queries.extend(of_one.map(str::to_owned));
            queries
        }
        _ => Vec::new(),
    }
}

fn of_clinics() -> Vec<String> {
    let sorts = TenantSort::ALL.iter().map(|it| it.as_str());
    let states = TenantConnection::ALL.iter().map(|it| it.as_str());
    let mut queries: Vec<String> = sorts.clone().map(|sort| format!("sort={sort}")).collect();
    queries.extend(states.map(|state| format!("state={state}")));
    queries.extend(sorts.map(|sort| format!("sort={sort}&state=working")));
    for search in [
        "clinic",
        "100003",
        "nothing",
        "clinic+us",
        "clinic+100003",
        "clinic+nothing",
        "provet+us.+10000",
    ] {
        queries.push(format!("search={search}"));
        queries.push(format!("search={search}&state=working"));
        queries.push(format!("search={search}&state=refused"));
    }
    queries
}

fn of_audit() -> Vec<String> {
    let kinds = AuditKind::ALL
        .iter()
        .map(|it| format!("kind={}", it.as_str()));
    let outcomes = AuditOutcome::ALL
        .iter()
        .map(|it| format!("outcome={}", it.as_str()));
    let others = [
        "who=7",
        "who=nobody",
        "action=record-weight",
        "action=button-added",
        "object=patient",
        "object=patient&number=70",
        "from=2027-01-14&until=2027-01-14",
        "until=2027-01-14",
        "who=7&kind=write",
        "kind=write&outcome=failed",
        "action=record-weight&outcome=failed",
        "who=7&outcome=failed&from=2027-01-14",
    ];
    let others = others.map(str::to_owned);
    kinds.chain(outcomes).chain(others).collect()
}

impl Question {
    /// What is asked of this installation: none where there is no second page.
    pub(crate) async fn address(&self, office: &Office) -> Option<String> {
        let first = self.first(office);
        if !self.second_page {
            return Some(first);
        }
        let (_, page, _) = office.open(self.visitor, &first).await;
        next(&page)
    }

    fn first(&self, office: &Office) -> String {
        let segments = self.path.split('/').map(|segment| match segment {
            "{provet_id}" => office::clinic().to_string(),
            "{account}" => office.account.clone(),
            "{button}" => office.button.clone(),
            "{batch}" => BATCH.to_owned(),
            "{page}" => "patient".to_owned(),
            "{token}" => "0".repeat(64),
            plain => {
                assert!(!plain.starts_with('{'), "no example of {plain} is known");
                plain.to_owned()
            }
        });
        let path = segments.collect::<Vec<_>>().join("/");
        if self.query.is_empty() {
            path
        } else {
            format!("{path}?{}", self.query)
        }
    }

    pub(crate) fn visitor(&self) -> Visitor {
        self.visitor
    }

    /// The question in a line.
    pub(crate) fn told(&self) -> String {
        let who = match self.visitor {
            Visitor::Operator => "operator",
            Visitor::Administrator => "administrator",
        };
        let query = if self.query.is_empty() {
            String::new()
        } else {
            format!("?{}", self.query)
        };
        let second = if self.second_page { ", page 2" } else { "" };
        format!("{who} {}{query}{second}", self.path)
    }
}

/// Where the page says that the list goes on.
fn next(page: &str) -> Option<String> {
    let links = page.split("<a ").skip(1);
    let mut tags = links.filter_map(|rest| rest.split_once('>'));
    let (tag, _) = tags.find(|(tag, _)| tag.contains("rel=\"next\""))?;
    let (_, rest) = tag.split_once("href=\"")?;
    let (address, _) = rest.split_once('"')?;
    Some(address.replace("&amp;", "&"))
}
