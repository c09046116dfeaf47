//! Hints: in one order for all nodes, each object once, and not for long.

use cageside::provet::webhook::{ObjectKind, ObjectRef};
use cageside::storage::{ChangeEventRange, Database, MAX_CHANGE_EVENTS_PER_PAGE, StorageError};

use secrecy::ExposeSecret as _;

use crate::fixture::{CLINIC, OTHER, accept, at, execute, hookup, id, open};
use crate::support::database::on_both;

fn patient(id: i64) -> ObjectRef {
    ObjectRef {
        kind: ObjectKind::Patient,
        id,
    }
}

async fn numbers(database: &Database, after: i64) -> Vec<(i64, i64)> {
    numbers_of(database, &[CLINIC, OTHER], after).await.concat()
}

/// The numbers and objects of some clinics' hints, page by page.
async fn numbers_of(database: &Database, clinics: &[i64], after: i64) -> Vec<Vec<(i64, i64)>> {
    let clinics: Vec<_> = clinics.iter().copied().map(id).collect();
    let mut pages = Vec::new();
    let up_to = database.latest_change_sequence().await.unwrap();
    let mut range = Some(ChangeEventRange { after, up_to });
    while let Some(next) = range {
        let page = database.list_change_events(&clinics, next).await.unwrap();
        let hints = page.events.iter();
        pages.push(hints.map(|hint| (hint.sequence, hint.object.id)).collect());
        range = page.next;
    }
    pages
}

on_both! {
    async fn webhooks_at_a_shared_url_are_counted_for_the_clinic_that_they_name(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        for (clinic, second) in [(OTHER, 1), (CLINIC, 2), (OTHER, 3), (77, 4)] {
            database.count_shared_webhook(id(clinic), at(second)).await.unwrap();
        }
        let uses = database.list_shared_webhook_use(None).await.unwrap();
        let mut told: Vec<_> = uses.iter().map(|it| (it.provet_id, it.received, it.last_at)).collect();
        told.sort_by_key(|(clinic, ..)| clinic.number());
        let mut expected = vec![(id(CLINIC), 1, at(2)), (id(OTHER), 2, at(3))];
        expected.sort_by_key(|(clinic, ..)| clinic.number());
        assert_eq!(told, expected);
        let own = database.list_shared_webhook_use(Some(id(OTHER))).await.unwrap();
        assert_eq!(own.len(), 1);
        assert_eq!((own[0].received, own[0].last_at), (2, at(3)));
    }

    async fn the_webhook_secrets_are_made_once_and_differ(scratch) {
        let database = open(scratch).await;
        let (first, again) = (database.load_webhook_secrets().await.unwrap(), database.load_webhook_secrets().await.unwrap());
        let text = |token: Option<secrecy::SecretString>| token.unwrap().expose_secret().to_owned();
        assert_eq!(text(first.tenant_token(id(CLINIC))), text(again.tenant_token(id(CLINIC))));
        assert_ne!(text(first.tenant_token(id(CLINIC))), text(first.former_tenant_token(id(CLINIC))));
        assert_eq!(text(first.tenant_token(id(CLINIC))), text(Some(database.load_tenant_webhook_token(id(CLINIC)).await.unwrap())));
    }

    async fn an_object_is_kept_once_and_heard_of_again_by_those_who_heard(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        assert_eq!(database.latest_change_sequence().await.unwrap(), 0);
        database.record_change_events(id(CLINIC), &[patient(7), patient(8)], at(0)).await.unwrap();
        database.record_change_events(id(OTHER), &[patient(7)], at(1)).await.unwrap();
        assert_eq!(numbers(&database, 0).await, [(1, 7), (2, 8), (3, 7)]);
        database.record_change_events(id(CLINIC), &[patient(7)], at(2)).await.unwrap();
        assert_eq!(numbers(&database, 0).await, [(2, 8), (3, 7), (4, 7)]);
        assert_eq!(numbers(&database, 3).await, [(4, 7)]);
        assert_eq!(database.latest_change_sequence().await.unwrap(), 4);
    }

    async fn what_is_older_than_an_hour_goes_and_numbers_are_not_used_again(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        database.record_change_events(id(CLINIC), &[patient(7)], at(0)).await.unwrap();
        database.record_change_events(id(CLINIC), &[patient(8)], at(3600)).await.unwrap();
        assert_eq!(numbers(&database, 0).await, [(1, 7), (2, 8)]);
        database.record_change_events(id(CLINIC), &[patient(9)], at(3601)).await.unwrap();
        assert_eq!(numbers(&database, 0).await, [(2, 8), (3, 9)]);
    }

    async fn nobody_who_reads_on_from_the_newest_misses_one_that_is_being_written(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let writers: Vec<_> = (1..=40)
            .map(|number| {
                let database = database.clone();
                tokio::spawn(async move { database.record_change_events(id(CLINIC), &[patient(number)], at(0)).await })
            })
            .collect();
        let mut seen = Vec::new();
        let mut cursor = 0;
        while seen.len() < 40 {
            for (number, object) in numbers(&database, cursor).await {
                assert!(number > cursor);
                cursor = number;
                seen.push(object);
            }
            assert!(cursor < 40 || seen.len() == 40, "{seen:?}");
        }
        for writer in writers {
            writer.await.unwrap().unwrap();
        }
    }

    async fn only_the_hints_of_those_who_listen_are_read_and_page_by_page(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let most = i64::try_from(MAX_CHANGE_EVENTS_PER_PAGE).unwrap();
        let many: Vec<_> = (1..=most + 1).map(patient).collect();
        database.record_change_events(id(CLINIC), &many, at(0)).await.unwrap();
        database.record_change_events(id(OTHER), &[patient(7)], at(1)).await.unwrap();
        assert_eq!(numbers_of(&database, &[OTHER], 0).await, [[(most + 2, 7)]]);
        let pages = numbers_of(&database, &[CLINIC], 0).await;
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [MAX_CHANGE_EVENTS_PER_PAGE, 1]);
        assert_eq!(numbers_of(&database, &[], 0).await.concat(), []);
    }

    async fn a_hint_that_cannot_be_read_does_not_hide_the_others(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        database.record_change_events(id(CLINIC), &[patient(7), patient(8)], at(0)).await.unwrap();
        execute(scratch, "UPDATE change_event SET kind = 'nothing that is known' WHERE object_id = 7").await;
        assert_eq!(numbers(&database, 0).await, [(2, 8)]);
    }

    async fn there_are_no_hints_of_clinics_that_do_not_exist(scratch) {
        let database = open(scratch).await;
        let error = database.record_change_events(id(CLINIC), &[patient(1)], at(0)).await.unwrap_err();
        assert!(matches!(error, StorageError::ParentMissing), "{error}");
        assert_eq!(database.latest_change_sequence().await.unwrap(), 0);
    }
}
