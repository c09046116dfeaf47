//! The stylesheet, script and icon of the pages, embedded in the program.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

/// URL of the stylesheet, apart from the paths of clinics, which begin with a number.
pub(super) const STYLE_URL: &str = "/_sim/assets/style.css";
/// URL of the script.
pub(super) const SCRIPT_URL: &str = "/_sim/assets/script.js";

/// URL of the icon.
pub(super) const ICON_URL: &str = "/_sim/assets/icon.svg";

#[derive(RustEmbed)]
#[folder = "src/ui/assets/"]
struct EmbeddedAssets;

/// Serves one of the embedded files.
pub(super) async fn get_asset(Path(name): Path<String>) -> Response {
    let Some(file) = EmbeddedAssets::get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match name.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        _ => "text/javascript; charset=utf-8",
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-cache"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, file.data).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_name_files_that_exist() {
        for path in [STYLE_URL, SCRIPT_URL, ICON_URL] {
            let name = path.trim_start_matches("/_sim/assets/");
            assert!(EmbeddedAssets::get(name).is_some(), "{name}");
        }
    }
}
