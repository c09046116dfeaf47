//! Connections on loopback, with limits short enough to be waited for. Nothing here must happen within a time.

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::*;

/// So long that no test waits for it.
const NEVER: Duration = Duration::from_hours(1);
const SOON: Duration = Duration::from_millis(50);

const NO_LIMITS: ConnectionLimits = ConnectionLimits {
    max_connections: 1_000,
    head_timeout: NEVER,
    idle_timeout: NEVER,
    max_idle: 1_000,
    write_timeout: NEVER,
};

const WHOLE: &str = "GET /whole HTTP/1.1\r\nhost: x\r\n\r\n";

/// A server whose `/stream` sends a line each time the test says so, and then ends.
struct Bench {
    server: Arc<ConnectionServer>,
    address: SocketAddr,
    lines: watch::Sender<usize>,
    accepting: JoinHandle<()>,
}

impl Bench {
    async fn start(limits: ConnectionLimits) -> Self {
        let (lines, sent) = watch::channel(0);
        let stream = move || {
            let sent = sent.clone();
            async move { lines_body(sent).into_response() }
        };
        let router = Router::new()
            .route("/whole", get(|| async { "a whole answer" }))
            .route("/stream", get(stream))
            .route(
                "/large",
                get(|| async { Body::from(vec![b'a'; 64 << 20]).into_response() }),
            )
            .route("/form", post(|body: String| async move { body }));
        let server = Arc::new(ConnectionServer::new(router, limits));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let accepts = Arc::clone(&server);
        Self {
            accepting: tokio::spawn(async move { accepts.accept(listener).await }),
            server,
            address,
            lines,
        }
    }

    async fn connect(&self, first: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(first.as_bytes()).await.unwrap();
        stream
    }

    /// Whatever ends when the server stops accepting.
    fn stop(&self) {
        self.accepting.abort();
        self.server.stop();
    }
}

/// A body that sends a line for each step of the counter, and ends when its sender is gone.
fn lines_body(sent: watch::Receiver<usize>) -> Body {
    let lines = futures_util::stream::unfold(sent, |mut sent| async {
        sent.changed().await.ok()?;
        Some((Ok::<_, Infallible>("a line\n"), sent))
    });
    Body::from_stream(lines)
}

/// Reads until `what` has come, or the end.
async fn read_until(stream: &mut TcpStream, what: &str) -> String {
    let mut received = String::new();
    let mut buffer = [0; 4096];
    while !received.contains(what) {
        let size = stream.read(&mut buffer).await.unwrap_or(0);
        if size == 0 {
            break;
        }
        received.push_str(&String::from_utf8_lossy(&buffer[..size]));
    }
    received
}

/// That the server ends the connection without a word.
async fn ends_silently(mut stream: TcpStream) {
    let said = read_until(&mut stream, "a text that never comes").await;
    assert_eq!(said, "");
}

#[tokio::test]
async fn a_head_that_does_not_come_to_its_end_is_given_up() {
    let limits = ConnectionLimits {
        head_timeout: SOON,
        ..NO_LIMITS
    };
    let bench = Bench::start(limits).await;
    for beginning in ["", "GET", "PRI", "GET /whole HTTP/1.1\r\nhost:"] {
        ends_silently(bench.connect(beginning).await).await;
    }
}

#[tokio::test]
async fn an_idle_connection_is_closed_and_a_second_head_has_no_longer_than_the_first() {
    let idle = ConnectionLimits {
        idle_timeout: SOON,
        ..NO_LIMITS
    };
    let mut stream = Bench::start(idle).await.connect(WHOLE).await;
    read_until(&mut stream, "a whole answer").await;
    ends_silently(stream).await;
    let heads = ConnectionLimits {
        head_timeout: SOON,
        ..NO_LIMITS
    };
    let mut stream = Bench::start(heads).await.connect(WHOLE).await;
    read_until(&mut stream, "a whole answer").await;
    stream.write_all(b"GET /wh").await.unwrap();
    ends_silently(stream).await;
}

#[tokio::test]
async fn of_more_idle_connections_than_there_may_be_those_that_have_waited_longest_are_closed() {
    let limits = ConnectionLimits {
        max_idle: 2,
        write_timeout: SOON,
        ..NO_LIMITS
    };
    let bench = Bench::start(limits).await;
    let mut streams = Vec::new();
    for _ in 0..4 {
        let mut stream = bench.connect(WHOLE).await;
        read_until(&mut stream, "a whole answer").await;
        streams.push(stream);
    }
    let kept = streams.split_off(2);
    for stream in streams {
        ends_silently(stream).await;
    }
    for mut stream in kept {
        stream.write_all(WHOLE.as_bytes()).await.unwrap();
        let answer = read_until(&mut stream, "a whole answer").await;
        assert!(answer.contains("a whole answer"), "{answer}");
    }
}

