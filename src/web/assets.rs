//! The embedded files (styles, scripts, icons), under a path that changes whenever one of them does.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::errors::WebError;
use super::extract::PathParams;
use super::routes;
use crate::views::asset_links;

/// The files in folders of `assets/`. The messages are not among them: they are not served.
#[derive(RustEmbed)]
#[folder = "assets/css"]
#[prefix = "css/"]
struct StylesheetFiles;

#[derive(RustEmbed)]
#[folder = "assets/vendor"]
#[prefix = "vendor/"]
struct VendorFiles;

/// The files of `assets/` itself.
const ROOT_FILES: [(&str, &[u8]); 3] = [
    ("icon.svg", include_bytes!("../../assets/icon.svg")),
    ("panel.js", include_bytes!("../../assets/panel.js")),
    ("settings.js", include_bytes!("../../assets/settings.js")),
];

/// All stylesheets in one file, in the order of their names.
const STYLESHEET_NAME: &str = "panel.css";

/// The operator's own stylesheet.
const THEME_NAME: &str = "theme.css";

/// Browsers may keep a file for a year without asking again: changed content has another path.
const IMMUTABLE_CACHE_CONTROL: HeaderValue =
    HeaderValue::from_static("public, max-age=31536000, immutable");

/// The files of a folder in the order of their names, without hidden ones such as an editor leaves.
fn embedded_files<F: RustEmbed>() -> BTreeMap<String, Bytes> {
    let visible = F::iter().filter(|name| !name.contains("/."));
    let files = visible.filter_map(|name| {
        let content = F::get(&name)?.data.into_owned();
        Some((name.into_owned(), Bytes::from(content)))
    });
    files.collect()
}

struct AssetFile {
    content: Bytes,
    content_type: HeaderValue,
}

/// The served files, and the hash in their paths.
pub(super) struct AssetStore {
    hash: String,
    etag: HeaderValue,
    files: BTreeMap<String, AssetFile>,
    tags: asset_links::AssetTags,
}

impl AssetStore {
    /// Reads and hashes all files, once, with the operator's own stylesheet.
    pub(super) fn load_embedded(theme: Option<Vec<u8>>) -> Self {
        let mut files = BTreeMap::new();
        let mut stylesheet = Vec::new();
        for (_, content) in embedded_files::<StylesheetFiles>() {
            stylesheet.extend_from_slice(&content);
            stylesheet.push(b'\n');
        }
        for (name, content) in embedded_files::<VendorFiles>() {
            let asset = build_asset(&name, content);
            files.insert(name, asset);
        }
        for (name, content) in ROOT_FILES {
            let asset = build_asset(name, Bytes::from_static(content));
            files.insert(name.to_owned(), asset);
        }
        files.insert(
            STYLESHEET_NAME.to_owned(),
            build_asset(STYLESHEET_NAME, stylesheet.into()),
        );
        if let Some(theme) = theme {
            files.insert(THEME_NAME.to_owned(), build_asset(THEME_NAME, theme.into()));
        }
        Self::from_files(files)
    }

    fn from_files(files: BTreeMap<String, AssetFile>) -> Self {
        let mut digest = Sha256::new();
        for (name, asset) in &files {
            digest.update(name);
            // The name ends here: two files must not look like one with a longer name.
            digest.update([0]);
            digest.update(Sha256::digest(&asset.content));
        }
        let mut hash = hex::encode(digest.finalize());
        hash.truncate(16);
        // Weak, because the same file is sent in several compressions.
        let etag = HeaderValue::try_from(format!("W/\"{hash}\""));
        Self {
            etag: etag.unwrap_or(HeaderValue::from_static("W/\"\"")),
            tags: asset_links::AssetTags::from_urls(&asset_urls(
                &hash,
                files.contains_key(THEME_NAME),
            )),
            hash,
            files,
        }
    }

