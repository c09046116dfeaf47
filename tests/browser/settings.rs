//! A new operator, from an empty database to a button that works, with nothing but what the screens say.

use cageside::clock::Clock as _;
use secrecy::ExposeSecret as _;

use crate::browser_test::{BrowserTest, CLINIC};
use crate::chromium::Target;
use crate::keyboard::tab_to;
use crate::support::wait::wait_for;

const EMAIL: &str = "operator@panel.example";
const PASSWORD: &str = "four words are enough";

/// What has these words on it, or is named by them to those who cannot see it.
fn named(kind: &str, words: &str) -> String {
    format!(
        "[...document.querySelectorAll({kind:?})].find((it) =>
            (it.ariaLabel ?? it.textContent).trim() === {words:?} && it.checkVisibility())"
    )
}

/// Waits until a page with this heading is complete.
async fn arrives(page: &Target, heading: &str) {
    page.until(&format!(
        "document.readyState === 'complete' && document.querySelector('h1')?.textContent === {heading:?}"
    ))
    .await;
}

/// Clicks the button, link or label with these words.
async fn press(page: &Target, kind: &str, words: &str) {
    let it = named(kind, words);
    page.until(&format!("document.readyState === 'complete' && {it}"))
        .await;
    page.eval(&format!(
        "document.querySelector('[data-sought]')?.removeAttribute('data-sought'); {it}.dataset.sought = ''"
    ))
    .await;
    page.click("[data-sought]").await;
}

/// Fills in the field with this label: types, chooses by the words of a choice, or ticks for `On`.
async fn fill(page: &Target, label: &str, value: &str) {
    let control = format!("{}?.control", named("label", label));
    page.until(&control).await;
    let kind = page.text(&format!("{control}.type")).await;
    match kind.as_str() {
        "checkbox" => {
            let ticked = page.eval(&format!("{control}.checked")).await;
            if ticked != (value == "On") {
                press(page, "label", label).await;
            }
            let ticked = page.eval(&format!("{control}.checked")).await;
            assert_eq!(ticked, value == "On", "{label}");
        }
        "select-one" => {
            let choose = format!(
                "(() => {{ const of = {control};
                    const option = [...of.options].find((it) => it.text === {value:?});
                    if (option) of.value = option.value;
                    return !!option; }})()"
            );
            assert_eq!(page.eval(&choose).await, true, "{label}: no {value}");
        }
        _ => {
            page.eval(&format!("{control}.focus(); {control}.select()"))
                .await;
            page.type_text(value).await;
            assert_eq!(page.text(&format!("{control}.value")).await, value);
        }
    }
}

/// The labels and values that a page shows to be typed elsewhere, in their order.
async fn shown(page: &Target, within: &str) -> Vec<(String, String)> {
    let rows = format!(
        "[...document.querySelectorAll({:?})].map((row) =>
            [row.querySelector('.copy-label').textContent, row.querySelector('.copy-value, strong').textContent])",
        format!("{within} .copy")
    );
    serde_json::from_value(page.eval(&rows).await).unwrap()
}

/// The value that a page shows beside a label.
async fn value(page: &Target, label: &str) -> String {
    let all = shown(page, "main").await;
    let found = all.into_iter().find(|(name, _)| name == label);
    found.unwrap_or_else(|| panic!("no {label}")).1
}

/// Follows the first operator's link, up to the list of clinics, in which there is none.
async fn become_operator(test: &BrowserTest) -> Target {
    use cageside::clock::Clock as _;
    let token = test.db.create_first_operator_link(test.clock.now()).await;
    let token = token.unwrap().unwrap();
    let link = format!("{}/settings/link/{}", test.ours, token.expose_secret());
    let page = test.browser.open(&link).await;
    arrives(&page, "Create the first operator account").await;
    fill(&page, "Email", EMAIL).await;
    fill(&page, "New password", PASSWORD).await;
    fill(&page, "Confirm password", PASSWORD).await;
    press(&page, "button", "Set password and sign in").await;
    arrives(&page, "Clinics").await;
    page
}

/// Adds the application in the clinic's Provet with what the list says, and goes on to the clinic's buttons.
async fn connect(test: &BrowserTest, page: &Target) {
    let hookup = value(page, "Hookup URL").await;
    let redirect = value(page, "Redirect URI").await;
    let desk = test
        .browser
        .open(&format!("{}/{CLINIC}/integrations/", test.provet))
        .await;
    fill(&desk, "Name", "Cageside").await;
    fill(&desk, "Hookup URL", &hookup).await;
    fill(&desk, "Redirect URIs", &redirect).await;
    press(&desk, "button", "Add application").await;
    desk.until(&named("h2", "Cageside")).await;
    desk.close().await;
    let list = format!("{}/settings/clinics", test.ours);
    wait_for("a clinic that works", || async {
        page.go(&list).await;
        let works = "document.querySelector('tbody')?.textContent.includes('Connected')";
        (page.eval(works).await == true).then_some(())
    })
    .await;
    page.click("tbody th a").await;
    press(page, "nav a", "Buttons").await;
    arrives(page, "Buttons").await;
}

