//! Every kind of page by keyboard alone, with real keys: the way past the header, each stop in its order, seen and marked.
//!
//! In: the pages. Out: nothing.

use serde_json::{Value, json};

use super::THEMES;
use super::driver::{Browser, ENTER, TAB, browser};
use super::kinds::{Page, pages};

/// What a reader can come to, in the order of the document.
const STOPS: &str = "
    window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter(stop => stop.tabIndex === 0 && !stop.disabled && stop.checkVisibility({ visibilityProperty: true }));
    window.before = null;
    return { stops: stops.length, early: document.querySelectorAll('[tabindex]:not([tabindex=\"0\"], [tabindex=\"-1\"])').length };";

/// Colours as a browser computes them, and how two of them stand out from each other (WCAG 2.2, contrast ratio).
const COLOUR: &str = "
    const luminance = (colour) => {
        const paper = new OffscreenCanvas(1, 1).getContext('2d');
        paper.fillStyle = colour;
        paper.fillRect(0, 0, 1, 1);
        const [red, green, blue] = [...paper.getImageData(0, 0, 1, 1).data]
            .map(one => one / 255).map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
        const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (more + 0.05) / (less + 0.05);
    };
    const ground_of = (element) => {
        for (let one = element; one; one = one.parentElement) {
            const { backgroundColor } = getComputedStyle(one);
            if (!/, 0\\)$|transparent/.test(backgroundColor)) return backgroundColor;
        }
        return 'Canvas';
    };";

/// What is wrong with where the focus is now; `place` is where it should be. Rules are those of WCAG 2.2: the order makes sense
/// (2.4.3), nothing covers the stop (2.4.11), its outline is seen (2.4.7, 1.4.11) and as thick as 2.4.13 asks for. Columns are
/// read one after the other, and so are rows; within a form the fields may stand as they fit.
const STOP: &str = "
    const told = [];
    const stop = document.activeElement;
    if (stop !== stops[place]) return [`expected ${stops[place].outerHTML}, not ${stop.outerHTML}`];
    const boxes = [...stop.getClientRects()];
    for (const { left, right, top, bottom } of boxes) {
        if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) told.push('out of the window');
        const middle = [(left + right) / 2, (top + bottom) / 2];
        for (const [x, y] of [middle, [left + 2, middle[1]], [right - 2, middle[1]], [middle[0], top + 2], [middle[0], bottom - 2]])
            if (!stop.contains(document.elementFromPoint(x, y))) told.push('covered');
    }
    const style = getComputedStyle(stop);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) told.push('no outline');
    const ground = ground_of(parseFloat(style.outlineOffset) < 0 ? stop : stop.parentElement);
    if (contrast(style.outlineColor, ground) < 3) told.push(`outline ${style.outlineColor} on ${ground}`);
    const now = { form: stop.form ?? null, left: boxes[0].left + scrollX, right: boxes[0].right + scrollX,
        top: boxes[0].top + scrollY, bottom: boxes[0].bottom + scrollY };
    if (before && !(now.form && now.form === before.form)) {
        const above = now.bottom <= before.top + 1;
        const beside = now.top < before.bottom && now.bottom > before.top;
        if ((above && now.left < before.right) || (beside && now.right <= before.left)) told.push('it jumps back');
    }
    window.before = now;
    return told.map(what => `${what}: ${stop.outerHTML}`);";

impl Browser {
    /// Walks through the page, from its beginning to past its end.
    #[track_caller]
    fn walk(&self, what: &str) {
        let found = self.run(STOPS);
        assert_eq!(found["early"], 0, "{what}: an order of its own");
        let stops = found["stops"].as_u64().expect("a number");
        assert!(stops > 3, "{what}");
        for place in 0..stops {
            self.press(TAB);
            let told = self.run(&format!("const place = {place}; {COLOUR} {STOP}"));
            assert_eq!(told, json!([]), "{what}");
        }
        self.press(TAB);
        assert_eq!(self.run("return document.activeElement === stops.at(-1)"), false, "{what}: there is no way out");
    }
}

fn walk_all(browser: &Browser, what: &str, chosen: impl Fn(&Page) -> bool) {
    for page in pages().filter(chosen) {
        browser.open(page.theme, page.path);
        browser.walk(&format!("{page} {what}"));
    }
}

#[test]
fn every_stop_is_reached_in_order_and_seen() {
    let Some(browser) = browser(1280) else { return };
    for (width, percent, colours, lang) in
        [(320, 100, "light", "de"), (1280, 100, "dark", "en"), (320, 200, "dark", "de")]
    {
        browser.resize(width, 800);
        browser.enlarge(percent);
        browser.prefer(&[("prefers-color-scheme", colours), ("prefers-reduced-motion", "reduce")]);
        walk_all(&browser, &format!("{width} px, text at {percent} %, {colours}"), |page| page.lang == lang);
    }
}

#[test]
fn every_stop_is_seen_in_forced_colours() {
    let Some(browser) = browser(320) else { return };
    browser.prefer(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")]);
    walk_all(&browser, "in forced colours", |page| {
        page.lang == "de" && ["list", "posting", "start"].contains(&page.kind)
    });
}

#[test]
fn the_first_stop_leads_past_the_header() {
    let Some(browser) = browser(320) else { return };
    browser.prefer(&[("prefers-reduced-motion", "reduce")]);
    let shown = "const skip = document.querySelector('a[href=\"#main\"]'); const box = skip.getBoundingClientRect();
        return [skip === document.activeElement, box.top >= 0 && box.left >= 0 && box.height >= 24];";
    for page in pages() {
        browser.open(page.theme, page.path);
        assert_eq!(browser.run(shown), json!([false, false]), "{page}: it is there before it is needed");
        browser.press(TAB);
        assert_eq!(browser.run(shown), json!([true, true]), "{page}");
        browser.press(ENTER);
        browser.until("in the text", "return document.activeElement === document.querySelector('main')");
        browser.press(TAB);
        let inside = "const main = document.querySelector('main'); const stop = document.activeElement;
            return main.querySelector('a, button, input') ? main.contains(stop) && main !== stop : !main.contains(stop)";
        assert_eq!(browser.run(inside), true, "{page}: back in the header");
    }
}

#[test]
fn what_is_wrong_with_a_stop_is_told() {
    let Some(browser) = browser(320) else { return };
    for (told, style) in [
        ("expected", "display = 'none'; document.querySelector('h1').tabIndex = 0; stop.style.display"),
        ("no outline", "outline = '1px solid'; stop.style.color"),
        ("outline rgb", "outlineColor"),
        ("it jumps back", "position = 'relative'; stop.style.insetBlockStart = '-9rem'; stop.style.color"),
        ("covered", "position = 'relative'; stop.style.zIndex = '-1'; stop.style.color"),
    ] {
        browser.open(THEMES[0], "/de/stellen/backoffice-management/");
        browser.run(STOPS);
        browser
            .run(&format!("const stop = document.querySelector('.back'); stop.style.{style} = 'rgb(250, 250, 250)'"));
        let mut found = Vec::<Value>::new();
        for place in 0..8 {
            browser.press(TAB);
            found.push(browser.run(&format!("const place = {place}; {COLOUR} {STOP}")));
        }
        assert!(json!(found).to_string().contains(told), "{told}: {found:?}");
    }
}
