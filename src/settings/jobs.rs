//! What background buttons left to be done at one clinic: where it stands, and what a person decides about it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::form_urlencoded;

use super::form::{self, SettingsField};
use super::{
    RouteAccess, SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsRoute, SettingsTab,
};
use crate::panels;
use crate::storage::{AuditActor, Job, JobCursor, JobState};

pub(super) const ROUTES: &[SettingsRoute] = &[SettingsRoute {
    path: "/settings/clinics/{provet_id}/jobs",
    access: RouteAccess::Clinic,
    get: Some(|desk, asked| Box::pin(get_jobs(desk, asked))),
    post: Some(|desk, asked| Box::pin(post_jobs(desk, asked))),
}];

/// Jobs on one page.
const PAGE_SIZE: usize = 25;

/// One more than is shown, which tells whether there is a next page.
const FETCH_LIMIT: i64 = 26;

/// What the address asks for.
struct JobsPageQuery {
    state: Option<JobState>,
    after: Option<JobCursor>,
}

impl JobsPageQuery {
    fn from_request(asked: &SettingsRequest) -> Self {
        Self {
            state: asked.query.trimmed_value("state").parse().ok(),
            after: asked.query.trimmed_value("after").parse().ok(),
        }
    }

    fn is_unfiltered(&self) -> bool {
        self.state.is_none() && self.after.is_none()
    }
}

async fn get_jobs(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = desk.require_clinic()?.tenant.provet_id;
    let wish = JobsPageQuery::from_request(&asked);
    let mut jobs = desk
        .services
        .db
        .list_jobs_page(clinic, wish.state, wish.after.as_ref(), FETCH_LIMIT)
        .await?;
    let more = jobs.len() > PAGE_SIZE;
    jobs.truncate(PAGE_SIZE);
    let next = jobs
        .last()
        .filter(|_| more)
        .map(|job| job.cursor().to_string());
    let body = html! {
        (render_success(&desk, asked.query.trimmed_value("done")))
        @if jobs.is_empty() && wish.is_unfiltered() {
            p .empty { (fl!(desk.i18n.fluent, "settings-jobs-none")) " "
                a href=(desk.clinic_path("/buttons")) { (fl!(desk.i18n.fluent, "settings-jobs-none-buttons")) } }
        } @else {
            section aria-label=(page_title(&desk)) {
                (render_filter(&desk, wish.state))
                @if jobs.is_empty() {
                    p .empty { (fl!(desk.i18n.fluent, "settings-jobs-none-found")) }
                } @else { (render_table(&desk, &wish, &jobs)) }
                (render_pagination(&desk, &wish, next.as_deref()))
            }
        }
    };
    Ok(SettingsPage::new(page_title(&desk), SettingsTab::Jobs, body).into())
}

/// Has a job carried out anew, or gives it up, unless it is somewhere else by now.
async fn post_jobs(
    desk: Arc<SettingsContext>,
    asked: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let clinic = Some(desk.require_clinic()?.tenant.provet_id);
    let db = &desk.services.db;
    let id = asked.form.trimmed_value("job");
    let (did, done) = match asked.form.trimmed_value("do") {
        "retry" => (db.retry_job(clinic, id, desk.now).await?, "retried"),
        "discard" => (db.discard_job(clinic, id, desk.now).await?, "discarded"),
        _ => return Err(SettingsError::NotFound),
    };
    if did {
        let action = if done == "retried" {
            "job-retried"
        } else {
            "job-discarded"
        };
        desk.audit_change(action, Some(id.to_owned())).await?;
        (desk.services.wake_job_worker)();
    }
    let wish = JobsPageQuery {
        state: asked.form.trimmed_value("state").parse().ok(),
        after: None,
    };
    let done = if did { done } else { "meanwhile" };
    Ok(SettingsResponse::Redirect(list_url(
        &desk,
        &wish,
        &[("done", done)],
    )))
}

/// This list in the same state, and what else the address says.
fn list_url(desk: &SettingsContext, wish: &JobsPageQuery, more: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if let Some(state) = wish.state {
        query.append_pair("state", state.as_str());
    }
    query.extend_pairs(more);
    match query.finish() {
        query if query.is_empty() => desk.clinic_path("/jobs"),
        query => format!("{}?{query}", desk.clinic_path("/jobs")),
    }
}

