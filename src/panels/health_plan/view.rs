//! A health plan as it reads: whether it holds, what is left of it, when it is paid.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::clinic::validity::Validity;
use crate::provet::model::{HealthPlanItem, HealthPlanPayment, ListResponse, PatientHealthPlan};
use crate::provet::{InvoiceId, Tenant};
use crate::values::{DayOrInstant, Field};
use crate::views::components::{
    BadgeKind, TableColumn, bullet_list, data_table, definition_list, described_link, record_text,
    render_badge, render_date,
};
use crate::views::field_text::{
    FieldKind, render_day_field, render_field, render_money_field, render_number_field,
    render_unreadable,
};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{empty_state, incomplete_notice};

/// The plan itself. By its days, because what its status numbers mean is not public.
pub(super) fn render_plan(plan: &PatientHealthPlan, today: Date, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let day = |field| i18n.format.local_day(field);
    let called = plan.healthplan.as_ref().map(|it| it.name.as_str());
    html! {
        p {
            @match called.filter(|called| !called.is_empty()) {
                Some(called) => { strong { (inline_text(called)) } }
                None => { span .muted { (fl!(fluent, "plan-unnamed")) } }
            }
            " " (validity_badge(Validity::on_date(today, &day(&plan.start_date), &day(&plan.end_date)), i18n))
        }
        (definition_list(plan_terms(plan, i18n)))
        @if !crate::views::components::is_blank_html(&plan.remarks) { (record_text(&plan.remarks, i18n)) }
        // Always: that the number is a plan's is our guess, and only a person can see a wrong animal. [I]
        (incomplete_notice(&fl!(fluent, "plan-check")))
    }
}

fn validity_badge(validity: Validity, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let off = |days| i18n.format_relative_days(days);
    let (mark, text) = match validity {
        Validity::Valid(Some(days)) => {
            (BadgeKind::Good, fl!(fluent, "plan-valid", when = off(days)))
        }
        Validity::Valid(None) => (BadgeKind::Good, fl!(fluent, "plan-valid-open")),
        Validity::Upcoming(days) => (BadgeKind::Warn, fl!(fluent, "plan-ahead", when = off(days))),
        Validity::Expired(days) => (BadgeKind::Warn, fl!(fluent, "plan-over", when = off(-days))),
        Validity::Unknown => (BadgeKind::Warn, fl!(fluent, "plan-validity-unknown")),
        Validity::Unreadable => (BadgeKind::Warn, fl!(fluent, "plan-validity-unread")),
    };
    render_badge(mark, &text)
}

