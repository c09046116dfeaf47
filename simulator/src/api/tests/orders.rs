//! What new panels read: invoices on paper, laboratory values over years, plans, deliveries.

use axum::http::header;
use serde_json::json;

use super::Client;
use crate::clinic::{get_integer, get_number, get_text};

/// The invoice on which everything can be seen.
fn long_invoice(client: &Client) -> i64 {
    client.simulator.read(|state| {
        let clinic = state.find_clinic(super::TENANT).expect("clinic");
        let mut rows = clinic.table_rows("invoice");
        let found = rows.find(|(_, row)| get_integer(row, "invoice_number") == Some(41_001));
        found.expect("invoice").0
    })
}

#[tokio::test]
async fn an_invoice_comes_on_paper_to_those_who_may() {
    let client = Client::new().await;
    let path = format!("invoice/{}/pdf/", long_invoice(&client));
    let paper = client.read(&path).await;
    assert_eq!(paper.status.as_u16(), 200);
    assert_eq!(paper.header(header::CONTENT_TYPE), "application/pdf");
    client
        .simulator
        .set_faults_from_query("forbid=invoice/pdf")
        .expect("switch");
    client.read(&path).await.expect(403);
    let invoice = path.trim_end_matches("pdf/");
    client.read(invoice).await.expect(200);
    client
        .simulator
        .set_faults_from_query("reset=1")
        .expect("reset");
    client.read("invoice/99999/pdf/").await.expect(404);
}

#[tokio::test]
async fn the_sums_per_rate_add_up_to_the_invoice() {
    let client = Client::new().await;
    let id = long_invoice(&client);
    let invoice = client.read(&format!("invoice/{id}/")).await.expect(200);
    let path = format!("invoicerow_vatgroup/?invoice__is={id}&expose_vat_group");
    let sums = client.read(&path).await.expect(200);
    let sums = sums["results"].as_array().expect("sums");
    assert_eq!(sums.len(), 3);
    let total: f64 = sums
        .iter()
        .filter_map(|sum| sum["sum_total"].as_f64())
        .sum();
    let charged = invoice["total_with_vat"].as_f64().expect("total");
    assert!((total - charged).abs() < 0.005, "{total} {charged}");
    assert!(sums[1]["vat_group"]["title"].is_string());
}

#[tokio::test]
async fn a_credit_note_and_its_original_name_each_other() {
    let client = Client::new().await;
    let id = long_invoice(&client);
    let original = client.read(&format!("invoice/{id}/")).await.expect(200);
    let notes = original["related_credit_note"]
        .as_array()
        .expect("notes")
        .clone();
    assert_eq!(notes.len(), 1);
    assert_eq!(original["related_credit_note_invoice"], notes[0]);
    let path = notes[0]
        .as_str()
        .expect("url")
        .trim_start_matches(super::ROOT);
    let note = client.read(path).await.expect(200);
    assert_eq!(note["credit_note_original_invoice"], original["url"]);
    let row = note["invoice_row"][0].as_str().expect("row").to_owned();
    let row = client
        .read(row.trim_start_matches(super::ROOT))
        .await
        .expect(200);
    assert_eq!(row["credited_invoicerow"], original["invoice_row"][0]);
}

#[tokio::test]
async fn the_same_analysis_can_be_followed_over_years() {
    let client = Client::new().await;
    let referral = client
        .read("consultation_laboratory_referral/1/")
        .await
        .expect(200);
    assert!(referral["analyses"].as_array().expect("analyses").len() >= 6);
    let list = client
        .read("consultation_laboratory_referral/?patient__is=1")
        .await;
    let ids: Vec<String> = list.ids().iter().map(ToString::to_string).collect();
    let path = format!(
        "consultation_items/analysis/?laboratory_referral__in={}&page_size=200",
        ids.join(",")
    );
    let lines = client.read(&path).await.expect(200);
    let creatinine: Vec<&serde_json::Value> = lines["results"]
        .as_array()
        .expect("lines")
        .iter()
        .filter(|line| line["name"] == "Creatinine")
        .collect();
    assert_eq!(creatinine.len(), 6);
    assert!(creatinine.iter().any(|line| line["result_unit"] == "mg/dl"));
    let union = client
        .read("consultationitem/?page_size=1000")
        .await
        .expect(200);
    let leaked = union["results"].as_array().expect("lines").iter();
    assert_eq!(
        leaked
            .filter(|line| line.get("result_value").is_some())
            .count(),
        0
    );
}

#[tokio::test]
async fn a_reminder_can_be_moved_and_marked() {
    let client = Client::new().await;
    let moved = client
        .patch("reminder/1/", json!({"planned_sending_date": "2026-12-24"}))
        .await
        .expect(200);
    assert_eq!(moved["planned_sending_date"], "2026-12-24");
    let marked = client.call("PUT", "reminder/1/mark_sent/", None).await;
    assert_eq!(marked.expect(200)["status"], 3);
}

#[tokio::test]
async fn plans_prescriptions_and_deliveries_hold_their_items() {
    let client = Client::new().await;
    for (path, items) in [
        ("patienthealthplan/1/", "items"),
        ("patienthealthplan/1/", "payments"),
        ("general_prescription/written_prescription/1/", "items"),
        ("home_delivery/order/1/", "items"),
        ("diagnosticimaging_referral/1/", "worklists"),
    ] {
        let record = client.read(path).await.expect(200);
        assert!(
            !record[items].as_array().expect("items").is_empty(),
            "{path}"
        );
    }
}

#[tokio::test]
async fn today_has_everybody_the_front_desk_must_know_about() {
    let client = Client::new().await;
    client.simulator.read(|state| {
        for clinic in state.clinics.values() {
            let today: Vec<_> = clinic
                .rows_referring_to("appointment", "department", 1)
                .map(|(_, row)| row)
                .filter(|row| get_text(row, "start_date") == "2026-11-21")
                .collect();
            assert!(today.len() > 25);
            for kind in [1, 2, 4, 5, 7] {
                assert!(
                    today
                        .iter()
                        .any(|row| get_integer(row, "type") == Some(kind)),
                    "{kind}"
                );
            }
            for (field, wanted) in [("active", json!(0)), ("no_show", json!(true))] {
                assert!(
                    today.iter().any(|row| row.get(field) == Some(&wanted)),
                    "{field}"
                );
            }
            let reminders = clinic.table_rows("reminder").filter(|(_, row)| {
                get_text(row, "planned_sending_date") == "2026-11-21"
                    && get_number(row, "send_before") == Some(10.0)
            });
            assert!(reminders.count() >= 10);
        }
    });
}
