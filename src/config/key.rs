//! Loads the secret key, and creates one next to a new SQLite database.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use secrecy::{ExposeSecret as _, SecretString};

use super::{Config, SecretKeySource};

impl Config {
    /// The secret keys, newest first, comma separated; created at the first start.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or may be read by others, and when a database is there but its key is not: a new
    /// key could not decrypt what the old one encrypted.
    pub fn load_secret_keys(&self) -> anyhow::Result<SecretString> {
        match &self.secret_key {
            SecretKeySource::Inline(key) => Ok(key.clone()),
            SecretKeySource::File(path) => read_key_file(path),
            SecretKeySource::NextToDatabase(path) if path.exists() => read_key_file(path),
            SecretKeySource::NextToDatabase(path) => self.create_key_file(path),
        }
    }

    /// Puts a new key before those in the key file, and returns its path.
    ///
    /// # Errors
    ///
    /// When the keys are not in a file, or it cannot be written.
    pub fn add_key(&self) -> anyhow::Result<PathBuf> {
        let path = self.key_path()?;
        let keys = read_key_file(path)?;
        let new = hex::encode(rand::random::<[u8; 32]>());
        replace_file(path, &format!("{new},{}", keys.expose_secret()))?;
        Ok(path.to_owned())
    }

    /// Leaves only the newest key in the key file, and returns its path.
    ///
    /// # Errors
    ///
    /// When the keys are not in a file, or it cannot be written.
    pub fn remove_old_keys(&self) -> anyhow::Result<PathBuf> {
        let path = self.key_path()?;
        let keys = read_key_file(path)?;
        let newest = keys.expose_secret().split(',').next().unwrap_or_default();
        replace_file(path, newest.trim())?;
        Ok(path.to_owned())
    }

    fn key_path(&self) -> anyhow::Result<&Path> {
        match &self.secret_key {
            SecretKeySource::File(path) | SecretKeySource::NextToDatabase(path) => Ok(path),
            SecretKeySource::Inline(_) => bail!(
                "the keys are set in CAGESIDE_SECRET_KEY, so only you can change them: newest first, separated by commas \
                 (a new one: openssl rand -hex 32)"
            ),
        }
    }

    fn create_key_file(&self, path: &Path) -> anyhow::Result<SecretString> {
        // A new key could not decrypt what is in the database.
        if sqlite_path(&self.database_url).is_some_and(|file| file.exists()) {
            bail!(
                "the database exists but its secret key {} doesn't. Restore the key or set CAGESIDE_SECRET_KEY_FILE",
                path.display()
            );
        }
        write_new_file(path, &hex::encode(rand::random::<[u8; 32]>()))?;
        read_key_file(path)
    }
}

/// The key file next to a SQLite database.
pub(super) fn default_key_path(database_url: &str) -> anyhow::Result<PathBuf> {
    match sqlite_path(database_url) {
        Some(file) => Ok(file.with_extension("key")),
        None => bail!(
            "with PostgreSQL set CAGESIDE_SECRET_KEY or CAGESIDE_SECRET_KEY_FILE: every node needs the same key"
        ),
    }
}

fn sqlite_path(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    path.split('?').next().map(PathBuf::from)
}

fn read_key_file(path: &Path) -> anyhow::Result<SecretString> {
    let name = path.display();
    let mode = fs::metadata(path)
        .with_context(|| format!("couldn't read the secret key {name}"))?
        .permissions()
        .mode();
    // A key that other users of the machine can read protects nothing.
    if mode & 0o077 != 0 {
        bail!("the secret key {name} can be read by others; run: chmod 600 {name}");
    }
    let text =
        fs::read_to_string(path).with_context(|| format!("couldn't read the secret key {name}"))?;
    Ok(SecretString::from(text.trim()))
}

/// Creates the whole file or none, and never replaces that of another process: two first starts at once share one key.
fn write_new_file(path: &Path, key: &str) -> anyhow::Result<()> {
    let draft = path.with_extension(format!("{}.new", hex::encode(rand::random::<[u8; 8]>())));
    let written = (|| {
        write_temp_file(&draft, key)?;
        match fs::hard_link(&draft, path) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
            linked => linked,
        }
    })();
    let removed = fs::remove_file(&draft);
    written
        .and(removed)
        .with_context(|| format!("cannot write the secret key {}", path.display()))
}

