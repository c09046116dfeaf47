//! Sends events to URLs that clinics choose: signed as Standard Webhooks, and never into an internal network.
//!
//! The HTTP client is the guarded one of `provet`: of the addresses that DNS returns it connects only to public ones (the
//! very ones it checked), follows no redirects, and uses no proxy. The URL itself is validated here.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use reqwest::StatusCode;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::Sha256;
use url::{Host, Url};
use zeroize::Zeroizing;

use crate::provet::AllowedHosts;
use crate::provet::http;

/// The prefix of a secret in Standard Webhooks.
const SECRET_PREFIX: &str = "whsec_";

/// Sends signed events.
#[derive(Clone)]
pub struct WebhookSender {
    /// None when the machine has no TLS root certificates.
    client: Option<reqwest::Client>,
    hosts: AllowedHosts,
}

/// Events may not be sent to the URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the URL must start with https://, be on the public internet, have a host that CAGESIDE_EVENT_HOSTS lists where that is \
     set, and contain no user name"
)]
pub struct UrlNotAllowed;

/// The secret that an event is signed with, as `whsec_` and base64.
#[derive(Debug, Clone)]
pub struct SigningSecret(SecretString);

/// The result of sending an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EventDeliveryOutcome {
    /// The receiver answered with this status.
    Status(StatusCode),
    /// There was no answer.
    NoResponse,
    /// It may not be sent there.
    UrlNotAllowed,
}

impl WebhookSender {
    /// Shares what is allowed in development with the way to Provet.
    pub fn new(hosts: &AllowedHosts) -> Self {
        Self {
            client: http::build_client(hosts).ok(),
            hosts: hosts.clone(),
        }
    }

    /// Whether events may go to this address. What DNS says of its name is only known when they go.
    pub fn validate_url(hosts: &AllowedHosts, url: &Url) -> Result<(), UrlNotAllowed> {
        let secure = url.scheme() == "https" || (url.scheme() == "http" && hosts.allows_http());
        // Credentials in a URL would end up in logs of the receiver.
        let anonymous = url.username().is_empty() && url.password().is_none();
        let public = match url.host() {
            Some(Host::Ipv4(address)) => hosts.is_public_address(address.into()),
            Some(Host::Ipv6(address)) => hosts.is_public_address(address.into()),
            Some(Host::Domain(name)) => !name.is_empty(),
            None => false,
        };
        if secure && anonymous && public && hosts.allows_events_to(url) {
            Ok(())
        } else {
            Err(UrlNotAllowed)
        }
    }

    /// Sends an event once. What is answered is not read.
    pub(super) async fn send_event(
        &self,
        url: &Url,
        secret: &SigningSecret,
        id: &str,
        now: Timestamp,
        body: String,
    ) -> EventDeliveryOutcome {
        // Again, although it was checked when it was stored: the allowed hosts may have changed since.
        if Self::validate_url(&self.hosts, url).is_err() {
            return EventDeliveryOutcome::UrlNotAllowed;
        }
        let Some(signature) = secret.sign(id, now, &body) else {
            return EventDeliveryOutcome::UrlNotAllowed;
        };
        let Some(client) = &self.client else {
            return EventDeliveryOutcome::NoResponse;
        };
        let request = client
            .post(url.clone())
            .header("content-type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", now.as_second().to_string())
            .header("webhook-signature", signature)
            .body(body);
        match request.send().await {
            Ok(response) => EventDeliveryOutcome::Status(response.status()),
            // Why is for the log alone: it would describe the network to whoever chose the URL.
            Err(error) => {
                http::log_failure(&error);
                EventDeliveryOutcome::NoResponse
            }
        }
    }
}

impl SigningSecret {
    /// A new secret: 256 random bits.
    pub fn generate() -> Self {
        let bits = Zeroizing::new(rand::random::<[u8; 32]>());
        let text = format!("{SECRET_PREFIX}{}", STANDARD.encode(bits.as_slice()));
        Self(SecretString::from(text))
    }

