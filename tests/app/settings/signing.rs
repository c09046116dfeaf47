//! Signing in and out: passwords, codes, links, and everybody who must not come in.

use cageside::settings::auth::BreachedPasswords;
use cageside::storage::{
    AccessScope, AccountLinkKind, AuditActor, AuditFilter, AuditOutcome, EmailAddress,
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::SignedDuration;
use secrecy::ExposeSecret as _;
use sha1::{Digest as _, Sha1};

use crate::settings::connected;
use crate::support::database::TestFolder;
use crate::support::provet_simulator::CLINIC;
use crate::support::test_app::{AppSetup, TestApp};
use crate::support::test_client::{TestClient, TestResponse};

pub(crate) const PASSWORD: &str = "four words are enough";
const SIGN_IN: &str = "/settings/sign-in";
const CODE: &str = "/settings/sign-in/code";
const PURGE: &str = "/settings/clinics/54321/purge";

/// An account whose owner has chosen the usual password; returns our name of it.
pub(crate) async fn settled(office: &TestApp, email: &str, standing: &AccessScope) -> String {
    let email = EmailAddress::parse(email).unwrap();
    let account = office.db.add_account(&email, standing, office.now()).await;
    let account = account.unwrap();
    let address = link(office, &account, AccountLinkKind::Invitation).await;
    let owner = office.browser();
    choose(&owner, &address, PASSWORD)
        .await
        .goes_to("/settings");
    account
}

/// The path of a new link to an account.
pub(crate) async fn link(office: &TestApp, account: &str, kind: AccountLinkKind) -> String {
    let token = office
        .db
        .create_account_link(account, kind, office.now())
        .await;
    let token = token.unwrap().unwrap();
    format!("/settings/link/{}", token.expose_secret())
}

/// Opens a link and chooses a password there.
pub(crate) async fn choose(visitor: &TestClient, address: &str, password: &str) -> TestResponse {
    let page = visitor.get(address).await.is(200);
    let fields = [("password", password), ("again", password)];
    visitor.submit(&page, address, &fields).await
}

/// Types an address and a password where one signs in.
pub(crate) async fn sign_in(visitor: &TestClient, email: &str, password: &str) -> TestResponse {
    let page = visitor.get(SIGN_IN).await.is(200);
    let fields = [("email", email), ("password", password)];
    visitor.submit(&page, SIGN_IN, &fields).await
}

/// The code that an app shows, made here anew rather than with the code under test.
pub(crate) fn code(secret: &str, second: i64) -> String {
    let fives = secret.chars().map(|letter| {
        let number = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).unwrap();
        format!("{number:05b}")
    });
    let bits = fives.collect::<Vec<_>>().concat();
    let key: Vec<u8> = (0..bits.len() / 8)
        .map(|byte| u8::from_str_radix(bits.get(byte * 8..byte * 8 + 8).unwrap(), 2).unwrap())
        .collect();
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).unwrap();
    mac.update(&(second / 30).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash.last().unwrap() & 15);
    let four: [u8; 4] = hash.get(offset..offset + 4).unwrap().try_into().unwrap();
    format!(
        "{:06}",
        (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000
    )
}

/// Sets a second factor up; returns its key.
pub(crate) async fn set_up_codes(office: &TestApp, visitor: &TestClient) -> String {
    const SETTING_UP: &str = "/settings/account/second-factor";
    let first = format!("{SETTING_UP}/begin");
    let page = visitor.get("/settings/account").await.is(200);
    let begun = visitor
        .submit(&page, &first, &[("confirm", PASSWORD)])
        .await;
    let page = visitor
        .get(&begun.goes_to(SETTING_UP).location())
        .await
        .is(200);
    let secret = page.texts(".copy-value").concat();
    let code = code(&secret, office.now().as_second());
    let on = visitor.submit(&page, SETTING_UP, &[("code", &code)]).await;
    on.goes_to("/settings/account?done=second-factor-on");
    secret
}

