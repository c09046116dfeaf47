//! The status of the consultation, and the form that changes it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::data::ConsultationData;
use super::status_form;
use crate::clinic::consultation::ConsultationStatus;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::ProvetError;
use crate::provet::model::Consultation;
use crate::provet::webhook::ObjectKind;
use crate::views::components::{BadgeKind, render_badge};
use crate::views::i18n::I18n;
use crate::views::section::{Section, incomplete_notice, read_error};

pub(super) const SLOT: &str = "way";

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new(SLOT, 4),
        title: |_, i18n| fl!(i18n.fluent, "status-title"),
        subject: |i18n| fl!(i18n.fluent, "consultation-what"),
        reads: &["consultation/{id}/"],
        writes: &[("POST", "consultation/{id}/update_status/")],
        refresh_on: &[ObjectKind::Consultation],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    match data.consultation.await {
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
    outcome: &Markup,
    error: &ProvetError,
) -> Markup {
    let i18n = &ctx.i18n;
    let what = fl!(i18n.fluent, "consultation-what");
    let body = html! { (outcome) (read_error(error, &what, i18n, Some(&ctx.form_target(SLOT)))) };
    Section::new(SLOT, &fl!(i18n.fluent, "status-title"), body).to_markup()
}

/// The section; `told` is what came of an action and stands first, `next` is what can be done next.
pub(super) fn render_status(
    standing: Option<ConsultationStatus>,
    next: &Markup,
    outcome: &Markup,
    i18n: &I18n,
) -> Markup {
    let body = html! {
        (outcome)
        @match standing {
            Some(ConsultationStatus::Draft) => { p { (fl!(i18n.fluent, "status-draft-note")) } }
            Some(ConsultationStatus::Unknown(number)) => { (incomplete_notice(&fl!(i18n.fluent, "status-unknown-note", number = number))) }
            None => { (incomplete_notice(&fl!(i18n.fluent, "status-unavailable-note"))) }
            Some(_) => {}
        }
        (render_progress(standing, i18n))
        (next)
    };
    Section::new(SLOT, &fl!(i18n.fluent, "status-title"), body)
        .with_actions(render_status_badge(standing, i18n))
        .to_markup()
}

fn render_progress(standing: Option<ConsultationStatus>, i18n: &I18n) -> Markup {
    html! {
        ol .progress {
            @for step in ConsultationStatus::WORKFLOW {
                li aria-current=[(Some(step) == standing).then_some("step")] { (status_name(step, i18n)) }
            }
        }
    }
}

/// Where a consultation stands, in a word.
pub(in crate::panels) fn render_status_badge(
    status: Option<ConsultationStatus>,
    i18n: &I18n,
) -> Markup {
    let mark = match status {
        Some(ConsultationStatus::InProgress | ConsultationStatus::ReadyForDischarge) => {
            BadgeKind::Warn
        }
        Some(ConsultationStatus::Paid | ConsultationStatus::Finalized) => BadgeKind::Good,
        Some(
            ConsultationStatus::Admitted
            | ConsultationStatus::Discharged
            | ConsultationStatus::Invoicing
            | ConsultationStatus::Draft
            | ConsultationStatus::Unknown(_),
        )
        | None => BadgeKind::Plain,
    };
    let text = match status {
        Some(status) => status_name(status, i18n),
        None => fl!(i18n.fluent, "status-unavailable"),
    };
    render_badge(mark, &text)
}

/// The word for a status.
pub(in crate::panels) fn status_name(status: ConsultationStatus, i18n: &I18n) -> String {
    match status {
        ConsultationStatus::Admitted => fl!(i18n.fluent, "status-admitted"),
        ConsultationStatus::InProgress => fl!(i18n.fluent, "status-in-progress"),
        ConsultationStatus::ReadyForDischarge => fl!(i18n.fluent, "status-ready-for-discharge"),
        ConsultationStatus::Discharged => fl!(i18n.fluent, "status-discharged"),
        ConsultationStatus::Invoicing => fl!(i18n.fluent, "status-invoicing"),
        ConsultationStatus::Paid => fl!(i18n.fluent, "status-invoice-paid"),
        ConsultationStatus::Finalized => fl!(i18n.fluent, "status-finalized"),
        ConsultationStatus::Draft => fl!(i18n.fluent, "status-draft"),
        ConsultationStatus::Unknown(number) => fl!(i18n.fluent, "status-unknown", number = number),
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;
    use crate::views::i18n::ClinicLocale;

    fn shown(standing: Option<ConsultationStatus>) -> Html {
        let i18n = I18n::for_request(None, &ClinicLocale::default());
        let markup = render_status(standing, &html! {}, &html! {}, &i18n);
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
            texts(&page, "ol.progress > li"),
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
