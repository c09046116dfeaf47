//! Where the consultation stands on its way, and the form that moves it on.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::gather::Asked;
use super::moving;
use crate::clinic::way::Status;
use crate::panels::Context;
use crate::panels::parts::{status, status_name};
use crate::provet::ProvetError;
use crate::provet::model::Consultation;
use crate::views::section::{Section, incomplete, problem};
use crate::views::words::Words;

pub(super) const SLOT: &str = "way";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    match asked.visit.await {
        Ok(visit) => {
            let standing = standing(&visit);
            view(standing, &moving::form(&cx, standing), &html! {}, &cx.words)
        }
        Err(error) => unseen(&cx, &error),
    }
}

/// Where it stands; none where its record does not say.
pub(super) fn standing(visit: &Consultation) -> Option<Status> {
    visit.status.map(Status::of)
}

pub(super) fn unseen(cx: &Context, error: &ProvetError) -> Markup {
    after_unread(cx, &html! {}, error)
}

/// What came of an action, where the consultation could not be read again after it.
pub(super) fn after_unread(cx: &Context, told: &Markup, error: &ProvetError) -> Markup {
    let words = &cx.words;
    let what = fl!(words.fluent, "visit-what");
    let body = html! { (told) (problem(error, &what, words, Some(&cx.spot(SLOT)))) };
    Section::new(SLOT, &fl!(words.fluent, "way-title"), body).markup()
}

/// The section; `told` is what came of an action and stands first, `next` is what can be done next.
pub(super) fn view(
    standing: Option<Status>,
    next: &Markup,
    told: &Markup,
    words: &Words,
) -> Markup {
    let body = html! {
        (told)
        @match standing {
            Some(Status::Draft) => { p { (fl!(words.fluent, "way-draft")) } }
            Some(Status::Unknown(number)) => { (incomplete(&fl!(words.fluent, "way-unknown", number = number))) }
            None => { (incomplete(&fl!(words.fluent, "way-unseen"))) }
            Some(_) => {}
        }
        (steps(standing, words))
        (next)
    };
    Section::new(SLOT, &fl!(words.fluent, "way-title"), body)
        .actions(status(standing, words))
        .markup()
}

fn steps(standing: Option<Status>, words: &Words) -> Markup {
    html! {
        ol .way {
            @for step in Status::WAY {
                li aria-current=[(Some(step) == standing).then_some("step")] { (status_name(step, words)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;
    use crate::views::words::Place;

    fn shown(standing: Option<Status>) -> Html {
        let words = Words::for_request(None, &Place::default());
        let markup = view(standing, &html! {}, &html! {}, &words);
        Html::parse_fragment(&markup.into_string())
    }

    fn texts(page: &Html, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let found = page.select(&selector);
        found.map(|it| it.text().collect()).collect()
    }

    #[test]
    fn the_steps_stand_in_their_order_and_one_is_the_present_one() {
        let page = shown(Some(Status::Discharged));
        assert_eq!(
            texts(&page, "ol.way > li"),
            [
                "Admitted",
                "In progress",
                "Ready for discharge",
                "Discharged",
                "Invoicing",
                "Invoice paid",
                "Finalized"
            ]
        );
        assert_eq!(texts(&page, "li[aria-current=step]"), ["Discharged"]);
    }

    #[test]
    fn what_is_not_on_the_way_is_said_and_no_step_is_the_present_one() {
        for (standing, sentence) in [
            (Some(Status::Draft), "draft"),
            (Some(Status::Unknown(3)), "number 3"),
            (None, "could not be seen"),
        ] {
            let page = shown(standing);
            assert!(texts(&page, "[aria-current]").is_empty(), "{standing:?}");
            let said = texts(&page, "section > p").concat();
            assert!(said.contains(sentence), "{said}");
        }
    }
}
