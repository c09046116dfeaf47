//! Links that let somebody in once.

use cageside::storage::{
    AccountLinkKind, AccountLinkState, Database, SessionOwner, SessionUser, SignInMethod,
    StorageError,
};
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};

use crate::accounts::{email, operator, secret, settled};
use crate::fixture::{at, open};
use crate::support::database::on_both;

const DAY: i64 = 24 * 60 * 60;

async fn state(
    database: &Database,
    link: &SecretString,
    now: Timestamp,
) -> Option<AccountLinkState> {
    database
        .find_account_link(link, now)
        .await
        .unwrap()
        .map(|link| link.state)
}

on_both! {
    async fn a_link_is_good_once_and_says_so_afterwards(scratch) {
        let database = open(scratch).await;
        let account = operator(&database, "one@x").await;
        let link = database.create_account_link(&account, AccountLinkKind::Invitation, at(0)).await.unwrap().unwrap();
        assert_eq!(link.expose_secret().len(), 64);
        let found = database.find_account_link(&link, at(1)).await.unwrap().unwrap();
        assert_eq!((found.kind, found.state, found.email.as_deref()), (AccountLinkKind::Invitation, AccountLinkState::Valid, Some("one@x")));
        assert_eq!(state(&database, &link, at(2)).await, Some(AccountLinkState::Valid), "looking uses nothing up");
        assert_eq!(database.consume_account_link(&link, &secret("hash"), at(3)).await.unwrap(), Some(account.clone()));
        assert_eq!(state(&database, &link, at(4)).await, Some(AccountLinkState::Used));
        assert_eq!(database.consume_account_link(&link, &secret("other"), at(5)).await.unwrap(), None);
        let keys = database.find_login_credentials(&account).await.unwrap().unwrap();
        assert_eq!(keys.password_hash.unwrap().expose_secret(), "hash");
        assert_eq!(state(&database, &secret("0".repeat(64).as_str()), at(1)).await, None);
    }

    async fn of_many_who_use_a_link_at_once_one_does(scratch) {
        let database = open(scratch).await;
        let account = operator(&database, "one@x").await;
        let link = database.create_account_link(&account, AccountLinkKind::Invitation, at(0)).await.unwrap().unwrap();
        let uses = (0..8).map(|number| {
            let (database, link) = (database.clone(), link.clone());
            tokio::spawn(async move { database.consume_account_link(&link, &secret(&format!("hash {number}")), at(1)).await.unwrap() })
        });
        let uses: Vec<_> = uses.collect();
        let mut first = 0;
        for task in uses {
            first += usize::from(task.await.unwrap().is_some());
        }
        assert_eq!(first, 1);
    }

    async fn an_invitation_is_good_for_seven_days_and_a_reset_for_one(scratch) {
        let database = open(scratch).await;
        for (kind, days) in [(AccountLinkKind::Invitation, 7), (AccountLinkKind::Password, 1), (AccountLinkKind::PasswordAndCode, 1)] {
            let account = operator(&database, &format!("{kind}@x")).await;
            let link = database.create_account_link(&account, kind, at(0)).await.unwrap().unwrap();
            assert_eq!(state(&database, &link, at(days * DAY - 1)).await, Some(AccountLinkState::Valid));
            assert_eq!(state(&database, &link, at(days * DAY)).await, Some(AccountLinkState::Expired));
            assert_eq!(database.consume_account_link(&link, &secret("x"), at(days * DAY)).await.unwrap(), None);
            database.delete_expired_links(at(days * DAY)).await.unwrap();
            assert_eq!(state(&database, &link, at(days * DAY)).await, Some(AccountLinkState::Expired), "it says what it was");
            database.delete_expired_links(at((days + 30) * DAY)).await.unwrap();
            assert_eq!(state(&database, &link, at(days * DAY)).await, None);
        }
    }

    async fn a_new_link_ends_the_one_before(scratch) {
        let database = open(scratch).await;
        let account = operator(&database, "one@x").await;
        let first = database.create_account_link(&account, AccountLinkKind::Invitation, at(0)).await.unwrap().unwrap();
        let second = database.create_account_link(&account, AccountLinkKind::Invitation, at(1)).await.unwrap().unwrap();
        assert_eq!(state(&database, &first, at(2)).await, None);
        assert_eq!(state(&database, &second, at(2)).await, Some(AccountLinkState::Valid));
        assert_eq!(database.create_account_link("none", AccountLinkKind::Invitation, at(2)).await.unwrap().map(drop), None);
        assert_eq!(database.create_account_link(&account, AccountLinkKind::FirstOperator, at(2)).await.unwrap().map(drop), None);
    }

    async fn a_reset_ends_sessions_and_takes_a_second_factor_away_only_when_it_says_so(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        let totp = secret("SECRET");
        database.start_totp_enrollment(&account, &totp).await.unwrap();
        database.confirm_totp_enrollment(&account, &totp, 7).await.unwrap();
        for (kind, is_left) in [(AccountLinkKind::Password, true), (AccountLinkKind::PasswordAndCode, false)] {
            let person = SessionUser::Account { id: account.clone(), method: SignInMethod::Password };
            database.create_settings_session(&person, "Firefox", at(0)).await.unwrap();
            let link = database.create_account_link(&account, kind, at(0)).await.unwrap().unwrap();
            assert_eq!(database.list_sessions(SessionOwner::Account(&account), at(1)).await.unwrap().len(), 1);
            database.consume_account_link(&link, &secret("hash"), at(1)).await.unwrap().unwrap();
            assert!(database.list_sessions(SessionOwner::Account(&account), at(1)).await.unwrap().is_empty());
            let keys = database.find_login_credentials(&account).await.unwrap().unwrap();
            assert_eq!(keys.totp_secret.is_some(), is_left, "{kind}");
        }
    }

    async fn the_first_operator_comes_in_by_the_newest_link_and_nobody_after(scratch) {
        let database = open(scratch).await;
        let first = database.create_first_operator_link(at(0)).await.unwrap().unwrap();
        let second = database.create_first_operator_link(at(1)).await.unwrap().unwrap();
        assert_eq!(state(&database, &first, at(2)).await, None);
        let hash = secret("hash");
        assert_eq!(database.consume_account_link(&second, &hash, at(2)).await.unwrap(), None, "it opens no account");
        let used = database.consume_first_operator_link(&first, &email("one@x"), &hash, at(2)).await.unwrap();
        assert_eq!(used, None);
        let made = database.consume_first_operator_link(&second, &email("one@x"), &hash, at(2)).await.unwrap().unwrap();
        let account = database.find_account(&made).await.unwrap().unwrap();
        assert!(account.is_operator() && account.has_password);
        let again = database.consume_first_operator_link(&second, &email("two@x"), &hash, at(3)).await.unwrap();
        assert_eq!(again, None);
        assert_eq!(state(&database, &second, at(3)).await, Some(AccountLinkState::Used));
        assert_eq!(database.create_first_operator_link(at(4)).await.unwrap().map(drop), None);
    }

    async fn the_link_of_the_first_operator_ends_when_there_is_one(scratch) {
        let database = open(scratch).await;
        let link = database.create_first_operator_link(at(0)).await.unwrap().unwrap();
        operator(&database, "one@x").await;
        assert_eq!(state(&database, &link, at(1)).await, Some(AccountLinkState::Expired));
        let used = database.consume_first_operator_link(&link, &email("two@x"), &secret("hash"), at(1)).await.unwrap();
        assert_eq!(used, None);
    }

    async fn an_address_that_is_taken_does_not_use_the_first_link_up(scratch) {
        let database = open(scratch).await;
        let link = database.create_first_operator_link(at(0)).await.unwrap().unwrap();
        let nobody = cageside::storage::AccessScope::Administrator(Vec::new());
        database.add_account(&email("one@x"), &nobody, at(0)).await.unwrap();
        let taken = database.consume_first_operator_link(&link, &email("one@x"), &secret("hash"), at(1)).await;
        assert!(matches!(taken, Err(StorageError::AlreadyExists)));
        assert_eq!(state(&database, &link, at(1)).await, Some(AccountLinkState::Valid));
    }
}