#[tokio::test]
async fn somebody_with_the_right_password_comes_in_and_goes_where_they_wanted_to() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    let page = visitor.follow("/settings/accounts?after=7").await.is(200);
    let fields = [("email", " One@X.example "), ("password", PASSWORD)];
    let came = visitor.submit(&page, SIGN_IN, &fields).await;
    visitor
        .get(&came.goes_to("/settings/accounts?after=7").location())
        .await
        .is(200);
    visitor.get(SIGN_IN).await.goes_to("/settings");
    let home = visitor
        .get("/settings/account")
        .await
        .is(200)
        .says("one@x.example");
    let left = visitor.submit(&home, "/settings/sign-out", &[]).await;
    let page = visitor.get(&left.is(303).location()).await;
    page.is(200).says("You’re signed out.");
    visitor.get("/settings/account").await.is(303);
}

#[tokio::test]
async fn who_is_not_there_and_who_mistyped_are_told_the_same() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let invited = EmailAddress::parse("invited@x.example").unwrap();
    office
        .db
        .add_account(&invited, &AccessScope::Operator, office.now())
        .await
        .unwrap();
    for email in [
        "one@x.example",
        "nobody@x.example",
        "invited@x.example",
        "no address",
    ] {
        let answer = sign_in(&office.browser(), email, "another password")
            .await
            .is(422);
        assert_eq!(answer.texts(".error"), ["Wrong email or password."]);
        assert_eq!(answer.attribute("#email", "value").as_deref(), Some(email));
        answer.keeps_quiet_about("another password");
    }
    let empty = sign_in(&office.browser(), "invited@x.example", "").await;
    empty.is(422);
}

#[tokio::test]
async fn nobody_is_sent_anywhere_but_to_the_settings() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    for next in [
        "https://evil.example/settings",
        "//evil.example/settings",
        "/\\evil.example",
        "/launch/54321/patient",
        "/settings/../hookup/x",
    ] {
        let visitor = office.browser();
        let query: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let page = visitor
            .get(&format!("{SIGN_IN}?next={query}"))
            .await
            .is(200);
        let page = page.keeps_quiet_about("evil.example");
        let fields = [
            ("email", "one@x.example"),
            ("password", PASSWORD),
            ("next", next),
        ];
        visitor
            .submit(&page, SIGN_IN, &fields)
            .await
            .goes_to("/settings");
    }
}

#[tokio::test]
async fn guessing_gets_slower_for_an_account_and_never_stops_its_owner_for_good() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    settled(&office, "two@x.example", &AccessScope::Operator).await;
    let mut guesser = office.browser();
    for guess in 0..5_u8 {
        guesser.address = [198, 51, 100, guess];
        let answer = sign_in(&guesser, "one@x.example", &format!("guess number {guess}")).await;
        answer.is(422).says("Wrong email or password");
    }
    let owner = office.browser();
    let paused = sign_in(&owner, "one@x.example", PASSWORD).await.is(422);
    paused.says("Try again in 30 seconds.");
    sign_in(&office.browser(), "two@x.example", PASSWORD)
        .await
        .goes_to("/settings");
    office.clock.advance(SignedDuration::from_secs(29));
    sign_in(&owner, "one@x.example", PASSWORD)
        .await
        .is(422)
        .says("Try again in 1 second.");
    office.clock.advance(SignedDuration::from_secs(1));
    sign_in(&guesser, "one@x.example", "guess number 6")
        .await
        .is(422);
    sign_in(&owner, "one@x.example", PASSWORD)
        .await
        .is(422)
        .says("60 seconds");
    office.clock.advance(SignedDuration::from_mins(1));
    sign_in(&owner, "one@x.example", PASSWORD)
        .await
        .goes_to("/settings");
    sign_in(&guesser, "one@x.example", "guess number 7")
        .await
        .is(422)
        .says("Wrong email or password");
}

#[tokio::test]
async fn a_link_opens_an_account_that_somebody_else_guesses_at() {
    let office = connected().await;
    let account = settled(&office, "one@x.example", &AccessScope::Operator).await;
    for guess in 0..6 {
        sign_in(
            &office.browser(),
            "one@x.example",
            &format!("guess number {guess}"),
        )
        .await;
    }
    sign_in(&office.browser(), "one@x.example", PASSWORD)
        .await
        .says("Too many attempts");
    let address = link(&office, &account, AccountLinkKind::Password).await;
    let new = "five other words this time";
    choose(&office.browser(), &address, new)
        .await
        .goes_to("/settings");
    sign_in(&office.browser(), "one@x.example", new)
        .await
        .goes_to("/settings");
}

