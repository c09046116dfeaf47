//! The panels of laboratory and imaging referrals against the stand-in for Provet: what they show, how many calls that
//! takes, and what they say when something cannot be seen.

use crate::support::html_page::HtmlPage;
use crate::support::test_panel::TestPanel;
use cageside::provet::ProvetPage;
use serde_json::json;

async fn laboratory() -> TestPanel {
    TestPanel::open(ProvetPage::LaboratoryReferral, &[1]).await
}

async fn imaging() -> TestPanel {
    TestPanel::open(ProvetPage::DiagnosticImaging, &[1]).await
}

/// The cells of the row of one analysis of this referral.
fn cells(panel: &HtmlPage, analysis: &str) -> Vec<String> {
    let table = "#section-results > .selection tbody";
    let names = panel.texts(&format!("{table} th"));
    let row = names.iter().position(|name| name == analysis).unwrap() + 1;
    panel.texts(&format!("{table} tr:nth-child({row}) td"))
}

#[tokio::test]
async fn values_stand_beside_the_earlier_ones_and_the_range_that_came_with_them() {
    let test = laboratory().await;
    let panel = test.render().await;
    assert_eq!(
        panel.attributes("section", "slot"),
        [
            "identity",
            "owner-contact",
            "owner-balance",
            "alerts",
            "results",
            "referral",
            "before",
            "weight"
        ]
    );
    let creatinine = cells(&panel, "Creatinine");
    assert!(
        creatinine[0].starts_with("187 µmol/l High"),
        "{creatinine:?}"
    );
    assert_eq!(creatinine[1], "44–133");
    assert!(creatinine[2].starts_with("+18.4%"), "{creatinine:?}");
    assert!(
        creatinine[2].contains("0.95 mg/dl"),
        "another unit is told as such"
    );
    assert!(cells(&panel, "Potassium")[0].starts_with("3.4 mmol/l Low"));
    assert!(cells(&panel, "Potassium")[0].contains("Slight haemolysis"));
    let sdma = cells(&panel, "SDMA <new method>");
    assert!(sdma[0].starts_with("Pending18 µg/dl High"), "{sdma:?}");
    assert_eq!(
        panel.texts("#section-results summary"),
        ["More results (3)"]
    );
    let others = panel.texts("#section-results details td").concat();
    assert!(others.contains("No growth <48 h>"), "{others}");
    assert!(others.contains("no reference range"));
    let drawn = panel.attributes("#section-results polyline", "points");
    let points: Vec<usize> = drawn.iter().map(|line| line.split(' ').count()).collect();
    assert_eq!(
        points,
        [6, 5, 6, 6, 6, 2, 6, 4],
        "the value in another unit is not drawn"
    );
    assert!(
        panel
            .texts("#section-results .incomplete")
            .concat()
            .contains("as recorded with each result")
    );
}

#[tokio::test]
async fn the_referral_and_the_animal_stand_around_the_values() {
    let test = laboratory().await;
    let panel = test.render().await;
    assert_eq!(panel.texts("h1").len(), 1);
    let patient = test.provet.row("patient", 1);
    assert_eq!(panel.texts("h1"), [patient["name"].as_str().unwrap()]);
    assert_eq!(
        panel.attributes("#section-identity a", "href").len(),
        1,
        "the way to the animal, not to an animal with the referral's number"
    );
    let referral = panel.texts("#section-referral").concat();
    for text in [
        "Movet & Co <lab>",
        "Fasting sample; suspect",
        "Ring the owner first",
        "No answer date recorded",
    ] {
        assert!(referral.contains(text), "{text}: {referral}");
    }
    assert_eq!(panel.texts("#section-before .list li").len(), 5);
    assert_eq!(panel.texts("#section-weight svg").len(), 1);
    assert!(panel.texts("script, lab, .problem").is_empty());
}

#[tokio::test]
async fn every_panel_takes_few_calls() {
    for (test, most) in [(laboratory().await, 13), (imaging().await, 9)] {
        test.render().await;
        test.provet.clear_calls();
        test.render().await;
        let calls = test.provet.list_calls().len();
        assert!(calls <= most, "{calls} calls");
    }
}

