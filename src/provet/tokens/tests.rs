//! Behaviour of tokens, with a store in memory, an issuer that counts, and a clock that stands still.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use futures_util::future::{join_all, ready};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use super::renew::{LATEST_EXCHANGE, LEASE_DURATION, USER_LEASE_DURATION};
use super::*;
use crate::clock::FixedClock;
use crate::provet::http::REQUEST_TIMEOUT;
use crate::provet::oauth::OAuthGrantType;
use crate::provet::{ProvetId, Tenant};

/// A store that several nodes of a test share. It holds tokens of clinics only.
#[derive(Default)]
pub(in crate::provet) struct MemoryStore {
    rows: Mutex<HashMap<String, MemoryStoreRow>>,
    broken: AtomicBool,
    /// Nothing is kept, while everything else is answered.
    keeps_nothing: AtomicBool,
    /// How long it takes to say a person's refresh token; there is none where it is not set.
    refresh_delay: Mutex<Option<Duration>>,
}

#[derive(Default)]
struct MemoryStoreRow {
    token: Option<AccessToken>,
    lease: Option<(String, Timestamp)>,
}

impl MemoryStore {
    fn with<'a, T: Send + 'a>(
        &self,
        owner: TokenOwner<'_>,
        change: impl FnOnce(&mut MemoryStoreRow) -> T,
    ) -> StoreFuture<'a, T> {
        if self.broken.load(Ordering::Relaxed) {
            return ready(Err(TokenStoreError("broken".into()))).boxed();
        }
        let mut rows = self.rows.lock().unwrap();
        ready(Ok(change(rows.entry(owner.id().to_owned()).or_default()))).boxed()
    }
}

impl TokenStore for MemoryStore {
    fn load<'a>(&'a self, owner: TokenOwner<'a>) -> StoreFuture<'a, Option<StoredToken>> {
        self.with(owner, |row| {
            Some(StoredToken {
                token: row.token.clone(),
                lease_until: row.lease.as_ref().map(|(_, until)| *until),
            })
        })
    }

    fn begin_renewal<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        holder: &'a str,
        now: Timestamp,
        until: Timestamp,
    ) -> StoreFuture<'a, bool> {
        self.with(owner, |row| {
            let free = row
                .lease
                .as_ref()
                .is_none_or(|(owner, ends)| owner == holder || *ends <= now);
            if free {
                row.lease = Some((holder.to_owned(), until));
            }
            free
        })
    }

    fn refresh_token<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        _: Timestamp,
    ) -> StoreFuture<'a, Option<SecretString>> {
        let delay = *self.refresh_delay.lock().unwrap();
        async move {
            let Some(delay) = delay else {
                return Ok(None);
            };
            tokio::time::sleep(delay).await;
            Ok(Some(SecretString::from("refresh")))
        }
        .boxed()
    }

    fn save<'a>(
        &'a self,
        owner: TokenOwner<'a>,
        holder: &'a str,
        renewed: &'a TokenSet,
        _: Timestamp,
    ) -> StoreFuture<'a, bool> {
        if self.keeps_nothing.load(Ordering::Relaxed) {
            return ready(Err(TokenStoreError("full".into()))).boxed();
        }
        self.with(owner, |row| {
            row.token = Some(renewed.access_token.clone());
            row.lease.take_if(|(owner, _)| owner == holder).is_some()
        })
    }

    fn cancel_renewal<'a>(&'a self, owner: TokenOwner<'a>, holder: &'a str) -> StoreFuture<'a, ()> {
        self.with(owner, |row| {
            row.lease.take_if(|(owner, _)| owner == holder);
        })
    }

    fn expire_sign_in<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        _: &'a str,
        _: Timestamp,
    ) -> StoreFuture<'a, bool> {
        ready(Ok(false)).boxed()
    }

    fn handle_client_rejected<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        _: Timestamp,
    ) -> StoreFuture<'a, bool> {
        ready(Ok(false)).boxed()
    }
}

/// Issues `token-1`, `token-2`, … each when it gets a permit.
struct CountingIssuer {
    issued: AtomicUsize,
    gate: Semaphore,
    lifetime: SignedDuration,
    failing: AtomicBool,
    revoked: AtomicUsize,
    clock: FixedClock,
}

struct CountingIssuerHandle(Arc<CountingIssuer>);

