//! Hookup messages: new, again, at once, out of order, and false.

use cageside::provet::oauth::OAuthGrantType;
use cageside::storage::{CredentialState, HookupOutcome, VerificationOutcome};
use secrecy::ExposeSecret as _;

use crate::fixture::{CLINIC, OTHER, accept, at, everything, hookup, hookup_at, id, open, proven};
use crate::support::database::on_both;

on_both! {
    async fn a_message_brings_a_clinic_and_a_credential_that_is_due_for_proof(scratch) {
        let database = open(scratch).await;
        let message = hookup(CLINIC, "a secret of the clinic");
        let credential_id = accept(&database, &message, at(0)).await;
        let clinic = database.find_tenant(id(CLINIC)).await.unwrap().unwrap();
        assert_eq!(clinic.tenant, message.tenant);
        assert_eq!(clinic.created_at, at(0));
        let due = database.list_unverified_credentials(at(0)).await.unwrap();
        assert_eq!(due.len(), 1);
        let stored = &due[0];
        assert_eq!(stored.credential.id, credential_id);
        assert_eq!(stored.credential.client_id, message.client_id);
        assert_eq!(stored.credential.client_secret.as_ref().unwrap().expose_secret(), "a secret of the clinic");
        assert_eq!(stored.redirect_uris, message.redirect_uris);
        assert_eq!(stored.authorize_url, message.authorize_url);
        assert_eq!(stored.algorithm, message.algorithm);
        assert_eq!((stored.state, stored.attempts), (CredentialState::Unverified, 0));
        assert!(database.find_working_credential(id(CLINIC), OAuthGrantType::ClientCredentials).await.unwrap().is_none());
    }

    async fn credentials_and_clinics_that_never_worked_are_bounded_and_go_after_a_month(scratch) {
        let database = open(scratch).await;
        for number in 0..20 {
            assert!(database.has_room_for_hookup(id(CLINIC), at(0)).await.unwrap(), "{number}");
            accept(&database, &hookup(CLINIC, &format!("secret {number}")), at(0)).await;
        }
        assert!(!database.has_room_for_hookup(id(CLINIC), at(0)).await.unwrap());
        assert!(database.has_room_for_hookup(id(OTHER), at(0)).await.unwrap());
        // A clinic that works stays, whatever came after it.
        let working = accept(&database, &hookup(OTHER, "s"), at(0)).await;
        database.mark_credential_verified(&working, at(0)).await.unwrap();
        let month = 31 * 24 * 3600;
        assert!(database.has_room_for_hookup(id(CLINIC), at(month)).await.unwrap());
        assert!(database.find_tenant(id(CLINIC)).await.unwrap().is_none());
        assert!(database.find_tenant(id(OTHER)).await.unwrap().is_some());
    }

    async fn an_accepted_message_is_there_when_the_database_is_opened_again(scratch) {
        let database = open(scratch).await;
        let credential_id = accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        drop(database);
        let due = open(scratch).await.list_unverified_credentials(at(1)).await.unwrap();
        assert_eq!(due[0].credential.id, credential_id);
    }

    async fn a_repeat_changes_nothing(scratch) {
        let database = open(scratch).await;
        let message = hookup(CLINIC, "s");
        let credential_id = accept(&database, &message, at(0)).await;
        let (before, revision) = (everything(scratch).await, database.load_cache_version().await.unwrap());
        let again = database.accept_hookup(&message, at(9)).await.unwrap();
        assert_eq!(again, HookupOutcome::Duplicate { credential_id: credential_id.clone(), state: CredentialState::Unverified });
        assert_eq!(everything(scratch).await, before);
        database.mark_credential_verified(&credential_id, at(10)).await.unwrap();
        let before = everything(scratch).await;
        let again = database.accept_hookup(&message, at(11)).await.unwrap();
        assert_eq!(again, HookupOutcome::Duplicate { credential_id, state: CredentialState::Working });
        assert_eq!(everything(scratch).await, before);
        assert_eq!(database.load_cache_version().await.unwrap(), revision + 1);
    }

    async fn one_message_to_many_nodes_at_once_makes_one_credential(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        let tasks = (0..16).map(|n| {
            let node = nodes[n % 2].clone();
            tokio::spawn(async move { node.accept_hookup(&hookup(CLINIC, "s"), at(0)).await.unwrap() })
        });
        let mut new = 0;
        for accepted in futures_util::future::join_all(tasks).await {
            new += i32::from(matches!(accepted.unwrap(), HookupOutcome::New { .. }));
        }
        assert_eq!(new, 1);
        assert_eq!(nodes[0].list_credentials(id(CLINIC)).await.unwrap().len(), 1);
    }

    async fn an_unproven_credential_never_takes_the_place_of_one_that_works(scratch) {
        let database = open(scratch).await;
        let working = proven(&database, CLINIC).await;
        accept(&database, &hookup(CLINIC, "from who knows whom"), at(5)).await;
        let used = database.find_working_credential(id(CLINIC), OAuthGrantType::ClientCredentials).await.unwrap().unwrap();
        assert_eq!(used.credential.id, working);
        assert_eq!(database.list_credentials(id(CLINIC)).await.unwrap().len(), 2);
    }

    async fn a_proven_clinic_cannot_be_moved_to_another_host(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let before = everything(scratch).await;
        let moved = hookup_at("evil.provetcloud.com", CLINIC, "mine");
        assert_eq!(database.accept_hookup(&moved, at(1)).await.unwrap(), HookupOutcome::HostMismatch);
        assert_eq!(everything(scratch).await, before);
        // A clinic of another id at that host is nobody's business.
        assert!(!accept(&database, &hookup_at("evil.provetcloud.com", OTHER, "mine"), at(1)).await.is_empty());
    }

    async fn while_nothing_is_proven_the_clinic_is_where_the_newest_message_says(scratch) {
        let database = open(scratch).await;
        let false_one = accept(&database, &hookup_at("us.provetcloud.com", CLINIC, "a"), at(0)).await;
        let true_one = accept(&database, &hookup(CLINIC, "b"), at(1)).await;
        let base = || async { database.find_tenant(id(CLINIC)).await.unwrap().unwrap().tenant.base_url().to_string() };
        assert_eq!(base().await, format!("https://provetcloud.com/{CLINIC}/"));
        assert_eq!(database.mark_credential_verified(&false_one, at(2)).await.unwrap(), VerificationOutcome::Activated);
        assert_eq!(base().await, format!("https://us.provetcloud.com/{CLINIC}/"));
        assert_eq!(database.mark_credential_verified(&true_one, at(3)).await.unwrap(), VerificationOutcome::HostMismatch);
        assert_eq!(base().await, format!("https://us.provetcloud.com/{CLINIC}/"));
        let refused = database.find_credential(&true_one).await.unwrap().unwrap();
        assert_eq!((refused.state, refused.reason.as_deref()), (CredentialState::Refused, Some("hookup/other-host")));
    }

    async fn a_refused_credential_that_comes_again_is_proven_again(scratch) {
        let database = open(scratch).await;
        let message = hookup(CLINIC, "s");
        let credential_id = accept(&database, &message, at(0)).await;
        assert!(database.mark_credential_refused(&credential_id, "invalid_client", at(1)).await.unwrap());
        assert!(database.list_unverified_credentials(at(2)).await.unwrap().is_empty());
        let again = database.accept_hookup(&message, at(3)).await.unwrap();
        assert_eq!(again, HookupOutcome::Reactivated { credential_id });
        let due = database.list_unverified_credentials(at(3)).await.unwrap();
        assert_eq!((due.len(), due[0].reason.as_deref()), (1, None));
    }

    async fn a_replaced_credential_that_comes_again_late_changes_nothing_while_another_works(scratch) {
        let database = open(scratch).await;
        let old = proven(&database, CLINIC).await;
        let new = accept(&database, &hookup(CLINIC, "the second secret"), at(1)).await;
        database.mark_credential_verified(&new, at(2)).await.unwrap();
        let message = hookup(CLINIC, "the first secret");
        let again = database.accept_hookup(&message, at(3)).await.unwrap();
        assert_eq!(again, HookupOutcome::Duplicate { credential_id: old.clone(), state: CredentialState::Replaced });
        database.mark_credential_refused(&new, "invalid_client", at(4)).await.unwrap();
        let again = database.accept_hookup(&message, at(5)).await.unwrap();
        assert_eq!(again, HookupOutcome::Reactivated { credential_id: old });
    }

    async fn false_messages_that_were_refused_do_not_pile_up(scratch) {
        let database = open(scratch).await;
        let working = proven(&database, CLINIC).await;
        for n in 0..40 {
            let false_one = accept(&database, &hookup(CLINIC, &format!("false {n}")), at(n)).await;
            database.mark_credential_refused(&false_one, "invalid_client", at(n)).await.unwrap();
        }
        let kept = database.list_credentials(id(CLINIC)).await.unwrap();
        assert!(kept.len() <= 18, "{}", kept.len());
        assert!(kept.iter().any(|it| it.credential.id == working));
    }

    async fn a_public_client_has_no_secret(scratch) {
        let database = open(scratch).await;
        let mut message = hookup(CLINIC, "");
        message.client_secret = None;
        message.grant_type = OAuthGrantType::AuthorizationCode;
        message.client_type = cageside::provet::oauth::ClientType::Public;
        message.discovery_url = Some("https://provetcloud.com/x".to_owned());
        let credential_id = accept(&database, &message, at(0)).await;
        let stored = database.find_credential(&credential_id).await.unwrap().unwrap();
        assert!(stored.credential.client_secret.is_none());
        assert_eq!(stored.client_type, message.client_type);
        assert_eq!(stored.credential.grant_type, message.grant_type);
        assert_eq!(stored.discovery_url, message.discovery_url);
    }
}
