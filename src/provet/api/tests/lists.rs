//! Lists: paging that ends, and rows that are believed only when they are the ones asked for.

use super::*;
use crate::provet::{ClientId, ConsultationId, DepartmentId, ProvetError};

/// A reminder of the patient 9.
fn reminder(id: i64) -> Value {
    json!({"id": id, "patient": "https://provetcloud.com/4/api/0.1/patient/9/"})
}

fn reminders(ids: std::ops::RangeInclusive<i64>) -> Vec<Value> {
    ids.map(reminder).collect()
}

fn page_of(seen: &RecordedRequest) -> usize {
    seen.parameter("page").unwrap().parse().unwrap()
}

async fn ids(bench: &ApiFixture) -> (Vec<i64>, bool) {
    let rows = bench
        .api()
        .list_reminders_of_patient(patient(9))
        .await
        .unwrap();
    let mut ids: Vec<i64> = rows.rows.iter().filter_map(|row| row.id).collect();
    ids.sort_unstable();
    (ids, rows.complete)
}

#[tokio::test]
async fn an_envelope_and_a_bare_array_are_both_lists() {
    let bench = ApiFixture::new(|_, _| JsonResponse::page(&reminders(1..=3))).await;
    assert_eq!(ids(&bench).await, (vec![1, 2, 3], true));
    let bench = ApiFixture::new(|_, _| JsonResponse::ok(&json!(reminders(1..=3)))).await;
    assert_eq!(ids(&bench).await, (vec![1, 2, 3], true));
    let bench = ApiFixture::new(|_, _| JsonResponse::page(&[])).await;
    assert_eq!(ids(&bench).await, (vec![], true));
    for odd in [
        json!({"detail": "?"}),
        json!("x"),
        json!({"results": {}}),
        json!(null),
    ] {
        let bench = ApiFixture::new(move |_, _| JsonResponse::ok(&odd)).await;
        let answer = bench.api().list_reminders_of_patient(patient(9)).await;
        assert!(matches!(
            answer.err(),
            Some(ProvetError::InvalidResponse { .. })
        ));
    }
}

#[tokio::test]
async fn the_pages_after_the_first_are_asked_for_by_number() {
    let bench = ApiFixture::new(|seen, _| {
        let page = page_of(seen);
        let all = reminders(1..=120);
        let rows: Vec<_> = all.into_iter().skip((page - 1) * 50).take(50).collect();
        JsonResponse::ok(&json!({"count": 120, "num_pages": 3, "next": "http://evil.example/?page=2", "results": rows}))
    })
    .await;
    let (ids, complete) = ids(&bench).await;
    assert_eq!((ids.len(), complete), (120, true));
    let mut pages: Vec<_> = bench.recorded_requests().iter().map(page_of).collect();
    pages.sort_unstable();
    assert_eq!(pages, [1, 2, 3]);
}

#[tokio::test]
async fn without_page_numbers_pages_are_followed_until_there_is_no_next() {
    let bench = ApiFixture::new(|seen, _| {
        let page = page_of(seen);
        let first = i64::try_from(page).unwrap() * 10;
        let next = (page < 3).then_some("more");
        JsonResponse::ok(&json!({"next": next, "results": reminders(first..=first + 1)}))
    })
    .await;
    assert_eq!(ids(&bench).await, (vec![10, 11, 20, 21, 30, 31], true));
}

#[tokio::test]
async fn pages_that_go_round_in_a_circle_end_and_are_not_called_complete() {
    let bench = ApiFixture::new(|_, _| {
        JsonResponse::ok(&json!({"next": "same", "results": reminders(1..=2)}))
    })
    .await;
    assert_eq!(ids(&bench).await, (vec![1, 2], false));
    assert_eq!(bench.recorded_requests().len(), 2);
    let bench = ApiFixture::new(|_, _| {
        JsonResponse::ok(&json!({"count": 100, "num_pages": 2, "results": reminders(1..=2)}))
    })
    .await;
    assert_eq!(ids(&bench).await, (vec![1, 2], false));
    assert_eq!(bench.recorded_requests().len(), 2);
}

