//! Text out of what may be HTML, so that it can be shown without trusting it.
//!
//! Clinical texts of Provet may hold HTML or plain words, and nothing in an answer says which \[C\]. A "<" in plain
//! words ("urea <5 and >2") must survive, so only what is surely a tag of HTML is dropped.

/// Elements that stand on lines of their own.
const BLOCK_ELEMENTS: [&str; 24] = [
    "p",
    "div",
    "br",
    "hr",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "li",
    "tr",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "caption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
];

/// Elements within a line.
const INLINE_ELEMENTS: [&str; 30] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "body", "center", "cite", "code", "del", "em", "figure",
    "font", "head", "html", "i", "img", "ins", "label", "mark", "s", "section", "small", "span",
    "strong", "sub", "sup", "td", "u",
];

/// Elements whose content is not text for people.
const RAW_TEXT_ELEMENTS: [&str; 5] = ["script", "style", "template", "title", "iframe"];

/// Named characters that editors write; numbers are read too, others are left as they stand.
const NAMED_ENTITIES: [(&str, char); 42] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("aring", 'å'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("Aring", 'Å'),
    ("szlig", 'ß'),
    ("oslash", 'ø'),
    ("Oslash", 'Ø'),
    ("aelig", 'æ'),
    ("AElig", 'Æ'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("ntilde", 'ñ'),
    ("euro", '€'),
    ("pound", '£'),
    ("deg", '°'),
    ("plusmn", '±'),
    ("micro", 'µ'),
    ("frac12", '½'),
    ("times", '×'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
];

/// What stands between `<` and `>`, if it is surely a tag of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct HtmlTag<'a> {
    name: &'a str,
    is_closing: bool,
}

/// How far ahead the `;` of an entity is looked for.
const MAX_ENTITY_LENGTH: usize = 16;

/// The text of what may be HTML: tags dropped, blocks on lines of their own, entities read once.
///
/// The answer is text, not markup: it may hold `<`, and is to be escaped like any other text. Takes time in proportion to
/// the length of the text, whatever is in it: anybody who writes to a clinic may have written it.
pub fn html_to_text(html: &str) -> String {
    let laid_out = has_blocks(html);
    let ends = LastTerminators::find_in(html);
    let mut unclosed = Vec::new();
    let mut out = TextBuilder::default();
    let mut rest = html;
    while let Some((words, after)) = rest.split_once('<') {
        out.push_text(words, laid_out);
        let Some((tag, after)) = parse_tag(after, ends) else {
            out.text.push('<');
            rest = after;
            continue;
        };
        out.push_tag(tag);
        rest = if tag.is_closing {
            after
        } else {
            skip_raw_text_element(tag.name, after, ends, &mut unclosed)
        };
    }
    out.push_text(rest, laid_out);
    out.normalize_whitespace()
}

/// In HTML with blocks a line break in the source is only a blank.
fn has_blocks(html: &str) -> bool {
    html.split('<')
        .skip(1)
        .filter_map(|piece| parse_tag(piece, LastTerminators::find_in(piece)))
        .any(|(tag, _)| contains_ignore_case(&BLOCK_ELEMENTS, tag.name))
}

/// How much of a text follows its last `>` and its last `-->`, so that what is never closed is not searched to its end
/// again and again.
#[derive(Debug, Clone, Copy)]
struct LastTerminators {
    tag: Option<usize>,
    comment: Option<usize>,
}

impl LastTerminators {
    fn find_in(html: &str) -> Self {
        let behind = |end| html.rsplit_once(end).map(|(_, behind)| behind.len());
        Self {
            tag: behind(">"),
            comment: behind("-->"),
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
}

/// The tag that begins after a `<`, and what follows it.
fn parse_tag(after: &str, ends: LastTerminators) -> Option<(HtmlTag<'_>, &str)> {
    if let Some(comment) = after.strip_prefix("!--") {
        let (_, rest) = LastTerminators::split_at_terminator(ends.comment, comment, "-->")?;
        let tag = HtmlTag {
            name: "",
            is_closing: true,
        };
        return Some((tag, rest));
    }
    let (closes, inside) = after
        .strip_prefix('/')
        .map_or((false, after), |inside| (true, inside));
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, attributes) = inside.split_at_checked(end)?;
    let known = contains_ignore_case(&BLOCK_ELEMENTS, name)
        || contains_ignore_case(&INLINE_ELEMENTS, name)
        || contains_ignore_case(&RAW_TEXT_ELEMENTS, name);
    if !known || !looks_like_attributes(attributes) {
        return None;
    }
    let (_, rest) = LastTerminators::split_at_terminator(ends.tag, attributes, ">")?;
    Some((
        HtmlTag {
            name,
            is_closing: closes,
        },
        rest,
    ))
}

/// `<b and c>` is words, and so is `<b <c>`; the attributes of an element have values.
fn looks_like_attributes(text: &str) -> bool {
    let Some(at) = text.find(['=', '<', '>']) else {
        return false;
    };
    let (before, from) = text.split_at_checked(at).unwrap_or_default();
    match from.as_bytes().first() {
        Some(b'=') => true,
        Some(b'>') => before.trim_end_matches('/').trim().is_empty(),
        _ => false,
    }
}

fn contains_ignore_case(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Skips what an element holds that is not for people; a missing end skips nothing.
///
/// What is found to have no end is kept in `unclosed`: it has none further on either.
fn skip_raw_text_element<'a>(
    name: &str,
    after: &'a str,
    ends: LastTerminators,
    unclosed: &mut Vec<&'static str>,
) -> &'a str {
    let silent = RAW_TEXT_ELEMENTS
        .iter()
        .find(|it| it.eq_ignore_ascii_case(name));
    let Some(silent) = silent.filter(|it| !unclosed.contains(*it)) else {
        return after;
    };
    let closing = |tail: &str| {
        let name = tail.strip_prefix('/')?.get(..silent.len())?;
        name.eq_ignore_ascii_case(silent).then_some(())
    };
    let mut rest = after;
    while let Some((_, tail)) = rest.split_once('<') {
        if closing(tail).is_some()
            && let Some((tag, past)) = parse_tag(tail, ends)
            && tag.name.eq_ignore_ascii_case(silent)
        {
            return past;
        }
        rest = tail;
    }
    unclosed.push(silent);
    after
}

#[derive(Default)]
struct TextBuilder {
    text: String,
}

impl TextBuilder {
    fn push_text(&mut self, words: &str, laid_out: bool) {
        for c in decode_entities(words).chars() {
            match c {
                '\n' if !laid_out => self.text.push('\n'),
                '\n' | '\t' | '\r' => self.push_space(),
                c if c.is_control() => {}
                c => self.text.push(c),
            }
        }
    }

    fn push_space(&mut self) {
        if !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    fn push_tag(&mut self, tag: HtmlTag<'_>) {
        match tag.name.to_ascii_lowercase().as_str() {
            "br" | "hr" => self.text.push('\n'),
            "li" if !tag.is_closing => {
                self.start_line();
                self.text.push_str("• ");
            }
            "td" | "th" => self.push_space(),
            // Paragraphs stand apart; the other blocks only begin a line.
            "p" if tag.is_closing => self.text.push_str("\n\n"),
            name if contains_ignore_case(&BLOCK_ELEMENTS, name) => self.start_line(),
            _ => {}
        }
    }

    fn start_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// No blanks at the ends of lines, at most one empty line in a row, none at the ends.
    fn normalize_whitespace(&self) -> String {
        let mut out = String::with_capacity(self.text.len());
        let mut empty = 0_u8;
        for line in self.text.trim().lines().map(str::trim_end) {
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
        out.truncate(out.trim_end().len());
        out
    }
}

/// Entities read once: `&amp;lt;` is the text `&lt;`.
fn decode_entities(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        if let Some((c, tail)) = parse_entity(after) {
            out.push(c);
            rest = tail;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

fn parse_entity(after: &str) -> Option<(char, &str)> {
    let end = after
        .bytes()
        .take(MAX_ENTITY_LENGTH)
        .position(|b| b == b';')?;
    let (name, tail) = after.split_at_checked(end)?;
    let tail = tail.strip_prefix(';')?;
    let c = match name.strip_prefix('#') {
        Some(number) => decode_numeric_entity(number)?,
        None => NAMED_ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, tail))
}

fn decode_numeric_entity(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?).filter(|c| !c.is_control() || *c == '\n')
}

#[cfg(test)]
mod tests {
    use maud::html;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn html_of_an_editor_reads_as_its_text() {
        let note = "<p>T&nbsp;38.5&deg;C,\nbright &amp; alert</p>\r\n<p style=\"color:red\">No <b>aspirin</b>!<br/>Ever.</p><ul><li>a</li><li>b</li></ul>";
        assert_eq!(
            html_to_text(note),
            "T\u{a0}38.5°C, bright & alert\n\nNo aspirin!\nEver.\n\n• a\n• b"
        );
    }

    #[test]
    fn plain_words_are_left_as_they_are() {
        for words in [
            "urea <5 and creatinine >2",
            "if a<b and c>d\n  then wait",
            "<owner@example.org>",
            "AT&T; R&D &unknown; &#xD800;",
            "a < b",
            "<",
            "&",
            "",
        ] {
            assert_eq!(html_to_text(words), words);
        }
    }

    #[test]
    fn scripts_and_styles_say_nothing_and_entities_are_read_once() {
        assert_eq!(
            html_to_text("a<script>alert('</b>')</script>b<STYLE>p{}</STYLE >c"),
            "abc"
        );
        assert_eq!(html_to_text("a<!-- <b> -->b"), "ab");
        assert_eq!(html_to_text("&amp;lt;b&amp;gt; &lt;b&gt;"), "&lt;b&gt; <b>");
        assert_eq!(html_to_text("<script>never closed"), "never closed");
        assert_eq!(
            html_to_text("a&#0;&#27;&#x1f;b\u{0}\u{1b}"),
            "a&#0;&#27;&#x1f;b"
        );
    }

    #[test]
    fn what_is_never_closed_takes_no_longer_than_what_is() {
        for piece in [
            "<!--",
            "<!-- <p>",
            "<script>",
            "<style><!--",
            "<title></",
            "<title></title",
            "<script></script a=",
            "<p a=\"",
            "<a ",
            "&",
            "&#",
        ] {
            let text = piece.repeat(50_000);
            assert!(html_to_text(&text).len() <= text.len(), "{piece}");
            assert!(
                html_to_text(&format!("{text}>")).len() <= text.len() + 1,
                "{piece}"
            );
        }
        // Scanning to the end of the text for each piece would take minutes here: no clock is needed to notice that.
    }

    #[test]
    fn a_tag_that_another_interrupts_is_words() {
        assert_eq!(html_to_text("a <b <i>c</i>"), "a <b c");
        assert_eq!(html_to_text("a <b title=\"1 < 2\">c</b>"), "a c");
    }

    proptest! {
        #[test]
        fn nothing_from_the_record_becomes_markup(
            text in r#"(<[a-z/!]{0,3}|[a-z "'=/-]{0,6}|>|&(lt|gt|amp|#60|#x3c);?|\PC|\n){0,40}"#,
        ) {
            let shown = html! { (html_to_text(&text)) }.into_string();
            prop_assert!(!shown.contains(['<', '>', '"']), "{shown}");
        }

        #[test]
        fn words_without_html_keep_every_letter(text in r"[^<&\p{Cc}]{0,60}") {
            prop_assert_eq!(html_to_text(&text), text.trim());
        }
    }
}
