//! What to know before speaking to this client: critical notes, also about money, remarks and tags.

use std::sync::Arc;

use maud::Markup;

use super::gather::{self, Asked};
use crate::panels::notes::{self, Notes, Subject};
use crate::panels::{Acted, Context, Form};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let client = asked.client.await;
    notes::section(&cx, client.map(|client| Notes::from(&*client)))
}

pub(super) async fn act(cx: Arc<Context>, form: Form) -> Acted {
    let subject = gather::client(&cx).map(Subject::Client);
    notes::act(cx, subject, form).await
}
