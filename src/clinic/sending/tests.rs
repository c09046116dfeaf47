//! Each thing that can be wrong with a reminder, alone.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const TODAY: Date = date(2026, 11, 21);

fn reminder() -> Reminder {
    Reminder {
        id: 1,
        animal: Some(7),
        template: Some(3),
        title: Some("Vaccination: rabies".to_owned()),
        due: Some(date(2026, 12, 5)),
        planned: Some(TODAY),
        created: Some(date(2025, 12, 5)),
        status: Some(0),
        method: Some(1),
        email: "a@example.org".to_owned(),
        phone: String::new(),
    }
}

fn owner() -> Owner {
    Owner {
        archived: false,
        emails: vec!["A@example.org".to_owned()],
        phones: Some(vec!["+358401112222".to_owned()]),
        has_post: true,
        no_email: Some(false),
        no_sms: Some(false),
    }
}

fn dose(disease: &str, on: Date) -> Given {
    Given {
        disease: disease.to_owned(),
        on: Some(on),
        batch: None,
        external: false,
    }
}

fn desk(reminders: &[Reminder]) -> Desk<'_> {
    Desk {
        reminders,
        chosen: &[1],
        today: TODAY,
        windows: Windows::default(),
        numbers: Numbers::default(),
    }
}

fn judged(reminder: &Reminder, owner: Owner, given: &[Given]) -> Vec<(Weight, Finding)> {
    let all = [reminder.clone()];
    let animal = Seen::Known(Animal::default());
    let noted = desk(&all).judge(reminder, &animal, &Seen::Known(owner), Some(given));
    noted
        .into_iter()
        .map(|noted| (noted.weight, noted.finding))
        .collect()
}

fn of_owner(owner: Owner) -> Vec<(Weight, Finding)> {
    judged(&reminder(), owner, &[])
}

#[test]
fn a_reminder_that_may_go_out_has_nothing_against_it() {
    assert_eq!(of_owner(owner()), []);
}

#[test]
fn the_dead_and_the_archived_are_not_written_to() {
    let all = [reminder()];
    let judge = |animal| {
        let owner = Seen::Known(owner());
        desk(&all).judge(&all[0], &animal, &owner, None)
    };
    let died = date(2026, 3, 1);
    let dead = Animal {
        deceased: Some(died),
        archived: true,
    };
    let found = judge(Seen::Known(dead));
    let stops = [Finding::Deceased(died), Finding::AnimalArchived];
    assert_eq!(found, stops.map(|finding| note(Weight::Stop, finding)));
    assert_eq!(judge(Seen::Gone), [note(Weight::Stop, Finding::AnimalGone)]);
    assert_eq!(
        judge(Seen::Unseen),
        [note(Weight::Look, Finding::AnimalUnseen)]
    );
}

#[test]
fn who_wants_no_mail_gets_none_and_who_was_not_asked_is_asked() {
    let wish = |no_email| {
        of_owner(Owner {
            no_email,
            ..owner()
        })
    };
    assert_eq!(
        wish(Some(true)),
        [(Weight::Stop, Finding::OptedOut(Channel::Email))]
    );
    assert_eq!(
        wish(None),
        [(Weight::Look, Finding::WishUnseen(Channel::Email))]
    );
    let archived = Owner {
        archived: true,
        ..owner()
    };
    assert_eq!(of_owner(archived), [(Weight::Stop, Finding::OwnerArchived)]);
}

#[test]
fn an_address_is_missing_wrong_or_another_one() {
    let mail = |in_it: &str, recorded: &[&str]| {
        let sent = Reminder {
            email: in_it.to_owned(),
            ..reminder()
        };
        let emails = recorded.iter().map(|it| (*it).to_owned()).collect();
        judged(&sent, Owner { emails, ..owner() }, &[])
    };
    let stop = |finding| vec![(Weight::Stop, finding)];
    assert_eq!(mail("", &[]), stop(Finding::NoAddress(Channel::Email)));
    assert_eq!(
        mail("", &["a@b@c"]),
        stop(Finding::BadAddress(Channel::Email))
    );
    assert_eq!(
        mail("no", &["a@b.fi"]),
        stop(Finding::BadAddress(Channel::Email))
    );
    assert_eq!(mail("", &["a@b.fi"]), []);
    assert_eq!(
        mail("old@b.fi", &["a@b.fi"]),
        [(Weight::Look, Finding::OtherAddress(Channel::Email))]
    );
}

