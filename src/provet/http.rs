//! HTTP client that connects to allowed Provet hosts and nothing else.
//!
//! Three guards, because each alone can be bypassed: the URL's host must be allowed, an address written into the
//! URL must be public, and of the addresses DNS gives only public ones are connected to (the same ones that were
//! checked, so a name cannot change between check and connection). Redirects are never followed: they would carry a
//! token elsewhere, and Provet answers 301 only where a slash is missing. \[C\]

use std::error::Error as _;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT, DATE, HeaderMap, HeaderValue, RETRY_AFTER};
use reqwest::{StatusCode, redirect};
use url::{Host, Url};

use super::allowed_hosts::AllowedHosts;

/// How long connecting may take: hosts answer in milliseconds, so waiting longer helps nobody.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(4);
/// How long one request may take in all, body included.
pub(super) const REQUEST_TIMEOUT: Duration = Duration::from_secs(12);
/// The largest answer that is read, unpacked. A page of 100 rich records is well below 1 MiB.
const MAX_BODY_BYTES: usize = 8 * 1024 * 1024;
/// The longest `Retry-After` that is believed: no limit of Provet's lasts longer than a minute. \[D\]
const MAX_RETRY_AFTER: Duration = Duration::from_hours(1);

/// A client whose name look-ups, redirects, proxies and time-outs are guarded. It connects directly.
///
/// It does not check the URL itself: send requests through [`GuardedClient`], which does.
pub fn build_client(hosts: &AllowedHosts) -> Result<reqwest::Client, reqwest::Error> {
    client_builder()
        .dns_resolver(Arc::new(PublicOnlyResolver(hosts.clone())))
        .build()
}

/// A client that sends everything through the operator's proxy. Nothing else is connected to, so that its name may lead
/// into the operator's own network.
fn build_proxied_client(proxy: &Url) -> Result<reqwest::Client, reqwest::Error> {
    client_builder()
        .proxy(reqwest::Proxy::all(proxy.clone())?)
        .build()
}

fn client_builder() -> reqwest::ClientBuilder {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    reqwest::Client::builder()
        .user_agent(concat!("cageside/", env!("CARGO_PKG_VERSION")))
        .default_headers(headers)
        // A redirect would carry the token to another host.
        .redirect(redirect::Policy::none())
        // A proxy from the environment would resolve names itself, past our resolver: only the operator's setting counts.
        .no_proxy()
        .connect_timeout(CONNECT_TIMEOUT)
        .timeout(REQUEST_TIMEOUT)
}

/// What some servers write before UTF-8 text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The body without a mark of byte order before it.
pub(super) fn without_byte_order_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body)
}

/// An HTTP client together with the hosts it may reach.
#[derive(Clone)]
pub(super) struct GuardedClient {
    client: reqwest::Client,
    hosts: AllowedHosts,
    max_body_bytes: usize,
}

/// A response, read to its end.
pub(super) struct ProvetResponse {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl ProvetResponse {
    /// `Retry-After`, up to an hour: in seconds, as Provet sends it \[D\], with a fraction, or as an instant
    /// (RFC 9110, section 10.2.3), which is measured by the `Date` of the answer and not by our clock.
    pub(super) fn retry_after(&self) -> Option<Duration> {
        let text = self.headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
        let wait = if let Ok(seconds) = text.parse::<f64>() {
            Duration::try_from_secs_f64(seconds).ok()?
        } else {
            let sent = parse_http_date(self.headers.get(DATE)?.to_str().ok()?)?;
            let wait = parse_http_date(text)?.duration_since(sent);
            // What has passed already needs no waiting.
            Duration::try_from(wait).unwrap_or_default()
        };
        Some(wait.min(MAX_RETRY_AFTER))
    }
}

/// An instant in one of the three forms of HTTP (RFC 9110, section 5.6.7).
fn parse_http_date(text: &str) -> Option<Timestamp> {
    const FORMS: [&str; 3] = [
        "%a, %d %b %Y %H:%M:%S GMT",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a %b %e %H:%M:%S %Y",
    ];
    let mut read = FORMS
        .iter()
        .filter_map(|form| civil::DateTime::strptime(form, text.trim()).ok());
    let utc = read.next()?.to_zoned(TimeZone::UTC).ok()?;
    Some(utc.timestamp())
}

/// Why there is no response. Holds nothing of the URL, which contains object ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum HttpError {
    /// The URL leads to a host that is not allowed; nothing was sent.
    #[error("the host is not allowed")]
    HostNotAllowed,
    /// No connection came about; nothing was sent.
    #[error("no connection")]
    NotSent,
    /// The connection failed or took too long after the request may have left.
    #[error("connection lost")]
    ConnectionLost,
    /// The answer is larger than we read.
    #[error("answer too large")]
    TooLarge(StatusCode),
}

