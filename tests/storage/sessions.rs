//! Sessions of the settings: theirs alone, and not for ever.

use cageside::storage::{AccessScope, AuditActor, SessionOwner, SessionUser, SignInMethod};
use secrecy::ExposeSecret as _;

use crate::accounts::settled;
use crate::fixture::{CLINIC, OTHER, accept, at, everything, execute, hookup, id, open};
use crate::support::database::on_both;

const HOUR: i64 = 60 * 60;

fn provet(clinic: i64, subject: Option<&str>) -> SessionUser {
    SessionUser::Provet {
        provet_id: id(clinic),
        subject: subject.map(str::to_owned),
        name: Some("Vera Vet".to_owned()),
    }
}

on_both! {
    async fn a_session_and_the_time_of_its_sign_in_are_kept_together_or_not_at_all(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        execute(scratch, "ALTER TABLE account RENAME COLUMN signed_in_at TO elsewhere").await;
        let person = SessionUser::Account { id: account, method: SignInMethod::Password };
        database.create_settings_session(&person, "Firefox", at(0)).await.unwrap_err();
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("settings_session:")));
    }

    async fn a_session_ends_when_idle_and_at_last_whatever_happens(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        let person = SessionUser::Account { id: account.clone(), method: SignInMethod::Password };
        let idle = database.create_settings_session(&person, "Firefox", at(0)).await.unwrap();
        let used = database.create_settings_session(&person, "Firefox", at(0)).await.unwrap();
        for hour in 1..12 {
            assert!(database.find_settings_session(&used, at(hour * HOUR)).await.unwrap().is_some(), "{hour}");
        }
        assert!(database.find_settings_session(&idle, at(2 * HOUR - 1)).await.unwrap().is_some());
        assert!(database.find_settings_session(&idle, at(4 * HOUR)).await.unwrap().is_none());
        assert!(database.find_settings_session(&used, at(12 * HOUR)).await.unwrap().is_none());
        assert_eq!(database.find_account(&account).await.unwrap().unwrap().last_sign_in_at, Some(at(0)));
        database.delete_expired_sessions(at(12 * HOUR)).await.unwrap();
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("settings_session")));
    }

    async fn whoever_provet_vouches_for_sees_one_clinic_and_their_own_sessions(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let mine = database.create_settings_session(&provet(CLINIC, Some("7")), "Firefox", at(0)).await.unwrap();
        database.create_settings_session(&provet(CLINIC, Some("7")), "Safari", at(1)).await.unwrap();
        database.create_settings_session(&provet(CLINIC, Some("8")), "Firefox", at(0)).await.unwrap();
        let elsewhere = database.create_settings_session(&provet(OTHER, Some("7")), "Firefox", at(0)).await.unwrap();
        let nobody = database.create_settings_session(&provet(CLINIC, None), "Firefox", at(0)).await.unwrap();
        let session = database.find_settings_session(&mine, at(2)).await.unwrap().unwrap();
        assert_eq!((session.display_name.as_str(), session.method), ("Vera Vet", SignInMethod::Provet));
        assert_eq!(session.scope, AccessScope::Administrator(vec![id(CLINIC)]));
        let owner = session.owner().unwrap();
        let agents = database.list_sessions(owner, at(2)).await.unwrap();
        assert_eq!(agents.iter().map(|it| it.user_agent.as_str()).collect::<Vec<_>>(), ["Safari", "Firefox"]);
        let other = database.find_settings_session(&elsewhere, at(2)).await.unwrap().unwrap();
        assert!(!database.end_owned_session(owner, &other.id).await.unwrap());
        assert!(database.end_owned_session(owner, &agents[0].id).await.unwrap());
        assert_eq!(database.end_other_sessions(owner, &session.id).await.unwrap(), 0);
        assert!(database.find_settings_session(&elsewhere, at(2)).await.unwrap().is_some());
        assert!(database.find_settings_session(&nobody, at(2)).await.unwrap().unwrap().owner().is_none());
        assert!(!everything(scratch).await.join("\n").contains("Vera"));
        assert!(database.purge_tenant(id(CLINIC), AuditActor::CommandLine, at(2)).await.unwrap());
        assert!(database.find_settings_session(&mine, at(2)).await.unwrap().is_none());
    }

    async fn sessions_of_an_account_end_one_by_one_or_all_but_one(scratch) {
        let database = open(scratch).await;
        let (one, two) = (settled(&database, "one@x").await, settled(&database, "two@x").await);
        let mut ids = Vec::new();
        for account in [&one, &one, &one, &two] {
            let person = SessionUser::Account { id: account.clone(), method: SignInMethod::Link };
            let token = database.create_settings_session(&person, "Firefox", at(0)).await.unwrap();
            assert!(!everything(scratch).await.join("\n").contains(token.expose_secret()));
            ids.push(database.find_settings_session(&token, at(0)).await.unwrap().unwrap().id);
        }
        let owner = SessionOwner::Account(&one);
        assert!(!database.end_owned_session(owner, &ids[3]).await.unwrap(), "not theirs");
        assert!(database.end_owned_session(owner, &ids[0]).await.unwrap());
        assert_eq!(database.end_other_sessions(owner, &ids[1]).await.unwrap(), 1);
        assert_eq!(database.list_sessions(owner, at(1)).await.unwrap().len(), 1);
        assert_eq!(database.list_sessions(SessionOwner::Account(&two), at(1)).await.unwrap().len(), 1);
    }
}