#[tokio::test]
async fn many_accounts_are_not_guessed_at_from_one_address() {
    let office = connected().await;
    let guesser = office.browser();
    for guess in 0..30 {
        let email = format!("somebody{guess}@x.example");
        sign_in(&guesser, &email, "the same password")
            .await
            .says("Wrong email or password");
    }
    let paused = sign_in(&guesser, "one@x.example", "the same password").await;
    paused.is(422).says("Too many attempts");
    let mut elsewhere = office.browser();
    elsewhere.address = [192, 0, 2, 1];
    sign_in(&elsewhere, "one@x.example", "the same password")
        .await
        .says("Wrong email or password");
}

#[tokio::test]
async fn guesses_at_the_same_moment_gain_nothing() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let guesses = (0..20).map(|guess| {
        let visitor = office.browser();
        async move { sign_in(&visitor, "one@x.example", &format!("guess number {guess}")).await }
    });
    let answers = futures_util::future::join_all(guesses).await;
    let looked_at = answers
        .iter()
        .filter(|it| it.text.contains("Wrong email or password"));
    assert_eq!(looked_at.count(), 5);
}

#[tokio::test]
async fn a_session_that_was_planted_is_not_the_one_that_is_signed_in() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let attacker = office.browser();
    attacker.get(SIGN_IN).await;
    let planted = attacker.cookie().unwrap();
    let victim = office.browser();
    victim.take(&planted);
    let came = sign_in(&victim, "one@x.example", PASSWORD)
        .await
        .goes_to("/settings");
    assert_ne!(victim.cookie().unwrap(), planted);
    let cookie = came.header("set-cookie");
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    attacker.get("/settings/account").await.is(303);
    // The session that was there before ends too.
    let before = victim.cookie().unwrap();
    let owner = settled(&office, "two@x.example", &AccessScope::Operator).await;
    let address = link(&office, &owner, AccountLinkKind::Password).await;
    choose(&victim, &address, PASSWORD)
        .await
        .goes_to("/settings");
    attacker.take(&before);
    attacker.get("/settings/account").await.is(303);
}

#[tokio::test]
async fn signing_out_leaves_nothing_that_signs_in() {
    let office = connected().await;
    let visitor = office.operator().await;
    let (page, before) = (
        visitor.get("/settings/account").await,
        visitor.cookie().unwrap(),
    );
    visitor
        .submit(&page, "/settings/sign-out", &[])
        .await
        .is(303);
    assert_ne!(visitor.cookie().unwrap(), before);
    visitor.take(&before);
    visitor.get("/settings/account").await.is(303);
}

#[tokio::test]
async fn a_session_ends_after_two_hours_unused_and_twelve_in_all() {
    let office = connected().await;
    let (idle, busy) = (
        office.operator().await,
        office.administrator_of(CLINIC).await,
    );
    for _ in 0..11 {
        office.clock.advance(SignedDuration::from_mins(65));
        busy.get("/settings/account").await.is(200);
    }
    idle.get("/settings/account").await.is(303);
    office.clock.advance(SignedDuration::from_mins(5));
    busy.get("/settings/account").await.is(303);
}

#[tokio::test]
async fn a_link_says_what_is_wrong_with_it() {
    let office = connected().await;
    let account = settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    let used = link(&office, &account, AccountLinkKind::Password).await;
    for _ in 0..3 {
        visitor.get(&used).await.is(200).says("one@x.example");
    }
    let page = visitor.get(&used).await;
    choose(&visitor, &used, "another password")
        .await
        .goes_to("/settings");
    visitor.get(&used).await.is(422).says("already been used");
    let third = [
        ("password", "a third password"),
        ("again", "a third password"),
    ];
    let replayer = office.browser();
    let other = link(&office, &account, AccountLinkKind::Password).await;
    let form = replayer.get(&other).await;
    let mut fields = form.form(&other);
    fields.retain(|(name, _)| name == "form_token");
    fields.extend(third.map(|(name, value)| (name.to_owned(), value.to_owned())));
    replayer
        .post(used.as_str(), fields)
        .await
        .is(422)
        .says("already been used");
    drop(page);
    sign_in(&office.browser(), "one@x.example", "another password")
        .await
        .goes_to("/settings");
    office.clock.advance(SignedDuration::from_hours(24));
    replayer.get(&other).await.is(422).says("has expired");
    replayer
        .get("/settings/link/0123")
        .await
        .is(422)
        .says("isn’t valid");
}

