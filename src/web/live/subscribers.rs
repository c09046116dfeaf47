//! The panels that listen, and what each has not been told yet.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::mpsc::{self, error::TrySendError};

use crate::panels::{Panel, PanelSession};
use crate::provet::ProvetId;
use crate::provet::webhook::{ObjectKind, ObjectRef};

/// Panels that listen to this process at once. Each holds a connection and some hundred bytes.
const MAX_SUBSCRIBERS: usize = 4096;

/// Of those, panels of one clinic, so that none takes the place of the others.
const MAX_SUBSCRIBERS_PER_TENANT: usize = 512;

/// The longest that one stream lasts; a panel that is still open connects again.
const MAX_STREAM_DURATION: SignedDuration = SignedDuration::from_hours(12);

/// Something is sent at least this often, so that proxies do not take the connection for dead.
const KEEP_ALIVE_INTERVAL: SignedDuration = SignedDuration::from_secs(20);

/// Messages that may wait for a slow reader; until they are read, what follows is gathered into one.
const CHANNEL_CAPACITY: usize = 4;

/// The panels that listen.
#[derive(Default)]
pub(super) struct SubscriberList {
    subscribers: BTreeMap<u64, PanelSubscriber>,
    last_id: u64,
}

/// Whose rights a panel is read with: the sign-in of a person, or none for the clinic's virtual user.
pub(super) type ReaderIdentity = Option<String>;

/// A panel that listens.
struct PanelSubscriber {
    provet_id: ProvetId,
    /// What is learnt with one reader's rights is told to that reader's panels alone.
    reader: ReaderIdentity,
    /// What the button was pressed on.
    objects: Vec<ObjectRef>,
    /// What that belongs to, once it was needed and asked.
    related: Option<Vec<ObjectRef>>,
    panel: &'static dyn Panel,
    /// The slots to be read again that it was not told of yet.
    dirty_sections: BTreeSet<&'static str>,
    ends_at: Timestamp,
    last_sent_at: Option<Timestamp>,
    sender: mpsc::Sender<Bytes>,
}

impl PanelSubscriber {
    fn affected_sections(&self, kind: ObjectKind) -> Vec<&'static str> {
        self.panel.sections_to_refresh(kind)
    }

    /// What was opened, where it is one thing.
    fn single_object(&self) -> Option<ObjectRef> {
        match self.objects.as_slice() {
            [own] => Some(*own),
            _ => None,
        }
    }
}

/// Which panels a hint may concern.
#[derive(Clone, Copy)]
pub(super) struct EventScope<'a> {
    pub(super) provet_id: ProvetId,
    /// Only panels of this reader, where what is told was learnt with their rights.
    pub(super) reader: Option<&'a ReaderIdentity>,
    pub(super) object: ObjectRef,
    pub(super) subscriber_id: Option<u64>,
}

impl SubscriberList {
    pub(super) fn is_empty(&self) -> bool {
        self.subscribers.is_empty()
    }

    /// A place for one more panel, unless there are too many.
    pub(super) fn add_subscriber(
        &mut self,
        opened: &PanelSession,
        reader: ReaderIdentity,
        panel: &'static dyn Panel,
        now: Timestamp,
    ) -> Option<(u64, mpsc::Receiver<Bytes>)> {
        self.remove_expired(now);
        let of_clinic = self
            .subscribers
            .values()
            .filter(|it| it.provet_id == opened.provet_id);
        if self.subscribers.len() >= MAX_SUBSCRIBERS
            || of_clinic.count() >= MAX_SUBSCRIBERS_PER_TENANT
        {
            return None;
        }
        let (sender, listener) = mpsc::channel(CHANNEL_CAPACITY);
        let kind = ObjectKind::from_page(opened.page);
        let object = |id: &i64| kind.map(|kind| ObjectRef { kind, id: *id });
        let latest = now.checked_add(MAX_STREAM_DURATION).unwrap_or(now);
        self.last_id = self.last_id.wrapping_add(1);
        let frame = PanelSubscriber {
            provet_id: opened.provet_id,
            reader,
            objects: opened.object_ids.iter().filter_map(object).collect(),
            related: None,
            panel,
            dirty_sections: BTreeSet::new(),
            ends_at: opened.expires_at.min(latest),
            last_sent_at: None,
            sender,
        };
        self.subscribers.insert(self.last_id, frame);
        self.update_gauge();
        Some((self.last_id, listener))
    }

    /// Ends the streams whose time is over, and forgets those that nobody reads.
    pub(super) fn remove_expired(&mut self, now: Timestamp) {
        self.subscribers
            .retain(|_, frame| now < frame.ends_at && !frame.sender.is_closed());
        self.update_gauge();
    }

    pub(super) fn remove_tenant(&mut self, provet_id: ProvetId) {
        self.subscribers
            .retain(|_, frame| frame.provet_id != provet_id);
        self.update_gauge();
    }

    pub(super) fn tenant_ids(&self) -> HashSet<ProvetId> {
        self.subscribers
            .values()
            .map(|frame| frame.provet_id)
            .collect()
    }

