//! What the client owes, in the sums that Provet computed.

mod view;

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::Markup;

use self::view::BalanceView;
pub(in crate::panels) use self::view::render_due_date;
use super::data::ClientData;
use crate::clinic::balance::ClientBalance;
use crate::panels::PanelContext;
use crate::panels::convert::to_invoice_summary;
use crate::panels::section_spec::{PanelSection, SectionSlot, SectionSpec};
use crate::provet::InvoiceId;
use crate::provet::model::{Invoice, ListResponse};
use crate::provet::webhook::ObjectKind;
use crate::values::Money;
use crate::views::format::LocaleFormatter;
use crate::views::section::{Section, SectionTone};

const SLOT: &str = "money";

const SPEC: SectionSpec = SectionSpec {
    slot: SectionSlot::new(SLOT, 5),
    title: |_, i18n| fl!(i18n.fluent, "balance-title"),
    subject: |i18n| fl!(i18n.fluent, "balance-what"),
    reads: &["invoice/"],
    writes: &[],
    refresh_on: &[
        ObjectKind::Invoice,
        ObjectKind::InvoiceRow,
        ObjectKind::InvoicePayment,
    ],
};

pub(super) const SECTION: PanelSection<ClientData> = PanelSection {
    spec: SPEC,
    render: |ctx, data| Box::pin(render_section(ctx, data)),
};

async fn render_section(ctx: Arc<PanelContext>, data: ClientData) -> Markup {
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "balance-title");
    match data.invoices.await {
        Ok(rows) => {
            let shown = balance_view(&rows, &ctx);
            // To owe something that is not due yet is usual: only what is late is marked.
            let overdue = shown.balance.overdue_total() > Money::ZERO;
            let tone = if overdue {
                SectionTone::Warn
            } else {
                SectionTone::Plain
            };
            Section::new(SLOT, &title, shown.render())
                .with_tone(tone)
                .to_markup()
        }
        Err(error) => {
            let body = SPEC.render_error(&ctx, &error);
            Section::new(SLOT, &title, body).to_markup()
        }
    }
}

/// What is open beside one invoice that is shown already.
pub(in crate::panels) fn render_other_open_invoices(
    rows: &ListResponse<Invoice>,
    but: Option<InvoiceId>,
    ctx: &PanelContext,
) -> Markup {
    let this = but.map(InvoiceId::number);
    let others = rows.rows.iter().filter(|row| row.id != this);
    let others = ListResponse {
        rows: others.cloned().collect(),
        complete: rows.complete,
    };
    balance_view(&others, ctx).render_other_invoices()
}

/// How many days an invoice is past its date, where it is to be paid at all.
pub(in crate::panels) fn overdue_days(
    row: &Invoice,
    format: &LocaleFormatter,
    today: Date,
) -> Option<i64> {
    // As a list of one: so the invoice's panel and the client's judge by the same rule.
    let owed = ClientBalance::from_invoices([to_invoice_summary(row, format)], today);
    owed.open.first().and_then(|open| open.overdue_days)
}

fn balance_view<'a>(rows: &ListResponse<Invoice>, ctx: &'a PanelContext) -> BalanceView<'a> {
    let (format, now) = (&ctx.i18n.format, ctx.now);
    let invoices = rows.rows.iter().map(|row| to_invoice_summary(row, format));
    BalanceView {
        balance: ClientBalance::from_invoices(invoices, format.local_date(now)),
        is_complete: rows.complete,
        tenant: &ctx.tenant,
        i18n: &ctx.i18n,
    }
}
