//! Jobs of a clinic's background buttons: their status, retry and discard.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::form_urlencoded;

use super::form::{self, FormField};
use super::route::route;
use super::table::{self, PageLink};
use super::{
    ClinicContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsRoute,
    SettingsTab,
};
use crate::panels;
use crate::storage::{AuditActor, Job, JobCursor, JobState};

pub(super) const ROUTES: &[SettingsRoute] =
    &[route!(Clinic, "/settings/clinics/{provet_id}/jobs", get get_jobs, post post_jobs)];

/// Jobs on a page.
const PAGE_SIZE: usize = 25;

/// One more than a page, to know whether another page follows.
const FETCH_LIMIT: i64 = 26;

/// The query of the list.
struct JobsPageQuery {
    state: Option<JobState>,
    after: Option<JobCursor>,
}

impl JobsPageQuery {
    fn from_request(request: &SettingsRequest) -> Self {
        Self {
            state: request.query.trimmed_value("state").parse().ok(),
            after: request.query.trimmed_value("after").parse().ok(),
        }
    }

    fn is_unfiltered(&self) -> bool {
        self.state.is_none() && self.after.is_none()
    }
}

async fn get_jobs(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = ctx.provet_id();
    let query = JobsPageQuery::from_request(&request);
    let mut jobs = ctx
        .services
        .db
        .list_jobs_page(clinic, query.state, query.after.as_ref(), FETCH_LIMIT)
        .await?;
    let more = jobs.len() > PAGE_SIZE;
    jobs.truncate(PAGE_SIZE);
    let next = jobs
        .last()
        .filter(|_| more)
        .map(|job| job.cursor().to_string());
    let body = html! {
        (render_success(&ctx, request.query.trimmed_value("done")))
        @if jobs.is_empty() && query.is_unfiltered() {
            p .empty { (fl!(ctx.i18n.fluent, "settings-jobs-none")) " "
                a href=(ctx.clinic_path("/buttons")) { (fl!(ctx.i18n.fluent, "settings-jobs-none-buttons")) } }
        } @else {
            section aria-label=(page_title(&ctx)) {
                (render_filter(&ctx, query.state))
                @if jobs.is_empty() {
                    p .empty { (fl!(ctx.i18n.fluent, "settings-jobs-none-found")) }
                } @else { (render_table(&ctx, &query, &jobs)) }
                (render_pagination(&ctx, &query, next.as_deref()))
            }
        }
    };
    Ok(SettingsPage::new(page_title(&ctx), SettingsTab::Jobs, body).into())
}

/// Retries or discards a job, unless its state has changed meanwhile.
async fn post_jobs(
    ctx: ClinicContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = Some(ctx.provet_id());
    let db = &ctx.services.db;
    let id = request.form.trimmed_value("job");
    let (did, done) = match request.form.trimmed_value("do") {
        "retry" => (db.retry_job(clinic, id, ctx.now).await?, "retried"),
        "discard" => (db.discard_job(clinic, id, ctx.now).await?, "discarded"),
        _ => return Err(SettingsError::NotFound),
    };
    if did {
        let action = if done == "retried" {
            "job-retried"
        } else {
            "job-discarded"
        };
        ctx.audit_change(action, Some(id.to_owned())).await?;
        // What was just retried must not wait for the worker's next round.
        (ctx.services.wake_job_worker)();
    }
    let query = JobsPageQuery {
        state: request.form.trimmed_value("state").parse().ok(),
        after: None,
    };
    let done = if did { done } else { "meanwhile" };
    Ok(SettingsResponse::Redirect(list_url(
        &ctx,
        &query,
        &[("done", done)],
    )))
}

/// The URL of this list in the same state, with further parameters.
fn list_url(ctx: &ClinicContext, query: &JobsPageQuery, more: &[(&str, &str)]) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    if let Some(state) = query.state {
        pairs.append_pair("state", state.as_str());
    }
    pairs.extend_pairs(more);
    match pairs.finish() {
        pairs if pairs.is_empty() => ctx.clinic_path("/jobs"),
        pairs => format!("{}?{pairs}", ctx.clinic_path("/jobs")),
    }
}

fn page_title(ctx: &ClinicContext) -> String {
    fl!(ctx.i18n.fluent, "settings-clinic-nav-jobs")
}