impl GuardedClient {
    /// A guarded client for these hosts.
    pub(super) fn new(hosts: &AllowedHosts) -> Result<Self, reqwest::Error> {
        Ok(Self {
            client: match hosts.outgoing_proxy() {
                Some(proxy) => build_proxied_client(proxy)?,
                None => build_client(hosts)?,
            },
            hosts: hosts.clone(),
            max_body_bytes: MAX_BODY_BYTES,
        })
    }

    /// Changes how much of an answer is read.
    #[cfg(test)]
    pub(super) fn set_body_limit(&mut self, bytes: usize) {
        self.max_body_bytes = bytes;
    }

    /// Sends one request and reads the answer to its end.
    pub(super) async fn send(
        &self,
        request: reqwest::Request,
    ) -> Result<ProvetResponse, HttpError> {
        self.check_url(request.url())?;
        let mut response = self
            .client
            .execute(request)
            .await
            .map_err(|error| classify_error(&error))?;
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        let mut body = Vec::new();
        while let Some(chunk) = response
            .chunk()
            .await
            // A status has come, so the request was received: from here on it is never `NotSent`.
            .map_err(|_| HttpError::ConnectionLost)?
        {
            // Counted while reading: the announced length may be wrong, and compressed bodies grow.
            if body.len() + chunk.len() > self.max_body_bytes {
                return Err(HttpError::TooLarge(status));
            }
            body.extend_from_slice(&chunk);
        }
        // A mark of byte order is no JSON; nothing that we read begins with one otherwise.
        if body.starts_with(BYTE_ORDER_MARK) {
            body.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(ProvetResponse {
            status,
            headers,
            body,
        })
    }

    /// Host allowed, and an address written into the URL public: those never reach the resolver.
    fn check_url(&self, url: &Url) -> Result<(), HttpError> {
        self.hosts
            .check(url)
            .map_err(|_| HttpError::HostNotAllowed)?;
        let public = match url.host() {
            Some(Host::Ipv4(address)) => self.hosts.is_public_address(address.into()),
            Some(Host::Ipv6(address)) => self.hosts.is_public_address(address.into()),
            Some(Host::Domain(_)) => true,
            None => false,
        };
        public.then_some(()).ok_or(HttpError::HostNotAllowed)
    }
}

/// Logs why a request has no answer, in a word of ours: what libraries say names hosts and addresses.
pub(crate) fn log_failure(error: &reqwest::Error) {
    let cause = failure_cause(error);
    tracing::warn!(cause, "a request has no answer");
}

/// Why a request has no answer, as far as the error and its causes tell.
fn failure_cause(error: &reqwest::Error) -> &'static str {
    let causes = std::iter::successors(error.source(), |&cause| cause.source());
    let mut known = causes.filter_map(|cause| {
        // Told by its first words alone: what follows them quotes the certificate.
        if cause.to_string().starts_with("invalid peer certificate") {
            return Some("certificate");
        }
        cause.downcast_ref::<io::Error>().and_then(io_cause)
    });
    match known.next() {
        Some(cause) => cause,
        None if error.is_timeout() => "time-out",
        None if error.is_dns() => "name",
        None if error.is_connect() => "connection",
        None => "unknown",
    }
}

/// What failed connections are called in the log.
const IO_CAUSES: [(io::ErrorKind, &str); 8] = [
    (io::ErrorKind::ConnectionRefused, "refused"),
    (io::ErrorKind::ConnectionReset, "reset"),
    (io::ErrorKind::ConnectionAborted, "reset"),
    (io::ErrorKind::BrokenPipe, "reset"),
    (io::ErrorKind::HostUnreachable, "unreachable"),
    (io::ErrorKind::NetworkUnreachable, "unreachable"),
    (io::ErrorKind::TimedOut, "time-out"),
    (io::ErrorKind::UnexpectedEof, "closed"),
];