    /// The tags with which a page loads the files.
    pub(super) fn asset_tags(&self) -> &asset_links::AssetTags {
        &self.tags
    }
}

fn asset_urls(hash: &str, themed: bool) -> asset_links::AssetUrls {
    let at = |name: &str| routes::asset_path(hash, name);
    asset_links::AssetUrls {
        stylesheet: at(STYLESHEET_NAME),
        htmx: at("vendor/htmx.min.js"),
        hx_csp: at("vendor/hx-csp.min.js"),
        panel: at("panel.js"),
        settings: at("settings.js"),
        icon: at("icon.svg"),
        theme: themed.then(|| at(THEME_NAME)),
    }
}

fn build_asset(name: &str, content: Bytes) -> AssetFile {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let text = kind.type_() == "text" || kind.subtype() == "svg" || kind.subtype() == "javascript";
    let kind = if text {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_string()
    };
    AssetFile {
        content,
        content_type: HeaderValue::try_from(kind)
            .unwrap_or(HeaderValue::from_static("application/octet-stream")),
    }
}

/// Serves one file. The hash of another version is not found: a browser or proxy would keep this version's file under it.
pub(super) async fn get_asset(
    State(assets): State<Arc<AssetStore>>,
    PathParams((hash, name)): PathParams<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    // During an update another node may have sent the page: its files are not answered with ours, which caches would
    // keep.
    let found = assets.files.get(&name).filter(|_| hash == assets.hash);
    let asset = found.ok_or(WebError::PageNotFound)?;
    let lasting = [
        (CACHE_CONTROL, IMMUTABLE_CACHE_CONTROL),
        (ETAG, assets.etag.clone()),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            // In a sandboxed frame our own page has an opaque origin, and could not load the files otherwise.
            HeaderValue::from_static("cross-origin"),
        ),
    ];
    if headers.get(IF_NONE_MATCH) == Some(&assets.etag) {
        return Ok((StatusCode::NOT_MODIFIED, lasting).into_response());
    }
    let kind = [(CONTENT_TYPE, asset.content_type.clone())];
    Ok((lasting, kind, asset.content.clone()).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash_of(files: &[(&str, &'static str)]) -> String {
        let files = files.iter().map(|(name, content)| {
            let content = Bytes::from_static(content.as_bytes());
            ((*name).to_owned(), build_asset(name, content))
        });
        AssetStore::from_files(files.collect()).hash
    }

    #[test]
    fn the_path_changes_with_any_content_or_name() {
        let first = hash_of(&[("a.js", "1"), ("b.js", "2")]);
        assert_eq!(first.len(), 16);
        assert_eq!(first, hash_of(&[("b.js", "2"), ("a.js", "1")]));
        assert_ne!(first, hash_of(&[("a.js", "1"), ("b.js", "3")]));
        assert_ne!(first, hash_of(&[("a.js", "1"), ("c.js", "2")]));
    }

    #[test]
    fn the_operators_stylesheet_is_a_file_like_ours_and_another_one_has_another_path() {
        let themed = |css: &str| AssetStore::load_embedded(Some(css.into()));
        let first = themed("body { color: red }");
        assert_eq!(&first.files[THEME_NAME].content[..], b"body { color: red }");
        let theme = format!("/assets/{}/theme.css", first.hash);
        assert_eq!(asset_urls(&first.hash, true).theme, Some(theme));
        assert_ne!(first.hash, themed("body { color: blue }").hash);
        let plain = AssetStore::load_embedded(None);
        assert!(!plain.files.contains_key(THEME_NAME));
        assert_ne!(plain.tags, first.tags);
    }

    #[test]
    fn messages_are_not_among_the_files() {
        let assets = AssetStore::load_embedded(None);
        assert!(assets.files.contains_key(STYLESHEET_NAME));
        assert!(
            assets
                .files
                .keys()
                .all(|name| !name.contains("locales") && !name.starts_with("css/"))
        );
    }
}
