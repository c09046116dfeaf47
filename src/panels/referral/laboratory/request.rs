//! What was asked of which laboratory, when, by whom.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::{Asked, unread};
use crate::panels::Context;
use crate::panels::referral::{called, headed, visit_link};
use crate::provet::model::LaboratoryReferral;
use crate::views::parts::{Mark, badge, facts, moment};
use crate::views::section::Section;
use crate::views::words::{Words, name};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (referral, vet) = join!(asked.referral, asked.vet);
    let words = &cx.words;
    let title = fl!(words.fluent, "page-laboratory-referral");
    let referral = match referral {
        Ok(referral) => referral,
        Err(error) => {
            let what = fl!(words.fluent, "referral-what");
            return Section::new("referral", &title, unread(&cx, "referral", &what, &error))
                .markup();
        }
    };
    let vet = called(vet.as_deref().ok());
    let link = visit_link(referral.consultation.as_ref(), &cx.tenant, words);
    Section::new("referral", &title, view(&referral, vet.as_deref(), words))
        .actions(link)
        .markup()
}

fn view(referral: &LaboratoryReferral, vet: Option<&str>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let text = |value: &str| (!value.is_empty()).then(|| name(value));
    let known = [
        (
            fl!(fluent, "referral-laboratory"),
            text(&referral.laboratory),
        ),
        (fl!(fluent, "referral-sample"), text(&referral.sample)),
        (
            fl!(fluent, "referral-sent"),
            referral.sent.map(|at| moment(at, words)),
        ),
        (
            fl!(fluent, "referral-answered"),
            referral.answered.map(|at| moment(at, words)),
        ),
        (fl!(fluent, "referral-by"), vet.map(name)),
        (fl!(fluent, "referral-number"), text(&referral.external_id)),
    ];
    html! {
        @if referral.sent.is_some() && referral.answered.is_none() {
            p { (badge(Mark::Warn, &fl!(fluent, "referral-not-answered"))) }
        }
        (facts(known.into_iter().filter_map(|(term, value)| Some((term, value?)))))
        (headed(&fl!(fluent, "referral-remarks"), &referral.remarks))
        (headed(&fl!(fluent, "referral-internal"), &referral.internal_notes))
    }
}
