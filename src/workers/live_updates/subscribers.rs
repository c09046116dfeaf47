//! The subscribed panels, and the sections that each still has to be told of.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::mpsc::{self, error::TrySendError};

use super::event_window::{EventWindow, MAX_EVENTS_PER_PANEL, MAX_EVENTS_PER_TENANT};
use crate::panels::{Panel, PanelSession};
use crate::provet::ProvetId;
use crate::provet::webhook::{ObjectKind, ObjectRef};

/// Panels that may be subscribed to this process. Each holds a connection and some hundred bytes.
const MAX_SUBSCRIBERS: usize = 4096;

/// Of those, panels of one clinic, so that no clinic shuts the others out.
const MAX_SUBSCRIBERS_PER_TENANT: usize = 512;

/// Of those, streams of one opened panel: one is enough, and a lost connection may leave one behind for a while.
const MAX_STREAMS_PER_PANEL: usize = 4;

/// The longest time of one stream; a panel that is still open reconnects.
const MAX_STREAM_DURATION: SignedDuration = SignedDuration::from_hours(12);

/// The longest silence on a stream: proxies close connections that are silent for longer.
const KEEP_ALIVE_INTERVAL: SignedDuration = SignedDuration::from_secs(20);

/// Messages that may wait for a slow reader. Until it reads them, further sections are collected into one message.
const CHANNEL_CAPACITY: usize = 4;

/// The subscribed panels of this process.
#[derive(Default)]
pub(crate) struct SubscriberList {
    subscribers: BTreeMap<u64, PanelSubscriber>,
    tenant_events: HashMap<ProvetId, EventWindow>,
    last_id: u64,
}

/// The user session whose rights a panel is read with; none for the virtual user of the clinic.
pub(crate) type ReaderIdentity = Option<String>;

/// A subscribed panel.
struct PanelSubscriber {
    provet_id: ProvetId,
    /// The opened panel.
    panel_id: String,
    /// What a lookup with the rights of one reader finds is sent to the panels of that reader alone.
    reader: ReaderIdentity,
    /// The objects that the button was pressed on.
    objects: Vec<ObjectRef>,
    /// The records they belong to, once looked up.
    related: Option<Vec<ObjectRef>>,
    panel: &'static dyn Panel,
    /// The sections to be read again that the panel was not told of yet.
    dirty_sections: BTreeSet<&'static str>,
    ends_at: Timestamp,
    last_sent_at: Option<Timestamp>,
    events: EventWindow,
    sender: mpsc::Sender<Bytes>,
}

impl PanelSubscriber {
    fn affected_sections(&self, kind: ObjectKind) -> Vec<&'static str> {
        self.panel.sections_to_refresh(kind)
    }

    /// The object of the panel, where it is a single one.
    fn single_object(&self) -> Option<ObjectRef> {
        match self.objects.as_slice() {
            [opened] => Some(*opened),
            _ => None,
        }
    }
}

/// The panels that an event may affect.
#[derive(Clone, Copy)]
pub(crate) struct EventScope<'a> {
    pub(crate) provet_id: ProvetId,
    /// Only panels of this reader, where a lookup was made with their rights.
    pub(crate) reader: Option<&'a ReaderIdentity>,
    pub(crate) object: ObjectRef,
    pub(crate) subscriber_id: Option<u64>,
}

impl SubscriberList {
    pub(crate) fn is_empty(&self) -> bool {
        self.subscribers.is_empty()
    }

