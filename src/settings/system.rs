//! The installation: its addresses, keys, database and health.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use secrecy::ExposeSecret;
use url::{Host, Url};

use super::{
    RouteAccess, SettingsContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse,
    SettingsRoute, SettingsTab, form,
};
use crate::clock::WorkerHealth;
use crate::storage::StorageError;
use crate::views::components;

pub(super) const ROUTES: &[SettingsRoute] = &[SettingsRoute {
    path: "/settings/system",
    access: RouteAccess::Operator,
    get: Some(|desk, asked| Box::pin(get_system(desk, asked))),
    post: None,
}];

/// What runs beside the requests takes a turn every minute at the latest, and an attempt may take a while.
const MAX_WORKER_SILENCE: SignedDuration = SignedDuration::from_mins(5);

/// What the database says of itself; none where it did not answer.
struct DatabaseInfo {
    webhook_url: Option<String>,
    schema_version: Option<i64>,
    size_bytes: Option<i64>,
    /// Sealed under keys that only open; asked for only where there are such keys.
    values_under_old_keys: Option<i64>,
}

async fn get_system(
    desk: Arc<SettingsContext>,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let db = &desk.services.db;
    let webhook = ok_or_log(db.load_webhook_token().await);
    let webhook =
        webhook.map(|token| desk.public_url_for(&format!("webhook/{}", token.expose_secret())));
    let left = if db.vault().key_count() > 1 {
        ok_or_log(db.count_old_key_values().await)
    } else {
        None
    };
    let facts = DatabaseInfo {
        values_under_old_keys: left,
        webhook_url: webhook,
        schema_version: ok_or_log(db.schema_version().await),
        size_bytes: ok_or_log(db.size_bytes().await),
    };
    let body = html! {
        (render_addresses(&desk, &facts))
        (render_health(&desk, &facts))
        (render_installation(&desk, &facts))
    };
    let title = fl!(desk.i18n.fluent, "settings-system-title");
    Ok(SettingsPage::new(title, SettingsTab::System, body).into())
}

/// A page about health shows what does not answer, and answers itself.
fn ok_or_log<T>(asked: Result<T, StorageError>) -> Option<T> {
    asked
        .inspect_err(|error| tracing::warn!(%error, "the system page lacks an answer"))
        .ok()
}

fn render_addresses(desk: &SettingsContext, facts: &DatabaseInfo) -> Markup {
    let fluent = &desk.i18n.fluent;
    let redirect = desk.public_url_for("/oauth/callback");
    html! {
        section {
            h2 { (fl!(fluent, "settings-system-addresses")) }
            (form::copyable_value(desk, &fl!(fluent, "settings-system-hookup"), &desk.hookup_url()))
            p .hint { (fl!(fluent, "settings-system-hookup-hint")) }
            @if let Some(webhook) = &facts.webhook_url {
                (form::copyable_value(desk, &fl!(fluent, "settings-system-webhook"), webhook))
                p .hint { (fl!(fluent, "settings-system-webhook-hint")) }
            }
            (form::copyable_value(desk, &fl!(fluent, "settings-system-redirect"), &redirect))
            p .hint { (fl!(fluent, "settings-system-redirect-hint")) }
        }
    }
}

fn render_health(desk: &SettingsContext, facts: &DatabaseInfo) -> Markup {
    let fluent = &desk.i18n.fluent;
    let plant = &desk.services.runtime;
    let metrics = html! {
        @if plant.metrics_enabled {
            a href="/metrics" { "/metrics" }
            div .hint { (fl!(fluent, "settings-system-metrics-hint")) }
        } @else { (fl!(fluent, "settings-system-metrics-off")) }
    };
    let database = render_health_badge(
        facts.schema_version.is_some(),
        &fl!(fluent, "settings-system-answers"),
        &fl!(fluent, "settings-system-silent"),
    );
    html! {
        section {
            h2 { (fl!(fluent, "settings-system-health")) }
            (components::definition_list([
                (fl!(fluent, "settings-system-database"), database),
                (fl!(fluent, "settings-system-prover"), render_worker_health(desk, &plant.credential_check)),
                (fl!(fluent, "settings-system-runner"), render_worker_health(desk, &plant.job_worker)),
                (fl!(fluent, "settings-system-metrics"), metrics),
            ]))
        }
    }
}

fn render_health_badge(well: bool, good: &str, bad: &str) -> Markup {
    if well {
        html! { span .good { (good) } }
    } else {
        html! { span .bad { (bad) } }
    }
}

