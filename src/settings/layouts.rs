//! Which sections a panel shows, in which order.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
