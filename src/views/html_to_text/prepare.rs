//! Tells HTML from words before the parser sees it: what is surely no tag and no entity is escaped.
//!
//! It also takes out what would let a hostile text cost the parser more than its length: formatting elements, which
//! HTML repeats in every paragraph that follows, and nesting deeper than any document has.

/// A text that is ready for the HTML parser.
pub(super) struct PreparedHtml {
    /// HTML in which every `<` begins a tag and every `&` an entity.
    pub(super) html: String,
    /// It has elements that make lines, so a line break in the source is only a blank.
    pub(super) has_blocks: bool,
}

/// Elements that stand on lines of their own.
pub(super) const BLOCK_ELEMENTS: &str = "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset \
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary \
    table tbody tr ul legend";

/// Elements within a line, and those that show nothing themselves.
const OTHER_ELEMENTS: &str = "a abbr acronym applet area audio b base basefont bdi bdo big button canvas cite code col colgroup data \
    datalist del dfn em embed font frame frameset head hgroup i iframe img input ins kbd label link map mark \
    meta meter nobr noscript object optgroup option output param picture progress q rp rt ruby s samp script \
    select small source span strike strong style sub sup svg td template textarea tfoot th thead time title \
    track tt u var video wbr xml math";

/// Elements that hide or replace what is in them, by the beginning of their end tags.
const HIDING_ELEMENTS: [(&str, &str); 11] = [
    ("svg", "</svg"),
    ("math", "</math"),
    ("script", "</script"),
    ("style", "</style"),
    ("template", "</template"),
    ("title", "</title"),
    ("iframe", "</iframe"),
    ("noscript", "</noscript"),
    ("textarea", "</textarea"),
    ("select", "</select"),
    ("xml", "</xml"),
];

/// Pictures and formulas that are written in place, in languages of their own.
const DRAWINGS: [&str; 2] = ["svg", "math"];

/// Formatting that says nothing to a reader of text, and that a parser would open again in every later paragraph.
const FORMATTING_ELEMENTS: &str =
    "a b big code em font i nobr small strong tt u button applet object";

/// Elements that HTML ends by itself, so that their number says nothing about the depth.
const SELF_ENDING_ELEMENTS: &str = "area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr \
    track wbr html head body";

/// Browsers nest no deeper either.
const MAX_DEPTH: usize = 256;
/// How far ahead the `;` of an entity is looked for: the longest name in HTML has 31 letters.
const MAX_ENTITY_LENGTH: usize = 33;

/// Escapes what is no HTML in a text that may hold HTML.
pub(super) fn prepare_html(text: &str) -> PreparedHtml {
    let mut prepared = PreparedHtml {
        html: String::with_capacity(text.len() + text.len() / 8),
        has_blocks: false,
    };
    let ends = LastTerminators::find_in(text);
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at_checked(at).unwrap_or_default();
        push_words(&mut prepared.html, before);
        rest = if from.starts_with('&') {
            push_ampersand(&mut prepared.html, from)
        } else {
            push_tag(&mut prepared, from, ends, &mut depth)
        };
    }
    push_words(&mut prepared.html, rest);
    prepared
}

/// What a text has of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// Nothing that is surely a tag.
    None,
    /// Paragraphs and line breaks without attributes, and nothing else.
    LinesOnly,
    /// More than that.
    Other,
}

/// What a text has of HTML, by the tags as they stand in it.
pub(super) fn find_markup(text: &str) -> Markup {
    let ends = LastTerminators::find_in(text);
    let mut found = Markup::None;
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        let Some((tag, behind)) = parse_tag(after, ends) else {
            continue;
        };
        let is_line = ["p", "br", "div"]
            .iter()
            .any(|name| tag.name.eq_ignore_ascii_case(name));
        // An attribute may be a colour or an alignment, which words cannot keep.
        if !is_line
            || !tag
                .attributes
                .trim_matches(['/', ' ', '\n', '\t', '\r'])
                .is_empty()
        {
            return Markup::Other;
        }
        found = Markup::LinesOnly;
        rest = behind;
    }
    found
}

/// Leaves out what a text carries for machines: a picture inside it may have a million letters, and would push what
/// follows it beyond the limit.
pub(super) fn without_embedded_data(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(1 << 16));
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(";base64,") {
        out.push_str(before);
        out.push(';');
        let is_data =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '%' | '\r' | '\n');
        rest = after.trim_start_matches(is_data);
    }
    out.push_str(rest);
    out
}

