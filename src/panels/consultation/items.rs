//! What was done, given and used, by kind, and the total as Provet computed it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::gather::Asked;
use super::whose::Animals;
use crate::panels::Context;
use crate::provet::model::{Invoice, Item, ItemKind, Rows};
use crate::provet::{InvoiceId, ProvetError, Tenant};
use crate::views::parts::{Column, provet_link, table, text};
use crate::views::section::{incomplete, nothing, problem, section as framed};
use crate::views::words::{Words, name};

const SLOT: &str = "items";

/// The order in which people think of a visit: what was done, then what was given.
const KINDS: [Option<ItemKind>; 6] = [
    Some(ItemKind::Procedure),
    Some(ItemKind::Analysis),
    Some(ItemKind::Medicine),
    Some(ItemKind::Supply),
    Some(ItemKind::Food),
    None,
];

/// Provet's number of an invoice that is still a draft. \[D\]
const DRAFT: i64 = 0;
/// Provet's number of a finalised invoice. \[D\]
const FINALIZED: i64 = 3;

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let (items, visit, invoice) = join!(asked.items, asked.visit, asked.invoice);
    let words = &cx.words;
    let body = html! {
        @match items {
            Ok(items) => { (view(&items, Animals::of(visit.as_deref().ok()), words)) }
            Err(error) => {
                (problem(&error, &fl!(words.fluent, "visit-items-what"), words, Some(&cx.spot(SLOT))))
            }
        }
        (total(invoice.as_deref().map(Option::as_ref), &cx.tenant, words))
    };
    framed(SLOT, &fl!(words.fluent, "visit-items-title"), body)
}

fn view(items: &Rows<Item>, animals: Animals<'_>, words: &Words) -> Markup {
    html! {
        @if items.rows.is_empty() && items.complete {
            (nothing(&fl!(words.fluent, "visit-items-nothing")))
        }
        @for kind in KINDS { (of_kind(kind, items, animals, words)) }
        @if !items.complete { (incomplete(&fl!(words.fluent, "visit-items-more"))) }
    }
}

fn of_kind(
    kind: Option<ItemKind>,
    items: &Rows<Item>,
    animals: Animals<'_>,
    words: &Words,
) -> Markup {
    let rows: Vec<Vec<Markup>> = items
        .rows
        .iter()
        .filter(|item| item.kind == kind)
        .map(|item| row(item, animals, words))
        .collect();
    let title = title(kind, words);
    let (quantity, price) = (
        fl!(words.fluent, "visit-items-quantity"),
        fl!(words.fluent, "visit-items-price"),
    );
    html! {
        @if !rows.is_empty() {
            (table(&title, &[Column::text(&title), Column::number(&quantity), Column::number(&price)], &rows))
        }
    }
}

fn row(item: &Item, animals: Animals<'_>, words: &Words) -> Vec<Markup> {
    let called = html! {
        (animals.whose(item.patient.as_ref(), words)) (name(&item.name))
        @if item.vaccination && !item.batch_number.is_empty() {
            " " span .quiet { (fl!(words.fluent, "due-batch")) " " bdi { (item.batch_number) } }
        }
        @if !item.instructions.is_empty() { (text(&item.instructions)) }
    };
    let quantity = html! {
        @match item.quantity {
            Some(quantity) => {
                (words.format.number(quantity, 3))
                @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } }
            }
            None => { "–" }
        }
    };
    let price = html! {
        @match item.price_with_vat {
            Some(price) => { (words.format.money(price)) }
            None => { (fl!(words.fluent, "visit-items-no-price")) }
        }
    };
    vec![called, quantity, price]
}

/// The invoice's own total, never a sum of ours: Provet rounds, discounts and taxes by rules that are not public.
fn total(
    invoice: Result<Option<&Invoice>, &ProvetError>,
    tenant: &Tenant,
    words: &Words,
) -> Markup {
    let Ok(invoice) = invoice else {
        return incomplete(&fl!(words.fluent, "visit-total-unseen"));
    };
    let Some(invoice) = invoice else {
        return incomplete(&fl!(words.fluent, "visit-total-none"));
    };
    let Some(amount) = invoice.total_with_vat else {
        return incomplete(&fl!(words.fluent, "visit-total-unseen"));
    };
    let page = invoice
        .id
        .and_then(InvoiceId::new)
        .map(|id| tenant.invoice_page(id, invoice.status == Some(FINALIZED)));
    html! {
        p .total {
            (fl!(words.fluent, "visit-total")) " " strong { (words.format.money(amount)) }
            @if invoice.status == Some(DRAFT) { " " span .quiet { (fl!(words.fluent, "visit-total-draft")) } }
            @if let Some(page) = page { " " (provet_link(&page, &fl!(words.fluent, "visit-total-open"))) }
        }
        p .hint { (fl!(words.fluent, "visit-total-note")) }
    }
}

