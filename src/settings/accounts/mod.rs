//! Accounts of operators and administrators: list, invitation, one's own password, second factor and sessions.

mod account_audit;
mod all_sessions;
mod edit;
mod identity_check;
mod invite;
mod list;
mod my_account;
mod second_factor;
mod sessions;
mod user_agent;

use super::SettingsRoute;
use super::route::route;

pub(super) const ROUTES: &[SettingsRoute] = &[
    route!(OwnAccount, "/settings/account", get my_account::get_my_account),
    route!(SignedIn, "/settings/account/password", post my_account::post_password),
    route!(SignedIn, "/settings/account/sessions", post my_account::post_sessions),
    route!(OwnAccount, "/settings/account/second-factor", get second_factor::get_second_factor, post second_factor::post_confirm),
    route!(OwnAccount, "/settings/account/second-factor/begin", post second_factor::post_begin),
    route!(OwnAccount, "/settings/account/second-factor/off", post second_factor::post_disable),
    route!(Operator, "/settings/accounts", get list::get_accounts),
    route!(Operator, "/settings/accounts/invite", get_sync invite::get_invite, post invite::post_invite),
    route!(Operator, all_sessions::PAGE_URL, get all_sessions::get_all_sessions, post all_sessions::post_end_one),
    route!(Operator, all_sessions::END_ALL_URL, post all_sessions::post_end_all),
    route!(Operator, "/settings/accounts/{account}", get edit::get_account),
    route!(Operator, "/settings/accounts/{account}/clinics", post edit::post_clinics),
    route!(Operator, "/settings/accounts/{account}/link", post edit::post_link),
    route!(Operator, "/settings/accounts/{account}/sessions", post edit::post_sessions),
    route!(Operator, "/settings/accounts/{account}/state", post edit::post_state),
];