/// Words without the characters that are not for people: controls, and blanks of no width that editors leave behind.
fn push_words(out: &mut String, words: &str) {
    let is_invisible = |c: char| is_invisible(c) && !matches!(c, '\n' | '\t' | '\r');
    if words.contains(is_invisible) {
        out.extend(words.chars().filter(|c| !is_invisible(*c)));
    } else {
        out.push_str(words);
    }
}

/// Controls, and blanks of no width.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
}

/// An entity goes through; any other `&` is a letter. Without its `;` none is read: "food&not eaten" is words.
fn push_ampersand<'a>(out: &mut String, from: &'a str) -> &'a str {
    let after = from.get(1..).unwrap_or_default();
    let end = after
        .bytes()
        .take(MAX_ENTITY_LENGTH)
        .position(|b| b == b';');
    let name = end.and_then(|end| after.get(..end)).unwrap_or_default();
    out.push_str(if is_entity_name(name) { "&" } else { "&amp;" });
    after
}

fn is_entity_name(name: &str) -> bool {
    let Some(number) = name.strip_prefix('#') else {
        return !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric());
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    // What is no character, or a control, would come out as a replacement sign: it is left as it stands.
    let character = code.ok().and_then(char::from_u32);
    character.is_some_and(|c| !c.is_control() || c == '\n')
}

fn push_tag<'a>(
    prepared: &mut PreparedHtml,
    from: &'a str,
    ends: LastTerminators,
    depth: &mut usize,
) -> &'a str {
    let after = from.get(1..).unwrap_or_default();
    let Some((tag, rest)) = parse_tag(after, ends) else {
        prepared.html.push_str("&lt;");
        return after;
    };
    let name = tag.name.to_ascii_lowercase();
    prepared.has_blocks |= is_listed(BLOCK_ELEMENTS, &name);
    if !tag.is_closing && ends.never_ends(&name, rest) {
        return rest;
    }
    if DRAWINGS.contains(&name.as_str()) {
        return push_drawing(&mut prepared.html, &name, tag, rest);
    }
    if is_within_depth(&name, tag.is_closing, depth) {
        write_tag(&mut prepared.html, &name, tag);
    }
    rest
}

/// A drawing becomes a picture: the language it is drawn in is not for people.
fn push_drawing<'a>(out: &mut String, name: &str, tag: HtmlTag<'_>, rest: &'a str) -> &'a str {
    if tag.is_closing {
        return rest;
    }
    out.push_str("<img>");
    // There is an end, perhaps in capitals: then what is inside comes out as words, and nothing is lost.
    let end = format!("</{name}>");
    rest.split_once(&end).map_or(rest, |(_, after)| after)
}

/// Whether a tag is still taken; deeper ones are left out, their words stay.
fn is_within_depth(name: &str, is_closing: bool, depth: &mut usize) -> bool {
    if is_listed(SELF_ENDING_ELEMENTS, name) {
        return true;
    }
    if is_closing {
        *depth = depth.saturating_sub(1);
        return true;
    }
    *depth += 1;
    *depth <= MAX_DEPTH
}

fn write_tag(out: &mut String, name: &str, tag: HtmlTag<'_>) {
    let name = match name {
        "" => return,
        // A parser opens these again in every later paragraph, like those below; `del` it does not.
        "s" | "strike" => "del",
        name if is_listed(FORMATTING_ELEMENTS, name) => "span",
        // Elements of a word processor (`o:p`) say nothing.
        name if name.contains(':') => "span",
        name => name,
    };
    out.push_str(if tag.is_closing { "</" } else { "<" });
    out.push_str(name);
    if !tag.is_closing {
        out.push_str(tag.attributes);
    }
    out.push('>');
}

/// What stands between `<` and `>`, if it is surely a tag of HTML. A comment has no name.
#[derive(Clone, Copy)]
struct HtmlTag<'a> {
    name: &'a str,
    attributes: &'a str,
    is_closing: bool,
}

/// How much of a text follows its last `>` and its last `-->`, so that what is never closed is not searched to its end
/// again and again.
#[derive(Clone, Copy)]
struct LastTerminators {
    tag: Option<usize>,
    comment: Option<usize>,
    hiding: [Option<usize>; HIDING_ELEMENTS.len()],
}

impl LastTerminators {
    fn find_in(html: &str) -> Self {
        let lower = html.to_ascii_lowercase();
        let behind = |end| lower.rsplit_once(end).map(|(_, behind)| behind.len());
        Self {
            tag: behind(">"),
            comment: behind("-->"),
            hiding: HIDING_ELEMENTS.map(|(_, end)| behind(end)),
        }
    }