#[tokio::test]
async fn endless_pages_end_at_the_limit() {
    let bench = ApiFixture::new(|seen, _| {
        let first = i64::try_from(page_of(seen)).unwrap() * 100;
        JsonResponse::ok(&json!({"next": "more", "results": reminders(first..=first + 49)}))
    })
    .await;
    let (ids, complete) = ids(&bench).await;
    assert_eq!((ids.len(), complete), (200, false));
    assert_eq!(bench.recorded_requests().len(), 4);
    let bench = ApiFixture::new(|seen, _| {
        let first = i64::try_from(page_of(seen)).unwrap() * 100;
        JsonResponse::ok(&json!({"count": 1_000_000, "num_pages": 20_000, "results": reminders(first..=first + 49)}))
    })
    .await;
    let rows = bench
        .api()
        .list_reminders_of_patient(patient(9))
        .await
        .unwrap();
    assert_eq!((rows.rows.len(), rows.complete), (200, false));
    assert_eq!(bench.recorded_requests().len(), 4);
}

#[tokio::test]
async fn a_page_that_went_away_meanwhile_ends_the_list() {
    let bench = ApiFixture::new(|seen, _| match page_of(seen) {
        1 => JsonResponse::ok(&json!({"next": "more", "results": reminders(1..=2)})),
        _ => JsonResponse::of(404, &json!({"detail": "Invalid page."})),
    })
    .await;
    assert_eq!(ids(&bench).await, (vec![1, 2], true));
}

