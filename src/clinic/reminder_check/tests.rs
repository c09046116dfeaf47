//! Each thing that can be wrong with a reminder, alone.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::values::Field;

const TODAY: Date = date(2026, 11, 21);

fn reminder() -> OutgoingReminder {
    OutgoingReminder {
        id: 1,
        patient_id: Some(7),
        template_id: Some(3),
        title: Some("Vaccination: rabies".to_owned()),
        subject: None,
        due_date: Field::Read(date(2026, 12, 5)),
        planned_date: Some(TODAY),
        created_date: Some(date(2025, 12, 5)),
        status: Some(ReminderStatus::Created),
        channel_code: Some(1),
        email: "a@example.org".to_owned(),
        phone: String::new(),
    }
}

fn owner() -> ReminderClient {
    ReminderClient {
        archived: false,
        emails: vec!["A@example.org".to_owned()],
        phones: Some(vec!["+358401112222".to_owned()]),
        has_postal_address: true,
        no_email: Some(false),
        no_sms: Some(false),
    }
}

fn dose(disease: &str, on: Date) -> Vaccination {
    Vaccination {
        disease: disease.to_owned(),
        date: crate::values::Field::Read(on),
        batch: None,
        external: false,
        doubt: None,
    }
}

fn desk(reminders: &[OutgoingReminder]) -> ReminderChecker<'_> {
    ReminderChecker {
        reminders,
        selected_ids: &[1],
        today: TODAY,
        thresholds: ReminderCheckThresholds::default(),
        channel_codes: ChannelCodes::default(),
    }
}

fn judged(
    reminder: &OutgoingReminder,
    owner: ReminderClient,
    given: &[Vaccination],
) -> Vec<(FindingSeverity, FindingKind)> {
    let all = [reminder.clone()];
    let animal = RecordAvailability::Available(ReminderPatient::default());
    let noted = desk(&all).check_reminder(
        reminder,
        &animal,
        &RecordAvailability::Available(owner),
        Some(given),
    );
    noted
        .into_iter()
        .map(|noted| (noted.severity, noted.kind))
        .collect()
}

fn of_owner(owner: ReminderClient) -> Vec<(FindingSeverity, FindingKind)> {
    judged(&reminder(), owner, &[])
}

#[test]
fn a_reminder_that_may_go_out_has_nothing_against_it() {
    assert_eq!(of_owner(owner()), []);
}

#[test]
fn a_due_date_that_cannot_be_read_is_to_be_looked_at() {
    let unread = OutgoingReminder {
        due_date: Field::Unreadable("in spring".to_owned()),
        ..reminder()
    };
    let found = judged(&unread, owner(), &[]);
    let look = (FindingSeverity::Warning, FindingKind::DueDateUnreadable);
    assert_eq!(found, [look]);
}

#[test]
fn the_dead_and_the_archived_are_not_written_to() {
    let all = [reminder()];
    let judge = |animal| {
        let owner = RecordAvailability::Available(owner());
        desk(&all).check_reminder(&all[0], &animal, &owner, None)
    };
    let died = date(2026, 3, 1);
    let dead = ReminderPatient {
        is_deceased: true,
        deceased_on: Some(died),
        archived: true,
        has_other_client: false,
    };
    let found = judge(RecordAvailability::Available(dead));
    let stops = [
        FindingKind::Deceased(Some(died)),
        FindingKind::PatientArchived,
    ];
    assert_eq!(
        found,
        stops.map(|finding| new_finding(FindingSeverity::Blocking, finding))
    );
    assert_eq!(
        judge(RecordAvailability::Missing),
        [new_finding(
            FindingSeverity::Blocking,
            FindingKind::PatientMissing
        )]
    );
    assert_eq!(
        judge(RecordAvailability::Unavailable),
        [new_finding(
            FindingSeverity::Warning,
            FindingKind::PatientUnavailable
        )]
    );
}

#[test]
fn who_wants_no_mail_gets_none_and_who_was_not_asked_is_asked() {
    let wish = |no_email| {
        of_owner(ReminderClient {
            no_email,
            ..owner()
        })
    };
    assert_eq!(
        wish(Some(true)),
        [(
            FindingSeverity::Blocking,
            FindingKind::OptOut(MessageChannel::Email)
        )]
    );
    assert_eq!(
        wish(None),
        [(
            FindingSeverity::Warning,
            FindingKind::OptOutUnknown(MessageChannel::Email)
        )]
    );
    let archived = ReminderClient {
        archived: true,
        ..owner()
    };
    assert_eq!(
        of_owner(archived),
        [(FindingSeverity::Blocking, FindingKind::ClientArchived)]
    );
}

