//! Guessing gets slower, on every node, and nobody is locked out for good.

use std::net::IpAddr;

use cageside::storage::{Database, Gate, Knock};

use crate::accounts::email;
use crate::fixture::{at, everything, open};
use crate::scratch::on_both;

const ADDRESS: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(203, 0, 113, 9));

async fn knock(database: &Database, gate: Gate<'_>, second: i64) -> Knock {
    database.knock(gate, at(second)).await.unwrap()
}

on_both! {
    async fn pauses_grow_to_a_quarter_of_an_hour_and_no_further(scratch) {
        let database = open(scratch).await;
        let vet = email("vet@x");
        let gate = Gate::Password(&vet);
        for _ in 0..5 {
            assert_eq!(knock(&database, gate, 0).await, Knock::Open);
        }
        let mut now = 0;
        for pause in [30, 60, 120, 240, 480, 900, 900] {
            assert_eq!(knock(&database, gate, now + pause - 1).await, Knock::ClosedUntil(at(now + pause)));
            now += pause;
            assert_eq!(knock(&database, gate, now).await, Knock::Open, "after {pause}");
        }
        assert_eq!(knock(&database, gate, now).await, Knock::ClosedUntil(at(now + 900)));
        let other = email("other@x");
        assert_eq!(knock(&database, Gate::Password(&other), now).await, Knock::Open);
        assert_eq!(knock(&database, Gate::Code("vet@x"), now).await, Knock::Open);
        database.forget_failures(gate).await.unwrap();
        assert_eq!(knock(&database, gate, now).await, Knock::Open);
    }

    async fn a_clinic_behind_one_address_has_more_room(scratch) {
        let database = open(scratch).await;
        let gate = Gate::Address(ADDRESS);
        for _ in 0..29 {
            assert_eq!(knock(&database, gate, 0).await, Knock::Open);
        }
        for _ in 0..50 {
            assert_eq!(knock(&database, gate, 0).await, Knock::Open);
            database.take_back(gate).await.unwrap();
        }
        assert_eq!(knock(&database, gate, 0).await, Knock::Open);
        assert_eq!(knock(&database, gate, 0).await, Knock::ClosedUntil(at(30)));
    }

    async fn failures_of_yesterday_are_forgotten(scratch) {
        let database = open(scratch).await;
        let gate = Gate::Again("account");
        for _ in 0..5 {
            knock(&database, gate, 0).await;
        }
        assert_eq!(knock(&database, gate, 0).await, Knock::ClosedUntil(at(30)));
        let tomorrow = 24 * 60 * 60;
        for _ in 0..5 {
            assert_eq!(knock(&database, gate, tomorrow).await, Knock::Open);
        }
        assert!(everything(scratch).await.iter().any(|value| value.starts_with("sign_in_throttle")));
        database.tidy_throttle(at(2 * tomorrow)).await.unwrap();
        assert!(!everything(scratch).await.iter().any(|value| value.starts_with("sign_in_throttle")));
    }

    async fn of_many_guesses_at_once_no_more_get_through_than_one_after_another(scratch) {
        let (one, two) = (open(scratch).await, open(scratch).await);
        let guesses = (0..24).map(|number| {
            let database = if number % 2 == 0 { one.clone() } else { two.clone() };
            tokio::spawn(async move {
                let vet = email("vet@x");
                database.knock(Gate::Password(&vet), at(0)).await.unwrap()
            })
        });
        let guesses: Vec<_> = guesses.collect();
        let mut through = 0;
        for guess in guesses {
            through += usize::from(guess.await.unwrap() == Knock::Open);
        }
        assert_eq!(through, 5);
    }

    async fn whose_failures_they_were_cannot_be_told_from_the_database(scratch) {
        let database = open(scratch).await;
        let vet = email("vet@x");
        knock(&database, Gate::Password(&vet), 0).await;
        knock(&database, Gate::Address(ADDRESS), 0).await;
        let all = everything(scratch).await.join("\n");
        assert!(!all.contains("vet@x") && !all.contains("203.0.113"));
    }
}
