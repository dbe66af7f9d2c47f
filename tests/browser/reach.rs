//! On telephones a link that leads to the application is in the window from the head of a posting to the place where it says how
//! to apply, upright and on the side.
//!
//! In: a posting of the example site. Out: nothing.

use serde_json::json;

use super::THEMES;
use super::driver::browser;

/// Windows of telephones in CSS pixels, some of them lower by the bars of a browser.
const WINDOWS: [(u32, u32); 6] = [(320, 568), (375, 667), (412, 740), (568, 320), (667, 375), (844, 390)];

/// Where no such link can be met, as parts of the way there.
const LACKING: &str = "
    const way = document.querySelector('#apply').getBoundingClientRect().top + scrollY;
    const is_met = (link) => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && link.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    };
    return [0, 0.2, 0.4, 0.6, 0.8, 1].filter(part => {
        scrollTo({ top: part * way, behavior: 'instant' });
        return ![...document.querySelectorAll('a[href=\"#apply\"], .apply .action a')].some(is_met);
    });";

#[test]
fn the_way_to_apply_is_always_in_reach() {
    let Some(browser) = browser(320) else { return };
    for theme in THEMES {
        browser.open(theme, "/de/stellen/backoffice-management/");
        for (width, height) in WINDOWS {
            browser.resize(width, height);
            assert_eq!(browser.run(LACKING), json!([]), "{theme} {width} by {height} px");
        }
    }
    browser.run("document.querySelectorAll('.jump').forEach(one => one.remove())");
    assert_ne!(browser.run(LACKING), json!([]), "what is out of reach is found");
}
