//! Searches the list of clinics through the index of search terms, never through all clinics.

use futures_util::future::try_join_all;
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{FromRow, Row as _};

use super::{
    PAGE_SIZE, TenantConnection, TenantCursor, TenantFilter, TenantSummaryPage, TenantSummaryRow,
    search_terms,
};
use crate::storage::{Database, StorageError};

/// Words that one question looks at. The number stands in its text too, because PostgreSQL reckons with a tenth of all
/// words where it is not told.
const WORDS_PER_QUERY: usize = 16;

/// Questions for one page. What is found less often than once in so many words is found by going on.
const MAX_QUERIES_PER_PAGE: usize = 20;

/// A word that occurs as often as this is as good as any other to begin with: as often as one page looks at.
const FREQUENCY_CAP: i64 = 320;

/// A word that begins as was sought, its clinic, and whether that is to be shown.
struct SearchHit {
    word: String,
    /// 1 where nothing speaks against it.
    fits: i64,
    row: TenantSummaryRow,
}

impl<'r> FromRow<'r, AnyRow> for SearchHit {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            word: row.try_get("word")?,
            fits: row.try_get("fits")?,
            row: TenantSummaryRow::from_row(row)?,
        })
    }
}

/// What is sought in one page: the word that is gone through, and what its clinics must have beside it.
struct SearchPlan {
    lead_word: String,
    /// Two at most.
    other_words: Vec<String>,
    connection: Option<TenantConnection>,
}

impl Database {
    /// The clinics that have every word, in order of the first word that was found.
    pub(in crate::storage) async fn search_tenants(
        &self,
        filter: &TenantFilter,
        sought: Vec<String>,
        now: Timestamp,
    ) -> Result<TenantSummaryPage, StorageError> {
        let search = self.plan_search(sought, filter.connection).await?;
        // Never from further ahead: PostgreSQL begins where this says, and not where the words begin so.
        let start = start_cursor(&search.lead_word);
        let mut at = match &filter.after {
            Some(after) if *after > start => after.clone(),
            _ => start,
        };
        let mut page = TenantSummaryPage::default();
        for _ in 0..MAX_QUERIES_PER_PAGE {
            let batch = self.fetch_hits(&search, &at).await?;
            let last = batch.len() < WORDS_PER_QUERY;
            for found in batch {
                if found.fits == 1 && page.row_count() == PAGE_SIZE {
                    page.next = Some(at);
                    return Ok(page);
                }
                at = found.cursor();
                if found.fits == 1 {
                    page.push(found.row, now);
                }
            }
            if last {
                return Ok(page);
            }
        }
        page.next = Some(at);
        Ok(page)
    }

    /// Goes through the word that the fewest clinics have.
    async fn plan_search(
        &self,
        mut sought: Vec<String>,
        connection: Option<TenantConnection>,
    ) -> Result<SearchPlan, StorageError> {
        sought.sort_unstable();
        sought.dedup();
        let mut rarest = (0, i64::MAX);
        if sought.len() > 1 {
            // At once: each alone is mostly the way to the database and back.
            let often = sought.iter().map(|word| self.count_word(word));
            for (at, often) in try_join_all(often).await?.into_iter().enumerate() {
                if often < rarest.1 {
                    rarest = (at, often);
                }
            }
        }
        let lead = sought.swap_remove(rarest.0);
        Ok(SearchPlan {
            lead_word: lead,
            other_words: sought,
            connection,
        })
    }

    async fn count_word(&self, word: &str) -> Result<i64, StorageError> {
        // Without an order PostgreSQL looks for common words through the whole table.
        let count = "SELECT COUNT(*) FROM (
            SELECT 1 FROM tenant_search_term WHERE word >= $1 AND word < $2 ORDER BY word, provet_id LIMIT $3) AS counted";
        let count = sqlx::query_scalar(count)
            .bind(word)
            .bind(search_terms::prefix_end(word))
            .bind(FREQUENCY_CAP);
        Ok(count.fetch_one(&self.pool).await?)
    }

    /// The next words and their clinics. A clinic with several such words is shown with the first.
    async fn fetch_hits(
        &self,
        search: &SearchPlan,
        at: &TenantCursor,
    ) -> Result<Vec<SearchHit>, StorageError> {
        let of = search.connection.map(TenantConnection::as_str);
        let mut found = sqlx::query_as(select_hits_sql(search.other_words.len(), of.is_some()))
            .bind(&search.lead_word)
            .bind(search_terms::prefix_end(&search.lead_word))
            .bind(&at.sort_text)
            .bind(at.provet_id);
        for other in &search.other_words {
            found = found.bind(other).bind(search_terms::prefix_end(other));
        }
        let found = match of {
            Some(of) => found.bind(of),
            None => found,
        };
        Ok(found.fetch_all(&self.pool).await?)
    }
}

/// A text for each number of other words, which PostgreSQL plans in less time than one for all. And two of each,
/// because "in this state or in any" would keep both databases from their indexes.
fn select_hits_sql(others: usize, one_state: bool) -> &'static str {
    macro_rules! found {
        ($others:expr, $state:literal) => {
            concat!(
                "SELECT found.word, line.provet_id, name_key, name, base_url, state, line.connection, reason,
                    departments_on, departments_off, last_launch_at, errors_day, errors,
                    CAST(CASE WHEN NOT EXISTS (
                            SELECT 1 FROM tenant_search_term AS earlier
                            WHERE earlier.provet_id = found.provet_id AND earlier.word >= $1 AND earlier.word < found.word)
                        ",
                $others,
                "
                    THEN 1 ELSE 0 END AS BIGINT) AS fits
                FROM (SELECT word, provet_id FROM tenant_search_term WHERE ",
                $state,
                "word < $2 AND (word, provet_id) > ($3, $4) ORDER BY word, provet_id LIMIT 16) AS found
                JOIN tenant_summary AS line ON line.provet_id = found.provet_id
                ORDER BY found.word, found.provet_id"
            )
        };
    }
    // Asked for a value and not whether there is one: for that, PostgreSQL would gather every clinic that has the word.
    macro_rules! one_more {
        () => {
            "AND (
                SELECT 1 FROM tenant_search_term AS other
                WHERE other.provet_id = found.provet_id AND other.word >= $5 AND other.word < $6 LIMIT 1) IS NOT NULL"
        };
    }
    macro_rules! two_more {
        () => {
            concat!(
                one_more!(),
                " AND (
                SELECT 1 FROM tenant_search_term AS other
                WHERE other.provet_id = found.provet_id AND other.word >= $7 AND other.word < $8 LIMIT 1) IS NOT NULL"
            )
        };
    }
    match (others, one_state) {
        (0, false) => found!("", ""),
        (0, true) => found!("", "connection = $5 AND "),
        (1, false) => found!(one_more!(), ""),
        (1, true) => found!(one_more!(), "connection = $7 AND "),
        (_, false) => found!(two_more!(), ""),
        (_, true) => found!(two_more!(), "connection = $9 AND "),
    }
}

/// Before every word that begins so.
fn start_cursor(beginning: &str) -> TenantCursor {
    TenantCursor {
        sort_text: beginning.to_owned(),
        sort_numbers: [0; 2],
        provet_id: 0,
    }
}

impl SearchHit {
    fn cursor(&self) -> TenantCursor {
        TenantCursor {
            sort_text: self.word.clone(),
            sort_numbers: [0; 2],
            provet_id: self.row.provet_id,
        }
    }
}