#[test]
fn an_address_is_missing_wrong_or_another_one() {
    let mail = |in_it: &str, recorded: &[&str]| {
        let sent = OutgoingReminder {
            email: in_it.to_owned(),
            ..reminder()
        };
        let emails = recorded.iter().map(|it| (*it).to_owned()).collect();
        judged(&sent, ReminderClient { emails, ..owner() }, &[])
    };
    let stop = |finding| vec![(FindingSeverity::Blocking, finding)];
    assert_eq!(
        mail("", &[]),
        stop(FindingKind::MissingAddress(MessageChannel::Email))
    );
    assert_eq!(
        mail("", &["a@b@c"]),
        stop(FindingKind::InvalidAddress(MessageChannel::Email))
    );
    assert_eq!(
        mail("no", &["a@b.fi"]),
        stop(FindingKind::InvalidAddress(MessageChannel::Email))
    );
    assert_eq!(mail("", &["a@b.fi"]), []);
    assert_eq!(
        mail("old@b.fi", &["a@b.fi"]),
        [(
            FindingSeverity::Warning,
            FindingKind::DifferentAddress(MessageChannel::Email)
        )]
    );
}

#[test]
fn of_a_way_that_is_not_known_nothing_is_certain() {
    let letter = OutgoingReminder {
        channel_code: Some(3),
        ..reminder()
    };
    let silent = ReminderClient {
        phones: Some(Vec::new()),
        no_email: Some(true),
        ..owner()
    };
    assert_eq!(
        judged(&letter, silent.clone(), &[]),
        [
            (
                FindingSeverity::Warning,
                FindingKind::OptOut(MessageChannel::Email)
            ),
            (
                FindingSeverity::Warning,
                FindingKind::MissingAddress(MessageChannel::Sms)
            ),
            (FindingSeverity::Info, FindingKind::UnknownChannel(Some(3))),
        ]
    );
    let numbers = ChannelCodes {
        letter: Some(3),
        ..ChannelCodes::default()
    };
    let all = [letter];
    let told = ReminderChecker {
        channel_codes: numbers,
        ..desk(&all)
    };
    let animal = RecordAvailability::Available(ReminderPatient::default());
    let found = told.check_reminder(
        &all[0],
        &animal,
        &RecordAvailability::Available(silent),
        None,
    );
    assert_eq!(
        found,
        [],
        "a clinic that tells its numbers is judged by them"
    );
}

#[test]
fn a_recorded_text_that_holds_several_numbers_is_a_way_to_send_a_text_message() {
    let codes = ChannelCodes {
        sms: Some(2),
        ..ChannelCodes::default()
    };
    let found = |phone: &str, recorded: &str| {
        let all = [OutgoingReminder {
            channel_code: Some(2),
            phone: phone.to_owned(),
            ..reminder()
        }];
        let checker = ReminderChecker {
            channel_codes: codes,
            ..desk(&all)
        };
        let owner = ReminderClient {
            phones: Some(vec![recorded.to_owned()]),
            ..owner()
        };
        let owner = RecordAvailability::Available(owner);
        let animal = RecordAvailability::Available(ReminderPatient::default());
        checker.check_reminder(&all[0], &animal, &owner, None)
    };
    assert_eq!(found("", "040 1234567 / 050 7654321"), []);
    assert_eq!(found("0507654321", "040 1234567 / 050 7654321"), []);
    assert_eq!(found("", "Mrs home 040 1234567"), []);
    assert_eq!(
        found("", "by letter only"),
        [new_finding(
            FindingSeverity::Blocking,
            FindingKind::InvalidAddress(MessageChannel::Sms)
        )]
    );
}