impl TokenIssuer for CountingIssuerHandle {
    fn issue_tokens(
        &self,
        _credential: Arc<Credential>,
        _refresh: Option<SecretString>,
    ) -> BoxFuture<'static, Result<TokenSet, TokenError>> {
        let counter = Arc::clone(&self.0);
        async move {
            let number = counter.issued.fetch_add(1, Ordering::SeqCst) + 1;
            counter.gate.acquire().await.unwrap().forget();
            if counter.failing.load(Ordering::Relaxed) {
                return Err(TokenError::Unreachable);
            }
            let ends = counter.clock.now().checked_add(counter.lifetime).unwrap();
            let text = SecretString::from(format!("token-{number}"));
            Ok(TokenSet {
                access_token: AccessToken::new(text, ends),
                refresh_token: None,
            })
        }
        .boxed()
    }

    fn revoke_unused(
        &self,
        _credential: Arc<Credential>,
        _renewed: TokenSet,
    ) -> BoxFuture<'static, ()> {
        self.0.revoked.fetch_add(1, Ordering::SeqCst);
        ready(()).boxed()
    }
}

/// Nodes that share a store, a clock and an issuer.
struct TokenFixture {
    clock: FixedClock,
    store: Arc<MemoryStore>,
    issuer: Arc<CountingIssuer>,
}

impl TokenFixture {
    fn new() -> Self {
        let clock = FixedClock::new("2026-11-21T08:00:00Z".parse().unwrap());
        let issuer = Arc::new(CountingIssuer {
            issued: AtomicUsize::new(0),
            gate: Semaphore::new(1000),
            lifetime: SignedDuration::from_hours(10),
            failing: AtomicBool::new(false),
            revoked: AtomicUsize::new(0),
            clock: clock.clone(),
        });
        Self {
            clock,
            store: Arc::default(),
            issuer,
        }
    }

    /// Nothing is issued before its gate is opened.
    fn block_issuer() -> Self {
        let mut world = Self::new();
        Arc::get_mut(&mut world.issuer).unwrap().gate = Semaphore::new(0);
        world
    }

    fn unblock_issuer(&self) {
        self.issuer.gate.add_permits(1000);
    }

    fn node(&self) -> TokenCache {
        let mut node = TokenCache::new(
            self.store.clone(),
            Arc::new(CountingIssuerHandle(self.issuer.clone())),
            Arc::new(self.clock.clone()),
        );
        Arc::get_mut(&mut node.inner).unwrap().poll_interval = Duration::ZERO;
        node.remove_retry_pauses();
        node
    }

    fn issued(&self) -> usize {
        self.issuer.issued.load(Ordering::SeqCst)
    }
}

pub(in crate::provet) fn credential(token_url: &str) -> Arc<Credential> {
    let tenant = Tenant::from_token_url(ProvetId::new(4).unwrap(), &token_url.parse().unwrap());
    Arc::new(Credential {
        id: "cred-1".to_owned(),
        tenant: tenant.unwrap(),
        client_id: "our-id".to_owned(),
        client_secret: Some(SecretString::from("our: secret/+%".to_owned())),
        grant_type: OAuthGrantType::ClientCredentials,
        acts_for_user: false,
    })
}

fn ours() -> Arc<Credential> {
    credential("https://provetcloud.com/4/oauth2/token/")
}

fn text(token: &AccessToken) -> &str {
    token.secret().expose_secret()
}

/// Lets every other task go on until it waits for something.
async fn wait_until_idle() {
    for _ in 0..50 {
        tokio::task::yield_now().await;
    }
}

async fn request_token(tokens: &TokenCache) -> String {
    text(&tokens.get_token(&ours()).await.unwrap()).to_owned()
}

#[tokio::test(start_paused = true)]
async fn a_refresh_token_is_not_used_where_a_slow_database_has_used_up_the_time_for_it() {
    let world = TokenFixture::new();
    let node = world.node();
    let person = Arc::new(ours().for_user("a sign-in"));
    *world.store.refresh_delay.lock().unwrap() = Some(Duration::from_secs(31));
    let late = node.get_token(&person).await;
    assert!(matches!(late, Err(TokenError::Unreachable)), "{late:?}");
    assert_eq!(world.issued(), 0);
    *world.store.refresh_delay.lock().unwrap() = Some(Duration::from_secs(29));
    assert_eq!(text(&node.get_token(&person).await.unwrap()), "token-1");
}

#[tokio::test(start_paused = true)]
async fn a_persons_tokens_that_cannot_be_kept_are_revoked_and_the_right_to_renew_is_given_back() {
    let world = TokenFixture::new();
    let person = Arc::new(ours().for_user("a sign-in"));
    *world.store.refresh_delay.lock().unwrap() = Some(Duration::ZERO);
    world.store.keeps_nothing.store(true, Ordering::Relaxed);
    let lost = world.node().get_token(&person).await;
    assert!(matches!(lost, Err(TokenError::Unreachable)), "{lost:?}");
    assert_eq!(world.issued(), 1);
    assert_eq!(world.issuer.revoked.load(Ordering::SeqCst), 1);
    let rows = world.store.rows.lock().unwrap();
    assert!(rows.values().all(|row| row.lease.is_none()));
}

