//! Accounts: found, switched off, and what opens them.

use cageside::provet::ProvetId;
use cageside::storage::{
    ACCOUNTS_PER_PAGE, AccessScope, AccountLinkKind, AccountLinkState, AccountState, AuditActor,
    Database, DisableOutcome, EmailAddress, LoginCredentials, SecondFactorChallenge, SessionOwner,
    SessionUser, SignInMethod, StorageError,
};
use secrecy::{ExposeSecret as _, SecretString};

use crate::fixture::{CLINIC, OTHER, accept, at, hookup, id, open};
use crate::support::database::on_both;

pub(crate) fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

pub(crate) fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

pub(crate) async fn operator(database: &Database, address: &str) -> String {
    let account = email(address);
    database
        .add_account(&account, &AccessScope::Operator, at(0))
        .await
        .unwrap()
}

/// An operator who has chosen a password.
pub(crate) async fn settled(database: &Database, address: &str) -> String {
    let account = operator(database, address).await;
    database
        .change_password(&account, &secret("hash"), "")
        .await
        .unwrap();
    account
}

fn administrator(clinics: &[i64]) -> AccessScope {
    AccessScope::Administrator(clinics.iter().copied().map(id).collect::<Vec<ProvetId>>())
}

async fn keys(database: &Database, account: &str) -> LoginCredentials {
    database
        .find_login_credentials(account)
        .await
        .unwrap()
        .unwrap()
}

