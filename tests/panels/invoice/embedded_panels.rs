//! A health plan, prescriptions and home deliveries, with the panel of the animal, the client or the visit around them.

use cageside::provet::ProvetPage;
use serde_json::json;

use crate::support::html_page::HtmlPage;
use crate::support::test_panel::TestPanel;

/// The showcase dog and its owner.
const DOG: i64 = 1;
const OWNER: i64 = 1;

/// Every place of the panel has its section, once.
fn whole(panel: &HtmlPage, place: ProvetPage) {
    let slots = cageside::panels::panel_for(place).slots();
    let mut expected: Vec<&str> = slots.iter().map(|slot| slot.name).collect();
    let mut shown = panel.attributes("section", "slot");
    expected.sort_unstable();
    shown.sort_unstable();
    assert_eq!(shown, expected);
}

#[tokio::test]
async fn a_health_plan_stands_in_the_panel_of_its_animal() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let plan = test
        .provet
        .find("patienthealthplan", |row| row["patient"] == DOG);
    let panel = test.on(ProvetPage::HealthPlan, &[plan]).render().await;
    whole(&panel, ProvetPage::HealthPlan);
    let dog = test.on(ProvetPage::Patient, &[DOG]).render().await;
    assert_eq!(
        panel.texts("h1"),
        dog.texts("h1"),
        "the animal's own banner"
    );
    assert_eq!(panel.texts("#section-plan p strong"), ["Senior <70+>"]);
    assert_eq!(
        panel.texts("#section-plan .badge.good"),
        ["valid, ends in 20 days"]
    );
    assert_eq!(
        panel.texts("#section-plan-items tbody td:last-child"),
        ["1", "0", "1", "2"]
    );
    assert_eq!(panel.texts("#section-plan-payments li").len(), 4);
    assert!(panel.texts(".problem").is_empty());
}

#[tokio::test]
async fn a_health_plan_costs_its_own_calls_and_those_of_the_animal() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let plan = test
        .provet
        .find("patienthealthplan", |row| row["patient"] == DOG);
    test.on(ProvetPage::Patient, &[DOG]).render().await;
    test.provet.clear_calls();
    test.on(ProvetPage::Patient, &[DOG]).render().await;
    let animal = test.provet.list_calls().len();
    test.provet.clear_calls();
    test.on(ProvetPage::HealthPlan, &[plan]).render().await;
    assert_eq!(test.provet.list_calls().len(), animal + 3);
}

#[tokio::test]
async fn nobody_writes_where_the_number_is_only_taken_to_be_a_plans_or_an_orders() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let plan = test
        .provet
        .find("patienthealthplan", |row| row["patient"] == DOG);
    let order = test
        .provet
        .find("home_delivery/order", |row| !row["client"].is_null());
    let save = [
        ("step", "save"),
        ("kilograms", "24"),
        ("field", "remarks"),
        ("remarks", "moved"),
        ("once", "0123456789abcdef0123456789abcdef"),
    ];
    for (place, actions) in [
        ((ProvetPage::HealthPlan, plan), ["weigh", "notes"]),
        (
            (ProvetPage::HomeDeliveries, order),
            ["notes", "change-email"],
        ),
    ] {
        let panel = test.on(place.0, &[place.1]).render().await;
        assert!(!panel.texts("#section-alerts h2").is_empty());
        for section in ["alerts", "weight", "contact"] {
            let buttons = format!("#section-{section} form button[name=step]");
            assert!(panel.texts(&buttons).is_empty(), "{section}");
        }
        for action in actions {
            let acted = test.on(place.0, &[place.1]).try_submit(action, &save).await;
            assert!(acted.is_none(), "{action}");
        }
    }
    assert_eq!(test.provet.count_writes(), 0);
}