fn plan_terms(plan: &PatientHealthPlan, i18n: &I18n) -> Vec<(String, Markup)> {
    let fluent = &i18n.fluent;
    let on = |term: String, date: &Field<DayOrInstant>| {
        date.is_present()
            .then(|| (term, render_day_field(date, i18n)))
    };
    let renewed = plan.renewed_automatically.is_present().then(|| {
        let renewed = |renewed: &bool| {
            let text = if *renewed {
                fl!(fluent, "plan-renewed")
            } else {
                fl!(fluent, "plan-not-renewed")
            };
            html! { (text) }
        };
        let text = render_field(&plan.renewed_automatically, FieldKind::Other, i18n, renewed);
        (fl!(fluent, "plan-renewal"), text)
    });
    let price = plan.price.is_present().then(|| {
        let price = render_money_field(&plan.price, i18n);
        (fl!(fluent, "plan-price"), price)
    });
    [
        on(fl!(fluent, "plan-from"), &plan.start_date),
        on(fl!(fluent, "plan-until"), &plan.end_date),
        renewed,
        price,
        on(fl!(fluent, "plan-next"), &plan.next_payment_date),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is included, and how much of it is left.
pub(super) fn render_items(rows: &ListResponse<HealthPlanItem>, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let titles = [
        fl!(fluent, "plan-item"),
        fl!(fluent, "plan-included"),
        fl!(fluent, "plan-used"),
        fl!(fluent, "plan-left"),
    ];
    let [item, included, used, left] = &titles;
    let columns = [
        TableColumn::text(item),
        TableColumn::number(included),
        TableColumn::number(used),
        TableColumn::number(left),
    ];
    let cells: Vec<Vec<Markup>> = rows
        .rows
        .iter()
        .map(|row| render_cells(row, i18n))
        .collect();
    html! {
        @if !cells.is_empty() {
            (data_table(&fl!(fluent, "plan-items-title"), &columns, &cells))
        } @else if rows.complete {
            (empty_state(&fl!(fluent, "plan-items-nothing")))
        }
        @if !rows.complete { (incomplete_notice(&fl!(fluent, "plan-items-more"))) }
    }
}

fn render_cells(row: &HealthPlanItem, i18n: &I18n) -> Vec<Markup> {
    let untold = || fl!(i18n.fluent, "invoice-unknown");
    let number = |amount: &Field<f64>| {
        html! {
            @if amount.is_absent() { (untold()) }
            (render_number_field(amount, i18n))
        }
    };
    let left = row.quantity.known().zip(row.used_quantity.known());
    // More may be used than is included: nothing is left then, not less than nothing.
    let left: Field<f64> = left.map(|(all, used)| (all - used).max(0.0)).into();
    vec![
        html! { @if row.name.is_empty() { (fl!(i18n.fluent, "invoice-rows-unnamed")) } @else { (inline_text(&row.name)) } },
        number(&row.quantity),
        number(&row.used_quantity),
        html! { strong { (number(&left)) } },
    ]
}

/// When what is paid. Whether a payment went through is not shown: what the status numbers mean is not public.
pub(super) fn render_payments(
    rows: &ListResponse<HealthPlanPayment>,
    today: Date,
    tenant: &Tenant,
    i18n: &I18n,
) -> Markup {
    let fluent = &i18n.fluent;
    let mut sorted: Vec<&HealthPlanPayment> = rows.rows.iter().collect();
    sorted.sort_by_key(|row| std::cmp::Reverse(i18n.format.local_day(&row.due_date).known()));
    let entries: Vec<Markup> = sorted
        .iter()
        .map(|row| render_payment(row, today, tenant, i18n))
        .collect();
    html! {
        @if !entries.is_empty() {
            (bullet_list(&entries))
            (incomplete_notice(&fl!(fluent, "plan-payments-note")))
        } @else if rows.complete {
            (empty_state(&fl!(fluent, "plan-payments-nothing")))
        }
        @if !rows.complete { (incomplete_notice(&fl!(fluent, "plan-payments-more"))) }
    }
}

fn render_payment(row: &HealthPlanPayment, today: Date, tenant: &Tenant, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let invoice = row.invoice.as_ref().and_then(|it| InvoiceId::new(it.id));
    let due = i18n.format.local_day(&row.due_date).known();
    let due = due.map_or_else(
        || fl!(fluent, "balance-no-due"),
        |day| i18n.format.date(day),
    );
    html! {
        p {
            @if row.amount.is_present() { strong { (render_money_field(&row.amount, i18n)) } " " }
            @match i18n.format.local_day(&row.due_date) {
                Field::Read(due) if due > today => { (fl!(fluent, "plan-payment-ahead")) " " (render_date(due, i18n)) }
                Field::Read(due) => { (fl!(fluent, "plan-payment-due")) " " (render_date(due, i18n)) }
                Field::Unreadable(text) => { (render_unreadable(&text, FieldKind::Date, i18n)) }
                Field::Absent => { (fl!(fluent, "balance-no-due")) }
            }
            @if let Some(invoice) = invoice {
                " " (described_link(&tenant.invoice_page(invoice, true), &fl!(fluent, "balance-invoice"), &due, i18n))
            }
        }
    }
}

#[cfg(test)]
mod tests;
