//! What background buttons left to be done at one clinic: where it stands, and what a person decides about it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::form_urlencoded;

use super::form::{self, Field};
use super::{Answer, Asked, Desk, Reach, Route, SettingsError, Sheet, Tab};
use crate::panels;
use crate::storage::{Actor, Job, JobMark, JobState};

pub(super) const ROUTES: &[Route] = &[Route {
    path: "/settings/clinics/{provet_id}/jobs",
    reach: Reach::Clinic,
    show: Some(|desk, asked| Box::pin(show(desk, asked))),
    act: Some(|desk, asked| Box::pin(act(desk, asked))),
}];

/// Jobs on one page.
const PAGE: usize = 25;

/// One more than is shown, which tells whether there is a next page.
const ASKED: i64 = 26;

/// What the address asks for.
struct Wish {
    state: Option<JobState>,
    after: Option<JobMark>,
}

impl Wish {
    fn read(asked: &Asked) -> Self {
        Self {
            state: asked.query.text("state").parse().ok(),
            after: asked.query.text("after").parse().ok(),
        }
    }

    fn is_anything(&self) -> bool {
        self.state.is_none() && self.after.is_none()
    }
}

async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let clinic = desk.clinic()?.tenant.provet_id;
    let wish = Wish::read(&asked);
    let mut jobs = desk
        .house
        .db
        .jobs_page(clinic, wish.state, wish.after.as_ref(), ASKED)
        .await?;
    let more = jobs.len() > PAGE;
    jobs.truncate(PAGE);
    let next = jobs
        .last()
        .filter(|_| more)
        .map(|job| job.mark().to_string());
    let body = html! {
        (done(&desk, asked.query.text("done")))
        @if jobs.is_empty() && wish.is_anything() {
            p .empty { (fl!(desk.words.fluent, "settings-jobs-none")) " "
                a href=(desk.at("/buttons")) { (fl!(desk.words.fluent, "settings-jobs-none-buttons")) } }
        } @else {
            section aria-label=(title(&desk)) {
                (asking(&desk, wish.state))
                @if jobs.is_empty() {
                    p .empty { (fl!(desk.words.fluent, "settings-jobs-none-found")) }
                } @else { (table(&desk, &wish, &jobs)) }
                (pages(&desk, &wish, next.as_deref()))
            }
        }
    };
    Ok(Sheet::new(title(&desk), Tab::Jobs, body).into())
}

/// Has a job carried out anew, or gives it up, unless it is somewhere else by now.
async fn act(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let clinic = Some(desk.clinic()?.tenant.provet_id);
    let db = &desk.house.db;
    let id = asked.form.text("job");
    let (did, done) = match asked.form.text("do") {
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
        desk.note(action, Some(id.to_owned())).await?;
        (desk.house.wake_runner)();
    }
    let wish = Wish {
        state: asked.form.text("state").parse().ok(),
        after: None,
    };
    let done = if did { done } else { "meanwhile" };
    Ok(Answer::To(address(&desk, &wish, &[("done", done)])))
}

/// This list in the same state, and what else the address says.
fn address(desk: &Desk, wish: &Wish, more: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if let Some(state) = wish.state {
        query.append_pair("state", state.word());
    }
    query.extend_pairs(more);
    match query.finish() {
        query if query.is_empty() => desk.at("/jobs"),
        query => format!("{}?{query}", desk.at("/jobs")),
    }
}

fn title(desk: &Desk) -> String {
    fl!(desk.words.fluent, "settings-clinic-jobs")
}

fn done(desk: &Desk, done: &str) -> Markup {
    let fluent = &desk.words.fluent;
    let said = match done {
        "retried" => fl!(fluent, "settings-jobs-retried"),
        "discarded" => fl!(fluent, "settings-jobs-was-discarded"),
        "meanwhile" => fl!(fluent, "settings-jobs-meanwhile"),
        _ => return html! {},
    };
    html! { p .done role="status" { (said) } }
}

fn asking(desk: &Desk, state: Option<JobState>) -> Markup {
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-jobs-state");
    let any = ("", fl!(fluent, "settings-jobs-any-state"));
    let states = JobState::ALL
        .iter()
        .map(|it| (it.word(), state_word(desk, *it)));
    let states: Vec<_> = std::iter::once(any).chain(states).collect();
    let body = html! {
        (Field::new("state", &label, state.map_or("", JobState::word)).choice(&states))
        (form::send(&fl!(fluent, "settings-jobs-show")))
    };
    form::asking(&desk.at("/jobs"), &body)
}

fn state_word(desk: &Desk, state: JobState) -> String {
    let fluent = &desk.words.fluent;
    match state {
        JobState::Queued => fl!(fluent, "settings-jobs-queued"),
        JobState::Running => fl!(fluent, "settings-jobs-running"),
        JobState::Done => fl!(fluent, "settings-jobs-done"),
        JobState::Failed => fl!(fluent, "settings-jobs-failed"),
        JobState::Discarded => fl!(fluent, "settings-jobs-discarded"),
    }
}

