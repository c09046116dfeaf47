//! The calendars against the stand-in for Provet: what they show of a day, how much they ask for it, and what they say
//! when part of it cannot be seen.

mod records;

use crate::support::provet_simulator::CLINIC;
use crate::support::test_panel::TestPanel;
use cageside::provet::ProvetPage;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use records::{DEPARTMENT, add_animal, add_owner, book, open_calendar};
use serde_json::json;

/// The most calls that the sheet of a day of 120 appointments may take.
const MOST_CALLS: usize = 13;

async fn open_day() -> TestPanel {
    open_calendar(ProvetPage::AppointmentCalendar).await
}

/// The names of the sections in the order in which they are ready.
async fn ready_order(test: &TestPanel) -> Vec<&'static str> {
    let named = test.pending().into_iter().map(async |one| {
        one.markup.await;
        one.slot
    });
    named.collect::<FuturesUnordered<_>>().collect().await
}

/// A day with one appointment of everything there is to know, and one of nothing.
async fn busy() -> TestPanel {
    let test = open_day().await;
    let fine = add_owner(&test, "Fine");
    book(
        &test,
        9,
        fine,
        add_animal(&test, "Calm", fine),
        &json!({"complaint": "Claws"}),
    );
    let owner = add_owner(&test, "<script>Owes</script>");
    let fields = json!({"critical_notes": "Shouts", "critical_accounting_notes": "Cash <b>only</b>", "archived": true});
    test.provet.set("client", owner, &fields);
    let animal = add_animal(&test, "<i>Rex</i>", owner);
    let fields = json!({"critical_notes": "Bites <u>men</u>", "archived": true});
    test.provet.set("patient", animal, &fields);
    test.provet.add("invoice", &json!({
        "invoice_number": 900, "invoice_prefix": "", "status": 3, "credit_note": false,
        "invoice_date": "2026-10-01T08:00:00Z", "invoice_due_date": "2026-10-15", "total_with_vat": 84.2,
        "due_sum": 84.2, "date_paid": null, "client": owner,
    }));
    let template = test.provet.add(
        "remindertemplate",
        &json!({"title": "Rabies <hr>", "department": DEPARTMENT}),
    );
    test.provet.add("reminder", &json!({
        "patient": animal, "client": owner, "reminder_template": template, "expiry_date": "2026-11-01",
        "planned_sending_date": "2026-10-18", "status": 3, "department": DEPARTMENT, "email_subject": "Time",
    }));
    book(
        &test,
        8,
        owner,
        animal,
        &json!({"complaint": "Limping <img src=x>"}),
    );
    test
}

#[tokio::test]
async fn the_day_stands_in_order_and_what_must_be_known_beside_it() {
    let test = busy().await;
    let panel = test.render().await;
    assert_eq!(
        panel.attributes("section", "slot"),
        ["identity", "day", "beware"]
    );
    assert_eq!(panel.texts("h1 bdi"), ["Main <b>house</b>"]);
    assert_eq!(panel.texts(".facts-line"), ["Saturday 21 Nov 2026 · today"]);
    assert_eq!(
        panel.texts("#section-day .time"),
        ["08:00–08:20", "09:00–09:20"]
    );
    assert_eq!(panel.texts("#section-day strong"), ["<i>Rex</i>", "Calm"]);
    assert_eq!(
        panel.texts("#section-day a[href*=client]"),
        ["Aino <script>Owes</script>", "Aino Fine"]
    );
    let row = "#section-beware .schedule > li:first-child";
    assert_eq!(
        panel.texts("#section-beware strong"),
        ["<i>Rex</i>", "Calm"],
        "one list: who has flags and who has none, by time"
    );
    assert_eq!(
        panel.texts(&format!("{row} .critical .prose")),
        ["Bites <u>men</u>", "Shouts"].map(stripped)
    );
    assert_eq!(
        panel.texts("#section-beware .badge"),
        [
            "Patient archived",
            "Rabies <hr>: 20 days overdue",
            "Owes €84.20, overdue",
            "Billing note",
            "Owner archived",
        ]
    );
    assert_eq!(
        panel.texts(&format!("{row} details .billing-note .prose")),
        [stripped("Cash <b>only</b>")]
    );
    assert_eq!(
        panel.texts("#section-beware details a[href^=tel]"),
        ["+358 40 111 2222"; 2]
    );
    assert_eq!(
        panel.texts("#section-beware .day-head p"),
        ["2 appointments · 1 with alerts"]
    );
    assert!(
        panel
            .texts("#section-beware .hint")
            .contains(&"1 appointment with no alerts".to_owned())
    );
    assert!(
        panel
            .texts("script, b, i, u, img, hr, .problem, .incomplete")
            .is_empty()
    );
    assert_eq!(panel.texts("#section-beware.warn").len(), 1);
}

