//! The panel of home deliveries: one order with its client around it, or where no order was sent, the newest ones.

mod view;

use std::sync::Arc;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, ready};
use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::client::ClientPanel;
use super::embedded::{self, UnknownObjectMessage};
use super::patient_lines;
use super::permissions::SectionAccess;
use super::section_spec::{PanelSection, SectionSlot, SectionSpec, list_specs, pending_sections};
use super::shared_request::{SharedRequest, request_after, request_by_id, share_request};
use super::{ActionResponse, FormFields, Panel, PanelContext, PendingSection, pending_section};
use crate::provet::model::{DeliveryItem, DeliveryOrder, ListResponse, Patient};
use crate::provet::webhook::ObjectKind;
use crate::provet::{PatientId, ProvetApi, ProvetError};
use crate::views::components::provet_link;
use crate::views::section::{Section, incomplete_notice, read_error};

/// The panel of home deliveries. Which id is sent, if any, is not documented; it is taken to be an order's. \[I\]
pub(super) struct HomeDeliveriesPanel;

const SLOT: &str = "delivery";
const RESOURCE: &str = "home_delivery/order/{id}/";

/// The section about deliveries, among those of the client. Provet's triggers 56 to 58 tell of
/// deliveries \[D\], but not by which parameter, so none refreshes this section.
const SECTIONS: [PanelSection<SharedRequest<ListResponse<DeliveryOrder>>>; 2] = [
    PanelSection {
        spec: SectionSpec {
            reads: &[RESOURCE, "patient/{id}/"],
            refresh_on: &[],
            ..patient_lines::SPEC
        },
        render: |ctx, data| Box::pin(render_patients_line(ctx, data)),
    },
    PanelSection {
        spec: SectionSpec {
            slot: SectionSlot::new_full_width(SLOT, 6),
            title: |_, i18n| fl!(i18n.fluent, "delivery-title"),
            subject: |i18n| fl!(i18n.fluent, "delivery-what"),
            reads: &[RESOURCE, "home_delivery/order/", "home_delivery/item/"],
            writes: &[],
            refresh_on: &[],
        },
        render: |ctx, data| Box::pin(render_section(ctx, data)),
    },
];

const UNKNOWN_CLIENT: UnknownObjectMessage = UnknownObjectMessage {
    title: |i18n| fl!(i18n.fluent, "invoice-client-title"),
    subject: |i18n| fl!(i18n.fluent, "delivery-client-what"),
};

impl Panel for HomeDeliveriesPanel {
    fn specs(&self) -> Vec<SectionSpec> {
        embedded::merge_specs(&ClientPanel, &list_specs(&SECTIONS))
    }

    fn section_access(&self) -> Vec<SectionAccess> {
        embedded::section_access(&ClientPanel, RESOURCE, &list_specs(&SECTIONS))
    }

    /// None: what belongs to the client of an order cannot be found from the order.
    fn sections_to_refresh(&self, _: ObjectKind) -> Vec<&'static str> {
        Vec::new()
    }

    fn sections(&self, ctx: Arc<PanelContext>) -> Vec<PendingSection> {
        if ctx.panel_session.object_ids.is_empty() {
            return newest_order_sections(&ctx);
        }
        let order = load_order(&ctx);
        let orders = request_after(&order, &ctx.provet, |_, order| async move {
            Ok(ListResponse {
                rows: vec![DeliveryOrder::clone(&order)],
                complete: true,
            })
        });
        let client = load_client_id(&order, &ctx);
        let mut sections = embedded::embed_when_known(&ClientPanel, &ctx, client, UNKNOWN_CLIENT);
        sections.extend(pending_sections(&SECTIONS, &ctx, &orders));
        sections
    }

    /// None: see [`PanelContext::can_write`].
    fn handle_action(
        &self,
        _: Arc<PanelContext>,
        _: String,
        _: FormFields,
    ) -> BoxFuture<'static, Option<ActionResponse>> {
        ready(None).boxed()
    }
}

