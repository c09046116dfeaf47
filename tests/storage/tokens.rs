//! Access tokens, and the right to renew one.

use cageside::provet::tokens::{AccessToken, TokenOwner, TokenSet, TokenStore as _};
use secrecy::{ExposeSecret as _, SecretString};

use crate::fixture::{CLINIC, accept, at, everything, hookup, open, proven};
use crate::support::database::on_both;

fn renewed(text: &str) -> TokenSet {
    TokenSet {
        access_token: AccessToken::new(SecretString::from(text), at(36_000)),
        refresh_token: None,
    }
}

on_both! {
    async fn a_saved_token_comes_back_and_is_sealed(scratch) {
        let database = open(scratch).await;
        let credential = proven(&database, CLINIC).await;
        assert!(database.load(TokenOwner::VirtualUser(&credential)).await.unwrap().is_none());
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&credential), "me", at(0), at(15)).await.unwrap());
        let held = database.load(TokenOwner::VirtualUser(&credential)).await.unwrap().unwrap();
        assert!(held.token.is_none());
        assert_eq!(held.lease_until, Some(at(15)));
        database.save(TokenOwner::VirtualUser(&credential), "me", &renewed("a token in the clear"), at(0)).await.unwrap();
        let held = open(scratch).await.load(TokenOwner::VirtualUser(&credential)).await.unwrap().unwrap();
        assert_eq!(held.lease_until, None);
        let kept = held.token.unwrap();
        assert_eq!(kept.secret().expose_secret(), "a token in the clear");
        assert_eq!(kept.expires_at(), at(36_000));
        assert!(!everything(scratch).await.iter().any(|value| value.contains("a token in the clear")));
    }

    async fn one_of_many_may_renew(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        let credential = proven(&nodes[0], CLINIC).await;
        let tasks = (0..16).map(|n| {
            let (node, credential) = (nodes[n % 2].clone(), credential.clone());
            tokio::spawn(async move { node.begin_renewal(TokenOwner::VirtualUser(&credential), &format!("node {n}"), at(0), at(15)).await.unwrap() })
        });
        let taken = futures_util::future::join_all(tasks).await;
        assert_eq!(taken.into_iter().filter(|it| *it.as_ref().unwrap()).count(), 1);
    }

    async fn the_right_ends_by_itself_and_may_be_given_back(scratch) {
        let database = open(scratch).await;
        let credential = proven(&database, CLINIC).await;
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&credential), "one", at(0), at(15)).await.unwrap());
        assert!(!database.begin_renewal(TokenOwner::VirtualUser(&credential), "two", at(14), at(29)).await.unwrap());
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&credential), "one", at(14), at(20)).await.unwrap());
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&credential), "two", at(20), at(35)).await.unwrap());
        database.cancel_renewal(TokenOwner::VirtualUser(&credential), "one").await.unwrap();
        assert!(!database.begin_renewal(TokenOwner::VirtualUser(&credential), "one", at(21), at(36)).await.unwrap());
        database.cancel_renewal(TokenOwner::VirtualUser(&credential), "two").await.unwrap();
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&credential), "one", at(21), at(36)).await.unwrap());
    }

    async fn a_late_token_does_not_take_the_place_of_a_newer_one(scratch) {
        let database = open(scratch).await;
        let credential = proven(&database, CLINIC).await;
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&credential), "slow", at(0), at(15)).await.unwrap());
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&credential), "quick", at(15), at(30)).await.unwrap());
        database.save(TokenOwner::VirtualUser(&credential), "quick", &renewed("newer"), at(0)).await.unwrap();
        database.save(TokenOwner::VirtualUser(&credential), "slow", &renewed("older"), at(0)).await.unwrap();
        let kept = database.load(TokenOwner::VirtualUser(&credential)).await.unwrap().unwrap().token.unwrap();
        assert_eq!(kept.secret().expose_secret(), "newer");
    }

    async fn tokens_of_a_credential_that_no_longer_works_are_dropped(scratch) {
        let database = open(scratch).await;
        let old = proven(&database, CLINIC).await;
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&old), "me", at(0), at(15)).await.unwrap());
        database.save(TokenOwner::VirtualUser(&old), "me", &renewed("old"), at(0)).await.unwrap();
        let new = accept(&database, &hookup(CLINIC, "the second secret"), at(1)).await;
        database.mark_credential_verified(&new, at(2)).await.unwrap();
        assert!(database.load(TokenOwner::VirtualUser(&old)).await.unwrap().is_none());
        assert!(database.begin_renewal(TokenOwner::VirtualUser(&new), "me", at(3), at(15)).await.unwrap());
        database.save(TokenOwner::VirtualUser(&new), "me", &renewed("new"), at(0)).await.unwrap();
        database.mark_credential_refused(&new, "invalid_client", at(4)).await.unwrap();
        assert!(database.load(TokenOwner::VirtualUser(&new)).await.unwrap().is_none());
    }

    async fn a_token_of_a_credential_that_is_gone_is_not_kept(scratch) {
        let database = open(scratch).await;
        assert!(database.begin_renewal(TokenOwner::VirtualUser("nobody"), "me", at(0), at(15)).await.is_err());
        database.save(TokenOwner::VirtualUser("nobody"), "me", &renewed("lost"), at(0)).await.unwrap();
        assert!(database.load(TokenOwner::VirtualUser("nobody")).await.unwrap().is_none());
    }
}