/// Alert texts may be HTML, so what is surely a tag goes; the stand-in sends these as they are.
fn stripped(text: &str) -> String {
    ["<u>", "</u>", "<b>", "</b>"]
        .iter()
        .fold(text.to_owned(), |text, tag| text.replace(tag, ""))
}

#[tokio::test]
async fn who_is_new_who_cannot_be_reached_and_who_is_nobody_is_told() {
    let test = open_day().await;
    let owner = test.provet.add("client", &json!({
        "firstname": "Uusi", "lastname": "Tulokas", "organization_name": "", "email": "", "archived": false,
        "no_sms": false, "no_email": false, "tags_rel": [],
    }));
    let kitten = test.provet.add(
        "patient",
        &json!({"client": owner, "name": "Pikku", "archived": false, "deceased": null}),
    );
    book(&test, 8, owner, kitten, &json!({}));
    let fine = add_owner(&test, "Fine");
    let dead = add_animal(&test, "Ghost", fine);
    test.provet
        .set("patient", dead, &json!({"deceased": "2026-10-01"}));
    book(&test, 9, fine, dead, &json!({}));
    let unknown =
        json!({"client": null, "patients": [], "type": 5, "title": "Cat found", "complaint": ""});
    book(&test, 10, fine, dead, &unknown);
    let own =
        json!({"client": null, "patients": [], "type": 4, "title": "Meeting", "complaint": ""});
    book(&test, 11, fine, dead, &own);
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-beware .badge"),
        [
            "No phone number",
            "First visit",
            "No email address",
            "Deceased 1 Oct 2026",
            "No owner on the appointment",
            "No patient on the appointment",
            "Unknown client",
            "Blocked time",
        ]
    );
    assert_eq!(
        panel.texts("#section-beware details .badge"),
        [
            "First visit",
            "No email address",
            "Unknown client",
            "Blocked time"
        ],
        "what is good to know does not stand among what must be known"
    );
    assert_eq!(
        panel.texts("#section-beware .badge.bad"),
        ["Deceased 1 Oct 2026"]
    );
    assert_eq!(panel.texts("#section-beware .time").len(), 4);
    assert_eq!(panel.texts("#section-day .time").len(), 4);
}

#[tokio::test]
async fn the_way_leads_to_other_days_and_the_day_comes_from_the_form_alone() {
    let test = busy().await;
    let days = ["2026-11-20", "2026-11-22", "2026-11-21", "2026-11-21"];
    let panel = test.render().await;
    assert_eq!(panel.attributes("input[name=date]", "value"), days);
    assert_eq!(
        panel.attributes("form[target=_blank]", "action"),
        ["/panel/appointment-calendar/section/identity"]
    );
    let other = test
        .render_with(&[("date", "2026-11-22"), ("id", "1"), ("department", "1")])
        .await;
    assert_eq!(other.texts(".facts-line"), ["Sunday 22 Nov 2026"]);
    assert_eq!(other.texts("h1 bdi"), ["Main <b>house</b>"]);
    assert_eq!(
        other.texts("#section-day .nothing"),
        ["No appointments recorded for this day."]
    );
    assert_eq!(
        other.texts("#section-beware .nothing"),
        ["No appointments recorded for this day."]
    );
    for odd in ["", "yesterday", "2026-13-01", "9999-12-31", "<b>"] {
        let panel = test.render_with(&[("date", odd)]).await;
        assert_eq!(
            panel.texts(".facts-line"),
            ["Saturday 21 Nov 2026 · today"],
            "{odd}"
        );
    }
}

