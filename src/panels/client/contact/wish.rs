//! What somebody wants changed, and whether the record still allows it. Nothing here asks or writes.

use crate::clinic::contact::{BadEmail, BadPhone, Number, parse_email, parse_phone};
use crate::panels::Form;
use crate::provet::model::{Client, PhoneNumber};

/// The field with the number of the changed record.
pub(super) const ID: &str = "id";
/// The field that says whose or where a new number is.
pub(super) const DESCRIPTION: &str = "description";

/// What is to be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// One more number.
    NewNumber,
    /// The number with this id, which the form names: it is the client's only if the record says so.
    Number(i64),
    /// The main mail address.
    Email,
}

/// A change as its form was sent.
#[derive(Clone)]
pub(super) struct Wish {
    pub(super) what: What,
    /// What was typed.
    pub(super) typed: String,
    /// Whose or where a new number is.
    pub(super) description: String,
    /// What stood there when the form was made.
    pub(super) seen: String,
}

/// What will be written, beside what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Preview {
    /// Empty where nothing stands.
    pub(super) old: String,
    pub(super) new: String,
    /// The record is not what the person saw.
    pub(super) changed: bool,
}

/// Why a wish cannot be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    Phone(BadPhone),
    Email(BadEmail),
    /// The client has it already.
    Known,
    /// The number is not one of this client's.
    Gone,
}

impl What {
    /// What an action of a form is about; none when it is not one of ours.
    pub(super) fn named(action: &str, form: &Form) -> Option<Self> {
        match action {
            "add-phone" => Some(Self::NewNumber),
            // What is no id is nobody's number, and is refused as one.
            "change-phone" => Some(Self::Number(form.field(ID).parse().unwrap_or_default())),
            "change-email" => Some(Self::Email),
            _ => None,
        }
    }

    /// The action of its form.
    pub(super) fn action(self) -> &'static str {
        match self {
            Self::NewNumber => "add-phone",
            Self::Number(_) => "change-phone",
            Self::Email => "change-email",
        }
    }

    /// The field with what is typed; another one in each form, because labels point at it.
    pub(super) fn input(self) -> String {
        match self {
            Self::NewNumber => "number".to_owned(),
            Self::Number(id) => format!("number-{id}"),
            Self::Email => "email".to_owned(),
        }
    }

    /// Its name in Provet's record.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::NewNumber | Self::Number(_) => "phone_number",
            Self::Email => "email",
        }
    }
}

impl Wish {
    /// An empty form about `what`, made while `seen` stood in the record.
    pub(super) fn about(what: What, seen: &str) -> Self {
        Self {
            what,
            typed: seen.to_owned(),
            description: String::new(),
            seen: seen.to_owned(),
        }
    }

    pub(super) fn read(action: &str, form: &Form) -> Option<Self> {
        let what = What::named(action, form)?;
        let input = what.input();
        Some(Self {
            what,
            typed: form.field(&input).to_owned(),
            description: form.field(DESCRIPTION).to_owned(),
            seen: form.seen(&input).to_owned(),
        })
    }

    /// What would be written.
    pub(super) fn value(&self) -> Result<String, Wrong> {
        match self.what {
            What::NewNumber | What::Number(_) => {
                parse_phone(&self.typed).map(recorded).map_err(Wrong::Phone)
            }
            What::Email => parse_email(&self.typed).map_err(Wrong::Email),
        }
    }

    /// Judges a wish about a number by the numbers on record.
    pub(super) fn among(&self, phones: &[PhoneNumber]) -> Result<Preview, Wrong> {
        let new = self.value()?;
        let own = match self.what {
            What::Number(id) => Some(numbered(phones, id).ok_or(Wrong::Gone)?),
            What::NewNumber | What::Email => None,
        };
        let old = own.map_or("", |own| own.phone_number.as_str());
        let other = |phone: &&PhoneNumber| own.is_none_or(|own| own.id != phone.id);
        let known = phones
            .iter()
            .filter(other)
            .any(|phone| reaches(phone, &new));
        if known || alike(old, &new) {
            return Err(Wrong::Known);
        }
        Ok(Preview {
            changed: own.is_some() && !alike(old, &self.seen),
            old: old.to_owned(),
            new,
        })
    }

    /// Judges a wish about the mail address by the client's record.
    pub(super) fn beside(&self, client: &Client) -> Result<Preview, Wrong> {
        let new = self.value()?;
        let others = client
            .alt_emails
            .split(|c: char| matches!(c, ',' | ';') || c.is_whitespace());
        let mut known = std::iter::once(client.email.as_str()).chain(others);
        if known.any(|address| address == new) {
            return Err(Wrong::Known);
        }
        Ok(Preview {
            changed: !alike(&client.email, &self.seen),
            old: client.email.clone(),
            new,
        })
    }
}

/// How a number is written into the record: as Provet does (E.164 \[C\]) where the country is known, else as typed.
fn recorded(number: Number) -> String {
    if number.dial.starts_with('+') {
        number.dial
    } else {
        number.text
    }
}

