//! Checks the launch doctor: any query gets a diagnosis, and the finding is `Valid` exactly when the launch verifies.

use cageside::provet::ProvetPage;
use cageside::provet::launch::{
    ButtonKey, FreshnessWindow, HashScheme, LaunchQuery, UnverifiedLaunch,
};
use cageside::provet::launch_diagnosis::{LaunchFinding, diagnose};

use super::launch::{SALT, button_key, hash_scheme, now};
use super::launch_signer::compute_verification;

/// The first byte chooses two hash schemes: the one the button was set up with, and the one that signs the query.
pub fn check(data: &[u8]) {
    let Some((choice, raw)) = data.split_first() else {
        return;
    };
    let buttons = [
        button_key(ProvetPage::Patient, hash_scheme(choice >> 4)),
        ButtonKey {
            parameter: "patient_id",
            prefix: "p",
            ..button_key(ProvetPage::Reminder, HashScheme::default())
        },
    ];
    let query = LaunchQuery::parse(raw);
    check_diagnosis(&query, &buttons);
    let sent = query.pairs().filter(|(name, _)| *name != "verification");
    let sent: Vec<(String, String)> = sent
        .map(|(name, value)| (name.into(), value.into()))
        .collect();
    let timestamp = query.values("timestamp").next().unwrap_or_default();
    let hash = compute_verification(hash_scheme(choice & 15), timestamp, &sent, SALT);
    check_diagnosis(
        &sent
            .into_iter()
            .chain([("verification".to_owned(), hash)])
            .collect(),
        &buttons,
    );
}

fn check_diagnosis(query: &LaunchQuery, buttons: &[ButtonKey<'_>]) {
    let diagnosis = diagnose(query, buttons, FreshnessWindow::FOREGROUND, now());
    let verifies = UnverifiedLaunch::from_query(query.clone()).is_ok_and(|launch| {
        buttons.iter().any(|button| {
            launch
                .verify(button, FreshnessWindow::FOREGROUND, now())
                .is_ok()
        })
    });
    assert_eq!(diagnosis.finding == LaunchFinding::Valid, verifies);
    if let Some(hash_match) = diagnosis.hash_match {
        assert!(hash_match.candidate_index < buttons.len());
    }
    assert!(verifies <= diagnosis.hash_match.is_some());
    drop(format!("{diagnosis:?}"));
}
