//! `serve`: answers requests until told to stop.

use std::time::Duration;

use anyhow::Context as _;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::timeout;

use super::app_context::AppContext;
use super::output::{print_error, print_line};
use crate::config::Config;
use crate::{telemetry, web};

/// How long closing the database may take, when everything else has ended.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(2);

/// Serves until interrupted or terminated.
pub(super) async fn run(config: Config) -> anyhow::Result<()> {
    telemetry::init_logging(&config.log, config.log_format)?;
    // Before the database is opened, so that its first queries are counted too.
    let metrics = telemetry::install_metrics()?;
    let listen = config.listen;
    let app_context = AppContext::open(config).await?;
    let app = app_context.build_app(Some(metrics)).await?;
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("cannot listen on {listen}"))?;
    if let Some(link) = app_context.create_first_operator_link().await? {
        // Not to the log, which is kept: whoever reads this line is meant to come in.
        print_error("No operator yet. This opens the settings, once:");
        print_error(&link);
    }
    print_line(&format!("Serving on {}", app_context.config.public_url));
    print_line(&format!(
        "Hookup URL for Provet: {}",
        app_context.hookup_url().await?
    ));
    print_line(&format!(
        "Webhook URL for Provet: {}",
        app_context.webhook_url().await?
    ));
    web::serve(app, listener, wait_for_shutdown())
        .await
        .context("the server failed")?;
    // After the last request and the workers: SQLite then writes its log into the database file.
    if timeout(CLOSE_TIMEOUT, app_context.db.close())
        .await
        .is_err()
    {
        tracing::warn!("stopped before the database was closed");
    }
    Ok(())
}

/// Waits for Ctrl-C or the word to terminate.
pub(super) async fn wait_for_shutdown() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            // Without the handler there is still Ctrl-C.
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
