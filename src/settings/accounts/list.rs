//! The list of accounts, with a search.

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::form_urlencoded;

use super::all_sessions;
use crate::provet::ProvetId;
use crate::settings::form::{self, FormField, InputKind};
use crate::settings::table;
use crate::settings::{
    OperatorContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsTab,
};
use crate::storage::{ACCOUNTS_PER_PAGE, AccessScope, Account, AccountState, EmailAddress};

/// How many clinics of one account the list names.
const MAX_NAMED_CLINICS: usize = 3;

/// The list.
pub(super) async fn get_accounts(
    ctx: OperatorContext,
    request: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let search = request.query.trimmed_value("find");
    let accounts = find_accounts(&ctx, search, request.query.trimmed_value("after")).await?;
    let fluent = &ctx.i18n.fluent;
    let label = fl!(fluent, "settings-accounts-find");
    let field = FormField::new("find", &label, search);
    let body = html! {
        p { a href="/settings/accounts/invite" { (fl!(fluent, "settings-accounts-invite")) } }
        p { a href=(all_sessions::PAGE_URL) { (fl!(fluent, "settings-all-sessions-title")) } }
        (form::search_form("/settings/accounts", &html! {
            (field.with_kind(InputKind::Search).render())
            (form::submit_button(&fl!(fluent, "settings-accounts-find-send")))
        }))
        @if accounts.is_empty() {
            p .empty { (fl!(fluent, "settings-accounts-none")) }
        } @else {
            (render_table(&ctx, &accounts))
        }
        (render_pagination(&ctx, search, &accounts))
    };
    let title = fl!(fluent, "settings-nav-accounts");
    Ok(SettingsPage::new(title, SettingsTab::Accounts, body).into())
}

/// Searches by a whole e-mail address or a clinic's number; all accounts where the search is empty. `after` is the id
/// of the last account of the previous page.
async fn find_accounts(
    ctx: &OperatorContext,
    search: &str,
    after: &str,
) -> Result<Vec<Account>, SettingsError> {
    let after = match after {
        "" => String::new(),
        // The URL holds the id, so that no address stands in logs and histories; the list is sorted by address.
        id => {
            let account = ctx.db.find_account(id).await?;
            account.map_or_else(String::new, |account| account.email)
        }
    };
    if search.is_empty() {
        return Ok(ctx.db.list_accounts(&after).await?);
    }
    // No address is a number, so that one field searches for both.
    if let Ok(clinic) = search.parse::<ProvetId>() {
        return Ok(ctx.db.list_clinic_accounts(clinic, &after).await?);
    }
    // Whole addresses only: a search for parts would have to read every account.
    let Some(email) = EmailAddress::parse(search) else {
        return Ok(Vec::new());
    };
    Ok(ctx
        .db
        .find_account_by_email(&email)
        .await?
        .into_iter()
        .collect())
}

fn render_table(ctx: &OperatorContext, accounts: &[Account]) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let labels = [
        fl!(fluent, "settings-accounts-email"),
        fl!(fluent, "settings-accounts-sees"),
        fl!(fluent, "settings-accounts-state"),
        fl!(fluent, "settings-accounts-last"),
    ];
    let [email, sees, state, last] = &labels.each_ref().map(String::as_str);
    let rows = html! {
        @for account in accounts {
            tr {
                td data-label=(email) {
                    a href={ "/settings/accounts/" (account.id) } dir="auto" { (account.email) }
                }
                td data-label=(sees) { (access_summary(ctx, &account.scope)) }
                td data-label=(state) { (render_state(ctx, account)) }
                td data-label=(last) { (render_last_sign_in(ctx, account)) }
            }
        }
    };
    table::render_wide_table(&[email, sees, state, last], &rows)
}

/// What the account may access: everything, or the first of its clinics.
fn access_summary(ctx: &OperatorContext, standing: &AccessScope) -> String {
    let fluent = &ctx.i18n.fluent;
    let clinics = match standing {
        AccessScope::Operator => return fl!(fluent, "settings-accounts-everything"),
        AccessScope::Administrator(clinics) => clinics,
    };
    if clinics.is_empty() {
        return fl!(fluent, "settings-accounts-no-clinic");
    }
    let named = clinics
        .iter()
        .take(MAX_NAMED_CLINICS)
        .map(ToString::to_string);
    let named = named.collect::<Vec<_>>().join(", ");
    match clinics.len().saturating_sub(MAX_NAMED_CLINICS) {
        0 => fl!(
            fluent,
            "settings-accounts-clinics",
            clinics = named,
            count = clinics.len()
        ),
        more => fl!(
            fluent,
            "settings-accounts-clinics-more",
            clinics = named,
            more = more
        ),
    }
}

/// Whether the account is enabled, invited, or has a second factor.
pub(super) fn render_state(ctx: &OperatorContext, account: &Account) -> Markup {
    let fluent = &ctx.i18n.fluent;
    match (account.state, account.has_password) {
        (AccountState::Disabled, _) => {
            html! { span .bad { (fl!(fluent, "settings-accounts-off")) } }
        }
        (AccountState::Enabled, false) => {
            html! { span .warning { (fl!(fluent, "settings-accounts-invited")) } }
        }
        (AccountState::Enabled, true) if account.has_second_factor => {
            html! { span .good { (fl!(fluent, "settings-accounts-on-with-code")) } }
        }
        (AccountState::Enabled, true) => {
            html! { span .good { (fl!(fluent, "settings-accounts-on")) } }
        }
    }
}

/// The time of the last sign-in with the account.
pub(super) fn render_last_sign_in(ctx: &OperatorContext, account: &Account) -> Markup {
    let never = || html! { (fl!(ctx.i18n.fluent, "settings-accounts-never")) };
    let at = account.last_sign_in_at.map(|at| form::local_time(ctx, at));
    at.unwrap_or_else(never)
}

fn render_pagination(ctx: &OperatorContext, search: &str, accounts: &[Account]) -> Markup {
    let last = accounts
        .last()
        // A full page may be the last one: the next is then empty, which costs less than counting.
        .filter(|_| accounts.len() == ACCOUNTS_PER_PAGE);
    let Some(last) = last else { return html! {} };
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !search.is_empty() {
        query.append_pair("find", search);
    }
    query.append_pair("after", &last.id);
    html! {
        p .pages {
            a href={ "/settings/accounts?" (query.finish()) } { (fl!(ctx.i18n.fluent, "settings-accounts-more")) }
        }
    }
}