    /// Adds a panel, unless there are too many.
    pub(crate) fn add_subscriber(
        &mut self,
        claims: &PanelSession,
        reader: ReaderIdentity,
        panel: &'static dyn Panel,
        now: Timestamp,
    ) -> Option<(u64, mpsc::Receiver<Bytes>)> {
        // Panels that are gone must not count against the limits.
        self.remove_expired(now);
        self.remove_oldest_streams(&claims.panel_id);
        let of_clinic = self
            .subscribers
            .values()
            .filter(|it| it.provet_id == claims.provet_id);
        if self.subscribers.len() >= MAX_SUBSCRIBERS
            || of_clinic.count() >= MAX_SUBSCRIBERS_PER_TENANT
        {
            return None;
        }
        let (sender, listener) = mpsc::channel(CHANNEL_CAPACITY);
        let kind = ObjectKind::from_page(claims.page);
        let object = |id: &i64| kind.map(|kind| ObjectRef { kind, id: *id });
        let latest = now.checked_add(MAX_STREAM_DURATION).unwrap_or(now);
        self.last_id = self.last_id.wrapping_add(1);
        let subscriber = PanelSubscriber {
            provet_id: claims.provet_id,
            panel_id: claims.panel_id.clone(),
            reader,
            objects: claims.object_ids.iter().filter_map(object).collect(),
            related: None,
            panel,
            dirty_sections: BTreeSet::new(),
            ends_at: claims.expires_at.min(latest),
            last_sent_at: None,
            events: EventWindow::default(),
            sender,
        };
        self.subscribers.insert(self.last_id, subscriber);
        self.update_gauge();
        Some((self.last_id, listener))
    }

    /// Makes room for another stream of a panel: its oldest ones end.
    fn remove_oldest_streams(&mut self, panel_id: &str) {
        let of_panel = self
            .subscribers
            .iter()
            .filter(|(_, it)| it.panel_id == panel_id);
        // In the order in which they came.
        let ids: Vec<u64> = of_panel.map(|(id, _)| *id).collect();
        let excess = (ids.len() + 1).saturating_sub(MAX_STREAMS_PER_PANEL);
        for id in ids.into_iter().take(excess) {
            self.subscribers.remove(&id);
        }
    }

    /// Removes panels whose time is over, and those that closed their connection.
    pub(crate) fn remove_expired(&mut self, now: Timestamp) {
        self.subscribers
            .retain(|_, subscriber| now < subscriber.ends_at && !subscriber.sender.is_closed());
        self.update_gauge();
    }

    pub(crate) fn remove_tenant(&mut self, provet_id: ProvetId) {
        self.subscribers
            .retain(|_, subscriber| subscriber.provet_id != provet_id);
        self.update_gauge();
    }

    pub(crate) fn tenant_ids(&self) -> HashSet<ProvetId> {
        self.subscribers
            .values()
            .map(|subscriber| subscriber.provet_id)
            .collect()
    }

    /// Whether a panel of the clinic shows objects of this kind.
    pub(crate) fn is_interested(&self, provet_id: ProvetId, kind: ObjectKind) -> bool {
        let mut of_clinic = self
            .subscribers
            .values()
            .filter(|it| it.provet_id == provet_id);
        of_clinic.any(|subscriber| !subscriber.affected_sections(kind).is_empty())
    }

    /// Marks the panels that were opened on one of these objects.
    pub(crate) fn mark_opened_on(&mut self, scope: EventScope<'_>, objects: &[ObjectRef]) {
        for (_, subscriber) in self.matching_subscribers(scope) {
            if subscriber
                .objects
                .iter()
                .any(|opened| objects.contains(opened))
            {
                subscriber
                    .dirty_sections
                    .extend(subscriber.affected_sections(scope.object.kind));
            }
        }
    }

    /// Marks the panels whose object belongs to the one that changed.
    pub(crate) fn mark_related(&mut self, scope: EventScope<'_>) {
        for (_, subscriber) in self.matching_subscribers(scope) {
            let owners = subscriber.related.as_deref().unwrap_or_default();
            if owners.contains(&scope.object) {
                subscriber
                    .dirty_sections
                    .extend(subscriber.affected_sections(scope.object.kind));
            }
        }
    }

    /// Whether the object may belong to the object of one of the panels.
    pub(crate) fn may_belong_to_opened(&mut self, scope: EventScope<'_>) -> bool {
        let kind = scope.object.kind;
        let mut concerned = self.matching_subscribers(scope);
        concerned.any(|(_, subscriber)| {
            subscriber
                .objects
                .iter()
                .any(|opened| kind.belongs_to(opened.kind))
        })
    }

    /// The objects of panels that may belong to the changed object, and whose related records are not known yet.
    pub(crate) fn needing_lookup(&mut self, scope: EventScope<'_>) -> BTreeSet<ObjectRef> {
        let unknown = self
            .matching_subscribers(scope)
            .filter(|(_, subscriber)| subscriber.related.is_none());
        let opened = unknown.filter_map(|(_, subscriber)| subscriber.single_object());
        opened
            .filter(|opened| opened.kind.belongs_to(scope.object.kind))
            .collect()
    }

