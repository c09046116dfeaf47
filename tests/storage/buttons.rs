//! Buttons and their salts.

use cageside::provet::Page;
use cageside::provet::launch::{Recipe, Salt};
use cageside::storage::{Action, StorageError};
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
}
