//! `serve`: answers requests until told to stop.

use std::time::Duration;

use anyhow::Context as _;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::timeout;

use super::app_context::AppContext;
use super::output::print_line;
use crate::config::Config;
use crate::telemetry::LogFormat;
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
    let app = app_context.build_app(Some(metrics))?;
    let listener = TcpListener::bind(listen)
        .await
        .with_context(|| format!("couldn't listen on {listen}"))?;
    warn_of_ignored_proxies(&app_context.config);
    warn_of_weak_setup(&app_context.config);
    announce(&app_context).await?;
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

/// Says where it serves, and to people the URLs that hold secrets: on standard output, never in the log, which is kept.
///
/// Where machines read the output every line is kept, so that nothing secret is written: `cageside urls` tells it.
async fn announce(app_context: &AppContext) -> anyhow::Result<()> {
    let public_url = &app_context.config.public_url;
    if app_context.config.log_format == LogFormat::Json {
        tracing::info!(%public_url, "serving; to print the URLs for Provet, run: cageside urls");
        return Ok(());
    }
    if let Some(link) = app_context.create_first_operator_link().await? {
        print_line(
            "No operator yet. To create the first operator account, open this one-time link:",
        );
        print_line(&link);
    }
    print_line(&format!("Serving on {public_url}"));
    let hookup = app_context.hookup_url().await?;
    if let Some(webhook) = app_context.shared_webhook_url().await? {
        print_line(&format!("Webhook URL for Provet: {webhook}"));
    }
    print_line(&format!("Hookup URL for Provet: {hookup}"));
    Ok(())
}

/// Says that a proxy of the environment is not used, because nobody would understand why nothing is reached.
fn warn_of_ignored_proxies(config: &Config) {
    let names = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    let is_set = names.iter().any(|name| std::env::var_os(name).is_some());
    if is_set && !config.hosts.has_outgoing_proxy() {
        tracing::warn!(
            "HTTPS_PROXY isn't used. To reach Provet through a proxy, set CAGESIDE_OUTGOING_PROXY"
        );
    }
}

/// Says what works and should not be exposed so.
fn warn_of_weak_setup(config: &Config) {
    if let Some(warning) = config.database_transport.warning() {
        tracing::warn!("{warning}");
    }
    if cfg!(feature = "demo") && config.public_url.scheme() == "https" {
        tracing::warn!(
            "this build holds the stand-in for Provet: build what is exposed with --no-default-features"
        );
    }
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
