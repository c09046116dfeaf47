//! Checks whether a reminder can reach its client through its channel, and whether the client accepts that.

use super::records::{OutgoingReminder, RecordAvailability, ReminderClient};
use super::{FindingKind, FindingSeverity, ReminderFinding, new_finding};
use crate::clinic::contact::{parse_email, parse_phone, read_emails, read_phone_parts};

/// A way to reach an owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageChannel {
    /// E-mail.
    Email,
    /// A text message.
    Sms,
    /// A letter.
    Letter,
}

/// Provet's numbers for the ways of sending. A clinic may set those that are not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelCodes {
    /// E-mail.
    pub email: i64,
    /// Text messages.
    pub sms: Option<i64>,
    /// Letters.
    pub letter: Option<i64>,
}

impl Default for ChannelCodes {
    /// 1 is e-mail \[C\]; the other numbers are not public.
    fn default() -> Self {
        Self {
            email: 1,
            sms: None,
            letter: None,
        }
    }
}

impl ChannelCodes {
    /// The way that a number means; none for a number that is not known.
    pub fn channel_for_code(self, number: Option<i64>) -> Option<MessageChannel> {
        let number = number?;
        let known = [
            (Some(self.email), MessageChannel::Email),
            (self.sms, MessageChannel::Sms),
            (self.letter, MessageChannel::Letter),
        ];
        let found = known.into_iter().find(|(known, _)| *known == Some(number));
        found.map(|(_, channel)| channel)
    }
}

/// Judges the owner, the address and the owner's wishes.
///
/// Where the way is not known, what stands in that of either mail or text messages is worth a look and no more.
pub(super) fn check_delivery(
    reminder: &OutgoingReminder,
    owner: &RecordAvailability<ReminderClient>,
    numbers: ChannelCodes,
) -> Vec<ReminderFinding> {
    let mut noted: Vec<ReminderFinding> = client_finding(owner).into_iter().collect();
    let known = match owner {
        RecordAvailability::Available(owner) => Some(owner),
        RecordAvailability::Missing | RecordAvailability::Unavailable => None,
    };
    if let Some(channel) = numbers.channel_for_code(reminder.channel_code) {
        noted.extend(channel_findings(channel, reminder, known));
        return noted;
    }
    noted.push(new_finding(
        FindingSeverity::Info,
        FindingKind::UnknownChannel(reminder.channel_code),
    ));
    // Either may be meant, so both are checked, and neither alone blocks the reminder.
    let both = [MessageChannel::Email, MessageChannel::Sms].into_iter();
    let found = both.flat_map(|channel| channel_findings(channel, reminder, known));
    noted.extend(found.map(|noted| ReminderFinding {
        severity: noted.severity.min(FindingSeverity::Warning),
        ..noted
    }));
    noted
}

fn client_finding(owner: &RecordAvailability<ReminderClient>) -> Option<ReminderFinding> {
    match owner {
        RecordAvailability::Missing => Some(new_finding(
            FindingSeverity::Blocking,
            FindingKind::ClientMissing,
        )),
        RecordAvailability::Unavailable => Some(new_finding(
            FindingSeverity::Warning,
            FindingKind::ClientUnavailable,
        )),
        RecordAvailability::Available(owner) => owner
            .archived
            .then(|| new_finding(FindingSeverity::Blocking, FindingKind::ClientArchived)),
    }
}

fn channel_findings(
    channel: MessageChannel,
    reminder: &OutgoingReminder,
    owner: Option<&ReminderClient>,
) -> Vec<ReminderFinding> {
    let wish = owner.and_then(|owner| opt_out_finding(channel, owner));
    let address = match channel {
        MessageChannel::Email => email_finding(reminder, owner),
        MessageChannel::Sms => phone_finding(reminder, owner),
        MessageChannel::Letter => letter_finding(owner),
    };
    wish.into_iter().chain(address).collect()
}

