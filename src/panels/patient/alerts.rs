//! What to beware of with this animal: critical notes, remarks and tags, first to be read.

use std::sync::Arc;

use maud::Markup;

use super::gather::Asked;
use crate::panels::notes::{self, Notes, Subject};
use crate::panels::{Acted, Context, Form};

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let patient = asked.patient.await;
    notes::section(&cx, patient.map(|patient| Notes::from(&*patient)))
}

pub(super) async fn act(cx: Arc<Context>, form: Form) -> Acted {
    let subject = cx.patient().map(Subject::Patient);
    notes::act(cx, subject, form).await
}
