//! The installation: its addresses, keys, database and health.

use std::sync::Arc;

use i18n_embed_fl::fl;
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use secrecy::ExposeSecret;
use url::{Host, Url};

use super::{Answer, Asked, Desk, Reach, Route, SettingsError, Sheet, Tab, form};
use crate::clock::Pulse;
use crate::storage::StorageError;
use crate::views::parts;

pub(super) const ROUTES: &[Route] = &[Route {
    path: "/settings/system",
    reach: Reach::Operator,
    show: Some(|desk, asked| Box::pin(show(desk, asked))),
    act: None,
}];

/// What runs beside the requests takes a turn every minute at the latest, and an attempt may take a while.
const ALIVE: SignedDuration = SignedDuration::from_mins(5);

/// What the database says of itself; none where it did not answer.
struct Facts {
    webhook: Option<String>,
    schema: Option<i64>,
    size: Option<i64>,
    /// Sealed under keys that only open; asked for only where there are such keys.
    left: Option<i64>,
}

async fn show(desk: Arc<Desk>, _: Asked) -> Result<Answer, SettingsError> {
    let db = &desk.house.db;
    let webhook = answered(db.webhook_token().await);
    let webhook = webhook.map(|token| desk.public(&format!("webhook/{}", token.expose_secret())));
    let left = if db.vault().keys() > 1 {
        answered(db.sealed_with_old_keys().await)
    } else {
        None
    };
    let facts = Facts {
        left,
        webhook,
        schema: answered(db.schema_version().await),
        size: answered(db.size().await),
    };
    let body = html! {
        (addresses(&desk, &facts))
        (health(&desk, &facts))
        (installation(&desk, &facts))
    };
    let title = fl!(desk.words.fluent, "settings-system-title");
    Ok(Sheet::new(title, Tab::System, body).into())
}

/// A page about health shows what does not answer, and answers itself.
fn answered<T>(asked: Result<T, StorageError>) -> Option<T> {
    asked
        .inspect_err(|error| tracing::warn!(%error, "the system page lacks an answer"))
        .ok()
}

fn addresses(desk: &Desk, facts: &Facts) -> Markup {
    let fluent = &desk.words.fluent;
    let redirect = desk.public("/oauth/callback");
    html! {
        section {
            h2 { (fl!(fluent, "settings-system-addresses")) }
            (form::copy(desk, &fl!(fluent, "settings-system-hookup"), &desk.hookup_url()))
            p .hint { (fl!(fluent, "settings-system-hookup-hint")) }
            @if let Some(webhook) = &facts.webhook {
                (form::copy(desk, &fl!(fluent, "settings-system-webhook"), webhook))
                p .hint { (fl!(fluent, "settings-system-webhook-hint")) }
            }
            (form::copy(desk, &fl!(fluent, "settings-system-redirect"), &redirect))
            p .hint { (fl!(fluent, "settings-system-redirect-hint")) }
        }
    }
}

fn health(desk: &Desk, facts: &Facts) -> Markup {
    let fluent = &desk.words.fluent;
    let plant = &desk.house.plant;
    let metrics = html! {
        @if plant.metrics {
            a href="/metrics" { "/metrics" }
            div .hint { (fl!(fluent, "settings-system-metrics-hint")) }
        } @else { (fl!(fluent, "settings-system-metrics-off")) }
    };
    let database = well(
        facts.schema.is_some(),
        &fl!(fluent, "settings-system-answers"),
        &fl!(fluent, "settings-system-silent"),
    );
    html! {
        section {
            h2 { (fl!(fluent, "settings-system-health")) }
            (parts::facts([
                (fl!(fluent, "settings-system-database"), database),
                (fl!(fluent, "settings-system-prover"), pulse(desk, &plant.prover)),
                (fl!(fluent, "settings-system-runner"), pulse(desk, &plant.runner)),
                (fl!(fluent, "settings-system-metrics"), metrics),
            ]))
        }
    }
}

fn well(well: bool, good: &str, bad: &str) -> Markup {
    if well {
        html! { span .good { (good) } }
    } else {
        html! { span .bad { (bad) } }
    }
}

/// Whether something runs in this process; of other nodes nothing is known.
fn pulse(desk: &Desk, pulse: &Pulse) -> Markup {
    let fluent = &desk.words.fluent;
    let last = pulse.last();
    let runs = last.is_some_and(|last| is_recent(last, desk.now));
    html! {
        (well(runs, &fl!(fluent, "settings-system-runs"), &fl!(fluent, "settings-system-stands")))
        @if let Some(last) = last.filter(|_| !runs) {
            " " (fl!(fluent, "settings-system-last-turn")) " " (form::instant(desk, last))
        }
    }
}

fn is_recent(last: Timestamp, now: Timestamp) -> bool {
    now.duration_since(last) <= ALIVE
}

fn installation(desk: &Desk, facts: &Facts) -> Markup {
    let fluent = &desk.words.fluent;
    let house = &desk.house;
    let keys = house.db.vault().keys();
    let url = &house.public_url;
    let hosts = house.plant.provet_hosts.split(',').map(str::trim);
    let hosts = hosts.collect::<Vec<_>>().join(", ");
    let public = html! { (url.as_str()) (insecure(desk, url)) };
    let hosts = html! { (hosts) (plain_http(desk)) };
    let keys = html! {
        (fl!(fluent, "settings-system-keys-count", count = keys))
        @match facts.left {
            Some(0) => div .good { (fl!(fluent, "settings-system-keys-done")) },
            Some(left) => div .unsure { (fl!(fluent, "settings-system-keys-left", count = left)) },
            None => {}
        }
    };
    html! {
        section {
            h2 { (fl!(fluent, "settings-system-installation")) }
            (parts::facts([
                (fl!(fluent, "settings-system-version"), html! { (env!("CARGO_PKG_VERSION")) }),
                (fl!(fluent, "settings-system-public-url"), public),
                (fl!(fluent, "settings-system-hosts"), hosts),
                (fl!(fluent, "settings-system-database"), html! { (database(desk, facts)) }),
                (fl!(fluent, "settings-system-keys"), keys),
            ]))
        }
    }
}

/// A warning where the cookie of the settings would not be kept, or secrets would travel openly.
fn insecure(desk: &Desk, url: &Url) -> Markup {
    let safe = url.scheme() == "https" || is_loopback(url);
    html! {
        @if !safe { div .bad { (fl!(desk.words.fluent, "settings-system-not-https")) } }
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

fn plain_http(desk: &Desk) -> Markup {
    html! {
        @if desk.house.hosts.allows_http() {
            div .unsure { (fl!(desk.words.fluent, "settings-system-http-provet")) }
        }
    }
}

fn database(desk: &Desk, facts: &Facts) -> String {
    let kind = desk.house.db.kind();
    let Some(schema) = facts.schema else {
        return kind.to_owned();
    };
    let schema = fl!(
        desk.words.fluent,
        "settings-system-schema",
        kind = kind,
        version = schema
    );
    match facts.size.and_then(|size| megabytes(desk, size)) {
        Some(size) => format!("{schema}, {size}"),
        None => schema,
    }
}

/// Bytes in megabytes with one decimal.
fn megabytes(desk: &Desk, bytes: i64) -> Option<String> {
    let tenths = i32::try_from(bytes / 100_000).ok()?;
    let number = desk.words.format.number(f64::from(tenths) / 10.0, 1);
    Some(fl!(
        desk.words.fluent,
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