#[tokio::test]
async fn a_result_of_an_unnamed_animal_is_not_shown_as_this_ones() {
    let test = laboratory().await;
    let visit = test.provet.add(
        "consultation",
        &json!({"client": 1, "patients": [1, 2], "admitted_time": format!("{}T08:00:00Z", test.date(-3)), "status": 10}),
    );
    test.provet.add(
        "consultationitem",
        &json!({
            "consultation": visit, "name": "Glucose", "type_code": 5, "used": test.at(-3).to_string(),
            "result": "31", "result_value": 31.0,
        }),
    );
    let panel = test.render().await;
    let results = panel.texts("#section-results").concat();
    assert!(!results.contains("Glucose"));
    assert!(results.contains("1 result isn’t shown"), "{results}");
}

#[tokio::test]
async fn what_is_not_permitted_or_not_filtered_says_so() {
    let test = laboratory().await;
    let said = async |faults: &str, slot: &str| {
        test.provet.set_faults_from_query(faults).unwrap();
        let panel = test.render().await;
        panel.texts(&format!("#section-{slot} .problem strong"))
    };
    let forbidden = "forbid=consultation_items/analysis";
    assert_eq!(said(forbidden, "results").await, ["Permission needed"]);
    let ignored = "reset=1&ignore_filters=consultation_items/analysis";
    assert_eq!(
        said(ignored, "results").await,
        ["Couldn’t verify the response"]
    );
    assert!(said(ignored, "before").await.is_empty());
    let whole = "reset=1&forbid=consultation_laboratory_referral";
    for slot in ["identity", "alerts", "results", "referral", "before"] {
        assert_eq!(said(whole, slot).await, ["Permission needed"], "{slot}");
    }
    let silent = "reset=1&fail=1000";
    assert_eq!(said(silent, "results").await, ["Provet didn’t respond"]);
    test.provet.set_faults_from_query("reset=1").unwrap();
}

#[tokio::test]
async fn pictures_show_what_is_asked_and_what_was_seen_before() {
    let test = imaging().await;
    let panel = test.render().await;
    assert_eq!(
        panel.attributes("section", "slot"),
        [
            "identity",
            "owner-contact",
            "owner-balance",
            "alerts",
            "referral",
            "before",
            "weight"
        ]
    );
    let referral = panel.texts("#section-referral").concat();
    assert!(referral.contains("Abdomen, 2 views. Sedate"), "{referral}");
    assert!(referral.contains("not performed yet"));
    assert!(referral.contains("No report recorded"));
    let before = panel.texts("#section-before .list > li");
    assert_eq!(before.len(), 3);
    assert!(
        before[0].contains("Kidneys: cortex slightly echogenic"),
        "{before:?}"
    );
    assert_eq!(panel.texts("#section-before a.external"), ["Images"; 3]);
    let links = panel.attributes("#section-before a.external", "href");
    assert!(
        links
            .iter()
            .all(|link| link.starts_with("https://pacs.example/"))
    );
    assert!(panel.texts(".problem, script, b").is_empty());
}

#[tokio::test]
async fn pictures_that_may_not_be_seen_say_so() {
    let test = imaging().await;
    test.provet
        .set_faults_from_query("forbid=diagnosticimaging_worklist")
        .unwrap();
    let panel = test.render().await;
    assert_eq!(panel.texts(".problem strong"), ["Permission needed"]);
    test.provet
        .set_faults_from_query(
            "reset=1&ignore_filters=diagnosticimaging_referral,diagnosticimaging_worklist",
        )
        .unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts(".problem strong"),
        ["Couldn’t verify the response"; 2]
    );
    assert!(panel.texts("#section-before .list").is_empty());
}

#[tokio::test]
async fn notes_are_changed_of_the_animal_of_the_referral_and_of_no_other() {
    let mut test = laboratory().await;
    let visit = test.provet.add(
        "consultation",
        &json!({"client": 2, "patients": [2], "status": 10}),
    );
    let referral = json!({"consultation": visit, "patient": 2, "status": 0});
    test.objects = vec![
        test.provet
            .add("consultation_laboratory_referral", &referral),
    ];
    test.provet
        .set("patient", 2, &json!({"critical_notes": "bites"}));
    let typed = [
        ("step", "check"),
        ("field", "critical_notes"),
        ("critical_notes", "bites hard"),
        ("seen-before", "bites"),
    ];
    let check = test.submit("notes", &typed).await;
    let saved = test.submit("notes", &check.page.saving()).await;
    assert!(saved.written);
    assert_eq!(
        test.provet.row("patient", 2)["critical_notes"],
        "bites hard"
    );
    assert_eq!(test.provet.count_writes(), 1);
    let audit = test.audit().await;
    assert_eq!(
        (
            audit[0].object.as_ref().unwrap().kind.as_str(),
            audit[0].object.as_ref().unwrap().id
        ),
        ("patient", 2)
    );
}