#[tokio::test]
async fn moving_answers_with_all_that_shows_the_day() {
    let test = busy().await;
    let date = [("date", "2026-11-21")];
    let moved = test.submit("show-day", &date).await;
    assert!(!moved.written, "nothing is ever written here");
    let (page, moved) = (moved.page, moved.markup);
    assert!(
        moved.starts_with(r#"<section id="section-identity""#),
        "{moved}"
    );
    for slot in ["day", "beware"] {
        let partial = format!(
            r##"<hx-partial hx-target="#section-{slot}" hx-swap="outerHTML" hx-nonce="nonce"><section id="section-{slot}""##
        );
        assert!(moved.contains(&partial), "{slot}");
    }
    assert_eq!(page.texts("#section-day strong"), ["<i>Rex</i>", "Calm"]);
    assert!(test.try_submit("book", &date).await.is_none());
}

#[tokio::test]
async fn the_sheet_does_not_wait_for_the_warnings() {
    let test = busy().await;
    let owner = add_owner(&test, "Forgetful");
    let animal = add_animal(&test, "Rex", owner);
    book(&test, 10, owner, animal, &json!({}));
    // So many that they take two pages, one after the other.
    for _ in 0..60 {
        test.provet.add(
            "reminder",
            &json!({"patient": animal, "client": owner, "expiry_date": "2027-11-01", "status": 0, "department": DEPARTMENT}),
        );
    }
    test.render().await;
    test.provet.set_faults_from_query("latency_ms=80").unwrap();
    assert_eq!(ready_order(&test).await, ["identity", "day", "beware"]);
}

#[tokio::test]
async fn a_day_of_120_takes_at_most_thirteen_calls() {
    let test = open_day().await;
    test.render().await;
    let day = records::TODAY.parse().unwrap();
    let made = test.provet.fill_day(CLINIC, DEPARTMENT, day, 120);
    assert_eq!(made.len(), 120);
    test.provet.set_faults_from_query("latency_ms=40").unwrap();
    test.provet.clear_calls();
    let panel = test.render().await;
    let calls = test.provet.list_calls();
    assert_eq!(panel.texts("#section-day .time").len(), 120);
    assert!(
        calls.len() <= MOST_CALLS,
        "{} calls: {calls:#?}",
        calls.len()
    );
    let together = calls.iter().map(|call| call.concurrent).max();
    assert!(
        together >= Some(6),
        "what belongs to those who come is asked at once: {calls:#?}"
    );
    assert!(panel.texts(".problem").is_empty());
    assert!(panel.texts("#section-beware .badge").len() > 20);
    assert!(
        calls.iter().all(|call| call.query.len() < 4000),
        "a URL too long for a proxy"
    );
    assert_eq!(panel.texts("#section-beware .time").len(), 120);
    assert_eq!(panel.count("#section-beware li.cancelled"), 10);
    assert_eq!(
        panel.count("#section-beware li.cancelled a[href^=tel]"),
        0,
        "nobody calls those who do not come"
    );
    assert!(panel.count("#section-beware a[href^=tel]") > 60);
}

#[tokio::test]
async fn an_empty_day_asks_for_nobody() {
    let test = open_day().await;
    test.render().await;
    test.provet.clear_calls();
    test.render_with(&[("date", "2026-12-24")]).await;
    assert_eq!(
        test.provet.list_calls().len(),
        4,
        "department, appointments of the day and those that last into it, titles of reminders"
    );
}

#[tokio::test]
async fn what_is_not_permitted_is_said_of_its_column_and_the_rest_is_shown() {
    for (resource, what) in [
        ("invoice", "unpaid invoices"),
        ("reminder", "reminders"),
        ("phonenumber", "phone numbers"),
        ("consultation", "previous visits"),
        ("patient", "patient records"),
        ("client", "owner records"),
    ] {
        let test = busy().await;
        test.provet
            .set_faults_from_query(&format!("forbid={resource}"))
            .unwrap();
        let panel = test.render().await;
        assert_eq!(
            panel.texts(".problem strong"),
            ["Permission needed"],
            "{resource}"
        );
        assert!(
            panel
                .texts("#section-beware .problem")
                .concat()
                .contains(what),
            "{resource}"
        );
        assert_eq!(panel.texts("#section-day strong").len(), 2, "{resource}");
        let clear = panel.texts("#section-beware .hint").concat();
        assert!(
            clear.contains("in what could be checked"),
            "{resource}: {clear}"
        );
        assert!(
            !panel.texts("#section-beware .badge").is_empty(),
            "{resource}"
        );
    }
}

#[tokio::test]
async fn without_the_templates_the_subject_stands_in_and_is_said_to() {
    let test = busy().await;
    test.provet
        .set_faults_from_query("forbid=remindertemplate")
        .unwrap();
    let panel = test.render().await;
    let badges = panel.texts("#section-beware .badge");
    assert!(
        badges.contains(&"Time: 20 days overdue".to_owned()),
        "{badges:?}"
    );
    assert_eq!(panel.texts("#section-beware .incomplete").len(), 1);
}

#[tokio::test]
async fn ignored_filters_are_never_shown_as_this_days_records() {
    let test = busy().await;
    let lists = "invoice,reminder,phonenumber,consultation,patient,client";
    test.provet
        .set_faults_from_query(&format!("ignore_filters={lists}"))
        .unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts(".problem strong"),
        ["Couldn’t verify the response"],
        "one way to fail is told once"
    );
    let told = panel.texts("#section-beware .problem").concat();
    for what in [
        "unpaid invoices",
        "reminders",
        "phone numbers",
        "previous visits",
        "patient records",
        "owner records",
    ] {
        assert!(told.contains(what), "{what}: {told}");
    }
    assert!(panel.texts("#section-beware .badge").is_empty());
    assert!(panel.texts("#section-beware .nothing").is_empty());
    test.provet
        .set_faults_from_query("ignore_filters=appointment")
        .unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-day .problem strong"),
        ["Couldn’t verify the response"]
    );
    assert!(panel.texts(".schedule").is_empty());
}

