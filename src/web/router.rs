//! Which handler answers which address, and what stands around all of them.

use std::any::Any;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use super::errors::WebError;
use super::{App, assets, dress, headers, health, hookup, launch, observe, panel};

/// Everything that answers requests: the same for `main` and for tests.
///
/// The order of the layers matters. A panic skips what is inside of where it is caught, so everything that its answer
/// needs (words, compression, headers, the line in the log) stands further out.
pub fn router(app: App) -> Router {
    let routes = Router::new()
        .route("/hookup/{token}", post(hookup::receive))
        .route(
            "/launch/{provet_id}",
            get(launch::at_one_url).post(launch::at_one_url),
        )
        .route(
            "/launch/{provet_id}/{page}",
            get(launch::at_page).post(launch::at_page),
        )
        .route("/panel/{page}/section/{slot}", post(panel::section))
        .route("/panel/{page}/{action}", post(panel::act))
        .route("/assets/{hash}/{*path}", get(assets::file))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_that_way);
    // Outermost first, and all of them as one: each layer given to the router by itself is boxed and cloned anew for
    // every request.
    let around = ServiceBuilder::new()
        .layer(from_fn_with_state(app.clone(), observe::observe))
        .layer(from_fn_with_state(app.clone(), headers::secure))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(from_fn_with_state(app.clone(), dress::dress))
        .layer(CatchPanicLayer::custom(panicked));
    routes.layer(around).with_state(app)
}

async fn nothing_here() -> WebError {
    WebError::NoSuchPage
}

async fn not_that_way() -> WebError {
    WebError::MethodNotAllowed
}

/// Says nothing of what the panic said: that may quote the record.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    metrics::counter!("cageside_panics_total").increment(1);
    WebError::Panicked.into_response()
}
