//! Whatever came, the doctor says something about it, and says that a launch is sound only if it is.

use cageside::provet::Page;
use cageside::provet::doctor::{Finding, diagnose};
use cageside::provet::launch::{ButtonKey, Query, Recipe, SignedLaunch, Window};

use super::launch::{SALT, key, now, nth};
use super::signer::verification;

/// The first byte chooses the recipe that the button was set up with, and the one that the hash is made with.
pub fn check(data: &[u8]) {
    let Some((choice, raw)) = data.split_first() else {
        return;
    };
    let buttons = [
        key(Page::Patient, nth(choice >> 4)),
        ButtonKey {
            parameter: "patient_id",
            prefix: "p",
            ..key(Page::Reminder, Recipe::default())
        },
    ];
    let query = Query::parse(raw);
    agrees(&query, &buttons);
    let sent = query.pairs().filter(|(name, _)| *name != "verification");
    let sent: Vec<(String, String)> = sent
        .map(|(name, value)| (name.into(), value.into()))
        .collect();
    let timestamp = query.all("timestamp").next().unwrap_or_default();
    let hash = verification(nth(choice & 15), timestamp, &sent, SALT);
    agrees(
        &sent
            .into_iter()
            .chain([("verification".to_owned(), hash)])
            .collect(),
        &buttons,
    );
}

fn agrees(query: &Query, buttons: &[ButtonKey<'_>]) {
    let diagnosis = diagnose(query, buttons, Window::FOREGROUND, now());
    let opens = SignedLaunch::read(query.clone()).is_ok_and(|signed| {
        buttons
            .iter()
            .any(|button| signed.verify(button, Window::FOREGROUND, now()).is_ok())
    });
    assert_eq!(diagnosis.finding == Finding::Sound, opens);
    if let Some(fit) = diagnosis.fit {
        assert!(fit.candidate < buttons.len());
    }
    assert!(opens <= diagnosis.fit.is_some());
    drop(format!("{diagnosis:?}"));
}
