//! Sets work up: checks what was asked for, and makes the secrets it needs.

use rand::random;
use secrecy::SecretString;

use super::{Outgoing, SigningSecret, Work};
use crate::provet::AllowedHosts;
use crate::storage::{StaticHeader, StoredWork};

/// Why work cannot be set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SetupError {
    /// Events may not go to the address.
    #[error(transparent)]
    NotAllowed(#[from] super::NotAllowed),
    /// Only work that hands on an event sends a record along.
    #[error("the record is sent along by forward=URL only")]
    NothingToSendAlong,
    /// The header's name is used by HTTP itself, or is none.
    #[error("this cannot be the static header's name")]
    HeaderName,
    /// The work cannot be written down.
    #[error("the work cannot be stored")]
    NotStored,
}

impl Work {
    /// The work as it is stored, with new secrets where it needs them; `header` is the name of a static header that its
    /// requests must carry.
    pub fn set_up(
        mut self,
        with_object: bool,
        header: Option<&str>,
        hosts: &AllowedHosts,
    ) -> Result<StoredWork, SetupError> {
        let mut secret = None;
        if let Self::Forward {
            url,
            with_object: along,
        } = &mut self
        {
            Outgoing::check(hosts, url)?;
            *along = with_object;
            secret = Some(SigningSecret::generate().text().clone());
        } else if with_object {
            return Err(SetupError::NothingToSendAlong);
        }
        let settings = serde_json::to_string(&self).map_err(|_| SetupError::NotStored)?;
        Ok(StoredWork {
            kind: self.kind().to_owned(),
            settings,
            secret,
            header: header.map(new_header).transpose()?,
        })
    }
}

/// A header with a value of 128 random bits.
fn new_header(name: &str) -> Result<StaticHeader, SetupError> {
    let ours = [
        "host",
        "connection",
        "content-length",
        "content-type",
        "cookie",
    ];
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let name = name.to_ascii_lowercase();
    if name.is_empty() || !name.bytes().all(plain) || ours.contains(&name.as_str()) {
        return Err(SetupError::HeaderName);
    }
    let value = SecretString::from(hex::encode(random::<[u8; 16]>()));
    Ok(StaticHeader { name, value })
}
