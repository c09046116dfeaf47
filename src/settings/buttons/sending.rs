//! Makes one button in Provet: once, whatever happens in between.
//!
//! The row that says so is there before anything is sent. Where the answer is lost, the list is read to see whether the
//! button landed; where that does not tell, nothing is sent again until somebody says so.

use jiff::SignedDuration;

use super::Desk;
use super::maker::{Maker, Shape};
use super::trouble::{Trouble, code};
use crate::provet::ProvetError;
use crate::provet::api::Api;
use crate::provet::integration::{Keeping, Secrets};
use crate::storage::{Button, CopyState, StoredWork, Verdict};

/// For how long a button is left to whoever sends it: longer than all the buttons of one form can take.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// Whether a button that was sent is there.
pub(super) enum Landed {
    /// None that could be it.
    No,
    /// This one.
    As(i64),
    /// Several that could be it.
    Several,
}

/// A button on its way.
struct Sending<'a> {
    desk: &'a Desk,
    maker: &'a Maker,
    button: &'a Button,
    work: Option<StoredWork>,
    keeping: Keeping,
}

/// Makes a button in Provet, unless it is there or somebody else is at it. `again` when it may have been sent before.
pub(super) async fn send(
    desk: &Desk,
    maker: &Maker,
    button: &Button,
    again: bool,
) -> Result<(), Trouble> {
    let work = desk.db.work_of(&button.id).await?;
    let header = work.as_ref().is_some_and(|work| work.header.is_some());
    let keeping = Shape::of(desk, button, header).keeping(&maker.mapping)?;
    let sending = Sending {
        desk,
        maker,
        button,
        work,
        keeping,
    };
    if !claim(desk, button, &written(&sending.keeping)).await? {
        return Err(Trouble::Busy);
    }
    if again {
        sending.look_and_send().await
    } else {
        sending.send().await
    }
}

/// Takes it on oneself to send a button.
pub(super) async fn claim(desk: &Desk, button: &Button, wanted: &str) -> Result<bool, Trouble> {
    let until = desk.now.checked_add(LEASE).unwrap_or(desk.now);
    let (tenant, db) = (button.provet_id, &desk.db);
    Ok(db
        .claim_copy(tenant, &button.id, wanted, until, desk.now)
        .await?)
}

/// Looks among the buttons in Provet for one that was sent: of those that are known to be other buttons, none is it.
pub(super) async fn landed(desk: &Desk, api: &Api, keeping: &Keeping) -> Result<Landed, Trouble> {
    let clinic = desk.clinic()?.tenant.provet_id;
    let rows = api.integrations().await?;
    let copies = desk.db.copies(clinic).await?;
    let known = |id: i64| copies.iter().any(|copy| copy.remote_id == Some(id));
    let found = rows.rows.iter().filter(|row| keeping.is_in(&row.fields));
    let found: Vec<i64> = found
        .filter_map(|row| row.id)
        .filter(|id| !known(*id))
        .collect();
    match found.as_slice() {
        [] if !rows.complete => Err(Trouble::Provet(ProvetError::Nonsense {
            resource: "custom_integration/",
            status: 200,
        })),
        [] => Ok(Landed::No),
        [one] => Ok(Landed::As(*one)),
        _ => Ok(Landed::Several),
    }
}

/// What we had Provet keep, as it is stored.
pub(super) fn written(keeping: &Keeping) -> String {
    serde_json::to_string(keeping).unwrap_or_default()
}

/// What was stored so.
pub(super) fn read(written: Option<&str>) -> Keeping {
    let read = written.and_then(|text| serde_json::from_str(text).ok());
    read.unwrap_or_default()
}

impl Sending<'_> {
    fn secrets(&self) -> Secrets<'_> {
        let header = self.work.as_ref().and_then(|work| work.header.as_ref());
        Secrets {
            salt: &self.button.salt,
            header: header.map(|it| (it.name.as_str(), &it.value)),
        }
    }

    async fn send(&self) -> Result<(), Trouble> {
        let body = self.maker.mapping.body(&self.keeping, &self.secrets());
        match self.maker.api.make_integration(body).await {
            Ok(made) => self.made(made.id.unwrap_or_default()).await,
            Err(ProvetError::Unreachable {
                maybe_done: true, ..
            }) => self.look().await,
            Err(error) => self.ended(CopyState::Refused, &code(&error)).await,
        }
    }

    /// Before it is sent again: the last time may have worked.
    async fn look_and_send(&self) -> Result<(), Trouble> {
        match landed(self.desk, &self.maker.api, &self.keeping).await {
            Ok(Landed::No) => self.send().await,
            other => self.judge(other).await,
        }
    }

    /// After the answer was lost.
    async fn look(&self) -> Result<(), Trouble> {
        let landed = landed(self.desk, &self.maker.api, &self.keeping).await;
        self.judge(landed).await
    }

    async fn judge(&self, landed: Result<Landed, Trouble>) -> Result<(), Trouble> {
        match landed {
            Ok(Landed::As(id)) => self.adopt(id).await,
            Ok(Landed::No) => self.ended(CopyState::Unsure, "lost").await,
            Ok(Landed::Several) => self.ended(CopyState::Unsure, "several").await,
            Err(Trouble::Provet(error)) => self.ended(CopyState::Unsure, &code(&error)).await,
            Err(other) => Err(other),
        }
    }

    /// Takes a button as ours that looks like it. Its salt cannot be read, so that it is written again.
    async fn adopt(&self, id: i64) -> Result<(), Trouble> {
        let body = self.maker.mapping.body(&self.keeping, &self.secrets());
        match self.maker.api.change_integration(id, body).await {
            Ok(_) => self.made(id).await,
            Err(error) => self.ended(CopyState::Unsure, &code(&error)).await,
        }
    }

    /// Notes that it is there, and reads it again to see that it is as it was sent.
    async fn made(&self, id: i64) -> Result<(), Trouble> {
        let (db, button) = (&self.desk.db, self.button);
        let noted = db
            .copy_made(button.provet_id, &button.id, id, button.salt_number)
            .await?;
        if !noted {
            // It was removed here meanwhile, or made by somebody else: one too many.
            self.maker.api.remove_integration(id).await?;
            return Err(Trouble::Busy);
        }
        super::note(self.desk, "button-made-in-provet", button).await?;
        if let Ok(record) = self.maker.api.integration(id).await {
            let found = self.keeping.found_in(&record.fields);
            compared(self.desk, button, &self.keeping, &found).await?;
        }
        Ok(())
    }

    async fn ended(&self, state: CopyState, reason: &str) -> Result<(), Trouble> {
        let (db, button) = (&self.desk.db, self.button);
        db.copy_not_made(button.provet_id, &button.id, state, reason)
            .await?;
        Ok(())
    }
}

/// Notes what Provet holds of a button. True when it is what we want.
pub(super) async fn compared(
    desk: &Desk,
    button: &Button,
    wanted: &Keeping,
    found: &Keeping,
) -> Result<bool, Trouble> {
    let same = wanted.differences(found).is_empty();
    let verdict = if same {
        Verdict::Same
    } else {
        Verdict::Changed
    };
    let found = written(found);
    let (tenant, db) = (button.provet_id, &desk.db);
    db.copy_compared(tenant, &button.id, verdict, Some(&found), desk.now)
        .await?;
    Ok(same)
}
