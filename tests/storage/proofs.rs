//! Proofs: who makes the attempt, and what it changes.

use cageside::provet::oauth::OAuthGrantType;
use cageside::storage::{AuditActor, CredentialState, VerificationOutcome, WorkLease};

use crate::fixture::{CLINIC, OTHER, accept, at, execute, hookup, id, open, proven};
use crate::support::database::on_both;

/// A claim for half a minute.
fn lease(owner: &str, seconds: i64) -> WorkLease<'_> {
    WorkLease {
        owner,
        now: at(seconds),
        until: at(seconds + 30),
    }
}

on_both! {
    async fn a_proven_credential_works_and_replaces_the_one_before_it(scratch) {
        let database = open(scratch).await;
        let old = proven(&database, CLINIC).await;
        let new = accept(&database, &hookup(CLINIC, "the second secret"), at(1)).await;
        assert_eq!(database.mark_credential_verified(&new, at(2)).await.unwrap(), VerificationOutcome::Activated);
        assert_eq!(database.mark_credential_verified(&new, at(3)).await.unwrap(), VerificationOutcome::AlreadyWorking);
        let used = database.find_working_credential(id(CLINIC), OAuthGrantType::ClientCredentials).await.unwrap().unwrap();
        assert_eq!((used.credential.id.as_str(), used.verified_at), (new.as_str(), Some(at(2))));
        assert_eq!(database.find_credential(&old).await.unwrap().unwrap().state, CredentialState::Replaced);
        assert!(database.list_unverified_credentials(at(9)).await.unwrap().is_empty());
    }

    async fn a_credential_that_cannot_be_read_is_left_out_and_put_off(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "the first secret"), at(0)).await;
        execute(scratch, "UPDATE credential SET sealed_secret = 'nobody can decrypt this'").await;
        let readable = accept(&database, &hookup(OTHER, "another secret"), at(1)).await;
        let due = database.list_unverified_credentials(at(2)).await.unwrap();
        assert_eq!(due.iter().map(|it| it.credential.id.as_str()).collect::<Vec<_>>(), [readable.as_str()]);
        assert!(database.mark_credential_refused(&readable, "invalid_client", at(3)).await.unwrap());
        let next = database.next_verification_at().await.unwrap();
        assert!(next.is_some_and(|next| next > at(60)), "not at once again: {next:?}");
    }

    async fn credentials_of_two_grants_work_side_by_side(scratch) {
        let database = open(scratch).await;
        proven(&database, CLINIC).await;
        let mut message = hookup(CLINIC, "for people");
        message.grant_type = OAuthGrantType::AuthorizationCode;
        let for_people = accept(&database, &message, at(1)).await;
        assert_eq!(database.mark_credential_verified(&for_people, at(2)).await.unwrap(), VerificationOutcome::Activated);
        for grant in [OAuthGrantType::ClientCredentials, OAuthGrantType::AuthorizationCode] {
            assert!(database.find_working_credential(id(CLINIC), grant).await.unwrap().is_some());
        }
    }

    async fn proofs_that_end_in_another_order_leave_the_newest_message_in_use(scratch) {
        let database = open(scratch).await;
        let first = accept(&database, &hookup(CLINIC, "first"), at(0)).await;
        let second = accept(&database, &hookup(CLINIC, "second"), at(1)).await;
        assert_eq!(database.mark_credential_verified(&second, at(2)).await.unwrap(), VerificationOutcome::Activated);
        assert_eq!(database.mark_credential_verified(&first, at(3)).await.unwrap(), VerificationOutcome::Superseded);
        let used = database.find_working_credential(id(CLINIC), OAuthGrantType::ClientCredentials).await.unwrap().unwrap();
        assert_eq!(used.credential.id, second);
    }

    async fn two_proofs_at_once_leave_one_in_use(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        let mut waiting = Vec::new();
        for n in 0..8 {
            waiting.push(accept(&nodes[0], &hookup(CLINIC, &format!("secret {n}")), at(n)).await);
        }
        let tasks = waiting.iter().cloned().enumerate().map(|(n, credential)| {
            let node = nodes[n % 2].clone();
            tokio::spawn(async move { node.mark_credential_verified(&credential, at(20)).await.unwrap() })
        });
        for proof in futures_util::future::join_all(tasks).await {
            assert!(matches!(proof.unwrap(), VerificationOutcome::Activated | VerificationOutcome::Superseded));
        }
        let all = nodes[0].list_credentials(id(CLINIC)).await.unwrap();
        let working: Vec<_> = all.iter().filter(|it| it.state == CredentialState::Working).collect();
        assert_eq!(working.len(), 1);
        assert_eq!(&working[0].credential.id, waiting.last().unwrap());
    }

    async fn a_refused_credential_stops_working_and_says_why(scratch) {
        let database = open(scratch).await;
        let credential = proven(&database, CLINIC).await;
        assert!(database.mark_credential_refused(&credential, "invalid_client", at(5)).await.unwrap());
        assert!(!database.mark_credential_refused(&credential, "again", at(6)).await.unwrap());
        assert!(!database.mark_credential_refused("nobody", "again", at(6)).await.unwrap());
        let refused = database.find_credential(&credential).await.unwrap().unwrap();
        assert_eq!((refused.state, refused.reason.as_deref()), (CredentialState::Refused, Some("invalid_client")));
        assert!(database.find_working_credential(id(CLINIC), OAuthGrantType::ClientCredentials).await.unwrap().is_none());
        assert_eq!(database.mark_credential_verified(&credential, at(7)).await.unwrap(), VerificationOutcome::Activated);
    }

    async fn an_attempt_that_found_nobody_is_made_again_when_it_is_due(scratch) {
        let database = open(scratch).await;
        assert_eq!(database.next_verification_at().await.unwrap(), None);
        let credential = accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        assert_eq!(database.next_verification_at().await.unwrap(), Some(at(0)));
        database.postpone_verification(&credential, "unreachable", at(60)).await.unwrap();
        assert!(database.list_unverified_credentials(at(59)).await.unwrap().is_empty());
        let due = database.list_unverified_credentials(at(60)).await.unwrap();
        assert_eq!((due[0].attempts, due[0].next_attempt_at), (1, Some(at(60))));
        assert_eq!(database.next_verification_at().await.unwrap(), Some(at(60)));
    }

    async fn one_of_many_nodes_makes_the_attempt_and_another_after_it_died(scratch) {
        let nodes = [open(scratch).await, open(scratch).await];
        let credential = accept(&nodes[0], &hookup(CLINIC, "s"), at(0)).await;
        let tasks = (0..16).map(|n| {
            let (node, credential) = (nodes[n % 2].clone(), credential.clone());
            tokio::spawn(async move { node.claim_verification(&credential, lease(&format!("node {n}"), 1)).await.unwrap() })
        });
        let claims = futures_util::future::join_all(tasks).await;
        assert_eq!(claims.into_iter().filter(|it| *it.as_ref().unwrap()).count(), 1);
        assert!(nodes[1].list_unverified_credentials(at(30)).await.unwrap().is_empty());
        assert_eq!(nodes[1].next_verification_at().await.unwrap(), Some(at(31)));
        assert_eq!(nodes[1].list_unverified_credentials(at(31)).await.unwrap().len(), 1);
        assert!(nodes[1].claim_verification(&credential, lease("another", 31)).await.unwrap());
        assert!(!nodes[1].claim_verification("nobody", lease("another", 31)).await.unwrap());
    }

    async fn a_proof_of_a_clinic_that_was_purged_meanwhile_brings_nothing_back(scratch) {
        let database = open(scratch).await;
        let credential = accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        database.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(9)).await.unwrap();
        assert_eq!(database.mark_credential_verified(&credential, at(1)).await.unwrap(), VerificationOutcome::NotFound);
        assert!(database.list_tenants().await.unwrap().is_empty());
    }
}
