//! Orders as they read: how far each has come, what is in it, where it goes.

use i18n_embed_fl::fl;
use maud::{Markup, html};

use crate::provet::model::{DeliveryItem, DeliveryOrder, Rows};
use crate::provet::{ClientId, InvoiceId, ProvetError, Tenant};
use crate::views::parts::{Mark, badge, day, day_of, list, provet_link, text};
use crate::views::section::{incomplete, nothing, problem};
use crate::views::words::{Words, name};

/// Orders with what is in them.
pub(super) fn view(
    orders: &Rows<DeliveryOrder>,
    items: Result<&Rows<DeliveryItem>, &ProvetError>,
    tenant: &Tenant,
    words: &Words,
) -> Markup {
    let fluent = &words.fluent;
    let entry = |order| html! { (head(order, tenant, words)) (goods(order, items.ok(), words)) (where_to(order, words)) };
    let entries: Vec<Markup> = orders.rows.iter().map(entry).collect();
    html! {
        @if let Err(error) = items { (problem(error, &fl!(fluent, "delivery-items-what"), words, None)) }
        @if entries.is_empty() { (nothing(&fl!(fluent, "delivery-nothing"))) } @else { (list(&entries)) }
        @if !orders.complete { (incomplete(&fl!(fluent, "delivery-more"))) }
    }
}

fn head(order: &DeliveryOrder, tenant: &Tenant, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let client = order.client.as_ref();
    let page = client.and_then(|client| ClientId::new(client.id));
    let invoice = order.invoice.as_ref().and_then(|it| InvoiceId::new(it.id));
    let names = [client, order.patient.as_ref()].into_iter().flatten();
    html! {
        p {
            strong { (fl!(fluent, "delivery-order")) " " bdi { (order.order_number) } }
            " " (stage(order.status, words))
            @if let Some(total) = order.total_with_vat { " " (words.format.money(total)) }
            @if let Some(invoice) = invoice {
                " " (provet_link(&tenant.invoice_page(invoice, true), &fl!(fluent, "money-invoice")))
            }
        }
        p .quiet {
            @if let Some(at) = order.ordered { (fl!(fluent, "delivery-ordered")) " " (day_of(at, words)) " · " }
            @match order.delivery_date {
                Some(on) => { (fl!(fluent, "delivery-due")) " " (day(on, words)) }
                None => { (fl!(fluent, "delivery-no-day")) }
            }
            @for link in names.filter(|link| !link.name.is_empty()) { " · " (name(&link.name)) }
            @if let Some(page) = page { " " (provet_link(&tenant.client_page(page), &fl!(fluent, "money-open-link"))) }
        }
    }
}

/// How far an order has come. \[I\]
fn stage(status: Option<i64>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let (mark, text) = match status {
        Some(0) => (Mark::Plain, fl!(fluent, "delivery-placed")),
        Some(1) => (Mark::Plain, fl!(fluent, "delivery-packed")),
        Some(2) => (Mark::Plain, fl!(fluent, "delivery-on-its-way")),
        Some(3) => (Mark::Good, fl!(fluent, "delivery-delivered")),
        Some(4) => (Mark::Warn, fl!(fluent, "delivery-cancelled")),
        Some(5) => (Mark::Bad, fl!(fluent, "delivery-failed")),
        Some(number) => (
            Mark::Warn,
            fl!(fluent, "invoice-stage-unknown", number = number),
        ),
        None => (Mark::Warn, fl!(fluent, "invoice-stage-untold")),
    };
    badge(mark, &text)
}

fn goods(order: &DeliveryOrder, items: Option<&Rows<DeliveryItem>>, words: &Words) -> Markup {
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
        @if mine.is_empty() && items.complete { p .quiet { (fl!(words.fluent, "delivery-no-items")) } }
        @for item in &mine { p { (good(item, instead(item), words)) } }
        @if !items.complete { (incomplete(&fl!(words.fluent, "delivery-items-more"))) }
    }
}

fn good(item: &DeliveryItem, instead: Option<&DeliveryItem>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    html! {
        @if item.name.is_empty() { (fl!(fluent, "invoice-rows-unnamed")) } @else { (name(&item.name)) }
        @if let Some(quantity) = item.quantity {
            " " (words.format.number(quantity, 3))
            @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } }
        }
        @if item.status == Some(2) { " " (badge(Mark::Bad, &fl!(fluent, "delivery-out-of-stock"))) }
        @if item.status == Some(3) || item.replaced_by.is_some() {
            " " (badge(Mark::Warn, &fl!(fluent, "delivery-replaced")))
            @if let Some(instead) = instead { " " (name(&instead.name)) }
        }
        @if let Some(next) = item.next_delivery_date {
            span .quiet { " · " (fl!(fluent, "delivery-again")) " " (day(next, words)) }
        }
    }
}

fn where_to(order: &DeliveryOrder, words: &Words) -> Markup {
    let town = format!("{} {}", order.delivery_zip_code, order.delivery_city);
    let parts = [
        order.delivery_name.as_str(),
        &order.delivery_street_address,
        town.trim(),
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    // Only what a browser may open as a page; provet_link looks at that once more.
    let tracked = order.tracking_url.parse::<url::Url>().ok();
    html! {
        @if !parts.is_empty() { p .quiet dir="auto" { (parts.join(", ")) } }
        @if let Some(tracked) = tracked.filter(|url| url.scheme() == "https") {
            p { (provet_link(&tracked, &fl!(words.fluent, "delivery-track"))) " " span .quiet { bdi { (tracked.host_str().unwrap_or_default()) } } }
        }
        @if !order.remarks.is_empty() { (text(&order.remarks)) }
    }
}
