//! Single records and writes: what goes out, and that what comes back is what was meant.

use super::*;
use crate::provet::{ClientId, ConsultationId, InvoiceId, ProvetError};

fn visit(id: i64) -> ConsultationId {
    ConsultationId::new(id).unwrap()
}

fn owner(id: i64) -> ClientId {
    ClientId::new(id).unwrap()
}

#[tokio::test]
async fn a_record_without_an_id_or_with_another_is_nonsense() {
    for odd in [
        json!({}),
        json!({"id": 10}),
        json!({"detail": "ok"}),
        json!([]),
        json!(null),
    ] {
        let bench = ApiFixture::new(move |_, _| JsonResponse::ok(&odd)).await;
        let answer = bench.api().get_patient(patient(9)).await;
        assert!(matches!(
            answer.err(),
            Some(ProvetError::InvalidResponse { status: 200, .. })
        ));
    }
    let bench =
        ApiFixture::new(|_, _| JsonResponse::ok(&json!({"url": "https://x/4/api/0.1/invoice/9/"})))
            .await;
    assert!(
        bench
            .api()
            .get_invoice(InvoiceId::new(9).unwrap())
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_visit_comes_with_the_names_of_its_animals() {
    let bench = ApiFixture::new(|_, _| {
        JsonResponse::ok(&json!({"id": 3, "patients": [{"id": 9, "name": "Fenton"}]}))
    })
    .await;
    let found = bench.api().get_consultation(visit(3)).await.unwrap();
    assert_eq!(found.patients.items[0].name, "Fenton");
    assert_eq!(
        bench.recorded_requests()[0].parameter("expose_patients"),
        Some("true")
    );
}

#[tokio::test]
async fn the_items_of_a_visit_are_those_of_five_lists() {
    let bench = ApiFixture::new(|seen, _| {
        let name = seen.path.trim_end_matches('/').rsplit('/').next().unwrap();
        JsonResponse::page(&[
            json!({"id": 1, "name": name, "consultation": "https://x/4/api/0.1/consultation/3/"}),
        ])
    })
    .await;
    let items = bench.api().list_consultation_items(visit(3)).await.unwrap();
    let names: Vec<_> = items.rows.iter().map(|item| item.name.as_str()).collect();
    assert_eq!(
        names,
        ["medicines", "procedures", "supplies", "foods", "analyses"]
    );
    assert!(items.complete);
}

#[tokio::test]
async fn a_weight_is_written_with_its_offset() {
    let bench =
        ApiFixture::new(|_, _| JsonResponse::of(201, &json!({"id": 1, "weight": 12.3}))).await;
    let at = "2021-12-10T22:42:43.987+02:00".parse().unwrap();
    bench
        .api()
        .record_weight(patient(9), at, 12.3)
        .await
        .unwrap();
    let asked = &bench.recorded_requests()[0];
    assert_eq!(
        (&asked.method, asked.path.as_str()),
        (&Method::POST, "api/0.1/patient/9/weight/")
    );
    assert_eq!(asked.header("content-type"), "application/json");
    assert_eq!(
        asked.json(),
        json!({"timestamp": "2021-12-10T20:42:43Z", "weight": 12.3})
    );
}

#[tokio::test]
async fn changes_are_sent_alone_and_must_come_back_from_the_same_record() {
    let bench =
        ApiFixture::new(|_, _| JsonResponse::ok(&json!({"id": 218, "email": "a@example.com"})))
            .await;
    let changes = [("email", json!("a@example.com"))];
    let answered = bench
        .api()
        .update_client(owner(218), &changes)
        .await
        .unwrap();
    assert_eq!(answered.email, "a@example.com");
    let asked = &bench.recorded_requests()[0];
    assert_eq!(
        (&asked.method, asked.path.as_str()),
        (&Method::PATCH, "api/0.1/client/218/")
    );
    assert_eq!(asked.json(), json!({"email": "a@example.com"}));
    let other = bench.api().update_client(owner(219), &changes).await;
    assert!(matches!(
        other.err(),
        Some(ProvetError::Unreachable {
            may_have_applied: true,
            ..
        })
    ));
}

#[tokio::test]
async fn relations_are_written_as_urls_of_the_tenant() {
    let bench = ApiFixture::new(|_, _| {
        JsonResponse::of(
            201,
            &json!({"id": 5, "phone_number": "+3581", "text": "Said."}),
        )
    })
    .await;
    let api = bench.api();
    api.create_phone_number(owner(218), "+3581", "home")
        .await
        .unwrap();
    api.create_consultation_note(visit(3), Some(patient(9)), 0, "Said.")
        .await
        .unwrap();
    let asked = bench.recorded_requests();
    let url = |path: &str| format!("{}api/0.1/{path}", bench.root);
    assert_eq!(
        asked[0].json(),
        json!({"client": url("client/218/"), "type_code": 1, "phone_number": "+3581", "description": "home"})
    );
    assert_eq!(asked[1].path, "api/0.1/consultation/3/consultationnote/");
    assert_eq!(
        asked[1].json(),
        json!({"consultation": url("consultation/3/"), "patient": url("patient/9/"), "type": 0, "text": "Said."})
    );
}

#[tokio::test]
async fn a_note_that_comes_back_empty_is_not_passed_for_written() {
    let bench = ApiFixture::new(|_, _| JsonResponse::of(201, &json!({"id": 5, "text": ""}))).await;
    let answer = bench
        .api()
        .create_consultation_note(visit(3), None, 0, "Said.")
        .await;
    assert!(matches!(
        answer.err(),
        Some(ProvetError::Unreachable {
            may_have_applied: true,
            ..
        })
    ));
    let other_name =
        ApiFixture::new(|_, _| JsonResponse::of(201, &json!({"id": 5, "note": "Said."}))).await;
    assert!(
        other_name
            .api()
            .create_consultation_note(visit(3), None, 0, "Said.")
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_status_is_moved_whatever_is_answered() {
    for body in ["", "{}", "[1]", "<html>ok</html>"] {
        let bench = ApiFixture::new(move |_, _| body.into_response()).await;
        assert_eq!(
            bench.api().update_consultation_status(visit(3), 5).await,
            Ok(())
        );
        let asked = &bench.recorded_requests()[0];
        assert_eq!(asked.path, "api/0.1/consultation/3/update_status/");
        assert_eq!(asked.json(), json!({"status": 5}));
    }
}
