//! What Provet lets the clinic's virtual user do: as Provet says, and where it does not say, by trying.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::join_all;

use crate::panels::needs::{Permission, Wanted, needs, wanted};
use crate::provet::model::Permissions;
use crate::provet::{Api, Page, ProvetError};

/// The last parts of paths that do something, and are no lists. They are not tried.
const ACTIONS: [&str; 3] = ["pdf/", "mark_sent/", "update_status/"];

/// What is known of one path template.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Seen {
    /// It is allowed.
    Allowed,
    /// It is not.
    Refused,
    /// That could not be seen.
    Unseen(Why),
}

/// Why something could not be seen.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Why {
    /// There is no record below which it could be tried.
    NoRecord,
    /// Trying would change something.
    WouldWrite,
    /// Provet did not answer the question.
    Failed(ProvetError),
}

impl Seen {
    /// The one that matters more.
    pub(super) fn worse(self, other: Self) -> Self {
        let weight = |it: &Self| match it {
            Self::Refused => 2,
            Self::Unseen(_) => 1,
            Self::Allowed => 0,
        };
        if weight(&other) > weight(&self) {
            other
        } else {
            self
        }
    }
}

/// What Provet lets the virtual user do.
#[derive(Debug)]
pub(super) struct Rights {
    said: Option<Said>,
    tried: BTreeMap<&'static str, Seen>,
}

impl Rights {
    /// Takes what Provet said, and tries the rest: one row of each list, all at once.
    pub(super) async fn look(api: &Api, permissions: Option<&Permissions>) -> Self {
        let mut rights = Self {
            said: permissions.and_then(Said::of),
            tried: BTreeMap::new(),
        };
        let undecided = rights.undecided();
        let lists: BTreeSet<_> = undecided.iter().map(|it| Place::of(it).list).collect();
        let tried = lists
            .into_iter()
            .map(async |list| (list, api.peek(list, &[]).await));
        let lists: BTreeMap<_, _> = join_all(tried).await.into_iter().collect();
        let nested = undecided.iter().filter(|it| Place::of(it).nested);
        let nested = nested.map(async |it| (*it, below(api, it, &lists).await));
        rights.tried.extend(join_all(nested).await);
        let lists = lists.into_iter().map(|(list, answer)| (list, seen(answer)));
        rights.tried.extend(lists);
        rights
    }

    /// Whether everything was learnt by trying, because Provet did not say.
    pub(super) fn by_trying(&self) -> bool {
        self.said.is_none()
    }

    /// Whether this may be read.
    pub(super) fn read(&self, resource: &'static str) -> Seen {
        self.decided(resource).unwrap_or_else(|| {
            let place = Place::of(resource);
            let key = if place.nested { resource } else { place.list };
            let tried = self.tried.get(key).cloned();
            tried.unwrap_or(Seen::Unseen(Why::NoRecord))
        })
    }

    /// Whether this may be written. Nobody tries that.
    pub(super) fn write(&self, resource: &'static str) -> Seen {
        self.decided(resource)
            .unwrap_or(Seen::Unseen(Why::WouldWrite))
    }

    /// What Provet's own words decide.
    fn decided(&self, resource: &str) -> Option<Seen> {
        match wanted(resource) {
            Wanted::Nothing => Some(Seen::Allowed),
            Wanted::Unsaid => None,
            Wanted::Permission(permission) => {
                let granted = self.said.as_ref()?.grants(permission)?;
                Some(if granted {
                    Seen::Allowed
                } else {
                    Seen::Refused
                })
            }
        }
    }

    /// Everything that some section reads and Provet said nothing of.
    fn undecided(&self) -> BTreeSet<&'static str> {
        let all = Page::all().flat_map(needs).flat_map(|need| need.reads);
        all.filter(|it| self.decided(it).is_none()).collect()
    }
}

/// Where a path template can be tried.
struct Place {
    /// The list that it is, or that its first id comes from.
    list: &'static str,
    /// Whether it is a list below a record of that list.
    nested: bool,
}

impl Place {
    fn of(resource: &'static str) -> Self {
        match resource.split_once("{id}/") {
            None => Self {
                list: resource,
                nested: false,
            },
            Some((list, rest)) => Self {
                list,
                nested: !rest.is_empty() && !ACTIONS.contains(&rest),
            },
        }
    }
}