fn load_order(ctx: &PanelContext) -> SharedRequest<DeliveryOrder> {
    let id = ctx.object_id(RESOURCE, Some);
    request_by_id(&ctx.provet, &id, |api, id| async move {
        api.get_delivery_order(id).await
    })
}

fn load_client_id(order: &SharedRequest<DeliveryOrder>, ctx: &PanelContext) -> SharedRequest<i64> {
    request_after(order, &ctx.provet, |_, order| async move {
        let client = order.client.as_known().map(|link| link.id);
        client.ok_or(ProvetError::NotFound {
            resource: "client/{id}/",
        })
    })
}

/// Without an order there is no client to show: their places stay empty, and nothing is left out by that.
fn newest_order_sections(ctx: &Arc<PanelContext>) -> Vec<PendingSection> {
    let api = ctx.provet.clone();
    let orders = share_request(async move { api.list_newest_delivery_orders().await });
    let place = |slot: SectionSlot| match slot.name {
        "identity" => pending_section("identity", ready(render_header(ctx))),
        SLOT => pending_section(SLOT, render_section(Arc::clone(ctx), orders.clone())),
        name => pending_section(name, ready(render_empty_slot(name))),
    };
    HomeDeliveriesPanel.slots().into_iter().map(place).collect()
}

fn render_header(ctx: &PanelContext) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let body = html! { p .muted { (fl!(fluent, "delivery-none-chosen")) } };
    let link = provet_link(
        ctx.tenant.base_url(),
        &fl!(fluent, "patient-in-provet"),
        &ctx.i18n,
    );
    Section::new_identity("identity", &fl!(fluent, "page-home-deliveries"), body)
        .with_actions(link)
        .to_markup()
}

fn render_empty_slot(slot: &'static str) -> Markup {
    // An element all the same: the slot would show its skeleton for ever without one.
    html! { section id={ "section-" (slot) } slot=(slot) hidden {} }
}

/// The animal of the order, where it names one.
async fn render_patients_line(
    ctx: Arc<PanelContext>,
    orders: SharedRequest<ListResponse<DeliveryOrder>>,
) -> Markup {
    let patients = match orders.await {
        Ok(orders) => load_patients(&ctx.provet, &orders).await,
        Err(error) => Err(error),
    };
    patient_lines::render_section(&ctx, patients.as_deref())
}

async fn load_patients(
    api: &ProvetApi,
    orders: &ListResponse<DeliveryOrder>,
) -> Result<Vec<Patient>, ProvetError> {
    let named = orders.rows.iter().find_map(|order| order.patient.as_ref());
    match named.and_then(|link| PatientId::new(link.id)) {
        Some(id) => api.get_patient(id).await.map(|patient| vec![patient]),
        None => Ok(Vec::new()),
    }
}

async fn load_items(
    api: ProvetApi,
    orders: Arc<ListResponse<DeliveryOrder>>,
) -> Result<ListResponse<DeliveryItem>, ProvetError> {
    let ids: Vec<i64> = orders.rows.iter().filter_map(|order| order.id).collect();
    api.list_delivery_items(&ids).await
}

async fn render_section(
    ctx: Arc<PanelContext>,
    orders: SharedRequest<ListResponse<DeliveryOrder>>,
) -> Markup {
    let items = request_after(&orders, &ctx.provet, load_items);
    let (orders, items) = join!(orders, items);
    let i18n = &ctx.i18n;
    let body = match orders {
        Ok(orders) => html! {
            (view::render_orders(&orders, items.as_deref(), &ctx.tenant, i18n))
            @if !ctx.panel_session.object_ids.is_empty() { (incomplete_notice(&fl!(i18n.fluent, "delivery-check"))) }
        },
        Err(error) => {
            let what = fl!(i18n.fluent, "delivery-what");
            read_error(&error, &what, i18n, Some(&ctx.form_target(SLOT)))
        }
    };
    let title = fl!(i18n.fluent, "delivery-title");
    Section::new(SLOT, &title, body).full_width().to_markup()
}
