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
        get: Some(|ctx, request| Box::pin(my_account::get_my_account(ctx, request))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/account/password",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|ctx, request| Box::pin(my_account::post_password(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/account/sessions",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|ctx, request| Box::pin(my_account::post_sessions(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/account/second-factor",
        access: RouteAccess::SignedIn,
        get: Some(|ctx, request| Box::pin(second_factor::get_second_factor(ctx, request))),
        post: Some(|ctx, request| Box::pin(second_factor::post_confirm(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/account/second-factor/begin",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|ctx, request| Box::pin(second_factor::post_begin(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/account/second-factor/off",
        access: RouteAccess::SignedIn,
        get: None,
        post: Some(|ctx, request| Box::pin(second_factor::post_disable(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/accounts",
        access: RouteAccess::Operator,
        get: Some(|ctx, request| Box::pin(list::get_accounts(ctx, request))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/accounts/invite",
        access: RouteAccess::Operator,
        get: Some(|ctx, request| Box::pin(ready(Ok(invite::get_invite(&ctx, &request))))),
        post: Some(|ctx, request| Box::pin(invite::post_invite(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/accounts/{account}",
        access: RouteAccess::Operator,
        get: Some(|ctx, request| Box::pin(edit::get_account(ctx, request))),
        post: None,
    },
    SettingsRoute {
        path: "/settings/accounts/{account}/clinics",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|ctx, request| Box::pin(edit::post_clinics(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/accounts/{account}/link",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|ctx, request| Box::pin(edit::post_link(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/accounts/{account}/sessions",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|ctx, request| Box::pin(edit::post_sessions(ctx, request))),
    },
    SettingsRoute {
        path: "/settings/accounts/{account}/state",
        access: RouteAccess::Operator,
        get: None,
        post: Some(|ctx, request| Box::pin(edit::post_state(ctx, request))),
    },
];

/// Notes what an operator did to an account, at a clinic if it is about one.
async fn audit_account_change(
    ctx: &SettingsContext,
    action: &'static str,
    email: &str,
    provet_id: Option<ProvetId>,
) -> Result<(), SettingsError> {
    let note = AuditEvent {
        provet_id,
        kind: AuditEventKind::Change,
        actor: ctx.audit_actor(),
        action,
        detail: Some(email.to_owned()),
    };
    Ok(ctx.db.record_audit_event(&note, ctx.now).await?)
}
