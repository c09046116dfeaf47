//! Shows what each section of each panel needs of Provet, and whether it has it.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;
use maud::{Markup, html};

use super::rights::{Rights, Seen, Why};
use super::trial::trouble;
use crate::panels;
use crate::panels::needs::{Need, Wanted, needs, wanted};
use crate::provet::Page;
use crate::settings::Desk;

/// Resources that Provet treats alike, because the same permission opens them.
struct Group {
    label: String,
    resources: Vec<String>,
    seen: Option<Seen>,
}

/// One section of a panel.
struct Line {
    title: String,
    groups: Vec<Group>,
}

/// The permission map; without `rights` only what is needed.
pub(super) fn section(desk: &Desk, rights: Option<&Rights>) -> Markup {
    let fluent = &desk.words.fluent;
    html! {
        section #needs {
            h2 { (fl!(fluent, "settings-rights-title")) }
            @match rights {
                None => { p .hint { (fl!(fluent, "settings-rights-not-yet")) } }
                Some(rights) if rights.by_trying() => { p .hint { (fl!(fluent, "settings-rights-by-trying")) } }
                Some(_) => { p .hint { (fl!(fluent, "settings-rights-by-provet")) } }
            }
            @for page in Page::all() { (panel(desk, page, rights)) }
        }
    }
}

fn panel(desk: &Desk, page: Page, rights: Option<&Rights>) -> Markup {
    let needs = needs(page);
    let lines = (desk.panels)(page).slots().iter().filter_map(|slot| {
        let need = needs.iter().find(|need| need.slot == slot.name)?;
        Some(Line {
            title: panels::section_title(page, slot.name, &desk.words),
            groups: groups(desk, need, rights),
        })
    });
    let lines: Vec<Line> = lines.collect();
    let seen = lines.iter().filter_map(Line::seen).reduce(Seen::worse);
    html! {
        details open[seen == Some(Seen::Refused)] {
            summary {
                (panels::title(page, &desk.words))
                @if let Some(seen) = &seen { " " (verdict(desk, seen)) }
            }
            (table(desk, &lines, rights.is_some()))
        }
    }
}

impl Line {
    fn seen(&self) -> Option<Seen> {
        let seen = self.groups.iter().filter_map(|group| group.seen.clone());
        seen.reduce(Seen::worse)
    }
}

/// What a section reads and writes, by what opens it.
fn groups(desk: &Desk, need: &Need, rights: Option<&Rights>) -> Vec<Group> {
    let reads = need.reads.iter().map(|resource| {
        let seen = rights.map(|rights| rights.read(resource));
        let label = label(desk, wanted(resource));
        (false, label, (*resource).to_owned(), seen)
    });
    let writes = need.writes.iter().map(|(method, resource)| {
        let seen = rights.map(|rights| rights.write(resource));
        let permission = label(desk, wanted(resource));
        let permission = permission.as_str();
        let label = fl!(
            desk.words.fluent,
            "settings-rights-to-save",
            permission = permission
        );
        (true, label, format!("{method} {resource}"), seen)
    });
    let mut groups: BTreeMap<(bool, String), Group> = BTreeMap::new();
    for (writes, label, resource, seen) in reads.chain(writes) {
        let group = groups.entry((writes, label.clone()));
        group
            .or_insert_with(|| Group::new(label))
            .add(resource, seen);
    }
    groups.into_values().collect()
}

impl Group {
    fn new(label: String) -> Self {
        Self {
            label,
            resources: Vec::new(),
            seen: None,
        }
    }

    fn add(&mut self, resource: String, seen: Option<Seen>) {
        self.seen = match (self.seen.take(), seen) {
            (Some(one), Some(other)) => Some(one.worse(other)),
            (one, other) => one.or(other),
        };
        self.resources.push(resource);
    }
}

fn label(desk: &Desk, wanted: Wanted) -> String {
    let fluent = &desk.words.fluent;
    match wanted {
        // As Provet shows it where permissions are granted: it is looked for there.
        Wanted::Permission(permission) => permission.name.to_owned(),
        Wanted::Nothing => fl!(fluent, "settings-rights-nothing-wanted"),
        Wanted::Unsaid => fl!(fluent, "settings-rights-unsaid"),
    }
}

fn table(desk: &Desk, lines: &[Line], looked: bool) -> Markup {
    let fluent = &desk.words.fluent;
    let needed = fl!(fluent, "settings-rights-needed");
    html! {
        div .wide-table {
            table .cards {
                thead {
                    tr {
                        th scope="col" { (fl!(fluent, "settings-rights-section")) }
                        th scope="col" { (needed) }
                    }
                }
                tbody {
                    @for line in lines {
                        tr {
                            th scope="row" { (line.title) }
                            td data-label=(needed) {
                                ul .rights { @for group in &line.groups { li { (told(desk, group, looked)) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn told(desk: &Desk, group: &Group, looked: bool) -> Markup {
    html! {
        (group.label)
        @if looked && let Some(seen) = &group.seen {
            " " (verdict(desk, seen))
            @if let Seen::Unseen(why) = seen { " " span .hint { (because(desk, why)) } }
        }
        div .hint { @for resource in &group.resources { code { (resource) } " " } }
    }
}

fn verdict(desk: &Desk, seen: &Seen) -> Markup {
    let fluent = &desk.words.fluent;
    let (look, word) = match seen {
        Seen::Allowed => ("good", fl!(fluent, "settings-rights-allowed")),
        Seen::Refused => ("bad", fl!(fluent, "settings-rights-refused")),
        Seen::Unseen(_) => ("unsure", fl!(fluent, "settings-rights-unseen")),
    };
    html! { strong class=(look) { (word) } }
}

fn because(desk: &Desk, why: &Why) -> String {
    let fluent = &desk.words.fluent;
    match why {
        Why::NoRecord => fl!(fluent, "settings-rights-no-record"),
        Why::WouldWrite => fl!(fluent, "settings-rights-would-write"),
        Why::Failed(error) => trouble(desk, error).0,
    }
}