/// The number with this id.
pub(super) fn numbered(phones: &[PhoneNumber], id: i64) -> Option<&PhoneNumber> {
    phones.iter().find(|phone| phone.id == Some(id))
}

/// True when the record leads to the same telephone as `number`.
pub(super) fn reaches(phone: &PhoneNumber, number: &str) -> bool {
    let dial = |text| parse_phone(text).map(|number| number.dial);
    match (dial(&phone.phone_number), dial(number)) {
        (Ok(recorded), Ok(dialled)) => recorded == dialled,
        _ => alike(&phone.phone_number, number),
    }
}

/// The same text, but for blanks and line breaks, which browsers change on the way.
pub(super) fn alike(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::provet::model::read;

    fn phones() -> Vec<PhoneNumber> {
        [
            json!({"id": 5, "phone_number": "+358 40 111 1111"}),
            json!({"id": 6, "phone_number": "ask <the> neighbour"}),
        ]
        .into_iter()
        .filter_map(read)
        .collect()
    }

    fn wish(what: What, typed: &str, seen: &str) -> Wish {
        Wish {
            typed: typed.to_owned(),
            ..Wish::about(what, seen)
        }
    }

    fn judged(what: What, typed: &str, seen: &str) -> Result<Preview, Wrong> {
        wish(what, typed, seen).among(&phones())
    }

    #[test]
    fn a_new_number_is_written_as_provet_writes_it() {
        let preview = judged(What::NewNumber, " 00358 (40) 222-2222 ", "").unwrap();
        assert_eq!(preview.new, "+358402222222");
        assert_eq!((preview.old.as_str(), preview.changed), ("", false));
        let national = judged(What::NewNumber, "040 222 2222", "").unwrap();
        assert_eq!(national.new, "040 222 2222", "no country is guessed");
    }

    #[test]
    fn a_number_that_is_there_is_not_added_twice_however_it_is_written() {
        for typed in ["+358401111111", "00358 40 1111111", "+358 (0)40-111 1111"] {
            assert_eq!(
                judged(What::NewNumber, typed, ""),
                Err(Wrong::Known),
                "{typed}"
            );
        }
        let taken = judged(What::Number(6), "+358401111111", "ask <the> neighbour");
        assert_eq!(taken, Err(Wrong::Known));
    }

    #[test]
    fn a_number_of_somebody_else_is_refused() {
        for id in [0, -5, 7] {
            let judged = judged(What::Number(id), "+358402222222", "+358 40 111 1111");
            assert_eq!(judged, Err(Wrong::Gone));
        }
        let form = Form(vec![(ID.to_owned(), "5 OR 1".to_owned())]);
        assert_eq!(What::named("change-phone", &form), Some(What::Number(0)));
    }

    #[test]
    fn a_changed_number_stands_beside_the_old_one() {
        let preview = judged(What::Number(6), "040 222 2222", "ask  <the>\r\nneighbour").unwrap();
        assert_eq!(preview.old, "ask <the> neighbour");
        assert!(!preview.changed, "line breaks are the browser's");
        let stale = judged(What::Number(5), "040 222 2222", "+358 40 999 9999").unwrap();
        assert!(stale.changed);
        let tidied = judged(What::Number(5), "+358401111111", "+358 40 111 1111").unwrap();
        assert_eq!(
            tidied.new, "+358401111111",
            "the same number, written right"
        );
        let same = judged(What::Number(5), "+358 40 111 1111", "+358 40 111 1111").unwrap();
        assert_eq!(same.new, "+358401111111");
    }

    #[test]
    fn what_cannot_be_called_or_written_to_says_why() {
        let phone = |typed| judged(What::NewNumber, typed, "");
        assert_eq!(phone(""), Err(Wrong::Phone(BadPhone::Empty)));
        assert_eq!(phone("call me"), Err(Wrong::Phone(BadPhone::Letters)));
        let client: Client = read(json!({"email": "a@b.fi"})).unwrap();
        let email = |typed| wish(What::Email, typed, "a@b.fi").beside(&client);
        assert_eq!(email(""), Err(Wrong::Email(BadEmail::Empty)));
        assert_eq!(email("a at b"), Err(Wrong::Email(BadEmail::Character)));
    }

    #[test]
    fn a_mail_address_is_changed_unless_it_is_known_or_changed_meanwhile() {
        let client: Client =
            read(json!({"email": "a@b.fi", "alt_emails": "c@d.fi; e@f.fi"})).unwrap();
        let email = |typed, seen| wish(What::Email, typed, seen).beside(&client);
        for known in ["a@b.fi", "c@d.fi", "e@f.fi"] {
            assert_eq!(email(known, "a@b.fi"), Err(Wrong::Known), "{known}");
        }
        let preview = email("new@b.fi", "a@b.fi").unwrap();
        assert_eq!((preview.old.as_str(), preview.changed), ("a@b.fi", false));
        assert!(email("new@b.fi", "old@b.fi").unwrap().changed);
    }
}
