//! Markup as a person meets it, and the forms in it as a browser would send them.

use scraper::{ElementRef, Html, Selector};

/// The fields of a form, as a browser would send them.
pub(crate) type FormValues = Vec<(String, String)>;

/// Markup that was rendered and read again.
#[derive(Debug)]
pub(crate) struct HtmlPage(Html);

impl HtmlPage {
    /// Reads a whole page.
    pub(crate) fn parse(markup: &str) -> Self {
        Self(Html::parse_document(markup))
    }

    /// Reads a part of a page.
    pub(crate) fn parse_fragment(markup: &str) -> Self {
        Self(Html::parse_fragment(markup))
    }

    /// The text of each element that fits, blanks made one.
    #[track_caller]
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.find(selector).into_iter().map(plain).collect()
    }

    /// The same, with a blank between what stands in different elements.
    #[track_caller]
    pub(crate) fn spaced_texts(&self, selector: &str) -> Vec<String> {
        let found = self.find(selector).into_iter();
        let texts = found.map(|element| element.text().collect::<Vec<_>>().join(" "));
        texts.map(|text| blanks_made_one(&text)).collect()
    }

    /// All text there is, blanks made one.
    pub(crate) fn text(&self) -> String {
        plain(self.0.root_element())
    }

    /// The text of each element that fits, its lines as they are.
    #[track_caller]
    pub(crate) fn raw_texts(&self, selector: &str) -> Vec<String> {
        let found = self.find(selector).into_iter();
        found.map(|element| element.text().collect()).collect()
    }

    /// All text there is, in the pieces that markup cuts it into, blanks made one.
    pub(crate) fn text_pieces(&self) -> Vec<String> {
        let pieces = self.0.root_element().text().map(blanks_made_one);
        pieces.filter(|piece| !piece.is_empty()).collect()
    }

    /// An attribute of each element that fits.
    #[track_caller]
    pub(crate) fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let found = self.find(selector).into_iter();
        found
            .filter_map(|element| element.attr(attribute).map(str::to_owned))
            .collect()
    }

    /// The attribute of the first element that fits.
    #[track_caller]
    pub(crate) fn attribute(&self, selector: &str, attribute: &str) -> Option<String> {
        let found = self.find(selector);
        found.first()?.attr(attribute).map(str::to_owned)
    }

    /// How many elements fit.
    #[track_caller]
    pub(crate) fn count(&self, selector: &str) -> usize {
        self.find(selector).len()
    }

    /// The slots of the sections that contain something that fits, or of all, in the order of their names.
    pub(crate) fn slots(&self, containing: &str) -> Vec<String> {
        let mut slots = self.attributes(&format!("main > section{containing}"), "slot");
        slots.sort();
        slots
    }

    /// What a browser would send with the first form that fits, before a button is added.
    #[track_caller]
    pub(crate) fn form(&self, selector: &str) -> FormValues {
        let found = self.find(selector);
        let Some(form) = found.first() else {
            panic!("no form {selector} in {}", self.0.html());
        };
        let fields = select("input[name], select[name], textarea[name]");
        form.select(&fields).filter_map(field).collect()
    }

    /// The same, when the button of a step is pressed.
    #[track_caller]
    pub(crate) fn form_at(&self, selector: &str, step: &str) -> FormValues {
        with(self.form(selector), "step", step)
    }

    /// What is sent when the button that saves is pressed.
    #[track_caller]
    pub(crate) fn saving(&self) -> FormValues {
        self.form_at(".confirm form", "save")
    }

    #[track_caller]
    fn find(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&select(selector)).collect()
    }
}

/// Fills in one field, whether or not the form has it.
pub(crate) fn with(mut fields: FormValues, name: &str, value: &str) -> FormValues {
    fields.retain(|(key, _)| key != name);
    fields.push((name.to_owned(), value.to_owned()));
    fields
}

fn field(field: ElementRef<'_>) -> Option<(String, String)> {
    let value = match field.value().name() {
        "textarea" => field.text().collect(),
        "select" => chosen(field),
        _ if is_left_out(field) => return None,
        _ => field.attr("value").unwrap_or_default().to_owned(),
    };
    Some((field.attr("name")?.to_owned(), value))
}

fn chosen(field: ElementRef<'_>) -> String {
    let chosen = field.select(&select("option[selected]")).next();
    let option = chosen.or_else(|| field.select(&select("option")).next());
    option
        .and_then(|it| it.attr("value"))
        .unwrap_or_default()
        .to_owned()
}

fn is_left_out(field: ElementRef<'_>) -> bool {
    matches!(field.attr("type"), Some("checkbox" | "radio")) && field.attr("checked").is_none()
}

fn plain(element: ElementRef<'_>) -> String {
    blanks_made_one(&element.text().collect::<String>())
}

fn blanks_made_one(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}