#[test]
fn the_right_to_use_a_refresh_token_outlasts_the_longest_exchange() {
    let exchange = SignedDuration::try_from(LATEST_EXCHANGE + REQUEST_TIMEOUT).unwrap();
    assert!(USER_LEASE_DURATION > exchange);
}

#[tokio::test]
async fn two_hundred_callers_with_an_expired_token_cause_one_token_request() {
    let world = TokenFixture::block_issuer();
    let node = world.node();
    let expired = AccessToken::new(SecretString::from("old".to_owned()), world.clock.now());
    node.insert_token("cred-1", expired);
    let callers = (0..200).map(|_| {
        let node = node.clone();
        tokio::spawn(async move { request_token(&node).await })
    });
    let callers: Vec<_> = callers.collect();
    tokio::task::yield_now().await;
    world.unblock_issuer();
    let got = join_all(callers).await;
    assert!(got.into_iter().all(|token| token.unwrap() == "token-1"));
    assert_eq!(world.issued(), 1);
}

#[tokio::test]
async fn a_caller_that_gives_up_takes_nothing_with_it() {
    let world = TokenFixture::block_issuer();
    let node = world.node();
    let leader = tokio::spawn({
        let node = node.clone();
        async move { request_token(&node).await }
    });
    while world.issued() == 0 {
        tokio::task::yield_now().await;
    }
    let follower = tokio::spawn({
        let node = node.clone();
        async move { request_token(&node).await }
    });
    tokio::task::yield_now().await;
    leader.abort();
    assert!(leader.await.unwrap_err().is_cancelled());
    world.unblock_issuer();
    assert_eq!(follower.await.unwrap(), "token-1");
    assert_eq!(world.issued(), 1);
}

#[tokio::test]
async fn nodes_agree_on_who_renews() {
    let world = TokenFixture::block_issuer();
    let nodes: Vec<TokenCache> = (0..5).map(|_| world.node()).collect();
    let asked: Vec<_> = nodes
        .into_iter()
        .map(|node| tokio::spawn(async move { request_token(&node).await }))
        .collect();
    while world.issued() == 0 {
        tokio::task::yield_now().await;
    }
    world.unblock_issuer();
    let got = join_all(asked).await;
    assert!(got.into_iter().all(|token| token.unwrap() == "token-1"));
    assert_eq!(world.issued(), 1);
}

#[tokio::test]
async fn a_token_is_found_in_the_store_after_a_restart() {
    let world = TokenFixture::new();
    assert_eq!(request_token(&world.node()).await, "token-1");
    assert_eq!(request_token(&world.node()).await, "token-1");
    assert_eq!(world.issued(), 1);
}

#[tokio::test]
async fn a_dead_nodes_right_to_renew_ends_by_itself() {
    let world = TokenFixture::new();
    let now = world.clock.now();
    let until = now.checked_add(LEASE_DURATION).unwrap();
    let begun = world
        .store
        .begin_renewal(TokenOwner::VirtualUser("cred-1"), "dead", now, until)
        .await;
    assert!(begun.unwrap());
    let node = world.node();
    let waiting = tokio::spawn(async move { request_token(&node).await });
    wait_until_idle().await;
    assert_eq!(world.issued(), 0, "the right is another's");
    world.clock.advance(LEASE_DURATION);
    assert_eq!(waiting.await.unwrap(), "token-1");
}

#[tokio::test]
async fn nobody_waits_for_ever_for_another_node() {
    let world = TokenFixture::new();
    let now = world.clock.now();
    let until = now.checked_add(SignedDuration::from_hours(1)).unwrap();
    let begun = world
        .store
        .begin_renewal(TokenOwner::VirtualUser("cred-1"), "stuck", now, until)
        .await;
    assert!(begun.unwrap());
    let answer = world.node().get_token(&ours()).await;
    assert_eq!(answer.unwrap_err(), TokenError::Unreachable);
}

#[tokio::test]
async fn a_token_due_for_renewal_is_used_meanwhile() {
    let world = TokenFixture::new();
    let node = world.node();
    assert_eq!(request_token(&node).await, "token-1");
    world.issuer.gate.forget_permits(1000);
    world.clock.advance(SignedDuration::from_mins(10 * 60 - 4));
    assert_eq!(request_token(&node).await, "token-1", "nobody waits");
    assert_eq!(request_token(&node).await, "token-1");
    while world.issued() < 2 {
        tokio::task::yield_now().await;
    }
    world.unblock_issuer();
    while request_token(&node).await != "token-2" {
        tokio::task::yield_now().await;
    }
    assert_eq!(world.issued(), 2);
}