fn render_success(ctx: &ClinicContext, done: &str) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let message = match done {
        "retried" => fl!(fluent, "settings-jobs-retried"),
        "discarded" => fl!(fluent, "settings-jobs-was-discarded"),
        "meanwhile" => fl!(fluent, "settings-jobs-meanwhile"),
        _ => return html! {},
    };
    html! { p .done role="status" { (message) } }
}

fn render_filter(ctx: &ClinicContext, state: Option<JobState>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-jobs-state");
    let any = ("", fl!(fluent, "settings-jobs-any-state"));
    let states = JobState::ALL
        .iter()
        .map(|it| (it.as_str(), state_label(ctx, *it)));
    let states: Vec<_> = std::iter::once(any).chain(states).collect();
    let body = html! {
        (FormField::new("state", &label, state.map_or("", JobState::as_str)).render_select(&states))
        (form::submit_button(&fl!(fluent, "settings-jobs-show")))
    };
    form::search_form(&ctx.clinic_path("/jobs"), &body)
}

fn state_label(ctx: &ClinicContext, state: JobState) -> String {
    let fluent = &ctx.i18n.fluent;
    match state {
        JobState::Queued => fl!(fluent, "settings-jobs-queued"),
        JobState::Running => fl!(fluent, "settings-jobs-running"),
        JobState::Done => fl!(fluent, "settings-jobs-done"),
        JobState::Failed => fl!(fluent, "settings-jobs-failed"),
        JobState::Discarded => fl!(fluent, "settings-jobs-discarded"),
    }
}

/// Column labels; on a narrow screen each cell repeats its own.
struct JobColumnLabels {
    action: String,
    requested: String,
    state: String,
    attempts: String,
    decision: String,
}

fn render_table(ctx: &ClinicContext, query: &JobsPageQuery, jobs: &[Job]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let labels = JobColumnLabels {
        action: fl!(fluent, "settings-jobs-what"),
        requested: fl!(fluent, "settings-jobs-asked"),
        state: fl!(fluent, "settings-jobs-state"),
        attempts: fl!(fluent, "settings-jobs-attempts"),
        decision: fl!(fluent, "settings-jobs-act"),
    };
    let rows = html! { @for job in jobs { (render_row(ctx, query, &labels, job)) } };
    table::render_wide_table(
        &[
            &labels.action,
            &labels.requested,
            &labels.state,
            &labels.attempts,
            &labels.decision,
        ],
        &rows,
    )
}

fn render_row(
    ctx: &ClinicContext,
    query: &JobsPageQuery,
    labels: &JobColumnLabels,
    job: &Job,
) -> Markup {
    html! {
        tr {
            th scope="row" { (render_action(ctx, job)) }
            td data-label=(labels.requested) { span .nowrap { (form::local_time(ctx, job.created_at)) } div .hint { (actor_label(ctx, &job.actor)) } }
            td data-label=(labels.state) { (render_state(ctx, job)) }
            td data-label=(labels.attempts) { (job.attempts) }
            td { (render_actions(ctx, query, job)) }
        }
    }
}

/// The kind of action, and the objects it is for.
fn render_action(ctx: &ClinicContext, job: &Job) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let kind = match job.kind.as_str() {
        "move-status" => fl!(fluent, "settings-jobs-move-status"),
        "mark-sent" => fl!(fluent, "settings-jobs-mark-sent"),
        "set-integration-status" => fl!(fluent, "settings-jobs-set-integration-status"),
        "add-note" => fl!(fluent, "settings-jobs-add-note"),
        "forward" => fl!(fluent, "settings-jobs-forward"),
        // Rows of another version may hold kinds that are not known here.
        other => other.to_owned(),
    };
    let objects: Vec<String> = job.objects.iter().map(i64::to_string).collect();
    html! {
        (kind)
        div .hint { (panels::page_title(job.page, &ctx.i18n)) " " (objects.join(", ")) }
    }
}

fn actor_label(ctx: &ClinicContext, actor: &AuditActor) -> String {
    let fluent = &ctx.i18n.fluent;
    match actor {
        // Only the press of a button creates a job: these actors never do.
        AuditActor::Unknown | AuditActor::CommandLine | AuditActor::System => {
            fl!(fluent, "settings-jobs-nobody")
        }
        AuditActor::SignedIn(name) => name.clone(),
        AuditActor::Claimed(user) => fl!(fluent, "settings-jobs-claimed", user = user.as_str()),
        AuditActor::Verified(user) => fl!(fluent, "settings-jobs-proved", user = user.as_str()),
    }
}

