//! The banner of a client: name, organisation, address.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::Url;

use super::data::{self, ClientData};
use crate::panels::PanelContext;
use crate::panels::critical_notes::render_tags;
use crate::panels::names::{client_name, full_name};
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec, banner_title};
use crate::provet::model::Client;
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, open_link, render_badge};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone};

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new_full_width("identity", 3),
    title: banner_title,
    subject: |i18n| fl!(i18n.fluent, "client-what"),
    reads: &["client/{id}/"],
    writes: &[],
    refresh_on: &[ObjectKind::Client],
};

pub(super) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ClientData) -> Markup {
    let i18n = &ctx.i18n;
    match data.client.await {
        Ok(client) => {
            let page = data::client_id(&ctx)
                .ok()
                .map(|id| ctx.tenant.client_page(id));
            render_header(&client, page.as_ref(), i18n)
        }
        Err(error) => {
            let body = SPEC.render_error(&ctx, &error);
            Section::new("identity", &fl!(i18n.fluent, "page-client"), body)
                .with_tone(SectionTone::Identity)
                .to_markup()
        }
    }
}

fn render_header(client: &Client, page: Option<&Url>, i18n: &I18n) -> Markup {
    let person = full_name(&client.firstname, &client.lastname);
    let title = if person.is_empty() {
        client_name(client, i18n)
    } else {
        person.clone()
    };
    let organization = Some(&client.organization_name)
        // Without a person the organisation is the title already.
        .filter(|organization| !organization.is_empty() && !person.is_empty());
    let address = format_address(client);
    let body = html! {
        (render_tags(&client.tags, i18n))
        @if client.archived { p { (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "client-archived"))) } }
        @if let Some(organization) = organization { p .facts-line { (inline_text(organization)) } }
        @if address.is_empty() {
            p .muted { (fl!(i18n.fluent, "client-no-address")) }
        } @else {
            p .muted dir="auto" { (address) }
        }
    };
    let link = page.map(|page| open_link(page, &title, i18n));
    Section::new_identity("identity", &title, body)
        .with_actions(html! { (link.unwrap_or_default()) })
        .to_markup()
}

/// Street, then postal code and town, as far as they are recorded.
fn format_address(client: &Client) -> String {
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
    use crate::panels::test_support;
    use crate::provet::model::parse_record;

    fn banner(client: serde_json::Value) -> test_support::RenderedHtml {
        let client: Client = parse_record(client).unwrap();
        let page = "https://provetcloud.com/4/client/7/".parse().unwrap();
        test_support::RenderedHtml::from_markup(&render_header(
            &client,
            Some(&page),
            &test_support::english_i18n(),
        ))
    }

    #[test]
    fn a_person_stands_above_their_organisation_and_their_address() {
        let shown = banner(json!({
            "firstname": "Aino", "lastname": "<b>Virtanen</b>", "organization_name": "Kennel & Co",
            "street_address": "Tie 1", "zip_code": "00100", "city": "Helsinki",
        }));
        assert_eq!(shown.text("h1 bdi"), ["Aino <b>Virtanen</b>"]);
        assert_eq!(shown.text(".facts-line bdi"), ["Kennel & Co"]);
        assert_eq!(shown.text("p.muted[dir=auto]"), ["Tie 1, 00100 Helsinki"]);
        assert_eq!(
            shown.links("a.external"),
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
        assert_eq!(shown.text("p.muted"), ["No address recorded."]);
    }

    #[test]
    fn a_client_without_a_name_says_so() {
        let shown = banner(json!({"id": 7}));
        assert_eq!(shown.text("h1 bdi"), ["(no name recorded)"]);
    }
}
