//! Every panel that is opened is on record, and no launch waits for that.

use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{AuditActor, AuditEntry, AuditFilter, AuditKind, AuditObject};

use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::TestApp;
use crate::web::connected;

async fn openings(clinic: &TestApp) -> Vec<AuditEntry> {
    clinic.app.drain().await;
    let opened = AuditFilter {
        kind: Some(AuditKind::Open),
        ..AuditFilter::default()
    };
    clinic.db.list_audit_entries(&opened, 1_000).await.unwrap()
}

#[tokio::test]
async fn an_opened_panel_is_on_record_with_who_what_and_where() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let query = format!("id=42&user_id=9&department_id=3&{}", clinic.signed(&button));
    let uri = format!("/launch/{CLINIC}/patient?{query}");
    clinic.get(&uri).await.is(200);
    let opened = openings(&clinic).await;
    let [entry] = opened.as_slice() else {
        panic!("{} rows", opened.len());
    };
    let patient = AuditObject {
        kind: "patient".to_owned(),
        id: 42,
    };
    assert_eq!(entry.provet_id, ProvetId::new(CLINIC));
    assert_eq!(
        (entry.page, entry.started_at),
        (Some(ProvetPage::Patient), clinic.now())
    );
    assert_eq!(
        (entry.object.clone(), entry.department_id),
        (Some(patient), Some(3))
    );
    assert_eq!(entry.actor, AuditActor::Claimed("9".to_owned()));
    assert!(entry.panel_id.is_some());
    clinic.get(&uri).await.is(200);
    assert_eq!(
        openings(&clinic).await.len(),
        2,
        "each opening is one of its own"
    );
}

#[tokio::test]
async fn each_of_several_objects_is_found_by_its_own_number() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Reminder).await;
    let query = format!("id=7&id=8&id=9&{}", clinic.signed(&button));
    clinic
        .get(&format!("/launch/{CLINIC}/reminder?{query}"))
        .await
        .is(200);
    assert_eq!(openings(&clinic).await.len(), 3);
    let second = AuditFilter {
        provet_id: ProvetId::new(CLINIC),
        object_kind: Some("reminder".to_owned()),
        object_id: Some(8),
        ..AuditFilter::default()
    };
    assert_eq!(
        clinic
            .db
            .list_audit_entries(&second, 9)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_refused_launch_opens_nothing_and_leaves_no_opening() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let query = clinic.signed(&button).replace('0', "1");
    clinic
        .get(&format!("/launch/{CLINIC}/patient?id=42&{query}"))
        .await
        .is(403);
    assert!(openings(&clinic).await.is_empty());
}

#[tokio::test]
async fn thousands_of_openings_are_all_written() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    for patient in 1..=700 {
        // A page of Provet that is loaded anew now and then: one hash is not for all the patients of a clinic.
        if patient % 20 == 0 {
            clinic.clock.advance(jiff::SignedDuration::from_secs(1));
        }
        clinic.launch(&button, patient).await.is(200);
    }
    let opened = openings(&clinic).await;
    let mut patients: Vec<_> = opened
        .iter()
        .map(|it| it.object.as_ref().unwrap().id)
        .collect();
    patients.sort_unstable();
    assert_eq!(patients, (1..=700).collect::<Vec<_>>());
}

#[tokio::test]
async fn openings_that_cannot_be_written_wait_until_they_can() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let uri = format!("/launch/{CLINIC}/patient?id=42&{}", clinic.signed(&button));
    clinic.get(&uri).await.is(200);
    // As if the database failed.
    clinic.execute("ALTER TABLE audit RENAME TO away").await;
    clinic.app.drain().await;
    clinic.execute("ALTER TABLE away RENAME TO audit").await;
    assert_eq!(openings(&clinic).await.len(), 1);
}