fn render_state(ctx: &ClinicContext, job: &Job) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let class = match job.state {
        JobState::Done => Some("good"),
        JobState::Failed => Some("bad"),
        JobState::Queued | JobState::Running => Some("warning"),
        JobState::Discarded => None,
    };
    let ended = job.state == JobState::Done;
    // Before the first attempt the time says nothing: it is due at once.
    let waits = job.state == JobState::Queued && job.attempts > 0;
    html! {
        span class=[class] { (state_label(ctx, job.state)) }
        @if let Some(at) = job.finished_at { " " (form::local_time(ctx, at)) }
        @if let Some(reason) = job.reason.as_deref().filter(|_| !ended) { div .hint { (reason_message(ctx, reason)) } }
        @if waits { div .hint { (fl!(fluent, "settings-jobs-next")) " " (form::local_time(ctx, job.next_attempt_at)) } }
    }
}

/// The message for a reason's stable code; an unknown code is shown as it is.
fn reason_message(ctx: &ClinicContext, code: &str) -> String {
    let fluent = &ctx.i18n.fluent;
    match code {
        "job/not-connected" | "job/refused" => fl!(fluent, "settings-jobs-why-not-connected"),
        "job/signed-out" => fl!(fluent, "settings-jobs-why-signed-out"),
        "job/forbidden" => fl!(fluent, "settings-jobs-why-forbidden"),
        "job/not-found" => fl!(fluent, "settings-jobs-why-not-found"),
        "job/rejected" => fl!(fluent, "settings-jobs-why-rejected"),
        "job/throttled" => fl!(fluent, "settings-jobs-why-throttled"),
        "job/unreachable" => fl!(fluent, "settings-jobs-why-unreachable"),
        "job/unreadable" => fl!(fluent, "settings-jobs-why-unreadable"),
        "job/unseen" => fl!(fluent, "settings-jobs-why-unavailable"),
        "job/moved-meanwhile" => fl!(fluent, "settings-jobs-why-moved"),
        "job/button-removed" => fl!(fluent, "settings-jobs-why-button-removed"),
        "job/clinic-off" => fl!(fluent, "settings-jobs-why-clinic-off"),
        "job/wrong-page" | "job/settings" => fl!(fluent, "settings-jobs-why-button"),
        "job/receiver-refused" => fl!(fluent, "settings-jobs-why-receiver-refused"),
        "job/receiver-unreachable" => fl!(fluent, "settings-jobs-why-receiver-unreachable"),
        "job/receiver-not-allowed" => fl!(fluent, "settings-jobs-why-receiver-not-allowed"),
        "job/database" => fl!(fluent, "settings-jobs-why-database"),
        "job/interrupted" => fl!(fluent, "settings-jobs-why-interrupted"),
        other => other.to_owned(),
    }
}

/// The actions that the state of a job allows.
fn render_actions(ctx: &ClinicContext, query: &JobsPageQuery, job: &Job) -> Markup {
    let fluent = &ctx.i18n.fluent;
    // A running job has a lease; what a person did to it would be overwritten by its outcome.
    let retry = matches!(job.state, JobState::Failed | JobState::Discarded);
    let discard = matches!(job.state, JobState::Queued | JobState::Failed);
    if !retry && !discard {
        return html! {};
    }
    let body = html! {
        (form::hidden_field("job", &job.id))
        (form::hidden_field("state", query.state.map_or("", JobState::as_str)))
        div .buttons {
            @if retry { (form::named_submit_button("do", "retry", &fl!(fluent, "settings-jobs-retry"))) }
            @if discard { (form::named_submit_button("do", "discard", &fl!(fluent, "settings-jobs-discard"))) }
        }
    };
    form::post_form(ctx, &ctx.clinic_path("/jobs"), &body)
}

fn render_pagination(ctx: &ClinicContext, query: &JobsPageQuery, next: Option<&str>) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let first = query.after.as_ref().map(|_| PageLink {
        url: list_url(ctx, query, &[]),
        label: fl!(fluent, "settings-jobs-first"),
    });
    let next = next.map(|next| PageLink {
        url: list_url(ctx, query, &[("after", next)]),
        label: fl!(fluent, "settings-jobs-next-page"),
    });
    let label = fl!(fluent, "settings-jobs-pages");
    table::render_pagination(&label, first.as_ref(), next.as_ref(), None)
}
