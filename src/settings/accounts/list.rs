//! Everybody who has an account, and finding one of them.

use std::sync::Arc;

use i18n_embed_fl::fl;
use maud::{Markup, html};
use url::form_urlencoded;

use crate::provet::ProvetId;
use crate::settings::form::{self, Field};
use crate::settings::{Answer, Asked, Desk, SettingsError, Sheet, Tab};
use crate::storage::{ACCOUNTS_AT_ONCE, Account, AccountState, Email, Standing};

/// How many clinics of one account are named in the list.
const NAMED: usize = 3;

/// The list.
pub(super) async fn show(desk: Arc<Desk>, asked: Asked) -> Result<Answer, SettingsError> {
    let sought = asked.query.text("find");
    let accounts = find(&desk, sought, asked.query.text("after")).await?;
    let fluent = &desk.words.fluent;
    let label = fl!(fluent, "settings-accounts-find");
    let field = Field::new("find", &label, sought);
    let body = html! {
        p { a href="/settings/accounts/invite" { (fl!(fluent, "settings-accounts-invite")) } }
        (form::asking("/settings/accounts", &html! {
            (field.input("search", "off"))
            (form::send(&fl!(fluent, "settings-accounts-find-send")))
        }))
        @if accounts.is_empty() {
            p .empty { (fl!(fluent, "settings-accounts-none")) }
        } @else {
            (table(&desk, &accounts))
        }
        (pages(&desk, sought, &accounts))
    };
    let title = fl!(fluent, "settings-nav-accounts");
    Ok(Sheet::new(title, Tab::Accounts, body).into())
}

/// Whoever fits: a whole e-mail address, or the number of a clinic; everybody where nothing is sought. `after` is our name
/// of the last account on the page before.
async fn find(desk: &Desk, sought: &str, after: &str) -> Result<Vec<Account>, SettingsError> {
    let after = match after {
        "" => String::new(),
        id => {
            let account = desk.db.account(id).await?;
            account.map_or_else(String::new, |account| account.email)
        }
    };
    if sought.is_empty() {
        return Ok(desk.db.accounts(&after).await?);
    }
    if let Ok(clinic) = sought.parse::<ProvetId>() {
        return Ok(desk.db.accounts_of(clinic, &after).await?);
    }
    let Some(email) = Email::parse(sought) else {
        return Ok(Vec::new());
    };
    Ok(desk.db.account_of(&email).await?.into_iter().collect())
}

fn table(desk: &Desk, accounts: &[Account]) -> Markup {
    let fluent = &desk.words.fluent;
    let heads = [
        fl!(fluent, "settings-accounts-email"),
        fl!(fluent, "settings-accounts-sees"),
        fl!(fluent, "settings-accounts-state"),
        fl!(fluent, "settings-accounts-last"),
    ];
    let [email, sees, state, last] = &heads;
    html! {
        div .wide-table {
            table .cards {
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody {
                    @for account in accounts {
                        tr {
                            td data-label=(email) {
                                a href={ "/settings/accounts/" (account.id) } dir="auto" { (account.email) }
                            }
                            td data-label=(sees) { (what_it_sees(desk, &account.standing)) }
                            td data-label=(state) { (state_of(desk, account)) }
                            td data-label=(last) { (last_sign_in(desk, account)) }
                        }
                    }
                }
            }
        }
    }
}

/// Everything, or the first few of its clinics.
fn what_it_sees(desk: &Desk, standing: &Standing) -> String {
    let fluent = &desk.words.fluent;
    let clinics = match standing {
        Standing::Operator => return fl!(fluent, "settings-accounts-everything"),
        Standing::Administrator(clinics) => clinics,
    };
    if clinics.is_empty() {
        return fl!(fluent, "settings-accounts-no-clinic");
    }
    let named = clinics.iter().take(NAMED).map(ToString::to_string);
    let named = named.collect::<Vec<_>>().join(", ");
    match clinics.len().saturating_sub(NAMED) {
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

/// Whether it lets anybody in, and whether anybody came yet.
pub(super) fn state_of(desk: &Desk, account: &Account) -> Markup {
    let fluent = &desk.words.fluent;
    match (account.state, account.has_password) {
        (AccountState::Disabled, _) => {
            html! { span .bad { (fl!(fluent, "settings-accounts-off")) } }
        }
        (AccountState::Enabled, false) => {
            html! { span .unsure { (fl!(fluent, "settings-accounts-invited")) } }
        }
        (AccountState::Enabled, true) if account.has_second_factor => {
            html! { span .good { (fl!(fluent, "settings-accounts-on-with-code")) } }
        }
        (AccountState::Enabled, true) => {
            html! { span .good { (fl!(fluent, "settings-accounts-on")) } }
        }
    }
}

/// When somebody last signed in with it.
pub(super) fn last_sign_in(desk: &Desk, account: &Account) -> Markup {
    let never = || html! { (fl!(desk.words.fluent, "settings-accounts-never")) };
    let at = account.signed_in_at.map(|at| form::instant(desk, at));
    at.unwrap_or_else(never)
}

fn pages(desk: &Desk, sought: &str, accounts: &[Account]) -> Markup {
    let last = accounts
        .last()
        .filter(|_| accounts.len() == ACCOUNTS_AT_ONCE);
    let Some(last) = last else { return html! {} };
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !sought.is_empty() {
        query.append_pair("find", sought);
    }
    query.append_pair("after", &last.id);
    html! {
        p .pages {
            a href={ "/settings/accounts?" (query.finish()) } { (fl!(desk.words.fluent, "settings-accounts-more")) }
        }
    }
}
