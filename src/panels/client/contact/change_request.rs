//! What somebody wants changed, and whether the record still allows it. Nothing here asks or writes.

use crate::clinic::contact::{EmailError, ParsedPhone, PhoneError, parse_email, parse_phone};
use crate::panels::FormFields;
use crate::provet::model::{Client, PhoneNumber};

/// The field with the number of the changed record.
pub(super) const FIELD_ID: &str = "id";
/// The field that says whose or where a new number is.
pub(super) const FIELD_DESCRIPTION: &str = "description";

/// What is to be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContactField {
    /// One more number.
    NewPhone,
    /// The number with this id, which the form names: it is the client's only if the record says so.
    Phone(i64),
    /// The main mail address.
    Email,
}

/// A change as its form was sent.
#[derive(Clone)]
pub(super) struct ContactChange {
    pub(super) field: ContactField,
    /// What was typed.
    pub(super) input: String,
    /// Whose or where a new number is.
    pub(super) description: String,
    /// What stood there when the form was made.
    pub(super) expected_value: String,
}

/// What will be written, beside what stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ContactChangePreview {
    /// Empty where nothing stands.
    pub(super) current_value: String,
    pub(super) new_value: String,
    /// The record is not what the person saw.
    pub(super) changed_meanwhile: bool,
}

/// Why a change cannot be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContactError {
    Phone(PhoneError),
    Email(EmailError),
    /// The client has it already.
    AlreadyRecorded,
    /// The number is not one of this client's.
    NotFound,
}

impl ContactField {
    /// What an action of a form is about; none when it is not one of ours.
    pub(super) fn from_action(action: &str, form: &FormFields) -> Option<Self> {
        match action {
            "add-phone" => Some(Self::NewPhone),
            // What is no id is nobody's number, and is refused as one.
            "change-phone" => Some(Self::Phone(
                form.value(FIELD_ID).parse().unwrap_or_default(),
            )),
            "change-email" => Some(Self::Email),
            _ => None,
        }
    }

    /// The action of its form.
    pub(super) fn action(self) -> &'static str {
        match self {
            Self::NewPhone => "add-phone",
            Self::Phone(_) => "change-phone",
            Self::Email => "change-email",
        }
    }

    /// The field with what is typed; another one in each form, because labels point at it.
    pub(super) fn input_name(self) -> String {
        match self {
            Self::NewPhone => "number".to_owned(),
            Self::Phone(id) => format!("number-{id}"),
            Self::Email => "email".to_owned(),
        }
    }

    /// Its name in Provet's record.
    pub(super) fn provet_field(self) -> &'static str {
        match self {
            Self::NewPhone | Self::Phone(_) => "phone_number",
            Self::Email => "email",
        }
    }
}

impl ContactChange {
    /// A form about `field` in which nothing was changed, made while `current` stood in the record.
    pub(super) fn for_field(field: ContactField, current: &str) -> Self {
        Self {
            field,
            input: current.to_owned(),
            description: String::new(),
            expected_value: current.to_owned(),
        }
    }

    pub(super) fn parse(action: &str, form: &FormFields) -> Option<Self> {
        let field = ContactField::from_action(action, form)?;
        let input = field.input_name();
        Some(Self {
            field,
            input: form.value(&input).to_owned(),
            description: form.value(FIELD_DESCRIPTION).to_owned(),
            expected_value: form.expected_value(&input).to_owned(),
        })
    }

    /// What would be written.
    pub(super) fn validated_value(&self) -> Result<String, ContactError> {
        match self.field {
            ContactField::NewPhone | ContactField::Phone(_) => parse_phone(&self.input)
                .map(to_stored_form)
                .map_err(ContactError::Phone),
            ContactField::Email => parse_email(&self.input).map_err(ContactError::Email),
        }
    }

