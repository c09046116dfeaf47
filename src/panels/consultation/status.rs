//! Where the consultation stands on its way, and the form that moves it on.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::ConsultationData;
use super::status_form;
use crate::clinic::consultation::ConsultationStatus;
use crate::panels::PanelContext;
use crate::panels::parts::{render_status_badge, status_name};
use crate::provet::ProvetError;
use crate::provet::model::Consultation;
use crate::views::i18n::I18n;
use crate::views::section::{Section, incomplete_notice, read_error};

pub(super) const SLOT: &str = "way";

pub(super) async fn render_section(ctx: Arc<PanelContext>, asked: ConsultationData) -> Markup {
    match asked.consultation.await {
        Ok(visit) => {
            let standing = current_status(&visit);
            render_status(
                standing,
                &status_form::render_actions(&ctx, standing),
                &html! {},
                &ctx.i18n,
            )
        }
        Err(error) => render_unavailable(&ctx, &error),
    }
}

/// Where it stands; none where its record does not say.
pub(super) fn current_status(visit: &Consultation) -> Option<ConsultationStatus> {
    visit.status
}

pub(super) fn render_unavailable(ctx: &PanelContext, error: &ProvetError) -> Markup {
    render_unavailable_after_write(ctx, &html! {}, error)
}

/// What came of an action, where the consultation could not be read again after it.
pub(super) fn render_unavailable_after_write(
    ctx: &PanelContext,
    told: &Markup,
    error: &ProvetError,
) -> Markup {
    let words = &ctx.i18n;
    let what = fl!(words.fluent, "visit-what");
    let body = html! { (told) (read_error(error, &what, words, Some(&ctx.form_target(SLOT)))) };
    Section::new(SLOT, &fl!(words.fluent, "way-title"), body).to_markup()
}

/// The section; `told` is what came of an action and stands first, `next` is what can be done next.
pub(super) fn render_status(
    standing: Option<ConsultationStatus>,
    next: &Markup,
    told: &Markup,
    words: &I18n,
) -> Markup {
    let body = html! {
        (told)
        @match standing {
            Some(ConsultationStatus::Draft) => { p { (fl!(words.fluent, "way-draft")) } }
            Some(ConsultationStatus::Unknown(number)) => { (incomplete_notice(&fl!(words.fluent, "way-unknown", number = number))) }
            None => { (incomplete_notice(&fl!(words.fluent, "way-unseen"))) }
            Some(_) => {}
        }
        (render_progress(standing, words))
        (next)
    };
    Section::new(SLOT, &fl!(words.fluent, "way-title"), body)
        .with_actions(render_status_badge(standing, words))
        .to_markup()
}

fn render_progress(standing: Option<ConsultationStatus>, words: &I18n) -> Markup {
    html! {
        ol .way {
            @for step in ConsultationStatus::WORKFLOW {
                li aria-current=[(Some(step) == standing).then_some("step")] { (status_name(step, words)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;
    use crate::views::i18n::ClinicLocale;

    fn shown(standing: Option<ConsultationStatus>) -> Html {
        let words = I18n::for_request(None, &ClinicLocale::default());
        let markup = render_status(standing, &html! {}, &html! {}, &words);
        Html::parse_fragment(&markup.into_string())
    }

    fn texts(page: &Html, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let found = page.select(&selector);
        found.map(|it| it.text().collect()).collect()
    }

    #[test]
    fn the_steps_stand_in_their_order_and_one_is_the_present_one() {
        let page = shown(Some(ConsultationStatus::Discharged));
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
            (Some(ConsultationStatus::Draft), "draft"),
            (Some(ConsultationStatus::Unknown(3)), "number 3"),
            (None, "could not be seen"),
        ] {
            let page = shown(standing);
            assert!(texts(&page, "[aria-current]").is_empty(), "{standing:?}");
            let said = texts(&page, "section > p").concat();
            assert!(said.contains(sentence), "{said}");
        }
    }
}
