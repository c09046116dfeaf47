//! Guessing gets slower, on every node, and nobody is locked out for good.

use std::net::IpAddr;

use cageside::storage::{Database, ThrottleDecision, ThrottleKey};

use crate::accounts::email;
use crate::fixture::{at, everything, open};
use crate::support::database::on_both;

const ADDRESS: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 9));

async fn knock(database: &Database, gate: ThrottleKey<'_>, second: i64) -> ThrottleDecision {
    database
        .check_and_count_attempt(gate, at(second))
        .await
        .unwrap()
}

on_both! {
    async fn pauses_grow_to_a_quarter_of_an_hour_and_no_further(scratch) {
        let database = open(scratch).await;
        let vet = email("vet@x");
        let gate = ThrottleKey::Password(&vet);
        for _ in 0..5 {
            assert_eq!(knock(&database, gate, 0).await, ThrottleDecision::Allowed);
        }
        let mut now = 0;
        for pause in [30, 60, 120, 240, 480, 900, 900] {
            assert_eq!(knock(&database, gate, now + pause - 1).await, ThrottleDecision::BlockedUntil(at(now + pause)));
            now += pause;
            assert_eq!(knock(&database, gate, now).await, ThrottleDecision::Allowed, "after {pause}");
        }
        assert_eq!(knock(&database, gate, now).await, ThrottleDecision::BlockedUntil(at(now + 900)));
        let other = email("other@x");
        assert_eq!(knock(&database, ThrottleKey::Password(&other), now).await, ThrottleDecision::Allowed);
        assert_eq!(knock(&database, ThrottleKey::Code("vet@x"), now).await, ThrottleDecision::Allowed);
        database.clear_failures(gate).await.unwrap();
        assert_eq!(knock(&database, gate, now).await, ThrottleDecision::Allowed);
    }

    async fn a_clinic_behind_one_address_has_more_room(scratch) {
        let database = open(scratch).await;
        let gate = ThrottleKey::Address(ADDRESS);
        for _ in 0..29 {
            assert_eq!(knock(&database, gate, 0).await, ThrottleDecision::Allowed);
        }
        for _ in 0..50 {
            assert_eq!(knock(&database, gate, 0).await, ThrottleDecision::Allowed);
            database.refund_attempt(gate).await.unwrap();
        }
        assert_eq!(knock(&database, gate, 0).await, ThrottleDecision::Allowed);
        assert_eq!(knock(&database, gate, 0).await, ThrottleDecision::BlockedUntil(at(30)));
    }

    async fn failures_of_yesterday_are_forgotten(scratch) {
        let database = open(scratch).await;
        let gate = ThrottleKey::Reauthentication("account");
        for _ in 0..5 {
            knock(&database, gate, 0).await;
        }
        assert_eq!(knock(&database, gate, 0).await, ThrottleDecision::BlockedUntil(at(30)));
        let tomorrow = 24 * 60 * 60;
        for _ in 0..5 {
            assert_eq!(knock(&database, gate, tomorrow).await, ThrottleDecision::Allowed);
        }
        assert!(everything(scratch).await.iter().any(|value| value.starts_with("login_throttle")));
        database.delete_old_failures(at(2 * tomorrow)).await.unwrap();
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("login_throttle")));
    }

    async fn of_many_guesses_at_once_no_more_get_through_than_one_after_another(scratch) {
        let (one, two) = (open(scratch).await, open(scratch).await);
        let guesses = (0..24).map(|number| {
            let database = if number % 2 == 0 { one.clone() } else { two.clone() };
            tokio::spawn(async move {
                let vet = email("vet@x");
                database.check_and_count_attempt(ThrottleKey::Password(&vet), at(0)).await.unwrap()
            })
        });
        let guesses: Vec<_> = guesses.collect();
        let mut through = 0;
        for guess in guesses {
            through += usize::from(guess.await.unwrap() == ThrottleDecision::Allowed);
        }
        assert_eq!(through, 5);
    }

    async fn whose_failures_they_were_cannot_be_told_from_the_database(scratch) {
        let database = open(scratch).await;
        let vet = email("vet@x");
        knock(&database, ThrottleKey::Password(&vet), 0).await;
        knock(&database, ThrottleKey::Address(ADDRESS), 0).await;
        let all = everything(scratch).await.join("\n");
        assert!(!all.contains("vet@x") && !all.contains("203.0.113"));
    }
}