fn io_cause(error: &io::Error) -> Option<&'static str> {
    let mut named = IO_CAUSES.iter();
    if let Some(&(_, cause)) = named.find(|(kind, _)| *kind == error.kind()) {
        return Some(cause);
    }
    let inner = error.get_ref()?;
    // One may stand around another, which `source` steps over.
    if let Some(inner) = inner.downcast_ref() {
        return io_cause(inner);
    }
    // What TLS has to say comes wrapped so; of a certificate that is not accepted the first words tell.
    let is_tls = error.kind() == io::ErrorKind::InvalidData;
    let is_certificate = inner.to_string().starts_with("invalid peer certificate");
    is_tls.then_some(if is_certificate { "certificate" } else { "tls" })
}

/// A failed look-up counts as a failed connection. Anything else may have happened after the request left.
fn classify_error(error: &reqwest::Error) -> HttpError {
    log_failure(error);
    if error.is_connect() || error.is_dns() || error.is_builder() {
        HttpError::NotSent
    } else {
        HttpError::ConnectionLost
    }
}

/// Resolves names to public addresses only.
struct PublicOnlyResolver(AllowedHosts);

impl Resolve for PublicOnlyResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let hosts = self.0.clone();
        Box::pin(async move {
            // The addresses that are checked are the ones that are connected to: no second look-up can answer
            // differently.
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found
                .filter(|address| hosts.is_public_address(address.ip()))
                .collect();
            if public.is_empty() {
                return Err("the name has no public address".into());
            }
            let addresses: Addrs = Box::new(public.into_iter());
            Ok(addresses)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn resolves(name: &str, allow_http: bool) -> bool {
        let hosts = AllowedHosts::parse("localhost", allow_http).unwrap();
        PublicOnlyResolver(hosts)
            .resolve(name.parse().unwrap())
            .await
            .is_ok()
    }

    #[tokio::test]
    async fn names_that_lead_to_this_machine_resolve_only_in_development() {
        assert!(resolves("localhost", true).await);
        for name in [
            "localhost",
            "127.0.0.1",
            "169.254.169.254",
            "::ffff:127.0.0.1",
        ] {
            assert!(!resolves(name, false).await, "{name}");
        }
        assert!(!resolves("10.0.0.1", true).await);
    }

    #[tokio::test]
    async fn why_there_is_no_answer_is_a_word_of_ours() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let hosts = AllowedHosts::parse("localhost", true).unwrap();
        let client = build_client(&hosts).unwrap();
        let cause = async |url: String| failure_cause(&client.get(url).send().await.unwrap_err());
        // Whoever speaks no TLS where it is asked for.
        let answered = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            tokio::io::AsyncWriteExt::write_all(&mut stream, b"HTTP/1.1 400 Bad\r\n\r\n")
                .await
                .unwrap();
            stream
        });
        assert_eq!(cause(format!("https://localhost:{port}/")).await, "tls");
        drop(answered.await.unwrap());
        assert_eq!(cause(format!("http://localhost:{port}/")).await, "refused");
        let guarded = AllowedHosts::parse("localhost", false).unwrap();
        let guarded = build_client(&guarded).unwrap();
        let error = guarded.get("https://localhost/").send().await.unwrap_err();
        assert!(["name", "connection"].contains(&failure_cause(&error)));
    }

    #[tokio::test]
    async fn an_address_in_the_url_must_be_public_even_where_it_is_listed() {
        let http = |setting: &str| {
            GuardedClient::new(&AllowedHosts::parse(setting, false).unwrap()).unwrap()
        };
        let check = |http: &GuardedClient, url: &str| http.check_url(&url.parse().unwrap());
        for address in ["10.0.0.1", "127.0.0.1", "169.254.169.254"] {
            let url = format!("https://{address}/");
            assert_eq!(check(&http(address), &url), Err(HttpError::HostNotAllowed));
        }
        assert_eq!(check(&http("8.8.8.8"), "https://8.8.8.8/"), Ok(()));
        assert_eq!(
            check(&http("8.8.8.8"), "https://example.com/"),
            Err(HttpError::HostNotAllowed)
        );
    }
}