/// Whether something runs in this process; of other nodes nothing is known.
fn render_worker_health(desk: &SettingsContext, pulse: &WorkerHealth) -> Markup {
    let fluent = &desk.i18n.fluent;
    let last = pulse.last_beat();
    let runs = last.is_some_and(|last| is_recent(last, desk.now));
    html! {
        (render_health_badge(runs, &fl!(fluent, "settings-system-runs"), &fl!(fluent, "settings-system-stands")))
        @if let Some(last) = last.filter(|_| !runs) {
            " " (fl!(fluent, "settings-system-last-turn")) " " (form::local_time(desk, last))
        }
    }
}

fn is_recent(last: Timestamp, now: Timestamp) -> bool {
    now.duration_since(last) <= MAX_WORKER_SILENCE
}

fn render_installation(desk: &SettingsContext, facts: &DatabaseInfo) -> Markup {
    let fluent = &desk.i18n.fluent;
    let house = &desk.services;
    let keys = house.db.vault().key_count();
    let url = &house.public_url;
    let hosts = house.runtime.provet_hosts.split(',').map(str::trim);
    let hosts = hosts.collect::<Vec<_>>().join(", ");
    let public = html! { (url.as_str()) (render_insecurity_warning(desk, url)) };
    let hosts = html! { (hosts) (render_plain_http_warning(desk)) };
    let keys = html! {
        (fl!(fluent, "settings-system-keys-count", count = keys))
        @match facts.values_under_old_keys {
            Some(0) => div .good { (fl!(fluent, "settings-system-keys-done")) },
            Some(left) => div .unsure { (fl!(fluent, "settings-system-keys-left", count = left)) },
            None => {}
        }
    };
    html! {
        section {
            h2 { (fl!(fluent, "settings-system-installation")) }
            (components::definition_list([
                (fl!(fluent, "settings-system-version"), html! { (env!("CARGO_PKG_VERSION")) }),
                (fl!(fluent, "settings-system-public-url"), public),
                (fl!(fluent, "settings-system-hosts"), hosts),
                (fl!(fluent, "settings-system-database"), html! { (database_label(desk, facts)) }),
                (fl!(fluent, "settings-system-keys"), keys),
            ]))
        }
    }
}

/// A warning where the cookie of the settings would not be kept, or secrets would travel openly.
fn render_insecurity_warning(desk: &SettingsContext, url: &Url) -> Markup {
    let safe = url.scheme() == "https" || is_loopback(url);
    html! {
        @if !safe { div .bad { (fl!(desk.i18n.fluent, "settings-system-not-https")) } }
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn render_plain_http_warning(desk: &SettingsContext) -> Markup {
    html! {
        @if desk.services.allowed_hosts.allows_http() {
            div .unsure { (fl!(desk.i18n.fluent, "settings-system-http-provet")) }
        }
    }
}

fn database_label(desk: &SettingsContext, facts: &DatabaseInfo) -> String {
    let kind = desk.services.db.engine_name();
    let Some(schema) = facts.schema_version else {
        return kind.to_owned();
    };
    let schema = fl!(
        desk.i18n.fluent,
        "settings-system-schema",
        kind = kind,
        version = schema
    );
    match facts
        .size_bytes
        .and_then(|size| format_megabytes(desk, size))
    {
        Some(size) => format!("{schema}, {size}"),
        None => schema,
    }
}

/// Bytes in megabytes with one decimal.
fn format_megabytes(desk: &SettingsContext, bytes: i64) -> Option<String> {
    let tenths = i32::try_from(bytes / 100_000).ok()?;
    let number = desk.i18n.format.number(f64::from(tenths) / 10.0, 1);
    Some(fl!(
        desk.i18n.fluent,
        "settings-system-megabytes",
        number = number
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_may_go_without_https() {
        let is = |url: &str| is_loopback(&url.parse().unwrap());
        assert!(is("http://127.0.0.1:8080/") && is("http://localhost/") && is("http://[::1]/"));
        assert!(
            !is("http://10.0.0.1/")
                && !is("http://panel.example/")
                && !is("http://localhost.example/")
        );
    }

    #[test]
    fn whatever_has_not_taken_a_turn_for_minutes_stands_still() {
        let last = Timestamp::UNIX_EPOCH;
        assert!(is_recent(last, last + SignedDuration::from_mins(5)));
        assert!(!is_recent(last, last + SignedDuration::from_secs(301)));
    }
}
