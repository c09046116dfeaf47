//! Looks a password up in a list of breached ones that the operator downloaded. Nothing is asked of anybody else.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use sha1::{Digest as _, Sha1};

/// Digits of a SHA-1 in hexadecimal.
const DIGEST_LENGTH: usize = 40;

/// The longest line: a digest, a colon, a number, and the end of the line.
const MAX_LINE_LENGTH: u64 = 64;

/// A file of lines that begin with the SHA-1 of a breached password in upper-case hexadecimal, in ascending order: what the
/// downloader of Pwned Passwords writes.
#[derive(Debug, Clone)]
pub struct BreachedPasswords {
    path: PathBuf,
}

impl BreachedPasswords {
    /// Makes sure that a file is such a list, by its first line.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or its first line is not one of such a list.
    pub fn open(path: &Path) -> io::Result<Self> {
        let first = read_line_after(&mut File::open(path)?, 0)?;
        let is_digest = |digest: &str| digest.bytes().all(|it| it.is_ascii_hexdigit());
        if !digest_of(&first).is_some_and(is_digest) {
            let wrong = "it is no list of SHA-1 digests in ascending order";
            return Err(io::Error::new(io::ErrorKind::InvalidData, wrong));
        }
        Ok(Self {
            path: path.to_owned(),
        })
    }

    /// Whether a password is in the list. Reads some forty short pieces of the file, however long it is.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub(super) fn contains(&self, password: &str) -> io::Result<bool> {
        let wanted = hex::encode_upper(Sha1::digest(password.as_bytes()));
        let mut file = File::open(&self.path)?;
        // The line is looked for among those that begin at one of these bytes.
        let (mut low, mut high) = (0, file.seek(SeekFrom::End(0))?);
        while low < high {
            let middle = low.midpoint(high);
            let line = read_line_after(&mut file, middle)?;
            match digest_of(&line) {
                Some(digest) if digest == wanted => return Ok(true),
                Some(digest) if digest < wanted.as_str() => low = middle + 1,
                // Later than the one that is wanted, or behind the last line.
                _ => high = middle,
            }
        }
        Ok(false)
    }
}

/// The first line that begins at this byte or later.
fn read_line_after(file: &mut File, start: u64) -> io::Result<String> {
    // One byte earlier, to see whether a line begins exactly there.
    file.seek(SeekFrom::Start(start.saturating_sub(1)))?;
    let mut bytes = Vec::new();
    file.take(2 * MAX_LINE_LENGTH + 1).read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines = if start == 0 {
        Some(text.as_ref())
    } else {
        text.split_once('\n').map(|(_, rest)| rest)
    };
    let line = lines.and_then(|lines| lines.lines().next());
    Ok(line.unwrap_or_default().to_owned())
}

/// The digest that a line begins with.
fn digest_of(line: &str) -> Option<&str> {
    line.get(..DIGEST_LENGTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list of these passwords, in a file of its own.
    fn list_of(passwords: &[&str]) -> PathBuf {
        let digests = passwords
            .iter()
            .map(|it| hex::encode_upper(Sha1::digest(it)));
        let mut lines: Vec<_> = digests.map(|digest| format!("{digest}:3\r\n")).collect();
        lines.sort();
        let name = format!(
            "cageside-breached-{}",
            hex::encode(rand::random::<[u8; 8]>())
        );
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, lines.concat()).unwrap();
        path
    }

    #[test]
    fn every_password_of_the_list_is_found_and_no_other() {
        let passwords: Vec<String> = (0..200).map(|it| format!("password {it}")).collect();
        let passwords: Vec<&str> = passwords.iter().map(String::as_str).collect();
        for count in [1, 2, 3, 200] {
            let (known, path) = (&passwords[..count], list_of(&passwords[..count]));
            let list = BreachedPasswords::open(&path).unwrap();
            assert!(known.iter().all(|it| list.contains(it).unwrap()), "{count}");
            for number in 0..300 {
                let other = format!("another password {number}");
                assert!(!list.contains(&other).unwrap(), "{other}");
            }
            std::fs::remove_file(path).unwrap();
        }
    }

    #[test]
    fn a_file_that_is_no_list_is_refused_at_the_start() {
        let path = list_of(&[]);
        for content in ["", "password\n", &"g".repeat(50)] {
            std::fs::write(&path, content).unwrap();
            assert!(BreachedPasswords::open(&path).is_err(), "{content}");
        }
        std::fs::remove_file(&path).unwrap();
        assert!(BreachedPasswords::open(&path).is_err());
    }
}
