//! Text of a CSV file that a spreadsheet opens without running anything in it.

/// Rows as CSV, each cell escaped so that no spreadsheet takes it for a formula. Lines end with a line feed.
pub fn format_csv<const COLUMNS: usize>(
    rows: impl IntoIterator<Item = [String; COLUMNS]>,
) -> Vec<u8> {
    let mut file = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing to memory with rows of equal length cannot fail.
        let _written = file.write_record(row.iter().map(|cell| escape_formula(cell)));
    }
    file.into_inner().unwrap_or_default()
}

/// What makes a spreadsheet take a cell for a formula; the full-width signs do so in Japanese ones.
const FORMULA_SIGNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Escapes a cell that a spreadsheet would run as a formula (CSV injection): some of the text is that of strangers.
///
/// A spreadsheet separates by commas, semicolons or tabs as its language has it, and takes our quotes for text then. So a sign
/// behind anything that may begin a cell is escaped like one at the beginning.
fn escape_formula(cell: &str) -> String {
    let mut escaped = String::with_capacity(cell.len());
    let mut may_begin = true;
    for sign in cell.chars() {
        if may_begin && FORMULA_SIGNS.contains(&sign) {
            escaped.push('\'');
        }
        escaped.push(sign);
        let separates = matches!(sign, ',' | ';' | '\t' | '\n' | '\r' | '"');
        may_begin = separates || (may_begin && sign.is_whitespace());
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+358", "'+358"),
            ("-1", "'-1"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("fine", "fine"),
            ("a;=1+1@x.example", "a;'=1+1@x.example"),
            ("a,=1", "a,'=1"),
            ("a\t=1", "a\t'=1"),
            ("a\n=1", "a\n'=1"),
            ("\"; @x", "\"; '@x"),
            (" =1", " '=1"),
            ("＝1+1", "'＝1+1"),
            ("－1", "'－1"),
            ("2026-11-21T08:00:00Z", "2026-11-21T08:00:00Z"),
            ("a+b@x.example", "a+b@x.example"),
            ("", ""),
        ] {
            assert_eq!(escape_formula(cell), expected);
        }
    }
}
