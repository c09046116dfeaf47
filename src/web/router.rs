//! Which handler answers which address, and what stands around all of them.

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::errors::WebError;
use super::{
    App, around, assets, background, events, health, hookup, launch, panel, paper, people,
    settings, webhook,
};

/// Everything that answers requests: the same for `main` and for tests.
pub fn router(app: App) -> Router {
    let routes = Router::new()
        .route("/hookup/{token}", post(hookup::receive))
        .route("/webhook/{token}", post(webhook::receive))
        .route(
            "/launch/{provet_id}",
            get(launch::at_one_url).post(launch::at_one_url),
        )
        .route(
            "/launch/{provet_id}/{page}",
            get(launch::at_page).post(launch::at_page),
        )
        .route(
            "/background/{provet_id}",
            get(background::at_one_url).post(background::at_one_url),
        )
        .route(
            "/background/{provet_id}/{page}",
            get(background::at_page).post(background::at_page),
        )
        .route("/panel/{page}/section/{slot}", post(panel::section))
        .route("/panel/{page}/paper/{name}", post(paper::paper))
        .route("/panel/{page}/events", post(events::open))
        .route("/panel/{page}/sign-in", post(people::sign_in))
        .route("/panel/{page}/sign-out", post(people::sign_out))
        .route("/panel/{page}/{action}", post(panel::act))
        .route("/oauth/start", post(people::start))
        .route("/oauth/callback", get(people::callback))
        .route("/assets/{hash}/{*path}", get(assets::file))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .merge(settings::router())
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_that_way);
    // As one: each layer given to the router by itself is boxed and cloned anew for every request.
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(app.clone(), around::answer))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest));
    routes.layer(layers).with_state(app)
}

async fn nothing_here() -> WebError {
    WebError::NoSuchPage
}

async fn not_that_way() -> WebError {
    WebError::MethodNotAllowed
}
