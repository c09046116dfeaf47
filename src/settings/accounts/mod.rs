//! Operators and administrators: who has an account, links that let people in, one's own password and sessions.

mod edit;
mod invite;
mod list;
mod my_account;
mod second_factor;
mod sessions;
mod user_agent;

use std::future::ready;

use super::{RouteAccess, SettingsContext, SettingsError, SettingsRoute};
use crate::provet::ProvetId;
use crate::storage::{AuditEvent, AuditEventKind};

pub(super) const ROUTES: &[SettingsRoute] = &[
    SettingsRoute {
        path: "/settings/account",
        access: RouteAccess::SignedIn,
        get: Some(|desk, asked| Box::pin(my_account::get_my_account(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/account/password",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|desk, asked| Box::pin(my_account::post_password(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/account/sessions",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|desk, asked| Box::pin(my_account::post_sessions(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/account/second-factor",
        access: RouteAccess::SignedIn,
        get: Some(|desk, asked| Box::pin(second_factor::get_second_factor(desk, asked))),
        post: Some(|desk, asked| Box::pin(second_factor::post_confirm(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/account/second-factor/begin",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|desk, asked| Box::pin(second_factor::post_begin(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/account/second-factor/off",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|desk, asked| Box::pin(second_factor::post_disable(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/accounts",
        access: RouteAccess::Operator,
        get: Some(|desk, asked| Box::pin(list::get_accounts(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/accounts/invite",
        access: RouteAccess::Operator,
        get: Some(|desk, asked| Box::pin(ready(Ok(invite::get_invite(&desk, &asked))))),
        post: Some(|desk, asked| Box::pin(invite::post_invite(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/accounts/{account}",
        access: RouteAccess::Operator,
        get: Some(|desk, asked| Box::pin(edit::get_account(desk, asked))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/accounts/{account}/clinics",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|desk, asked| Box::pin(edit::post_clinics(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/accounts/{account}/link",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|desk, asked| Box::pin(edit::post_link(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/accounts/{account}/sessions",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|desk, asked| Box::pin(edit::post_sessions(desk, asked))),
    },
    SettingsRoute {
        path: "/settings/accounts/{account}/state",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|desk, asked| Box::pin(edit::post_state(desk, asked))),
    },
];

/// Notes what an operator did to an account, at a clinic if it is about one.
async fn audit_account_change(
    desk: &SettingsContext,
    action: &'static str,
    email: &str,
    provet_id: Option<ProvetId>,
) -> Result<(), SettingsError> {
    let note = AuditEvent {
        provet_id,
        kind: AuditEventKind::Change,
        actor: desk.audit_actor(),
        action,
        detail: Some(email.to_owned()),
    };
    Ok(desk.db.record_audit_event(&note, desk.now).await?)
}