#[tokio::test]
async fn a_silent_provet_leaves_every_section_to_be_tried_again_on_its_day() {
    let test = busy().await;
    test.provet.set_faults_from_query("fail=1000").unwrap();
    let panel = test.render_with(&[("date", "2026-11-25")]).await;
    assert_eq!(panel.texts(".problem strong"), ["Provet didn’t respond"; 3]);
    assert_eq!(panel.texts("form.again button"), ["Retry"; 3]);
    assert_eq!(
        panel.attributes("form.again input[name=date]", "value"),
        ["2026-11-25"; 3]
    );
    assert_eq!(panel.texts("h1 bdi"), ["Department 3"]);
}

/// A week that has a hole, a night, and one person twice at once.
#[expect(clippy::too_many_lines, reason = "a week of shifts, written out")]
async fn week() -> TestPanel {
    let test = open_calendar(ProvetPage::ShiftCalendar).await;
    let kind = |name: &str, takes: bool| {
        let row = json!({"name": name, "code": 9, "department": DEPARTMENT, "in_appointments": takes, "is_active": true});
        test.provet.add("shifttype", &row)
    };
    let (consulting, desk) = (kind("Consulting <b>", true), kind("Desk", false));
    for (user, kind, start, end, note) in [
        (
            1,
            consulting,
            "2026-11-21T07:00:00Z",
            "2026-11-21T12:00:00Z",
            "Keys <i>",
        ),
        (
            2,
            consulting,
            "2026-11-21T11:00:00Z",
            "2026-11-21T15:00:00Z",
            "",
        ),
        (2, desk, "2026-11-21T14:00:00Z", "2026-11-21T16:00:00Z", ""),
        (5, desk, "2026-11-21T05:00:00Z", "2026-11-21T09:00:00Z", ""),
        (
            1,
            consulting,
            "2026-11-20T18:00:00Z",
            "2026-11-21T04:00:00Z",
            "",
        ),
        (
            1,
            consulting,
            "2026-11-15T18:00:00Z",
            "2026-11-16T04:00:00Z",
            "",
        ),
        (
            1,
            consulting,
            "2026-11-10T18:00:00Z",
            "2026-11-10T22:00:00Z",
            "long ago",
        ),
    ] {
        test.provet.add("shift", &json!({
            "start": start, "end": end, "user": user, "department": DEPARTMENT, "shift_type": kind, "web": false,
            "note": note, "is_slot": false,
        }));
    }
    let owner = add_owner(&test, "Fine");
    let animal = add_animal(&test, "Rex", owner);
    book(&test, 8, owner, animal, &json!({"complaint": "Nobody <u>"}));
    book(&test, 10, owner, animal, &json!({"complaint": "Fits"}));
    book(&test, 15, owner, animal, &json!({"complaint": "Other"}));
    book(
        &test,
        7,
        owner,
        animal,
        &json!({"complaint": "Cancelled", "active": 0}),
    );
    book(
        &test,
        7,
        owner,
        animal,
        &json!({"complaint": "Meeting", "type": 4}),
    );
    test
}

