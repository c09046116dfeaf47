//! Streams a panel in one response: the page shell at once, each section as soon as it is ready.

use std::convert::Infallible;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use axum::body::Body;
use bytes::Bytes;
use futures_util::future::FutureExt;
use futures_util::stream::{self, FuturesUnordered, Stream, StreamExt};
use maud::Markup;
use tracing::Instrument;

use crate::panels::PendingSection;

/// Renders the replacement of a section that panicked.
pub(super) type FallbackRenderer = Arc<dyn Fn(&'static str) -> Markup + Send + Sync>;

/// `open`, then the sections in the order they finish, then `close`.
///
/// The sections are polled only while the response is read, and dropped with it: when the browser disconnects, the work ends.
pub(super) fn streaming_body(
    open: String,
    sections: Vec<PendingSection>,
    close: &'static str,
    broken: &FallbackRenderer,
) -> Body {
    let first = stream::once(std::future::ready(Bytes::from(open)));
    let last = stream::once(std::future::ready(Bytes::from_static(close.as_bytes())));
    let chunks = first
        .chain(completed_sections(sections, broken))
        .chain(last);
    Body::from_stream(chunks.map(Ok::<_, Infallible>))
}

fn completed_sections(
    sections: Vec<PendingSection>,
    broken: &FallbackRenderer,
) -> impl Stream<Item = Bytes> + Send + use<> {
    let waiting: FuturesUnordered<_> = sections
        .into_iter()
        .map(|section| render_section(section, broken))
        .collect();
    waiting.map(|markup| Bytes::from(markup.into_string()))
}

/// The markup of a section, or its replacement if it panics: the other sections must still be shown.
pub(super) fn render_section(
    section: PendingSection,
    broken: &FallbackRenderer,
) -> impl Future<Output = Markup> + Send + use<> {
    let PendingSection { slot, markup } = section;
    let broken = Arc::clone(broken);
    let whole = async move {
        let made = AssertUnwindSafe(markup).catch_unwind().await;
        made.unwrap_or_else(|_| {
            tracing::error!(slot, "a section panicked");
            metrics::counter!("cageside_panics_total").increment(1);
            broken(slot)
        })
    };
    // The body is read after the handler has returned, outside the span of the request.
    whole.in_current_span()
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;
    use std::sync::atomic::{AtomicBool, Ordering};
    use tokio::sync::oneshot;

    fn replacement() -> FallbackRenderer {
        Arc::new(|slot| html! { (slot) " broke" })
    }

    fn streamed(sections: Vec<PendingSection>) -> impl Stream<Item = String> + Unpin {
        let body = streaming_body("<open>".to_owned(), sections, "</open>", &replacement());
        body.into_data_stream()
            .map(|chunk| String::from_utf8(chunk.unwrap().to_vec()).unwrap())
    }

    fn gated(slot: &'static str) -> (oneshot::Sender<()>, PendingSection) {
        let (open, gate) = oneshot::channel();
        let markup = async move {
            gate.await.unwrap();
            html! { (slot) }
        };
        (
            open,
            PendingSection {
                slot,
                markup: markup.boxed(),
            },
        )
    }

    #[tokio::test]
    async fn the_shell_goes_out_before_any_section_and_sections_as_they_finish() {
        let (first, section_a) = gated("a");
        let (second, section_b) = gated("b");
        let mut chunks = streamed(vec![section_a, section_b]);
        assert_eq!(chunks.next().await.as_deref(), Some("<open>"));
        second.send(()).unwrap();
        assert_eq!(chunks.next().await.as_deref(), Some("b"));
        first.send(()).unwrap();
        assert_eq!(chunks.next().await.as_deref(), Some("a"));
        assert_eq!(chunks.next().await.as_deref(), Some("</open>"));
        assert_eq!(chunks.next().await, None);
    }

    #[tokio::test]
    async fn a_section_that_panics_takes_nothing_with_it() {
        let panics = async { panic!("a name from the record") }.boxed();
        let fine = async {
            html! { "fine" }
        }
        .boxed();
        let sections = vec![
            PendingSection {
                slot: "weight",
                markup: panics,
            },
            PendingSection {
                slot: "due",
                markup: fine,
            },
        ];
        let all: Vec<_> = streamed(sections).collect().await;
        assert!(all.contains(&"weight broke".to_owned()), "{all:?}");
        assert!(all.contains(&"fine".to_owned()), "{all:?}");
        assert_eq!(all.last().map(String::as_str), Some("</open>"));
    }

    #[tokio::test]
    async fn a_reader_who_goes_away_ends_the_work() {
        struct Work(Arc<AtomicBool>);
        impl Drop for Work {
            fn drop(&mut self) {
                self.0.store(true, Ordering::SeqCst);
            }
        }
        let ended = Arc::new(AtomicBool::new(false));
        let work = Work(Arc::clone(&ended));
        let markup = async move {
            std::future::pending::<()>().await;
            drop(work);
            html! {}
        };
        let mut chunks = streamed(vec![PendingSection {
            slot: "a",
            markup: markup.boxed(),
        }]);
        assert_eq!(chunks.next().await.as_deref(), Some("<open>"));
        assert!(chunks.next().now_or_never().is_none());
        assert!(!ended.load(Ordering::SeqCst));
        drop(chunks);
        assert!(ended.load(Ordering::SeqCst));
    }
}
