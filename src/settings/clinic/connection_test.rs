//! Tests the connection: an access token, its permissions, one read. Each with its result and advice.

use std::time::Duration;

use i18n_embed_fl::fl;
use jiff::SignedDuration;
use maud::{Markup, html};
use tokio::time::Instant;

use super::connection_status::reason_message;
use super::permission_check::PermissionReport;
use crate::provet::model::UserPermissions;
use crate::provet::oauth::TokenError;
use crate::provet::{AccessToken, ProvetApi, ProvetError};
use crate::settings::{ClinicContext, SettingsError};
use crate::storage::{CredentialState, StoredCredential, VerificationOutcome};

/// The list from which one row is read.
const SAMPLE_RESOURCE: &str = "patient/";

/// A result, and how long it took.
pub(super) struct TimedResult<T> {
    outcome: T,
    duration: Duration,
}

/// The result of the test.
pub(super) struct ConnectionTest {
    token: TimedResult<Result<AccessToken, TokenError>>,
    /// What became of a credential that did not work before.
    check_outcome: Option<VerificationOutcome>,
    /// The API requests; `None` without a token.
    api_checks: Option<ApiChecks>,
}

struct ApiChecks {
    permissions: TimedResult<Result<UserPermissions, ProvetError>>,
    sample_read: TimedResult<Result<Option<i64>, ProvetError>>,
    permission_report: PermissionReport,
}

impl ConnectionTest {
    /// Tests a credential. One that works comes into use, and one that Provet refuses goes out of use: that is how the
    /// removal of the application shows. \[I\]
    pub(super) async fn run(
        ctx: &ClinicContext,
        stored: &StoredCredential,
    ) -> Result<Self, SettingsError> {
        let token = measure_time(ctx.provet.verify_credential(&stored.credential)).await;
        let id = &stored.credential.id;
        let mut proven = None;
        match &token.outcome {
            Ok(_) if stored.state != CredentialState::Working => {
                proven = Some(ctx.db.mark_credential_verified(id, ctx.now).await?);
            }
            Err(TokenError::Rejected { error }) => {
                ctx.db.mark_credential_refused(id, error, ctx.now).await?;
                ctx.provet.forget_credential(id);
            }
            Ok(_) | Err(_) => {}
        }
        ctx.directory.invalidate();
        let request = match &token.outcome {
            Ok(_) => Some(ApiChecks::run(&ctx.provet.api_for(stored.credential.clone())).await),
            Err(_) => None,
        };
        Ok(Self {
            token,
            check_outcome: proven,
            api_checks: request,
        })
    }

    /// The permissions of the virtual user, where they could be read.
    pub(super) fn permission_report(&self) -> Option<&PermissionReport> {
        self.api_checks
            .as_ref()
            .map(|request| &request.permission_report)
    }

    /// Renders the three steps.
    pub(super) fn render_section(&self, ctx: &ClinicContext) -> Markup {
        let fluent = &ctx.i18n.fluent;
        html! {
            section #test {
                h2 { (fl!(fluent, "settings-connection-test-title")) }
                ol .connection-test {
                    (render_step(ctx, &fl!(fluent, "settings-connection-test-token"), "POST oauth2/token/", self.token_result(ctx)))
                    @match &self.api_checks {
                        Some(request) => {
                            (render_step(ctx, &fl!(fluent, "settings-connection-test-permissions"),
                                "GET user/current/active_permissions/", request.permissions_result(ctx)))
                            (render_step(ctx, &fl!(fluent, "settings-connection-test-read"), &format!("GET {SAMPLE_RESOURCE}"), request.read_result(ctx)))
                        }
                        None => { li { p .hint { (fl!(fluent, "settings-connection-test-not-asked")) } } }
                    }
                }
            }
        }
    }

    fn token_result(&self, ctx: &ClinicContext) -> TestStepResult {
        let fluent = &ctx.i18n.fluent;
        let (class, (message, advice)) = match (&self.token.outcome, self.check_outcome) {
            (Ok(_), Some(VerificationOutcome::Superseded)) => {
                let message = fl!(fluent, "settings-connection-test-superseded");
                let advice = fl!(fluent, "settings-connection-test-superseded-advice");
                ("warning", (message, Some(advice)))
            }
            (Ok(_), Some(VerificationOutcome::HostMismatch)) => {
                let (message, advice) = reason_message(ctx, "hookup/other-host");
                ("bad", (message, Some(advice)))
            }
            (Ok(token), _) => {
                let hours = rounded_hours(token.expires_at().duration_since(ctx.now));
                let message = fl!(fluent, "settings-connection-test-token-came", hours = hours);
                ("good", (message, None))
            }
            (Err(error), _) => {
                let (message, advice) = token_error_message(ctx, error);
                ("bad", (message, Some(advice)))
            }
        };
        TestStepResult {
            css_class: class,
            message,
            advice,
            duration: self.token.duration,
        }
    }
}

impl ApiChecks {
    async fn run(api: &ProvetApi) -> Self {
        let permissions = measure_time(api.get_own_permissions()).await;
        Self {
            sample_read: measure_time(api.get_first_id(SAMPLE_RESOURCE, &[])).await,
            permission_report: PermissionReport::probe(api, permissions.outcome.as_ref().ok())
                .await,
            permissions,
        }
    }