fn page_title(desk: &SettingsContext) -> String {
    fl!(desk.i18n.fluent, "settings-clinic-jobs")
}

fn render_success(desk: &SettingsContext, done: &str) -> Markup {
    let fluent = &desk.i18n.fluent;
    let said = match done {
        "retried" => fl!(fluent, "settings-jobs-retried"),
        "discarded" => fl!(fluent, "settings-jobs-was-discarded"),
        "meanwhile" => fl!(fluent, "settings-jobs-meanwhile"),
        _ => return html! {},
    };
    html! { p .done role="status" { (said) } }
}

fn render_filter(desk: &SettingsContext, state: Option<JobState>) -> Markup {
    let fluent = &desk.i18n.fluent;
    let label = fl!(fluent, "settings-jobs-state");
    let any = ("", fl!(fluent, "settings-jobs-any-state"));
    let states = JobState::ALL
        .iter()
        .map(|it| (it.as_str(), state_label(desk, *it)));
    let states: Vec<_> = std::iter::once(any).chain(states).collect();
    let body = html! {
        (SettingsField::new("state", &label, state.map_or("", JobState::as_str)).render_select(&states))
        (form::submit_button(&fl!(fluent, "settings-jobs-show")))
    };
    form::search_form(&desk.clinic_path("/jobs"), &body)
}

fn state_label(desk: &SettingsContext, state: JobState) -> String {
    let fluent = &desk.i18n.fluent;
    match state {
        JobState::Queued => fl!(fluent, "settings-jobs-queued"),
        JobState::Running => fl!(fluent, "settings-jobs-running"),
        JobState::Done => fl!(fluent, "settings-jobs-done"),
        JobState::Failed => fl!(fluent, "settings-jobs-failed"),
        JobState::Discarded => fl!(fluent, "settings-jobs-discarded"),
    }
}

/// What the columns are called; on a narrow screen each cell says it again.
struct JobColumnLabels {
    action: String,
    requested: String,
    state: String,
    attempts: String,
    decision: String,
}

fn render_table(desk: &SettingsContext, wish: &JobsPageQuery, jobs: &[Job]) -> Markup {
    let fluent = &desk.i18n.fluent;
    let heads = JobColumnLabels {
        action: fl!(fluent, "settings-jobs-what"),
        requested: fl!(fluent, "settings-jobs-asked"),
        state: fl!(fluent, "settings-jobs-state"),
        attempts: fl!(fluent, "settings-jobs-attempts"),
        decision: fl!(fluent, "settings-jobs-act"),
    };
    html! {
        div .wide-table {
            table .cards {
                thead { tr {
                    @for head in [&heads.action, &heads.requested, &heads.state, &heads.attempts, &heads.decision] {
                        th scope="col" { (head) }
                    }
                } }
                tbody { @for job in jobs { (render_row(desk, wish, &heads, job)) } }
            }
        }
    }
}

fn render_row(
    desk: &SettingsContext,
    wish: &JobsPageQuery,
    heads: &JobColumnLabels,
    job: &Job,
) -> Markup {
    html! {
        tr {
            th scope="row" { (render_action(desk, job)) }
            td data-label=(heads.requested) { span .tight { (form::local_time(desk, job.created_at)) } div .hint { (actor_label(desk, &job.actor)) } }
            td data-label=(heads.state) { (render_state(desk, job)) }
            td data-label=(heads.attempts) { (job.attempts) }
            td { (render_actions(desk, wish, job)) }
        }
    }
}

/// The kind of work, and what it is done to.
fn render_action(desk: &SettingsContext, job: &Job) -> Markup {
    let fluent = &desk.i18n.fluent;
    let kind = match job.kind.as_str() {
        "move-status" => fl!(fluent, "settings-jobs-move-status"),
        "mark-sent" => fl!(fluent, "settings-jobs-mark-sent"),
        "set-integration-status" => fl!(fluent, "settings-jobs-set-integration-status"),
        "add-note" => fl!(fluent, "settings-jobs-add-note"),
        "forward" => fl!(fluent, "settings-jobs-forward"),
        other => other.to_owned(),
    };
    let objects: Vec<String> = job.objects.iter().map(i64::to_string).collect();
    html! {
        (kind)
        div .hint { (panels::page_title(job.page, &desk.i18n)) " " (objects.join(", ")) }
    }
}

