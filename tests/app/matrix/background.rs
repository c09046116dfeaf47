//! A button whose request the stand-in's workers send: pressed from its page, and the notice is green.

use provet_simulator::ui::RequestLogEntry;
use serde_json::Value;

use crate::matrix::button_test::{ButtonTest, Form, Placed, form};
use crate::matrix::foreground::expect;
use crate::support::provet_simulator::CLINIC;

impl ButtonTest {
    /// Presses the button with the objects that its form in the page names.
    pub(crate) async fn press(&self, placed: &Placed, page: &str) -> RequestLogEntry {
        let objects = named(&form(page, placed.number), placed.number);
        let pressed = self.simulator.press_button(CLINIC, placed.number, &objects);
        pressed.await.unwrap()
    }

    /// What is wrong with what came of a press; nothing, if all is well.
    pub(crate) async fn is_green(&self, placed: &Placed, page: &str) -> Result<(), String> {
        let entry = self.press(placed, page).await;
        expect("status", &entry.status, &Some(200))?;
        expect("green", &entry.has_succeeded(), &true)?;
        let verb = entry.target.split(' ').next();
        expect("method", &verb, &Some(placed.kind.method.label()))?;
        let event = self.events.lock().unwrap().pop();
        let event = event.ok_or("nothing was handed on")?;
        let said = |place: &str| event.pointer(place).cloned().unwrap_or_default();
        let objects = Value::from(self.objects(placed.kind.page));
        expect(
            "page",
            &said("/data/page"),
            &Value::from(placed.kind.page.slug()),
        )?;
        expect("objects", &said("/data/objects"), &objects)?;
        let proved = placed.kind.covered_by_proof();
        expect("proved", &(said("/data/user/proved") == true), &proved)
    }
}

/// The objects that the form of a background button names; it names the button too, and nothing else.
fn named(form: &Form, number: i64) -> Vec<i64> {
    let mut objects = Vec::new();
    for (name, value) in &form.fields {
        match name.as_str() {
            "object" => objects.push(value.parse().unwrap()),
            "button" => assert_eq!(value, &number.to_string()),
            other => panic!("the form sends {other}"),
        }
    }
    objects
}
