//! The view that launches read: quick, and never older than a moment.

use std::time::Duration;

use cageside::storage::{AuditActor, Database, TenantCache, TenantState};

use crate::fixture::{CLINIC, OTHER, accept, at, button, hookup, id, open, proven};
use crate::support::database::{TestDatabase, on_both};

/// Lets the clock of time-outs stand still while `change` is made on a node of its own, on a thread of its own.
fn on_another_node<F: Future<Output = ()>>(
    scratch: &TestDatabase,
    change: impl FnOnce(Database) -> F + Send,
) {
    let work = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async { change(open(scratch).await).await });
    };
    std::thread::scope(|scope| scope.spawn(work).join().unwrap());
}

/// Lets so much time pass at once.
async fn pass(time: Duration) {
    tokio::time::advance(time).await;
    tokio::time::resume();
}

on_both! {
    async fn a_clinic_is_seen_with_all_that_a_launch_needs(scratch) {
        let database = open(scratch).await;
        let directory = TenantCache::new(database.clone());
        assert!(directory.find_tenant(id(CLINIC)).await.unwrap().is_none());
        let waiting = accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let entry = directory.find_fresh_tenant(id(CLINIC)).await.unwrap().unwrap();
        assert!(entry.credential.is_none() && entry.sign_in.is_none() && entry.buttons.is_empty());
        database.mark_credential_verified(&waiting, at(1)).await.unwrap();
        database.add_button(button(CLINIC, "a salt for one button"), at(2)).await.unwrap();
        let entry = directory.find_fresh_tenant(id(CLINIC)).await.unwrap().unwrap();
        assert_eq!(entry.credential.as_ref().unwrap().id, waiting);
        assert_eq!(entry.buttons[0].salt.expose(), "a salt for one button");
        assert_eq!(entry.tenant, entry.settings.tenant);
        assert!(entry.is_enabled());
    }

    async fn a_launch_asks_the_database_nothing_while_memory_is_fresh_and_sees_changes_after(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let directory = TenantCache::new(database);
        directory.find_tenant(id(CLINIC)).await.unwrap();
        directory.find_fresh_tenant(id(CLINIC)).await.unwrap();
        tokio::time::pause();
        on_another_node(scratch, |node| async move {
            node.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(9)).await.unwrap();
        });
        assert!(directory.find_tenant(id(CLINIC)).await.unwrap().is_some());
        pass(TenantCache::MAX_AGE + Duration::from_millis(1)).await;
        assert!(directory.find_tenant(id(CLINIC)).await.unwrap().is_none());
    }

    async fn entries_stay_in_memory_while_nothing_changes(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let directory = TenantCache::new(database);
        let first = directory.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        tokio::time::pause();
        pass(Duration::from_hours(1)).await;
        let later = directory.find_fresh_tenant(id(CLINIC)).await.unwrap().unwrap();
        assert!(std::sync::Arc::ptr_eq(&first, &later));
    }

    async fn what_this_process_changed_is_seen_at_once(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let directory = TenantCache::new(database.clone());
        let entry = directory.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        let mut settings = entry.settings.clone();
        settings.state = TenantState::Disabled;
        database.update_tenant(&settings).await.unwrap();
        directory.invalidate();
        assert!(!directory.find_tenant(id(CLINIC)).await.unwrap().unwrap().is_enabled());
    }

    async fn every_change_on_another_node_is_seen(scratch) {
        let (here, there) = (open(scratch).await, open(scratch).await);
        let first = proven(&there, CLINIC).await;
        let directory = TenantCache::new(here);
        let now = || async { directory.find_fresh_tenant(id(CLINIC)).await.unwrap() };
        assert_eq!(now().await.unwrap().credential.as_ref().unwrap().id, first);
        let second = accept(&there, &hookup(CLINIC, "the second secret"), at(1)).await;
        there.mark_credential_verified(&second, at(2)).await.unwrap();
        assert_eq!(now().await.unwrap().credential.as_ref().unwrap().id, second);
        there.mark_credential_refused(&second, "invalid_client", at(3)).await.unwrap();
        assert!(now().await.unwrap().credential.is_none());
        let added = there.add_button(button(CLINIC, &"x".repeat(20)), at(4)).await.unwrap();
        assert_eq!(now().await.unwrap().buttons.len(), 1);
        there.remove_button(id(CLINIC), &added.id).await.unwrap();
        assert!(now().await.unwrap().buttons.is_empty());
        there.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(9)).await.unwrap();
        assert!(now().await.is_none());
    }

    async fn many_launches_at_once_while_the_clinic_changes_end_with_the_newest(scratch) {
        let (here, there) = (open(scratch).await, open(scratch).await);
        for clinic in [CLINIC, OTHER] {
            proven(&there, clinic).await;
        }
        let directory = TenantCache::new(here);
        let launches = (0..64).map(|n| {
            let directory = directory.clone();
            tokio::spawn(async move {
                let clinic = if n % 2 == 0 { CLINIC } else { OTHER };
                let entry = if n % 3 == 0 { directory.find_fresh_tenant(id(clinic)).await } else { directory.find_tenant(id(clinic)).await };
                entry.unwrap().unwrap().buttons.len()
            })
        });
        let launches: Vec<_> = launches.collect();
        for n in 0..8 {
            there.add_button(button(CLINIC, &"x".repeat(20)), at(n)).await.unwrap();
        }
        for launch in launches {
            assert!(launch.await.unwrap() <= 8);
        }
        assert_eq!(directory.find_fresh_tenant(id(CLINIC)).await.unwrap().unwrap().buttons.len(), 8);
    }

    async fn a_database_that_is_away_is_no_missing_clinic(scratch) {
        let database = open(scratch).await;
        let directory = TenantCache::new(database.clone());
        database.close().await;
        assert!(directory.find_tenant(id(CLINIC)).await.is_err());
    }
}
