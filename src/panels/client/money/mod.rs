//! What the client owes, in sums as Provet computed them.

mod view;

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::civil::Date;
use maud::Markup;

use self::view::Shown;
use super::gather::Asked;
use crate::clinic::owed::{Invoice, Owed};
use crate::panels::Context;
use crate::provet::InvoiceId;
use crate::provet::model::{Invoice as Row, Rows};
use crate::views::format::Format;
use crate::views::section::{Section, Tone, problem};

const SLOT: &str = "money";

pub(super) async fn section(cx: Arc<Context>, asked: Asked) -> Markup {
    let words = &cx.words;
    let title = fl!(words.fluent, "money-title");
    match asked.invoices.await {
        Ok(rows) => {
            let shown = shown(&rows, &cx);
            let overdue = shown.owed.overdue_sum() > 0.0;
            let tone = if overdue { Tone::Warn } else { Tone::Plain };
            Section::new(SLOT, &title, shown.view()).tone(tone).markup()
        }
        Err(error) => {
            let what = fl!(words.fluent, "money-what");
            let body = problem(&error, &what, words, Some(&cx.spot(SLOT)));
            Section::new(SLOT, &title, body).markup()
        }
    }
}

/// What is open beside one invoice that is shown already.
pub(in crate::panels) fn others(rows: &Rows<Row>, but: Option<InvoiceId>, cx: &Context) -> Markup {
    let this = but.map(InvoiceId::number);
    let others = rows.rows.iter().filter(|row| row.id != this);
    let others = Rows {
        rows: others.cloned().collect(),
        complete: rows.complete,
    };
    shown(&others, cx).others_open()
}

/// How many days an invoice is past its date, where it is to be paid at all.
pub(in crate::panels) fn overdue_days(row: &Row, format: &Format, today: Date) -> Option<i64> {
    let owed = Owed::judge([invoice(row, format)], today);
    owed.open.first().and_then(|open| open.overdue_days)
}

/// An invoice as far as it is judged here.
fn invoice(row: &Row, format: &Format) -> Invoice {
    let number = format!("{}{}", row.invoice_prefix, row.invoice_number);
    Invoice {
        id: row.id.unwrap_or_default(),
        number: (!row.invoice_number.is_empty()).then_some(number),
        status: row.status,
        credit_note: row.credit_note,
        dated: row.invoice_date.map(|at| format.today(at)),
        due: row.invoice_due_date,
        total: row.total_with_vat,
        due_sum: row.due_sum,
    }
}

fn shown<'a>(rows: &Rows<Row>, cx: &'a Context) -> Shown<'a> {
    let (format, now) = (&cx.words.format, cx.now);
    let invoices = rows.rows.iter().map(|row| invoice(row, format));
    Shown {
        owed: Owed::judge(invoices, format.today(now)),
        complete: rows.complete,
        tenant: &cx.tenant,
        words: &cx.words,
    }
}
