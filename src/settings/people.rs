//! The people of a clinic who are signed in to Provet through its panels.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
