//! Orders as they read: how far each has come, what is in it, where it goes.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::provet::model::{
    DeliveryItem, DeliveryItemStatus, DeliveryOrder, DeliveryOrderStatus, ListResponse,
};
use crate::provet::{ClientId, InvoiceId, ProvetError, Tenant};
use crate::values::Field;
use crate::views::components::{
    BadgeKind, bullet_list, described_link, is_blank_html, open_link, record_text, render_badge,
};
use crate::views::field_text::{
    FieldKind, format_unreadable, render_day_field, render_money_field, render_number_field,
    unreadable_message,
};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, read_error};

/// Orders with what is in them.
pub(super) fn render_orders(
    orders: &ListResponse<DeliveryOrder>,
    items: Result<&ListResponse<DeliveryItem>, &ProvetError>,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let entry = |order| html! { (render_order_header(order, tenant, i18n)) (render_items(order, items.ok(), i18n)) (render_address(order, i18n)) };
    let entries: Vec<Markup> = orders.rows.iter().map(entry).collect();
    html! {
        @if let Err(error) = items { (read_error(error, &fl!(fluent, "delivery-items-what"), i18n, None)) }
        @if !entries.is_empty() { (bullet_list(&entries)) }
        @else if orders.complete { (empty_state(&fl!(fluent, "delivery-nothing"))) }
        @if !orders.complete { (incomplete_notice(&fl!(fluent, "delivery-more"))) }
    }
}

fn render_order_header(order: &DeliveryOrder, tenant: &Tenant, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let client = order.client.as_known();
    let page = client.and_then(|client| ClientId::new(client.id));
    let invoice = order.invoice.as_ref().and_then(|it| InvoiceId::new(it.id));
    let owner = client
        .map(|client| client.name.clone())
        .filter(|name| !name.is_empty());
    let owner = owner.unwrap_or_else(|| fl!(fluent, "owner-what"));
    let names = [client, order.patient.as_ref()].into_iter().flatten();
    html! {
        p {
            strong { (fl!(fluent, "delivery-order")) " " bdi { (order.order_number) } }
            " " (order_status_badge(&order.status, i18n))
            @if order.total_with_vat.is_present() { " " (render_money_field(&order.total_with_vat, i18n)) }
            @if let Some(invoice) = invoice {
                " " (described_link(&tenant.invoice_page(invoice, true), &fl!(fluent, "balance-invoice"), &order.order_number, i18n))
            }
        }
        p .muted {
            @if order.ordered.is_present() {
                (fl!(fluent, "delivery-ordered")) @if order.ordered.unreadable().is_some() { ":" } " "
                (render_day_field(&order.ordered, i18n)) " · "
            }
            @if order.delivery_date.is_absent() { (fl!(fluent, "delivery-no-day")) } @else {
                (fl!(fluent, "delivery-due")) @if order.delivery_date.unreadable().is_some() { ":" } " "
                (render_day_field(&order.delivery_date, i18n))
            }
            @for link in names.filter(|link| !link.name.is_empty()) { " · " (inline_text(&link.name)) }
            @if let Some(page) = page { " " (open_link(&tenant.client_page(page), &owner, i18n)) }
        }
    }
}

