//! The banner: which client this is, and where they live.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::Url;

use super::gather::{self, Asked};
use crate::panels::Context;
use crate::panels::parts::{called, person};
use crate::provet::model::Client;
use crate::views::parts::{Mark, badge, provet_link};
use crate::views::section::{Section, Tone, problem};
use crate::views::words::{Words, name};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    match asked.client.await {
        Ok(client) => {
            let page = gather::client(&cx).ok().map(|id| cx.tenant.client_page(id));
            view(&client, page.as_ref(), words)
        }
        Err(error) => {
            let what = fl!(words.fluent, "client-what");
            let body = problem(&error, &what, words, Some(&cx.spot("identity")));
            Section::new("identity", &fl!(words.fluent, "page-client"), body)
                .tone(Tone::Identity)
                .markup()
        }
    }
}

fn view(client: &Client, page: Option<&Url>, words: &Words) -> Markup {
    let person = person(&client.firstname, &client.lastname);
    let title = if person.is_empty() {
        called(client, words)
    } else {
        person.clone()
    };
    let organization = Some(&client.organization_name)
        .filter(|organization| !organization.is_empty() && !person.is_empty());
    let address = address(client);
    let body = html! {
        @if client.archived { p { (badge(Mark::Warn, &fl!(words.fluent, "client-archived"))) } }
        @if let Some(organization) = organization { p .facts-line { (name(organization)) } }
        @if address.is_empty() {
            p .quiet { (fl!(words.fluent, "client-no-address")) }
        } @else {
            p .quiet dir="auto" { (address) }
        }
    };
    let link = page.map(|page| provet_link(page, &fl!(words.fluent, "client-in-provet")));
    Section::identity("identity", &title, body)
        .actions(html! { (link.unwrap_or_default()) })
        .markup()
}

/// Street, then postal code and town, as far as they are recorded.
fn address(client: &Client) -> String {
    let town = format!("{} {}", client.zip_code, client.city);
    [client.street_address.as_str(), town.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::panels::client::shown;
    use crate::provet::model::read;

    fn banner(client: serde_json::Value) -> shown::Shown {
        let client: Client = read(client).unwrap();
        let page = "https://provetcloud.com/4/client/7/".parse().unwrap();
        shown::Shown::of(&view(&client, Some(&page), &shown::english()))
    }

    #[test]
    fn a_person_stands_above_their_organisation_and_their_address() {
        let shown = banner(json!({
            "firstname": "Aino", "lastname": "<b>Virtanen</b>", "organization_name": "Kennel & Co",
            "street_address": "Tie 1", "zip_code": "00100", "city": "Helsinki",
        }));
        assert_eq!(shown.text("h1 bdi"), ["Aino <b>Virtanen</b>"]);
        assert_eq!(shown.text(".facts-line bdi"), ["Kennel & Co"]);
        assert_eq!(shown.text("p.quiet[dir=auto]"), ["Tie 1, 00100 Helsinki"]);
        assert_eq!(
            shown.links("a.out"),
            ["https://provetcloud.com/4/client/7/"]
        );
        assert!(shown.text("b, .badge").is_empty());
    }

    #[test]
    fn an_organisation_alone_is_the_title_and_an_archived_one_is_marked() {
        let shown = banner(json!({"organization_name": "Kennel", "archived": true}));
        assert_eq!(shown.text("h1 bdi"), ["Kennel"]);
        assert!(shown.text(".facts-line").is_empty());
        assert_eq!(shown.text(".badge.warn"), ["Archived"]);
        assert_eq!(shown.text("p.quiet"), ["No address recorded."]);
    }

    #[test]
    fn a_client_without_a_name_says_so() {
        let shown = banner(json!({"id": 7}));
        assert_eq!(shown.text("h1 bdi"), ["(no name recorded)"]);
    }
}
