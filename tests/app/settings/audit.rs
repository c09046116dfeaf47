//! Who opened, wrote and changed what: on a page, and in a file.

use cageside::provet::{ProvetId, ProvetPage};
use cageside::storage::{
    AuditActor, AuditEvent, AuditEventKind, AuditObject, AuditOutcome, AuditValuePolicy, PanelOpen,
    WriteIntent, WriteValues,
};
use jiff::SignedDuration;

use crate::settings::{OTHER, connected};
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::TestApp;

const AUDIT: &str = "/settings/clinics/54321/audit";
const FILE: &str = "/settings/clinics/54321/audit/audit.csv";

fn id(clinic: i64) -> ProvetId {
    ProvetId::new(clinic).unwrap()
}

async fn open(office: &TestApp, clinic: i64, patient: i64, user: &str) {
    let opening = PanelOpen {
        provet_id: id(clinic),
        opened_at: office.now(),
        panel_id: hex::encode(rand::random::<[u8; 16]>()),
        page: ProvetPage::Patient,
        department_id: Some(3),
        object_ids: vec![patient],
        actor: AuditActor::Claimed(user.to_owned()),
    };
    office.db.record_panel_opens(&[opening]).await.unwrap();
}

async fn write(office: &TestApp, key: &str, after: &str) {
    let intent = WriteIntent {
        idempotency_key: key.to_owned(),
        provet_id: id(CLINIC),
        panel_id: "f".to_owned(),
        page: ProvetPage::Client,
        object: AuditObject {
            kind: "client".to_owned(),
            id: 8,
        },
        action: "change-phone-number".to_owned(),
        field: Some("phone_number".to_owned()),
        actor: AuditActor::Verified("12".to_owned()),
        values: WriteValues {
            before: Some("040 1".to_owned()),
            after: Some(after.to_owned()),
        },
    };
    office.db.begin_write(&intent, office.now()).await.unwrap();
    let done = office
        .db
        .finish_write(key, AuditOutcome::Done, office.now());
    done.await.unwrap();
}

async fn keep_values(office: &TestApp, values: AuditValuePolicy) {
    let mut tenant = office.db.find_tenant(id(CLINIC)).await.unwrap().unwrap();
    tenant.audit_settings.values = values;
    office.db.update_tenant(&tenant).await.unwrap();
}

#[tokio::test]
async fn a_clinic_that_did_nothing_yet_is_told_what_will_stand_here() {
    let office = connected().await;
    let vet = office.administrator_of(CLINIC).await;
    let page = vet.get(AUDIT).await.is(200).says("No entries yet");
    page.says("730 days").says("Field values aren’t kept");
}

#[tokio::test]
async fn each_row_says_who_did_what_to_what_and_what_came_of_it() {
    let office = connected().await;
    open(&office, CLINIC, 42, "9").await;
    office.clock.advance(SignedDuration::from_secs(1));
    write(&office, "k", "040 2").await;
    open(&office, OTHER, 77, "5").await;
    let vet = office.administrator_of(CLINIC).await;
    let page = vet.get(AUDIT).await.is(200);
    let rows = page.texts("tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(
        rows[0].contains("User 12 verified Changed a phone number Owner 8"),
        "{rows:?}"
    );
    assert!(
        rows[0].contains("phone number") && rows[0].ends_with("done"),
        "{rows:?}"
    );
    assert!(
        rows[1].contains("User 9 not verified Opened a panel Patient 42"),
        "{rows:?}"
    );
    assert!(rows[1].contains("Department 3"), "{rows:?}");
    let links = page.attribute("tbody tr:nth-child(2) a", "href").unwrap();
    assert_eq!(links, "https://us.provetcloud.com/54321/patient/42");
    page.keeps_quiet_about("patient 77");
}

#[tokio::test]
async fn the_operator_sees_every_clinic_and_the_installation() {
    let office = connected().await;
    open(&office, CLINIC, 42, "9").await;
    open(&office, OTHER, 77, "5").await;
    let note = AuditEvent {
        provet_id: None,
        kind: AuditEventKind::SignIn,
        actor: AuditActor::Claimed("<b>x@y.example".to_owned()),
        action: "sign-in-refused",
        detail: None,
    };
    office
        .db
        .record_audit_event(&note, office.now())
        .await
        .unwrap();
    let operator = office.operator().await;
    let page = operator.get("/settings/audit").await.is(200);
    let page = page.says("98765").says("54321").says("All of Cageside");
    let page = page.says("Failed to sign in").says("&lt;b&gt;x@y.example");
    assert_eq!(page.count("tbody tr"), 3);
    let of_one = operator.get("/settings/audit?clinic=98765").await;
    assert_eq!(of_one.count("tbody tr"), 1);
}

