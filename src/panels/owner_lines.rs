//! The lines about the owner below an animal's identity: the number to call and what they do not want, and what they owe.
//!
//! Each is a section of its own: it costs requests that the identity must not wait for, and a clinic can switch it off.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use tokio::join;

use super::PanelContext;
use super::convert::{to_contact_phone, to_invoice_summary};
use super::names::client_name;
use super::section_spec::{PanelSection, SectionSlot, SectionSpec};
use super::shared_request::{SharedRequest, linked_client_id, load_client, request_after};
use crate::clinic::balance::ClientBalance;
use crate::clinic::contact::{ContactData, ContactOptions, ContactProblem};
use crate::provet::model::{Client, Invoice, ListResponse, PhoneNumber, RelatedRecord};
use crate::provet::webhook::ObjectKind;
use crate::provet::{ClientId, ProvetApi, ProvetError};
use crate::values::{Field, Money};
use crate::views::components::{BadgeKind, phone_link, provet_link, render_badge};
use crate::views::i18n::{I18n, inline_text};
use crate::views::section::{Section, SectionTone, incomplete_notice, unavailable_notice};

/// The requests about an owner, each sent once and not before a line needs it.
#[derive(Clone)]
pub(super) struct OwnerRequests {
    /// None where the record names nobody.
    pub(super) client: SharedRequest<Option<Client>>,
    phones: SharedRequest<Option<ListResponse<PhoneNumber>>>,
    /// Those without a day of payment.
    unpaid_invoices: SharedRequest<Option<ListResponse<Invoice>>>,
}

impl OwnerRequests {
    /// About the owner that a record names.
    pub(super) fn after<R>(
        record: &SharedRequest<R>,
        api: &ProvetApi,
        owner: fn(&R) -> &Field<RelatedRecord>,
    ) -> Self
    where
        R: Send + Sync + 'static,
    {
        Self {
            client: request_after(record, api, move |api, record| async move {
                load_client(api, owner(&record)).await
            }),
            phones: request_after(record, api, move |api, record| async move {
                match linked_client_id(owner(&record))? {
                    Some(id) => api.list_phone_numbers(id).await.map(Some),
                    None => Ok(None),
                }
            }),
            unpaid_invoices: request_after(record, api, move |api, record| async move {
                match linked_client_id(owner(&record))? {
                    Some(id) => api
                        .batch_list_unpaid_invoices(&[id.number()])
                        .await
                        .map(Some),
                    None => Ok(None),
                }
            }),
        }
    }
}

/// The requests of a panel that names an owner.
pub(super) trait HasOwner: Clone + Send + 'static {
    /// The path templates of the record that names the owner, and of what the contact line reads.
    const CONTACT_READS: &'static [&'static str];
    /// The same of the balance line.
    const BALANCE_READS: &'static [&'static str];

    fn owner(&self) -> &OwnerRequests;
}

/// Who the owner is, the number to call, and what they do not want.
pub(super) const fn contact_line<D: HasOwner>() -> PanelSection<D> {
    PanelSection {
        spec: SectionSpec {
            slot: SectionSlot::new_full_width("owner-contact", 0),
            title: |_, i18n| fl!(i18n.fluent, "owner-contact-title"),
            subject: |i18n| fl!(i18n.fluent, "contact-what"),
            reads: D::CONTACT_READS,
            writes: &[],
            refresh_on: &[ObjectKind::Client, ObjectKind::PhoneNumber],
        },
        render: |ctx, data| Box::pin(render_contact_line(ctx, data.owner().clone())),
    }
}

/// What the owner owes by invoices without a day of payment.
pub(super) const fn balance_line<D: HasOwner>() -> PanelSection<D> {
    PanelSection {
        spec: SectionSpec {
            slot: SectionSlot::new_full_width("owner-balance", 0),
            title: |_, i18n| fl!(i18n.fluent, "owner-balance-title"),
            subject: |i18n| fl!(i18n.fluent, "balance-what"),
            reads: D::BALANCE_READS,
            writes: &[],
            refresh_on: &[ObjectKind::Invoice, ObjectKind::InvoicePayment],
        },
        render: |ctx, data| Box::pin(render_balance_line(ctx, data.owner().clone())),
    }
}

async fn render_contact_line(ctx: Arc<PanelContext>, owner: OwnerRequests) -> Markup {
    let (client, phones) = join!(owner.client, owner.phones);
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "owner-contact-title");
    let body = match client.as_deref() {
        Ok(Some(client)) => html! {
            (render_owner_name(client, &ctx))
            (render_contact(client, phones.as_deref().map(Option::as_ref), i18n))
        },
        Ok(None) => html! { span .muted { (fl!(i18n.fluent, "owner-nothing")) } },
        Err(error) => unavailable_notice(error, &fl!(i18n.fluent, "names-owner-what"), i18n),
    };
    render_line("owner-contact", &title, &body)
}

