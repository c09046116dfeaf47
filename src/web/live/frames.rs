//! The panels that listen, and what each has not been told yet.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::mpsc::{self, error::TrySendError};

use crate::panels::{Opened, Panel};
use crate::provet::ProvetId;
use crate::provet::hint::{Kind, Object};

/// Panels that listen to this process at once. Each holds a connection and some hundred bytes.
const MOST: usize = 4096;

/// Of those, panels of one clinic, so that none takes the place of the others.
const MOST_OF_CLINIC: usize = 512;

/// The longest that one stream lasts; a panel that is still open connects again.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// Something is sent at least this often, so that proxies do not take the connection for dead.
const SIGN_OF_LIFE: SignedDuration = SignedDuration::from_secs(20);

/// Messages that may wait for a slow reader; until they are read, what follows is gathered into one.
const MESSAGES: usize = 4;

/// The panels that listen.
#[derive(Default)]
pub(super) struct Frames {
    listening: BTreeMap<u64, Frame>,
    last: u64,
}

/// Whose rights a panel is read with: the sign-in of a person, or none for the clinic's virtual user.
pub(super) type Reader = Option<String>;

/// A panel that listens.
struct Frame {
    provet_id: ProvetId,
    /// What is learnt with one reader's rights is told to that reader's panels alone.
    reader: Reader,
    /// What the button was pressed on.
    own: Vec<Object>,
    /// What that belongs to, once it was needed and asked.
    owners: Option<Vec<Object>>,
    panel: &'static dyn Panel,
    /// The slots to be read again that it was not told of yet.
    stale: BTreeSet<&'static str>,
    ends_at: Timestamp,
    told_at: Option<Timestamp>,
    sender: mpsc::Sender<Bytes>,
}

impl Frame {
    fn touched(&self, kind: Kind) -> &'static [&'static str] {
        let touched = self.panel.touched().iter().find(|(of, _)| *of == kind);
        touched.map_or(&[], |(_, slots)| slots)
    }

    /// What was opened, where it is one thing.
    fn single(&self) -> Option<Object> {
        match self.own.as_slice() {
            [own] => Some(*own),
            _ => None,
        }
    }
}

/// Which panels a hint may concern.
#[derive(Clone, Copy)]
pub(super) struct Reach<'a> {
    pub(super) provet_id: ProvetId,
    /// Only panels of this reader, where what is told was learnt with their rights.
    pub(super) reader: Option<&'a Reader>,
    pub(super) object: Object,
    pub(super) only: Option<u64>,
}

impl Frames {
    pub(super) fn is_empty(&self) -> bool {
        self.listening.is_empty()
    }

    /// A place for one more panel, unless there are too many.
    pub(super) fn open(
        &mut self,
        opened: &Opened,
        reader: Reader,
        panel: &'static dyn Panel,
        now: Timestamp,
    ) -> Option<(u64, mpsc::Receiver<Bytes>)> {
        self.end_old(now);
        let of_clinic = self
            .listening
            .values()
            .filter(|it| it.provet_id == opened.provet_id);
        if self.listening.len() >= MOST || of_clinic.count() >= MOST_OF_CLINIC {
            return None;
        }
        let (sender, listener) = mpsc::channel(MESSAGES);
        let kind = Kind::of_page(opened.page);
        let object = |id: &i64| kind.map(|kind| Object { kind, id: *id });
        let latest = now.checked_add(LONGEST).unwrap_or(now);
        self.last = self.last.wrapping_add(1);
        let frame = Frame {
            provet_id: opened.provet_id,
            reader,
            own: opened.objects.iter().filter_map(object).collect(),
            owners: None,
            panel,
            stale: BTreeSet::new(),
            ends_at: opened.expires_at.min(latest),
            told_at: None,
            sender,
        };
        self.listening.insert(self.last, frame);
        self.count();
        Some((self.last, listener))
    }

    /// Ends the streams whose time is over, and forgets those that nobody reads.
    pub(super) fn end_old(&mut self, now: Timestamp) {
        self.listening
            .retain(|_, frame| now < frame.ends_at && !frame.sender.is_closed());
        self.count();
    }

    pub(super) fn end_clinic(&mut self, provet_id: ProvetId) {
        self.listening
            .retain(|_, frame| frame.provet_id != provet_id);
        self.count();
    }

    pub(super) fn clinics(&self) -> HashSet<ProvetId> {
        self.listening
            .values()
            .map(|frame| frame.provet_id)
            .collect()
    }