#[test]
fn how_far_the_message_has_come_is_told() {
    let at = |status: i64, planned| {
        let one = OutgoingReminder {
            planned_date: planned,
            status: Some(status.into()),
            ..reminder()
        };
        judged(&one, owner(), &[])
    };
    let today = Some(TODAY);
    assert_eq!(
        at(3, today),
        [(FindingSeverity::Blocking, FindingKind::AlreadySent)]
    );
    assert_eq!(
        at(4, today),
        [(FindingSeverity::Warning, FindingKind::DeliveryFailed)]
    );
    assert_eq!(
        at(1, today),
        [(FindingSeverity::Warning, FindingKind::InDelivery)]
    );
    assert_eq!(
        at(77, today),
        [(
            FindingSeverity::Warning,
            FindingKind::UnknownStatus(Some(ReminderStatus::Unknown(77)))
        )]
    );
    assert_eq!(
        at(0, None),
        [(FindingSeverity::Warning, FindingKind::NoSendDate)]
    );
    assert_eq!(
        at(0, Some(date(2026, 11, 18))),
        [(
            FindingSeverity::Warning,
            FindingKind::SendDatePassed { days: 3 }
        )]
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story")]
fn the_same_twice_is_told_of_both_and_of_one_sent_lately() {
    let mut two = reminder();
    two.id = 2;
    let found = |other: OutgoingReminder| {
        let all = [reminder(), other];
        let animal = RecordAvailability::Available(ReminderPatient::default());
        let noted = desk(&all).check_reminder(
            &all[0],
            &animal,
            &RecordAvailability::Available(owner()),
            None,
        );
        noted.into_iter().next()
    };
    let duplicate = |planned, sent| FindingKind::Duplicate {
        id: 2,
        planned_date: planned,
        is_sent: sent,
        is_selected: false,
    };
    assert_eq!(
        found(two.clone()),
        Some(new_finding(
            FindingSeverity::Blocking,
            duplicate(Some(TODAY), false)
        ))
    );
    let next = OutgoingReminder {
        due_date: Field::Read(date(2027, 12, 5)),
        ..two.clone()
    };
    assert_eq!(
        found(next),
        Some(new_finding(
            FindingSeverity::Warning,
            duplicate(Some(TODAY), false)
        ))
    );
    let sent = |planned| OutgoingReminder {
        status: Some(ReminderStatus::Sent),
        planned_date: Some(planned),
        ..two.clone()
    };
    let lately = date(2026, 10, 1);
    assert_eq!(
        found(sent(lately)),
        Some(new_finding(
            FindingSeverity::Blocking,
            duplicate(Some(lately), true)
        ))
    );
    let next_of_sent = OutgoingReminder {
        due_date: Field::Read(date(2027, 12, 5)),
        ..sent(lately)
    };
    assert_eq!(
        found(next_of_sent),
        Some(new_finding(
            FindingSeverity::Warning,
            duplicate(Some(lately), true)
        )),
        "the next dose of a course may be reminded of"
    );
    assert_eq!(found(sent(date(2025, 11, 1))), None);
    for other in [
        OutgoingReminder {
            patient_id: Some(8),
            ..two.clone()
        },
        OutgoingReminder {
            template_id: Some(4),
            ..two.clone()
        },
    ] {
        assert_eq!(found(other), None);
    }
    let in_words = OutgoingReminder {
        template_id: None,
        title: Some("Rabies vaccination!".to_owned()),
        ..two
    };
    assert!(found(in_words).is_some(), "the words are the same");
}

#[test]
fn what_was_given_meanwhile_is_not_asked_for_again() {
    let found = |disease: &str, on| judged(&reminder(), owner(), &[dose(disease, on)]);
    let near = date(2026, 11, 21);
    assert_eq!(
        found("Rabies", date(2026, 11, 22)),
        [],
        "a dose from tomorrow is none"
    );
    assert_eq!(
        judged(
            &OutgoingReminder {
                due_date: Field::Read(date(2026, 11, 25)),
                ..reminder()
            },
            owner(),
            &[dose("Rabies", near)]
        ),
        [(
            FindingSeverity::Blocking,
            FindingKind::CareGiven(dose("Rabies", near))
        )]
    );
    let early = date(2026, 9, 1);
    assert_eq!(
        found("Rabies", early),
        [(
            FindingSeverity::Warning,
            FindingKind::CareGivenSinceCreation(dose("Rabies", early))
        )]
    );
    assert_eq!(
        found("Rabies", date(2025, 12, 5)),
        [],
        "the dose it was made at"
    );
    assert_eq!(found("Distemper", early), []);
}

proptest! {
    #[test]
    fn whatever_is_recorded_is_judged(
        email in ".{0,12}", phone in ".{0,12}", title in ".{0,12}", status in -1i64..6, method in -1i64..4,
    ) {
        let any = OutgoingReminder {
            email, phone, title: Some(title), status: Some(ReminderStatus::from(status)), channel_code: Some(method), ..reminder()
        };
        let found = judged(&any, owner(), &[dose("", TODAY)]);
        prop_assert!(found.is_sorted_by_key(|(weight, _)| std::cmp::Reverse(*weight)));
    }
}
