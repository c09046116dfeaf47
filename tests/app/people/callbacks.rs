//! Callbacks that nobody meant: whatever comes, nobody is signed in by it, and it ends in a sentence.

use proptest::prelude::*;

use crate::people::clinic_users::{CLINIC, ClinicUsers, PATIENT, VET};

/// What may stand in place of one parameter's value.
const ODD: [&str; 9] = [
    "",
    "x",
    "%00",
    "%ff%fe",
    "..%2f..",
    "%3Cscript%3E",
    "a%20b",
    "null",
    "0",
];

#[tokio::test]
async fn every_changed_callback_is_refused_and_signs_nobody_in() {
    let house = ClinicUsers::of_people().await;
    let browser = house.browser();
    let token = house.launch(&browser, CLINIC, PATIENT).await.token();
    let mut tried = 0;
    for name in ["state", "code", "iss", "error"] {
        for odd in ODD {
            let out = house.start(&browser, &token, "").await.is(200).leads_to();
            let back = house.at_provet(CLINIC, VET, &out).await;
            let (path, query) = back.split_once('?').unwrap();
            let kept = query
                .split('&')
                .filter(|it| !it.starts_with(&format!("{name}=")));
            let changed: Vec<_> = kept.map(str::to_owned).collect();
            let url = format!("{path}?{}&{name}={odd}", changed.join("&"));
            let answer = browser.navigate(&url, "document").await;
            assert!(answer.status.as_u16() >= 400, "{url}: {}", answer.text);
            answer.says("sign-in/").keeps_quiet_about("<script>alert");
            house.join(&browser, &token, "").await.is(409);
            tried += 1;
        }
    }
    assert_eq!(tried, 36);
}

#[test]
fn no_query_signs_anybody_in_or_breaks_anything() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let house = runtime.block_on(ClinicUsers::of_people());
    let browser = house.browser();
    proptest!(ProptestConfig::with_cases(200), |(query in "[ -~]{0,120}")| {
        let query = query.replace([' ', '"', '<', '>', '`', '{', '}', '|', '\\', '^', '#'], "+");
        let path = format!("/oauth/callback?{query}");
        let answer = runtime.block_on(browser.navigate(&path, "document"));
        prop_assert!((400..500).contains(&answer.status.as_u16()), "{}", answer.text);
        prop_assert!(answer.text.contains("sign-in/"), "{}", answer.text);
    });
}
