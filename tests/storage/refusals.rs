//! Refused launches: what is kept of them, and how many.

use cageside::provet::ProvetPage;
use cageside::provet::launch::HashScheme;
use cageside::storage::RejectedLaunch;

use crate::fixture::{CLINIC, OTHER, accept, at, everything, hookup, id, open};
use crate::support::database::on_both;

fn refused(clinic: i64) -> RejectedLaunch {
    RejectedLaunch {
        provet_id: id(clinic),
        page: Some(ProvetPage::Patient),
        method: "POST".to_owned(),
        reason: "launch/expired".to_owned(),
        skew_seconds: Some(-90_000),
        parameter_names: [
            "id",
            "timestamp",
            "Bella Virtanen",
            "verification",
            "id",
            "patient_id",
            "a,b",
        ]
        .map(str::to_owned)
        .to_vec(),
        recipe: Some(HashScheme::SaltTimestamp),
    }
}

on_both! {
    async fn a_refused_launch_keeps_known_names_and_nothing_of_anybody(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        database.record_rejected_launch(&refused(CLINIC), at(5)).await.unwrap();
        let kept = database.list_rejected_launches(id(CLINIC), 10).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].rejected_at, at(5));
        let expected = ["id", "patient_id", "timestamp", "verification"].map(str::to_owned).to_vec();
        assert_eq!(kept[0].launch, RejectedLaunch { parameter_names: expected, ..refused(CLINIC) });
        assert!(!everything(scratch).await.iter().any(|value| value.contains("Bella")));
    }

    async fn a_launch_about_which_little_is_known_is_kept_too(scratch) {
        let database = open(scratch).await;
        let bare = RejectedLaunch { page: None, skew_seconds: None, parameter_names: Vec::new(), recipe: None, ..refused(CLINIC) };
        database.record_rejected_launch(&bare, at(0)).await.unwrap();
        assert_eq!(database.list_rejected_launches(id(CLINIC), 1).await.unwrap()[0].launch, bare);
    }

    async fn the_newest_of_a_clinic_are_kept(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        database.record_rejected_launch(&refused(OTHER), at(0)).await.unwrap();
        for n in 0..230 {
            database.record_rejected_launch(&refused(CLINIC), at(n)).await.unwrap();
        }
        let kept = database.list_rejected_launches(id(CLINIC), 1_000).await.unwrap();
        assert_eq!(kept.len(), 200);
        assert_eq!((kept[0].rejected_at, kept[199].rejected_at), (at(229), at(30)));
        assert_eq!(database.list_rejected_launches(id(CLINIC), 3).await.unwrap().len(), 3);
        assert_eq!(database.list_rejected_launches(id(OTHER), 1_000).await.unwrap().len(), 1);
    }

    async fn clinics_that_do_not_exist_cannot_fill_the_disk(scratch) {
        let database = open(scratch).await;
        accept(&database, &hookup(CLINIC, "s"), at(0)).await;
        database.record_rejected_launch(&refused(CLINIC), at(0)).await.unwrap();
        for n in 0..2_050 {
            let mut launch = refused(100_000 + n);
            launch.method = "M".repeat(500);
            database.record_rejected_launch(&launch, at(1)).await.unwrap();
        }
        let kept = everything(scratch).await;
        let methods = |method: &str| kept.iter().filter(|it| **it == format!("rejected_launch: {method}")).count();
        assert_eq!(methods(&"M".repeat(64)), 2_000);
        assert_eq!(methods("POST"), 1);
    }
}
