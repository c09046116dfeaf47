//! Fetches lists: page by page, but not for ever, and believes only rows that are the ones asked for.
//!
//! Provet ignores filters it does not know, without a word. \[C\] So every list comes with a check, and one row that fails
//! it makes the whole list [`Unfiltered`](ProvetError::Unfiltered): the rest may lack what was asked for.

use std::collections::HashSet;
use std::fmt::Write as _;

use futures_util::future::try_join_all;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::Api;
use super::request::Call;
use crate::provet::ProvetError;
use crate::provet::model::{Record, Rows, read};

/// The most pages that are fetched of one list, whatever Provet says there is.
const MOST_PAGES: u64 = 20;

/// A list to fetch.
pub(super) struct Listing<'a> {
    /// The path template.
    pub(super) resource: &'static str,
    /// What to fill into it.
    pub(super) ids: &'a [i64],
    /// Filters, expansions, ordering.
    pub(super) query: Vec<(&'static str, String)>,
    /// Rows per page. A request costs one unit per 50, so 50 to 100 is the range that neither wastes requests nor
    /// units. \[D\]
    pub(super) page_size: u32,
    /// Where to stop.
    pub(super) at_most: usize,
}

/// One page as it came.
struct Page {
    rows: Vec<Value>,
    /// All rows there are, where Provet says.
    count: Option<u64>,
    /// All pages there are, where Provet says.
    pages: Option<u64>,
    /// Whether it names a next page. The URL itself is never followed: it would be the server that decides where our
    /// token goes.
    next: bool,
}

impl Api {
    /// Fetches a list whose every row must pass `asked_for`.
    pub(super) async fn rows<T: Record>(
        &self,
        listing: Listing<'_>,
        asked_for: impl Fn(&T) -> bool + Send,
    ) -> Result<Rows<T>, ProvetError> {
        let resource = listing.resource;
        let (values, mut complete) = self.values(&listing).await?;
        let total = values.len();
        let mut rows: Vec<T> = values.into_iter().filter_map(read).collect();
        if rows.is_empty() && total > 0 {
            return Err(ProvetError::Nonsense {
                resource,
                status: 200,
            });
        }
        // A row that is none hides something: what is left must not pass for everything.
        complete &= rows.len() == total;
        if !rows.iter().all(asked_for) {
            return Err(ProvetError::Unfiltered { resource });
        }
        complete &= rows.len() <= listing.at_most;
        rows.truncate(listing.at_most);
        Ok(Rows { rows, complete })
    }

    /// All rows up to the limit, each once, and whether these are all.
    ///
    /// The pages after the first are fetched at once when their number is known, so that a long list takes two round
    /// trips and not ten.
    async fn values(&self, listing: &Listing<'_>) -> Result<(Vec<Value>, bool), ProvetError> {
        let first = self.page(listing, 1).await?;
        let mut gathered = Gathered::default();
        gathered.add(&first);
        match first.pages {
            Some(pages) => {
                let last = pages.min(listing.most_pages());
                let rest = (2..=last).map(|number| self.page_or_none(listing, number));
                for page in try_join_all(rest).await? {
                    gathered.add(&page);
                }
                gathered.cut_off |= pages > last;
            }
            None => self.follow(listing, first.next, &mut gathered).await?,
        }
        Ok(gathered.into_values())
    }

    /// The pages after the first, one by one, while they bring anything new.
    async fn follow(
        &self,
        listing: &Listing<'_>,
        mut next: bool,
        gathered: &mut Gathered,
    ) -> Result<(), ProvetError> {
        let mut number = 2;
        while next {
            if number > listing.most_pages() {
                gathered.cut_off = true;
                return Ok(());
            }
            let page = self.page_or_none(listing, number).await?;
            next = gathered.add(&page) && page.next;
            number += 1;
        }
        Ok(())
    }

