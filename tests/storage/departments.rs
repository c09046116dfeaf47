//! Departments: full lists, additions and removals, in any order.

use cageside::provet::hookup::HookupDepartments;
use cageside::storage::{AuditActor, Database, DepartmentState};

use crate::fixture::{CLINIC, accept, at, hookup, id, list, open, proven};
use crate::support::database::on_both;

/// Sends a message of the clinic's working credential that says this of departments.
async fn say(database: &Database, departments: HookupDepartments) {
    let mut message = hookup(CLINIC, "the first secret");
    message.departments = departments;
    accept(database, &message, at(10)).await;
}

async fn turned_on(database: &Database) -> Vec<i64> {
    let known = database.list_departments(id(CLINIC)).await.unwrap();
    let on = known
        .into_iter()
        .filter(|(_, state)| *state == DepartmentState::On);
    on.map(|(department, _)| department).collect()
}

fn added(all: &[i64], department: i64) -> HookupDepartments {
    HookupDepartments {
        added: Some(department),
        ..list(all)
    }
}

fn removed(all: &[i64], department: i64) -> HookupDepartments {
    HookupDepartments {
        removed: Some(department),
        ..list(all)
    }
}

on_both! {
    async fn a_full_list_is_what_counts(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        say(&database, list(&[1, 2])).await;
        assert_eq!(turned_on(&database).await, [1, 2]);
        say(&database, list(&[2, 3])).await;
        assert_eq!(turned_on(&database).await, [2, 3]);
        say(&database, list(&[1, 2])).await;
        assert_eq!(turned_on(&database).await, [1, 2]);
        say(&database, list(&[])).await;
        assert_eq!(turned_on(&database).await, [0; 0]);
    }

    async fn a_full_list_that_is_repeated_does_not_undo_what_came_after_it(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        say(&database, list(&[1])).await;
        say(&database, added(&[1, 2], 2)).await;
        let revision = database.load_cache_version().await.unwrap();
        say(&database, list(&[1])).await;
        assert_eq!(turned_on(&database).await, [1, 2]);
        assert_eq!(database.load_cache_version().await.unwrap(), revision);
    }

    async fn additions_and_removals_of_different_departments_commute(scratch) {
        let database = open(scratch).await;
        let messages = [added(&[1, 2, 3], 3), removed(&[1, 3], 2), added(&[1, 3, 4], 4)];
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            database.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(9)).await.unwrap();
            proven(&database, CLINIC).await;
            for n in order.into_iter().chain(order) {
                say(&database, messages[n].clone()).await;
            }
            assert_eq!(turned_on(&database).await, [1, 3, 4], "{order:?}");
        }
    }

    async fn what_comes_with_an_unproven_credential_counts_once_it_works(scratch) {
        let database = open(scratch).await;
        let mut message = hookup(CLINIC, "s");
        message.departments = list(&[1, 2]);
        let credential = accept(&database, &message, at(0)).await;
        for departments in [added(&[1, 2, 3], 3), removed(&[1, 2], 3), added(&[1, 2, 3], 3), list(&[1, 2])] {
            message.departments = departments;
            accept(&database, &message, at(1)).await;
        }
        assert_eq!(turned_on(&database).await, [0; 0]);
        database.mark_credential_verified(&credential, at(2)).await.unwrap();
        assert_eq!(turned_on(&database).await, [1, 2, 3]);
    }

    async fn what_is_held_for_an_unproven_credential_is_bounded(scratch) {
        let database = open(scratch).await;
        let mut message = hookup(CLINIC, "s");
        let credential = accept(&database, &message, at(0)).await;
        for department in 1..=70 {
            message.departments = added(&[], department);
            accept(&database, &message, at(1)).await;
        }
        database.mark_credential_verified(&credential, at(2)).await.unwrap();
        assert_eq!(turned_on(&database).await, (7..=70).collect::<Vec<i64>>());
    }

    async fn a_false_message_changes_no_department(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        say(&database, list(&[1, 2])).await;
        let mut message = hookup(CLINIC, "from who knows whom");
        message.departments = list(&[]);
        let false_one = accept(&database, &message, at(20)).await;
        database.mark_credential_refused(&false_one, "invalid_client", at(21)).await.unwrap();
        assert_eq!(turned_on(&database).await, [1, 2]);
    }

    async fn messages_at_once_about_different_departments_all_count(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        proven(&nodes[0], CLINIC).await;
        let tasks = (1..=16).map(|department| {
            let node = nodes[usize::from(department % 2 == 0)].clone();
            tokio::spawn(async move { say(&node, added(&[], department)).await })
        });
        for done in futures_util::future::join_all(tasks).await {
            done.unwrap();
        }
        assert_eq!(turned_on(&nodes[0]).await, (1..=16).collect::<Vec<i64>>());
    }
}
