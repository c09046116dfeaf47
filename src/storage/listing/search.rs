//! Searching in the list of clinics: from word to word of the index, and never through all clinics.

use futures_util::future::try_join_all;
use jiff::Timestamp;

use super::{Connection, PAGE, Row, TenantFilter, TenantLines, TenantMark, words};
use crate::storage::{Database, StorageError};

/// Words that one question looks at. The number stands in its text too, because PostgreSQL reckons with a tenth of all
/// words where it is not told.
const BATCH: usize = 16;

/// Questions for one page. What is found less often than once in so many words is found by going on.
const BATCHES: usize = 20;

/// A word that occurs as often as this is as good as any other to begin with: as often as one page looks at.
const OFTEN: i64 = 320;

/// A word that begins as was sought, its clinic, and whether that is to be shown.
#[derive(sqlx::FromRow)]
struct Found {
    word: String,
    /// 1 where nothing speaks against it.
    fits: i64,
    #[sqlx(flatten)]
    row: Row,
}

/// What is sought in one page: the word that is gone through, and what its clinics must have beside it.
struct Search {
    lead: String,
    /// Two at most.
    others: Vec<String>,
    connection: Option<Connection>,
}

impl Database {
    /// The clinics that have every word, in order of the first word that was found.
    pub(super) async fn found_lines(
        &self,
        filter: &TenantFilter,
        sought: Vec<String>,
        now: Timestamp,
    ) -> Result<TenantLines, StorageError> {
        let search = self.search(sought, filter.connection).await?;
        // Never from further ahead: PostgreSQL begins where this says, and not where the words begin so.
        let start = start(&search.lead);
        let mut at = match &filter.after {
            Some(after) if *after > start => after.clone(),
            _ => start,
        };
        let mut lines = Vec::new();
        for _ in 0..BATCHES {
            let batch = self.batch(&search, &at).await?;
            let last = batch.len() < BATCH;
            for found in batch {
                if found.fits == 1 && lines.len() == PAGE {
                    return Ok(TenantLines {
                        lines,
                        next: Some(at),
                    });
                }
                at = found.mark();
                if found.fits == 1 {
                    lines.push(found.row.line(now)?);
                }
            }
            if last {
                return Ok(TenantLines { lines, next: None });
            }
        }
        Ok(TenantLines {
            lines,
            next: Some(at),
        })
    }

    /// Goes through the word that the fewest clinics have.
    async fn search(
        &self,
        mut sought: Vec<String>,
        connection: Option<Connection>,
    ) -> Result<Search, StorageError> {
        sought.sort_unstable();
        sought.dedup();
        let mut rarest = (0, i64::MAX);
        if sought.len() > 1 {
            // At once: each alone is mostly the way to the database and back.
            let often = sought.iter().map(|word| self.how_often(word));
            for (at, often) in try_join_all(often).await?.into_iter().enumerate() {
                if often < rarest.1 {
                    rarest = (at, often);
                }
            }
        }
        let lead = sought.swap_remove(rarest.0);
        Ok(Search {
            lead,
            others: sought,
            connection,
        })
    }

    async fn how_often(&self, word: &str) -> Result<i64, StorageError> {
        // Without an order PostgreSQL looks for common words through the whole table.
        let count = "SELECT COUNT(*) FROM (
            SELECT 1 FROM tenant_word WHERE word >= $1 AND word < $2 ORDER BY word, provet_id LIMIT $3) AS counted";
        let count = sqlx::query_scalar(count)
            .bind(word)
            .bind(words::end_of(word))
            .bind(OFTEN);
        Ok(count.fetch_one(&self.pool).await?)
    }

    /// The next words and their clinics. A clinic with several such words is shown with the first.
    async fn batch(&self, search: &Search, at: &TenantMark) -> Result<Vec<Found>, StorageError> {
        let of = search.connection.map(Connection::word);
        let mut found = sqlx::query_as(select_found(search.others.len(), of.is_some()))
            .bind(&search.lead)
            .bind(words::end_of(&search.lead))
            .bind(&at.text)
            .bind(at.id);
        for other in &search.others {
            found = found.bind(other).bind(words::end_of(other));
        }
        let found = match of {
            Some(of) => found.bind(of),
            None => found,
        };
        Ok(found.fetch_all(&self.pool).await?)
    }
}

/// A text for each number of other words, which PostgreSQL plans in less time than one for all. And two of each, because
/// "in this state or in any" would keep both databases from their indexes.
fn select_found(others: usize, one_state: bool) -> &'static str {
    macro_rules! found {
        ($others:expr, $state:literal) => {
            concat!(
                "SELECT found.word, line.provet_id, name_key, name, base, state, line.connection, reason,
                    departments_on, departments_off, last_launch_at, errors_day, errors,
                    CAST(CASE WHEN NOT EXISTS (
                            SELECT 1 FROM tenant_word AS earlier
                            WHERE earlier.provet_id = found.provet_id AND earlier.word >= $1 AND earlier.word < found.word)
                        ",
                $others,
                "
                    THEN 1 ELSE 0 END AS BIGINT) AS fits
                FROM (SELECT word, provet_id FROM tenant_word WHERE ",
                $state,
                "word < $2 AND (word, provet_id) > ($3, $4) ORDER BY word, provet_id LIMIT 16) AS found
                JOIN tenant_list AS line ON line.provet_id = found.provet_id
                ORDER BY found.word, found.provet_id"
            )
        };
    }
    // Asked for a value and not whether there is one: for that, PostgreSQL would gather every clinic that has the word.
    macro_rules! one_more {
        () => {
            "AND (
                SELECT 1 FROM tenant_word AS other
                WHERE other.provet_id = found.provet_id AND other.word >= $5 AND other.word < $6 LIMIT 1) IS NOT NULL"
        };
    }
    macro_rules! two_more {
        () => {
            concat!(
                one_more!(),
                " AND (
                SELECT 1 FROM tenant_word AS other
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
fn start(beginning: &str) -> TenantMark {
    TenantMark {
        text: beginning.to_owned(),
        numbers: [0; 2],
        id: 0,
    }
}

impl Found {
    fn mark(&self) -> TenantMark {
        TenantMark {
            text: self.word.clone(),
            numbers: [0; 2],
            id: self.row.provet_id,
        }
    }
}