fn title(kind: Option<ItemKind>, words: &Words) -> String {
    match kind {
        Some(ItemKind::Procedure) => fl!(words.fluent, "visit-items-procedures"),
        Some(ItemKind::Analysis) => fl!(words.fluent, "visit-items-analyses"),
        Some(ItemKind::Medicine) => fl!(words.fluent, "visit-items-medicines"),
        Some(ItemKind::Supply) => fl!(words.fluent, "visit-items-supplies"),
        Some(ItemKind::Food) => fl!(words.fluent, "visit-items-foods"),
        None => fl!(words.fluent, "visit-items-other"),
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};
    use serde_json::json;

    use super::*;
    use crate::provet::ProvetId;
    use crate::provet::model::read;
    use crate::views::words::Place;

    fn words() -> Words {
        let place = Place {
            currency: "EUR".to_owned(),
            ..Place::default()
        };
        Words::for_request(None, &place)
    }

    fn tenant() -> Tenant {
        let url = "https://provetcloud.com/4/oauth2/token/".parse().unwrap();
        Tenant::of_token_url(ProvetId::new(4).unwrap(), &url).unwrap()
    }

    fn item(kind: ItemKind, value: serde_json::Value) -> Item {
        Item {
            kind: Some(kind),
            ..read(value).unwrap()
        }
    }

    #[test]
    fn lines_stand_by_kind_with_prices_that_are_not_multiplied() {
        let rows = Rows {
            rows: vec![
                item(
                    ItemKind::Medicine,
                    json!({"name": "Meloxicam <oral>", "quantity": 12.5, "unit": "ml", "price_with_vat": 1.24, "instructions": "5 ml daily"}),
                ),
                item(ItemKind::Procedure, json!({"name": "X-ray", "quantity": 2})),
            ],
            complete: true,
        };
        let shown = view(&rows, Animals::of(None), &words()).into_string();
        let page = Html::parse_fragment(&shown);
        let captions = Selector::parse("caption").unwrap();
        let captions: Vec<String> = page.select(&captions).map(|it| it.inner_html()).collect();
        assert_eq!(captions, ["Procedures", "Medicines"]);
        assert!(shown.contains("Meloxicam &lt;oral&gt;") && shown.contains("5 ml daily"));
        assert!(shown.contains("1.24") && !shown.contains("15.5"));
        assert!(shown.contains("12.5\u{a0}<bdi>ml"));
        assert!(shown.contains("no price"));
    }

    #[test]
    fn the_total_is_provets_own_or_said_to_be_unseen() {
        let invoice: Invoice =
            read(json!({"id": 9, "status": 0, "total_with_vat": "96.50"})).unwrap();
        let shown = total(Ok(Some(&invoice)), &tenant(), &words()).into_string();
        assert!(shown.contains("96.50") && shown.contains("(draft)"));
        assert!(shown.contains("https://provetcloud.com/4/billing/invoice/9/"));
        let forbidden = ProvetError::Forbidden { resource: "" };
        let bare: Invoice = read(json!({"id": 9})).unwrap();
        for unseen in [
            total(Err(&forbidden), &tenant(), &words()),
            total(Ok(Some(&bare)), &tenant(), &words()),
        ] {
            assert!(unseen.into_string().contains("could not be seen"));
        }
        let none = total(Ok(None), &tenant(), &words()).into_string();
        assert!(none.contains("No invoice yet"));
    }

    #[test]
    fn an_empty_list_and_a_part_of_one_are_told_apart() {
        let of = |complete| Rows {
            rows: Vec::new(),
            complete,
        };
        let empty = view(&of(true), Animals::of(None), &words()).into_string();
        assert!(empty.contains("Nothing is recorded"));
        let part = view(&of(false), Animals::of(None), &words()).into_string();
        assert!(!part.contains("Nothing is recorded") && part.contains("More"));
    }
}
