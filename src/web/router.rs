//! Which handler answers which address, and what stands around all of them.

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::errors::WebError;
use super::{
    AppState, assets, background_request, document, health, hookup, launch, middleware, oauth,
    panel, settings, sse, webhook,
};

/// Everything that answers requests: the same for `main` and for tests.
pub fn router(app: AppState) -> Router {
    let routes = Router::new()
        .route("/hookup/{token}", post(hookup::post_hookup))
        .route("/webhook/{token}", post(webhook::post_webhook))
        .route(
            "/launch/{provet_id}",
            get(launch::handle_without_page).post(launch::handle_without_page),
        )
        .route(
            "/launch/{provet_id}/{page}",
            get(launch::handle_with_page).post(launch::handle_with_page),
        )
        .route(
            "/background/{provet_id}",
            get(background_request::handle_without_page)
                .post(background_request::handle_without_page),
        )
        .route(
            "/background/{provet_id}/{page}",
            get(background_request::handle_with_page).post(background_request::handle_with_page),
        )
        .route("/panel/{page}/section/{slot}", post(panel::post_section))
        .route("/panel/{page}/paper/{name}", post(document::post_document))
        .route("/panel/{page}/events", post(sse::post_events))
        .route("/panel/{page}/sign-in", post(oauth::post_sign_in))
        .route("/panel/{page}/sign-out", post(oauth::post_sign_out))
        .route("/panel/{page}/{action}", post(panel::post_action))
        .route("/oauth/start", post(oauth::post_start))
        .route("/oauth/callback", get(oauth::get_callback))
        .route("/assets/{hash}/{*path}", get(assets::get_asset))
        .route("/healthz", get(health::get_healthz))
        .route("/readyz", get(health::get_readyz))
        .route("/metrics", get(health::get_metrics))
        .merge(settings::settings_router())
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed);
    // As one: each layer given to the router by itself is boxed and cloned anew for every request.
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(
            app.clone(),
            middleware::request_middleware,
        ))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest));
    routes.layer(layers).with_state(app)
}

async fn not_found() -> WebError {
    WebError::PageNotFound
}

async fn method_not_allowed() -> WebError {
    WebError::MethodNotAllowed
}
