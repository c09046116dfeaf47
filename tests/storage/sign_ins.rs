//! Who is signed in, through which browser, and until when.

use cageside::provet::SignInOutcome;
use cageside::provet::UserId;
use cageside::provet::oauth::{ClientType, OAuthGrantType};
use cageside::provet::tokens::{AccessToken, TokenOwner, TokenSet, TokenStore as _};
use cageside::storage::{Database, StorageError, USER_SESSION_IDLE_TIMEOUT};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};

use crate::fixture::{CLINIC, OTHER, accept, at, everything, hookup, id, open, proven};
use crate::support::database::on_both;

/// A clinic whose people sign in, and its credential.
pub(crate) async fn for_people(database: &Database, clinic: i64, secret: &str) -> String {
    let mut message = hookup(clinic, secret);
    message.grant_type = OAuthGrantType::AuthorizationCode;
    let credential = accept(database, &message, at(0)).await;
    database
        .mark_credential_verified(&credential, at(0))
        .await
        .unwrap();
    credential
}

pub(crate) fn somebody(user: i64) -> SignInOutcome {
    SignInOutcome {
        subject: Some(format!("subject-{user}")),
        user_id: UserId::new(user),
        name: Some("Aino Virtanen".to_owned()),
        access_token: AccessToken::new(SecretString::from("access in the clear"), at(36_000)),
        refresh_token: Some(SecretString::from("refresh in the clear")),
    }
}

fn renewed(access: &str, refresh: Option<&str>) -> TokenSet {
    TokenSet {
        access_token: AccessToken::new(SecretString::from(access), at(72_000)),
        refresh_token: refresh.map(SecretString::from),
    }
}

async fn lent(database: &Database, sign_in: &str, holder: &str, now: i64) -> Option<String> {
    let lent = database
        .refresh_token(sign_in, holder, at(now))
        .await
        .unwrap();
    lent.map(|it| it.expose_secret().to_owned())
}

fn days(days: i64) -> i64 {
    days * 24 * 3600
}