#[tokio::test]
async fn a_password_that_will_not_do_uses_no_link_up() {
    let office = connected().await;
    let email = EmailAddress::parse("one@x.example").unwrap();
    let account = office
        .db
        .add_account(&email, &AccessScope::Operator, office.now())
        .await;
    let address = link(&office, &account.unwrap(), AccountLinkKind::Invitation).await;
    let visitor = office.browser();
    let page = visitor.get(&address).await.is(200);
    for (password, again, said) in [
        ("short", "short", "at least 12"),
        ("one@x.example", "one@x.example", "Too easy"),
        (PASSWORD, "four words are not", "don’t match"),
    ] {
        let fields = [("password", password), ("again", again)];
        let answer = visitor.submit(&page, &address, &fields).await.is(422);
        let answer = answer.says(said);
        assert_eq!(answer.count("[aria-invalid=true]"), 1);
        assert_eq!(answer.count("input[type=password]:not([value=''])"), 0);
    }
    choose(&visitor, &address, PASSWORD)
        .await
        .goes_to("/settings");
}

#[tokio::test]
async fn the_first_operator_chooses_who_they_are() {
    let office = connected().await;
    let token = office
        .db
        .create_first_operator_link(office.now())
        .await
        .unwrap()
        .unwrap();
    let address = format!("/settings/link/{}", token.expose_secret());
    let visitor = office.browser();
    let page = visitor.get(&address).await.is(200).says("first operator");
    let fill = async |email: &str| {
        let fields = [
            ("email", email),
            ("password", PASSWORD),
            ("again", PASSWORD),
        ];
        visitor.submit(&page, &address, &fields).await
    };
    fill("no address")
        .await
        .is(422)
        .says("Enter a valid email address");
    fill("one@x.example").await.goes_to("/settings");
    visitor
        .get("/settings/accounts")
        .await
        .is(200)
        .says("one@x.example");
    office
        .browser()
        .get(&address)
        .await
        .is(422)
        .says("already been used");
    assert!(
        office
            .db
            .create_first_operator_link(office.now())
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn a_code_is_asked_for_in_the_same_browser_and_is_good_once() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD).await;
    let secret = set_up_codes(&office, &visitor).await;
    let now = || code(&secret, office.now().as_second());

    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD)
        .await
        .goes_to(CODE);
    visitor.get("/settings/account").await.is(303);
    let page = visitor.get(CODE).await.is(200);
    let replayed = visitor.submit(&page, CODE, &[("code", &now())]).await;
    replayed.is(422).says("wrong or already used");
    office.clock.advance(SignedDuration::from_secs(30));
    let stranger = office.browser();
    let strange = stranger.get(SIGN_IN).await;
    let mut fields = strange.form(SIGN_IN);
    fields.retain(|(name, _)| name == "form_token");
    fields.push(("code".to_owned(), now()));
    stranger
        .post(CODE, fields)
        .await
        .goes_to("/settings/sign-in?done=too-late");
    visitor
        .submit(&page, CODE, &[("code", &now())])
        .await
        .goes_to("/settings");
    visitor.get("/settings/account").await.is(200);

    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD)
        .await
        .goes_to(CODE);
    let page = visitor.get(CODE).await.is(200);
    visitor
        .submit(&page, CODE, &[("code", &now())])
        .await
        .is(422)
        .says("wrong or already used");
    office.clock.advance(SignedDuration::from_mins(5));
    visitor
        .get(CODE)
        .await
        .goes_to("/settings/sign-in?done=too-late");
    let late = visitor.submit(&page, CODE, &[("code", &now())]).await;
    late.goes_to("/settings/sign-in?done=too-late");
}

#[tokio::test]
async fn codes_are_not_guessed_either() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD).await;
    let secret = set_up_codes(&office, &visitor).await;
    office.clock.advance(SignedDuration::from_secs(30));
    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD)
        .await
        .goes_to(CODE);
    let page = visitor.get(CODE).await.is(200);
    for _ in 0..5 {
        visitor
            .submit(&page, CODE, &[("code", "000000")])
            .await
            .is(422)
            .says("That code is wrong");
    }
    let right = code(&secret, office.now().as_second());
    // Beginning again gains nothing.
    sign_in(&visitor, "one@x.example", PASSWORD)
        .await
        .goes_to(CODE);
    let page = visitor.get(CODE).await;
    let paused = visitor.submit(&page, CODE, &[("code", &right)]).await;
    paused.is(422).says("Try again in 30 seconds");
    office.clock.advance(SignedDuration::from_secs(30));
    let right = code(&secret, office.now().as_second());
    visitor
        .submit(&page, CODE, &[("code", &right)])
        .await
        .goes_to("/settings");
}

