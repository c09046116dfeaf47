//! The installation: its addresses, keys, database and health.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
