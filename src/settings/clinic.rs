//! One clinic: its connection, what Provet allows it, its policies, and its data.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
