//! The words for what text cannot show.

use i18n_embed_fl::fl;

use crate::views::i18n::I18n;

/// What stands for that which text cannot show, in the language of the reader.
pub trait TextLabels {
    /// Says that this text was struck out.
    fn struck(&self, text: &str) -> String;
    /// Says that there is a picture; `description` is empty where it has none.
    fn picture(&self, description: &str) -> String;
    /// Says that there is something to play or to open.
    fn attachment(&self) -> String;
    /// Says that the text is written in another format than words or HTML.
    fn other_format(&self, name: &str) -> String;
    /// Says that the text goes on in Provet.
    fn cut_off(&self) -> String;
}

impl TextLabels for I18n {
    fn struck(&self, text: &str) -> String {
        fl!(self.fluent, "text-struck", text = text)
    }

    fn picture(&self, description: &str) -> String {
        if description.is_empty() {
            fl!(self.fluent, "text-picture")
        } else {
            fl!(
                self.fluent,
                "text-picture-described",
                description = description
            )
        }
    }

    fn attachment(&self) -> String {
        fl!(self.fluent, "text-attachment")
    }

    fn other_format(&self, name: &str) -> String {
        fl!(self.fluent, "text-other-format", format = name)
    }

    fn cut_off(&self) -> String {
        fl!(self.fluent, "text-cut-off")
    }
}

/// Labels for comparing texts, and for asking whether there is anything at all.
pub(super) struct PresenceLabels;

impl TextLabels for PresenceLabels {
    fn struck(&self, text: &str) -> String {
        format!("~{text}~")
    }

    fn picture(&self, _: &str) -> String {
        "x".to_owned()
    }

    fn attachment(&self) -> String {
        "x".to_owned()
    }

    fn other_format(&self, name: &str) -> String {
        name.to_owned()
    }

    fn cut_off(&self) -> String {
        "x".to_owned()
    }
}
