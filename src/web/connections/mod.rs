//! Accepts connections and serves each within limits, so that no sender of half a request keeps the others out.
//!
//! A connection waits for a request head, answers requests, or is idle between two of them. One that waits or is idle for too
//! long is closed; when there are as many connections as there may be, the one that has waited longest makes room for the next.
//! A request that is being answered, such as an event stream, is never cut.

mod file_limit;
mod guarded_stream;
mod registry;
#[cfg(test)]
mod tests;

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt as _;

use crate::telemetry::ErrorChain;
use guarded_stream::GuardedStream;
use registry::{ConnectionRegistry, RequestGuard, TrackedConnection, WaitLimit};

/// The largest request head in bytes. Ours have a few hundred; a cookie jar of the settings' host may add some thousands.
const MAX_HEAD_BYTES: u32 = 32 * 1024;
/// Requests that one HTTP/2 connection may have under way: a proxy sends those of all browsers through a few.
const MAX_HTTP2_STREAMS: u32 = 256;
/// How often an HTTP/2 connection with requests under way is asked for a sign of life, and how long it may take.
const HTTP2_PING_INTERVAL: Duration = Duration::from_secs(20);
/// How long an idle HTTP/2 connection may take to end after it was told to.
const HTTP2_CLOSE_TIMEOUT: Duration = Duration::from_secs(5);
/// How often connections are looked at that may have waited for too long.
const SWEEP_INTERVAL: Duration = Duration::from_secs(1);
/// How long a new connection waits for the place of one that was told to make room, before another is told.
const EVICTION_WAIT: Duration = Duration::from_millis(50);
/// The delay after the system could not accept a connection, because files or memory ran out.
const ACCEPT_RETRY_DELAY: Duration = Duration::from_millis(500);

/// What a connection may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConnectionLimits {
    /// Connections at the same time.
    pub(super) max_connections: usize,
    /// From the connection, or the first byte of a further request, to the end of the request's head.
    pub(super) head_timeout: Duration,
    /// Between two requests. Longer than the usual proxies keep a connection, so that they close it and not we.
    pub(super) idle_timeout: Duration,
    /// So many may be idle for longer than a reader may take to read: each keeps some 26 kB of buffers, which 10,000 browsers
    /// that have left must not hold.
    pub(super) max_idle: usize,
    /// How long a reader may take nothing of what is being sent to it.
    pub(super) write_timeout: Duration,
}

impl ConnectionLimits {
    /// The limits of this process: as many connections as its open files allow, after raising that limit to the most that the
    /// system permits.
    pub(super) fn for_process() -> Self {
        Self {
            max_connections: file_limit::max_connections(),
            head_timeout: Duration::from_secs(15),
            idle_timeout: Duration::from_mins(2),
            max_idle: 1_000,
            write_timeout: Duration::from_secs(30),
        }
    }
}

/// Serves a router on the connections of a listener.
pub(super) struct ConnectionServer {
    router: Router,
    limits: ConnectionLimits,
    builder: auto::Builder<TokioExecutor>,
    registry: Arc<ConnectionRegistry>,
    permits: Arc<Semaphore>,
    tasks: TaskTracker,
    stopping: CancellationToken,
    abort: CancellationToken,
}

impl ConnectionServer {
    pub(super) fn new(router: Router, limits: ConnectionLimits) -> Self {
        Self {
            router,
            limits,
            builder: build_protocols(),
            registry: Arc::new(ConnectionRegistry::new(
                WaitLimit::of(limits.head_timeout),
                WaitLimit {
                    timeout: limits.idle_timeout,
                    limit: limits.max_idle,
                    // Until then the end of an answer may still be under way to a slow reader.
                    timeout_above_limit: limits.write_timeout.min(limits.idle_timeout),
                },
            )),
            permits: Arc::new(Semaphore::new(limits.max_connections)),
            tasks: TaskTracker::new(),
            stopping: CancellationToken::new(),
            abort: CancellationToken::new(),
        }
    }

    /// Accepts connections until it is dropped.
    pub(super) async fn accept(&self, listener: TcpListener) {
        let mut sweep = tokio::time::interval(SWEEP_INTERVAL);
        loop {
            tokio::select! {
                _ = sweep.tick() => self.registry.close_expired(Instant::now()),
                accepted = listener.accept() => match accepted {
                    Ok((stream, peer)) => {
                        let permit = self.acquire_permit().await;
                        self.tasks.spawn(self.serve_connection(stream, peer, permit));
                    }
                    Err(error) => self.recover_from(&error).await,
                },
            }
        }
    }

    /// Accepts no more, and ends every connection as soon as no request is under way on it.
    pub(super) fn stop(&self) {
        self.stopping.cancel();
        self.registry.close_all();
        self.tasks.close();
    }

    /// Waits, after [`Self::stop`], until every connection has ended.
    pub(super) async fn finished(&self) {
        self.tasks.wait().await;
    }

    /// Ends what is left, whatever is under way on it. Returns how many connections that were.
    pub(super) fn abort(&self) -> usize {
        self.abort.cancel();
        self.tasks.len()
    }

