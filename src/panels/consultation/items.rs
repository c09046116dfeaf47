//! The items of the consultation by kind, and the total as Provet computed it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::data::ConsultationData;
use super::patient_label::PatientLabels;
use crate::clinic::invoice::InvoiceStatus;
use crate::panels::PanelContext;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{ConsultationItemKind, ConsultationItemRecord, Invoice, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::provet::{InvoiceId, ProvetError, Tenant};
use crate::views::components::{TableColumn, data_table, provet_link, record_text};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

const SLOT: &str = "items";

/// The order in which people think of a visit: what was done, then what was given.
const ITEM_KINDS: [Option<ConsultationItemKind>; 6] = [
    Some(ConsultationItemKind::Procedure),
    Some(ConsultationItemKind::Analysis),
    Some(ConsultationItemKind::Medicine),
    Some(ConsultationItemKind::Supply),
    Some(ConsultationItemKind::Food),
    None,
];

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 6),
    title: |_, i18n| fl!(i18n.fluent, "consultation-items-title"),
    subject: |i18n| fl!(i18n.fluent, "consultation-items-what"),
    reads: &[
        "consultation/{id}/",
        "consultation/{id}/medicines/",
        "consultation/{id}/procedures/",
        "consultation/{id}/supplies/",
        "consultation/{id}/foods/",
        "consultation/{id}/analyses/",
        "invoice/{id}/",
    ],
    writes: &[],
    refresh_on: &[ObjectKind::ConsultationItem],
};

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    let (items, consultation, invoice) = join!(data.items, data.consultation, data.invoice);
    let i18n = &ctx.i18n;
    let body = html! {
        @match items {
            Ok(items) => { (render_body(&items, PatientLabels::from_consultation(consultation.as_deref().ok()), i18n)) }
            Err(error) => {
                (SPEC.render_error(&ctx, &error))
            }
        }
        (render_total(invoice.as_deref().map(Option::as_ref), &ctx.tenant, i18n))
    };
    SPEC.render(&ctx, body)
}

fn render_body(
    items: &ListResponse<ConsultationItemRecord>,
    animals: PatientLabels<'_>,
    i18n: &I18n,
) -> Markup {
    html! {
        @if items.rows.is_empty() && items.complete {
            (empty_state(&fl!(i18n.fluent, "consultation-items-nothing")))
        }
        @for kind in ITEM_KINDS { (render_kind(kind, items, animals, i18n)) }
        @if !items.complete { (incomplete_notice(&fl!(i18n.fluent, "consultation-items-more"))) }
    }
}

fn render_kind(
    kind: Option<ConsultationItemKind>,
    items: &ListResponse<ConsultationItemRecord>,
    animals: PatientLabels<'_>,
    i18n: &I18n,
) -> Markup {
    let rows: Vec<Vec<Markup>> = items
        .rows
        .iter()
        .filter(|item| item.kind == kind)
        .map(|item| render_row(item, animals, i18n))
        .collect();
    let title = kind_title(kind, i18n);
    let (quantity, price) = (
        fl!(i18n.fluent, "consultation-items-quantity"),
        fl!(i18n.fluent, "consultation-items-price"),
    );
    html! {
        @if !rows.is_empty() {
            (data_table(&title, &[TableColumn::text(&title), TableColumn::number(&quantity), TableColumn::number(&price)], &rows))
        }
    }
}

fn render_row(
    item: &ConsultationItemRecord,
    animals: PatientLabels<'_>,
    i18n: &I18n,
) -> Vec<Markup> {
    let called = html! {
        (animals.render_label(item.patient.as_ref(), i18n)) (inline_text(&item.name))
        @if item.vaccination && !item.batch_number.is_empty() {
            " " span .muted { (fl!(i18n.fluent, "due-batch")) " " bdi { (item.batch_number) } }
        }
        @if !item.instructions.is_empty() { (record_text(&item.instructions, i18n)) }
    };
    let quantity = html! {
        @match item.quantity.known() {
            Some(quantity) => {
                (i18n.format.number(quantity, 3))
                @if !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } }
            }
            None => { "–" }
        }
    };
    let price = html! {
        @match item.price_with_vat.known() {
            Some(price) => { (i18n.format.money(price)) }
            None => { (fl!(i18n.fluent, "consultation-items-no-price")) }
        }
    };
    vec![called, quantity, price]
}

