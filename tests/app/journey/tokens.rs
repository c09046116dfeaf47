//! Two hundred panels opened at once with a token that has expired: one asks for a new one, the others wait for it.

use futures_util::future::join_all;
use jiff::SignedDuration;

use crate::journey::patient_journey::{PATIENT, PatientJourney};
use crate::support::database::{TestDatabase, on_both};
use crate::support::test_server::{TestServer, clinic_id, http_client};

const LAUNCHES: usize = 200;

/// Opens panels of different patients at all servers in turn, and returns how many were opened.
async fn launch_all(journey: &PatientJourney, nodes: &[&TestServer]) -> usize {
    let client = http_client();
    let launches = (0..LAUNCHES)
        .zip(nodes.iter().cycle())
        .map(|(number, node)| {
            let patient = PATIENT + i64::try_from(number % 20).unwrap();
            let url = format!("{}{}", node.url, node.launch_path(&journey.button, patient));
            let sent = client.get(url).send();
            async move {
                let answer = sent.await.unwrap().error_for_status().unwrap();
                let text = answer.text().await.unwrap();
                text.ends_with("</html>") && !text.contains("provet/refused")
            }
        });
    join_all(launches)
        .await
        .into_iter()
        .filter(|whole| *whole)
        .count()
}

on_both! {
    async fn two_hundred_launches_with_an_expired_token_ask_for_one(database) {
        let journey = PatientJourney::on(database).await;
        journey.clock.advance(SignedDuration::from_hours(11));
        let before = journey.token_requests();
        assert_eq!(launch_all(&journey, &[&journey.server]).await, LAUNCHES);
        assert_eq!(journey.token_requests(), before + 1);
    }
}

#[tokio::test]
async fn two_nodes_on_one_database_ask_for_one_token_together() {
    let Some(database) = TestDatabase::postgres().await else {
        return;
    };
    let journey = PatientJourney::on(&database).await;
    let other = TestServer::start(&database.open().await, &journey.clock).await;
    assert!(other.db.find_tenant(clinic_id()).await.unwrap().is_some());
    journey.clock.advance(SignedDuration::from_hours(11));
    let before = journey.token_requests();
    assert_eq!(
        launch_all(&journey, &[&journey.server, &other]).await,
        LAUNCHES
    );
    assert_eq!(journey.token_requests(), before + 1);
}
