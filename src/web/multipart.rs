//! Reads the parameters of a launch that came as multipart/form-data, as a form with files is sent (RFC 7578).
//!
//! Only texts: a launch has no files. What does not read as one is no parameter, and the launch says what is missing.

use crate::provet::launch::LaunchQuery;

/// The parameters of a body, if its content type says that it is multipart/form-data.
pub(super) fn parse(content_type: &str, body: &[u8]) -> Option<LaunchQuery> {
    let (kind, parameters) = content_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let boundary = read_parameter(parameters, "boundary")?;
    let body = String::from_utf8_lossy(body);
    let delimiter = format!("--{boundary}");
    // Before the first delimiter and behind the last one stands nothing of ours.
    let parts = body.split(delimiter.as_str()).skip(1);
    let pairs = parts
        .take(LaunchQuery::MAX_PAIRS + 1)
        .filter_map(read_part)
        .collect::<Vec<_>>();
    // Through the same limits and the same reading as a form.
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(pairs);
    Some(LaunchQuery::parse(form.finish()))
}

/// The name and the text of one part.
fn read_part(part: &str) -> Option<(String, String)> {
    let (head, text) = part.split_once("\r\n\r\n")?;
    let text = text.strip_suffix("\r\n")?;
    let mut lines = head.lines();
    let disposition = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim()
            .eq_ignore_ascii_case("content-disposition")
            .then_some(value)
    })?;
    let (_, parameters) = disposition.split_once(';')?;
    let name = read_parameter(parameters, "name")?;
    Some((name.to_owned(), text.to_owned()))
}

/// A parameter of a header: `name="id"` or `name=id`.
fn read_parameter<'a>(parameters: &'a str, wanted: &str) -> Option<&'a str> {
    parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"');
        (name.trim().eq_ignore_ascii_case(wanted) && !value.is_empty()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=----x7";

    #[test]
    fn texts_of_a_multipart_form_are_parameters() {
        let body = "------x7\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n42\r\n------x7\r\n\
            content-disposition: form-data; name=\"note\"\r\nContent-Type: text/plain\r\n\r\na&b=c d\r\n------x7--\r\n";
        let query = parse(KIND, body.as_bytes()).unwrap();
        let pairs: Vec<_> = query.pairs().collect();
        assert_eq!(pairs, [("id", "42"), ("note", "a&b=c d")]);
    }

    #[test]
    fn anything_else_is_no_parameter() {
        assert!(parse("application/x-www-form-urlencoded", b"id=1").is_none());
        assert!(parse("multipart/form-data", b"id=1").is_none());
        for body in ["", "id=1", "------x7", "------x7\r\n\r\n42\r\n------x7--"] {
            assert_eq!(
                parse(KIND, body.as_bytes()).unwrap().names().count(),
                0,
                "{body}"
            );
        }
    }
}
