//! The signed-in user of the page being rendered, as a task-local.

use std::future::Future;

use axum::extract::Request;

use crate::clinic::SimulatedClinic;
use crate::state::Simulator;
use crate::users;

tokio::task_local! {
    static CURRENT_USER: CurrentUser;
}

/// The person in front of the browser, as far as they are signed in.
#[derive(Debug, Clone, Default)]
pub(super) struct CurrentUser {
    /// The clinic the page belongs to, and the person's record of its table `user`.
    clinic_user: Option<(i64, i64)>,
    /// The page, to come back to.
    page_path: String,
}

impl CurrentUser {
    /// Who sent this request: the first part of the path names the clinic.
    pub(super) fn from_request(simulator: &Simulator, request: &Request) -> Self {
        let uri = request.uri();
        let clinic = uri
            .path()
            .split('/')
            .nth(1)
            .and_then(|part| part.parse().ok());
        let login = clinic.and_then(|provet_id| {
            simulator.read(|state| users::find_session(state, provet_id, request.headers()))
        });
        Self {
            clinic_user: login.map(|login| (login.provet_id, login.user_id)),
            page_path: uri
                .path_and_query()
                .map_or_else(String::new, ToString::to_string),
        }
    }

    /// Runs the handler of the request with this user.
    pub(super) async fn scope_response<T>(self, answering: impl Future<Output = T>) -> T {
        CURRENT_USER.scope(self, answering).await
    }
}

/// The person who is signed in at this clinic, if somebody is.
pub(super) fn signed_in_user_id(clinic: &SimulatedClinic) -> Option<i64> {
    let user = CURRENT_USER.try_with(Clone::clone).unwrap_or_default();
    let (provet_id, user) = user.clinic_user?;
    (provet_id == clinic.provet_id).then_some(user)
}

/// The user that a button names: the one who is signed in, else the clinic's first.
pub(super) fn acting_user_id(clinic: &SimulatedClinic) -> Option<i64> {
    signed_in_user_id(clinic).or_else(|| clinic.table_rows("user").next().map(|(id, _)| id))
}

/// The page that is looked at.
pub(super) fn current_path() -> String {
    CURRENT_USER
        .try_with(|user| user.page_path.clone())
        .unwrap_or_default()
}
