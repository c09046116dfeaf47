//! Jobs of background requests: queued once, claimed by one, seen to their end.

use cageside::provet::ProvetPage;
use cageside::storage::{
    AuditActor, Database, IntegrationAction, Job, JobState, NewJobs, StaticHeader,
    StoredButtonAction, WorkLease,
};
use futures_util::future::join_all;
use secrecy::ExposeSecret as _;

use crate::fixture::{CLINIC, OTHER, accept, at, button, everything, execute, hookup, id, open};
use crate::support::database::on_both;

fn request(digest: &str, parts: &[&[i64]]) -> NewJobs {
    NewJobs {
        idempotency_key: digest.to_owned(),
        provet_id: id(CLINIC),
        button_id: "the-button".to_owned(),
        kind: "mark-sent".to_owned(),
        page: ProvetPage::Reminder,
        object_groups: parts.iter().map(|part| part.to_vec()).collect(),
        actor: AuditActor::Claimed("9".to_owned()),
    }
}

fn claim(holder: &str, seconds: i64) -> WorkLease<'_> {
    WorkLease {
        owner: holder,
        now: at(seconds),
        until: at(seconds + 20),
    }
}

async fn the_job(database: &Database) -> Job {
    database.list_jobs(None, None, 9).await.unwrap().remove(0)
}

fn work() -> StoredButtonAction {
    StoredButtonAction {
        kind: "forward".to_owned(),
        settings: "{}".to_owned(),
        signing_secret: Some("the signing secret".into()),
        static_header: Some(StaticHeader {
            name: "x-cageside".to_owned(),
            value: "the header secret".into(),
        }),
    }
}

