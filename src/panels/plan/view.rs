//! A health plan as it reads: whether it holds, what is left of it, when it is paid.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::clinic::validity::Validity;
use crate::provet::model::{PatientPlan, PlanItem, PlanPayment, Rows};
use crate::provet::{InvoiceId, Tenant};
use crate::views::parts::{Column, Mark, badge, day, facts, list, provet_link, table, text};
use crate::views::section::{incomplete, nothing};
use crate::views::words::{Words, name};

/// The plan itself. By its days, because what its status numbers mean is not public.
pub(super) fn plan(plan: &PatientPlan, today: Date, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let called = plan.healthplan.as_ref().map(|it| it.name.as_str());
    html! {
        p {
            @match called.filter(|called| !called.is_empty()) {
                Some(called) => { strong { (name(called)) } }
                None => { span .quiet { (fl!(fluent, "plan-unnamed")) } }
            }
            " " (holds(Validity::on(today, plan.start_date, plan.end_date), words))
        }
        (facts(terms(plan, words)))
        @if !plan.remarks.is_empty() { (text(&plan.remarks)) }
        (incomplete(&fl!(fluent, "plan-check")))
    }
}

fn holds(validity: Validity, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let off = |days| words.relative_days(days);
    let (mark, told) = match validity {
        Validity::Valid(Some(days)) => (Mark::Good, fl!(fluent, "plan-valid", when = off(days))),
        Validity::Valid(None) => (Mark::Good, fl!(fluent, "plan-valid-open")),
        Validity::Ahead(days) => (Mark::Warn, fl!(fluent, "plan-ahead", when = off(days))),
        Validity::Over(days) => (Mark::Bad, fl!(fluent, "plan-over", when = off(-days))),
        Validity::Unknown => (Mark::Warn, fl!(fluent, "plan-validity-unknown")),
    };
    badge(mark, &told)
}

fn terms(plan: &PatientPlan, words: &Words) -> Vec<(String, Markup)> {
    let fluent = &words.fluent;
    let on = |term: String, date: Option<Date>| date.map(|date| (term, day(date, words)));
    let renewed = plan.renewed_automatically.map(|renewed| {
        let told = if renewed {
            fl!(fluent, "plan-renewed")
        } else {
            fl!(fluent, "plan-not-renewed")
        };
        (fl!(fluent, "plan-renewal"), html! { (told) })
    });
    let price = plan.price.map(|price| {
        let price = html! { (words.format.money(price)) };
        (fl!(fluent, "plan-price"), price)
    });
    [
        on(fl!(fluent, "plan-from"), plan.start_date),
        on(fl!(fluent, "plan-until"), plan.end_date),
        renewed,
        price,
        on(fl!(fluent, "plan-next"), plan.next_payment_date),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is included, and how much of it is left.
pub(super) fn items(rows: &Rows<PlanItem>, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let titles = [
        fl!(fluent, "plan-item"),
        fl!(fluent, "plan-included"),
        fl!(fluent, "plan-used"),
        fl!(fluent, "plan-left"),
    ];
    let [item, included, used, left] = &titles;
    let columns = [
        Column::text(item),
        Column::number(included),
        Column::number(used),
        Column::number(left),
    ];
    let cells: Vec<Vec<Markup>> = rows.rows.iter().map(|row| cells(row, words)).collect();
    html! {
        @if cells.is_empty() {
            (nothing(&fl!(fluent, "plan-items-nothing")))
        } @else {
            (table(&fl!(fluent, "plan-items-title"), &columns, &cells))
        }
        @if !rows.complete { (incomplete(&fl!(fluent, "plan-items-more"))) }
    }
}

fn cells(row: &PlanItem, words: &Words) -> Vec<Markup> {
    let untold = || fl!(words.fluent, "invoice-untold");
    let number = |amount: Option<f64>| {
        let amount = amount.map_or_else(untold, |amount| words.format.number(amount, 2));
        html! { (amount) }
    };
    let left = row.quantity.zip(row.used_quantity);
    let left = left.map(|(all, used)| (all - used).max(0.0));
    vec![
        html! { @if row.name.is_empty() { (fl!(words.fluent, "invoice-rows-unnamed")) } @else { (name(&row.name)) } },
        number(row.quantity),
        number(row.used_quantity),
        html! { strong { (number(left)) } },
    ]
}

/// When what is paid. Whether a payment went through is not shown: what the status numbers mean is not public.
pub(super) fn payments(
    rows: &Rows<PlanPayment>,
    today: Date,
    tenant: &Tenant,
    words: &Words,
) -> Markup {
    let fluent = &words.fluent;
    let mut sorted: Vec<&PlanPayment> = rows.rows.iter().collect();
    sorted.sort_by_key(|row| std::cmp::Reverse(row.due_date));
    let entries: Vec<Markup> = sorted
        .iter()
        .map(|row| payment(row, today, tenant, words))
        .collect();
    html! {
        @if entries.is_empty() {
            (nothing(&fl!(fluent, "plan-payments-nothing")))
        } @else {
            (list(&entries))
            (incomplete(&fl!(fluent, "plan-payments-note")))
        }
        @if !rows.complete { (incomplete(&fl!(fluent, "plan-payments-more"))) }
    }
}

fn payment(row: &PlanPayment, today: Date, tenant: &Tenant, words: &Words) -> Markup {
    let fluent = &words.fluent;
    let invoice = row.invoice.as_ref().and_then(|it| InvoiceId::new(it.id));
    html! {
        p {
            @if let Some(amount) = row.amount { strong { (words.format.money(amount)) } " " }
            @match row.due_date {
                Some(due) if due > today => { (fl!(fluent, "plan-payment-ahead")) " " (day(due, words)) }
                Some(due) => { (fl!(fluent, "plan-payment-due")) " " (day(due, words)) }
                None => { (fl!(fluent, "money-no-due")) }
            }
            @if let Some(invoice) = invoice {
                " " (provet_link(&tenant.invoice_page(invoice, true), &fl!(fluent, "money-invoice")))
            }
        }
    }
}

#[cfg(test)]
mod tests;
