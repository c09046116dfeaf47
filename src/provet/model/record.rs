//! Turns the JSON of one record into its type, whichever of several field names Provet used.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::lenient::id_from_url;

/// A record of Provet's.
///
/// Field names differ between Provet's documentation, its versions and its endpoints, and one object may carry two of
/// them at once (`ended` and `finished`), so names are settled here before serde sees the object: serde's own `alias`
/// would call that a duplicate field.
pub trait ProvetRecord: DeserializeOwned + Send + Sync + 'static {
    /// Our name of a field, and the other names it is known by, in the order they are tried after it.
    const ALIASES: &'static [(&'static str, &'static [&'static str])] = &[];
}

/// Reads one record; `None` when the value is no record at all.
pub fn parse_record<T: ProvetRecord>(value: Value) -> Option<T> {
    let Value::Object(mut fields) = value else {
        return None;
    };
    // Before serde sees the object: its `alias` fails on one that carries both names.
    for (name, others) in T::ALIASES {
        apply_aliases(&mut fields, name, others);
    }
    fill_id(&mut fields);
    serde_json::from_value(Value::Object(fields)).ok()
}

/// Puts the first value that says something under `name`.
fn apply_aliases(fields: &mut Map<String, Value>, name: &str, others: &[&str]) {
    // One object may carry both names with different values: an alias only fills a gap.
    if fields.get(name).is_some_and(is_present) {
        return;
    }
    let found = others
        .iter()
        .find_map(|other| fields.get(*other).filter(|value| is_present(value)))
        .cloned();
    if let Some(value) = found {
        fields.insert(name.to_owned(), value);
    }
}

