//! Tests of reading HTML as text.

use proptest::prelude::*;

use super::*;

struct EnglishLabels;

impl TextLabels for EnglishLabels {
    fn struck(&self, text: &str) -> String {
        format!("[struck out: {text}]")
    }

    fn picture(&self, description: &str) -> String {
        format!("[image: {description}]")
    }

    fn attachment(&self) -> String {
        "[attachment]".to_owned()
    }

    fn other_format(&self, name: &str) -> String {
        format!("[{name}]")
    }

    fn cut_off(&self) -> String {
        "[cut off]".to_owned()
    }
}

fn read(html: &str) -> String {
    html_to_text(html, &EnglishLabels)
}

#[test]
fn html_of_an_editor_reads_as_its_text() {
    let note = "<p>T&nbsp;38.5&deg;C,\nbright &amp; alert</p>\r\n<p style=\"color:red\">No <b>aspirin</b>!<br/>Ever.</p><ul><li>a</li><li>b</li></ul>";
    assert_eq!(
        read(note),
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
        "food&not eaten, A&lt B",
        "a < b",
        "pain <s 3",
        "<",
        "&",
        "",
        "one\n\ntwo\n   three",
    ] {
        assert_eq!(read(words), words);
    }
}

#[test]
fn scripts_and_styles_say_nothing_and_entities_are_read_once() {
    assert_eq!(
        read("a<script>alert('</b>')</script>b<STYLE>p{}</STYLE >c"),
        "abc"
    );
    assert_eq!(read("a<!-- <b> -->b"), "ab");
    assert_eq!(read("<script>never closed"), "never closed");
    assert_eq!(
        read("<p>a</p><style>never <select>closed"),
        "a\n\nnever closed"
    );
    assert_eq!(read("&amp;lt;b&amp;gt; &lt;b&gt;"), "&lt;b&gt; <b>");
    assert_eq!(read("a&#0;&#27;&#x1f;b\u{0}\u{1b}"), "a&#0;&#27;&#x1f;b");
}

#[test]
fn a_tag_that_another_interrupts_is_words() {
    assert_eq!(read("a <b <i>c</i>"), "a <b c");
    assert_eq!(read("a <b title=\"1 < 2\">c</b>"), "a c");
    assert_eq!(read("a <b title=\"1 > 2\">c</b>"), "a c");
}

#[test]
fn raised_and_lowered_digits_stay_raised_and_lowered() {
    assert_eq!(read("12 x 10<sup>9</sup>/L"), "12 x 10⁹/L");
    assert_eq!(
        read("10<sup>-3</sup> H<sub>2</sub>O 5<sup>1</sup>/<sub>2</sub>"),
        "10⁻³ H₂O 5¹/₂"
    );
    assert_eq!(read("10<sup>9/L</sup>"), "10^(9/L)");
    assert_eq!(read("1<sup>st</sup>, T<sub>max</sub>"), "1st, Tmax");
    assert_eq!(
        read("10<span style='vertical-align: super'>12</span>"),
        "10¹²"
    );
}

#[test]
fn struck_text_is_said_to_be_struck() {
    assert_eq!(
        read("Give <s>5 mg</s> 0.5 mg; <del>aggressive</del> calm"),
        "Give [struck out: 5 mg] 0.5 mg; [struck out: aggressive] calm"
    );
    assert_eq!(
        read("<span style=\"text-decoration:line-through\">200</span> 20 ml"),
        "[struck out: 200] 20 ml"
    );
    assert_eq!(
        read("<strike><s>2 ml</s></strike> 0.2 ml"),
        "[struck out: 2 ml] 0.2 ml"
    );
    assert_eq!(
        read("<b style='text-decoration-line: underline line-through'>2</b> 3"),
        "[struck out: 2] 3"
    );
    assert_eq!(
        read("<p>Give <s>5 mg </s>0.5 mg</p>"),
        "Give [struck out: 5 mg] 0.5 mg"
    );
    assert_eq!(read("<s> </s>x"), "x");
    assert_eq!(
        read(
            "<table><tr><td style='text-decoration:line-through'>5 mg</td><td>0.5 mg</td></tr></table>"
        ),
        "[struck out: 5 mg] | 0.5 mg",
        "a whole cell that is struck"
    );
    assert_eq!(
        read(
            "<table><tr style='text-decoration:line-through'><td>5 mg</td></tr><tr><td>0.5 mg</td></tr></table>"
        ),
        "[struck out: 5 mg]\n0.5 mg",
        "a whole row that is struck"
    );
}

#[test]
fn pictures_are_told_with_what_they_are_said_to_show() {
    assert_eq!(
        read("<p><img src=x alt=\"Pain score 8/24\"></p>"),
        "[image: Pain score 8/24]"
    );
    assert_eq!(
        read("see <img src=\"data:image/png;base64,AAAA+/==\"> there"),
        "see [image: ] there"
    );
    assert_eq!(
        read("<video src=x></video><svg><path d='M0'/></svg>"),
        "[attachment][image: ]"
    );
    assert_eq!(read("a<img src=x width=1 height=1>"), "a");
}

