//! How to reach the client, and what is missing for it; numbers and the mail address can be added and changed.

mod acting;
mod forms;
mod view;
mod wish;

use std::sync::Arc;

use maud::{Markup, html};
use tokio::join;

pub(super) use self::acting::act;
use super::gather::Asked;
use crate::panels::Context;
use crate::provet::ProvetError;
use crate::provet::model::{Client, PhoneNumber, Rows};

const SLOT: &str = "contact";

/// The records that say how to reach a client, each as far as it could be read.
struct Card {
    client: Result<Arc<Client>, ProvetError>,
    phones: Result<Arc<Rows<PhoneNumber>>, ProvetError>,
}

impl Card {
    async fn of(asked: Asked) -> Self {
        let (client, phones) = join!(asked.client, asked.phones);
        Self { client, phones }
    }

    fn client(&self) -> Option<&Client> {
        self.client.as_deref().ok()
    }

    fn phones(&self) -> Option<&Rows<PhoneNumber>> {
        self.phones.as_deref().ok()
    }
}

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let card = Card::of(asked).await;
    let spot = cx.spot(SLOT);
    let forms = forms::folded(&spot, &card, &cx.words);
    view::section(&spot, &card, &html! {}, &forms, &cx.words)
}