fn actor_label(desk: &SettingsContext, actor: &AuditActor) -> String {
    let fluent = &desk.i18n.fluent;
    match actor {
        // Only a press of a button makes a job.
        AuditActor::Unknown | AuditActor::CommandLine | AuditActor::System => {
            fl!(fluent, "settings-jobs-nobody")
        }
        AuditActor::SignedIn(name) => name.clone(),
        AuditActor::Claimed(user) => fl!(fluent, "settings-jobs-claimed", user = user.as_str()),
        AuditActor::Verified(user) => fl!(fluent, "settings-jobs-proved", user = user.as_str()),
    }
}

fn render_state(desk: &SettingsContext, job: &Job) -> Markup {
    let fluent = &desk.i18n.fluent;
    let class = match job.state {
        JobState::Done => Some("good"),
        JobState::Failed => Some("bad"),
        JobState::Queued | JobState::Running => Some("unsure"),
        JobState::Discarded => None,
    };
    let ended = job.state == JobState::Done;
    let waits = job.state == JobState::Queued && job.attempts > 0;
    html! {
        span class=[class] { (state_label(desk, job.state)) }
        @if let Some(at) = job.finished_at { " " (form::local_time(desk, at)) }
        @if let Some(reason) = job.reason.as_deref().filter(|_| !ended) { div .hint { (reason_message(desk, reason)) } }
        @if waits { div .hint { (fl!(fluent, "settings-jobs-next")) " " (form::local_time(desk, job.next_attempt_at)) } }
    }
}

/// A reason's stable code in words; a code that has none stands for itself.
fn reason_message(desk: &SettingsContext, code: &str) -> String {
    let fluent = &desk.i18n.fluent;
    match code {
        "job/not-connected" | "job/refused" => fl!(fluent, "settings-jobs-why-not-connected"),
        "job/signed-out" => fl!(fluent, "settings-jobs-why-signed-out"),
        "job/forbidden" => fl!(fluent, "settings-jobs-why-forbidden"),
        "job/not-found" => fl!(fluent, "settings-jobs-why-not-found"),
        "job/rejected" => fl!(fluent, "settings-jobs-why-rejected"),
        "job/throttled" => fl!(fluent, "settings-jobs-why-throttled"),
        "job/unreachable" => fl!(fluent, "settings-jobs-why-unreachable"),
        "job/unreadable" => fl!(fluent, "settings-jobs-why-unreadable"),
        "job/unseen" => fl!(fluent, "settings-jobs-why-unseen"),
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

/// What may be decided about a job where it stands.
fn render_actions(desk: &SettingsContext, wish: &JobsPageQuery, job: &Job) -> Markup {
    let fluent = &desk.i18n.fluent;
    let retry = matches!(job.state, JobState::Failed | JobState::Discarded);
    let discard = matches!(job.state, JobState::Queued | JobState::Failed);
    if !retry && !discard {
        return html! {};
    }
    let body = html! {
        (form::hidden_field("job", &job.id))
        (form::hidden_field("state", wish.state.map_or("", JobState::as_str)))
        div .buttons {
            @if retry { (form::named_submit_button("do", "retry", &fl!(fluent, "settings-jobs-retry"))) }
            @if discard { (form::named_submit_button("do", "discard", &fl!(fluent, "settings-jobs-discard"))) }
        }
    };
    form::post_form(desk, &desk.clinic_path("/jobs"), &body)
}

fn render_pagination(desk: &SettingsContext, wish: &JobsPageQuery, next: Option<&str>) -> Markup {
    let fluent = &desk.i18n.fluent;
    html! {
        @if next.is_some() || wish.after.is_some() {
            nav .pages aria-label=(fl!(fluent, "settings-jobs-pages")) {
                @if wish.after.is_some() {
                    a href=(list_url(desk, wish, &[])) { (fl!(fluent, "settings-jobs-first")) }
                }
                @if let Some(next) = next {
                    a rel="next" href=(list_url(desk, wish, &[("after", next)])) { (fl!(fluent, "settings-jobs-next-page")) }
                }
            }
        }
    }
}
