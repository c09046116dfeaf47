//! For tests: markup as a person meets it, by CSS selectors.

use maud::Markup;
use scraper::{Html, Selector};

use crate::provet::{Page, ProvetId, Tenant};
use crate::views::form::{Spot, Token};
use crate::views::words::{Place, Words};

/// Markup that was rendered and read again.
pub(in crate::panels) struct Shown(Html);

impl Shown {
    pub(in crate::panels) fn of(markup: &Markup) -> Self {
        Self(Html::parse_fragment(&markup.0))
    }

    /// The text of each element that fits, blanks made one.
    pub(in crate::panels) fn text(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let plain = |element: scraper::ElementRef<'_>| {
            let text: String = element.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.0.select(&selector).map(plain).collect()
    }

    /// All text there is.
    pub(in crate::panels) fn all(&self) -> String {
        let text: Vec<&str> = self.0.root_element().text().collect();
        text.join(" ")
    }

    /// Where the links that fit lead.
    pub(in crate::panels) fn links(&self, selector: &str) -> Vec<String> {
        self.values(selector, "href")
    }

    /// An attribute of each element that fits.
    pub(in crate::panels) fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.0
            .select(&selector)
            .filter_map(|element| element.attr(attribute).map(str::to_owned))
            .collect()
    }
}

/// A clinic in Helsinki that reads English.
pub(in crate::panels) fn english() -> Words {
    let place = Place {
        language: Some("en".to_owned()),
        time_zone: "Europe/Helsinki".to_owned(),
        currency: "EUR".to_owned(),
    };
    Words::for_request(None, &place)
}

pub(in crate::panels) fn tenant() -> Tenant {
    let url = "https://provetcloud.com/4/oauth2/token/".parse().unwrap();
    Tenant::of_token_url(ProvetId::new(4).unwrap(), &url).unwrap()
}

pub(in crate::panels) fn spot() -> Spot<'static> {
    Spot {
        page: Page::Client,
        slot: "contact",
        session: Token("sealed"),
        nonce: "nonce",
    }
}
