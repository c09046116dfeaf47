//! Operators and administrators: who has an account, links that let people in, one's own password and sessions.

mod agent;
mod invite;
mod list;
mod one;
mod own;
mod second_factor;
mod sessions;

use std::future::ready;

use super::{Desk, Reach, Route, SettingsError};
use crate::provet::ProvetId;
use crate::storage::{Note, NoteKind};

pub(super) const ROUTES: &[Route] = &[
    Route {
        path: "/settings/account",
        reach: Reach::SignedIn,
        show: Some(|desk, asked| Box::pin(own::show(desk, asked))),
        act: None,
    },
    Route {
        path: "/settings/account/password",
        reach: Reach::SignedIn,
        show: None,
        act: Some(|desk, asked| Box::pin(own::change_password(desk, asked))),
    },
    Route {
        path: "/settings/account/sessions",
        reach: Reach::SignedIn,
        show: None,
        act: Some(|desk, asked| Box::pin(own::end_sessions(desk, asked))),
    },
    Route {
        path: "/settings/account/second-factor",
        reach: Reach::SignedIn,
        show: Some(|desk, asked| Box::pin(second_factor::show(desk, asked))),
        act: Some(|desk, asked| Box::pin(second_factor::confirm(desk, asked))),
    },
    Route {
        path: "/settings/account/second-factor/begin",
        reach: Reach::SignedIn,
        show: None,
        act: Some(|desk, asked| Box::pin(second_factor::begin(desk, asked))),
    },
    Route {
        path: "/settings/account/second-factor/off",
        reach: Reach::SignedIn,
        show: None,
        act: Some(|desk, asked| Box::pin(second_factor::switch_off(desk, asked))),
    },
    Route {
        path: "/settings/accounts",
        reach: Reach::Operator,
        show: Some(|desk, asked| Box::pin(list::show(desk, asked))),
        act: None,
    },
    Route {
        path: "/settings/accounts/invite",
        reach: Reach::Operator,
        show: Some(|desk, asked| Box::pin(ready(Ok(invite::show(&desk, &asked))))),
        act: Some(|desk, asked| Box::pin(invite::act(desk, asked))),
    },
    Route {
        path: "/settings/accounts/{account}",
        reach: Reach::Operator,
        show: Some(|desk, asked| Box::pin(one::show(desk, asked))),
        act: None,
    },
    Route {
        path: "/settings/accounts/{account}/clinics",
        reach: Reach::Operator,
        show: None,
        act: Some(|desk, asked| Box::pin(one::change_clinics(desk, asked))),
    },
    Route {
        path: "/settings/accounts/{account}/link",
        reach: Reach::Operator,
        show: None,
        act: Some(|desk, asked| Box::pin(one::make_link(desk, asked))),
    },
    Route {
        path: "/settings/accounts/{account}/sessions",
        reach: Reach::Operator,
        show: None,
        act: Some(|desk, asked| Box::pin(one::end_sessions(desk, asked))),
    },
    Route {
        path: "/settings/accounts/{account}/state",
        reach: Reach::Operator,
        show: None,
        act: Some(|desk, asked| Box::pin(one::change_state(desk, asked))),
    },
];

/// Notes what an operator did to an account, at a clinic if it is about one.
async fn note(
    desk: &Desk,
    action: &'static str,
    email: &str,
    provet_id: Option<ProvetId>,
) -> Result<(), SettingsError> {
    let note = Note {
        provet_id,
        kind: NoteKind::Change,
        actor: desk.actor(),
        action,
        detail: Some(email.to_owned()),
    };
    Ok(desk.db.note(&note, desk.now).await?)
}
