//! What background buttons have left to do.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