    /// Whether an element that hides its content never ends. It would hide all that follows, so it is no element.
    fn never_ends(&self, name: &str, rest: &str) -> bool {
        let mut elements = HIDING_ELEMENTS.iter().zip(self.hiding);
        elements.any(|((hiding, _), behind)| {
            *hiding == name && behind.is_none_or(|behind| behind >= rest.len())
        })
    }
}

/// Splits a later part of the text at its first `end`, if it has one.
fn split_at_terminator<'a>(
    behind: Option<usize>,
    part: &'a str,
    end: &str,
) -> Option<(&'a str, &'a str)> {
    behind
        .filter(|behind| part.len() > *behind)
        .and_then(|_| part.split_once(end))
}

/// The tag that begins after a `<`, and what follows it.
fn parse_tag(after: &str, ends: LastTerminators) -> Option<(HtmlTag<'_>, &str)> {
    let nothing = |rest| {
        let (name, attributes) = ("", "");
        (
            HtmlTag {
                name,
                attributes,
                is_closing: true,
            },
            rest,
        )
    };
    if let Some(comment) = after.strip_prefix("!--") {
        return split_at_terminator(ends.comment, comment, "-->").map(|(_, rest)| nothing(rest));
    }
    // Declarations and instructions: <!DOCTYPE html>, <![endif]>, <?xml ...?>.
    if after.starts_with("!DOCTYPE")
        || after.starts_with("!doctype")
        || after.starts_with("![")
        || after.starts_with("?xml")
    {
        return split_at_terminator(ends.tag, after, ">").map(|(_, rest)| nothing(rest));
    }
    let (is_closing, inside) = after
        .strip_prefix('/')
        .map_or((false, after), |inside| (true, inside));
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, ':' | '-'))?;
    let (name, attributes) = inside.split_at_checked(end)?;
    if !is_element(name) || !looks_like_attributes(name, attributes) {
        return None;
    }
    let end = find_tag_end(attributes, ends)?;
    let (attributes, rest) = attributes.split_at_checked(end)?;
    let rest = rest.strip_prefix('>')?;
    Some((
        HtmlTag {
            name,
            attributes,
            is_closing,
        },
        rest,
    ))
}

/// Where the `>` of a tag stands, beyond those in its quoted values.
fn find_tag_end(attributes: &str, ends: LastTerminators) -> Option<usize> {
    // Behind the last `>` of the whole text nothing can end a tag.
    let last = attributes.len().checked_sub(ends.tag? + 1)?;
    let mut quote = None;
    let mut previous = b' ';
    for (at, byte) in attributes.bytes().enumerate().take(last + 1) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            // Elsewhere a quote is a letter: `<p title="5" tall">`.
            (None, b'"' | b'\'') if previous == b'=' => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        previous = if byte == b' ' { previous } else { byte };
    }
    // A quote that is never closed: the first `>` ends the tag after all.
    attributes.find('>')
}

/// Whether a name is in a list of names with blanks between them, in letters of either case.
pub(super) fn is_listed(names: &str, name: &str) -> bool {
    names
        .split_ascii_whitespace()
        .any(|listed| listed.eq_ignore_ascii_case(name))
}

fn is_element(name: &str) -> bool {
    let word = name.split_once(':').is_some_and(|(prefix, rest)| {
        // The prefixes of word processors: `o:p`, `w:WordDocument`, `v:shape`, `st1:place`.
        prefix.len() <= 3 && !rest.is_empty()
    });
    word || is_listed(BLOCK_ELEMENTS, name) || is_listed(OTHER_ELEMENTS, name)
}

/// Attributes that stand without a value in HTML.
const BARE_ATTRIBUTES: &str =
    "checked disabled selected readonly hidden reversed nowrap compact multiple";

/// `<b and c>` is words, and so is `<b <c`; the attributes of an element have values, or are known to have none.
fn looks_like_attributes(name: &str, text: &str) -> bool {
    let Some(at) = text.find(['=', '<', '>']) else {
        return false;
    };
    let (before, from) = text.split_at_checked(at).unwrap_or_default();
    let are_bare = || {
        let mut words = before.trim_end_matches('/').split_ascii_whitespace();
        words.all(|word| is_listed(BARE_ATTRIBUTES, word))
    };
    match from.as_bytes().first() {
        // A reference value in words: `<p =5>`.
        Some(b'=') => !before.trim().is_empty() || name.contains(':'),
        Some(b'>') => are_bare(),
        _ => false,
    }
}
