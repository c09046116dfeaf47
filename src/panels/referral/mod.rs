//! The panels of what is asked of others for an animal: laboratory work and imaging, with the animal around it.

mod animal;
mod imaging;
mod laboratory;

pub(super) use imaging::ImagingPanel;
pub(super) use laboratory::LaboratoryPanel;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::parts::person;
use crate::provet::model::{Related, Rows, User};
use crate::provet::{Api, ConsultationId, ProvetError, Tenant};
use crate::views::parts::{provet_link, text};
use crate::views::words::Words;

/// The person a record names; nobody where it names none.
async fn person_named(api: Api, link: Option<&Related>) -> Result<Rows<User>, ProvetError> {
    let ids: Vec<i64> = link.iter().map(|person| person.id).collect();
    api.users(&ids).await
}

/// What the one person of an answer is called; nothing where that could not be seen.
fn called(users: Option<&Rows<User>>) -> Option<String> {
    let user = users?.rows.first()?;
    Some(person(&user.first_name, &user.last_name)).filter(|name| !name.is_empty())
}

/// A text of the record under a heading; nothing where there is none.
fn headed(title: &str, body: &str) -> Markup {
    html! {
        @if !body.is_empty() { h3 { (title) } (text(body)) }
    }
}

/// The way to the visit in Provet.
fn visit_link(visit: Option<&Related>, tenant: &Tenant, words: &Words) -> Markup {
    let page = visit.and_then(|visit| ConsultationId::new(visit.id));
    let page = page.map(|id| tenant.consultation_page(id));
    html! {
        @if let Some(page) = page { (provet_link(&page, &fl!(words.fluent, "referral-visit"))) }
    }
}
