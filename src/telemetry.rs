//! Logs and metrics: set up once by the commands that serve.
//!
//! Logs and metrics may hold routes, outcomes, codes, times, the Provet id of a clinic and the network address of a client.
//! They must not hold URLs with their queries, bodies, hashes, salts, tokens, or anything from the record of a clinic.

use std::panic::PanicHookInfo;
use std::time::Duration;

use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::{FilterExt, ParseError, filter_fn};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::util::{SubscriberInitExt, TryInitError};

pub use crate::error_chain::ErrorChain;

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Why logs or metrics could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum TelemetryError {
    /// The filter cannot be parsed.
    #[error("the log filter cannot be read")]
    Filter(#[from] ParseError),
    /// Logging was installed before.
    #[error("logs are set up twice")]
    LoggingAlreadyInstalled(#[from] TryInitError),
    /// A metrics recorder was installed before.
    #[error("metrics cannot be set up")]
    Metrics(#[from] BuildError),
}

/// Libraries that log requests and responses verbatim at the levels `debug` and `trace`.
const NOISY_TARGETS: [&str; 7] = [
    "h2",
    "hyper",
    "hyper_util",
    "reqwest",
    "rustls",
    "sqlx",
    "tower_http",
];

/// Sends the logs of this process to standard error, and its panics to the logs.
///
/// `filter` is a level such as `info`, or directives such as `info,cageside::web=debug`.
pub fn init_logging(filter: &str, format: LogFormat) -> Result<(), TelemetryError> {
    let subscriber = build_subscriber(filter, format, std::io::stderr)?;
    subscriber.try_init()?;
    std::panic::set_hook(Box::new(log_panic));
    Ok(())
}

/// Whether [`init_logging`] can read a filter.
///
/// # Errors
///
/// When it cannot.
pub fn check_filter(filter: &str) -> Result<(), TelemetryError> {
    EnvFilter::try_new(filter)?;
    Ok(())
}

/// The subscriber that [`init_logging`] installs, writing to `writer`.
pub fn build_subscriber<W>(
    filter: &str,
    format: LogFormat,
    writer: W,
) -> Result<Box<dyn Subscriber + Send + Sync>, TelemetryError>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let filter = EnvFilter::try_new(filter)?.and(filter_fn(is_allowed));
    let lines = tracing_subscriber::fmt::layer().with_writer(writer);
    Ok(match format {
        LogFormat::Text => {
            let lines = lines.with_ansi(false).with_filter(filter);
            Box::new(tracing_subscriber::registry().with(lines))
        }
        LogFormat::Json => {
            let lines = lines.json().flatten_event(true).with_filter(filter);
            Box::new(tracing_subscriber::registry().with(lines))
        }
    })
}

/// Suppresses the details of [`NOISY_TARGETS`], whatever the filter says: operators turn on `debug` without knowing that
/// those libraries would log clinical data.
fn is_allowed(told: &Metadata<'_>) -> bool {
    let library = told.target().split("::").next().unwrap_or_default();
    *told.level() <= Level::INFO || !NOISY_TARGETS.contains(&library)
}

/// Logs where a panic happened, without its message, which may quote a record.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    tracing::error!(place = place.as_deref().unwrap_or("unknown"), "panicked");
}

/// Upper bounds of the buckets of every duration, in seconds: from a page served from memory to a slow Provet.
const DURATION_BUCKETS: [f64; 12] = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0,
];

/// How often the recorded values are merged, so that they do not grow without limit between two scrapes.
const UPKEEP_INTERVAL: Duration = Duration::from_secs(5);

/// Installs the metrics recorder of this process; the handle renders it.
pub fn install_metrics() -> Result<PrometheusHandle, TelemetryError> {
    let matcher = Matcher::Suffix("_seconds".to_owned());
    let builder = PrometheusBuilder::new().set_buckets_for_metric(matcher, &DURATION_BUCKETS)?;
    Ok(builder.install_recorder()?)
}

/// Merges recorded values until it is cancelled.
pub async fn run_upkeep(metrics: PrometheusHandle) {
    loop {
        tokio::time::sleep(UPKEEP_INTERVAL).await;
        metrics.run_upkeep();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn logged(filter: &str, format: LogFormat, work: impl FnOnce()) -> String {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = build_subscriber(filter, format, move || writer.clone()).unwrap();
        tracing::subscriber::with_default(subscriber, work);
        let written = lines.0.lock().unwrap().clone();
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn lines_for_machines_are_json() {
        let line = logged("info", LogFormat::Json, || {
            tracing::info_span!("request", route = "/launch/{provet_id}")
                .in_scope(|| tracing::info!(status = 200, "answered"));
        });
        let line: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(line["message"], "answered");
        assert_eq!(line["status"], 200);
        assert_eq!(line["span"]["route"], "/launch/{provet_id}");
    }

    #[test]
    fn libraries_that_quote_requests_stay_quiet_even_when_asked() {
        for filter in ["trace", "warn,hyper=trace,sqlx=trace"] {
            let lines = logged(filter, LogFormat::Text, || {
                tracing::trace!(target: "hyper::proto", "GET /launch/1?verification=0");
                tracing::debug!(target: "sqlx::query", "SELECT");
                tracing::warn!(target: "hyper::proto", "loud");
            });
            assert!(
                !lines.contains("verification") && !lines.contains("SELECT"),
                "{lines}"
            );
            assert!(lines.contains("loud"), "{lines}");
        }
    }

    #[test]
    fn the_filter_holds_back_what_nobody_asked_for() {
        let lines = logged("warn", LogFormat::Text, || {
            tracing::info!("quiet");
            tracing::warn!("loud");
        });
        assert!(
            !lines.contains("quiet") && lines.contains("loud"),
            "{lines}"
        );
        assert!(build_subscriber("=[", LogFormat::Text, std::io::sink).is_err());
    }
}