/// What the columns are called; on a narrow screen each cell says it again.
struct Heads {
    what: String,
    asked: String,
    state: String,
    attempts: String,
    act: String,
}

fn table(desk: &Desk, wish: &Wish, jobs: &[Job]) -> Markup {
    let fluent = &desk.words.fluent;
    let heads = Heads {
        what: fl!(fluent, "settings-jobs-what"),
        asked: fl!(fluent, "settings-jobs-asked"),
        state: fl!(fluent, "settings-jobs-state"),
        attempts: fl!(fluent, "settings-jobs-attempts"),
        act: fl!(fluent, "settings-jobs-act"),
    };
    html! {
        div .wide-table {
            table .cards {
                thead { tr {
                    @for head in [&heads.what, &heads.asked, &heads.state, &heads.attempts, &heads.act] {
                        th scope="col" { (head) }
                    }
                } }
                tbody { @for job in jobs { (row(desk, wish, &heads, job)) } }
            }
        }
    }
}

fn row(desk: &Desk, wish: &Wish, heads: &Heads, job: &Job) -> Markup {
    html! {
        tr {
            th scope="row" { (what(desk, job)) }
            td data-label=(heads.asked) { span .tight { (form::instant(desk, job.created_at)) } div .hint { (who(desk, &job.actor)) } }
            td data-label=(heads.state) { (state(desk, job)) }
            td data-label=(heads.attempts) { (job.attempts) }
            td { (decisions(desk, wish, job)) }
        }
    }
}

/// The kind of work, and what it is done to.
fn what(desk: &Desk, job: &Job) -> Markup {
    let fluent = &desk.words.fluent;
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
        div .hint { (panels::title(job.page, &desk.words)) " " (objects.join(", ")) }
    }
}

fn who(desk: &Desk, actor: &Actor) -> String {
    let fluent = &desk.words.fluent;
    match actor {
        // Only a press of a button makes a job.
        Actor::Unknown | Actor::Command | Actor::Itself => fl!(fluent, "settings-jobs-nobody"),
        Actor::SignedIn(name) => name.clone(),
        Actor::Claimed(user) => fl!(fluent, "settings-jobs-claimed", user = user.as_str()),
        Actor::Proved(user) => fl!(fluent, "settings-jobs-proved", user = user.as_str()),
    }
}

fn state(desk: &Desk, job: &Job) -> Markup {
    let fluent = &desk.words.fluent;
    let class = match job.state {
        JobState::Done => Some("good"),
        JobState::Failed => Some("bad"),
        JobState::Queued | JobState::Running => Some("unsure"),
        JobState::Discarded => None,
    };
    let ended = job.state == JobState::Done;
    let waits = job.state == JobState::Queued && job.attempts > 0;
    html! {
        span class=[class] { (state_word(desk, job.state)) }
        @if let Some(at) = job.finished_at { " " (form::instant(desk, at)) }
        @if let Some(reason) = job.reason.as_deref().filter(|_| !ended) { div .hint { (why(desk, reason)) } }
        @if waits { div .hint { (fl!(fluent, "settings-jobs-next")) " " (form::instant(desk, job.next_attempt_at)) } }
    }
}

/// A reason's stable code in words; a code that has none stands for itself.
fn why(desk: &Desk, code: &str) -> String {
    let fluent = &desk.words.fluent;
    match code {
        "job/not-connected" | "job/refused" => fl!(fluent, "settings-jobs-why-not-connected"),
        "job/signed-out" => fl!(fluent, "job-signed-out"),
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
fn decisions(desk: &Desk, wish: &Wish, job: &Job) -> Markup {
    let fluent = &desk.words.fluent;
    let retry = matches!(job.state, JobState::Failed | JobState::Discarded);
    let discard = matches!(job.state, JobState::Queued | JobState::Failed);
    if !retry && !discard {
        return html! {};
    }
    let body = html! {
        (form::hidden("job", &job.id))
        (form::hidden("state", wish.state.map_or("", JobState::word)))
        div .buttons {
            @if retry { (form::send_as("do", "retry", &fl!(fluent, "settings-jobs-retry"))) }
            @if discard { (form::send_as("do", "discard", &fl!(fluent, "settings-jobs-discard"))) }
        }
    };
    form::form(desk, &desk.at("/jobs"), &body)
}

fn pages(desk: &Desk, wish: &Wish, next: Option<&str>) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        @if next.is_some() || wish.after.is_some() {
            nav .pages aria-label=(fl!(fluent, "settings-jobs-pages")) {
                @if wish.after.is_some() {
                    a href=(address(desk, wish, &[])) { (fl!(fluent, "settings-jobs-first")) }
                }
                @if let Some(next) = next {
                    a rel="next" href=(address(desk, wish, &[("after", next)])) { (fl!(fluent, "settings-jobs-next-page")) }
                }
            }
        }
    }
}
