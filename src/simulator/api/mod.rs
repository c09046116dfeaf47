//! The REST API.

use axum::Router;

use super::world::World;

/// How much of each rate limit is used up.
#[derive(Debug, Default)]
pub(super) struct Windows {}

/// The REST API.
pub(super) fn router(_world: World) -> Router {
    Router::new()
}