/// The invoice's own total, never a sum of ours: Provet rounds, discounts and taxes by rules that are not public.
fn render_total(
    invoice: Result<Option<&Invoice>, &ProvetError>,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let Ok(invoice) = invoice else {
        return incomplete_notice(&fl!(i18n.fluent, "consultation-total-unavailable"));
    };
    let Some(invoice) = invoice else {
        return incomplete_notice(&fl!(i18n.fluent, "consultation-total-none"));
    };
    let Some(amount) = invoice.total_with_vat.known() else {
        return incomplete_notice(&fl!(i18n.fluent, "consultation-total-unavailable"));
    };
    let page = invoice.id.and_then(InvoiceId::new).map(|id| {
        tenant.invoice_page(id, invoice.status.known() == Some(InvoiceStatus::Finalised))
    });
    html! {
        p .total {
            (fl!(i18n.fluent, "consultation-total")) " " strong { (i18n.format.money(amount)) }
            @if invoice.status.known() == Some(InvoiceStatus::Draft) { " " span .muted { (fl!(i18n.fluent, "consultation-total-draft")) } }
            @if let Some(page) = page { " " (provet_link(&page, &fl!(i18n.fluent, "consultation-total-open"))) }
        }
        p .hint { (fl!(i18n.fluent, "consultation-total-note")) }
    }
}

fn kind_title(kind: Option<ConsultationItemKind>, i18n: &I18n) -> String {
    match kind {
        Some(ConsultationItemKind::Procedure) => fl!(i18n.fluent, "consultation-items-procedures"),
        Some(ConsultationItemKind::Analysis) => fl!(i18n.fluent, "consultation-items-analyses"),
        Some(ConsultationItemKind::Medicine) => fl!(i18n.fluent, "consultation-items-medicines"),
        Some(ConsultationItemKind::Supply) => fl!(i18n.fluent, "consultation-items-supplies"),
        Some(ConsultationItemKind::Food) => fl!(i18n.fluent, "consultation-items-foods"),
        None => fl!(i18n.fluent, "consultation-items-other"),
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};
    use serde_json::json;

    use super::*;
    use crate::provet::ProvetId;
    use crate::provet::model::parse_record;
    use crate::views::i18n::ClinicLocale;

    fn i18n() -> I18n {
        let place = ClinicLocale {
            currency: "EUR".to_owned(),
            ..ClinicLocale::default()
        };
        I18n::for_request(None, &place)
    }

    fn tenant() -> Tenant {
        let url = "https://provetcloud.com/4/oauth2/token/".parse().unwrap();
        Tenant::from_token_url(ProvetId::new(4).unwrap(), &url).unwrap()
    }

    fn item(kind: ConsultationItemKind, value: serde_json::Value) -> ConsultationItemRecord {
        ConsultationItemRecord {
            kind: Some(kind),
            ..parse_record(value).unwrap()
        }
    }

    #[test]
    fn lines_stand_by_kind_with_prices_that_are_not_multiplied() {
        let rows = ListResponse {
            rows: vec![
                item(
                    ConsultationItemKind::Medicine,
                    json!({"name": "Meloxicam <oral>", "quantity": 12.5, "unit": "ml", "price_with_vat": 1.24, "instructions": "5 ml daily"}),
                ),
                item(
                    ConsultationItemKind::Procedure,
                    json!({"name": "X-ray", "quantity": 2}),
                ),
            ],
            complete: true,
        };
        let shown =
            render_body(&rows, PatientLabels::from_consultation(None), &i18n()).into_string();
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
            parse_record(json!({"id": 9, "status": 0, "total_with_vat": "96.50"})).unwrap();
        let shown = render_total(Ok(Some(&invoice)), &tenant(), &i18n()).into_string();
        assert!(shown.contains("96.50") && shown.contains("(draft)"));
        assert!(shown.contains("https://provetcloud.com/4/billing/invoice/9/"));
        let forbidden = ProvetError::Forbidden { resource: "" };
        let bare: Invoice = parse_record(json!({"id": 9})).unwrap();
        for unseen in [
            render_total(Err(&forbidden), &tenant(), &i18n()),
            render_total(Ok(Some(&bare)), &tenant(), &i18n()),
        ] {
            assert!(unseen.into_string().contains("could not be seen"));
        }
        let none = render_total(Ok(None), &tenant(), &i18n()).into_string();
        assert!(none.contains("No invoice yet"));
    }

    #[test]
    fn an_empty_list_and_a_part_of_one_are_told_apart() {
        let of = |complete| ListResponse {
            rows: Vec::new(),
            complete,
        };
        let empty =
            render_body(&of(true), PatientLabels::from_consultation(None), &i18n()).into_string();
        assert!(empty.contains("Nothing is recorded"));
        let part =
            render_body(&of(false), PatientLabels::from_consultation(None), &i18n()).into_string();
        assert!(!part.contains("Nothing is recorded") && part.contains("More"));
    }
}
