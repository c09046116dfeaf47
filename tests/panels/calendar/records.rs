//! What the tests of the calendars put into a department: owners, animals and appointments in good order.

use cageside::provet::ProvetPage;
use serde_json::{Value, json};

use crate::support::test_panel::TestPanel;

/// The department whose calendar is opened; nobody else's tests furnish it.
pub(crate) const DEPARTMENT: i64 = 3;
/// The day on which everything happens.
pub(crate) const TODAY: &str = "2026-11-21";

/// Opens a calendar of the department, early in the morning.
pub(crate) async fn open_calendar(page: ProvetPage) -> TestPanel {
    let test = TestPanel::open_at("2026-11-21T05:00:00Z", page, &[DEPARTMENT]).await;
    let department = json!({"name": "Main <b>house</b>"});
    assert_eq!(test.provet.add("department", &department), DEPARTMENT);
    test
}
/// Adds an owner in good order.
pub(crate) fn add_owner(test: &TestPanel, lastname: &str) -> i64 {
    let owner = test.provet.add(
        "client",
        &json!({
            "firstname": "Aino", "lastname": lastname, "organization_name": "", "email": "a@example.org",
            "critical_notes": "", "critical_accounting_notes": "", "archived": false, "no_sms": false,
            "no_email": false, "tags_rel": [],
        }),
    );
    test.provet.add(
        "phonenumber",
        &json!({
            "client": owner, "type_code": 1, "phone_number": "+358401112222", "preferred_reminders": true,
            "is_secondary_owners_phone_number": false,
        }),
    );
    owner
}

/// Adds an animal in good order, which has been here before.
pub(crate) fn add_animal(test: &TestPanel, name: &str, owner: i64) -> i64 {
    let animal = test.provet.add(
        "patient",
        &json!({
            "client": owner, "name": name, "deceased": null, "archived": false, "critical_notes": "",
            "date_of_birth": "2019-05-06", "tags_rel": [],
        }),
    );
    test.provet.add(
        "consultation",
        &json!({
            "client": owner, "patients": [animal], "status": 9, "admitted_time": "2025-03-04T08:00:00Z",
            "started": "2025-03-04T08:00:00Z", "department": DEPARTMENT, "complaint": "",
        }),
    );
    animal
}

/// Adds an appointment at an hour of today, by the clinic's clock.
pub(crate) fn book(test: &TestPanel, hour: i64, owner: i64, animal: i64, change: &Value) -> i64 {
    let mut row = json!({
        "start": format!("{TODAY}T{:02}:00:00Z", hour - 2), "end": format!("{TODAY}T{:02}:20:00Z", hour - 2),
        "start_date": TODAY, "end_date": TODAY, "title": "Visit", "complaint": "Visit", "user": 1, "client": owner,
        "patients": [animal], "duration": 20, "active": 1, "no_show": false, "department": DEPARTMENT, "type": 1,
    });
    let fields = row.as_object_mut().unwrap();
    fields.extend(change.as_object().unwrap().clone());
    test.provet.add("appointment", &row)
}
