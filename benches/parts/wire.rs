//! A browser's connection, kept alive, with as little between it and the wire as there can be.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// One connection.
pub(crate) struct Wire {
    stream: TcpStream,
    received: Vec<u8>,
}

/// What came back, and when.
pub(crate) struct Exchange {
    /// From the request to the first byte of the page.
    pub(crate) first: Duration,
    /// From the request to the last byte of the page.
    pub(crate) whole: Duration,
}

impl Wire {
    /// Connects to `address`, such as `127.0.0.1:8080`.
    pub(crate) async fn open(address: &str) -> Self {
        let stream = TcpStream::connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream,
            received: Vec::with_capacity(64 * 1024),
        }
    }

    /// Sends a request and waits for the beginning of the page.
    pub(crate) async fn begin(&mut self, request: &str) -> Duration {
        let started = Instant::now();
        self.received.clear();
        self.stream.write_all(request.as_bytes()).await.unwrap();
        while self.body().is_none_or(<[u8]>::is_empty) {
            self.read().await;
        }
        started.elapsed()
    }

    /// Reads the page to its end, after [`Wire::begin`].
    pub(crate) async fn finish(&mut self) {
        while !self.is_whole() {
            self.read().await;
        }
        let head = String::from_utf8_lossy(&self.received[..15]).into_owned();
        assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
    }

    /// Sends a request and reads the whole answer; `between` is called when the page begins.
    pub(crate) async fn exchange(&mut self, request: &str, between: impl FnOnce()) -> Exchange {
        let started = Instant::now();
        let first = self.begin(request).await;
        between();
        self.finish().await;
        Exchange {
            first,
            whole: started.elapsed(),
        }
    }

    /// The head and the page of the last answer, as they came.
    pub(crate) fn answer(&self) -> (String, &[u8]) {
        let body = self.body().unwrap();
        let head = &self.received[..self.received.len() - body.len()];
        (String::from_utf8_lossy(head).into_owned(), body)
    }

    async fn read(&mut self) {
        let size = self.stream.read_buf(&mut self.received).await.unwrap();
        assert_ne!(size, 0, "the connection was closed");
    }

    fn body(&self) -> Option<&[u8]> {
        let at = self.received.windows(4).position(|it| it == b"\r\n\r\n")?;
        Some(&self.received[at + 4..])
    }

    fn is_whole(&self) -> bool {
        let (head, body) = self.answer();
        match head.split_once("content-length: ") {
            Some((_, rest)) => {
                let length: usize = rest.split("\r\n").next().unwrap().parse().unwrap();
                body.len() >= length
            }
            None => body.ends_with(b"\r\n0\r\n\r\n"),
        }
    }
}

/// What a browser sends to open a page by GET.
pub(crate) fn get(path: &str) -> String {
    format!(
        "GET {path} HTTP/1.1\r\nhost: panel.example\r\naccept: text/html\r\nsec-fetch-mode: navigate\r\nsec-fetch-dest: iframe\r\n\r\n"
    )
}

/// What a browser sends to open a page by POST: the query as a form.
pub(crate) fn post(path: &str) -> String {
    let (path, form) = path.split_once('?').unwrap();
    let length = form.len();
    format!(
        "POST {path} HTTP/1.1\r\nhost: panel.example\r\naccept: text/html\r\nsec-fetch-mode: navigate\r\nsec-fetch-dest: iframe\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{form}"
    )
}
