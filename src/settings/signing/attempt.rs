//! Attempts to sign in, slowed down when they fail: by what is tried, and by where it comes from.

use std::net::IpAddr;

use i18n_embed_fl::fl;

use crate::settings::{Desk, SettingsError};
use crate::storage::{Gate, Knock};

/// Something that is tried, and from where.
#[derive(Clone, Copy)]
pub(in crate::settings) struct Attempt<'a> {
    gate: Gate<'a>,
    address: Option<IpAddr>,
}

impl<'a> Attempt<'a> {
    /// An attempt at `gate` from an address, where that is known.
    pub(in crate::settings) fn at(gate: Gate<'a>, address: Option<IpAddr>) -> Self {
        Self { gate, address }
    }

    /// How long somebody has to wait before they may try, in a sentence; none when they may now. Then the attempt counts
    /// as a failure until it [`succeeded`](Self::succeeded).
    pub(in crate::settings) async fn pause(
        self,
        desk: &Desk,
    ) -> Result<Option<String>, SettingsError> {
        let address = self.address.map(Gate::Address);
        for gate in address.into_iter().chain([self.gate]) {
            if let Knock::ClosedUntil(until) = desk.db.knock(gate, desk.now).await? {
                let seconds = until.as_second() - desk.now.as_second();
                return Ok(Some(wait(desk, seconds.max(1))));
            }
        }
        Ok(None)
    }

    /// Whoever tried came through.
    pub(in crate::settings) async fn succeeded(self, desk: &Desk) -> Result<(), SettingsError> {
        if let Some(address) = self.address {
            desk.db.take_back(Gate::Address(address)).await?;
        }
        Ok(desk.db.forget_failures(self.gate).await?)
    }
}

fn wait(desk: &Desk, seconds: i64) -> String {
    let fluent = &desk.words.fluent;
    if seconds <= 60 {
        fl!(fluent, "settings-sign-in-wait-seconds", seconds = seconds)
    } else {
        let minutes = (seconds + 59) / 60;
        fl!(fluent, "settings-sign-in-wait-minutes", minutes = minutes)
    }
}