    /// Whether a panel of the clinic shows anything of this kind.
    pub(super) fn care_about(&self, provet_id: ProvetId, kind: Kind) -> bool {
        let mut of_clinic = self
            .listening
            .values()
            .filter(|it| it.provet_id == provet_id);
        of_clinic.any(|frame| !frame.touched(kind).is_empty())
    }

    /// Marks the panels that were opened on one of these objects.
    pub(super) fn mark_opened_on(&mut self, reach: Reach<'_>, objects: &[Object]) {
        for (_, frame) in self.concerned(reach) {
            if frame.own.iter().any(|own| objects.contains(own)) {
                frame.stale.extend(frame.touched(reach.object.kind));
            }
        }
    }

    /// Marks the panels whose object belongs to the one that changed.
    pub(super) fn mark_owned(&mut self, reach: Reach<'_>) {
        for (_, frame) in self.concerned(reach) {
            let owners = frame.owners.as_deref().unwrap_or_default();
            if owners.contains(&reach.object) {
                frame.stale.extend(frame.touched(reach.object.kind));
            }
        }
    }

    /// Whether the object may belong to what one of the panels was opened on.
    pub(super) fn may_be_opened_on_owner(&mut self, reach: Reach<'_>) -> bool {
        let kind = reach.object.kind;
        let mut concerned = self.concerned(reach);
        concerned.any(|(_, frame)| frame.own.iter().any(|own| kind.belongs_to(own.kind)))
    }

    /// What panels were opened on that may belong to the object, as long as it is not known what it belongs to.
    pub(super) fn of_unknown_owners(&mut self, reach: Reach<'_>) -> BTreeSet<Object> {
        let unknown = self
            .concerned(reach)
            .filter(|(_, frame)| frame.owners.is_none());
        let own = unknown.filter_map(|(_, frame)| frame.single());
        own.filter(|own| own.kind.belongs_to(reach.object.kind))
            .collect()
    }

    /// The readers of the panels that a hint may concern.
    pub(super) fn readers(&mut self, reach: Reach<'_>) -> BTreeSet<Reader> {
        let concerned = self.concerned(reach);
        concerned.map(|(_, frame)| frame.reader.clone()).collect()
    }

    /// Keeps what an object belongs to, for all panels that were opened on it and are read with the same rights.
    pub(super) fn learn_owners(
        &mut self,
        provet_id: ProvetId,
        reader: &Reader,
        own: Object,
        owners: &[Object],
    ) {
        for frame in self.listening.values_mut() {
            let same = frame.provet_id == provet_id && frame.reader == *reader;
            if same && frame.single() == Some(own) {
                frame.owners = Some(owners.to_vec());
            }
        }
    }

    /// Forgets what an object belongs to, because it has changed.
    pub(super) fn forget_owners(&mut self, provet_id: ProvetId, own: Object) {
        for frame in self.listening.values_mut() {
            if frame.provet_id == provet_id && frame.single() == Some(own) {
                frame.owners = None;
            }
        }
    }

    /// Sends what is marked, and signs of life. `settled` is where a panel that connects again goes on.
    pub(super) fn tell(&mut self, settled: i64, now: Timestamp) {
        self.listening.retain(|_, frame| {
            let told = frame
                .told_at
                .is_some_and(|at| now.duration_since(at) < SIGN_OF_LIFE);
            if told && frame.stale.is_empty() {
                return true;
            }
            match frame.sender.try_send(message(settled, &frame.stale)) {
                Ok(()) => {
                    frame.told_at = Some(now);
                    frame.stale.clear();
                    true
                }
                Err(TrySendError::Full(_)) => true,
                Err(TrySendError::Closed(_)) => false,
            }
        });
    }

    fn concerned<'a>(&'a mut self, reach: Reach<'a>) -> impl Iterator<Item = (u64, &'a mut Frame)> {
        let frames = self.listening.iter_mut().map(|(id, frame)| (*id, frame));
        frames.filter(move |(id, frame)| {
            frame.provet_id == reach.provet_id
                && reach.reader.is_none_or(|reader| *reader == frame.reader)
                && reach.only.is_none_or(|only| only == *id)
                && !frame.touched(reach.object.kind).is_empty()
        })
    }

    fn count(&self) {
        let count = u32::try_from(self.listening.len()).unwrap_or(u32::MAX);
        metrics::gauge!("cageside_live_panels").set(count);
    }
}

/// An event of a stream; without slots it only tells that we live, and where to go on.
fn message(settled: i64, stale: &BTreeSet<&'static str>) -> Bytes {
    let slots: Vec<&str> = stale.iter().copied().collect();
    if slots.is_empty() {
        return Bytes::from(format!("id: {settled}\n\n"));
    }
    Bytes::from(format!("id: {settled}\ndata: {}\n\n", slots.join(" ")))
}
