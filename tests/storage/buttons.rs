//! Buttons and their salts.

use cageside::provet::ProvetPage;
use cageside::provet::launch::{HashScheme, Salt};
use cageside::storage::{
    AuditActor, DEFAULT_BUTTON_LABEL, IntegrationAction, IntegrationMethod, NewButtonSetup,
    RemoteButtonState, SaltRotation, StorageError, SyncStatus, TenantCache,
};
use sqlx::AssertSqlSafe;
use sqlx::any::AnyPoolOptions;

use crate::fixture::{CLINIC, OTHER, accept, at, button, everything, hookup, id, open};
use crate::support::database::on_both;

on_both! {
    async fn a_button_comes_back_as_it_was_added(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let first = database.add_button(button(CLINIC, "a salt for one button"), at(1)).await.unwrap();
        for action in IntegrationAction::ALL {
            for recipe in HashScheme::all() {
                let mut other = button(CLINIC, "another salt, of another button");
                (other.page, other.action, other.recipe) = (None, *action, recipe);
                database.add_button(other, at(2)).await.unwrap();
            }
        }
        let buttons = database.list_buttons(id(CLINIC)).await.unwrap();
        assert_eq!(buttons.len(), 1 + IntegrationAction::ALL.len() * HashScheme::all().count());
        let kept = &buttons[0];
        assert_eq!((&kept.id, kept.created_at), (&first.id, at(1)));
        assert_eq!((kept.page, kept.action, kept.recipe), (Some(ProvetPage::Patient), IntegrationAction::SidePanel, HashScheme::TimestampSalt));
        assert_eq!((kept.parameter.as_str(), kept.prefix.as_str()), ("id", "patient_"));
        assert_eq!(kept.salt.expose(), "a salt for one button");
        assert!(buttons[1..].iter().all(|it| it.page.is_none()));
        assert!(!everything(scratch).await.iter().any(|value| value.contains("salt for")));
        assert!(!format!("{buttons:?}").contains("a salt for one button"));
    }

    async fn a_button_needs_a_clinic(scratch) {
        let database = open(scratch).await;
        let lost = database.add_button(button(CLINIC, &"x".repeat(20)), at(0)).await;
        assert!(matches!(lost, Err(StorageError::ParentMissing)));
    }

    async fn a_clinic_removes_its_own_buttons_only(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let added = database.add_button(button(CLINIC, &"x".repeat(20)), at(0)).await.unwrap();
        let revision = database.load_cache_version().await.unwrap();
        assert!(!database.remove_button(id(OTHER), &added.id).await.unwrap());
        assert_eq!(database.load_cache_version().await.unwrap(), revision);
        assert!(database.remove_button(id(CLINIC), &added.id).await.unwrap());
        assert_eq!(database.load_cache_version().await.unwrap(), revision + 1);
        assert!(database.list_buttons(id(CLINIC)).await.unwrap().is_empty());
    }

    async fn a_salt_that_was_moved_to_another_button_does_not_open(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let one = database.add_button(button(CLINIC, &"x".repeat(20)), at(0)).await.unwrap();
        let two = database.add_button(button(CLINIC, &"y".repeat(20)), at(0)).await.unwrap();
        let swap = format!(
            "UPDATE button SET sealed_salt = (SELECT sealed_salt FROM button WHERE id = '{}') WHERE id = '{}'",
            one.id, two.id
        );
        let pool = AnyPoolOptions::new().connect(&scratch.url).await.unwrap();
        sqlx::query(AssertSqlSafe(swap)).execute(&pool).await.unwrap();
        assert!(matches!(database.list_buttons(id(CLINIC)).await, Err(StorageError::Vault(_))));
    }

    async fn a_value_that_makes_no_sense_is_named(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        database.add_button(button(CLINIC, &"x".repeat(20)), at(0)).await.unwrap();
        let pool = AnyPoolOptions::new().connect(&scratch.url).await.unwrap();
        sqlx::query("UPDATE button SET page = 'nowhere'").execute(&pool).await.unwrap();
        let error = database.list_buttons(id(CLINIC)).await.unwrap_err();
        assert!(matches!(error, StorageError::Malformed { table: "button", column: "page" }), "{error}");
        let other = sqlx::query("UPDATE button SET action = 'explode'").execute(&pool).await;
        assert!(other.is_err());
    }

    async fn any_salt_that_can_be_made_can_be_read(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let salt = Salt::new("ä".repeat(Salt::MAX_LEN)).unwrap();
        let mut long = button(CLINIC, "replaced below, anyway");
        long.salt = salt.clone();
        database.add_button(long, at(0)).await.unwrap();
        assert_eq!(database.list_buttons(id(CLINIC)).await.unwrap()[0].salt.expose(), salt.expose());
    }

    async fn a_button_that_no_form_asked_for_is_called_as_usual(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let added = database.add_button(button(CLINIC, &"x".repeat(20)), at(1)).await.unwrap();
        let kept = database.find_button(id(CLINIC), &added.id).await.unwrap().unwrap();
        assert_eq!((kept.label.as_str(), kept.method, kept.salt_version), (DEFAULT_BUTTON_LABEL, IntegrationMethod::Post, 1));
        assert!(database.find_button(id(OTHER), &added.id).await.unwrap().is_none());
        let again = database.update_button(id(CLINIC), &added.id, "Panel", IntegrationAction::Popup, IntegrationMethod::Get).await;
        assert!(again.unwrap());
        let kept = database.find_button(id(CLINIC), &added.id).await.unwrap().unwrap();
        assert_eq!((kept.label.as_str(), kept.action, kept.method), ("Panel", IntegrationAction::Popup, IntegrationMethod::Get));
        assert!(!database.update_button(id(OTHER), &added.id, "x", IntegrationAction::Popup, IntegrationMethod::Get).await.unwrap());
    }

    async fn old_salts_are_accepted_until_their_end_and_kept_sealed(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let added = database.add_button(button(CLINIC, "the first salt of it"), at(0)).await.unwrap();
        let rotate = async |number, salt: &str, until, now| {
            let salt = Salt::new(salt).unwrap();
            let new = SaltRotation { new_salt: &salt, expected_version: number, previous_until: at(until) };
            database.rotate_salt(id(CLINIC), &added.id, &new, at(now)).await
        };
        rotate(1, "the second salt of it", 100, 0).await.unwrap();
        let twice = rotate(1, "another second of it", 100, 0).await;
        assert!(matches!(twice, Err(StorageError::Conflict)), "the same form makes one salt");
        rotate(2, "the third salt of it", 200, 50).await.unwrap();
        let directory = TenantCache::new(database.clone());
        let clinic = directory.find_fresh_tenant(id(CLINIC)).await.unwrap().unwrap();
        let salts = |seconds| -> Vec<String> {
            clinic.buttons[0].accepted_salts(at(seconds)).map(|salt| salt.expose().to_owned()).collect()
        };
        assert_eq!(salts(99), ["the third salt of it", "the second salt of it", "the first salt of it"]);
        assert_eq!(salts(100), ["the third salt of it", "the second salt of it"]);
        assert_eq!(salts(200), ["the third salt of it"]);
        assert_eq!(clinic.buttons[0].accepted_launch_keys(at(99)).count(), 3);
        assert_eq!((clinic.buttons[0].previous_salt_until(at(99)), clinic.buttons[0].previous_salt_until(at(200))), (Some(at(200)), None));
        assert!(!everything(scratch).await.iter().any(|value| value.contains("salt of it")));
        database.delete_expired_salts(at(100)).await.unwrap();
        assert_eq!(database.list_buttons(id(CLINIC)).await.unwrap()[0].previous_salts.len(), 1);
        assert!(!database.revoke_previous_salts(id(OTHER), &added.id).await.unwrap());
        assert!(database.revoke_previous_salts(id(CLINIC), &added.id).await.unwrap());
        let clinic = directory.find_fresh_tenant(id(CLINIC)).await.unwrap().unwrap();
        assert!(clinic.buttons[0].previous_salts.is_empty(), "every node sees it");
        let nobody = SaltRotation { new_salt: &Salt::generate(), expected_version: 3, previous_until: at(9) };
        let missing = database.rotate_salt(id(OTHER), &added.id, &nobody, at(1)).await;
        assert!(matches!(missing, Err(StorageError::ParentMissing)));
    }

    async fn a_form_sets_its_buttons_up_once(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let new = |salt: &str| NewButtonSetup {
            button: button(CLINIC, salt),
            label: "Panel".to_owned(),
            method: IntegrationMethod::Get,
            action: None,
        };
        let both = vec![new("one salt of two buttons"), new("other salt of two buttons")];
        let added = database.create_buttons(id(CLINIC), "key", both.clone(), true, at(1)).await.unwrap();
        assert_eq!(added.unwrap().len(), 2);
        assert!(database.create_buttons(id(CLINIC), "key", both, true, at(2)).await.unwrap().is_none());
        assert_eq!(database.list_buttons(id(CLINIC)).await.unwrap().len(), 2);
        assert_eq!(database.list_submitted_button_ids(id(CLINIC), "key").await.unwrap().len(), 2);
        assert!(database.list_submitted_button_ids(id(OTHER), "key").await.unwrap().is_empty());
        let copies = database.list_remote_buttons(id(CLINIC)).await.unwrap();
        assert!(copies.iter().all(|copy| copy.state == RemoteButtonState::Planned && copy.salt_version == 1));
        assert!(database.list_remote_buttons(id(OTHER)).await.unwrap().is_empty());
        let none = database.create_buttons(id(77), "other", Vec::new(), true, at(1)).await;
        assert!(matches!(none, Err(StorageError::ParentMissing)));
        // Removed, or purged with their clinic, they leave nothing behind.
        assert!(database.remove_button(id(CLINIC), &copies[0].button_id).await.unwrap());
        assert_eq!(database.list_remote_buttons(id(CLINIC)).await.unwrap().len(), 1);
        assert!(database.purge_tenant(id(CLINIC), AuditActor::Unknown, at(3)).await.unwrap());
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("button")));
    }

    async fn a_button_is_sent_to_provet_by_one_at_a_time(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let new = NewButtonSetup {
            button: button(CLINIC, "a salt of one button"),
            label: "Panel".to_owned(),
            method: IntegrationMethod::Post,
            action: None,
        };
        let added = database.create_buttons(id(CLINIC), "key", vec![new], true, at(1)).await.unwrap();
        let one = added.unwrap().remove(0).id;
        let claim = async |until, now| {
            database.claim_remote_button(id(CLINIC), &one, "{}", at(until), at(now)).await.unwrap()
        };
        assert!(!database.claim_remote_button(id(OTHER), &one, "{}", at(100), at(1)).await.unwrap());
        assert!(claim(100, 1).await);
        assert!(!claim(200, 99).await, "somebody sends it");
        assert!(claim(200, 100).await, "and died");
        let failed = async |until| {
            database.mark_remote_failed(id(CLINIC), &one, at(until), RemoteButtonState::Unknown, "lost").await.unwrap()
        };
        assert!(!failed(100).await, "it comes from one whose claim has ended");
        assert!(!claim(300, 150).await, "the other one is still at it");
        assert!(failed(200).await);
        assert!(claim(300, 150).await);
        assert!(database.mark_remote_created(id(CLINIC), &one, 7, 1).await.unwrap());
        assert!(!database.mark_remote_created(id(CLINIC), &one, 8, 1).await.unwrap(), "it is made once");
        assert!(!claim(900, 800).await, "it is there");
        assert!(database.record_comparison(id(CLINIC), &one, SyncStatus::Drifted, Some("{}"), at(5)).await.unwrap());
        assert!(database.set_desired_state(id(CLINIC), &one, "[]").await.unwrap());
        assert!(database.set_remote_salt_version(id(CLINIC), &one, 3).await.unwrap());
        assert!(!database.set_remote_salt_version(id(CLINIC), &one, 2).await.unwrap(), "the newer one stays");
        let copy = database.find_remote_button(id(CLINIC), &one).await.unwrap().unwrap();
        assert_eq!((copy.state, copy.remote_id, copy.sync_status), (RemoteButtonState::Created, Some(7), Some(SyncStatus::Drifted)));
        assert_eq!((copy.desired.as_deref(), copy.last_found.as_deref(), copy.compared_at), (Some("[]"), Some("{}"), Some(at(5))));
        assert_eq!(copy.salt_version, 3);
        assert!(database.find_remote_button(id(OTHER), &one).await.unwrap().is_none());
        assert!(!database.mark_remote_deleted(id(CLINIC), &one, 8).await.unwrap());
        assert!(database.mark_remote_deleted(id(CLINIC), &one, 7).await.unwrap());
        assert!(claim(900, 800).await, "it can be made again");
    }
}