#[tokio::test]
async fn the_list_is_filtered_and_the_filter_stays_filled_in() {
    let office = connected().await;
    open(&office, CLINIC, 42, "9").await;
    write(&office, "k", "040 2").await;
    office.clock.advance(SignedDuration::from_hours(48));
    open(&office, CLINIC, 43, "12").await;
    let vet = office.administrator_of(CLINIC).await;
    for (query, rows) in [
        ("kind=write", 1),
        ("kind=open", 2),
        ("who=12", 2),
        ("who=12&kind=open", 1),
        ("object=patient&number=42", 1),
        ("action=change-phone-number", 1),
        ("outcome=failed", 0),
        ("from=2027-01-16", 1),
        ("until=2027-01-15", 2),
        ("clinic=98765", 3),
    ] {
        let page = vet.get(&format!("{AUDIT}?{query}")).await.is(200);
        assert_eq!(page.count("tbody tr"), rows, "{query}");
    }
    let page = vet.get(&format!("{AUDIT}?who=12&kind=open")).await;
    assert_eq!(page.attribute("#who", "value").unwrap(), "12");
    assert_eq!(page.attribute("option[selected]", "value").unwrap(), "open");
    page.says("Clear filters");
}

#[tokio::test]
async fn a_filter_that_makes_no_sense_is_said_beside_its_field() {
    let office = connected().await;
    let vet = office.administrator_of(CLINIC).await;
    let page = vet
        .get(&format!("{AUDIT}?from=soon&number=x"))
        .await
        .is(200);
    assert_eq!(page.texts("#from-error"), ["Enter a date as YYYY-MM-DD."]);
    assert_eq!(page.texts("#number-error"), ["Enter a number."]);
    assert_eq!(page.attribute("#number", "value").unwrap(), "x");
}

#[tokio::test]
async fn pages_follow_each_other_without_gaps() {
    let office = connected().await;
    for patient in 1..=60 {
        open(&office, CLINIC, patient, "9").await;
        office
            .clock
            .advance(SignedDuration::from_millis(i64::from(patient % 3 == 0)));
    }
    let vet = office.administrator_of(CLINIC).await;
    let mut page = vet.get(&format!("{AUDIT}?who=9")).await;
    let mut seen = Vec::new();
    loop {
        seen.extend(page.texts("tbody td:nth-child(3) > a"));
        let Some(next) = page.attribute("a[rel=next]", "href") else {
            break;
        };
        assert!(next.contains("who=9"), "{next}");
        page = vet.get(&next).await.is(200);
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 60);
    page.says("Newest");
}

#[tokio::test]
async fn what_a_field_said_is_shown_only_while_the_clinic_keeps_it() {
    let office = connected().await;
    write(&office, "before", "040 22").await;
    keep_values(&office, AuditValuePolicy::Stored).await;
    write(&office, "meanwhile", "<i>040 33").await;
    let vet = office.administrator_of(CLINIC).await;
    let page = vet.get(AUDIT).await.is(200);
    let page = page.says("&lt;i&gt;040 33").says("040 1");
    page.keeps_quiet_about("040 22");
    let operator = office.operator().await;
    let all = operator.get("/settings/audit").await;
    all.keeps_quiet_about("040 33");
    keep_values(&office, AuditValuePolicy::Omitted).await;
    vet.get(AUDIT).await.keeps_quiet_about("040 33");
}

