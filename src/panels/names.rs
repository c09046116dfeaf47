//! How people and clients are named.

use i18n_embed_fl::fl;
use jiff::Timestamp;

use crate::provet::model::Client;
use crate::values::Field;
use crate::views::i18n::I18n;

/// A person's full name.
pub(super) fn full_name(first: &str, last: &str) -> String {
    format!("{first} {last}").trim().to_owned()
}

/// What a client is called: the person, the organisation, or both; words where the record has neither.
pub(super) fn client_name(client: &Client, i18n: &I18n) -> String {
    let person = full_name(&client.firstname, &client.lastname);
    match (person.is_empty(), client.organization_name.is_empty()) {
        (false, true) => person,
        (false, false) => format!("{person}, {}", client.organization_name),
        (true, false) => client.organization_name.clone(),
        (true, true) => fl!(i18n.fluent, "client-unnamed"),
    }
}

/// What a visit is called where it is named to be opened: "visit of 29 Oct 2026".
pub(super) fn visit_name(began: &Field<Timestamp>, i18n: &I18n) -> String {
    match began.known() {
        Some(began) => fl!(i18n.fluent, "link-visit", day = i18n.format.date_of(began)),
        None => fl!(i18n.fluent, "link-visit-undated"),
    }
}
