//! Signing in and out: with a password and a code, with a link that works once, with Provet.

pub(super) mod attempt;
mod code;
mod enter;
mod link;
pub(super) mod password;
pub(super) mod totp;
mod way_back;

use std::sync::Arc;

use jiff::Timestamp;

use super::{Answer, Asked, Browser, Desk, House, Reach, Route, SettingsError};
use crate::storage::{Keys, Person, SessionWay, Step};

pub(super) const ROUTES: &[Route] = &[
    Route {
        path: "/settings/sign-in",
        reach: Reach::Anybody,
        show: Some(|desk, asked| Box::pin(enter::show(desk, asked))),
        act: Some(|desk, asked| Box::pin(enter::act(desk, asked))),
    },
    Route {
        path: "/settings/sign-in/code",
        reach: Reach::Anybody,
        show: Some(|desk, asked| Box::pin(code::show(desk, asked))),
        act: Some(|desk, asked| Box::pin(code::act(desk, asked))),
    },
    Route {
        path: "/settings/link/{token}",
        reach: Reach::Anybody,
        show: Some(|desk, asked| Box::pin(link::show(desk, asked))),
        act: Some(|desk, asked| Box::pin(link::act(desk, asked))),
    },
    Route {
        path: "/settings/sign-out",
        reach: Reach::SignedIn,
        show: None,
        act: Some(|desk, _| Box::pin(leave(desk))),
    },
];

/// Where a code is asked for.
const CODE: &str = "/settings/sign-in/code";

/// Ends the session.
async fn leave(desk: Arc<Desk>) -> Result<Answer, SettingsError> {
    desk.db.end_session(&desk.session()?.id).await?;
    Ok(Answer::SignedOut {
        to: "/settings/sign-in?done=signed-out".to_owned(),
    })
}

/// The browser that somebody signs in with.
struct Here<'a> {
    browser: &'a Browser,
    agent: &'a str,
    now: Timestamp,
}

impl<'a> Here<'a> {
    fn of(desk: &Desk, asked: &'a Asked) -> Self {
        Self {
            browser: &asked.browser,
            agent: &asked.agent,
            now: desk.now,
        }
    }
}

/// Signs somebody in who opened their account, or asks for the code that their second factor owes.
async fn go_on(
    house: &House,
    keys: &Keys,
    way: SessionWay,
    here: &Here<'_>,
    next: &str,
) -> Result<Answer, SettingsError> {
    let account = keys.account.clone();
    if keys.second_factor.is_none() {
        let person = Person::Account { id: account, way };
        return let_in(house, &person, here, next).await;
    }
    let browser = here.browser.0.as_ref().ok_or(SettingsError::NotFound)?;
    let step = Step { account, way };
    house.db.begin_step(browser, &step, here.now).await?;
    Ok(Answer::To(way_back::with_next(CODE, next)))
}

/// Signs somebody in. The session that this browser had ends, and its cookie's token is never used again, so that nobody
/// can be given one that they then sign in with.
async fn let_in(
    house: &House,
    person: &Person,
    here: &Here<'_>,
    next: &str,
) -> Result<Answer, SettingsError> {
    house.db.tidy_sessions(here.now).await?;
    house.db.tidy_links(here.now).await?;
    house.db.tidy_throttle(here.now).await?;
    if let Some(browser) = &here.browser.0 {
        house.db.end_session_in(browser).await?;
    }
    let token = house.db.start_session(person, here.agent, here.now).await?;
    Ok(Answer::SignedIn {
        token,
        to: way_back::safe(next),
    })
}