#[tokio::test]
async fn one_foreign_row_makes_the_list_unfiltered() {
    let bench = ApiFixture::new(|_, _| {
        let mut rows = reminders(1..=2);
        rows.push(json!({"id": 3, "patient": "https://provetcloud.com/4/api/0.1/patient/10/"}));
        JsonResponse::page(&rows)
    })
    .await;
    let resource = "reminder/";
    let answer = bench.api().list_reminders_of_patient(patient(9)).await;
    assert_eq!(answer.err(), Some(ProvetError::FilterIgnored { resource }));
    let unnamed = ApiFixture::new(|_, _| JsonResponse::page(&[json!({"id": 3})])).await;
    let answer = unnamed.api().list_reminders_of_patient(patient(9)).await;
    assert_eq!(answer.err(), Some(ProvetError::FilterIgnored { resource }));
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_not_passed_over_in_silence() {
    let bench =
        ApiFixture::new(|_, _| JsonResponse::page(&[reminder(1), json!(null), json!("x")])).await;
    assert_eq!(ids(&bench).await, (vec![1], false));
    let bench = ApiFixture::new(|_, _| JsonResponse::page(&[json!(null)])).await;
    let answer = bench.api().list_reminders_of_patient(patient(9)).await;
    assert!(matches!(
        answer.err(),
        Some(ProvetError::InvalidResponse { .. })
    ));
}

#[tokio::test]
async fn long_lists_of_ids_are_asked_for_in_portions_and_each_row_checked() {
    let bench = ApiFixture::new(|seen, _| {
        let asked = seen.parameter("consultation__in").unwrap().to_owned();
        let rows: Vec<_> = asked
            .split(',')
            .map(|id| json!({"id": id.parse::<i64>().unwrap() + 1000, "name": "Meloxicam", "consultation": format!("https://provetcloud.com/4/api/0.1/consultation/{id}/")}))
            .collect();
        JsonResponse::page(&rows)
    })
    .await;
    let visits: Vec<_> = (1..=120).filter_map(ConsultationId::new).collect();
    let rows = bench.api().list_medicines(&visits).await.unwrap();
    assert_eq!((rows.rows.len(), rows.complete), (120, true));
    assert_eq!(bench.recorded_requests().len(), 3);
    assert!(bench.api().list_medicines(&[]).await.unwrap().complete);
    assert_eq!(
        bench.recorded_requests().len(),
        3,
        "nothing is asked for none"
    );

    let ignored = ApiFixture::new(|_, _| {
        JsonResponse::page(&[
            json!({"id": 1, "consultation": "https://provetcloud.com/4/api/0.1/consultation/77/"}),
        ])
    })
    .await;
    let answer = ignored.api().list_medicines(&visits).await;
    assert!(matches!(
        answer.err(),
        Some(ProvetError::FilterIgnored { .. })
    ));
}

#[tokio::test]
async fn filters_are_written_as_documented() {
    let bench = ApiFixture::new(|_, _| JsonResponse::page(&[])).await;
    let api = bench.api();
    let from = "2026-11-21T08:30:00Z".parse().unwrap();
    api.list_appointments_of_patient(patient(9), from)
        .await
        .unwrap();
    api.list_invoices_of_client(ClientId::new(218).unwrap())
        .await
        .unwrap();
    let asked = bench.recorded_requests();
    assert_eq!(asked[0].parameter("patients__is"), Some("9"));
    assert_eq!(
        asked[0].parameter("start__gte"),
        Some("2026-09-26 08:30+00:00"),
        "a stay that began eight weeks ago may last"
    );
    assert_eq!(asked[0].parameter("expose_patients"), Some("true"));
    assert_eq!(asked[1].path, "api/0.1/invoice/");
    assert_eq!(asked[1].parameter("client__is"), Some("218"));
    assert_eq!(asked[1].parameter("ordering"), Some("-invoice_date"));
}

#[tokio::test]
async fn earlier_appointments_are_left_out_even_when_the_filter_is_ignored() {
    let bench = ApiFixture::new(|_, _| {
        let at = |id: i64, start: &str| json!({"id": id, "start": start, "patients": [{"id": 9, "name": "Fenton"}]});
        JsonResponse::page(&[at(2, "2026-12-02T09:00:00+02:00"), at(3, "2020-01-01T09:00:00Z"), at(1, "2026-12-01T09:00:00Z")])
    })
    .await;
    let from = "2026-11-21T08:30:00Z".parse().unwrap();
    let rows = bench
        .api()
        .list_appointments_of_patient(patient(9), from)
        .await
        .unwrap();
    let ids: Vec<_> = rows.rows.iter().filter_map(|row| row.id).collect();
    assert_eq!(ids, [1, 2]);
}

#[tokio::test]
async fn what_began_before_the_day_and_lasts_into_it_is_on_it_even_when_the_filter_is_ignored() {
    let bench = ApiFixture::new(|request, _| {
        let row = |id: i64, start: &str, end: &str| json!({"id": id, "start": start, "end": end, "department": 3});
        if request.parameter("end__gt").is_some() {
            JsonResponse::page(&[
                row(4, "2026-11-18T09:00:00Z", "2026-11-23T09:00:00Z"),
                row(5, "2026-11-19T09:00:00Z", "2026-11-19T10:00:00Z"),
                row(6, "2026-11-19T11:00:00Z", "noon"),
            ])
        } else {
            JsonResponse::page(&[row(7, "2026-11-21T09:00:00Z", "soon")])
        }
    })
    .await;
    let day = |at: &str| at.parse().unwrap();
    let rows = bench
        .api()
        .list_appointments_of_department(
            DepartmentId::new(3).unwrap(),
            day("2026-11-21T00:00:00Z"),
            day("2026-11-22T00:00:00Z"),
        )
        .await
        .unwrap();
    let ids: Vec<_> = rows.rows.iter().filter_map(|row| row.id).collect();
    assert_eq!(ids, [4, 6, 7]);
    assert!(rows.complete);
}

#[tokio::test]
async fn visits_come_newest_first_whatever_order_provet_has() {
    let bench = ApiFixture::new(|_, _| {
        let rows: Vec<_> = (0..120)
            .map(|day| json!({"id": day + 1, "patients": ["https://provetcloud.com/4/api/0.1/patient/9/"], "admitted_time": format!("20{:02}-01-01T08:00:00Z", day % 100)}))
            .collect();
        JsonResponse::page(&rows)
    })
    .await;
    let rows = bench
        .api()
        .list_consultations_of_patient(patient(9))
        .await
        .unwrap();
    assert_eq!((rows.rows.len(), rows.complete), (100, false));
    assert_eq!(rows.rows[0].id, Some(100));
    assert!(
        rows.rows
            .windows(2)
            .all(|pair| pair[0].admitted_time >= pair[1].admitted_time)
    );
}
