//! The list of clinics, and adding one by hand.

mod add;
mod list;
mod said;
mod typed;

use super::{Reach, Route};

/// The list.
pub(super) const LIST: &str = "/settings/clinics";

/// Adding by hand.
const ADD: &str = "/settings/clinics/add";

pub(super) const ROUTES: &[Route] = &[
    Route {
        path: LIST,
        reach: Reach::SignedIn,
        show: Some(|desk, asked| Box::pin(list::show(desk, asked))),
        act: None,
    },
    Route {
        path: ADD,
        reach: Reach::Operator,
        show: Some(|desk, _| Box::pin(std::future::ready(Ok(add::show(&desk))))),
        act: Some(|desk, asked| Box::pin(add::act(desk, asked))),
    },
];
