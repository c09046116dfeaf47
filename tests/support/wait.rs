//! Waiting for what happens by itself: ask again until it is so, up to a limit that no machine should need.

use std::time::Duration;

/// How long anything may take before a test gives up. It only decides when a broken test ends.
pub(crate) const WAIT_LIMIT: Duration = Duration::from_mins(1);
/// How soon the question is asked again.
pub(crate) const POLL_INTERVAL: Duration = Duration::from_millis(5);

/// Asks until there is an answer. `what` names what is waited for, for the message of a test that waits in vain.
pub(crate) async fn wait_for<T, F: Future<Output = Option<T>>>(
    what: &str,
    mut ask: impl FnMut() -> F,
) -> T {
    let answer = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    };
    let answer = tokio::time::timeout(WAIT_LIMIT, answer).await;
    answer.unwrap_or_else(|_| panic!("waited {WAIT_LIMIT:?} in vain for {what}"))
}

/// Asks until it is so.
pub(crate) async fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    wait_for(what, || std::future::ready(is_so().then_some(()))).await;
}