    /// A place for a connection. Where all are taken, those that have waited longest for a request give theirs up.
    async fn acquire_permit(&self) -> Option<OwnedSemaphorePermit> {
        loop {
            let free = Arc::clone(&self.permits);
            if let Ok(permit) = free.try_acquire_owned() {
                return Some(permit);
            }
            self.registry.close_oldest();
            let free = Arc::clone(&self.permits).acquire_owned();
            if let Ok(permit) = tokio::time::timeout(EVICTION_WAIT, free).await {
                // The semaphore is never closed.
                return permit.ok();
            }
        }
    }

    async fn recover_from(&self, error: &io::Error) {
        // The other side went away before it was accepted.
        if matches!(
            error.kind(),
            io::ErrorKind::ConnectionAborted
                | io::ErrorKind::ConnectionReset
                | io::ErrorKind::ConnectionRefused
        ) {
            return;
        }
        tracing::error!(error = %ErrorChain(error), "a connection could not be accepted");
        self.registry.close_oldest();
        tokio::time::sleep(ACCEPT_RETRY_DELAY).await;
    }

    /// Serves one connection to its end. Nothing of the server is borrowed, so that it can be a task of its own.
    fn serve_connection(
        &self,
        stream: TcpStream,
        peer: SocketAddr,
        permit: Option<OwnedSemaphorePermit>,
    ) -> impl Future<Output = ()> + Send + 'static {
        // A section is sent the moment it is ready, not when a packet is full.
        drop(stream.set_nodelay(true));
        let tracked = self.registry.track();
        let (router, requests) = (self.router.clone(), Arc::clone(&tracked));
        let service = service_fn(move |request: Request<Incoming>| {
            answer_request(router.clone(), requests.begin_request(), request, peer)
        });
        let stream = GuardedStream::new(stream, Arc::clone(&tracked), self.limits.write_timeout);
        let connection = self.builder.serve_connection(TokioIo::new(stream), service);
        // Boxed: moved from one future into the next it would be kept several times over, for every connection.
        let connection = Box::pin(connection.into_owned());
        let (stopping, abort) = (self.stopping.clone(), self.abort.clone());
        async move {
            let _place = permit;
            let served = drive_connection(connection, tracked, stopping);
            abort.run_until_cancelled(served).await;
        }
    }
}

/// Both protocols, each with its limits. The time limits of heads and of idle connections are the registry's: hyper has none until
/// it knows the protocol, and then one limit for heads and idle connections alike.
fn build_protocols() -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(None)
        .max_buf_size(usize::try_from(MAX_HEAD_BYTES).unwrap_or(usize::MAX));
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(MAX_HEAD_BYTES)
        .max_concurrent_streams(MAX_HTTP2_STREAMS)
        .keep_alive_interval(HTTP2_PING_INTERVAL)
        .keep_alive_timeout(HTTP2_PING_INTERVAL);
    builder
}

/// Polls a connection until it ends, is told to make room, or has ended in peace after the word to stop.
async fn drive_connection<C>(
    mut connection: Pin<Box<C>>,
    tracked: Arc<TrackedConnection>,
    stopping: CancellationToken,
) where
    C: Future + GracefulConnection,
{
    let mut is_stopping = false;
    loop {
        tokio::select! {
            // The connection first: a request that has arrived is answered, not cut.
            biased;
            _ended = connection.as_mut() => return,
            () = tracked.told_to_close() => {
                if tracked.is_busy() {
                    continue;
                }
                if tracked.is_http2() {
                    connection.as_mut().shut_down_gracefully();
                    drop(tokio::time::timeout(HTTP2_CLOSE_TIMEOUT, connection.as_mut()).await);
                }
                return;
            }
            () = stopping.cancelled(), if !is_stopping => {
                is_stopping = true;
                connection.as_mut().shut_down_gracefully();
            }
        }
    }
}

/// A connection that can be told to end after the requests under way.
trait GracefulConnection {
    fn shut_down_gracefully(self: Pin<&mut Self>);
}

impl<I, S, B> GracefulConnection for auto::Connection<'static, I, S, TokioExecutor>
where
    S: hyper::service::Service<Request<Incoming>, Response = axum::http::Response<B>>,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    S::Future: Send + 'static,
    I: hyper::rt::Read + hyper::rt::Write + Unpin + 'static,
    B: HttpBody + Send + 'static,
    B::Data: Send,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    fn shut_down_gracefully(self: Pin<&mut Self>) {
        self.graceful_shutdown();
    }
}

async fn answer_request(
    router: Router,
    guard: RequestGuard,
    request: Request<Incoming>,
    peer: SocketAddr,
) -> Result<axum::http::Response<GuardedBody>, Infallible> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    let response = router.oneshot(request).await?;
    Ok(response.map(|body| GuardedBody {
        body,
        _guard: guard,
    }))
}

/// A response body. The request counts as under way until the last of it is taken, or it is dropped.
struct GuardedBody {
    body: Body,
    _guard: RequestGuard,
}

impl HttpBody for GuardedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