on_both! {
    async fn who_signed_in_comes_back_and_is_sealed(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(5)).await.unwrap();
        let stored = open(scratch).await.find_user_session(&sign_in).await.unwrap().unwrap();
        assert_eq!((stored.provet_id, stored.user_id), (id(CLINIC), UserId::new(7)));
        assert_eq!(stored.display_name.as_deref(), Some("Aino Virtanen"));
        assert_eq!(stored.subject.as_deref(), Some("subject-7"));
        assert_eq!((stored.created_at, stored.used_at, stored.ended_at), (at(5), at(5), None));
        assert_eq!((stored.credential.id.as_str(), stored.credential.acts_for_user), (sign_in.as_str(), true));
        assert_eq!(stored.credential_id, credential);
        let token = database.load(TokenOwner::User(&sign_in)).await.unwrap().unwrap().token.unwrap();
        assert_eq!(token.secret().expose_secret(), "access in the clear");
        let held = everything(scratch).await;
        assert!(!held.iter().any(|it| it.contains("in the clear") || it.contains("Aino")));
        assert!(!format!("{stored:?} {:?}", somebody(7)).contains("Aino"));
        assert!(database.find_user_session("nobody").await.unwrap().is_none());
        assert!(database.load(TokenOwner::User("nobody")).await.unwrap().is_none());
    }

    async fn ninety_days_end_a_sign_in_however_often_it_is_used(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        let owner = TokenOwner::User(&sign_in);
        for day in (20..90).step_by(10) {
            let until = at(days(day) + 60);
            assert!(database.begin_renewal(owner, "node", at(days(day)), until).await.unwrap());
            assert!(database.save(owner, "node", &renewed("access", None), at(days(day))).await.unwrap());
        }
        let user = UserId::new(7).unwrap();
        let found = async |day| {
            let latest = database.find_latest_user_session(id(CLINIC), user, at(days(day))).await.unwrap();
            let listed = database.list_user_sessions(id(CLINIC), None, 9, at(days(day))).await.unwrap();
            let stored = database.find_user_session(&sign_in).await.unwrap().unwrap();
            (latest.is_some(), listed.len(), stored.is_active(at(days(day))))
        };
        assert_eq!(found(89).await, (true, 1, true));
        assert_eq!(found(90).await, (false, 0, false));
        database.begin_renewal(owner, "node", at(days(90)), at(days(90) + 60)).await.unwrap();
        assert_eq!(lent(&database, &sign_in, "node", days(90)).await, None);
        database.expire_user_sessions(at(days(90))).await.unwrap();
        let ended = database.find_user_session(&sign_in).await.unwrap().unwrap();
        assert_eq!(ended.end_reason.as_deref(), Some("too-old"));
    }

    async fn nobody_signs_in_through_a_credential_that_does_not_work(scratch) {
        let database = open(scratch).await;
        let mut message = hookup(CLINIC, "unproven");
        message.grant_type = OAuthGrantType::AuthorizationCode;
        let unproven = accept(&database, &message, at(0)).await;
        for credential in [unproven.as_str(), "nobody"] {
            let refused = database.create_user_session(credential, &somebody(7), at(0)).await;
            assert!(matches!(refused, Err(StorageError::ParentMissing)));
        }
    }

    async fn people_sign_in_through_the_working_credential_or_the_newest_unproven_one(scratch) {
        let database = open(scratch).await;
        let next = async || {
            let stored = database.find_sign_in_credential(id(CLINIC)).await.unwrap();
            stored.map(|stored| stored.credential.id.clone())
        };
        proven(&database, CLINIC).await;
        assert_eq!(next().await, None, "the virtual user's is for nobody");
        let mut message = hookup(CLINIC, "one");
        message.grant_type = OAuthGrantType::AuthorizationCode;
        let one = accept(&database, &message, at(1)).await;
        assert_eq!(next().await.as_ref(), Some(&one));
        message.client_secret = Some("two".into());
        let two = accept(&database, &message, at(2)).await;
        assert_eq!(next().await.as_ref(), Some(&two));
        database.mark_credential_verified(&one, at(3)).await.unwrap();
        assert_eq!(next().await.as_ref(), Some(&one));
        database.mark_credential_refused(&one, "invalid_client", at(4)).await.unwrap();
        assert_eq!(next().await.as_ref(), Some(&two));
    }

    async fn a_refused_credential_gives_way_to_a_newer_one_that_waits_and_to_nothing_else(scratch) {
        let database = open(scratch).await;
        let old = for_people(&database, CLINIC, "old").await;
        let sign_in = database.create_user_session(&old, &somebody(7), at(0)).await.unwrap();
        proven(&database, CLINIC).await;
        for credential in [old.as_str(), "nobody"] {
            assert!(!database.yield_to_newer_credential(credential, "invalid_client", at(1)).await.unwrap());
        }
        assert!(!database.handle_client_rejected(&sign_in, "invalid_client", at(1)).await.unwrap());
        let mut message = hookup(CLINIC, "new");
        message.grant_type = OAuthGrantType::AuthorizationCode;
        let new = accept(&database, &message, at(2)).await;
        assert!(!database.yield_to_newer_credential(&new, "invalid_client", at(3)).await.unwrap(), "it is not in use");
        assert!(database.handle_client_rejected(&sign_in, "invalid_client", at(3)).await.unwrap());
        assert!(database.handle_client_rejected(&sign_in, "invalid_client", at(3)).await.unwrap(), "it has ended");
        assert!(!database.find_user_session(&sign_in).await.unwrap().unwrap().is_active(at(3)));
        let next = database.find_sign_in_credential(id(CLINIC)).await.unwrap().unwrap();
        assert_eq!(next.credential.id, new);
        let refused = database.find_credential(&old).await.unwrap().unwrap();
        assert_eq!(refused.reason.as_deref(), Some("invalid_client"));
    }

    async fn a_public_client_has_no_secret_whatever_the_message_said(scratch) {
        let database = open(scratch).await;
        let mut message = hookup(CLINIC, "not a secret");
        (message.grant_type, message.client_type) = (OAuthGrantType::AuthorizationCode, ClientType::Public);
        accept(&database, &message, at(0)).await;
        let stored = database.find_sign_in_credential(id(CLINIC)).await.unwrap().unwrap();
        assert!(stored.credential.client_secret.is_none());
    }

    async fn a_refresh_token_is_lent_to_the_one_who_may_renew(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        let person = TokenOwner::User(&sign_in);
        assert_eq!(lent(&database, &sign_in, "one", 0).await, None);
        assert!(database.begin_renewal(person, "one", at(0), at(15)).await.unwrap());
        assert!(!database.begin_renewal(person, "two", at(1), at(16)).await.unwrap());
        assert_eq!(lent(&database, &sign_in, "one", 14).await.as_deref(), Some("refresh in the clear"));
        assert_eq!(lent(&database, &sign_in, "two", 14).await, None);
        assert_eq!(lent(&database, &sign_in, "one", 15).await, None, "the right has ended");
        database.cancel_renewal(person, "one").await.unwrap();
        assert!(database.begin_renewal(person, "two", at(1), at(16)).await.unwrap());
        assert!(!database.begin_renewal(TokenOwner::User("nobody"), "two", at(1), at(16)).await.unwrap());
    }

    async fn both_tokens_are_kept_at_once_and_the_old_one_where_none_came(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        let person = TokenOwner::User(&sign_in);
        for (n, refresh, kept) in [(1, None, "refresh in the clear"), (2, Some("second"), "second"), (3, None, "second")] {
            assert!(database.begin_renewal(person, "me", at(n), at(n + 15)).await.unwrap());
            assert!(database.save(person, "me", &renewed(&format!("access-{n}"), refresh), at(n)).await.unwrap());
            assert!(!database.save(person, "me", &renewed("again", Some("again")), at(n)).await.unwrap());
            let stored = database.load(person).await.unwrap().unwrap();
            assert_eq!(stored.token.unwrap().secret().expose_secret(), format!("access-{n}"));
            assert_eq!(stored.lease_until, None);
            assert!(database.begin_renewal(person, "look", at(n), at(n + 15)).await.unwrap());
            assert_eq!(lent(&database, &sign_in, "look", n).await.as_deref(), Some(kept));
            database.cancel_renewal(person, "look").await.unwrap();
            assert_eq!(database.find_user_session(&sign_in).await.unwrap().unwrap().used_at, at(n));
        }
    }

    async fn a_late_answer_takes_the_place_of_nothing_newer(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        let person = TokenOwner::User(&sign_in);
        assert!(database.begin_renewal(person, "slow", at(0), at(15)).await.unwrap());
        assert!(database.begin_renewal(person, "quick", at(15), at(30)).await.unwrap());
        assert!(!database.save(person, "slow", &renewed("old", Some("old")), at(16)).await.unwrap());
        assert!(!database.expire_sign_in(&sign_in, "slow", "invalid_grant", at(16)).await.unwrap());
        assert!(database.save(person, "quick", &renewed("new", Some("new")), at(17)).await.unwrap());
        assert!(!database.expire_sign_in(&sign_in, "quick", "invalid_grant", at(17)).await.unwrap());
        assert!(!database.save(person, "slow", &renewed("old", Some("old")), at(18)).await.unwrap());
        let token = database.load(person).await.unwrap().unwrap().token.unwrap();
        assert_eq!(token.secret().expose_secret(), "new");
        assert!(database.find_user_session(&sign_in).await.unwrap().unwrap().is_active(at(18)));
    }

    async fn a_sign_in_that_cannot_be_renewed_ends_and_says_why(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        let person = TokenOwner::User(&sign_in);
        assert!(database.begin_renewal(person, "me", at(0), at(15)).await.unwrap());
        assert!(database.expire_sign_in(&sign_in, "me", "invalid_grant", at(1)).await.unwrap());
        let ended = database.find_user_session(&sign_in).await.unwrap().unwrap();
        assert_eq!((ended.ended_at, ended.end_reason.as_deref()), (Some(at(1)), Some("invalid_grant")));
        assert!(!ended.is_active(at(1)));
        assert!(database.load(person).await.unwrap().is_none());
        assert!(!database.begin_renewal(person, "me", at(2), at(17)).await.unwrap());
        assert!(!database.save(person, "me", &renewed("late", Some("late")), at(2)).await.unwrap());
    }

    async fn thirty_days_without_use_end_it(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let idle = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        let used = database.create_user_session(&credential, &somebody(8), at(0)).await.unwrap();
        let later = days(29);
        assert!(database.begin_renewal(TokenOwner::User(&used), "me", at(later), at(later + 15)).await.unwrap());
        assert!(database.save(TokenOwner::User(&used), "me", &renewed("new", None), at(later)).await.unwrap());
        database.remember_device("handle", id(CLINIC), &idle, at(0)).await.unwrap();
        let end = days(30);
        assert_eq!(at(0) + USER_SESSION_IDLE_TIMEOUT, at(end));
        assert!(database.find_remembered_session("handle", id(CLINIC), at(end - 1)).await.unwrap().is_some());
        assert!(database.find_remembered_session("handle", id(CLINIC), at(end)).await.unwrap().is_none());
        assert!(!database.find_user_session(&idle).await.unwrap().unwrap().is_active(at(end)));
        assert!(database.begin_renewal(TokenOwner::User(&idle), "me", at(end), at(end + 15)).await.unwrap());
        assert_eq!(lent(&database, &idle, "me", end).await, None);
        database.expire_user_sessions(at(end)).await.unwrap();
        let reason = database.find_user_session(&idle).await.unwrap().unwrap().end_reason;
        assert_eq!(reason.as_deref(), Some("idle"));
        assert!(database.find_user_session(&used).await.unwrap().unwrap().is_active(at(end)));
        database.expire_user_sessions(at(end) + SignedDuration::from_hours(30 * 24)).await.unwrap();
        assert!(database.find_user_session(&idle).await.unwrap().is_none(), "ended long ago");
    }

    async fn a_credential_that_works_no_more_takes_its_sign_ins_along(scratch) {
        let database = open(scratch).await;
        let old = for_people(&database, CLINIC, "old").await;
        let sign_in = database.create_user_session(&old, &somebody(7), at(0)).await.unwrap();
        database.remember_device("handle", id(CLINIC), &sign_in, at(0)).await.unwrap();
        let code = database.create_handover(id(CLINIC), "frame", &sign_in, at(0)).await.unwrap();
        let others = for_people(&database, OTHER, "other").await;
        let theirs = database.create_user_session(&others, &somebody(7), at(0)).await.unwrap();
        let new = for_people(&database, CLINIC, "new").await;
        let ended = database.find_user_session(&sign_in).await.unwrap().unwrap();
        assert_eq!(ended.end_reason.as_deref(), Some("credential"));
        assert!(database.load(TokenOwner::User(&sign_in)).await.unwrap().is_none());
        assert!(database.find_remembered_session("handle", id(CLINIC), at(1)).await.unwrap().is_none());
        assert_eq!(database.consume_handover(code.expose_secret(), id(CLINIC), "frame", at(1)).await.unwrap(), None);
        let second = database.create_user_session(&new, &somebody(7), at(1)).await.unwrap();
        database.mark_credential_refused(&new, "invalid_client", at(2)).await.unwrap();
        assert!(!database.find_user_session(&second).await.unwrap().unwrap().is_active(at(2)));
        assert!(database.find_user_session(&theirs).await.unwrap().unwrap().is_active(at(2)));
    }

    async fn ending_gives_back_what_is_to_be_revoked_once(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let sign_in = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        database.remember_device("handle", id(CLINIC), &sign_in, at(0)).await.unwrap();
        assert!(database.end_user_session(id(OTHER), &sign_in, "signed-out", at(1)).await.unwrap().is_none());
        let ended = database.end_user_session(id(CLINIC), &sign_in, "signed-out", at(1)).await.unwrap().unwrap();
        assert_eq!(ended.refresh_token.unwrap().expose_secret(), "refresh in the clear");
        assert_eq!(ended.access_token.unwrap().expose_secret(), "access in the clear");
        assert_eq!(ended.credential.client_id, "the-client");
        assert!(database.end_user_session(id(CLINIC), &sign_in, "signed-out", at(2)).await.unwrap().is_none());
        assert!(database.find_remembered_session("handle", id(CLINIC), at(2)).await.unwrap().is_none());
        let reason = database.find_user_session(&sign_in).await.unwrap().unwrap().end_reason;
        assert_eq!(reason.as_deref(), Some("signed-out"));
    }

    async fn those_signed_in_are_listed_newest_first_page_by_page(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let others = for_people(&database, OTHER, "other").await;
        database.create_user_session(&others, &somebody(99), at(0)).await.unwrap();
        let mut added = Vec::new();
        for n in 0..5 {
            // Two of them in the same millisecond.
            added.push(database.create_user_session(&credential, &somebody(n + 1), at(n.min(3))).await.unwrap());
        }
        database.end_user_session(id(CLINIC), &added[1], "signed-out", at(9)).await.unwrap();
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = database.list_user_sessions(id(CLINIC), after.as_ref(), 2, at(9)).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.cursor());
            seen.extend(page);
        }
        assert!(seen.is_sorted_by(|a, b| a.created_at >= b.created_at));
        let mut ids: Vec<_> = seen.iter().map(|it| it.id.clone()).collect();
        added.remove(1);
        ids.sort_unstable();
        added.sort_unstable();
        assert_eq!(ids, added);
    }

    async fn the_sign_in_of_a_user_is_the_one_used_last(scratch) {
        let database = open(scratch).await;
        let credential = for_people(&database, CLINIC, "a secret").await;
        let user = |number| UserId::new(number).unwrap();
        let old = database.create_user_session(&credential, &somebody(7), at(0)).await.unwrap();
        let new = database.create_user_session(&credential, &somebody(7), at(5)).await.unwrap();
        let of = async |clinic, number, now| {
            let found = database.find_latest_user_session(id(clinic), user(number), at(now)).await.unwrap();
            found.map(|it| it.id)
        };
        assert_eq!(of(CLINIC, 7, 6).await.as_ref(), Some(&new));
        assert_eq!(of(CLINIC, 8, 6).await, None);
        assert_eq!(of(OTHER, 7, 6).await, None);
        database.end_user_session(id(CLINIC), &new, "signed-out", at(7)).await.unwrap();
        assert_eq!(of(CLINIC, 7, 8).await.as_ref(), Some(&old));
        assert_eq!(of(CLINIC, 7, days(30)).await, None);
    }

    async fn a_browser_stands_for_one_sign_in_at_each_clinic(scratch) {
        let database = open(scratch).await;
        let (here, there) = (for_people(&database, CLINIC, "a").await, for_people(&database, OTHER, "b").await);
        let aino = database.create_user_session(&here, &somebody(7), at(0)).await.unwrap();
        let elsewhere = database.create_user_session(&there, &somebody(7), at(0)).await.unwrap();
        let bob = database.create_user_session(&here, &somebody(8), at(0)).await.unwrap();
        let who = async |handle, clinic| {
            let found = database.find_remembered_session(handle, id(clinic), at(2)).await.unwrap();
            found.map(|it| it.id)
        };
        assert_eq!(database.remember_device("h", id(CLINIC), &aino, at(0)).await.unwrap(), None);
        assert_eq!(who("h", OTHER).await, None);
        assert_eq!(database.remember_device("h", id(OTHER), &elsewhere, at(0)).await.unwrap(), None);
        assert_eq!(database.remember_device("h", id(OTHER), &elsewhere, at(1)).await.unwrap(), None);
        let stranger = database.remember_device("h", id(CLINIC), &elsewhere, at(0)).await;
        assert!(matches!(stranger, Err(StorageError::ParentMissing)));
        assert_eq!((who("h", CLINIC).await, who("h", OTHER).await), (Some(aino.clone()), Some(elsewhere)));
        assert_eq!(who("another", CLINIC).await, None);
        assert_eq!(database.remember_device("h", id(CLINIC), &bob, at(1)).await.unwrap(), Some(aino));
        assert_eq!(who("h", CLINIC).await, Some(bob));
        database.forget_device("h", id(CLINIC)).await.unwrap();
        assert_eq!(who("h", CLINIC).await, None);
        assert!(who("h", OTHER).await.is_some());
        database.replace_device_handle("h", "renewed").await.unwrap();
        assert_eq!(who("h", OTHER).await, None);
        assert!(who("renewed", OTHER).await.is_some());
        assert!(!everything(scratch).await.iter().any(|it| it == "remembered_device: renewed"));
    }
}