    fn permissions_result(&self, ctx: &ClinicContext) -> TestStepResult {
        let fluent = &ctx.i18n.fluent;
        let took = self.permissions.duration;
        match &self.permissions.outcome {
            Ok(message) => TestStepResult {
                css_class: "good",
                message: fl!(
                    fluent,
                    "settings-connection-test-permissions-came",
                    count = message.names.len()
                ),
                advice: (self.permission_report.is_probed())
                    .then(|| fl!(fluent, "settings-connection-test-permissions-unknown")),
                duration: took,
            },
            Err(error) => TestStepResult {
                css_class: "warning",
                message: provet_error_message(ctx, error).0,
                advice: Some(fl!(fluent, "settings-connection-test-permissions-tried")),
                duration: took,
            },
        }
    }

    fn read_result(&self, ctx: &ClinicContext) -> TestStepResult {
        let fluent = &ctx.i18n.fluent;
        let took = self.sample_read.duration;
        match &self.sample_read.outcome {
            Ok(row) => TestStepResult {
                css_class: "good",
                message: if row.is_some() {
                    fl!(fluent, "settings-connection-test-read-came")
                } else {
                    fl!(fluent, "settings-connection-test-read-empty")
                },
                advice: None,
                duration: took,
            },
            Err(error) => {
                let (message, advice) = provet_error_message(ctx, error);
                TestStepResult {
                    css_class: "bad",
                    message,
                    advice: Some(advice),
                    duration: took,
                }
            }
        }
    }
}

/// The result of one step, as texts.
struct TestStepResult {
    css_class: &'static str,
    message: String,
    advice: Option<String>,
    duration: Duration,
}

fn render_step(ctx: &ClinicContext, tried: &str, request: &str, result: TestStepResult) -> Markup {
    let millis = u64::try_from(result.duration.as_millis()).unwrap_or(u64::MAX);
    html! {
        li {
            p { strong { (tried) } " " code .hint { (request) } }
            p {
                span class=(result.css_class) { (result.message) } " "
                span .hint { (fl!(ctx.i18n.fluent, "settings-connection-test-took", millis = millis)) }
            }
            @if let Some(advice) = result.advice { p { (advice) } }
        }
    }
}

async fn measure_time<T>(doing: impl Future<Output = T>) -> TimedResult<T> {
    let began = Instant::now();
    let outcome = doing.await;
    TimedResult {
        outcome,
        duration: began.elapsed(),
    }
}

fn rounded_hours(time: SignedDuration) -> i64 {
    // Rounded: a token for ten hours is already some milliseconds old.
    time.saturating_add(SignedDuration::from_mins(30))
        .as_hours()
}

fn token_error_message(ctx: &ClinicContext, error: &TokenError) -> (String, String) {
    let resource = "oauth2/token/";
    let maybe_done = false;
    match error {
        TokenError::Rejected { error } => reason_message(ctx, error),
        TokenError::HostNotAllowed => reason_message(ctx, "hookup/foreign-host"),
        TokenError::SignInRequired => provet_error_message(ctx, &ProvetError::NotConnected),
        TokenError::Unreachable => {
            let error = ProvetError::Unreachable {
                resource,
                may_have_applied: maybe_done,
            };
            provet_error_message(ctx, &error)
        }
        TokenError::Throttled { retry_after } => {
            let retry_after = *retry_after;
            let error = ProvetError::Throttled {
                resource,
                retry_after,
            };
            provet_error_message(ctx, &error)
        }
        TokenError::InvalidResponse { status } => {
            let status = *status;
            provet_error_message(ctx, &ProvetError::InvalidResponse { resource, status })
        }
    }
}

/// The message for an error, and advice.
pub(super) fn provet_error_message(ctx: &ClinicContext, error: &ProvetError) -> (String, String) {
    let fluent = &ctx.i18n.fluent;
    match error {
        ProvetError::NotConnected
        | ProvetError::CredentialRejected
        | ProvetError::SignInRequired => (
            fl!(fluent, "settings-provet-error-refused"),
            fl!(fluent, "settings-provet-error-refused-advice"),
        ),
        ProvetError::Forbidden { .. } => (
            fl!(fluent, "settings-provet-error-forbidden"),
            fl!(fluent, "settings-provet-error-forbidden-advice"),
        ),
        ProvetError::NotFound { .. } => (
            fl!(fluent, "settings-provet-error-not-found"),
            fl!(fluent, "settings-provet-error-not-found-advice"),
        ),
        ProvetError::Throttled { retry_after, .. } => (
            fl!(fluent, "settings-provet-error-throttled"),
            fl!(
                fluent,
                "settings-provet-error-throttled-advice",
                seconds = retry_after.as_secs().saturating_add(1)
            ),
        ),
        ProvetError::Unreachable { .. } => (
            fl!(fluent, "settings-provet-error-unreachable"),
            fl!(fluent, "settings-provet-error-unreachable-advice"),
        ),
        ProvetError::InvalidResponse { .. }
        | ProvetError::ValuesRejected { .. }
        | ProvetError::FilterIgnored { .. } => (
            fl!(fluent, "settings-provet-error-nonsense"),
            fl!(fluent, "settings-provet-error-nonsense-advice"),
        ),
    }
}
