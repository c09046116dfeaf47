//! Lists, filters, pages, exposed relations.

use axum::http::header;
use serde_json::Value;

use super::{Client, ROOT};
use crate::clinic;

#[tokio::test]
async fn a_list_comes_in_pages_whose_links_keep_the_query() {
    let client = Client::new().await;
    let first = client
        .read("patient/?page_size=20&archived__is=false")
        .await
        .expect(200);
    let count = first["count"].as_u64().expect("count");
    assert_eq!(first["num_pages"].as_u64(), Some(count.div_ceil(20)));
    assert_eq!(first["previous"], Value::Null);
    assert_eq!(
        first["next"],
        format!("{ROOT}patient/?page_size=20&archived__is=false&page=2")
    );
    let mut seen = Vec::new();
    for page in 1..=count.div_ceil(20) {
        let path = format!("patient/?page_size=20&archived__is=false&page={page}");
        seen.extend(client.read(&path).await.ids());
    }
    seen.dedup();
    assert_eq!(u64::try_from(seen.len()).ok(), Some(count));
}

#[tokio::test]
async fn a_page_holds_fifty_unless_asked_and_a_thousand_at_most() {
    let client = Client::new().await;
    assert_eq!(client.read("patient/").await.ids().len(), 50);
    assert_eq!(
        client.read("patient/?page_size=1000").await.ids().len(),
        111
    );
    let all = client.read("consultationitem/?page_size=5000").await;
    assert!(all.ids().len() <= 1000);
}

#[tokio::test]
async fn there_is_nothing_past_the_last_page() {
    let client = Client::new().await;
    for page in ["4", "0", "two"] {
        let answer = client.read(&format!("patient/?page={page}")).await;
        assert_eq!(answer.expect(404)["detail"], "Invalid page.");
    }
}

#[tokio::test]
async fn every_filter_method_is_understood() {
    let client = Client::new().await;
    let count = async |query: &str| {
        let answer = client
            .read(&format!("patient/?page_size=200&{query}"))
            .await;
        answer.ids().len()
    };
    assert_eq!(count("id__is=1").await, 1);
    assert_eq!(count("id__eq=1").await, 1);
    assert_eq!(count("id__is_not=1").await, 110);
    assert_eq!(count("id__neq=1").await, 110);
    assert_eq!(count("id__lt=11").await, 10);
    assert_eq!(count("id__lte=11").await, 11);
    assert_eq!(count("id__gt=100").await, 11);
    assert_eq!(count("id__gte=100").await, 12);
    assert_eq!(count("id__range=5,9").await, 5);
    assert_eq!(count("id__not_in_range=5,9").await, 106);
    assert_eq!(count("id__in=1,2,3,999").await, 3);
    assert_eq!(count("id__not_in=1,2,3").await, 108);
    assert_eq!(count("name__contains=Hurt").await, 1);
    assert_eq!(count("name__contains=hurt").await, 0);
    assert_eq!(count("name__icontains=hurt").await, 1);
    assert_eq!(count("name__icontains_not=hurt").await, 110);
    let dead = count("deceased__is_null=false").await;
    assert!(dead > 0);
    assert_eq!(count("deceased__is_null=true").await, 111 - dead);
    assert_eq!(count("name__is=Hurtta&id__is=2").await, 0);
    assert_eq!(count("name__is=Hurtta&id__is=2&filter_type=or").await, 2);
}

#[tokio::test]
async fn filters_reach_through_relations() {
    let client = Client::new().await;
    let of_owner = client.read("patient/?client__is=1").await.ids();
    assert_eq!(of_owner, [1, 61]);
    assert_eq!(
        client.read("patient/?client.id__is=1").await.ids(),
        of_owner
    );
    let number = client.simulator.read(|state| {
        let clinic = state.find_clinic(super::TENANT).expect("clinic");
        let row = clinic.find_row("phonenumber", 1).expect("number").clone();
        clinic::get_text(&row, "phone_number").replace('+', "%2B")
    });
    let exact = format!("client/?phonenumbers.phone_number__is={number}");
    assert_eq!(client.read(&exact).await.ids(), [1]);
    let part = format!("client/?phonenumbers__icontains={number}");
    assert_eq!(client.read(&part).await.ids(), [1]);
    let visits = client.read("consultation/?patients__is=1").await.ids();
    assert!(visits.contains(&1));
    assert_eq!(client.read("patient/1/consultations/").await.ids(), visits);
}

#[tokio::test]
async fn what_cannot_be_filtered_by_is_passed_over() {
    let client = Client::new().await;
    let all = client.read("consultationitem/").await.expect(200)["count"].clone();
    for query in [
        "consultation=1",
        "consultation__is=1",
        "colour__is=red",
        "id__like=1",
    ] {
        let path = format!("consultationitem/?{query}");
        assert_eq!(
            client.read(&path).await.expect(200)["count"],
            all,
            "{query}"
        );
    }
    let answer = client.read("patient/?id__is=Hurtta").await.expect(400);
    assert!(answer["id__is"].is_array());
}

#[tokio::test]
async fn a_plus_that_became_a_space_is_no_date() {
    let client = Client::new().await;
    let good = "invoice/?modified__gte=2020-01-01+00%3A00%2B00%3A00";
    client.read(good).await.expect(200);
    client
        .read("invoice/?modified__gte=2020-01-01+00:00+00:00")
        .await
        .expect(400);
}