    /// Whether a panel of the clinic shows anything of this kind.
    pub(super) fn is_interested(&self, provet_id: ProvetId, kind: ObjectKind) -> bool {
        let mut of_clinic = self
            .subscribers
            .values()
            .filter(|it| it.provet_id == provet_id);
        of_clinic.any(|frame| !frame.affected_sections(kind).is_empty())
    }

    /// Marks the panels that were opened on one of these objects.
    pub(super) fn mark_opened_on(&mut self, reach: EventScope<'_>, objects: &[ObjectRef]) {
        for (_, frame) in self.matching_subscribers(reach) {
            if frame.objects.iter().any(|own| objects.contains(own)) {
                frame
                    .dirty_sections
                    .extend(frame.affected_sections(reach.object.kind));
            }
        }
    }

    /// Marks the panels whose object belongs to the one that changed.
    pub(super) fn mark_related(&mut self, reach: EventScope<'_>) {
        for (_, frame) in self.matching_subscribers(reach) {
            let owners = frame.related.as_deref().unwrap_or_default();
            if owners.contains(&reach.object) {
                frame
                    .dirty_sections
                    .extend(frame.affected_sections(reach.object.kind));
            }
        }
    }

    /// Whether the object may belong to what one of the panels was opened on.
    pub(super) fn may_belong_to_opened(&mut self, reach: EventScope<'_>) -> bool {
        let kind = reach.object.kind;
        let mut concerned = self.matching_subscribers(reach);
        concerned.any(|(_, frame)| frame.objects.iter().any(|own| kind.belongs_to(own.kind)))
    }

    /// What panels were opened on that may belong to the object, as long as it is not known what it belongs to.
    pub(super) fn needing_lookup(&mut self, reach: EventScope<'_>) -> BTreeSet<ObjectRef> {
        let unknown = self
            .matching_subscribers(reach)
            .filter(|(_, frame)| frame.related.is_none());
        let own = unknown.filter_map(|(_, frame)| frame.single_object());
        own.filter(|own| own.kind.belongs_to(reach.object.kind))
            .collect()
    }

    /// The readers of the panels that a hint may concern.
    pub(super) fn readers(&mut self, reach: EventScope<'_>) -> BTreeSet<ReaderIdentity> {
        let concerned = self.matching_subscribers(reach);
        concerned.map(|(_, frame)| frame.reader.clone()).collect()
    }

    /// Keeps what an object belongs to, for all panels that were opened on it and are read with the same rights.
    pub(super) fn set_related(
        &mut self,
        provet_id: ProvetId,
        reader: &ReaderIdentity,
        own: ObjectRef,
        owners: &[ObjectRef],
    ) {
        for frame in self.subscribers.values_mut() {
            let same = frame.provet_id == provet_id && frame.reader == *reader;
            if same && frame.single_object() == Some(own) {
                frame.related = Some(owners.to_vec());
            }
        }
    }

    /// Forgets what an object belongs to, because it has changed.
    pub(super) fn clear_related(&mut self, provet_id: ProvetId, own: ObjectRef) {
        for frame in self.subscribers.values_mut() {
            if frame.provet_id == provet_id && frame.single_object() == Some(own) {
                frame.related = None;
            }
        }
    }

    /// Sends what is marked, and signs of life. `settled` is where a panel that connects again goes on.
    pub(super) fn send_pending(&mut self, settled: i64, now: Timestamp) {
        self.subscribers.retain(|_, frame| {
            let told = frame
                .last_sent_at
                .is_some_and(|at| now.duration_since(at) < KEEP_ALIVE_INTERVAL);
            if told && frame.dirty_sections.is_empty() {
                return true;
            }
            match frame
                .sender
                .try_send(format_event(settled, &frame.dirty_sections))
            {
                Ok(()) => {
                    frame.last_sent_at = Some(now);
                    frame.dirty_sections.clear();
                    true
                }
                Err(TrySendError::Full(_)) => true,
                Err(TrySendError::Closed(_)) => false,
            }
        });
    }

    fn matching_subscribers<'a>(
        &'a mut self,
        reach: EventScope<'a>,
    ) -> impl Iterator<Item = (u64, &'a mut PanelSubscriber)> {
        let frames = self.subscribers.iter_mut().map(|(id, frame)| (*id, frame));
        frames.filter(move |(id, frame)| {
            frame.provet_id == reach.provet_id
                && reach.reader.is_none_or(|reader| *reader == frame.reader)
                && reach.subscriber_id.is_none_or(|only| only == *id)
                && !frame.affected_sections(reach.object.kind).is_empty()
        })
    }

    fn update_gauge(&self) {
        let count = u32::try_from(self.subscribers.len()).unwrap_or(u32::MAX);
        metrics::gauge!("cageside_live_panels").set(count);
    }
}

/// An event of a stream; without slots it only tells that we live, and where to go on.
fn format_event(settled: i64, stale: &BTreeSet<&'static str>) -> Bytes {
    let slots: Vec<&str> = stale.iter().copied().collect();
    if slots.is_empty() {
        return Bytes::from(format!("id: {settled}\n\n"));
    }
    Bytes::from(format!("id: {settled}\ndata: {}\n\n", slots.join(" ")))
}