#[tokio::test]
async fn a_plan_that_cannot_be_seen_leaves_no_animal_in_doubt() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let plan = test
        .provet
        .find("patienthealthplan", |row| row["patient"] == DOG);
    test.provet
        .set_faults_from_query("forbid=patienthealthplan")
        .unwrap();
    let panel = test.on(ProvetPage::HealthPlan, &[plan]).render().await;
    whole(&panel, ProvetPage::HealthPlan);
    assert_eq!(
        panel.texts("#section-alerts .problem strong"),
        ["Permission needed"]
    );
    assert!(panel.texts("#section-alerts .nothing").is_empty());
    let weigh = [
        ("step", "save"),
        ("kilograms", "24"),
        ("once", "0123456789abcdef0123456789abcdef"),
    ];
    let acted = test
        .on(ProvetPage::HealthPlan, &[plan])
        .try_submit("weigh", &weigh)
        .await;
    assert!(acted.is_none());
    assert_eq!(test.provet.count_writes(), 0);
}

#[tokio::test]
async fn what_is_included_and_paid_each_says_when_it_cannot_be_seen() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let plan = test
        .provet
        .find("patienthealthplan", |row| row["patient"] == DOG);
    let switch = "ignore_filters=patienthealthplanitem&forbid=patient_health_plan_payment";
    test.provet.set_faults_from_query(switch).unwrap();
    let panel = test.on(ProvetPage::HealthPlan, &[plan]).render().await;
    assert_eq!(
        panel.texts("#section-plan-items .problem strong"),
        ["Couldn’t verify the response"]
    );
    assert_eq!(
        panel.texts("#section-plan-payments .problem strong"),
        ["Permission needed"]
    );
    assert_eq!(panel.texts("#section-plan p strong").len(), 1);
}

#[tokio::test]
async fn prescriptions_stand_in_the_panel_of_the_animal() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let panel = test
        .on(ProvetPage::OnlinePrescriptionPatient, &[DOG])
        .render()
        .await;
    whole(&panel, ProvetPage::OnlinePrescriptionPatient);
    let section = panel.texts("#section-prescriptions").concat();
    assert!(section.contains("Apoquel 5.4 mg 100 tbl"), "{section}");
    assert!(section.contains("twice daily & \"with food\""));
    assert!(section.contains("0 of 3 repeats left"));
    assert_eq!(
        panel.texts("#section-prescriptions summary"),
        ["No longer valid (1)"]
    );
    assert!(
        panel
            .texts("#section-prescriptions details")
            .concat()
            .contains("Vetmedin")
    );
    assert!(panel.texts("see, leaflet, .problem").is_empty());
}

#[tokio::test]
async fn prescriptions_of_a_client_name_the_animal_and_cost_three_calls() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    test.on(ProvetPage::Client, &[OWNER]).render().await;
    test.provet.clear_calls();
    test.on(ProvetPage::Client, &[OWNER]).render().await;
    let client = test.provet.list_calls().len();
    test.provet.clear_calls();
    let panel = test
        .on(ProvetPage::OnlinePrescriptionClient, &[OWNER])
        .render()
        .await;
    whole(&panel, ProvetPage::OnlinePrescriptionClient);
    assert_eq!(test.provet.list_calls().len(), client + 3);
    assert!(panel.texts("#section-prescriptions li").len() >= 2);
}

#[tokio::test]
async fn prescriptions_of_a_visit_are_all_of_its_animals_and_cost_three_calls() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let written = "general_prescription/written_prescription";
    let visit = test
        .provet
        .find("consultation", |row| row["patients"] == json!([DOG]));
    let own = test.provet.find(written, |row| row["patient"] == DOG);
    test.provet
        .set(written, own, &json!({"consultation": visit}));
    test.on(ProvetPage::Consultation, &[visit]).render().await;
    test.provet.clear_calls();
    test.on(ProvetPage::Consultation, &[visit]).render().await;
    let around = test.provet.list_calls().len();
    test.provet.clear_calls();
    let panel = test
        .on(ProvetPage::OnlinePrescriptionConsultation, &[visit])
        .render()
        .await;
    whole(&panel, ProvetPage::OnlinePrescriptionConsultation);
    assert_eq!(
        test.provet.list_calls().len(),
        around + 3,
        "the visit itself is asked for once"
    );
    let all = panel.texts("#section-prescriptions").concat();
    assert!(all.contains("from this visit") && all.contains("Prednisolon"));
}

