//! Sessions of the settings: theirs alone, and not for ever.

use cageside::storage::{Owner, Person, SessionWay, Standing};
use secrecy::ExposeSecret as _;

use crate::accounts::settled;
use crate::fixture::{CLINIC, OTHER, accept, at, everything, hookup, id, open};
use crate::scratch::on_both;

const HOUR: i64 = 60 * 60;

fn provet(clinic: i64, subject: Option<&str>) -> Person {
    Person::Provet {
        provet_id: id(clinic),
        subject: subject.map(str::to_owned),
        name: Some("Vera Vet".to_owned()),
    }
}

on_both! {
    async fn a_session_ends_when_idle_and_at_last_whatever_happens(scratch) {
        let database = open(scratch).await;
        let account = settled(&database, "one@x").await;
        let person = Person::Account { id: account.clone(), way: SessionWay::Password };
        let idle = database.start_session(&person, "Firefox", at(0)).await.unwrap();
        let used = database.start_session(&person, "Firefox", at(0)).await.unwrap();
        for hour in 1..12 {
            assert!(database.session(&used, at(hour * HOUR)).await.unwrap().is_some(), "{hour}");
        }
        assert!(database.session(&idle, at(2 * HOUR - 1)).await.unwrap().is_some());
        assert!(database.session(&idle, at(4 * HOUR)).await.unwrap().is_none());
        assert!(database.session(&used, at(12 * HOUR)).await.unwrap().is_none());
        assert_eq!(database.account(&account).await.unwrap().unwrap().signed_in_at, Some(at(0)));
        database.tidy_sessions(at(12 * HOUR)).await.unwrap();
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("settings_session")));
    }

    async fn whoever_provet_vouches_for_sees_one_clinic_and_their_own_sessions(scratch) {
        let database = open(scratch).await;
        for clinic in [CLINIC, OTHER] {
            accept(&database, &hookup(clinic, "s"), at(0)).await;
        }
        let mine = database.start_session(&provet(CLINIC, Some("7")), "Firefox", at(0)).await.unwrap();
        database.start_session(&provet(CLINIC, Some("7")), "Safari", at(1)).await.unwrap();
        database.start_session(&provet(CLINIC, Some("8")), "Firefox", at(0)).await.unwrap();
        let elsewhere = database.start_session(&provet(OTHER, Some("7")), "Firefox", at(0)).await.unwrap();
        let nobody = database.start_session(&provet(CLINIC, None), "Firefox", at(0)).await.unwrap();
        let session = database.session(&mine, at(2)).await.unwrap().unwrap();
        assert_eq!((session.name.as_str(), session.way), ("Vera Vet", SessionWay::Provet));
        assert_eq!(session.standing, Standing::Administrator(vec![id(CLINIC)]));
        let owner = session.owner().unwrap();
        let agents = database.sessions_of(owner, at(2)).await.unwrap();
        assert_eq!(agents.iter().map(|it| it.agent.as_str()).collect::<Vec<_>>(), ["Safari", "Firefox"]);
        let other = database.session(&elsewhere, at(2)).await.unwrap().unwrap();
        assert!(!database.end_session_of(owner, &other.id).await.unwrap());
        assert!(database.end_session_of(owner, &agents[0].id).await.unwrap());
        assert_eq!(database.end_sessions_of(owner, &session.id).await.unwrap(), 0);
        assert!(database.session(&elsewhere, at(2)).await.unwrap().is_some());
        assert!(database.session(&nobody, at(2)).await.unwrap().unwrap().owner().is_none());
        assert!(!everything(scratch).await.join("\n").contains("Vera"));
        assert!(database.purge_tenant(id(CLINIC), cageside::storage::Actor::Command, at(9)).await.unwrap());
        assert!(database.session(&mine, at(2)).await.unwrap().is_none());
    }

    async fn sessions_of_an_account_end_one_by_one_or_all_but_one(scratch) {
        let database = open(scratch).await;
        let (one, two) = (settled(&database, "one@x").await, settled(&database, "two@x").await);
        let mut ids = Vec::new();
        for account in [&one, &one, &one, &two] {
            let person = Person::Account { id: account.clone(), way: SessionWay::Link };
            let token = database.start_session(&person, "Firefox", at(0)).await.unwrap();
            assert!(!everything(scratch).await.join("\n").contains(token.expose_secret()));
            ids.push(database.session(&token, at(0)).await.unwrap().unwrap().id);
        }
        let owner = Owner::Account(&one);
        assert!(!database.end_session_of(owner, &ids[3]).await.unwrap(), "not theirs");
        assert!(database.end_session_of(owner, &ids[0]).await.unwrap());
        assert_eq!(database.end_sessions_of(owner, &ids[1]).await.unwrap(), 1);
        assert_eq!(database.sessions_of(owner, at(1)).await.unwrap().len(), 1);
        assert_eq!(database.sessions_of(Owner::Account(&two), at(1)).await.unwrap().len(), 1);
    }
}
