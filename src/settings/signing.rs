//! Signing in to the settings and out again.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
