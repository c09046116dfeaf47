//! For tests: markup as a person meets it, by CSS selectors.

use maud::Markup;
use scraper::{Html, Selector};

use crate::provet::{ProvetId, ProvetPage, Tenant};
use crate::views::form::{FormTarget, PanelSessionToken};
use crate::views::i18n::{ClinicLocale, I18n};

/// Markup that was rendered and read again.
pub(super) struct RenderedHtml(Html);

impl RenderedHtml {
    pub(super) fn from_markup(markup: &Markup) -> Self {
        Self(Html::parse_fragment(&markup.0))
    }

    /// The text of each element that fits, blanks made one.
    pub(super) fn text(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let plain = |element: scraper::ElementRef<'_>| {
            let text: String = element.text().collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.0.select(&selector).map(plain).collect()
    }

    /// All text there is.
    pub(super) fn all_text(&self) -> String {
        let text: Vec<&str> = self.0.root_element().text().collect();
        text.join(" ")
    }

    /// Where the links that fit lead.
    pub(super) fn links(&self, selector: &str) -> Vec<String> {
        self.attribute_values(selector, "href")
    }

    /// An attribute of each element that fits.
    pub(super) fn attribute_values(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.0
            .select(&selector)
            .filter_map(|element| element.attr(attribute).map(str::to_owned))
            .collect()
    }
}

/// A clinic in Helsinki that reads English.
pub(super) fn english_i18n() -> I18n {
    let place = ClinicLocale {
        language: Some("en".to_owned()),
        time_zone: "Europe/Helsinki".to_owned(),
        currency: "EUR".to_owned(),
    };
    I18n::for_request(None, &place)
}

pub(super) fn test_tenant() -> Tenant {
    let url = "https://provetcloud.com/4/oauth2/token/".parse().unwrap();
    Tenant::from_token_url(ProvetId::new(4).unwrap(), &url).unwrap()
}

pub(super) fn test_form_target() -> FormTarget<'static> {
    FormTarget {
        page: ProvetPage::Client,
        slot: "contact",
        session: PanelSessionToken("sealed"),
        nonce: "nonce",
    }
}
