//! How many units a minute Provet allows on each endpoint. The numbers are those of its `OpenAPI` document. \[D\]

use reqwest::Method;

use super::ApiEndpoint;

/// The general rule: lists and actions 100, everything else 300. \[D\]
const LIST_AND_ACTION_LIMIT: u32 = 100;
const DEFAULT_LIMIT: u32 = 300;

/// The paths that end in a verb and so count as actions: those that are called here. \[D\]
const ACTION_PATHS: [&str; 5] = [
    "consultation/{id}/mark_sent/",
    "consultation/{id}/set_integration_status/",
    "consultation/{id}/update_status/",
    "invoice/{id}/pdf/",
    "reminder/{id}/mark_sent/",
];

/// Whether a path, with `{id}` for ids, is an action and neither a record nor a list.
pub fn is_action_path(resource: &str) -> bool {
    ACTION_PATHS.contains(&resource)
}

/// What deviates from the general rule. \[D\]
const LIMIT_EXCEPTIONS: [EndpointLimits; 15] = [
    endpoint_limits("client/", 125, 300, 500, 200),
    endpoint_limits("patient/", 300, 250, 1200, 250),
    endpoint_limits("phonenumber/", 900, 900, 3600, 900),
    endpoint_limits("appointment/", 300, 500, 900, 500),
    endpoint_limits("consultation_items/analysis/", 150, 300, 600, 300),
    endpoint_limits("consultation/{id}/analyses/", 150, 300, 600, 300),
    endpoint_limits("consultation_laboratory_referral/", 150, 300, 500, 300),
    endpoint_limits("laboratoryanalysis/", 150, 300, 600, 300),
    endpoint_limits("diagnosticimaging_worklist/", 250, 300, 1000, 300),
    endpoint_limits("department/", 300, 300, 1200, 300),
    endpoint_limits("treatment_plan/department/", 300, 300, 1200, 300),
    endpoint_limits("invoice/", 60, 300, 250, 150),
    endpoint_limits("unallocatedpayment/", 200, 300, 800, 300),
    endpoint_limits("note/", 50, 300, 200, 600),
    endpoint_limits("noteadmin/", 50, 300, 200, 600),
];

/// The limits of a collection and the records in it; deleting is 300 everywhere. \[D\]
struct EndpointLimits {
    collection: &'static str,
    list: u32,
    create: u32,
    record: u32,
    update: u32,
}

const fn endpoint_limits(
    collection: &'static str,
    list: u32,
    post: u32,
    record: u32,
    change: u32,
) -> EndpointLimits {
    EndpointLimits {
        collection,
        list,
        create: post,
        record,
        update: change,
    }
}

/// Units a minute.
pub(super) fn units_per_minute(endpoint: &ApiEndpoint) -> u32 {
    if is_action_path(endpoint.resource) {
        return LIST_AND_ACTION_LIMIT;
    }
    // `client/{id}/` is a record of `client/`, while `patient/{id}/weight/` is a list of its own.
    let of_record = endpoint.resource.strip_suffix("{id}/");
    let collection = of_record.unwrap_or(endpoint.resource);
    let rule = LIMIT_EXCEPTIONS
        .iter()
        .find(|limits| limits.collection == collection)
        .unwrap_or(&GENERAL_LIMITS);
    match endpoint.method {
        Method::GET if of_record.is_none() => rule.list,
        Method::GET => rule.record,
        Method::POST => rule.create,
        Method::PUT | Method::PATCH => rule.update,
        // DELETE has this limit everywhere. [D] For OPTIONS none is documented.
        _ => DEFAULT_LIMIT,
    }
}

const GENERAL_LIMITS: EndpointLimits = endpoint_limits(
    "",
    LIST_AND_ACTION_LIMIT,
    DEFAULT_LIMIT,
    DEFAULT_LIMIT,
    DEFAULT_LIMIT,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_come_before_the_general_rule() {
        let limit = |method: Method, resource| units_per_minute(&ApiEndpoint { method, resource });
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
        assert_eq!(limit(Method::POST, "consultation/{id}/mark_sent/"), 100);
        let word = "consultation/{id}/set_integration_status/";
        assert_eq!(limit(Method::POST, word), 100);
        assert_eq!(limit(Method::PATCH, "reminder/{id}/"), 300);
    }
}