    /// The readers of the panels that an event may affect.
    pub(crate) fn readers(&mut self, scope: EventScope<'_>) -> BTreeSet<ReaderIdentity> {
        let concerned = self.matching_subscribers(scope);
        concerned
            .map(|(_, subscriber)| subscriber.reader.clone())
            .collect()
    }

    /// Stores the related records for all panels of the object that are read with the same rights.
    pub(crate) fn set_related(
        &mut self,
        provet_id: ProvetId,
        reader: &ReaderIdentity,
        opened: ObjectRef,
        owners: &[ObjectRef],
    ) {
        for subscriber in self.subscribers.values_mut() {
            let same = subscriber.provet_id == provet_id && subscriber.reader == *reader;
            if same && subscriber.single_object() == Some(opened) {
                subscriber.related = Some(owners.to_vec());
            }
        }
    }

    /// Clears the related records of an object that has changed.
    pub(crate) fn clear_related(&mut self, provet_id: ProvetId, opened: ObjectRef) {
        for subscriber in self.subscribers.values_mut() {
            if subscriber.provet_id == provet_id && subscriber.single_object() == Some(opened) {
                subscriber.related = None;
            }
        }
    }

    /// Sends marked sections and keep-alives. `settled` is the event number from which a panel that reconnects goes on.
    pub(crate) fn send_pending(&mut self, settled: i64, now: Timestamp) {
        let tenant_events = &mut self.tenant_events;
        tenant_events.retain(|_, window| window.is_running(now));
        self.subscribers.retain(|_, subscriber| {
            let is_recent = subscriber
                .last_sent_at
                .is_some_and(|at| now.duration_since(at) < KEEP_ALIVE_INTERVAL);
            let of_tenant = tenant_events.entry(subscriber.provet_id).or_default();
            let may_send = !subscriber.dirty_sections.is_empty()
                && of_tenant.has_room(MAX_EVENTS_PER_TENANT, now)
                && subscriber.events.has_room(MAX_EVENTS_PER_PANEL, now);
            if is_recent && !may_send {
                return true;
            }
            let sections = if may_send {
                std::mem::take(&mut subscriber.dirty_sections)
            } else {
                BTreeSet::new()
            };
            match subscriber.sender.try_send(format_event(settled, &sections)) {
                Ok(()) => {
                    subscriber.last_sent_at = Some(now);
                    if may_send {
                        of_tenant.count(now);
                        subscriber.events.count(now);
                    }
                    true
                }
                // A slow reader keeps its marks, and gets them in one message later.
                Err(TrySendError::Full(_)) => {
                    subscriber.dirty_sections.extend(sections);
                    true
                }
                Err(TrySendError::Closed(_)) => false,
            }
        });
    }

    fn matching_subscribers<'a>(
        &'a mut self,
        scope: EventScope<'a>,
    ) -> impl Iterator<Item = (u64, &'a mut PanelSubscriber)> {
        let frames = self
            .subscribers
            .iter_mut()
            .map(|(id, subscriber)| (*id, subscriber));
        frames.filter(move |(id, subscriber)| {
            subscriber.provet_id == scope.provet_id
                && scope
                    .reader
                    .is_none_or(|reader| *reader == subscriber.reader)
                && scope.subscriber_id.is_none_or(|only| only == *id)
                && !subscriber.affected_sections(scope.object.kind).is_empty()
        })
    }

    fn update_gauge(&self) {
        let count = u32::try_from(self.subscribers.len()).unwrap_or(u32::MAX);
        metrics::gauge!("cageside_live_panels").set(count);
    }
}

/// A server-sent event; without sections it is a keep-alive that carries the number to go on from.
fn format_event(settled: i64, stale: &BTreeSet<&'static str>) -> Bytes {
    let slots: Vec<&str> = stale.iter().copied().collect();
    if slots.is_empty() {
        return Bytes::from(format!("id: {settled}\n\n"));
    }
    Bytes::from(format!("id: {settled}\ndata: {}\n\n", slots.join(" ")))
}