/// Chooses to set up a button on patients, up to the choice between both ways.
async fn set_up(page: &Target) {
    press(page, "a", "Set up a button for Patient").await;
    arrives(page, "Set up buttons").await;
    let patient = format!("{}.control.checked", named("label", "Patient"));
    assert_eq!(page.eval(&patient).await, true);
}

/// Presses the clinic's only button on its first patient, and sees who it is.
async fn works(test: &BrowserTest) {
    let (_, panel) = test.side_panel("54321/patient/1").await;
    panel
        .until("document.querySelector('h1')?.textContent === 'Hurtta'")
        .await;
    assert_eq!(panel.eval("window.parent !== window").await, true);
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn a_new_operator_comes_from_an_empty_database_to_a_button_typed_in_by_hand() {
    let Some(test) = BrowserTest::bare(false).await else {
        return;
    };
    let page = become_operator(&test).await;
    connect(&test, &page).await;
    set_up(&page).await;
    press(&page, "button", "Show me what to enter in Provet").await;
    arrives(&page, "What to enter in Provet").await;
    let fields = shown(&page, ".guide").await;
    assert!(fields.len() > 8, "{} fields", fields.len());
    let desk = test
        .browser
        .open(&format!("{}/{CLINIC}/integrations/custom/", test.provet))
        .await;
    for (label, value) in &fields {
        fill(&desk, label, value).await;
    }
    press(&desk, "button", "Save").await;
    desk.has("a[href*='edit=']").await;
    works(&test).await;
}

#[tokio::test]
async fn the_same_made_in_provet_by_cageside() {
    let Some(test) = BrowserTest::bare(false).await else {
        return;
    };
    let page = become_operator(&test).await;
    connect(&test, &page).await;
    set_up(&page).await;
    press(&page, "button", "Create in Provet for me").await;
    arrives(&page, "Review before creating").await;
    assert!(test.simulator.buttons(CLINIC).is_empty());
    press(&page, "button", "Create button in Provet").await;
    arrives(&page, "Buttons in Provet").await;
    page.until("document.querySelector('main').textContent.includes('The button is in Provet.')")
        .await;
    works(&test).await;
}

/// Goes to a field, link or button with Tab alone; at every stop on the way the focus can be seen.
async fn reach(page: &Target, selector: &str) {
    page.until("document.readyState === 'complete'").await;
    tab_to(page, page, selector).await;
    let visible = "document.activeElement.matches(':focus-visible')";
    assert_eq!(page.eval(visible).await, true, "{selector}");
}

/// Goes to a link or button, and presses it.
async fn enter(page: &Target, selector: &str) {
    reach(page, selector).await;
    page.press("Enter").await;
}

#[tokio::test]
async fn sign_in_and_a_new_button_by_keyboard_alone() {
    let Some(test) = BrowserTest::bare(false).await else {
        return;
    };
    let page = become_operator(&test).await;
    connect(&test, &page).await;
    enter(&page, "form[action='/settings/sign-out'] button").await;
    arrives(&page, "Sign in").await;
    reach(&page, "#email").await;
    page.type_text(EMAIL).await;
    reach(&page, "#password").await;
    page.type_text(PASSWORD).await;
    page.press("Enter").await;
    arrives(&page, "Clinics").await;
    enter(&page, "tbody th a").await;
    page.has("nav.settings-clinic a[aria-current]").await;
    enter(&page, "nav a[href$='/buttons']").await;
    arrives(&page, "Buttons").await;
    enter(&page, "a[href$='add?page=patient']").await;
    arrives(&page, "Set up buttons").await;
    enter(&page, "button[value=hand]").await;
    arrives(&page, "What to enter in Provet").await;
    assert_eq!(value(&page, "Visible page").await, "Patient");
    enter(&page, "main p:last-child a").await;
    arrives(&page, "Buttons").await;
    page.has("tbody th a").await;
    assert_eq!(test.browser.complaints(), Vec::<String>::new());
}

/// What sticks out at the side of a page whose folds are all open, apart from what scrolls by itself.
const WIDER: &str = "(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > root.clientWidth + 1);
    return [root.scrollWidth, ...out.map((it) => it.outerHTML.slice(0, 80))];
})()";

