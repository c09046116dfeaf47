//! `serve`: answers requests until told to stop.

use anyhow::Context as _;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::node::Node;
use super::output::{complain, say};
use crate::config::Config;
use crate::{telemetry, web};

/// Serves until interrupted or terminated.
pub(super) async fn run(config: Config) -> anyhow::Result<()> {
    telemetry::log(&config.log, config.log_format)?;
    let metrics = telemetry::gather_metrics()?;
    let listen = config.listen;
    let node = Node::open(config).await?;
    let app = node.app(Some(metrics)).await?;
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("cannot listen on {listen}"))?;
    if let Some(link) = node.first_operator_link().await? {
        // Not to the log, which is kept: whoever reads this line is meant to come in.
        complain("No operator yet. This opens the settings, once:");
        complain(&link);
    }
    say(&format!("Serving on {}", node.config.public_url));
    say(&format!(
        "Hookup URL for Provet: {}",
        node.hookup_url().await?
    ));
    say(&format!(
        "Webhook URL for Provet: {}",
        node.webhook_url().await?
    ));
    web::serve(app, listener, told_to_stop())
        .await
        .context("the server failed")?;
    node.db.close().await;
    Ok(())
}

/// Waits for Ctrl-C or the word to terminate.
pub(super) async fn told_to_stop() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