    /// Checks a change of a number against the numbers on record.
    pub(super) fn validate_phone(
        &self,
        phones: &[PhoneNumber],
    ) -> Result<ContactChangePreview, ContactError> {
        let new = self.validated_value()?;
        let own = match self.field {
            ContactField::Phone(id) => Some(find_by_id(phones, id).ok_or(ContactError::NotFound)?),
            ContactField::NewPhone | ContactField::Email => None,
        };
        let old = own.map_or("", |own| own.phone_number.as_str());
        // Its own old spelling does not stand against a number that is tidied up.
        let other = |phone: &&PhoneNumber| own.is_none_or(|own| own.id != phone.id);
        let known = phones
            .iter()
            .filter(other)
            .any(|phone| has_same_number(phone, &new));
        // To save what stands there already would only make an audit row of no change.
        if known || same_ignoring_whitespace(old, &new) {
            return Err(ContactError::AlreadyRecorded);
        }
        Ok(ContactChangePreview {
            changed_meanwhile: own.is_some()
                && !same_ignoring_whitespace(old, &self.expected_value),
            current_value: old.to_owned(),
            new_value: new,
        })
    }

    /// Checks a change of the email address against the client's record.
    pub(super) fn validate_email(
        &self,
        client: &Client,
    ) -> Result<ContactChangePreview, ContactError> {
        let new = self.validated_value()?;
        // Provet keeps further addresses in one text, which people separate in their own ways. [I]
        let others = client
            .alt_emails
            .split(|c: char| matches!(c, ',' | ';') || c.is_whitespace());
        let mut known = std::iter::once(client.email.as_str()).chain(others);
        if known.any(|address| address == new) {
            return Err(ContactError::AlreadyRecorded);
        }
        Ok(ContactChangePreview {
            changed_meanwhile: !same_ignoring_whitespace(&client.email, &self.expected_value),
            current_value: client.email.clone(),
            new_value: new,
        })
    }
}

/// How a number is written into the record: as Provet does (E.164 \[C\]) where the country is known, else as typed.
fn to_stored_form(number: ParsedPhone) -> String {
    if number.dial.starts_with('+') {
        number.dial
    } else {
        number.text
    }
}

/// The number with this id.
pub(super) fn find_by_id(phones: &[PhoneNumber], id: i64) -> Option<&PhoneNumber> {
    phones.iter().find(|phone| phone.id == Some(id))
}

/// True when the record leads to the same telephone as `number`.
pub(super) fn has_same_number(phone: &PhoneNumber, number: &str) -> bool {
    let dial = |text| parse_phone(text).map(|number| number.dial);
    match (dial(&phone.phone_number), dial(number)) {
        (Ok(recorded), Ok(dialled)) => recorded == dialled,
        // What is no number, such as "ask the neighbour", can be compared as text only.
        _ => same_ignoring_whitespace(&phone.phone_number, number),
    }
}

