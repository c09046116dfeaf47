//! A panel that shows what it was handed, with a section that waits when a test says so.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use cageside::panels::{Acted, Context, Form, Panel, Paper, Section, Slot, Touch};
use cageside::provet::hint::Kind;
use cageside::provet::{Page, PatientId};
use cageside::views::form::{self, Spot, Token};
use cageside::views::section;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use maud::{Markup, html};
use tokio::sync::oneshot;

/// The object whose middle section panics.
pub(crate) const UNLUCKY: i64 = 13;

struct Fake;

/// The same panel for every page.
pub(crate) fn panel(_: Page) -> &'static dyn Panel {
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

const SLOTS: [Slot; 3] = [
    Slot::new("banner", 2),
    Slot::new("weight", 4),
    Slot::new("due", 3),
];

impl Panel for Fake {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        let first = cx.opened.objects.first().copied().unwrap_or_default();
        let banner = banner(&cx);
        let weight = weight(Arc::clone(&cx), first);
        let due = async move {
            pass(first).await;
            section::section("due", "Due", html! { "due-of-" (first) })
        };
        vec![
            Section {
                slot: "banner",
                markup: std::future::ready(banner).boxed(),
            },
            Section {
                slot: "weight",
                markup: weight.boxed(),
            },
            Section {
                slot: "due",
                markup: due.boxed(),
            },
        ]
    }

    fn touched(&self) -> &'static [Touch] {
        &[
            (Kind::Patient, &["weight", "banner"]),
            (Kind::Reminder, &["due"]),
            (Kind::Appointment, &["due"]),
        ]
    }

    fn act(
        &self,
        cx: Arc<Context>,
        action: String,
        form: Form,
    ) -> BoxFuture<'static, Option<Acted>> {
        async move { act(&cx, &action, &form) }.boxed()
    }

    fn paper(&self, cx: Arc<Context>, name: String) -> BoxFuture<'static, Option<Paper>> {
        let first = cx.opened.objects.first().copied().unwrap_or_default();
        let paper = match name.as_str() {
            "file" => Some(Paper::Pdf {
                name: "a \"b\"\r\nc: d-7".to_owned(),
                bytes: b"%PDF-1.4".to_vec(),
            }),
            "sheet" => Some(Paper::Page(html! { p { "sheet-of-" (first) } })),
            _ => None,
        };
        std::future::ready(paper).boxed()
    }
}

fn banner(cx: &Context) -> Markup {
    let opened = &cx.opened;
    let body = html! {
        p { "page=" (opened.page) " objects=" (format!("{:?}", opened.objects)) }
        p { "user=" (format!("{:?}", opened.claimed_user)) " language=" (cx.words.language()) }
    };
    section::section("banner", "Banner", body)
}

async fn weight(cx: Arc<Context>, first: i64) -> Markup {
    assert_ne!(first, UNLUCKY, "a-name-from-the-record");
    let spot = Spot {
        page: cx.opened.page,
        slot: "weight",
        session: Token(&cx.session),
        nonce: &cx.nonce,
    };
    let patient = cx
        .provet
        .patient(PatientId::new(first.max(1)).unwrap())
        .await;
    let body = match patient {
        Ok(_) => html! { "patient-found" },
        Err(error) => section::problem(&error, "weights", &cx.words, Some(&spot)),
    };
    let form = form::form(&spot, "weigh", &html! { "weigh" });
    section::section("weight", "Weight", html! { (body) (form) })
}

fn act(cx: &Context, action: &str, form: &Form) -> Option<Acted> {
    let names: Vec<_> = form.0.iter().map(|(name, _)| name.as_str()).collect();
    let body = html! {
        p { "weighed " (form.field("kilograms")) " of " (format!("{:?}", cx.opened.objects)) }
        p { "fields=" (names.join(",")) }
    };
    let written = match action {
        "weigh" => true,
        "look" => false,
        "burst" => panic!("a-name-from-the-record"),
        _ => return None,
    };
    Some(Acted {
        slot: "weight",
        markup: section::section("weight", "Weight", body),
        written,
    })
}