/// What the owner said about messages of this kind; nothing is asked about letters.
fn opt_out_finding(channel: MessageChannel, owner: &ReminderClient) -> Option<ReminderFinding> {
    let refused = match channel {
        MessageChannel::Email => owner.no_email,
        MessageChannel::Sms => owner.no_sms,
        MessageChannel::Letter => Some(false),
    };
    match refused {
        Some(true) => Some(new_finding(
            FindingSeverity::Blocking,
            FindingKind::OptOut(channel),
        )),
        Some(false) => None,
        None => Some(new_finding(
            FindingSeverity::Warning,
            FindingKind::OptOutUnknown(channel),
        )),
    }
}

fn email_finding(
    reminder: &OutgoingReminder,
    owner: Option<&ReminderClient>,
) -> Option<ReminderFinding> {
    let channel = MessageChannel::Email;
    let recorded = owner.map(|owner| owner.emails.as_slice());
    if reminder.email.is_empty() {
        return missing_address_finding(channel, recorded, |recorded| {
            let mut emails = read_emails(recorded).into_iter();
            emails.any(|email| parse_email(email).is_ok())
        });
    }
    if parse_email(&reminder.email).is_err() {
        return Some(new_finding(
            FindingSeverity::Blocking,
            FindingKind::InvalidAddress(channel),
        ));
    }
    let same = |recorded: &String| {
        let mut emails = read_emails(recorded).into_iter();
        emails.any(|email| email.eq_ignore_ascii_case(&reminder.email))
    };
    different_address_finding(channel, recorded, same)
}

fn phone_finding(
    reminder: &OutgoingReminder,
    owner: Option<&ReminderClient>,
) -> Option<ReminderFinding> {
    let channel = MessageChannel::Sms;
    let recorded = owner.and_then(|owner| owner.phones.as_deref());
    if reminder.phone.is_empty() {
        let works = |number: &str| parse_phone(number).is_ok();
        return missing_address_finding(channel, recorded, |text| {
            works(text) || dialled_numbers(text).next().is_some()
        });
    }
    let Ok(number) = parse_phone(&reminder.phone) else {
        return Some(new_finding(
            FindingSeverity::Blocking,
            FindingKind::InvalidAddress(channel),
        ));
    };
    let same = |phone: &String| {
        parse_phone(phone).is_ok_and(|other| other.dial == number.dial)
            || dialled_numbers(phone).any(|other| other == number.dial)
    };
    different_address_finding(channel, recorded, same)
}

/// The numbers in a recorded text, which may hold several and words beside them.
fn dialled_numbers(text: &str) -> impl Iterator<Item = String> {
    read_phone_parts(text)
        .into_iter()
        .filter_map(|part| part.dial)
}

fn letter_finding(owner: Option<&ReminderClient>) -> Option<ReminderFinding> {
    let finding = match owner {
        None => {
            return Some(new_finding(
                FindingSeverity::Warning,
                FindingKind::AddressUnavailable(MessageChannel::Letter),
            ));
        }
        Some(owner) if owner.has_postal_address => return None,
        Some(_) => FindingKind::MissingAddress(MessageChannel::Letter),
    };
    Some(new_finding(FindingSeverity::Blocking, finding))
}

/// The reminder holds no address: one of the owner's must do.
fn missing_address_finding(
    channel: MessageChannel,
    recorded: Option<&[String]>,
    works: impl Fn(&str) -> bool,
) -> Option<ReminderFinding> {
    let Some(recorded) = recorded else {
        return Some(new_finding(
            FindingSeverity::Warning,
            FindingKind::AddressUnavailable(channel),
        ));
    };
    if recorded.is_empty() {
        return Some(new_finding(
            FindingSeverity::Blocking,
            FindingKind::MissingAddress(channel),
        ));
    }
    let any = recorded.iter().any(|address| works(address));
    (!any).then(|| {
        new_finding(
            FindingSeverity::Blocking,
            FindingKind::InvalidAddress(channel),
        )
    })
}

/// The reminder holds an address: it should be one that the owner still has.
fn different_address_finding(
    channel: MessageChannel,
    recorded: Option<&[String]>,
    same: impl Fn(&String) -> bool,
) -> Option<ReminderFinding> {
    // Addresses that could not be read are not called different.
    let known = recorded.is_none_or(|recorded| recorded.iter().any(same));
    (!known).then(|| {
        new_finding(
            FindingSeverity::Warning,
            FindingKind::DifferentAddress(channel),
        )
    })
}