async fn below(
    api: &Api,
    resource: &'static str,
    lists: &BTreeMap<&'static str, Result<Option<i64>, ProvetError>>,
) -> Seen {
    match lists.get(Place::of(resource).list) {
        Some(Ok(Some(id))) => seen(api.peek(resource, &[*id]).await),
        Some(Ok(None)) | None => Seen::Unseen(Why::NoRecord),
        Some(Err(error)) => seen(Err(error.clone())),
    }
}

fn seen(answer: Result<Option<i64>, ProvetError>) -> Seen {
    match answer {
        Ok(_) => Seen::Allowed,
        Err(ProvetError::Forbidden { .. }) => Seen::Refused,
        Err(error) => Seen::Unseen(Why::Failed(error)),
    }
}

/// What Provet said of permissions: their display names, or their keys. \[I\]
#[derive(Debug)]
struct Said {
    names: BTreeSet<String>,
    /// Display names have their group before a colon; then what is not there is not granted.
    displayed: bool,
}

impl Said {
    /// `None` when nothing in it is anything we know: then it says nothing of what we need.
    fn of(permissions: &Permissions) -> Option<Self> {
        let names = &permissions.names;
        let said = Self {
            displayed: names.iter().any(|name| name.contains(": ")),
            names: names.iter().map(|name| plain(name)).collect(),
        };
        let all = &crate::panels::needs::PERMISSIONS;
        let any = all.iter().any(|it| said.grants(it) == Some(true));
        any.then_some(said)
    }

    /// `None` when the permission may be there under a key that is not known.
    fn grants(&self, permission: &Permission) -> Option<bool> {
        let short = permission
            .name
            .split_once(": ")
            .map(|(_, short)| plain(short));
        let named = [
            Some(plain(permission.name)),
            short,
            permission.key.map(plain),
        ];
        let there = named
            .into_iter()
            .flatten()
            .any(|it| self.names.contains(&it));
        let certain = self.displayed || permission.key.is_some();
        (there || certain).then_some(there)
    }
}

/// A name without its capitals and signs, which differ between keys and display names.
fn plain(name: &str) -> String {
    let parts = name.split(|it: char| !it.is_alphanumeric());
    let parts: Vec<String> = parts
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panels::needs::PERMISSIONS;

    fn said(names: &[&str]) -> Option<Said> {
        Said::of(&Permissions {
            user: None,
            names: names.iter().map(ToString::to_string).collect(),
        })
    }

    fn granted(said: &Said) -> Vec<Option<bool>> {
        PERMISSIONS
            .iter()
            .take(5)
            .map(|it| said.grants(it))
            .collect()
    }

    #[test]
    fn display_names_say_everything() {
        let said = said(&["General: Patients and clients", "Calendar: Appointments"]).unwrap();
        let no = Some(false);
        assert_eq!(granted(&said), [Some(true), no, no, no, Some(true)]);
    }

    #[test]
    fn keys_say_nothing_of_permissions_whose_key_is_not_known() {
        let said = said(&["patients-clients", "reminder"]).unwrap();
        let yes = Some(true);
        assert_eq!(granted(&said), [yes, Some(false), yes, None, None]);
    }

    #[test]
    fn an_answer_without_any_known_name_says_nothing() {
        assert!(said(&[]).is_none());
        assert!(said(&["something", "else"]).is_none());
    }

    #[test]
    fn a_record_is_tried_by_its_list_and_what_lies_below_by_itself() {
        let place = |it| (Place::of(it).list, Place::of(it).nested);
        assert_eq!(place("patient/"), ("patient/", false));
        assert_eq!(place("patient/{id}/"), ("patient/", false));
        assert_eq!(place("patient/{id}/weight/"), ("patient/", true));
        assert_eq!(place("invoice/{id}/pdf/"), ("invoice/", false));
    }

    #[test]
    fn the_worse_of_two_counts() {
        let unseen = || Seen::Unseen(Why::NoRecord);
        assert_eq!(Seen::Allowed.worse(unseen()), unseen());
        assert_eq!(unseen().worse(Seen::Allowed), unseen());
        assert_eq!(unseen().worse(Seen::Refused), Seen::Refused);
    }
}