/// The same text, but for blanks and line breaks, which browsers change on the way.
pub(super) fn same_ignoring_whitespace(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::provet::model::parse_record;

    fn phones() -> Vec<PhoneNumber> {
        [
            json!({"id": 5, "phone_number": "+358 40 111 1111"}),
            json!({"id": 6, "phone_number": "ask <the> neighbour"}),
        ]
        .into_iter()
        .filter_map(parse_record)
        .collect()
    }

    fn change(field: ContactField, input: &str, expected: &str) -> ContactChange {
        ContactChange {
            input: input.to_owned(),
            ..ContactChange::for_field(field, expected)
        }
    }

    fn check_phone(
        field: ContactField,
        input: &str,
        expected: &str,
    ) -> Result<ContactChangePreview, ContactError> {
        change(field, input, expected).validate_phone(&phones())
    }

    #[test]
    fn a_new_number_is_written_as_provet_writes_it() {
        let preview = check_phone(ContactField::NewPhone, " 00358 (40) 222-2222 ", "").unwrap();
        assert_eq!(preview.new_value, "+358402222222");
        assert_eq!(
            (preview.current_value.as_str(), preview.changed_meanwhile),
            ("", false)
        );
        let national = check_phone(ContactField::NewPhone, "040 222 2222", "").unwrap();
        assert_eq!(national.new_value, "040 222 2222", "no country is guessed");
    }

    #[test]
    fn a_number_that_is_there_is_not_added_twice_however_it_is_written() {
        for typed in ["+358401111111", "00358 40 1111111", "+358 (0)40-111 1111"] {
            assert_eq!(
                check_phone(ContactField::NewPhone, typed, ""),
                Err(ContactError::AlreadyRecorded),
                "{typed}"
            );
        }
        let taken = check_phone(
            ContactField::Phone(6),
            "+358401111111",
            "ask <the> neighbour",
        );
        assert_eq!(taken, Err(ContactError::AlreadyRecorded));
    }

    #[test]
    fn a_number_of_somebody_else_is_refused() {
        for id in [0, -5, 7] {
            let checked = check_phone(ContactField::Phone(id), "+358402222222", "+358 40 111 1111");
            assert_eq!(checked, Err(ContactError::NotFound));
        }
        let form = FormFields(vec![(FIELD_ID.to_owned(), "5 OR 1".to_owned())]);
        assert_eq!(
            ContactField::from_action("change-phone", &form),
            Some(ContactField::Phone(0))
        );
    }

    #[test]
    fn a_changed_number_stands_beside_the_old_one() {
        let preview = check_phone(
            ContactField::Phone(6),
            "040 222 2222",
            "ask  <the>\r\nneighbour",
        )
        .unwrap();
        assert_eq!(preview.current_value, "ask <the> neighbour");
        assert!(!preview.changed_meanwhile, "line breaks are the browser's");
        let stale =
            check_phone(ContactField::Phone(5), "040 222 2222", "+358 40 999 9999").unwrap();
        assert!(stale.changed_meanwhile);
        let tidied =
            check_phone(ContactField::Phone(5), "+358401111111", "+358 40 111 1111").unwrap();
        assert_eq!(
            tidied.new_value, "+358401111111",
            "the same number, written right"
        );
        let same = check_phone(
            ContactField::Phone(5),
            "+358 40 111 1111",
            "+358 40 111 1111",
        )
        .unwrap();
        assert_eq!(same.new_value, "+358401111111");
    }

    #[test]
    fn what_cannot_be_called_or_written_to_says_why() {
        let phone = |typed| check_phone(ContactField::NewPhone, typed, "");
        assert_eq!(phone(""), Err(ContactError::Phone(PhoneError::Empty)));
        assert_eq!(
            phone("call me"),
            Err(ContactError::Phone(PhoneError::InvalidCharacter))
        );
        let client: Client = parse_record(json!({"email": "a@b.fi"})).unwrap();
        let email = |typed| change(ContactField::Email, typed, "a@b.fi").validate_email(&client);
        assert_eq!(email(""), Err(ContactError::Email(EmailError::Empty)));
        assert_eq!(
            email("a at b"),
            Err(ContactError::Email(EmailError::InvalidCharacter))
        );
    }

    #[test]
    fn a_mail_address_is_changed_unless_it_is_known_or_changed_meanwhile() {
        let client: Client =
            parse_record(json!({"email": "a@b.fi", "alt_emails": "c@d.fi; e@f.fi"})).unwrap();
        let email = |typed, seen| change(ContactField::Email, typed, seen).validate_email(&client);
        for known in ["a@b.fi", "c@d.fi", "e@f.fi"] {
            assert_eq!(
                email(known, "a@b.fi"),
                Err(ContactError::AlreadyRecorded),
                "{known}"
            );
        }
        let preview = email("new@b.fi", "a@b.fi").unwrap();
        assert_eq!(
            (preview.current_value.as_str(), preview.changed_meanwhile),
            ("a@b.fi", false)
        );
        assert!(email("new@b.fi", "old@b.fi").unwrap().changed_meanwhile);
    }
}
