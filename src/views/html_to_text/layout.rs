//! Writes parsed HTML out as text: lines, lists with their numbers, tables with their columns, and in words or signs what
//! letters cannot show.

use scraper::node::Element;
use scraper::{Html, Node};

use super::labels::TextLabels;
use super::prepare::{BLOCK_ELEMENTS, is_invisible, is_listed};
use super::text_marks::{
    SUBSCRIPTS, SUPERSCRIPTS, TextMark, blanks_around, compact_style, mark_of, raise_or_lower,
};

/// Elements whose content is not text for people.
const SILENT_ELEMENTS: &str =
    "script style template title iframe head noscript xml datalist colgroup noframes";
/// Wider or longer than any table of a record; numbers in attributes are hostile.
const MAX_SPAN: usize = 50;
/// Deeper lists are not indented further.
const MAX_INDENT: usize = 8;

/// Writes a document out. Without blocks a line break in the source is one.
pub(super) fn lay_out(document: &Html, has_blocks: bool, labels: &impl TextLabels) -> String {
    let mut writer = TextWriter {
        text: String::new(),
        labels,
        has_blocks,
        silent_depth: 0,
        preformatted_depth: 0,
        lists: Vec::new(),
        tables: Vec::new(),
        item_start: 0,
        marks: Vec::new(),
    };
    // Not recursive: a hostile text nests deeper than a stack is high.
    for edge in document.root_element().traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) => match node.value() {
                Node::Text(text) => writer.push_text(text),
                Node::Element(element) => writer.open_element(element),
                Node::Document
                | Node::Fragment
                | Node::Doctype(_)
                | Node::Comment(_)
                | Node::ProcessingInstruction(_) => {}
            },
            ego_tree::iter::Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    writer.close_element(element);
                }
            }
        }
    }
    normalize_whitespace(&writer.text)
}

/// A list that is open: how its next item is marked.
struct OpenList {
    /// The number of the next item; none in a list without numbers.
    next_number: Option<i64>,
    step: i64,
}

/// A table that is open.
#[derive(Default)]
struct OpenTable {
    /// The cells of the row that is open.
    cells: Vec<String>,
    /// Where in the text the open cell begins.
    cell_start: usize,
    /// For each column how many further rows its cell reaches into.
    reaching_down: Vec<usize>,
    /// The spans of the open cell: columns, rows.
    span: (usize, usize),
}

struct TextWriter<'a, L> {
    text: String,
    labels: &'a L,
    has_blocks: bool,
    silent_depth: usize,
    preformatted_depth: usize,
    lists: Vec<OpenList>,
    tables: Vec<OpenTable>,
    /// Where the words of the item that was opened last begin.
    item_start: usize,
    /// For each open element that marks its text: what it is, and where that begins.
    marks: Vec<(TextMark, usize)>,
}