#[tokio::test]
async fn lists_are_ordered_as_asked() {
    let client = Client::new().await;
    let falling = client.read("patient/?ordering=-id&page_size=3").await.ids();
    assert_eq!(falling, [111, 110, 109]);
    let answer = client
        .read("appointment/?ordering=start,nonsense&page_size=200")
        .await
        .expect(200);
    let starts: Vec<&str> = answer["results"]
        .as_array()
        .expect("results")
        .iter()
        .filter_map(|row| row["start"].as_str())
        .collect();
    assert!(starts.len() > 50 && starts.is_sorted());
}

#[tokio::test]
async fn relations_are_urls_until_they_are_exposed() {
    let client = Client::new().await;
    let plain = client.read("consultation/1/").await.expect(200);
    assert_eq!(plain["client"], format!("{ROOT}client/1/"));
    assert_eq!(plain["patients"][0], format!("{ROOT}patient/1/"));
    assert_eq!(plain["url"], format!("{ROOT}consultation/1/"));
    assert_eq!(
        plain["consultation_notes"][0],
        format!("{ROOT}consultation/1/consultationnote/1/")
    );
    for query in ["expose_patients", "expose_patients=true"] {
        let path = format!("consultation/1/?{query}");
        let exposed = client.read(&path).await.expect(200);
        assert_eq!(exposed["patients"][0]["name"], "Hurtta");
        assert_eq!(exposed["patients"][0]["client"], format!("{ROOT}client/1/"));
    }
    let path = "consultation/1/?expose_invoice&expose_patients=false";
    let refused = client.read(path).await.expect(200);
    assert!(refused["invoice"].is_string() && refused["patients"][0].is_string());
}

#[tokio::test]
async fn codes_are_read_as_words() {
    let client = Client::new().await;
    let dog = client.read("patient/1/").await.expect(200);
    assert_eq!(dog["species"], "Dog (Canine - Domestic)");
    assert_eq!(dog["species_code"], 15_461_002);
    assert_eq!(dog["breed_code"], 14_884_002);
    assert_eq!(dog["gender"], "Castrated male");
    assert_eq!(dog["weight"], 28.7);
    assert_eq!(client.read("patient/2/").await.expect(200)["breed"], "None");
    assert_eq!(
        client.read("patient/4/").await.expect(200)["weight"],
        Value::Null
    );
}

#[tokio::test]
async fn lists_leave_out_what_only_single_records_show() {
    let client = Client::new().await;
    let list = client.read("patient/?id__is=1").await.expect(200);
    assert!(list["results"][0].get("notes").is_none());
    assert!(client.read("patient/1/").await.expect(200)["notes"].is_array());
}

#[tokio::test]
async fn some_lists_are_bare_and_some_records_have_no_number() {
    let client = Client::new().await;
    let notes = client
        .read("consultation/1/consultationnote/")
        .await
        .expect(200);
    assert!(notes.is_array());
    let reminder = client.read("reminder/1/").await.expect(200);
    assert!(reminder.get("id").is_none() && reminder["url"].is_string());
    let path = "consultation/?page_size=1000";
    let visits = client.read(path).await.expect(200);
    let told = visits["results"]
        .as_array()
        .expect("visits")
        .iter()
        .find_map(|visit| visit["consultation_dischargeinstructions"][0].as_str())
        .expect("an instruction")
        .to_owned();
    let told = client
        .read(told.strip_prefix(ROOT).expect("root"))
        .await
        .expect(200);
    assert!(told.get("id").is_none() && told.get("url").is_none());
    assert!(told["text"].is_string());
}

#[tokio::test]
async fn the_lines_of_a_visit_are_found_by_kind_flat_and_nested() {
    let client = Client::new().await;
    let nested = client.read("consultation/1/medicines/").await.ids();
    let flat = client
        .read("consultation_items/medicine/?consultation__is=1")
        .await
        .ids();
    assert_eq!(nested, flat);
    assert_eq!(nested.len(), 2);
    client
        .read("consultation/9999/medicines/")
        .await
        .expect(404);
    let other = format!("consultation/2/medicines/{}/", nested[0]);
    client.read(&other).await.expect(404);
}

#[tokio::test]
async fn a_missing_slash_is_redirected_with_its_query() {
    let client = Client::new().await;
    let answer = client.read("patient?page=2").await;
    assert_eq!(answer.status, 301);
    assert_eq!(
        answer.header(header::LOCATION),
        format!("{ROOT}patient/?page=2")
    );
}

#[tokio::test]
async fn the_root_lists_every_collection() {
    let client = Client::new().await;
    let root = client.read("").await.expect(200);
    assert_eq!(root["client"], format!("{ROOT}client/"));
    assert!(root.get("patient/{id}/weight").is_none());
}

#[tokio::test]
async fn options_tell_what_can_be_written() {
    let client = Client::new().await;
    let answer = client.call("OPTIONS", "patient/1/", None).await;
    assert_eq!(
        answer.header(header::ALLOW),
        "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    );
    let told = answer.expect(200);
    let name = &told["actions"]["PUT"]["name"];
    assert_eq!(name["max_length"], 127);
    assert_eq!(name["required"], true);
    assert_eq!(told["actions"]["PUT"]["weight"]["read_only"], true);
}

#[tokio::test]
async fn every_collection_can_be_read_to_its_end() {
    let client = Client::new().await;
    for resource in crate::schema::all_resources() {
        let path = resource.path.replace("{id}", "1");
        let answer = client.read(&format!("{path}/")).await;
        assert_eq!(answer.status, 200, "{path}");
    }
}
