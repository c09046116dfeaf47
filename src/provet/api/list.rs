//! Fetches lists page by page, up to a limit, and accepts only rows that match the filter.
//!
//! Provet silently ignores filters it does not know. \[C\] So every list comes with a check, and one row that fails
//! it makes the whole list [`FilterIgnored`](ProvetError::FilterIgnored): the rest may lack what was asked for.

use std::collections::HashSet;
use std::fmt::Write as _;

use futures_util::future::try_join_all;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

use super::ProvetApi;
use super::request::ProvetRequest;
use crate::provet::ProvetError;
use crate::provet::model::{ListResponse, ProvetRecord, parse_record};

/// The most pages that are fetched of one list, whatever Provet says there is.
const MAX_PAGES: u64 = 20;

/// A list to fetch.
pub(super) struct ListRequest<'a> {
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
    pub(super) max_rows: usize,
}

/// One page as it came.
struct ListPage {
    rows: Vec<Value>,
    /// All rows there are, where Provet says.
    total_rows: Option<u64>,
    /// All pages there are, where Provet says.
    total_pages: Option<u64>,
    /// Whether it names a next page. The URL itself is never followed: it would be the server that decides where our
    /// token goes.
    has_next: bool,
}

impl ProvetApi {
    /// Fetches a list whose every row must pass `matches_filter`.
    pub(super) async fn fetch_list<T: ProvetRecord>(
        &self,
        listing: ListRequest<'_>,
        matches_filter: impl Fn(&T) -> bool + Send,
    ) -> Result<ListResponse<T>, ProvetError> {
        let resource = listing.resource;
        let (values, mut complete) = self.fetch_raw_rows(&listing).await?;
        let total = values.len();
        let mut rows: Vec<T> = values.into_iter().filter_map(parse_record).collect();
        // Rows came and none could be read: that must not pass for an empty list.
        if rows.is_empty() && total > 0 {
            return Err(ProvetError::InvalidResponse {
                resource,
                status: 200,
            });
        }
        // A row that is none hides something: what is left must not pass for everything.
        complete &= rows.len() == total;
        if !rows.iter().all(matches_filter) {
            return Err(ProvetError::FilterIgnored { resource });
        }
        // Whole pages are fetched, so the last one may bring more rows than were wanted.
        complete &= rows.len() <= listing.max_rows;
        rows.truncate(listing.max_rows);
        Ok(ListResponse { rows, complete })
    }

    /// All rows up to the limit, each once, and whether these are all.
    ///
    /// The pages after the first are fetched at once when their number is known, so that a long list takes two round
    /// trips and not ten.
    async fn fetch_raw_rows(
        &self,
        listing: &ListRequest<'_>,
    ) -> Result<(Vec<Value>, bool), ProvetError> {
        let first = self.fetch_page(listing, 1).await?;
        let mut gathered = PageAccumulator::default();
        gathered.add_page(&first);
        // With a page count the rest is fetched at once; without one, page by page until nothing new comes.
        match first.total_pages {
            Some(pages) => {
                let last = pages.min(listing.max_pages());
                let rest = (2..=last).map(|number| self.fetch_page_or_empty(listing, number));
                for page in try_join_all(rest).await? {
                    gathered.add_page(&page);
                }
                gathered.is_truncated |= pages > last;
            }
            None => {
                self.fetch_following_pages(listing, first.has_next, &mut gathered)
                    .await?;
            }
        }
        Ok(gathered.into_values())
    }

    /// The pages after the first, one by one, while they bring anything new.
    async fn fetch_following_pages(
        &self,
        listing: &ListRequest<'_>,
        mut next: bool,
        gathered: &mut PageAccumulator,
    ) -> Result<(), ProvetError> {
        let mut number = 2;
        while next {
            if number > listing.max_pages() {
                gathered.is_truncated = true;
                return Ok(());
            }
            let page = self.fetch_page_or_empty(listing, number).await?;
            // A page that brings nothing new ends it: a `next` that repeats would go on for ever. [C]
            next = gathered.add_page(&page) && page.has_next;
            number += 1;
        }
        Ok(())
    }

