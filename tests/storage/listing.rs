//! The list of clinics: what a line says, how it is sorted, filtered and searched, and that it stays true.

use cageside::provet::hookup::HookupDepartments;
use cageside::provet::oauth::OAuthGrantType;
use cageside::provet::tokens::TokenStore as _;
use cageside::storage::{
    Database, RejectedLaunch, TenantConnection, TenantFilter, TenantSort, TenantState,
    TenantSummary, TenantSummaryPage,
};
use sqlx::any::{AnyPoolOptions, install_default_drivers};

use crate::fixture::{CLINIC, OTHER, accept, at, hookup, hookup_at, id, list, open, proven};
use crate::support::database::on_both;

fn by(sort: TenantSort) -> TenantFilter {
    TenantFilter {
        sort,
        connection: None,
        search: String::new(),
        after: None,
    }
}

fn sought(search: &str) -> TenantFilter {
    TenantFilter {
        search: search.to_owned(),
        ..by(TenantSort::Name)
    }
}

fn only(connection: TenantConnection) -> TenantFilter {
    TenantFilter {
        connection: Some(connection),
        ..by(TenantSort::Name)
    }
}

async fn lines(database: &Database, filter: &TenantFilter) -> TenantSummaryPage {
    database.list_tenant_summaries(filter, at(0)).await.unwrap()
}

async fn ids(database: &Database, filter: &TenantFilter) -> Vec<i64> {
    numbers(&lines(database, filter).await.summaries)
}

fn numbers(lines: &[TenantSummary]) -> Vec<i64> {
    lines
        .iter()
        .map(|line| line.tenant.provet_id.number())
        .collect()
}

async fn line(database: &Database, clinic: i64) -> TenantSummary {
    let found = lines(database, &sought(&clinic.to_string()))
        .await
        .summaries;
    let mut found = found.into_iter();
    found
        .find(|line| line.tenant.provet_id == id(clinic))
        .unwrap()
}

async fn name(database: &Database, clinic: i64, name: &str) {
    let mut tenant = database.find_tenant(id(clinic)).await.unwrap().unwrap();
    name.clone_into(&mut tenant.name);
    database.update_tenant(&tenant).await.unwrap();
}

/// Every page of a list, one after the other.
async fn leaf(database: &Database, filter: &TenantFilter) -> Vec<Vec<i64>> {
    let mut filter = filter.clone();
    let mut pages = Vec::new();
    loop {
        let page = lines(database, &filter).await;
        pages.push(numbers(&page.summaries));
        let Some(next) = page.next else { return pages };
        filter.after = Some(next.to_string().parse().unwrap());
    }
}

/// A connection of our own, for rows as another program left them.
async fn raw(url: &str, statements: &'static str) {
    install_default_drivers();
    let pool = AnyPoolOptions::new().max_connections(1);
    let pool = pool.connect(url).await.unwrap();
    sqlx::raw_sql(statements).execute(&pool).await.unwrap();
    pool.close().await;
}

