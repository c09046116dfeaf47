//! Buttons and their salts.

use cageside::provet::Page;
use cageside::provet::launch::{Recipe, Salt};
use cageside::storage::{
    Action, Actor, CopyState, Directory, Method, NewSalt, NewSetUp, StorageError, USUAL_LABEL,
    Verdict,
};
use sqlx::AssertSqlSafe;
use sqlx::any::AnyPoolOptions;

use crate::fixture::{CLINIC, OTHER, accept, at, button, everything, hookup, id, open};
use crate::scratch::on_both;

on_both! {
    async fn a_button_comes_back_as_it_was_added(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let first = database.add_button(button(CLINIC, "a salt for one button"), at(1)).await.unwrap();
        for action in Action::ALL {
            for recipe in Recipe::all() {
                let mut other = button(CLINIC, "another salt, of another button");
                (other.page, other.action, other.recipe) = (None, *action, recipe);
                database.add_button(other, at(2)).await.unwrap();
            }
        }
        let buttons = database.buttons(id(CLINIC)).await.unwrap();
        assert_eq!(buttons.len(), 1 + Action::ALL.len() * Recipe::all().count());
        let kept = &buttons[0];
        assert_eq!((&kept.id, kept.created_at), (&first.id, at(1)));
        assert_eq!((kept.page, kept.action, kept.recipe), (Some(Page::Patient), Action::SidePanel, Recipe::TimestampSalt));
        assert_eq!((kept.parameter.as_str(), kept.prefix.as_str()), ("id", "patient_"));
        assert_eq!(kept.salt.expose(), "a salt for one button");
        assert!(buttons[1..].iter().all(|it| it.page.is_none()));
        assert!(!everything(scratch).await.iter().any(|value| value.contains("salt for")));
        assert!(!format!("{buttons:?}").contains("a salt for one button"));
    }

    async fn a_button_needs_a_clinic(scratch) {
        let database = open(scratch).await;
        let lost = database.add_button(button(CLINIC, &"x".repeat(20)), at(0)).await;
        assert!(matches!(lost, Err(StorageError::Missing)));
    }

    async fn a_clinic_removes_its_own_buttons_only(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let added = database.add_button(button(CLINIC, &"x".repeat(20)), at(0)).await.unwrap();
        let revision = database.revision().await.unwrap();
        assert!(!database.remove_button(id(OTHER), &added.id).await.unwrap());
        assert_eq!(database.revision().await.unwrap(), revision);
        assert!(database.remove_button(id(CLINIC), &added.id).await.unwrap());
        assert_eq!(database.revision().await.unwrap(), revision + 1);
        assert!(database.buttons(id(CLINIC)).await.unwrap().is_empty());
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
        assert!(matches!(database.buttons(id(CLINIC)).await, Err(StorageError::Sealed(_))));
    }

    async fn a_value_that_makes_no_sense_is_named(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        database.add_button(button(CLINIC, &"x".repeat(20)), at(0)).await.unwrap();
        let pool = AnyPoolOptions::new().connect(&scratch.url).await.unwrap();
        sqlx::query("UPDATE button SET page = 'nowhere'").execute(&pool).await.unwrap();
        let error = database.buttons(id(CLINIC)).await.unwrap_err();
        assert!(matches!(error, StorageError::Malformed { table: "button", column: "page" }), "{error}");
        let other = sqlx::query("UPDATE button SET action = 'explode'").execute(&pool).await;
        assert!(other.is_err());
    }

    async fn any_salt_that_can_be_made_can_be_read(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let salt = Salt::new("ä".repeat(Salt::LONGEST)).unwrap();
        let mut long = button(CLINIC, "replaced below, anyway");
        long.salt = salt.clone();
        database.add_button(long, at(0)).await.unwrap();
        assert_eq!(database.buttons(id(CLINIC)).await.unwrap()[0].salt.expose(), salt.expose());
    }

    async fn a_button_that_no_form_asked_for_is_called_as_usual(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let added = database.add_button(button(CLINIC, &"x".repeat(20)), at(1)).await.unwrap();
        let kept = database.button(id(CLINIC), &added.id).await.unwrap().unwrap();
        assert_eq!((kept.label.as_str(), kept.method, kept.salt_number), (USUAL_LABEL, Method::Post, 1));
        assert!(database.button(id(OTHER), &added.id).await.unwrap().is_none());
        let again = database.redress_button(id(CLINIC), &added.id, "Panel", Action::Popup, Method::Get).await;
        assert!(again.unwrap());
        let kept = database.button(id(CLINIC), &added.id).await.unwrap().unwrap();
        assert_eq!((kept.label.as_str(), kept.action, kept.method), ("Panel", Action::Popup, Method::Get));
        assert!(!database.redress_button(id(OTHER), &added.id, "x", Action::Popup, Method::Get).await.unwrap());
    }

    async fn old_salts_are_accepted_until_their_end_and_kept_sealed(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let added = database.add_button(button(CLINIC, "the first salt of it"), at(0)).await.unwrap();
        let rotate = async |number, salt: &str, until, now| {
            let salt = Salt::new(salt).unwrap();
            let new = NewSalt { salt: &salt, instead_of: number, old_until: at(until) };
            database.rotate_salt(id(CLINIC), &added.id, &new, at(now)).await
        };
        rotate(1, "the second salt of it", 100, 0).await.unwrap();
        let twice = rotate(1, "another second of it", 100, 0).await;
        assert!(matches!(twice, Err(StorageError::Conflict)), "the same form makes one salt");
        rotate(2, "the third salt of it", 200, 50).await.unwrap();
        let directory = Directory::new(database.clone());
        let clinic = directory.tenant_now(id(CLINIC)).await.unwrap().unwrap();
        let salts = |seconds| -> Vec<String> {
            clinic.buttons[0].salts(at(seconds)).map(|salt| salt.expose().to_owned()).collect()
        };
        assert_eq!(salts(99), ["the third salt of it", "the second salt of it", "the first salt of it"]);
        assert_eq!(salts(100), ["the third salt of it", "the second salt of it"]);
        assert_eq!(salts(200), ["the third salt of it"]);
        assert_eq!(clinic.buttons[0].keys(at(99)).count(), 3);
        assert_eq!((clinic.buttons[0].overlap(at(99)), clinic.buttons[0].overlap(at(200))), (Some(at(200)), None));
        assert!(!everything(scratch).await.iter().any(|value| value.contains("salt of it")));
        database.tidy_salts(at(100)).await.unwrap();
        assert_eq!(database.buttons(id(CLINIC)).await.unwrap()[0].old_salts.len(), 1);
        assert!(!database.end_overlap(id(OTHER), &added.id).await.unwrap());
        assert!(database.end_overlap(id(CLINIC), &added.id).await.unwrap());
        let clinic = directory.tenant_now(id(CLINIC)).await.unwrap().unwrap();
        assert!(clinic.buttons[0].old_salts.is_empty(), "every node sees it");
        let nobody = NewSalt { salt: &Salt::generate(), instead_of: 3, old_until: at(9) };
        let missing = database.rotate_salt(id(OTHER), &added.id, &nobody, at(1)).await;
        assert!(matches!(missing, Err(StorageError::Missing)));
    }

    async fn a_form_sets_its_buttons_up_once(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let new = |salt: &str| NewSetUp {
            button: button(CLINIC, salt),
            label: "Panel".to_owned(),
            method: Method::Get,
            work: None,
        };
        let both = vec![new("one salt of two buttons"), new("other salt of two buttons")];
        let added = database.set_up_buttons(id(CLINIC), "key", both.clone(), true, at(1)).await.unwrap();
        assert_eq!(added.unwrap().len(), 2);
        assert!(database.set_up_buttons(id(CLINIC), "key", both, true, at(2)).await.unwrap().is_none());
        assert_eq!(database.buttons(id(CLINIC)).await.unwrap().len(), 2);
        assert_eq!(database.batch_of_buttons(id(CLINIC), "key").await.unwrap().len(), 2);
        assert!(database.batch_of_buttons(id(OTHER), "key").await.unwrap().is_empty());
        let copies = database.copies(id(CLINIC)).await.unwrap();
        assert!(copies.iter().all(|copy| copy.state == CopyState::Planned && copy.salt_number == 1));
        assert!(database.copies(id(OTHER)).await.unwrap().is_empty());
        let none = database.set_up_buttons(id(77), "other", Vec::new(), true, at(1)).await;
        assert!(matches!(none, Err(StorageError::Missing)));
        // Removed, or purged with their clinic, they leave nothing behind.
        assert!(database.remove_button(id(CLINIC), &copies[0].button).await.unwrap());
        assert_eq!(database.copies(id(CLINIC)).await.unwrap().len(), 1);
        assert!(database.purge_tenant(id(CLINIC), Actor::Unknown, at(3)).await.unwrap());
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("button")));
    }

    async fn a_button_is_sent_to_provet_by_one_at_a_time(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let new = NewSetUp {
            button: button(CLINIC, "a salt of one button"),
            label: "Panel".to_owned(),
            method: Method::Post,
            work: None,
        };
        let added = database.set_up_buttons(id(CLINIC), "key", vec![new], true, at(1)).await.unwrap();
        let one = added.unwrap().remove(0).id;
        let claim = async |until, now| {
            database.claim_copy(id(CLINIC), &one, "{}", at(until), at(now)).await.unwrap()
        };
        assert!(!database.claim_copy(id(OTHER), &one, "{}", at(100), at(1)).await.unwrap());
        assert!(claim(100, 1).await);
        assert!(!claim(200, 99).await, "somebody sends it");
        assert!(claim(200, 100).await, "and died");
        assert!(database.copy_not_made(id(CLINIC), &one, CopyState::Unsure, "lost").await.unwrap());
        assert!(claim(300, 150).await);
        assert!(database.copy_made(id(CLINIC), &one, 7, 1).await.unwrap());
        assert!(!database.copy_made(id(CLINIC), &one, 8, 1).await.unwrap(), "it is made once");
        assert!(!claim(900, 800).await, "it is there");
        assert!(database.copy_compared(id(CLINIC), &one, Verdict::Changed, Some("{}"), at(5)).await.unwrap());
        assert!(database.copy_wanted(id(CLINIC), &one, "[]").await.unwrap());
        assert!(database.copy_salted(id(CLINIC), &one, 3).await.unwrap());
        assert!(!database.copy_salted(id(CLINIC), &one, 2).await.unwrap(), "the newer one stays");
        let copy = database.copy(id(CLINIC), &one).await.unwrap().unwrap();
        assert_eq!((copy.state, copy.remote_id, copy.verdict), (CopyState::Made, Some(7), Some(Verdict::Changed)));
        assert_eq!((copy.wanted.as_deref(), copy.found.as_deref(), copy.compared_at), (Some("[]"), Some("{}"), Some(at(5))));
        assert_eq!(copy.salt_number, 3);
        assert!(database.copy(id(OTHER), &one).await.unwrap().is_none());
        assert!(!database.copy_gone(id(CLINIC), &one, 8).await.unwrap());
        assert!(database.copy_gone(id(CLINIC), &one, 7).await.unwrap());
        assert!(claim(900, 800).await, "it can be made again");
    }
}