#[tokio::test]
async fn prescriptions_that_cannot_be_seen_are_never_said_to_be_none() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    for (fault, said) in [
        (
            "forbid=general_prescription/written_prescription",
            "Permission needed",
        ),
        (
            "forbid=&ignore_filters=general_prescription/written_prescription",
            "Couldn’t verify the response",
        ),
    ] {
        test.provet.set_faults_from_query(fault).unwrap();
        let panel = test
            .on(ProvetPage::OnlinePrescriptionPatient, &[DOG])
            .render()
            .await;
        assert_eq!(
            panel.texts("#section-prescriptions .problem strong"),
            [said]
        );
        assert!(panel.texts("#section-prescriptions .nothing").is_empty());
    }
    let switch = "ignore_filters=&forbid=general_prescription/prescription_item";
    test.provet.set_faults_from_query(switch).unwrap();
    let panel = test
        .on(ProvetPage::OnlinePrescriptionPatient, &[DOG])
        .render()
        .await;
    assert_eq!(
        panel.texts("#section-prescriptions .problem strong"),
        ["Permission needed"]
    );
    let all = panel.texts("#section-prescriptions").concat();
    assert!(!all.contains("No medicines on this prescription"), "{all}");
}

#[tokio::test]
async fn an_order_stands_in_the_panel_of_its_client() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    let order = test
        .provet
        .find("home_delivery/order", |row| row["client"] == OWNER);
    let panel = test.on(ProvetPage::HomeDeliveries, &[order]).render().await;
    whole(&panel, ProvetPage::HomeDeliveries);
    let client = test.on(ProvetPage::Client, &[OWNER]).render().await;
    assert_eq!(panel.texts("h1"), client.texts("h1"));
    assert_eq!(panel.texts("#section-delivery li").len(), 1);
    let section = panel.texts("#section-delivery").concat();
    assert!(section.contains("Order 7001 Packed"), "{section}");
    assert!(section.contains("Gastrointestinal wet 12 × 400 g <box>"));
    assert!(section.contains("replaced Renal dry 3 kg (replacement)"));
    assert!(panel.texts("box, .problem").is_empty());
}

#[tokio::test]
async fn without_an_order_the_newest_are_listed_and_no_client_is_made_up() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    test.on(ProvetPage::HomeDeliveries, &[]).render().await;
    test.provet.clear_calls();
    let panel = test.on(ProvetPage::HomeDeliveries, &[]).render().await;
    assert_eq!(
        test.provet.list_calls().len(),
        2,
        "the orders, and what is in them"
    );
    whole(&panel, ProvetPage::HomeDeliveries);
    assert_eq!(panel.texts("h1 bdi"), ["Home deliveries"]);
    assert_eq!(panel.texts("#section-delivery li").len(), 7);
    assert_eq!(panel.attributes("section[hidden]", "slot").len(), 6);
    let tracked = panel.attributes("#section-delivery a[href*=parcels]", "href");
    assert!(tracked[0].starts_with("https://parcels.example/track/"));
}

#[tokio::test]
async fn orders_that_cannot_be_seen_are_never_said_to_be_none() {
    let test = TestPanel::open(ProvetPage::Invoice, &[]).await;
    test.provet
        .set_faults_from_query("forbid=home_delivery/order")
        .unwrap();
    let panel = test.on(ProvetPage::HomeDeliveries, &[]).render().await;
    assert_eq!(
        panel.texts("#section-delivery .problem strong"),
        ["Permission needed"]
    );
    let one = test.on(ProvetPage::HomeDeliveries, &[1]).render().await;
    assert_eq!(
        one.texts("#section-alerts .problem strong"),
        ["Permission needed"]
    );
    test.provet.set_faults_from_query("forbid=").unwrap();
    let gone = test.on(ProvetPage::HomeDeliveries, &[9999]).render().await;
    assert_eq!(
        gone.texts("#section-delivery .problem strong"),
        ["Not found"]
    );
}
