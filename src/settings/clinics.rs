//! The list of clinics, and adding one by hand.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