/// Replaces the whole file, or leaves it as it is.
fn replace_file(path: &Path, keys: &str) -> anyhow::Result<()> {
    let draft = path.with_extension(format!("{}.new", hex::encode(rand::random::<[u8; 8]>())));
    let replaced = write_temp_file(&draft, keys).and_then(|()| {
        fs::rename(&draft, path)?;
        // The new name must reach the disk before anything is encrypted with the new key: lost keys are lost data.
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    });
    if replaced.is_err() {
        drop(fs::remove_file(&draft));
    }
    replaced.with_context(|| format!("cannot write the secret key {}", path.display()))
}

fn write_temp_file(draft: &Path, keys: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(draft)?;
    file.write_all(keys.as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()
}

impl SecretKeySource {
    /// What people call the place where the key is: the setting, or the file.
    pub fn setting_name(&self) -> String {
        match self {
            Self::Inline(_) => "CAGESIDE_SECRET_KEY".to_owned(),
            Self::File(path) => format!("CAGESIDE_SECRET_KEY_FILE: the key in {}", path.display()),
            Self::NextToDatabase(path) => format!("the secret key in {}", path.display()),
        }
    }
}

impl std::fmt::Debug for SecretKeySource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Inline(key) => write!(f, "Inline({} characters)", key.expose_secret().len()),
            Self::File(path) => write!(f, "File({})", path.display()),
            Self::NextToDatabase(path) => write!(f, "NextToDatabase({})", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::RawConfig;

    fn config(directory: &Path) -> Config {
        let url = format!("sqlite://{}/clinic.db", directory.display());
        toml::from_str::<RawConfig>(&format!("database_url = '{url}'"))
            .unwrap()
            .resolve()
            .unwrap()
    }

    fn directory(name: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("cageside-key-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path).unwrap();
        path
    }

    #[test]
    fn the_first_start_makes_a_key_that_only_its_owner_can_read() {
        let directory = directory("first");
        let first = config(&directory).load_secret_keys().unwrap();
        let again = config(&directory).load_secret_keys().unwrap();
        assert_eq!(first.expose_secret().len(), 64);
        assert_eq!(first.expose_secret(), again.expose_secret());
        let mode = fs::metadata(directory.join("clinic.key"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn two_first_starts_at_once_share_one_key() {
        let directory = directory("race");
        let keys: Vec<String> = std::thread::scope(|scope| {
            let start = || {
                config(&directory)
                    .load_secret_keys()
                    .unwrap()
                    .expose_secret()
                    .to_owned()
            };
            let started: Vec<_> = (0..8).map(|_| scope.spawn(start)).collect();
            started
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]));
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);
    }

    #[test]
    fn a_database_without_its_key_is_not_given_a_new_one() {
        let directory = directory("lost");
        fs::write(directory.join("clinic.db"), "sealed").unwrap();
        let error = config(&directory)
            .load_secret_keys()
            .unwrap_err()
            .to_string();
        assert!(error.contains("Restore the key"), "{error}");
        assert!(!directory.join("clinic.key").exists());
    }

    #[test]
    fn a_key_that_others_can_read_is_refused() {
        let directory = directory("open");
        let path = directory.join("clinic.key");
        fs::write(&path, "00".repeat(32)).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(
            config(&directory)
                .load_secret_keys()
                .unwrap_err()
                .to_string()
                .contains("chmod 600")
        );
    }

    #[test]
    fn a_new_key_stands_first_and_the_older_ones_go_when_told() {
        let directory = directory("added");
        let config = config(&directory);
        let old = config
            .load_secret_keys()
            .unwrap()
            .expose_secret()
            .to_owned();
        let file = config.add_key().unwrap();
        let keys = config
            .load_secret_keys()
            .unwrap()
            .expose_secret()
            .to_owned();
        let (new, rest) = keys.split_once(',').unwrap();
        assert_eq!((new.len(), rest), (64, old.as_str()));
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        config.remove_old_keys().unwrap();
        assert_eq!(config.load_secret_keys().unwrap().expose_secret(), new);
        assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);
    }

    #[test]
    fn keys_of_the_environment_are_for_others_to_change() {
        let given = format!("secret_key = '{}'", "00".repeat(32));
        let config = toml::from_str::<RawConfig>(&given)
            .unwrap()
            .resolve()
            .unwrap();
        let error = config.add_key().unwrap_err().to_string();
        assert!(error.contains("CAGESIDE_SECRET_KEY"), "{error}");
    }
}