    /// A secret that was kept.
    pub fn new(text: SecretString) -> Self {
        Self(text)
    }

    /// The secret in the clear: to seal it, or to show it once.
    pub fn secret_text(&self) -> &SecretString {
        &self.0
    }

    /// `v1,` and the signature over id, timestamp and body. `None` for a text that is no secret.
    fn sign(&self, id: &str, at: Timestamp, body: &str) -> Option<String> {
        let encoded = self.0.expose_secret().strip_prefix(SECRET_PREFIX)?;
        let key = Zeroizing::new(STANDARD.decode(encoded).ok()?);
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
        // In the order of Standard Webhooks; the time is signed so that nothing old can be sent again.
        mac.update(format!("{id}.{}.{body}", at.as_second()).as_bytes());
        Some(format!(
            "v1,{}",
            STANDARD.encode(mac.finalize().into_bytes())
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(url: &str, development: bool) -> bool {
        let hosts = AllowedHosts::parse("provetcloud.com", development).unwrap();
        WebhookSender::validate_url(&hosts, &url.parse().unwrap()).is_ok()
    }

    #[test]
    fn events_go_to_the_public_internet_over_https_only() {
        assert!(allowed("https://example.org/hook", false));
        assert!(allowed("https://8.8.8.8:8443/hook", false));
        for url in [
            "http://example.org/hook",
            "ftp://example.org/",
            "https://user@example.org/",
            "https://:secret@example.org/",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://10.0.0.1/",
            "https://169.254.169.254/latest/meta-data/",
            "data:text/plain,x",
        ] {
            assert!(!allowed(url, false), "{url}");
        }
    }

    #[test]
    fn development_reaches_this_machine_and_nothing_else_that_is_private() {
        assert!(allowed("http://127.0.0.1:9000/hook", true));
        assert!(!allowed("http://10.0.0.1/hook", true));
    }

    #[test]
    fn events_go_only_to_hosts_that_the_operator_lists() {
        let hosts = AllowedHosts::parse("provetcloud.com", false).unwrap();
        let hosts = hosts.with_event_hosts("hooks.example").unwrap();
        let goes = |url: &str| WebhookSender::validate_url(&hosts, &url.parse().unwrap()).is_ok();
        assert!(goes("https://hooks.example/in"));
        assert!(!goes("https://elsewhere.example/in") && !goes("http://hooks.example/in"));
    }

    #[tokio::test]
    async fn a_name_that_leads_to_this_machine_is_never_connected_to() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let hosts = AllowedHosts::parse("provetcloud.com", false).unwrap();
        let outgoing = WebhookSender::new(&hosts);
        let url = format!("https://localhost:{port}/").parse().unwrap();
        let secret = SigningSecret::generate();
        let sent = outgoing.send_event(&url, &secret, "id", Timestamp::UNIX_EPOCH, String::new());
        tokio::select! {
            sent = sent => assert_eq!(sent, EventDeliveryOutcome::NoResponse),
            _ = listener.accept() => panic!("it was connected to"),
        }
    }

    #[test]
    fn the_signature_is_that_of_the_standards_own_example() {
        // From the Standard Webhooks' reference libraries.
        let secret = SigningSecret::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".into());
        let at = Timestamp::from_second(1_614_265_330).unwrap();
        let signature = secret.sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            at,
            r#"{"test": 2432232314}"#,
        );
        let expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assert_eq!(signature.as_deref(), Some(expected));
    }

    #[test]
    fn a_secret_is_long_random_and_not_shown() {
        let (one, two) = (SigningSecret::generate(), SigningSecret::generate());
        assert_ne!(
            one.secret_text().expose_secret(),
            two.secret_text().expose_secret()
        );
        assert!(!format!("{one:?}").contains(one.secret_text().expose_secret()));
        assert!(one.sign("id", Timestamp::UNIX_EPOCH, "").is_some());
        let broken = SigningSecret::new("secret".into());
        assert_eq!(broken.sign("id", Timestamp::UNIX_EPOCH, ""), None);
    }
}
