//! Panel layouts: which sections a clinic shows, in which order, for all departments or for one.

use jiff::Timestamp;

use crate::provet::{ProvetId, ProvetPage};
use crate::storage::codec::{ColumnRef, timestamp_millis};
use crate::storage::{Database, StorageError, tenants, tenants::cache_version};

/// What stands for every department that has no layout of its own.
const ALL_DEPARTMENTS: i64 = 0;

/// Which sections a panel shows, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelLayout {
    /// The page whose panel it is.
    pub page: ProvetPage,
    /// The department it is for; `None` for all that have none of their own.
    pub department_id: Option<i64>,
    /// The sections.
    pub sections: SectionOrder,
}

/// The sections of a panel by name, and which of them are hidden. Its text form is a comma-separated list in which the
/// hidden ones begin with `-`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SectionOrder(pub Vec<SectionPlacement>);

/// A section that somebody has placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionPlacement {
    /// Its name: lower-case letters, digits and `-`, the first a letter.
    pub name: String,
    /// Whether it is left out.
    pub hidden: bool,
}

impl SectionOrder {
    /// Reads the text form. What is no name is left out.
    pub fn parse(text: &str) -> Self {
        let placed = text.split(',').map(str::trim).map(|word| {
            let name = word.strip_prefix('-');
            SectionPlacement {
                name: name.unwrap_or(word).to_owned(),
                hidden: name.is_some(),
            }
        });
        Self(placed.filter(|it| is_section_name(&it.name)).collect())
    }
}

impl std::fmt::Display for SectionOrder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, placed) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let mark = if placed.hidden { "-" } else { "" };
            write!(f, "{comma}{mark}{}", placed.name)?;
        }
        Ok(())
    }
}

fn is_section_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

impl Database {
    /// The layouts of a clinic.
    pub async fn list_layouts(&self, tenant: ProvetId) -> Result<Vec<PanelLayout>, StorageError> {
        let select = "SELECT page, department_id, sections FROM layout WHERE provet_id = $1 ORDER BY page, department_id";
        let rows = sqlx::query_as::<_, (String, i64, String)>(select).bind(tenant.number());
        let rows = rows.fetch_all(&self.pool).await?;
        let read = |(page, department, sections): (String, i64, String)| {
            Ok(PanelLayout {
                page: ColumnRef("layout", "page").parse(&page)?,
                // Stored as 0, because NULL may not stand in a primary key.
                department_id: (department != ALL_DEPARTMENTS).then_some(department),
                sections: SectionOrder::parse(&sections),
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// Puts `layout` in the place of `seen`, the order that its author was shown; `None` where there was none.
    ///
    /// [`StorageError::Conflict`] when somebody else changed it meanwhile, [`StorageError::ParentMissing`] when there
    /// is no such clinic.
    pub async fn set_layout(
        &self,
        tenant: ProvetId,
        layout: &PanelLayout,
        seen: Option<&SectionOrder>,
        now: Timestamp,
    ) -> Result<(), StorageError> {
        let mut tx = self.begin_transaction().await?;
        if !tenants::lock_tenant(&mut tx, tenant).await? {
            return Err(StorageError::ParentMissing);
        }
        let write = match seen {
            None => {
                "INSERT INTO layout (provet_id, page, department_id, sections, changed_at) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (provet_id, page, department_id) DO NOTHING"
            }
            Some(_) => {
                "UPDATE layout SET sections = $4, changed_at = $5
                 WHERE provet_id = $1 AND page = $2 AND department_id = $3 AND sections = $6"
            }
        };
        let mut write = sqlx::query(write)
            .bind(tenant.number())
            .bind(layout.page.slug())
            .bind(layout.department_id.unwrap_or(ALL_DEPARTMENTS))
            .bind(layout.sections.to_string())
            .bind(timestamp_millis(now));
        if let Some(seen) = seen {
            write = write.bind(seen.to_string());
        }
        // The layout that the author saw has changed: saving would undo somebody else's work.
        if write.execute(&mut *tx).await?.rows_affected() != 1 {
            return Err(StorageError::Conflict);
        }
        cache_version::bump_version(&mut tx).await?;
        Ok(tx.commit().await?)
    }

    /// Goes back to the usual order from `seen`, the order that whoever asks for it was shown. `false` when there was no
    /// layout any more.
    ///
    /// [`StorageError::Conflict`] when somebody else changed it meanwhile.
    pub async fn remove_layout(
        &self,
        tenant: ProvetId,
        page: ProvetPage,
        department: Option<i64>,
        seen: &SectionOrder,
    ) -> Result<bool, StorageError> {
        let mut tx = self.begin_transaction().await?;
        // In turn with whoever saves: between the look and the deletion nothing may change.
        if !tenants::lock_tenant(&mut tx, tenant).await? {
            return Ok(false);
        }
        let select =
            "SELECT sections FROM layout WHERE provet_id = $1 AND page = $2 AND department_id = $3";
        let stored = sqlx::query_scalar::<_, String>(select)
            .bind(tenant.number())
            .bind(page.slug())
            .bind(department.unwrap_or(ALL_DEPARTMENTS))
            .fetch_optional(&mut *tx)
            .await?;
        match stored {
            None => return Ok(false),
            Some(sections) if sections != seen.to_string() => return Err(StorageError::Conflict),
            Some(_) => {}
        }
        let delete = "DELETE FROM layout WHERE provet_id = $1 AND page = $2 AND department_id = $3";
        let delete = sqlx::query(delete)
            .bind(tenant.number())
            .bind(page.slug())
            .bind(department.unwrap_or(ALL_DEPARTMENTS));
        delete.execute(&mut *tx).await?;
        cache_version::bump_version(&mut tx).await?;
        tx.commit().await?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_read_as_it_is_written_and_nothing_else_gets_in() {
        for text in ["", "due,weight,-owner", "plan-items"] {
            assert_eq!(SectionOrder::parse(text).to_string(), text);
        }
        assert_eq!(
            SectionOrder::parse("due,<b>,-,--x,9,Due, weight ").to_string(),
            "due,weight"
        );
    }
}
