//! What the pages of records show, and how they show what was meant to break them.

use super::*;

#[tokio::test]
async fn the_entry_leads_to_every_clinic() {
    let html = html(&simulator(), "/").await;
    let links: Vec<_> = select_all(&html, ".clinics h2 a")
        .into_iter()
        .filter_map(|link| link.attr("href"))
        .collect();
    assert_eq!(links, ["/4285/dashboard/", "/54321/dashboard/"]);
}

#[tokio::test]
async fn every_link_on_the_dashboard_leads_somewhere() {
    let simulator = simulator();
    let html = html(&simulator, "/54321/dashboard/").await;
    let mut links: Vec<_> = select_all(&html, "a[href^='/']")
        .into_iter()
        .filter_map(|link| link.attr("href").map(str::to_owned))
        .collect();
    links.sort();
    links.dedup();
    assert!(links.len() > 60, "{}", links.len());
    for link in links {
        let response = send_request(&simulator, get_page(&link)).await;
        assert_eq!(response.status(), StatusCode::OK, "{link}");
    }
}

#[tokio::test]
async fn a_search_finds_by_name_owner_and_phone() {
    let simulator = simulator();
    let phone = simulator.read(|state| {
        let clinic = state.find_clinic(CLINIC).unwrap();
        let (_, row) = clinic.table_rows("phonenumber").next().unwrap();
        row["phone_number"].as_str().unwrap().to_owned()
    });
    let phone = phone.replace('+', "%2B");
    let by_name = html(&simulator, "/54321/dashboard/?q=hURTTA").await;
    assert!(element_text(select_one(&by_name, "main")).contains("Hurtta"));
    let by_phone = html(&simulator, &format!("/54321/dashboard/?q={phone}")).await;
    assert_eq!(
        select_all(&by_phone, "a[href^='/54321/client/1/']").len(),
        1
    );
    let nothing = html(&simulator, "/54321/dashboard/?q=zzzzzz").await;
    assert!(element_text(select_one(&nothing, "main")).contains("No patients."));
}

#[tokio::test]
async fn a_patient_page_shows_what_is_on_record() {
    let html = html(&simulator(), "/54321/patient/1").await;
    let main = element_text(select_one(&html, "main"));
    for expected in ["Hurtta", "Labrador Retriever", "Castrated male", "28.7"] {
        assert!(main.contains(expected), "{expected}");
    }
    assert!(element_text(select_one(&html, ".critical")).contains("give <amoxicillin>"));
    assert!(select_all(&html, ".badge").len() > 2);
}

#[tokio::test]
async fn a_consultation_page_shows_status_items_and_owner() {
    let html = html(&simulator(), "/54321/consultation/1").await;
    let main = element_text(select_one(&html, "main"));
    for expected in ["In progress", "<tired>", "Outpatient", "Tammihaka"] {
        assert!(main.contains(expected), "{expected}");
    }
    assert!(!select_all(&html, "td.number").is_empty());
    assert_eq!(select_all(&html, "a[href='/54321/client/1/']").len(), 1);
}

#[tokio::test]
async fn hostile_text_stays_text_on_every_record_page() {
    let simulator = simulator();
    let evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";
    simulator.update(|state| {
        let clinic = state.find_clinic_mut(CLINIC).unwrap();
        for table in ["client", "patient", "consultation", "user", "department"] {
            let row = clinic.find_row_mut(table, 1).unwrap();
            for (_, value) in row.iter_mut().filter(|(_, value)| value.is_string()) {
                *value = json!(evil);
            }
        }
        clinic.name = evil.to_owned();
    });
    simulator.add_button(
        CLINIC,
        &IntegrationButton {
            name: evil.to_owned(),
            ..button(1)
        },
    );
    let paths = [
        "/54321/dashboard/",
        "/54321/client/1/",
        "/54321/patient/1",
        "/54321/consultation/1",
        "/54321/billing/invoice/1",
        "/54321/calendar/",
        "/54321/reminder/list/",
        "/54321/integrations/",
        "/54321/integrations/custom/",
        "/54321/dashboard/?q=%3Cscript%3Ealert(1)%3C/script%3E",
    ];
    for path in paths {
        let html = html(&simulator, path).await;
        assert_eq!(select_all(&html, "script").len(), 1, "{path}");
        assert!(select_all(&html, "img, [onerror]").is_empty(), "{path}");
        assert!(
            element_text(html.root_element()).contains("<script>alert(1)"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn names_say_for_themselves_which_way_they_run() {
    let simulator = simulator();
    simulator.update(|state| {
        let clinic = state.find_clinic_mut(CLINIC).unwrap();
        let row = clinic.find_row_mut("patient", 1).unwrap();
        row.insert("name".to_owned(), json!("ليلى"));
    });
    let patient = html(&simulator, "/54321/patient/1").await;
    let heading = select_one(&patient, "h1");
    assert_eq!(
        (heading.attr("dir"), element_text(heading).as_str()),
        (Some("auto"), "ليلى")
    );
    let client = html(&simulator, "/54321/client/1/").await;
    let links = select_all(&client, "table a[href='/54321/patient/1'] bdi");
    assert_eq!(
        links.into_iter().map(element_text).next().as_deref(),
        Some("ليلى")
    );
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    for path in ["/1/dashboard/", "/54321/patient/99999", "/1/integrations/"] {
        let response = send_request(&simulator(), get_page(path)).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
    }
}