fn render_owner_name(client: &Client, ctx: &PanelContext) -> Markup {
    let i18n = &ctx.i18n;
    let name = client_name(client, i18n);
    let page = client.id.and_then(ClientId::new);
    let page = page.map(|id| ctx.tenant.client_page(id));
    html! {
        span {
            (fl!(i18n.fluent, "owner-title")) ": "
            @match page {
                Some(page) => { (provet_link(&page, &name, i18n)) }
                None => { (inline_text(&name)) }
            }
        }
    }
}

/// The best number, by the rules of the client's own panel, and what is not wanted.
fn render_contact(
    client: &Client,
    phones: Result<Option<&ListResponse<PhoneNumber>>, &ProvetError>,
    i18n: &I18n,
) -> Markup {
    let rows = phones.ok().flatten();
    let options = ContactOptions::from_data(ContactData {
        phones: rows.map(|rows| rows.rows.iter().map(to_contact_phone).collect()),
        no_sms: client.no_sms,
        no_email: client.no_email,
        ..ContactData::default()
    });
    let best = options.phones.first();
    let dial = best.and_then(|option| {
        option
            .parts
            .iter()
            .find_map(|part| Some((part.dial.as_ref()?, part)))
    });
    html! {
        @if let Some((dial, part)) = dial { (phone_link(dial, &part.text, i18n)) }
        @for text in contact_messages(&options, rows.is_some_and(|rows| rows.complete), i18n) {
            (render_badge(BadgeKind::Warn, &text))
        }
        @if dial.is_none() && rows.is_some_and(|rows| !rows.complete) {
            (incomplete_notice(&fl!(i18n.fluent, "contact-more-phones")))
        }
        @if let Err(error) = phones {
            (unavailable_notice(error, &fl!(i18n.fluent, "contact-phones-what"), i18n))
        }
    }
}

fn contact_messages(options: &ContactOptions, is_complete: bool, i18n: &I18n) -> Vec<String> {
    let fluent = &i18n.fluent;
    let message = |problem: &ContactProblem| match problem {
        // Nobody lacks a number that works of whom it may not have been fetched.
        ContactProblem::NoPhone if is_complete => Some(fl!(fluent, "contact-no-phone")),
        ContactProblem::NoUsablePhone if is_complete => {
            Some(fl!(fluent, "contact-no-usable-phone"))
        }
        ContactProblem::SmsOptOut => Some(fl!(fluent, "contact-no-sms")),
        ContactProblem::EmailOptOut => Some(fl!(fluent, "contact-email-refused")),
        ContactProblem::NoPhone
        | ContactProblem::NoUsablePhone
        | ContactProblem::PhonesUnavailable
        | ContactProblem::NoEmail
        | ContactProblem::InvalidEmail
        | ContactProblem::EmailUnavailable
        | ContactProblem::OptOutsUnavailable => None,
    };
    options.problems.iter().filter_map(message).collect()
}

async fn render_balance_line(ctx: Arc<PanelContext>, owner: OwnerRequests) -> Markup {
    let i18n = &ctx.i18n;
    let title = fl!(i18n.fluent, "owner-balance-title");
    let body = match owner.unpaid_invoices.await.as_deref() {
        Ok(Some(rows)) => {
            let today = i18n.format.local_date(ctx.now);
            let invoices = rows.rows.iter();
            let invoices = invoices.map(|row| to_invoice_summary(row, &i18n.format));
            let balance = ClientBalance::from_invoices(invoices, today);
            html! { span { (title) ": " } (render_balance(&balance, rows.complete, i18n)) }
        }
        // The line above says that there is no owner.
        Ok(None) => return html! { section #section-owner-balance slot="owner-balance" hidden {} },
        Err(error) => unavailable_notice(error, &fl!(i18n.fluent, "balance-what"), i18n),
    };
    render_line("owner-balance", &title, &body)
}

fn render_balance(balance: &ClientBalance, is_complete: bool, i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let overdue = balance.overdue_total();
    let longest = balance
        .open
        .iter()
        .filter_map(|open| open.overdue_days)
        .max();
    html! {
        @if !balance.open.is_empty() {
            strong { (i18n.format.money(balance.open_total())) }
        } @else if is_complete && balance.is_certain() {
            span .muted { (fl!(fluent, "owner-balance-none")) }
        } @else {
            (incomplete_notice(&fl!(fluent, "balance-none-open-seen")))
        }
        @if let Some(days) = longest.filter(|_| overdue > Money::ZERO) {
            @let sum = i18n.format.money(overdue);
            (render_badge(BadgeKind::Warn, &fl!(fluent, "owner-balance-overdue", sum = sum, days = days)))
        }
        @if !is_complete && !balance.open.is_empty() { (incomplete_notice(&fl!(fluent, "balance-older"))) }
    }
}

fn render_line(slot: &str, title: &str, body: &Markup) -> Markup {
    Section::new(slot, title, html! { div .header-line { (body) } })
        .with_tone(SectionTone::HeaderLine)
        .to_markup()
}
