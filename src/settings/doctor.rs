//! The launches that were refused, and what each of them needs.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
