//! How to reach the client, and what is missing for it; numbers and the mail address can be added and changed.

mod change_request;
mod form;
mod section;
mod submit;

use std::sync::Arc;

use maud::{Markup, html};
use tokio::join;

pub(super) use self::submit::handle_action;
use super::data::ClientData;
use crate::panels::PanelContext;
use crate::provet::ProvetError;
use crate::provet::model::{Client, ListResponse, PhoneNumber};

const SLOT: &str = "contact";

/// The records that say how to reach a client, each as far as it could be read.
struct ContactRecords {
    client: Result<Arc<Client>, ProvetError>,
    phones: Result<Arc<ListResponse<PhoneNumber>>, ProvetError>,
}

impl ContactRecords {
    async fn load(asked: ClientData) -> Self {
        let (client, phones) = join!(asked.client, asked.phones);
        Self { client, phones }
    }

    fn client(&self) -> Option<&Client> {
        self.client.as_deref().ok()
    }

    fn phones(&self) -> Option<&ListResponse<PhoneNumber>> {
        self.phones.as_deref().ok()
    }
}

pub(super) async fn render_section(ctx: Arc<PanelContext>, asked: ClientData) -> Markup {
    let card = ContactRecords::load(asked).await;
    let spot = ctx.form_target(SLOT);
    let forms = form::render_collapsed_forms(&spot, &card, &ctx.i18n);
    section::render_section(&spot, &card, &html! {}, &forms, &ctx.i18n)
}
