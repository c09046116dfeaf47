//! What the status section shows of the consultation's progress, and the words for a status.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::clinic::consultation::ConsultationStatus;
use crate::panels::section_spec::{SectionSlot, SectionSpec};
use crate::panels::write_form::FormView;
use crate::provet::webhook::ObjectKind;
use crate::values::Field;
use crate::views::components::{BadgeKind, render_badge};
use crate::views::field_text::{FieldKind, format_unreadable};
use crate::views::i18n::I18n;
use crate::views::section::{Section, incomplete_notice};

pub(super) const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new("way", 4),
    title: |_, i18n| fl!(i18n.fluent, "status-title"),
    subject: |i18n| fl!(i18n.fluent, "consultation-what"),
    reads: &["consultation/{id}/"],
    writes: &[("POST", "consultation/{id}/update_status/")],
    refresh_on: &[ObjectKind::Consultation],
};

/// The section around a step of its form.
pub(super) fn render_status(
    status: &Field<ConsultationStatus>,
    view: &FormView,
    i18n: &I18n,
) -> Markup {
    let body = html! {
        (view.outcome)
        @if let Some(text) = status.unreadable() {
            (incomplete_notice(&format_unreadable(text, FieldKind::Other, i18n)))
        }
        @match status.known() {
            Some(ConsultationStatus::Draft) => { p { (fl!(i18n.fluent, "status-draft-note")) } }
            Some(ConsultationStatus::Unknown(number)) => { (incomplete_notice(&fl!(i18n.fluent, "status-unknown-note", number = number))) }
            None => { (incomplete_notice(&fl!(i18n.fluent, "status-unavailable-note"))) }
            Some(_) => {}
        }
        (render_progress(status.known(), i18n))
        (view.form)
    };
    Section::new(SPEC.slot.name, &fl!(i18n.fluent, "status-title"), body)
        .with_actions(render_status_badge(status.known(), i18n))
        .to_markup()
}

fn render_progress(status: Option<ConsultationStatus>, i18n: &I18n) -> Markup {
    html! {
        ol .progress {
            @for step in ConsultationStatus::WORKFLOW {
                // A screen reader does not see the highlight.
                li aria-current=[(Some(step) == status).then_some("step")] { (status_name(step, i18n)) }
            }
        }
    }
}

/// Where a consultation stands, in a word.
pub(in crate::panels) fn render_status_badge(
    status: Option<ConsultationStatus>,
    i18n: &I18n,
) -> Markup {
    // Amber while somebody works on the animal or it waits to go home, green where all is paid.
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

    fn shown(status: Option<ConsultationStatus>) -> Html {
        let i18n = I18n::for_request(None, &ClinicLocale::default());
        let markup = render_status(&status.into(), &FormView::without_outcome(html! {}), &i18n);
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
        for (status, sentence) in [
            (Some(ConsultationStatus::Draft), "draft"),
            (Some(ConsultationStatus::Unknown(3)), "Unknown status (3)"),
            (None, "unavailable"),
        ] {
            let page = shown(status);
            assert!(texts(&page, "[aria-current]").is_empty(), "{status:?}");
            let said = texts(&page, "section > p").concat();
            assert!(said.contains(sentence), "{said}");
        }
    }
}
