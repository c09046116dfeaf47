//! What is asked, of which parts, with which machine, and what was seen.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::{Asked, examinations};
use crate::panels::Context;
use crate::panels::referral::{called, headed, visit_link};
use crate::provet::model::ImagingReferral;
use crate::views::parts::{Mark, badge, day_of, facts, list};
use crate::views::section::{Section, nothing, problem};
use crate::views::words::{Words, name};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (referral, worklists, vet) = join!(asked.referral, asked.worklists, asked.vet);
    let words = &cx.words;
    let title = fl!(words.fluent, "page-diagnostic-imaging");
    let spot = cx.spot("referral");
    let referral = match referral {
        Ok(referral) => referral,
        Err(error) => {
            let what = fl!(words.fluent, "referral-what");
            let body = problem(&error, &what, words, Some(&spot));
            return Section::new("referral", &title, body).markup();
        }
    };
    let done = match worklists {
        Ok(rows) => {
            let entries = examinations(&rows, referral.id, words);
            html! {
                @if entries.is_empty() { (nothing(&fl!(words.fluent, "imaging-no-examinations"))) }
                @else { (list(&entries)) }
            }
        }
        Err(error) => {
            let what = fl!(words.fluent, "imaging-examinations-what");
            problem(&error, &what, words, Some(&spot))
        }
    };
    let vet = called(vet.as_deref().ok());
    let link = visit_link(referral.consultation.as_ref(), &cx.tenant, words);
    let body = view(&referral, vet.as_deref(), &done, words);
    Section::new("referral", &title, body)
        .actions(link)
        .markup()
}

fn view(referral: &ImagingReferral, vet: Option<&str>, done: &Markup, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let known = [
        (fl!(fluent, "referral-by"), vet.map(name)),
        (
            fl!(fluent, "referral-made"),
            referral.created.map(|at| day_of(at, words)),
        ),
    ];
    html! {
        (headed(&fl!(fluent, "referral-asked"), &referral.remarks))
        (done)
        @if referral.report.is_empty() {
            p { (badge(Mark::Plain, &fl!(fluent, "imaging-no-report"))) }
        } @else { (headed(&fl!(fluent, "imaging-report"), &referral.report)) }
        (headed(&fl!(fluent, "referral-internal"), &referral.internal_notes))
        (facts(known.into_iter().filter_map(|(term, value)| Some((term, value?)))))
    }
}