    async fn fetch_page(
        &self,
        listing: &ListRequest<'_>,
        number: u64,
    ) -> Result<ListPage, ProvetError> {
        let mut query = listing.query.clone();
        query.push(("page", number.to_string()));
        query.push(("page_size", listing.page_size.to_string()));
        let call = ProvetRequest::get(self, listing.resource, listing.ids)
            .with_query(&query)
            .with_requested_rows(listing.page_size);
        let value = self.send(&call).await?;
        ListPage::parse(value).ok_or(ProvetError::InvalidResponse {
            resource: listing.resource,
            status: 200,
        })
    }

    /// Past the last page Provet answers 404 \[I\], which happens when rows go away meanwhile.
    async fn fetch_page_or_empty(
        &self,
        listing: &ListRequest<'_>,
        number: u64,
    ) -> Result<ListPage, ProvetError> {
        match self.fetch_page(listing, number).await {
            Err(ProvetError::NotFound { .. }) => Ok(ListPage::empty()),
            other => other,
        }
    }
}

impl ListRequest<'_> {
    fn max_pages(&self) -> u64 {
        let rows = u64::try_from(self.max_rows).unwrap_or(u64::MAX);
        rows.div_ceil(u64::from(self.page_size.max(1)))
            .clamp(1, MAX_PAGES)
    }
}

impl ListPage {
    /// Reads the envelope, or a bare array where Provet sends one. \[C\]
    fn parse(value: Value) -> Option<Self> {
        match value {
            Value::Array(rows) => Some(Self {
                total_rows: None,
                total_pages: Some(1),
                has_next: false,
                rows,
            }),
            Value::Object(mut envelope) => {
                // Without `results` it is a single record or an error, and must not pass for an empty list.
                let Some(Value::Array(rows)) = envelope.remove("results") else {
                    return None;
                };
                Some(Self {
                    total_rows: envelope.get("count").and_then(Value::as_u64),
                    total_pages: envelope.get("num_pages").and_then(Value::as_u64),
                    has_next: envelope.get("next").is_some_and(|next| !next.is_null()),
                    rows,
                })
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        }
    }

    fn empty() -> Self {
        Self {
            rows: Vec::new(),
            total_rows: None,
            total_pages: None,
            has_next: false,
        }
    }
}

/// Rows of several pages.
#[derive(Default)]
struct PageAccumulator {
    values: Vec<Value>,
    seen_keys: HashSet<String>,
    /// The largest number of rows Provet spoke of.
    reported_total: u64,
    /// The end was not seen.
    is_truncated: bool,
}

impl PageAccumulator {
    /// Adds what is new of a page; false when nothing is: the pages go round in a circle, or are at their end.
    fn add_page(&mut self, page: &ListPage) -> bool {
        // The count may change from page to page; the largest is the one that must be reached.
        self.reported_total = self.reported_total.max(page.total_rows.unwrap_or(0));
        // A row is known too when it came before on the same page.
        let mut new: Vec<Value> = Vec::new();
        for row in &page.rows {
            if self.seen_keys.insert(row_key(row)) {
                new.push(row.clone());
            }
        }
        // A page of known rows means that Provet ignores `page`: the rows behind it cannot be reached.
        self.is_truncated |= new.is_empty() && !page.rows.is_empty();
        let any = !new.is_empty();
        self.values.extend(new);
        any
    }

    fn into_values(self) -> (Vec<Value>, bool) {
        let fetched = u64::try_from(self.values.len()).unwrap_or(u64::MAX);
        // Rows that go away meanwhile shift the others, so that some are on no page: then fewer come than were counted.
        let complete = !self.is_truncated && fetched >= self.reported_total;
        (self.values, complete)
    }
}

/// What makes a row itself: its id, its URL, or all of it.
fn row_key(row: &Value) -> String {
    ["id", "url"]
        .iter()
        .find_map(|name| row.get(name).filter(|value| !value.is_null()))
        // Some records have neither. [C] Two of them that are alike in everything count as one.
        .unwrap_or(row)
        .to_string()
}

/// An instant as the datetime filters are documented: `2017-12-24 15:30+00:00`. \[D\] The seconds fall away.
pub(super) fn format_filter_time(at: Timestamp) -> String {
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
        assert_eq!(format_filter_time(at), "2017-12-24 15:30+00:00");
    }
}
