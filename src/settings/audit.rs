//! Who opened, wrote and changed what: filtered, as a table and as a file.

use super::Route;

pub(super) const ROUTES: &[Route] = &[];
