//! Markup as a person meets it, and the form in it as a browser would send it.

use scraper::{ElementRef, Html, Selector};

/// Markup that was rendered and read again.
pub(crate) struct Page(Html);

impl Page {
    pub(crate) fn of(markup: &str) -> Self {
        Self(Html::parse_fragment(markup))
    }

    /// The text of each element that fits, blanks made one.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.find(selector).into_iter().map(plain).collect()
    }

    /// All text there is.
    pub(crate) fn text(&self) -> String {
        plain(self.0.root_element())
    }

    /// An attribute of each element that fits.
    pub(crate) fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        self.find(selector)
            .into_iter()
            .filter_map(|element| element.attr(attribute).map(str::to_owned))
            .collect()
    }

    /// What is sent when the button that saves is pressed.
    pub(crate) fn saving(&self) -> Vec<(String, String)> {
        let field = |input: ElementRef<'_>| {
            let value = |name| input.attr(name).unwrap_or_default().to_owned();
            (value("name"), value("value"))
        };
        let mut fields: Vec<_> = self.find(".confirm input").into_iter().map(field).collect();
        assert!(
            !fields.is_empty(),
            "there is nothing to save: {}",
            self.text()
        );
        fields.push(("step".to_owned(), "save".to_owned()));
        fields
    }

    fn find(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).collect()
    }
}

fn plain(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect::<Vec<_>>().join("");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
