//! Invoices as PDF: the smallest file that a reader opens.

use axum::http::StatusCode;

use super::http::ApiResponse;
use crate::clinic::{SimulatedClinic, get_integer, get_number, get_text};

/// The invoice as a file; what Provet's own looks like is not public \[I\].
pub(super) fn build_invoice_pdf(clinic: &SimulatedClinic, id: i64) -> ApiResponse {
    let Some(row) = clinic.find_row("invoice", id) else {
        return ApiResponse::not_found();
    };
    let printed = get_integer(row, "invoice_number").map_or_else(
        || "Draft invoice".to_owned(),
        |number| format!("Invoice {}{number}", get_text(row, "invoice_prefix")),
    );
    let mut lines = vec![
        clinic.name.clone(),
        printed,
        get_text(row, "payer_name").to_owned(),
    ];
    lines.extend(
        clinic
            .rows_referring_to("invoicerow", "invoice", id)
            .map(|(_, row)| {
                let sum = get_number(row, "sum_total").unwrap_or_default();
                format!("{}   {sum:.2} {}", get_text(row, "name"), clinic.currency)
            }),
    );
    let total = get_number(row, "total_with_vat").unwrap_or_default();
    lines.push(format!("Total {total:.2} {}", clinic.currency));
    ApiResponse {
        file: Some(("application/pdf", build_pdf(&lines))),
        ..ApiResponse::without_body(StatusCode::OK)
    }
}

/// A page of text lines as `PDF` 1.4 (ISO 32000-1, sections 7.5 and 9.4).
fn build_pdf(lines: &[String]) -> Vec<u8> {
    let shown: Vec<_> = lines
        .iter()
        .map(|line| format!("({}) Tj T*", escape_pdf_text(line)))
        .collect();
    let content = format!("BT /F1 11 Tf 16 TL 50 790 Td {} ET", shown.join(" "));
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let mut file = vec!["%PDF-1.4\n".to_owned()];
    let (mut start, mut entries) = (9, String::new());
    for (number, object) in (1..).zip(&objects) {
        let object = format!("{number} 0 obj\n{object}\nendobj\n");
        entries.extend([format!("{start:010} 00000 n \n")]);
        start += object.len();
        file.push(object);
    }
    let size = file.len();
    file.push(format!(
        "xref\n0 {size}\n0000000000 65535 f \n{entries}trailer\n<< /Size {size} /Root 1 0 R >>\n\
         startxref\n{start}\n%%EOF\n"
    ));
    file.concat().into_bytes()
}

/// Text within brackets: Latin letters as octal codes of `WinAnsiEncoding`, others as a question mark.
fn escape_pdf_text(line: &str) -> String {
    line.chars()
        .map(|letter| match letter {
            '(' | ')' | '\\' => format!("\\{letter}"),
            ' '..='~' => letter.to_string(),
            '\u{a1}'..='\u{ff}' => format!("\\{:03o}", u32::from(letter)),
            _ => "?".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_a_pdf_points_at_its_objects() {
        let file = build_pdf(&["Hämeentie (5) \\ ☃".to_owned()]);
        let text = String::from_utf8(file).expect("text");
        assert!(text.contains("H\\344meentie \\(5\\) \\\\ ?"));
        let start: usize = text
            .rsplit("startxref\n")
            .next()
            .and_then(|rest| rest.lines().next())
            .and_then(|place| place.parse().ok())
            .expect("start");
        let table = text.get(start..).expect("table");
        assert!(table.starts_with("xref\n0 6\n"));
        for (number, line) in (1..).zip(table.lines().skip(3).take(5)) {
            let place: usize = line
                .get(..10)
                .and_then(|place| place.parse().ok())
                .expect("place");
            assert!(
                text.get(place..)
                    .expect("object")
                    .starts_with(&format!("{number} 0 obj\n")),
                "{line}"
            );
        }
    }
}