on_both! {
    async fn the_same_request_is_queued_once(scratch) {
        let database = open(scratch).await;
        let asked = request("one", &[&[7], &[8, 9], &[]]);
        assert!(database.enqueue_jobs(&asked, at(0)).await.unwrap());
        assert!(!database.enqueue_jobs(&asked, at(5)).await.unwrap());
        let jobs = database.list_request_jobs("one").await.unwrap();
        let objects: Vec<_> = jobs.iter().map(|job| job.objects.clone()).collect();
        assert_eq!(objects, [vec![7], vec![8, 9], vec![]]);
        let first = &jobs[0];
        assert_eq!((first.state, first.attempts, first.created_at), (JobState::Queued, 0, at(0)));
        assert_eq!((first.page, first.provet_id), (ProvetPage::Reminder, id(CLINIC)));
        assert_eq!(first.actor, AuditActor::Claimed("9".to_owned()));
        assert!(database.list_request_jobs("two").await.unwrap().is_empty());
    }

    async fn many_nodes_claim_each_job_once(scratch) {
        let database = open(scratch).await;
        let parts: Vec<Vec<i64>> = (1..=20).map(|id| vec![id]).collect();
        let parts: Vec<&[i64]> = parts.iter().map(Vec::as_slice).collect();
        database.enqueue_jobs(&request("one", &parts), at(0)).await.unwrap();
        let other = open(scratch).await;
        let holders: Vec<String> = (0..6).map(|number| format!("node-{number}")).collect();
        let claims = holders.iter().zip([&database, &other].into_iter().cycle());
        let claims = claims.map(|(holder, database)| database.claim_jobs(claim(holder, 1), 9));
        let claimed = join_all(claims).await;
        let mut ids: Vec<_> = claimed.into_iter().flat_map(Result::unwrap).map(|job| job.job.id).collect();
        // Whoever found none left is told so, and comes again.
        ids.extend(database.claim_jobs(claim("last", 1), 99).await.unwrap().into_iter().map(|job| job.job.id));
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!((all, ids.len()), (20, 20));
        assert!(database.claim_jobs(claim("late", 2), 9).await.unwrap().is_empty());
    }

    async fn a_claim_ends_by_itself_and_the_former_holder_has_no_say(scratch) {
        let database = open(scratch).await;
        database.enqueue_jobs(&request("one", &[&[7]]), at(0)).await.unwrap();
        let job = database.claim_jobs(claim("a", 0), 9).await.unwrap().remove(0);
        assert_eq!((job.state, job.attempts), (JobState::Running, 1));
        assert!(database.renew_job_lease(&job, at(10), at(30)).await.unwrap());
        assert_eq!(database.next_job_due_at().await.unwrap(), Some(at(30)));
        assert!(database.claim_jobs(claim("b", 29), 9).await.unwrap().is_empty());
        assert!(database.save_previous_value(&job, "status 8").await.unwrap());
        assert!(!database.renew_job_lease(&job, at(30), at(50)).await.unwrap());
        let taken = database.claim_jobs(claim("b", 30), 9).await.unwrap().remove(0);
        assert_eq!((taken.attempts, taken.previous_value.as_deref()), (2, Some("status 8")));
        assert!(!database.save_previous_value(&job, "").await.unwrap());
        assert!(!database.finish_job(&job, None, at(31)).await.unwrap());
        assert!(!database.postpone_job(&job, "x", at(99), true).await.unwrap());
        assert!(database.finish_job(&taken, None, at(32)).await.unwrap());
        let done = the_job(&database).await;
        assert_eq!((done.state, done.finished_at), (JobState::Done, Some(at(32))));
        assert_eq!(database.next_job_due_at().await.unwrap(), None);
    }

    async fn a_lapsed_claim_has_no_say_though_the_same_process_claimed_again(scratch) {
        let database = open(scratch).await;
        database.enqueue_jobs(&request("one", &[&[7]]), at(0)).await.unwrap();
        let lapsed = database.claim_jobs(claim("a", 0), 9).await.unwrap().remove(0);
        let again = database.claim_jobs(claim("a", 20), 9).await.unwrap().remove(0);
        assert!(!database.renew_job_lease(&lapsed, at(21), at(41)).await.unwrap());
        assert!(!database.save_previous_value(&lapsed, "x").await.unwrap());
        assert!(!database.postpone_job(&lapsed, "x", at(99), true).await.unwrap());
        assert!(!database.finish_job(&lapsed, None, at(22)).await.unwrap());
        assert!(database.renew_job_lease(&again, at(23), at(43)).await.unwrap());
        assert!(database.finish_job(&again, None, at(24)).await.unwrap());
    }

    async fn a_job_that_cannot_be_read_is_given_up_and_the_others_go_on(scratch) {
        let database = open(scratch).await;
        database.enqueue_jobs(&request("one", &[&[7]]), at(0)).await.unwrap();
        execute(scratch, "UPDATE job SET page = 'no page of Provet'").await;
        database.enqueue_jobs(&request("two", &[&[8]]), at(1)).await.unwrap();
        let claimed = database.claim_jobs(claim("a", 2), 9).await.unwrap();
        assert_eq!(claimed.iter().map(|job| &job.objects).collect::<Vec<_>>(), [&vec![8]]);
        assert!(database.claim_jobs(claim("a", 60), 9).await.unwrap().iter().all(|job| job.objects == [8]));
        assert_eq!(database.list_jobs(None, None, 9).await.unwrap().len(), 1);
        assert_eq!(database.list_jobs_page(id(CLINIC), None, None, 9).await.unwrap().len(), 1);
        let failed = everything(scratch).await.into_iter().filter(|value| value == "job: failed");
        assert_eq!(failed.count(), 1, "nobody claims it again");
    }

    async fn a_postponed_job_comes_back_when_it_is_due(scratch) {
        let database = open(scratch).await;
        database.enqueue_jobs(&request("one", &[&[7]]), at(0)).await.unwrap();
        let job = database.claim_jobs(claim("a", 0), 9).await.unwrap().remove(0);
        assert!(database.postpone_job(&job, "job/unreachable", at(5), true).await.unwrap());
        assert!(database.claim_jobs(claim("a", 4), 9).await.unwrap().is_empty());
        let job = database.claim_jobs(claim("a", 5), 9).await.unwrap().remove(0);
        assert_eq!((job.attempts, job.reason.as_deref()), (2, Some("job/unreachable")));
        assert!(database.postpone_job(&job, "job/throttled", at(6), false).await.unwrap());
        assert_eq!(the_job(&database).await.attempts, 1);
    }

    async fn a_failed_job_waits_for_a_persons_word(scratch) {
        let database = open(scratch).await;
        database.enqueue_jobs(&request("one", &[&[7]]), at(0)).await.unwrap();
        let job = database.claim_jobs(claim("a", 0), 9).await.unwrap().remove(0);
        assert!(!database.retry_job(None, &job.id, at(1)).await.unwrap());
        assert!(!database.discard_job(None, &job.id, at(1)).await.unwrap());
        database.finish_job(&job, Some("job/forbidden"), at(1)).await.unwrap();
        assert_eq!(database.delete_finished_jobs(at(999)).await.unwrap(), 0);
        let failed = database.list_jobs(Some(id(CLINIC)), Some(JobState::Failed), 9).await.unwrap();
        assert_eq!(failed[0].reason.as_deref(), Some("job/forbidden"));
        assert!(database.retry_job(None, &job.id, at(2)).await.unwrap());
        let again = the_job(&database).await;
        assert_eq!((again.state, again.attempts, again.manual_retries), (JobState::Queued, 0, 1));
        assert!(database.discard_job(None, &job.id, at(3)).await.unwrap());
        assert!(database.claim_jobs(claim("a", 9), 9).await.unwrap().is_empty());
        assert!(database.list_jobs(Some(id(OTHER)), None, 9).await.unwrap().is_empty());
        assert_eq!(database.delete_finished_jobs(at(4)).await.unwrap(), 1);
        assert!(database.list_request_jobs("one").await.unwrap().is_empty());
    }

    async fn a_clinics_jobs_come_in_pages_and_obey_only_their_own_clinic(scratch) {
        let database = open(scratch).await;
        let parts: Vec<Vec<i64>> = (1..=7).map(|id| vec![id]).collect();
        let parts: Vec<&[i64]> = parts.iter().map(Vec::as_slice).collect();
        database.enqueue_jobs(&request("one", &parts), at(0)).await.unwrap();
        database.enqueue_jobs(&request("two", &[&[8]]), at(1)).await.unwrap();
        let clinic = id(CLINIC);
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = database.list_jobs_page(clinic, None, after.as_ref(), 3).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.cursor().to_string().parse().unwrap());
            seen.extend(page.into_iter().map(|job| job.objects[0]));
        }
        assert_eq!(seen[0], 8);
        seen.sort_unstable();
        assert_eq!(seen, [1, 2, 3, 4, 5, 6, 7, 8]);
        assert!(database.list_jobs_page(id(OTHER), None, None, 9).await.unwrap().is_empty());
        let one = database.list_jobs_page(clinic, Some(JobState::Queued), None, 1).await.unwrap().remove(0);
        assert!(!database.discard_job(Some(id(OTHER)), &one.id, at(2)).await.unwrap());
        assert!(database.discard_job(Some(clinic), &one.id, at(2)).await.unwrap());
        assert!(!database.retry_job(Some(id(OTHER)), &one.id, at(3)).await.unwrap());
        let discarded = database.list_jobs_page(clinic, Some(JobState::Discarded), None, 9).await.unwrap();
        assert_eq!(discarded.iter().map(|job| &job.id).collect::<Vec<_>>(), [&one.id]);
        assert!(database.retry_job(Some(clinic), &one.id, at(3)).await.unwrap());
        assert_eq!(database.list_jobs_page(clinic, Some(JobState::Queued), None, 99).await.unwrap().len(), 8);
    }

    async fn what_a_button_does_comes_back_and_goes_with_it(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let mut new = button(CLINIC, "a salt for one button");
        new.action = IntegrationAction::Background;
        let added = database.add_background_button(new.clone(), &work(), at(1)).await.unwrap();
        let kept = database.find_button_action(&added.id).await.unwrap().unwrap();
        assert_eq!((kept.kind.as_str(), kept.settings.as_str()), ("forward", "{}"));
        assert_eq!(kept.signing_secret.unwrap().expose_secret(), "the signing secret");
        let header = kept.static_header.unwrap();
        assert_eq!((header.name.as_str(), header.value.expose_secret()), ("x-cageside", "the header secret"));
        // Each line is `table: value`, and the name of one table holds the word.
        let lines = everything(scratch).await;
        let mut values = lines.iter().filter_map(|line| line.split_once(": "));
        assert!(!values.any(|(_, value)| value.contains("secret")));
        assert!(!format!("{:?}", work()).contains("the header secret"));
        assert!(database.remove_button(id(CLINIC), &added.id).await.unwrap());
        assert!(database.find_button_action(&added.id).await.unwrap().is_none());
        let plain = StoredButtonAction { signing_secret: None, static_header: None, ..work() };
        let bare = database.add_background_button(new, &plain, at(2)).await.unwrap();
        let kept = database.find_button_action(&bare.id).await.unwrap().unwrap();
        assert!(kept.signing_secret.is_none() && kept.static_header.is_none());
        database.enqueue_jobs(&request("one", &[&[7]]), at(0)).await.unwrap();
        assert!(database.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(9)).await.unwrap());
        assert!(database.list_jobs(None, None, 9).await.unwrap().is_empty());
        assert!(database.find_button_action(&bare.id).await.unwrap().is_none());
    }
}