    async fn page(&self, listing: &Listing<'_>, number: u64) -> Result<Page, ProvetError> {
        let mut query = listing.query.clone();
        query.push(("page", number.to_string()));
        query.push(("page_size", listing.page_size.to_string()));
        let call = Call::read(self, listing.resource, listing.ids)
            .with(&query)
            .costing(listing.page_size);
        let value = self.send(&call).await?;
        Page::of(value).ok_or(ProvetError::Nonsense {
            resource: listing.resource,
            status: 200,
        })
    }

    /// Past the last page Provet answers 404 \[I\], which happens when rows go away meanwhile.
    async fn page_or_none(&self, listing: &Listing<'_>, number: u64) -> Result<Page, ProvetError> {
        match self.page(listing, number).await {
            Err(ProvetError::NotFound { .. }) => Ok(Page::none()),
            other => other,
        }
    }
}

impl Listing<'_> {
    fn most_pages(&self) -> u64 {
        let rows = u64::try_from(self.at_most).unwrap_or(u64::MAX);
        rows.div_ceil(u64::from(self.page_size.max(1)))
            .clamp(1, MOST_PAGES)
    }
}

impl Page {
    /// Reads the envelope, or a bare array where Provet sends one. \[C\]
    fn of(value: Value) -> Option<Self> {
        match value {
            Value::Array(rows) => Some(Self {
                count: None,
                pages: Some(1),
                next: false,
                rows,
            }),
            Value::Object(mut envelope) => {
                let Some(Value::Array(rows)) = envelope.remove("results") else {
                    return None;
                };
                Some(Self {
                    count: envelope.get("count").and_then(Value::as_u64),
                    pages: envelope.get("num_pages").and_then(Value::as_u64),
                    next: envelope.get("next").is_some_and(|next| !next.is_null()),
                    rows,
                })
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        }
    }

    fn none() -> Self {
        Self {
            rows: Vec::new(),
            count: None,
            pages: None,
            next: false,
        }
    }
}

/// Rows of several pages.
#[derive(Default)]
struct Gathered {
    values: Vec<Value>,
    seen: HashSet<String>,
    /// The largest number of rows Provet spoke of.
    count: u64,
    /// The end was not seen.
    cut_off: bool,
}

impl Gathered {
    /// Adds what is new of a page; false when nothing is: the pages go round in a circle, or are at their end.
    fn add(&mut self, page: &Page) -> bool {
        self.count = self.count.max(page.count.unwrap_or(0));
        let new = |row: &&Value| !self.seen.contains(&key(row));
        let new: Vec<Value> = page.rows.iter().filter(new).cloned().collect();
        self.seen.extend(new.iter().map(key));
        self.cut_off |= new.is_empty() && !page.rows.is_empty();
        let any = !new.is_empty();
        self.values.extend(new);
        any
    }

    fn into_values(self) -> (Vec<Value>, bool) {
        let fetched = u64::try_from(self.values.len()).unwrap_or(u64::MAX);
        let complete = !self.cut_off && fetched >= self.count;
        (self.values, complete)
    }
}

/// What makes a row itself: its id, its URL, or all of it.
fn key(row: &Value) -> String {
    ["id", "url"]
        .iter()
        .find_map(|name| row.get(name).filter(|value| !value.is_null()))
        .unwrap_or(row)
        .to_string()
}

/// An instant as the datetime filters are documented: `2017-12-24 15:30+00:00`. \[D\] The seconds fall away.
pub(super) fn filter_time(at: Timestamp) -> String {
    let at = at.to_zoned(TimeZone::UTC);
    let mut text = at.date().to_string();
    // Writing to a String cannot fail.
    let _ = write!(text, " {:02}:{:02}+00:00", at.hour(), at.minute());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datetime_filters_are_written_as_documented() {
        let at = "2017-12-24T17:30:59.5+02:00".parse().unwrap();
        assert_eq!(filter_time(at), "2017-12-24 15:30+00:00");
    }
}