on_both! {
    async fn a_line_follows_what_becomes_of_the_credential(scratch) {
        let database = open(scratch).await;
        let credential = accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let first = line(&database, CLINIC).await;
        assert_eq!((first.connection, first.reason), (TenantConnection::Unverified, None));
        assert_eq!((first.state, first.last_launch_at, first.errors_today), (TenantState::Enabled, None, 0));
        database.postpone_verification(&credential, "unreachable", at(5)).await.unwrap();
        let waiting = line(&database, CLINIC).await;
        assert_eq!((waiting.connection, waiting.reason.as_deref()), (TenantConnection::Unverified, Some("unreachable")));
        database.mark_credential_verified(&credential, at(6)).await.unwrap();
        let working = line(&database, CLINIC).await;
        assert_eq!((working.connection, working.reason), (TenantConnection::Working, None));
        accept(&database, &hookup(CLINIC, "a newer one"), at(7)).await;
        assert_eq!(line(&database, CLINIC).await.connection, TenantConnection::Working);
        database.mark_credential_refused(&credential, "invalid_client", at(8)).await.unwrap();
        assert_eq!(line(&database, CLINIC).await.connection, TenantConnection::Unverified);
    }

    async fn a_refused_credential_says_why(scratch) {
        let database = open(scratch).await;
        let credential = proven(&database, CLINIC).await;
        database.mark_credential_refused(&credential, "invalid_client", at(8)).await.unwrap();
        let refused = line(&database, CLINIC).await;
        assert_eq!((refused.connection, refused.reason.as_deref()), (TenantConnection::Refused, Some("invalid_client")));
        assert_eq!(ids(&database, &only(TenantConnection::Refused)).await, [CLINIC]);
        assert!(ids(&database, &only(TenantConnection::Working)).await.is_empty());
    }

    async fn a_credential_that_provet_no_longer_knows_is_proven_anew(scratch) {
        let database = open(scratch).await;
        let credential = proven(&database, CLINIC).await;
        database.handle_credential_rejected(&credential, "invalid_client", at(9)).await.unwrap();
        let doubted = line(&database, CLINIC).await;
        assert_eq!((doubted.connection, doubted.reason.as_deref()), (TenantConnection::Unverified, Some("invalid_client")));
        let due = database.list_unverified_credentials(at(9)).await.unwrap();
        assert_eq!(due.iter().map(|it| it.credential.id.as_str()).collect::<Vec<_>>(), [credential.as_str()]);
        database.handle_credential_rejected(&credential, "invalid_client", at(10)).await.unwrap();
        database.handle_credential_rejected("nobody's", "invalid_client", at(10)).await.unwrap();
        database.mark_credential_refused(&credential, "invalid_client", at(10)).await.unwrap();
        assert_eq!(line(&database, CLINIC).await.connection, TenantConnection::Refused);
        accept(&database, &hookup(CLINIC, "the first secret"), at(11)).await;
        assert_eq!(line(&database, CLINIC).await.connection, TenantConnection::Unverified);
        database.mark_credential_verified(&credential, at(12)).await.unwrap();
        assert_eq!(line(&database, CLINIC).await.connection, TenantConnection::Working);
    }

    async fn a_clinic_whose_people_must_sign_in_says_so(scratch) {
        let database = open(scratch).await;
        let mut message = hookup(CLINIC, "s");
        message.grant_type = OAuthGrantType::AuthorizationCode;
        let person = accept(&database, &message, at(0)).await;
        assert_eq!(line(&database, CLINIC).await.connection, TenantConnection::NeedsPerson);
        // What panels read with counts more than what people sign in with.
        proven(&database, CLINIC).await;
        database.mark_credential_refused(&person, "invalid_client", at(2)).await.unwrap();
        assert_eq!(line(&database, CLINIC).await.connection, TenantConnection::Working);
    }

    async fn departments_are_counted(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let mut message = hookup(CLINIC, "the first secret");
        message.departments = list(&[1, 2, 3]);
        accept(&database, &message, at(1)).await;
        message.departments = HookupDepartments { removed: Some(2), ..HookupDepartments::default() };
        accept(&database, &message, at(2)).await;
        let counted = line(&database, CLINIC).await;
        assert_eq!((counted.departments_on, counted.departments_off), (2, 1));
    }

    async fn a_purged_clinic_is_gone_from_the_list(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        assert!(database.purge_tenant(id(CLINIC), cageside::storage::AuditActor::CommandLine, at(9)).await.unwrap());
        assert!(ids(&database, &by(TenantSort::Number)).await.is_empty());
        assert!(ids(&database, &sought("provetcloud")).await.is_empty());
    }

    async fn names_are_sorted_whatever_their_case_and_the_unnamed_come_last(scratch) {
        let database = open(scratch).await;
        for clinic in [4, 5, 6, 7, 8] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        for (clinic, called) in [(4, "berta"), (5, "Äkta"), (7, "Anna"), (8, "anna 2")] {
            name(&database, clinic, called).await;
        }
        assert_eq!(ids(&database, &by(TenantSort::Name)).await, [7, 8, 4, 5, 6]);
        assert_eq!(ids(&database, &by(TenantSort::Number)).await, [4, 5, 6, 7, 8]);
    }

    async fn a_clinic_is_found_by_how_the_words_of_its_name_host_and_number_begin(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup_at("us.provetcloud.com", 4321, "s"), at(0)).await;
        accept(&database, &hookup(54321, "s"), at(0)).await;
        name(&database, 4321, "Eläinklinikka Tassu, Turku").await;
        for search in ["tas", "TURKU eläin", "us.", "4321 us", "https://us.provetcloud.com/4321/", "tur tas eläin"] {
            assert_eq!(ids(&database, &sought(search)).await, [4321], "{search}");
        }
        assert_eq!(ids(&database, &sought("provetcloud.com")).await, [4321, 54321]);
        assert_eq!(ids(&database, &sought("54")).await, [54321]);
        for search in ["assu", "tassu helsinki", "21", "54321 us"] {
            assert!(ids(&database, &sought(search)).await.is_empty(), "{search}");
        }
        name(&database, 4321, "Hauva").await;
        assert!(ids(&database, &sought("tassu")).await.is_empty());
        assert_eq!(ids(&database, &sought("hau")).await, [4321]);
        let refused = TenantFilter { connection: Some(TenantConnection::Refused), ..sought("provetcloud") };
        assert!(ids(&database, &refused).await.is_empty());
    }

    async fn the_list_comes_in_pages_and_none_is_left_out(scratch) {
        let database = open(scratch).await;
        for clinic in 1..=60 {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
            database.record_activity(id(clinic), Some(at(clinic % 7)), clinic % 5, at(0)).await.unwrap();
        }
        name(&database, 33, "Anna").await;
        for sort in TenantSort::ALL {
            for connection in [None, Some(TenantConnection::Unverified)] {
                let pages = leaf(&database, &TenantFilter { connection, ..by(*sort) }).await;
                assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [15, 15, 15, 15], "{sort}");
                let mut all = pages.concat();
                all.sort_unstable();
                assert_eq!(all, (1..=60).collect::<Vec<_>>(), "{sort}");
            }
        }
        let pages = leaf(&database, &sought("provet com")).await;
        assert_eq!(pages.concat().len(), 60);
        let named = TenantFilter { connection: Some(TenantConnection::Refused), ..sought("provet") };
        assert!(leaf(&database, &named).await.concat().is_empty());
        assert_eq!(ids(&database, &sought("provet anna")).await, [33]);
    }

    async fn those_who_may_see_a_few_get_the_same_list_of_those(scratch) {
        let database = open(scratch).await;
        for clinic in 1..=60 {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
            database.record_activity(id(clinic), Some(at(clinic % 7)), clinic % 5, at(0)).await.unwrap();
        }
        name(&database, 33, "Anna").await;
        let every: Vec<_> = (1..=60).map(id).collect();
        for sort in TenantSort::ALL {
            let mut filter = by(*sort);
            loop {
                let all = lines(&database, &filter).await;
                let mine = database.list_tenant_summaries_among(&every, &filter, at(0)).await.unwrap();
                assert_eq!(all, mine, "{sort}");
                filter.after = all.next;
                if filter.after.is_none() {
                    break;
                }
            }
        }
        let few = [id(7), id(33), id(99)];
        let mine = database.list_tenant_summaries_among(&few, &by(TenantSort::Name), at(0)).await.unwrap();
        assert_eq!(numbers(&mine.summaries), [33, 7]);
        let mine = database.list_tenant_summaries_among(&few, &sought("an"), at(0)).await.unwrap();
        assert_eq!(numbers(&mine.summaries), [33]);
    }

    async fn errors_count_for_a_day_and_an_older_launch_changes_nothing(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        proven(&database, OTHER).await;
        let refused = RejectedLaunch {
            provet_id: id(CLINIC),
            page: None,
            method: "GET".to_owned(),
            reason: "launch/bad-hash".to_owned(),
            skew_seconds: None,
            parameter_names: Vec::new(),
            recipe: None,
        };
        database.record_rejected_launch(&refused, at(0)).await.unwrap();
        database.record_activity(id(CLINIC), Some(at(50)), 2, at(60)).await.unwrap();
        database.record_activity(id(CLINIC), Some(at(40)), 0, at(61)).await.unwrap();
        let today = line(&database, CLINIC).await;
        assert_eq!((today.errors_today, today.last_launch_at), (3, Some(at(50))));
        assert_eq!(ids(&database, &by(TenantSort::Errors)).await, [CLINIC, OTHER]);
        let tomorrow = database.list_tenant_summaries(&by(TenantSort::Errors), at(86_400)).await.unwrap();
        assert!(tomorrow.summaries.iter().all(|line| line.errors_today == 0));
        database.record_activity(id(CLINIC), None, 1, at(86_400)).await.unwrap();
        let tomorrow = database.list_tenant_summaries(&by(TenantSort::Errors), at(86_400)).await.unwrap();
        assert_eq!(tomorrow.summaries[0].errors_today, 1);
        assert_eq!(tomorrow.summaries[0].last_launch_at, Some(at(50)));
        // Nobody's activity is noted nowhere.
        database.record_activity(id(1), Some(at(0)), 1, at(0)).await.unwrap();
    }

    async fn clinics_that_were_there_before_the_list_are_taken_in(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        raw(&scratch.url, "DELETE FROM tenant_search_term; DELETE FROM tenant_summary;").await;
        assert!(ids(&database, &by(TenantSort::Name)).await.is_empty());
        let again = open(scratch).await;
        let taken = line(&again, CLINIC).await;
        assert_eq!(taken.connection, TenantConnection::Working);
        assert_eq!(ids(&again, &sought("provetcloud")).await, [CLINIC]);
    }
}

#[test]
fn a_mark_that_is_none_is_told() {
    for text in ["", "a", "a.1.2", "a.1.2.3.4", "a'.1.2.3", "a.x.2.3"] {
        assert!(
            text.parse::<cageside::storage::TenantCursor>().is_err(),
            "{text}"
        );
    }
    let mark: cageside::storage::TenantCursor = "6162.1.-2.3".parse().unwrap();
    assert_eq!(mark.to_string(), "6162.1.-2.3");
}