#[test]
fn what_an_editor_leaves_behind_is_blank() {
    for html in [
        "<p><br></p>",
        "<p>&nbsp;</p>",
        "\u{200b}",
        "<p>\u{feff}</p><!-- x -->",
        "<div><span style='x:y'></span></div>",
        "<ul></ul>",
        "<table><tr><td></td></tr></table>",
        "<s>&nbsp;</s>",
        "&#8203;",
    ] {
        assert!(is_blank_html(html), "{html}");
    }
    for html in [
        "<img src=x>",
        "<input type=checkbox>",
        "0",
        "{\\rtf1 x}",
        "-",
    ] {
        assert!(!is_blank_html(html), "{html}");
    }
}

#[test]
fn odd_elements_show_what_they_hold() {
    assert_eq!(
        read(
            "<p>a<o:p></o:p></p><meta charset=utf-8><input type=checkbox checked> done <input type=\"checkbox\"> open"
        ),
        "a\n\n☑ done ☐ open"
    );
    assert_eq!(
        read("<q>no</q> <time datetime=2026>today</time> <strike>x</strike>"),
        "“no” today [struck out: x]"
    );
    assert_eq!(read("<select><option>a<option selected>b</select>"), "b");
    assert_eq!(
        read("<!DOCTYPE html><html><head><title>t</title></head><body><p>x</p></body></html>"),
        "x"
    );
    assert_eq!(read("<?xml version=\"1.0\"?><p>x</p><![endif]>"), "x");
    assert_eq!(
        read("<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>x</p>"),
        "x"
    );
    assert_eq!(read("<p>x <span style='display:none'>y</span></p>"), "x");
}

#[test]
fn lists_keep_their_numbers_and_their_depth() {
    assert_eq!(
        read("<ol><li>first wash<li>then dry</ol>"),
        "1. first wash\n2. then dry"
    );
    assert_eq!(
        read("<ol start=3><li>a<ul><li>x<li>y</ul><li>b</ol>"),
        "3. a\n  • x\n  • y\n4. b"
    );
    assert_eq!(
        read("<ol><li><p>a</p></li><li value=7>b</li><li>c</li></ol>"),
        "1. a\n\n7. b\n8. c"
    );
}

#[test]
fn tables_keep_their_columns() {
    let table = "<table><thead><tr><th>Value</th><th>Mon</th><th>Tue</th></tr></thead><tr><td>Urea</td><td></td><td>5</td></tr></table>";
    assert_eq!(read(table), "Value | Mon | Tue\nUrea |  | 5");
    let spans = "<table><tr><td rowspan=2>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td colspan=2>all</td></tr></table>";
    assert_eq!(read(spans), "A | 1\n | 2\nall |");
    assert_eq!(
        read("<table><tr><td><p>one</p><p>two</p></td></tr></table>after"),
        "one\n\ntwo\nafter"
    );
    assert_eq!(
        read("<table><tr><td><p>one</p><p>two</p></td><td>3</td></tr></table>"),
        "one; two | 3"
    );
}

#[test]
fn every_named_character_of_html_is_read() {
    assert_eq!(
        read("&frac14; tablet, 5 &mu;g, 37&sup2;, &rarr; &alpha;"),
        "¼ tablet, 5 μg, 37², → α"
    );
}

#[test]
fn other_formats_are_named() {
    assert_eq!(read("{\\rtf1\\ansi Hello}"), "[RTF]");
    assert_eq!(read("{\"ops\":[{\"insert\":\"x\"}]}"), "[Delta]");
}

#[test]
fn a_text_that_is_too_long_says_that_it_goes_on() {
    let text = read(&"word ".repeat(60_000));
    assert!(text.len() < 201_000 && text.ends_with("[cut off]"));
    let picture = format!(
        "a<img src=\"data:image/png;base64,{}\">b",
        "A".repeat(500_000)
    );
    assert_eq!(read(&picture), "a[image: ]b");
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
        "<div>",
        "<b><p>",
        "<a href=x><p>",
        "<table>",
        "<table><tr><td>",
        "<ol><li>",
        "<s>",
        "<sup>",
        "<b title=x><i title=y><p>",
        "<li><p>",
        "<span>",
        "<select>",
        "<svg>",
        "<math>",
        "<template>",
        "<p></div>",
        "</b>",
        "<button>",
        "<form>",
        "<del style='x:y'>",
        "<ruby><rt>",
        "<table><b>",
        "<h1>",
        "<details>",
        "<center><dd>",
        "<textarea>",
        "<option>",
    ] {
        let text = piece.repeat(3000);
        // Work that grows with the square of the length, or more, would take minutes: no clock is needed to notice.
        assert!(read(&text).len() <= text.len() * 20, "{piece}");
        assert!(
            read(&format!("{text}>")).len() <= text.len() * 20,
            "{piece}"
        );
    }
}

proptest! {
    #[test]
    fn nothing_from_the_record_becomes_markup(
        text in r#"(<[a-z/!]{0,3}|[a-z "'=/-]{0,6}|>|&(lt|gt|amp|#60|#x3c);?|\PC|\n){0,40}"#,
    ) {
        let text = read(&text);
        let shown = maud::html! { (text) }.into_string();
        prop_assert!(!shown.contains(['<', '>', '"']), "{shown}");
    }

    #[test]
    fn words_without_html_keep_every_letter(text in r"[^<&\p{Cc}\p{Cf}]{0,60}") {
        prop_assert_eq!(read(&text), text.trim());
    }
}
