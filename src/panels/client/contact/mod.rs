//! The contact section: telephone numbers and email addresses, which can be added and changed.

mod change_request;
mod form;
mod section;
mod submit;

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

pub(super) use self::submit::handle_action;
use super::data::ClientData;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::ProvetError;
use crate::provet::model::{Client, ListResponse, PhoneNumber};
use crate::provet::webhook::ObjectKind;

const SLOT: &str = "contact";

/// The records that say how to reach a client, each as far as it could be read.
struct ContactRecords {
    client: Result<Arc<Client>, ProvetError>,
    phones: Result<Arc<ListResponse<PhoneNumber>>, ProvetError>,
}

impl ContactRecords {
    async fn load(data: ClientData) -> Self {
        let (client, phones) = join!(data.client, data.phones);
        Self { client, phones }
    }

    fn client(&self) -> Option<&Client> {
        self.client.as_deref().ok()
    }

    fn phones(&self) -> Option<&ListResponse<PhoneNumber>> {
        self.phones.as_deref().ok()
    }
}

pub(super) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SectionSpec {
        slot: SectionSlot::new(SLOT, 6),
        title: |_, i18n| fl!(i18n.fluent, "contact-title"),
        subject: |i18n| fl!(i18n.fluent, "contact-what"),
        reads: &["client/{id}/", "phonenumber/"],
        writes: &[
            ("PATCH", "client/{id}/"),
            ("POST", "phonenumber/"),
            ("PATCH", "phonenumber/{id}/"),
        ],
        refresh_on: &[ObjectKind::Client, ObjectKind::PhoneNumber],
    },
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ClientData) -> Markup {
    let card = ContactRecords::load(data).await;
    let spot = ctx.form_target(SLOT);
    let forms = form::render_collapsed_forms(&spot, &card, &ctx.i18n);
    section::render_section(&spot, &card, &html! {}, &forms, &ctx.i18n)
}