/// That the page is no wider than the narrowest telephone, and that nothing on it was refused.
async fn fits(test: &BrowserTest, page: &Target, path: &str) {
    page.go(&format!("{}{path}", test.ours)).await;
    page.has("main h1").await;
    let width = page.eval("innerWidth").await;
    assert_eq!(width, 320, "{path}");
    let wider = page.eval(WIDER).await;
    assert_eq!(wider, serde_json::json!([]), "{path}");
    let none = Vec::<String>::new();
    assert_eq!(test.browser.complaints(), none, "{path}");
}

/// The path that an address of ours ends at, or none where it gives a file.
async fn ends(page: &Target, path: &str) -> Option<String> {
    let ask = format!(
        "fetch({path:?}).then((answer) => [answer.status, answer.headers.get('content-type'),
            answer.headers.has('content-disposition'), answer.url.slice(location.origin.length)])"
    );
    let answer = page.eval(&ask).await;
    assert_eq!(answer[0], 200, "{path}");
    if answer[2] == true {
        return None;
    }
    assert_eq!(answer[1], "text/html; charset=utf-8", "{path}");
    Some(answer[3].as_str().unwrap().to_owned())
}

/// Where a link on a page of ours leads.
async fn link(test: &BrowserTest, page: &Target, path: &str, selector: &str) -> String {
    page.go(&format!("{}{path}", test.ours)).await;
    page.has(selector).await;
    let href = format!("document.querySelector({selector:?}).getAttribute('href')");
    page.text(&href).await
}

#[tokio::test]
async fn no_settings_page_is_wider_than_a_telephone_or_complains() {
    let Some(test) = BrowserTest::bare(false).await else {
        return;
    };
    let outside = test.browser.blank().await;
    outside.resize(320, 640).await;
    fits(&test, &outside, "/settings/sign-in").await;
    outside.close().await;
    let page = become_operator(&test).await;
    page.resize(320, 640).await;
    fits(&test, &page, "/settings/clinics").await;
    connect(&test, &page).await;
    set_up(&page).await;
    press(&page, "button", "Create in Provet for me").await;
    press(&page, "button", "Create button in Provet").await;
    arrives(&page, "Buttons in Provet").await;
    let made = page.text("location.pathname").await;
    fits(&test, &page, &made).await;
    let mut seen = 0;
    for route in cageside::settings::routes().filter(|route| route.get.is_some()) {
        let path = route.path.replace("{provet_id}", &CLINIC.to_string());
        let path = path.replace("{page}", "patient");
        if path.contains('{') {
            continue;
        }
        if let Some(path) = ends(&page, &path).await {
            fits(&test, &page, &path).await;
            seen += 1;
        }
    }
    assert!(seen > 15, "{seen} pages");
    let buttons = format!("/settings/clinics/{CLINIC}/buttons");
    let one = link(&test, &page, &buttons, "tbody th a").await;
    fits(&test, &page, &one).await;
    fits(&test, &page, &format!("{one}/remove")).await;
    let one = link(&test, &page, "/settings/accounts", "tbody td a").await;
    fits(&test, &page, &one).await;
}

#[tokio::test]
async fn a_settings_page_that_nobody_used_for_two_hours_shows_nothing_any_more() {
    let Some(test) = BrowserTest::bare(false).await else {
        return;
    };
    let now = test.clock.now();
    let token = test.db.create_first_operator_link(now).await;
    let token = token.unwrap().unwrap();
    let page = test.browser.blank().await;
    // The clock of a browser does not wait for two hours: what would be done then is done when the test says so.
    let hours = "const real = window.setTimeout;
        window.setTimeout = (work, wait) => wait > 3600000 ? void (window.timeIsUp = work) : real(work, wait);";
    page.first_run(hours).await;
    page.go(&format!(
        "{}/settings/link/{}",
        test.ours,
        token.expose_secret()
    ))
    .await;
    for (field, text) in [
        ("email", EMAIL),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ] {
        page.click(&format!("#{field}")).await;
        page.type_text(text).await;
    }
    page.click("#settings form button").await;
    page.until("document.querySelector('.settings-account') && window.timeIsUp")
        .await;
    page.eval("Date.now = () => 1e15; window.timeIsUp()").await;
    let shown =
        "document.querySelector('header').innerText + document.querySelector('main').innerText";
    assert_eq!(page.text(shown).await, "");
    assert_ne!(
        page.text("document.querySelector('#status').textContent")
            .await,
        ""
    );
}
