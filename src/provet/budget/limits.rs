//! How many units a minute Provet allows on each endpoint. The numbers are those of its `OpenAPI` document. \[D\]

use reqwest::Method;

use super::Endpoint;

/// The general rule: lists and actions 100, everything else 300. \[D\]
const LISTS_AND_ACTIONS: u32 = 100;
const EVERYTHING_ELSE: u32 = 300;

/// The paths that end in a verb and so count as actions. \[D\]
const ACTIONS: [&str; 3] = [
    "consultation/{id}/update_status/",
    "invoice/{id}/pdf/",
    "reminder/{id}/mark_sent/",
];

/// What deviates from the general rule. \[D\]
const EXCEPTIONS: [Limits; 15] = [
    limits("client/", 125, 300, 500, 200),
    limits("patient/", 300, 250, 1200, 250),
    limits("phonenumber/", 900, 900, 3600, 900),
    limits("appointment/", 300, 500, 900, 500),
    limits("consultation_items/analysis/", 150, 300, 600, 300),
    limits("consultation/{id}/analyses/", 150, 300, 600, 300),
    limits("consultation_laboratory_referral/", 150, 300, 500, 300),
    limits("laboratoryanalysis/", 150, 300, 600, 300),
    limits("diagnosticimaging_worklist/", 250, 300, 1000, 300),
    limits("department/", 300, 300, 1200, 300),
    limits("treatment_plan/department/", 300, 300, 1200, 300),
    limits("invoice/", 60, 300, 250, 150),
    limits("unallocatedpayment/", 200, 300, 800, 300),
    limits("note/", 50, 300, 200, 600),
    limits("noteadmin/", 50, 300, 200, 600),
];

/// The limits of a collection and the records in it; deleting is 300 everywhere. \[D\]
struct Limits {
    collection: &'static str,
    list: u32,
    post: u32,
    record: u32,
    change: u32,
}

const fn limits(
    collection: &'static str,
    list: u32,
    post: u32,
    record: u32,
    change: u32,
) -> Limits {
    Limits {
        collection,
        list,
        post,
        record,
        change,
    }
}

/// Units a minute.
pub(super) fn per_minute(endpoint: &Endpoint) -> u32 {
    if ACTIONS.contains(&endpoint.resource) {
        return LISTS_AND_ACTIONS;
    }
    let of_record = endpoint.resource.strip_suffix("{id}/");
    let collection = of_record.unwrap_or(endpoint.resource);
    let rule = EXCEPTIONS
        .iter()
        .find(|limits| limits.collection == collection)
        .unwrap_or(&GENERAL);
    match endpoint.method {
        Method::GET if of_record.is_none() => rule.list,
        Method::GET => rule.record,
        Method::POST => rule.post,
        Method::PUT | Method::PATCH => rule.change,
        _ => EVERYTHING_ELSE,
    }
}

const GENERAL: Limits = limits(
    "",
    LISTS_AND_ACTIONS,
    EVERYTHING_ELSE,
    EVERYTHING_ELSE,
    EVERYTHING_ELSE,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_come_before_the_general_rule() {
        let limit = |method: Method, resource| per_minute(&Endpoint { method, resource });
        assert_eq!(limit(Method::GET, "invoice/"), 60);
        assert_eq!(limit(Method::GET, "invoice/{id}/"), 250);
        assert_eq!(limit(Method::GET, "patient/{id}/"), 1200);
        assert_eq!(limit(Method::PATCH, "patient/{id}/"), 250);
        assert_eq!(limit(Method::PATCH, "client/{id}/"), 200);
        assert_eq!(limit(Method::POST, "phonenumber/"), 900);
        assert_eq!(limit(Method::GET, "consultation/{id}/analyses/"), 150);
        assert_eq!(limit(Method::GET, "consultation/"), 100);
        assert_eq!(limit(Method::GET, "patient/{id}/weight/"), 100);
        assert_eq!(limit(Method::POST, "patient/{id}/weight/"), 300);
        assert_eq!(limit(Method::POST, "consultation/{id}/update_status/"), 100);
        assert_eq!(limit(Method::PUT, "reminder/{id}/mark_sent/"), 100);
        assert_eq!(limit(Method::PATCH, "reminder/{id}/"), 300);
    }
}
