//! The weight chart: a small drawing, and the same values as a table.
//!
//! Only classes, no colours: `assets/css/panel.css` has the rules for `.chart`
//! (the figure), `.chart-drawing` (the svg), `.chart-grid`, `.chart-scale` (axis
//! texts), `.chart-line`, `.chart-dot`, `.chart-dot-latest`, `.chart-label`, and
//! for the side of its point on which a text stands `.chart-middle`, `.chart-end`
//! (`.chart-values` is the details element with the table).

use i18n_embed_fl::fl;
use jiff::Timestamp;
use maud::{Markup, html};

use super::components::{TableColumn, data_table};
use super::i18n::I18n;
use crate::clinic::weight::{WeightReading, WeightSeries};

/// The drawing's own units; it is as wide as the panel is.
const CHART_WIDTH: f64 = 320.0;
const CHART_HEIGHT: f64 = 132.0;

/// Where the curve may go: room for weights at the left, for labels above and
/// below, for dates at the bottom.
const PLOT_LEFT: f64 = 34.0;
const PLOT_RIGHT: f64 = CHART_WIDTH - 10.0;
const PLOT_TOP: f64 = 16.0;
const PLOT_BOTTOM: f64 = CHART_HEIGHT - 32.0;

/// The scale covers at least this share of the heaviest weight, so that the
/// noise of the scales does not look like a mountain range.
const MIN_SCALE_SHARE: f64 = 0.2;

/// So many stretches of time are drawn apart; within one, the first, the last,
/// the lightest and the heaviest reading are kept. About one for each three
/// units, finer than the line is thick.
const TIME_BUCKETS: f64 = 90.0;

/// With more points than this the line is drawn without a dot for each.
const MAX_DOTS: usize = 40;

/// Draws a series of weights; empty for an empty series.
pub fn render(series: &WeightSeries, i18n: &I18n) -> Markup {
    let readings = series.readings();
    let Some(ends) = SeriesExtremes::from_readings(readings) else {
        return html! {};
    };
    let frame = ChartScale::fit_extremes(&ends);
    html! {
        figure .chart {
            // As one picture with a description: its lines and dots mean nothing when read one by one.
            svg .chart-drawing viewBox={ "0 0 " (CHART_WIDTH) " " (CHART_HEIGHT) }
                role="img" aria-labelledby="weight-chart-title weight-chart-text" {
                title id="weight-chart-title" { (fl!(i18n.fluent, "chart-title")) }
                desc id="weight-chart-text" { (describe_series(readings.len(), &ends, i18n)) }
                (render_y_axis(&frame, i18n))
                (render_x_axis(&frame, &ends, i18n))
                (render_line(&frame, readings))
                (render_labels(&frame, &ends, i18n))
            }
            (render_table(readings, i18n))
        }
    }
}

/// The readings that matter most.
struct SeriesExtremes {
    first: WeightReading,
    latest: WeightReading,
    lightest: WeightReading,
    heaviest: WeightReading,
}

impl SeriesExtremes {
    fn from_readings(readings: &[WeightReading]) -> Option<Self> {
        let weight =
            |one: &&WeightReading, two: &&WeightReading| one.kilograms.total_cmp(&two.kilograms);
        Some(Self {
            first: *readings.first()?,
            latest: *readings.last()?,
            lightest: *readings.iter().min_by(weight)?,
            heaviest: *readings.iter().max_by(weight)?,
        })
    }
}

/// Turns instants and kilograms into places on the drawing.
struct ChartScale {
    first: Timestamp,
    duration_seconds: f64,
    min_kilograms: f64,
    max_kilograms: f64,
}

impl ChartScale {
    fn fit_extremes(ends: &SeriesExtremes) -> Self {
        let (low, high) = (ends.lightest.kilograms, ends.heaviest.kilograms);
        let missing = (high * MIN_SCALE_SHARE - (high - low)).max(0.0) / 2.0;
        let margin = (high - low) * 0.06;
        Self {
            first: ends.first.taken_at,
            duration_seconds: ends
                .latest
                .taken_at
                .duration_since(ends.first.taken_at)
                .as_secs_f64(),
            min_kilograms: (low - missing - margin).max(0.0),
            max_kilograms: high + missing + margin,
        }
    }

