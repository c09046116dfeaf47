//! One request to the REST API: what it asks, and which error each way of failing is.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::Value;
use url::Url;

use super::{ProvetApi, path};
use crate::provet::ProvetError;
use crate::provet::rate_limit::ApiEndpoint;

/// A request, before it has a token.
#[derive(Debug, Clone)]
pub(super) struct ProvetRequest {
    pub(super) endpoint: ApiEndpoint,
    pub(super) url: Url,
    /// Rows asked for: what it costs.
    pub(super) requested_rows: u32,
    pub(super) body: Option<Value>,
    /// Whether the answer's body is read: it may be anything otherwise.
    pub(super) expects_body: bool,
    /// What kind of answer is asked for; JSON where none is named.
    pub(super) accepted_content_type: Option<&'static str>,
}

impl ProvetRequest {
    /// A read of what is at a path template, with its ids and query filled in.
    pub(super) fn get(api: &ProvetApi, resource: &'static str, ids: &[i64]) -> Self {
        Self {
            endpoint: ApiEndpoint {
                method: Method::GET,
                resource,
            },
            url: path::build_url(&api.tenant, resource, ids),
            requested_rows: 1,
            body: None,
            expects_body: true,
            accepted_content_type: None,
        }
    }

    /// A question about the fields of a collection.
    pub(super) fn options(api: &ProvetApi, resource: &'static str) -> Self {
        Self {
            endpoint: ApiEndpoint {
                method: Method::OPTIONS,
                resource,
            },
            ..Self::get(api, resource, &[])
        }
    }

    /// A write; null is no body.
    pub(super) fn write(
        api: &ProvetApi,
        method: Method,
        resource: &'static str,
        ids: &[i64],
        body: Value,
    ) -> Self {
        Self {
            endpoint: ApiEndpoint { method, resource },
            body: (!body.is_null()).then_some(body),
            ..Self::get(api, resource, ids)
        }
    }

    /// Adds query parameters; `+`, blanks and commas are encoded.
    pub(super) fn with_query(mut self, query: &[(&str, String)]) -> Self {
        self.url.query_pairs_mut().extend_pairs(query);
        self
    }

    /// Leaves the body of a success unread.
    pub(super) fn ignoring_body(mut self) -> Self {
        self.expects_body = false;
        self
    }

    /// Asks for an answer of this kind.
    pub(super) fn with_accept(mut self, kind: &'static str) -> Self {
        self.accepted_content_type = Some(kind);
        self
    }

    /// Says how many rows are asked for.
    pub(super) fn with_requested_rows(mut self, rows: u32) -> Self {
        self.requested_rows = rows;
        self
    }

    /// The path template.
    pub(super) fn resource(&self) -> &'static str {
        self.endpoint.resource
    }

    /// Whether it changes nothing, so that it may be repeated.
    pub(super) fn is_safe(&self) -> bool {
        [Method::GET, Method::OPTIONS].contains(&self.endpoint.method)
    }

    /// Whether the body of a success is read.
    pub(super) fn reads_body(&self) -> bool {
        self.expects_body
    }

    pub(super) fn unreachable_error(&self, maybe_done: bool) -> ProvetError {
        ProvetError::Unreachable {
            resource: self.endpoint.resource,
            // A read changes nothing, however far it came.
            may_have_applied: maybe_done && !self.is_safe(),
        }
    }

    pub(super) fn invalid_response_error(&self, status: StatusCode) -> ProvetError {
        ProvetError::InvalidResponse {
            resource: self.endpoint.resource,
            status: status.as_u16(),
        }
    }

    pub(super) fn throttled_error(&self, retry_after: Duration) -> ProvetError {
        ProvetError::Throttled {
            resource: self.endpoint.resource,
            retry_after,
        }
    }
}
