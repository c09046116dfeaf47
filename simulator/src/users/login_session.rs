//! Sessions of users who are signed in, with one cookie for each clinic.

use axum::http::{HeaderMap, header};
use jiff::Timestamp;

use crate::oauth::random_token;
use crate::state::{Simulator, SimulatorState};

/// Somebody who is signed in in one browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct LoginSession {
    pub(crate) provet_id: i64,
    pub(crate) user_id: i64,
    /// When the password was typed.
    pub(crate) signed_in_at: Timestamp,
}

/// The name of a clinic's cookie.
pub(crate) fn cookie_name(provet_id: i64) -> String {
    format!("desk_login_{provet_id}")
}

/// Who is signed in at a clinic in the browser that sent these headers.
pub(crate) fn find_session(
    state: &SimulatorState,
    provet_id: i64,
    headers: &HeaderMap,
) -> Option<LoginSession> {
    let login = state.login_sessions.get(read_cookie(provet_id, headers)?)?;
    let person = state.active_user(provet_id, login.user_id)?;
    (login.provet_id == provet_id && person.user_id == login.user_id).then_some(*login)
}

/// The value of a clinic's cookie.
pub(crate) fn read_cookie(provet_id: i64, headers: &HeaderMap) -> Option<&str> {
    let name = cookie_name(provet_id);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

impl SimulatorState {
    /// Signs a person in and returns the cookie's value.
    pub(crate) fn log_in(&mut self, provet_id: i64, user: i64) -> Option<String> {
        self.active_user(provet_id, user)?;
        let at = self.now();
        let handle = random_token(&mut self.rng, 32);
        let login = LoginSession {
            provet_id,
            user_id: user,
            signed_in_at: at,
        };
        self.login_sessions.insert(handle.clone(), login);
        Some(handle)
    }
}

impl Simulator {
    /// Signs a user in without the form and returns the cookie, `name=value`;
    /// `None` where nobody of that number can sign in at the clinic.
    pub fn log_in(&self, provet_id: i64, user: i64) -> Option<String> {
        let handle = self.update(|state| state.log_in(provet_id, user))?;
        Some(format!("{}={handle}", cookie_name(provet_id)))
    }

    /// Signs every user of a clinic out; what applications hold keeps working.
    pub fn log_everyone_out(&self, provet_id: i64) {
        self.update(|state| {
            state
                .login_sessions
                .retain(|_, login| login.provet_id != provet_id);
        });
    }
}