#[tokio::test]
async fn a_stream_of_events_is_not_idle() {
    let bench = Bench::start(NO_LIMITS).await;
    let mut stream = bench
        .connect("GET /stream HTTP/1.1\r\nhost: x\r\n\r\n")
        .await;
    read_until(&mut stream, "\r\n\r\n").await;
    bench
        .server
        .registry
        .close_expired(Instant::now() + NEVER * 2);
    bench.server.registry.close_oldest();
    bench.lines.send_modify(|lines| *lines += 1);
    assert!(read_until(&mut stream, "a line").await.contains("a line"));
}

#[tokio::test]
async fn one_that_waits_makes_room_for_the_next_and_one_under_way_does_not() {
    let limits = ConnectionLimits {
        max_connections: 3,
        ..NO_LIMITS
    };
    let bench = Bench::start(limits).await;
    let mut streaming = bench
        .connect("GET /stream HTTP/1.1\r\nhost: x\r\n\r\n")
        .await;
    read_until(&mut streaming, "\r\n\r\n").await;
    let mut kept = bench.connect(WHOLE).await;
    read_until(&mut kept, "a whole answer").await;
    let half = bench.connect("GET").await;
    let mut next = bench.connect(WHOLE).await;
    assert!(
        read_until(&mut next, "a whole answer")
            .await
            .contains("200 OK")
    );
    ends_silently(half).await;
    // Two have brought a whole request, and the older of them goes next.
    let mut last = bench.connect(WHOLE).await;
    assert!(
        read_until(&mut last, "a whole answer")
            .await
            .contains("200 OK")
    );
    ends_silently(kept).await;
    bench.lines.send_modify(|lines| *lines += 1);
    assert!(
        read_until(&mut streaming, "a line")
            .await
            .contains("a line")
    );
}

#[tokio::test]
async fn a_head_may_have_32_kilobytes_and_no_more() {
    let bench = Bench::start(NO_LIMITS).await;
    let head = |size: usize| {
        let filler = "a".repeat(size);
        format!("GET /whole HTTP/1.1\r\nhost: x\r\nx-filler: {filler}\r\n\r\n")
    };
    let mut fits = bench.connect(&head(24 * 1024)).await;
    assert!(read_until(&mut fits, "answer").await.contains("200 OK"));
    let mut stream = TcpStream::connect(bench.address).await.unwrap();
    // The server may answer before it has read all of it.
    drop(stream.write_all(head(40 * 1024).as_bytes()).await);
    assert!(!read_until(&mut stream, "\r\n\r\n").await.contains("200 OK"));
}

#[tokio::test]
async fn a_reader_who_takes_nothing_is_given_up() {
    let limits = ConnectionLimits {
        write_timeout: SOON,
        ..NO_LIMITS
    };
    let bench = Bench::start(limits).await;
    let stream = bench
        .connect("GET /large HTTP/1.1\r\nhost: x\r\n\r\n")
        .await;
    stream.readable().await.unwrap();
    while !bench.server.tasks.is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(stream);
}

#[tokio::test]
async fn stopping_ends_what_waits_at_once_and_lets_a_response_come_to_its_end() {
    let bench = Bench::start(NO_LIMITS).await;
    let mut kept = bench.connect(WHOLE).await;
    read_until(&mut kept, "a whole answer").await;
    let half = bench.connect("GET").await;
    let mut streaming = bench
        .connect("GET /stream HTTP/1.1\r\nhost: x\r\n\r\n")
        .await;
    read_until(&mut streaming, "\r\n\r\n").await;
    bench.stop();
    ends_silently(half).await;
    ends_silently(kept).await;
    bench.lines.send_modify(|lines| *lines += 1);
    read_until(&mut streaming, "a line").await;
    assert_eq!(bench.server.tasks.len(), 1);
    // Its end.
    drop(bench.lines);
    bench.server.finished().await;
}

#[tokio::test]
async fn what_hangs_can_be_ended_too() {
    let bench = Bench::start(NO_LIMITS).await;
    let mut streaming = bench
        .connect("GET /stream HTTP/1.1\r\nhost: x\r\n\r\n")
        .await;
    read_until(&mut streaming, "\r\n\r\n").await;
    bench.stop();
    assert_eq!(bench.server.abort(), 1);
    bench.server.finished().await;
}

#[tokio::test]
async fn http2_is_spoken_and_an_idle_connection_of_it_ends_too() {
    let limits = ConnectionLimits {
        idle_timeout: SOON,
        ..NO_LIMITS
    };
    let bench = Bench::start(limits).await;
    let client = reqwest::Client::builder()
        .no_proxy()
        .http2_prior_knowledge()
        .build()
        .unwrap();
    let url = format!("http://{}/whole", bench.address);
    let answers = AtomicUsize::new(0);
    let requests = (0..50).map(|_| async {
        let answer = client.get(&url).send().await.unwrap();
        assert_eq!(answer.version(), axum::http::Version::HTTP_2);
        answers.fetch_add(1, Ordering::Relaxed);
    });
    futures_util::future::join_all(requests).await;
    assert_eq!(answers.load(Ordering::Relaxed), 50);
    while !bench.server.tasks.is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // The client opens another.
    assert_eq!(client.get(&url).send().await.unwrap().status(), 200);
}
