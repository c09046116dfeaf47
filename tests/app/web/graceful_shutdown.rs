//! A real listener: connections, and the word to stop.

use std::time::Duration;

use cageside::provet::ProvetPage;
use cageside::web::serve;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::support::provet_simulator::CLINIC;
use crate::web::connected;
use crate::web::stub_panel::gate;

async fn read_until(stream: &mut TcpStream, what: &str) -> String {
    let mut received = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&received).into_owned();
        if text.contains(what) {
            return text;
        }
        let size = stream.read(&mut buffer).await.unwrap();
        assert_ne!(size, 0, "{what:?} did not come: {text}");
        received.extend_from_slice(&buffer[..size]);
    }
}

#[tokio::test]
async fn an_answer_that_is_under_way_is_finished_before_it_stops() {
    let clinic = connected().await;
    let button = clinic.button(ProvetPage::Patient).await;
    let open = gate(2001);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(clinic.app.clone(), listener, async move {
        stopped.await.unwrap();
    }));
    let mut stream = TcpStream::connect(address).await.unwrap();
    let query = clinic.signed(&button);
    let request =
        format!("GET /launch/{CLINIC}/patient?id=2001&{query} HTTP/1.1\r\nhost: x\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    // The shell is on the wire while the last section still waits.
    read_until(&mut stream, "section-weight").await;
    stop.send(()).unwrap();
    open.send(()).unwrap();
    read_until(&mut stream, "due-of-2001").await;
    let ended = tokio::time::timeout(Duration::from_secs(15), serving).await;
    ended.unwrap().unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_refused_launch_is_kept_by_the_running_server() {
    let clinic = connected().await;
    clinic.button(ProvetPage::Patient).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(clinic.app.clone(), listener, async move {
        stopped.await.unwrap();
    }));
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!(
        "GET /launch/{CLINIC}/patient?id=1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    read_until(&mut stream, "launch/missing-timestamp").await;
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
    let id = cageside::provet::ProvetId::new(CLINIC).unwrap();
    let kept = clinic.db.list_rejected_launches(id, 10).await.unwrap();
    assert_eq!(kept.len(), 1);
}