#[test]
fn of_a_way_that_is_not_known_nothing_is_certain() {
    let letter = Reminder {
        method: Some(3),
        ..reminder()
    };
    let silent = Owner {
        phones: Some(Vec::new()),
        no_email: Some(true),
        ..owner()
    };
    assert_eq!(
        judged(&letter, silent.clone(), &[]),
        [
            (Weight::Look, Finding::OptedOut(Channel::Email)),
            (Weight::Look, Finding::NoAddress(Channel::Text)),
            (Weight::Tell, Finding::ChannelUnknown(Some(3))),
        ]
    );
    let numbers = Numbers {
        letter: Some(3),
        ..Numbers::default()
    };
    let all = [letter];
    let told = Desk {
        numbers,
        ..desk(&all)
    };
    let animal = Seen::Known(Animal::default());
    let found = told.judge(&all[0], &animal, &Seen::Known(silent), None);
    assert_eq!(
        found,
        [],
        "a clinic that tells its numbers is judged by them"
    );
}

#[test]
fn how_far_the_message_has_come_is_told() {
    let at = |status, planned| {
        let one = Reminder {
            planned,
            status,
            ..reminder()
        };
        judged(&one, owner(), &[])
    };
    let today = Some(TODAY);
    assert_eq!(at(Some(3), today), [(Weight::Stop, Finding::Sent)]);
    assert_eq!(at(Some(4), today), [(Weight::Look, Finding::Failed)]);
    assert_eq!(at(Some(1), today), [(Weight::Look, Finding::OnItsWay)]);
    assert_eq!(
        at(Some(77), today),
        [(Weight::Look, Finding::StatusUnknown(Some(77)))]
    );
    assert_eq!(at(Some(0), None), [(Weight::Look, Finding::Unplanned)]);
    assert_eq!(
        at(Some(0), Some(date(2026, 11, 18))),
        [(Weight::Look, Finding::Late { days: 3 })]
    );
}

#[test]
fn the_same_twice_is_told_of_both_and_of_one_sent_lately() {
    let mut two = reminder();
    two.id = 2;
    let found = |other: Reminder| {
        let all = [reminder(), other];
        let animal = Seen::Known(Animal::default());
        let noted = desk(&all).judge(&all[0], &animal, &Seen::Known(owner()), None);
        noted.into_iter().next()
    };
    let duplicate = |planned, sent| Finding::Duplicate {
        id: 2,
        planned,
        sent,
        chosen: false,
    };
    assert_eq!(
        found(two.clone()),
        Some(note(Weight::Stop, duplicate(Some(TODAY), false)))
    );
    let next = Reminder {
        due: Some(date(2027, 12, 5)),
        ..two.clone()
    };
    assert_eq!(
        found(next),
        Some(note(Weight::Look, duplicate(Some(TODAY), false)))
    );
    let sent = |planned| Reminder {
        status: Some(3),
        planned: Some(planned),
        ..two.clone()
    };
    let lately = date(2026, 10, 1);
    assert_eq!(
        found(sent(lately)),
        Some(note(Weight::Stop, duplicate(Some(lately), true)))
    );
    assert_eq!(found(sent(date(2025, 11, 1))), None);
    for other in [
        Reminder {
            animal: Some(8),
            ..two.clone()
        },
        Reminder {
            template: Some(4),
            ..two.clone()
        },
    ] {
        assert_eq!(found(other), None);
    }
    let in_words = Reminder {
        template: None,
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
            &Reminder {
                due: Some(date(2026, 11, 25)),
                ..reminder()
            },
            owner(),
            &[dose("Rabies", near)]
        ),
        [(Weight::Stop, Finding::Given(dose("Rabies", near)))]
    );
    let early = date(2026, 9, 1);
    assert_eq!(
        found("Rabies", early),
        [(Weight::Look, Finding::GivenSince(dose("Rabies", early)))]
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
        let any = Reminder {
            email, phone, title: Some(title), status: Some(status), method: Some(method), ..reminder()
        };
        let found = judged(&any, owner(), &[dose("", TODAY)]);
        prop_assert!(found.is_sorted_by_key(|(weight, _)| std::cmp::Reverse(*weight)));
    }
}