#[tokio::test]
async fn the_file_holds_what_the_filter_lets_through_and_its_download_is_on_record() {
    let office = connected().await;
    keep_values(&office, AuditValuePolicy::Stored).await;
    open(&office, CLINIC, 42, "9").await;
    open(&office, OTHER, 77, "5").await;
    write(&office, "k", "=1+1").await;
    let vet = office.administrator_of(CLINIC).await;
    let page = vet.get(&format!("{AUDIT}?kind=write")).await;
    let file = vet.submit(&page, FILE, &[]).await.is(200);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"audit-54321.csv\""
    );
    let lines: Vec<_> = file.text.lines().collect();
    assert!(lines[0].starts_with("at,clinic,kind,action"));
    assert_eq!(lines.len(), 2, "{}", file.text);
    assert!(lines[1].ends_with(",040 1,'=1+1"), "{}", lines[1]);
    let page = vet.get(&format!("{AUDIT}?kind=export")).await;
    let page = page.says("Downloaded the audit").says("kind write");
    page.says("administrator@54321.example");
    // All of it, in several pieces.
    let openings: Vec<_> = (0..2_500_i64)
        .map(|n| PanelOpen {
            provet_id: id(CLINIC),
            opened_at: office.now(),
            panel_id: format!("{n:032}").chars().rev().collect(),
            page: ProvetPage::Patient,
            department_id: None,
            object_ids: vec![n],
            actor: AuditActor::Unknown,
        })
        .collect();
    office.db.record_panel_opens(&openings).await.unwrap();
    let page = vet.get(AUDIT).await;
    let whole = vet.submit(&page, FILE, &[]).await.is(200);
    // The head, the two rows, both downloads, and the openings.
    assert_eq!(whole.text.lines().count(), 1 + 2 + 2 + 2_500);
    assert!(!whole.text.contains("98765"));
}

#[tokio::test]
async fn what_cannot_be_decrypted_any_more_is_said_in_the_file_and_is_not_an_empty_cell() {
    let office = connected().await;
    keep_values(&office, AuditValuePolicy::Stored).await;
    write(&office, "one", "040 22").await;
    write(&office, "other", "040 33").await;
    // An encrypted value is bound to its row: moved to another one it cannot be decrypted.
    let url = &office.database.as_ref().unwrap().url;
    let pool = sqlx::AnyPool::connect(url).await.unwrap();
    let moved = "UPDATE audit SET sealed_after = (SELECT sealed_after FROM audit WHERE id = 'other') WHERE id = 'one'";
    sqlx::raw_sql(moved).execute(&pool).await.unwrap();
    pool.close().await;
    let vet = office.administrator_of(CLINIC).await;
    let page = vet.get(AUDIT).await.is(200);
    let file = vet.submit(&page, FILE, &[]).await.is(200);
    let unreadable = "The values before and after can no longer be read.";
    let row = format!(",{unreadable},{unreadable}");
    let ends: Vec<bool> = file.text.lines().map(|line| line.ends_with(&row)).collect();
    assert_eq!(
        ends.iter().filter(|ends| **ends).count(),
        1,
        "{}",
        file.text
    );
    file.says(",040 1,040 33").keeps_quiet_about("040 22");
}

#[tokio::test]
async fn the_operators_file_holds_no_values() {
    let office = connected().await;
    keep_values(&office, AuditValuePolicy::Stored).await;
    write(&office, "k", "040 2").await;
    let operator = office.operator().await;
    let page = operator.get("/settings/audit").await;
    let file = operator.submit(&page, "/settings/audit/audit.csv", &[]);
    let file = file.await.is(200).says("change-phone-number");
    file.keeps_quiet_about("040");
}

#[tokio::test]
async fn a_row_that_cannot_be_read_says_so_and_hides_no_other() {
    let office = connected().await;
    for patient in 1..=3 {
        open(&office, CLINIC, patient, "44").await;
        office.clock.advance(SignedDuration::from_mins(1));
    }
    office
        .execute("UPDATE audit SET page = 'no such page' WHERE object_id = 2")
        .await;
    let operator = office.operator().await;
    for list in [AUDIT, "/settings/audit"] {
        let page = operator.get(list).await.is(200);
        let rows = page.texts("tbody tr");
        assert_eq!(rows.len(), 3, "{rows:?}");
        assert!(rows[1].contains("can’t be read"), "{rows:?}");
    }
    let page = operator.get(AUDIT).await;
    let file = operator.submit(&page, FILE, &[]).await.is(200).text;
    // The line of this export itself is one of them.
    assert_eq!(file.lines().count(), 5, "{file}");
    assert!(file.contains("can’t be read"), "{file}");
}
