//! An empty database for one test, on SQLite or on PostgreSQL, and the macro that runs a test on both.

use std::path::{Path, PathBuf};

use cageside::storage::{Database, Vault};
use tokio::sync::OnceCell;

use super::postgres::{self, Schema};

/// The key that the databases of tests are opened with.
pub(crate) const SECRET_KEY: &str =
    "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// A folder that goes away with the test.
#[derive(Debug)]
pub(crate) struct TestFolder(PathBuf);

impl TestFolder {
    pub(crate) fn create() -> Self {
        let name = format!("cageside-{}", hex::encode(rand::random::<[u8; 8]>()));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TestFolder {
    fn drop(&mut self) {
        // A folder that stays behind does no harm.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// An empty database, removed in the end.
#[derive(Debug)]
pub(crate) struct TestDatabase {
    /// Where it is.
    pub(crate) url: String,
    folder: Option<TestFolder>,
    _schema: Option<Schema>,
}

impl TestDatabase {
    /// A file in a folder of its own.
    pub(crate) fn sqlite() -> Self {
        let folder = TestFolder::create();
        Self {
            url: format!("sqlite://{}/test.db", folder.path().display()),
            folder: Some(folder),
            _schema: None,
        }
    }

    /// A file with all tables, copied from one that was made once: making them takes longer than most tests.
    pub(crate) async fn migrated_sqlite() -> Self {
        static MIGRATED: OnceCell<Vec<u8>> = OnceCell::const_new();
        let migrated = MIGRATED.get_or_init(async || {
            let first = Self::sqlite();
            // Closed, so that all of it is in the one file.
            first.open().await.close().await;
            std::fs::read(first.file()).unwrap()
        });
        let database = Self::sqlite();
        std::fs::write(database.file(), migrated.await).unwrap();
        database
    }

    fn file(&self) -> PathBuf {
        let folder = self.folder.as_ref().unwrap();
        folder.path().join("test.db")
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

    /// Opens it as a server does, with the key that all tests share.
    pub(crate) async fn open(&self) -> Database {
        let vault = Vault::parse(SECRET_KEY).unwrap();
        Database::open(&self.url, vault).await.unwrap()
    }
}

/// Runs each test on a SQLite database and on a PostgreSQL schema that hold nothing yet.
macro_rules! on_both {
    ($($tests:tt)+) => {
        $crate::support::database::on_both_of! {
            ($crate::support::database::TestDatabase::migrated_sqlite().await) $($tests)+
        }
    };
}
pub(crate) use on_both;

/// The same where there are no tables yet, or another key than [`SECRET_KEY`] is to make them.
macro_rules! on_both_without_tables {
    ($($tests:tt)+) => {
        $crate::support::database::on_both_of! {
            ($crate::support::database::TestDatabase::sqlite()) $($tests)+
        }
    };
}
pub(crate) use on_both_without_tables;

macro_rules! on_both_of {
    (($sqlite:expr) $($(#[$doc:meta])* async fn $name:ident($database:ident) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn check($database: &$crate::support::database::TestDatabase) $body

            #[tokio::test]
            async fn sqlite() {
                check(&$sqlite).await;
            }

            #[tokio::test]
            async fn postgres() {
                if let Some(database) = $crate::support::database::TestDatabase::postgres().await {
                    check(&database).await;
                }
            }
        }
    )+};
}
pub(crate) use on_both_of;
