//! Connections that never send a whole request, at the usual limit of open files.

use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::installation::Installation;
use crate::support::database::TestDatabase;

/// The limit that systemd gives a service.
const OPEN_FILES: u32 = 1_024;

/// Far less than the 15 seconds after which an unfinished head is given up.
const ANSWER_LIMIT: Duration = Duration::from_secs(10);

/// Connections that have each sent the beginning of a request.
async fn half_open(here: &Installation, number: u32) -> Vec<TcpStream> {
    let mut connections = Vec::new();
    for _ in 0..number {
        let mut connection = TcpStream::connect(("127.0.0.1", here.port)).await.unwrap();
        // The server may have closed it already, to make room for the next.
        drop(connection.write_all(b"GET").await);
        connections.push(connection);
    }
    connections
}

#[tokio::test]
async fn as_many_half_open_connections_as_files_may_be_open_leave_room_for_a_whole_request() {
    let database = TestDatabase::sqlite();
    let here = Installation::on(&database).await;
    let server = here.serve_with_open_files(OPEN_FILES).await;
    let connections = half_open(&here, OPEN_FILES).await;
    for path in ["/healthz", "/readyz"] {
        let request = here.client.get(here.url(path)).timeout(ANSWER_LIMIT);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
    }
    drop(connections);
    server.stop().await;
}
