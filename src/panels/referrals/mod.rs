//! The panels of what is asked of others for an animal: laboratory work and imaging, with the animal around it.

mod imaging;
mod laboratory;
mod patient_sections;

pub(super) use imaging::ImagingPanel;
pub(super) use laboratory::LaboratoryPanel;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::names::full_name;
use crate::provet::model::{ListResponse, RelatedRecord, User};
use crate::provet::{ConsultationId, ProvetApi, ProvetError, Tenant};
use crate::views::components::{provet_link, record_text};
use crate::views::i18n::I18n;

/// The person a record names; nobody where it names none.
async fn load_user(
    api: ProvetApi,
    link: Option<&RelatedRecord>,
) -> Result<ListResponse<User>, ProvetError> {
    let ids: Vec<i64> = link.iter().map(|person| person.id).collect();
    api.get_users(&ids).await
}

/// What the one person of an answer is called; nothing where that could not be seen.
fn first_user_name(users: Option<&ListResponse<User>>) -> Option<String> {
    let user = users?.rows.first()?;
    Some(full_name(&user.first_name, &user.last_name)).filter(|name| !name.is_empty())
}

/// A text of the record under a heading; nothing where there is none.
fn render_titled_text(title: &str, body: &str, i18n: &I18n) -> Markup {
    html! {
        @if !crate::views::components::is_blank_html(body) { h3 { (title) } (record_text(body, i18n)) }
    }
}

/// The way to the visit in Provet.
fn consultation_link(consultation: Option<&RelatedRecord>, tenant: &Tenant, i18n: &I18n) -> Markup {
    let page = consultation.and_then(|consultation| ConsultationId::new(consultation.id));
    let page = page.map(|id| tenant.consultation_page(id));
    html! {
        @if let Some(page) = page { (provet_link(&page, &fl!(i18n.fluent, "referral-visit"), i18n)) }
    }
}
