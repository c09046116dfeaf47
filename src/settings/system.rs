//! The system page: URLs, keys, database and health of the installation.

use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use secrecy::ExposeSecret;
use url::{Host, Url};

use super::route::route;
use super::{
    OperatorContext, SettingsError, SettingsPage, SettingsRequest, SettingsResponse, SettingsRoute,
    SettingsTab, form,
};
use crate::clock::WorkerHealth;
use crate::error_chain::ErrorChain;
use crate::storage::{Database, StorageError};
use crate::views::components;

pub(super) const ROUTES: &[SettingsRoute] = &[route!(Operator, "/settings/system", get get_system)];

/// What the database reports; `None` where a query failed.
struct DatabaseInfo {
    hookup_url: Option<String>,
    webhook_url: Option<String>,
    schema_version: Option<i64>,
    size_bytes: Option<i64>,
    /// How far the clock of the database's machine is ahead of ours, where it is another machine.
    clock_lead: Option<SignedDuration>,
    /// Values encrypted with old keys; queried only where there are old keys.
    values_under_old_keys: Option<i64>,
}

async fn get_system(
    ctx: OperatorContext,
    _: SettingsRequest,
) -> Result<SettingsResponse, SettingsError> {
    let db = &ctx.services.db;
    let webhook = if ctx.services.shared_webhook_url {
        ok_or_log(db.load_webhook_token().await)
    } else {
        None
    };
    let webhook =
        webhook.map(|token| ctx.public_url_for(&format!("webhook/{}", token.expose_secret())));
    // The count reads every encrypted column: only while a rotation is under way.
    let remaining = if db.vault().key_count() > 1 {
        ok_or_log(db.count_old_key_values().await)
    } else {
        None
    };
    let info = DatabaseInfo {
        hookup_url: ok_or_log(ctx.load_hookup_url().await),
        values_under_old_keys: remaining,
        webhook_url: webhook,
        // Each may fail by itself: the page that says the database is ill must open when it is.
        schema_version: ok_or_log(db.schema_version().await),
        size_bytes: ok_or_log(db.size_bytes().await),
        clock_lead: ok_or_log(db.measure_clock_lead(ctx.now).await).flatten(),
    };
    let body = html! {
        (render_addresses(&ctx, &info))
        (render_health(&ctx, &info))
        (render_installation(&ctx, &info))
    };
    let title = fl!(ctx.i18n.fluent, "settings-system-title");
    Ok(SettingsPage::new(title, SettingsTab::System, body).into())
}

/// A failed query is logged and shown as missing: a health page must not fail with what it reports.
fn ok_or_log<T>(request: Result<T, StorageError>) -> Option<T> {
    request
        .inspect_err(
            |error| tracing::warn!(error = %ErrorChain(error), "a query of the system page failed"),
        )
        .ok()
}

fn render_addresses(ctx: &OperatorContext, info: &DatabaseInfo) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let redirect = ctx.public_url_for("/oauth/callback");
    html! {
        section {
            h2 { (fl!(fluent, "settings-system-addresses")) }
            @if let Some(hookup) = &info.hookup_url {
                (form::copyable_value(ctx, &fl!(fluent, "settings-system-hookup"), hookup))
                p .hint { (fl!(fluent, "settings-system-hookup-hint")) }
            }
            @if let Some(webhook) = &info.webhook_url {
                (form::copyable_value(ctx, &fl!(fluent, "settings-system-webhook"), webhook))
                p .hint { (fl!(fluent, "settings-system-webhook-hint")) }
            }
            (form::copyable_value(ctx, &fl!(fluent, "settings-system-redirect"), &redirect))
            p .hint { (fl!(fluent, "settings-system-redirect-hint")) }
        }
    }
}

