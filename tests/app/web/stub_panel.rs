//! A panel that shows what it was handed, with a section that waits when a test says so.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use cageside::panels::{
    ActionResponse, FormFields, Panel, PanelContext, PendingSection, PrintDocument, SectionSlot,
    SectionSpec,
};
use cageside::provet::webhook::ObjectKind;
use cageside::provet::{PatientId, ProvetPage};
use cageside::views::form::{self, FormTarget, PanelSessionToken};
use cageside::views::section;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use maud::{Markup, html};
use tokio::sync::oneshot;

/// The object whose middle section panics.
pub(crate) const UNLUCKY: i64 = 13;

struct Fake;

/// The same panel for every page.
pub(crate) fn panel(_: ProvetPage) -> &'static dyn Panel {
    &Fake
}

static GATES: Mutex<Option<HashMap<i64, oneshot::Receiver<()>>>> = Mutex::new(None);

/// Makes the last section of the panel on `object` wait until something is sent.
pub(crate) fn gate(object: i64) -> oneshot::Sender<()> {
    let (open, gate) = oneshot::channel();
    let mut gates = GATES.lock().unwrap();
    gates.get_or_insert_default().insert(object, gate);
    open
}

async fn pass(object: i64) {
    let gate = GATES
        .lock()
        .unwrap()
        .as_mut()
        .and_then(|gates| gates.remove(&object));
    if let Some(gate) = gate {
        gate.await.unwrap();
    }
}

const fn spec(slot: SectionSlot, refresh_on: &'static [ObjectKind]) -> SectionSpec {
    SectionSpec {
        slot,
        title: |_, _| String::new(),
        subject: |_| String::new(),
        reads: &[],
        writes: &[],
        refresh_on,
    }
}

const SPECS: [SectionSpec; 3] = [
    spec(SectionSlot::new("banner", 2), &[ObjectKind::Patient]),
    spec(SectionSlot::new("weight", 4), &[ObjectKind::Patient]),
    spec(
        SectionSlot::new("due", 3),
        &[ObjectKind::Reminder, ObjectKind::Appointment],
    ),
];

impl Panel for Fake {
    fn specs(&self) -> Vec<SectionSpec> {
        SPECS.to_vec()
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        let first = ctx
            .panel_session
            .object_ids
            .first()
            .copied()
            .unwrap_or_default();
        let banner = banner(&ctx);
        let weight = weight(Arc::clone(&ctx), first);
        let due = async move {
            pass(first).await;
            section::plain_section("due", "Due", html! { "due-of-" (first) })
        };
        vec![
            PendingSection {
                slot: "banner",
                markup: std::future::ready(banner).boxed(),
            },
            PendingSection {
                slot: "weight",
                markup: weight.boxed(),
            },
            PendingSection {
                slot: "due",
                markup: due.boxed(),
            },
        ]
    }

    fn handle_action(
        &self,
        ctx: Arc<PanelContext>,
        action: String,
        form: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        async move { act(&ctx, &action, &form) }.boxed()
    }

    fn print_document(
        &self,
        ctx: Arc<PanelContext>,
        name: String,
    ) -> BoxFuture<'static, Option<PrintDocument>> {
        let first = ctx
            .panel_session
            .object_ids
            .first()
            .copied()
            .unwrap_or_default();
        let paper = match name.as_str() {
            "file" => Some(PrintDocument::Pdf {
                name: "a \"b\"\r\nc: d-7".to_owned(),
                bytes: b"%PDF-1.4".to_vec(),
            }),
            "sheet" => Some(PrintDocument::Page(html! { p { "sheet-of-" (first) } })),
            _ => None,
        };
        std::future::ready(paper).boxed()
    }
}

fn banner(ctx: &PanelContext) -> Markup {
    let opened = &ctx.panel_session;
    let body = html! {
        p { "page=" (opened.page) " objects=" (format!("{:?}", opened.object_ids)) }
        p { "user=" (format!("{:?}", opened.claimed_user_id)) " language=" (ctx.i18n.language()) }
    };
    section::plain_section("banner", "Banner", body)
}

async fn weight(ctx: Arc<PanelContext>, first: i64) -> Markup {
    assert_ne!(first, UNLUCKY, "a-name-from-the-record");
    let spot = FormTarget {
        page: ctx.panel_session.page,
        slot: "weight",
        session: PanelSessionToken(&ctx.session_token),
        nonce: &ctx.nonce,
    };
    let patient = ctx
        .provet
        .get_patient(PatientId::new(first.max(1)).unwrap())
        .await;
    let body = match patient {
        Ok(_) => html! { "patient-found" },
        Err(error) => section::read_error(&error, "weights", &ctx.i18n, Some(&spot)),
    };
    let form = form::htmx_form(&spot, "weigh", &html! { "weigh" });
    section::plain_section("weight", "Weight", html! { (body) (form) })
}

fn act(ctx: &PanelContext, action: &str, form: &FormFields) -> Option<ActionResponse> {
    let names: Vec<_> = form.0.iter().map(|(name, _)| name.as_str()).collect();
    let body = html! {
        p { "weighed " (form.value("kilograms")) " of " (format!("{:?}", ctx.panel_session.object_ids)) }
        p { "fields=" (names.join(",")) }
    };
    let written = match action {
        "weigh" => true,
        "look" => false,
        "burst" => panic!("a-name-from-the-record"),
        _ => return None,
    };
    Some(ActionResponse {
        slot: "weight",
        markup: section::plain_section("weight", "Weight", body),
        record_changed: written,
    })
}
