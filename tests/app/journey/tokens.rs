//! Two hundred panels opened at once with a token that has expired: one asks for a new one, the others wait for it.

use futures_util::future::join_all;
use jiff::SignedDuration;

use crate::journey::harness::{PATIENT, Place, browser, open};
use crate::support::node::{Node, clinic};
use crate::support::scratch::{Scratch, on_both};

const LAUNCHES: usize = 200;

/// Opens panels of different patients at all servers in turn, and returns how many were opened.
async fn launch_all(place: &Place, nodes: &[&Node]) -> usize {
    let client = browser();
    let launches = (0..LAUNCHES)
        .zip(nodes.iter().cycle())
        .map(|(number, node)| {
            let patient = PATIENT + i64::try_from(number % 20).unwrap();
            let url = format!("{}{}", node.url, node.launch_path(&place.button, patient));
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
    async fn two_hundred_launches_with_an_expired_token_ask_for_one(scratch) {
        let place = Place::on(scratch).await;
        place.clock.advance(SignedDuration::from_hours(11));
        let before = place.token_requests();
        assert_eq!(launch_all(&place, &[&place.node]).await, LAUNCHES);
        assert_eq!(place.token_requests(), before + 1);
    }
}

#[tokio::test]
async fn two_nodes_on_one_database_ask_for_one_token_together() {
    let Some(scratch) = Scratch::postgres().await else {
        return;
    };
    let place = Place::on(&scratch).await;
    let other = Node::start(&open(&scratch).await, &place.clock).await;
    assert!(other.db.find_tenant(clinic()).await.unwrap().is_some());
    place.clock.advance(SignedDuration::from_hours(11));
    let before = place.token_requests();
    assert_eq!(launch_all(&place, &[&place.node, &other]).await, LAUNCHES);
    assert_eq!(place.token_requests(), before + 1);
}