/// How far an order has come. \[I\]
fn order_status_badge(status: &Field<DeliveryOrderStatus>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let (mark, text) = match status {
        Field::Read(DeliveryOrderStatus::Ordered) => {
            (BadgeKind::Plain, fl!(fluent, "delivery-placed"))
        }
        Field::Read(DeliveryOrderStatus::Packed) => {
            (BadgeKind::Plain, fl!(fluent, "delivery-packed"))
        }
        Field::Read(DeliveryOrderStatus::OnItsWay) => {
            (BadgeKind::Plain, fl!(fluent, "delivery-on-its-way"))
        }
        Field::Read(DeliveryOrderStatus::Delivered) => {
            (BadgeKind::Good, fl!(fluent, "delivery-delivered"))
        }
        Field::Read(DeliveryOrderStatus::Cancelled) => {
            (BadgeKind::Warn, fl!(fluent, "delivery-cancelled"))
        }
        Field::Read(DeliveryOrderStatus::Failed) => {
            (BadgeKind::Warn, fl!(fluent, "delivery-failed"))
        }
        Field::Read(DeliveryOrderStatus::Unknown(number)) => (
            BadgeKind::Warn,
            fl!(fluent, "invoice-stage-unknown", number = number),
        ),
        Field::Absent => (BadgeKind::Warn, fl!(fluent, "invoice-stage-not-given")),
        Field::Unreadable(text) => {
            let what = fl!(fluent, "balance-status");
            let said = format_unreadable(text, FieldKind::Other, i18n);
            (BadgeKind::Warn, format!("{what}: {said}"))
        }
    };
    render_badge(mark, &text)
}

fn render_items(
    order: &DeliveryOrder,
    items: Option<&ListResponse<DeliveryItem>>,
    i18n: &I18n,
) -> Markup {
    let Some(items) = items else {
        return html! {};
    };
    let of = |item: &&DeliveryItem| {
        order.id.is_some() && item.order.as_ref().map(|it| it.id) == order.id
    };
    let mine: Vec<&DeliveryItem> = items.rows.iter().filter(of).collect();
    let instead = |item: &DeliveryItem| {
        let id = item.replaced_by.as_ref()?.id;
        mine.iter().find(|other| other.id == Some(id)).copied()
    };
    html! {
        @if mine.is_empty() && items.complete { p .muted { (fl!(i18n.fluent, "delivery-no-items")) } }
        @for item in &mine { p { (render_item(item, instead(item), i18n)) } }
        @if !items.complete { (incomplete_notice(&fl!(i18n.fluent, "delivery-items-more"))) }
    }
}

fn render_item(item: &DeliveryItem, instead: Option<&DeliveryItem>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    html! {
        @if item.name.is_empty() { (fl!(fluent, "invoice-rows-unnamed")) } @else { (inline_text(&item.name)) }
        @if item.quantity.is_present() {
            " " (render_number_field(&item.quantity, i18n))
            @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } }
        }
        @if let Some(message) = unreadable_message(&item.status, FieldKind::Other, i18n) { " " (render_badge(BadgeKind::Warn, &message)) }
        @if item.status.known() == Some(DeliveryItemStatus::OutOfStock) { " " (render_badge(BadgeKind::Warn, &fl!(fluent, "delivery-out-of-stock"))) }
        @if item.status.known() == Some(DeliveryItemStatus::Replaced) || item.replaced_by.is_some() {
            " " (render_badge(BadgeKind::Warn, &fl!(fluent, "delivery-replaced")))
            @if let Some(instead) = instead { " " (inline_text(&instead.name)) }
        }
        @if item.next_delivery_date.is_present() {
            span .muted { " · " (fl!(fluent, "delivery-again")) " " (render_day_field(&item.next_delivery_date, i18n)) }
        }
    }
}

fn render_address(order: &DeliveryOrder, i18n: &I18n) -> Markup {
    let town = format!("{} {}", order.delivery_zip_code, order.delivery_city);
    let parts = [
        order.delivery_name.as_str(),
        &order.delivery_street_address,
        town.trim(),
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    // Only what a browser may open as a page; `described_link` looks at that once more.
    let tracked = order.tracking_url.parse::<url::Url>().ok();
    html! {
        @if !parts.is_empty() { p .muted dir="auto" { (parts.join(", ")) } }
        @if let Some(tracked) = tracked.filter(|url| url.scheme() == "https") {
            p { (described_link(&tracked, &fl!(i18n.fluent, "delivery-track"), &order.order_number, i18n)) " " span .muted { bdi { (tracked.host_str().unwrap_or_default()) } } }
        }
        @if !is_blank_html(&order.remarks) { (record_text(&order.remarks, i18n)) }
    }
}