impl<L: TextLabels> TextWriter<'_, L> {
    fn push_text(&mut self, words: &str) {
        if self.silent_depth > 0 {
            return;
        }
        let keeps_lines = !self.has_blocks || self.preformatted_depth > 0;
        for c in words.chars() {
            match c {
                '\n' if keeps_lines => self.text.push('\n'),
                ' ' if keeps_lines => self.text.push(' '),
                ' ' | '\n' | '\t' | '\r' => self.push_space(),
                c if is_invisible(c) => {}
                c => self.text.push(c),
            }
        }
    }

    fn open_element(&mut self, element: &Element) {
        let name = element.name();
        if self.silent_depth > 0 || is_silent(element) {
            // Counted, because the end of an inner element does not end the outer one's silence.
            self.silent_depth += 1;
            return;
        }
        if let Some(mark) = mark_of(element) {
            self.marks.push((mark, self.text.len()));
        }
        match name {
            "br" => self.text.push('\n'),
            "ul" | "menu" | "dir" | "ol" => self.open_list(element),
            "li" => self.open_item(element),
            "table" => self.open_table(),
            "tr" => self.open_row(),
            "td" | "th" => self.open_cell(element),
            "pre" => {
                self.preformatted_depth += 1;
                self.start_line();
            }
            "input" => self.push_input(element),
            "img" | "canvas" => self.push_picture(element),
            "audio" | "video" | "embed" => self.push_attachment(),
            name if is_listed(BLOCK_ELEMENTS, name) => self.start_line(),
            _ => {}
        }
    }

    fn close_element(&mut self, element: &Element) {
        if self.silent_depth > 0 {
            self.silent_depth -= 1;
            return;
        }
        match element.name() {
            "ul" | "menu" | "dir" | "ol" => {
                self.lists.pop();
                self.start_line();
            }
            "td" | "th" => {
                // Before the cell takes its text away: a struck cell would lose its mark.
                self.end_mark(element);
                self.close_cell();
                return;
            }
            "tr" => self.close_row(),
            "table" => {
                self.tables.pop();
                self.start_line();
            }
            "pre" => {
                self.preformatted_depth = self.preformatted_depth.saturating_sub(1);
                self.start_line();
            }
            // Paragraphs stand apart; the other blocks only begin a line.
            "p" => self.text.push_str("\n\n"),
            "br" => {}
            "option" => self.push_space(),
            name if is_listed(BLOCK_ELEMENTS, name) => self.start_line(),
            _ => {}
        }
        self.end_mark(element);
    }

    fn end_mark(&mut self, element: &Element) {
        if let Some(mark) = mark_of(element)
            && let Some((_, start)) = self.marks.pop()
        {
            self.close_mark(mark, start);
        }
    }

    fn push_space(&mut self) {
        if !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    fn start_line(&mut self) {
        // The first paragraph of an item stands beside its mark.
        let is_at_mark = self.text.len() == self.item_start;
        if !is_at_mark && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn open_list(&mut self, element: &Element) {
        self.start_line();
        let is_numbered = element.name() == "ol";
        let is_reversed = element.attr("reversed").is_some();
        let start = element
            .attr("start")
            .and_then(|start| start.trim().parse().ok());
        self.lists.push(OpenList {
            next_number: is_numbered.then(|| start.unwrap_or(1)),
            step: if is_reversed { -1 } else { 1 },
        });
    }

    fn open_item(&mut self, element: &Element) {
        self.start_line();
        for _ in 1..self.lists.len().min(MAX_INDENT) {
            self.text.push_str("  ");
        }
        let own = element
            .attr("value")
            .and_then(|value| value.trim().parse().ok());
        let number = self.lists.last_mut().and_then(|list| {
            let number = own
                .or(list.next_number)
                // Browsers ignore the number of an item in a list without numbers.
                .filter(|_| list.next_number.is_some())?;
            list.next_number = Some(number.saturating_add(list.step));
            Some(number)
        });
        if let Some(number) = number {
            self.text.push_str(&number.to_string());
            self.text.push_str(". ");
        } else {
            self.text.push_str("• ");
        }
        self.item_start = self.text.len();
    }

    fn open_table(&mut self) {
        self.start_line();
        self.tables.push(OpenTable::default());
    }

    fn open_row(&mut self) {
        self.start_line();
        if let Some(table) = self.tables.last_mut() {
            table.cells.clear();
        }
    }

    fn open_cell(&mut self, element: &Element) {
        let start = self.text.len();
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        // A cell of an earlier row that reaches down takes its place in this one.
        while let Some(left) = table
            .reaching_down
            .get_mut(table.cells.len())
            .filter(|left| **left > 0)
        {
            *left -= 1;
            table.cells.push(String::new());
        }
        let span = |name| {
            let span = element.attr(name).and_then(|span| span.trim().parse().ok());
            span.unwrap_or(1).clamp(1, MAX_SPAN)
        };
        table.span = (span("colspan"), span("rowspan"));
        table.cell_start = start;
    }

    fn close_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let cell = self.text.split_off(table.cell_start.min(self.text.len()));
        let (columns, rows) = table.span;
        for column in 0..columns {
            let at = table.cells.len();
            if table.reaching_down.len() <= at {
                table.reaching_down.resize(at + 1, 0);
            }
            if let Some(left) = table.reaching_down.get_mut(at) {
                *left = rows - 1;
            }
            table.cells.push(if column == 0 {
                cell.trim().to_owned()
            } else {
                String::new()
            });
        }
    }

    /// Cells side by side, in their columns also where some are empty. A row of one cell is only layout.
    fn close_row(&mut self) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let cells = std::mem::take(&mut table.cells);
        if cells.iter().all(String::is_empty) {
            return;
        }
        if let [only] = cells.as_slice() {
            self.text.push_str(only);
        } else {
            let cells: Vec<String> = cells.iter().map(|cell| to_one_line(cell)).collect();
            self.text.push_str(&cells.join(" | "));
        }
        self.text.push('\n');
    }

    fn push_input(&mut self, element: &Element) {
        let is_checked = element.attr("checked").is_some();
        let kind = element.attr("type").unwrap_or("text").to_ascii_lowercase();
        match (kind.as_str(), is_checked) {
            // A form that was filled in is part of the text: without its boxes every choice would seem chosen.
            ("checkbox", true) => self.text.push('☑'),
            ("checkbox", false) => self.text.push('☐'),
            ("radio", true) => self.text.push('◉'),
            ("radio", false) => self.text.push('○'),
            ("hidden" | "submit" | "button" | "reset" | "image", _) => {}
            _ => self.text.push_str(element.attr("value").unwrap_or("____")),
        }
    }

    fn push_picture(&mut self, element: &Element) {
        let described = ["alt", "title", "aria-label"].iter().find_map(|name| {
            let text = element.attr(name)?.trim();
            (!text.is_empty()).then_some(text)
        });
        // A picture of one pixel is a spacer or counts readers.
        let is_spacer = ["width", "height"]
            .iter()
            .any(|side| matches!(element.attr(side), Some("0" | "1")));
        if described.is_some() || !is_spacer {
            self.text
                .push_str(&self.labels.picture(described.unwrap_or_default()));
        }
    }

    fn push_attachment(&mut self) {
        self.text.push_str(&self.labels.attachment());
    }

    /// Writes out what the text since `start` is.
    fn close_mark(&mut self, mark: TextMark, start: usize) {
        let inside = self.text.split_off(start.min(self.text.len()));
        let words = inside.trim();
        if words.is_empty() {
            self.text.push_str(&inside);
            return;
        }
        let (before, after) = blanks_around(&inside);
        self.text.push_str(before);
        match mark {
            // Within struck text already: it is said once.
            TextMark::Struck if self.marks.iter().any(|(open, _)| *open == TextMark::Struck) => {
                self.text.push_str(words);
            }
            TextMark::Struck => self.text.push_str(&self.labels.struck(words)),
            TextMark::Raised => self
                .text
                .push_str(&raise_or_lower(words, '^', SUPERSCRIPTS)),
            TextMark::Lowered => self.text.push_str(&raise_or_lower(words, '_', SUBSCRIPTS)),
            TextMark::Quoted => {
                self.text.push('“');
                self.text.push_str(words);
                self.text.push('”');
            }
        }
        self.text.push_str(after);
    }
}

fn is_silent(element: &Element) -> bool {
    let style = compact_style(element);
    // What the author's own page does not show is not told either; a closed choice shows only what was chosen.
    is_listed(SILENT_ELEMENTS, element.name())
        || element.attr("hidden").is_some()
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || (element.name() == "option" && element.attr("selected").is_none())
}

fn to_one_line(cell: &str) -> String {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("; ")
}

/// No blanks at the ends of lines, at most one empty line in a row, none at the ends.
fn normalize_whitespace(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0_u8;
    let start = text.trim_start_matches(['\n', '\r']);
    for line in start.trim_end().lines().map(str::trim_end) {
        empty = if line.is_empty() {
            empty.saturating_add(1)
        } else {
            0
        };
        if empty < 2 {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.trim().to_owned()
}
