//! A folder that goes away with the measurement.

use std::path::PathBuf;

/// A folder of its own.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let name = format!("cageside-bench-{}", hex::encode(rand::random::<[u8; 8]>()));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    /// The URL of a database in it.
    pub(crate) fn database(&self) -> String {
        format!("sqlite://{}/cageside.db", self.0.display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}