#[tokio::test]
async fn who_works_is_told_by_kind_of_shift_for_the_day_and_the_week() {
    let test = week().await;
    let panel = test.render().await;
    assert_eq!(
        panel.attributes("section", "slot"),
        ["identity", "on-duty", "gaps", "week"]
    );
    assert_eq!(
        panel.texts("#section-on-duty p.muted"),
        ["Consulting <b>", "Desk"]
    );
    let times = panel.texts("#section-on-duty li p:not(.muted)");
    assert_eq!(
        times.len(),
        5,
        "the night that ends on the day belongs to it: {times:?}"
    );
    assert!(times[0].ends_with("20 Nov 2026, 20:00–06:00"), "{times:?}");
    assert!(times[1].ends_with("09:00–14:00 · Keys <i>"), "{times:?}");
    assert!(
        times.iter().all(|time| !time.starts_with("Person")),
        "{times:?}"
    );
    let days = panel.texts("#section-week h3");
    assert_eq!((days.len(), days[0].as_str()), (7, "Monday 16 Nov 2026"));
    assert_eq!(
        panel.texts("#section-week h3[aria-current]"),
        ["Saturday 21 Nov 2026"]
    );
    assert!(!panel.text().contains("long ago"));
    assert!(panel.texts("b, i, u, .problem, .incomplete").is_empty());
}

#[tokio::test]
async fn appointments_with_nobody_there_and_double_shifts_are_told() {
    let test = week().await;
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-gaps .badge"),
        [
            "No one on shift",
            "Assigned person not on shift, others are"
        ]
    );
    let told = panel.texts("#section-gaps").concat();
    assert!(
        told.contains("Nobody <u>") && told.contains("Other"),
        "{told}"
    );
    assert!(
        !told.contains("Fits") && !told.contains("Cancelled") && !told.contains("Meeting"),
        "{told}"
    );
    assert!(told.contains("21 Nov 2026, 16:00–17:00"), "{told}");
    assert!(told.contains("Consulting <b> · Desk"), "{told}");
    let tomorrow = test.render_with(&[("date", "2026-11-22")]).await;
    assert_eq!(
        tomorrow.texts("#section-gaps .nothing"),
        [
            "Every appointment has someone on shift.",
            "No one has overlapping shifts."
        ],
        "what is past is not told again"
    );
}

#[tokio::test]
async fn a_week_takes_six_calls() {
    let test = week().await;
    test.render().await;
    test.provet.clear_calls();
    test.render().await;
    let calls = test.provet.list_calls();
    assert_eq!(
        calls.len(),
        6,
        "department, shift types, shifts and appointments of the week and those that last into it: {calls:#?}"
    );
}

#[tokio::test]
async fn shifts_that_cannot_be_seen_are_neither_gaps_nor_a_free_week() {
    for (switch, said) in [
        ("forbid=shift", "Permission needed"),
        ("ignore_filters=shift", "Couldn’t verify the response"),
        ("fail=1000", "Provet didn’t respond"),
    ] {
        let test = week().await;
        test.provet.set_faults_from_query(switch).unwrap();
        let panel = test.render_with(&[("date", "2026-11-20")]).await;
        for slot in ["on-duty", "gaps", "week"] {
            let told = panel.texts(&format!("#section-{slot} .problem strong"));
            assert_eq!(told, [said], "{slot} {switch}");
        }
        assert!(panel.texts(".nothing, .badge").is_empty(), "{switch}");
    }
}

#[tokio::test]
async fn without_appointments_or_kinds_of_shift_the_rest_is_shown() {
    let test = week().await;
    test.provet
        .set_faults_from_query("forbid=appointment")
        .unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-gaps .problem strong"),
        ["Permission needed"]
    );
    assert!(
        panel
            .texts("#section-gaps")
            .concat()
            .contains("16:00–17:00")
    );
    assert!(panel.texts("#section-gaps .nothing").is_empty());
    test.provet
        .set_faults_from_query("forbid=shifttype")
        .unwrap();
    let panel = test.render().await;
    assert_eq!(
        panel.texts("#section-on-duty .incomplete"),
        ["No permission to view shift types."]
    );
    assert_eq!(panel.texts("#section-on-duty li p:not(.muted)").len(), 5);
}