#[tokio::test]
async fn a_reset_asks_for_the_code_unless_it_takes_it_away() {
    let office = connected().await;
    let account = settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD).await;
    set_up_codes(&office, &visitor).await;
    let address = link(&office, &account, AccountLinkKind::Password).await;
    choose(&office.browser(), &address, PASSWORD)
        .await
        .goes_to(CODE);
    visitor.get("/settings/account").await.is(303);
    let address = link(&office, &account, AccountLinkKind::PasswordAndCode).await;
    choose(&office.browser(), &address, PASSWORD)
        .await
        .goes_to("/settings");
    sign_in(&office.browser(), "one@x.example", PASSWORD)
        .await
        .goes_to("/settings");
}

#[tokio::test]
async fn forged_forms_sign_nobody_in() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let fields = [("email", "one@x.example"), ("password", PASSWORD)];
    let visitor = office.browser();
    visitor.post(SIGN_IN, fields).await.is(403);
    let page = visitor.get(SIGN_IN).await;
    visitor.post(SIGN_IN, fields).await.is(403);
    let other = office.browser();
    other.get(SIGN_IN).await;
    other.submit(&page, SIGN_IN, &fields).await.is(403);
    let mut foreign = office.browser();
    foreign.take(&visitor.cookie().unwrap());
    foreign.headers = vec![("sec-fetch-site", "cross-site".to_owned())];
    foreign.submit(&page, SIGN_IN, &fields).await.is(403);
    visitor
        .submit(&page, SIGN_IN, &fields)
        .await
        .goes_to("/settings");
}

#[tokio::test]
async fn who_came_in_and_who_did_not_stands_in_the_audit() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", "not that password")
        .await
        .is(422);
    sign_in(&visitor, "one@x.example", PASSWORD)
        .await
        .goes_to("/settings");
    let page = visitor.get("/settings/account").await;
    visitor
        .submit(&page, "/settings/sign-out", &[])
        .await
        .is(303);
    let noted = office
        .db
        .list_audit_entries(&AuditFilter::default(), 9)
        .await
        .unwrap();
    let mut noted: Vec<_> = noted
        .iter()
        .map(|entry| {
            (
                entry.action.as_str(),
                entry.detail.as_deref(),
                entry.actor.clone(),
            )
        })
        .collect();
    noted.sort_by_key(|(action, detail, _)| (*action, *detail));
    let (one, name) = (|| "one@x.example".to_owned(), AuditActor::SignedIn);
    let wanted = [
        (
            "sign-in-refused",
            Some("password, 203.0.113.0/24"),
            AuditActor::Claimed(one()),
        ),
        ("signed-in", Some("link, 203.0.113.0/24"), name(one())),
        ("signed-in", Some("password, 203.0.113.0/24"), name(one())),
        ("signed-out", None, name(one())),
    ];
    assert_eq!(noted, wanted);
}

#[tokio::test]
async fn whoever_knows_an_address_does_not_keep_its_owner_out() {
    let office = connected().await;
    settled(&office, "one@x.example", &AccessScope::Operator).await;
    let owner = office.browser();
    sign_in(&owner, "one@x.example", PASSWORD).await.is(303);
    let home = owner.get("/settings/account").await.is(200);
    owner.submit(&home, "/settings/sign-out", &[]).await.is(303);
    let stranger = office.browser();
    for _ in 0..6 {
        sign_in(&stranger, "one@x.example", "not that password").await;
    }
    sign_in(&stranger, "one@x.example", PASSWORD).await.is(422);
    sign_in(&owner, "one@x.example", PASSWORD).await.is(303);
}

/// Action, detail, and who it was, of what was refused.
async fn refusals(office: &TestApp) -> Vec<(String, String, AuditActor)> {
    let filter = AuditFilter {
        outcome: Some(AuditOutcome::Refused),
        ..AuditFilter::default()
    };
    let found = office.db.list_audit_entries(&filter, 99).await.unwrap();
    let mut found: Vec<_> = found
        .into_iter()
        .map(|entry| (entry.action, entry.detail.unwrap_or_default(), entry.actor))
        .collect();
    found.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
    found
}

