//! How people and clients are named.

use i18n_embed_fl::fl;

use crate::provet::model::Client;
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
