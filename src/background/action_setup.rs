//! Sets up an action: validates the request, and generates the secrets it needs.

use rand::random;
use secrecy::SecretString;

use super::{BackgroundAction, SigningSecret, WebhookSender};
use crate::provet::AllowedHosts;
use crate::storage::{StaticHeader, StoredButtonAction};

/// Why an action cannot be set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ActionSetupError {
    /// Events may not be sent to the URL.
    #[error(transparent)]
    UrlNotAllowed(#[from] super::UrlNotAllowed),
    /// Only `forward` sends the record along.
    #[error("the record can only be included with forward=URL")]
    NoRecordToSend,
    /// The header's name is used by HTTP itself, or is none.
    #[error("this isn't a valid static header name")]
    InvalidHeaderName,
    /// The action cannot be serialized.
    #[error("the action couldn't be stored")]
    NotSerializable,
}

impl BackgroundAction {
    /// The action as it is stored, with new secrets where it needs them. `header` is the name of a static header that its
    /// requests must carry.
    pub fn prepare_for_storage(
        mut self,
        with_object: bool,
        header: Option<&str>,
        hosts: &AllowedHosts,
    ) -> Result<StoredButtonAction, ActionSetupError> {
        let mut secret = None;
        if let Self::Forward {
            url,
            with_object: along,
        } = &mut self
        {
            // Checked again before each event: what a name resolves to changes.
            WebhookSender::validate_url(hosts, url)?;
            *along = with_object;
            secret = Some(SigningSecret::generate().secret_text().clone());
        } else if with_object {
            return Err(ActionSetupError::NoRecordToSend);
        }
        let settings =
            serde_json::to_string(&self).map_err(|_| ActionSetupError::NotSerializable)?;
        Ok(StoredButtonAction {
            kind: self.kind().to_owned(),
            settings,
            signing_secret: secret,
            static_header: header.map(generate_header).transpose()?,
        })
    }
}

/// A header with a value of 128 random bits.
fn generate_header(name: &str) -> Result<StaticHeader, ActionSetupError> {
    // Headers that Provet or a proxy sets itself: a value of ours would never arrive, or break the request.
    let ours = [
        "host",
        "connection",
        "content-length",
        "content-type",
        "cookie",
    ];
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    // As HTTP compares them; Provet may send it in another spelling.
    let name = name.to_ascii_lowercase();
    if name.is_empty() || !name.bytes().all(plain) || ours.contains(&name.as_str()) {
        return Err(ActionSetupError::InvalidHeaderName);
    }
    let value = SecretString::from(hex::encode(random::<[u8; 16]>()));
    Ok(StaticHeader { name, value })
}
