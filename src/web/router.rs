//! Binds the handlers to the routes, and wraps all of them in the middleware.

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use super::errors::WebError;
use super::{
    AppState, assets, background_request, document, health, hookup, launch, middleware, oauth,
    panel, routes, settings, sse, webhook,
};

/// The whole HTTP surface: the same for `main` and for tests.
pub fn router(app: AppState) -> Router {
    let routes = provet_router()
        .route(routes::PANEL_SECTION, post(panel::post_section))
        .route(routes::PANEL_DOCUMENT, post(document::post_document))
        .route(routes::PANEL_EVENTS, post(sse::post_events))
        .route(routes::PANEL_SIGN_IN, post(oauth::post_sign_in))
        .route(routes::PANEL_SIGN_OUT, post(oauth::post_sign_out))
        .route(routes::PANEL_ACTION, post(panel::post_action))
        .route(routes::OAUTH_START, post(oauth::post_start))
        .route(routes::OAUTH_CALLBACK, get(oauth::get_callback))
        .route(routes::ASSET, get(assets::get_asset))
        .route(routes::LIVENESS, get(health::get_healthz))
        .route(routes::READINESS, get(health::get_readyz))
        .route(routes::METRICS, get(health::get_metrics))
        .merge(settings::settings_router())
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed);
    // One layer made of both: each layer given to the router by itself is boxed, and cloned for every request.
    let layers = ServiceBuilder::new()
        .layer(from_fn_with_state(
            app.clone(),
            middleware::request_middleware,
        ))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest));
    routes.layer(layers).with_state(app)
}

/// What Provet calls, by URLs that were typed in there. Each is taken with a `/` at its end too: people who know Django add one.
fn provet_router() -> Router<AppState> {
    use background_request as background;
    let launch = get(launch::handle_without_page).post(launch::handle_without_page);
    let launch_page = get(launch::handle_with_page).post(launch::handle_with_page);
    let callback = get(background::handle_without_page).post(background::handle_without_page);
    let callback_page = get(background::handle_with_page).post(background::handle_with_page);
    [
        (routes::HOOKUP, post(hookup::post_hookup)),
        (routes::WEBHOOK, post(webhook::post_webhook)),
        (routes::LAUNCH, launch),
        (routes::LAUNCH_PAGE, launch_page),
        (routes::BACKGROUND, callback),
        (routes::BACKGROUND_PAGE, callback_page),
    ]
    .into_iter()
    .fold(Router::new(), |router, (path, handlers)| {
        router
            .route(path, handlers.clone())
            .route(&format!("{path}/"), handlers)
    })
}

async fn not_found() -> WebError {
    WebError::PageNotFound
}

async fn method_not_allowed() -> WebError {
    WebError::MethodNotAllowed
}