#[tokio::test]
async fn a_failed_early_renewal_is_not_tried_at_every_request() {
    let world = TokenFixture::new();
    let node = world.node();
    assert_eq!(request_token(&node).await, "token-1");
    world.issuer.failing.store(true, Ordering::Relaxed);
    world.clock.advance(SignedDuration::from_mins(10 * 60 - 4));
    for _ in 0..20 {
        assert_eq!(request_token(&node).await, "token-1");
        wait_until_idle().await;
    }
    // One renewal, whose request was repeated twice at once.
    assert_eq!(world.issued(), 4);
    world.clock.advance(SignedDuration::from_secs(11));
    world.issuer.failing.store(false, Ordering::Relaxed);
    assert_eq!(request_token(&node).await, "token-1");
    wait_until_idle().await;
    assert_eq!(request_token(&node).await, "token-5");
}

#[tokio::test]
async fn a_short_lived_token_is_not_renewed_at_every_request() {
    let mut world = TokenFixture::new();
    Arc::get_mut(&mut world.issuer).unwrap().lifetime = SignedDuration::from_mins(1);
    let node = world.node();
    for _ in 0..5 {
        assert_eq!(request_token(&node).await, "token-1");
        wait_until_idle().await;
    }
    assert_eq!(world.issued(), 1);
    world.clock.advance(SignedDuration::from_secs(50));
    assert_eq!(request_token(&node).await, "token-2");
}

#[tokio::test]
async fn exactly_the_refused_token_is_put_away() {
    let world = TokenFixture::new();
    let (node, other) = (world.node(), world.node());
    let first = node.get_token(&ours()).await.unwrap();
    assert_eq!(request_token(&other).await, "token-1");
    assert!(node.invalidate("cred-1", &first));
    assert_eq!(
        request_token(&node).await,
        "token-2",
        "the store still held the first"
    );
    assert!(node.invalidate("cred-1", &first), "late news of the first");
    assert_eq!(request_token(&node).await, "token-2", "spares the second");
    assert!(other.invalidate("cred-1", &first));
    assert_eq!(
        request_token(&other).await,
        "token-2",
        "the other node's is taken over"
    );
    assert_eq!(world.issued(), 2);
}

#[tokio::test]
async fn an_api_that_refuses_fresh_tokens_causes_no_storm_of_renewals() {
    let world = TokenFixture::new();
    let node = world.node();
    let first = node.get_token(&ours()).await.unwrap();
    assert!(node.invalidate("cred-1", &first));
    let second = node.get_token(&ours()).await.unwrap();
    node.ignore_unauthorized("cred-1");
    assert!(!node.invalidate("cred-1", &second));
    assert_eq!(request_token(&node).await, "token-2");
    world.clock.advance(IGNORE_401_DURATION);
    assert!(node.invalidate("cred-1", &second));
    assert_eq!(request_token(&node).await, "token-3");
}

#[tokio::test]
async fn failures_are_shared_but_not_kept() {
    let world = TokenFixture::block_issuer();
    let node = world.node();
    world.issuer.failing.store(true, Ordering::Relaxed);
    let asked: Vec<_> = (0..20)
        .map(|_| {
            let node = node.clone();
            tokio::spawn(async move { node.get_token(&ours()).await })
        })
        .collect();
    while world.issued() == 0 {
        tokio::task::yield_now().await;
    }
    world.unblock_issuer();
    for answer in join_all(asked).await {
        assert_eq!(answer.unwrap().unwrap_err(), TokenError::Unreachable);
    }
    assert_eq!(world.issued(), 3);
    world.issuer.failing.store(false, Ordering::Relaxed);
    assert_eq!(request_token(&node).await, "token-4");
}

#[tokio::test]
async fn tokens_are_had_without_the_store_too() {
    let world = TokenFixture::new();
    world.store.broken.store(true, Ordering::Relaxed);
    assert_eq!(request_token(&world.node()).await, "token-1");
}

#[test]
fn no_debug_output_shows_a_token_or_a_secret() {
    let token = AccessToken::new(
        SecretString::from("token-1".to_owned()),
        Timestamp::UNIX_EPOCH,
    );
    let stored = StoredToken {
        token: Some(token),
        lease_until: None,
    };
    let shown = format!("{stored:?} {:?}", ours());
    assert!(!shown.contains("token-1"), "{shown}");
    assert!(
        !shown.contains("our-id") && !shown.contains("our: secret"),
        "{shown}"
    );
}
