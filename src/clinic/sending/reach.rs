//! Whether a reminder can reach its owner the way it is sent, and whether the owner wants that.

use super::records::{Owner, Reminder, Seen};
use super::{Finding, Noted, Weight, note};
use crate::clinic::contact::{parse_email, parse_phone};

/// A way to reach an owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// E-mail.
    Email,
    /// A text message.
    Text,
    /// A letter.
    Letter,
}

/// Provet's numbers for the ways of sending. A clinic may set those that are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// E-mail.
    pub email: i64,
    /// Text messages.
    pub text: Option<i64>,
    /// Letters.
    pub letter: Option<i64>,
}

impl Default for Numbers {
    /// 1 is e-mail \[C\]; the other numbers are not public.
    fn default() -> Self {
        Self {
            email: 1,
            text: None,
            letter: None,
        }
    }
}

impl Numbers {
    /// The way that a number means; none for a number that is not known.
    pub fn channel(self, number: Option<i64>) -> Option<Channel> {
        let number = number?;
        let known = [
            (Some(self.email), Channel::Email),
            (self.text, Channel::Text),
            (self.letter, Channel::Letter),
        ];
        let found = known.into_iter().find(|(known, _)| *known == Some(number));
        found.map(|(_, channel)| channel)
    }
}

/// Judges the owner, the address and the owner's wishes.
///
/// Where the way is not known, what stands in that of either mail or text messages is worth a look and no more.
pub(super) fn judge(reminder: &Reminder, owner: &Seen<Owner>, numbers: Numbers) -> Vec<Noted> {
    let mut noted: Vec<Noted> = of_owner(owner).into_iter().collect();
    let known = match owner {
        Seen::Known(owner) => Some(owner),
        Seen::Gone | Seen::Unseen => None,
    };
    if let Some(channel) = numbers.channel(reminder.method) {
        noted.extend(by(channel, reminder, known));
        return noted;
    }
    noted.push(note(Weight::Tell, Finding::ChannelUnknown(reminder.method)));
    let both = [Channel::Email, Channel::Text].into_iter();
    let found = both.flat_map(|channel| by(channel, reminder, known));
    noted.extend(found.map(|noted| Noted {
        weight: noted.weight.min(Weight::Look),
        ..noted
    }));
    noted
}

fn of_owner(owner: &Seen<Owner>) -> Option<Noted> {
    match owner {
        Seen::Gone => Some(note(Weight::Stop, Finding::OwnerGone)),
        Seen::Unseen => Some(note(Weight::Look, Finding::OwnerUnseen)),
        Seen::Known(owner) => owner
            .archived
            .then(|| note(Weight::Stop, Finding::OwnerArchived)),
    }
}

fn by(channel: Channel, reminder: &Reminder, owner: Option<&Owner>) -> Vec<Noted> {
    let wish = owner.and_then(|owner| wish(channel, owner));
    let address = match channel {
        Channel::Email => mail(reminder, owner),
        Channel::Text => telephone(reminder, owner),
        Channel::Letter => letter(owner),
    };
    wish.into_iter().chain(address).collect()
}

/// What the owner said about messages of this kind; nothing is asked about letters.
fn wish(channel: Channel, owner: &Owner) -> Option<Noted> {
    let refused = match channel {
        Channel::Email => owner.no_email,
        Channel::Text => owner.no_sms,
        Channel::Letter => Some(false),
    };
    match refused {
        Some(true) => Some(note(Weight::Stop, Finding::OptedOut(channel))),
        Some(false) => None,
        None => Some(note(Weight::Look, Finding::WishUnseen(channel))),
    }
}

fn mail(reminder: &Reminder, owner: Option<&Owner>) -> Option<Noted> {
    let channel = Channel::Email;
    let recorded = owner.map(|owner| owner.emails.as_slice());
    if reminder.email.is_empty() {
        return missing(channel, recorded, |email| parse_email(email).is_ok());
    }
    if parse_email(&reminder.email).is_err() {
        return Some(note(Weight::Stop, Finding::BadAddress(channel)));
    }
    let same = |email: &String| email.eq_ignore_ascii_case(&reminder.email);
    other(channel, recorded, same)
}

fn telephone(reminder: &Reminder, owner: Option<&Owner>) -> Option<Noted> {
    let channel = Channel::Text;
    let recorded = owner.and_then(|owner| owner.phones.as_deref());
    if reminder.phone.is_empty() {
        return missing(channel, recorded, |number| parse_phone(number).is_ok());
    }
    let Ok(number) = parse_phone(&reminder.phone) else {
        return Some(note(Weight::Stop, Finding::BadAddress(channel)));
    };
    let same = |phone: &String| parse_phone(phone).is_ok_and(|other| other.dial == number.dial);
    other(channel, recorded, same)
}

fn letter(owner: Option<&Owner>) -> Option<Noted> {
    let finding = match owner {
        None => return Some(note(Weight::Look, Finding::AddressUnseen(Channel::Letter))),
        Some(owner) if owner.has_post => return None,
        Some(_) => Finding::NoAddress(Channel::Letter),
    };
    Some(note(Weight::Stop, finding))
}

/// The reminder holds no address: one of the owner's must do.
fn missing(
    channel: Channel,
    recorded: Option<&[String]>,
    works: impl Fn(&str) -> bool,
) -> Option<Noted> {
    let Some(recorded) = recorded else {
        return Some(note(Weight::Look, Finding::AddressUnseen(channel)));
    };
    if recorded.is_empty() {
        return Some(note(Weight::Stop, Finding::NoAddress(channel)));
    }
    let any = recorded.iter().any(|address| works(address));
    (!any).then(|| note(Weight::Stop, Finding::BadAddress(channel)))
}

/// The reminder holds an address: it should be one that the owner still has.
fn other(
    channel: Channel,
    recorded: Option<&[String]>,
    same: impl Fn(&String) -> bool,
) -> Option<Noted> {
    let known = recorded.is_none_or(|recorded| recorded.iter().any(same));
    (!known).then(|| note(Weight::Look, Finding::OtherAddress(channel)))
}
