//! Logs and metrics: set up once by the commands that serve.
//!
//! What may be in them: routes, outcomes, codes, times, a clinic's Provet id, the network address a request came from. What may not: addresses with their queries,
//! bodies, hashes, salts, tokens, and anything of a clinic's record.

use std::panic::PanicHookInfo;
use std::time::Duration;

use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::{FilterExt, ParseError, filter_fn};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::util::{SubscriberInitExt, TryInitError};

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
    /// The filter does not parse.
    #[error("the log filter cannot be read")]
    Filter(#[from] ParseError),
    /// Something else writes the logs of this process already.
    #[error("logs are set up twice")]
    LoggingAlreadyInstalled(#[from] TryInitError),
    /// Something else gathers the metrics of this process already.
    #[error("metrics cannot be set up")]
    Metrics(#[from] BuildError),
}

/// Libraries that tell of requests and answers word for word when asked for enough detail.
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

/// What [`log`] installs, writing to `writer`.
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

/// Holds back the details of [`TALKATIVE`] libraries, whatever the filter says.
fn is_allowed(told: &Metadata<'_>) -> bool {
    let library = told.target().split("::").next().unwrap_or_default();
    *told.level() <= Level::INFO || !NOISY_TARGETS.contains(&library)
}

/// Logs where a panic happened, and not what it says: that may quote the record.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    tracing::error!(place = place.as_deref().unwrap_or("unknown"), "panicked");
}

/// Upper ends of the buckets of every duration, in seconds: from a page out of memory to a slow Provet.
const DURATION_BUCKETS: [f64; 12] = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0,
];

/// How often the gathered values are folded together, so that they do not grow without end between two readings.
const UPKEEP_INTERVAL: Duration = Duration::from_secs(5);

/// Gathers the metrics of this process, to be read through the handle.
pub fn install_metrics() -> Result<PrometheusHandle, TelemetryError> {
    let matcher = Matcher::Suffix("_seconds".to_owned());
    let builder = PrometheusBuilder::new().set_buckets_for_metric(matcher, &DURATION_BUCKETS)?;
    Ok(builder.install_recorder()?)
}

/// Folds gathered values together for as long as it runs.
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
