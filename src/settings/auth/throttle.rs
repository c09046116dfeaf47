//! Slows down failed sign-in attempts, by what is tried and by client address.

use std::net::IpAddr;

use i18n_embed_fl::fl;

use crate::settings::{SettingsContext, SettingsError};
use crate::storage::{ThrottleDecision, ThrottleKey};

/// An attempt at a sign-in, and its client address.
#[derive(Clone, Copy)]
pub(in crate::settings) struct ThrottledAttempt<'a> {
    throttle_key: ThrottleKey<'a>,
    client_ip: Option<IpAddr>,
}

impl<'a> ThrottledAttempt<'a> {
    /// An attempt at what `throttle_key` names, from an address where it is known.
    pub(in crate::settings) fn new(
        throttle_key: ThrottleKey<'a>,
        client_ip: Option<IpAddr>,
    ) -> Self {
        Self {
            throttle_key,
            client_ip,
        }
    }

    /// The message how long to wait; `None` when the attempt may proceed. It then counts as a failure until
    /// [`reset_throttle`](Self::reset_throttle).
    pub(in crate::settings) async fn check_throttle(
        self,
        ctx: &SettingsContext,
    ) -> Result<Option<String>, SettingsError> {
        // The account first: attempts at one that is closed must not close the address that a whole clinic shares.
        if let Some(wait) = check_gate(ctx, self.throttle_key).await? {
            return Ok(Some(wait));
        }
        let Some(address) = self.client_ip.map(ThrottleKey::Address) else {
            return Ok(None);
        };
        let wait = check_gate(ctx, address).await?;
        if wait.is_some() {
            // Not made after all: one machine that tries many accounts must not lock them all.
            ctx.db.refund_attempt(self.throttle_key).await?;
        }
        Ok(wait)
    }

    /// Records that the attempt succeeded.
    pub(in crate::settings) async fn reset_throttle(
        self,
        ctx: &SettingsContext,
    ) -> Result<(), SettingsError> {
        // The address gets back only this attempt: others behind it may still be guessing.
        if let Some(address) = self.client_ip {
            ctx.db.refund_attempt(ThrottleKey::Address(address)).await?;
        }
        Ok(ctx.db.clear_failures(self.throttle_key).await?)
    }
}

async fn check_gate(
    ctx: &SettingsContext,
    gate: ThrottleKey<'_>,
) -> Result<Option<String>, SettingsError> {
    let decision = ctx.db.check_and_count_attempt(gate, ctx.now).await?;
    Ok(match decision {
        ThrottleDecision::Allowed => None,
        ThrottleDecision::BlockedUntil(until) => {
            // Guessing that is stopped is what an operator wants to hear of.
            ctx.db.count_paused_attempt(gate, ctx.now).await?;
            let seconds = until.as_second() - ctx.now.as_second();
            Some(wait_message(ctx, seconds.max(1)))
        }
    })
}

fn wait_message(ctx: &SettingsContext, seconds: i64) -> String {
    let fluent = &ctx.i18n.fluent;
    if seconds <= 60 {
        fl!(fluent, "settings-sign-in-wait-seconds", seconds = seconds)
    } else {
        // Rounded up, so that nobody comes back too early.
        let minutes = (seconds + 59) / 60;
        fl!(fluent, "settings-sign-in-wait-minutes", minutes = minutes)
    }
}
