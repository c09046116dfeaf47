//! The buttons of a clinic: what to type into Provet, or have it typed for you.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