on_both! {
    async fn an_account_is_found_by_its_address_and_its_id(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        let vet = email(" Vet@Clinic.Example ");
        let account = database.add_account(&vet, &administrator(&[CLINIC]), at(5)).await.unwrap();
        let found = database.find_account_by_email(&email("vet@clinic.example")).await.unwrap().unwrap();
        assert_eq!(database.find_account(&account).await.unwrap().as_ref(), Some(&found));
        assert_eq!((found.email.as_str(), found.scope), ("vet@clinic.example", administrator(&[CLINIC])));
        assert_eq!((found.state, found.created_at), (AccountState::Enabled, at(5)));
        assert!(!found.has_password && !found.has_second_factor && found.last_sign_in_at.is_none());
        let again = database.add_account(&vet, &AccessScope::Operator, at(6)).await;
        assert!(matches!(again, Err(StorageError::AlreadyExists)));
        let nowhere = database.add_account(&email("a@b"), &administrator(&[OTHER]), at(6)).await;
        assert!(matches!(nowhere, Err(StorageError::ParentMissing)));
        assert!(database.find_account_by_email(&email("a@b")).await.unwrap().is_none());
    }

    async fn accounts_come_in_pages_with_their_clinics(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        for number in 0..30 {
            let address = email(&format!("a{number:02}@x.example"));
            database.add_account(&address, &administrator(&[CLINIC, OTHER]), at(0)).await.unwrap();
        }
        operator(&database, "z@x.example").await;
        let first = database.list_accounts("").await.unwrap();
        assert_eq!(first.len(), ACCOUNTS_PER_PAGE);
        assert!(first.iter().all(|account| account.scope == administrator(&[CLINIC, OTHER])));
        let rest = database.list_accounts(&first[19].email).await.unwrap();
        assert_eq!(rest.len(), 11);
        assert_eq!((rest[0].email.as_str(), rest[10].email.as_str()), ("a20@x.example", "z@x.example"));
        let of_clinic = database.list_clinic_accounts(id(OTHER), "a24@x.example").await.unwrap();
        assert_eq!(of_clinic.len(), 5);
        let operators = database.list_operators().await.unwrap();
        assert_eq!((operators.len(), operators[0].email.as_str()), (1, "z@x.example"));
    }

    async fn clinics_are_given_to_administrators_and_taken_away(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let vet = database.add_account(&email("a@b"), &administrator(&[CLINIC]), at(0)).await.unwrap();
        let standing = async || database.find_account(&vet).await.unwrap().unwrap().scope;
        assert!(database.grant_clinic_access(&vet, id(OTHER)).await.unwrap());
        assert!(database.grant_clinic_access(&vet, id(OTHER)).await.unwrap());
        assert_eq!(standing().await, administrator(&[CLINIC, OTHER]));
        assert!(database.revoke_clinic_access(&vet, id(CLINIC)).await.unwrap());
        assert!(!database.revoke_clinic_access(&vet, id(CLINIC)).await.unwrap());
        assert_eq!(standing().await, administrator(&[OTHER]));
        let operator = operator(&database, "o@b").await;
        assert!(!database.grant_clinic_access(&operator, id(OTHER)).await.unwrap());
        let missing = database.grant_clinic_access(&vet, id(1)).await;
        assert!(matches!(missing, Err(StorageError::ParentMissing)));
        assert!(database.purge_tenant(id(OTHER), AuditActor::CommandLine, at(1)).await.unwrap());
        assert_eq!(standing().await, administrator(&[]));
    }

    async fn switching_an_account_off_ends_what_is_open(scratch) {
        let database = open(scratch).await;
        settled(&database, "one@x").await;
        let two = settled(&database, "two@x").await;
        let person = SessionUser::Account { id: two.clone(), method: SignInMethod::Password };
        let token = database.create_settings_session(&person, "Firefox", at(0)).await.unwrap();
        let link = database.create_account_link(&two, AccountLinkKind::Password, at(0)).await.unwrap().unwrap();
        let step = SecondFactorChallenge { account_id: two.clone(), method: SignInMethod::Password };
        database.start_second_factor_challenge(&secret("browser"), &step, at(0)).await.unwrap();
        assert_eq!(database.disable_account(&two).await.unwrap(), DisableOutcome::Disabled);
        assert!(database.find_settings_session(&token, at(1)).await.unwrap().is_none());
        assert!(database.find_account_link(&link, at(1)).await.unwrap().is_none());
        assert!(database.find_second_factor_challenge(&secret("browser"), at(1)).await.unwrap().is_none());
        assert!(database.create_account_link(&two, AccountLinkKind::Password, at(1)).await.unwrap().is_none());
        assert_eq!(keys(&database, &two).await.state, AccountState::Disabled);
        assert!(database.enable_account(&two).await.unwrap());
        assert!(!database.enable_account(&two).await.unwrap());
        assert!(database.find_settings_session(&token, at(1)).await.unwrap().is_none(), "it does not come back");
        assert_eq!(database.disable_account("none").await.unwrap(), DisableOutcome::NotFound);
    }

    async fn an_administrator_is_disabled_also_where_no_operator_can_sign_in(scratch) {
        let database = open(scratch).await;
        operator(&database, "invited@x").await;
        let email = EmailAddress::parse("administrator@x").unwrap();
        let administrator = database.add_account(&email, &AccessScope::Administrator(Vec::new()), at(0)).await.unwrap();
        assert_eq!(database.disable_account(&administrator).await.unwrap(), DisableOutcome::Disabled);
        assert_eq!(keys(&database, &administrator).await.state, AccountState::Disabled);
    }

    async fn somebody_who_can_sign_in_and_sees_everything_always_remains(scratch) {
        let database = open(scratch).await;
        let one = settled(&database, "one@x").await;
        let invited = operator(&database, "invited@x").await;
        assert_eq!(database.disable_account(&one).await.unwrap(), DisableOutcome::LastOperator);
        assert_eq!(keys(&database, &one).await.state, AccountState::Enabled);
        assert_eq!(database.disable_account(&invited).await.unwrap(), DisableOutcome::Disabled);
        // Two who switch each other off at the same moment.
        let mut both = vec![one, settled(&database, "two@x").await];
        for _ in 0..10 {
            for account in &both {
                database.enable_account(account).await.unwrap();
            }
            let off = both.iter().map(|account| {
                let (database, account) = (database.clone(), account.clone());
                tokio::spawn(async move { database.disable_account(&account).await.unwrap() })
            });
            let off: Vec<_> = off.collect();
            let mut came = Vec::new();
            for task in off {
                came.push(task.await.unwrap());
            }
            assert_eq!(came.iter().filter(|it| **it == DisableOutcome::Disabled).count(), 1, "{came:?}");
            both.reverse();
        }
    }

    async fn another_password_ends_everything_but_one_session(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        let person = SessionUser::Account { id: account.clone(), method: SignInMethod::Password };
        let mut tokens = Vec::new();
        for _ in 0..3 {
            tokens.push(database.create_settings_session(&person, "Firefox", at(0)).await.unwrap());
        }
        let link = database.create_account_link(&account, AccountLinkKind::Password, at(0)).await.unwrap().unwrap();
        let kept = database.find_settings_session(&tokens[1], at(1)).await.unwrap().unwrap();
        database.change_password(&account, &secret("new hash"), &kept.id).await.unwrap();
        let left = database.list_sessions(SessionOwner::Account(&account), at(1)).await.unwrap();
        assert_eq!(left.iter().map(|it| &it.id).collect::<Vec<_>>(), [&kept.id]);
        assert!(database.find_account_link(&link, at(1)).await.unwrap().is_none());
        assert_eq!(keys(&database, &account).await.password_hash.unwrap().expose_secret(), "new hash");
        let unknown = database.change_password("none", &secret("x"), "").await;
        assert!(matches!(unknown, Err(StorageError::Conflict)));
    }

    async fn a_second_factor_counts_once_it_is_confirmed(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        let (first, second) = (secret("FIRST"), secret("SECOND"));
        database.start_totp_enrollment(&account, &first).await.unwrap();
        database.start_totp_enrollment(&account, &second).await.unwrap();
        let offered = database.find_pending_totp_secret(&account).await.unwrap().unwrap();
        assert_eq!(offered.expose_secret(), "SECOND");
        assert!(keys(&database, &account).await.totp_secret.is_none());
        assert!(!database.consume_totp_step(&account, 1).await.unwrap());
        let stale = database.confirm_totp_enrollment(&account, &first, 7).await;
        assert!(matches!(stale, Err(StorageError::Conflict)));
        database.confirm_totp_enrollment(&account, &second, 7).await.unwrap();
        assert_eq!(keys(&database, &account).await.totp_secret.unwrap().expose_secret(), "SECOND");
        assert!(database.find_pending_totp_secret(&account).await.unwrap().is_none());
        let again = database.start_totp_enrollment(&account, &first).await;
        assert!(matches!(again, Err(StorageError::Conflict)), "what counts is not replaced");
        assert!(database.remove_totp(&account).await.unwrap());
        assert!(!database.remove_totp(&account).await.unwrap());
        assert!(keys(&database, &account).await.totp_secret.is_none());
    }

    async fn a_code_is_taken_once_however_many_try(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        let totp = secret("SECRET");
        database.start_totp_enrollment(&account, &totp).await.unwrap();
        database.confirm_totp_enrollment(&account, &totp, 7).await.unwrap();
        assert!(!database.consume_totp_step(&account, 7).await.unwrap(), "it confirmed the second factor");
        let tries = (0..8).map(|_| {
            let (database, account) = (database.clone(), account.clone());
            tokio::spawn(async move { database.consume_totp_step(&account, 8).await.unwrap() })
        });
        let tries: Vec<_> = tries.collect();
        let mut taken = 0;
        for task in tries {
            taken += usize::from(task.await.unwrap());
        }
        assert_eq!(taken, 1);
        assert!(!database.consume_totp_step(&account, 6).await.unwrap());
        assert!(database.consume_totp_step(&account, 9).await.unwrap());
    }

    async fn a_code_is_owed_in_one_browser_for_five_minutes_once(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        let step = SecondFactorChallenge { account_id: account.clone(), method: SignInMethod::Link };
        let (mine, other) = (secret("mine"), secret("other"));
        database.start_second_factor_challenge(&mine, &step, at(0)).await.unwrap();
        assert_eq!(database.find_second_factor_challenge(&mine, at(299)).await.unwrap().as_ref(), Some(&step));
        assert_eq!(database.find_second_factor_challenge(&mine, at(300)).await.unwrap(), None);
        assert_eq!(database.find_second_factor_challenge(&other, at(1)).await.unwrap(), None);
        assert!(!database.end_second_factor_challenge(&other).await.unwrap());
        assert!(database.end_second_factor_challenge(&mine).await.unwrap());
        assert!(!database.end_second_factor_challenge(&mine).await.unwrap());
    }

    async fn what_opens_an_account_stands_nowhere_in_the_clear(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        let totp = secret("TOTPSECRET");
        database.start_totp_enrollment(&account, &totp).await.unwrap();
        let offered = crate::fixture::everything(scratch).await.join("\n");
        database.confirm_totp_enrollment(&account, &totp, 7).await.unwrap();
        let link = database.create_account_link(&account, AccountLinkKind::Invitation, at(0)).await.unwrap().unwrap();
        database.start_second_factor_challenge(&secret("cookie-of-a-browser"), &SecondFactorChallenge { account_id: account.clone(), method: SignInMethod::Password }, at(0)).await.unwrap();
        let all = offered + &crate::fixture::everything(scratch).await.join("\n");
        for hidden in ["TOTPSECRET", link.expose_secret(), "cookie-of-a-browser"] {
            assert!(!all.contains(hidden), "{hidden}");
        }
        assert_eq!(database.find_account_link(&link, at(1)).await.unwrap().unwrap().state, AccountLinkState::Valid);
    }
}
