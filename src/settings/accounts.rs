//! Operators and administrators: who has an account, links that let people in, one's own password and sessions.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
