//! An empty database for one test, on SQLite or on PostgreSQL, and the macro that runs a test on both.

use std::path::PathBuf;

use super::postgres::{self, Schema};

/// An empty database, removed in the end.
#[derive(Debug)]
pub(crate) struct Scratch {
    /// Where it is.
    pub(crate) url: String,
    folder: Option<PathBuf>,
    _schema: Option<Schema>,
}

impl Scratch {
    /// A file in a folder of its own.
    pub(crate) fn sqlite() -> Self {
        let folder = std::env::temp_dir().join(format!(
            "cageside-{}",
            hex::encode(rand::random::<[u8; 8]>())
        ));
        std::fs::create_dir(&folder).unwrap();
        Self {
            url: format!("sqlite://{}/test.db", folder.display()),
            folder: Some(folder),
            _schema: None,
        }
    }

    /// A schema, or `None` when there is no PostgreSQL and none is required.
    pub(crate) async fn postgres() -> Option<Self> {
        let schema = postgres::schema().await?;
        Some(Self {
            url: schema.url.clone(),
            folder: None,
            _schema: Some(schema),
        })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
}

/// Runs each test on an empty SQLite database and on an empty PostgreSQL schema.
macro_rules! on_both {
    ($($(#[$doc:meta])* async fn $name:ident($scratch:ident) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn check($scratch: &$crate::support::scratch::Scratch) $body

            #[tokio::test]
            async fn sqlite() {
                check(&$crate::support::scratch::Scratch::sqlite()).await;
            }

            #[tokio::test]
            async fn postgres() {
                if let Some(scratch) = $crate::support::scratch::Scratch::postgres().await {
                    check(&scratch).await;
                }
            }
        }
    )+};
}
pub(crate) use on_both;