    /// How far along the time an instant lies, from 0 to 1; a single instant
    /// lies in the middle.
    fn time_fraction(&self, at: Timestamp) -> f64 {
        if self.duration_seconds > 0.0 {
            at.duration_since(self.first).as_secs_f64() / self.duration_seconds
        } else {
            0.5
        }
    }

    fn x(&self, at: Timestamp) -> f64 {
        PLOT_LEFT + self.time_fraction(at) * (PLOT_RIGHT - PLOT_LEFT)
    }

    fn y(&self, kilograms: f64) -> f64 {
        let share = (kilograms - self.min_kilograms) / (self.max_kilograms - self.min_kilograms);
        PLOT_BOTTOM - share * (PLOT_BOTTOM - PLOT_TOP)
    }

    /// Two to five round weights between the lowest and the highest.
    fn tick_values(&self) -> Vec<f64> {
        let step = nice_step((self.max_kilograms - self.min_kilograms) / 3.0);
        let lowest = (self.min_kilograms / step).ceil();
        (0..6)
            .map(|index| (lowest + f64::from(index)) * step)
            .take_while(|kilograms| *kilograms <= self.max_kilograms)
            .collect()
    }
}

/// The largest of 1, 2 and 5 times a power of ten that is not above `step`.
fn nice_step(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let digit = step / power;
    let round = if digit >= 5.0 {
        5.0
    } else if digit >= 2.0 {
        2.0
    } else {
        1.0
    };
    round * power
}

