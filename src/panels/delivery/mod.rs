//! The panel of home deliveries: one order with its client around it, or where no order was sent, the newest ones.

mod view;

use std::sync::{Arc, LazyLock};

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::around::{self, Unseen};
use super::client::ClientPanel;
use super::fetch::{Fetch, after, ask, fetch};
use super::{Acted, Context, Form, Panel, Section, Slot, section};
use crate::provet::model::{DeliveryItem, DeliveryOrder, Rows};
use crate::provet::{Api, ProvetError};
use crate::views::parts::provet_link;
use crate::views::section::{Section as Framed, Tone, incomplete, problem};

/// The panel of home deliveries. Which id is sent, if any, is not documented; it is taken to be an order's. \[I\]
pub(super) struct DeliveryPanel;

const SLOT: &str = "delivery";
const RESOURCE: &str = "home_delivery/order/{id}/";
const OWN: [Slot; 1] = [Slot::wide(SLOT, 6)];

static SLOTS: LazyLock<Vec<Slot>> = LazyLock::new(|| around::slots(&ClientPanel, &OWN));

impl Panel for DeliveryPanel {
    fn slots(&self) -> &'static [Slot] {
        &SLOTS
    }

    fn open(&self, cx: Arc<Context>) -> Vec<Section> {
        if cx.opened.objects.is_empty() {
            return newest(&cx);
        }
        let order = order(&cx);
        let orders = after(&order, &cx.provet, |_, order| async move {
            Ok(Rows {
                rows: vec![DeliveryOrder::clone(&order)],
                complete: true,
            })
        });
        let mut sections = around::later(&ClientPanel, &cx, owner(&order, &cx), &unseen(&cx));
        sections.push(section(SLOT, shown(cx, orders)));
        sections
    }

    /// None: see [`Context::may_write`].
    fn act(&self, _: Arc<Context>, _: String, _: Form) -> BoxFuture<'static, Option<Acted>> {
        ready(None).boxed()
    }
}

fn order(cx: &Context) -> Fetch<DeliveryOrder> {
    let id = cx.object(RESOURCE, Some);
    ask(
        &cx.provet,
        &id,
        |api, id| async move { api.delivery(id).await },
    )
}

fn owner(order: &Fetch<DeliveryOrder>, cx: &Context) -> Fetch<i64> {
    after(order, &cx.provet, |_, order| async move {
        let owner = order.client.as_ref().map(|link| link.id);
        owner.ok_or(ProvetError::NotFound {
            resource: "client/{id}/",
        })
    })
}

/// In every place of the client's: whose order it is could not be told, and that each can be tried again.
fn unseen(cx: &Arc<Context>) -> Unseen {
    let cx = Arc::clone(cx);
    Arc::new(move |slot, error| {
        let what = fl!(cx.words.fluent, "delivery-client-what");
        let body = problem(error, &what, &cx.words, Some(&cx.spot(slot)));
        let title = fl!(cx.words.fluent, "invoice-client-title");
        let section = Framed::new(slot, &title, body);
        match slot {
            "identity" => section.tone(Tone::Identity).markup(),
            "alerts" => section.wide().markup(),
            _ => section.markup(),
        }
    })
}

/// Without an order there is no client to show: their places stay empty, and nothing is left out by that.
fn newest(cx: &Arc<Context>) -> Vec<Section> {
    let api = cx.provet.clone();
    let orders = fetch(async move { api.newest_deliveries().await });
    let place = |slot: &Slot| match slot.name {
        "identity" => section("identity", ready(banner(cx))),
        SLOT => section(SLOT, shown(Arc::clone(cx), orders.clone())),
        name => section(name, ready(empty(name))),
    };
    SLOTS.iter().map(place).collect()
}

fn banner(cx: &Context) -> Markup {
    let fluent = &cx.words.fluent;
    let body = html! { p .quiet { (fl!(fluent, "delivery-none-chosen")) } };
    let link = provet_link(cx.tenant.base(), &fl!(fluent, "patient-in-provet"));
    Framed::identity("identity", &fl!(fluent, "page-home-deliveries"), body)
        .actions(link)
        .markup()
}

fn empty(slot: &'static str) -> Markup {
    html! { section id={ "section-" (slot) } slot=(slot) hidden {} }
}

async fn items(
    api: Api,
    orders: Arc<Rows<DeliveryOrder>>,
) -> Result<Rows<DeliveryItem>, ProvetError> {
    let ids: Vec<i64> = orders.rows.iter().filter_map(|order| order.id).collect();
    api.delivery_items(&ids).await
}

async fn shown(cx: Arc<Context>, orders: Fetch<Rows<DeliveryOrder>>) -> Markup {
    let items = after(&orders, &cx.provet, items);
    let (orders, items) = join!(orders, items);
    let words = &cx.words;
    let body = match orders {
        Ok(orders) => html! {
            (view::view(&orders, items.as_deref(), &cx.tenant, words))
            @if !cx.opened.objects.is_empty() { (incomplete(&fl!(words.fluent, "delivery-check"))) }
        },
        Err(error) => {
            let what = fl!(words.fluent, "delivery-what");
            problem(&error, &what, words, Some(&cx.spot(SLOT)))
        }
    };
    let title = fl!(words.fluent, "delivery-title");
    Framed::new(SLOT, &title, body).wide().markup()
}