#[tokio::test]
async fn refused_confirmations_bad_links_and_closed_gates_stand_in_the_audit() {
    let office = connected().await;
    let account = settled(&office, "one@x.example", &AccessScope::Operator).await;
    let visitor = office.browser();
    sign_in(&visitor, "one@x.example", PASSWORD).await.is(303);
    let page = visitor.get("/settings/account").await;
    let begin = "/settings/account/second-factor/begin";
    for _ in 0..7 {
        let fields = [("confirm", "not that password")];
        visitor.submit(&page, begin, &fields).await.is(422);
    }
    let address = link(&office, &account, AccountLinkKind::Password).await;
    choose(&office.browser(), &address, PASSWORD).await.is(303);
    for path in [
        address.as_str(),
        "/settings/link/0123",
        "/settings/link/4567",
    ] {
        visitor.get(path).await.is(422);
    }
    let one = || AuditActor::SignedIn("one@x.example".to_owned());
    let named = || AuditActor::Claimed("one@x.example".to_owned());
    let wanted = [
        ("confirmation-paused", "attempts: 2", one()),
        ("confirmation-refused", "attempts: 5", one()),
        (
            "link-refused",
            "not known, attempts: 2",
            AuditActor::Unknown,
        ),
        ("link-refused", "used, attempts: 1", named()),
    ];
    let wanted =
        wanted.map(|(action, detail, actor)| (action.to_owned(), detail.to_owned(), actor));
    assert_eq!(refusals(&office).await, wanted);
    for _ in 0..7 {
        sign_in(&office.browser(), "one@x.example", "not that password").await;
    }
    let paused = refusals(&office).await;
    let paused = paused.iter().find(|it| it.0 == "sign-in-paused").unwrap();
    assert_eq!((paused.1.as_str(), &paused.2), ("attempts: 2", &named()));
}

#[tokio::test]
async fn who_tries_a_page_of_others_or_a_forged_form_stands_in_the_audit_once_a_day() {
    let office = connected().await;
    let administrator = office.administrator_of(CLINIC).await;
    for path in [
        "/settings/clinics/54322/audit",
        "/settings/clinics/54323",
        "/settings/accounts",
    ] {
        administrator.get(path).await.is(404);
    }
    let nothing: [(&str, &str); 0] = [];
    administrator.post(PURGE, nothing).await.is(403);
    office.browser().get("/settings/accounts").await.is(303);
    let who = || AuditActor::SignedIn("administrator@54321.example".to_owned());
    let wanted = [
        (
            "access-refused",
            "/settings/clinics/{provet_id}/audit, clinic 54322, attempts: 3",
        ),
        ("form-refused", "attempts: 1"),
    ];
    let wanted = wanted.map(|(action, detail)| (action.to_owned(), detail.to_owned(), who()));
    assert_eq!(refusals(&office).await, wanted);
}

#[tokio::test]
async fn a_browser_is_told_to_forget_our_pages_when_somebody_signs_out() {
    let office = connected().await;
    let visitor = office.operator().await;
    let page = visitor.get("/settings/account").await;
    let left = visitor.submit(&page, "/settings/sign-out", &[]).await;
    let forget = left.is(303).header("clear-site-data").to_owned();
    assert_eq!(forget, "\"cache\", \"storage\"");
}

#[tokio::test]
async fn nobody_chooses_a_password_that_the_operator_lists_as_breached() {
    let digest = hex::encode_upper(Sha1::digest("eight green bottles"));
    let folder = TestFolder::create();
    let file = folder.path().join("breached.txt");
    std::fs::write(&file, format!("{digest}:42\r\n")).unwrap();
    let office = TestApp::start(AppSetup {
        breached_passwords: Some(BreachedPasswords::open(&file).unwrap()),
        ..AppSetup::remote()
    });
    let office = office.await;
    let account = settled(&office, "one@x.example", &AccessScope::Operator).await;
    let address = link(&office, &account, AccountLinkKind::Password).await;
    let visitor = office.browser();
    let refused = choose(&visitor, &address, "eight green bottles").await;
    assert_eq!(refused.is(422).count("#password[aria-invalid=true]"), 1);
    choose(&visitor, &address, "nine green bottles")
        .await
        .is(303);
}