fn render_health(ctx: &OperatorContext, info: &DatabaseInfo) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let runtime = &ctx.services.runtime;
    let metrics = html! {
        @if runtime.metrics_enabled {
            a href="/metrics" { "/metrics" }
            div .hint { (fl!(fluent, "settings-system-metrics-hint")) }
        } @else { (fl!(fluent, "settings-system-metrics-off")) }
    };
    let database = render_health_badge(
        info.schema_version.is_some(),
        &fl!(fluent, "settings-system-answers"),
        &fl!(fluent, "settings-system-silent"),
    );
    html! {
        section {
            h2 { (fl!(fluent, "settings-system-health")) }
            (components::definition_list([
                (fl!(fluent, "settings-system-database"), database),
                (fl!(fluent, "settings-system-prover"), render_worker_health(ctx, &runtime.credential_check)),
                (fl!(fluent, "settings-system-runner"), render_worker_health(ctx, &runtime.job_worker)),
                (fl!(fluent, "settings-system-metrics"), metrics),
            ]))
            @if let Some(lead) = info.clock_lead.filter(|lead| lead.abs() > Database::MAX_CLOCK_DIFFERENCE) {
                p .warning { (fl!(fluent, "settings-system-clock", seconds = lead.abs().as_secs())) }
            }
        }
    }
}

fn render_health_badge(is_healthy: bool, good: &str, bad: &str) -> Markup {
    if is_healthy {
        html! { span .good { (good) } }
    } else {
        html! { span .bad { (bad) } }
    }
}

/// Whether a worker runs in this process; other nodes are not known here.
fn render_worker_health(ctx: &OperatorContext, health: &WorkerHealth) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let last = health.last_beat();
    let is_running = last.is_some_and(|last| is_recent(last, ctx.now));
    html! {
        (render_health_badge(is_running, &fl!(fluent, "settings-system-runs"), &fl!(fluent, "settings-system-stands")))
        @if let Some(last) = last.filter(|_| !is_running) {
            " " (fl!(fluent, "settings-system-last-turn")) " " (form::local_time(ctx, last))
        }
    }
}

fn is_recent(last: Timestamp, now: Timestamp) -> bool {
    now.duration_since(last) <= WorkerHealth::MAX_SILENCE
}

fn render_installation(ctx: &OperatorContext, info: &DatabaseInfo) -> Markup {
    let fluent = &ctx.i18n.fluent;
    let services = &ctx.services;
    let keys = services.db.vault().key_count();
    let url = &services.public_url;
    let hosts = services.runtime.provet_hosts.split(',').map(str::trim);
    let hosts = hosts.collect::<Vec<_>>().join(", ");
    let public = html! { (url.as_str()) (render_insecurity_warning(ctx, url)) };
    let hosts = html! { (hosts) (render_plain_http_warning(ctx)) };
    let keys = html! {
        (fl!(fluent, "settings-system-keys-count", count = keys))
        @match info.values_under_old_keys {
            Some(0) => div .good { (fl!(fluent, "settings-system-keys-done")) },
            Some(remaining) => div .warning { (fl!(fluent, "settings-system-keys-left", count = remaining)) },
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
                (fl!(fluent, "settings-system-database"), html! { (database_label(ctx, info)) }),
                (fl!(fluent, "settings-system-keys"), keys),
            ]))
        }
    }
}

/// A warning where browsers would refuse the session cookie, or secrets would travel unencrypted.
fn render_insecurity_warning(ctx: &OperatorContext, url: &Url) -> Markup {
    // Browsers treat loopback as secure, so that trying it out needs no certificate.
    let safe = url.scheme() == "https" || is_loopback(url);
    html! {
        @if !safe { div .bad { (fl!(ctx.i18n.fluent, "settings-system-not-https")) } }
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

fn render_plain_http_warning(ctx: &OperatorContext) -> Markup {
    html! {
        @if ctx.services.allowed_hosts.allows_http() {
            div .warning { (fl!(ctx.i18n.fluent, "settings-system-http-provet")) }
        }
    }
}

fn database_label(ctx: &OperatorContext, info: &DatabaseInfo) -> String {
    let kind = ctx.services.db.engine_name();
    let Some(schema) = info.schema_version else {
        return kind.to_owned();
    };
    let schema = fl!(
        ctx.i18n.fluent,
        "settings-system-schema",
        kind = kind,
        version = schema
    );
    match info.size_bytes.and_then(|size| format_megabytes(ctx, size)) {
        Some(size) => format!("{schema}, {size}"),
        None => schema,
    }
}

/// Bytes in megabytes with one decimal.
fn format_megabytes(ctx: &OperatorContext, bytes: i64) -> Option<String> {
    let tenths = i32::try_from(bytes / 100_000).ok()?;
    let number = ctx.i18n.format.number(f64::from(tenths) / 10.0, 1);
    Some(fl!(
        ctx.i18n.fluent,
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