fn is_present(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(rows) => !rows.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// Takes the id from `url` where `id` is missing. \[C\]
fn fill_id(fields: &mut Map<String, Value>) {
    if fields.get("id").is_some_and(is_present) {
        return;
    }
    if let Some(id) = fields
        .get("url")
        .and_then(Value::as_str)
        .and_then(id_from_url)
    {
        fields.insert("id".to_owned(), id.into());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::provet::model::lenient::as_text;
    use crate::provet::model::{
        Appointment, Client, Consultation, ConsultationItemRecord, ConsultationNote,
        ExternalVaccination, Invoice, Patient, PhoneNumber, Reminder, WeightRecord,
    };
    use crate::values::{DayOrInstant, InvoiceStatus};

    fn of<T: ProvetRecord>(value: Value) -> T {
        parse_record(value).expect("a record")
    }

    #[test]
    fn a_record_with_both_names_of_a_field_is_read() {
        let visit: Consultation =
            of(json!({"ended": "2026-01-02T10:00:00Z", "finished": "2026-01-01T10:00:00Z"}));
        assert_eq!(visit.ended.known(), "2026-01-02T10:00:00Z".parse().ok());
        let note: ConsultationNote = of(json!({"text": "one", "note": "other"}));
        assert_eq!(note.text, "one");
        let phone: PhoneNumber = of(json!({"phone_number": "+3581", "number": "+3582"}));
        assert_eq!(phone.phone_number, "+3581");
        let invoice: Invoice = of(json!({"status": 3, "_status": 0}));
        assert_eq!(invoice.status.known(), Some(InvoiceStatus::Finalised));
    }

    #[test]
    fn the_first_name_that_says_something_wins() {
        let visit: Consultation =
            of(json!({"ended": null, "finished": "2026-01-01T10:00:00+02:00"}));
        assert_eq!(visit.ended.known(), "2026-01-01T08:00:00Z".parse().ok());
        let note: ConsultationNote = of(json!({"text": " ", "note": "said"}));
        assert_eq!(note.text, "said");
        let shot: ExternalVaccination =
            of(json!({"disease": "", "vaccine": "Rabies", "given": "2025-05-06T00:00:00Z"}));
        assert_eq!(shot.disease, "Rabies");
        let day = jiff::civil::date(2025, 5, 6);
        assert_eq!(shot.date.known(), Some(DayOrInstant::Day(day)));
        let invoice: Invoice = of(json!({"_status": 0}));
        assert_eq!(
            invoice.status.known(),
            Some(InvoiceStatus::Draft),
            "zero says something"
        );
    }

    #[test]
    fn a_missing_id_is_taken_from_the_url() {
        let reminder: Reminder =
            of(json!({"url": "https://provetcloud.com/4/api/0.1/reminder/77/"}));
        assert_eq!(reminder.id, Some(77));
        let given: Reminder =
            of(json!({"id": 5, "url": "https://provetcloud.com/4/api/0.1/reminder/77/"}));
        assert_eq!(given.id, Some(5));
        let none: Reminder = of(json!({"id": null}));
        assert_eq!(none.id, None);
    }

    #[test]
    fn numbers_dates_and_flags_are_read_however_they_come() {
        let weight: WeightRecord =
            of(json!({"weight": "12.5", "timestamp": "2021-12-10T20:42:43"}));
        assert_eq!(weight.weight.known(), Some(12.5));
        assert_eq!(
            weight.timestamp.known(),
            "2021-12-10T20:42:43Z".parse().ok()
        );
        let offset: WeightRecord =
            of(json!({"weight": -0.0, "timestamp": "2021-12-10T20:42:43.123456-04:00"}));
        assert!(offset.weight.known().is_some_and(f64::is_sign_positive));
        assert_eq!(
            offset.timestamp.known(),
            "2021-12-11T00:42:43.123456Z".parse().ok()
        );
        let booked: Appointment = of(json!({"active": 0, "no_show": "1"}));
        assert!(!booked.active && booked.no_show);
        let unsaid: Appointment = of(json!({}));
        assert!(unsaid.active, "cancelled only when said");
        let told: Client = of(json!({"no_sms": 1, "no_email": "False"}));
        assert_eq!((told.no_sms, told.no_email), (Some(true), Some(false)));
        let untold: Invoice = of(json!({"status": 3, "credit_note": null}));
        assert_eq!(untold.credit_note, None);
        let item: ConsultationItemRecord = of(json!({"quantity": 49.0, "vaccination": "True"}));
        assert_eq!(item.quantity.known(), Some(49.0));
        assert!(item.vaccination);
    }

    #[test]
    fn links_are_urls_objects_or_numbers() {
        let visit: Consultation = of(json!({
            "client": "https://provetcloud.com/4/api/0.1/client/218/",
            "patients": [
                {"url": "https://provetcloud.com/4/api/0.1/patient/9/", "name": " Fenton "},
                "https://provetcloud.com/4/api/0.1/patient/10/?x=1", 11, null, "nonsense",
            ],
            "supervising_veterinarian": {"id": 3, "first_name": "Ana", "last_name": "Ng"},
            "department": null,
        }));
        assert_eq!(visit.client.known().map(|client| client.id), Some(218));
        let patients: Vec<_> = visit
            .patients
            .items
            .iter()
            .map(|patient| patient.id)
            .collect();
        assert_eq!(patients, [9, 10, 11]);
        assert_eq!(
            visit.patients.unreadable, 1,
            "nonsense is counted, null is nothing"
        );
        assert_eq!(visit.patients.items[0].name, "Fenton");
        assert_eq!(
            visit.supervising_veterinarian.map(|vet| vet.name),
            Some("Ana Ng".to_owned())
        );
        assert!(visit.department.is_none());
    }

    #[test]
    fn unknown_null_and_odd_values_never_spoil_a_record() {
        let patient: Patient = of(json!({
            "id": "42", "name": "Lumi", "breed": "None", "gender": null, "species": 15_461_002,
            "date_of_birth": "2020-02-30", "tags_rel": ["shy", {"label": "insured"}, null],
            "remarks": null, "picture": {"x": [1, 2]}, "brand_new_field": [[]],
        }));
        assert_eq!(patient.id, Some(42));
        assert_eq!(patient.breed, "");
        assert_eq!(patient.species, "15461002");
        assert_eq!(patient.date_of_birth.known(), None);
        assert_eq!(patient.tags.items, ["shy", "insured"]);
        let client: Client = of(json!({"country": {"code": "FI", "name": "Finland"}, "email": ""}));
        assert_eq!(client.email, "");
    }

    #[test]
    fn what_stands_there_and_cannot_be_read_is_not_absent() {
        let patient: Patient = of(json!({
            "date_of_birth": "2019-05", "deceased": true, "weight": "1,234", "critical_notes": ["Bites", {"text": "FIV+"}],
            "tags_rel": ["ok", {"tag": "FIV+"}, 7],
        }));
        assert_eq!(patient.date_of_birth.unreadable(), Some("2019-05"));
        assert_eq!(patient.deceased.unreadable(), Some("true"));
        assert_eq!(
            patient.weight.unreadable(),
            Some("1,234"),
            "one or a thousand"
        );
        assert_eq!(patient.critical_notes, "Bites; FIV+");
        assert_eq!((patient.tags.items.len(), patient.tags.unreadable), (2, 1));
        for blank in [json!(null), json!(""), json!(" "), json!([]), json!({})] {
            let patient: Patient = of(json!({"deceased": blank}));
            assert!(patient.deceased.is_absent(), "{blank}");
        }
    }

    #[test]
    fn a_decimal_comma_is_read_and_a_comma_of_thousands_is_not_guessed() {
        let weight = |text: &str| -> WeightRecord { of(json!({"weight": text})) };
        assert_eq!(weight("12,5").weight.known(), Some(12.5));
        assert_eq!(weight("0,25").weight.known(), Some(0.25));
        for odd in ["1,234", "1.234,5", "12 kg", "inf", "NaN", "1e3", "--5"] {
            assert_eq!(weight(odd).weight.unreadable(), Some(odd));
        }
    }

    #[test]
    fn a_plain_day_is_no_instant_but_is_the_day_of_a_weighing_in_every_zone() {
        let visit: Consultation = of(json!({"started": "2026-11-29"}));
        assert_eq!(visit.started.unreadable(), Some("2026-11-29"));
        let weight: WeightRecord = of(json!({"timestamp": "2026-11-29"}));
        let at = weight.timestamp.known().unwrap();
        for zone in ["Pacific/Honolulu", "America/New_York", "Pacific/Auckland"] {
            let zone = jiff::tz::TimeZone::get(zone).unwrap();
            assert_eq!(zone.to_datetime(at).date(), jiff::civil::date(2026, 11, 29));
        }
    }

    #[test]
    fn a_mark_that_is_no_plain_yes_is_a_mark() {
        let archived = |value: Value| of::<Patient>(json!({"archived": value})).archived;
        for no in [
            json!(null),
            json!(0),
            json!("0"),
            json!("False"),
            json!("no"),
            json!(""),
            json!([]),
        ] {
            assert!(!archived(no.clone()), "{no}");
        }
        for yes in [
            json!(true),
            json!(1),
            json!("True"),
            json!("yes"),
            json!("2024-03-01"),
            json!({"by": "Ana"}),
        ] {
            assert!(archived(yes.clone()), "{yes}");
        }
    }

    #[test]
    fn what_is_no_object_is_no_record() {
        for value in [json!(null), json!(3), json!("x"), json!([])] {
            assert!(parse_record::<Patient>(value).is_none());
        }
    }

    /// Any JSON, a few levels deep.
    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            "[0-9a-zA-Zäé:/.+ -]{0,24}".prop_map(Value::from),
            "https://[a-z]{1,8}/[0-9]{0,20}/".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map("id|url|name|label", inner, 0..4)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_a_field_holds_the_record_is_read(value in any_json()) {
            let fields = [
                "id", "url", "client", "patients", "name", "weight", "deceased", "date_of_birth", "archived",
                "tags_rel", "modified", "started", "ended", "finished", "status", "type", "text", "note", "start",
                "active", "user", "quantity", "vaccination", "invoice_number", "due_sum", "date", "given",
            ];
            let object: Map<String, Value> =
                fields.iter().map(|name| ((*name).to_owned(), value.clone())).collect();
            let object = Value::Object(object);
            let patient: Patient = parse_record(object.clone()).unwrap();
            let says_something = !as_text(&value).trim().is_empty();
            prop_assert!(!says_something || patient.date_of_birth.is_present());
            prop_assert!(!says_something || patient.weight.is_present());
            prop_assert!(parse_record::<Consultation>(object.clone()).is_some());
            prop_assert!(parse_record::<ConsultationNote>(object.clone()).is_some());
            prop_assert!(parse_record::<ConsultationItemRecord>(object.clone()).is_some());
            prop_assert!(parse_record::<Appointment>(object.clone()).is_some());
            prop_assert!(parse_record::<Invoice>(object.clone()).is_some());
            prop_assert!(parse_record::<ExternalVaccination>(object).is_some());
        }
    }
}
