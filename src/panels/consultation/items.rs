//! The items of the consultation by kind, and the total as Provet computed it.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use tokio::join;

use super::data::ConsultationData;
use super::patient_label::PatientLabels;
use crate::clinic::invoice::InvoiceStatus;
use crate::panels::PanelContext;
use crate::panels::convert::is_undone;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::model::{ConsultationItemKind, ConsultationItemRecord, Invoice, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::provet::{InvoiceId, ProvetError, Tenant};
use crate::values::Field;
use crate::views::components::{
    BadgeKind, TableColumn, data_table, is_blank_html, provet_link, record_text, render_badge,
};
use crate::views::field_text::{
    FieldKind, format_unreadable, render_money_field, render_number_field, render_unit_price_field,
};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice, unavailable_notice};

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
        "patient/{id}/",
    ],
    writes: &[],
    refresh_on: &[ObjectKind::ConsultationItem],
};

pub(super) const SECTION: PanelSection<ConsultationData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ConsultationData) -> Markup {
    let i18n = &ctx.i18n;
    let (items, invoice, animals) = join!(
        data.items.clone(),
        data.invoice.clone(),
        PatientLabels::load(&data, i18n)
    );
    let today = i18n.format.local_date(ctx.now);
    let body = html! {
        @match items {
            Ok(items) => { (render_body(&items, &animals, today, i18n)) }
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
    animals: &PatientLabels,
    today: Date,
    i18n: &I18n,
) -> Markup {
    html! {
        @if items.rows.is_empty() && items.complete {
            (empty_state(&fl!(i18n.fluent, "consultation-items-nothing")))
        }
        @for kind in ITEM_KINDS { (render_kind(kind, items, (animals, today), i18n)) }
        @if !items.complete { (incomplete_notice(&fl!(i18n.fluent, "consultation-items-more"))) }
        (animals.render_unavailable(i18n))
    }
}

fn render_kind(
    kind: Option<ConsultationItemKind>,
    items: &ListResponse<ConsultationItemRecord>,
    (animals, today): (&PatientLabels, Date),
    i18n: &I18n,
) -> Markup {
    let rows: Vec<Vec<Markup>> = items
        .rows
        .iter()
        .filter(|item| item.kind == kind)
        .map(|item| render_row((item, is_undone(item, &items.rows)), animals, today, i18n))
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
    (item, is_undone): (&ConsultationItemRecord, bool),
    animals: &PatientLabels,
    today: Date,
    i18n: &I18n,
) -> Vec<Markup> {
    // Of a medicine it matters more: it is marked as possibly another animal's.
    let unnamed = || match item.kind {
        Some(ConsultationItemKind::Medicine) => {
            let why = fl!(i18n.fluent, "line-recipient-unnamed");
            fl!(i18n.fluent, "line-possible", why = why)
        }
        _ => fl!(i18n.fluent, "line-recipient-unnamed"),
    };
    let called = html! {
        (animals.render_label(item.patient.as_ref(), i18n))
        @if item.name.is_empty() { (fl!(i18n.fluent, "invoice-rows-unnamed")) } @else { (inline_text(&item.name)) }
        // The batch is what certificates and recalls of a vaccine ask for.
        @if item.vaccination && !item.batch_number.is_empty() {
            " " span .muted { (fl!(i18n.fluent, "due-batch")) " " bdi { (item.batch_number) } }
        }
        (animals.render_unnamed(item.patient.as_ref(), unnamed))
        @if is_undone { " " (render_badge(BadgeKind::Warn, &fl!(i18n.fluent, "line-undone"))) }
        (render_used(&item.used, today, i18n))
        @if !is_blank_html(&item.instructions) { (record_text(&item.instructions, i18n)) }
    };
    let quantity = html! {
        @if item.quantity.is_absent() { "–" }
        (render_number_field(&item.quantity, i18n))
        // A no-break space: a unit alone on the next line could be read with another number.
        @if item.quantity.is_present() && !item.unit.is_empty() { "\u{a0}" bdi { (item.unit) } }
    };
    let price = html! {
        @if item.price_with_vat.is_absent() { (fl!(i18n.fluent, "consultation-items-no-price")) }
        (render_unit_price_field(&item.price_with_vat, i18n))
    };
    vec![called, quantity, price]
}

/// A line that is dated ahead is planned, not given; a date that cannot be read may be ahead.
fn render_used(used: &Field<Timestamp>, today: Date, i18n: &I18n) -> Markup {
    let ahead = match used {
        Field::Read(at) if i18n.format.local_date(*at) > today => {
            let day = i18n.format.date_of(*at);
            Some(fl!(i18n.fluent, "consultation-items-planned", day = day))
        }
        Field::Read(_) | Field::Absent => None,
        Field::Unreadable(text) => Some(format_unreadable(text, FieldKind::DateTime, i18n)),
    };
    html! { @if let Some(ahead) = ahead { " " (render_badge(BadgeKind::Warn, &ahead)) } }
}

/// The invoice's own total, never a sum of ours: Provet rounds, discounts and taxes by rules that are not public.
fn render_total(
    invoice: Result<Option<&Invoice>, &ProvetError>,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let invoice = match invoice {
        Ok(invoice) => invoice,
        Err(error) => {
            let what = fl!(i18n.fluent, "invoice-total-what");
            return unavailable_notice(error, &what, i18n);
        }
    };
    let Some(invoice) = invoice else {
        return incomplete_notice(&fl!(i18n.fluent, "consultation-total-none"));
    };
    if invoice.total_with_vat.is_absent() {
        return incomplete_notice(&fl!(i18n.fluent, "consultation-total-unavailable"));
    }
    let page = invoice.id.and_then(InvoiceId::new).map(|id| {
        tenant.invoice_page(id, invoice.status.known() == Some(InvoiceStatus::Finalised))
    });
    html! {
        p .total {
            (fl!(i18n.fluent, "consultation-total")) " " strong { (render_money_field(&invoice.total_with_vat, i18n)) }
            @if invoice.status.known() == Some(InvoiceStatus::Draft) { " " span .muted { (fl!(i18n.fluent, "consultation-total-draft")) } }
            @if let Some(page) = page { " " (provet_link(&page, &fl!(i18n.fluent, "consultation-total-open"), i18n)) }
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

    const TODAY: Date = jiff::civil::date(2026, 11, 21);

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
        let shown = render_body(&rows, &PatientLabels::default(), TODAY, &i18n()).into_string();
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
        let unseen = render_total(Err(&forbidden), &tenant(), &i18n()).into_string();
        assert!(unseen.contains("No permission to view the invoice’s total."));
        let bare: Invoice = parse_record(json!({"id": 9})).unwrap();
        let untold = render_total(Ok(Some(&bare)), &tenant(), &i18n()).into_string();
        assert!(untold.contains("Provet gives no total"));
        let none = render_total(Ok(None), &tenant(), &i18n()).into_string();
        assert!(none.contains("No invoice yet"));
    }

    #[test]
    fn an_empty_list_and_a_part_of_one_are_told_apart() {
        let of = |complete| ListResponse {
            rows: Vec::new(),
            complete,
        };
        let empty = render_body(&of(true), &PatientLabels::default(), TODAY, &i18n()).into_string();
        assert!(empty.contains("No items recorded"));
        let part = render_body(&of(false), &PatientLabels::default(), TODAY, &i18n()).into_string();
        assert!(!part.contains("No items recorded") && part.contains("more items"));
    }
}
