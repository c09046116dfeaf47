//! Checks the file for spreadsheets: every cell comes back, and whichever sign separates cells, none begins like a formula.

use cageside::views::csv::format_csv;

/// What a spreadsheet takes for the beginning of a formula. Blanks before it do not help.
const FORMULA_SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The input is the cells, one a unit separator apart, three a row.
pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let cells: Vec<&str> = text.split('\u{1f}').collect();
    let rows: Vec<[String; 3]> = cells
        .chunks(3)
        .map(|row| {
            std::array::from_fn(|column| row.get(column).copied().unwrap_or_default().to_owned())
        })
        .collect();
    let file = String::from_utf8(format_csv(rows.clone())).unwrap();
    check_cells_come_back(&file, &rows);
    // As spreadsheets of other languages split it, which take our quotes for text.
    for separator in [',', ';', '\t'] {
        for cell in file.split([separator, '\n', '\r']) {
            check_is_no_formula(cell.trim_matches('"'));
            check_is_no_formula(cell);
        }
    }
}

/// Without the apostrophes that the escaping adds, the file holds what went in.
fn check_cells_come_back(file: &str, rows: &[[String; 3]]) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(file.as_bytes());
    let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(read.len(), rows.len());
    let bare = |text: &str| text.replace('\'', "");
    for (record, row) in read.iter().zip(rows) {
        assert_eq!(record.len(), row.len());
        for (cell, given) in record.iter().zip(row) {
            assert_eq!(bare(cell), bare(given));
        }
    }
}

fn check_is_no_formula(cell: &str) {
    assert!(
        !cell.trim_start().starts_with(FORMULA_SIGNS),
        "a formula: {cell:?}"
    );
}