/// A coordinate, to a tenth of a unit.
fn format_coordinate(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn render_y_axis(frame: &ChartScale, i18n: &I18n) -> Markup {
    let rounds = frame.tick_values();
    let line = |kilograms: &f64| {
        format!(
            "M{PLOT_LEFT} {}H{PLOT_RIGHT}",
            format_coordinate(frame.y(*kilograms))
        )
    };
    let lines: String = rounds.iter().map(line).collect();
    html! {
        path .chart-grid d=(lines) {}
        @for kilograms in rounds {
            text .chart-scale.chart-end x=(PLOT_LEFT - 5.0) y=(format_coordinate(frame.y(kilograms) + 3.5)) {
                (scale_label(frame, kilograms, i18n))
            }
        }
    }
}

/// A weight at the scale: in grams, with their unit, where everything is below a kilogram.
fn scale_label(frame: &ChartScale, kilograms: f64, i18n: &I18n) -> String {
    if frame.max_kilograms < 1.0 && kilograms > 0.0 {
        i18n.format.weight(kilograms)
    } else {
        i18n.format.recorded_number(kilograms)
    }
}

fn render_x_axis(frame: &ChartScale, ends: &SeriesExtremes, i18n: &I18n) -> Markup {
    let first = i18n.format.date_of(ends.first.taken_at);
    let latest = i18n.format.date_of(ends.latest.taken_at);
    let y = CHART_HEIGHT - 4.0;
    html! {
        @if frame.duration_seconds > 0.0 {
            text .chart-scale x=(PLOT_LEFT) y=(y) { (first) }
            text .chart-scale.chart-end x=(PLOT_RIGHT) y=(y) { (latest) }
        } @else {
            text .chart-scale.chart-middle x=(format_coordinate(frame.x(ends.latest.taken_at))) y=(y) { (latest) }
        }
    }
}

fn render_line(frame: &ChartScale, readings: &[WeightReading]) -> Markup {
    let drawn = downsample_readings(frame, readings);
    let place = |reading: &WeightReading| {
        let (x, y) = (frame.x(reading.taken_at), frame.y(reading.kilograms));
        (format_coordinate(x), format_coordinate(y))
    };
    let places: Vec<(String, String)> = drawn.iter().map(place).collect();
    let line: Vec<String> = places.iter().map(|(x, y)| format!("{x},{y}")).collect();
    html! {
        @if places.len() > 1 {
            polyline .chart-line points=(line.join(" ")) {}
        }
        @if readings.len() <= MAX_DOTS {
            @for (x, y) in &places { circle .chart-dot cx=(x) cy=(y) r="2" {} }
        }
        @if let Some((x, y)) = places.last() {
            circle .chart-dot-latest cx=(x) cy=(y) r="3.5" {}
        }
    }
}

/// The readings to draw: all of a few, and of many those that show in each
/// stretch of time.
fn downsample_readings(frame: &ChartScale, readings: &[WeightReading]) -> Vec<WeightReading> {
    let stretch =
        |reading: &WeightReading| (frame.time_fraction(reading.taken_at) * TIME_BUCKETS).floor();
    let mut drawn = Vec::new();
    for stretch in readings.chunk_by(|one, two| stretch(one).total_cmp(&stretch(two)).is_eq()) {
        let Some(ends) = SeriesExtremes::from_readings(stretch) else {
            continue;
        };
        let mut kept = vec![ends.first, ends.lightest, ends.heaviest, ends.latest];
        kept.sort_by_key(|reading| reading.taken_at);
        kept.dedup();
        drawn.extend(kept);
    }
    drawn
}

/// A weight written beside its point.
struct ChartLabel {
    x: f64,
    y: f64,
    text: String,
}

impl ChartLabel {
    fn for_reading(frame: &ChartScale, reading: &WeightReading, rise: f64, i18n: &I18n) -> Self {
        Self {
            x: frame.x(reading.taken_at),
            y: frame.y(reading.kilograms) + rise,
            text: i18n.format.weight(reading.kilograms),
        }
    }

    /// Whether two labels would lie on each other.
    fn overlaps(&self, other: &Self) -> bool {
        // About as wide and as high as a label is in the drawing's units.
        (self.x - other.x).abs() < 64.0 && (self.y - other.y).abs() < 12.0
    }

    /// Near the right edge a label ends at its point.
    fn is_near_right_edge(&self) -> bool {
        self.x > PLOT_RIGHT - 32.0
    }

    /// Near the left edge it begins there; elsewhere it stands over it.
    fn is_centered(&self) -> bool {
        !self.is_near_right_edge() && self.x >= PLOT_LEFT + 32.0
    }
}

/// The latest weight, and the heaviest and lightest where there is room.
fn render_labels(frame: &ChartScale, ends: &SeriesExtremes, i18n: &I18n) -> Markup {
    let (above, below) = (-6.0, 14.0);
    // Under a low point and over a high one, so that the line does not run through the label.
    let is_low = ends.latest.kilograms < f64::midpoint(frame.min_kilograms, frame.max_kilograms);
    let rise = if is_low { below } else { above };
    let mut labels = vec![ChartLabel::for_reading(frame, &ends.latest, rise, i18n)];
    for (reading, rise) in [(ends.heaviest, above), (ends.lightest, below)] {
        let label = ChartLabel::for_reading(frame, &reading, rise, i18n);
        let is_told = reading.kilograms.total_cmp(&ends.latest.kilograms).is_eq();
        if !is_told && !labels.iter().any(|other| other.overlaps(&label)) {
            labels.push(label);
        }
    }
    html! {
        @for label in &labels {
            text .chart-label .chart-middle[label.is_centered()] .chart-end[label.is_near_right_edge()]
                x=(format_coordinate(label.x)) y=(format_coordinate(label.y)) { (label.text) }
        }
    }
}

fn describe_series(count: usize, ends: &SeriesExtremes, i18n: &I18n) -> String {
    let weight = |reading: &WeightReading| i18n.format.weight(reading.kilograms);
    let date = |reading: &WeightReading| i18n.format.date_of(reading.taken_at);
    if count == 1 {
        let (weight, date) = (weight(&ends.latest), date(&ends.latest));
        return fl!(i18n.fluent, "chart-single", weight = weight, date = date);
    }
    fl!(
        i18n.fluent,
        "chart-summary",
        count = count,
        first = date(&ends.first),
        last = date(&ends.latest),
        lowest = weight(&ends.lightest),
        lowest_date = date(&ends.lightest),
        highest = weight(&ends.heaviest),
        highest_date = date(&ends.heaviest),
        latest = weight(&ends.latest)
    )
}

/// Every value, the newest first: what the drawing rounds is exact here.
fn render_table(readings: &[WeightReading], i18n: &I18n) -> Markup {
    let fluent = &i18n.fluent;
    let (date, weight) = (fl!(fluent, "chart-date"), fl!(fluent, "chart-weight"));
    let rows: Vec<Vec<Markup>> = readings
        .iter()
        .rev()
        .map(|reading| {
            vec![
                html! { (i18n.format.date_time(reading.taken_at)) },
                html! { (i18n.format.weight(reading.kilograms)) },
            ]
        })
        .collect();
    let columns = [TableColumn::text(&date), TableColumn::number(&weight)];
    html! {
        details .chart-values {
            summary { (fl!(fluent, "chart-values", count = readings.len())) }
            (data_table(&fl!(fluent, "chart-title"), &columns, &rows))
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use proptest::prelude::*;

    use super::*;
    use crate::views::i18n::ClinicLocale;

    fn now() -> Timestamp {
        "2026-11-21T10:00:00Z".parse().unwrap()
    }

    fn series(readings: &[(i64, f64)]) -> WeightSeries {
        let readings = readings.iter().map(|&(days, kilograms)| WeightReading {
            taken_at: now() - SignedDuration::from_hours(24 * days),
            kilograms,
        });
        WeightSeries::from_readings(readings, now())
    }

    fn drawn(readings: &[(i64, f64)]) -> String {
        let i18n = I18n::for_request(Some("en"), &ClinicLocale::default());
        render(&series(readings), &i18n).into_string()
    }

    /// The x and y of every point of the line.
    fn points(html: &str) -> Vec<(f64, f64)> {
        let html = scraper::Html::parse_fragment(html);
        let line = scraper::Selector::parse(".chart-line").unwrap();
        let line = html.select(&line).next().unwrap();
        let points = line.attr("points").unwrap().split(' ');
        let point = |text: &str| {
            let (x, y) = text.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        points.map(point).collect()
    }

    #[test]
    fn a_few_weights_are_drawn_with_their_labels() {
        let html = drawn(&[(365, 5.0), (100, 4.8), (0, 4.2)]);
        let (drawing, _) = html.split_once("<details").unwrap();
        insta::assert_snapshot!(drawing.replace("><", ">\n<"), @r#"
        <figure class="chart">
        <svg class="chart-drawing" viewBox="0 0 320 132" role="img" aria-labelledby="weight-chart-title weight-chart-text">
        <title id="weight-chart-title">Weight over time</title>
        <desc id="weight-chart-text">3 weights from 21 Nov 2025 to 21 Nov 2026. Lowest 4.2 kg on 21 Nov 2026, highest 5 kg on 21 Nov 2025, latest 4.2 kg.</desc>
        <path class="chart-grid" d="M34 88.7H310M34 73.3H310M34 58H310M34 42.7H310M34 27.3H310">
        </path>
        <text class="chart-scale chart-end" x="29" y="92.2">4.2</text>
        <text class="chart-scale chart-end" x="29" y="76.8">4.4</text>
        <text class="chart-scale chart-end" x="29" y="61.5">4.6</text>
        <text class="chart-scale chart-end" x="29" y="46.2">4.8</text>
        <text class="chart-scale chart-end" x="29" y="30.8">5</text>
        <text class="chart-scale" x="34" y="128">21 Nov 2025</text>
        <text class="chart-scale chart-end" x="310" y="128">21 Nov 2026</text>
        <polyline class="chart-line" points="34,27.3 234.4,42.7 310,88.7">
        </polyline>
        <circle class="chart-dot" cx="34" cy="27.3" r="2">
        </circle>
        <circle class="chart-dot" cx="234.4" cy="42.7" r="2">
        </circle>
        <circle class="chart-dot" cx="310" cy="88.7" r="2">
        </circle>
        <circle class="chart-dot-latest" cx="310" cy="88.7" r="3.5">
        </circle>
        <text class="chart-label chart-end" x="310" y="102.7">4.2 kg</text>
        <text class="chart-label" x="34" y="21.3">5 kg</text>
        </svg>
        "#);
    }

    #[test]
    fn the_values_are_listed_newest_first() {
        let html = drawn(&[(365, 5.0), (0, 4.2)]);
        let (_, table) = html.split_once("<tbody>").unwrap();
        insta::assert_snapshot!(table.replace("><", ">\n<"), @r#"
        <tr>
        <th scope="row">21 Nov 2026, 10:00</th>
        <td class="number">4.2 kg</td>
        </tr>
        <tr>
        <th scope="row">21 Nov 2025, 10:00</th>
        <td class="number">5 kg</td>
        </tr>
        </tbody>
        </table>
        </div>
        </details>
        </figure>
        "#);
    }

    #[test]
    fn no_element_says_the_same_attribute_twice() {
        let html = drawn(&[(365, 5.0), (100, 4.8), (50, 6.0), (0, 4.2)]);
        for tag in html.split('<').filter(|tag| !tag.starts_with('/')) {
            assert!(tag.matches(" class=").count() <= 1, "{tag}");
        }
    }

    #[test]
    fn one_weight_is_a_point_without_a_line() {
        let html = drawn(&[(3, 4.2)]);
        assert!(html.contains("One weight: 4.2\u{a0}kg on 18 Nov 2026."));
        assert!(html.contains("<summary>Show the weight</summary>"));
        assert!(!html.contains("polyline"));
        assert_eq!(html.matches("chart-dot-latest").count(), 1);
        assert_eq!(html.matches("chart-label").count(), 1);
    }

    #[test]
    fn no_weights_draw_nothing() {
        assert_eq!(drawn(&[]), "");
    }

    #[test]
    fn time_is_drawn_true_to_scale() {
        let points = points(&drawn(&[(400, 5.0), (100, 5.0), (0, 5.0)]));
        let share = (points[1].0 - points[0].0) / (points[2].0 - points[0].0);
        assert!((share - 0.75).abs() < 0.01, "{points:?}");
    }

    #[test]
    fn a_small_change_does_not_look_like_a_mountain() {
        let points = points(&drawn(&[(30, 5.0), (0, 4.95)]));
        assert!((points[0].1 - points[1].1).abs() < 10.0, "{points:?}");
    }

    #[test]
    fn many_weights_are_thinned_but_keep_their_peaks_and_their_table() {
        let wave = |day: i64| if day == 777 { 9.0 } else { 5.0 };
        let readings: Vec<_> = (0..2000).map(|day| (day, wave(day))).collect();
        let html = drawn(&readings);
        let points = points(&html);
        assert!(points.len() < 400, "{}", points.len());
        let highest = points.iter().map(|(_, y)| *y).fold(f64::MAX, f64::min);
        assert!(highest < PLOT_TOP + 6.0, "{highest}");
        assert_eq!(html.matches("<tr>").count(), 2001);
    }

    #[test]
    fn the_drawing_fixes_no_colour_and_carries_no_style() {
        let html = drawn(&[(365, 5.0), (0, 4.2)]);
        for word in ["style", "fill=", "stroke=", "font-"] {
            assert!(!html.contains(word), "{word}");
        }
    }

    #[test]
    fn a_finnish_reader_gets_finnish() {
        let i18n = I18n::for_request(Some("fi"), &ClinicLocale::default());
        let html = render(&series(&[(365, 5.0), (0, 4.2)]), &i18n).into_string();
        let summary = "2 punnitusta aikaväliltä 21.11.2025 – 21.11.2026. Pienin 4,2 kg \
            (21.11.2026), suurin 5 kg (21.11.2025), viimeisin 4,2 kg.";
        assert!(html.replace('\u{a0}', " ").contains(summary), "{html}");
    }

    proptest! {
        #[test]
        fn every_point_lies_on_the_drawing(
            readings in proptest::collection::vec((0i64..5000, any::<f64>()), 0..60)
        ) {
            let html = drawn(&readings);
            prop_assert!(!html.contains("NaN") && !html.contains("inf"), "{}", html);
            let series = series(&readings);
            if let Some(ends) = SeriesExtremes::from_readings(series.readings()) {
                let frame = ChartScale::fit_extremes(&ends);
                for reading in series.readings() {
                    prop_assert!((PLOT_LEFT..=PLOT_RIGHT).contains(&frame.x(reading.taken_at)));
                    prop_assert!((PLOT_TOP..=PLOT_BOTTOM).contains(&frame.y(reading.kilograms)));
                }
            }
        }
    }
}
