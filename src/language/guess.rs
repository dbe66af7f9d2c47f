//! The language of a text, if it can be told.
//!
//! In: a text. Out: German, English, or nothing when it might be either.
//!
//! Every word is a witness: a function word and a German umlaut are strong ones, the letters of any other word weigh up
//! to as much. A verdict needs more than one word, because „Controlling“ and "Remote" stand in postings of both languages,
//! and so do titles, products and cities; those say nothing.

use super::Tongue;
use super::token::{compounds, runs};
use super::wordset::WordSet;

/// What a single word can say at most.
const WITNESS: i32 = 4;
/// What must come together before a text is judged: more than one word can say.
const ENOUGH: i32 = WITNESS + 1;

/// The language of the text; `None` if too little speaks for one of them. A text of many words must say more, a point for
/// every word, or it is mixed.
pub fn guess(text: &str) -> Option<Tongue> {
    let mut sum = 0;
    let mut count = 0;
    for word in runs(text).flat_map(compounds) {
        if let Some(weight) = compound(word.text) {
            sum += weight;
            count += 1;
        }
    }
    if sum.abs() < ENOUGH.max(count) {
        return None;
    }
    Some(if sum > 0 { Tongue::German } else { Tongue::English })
}

/// What a word says; with hyphens it is still one: „After-Work-Events“.
fn compound(word: &str) -> Option<i32> {
    let parts = word.split(['-', '\u{2010}', '\u{2011}']).filter_map(weight);
    parts.reduce(|sum, weight| (sum + weight).clamp(-WITNESS, WITNESS))
}

/// What a word without hyphens says: above zero for German, below for English. `None` if it is no word of a language: a
/// number, a short form, a name with capitals inside.
fn weight(word: &str) -> Option<i32> {
    if word.contains(|c: char| c.is_ascii_digit()) || word.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    if SHARED.contains(word) {
        return Some(0);
    }
    if GERMAN.contains(word) {
        return Some(WITNESS);
    }
    if ENGLISH.contains(word) {
        return Some(-WITNESS);
    }
    if word.is_ascii() {
        return Some(letters(word).clamp(-WITNESS, WITNESS));
    }
    if !word.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü']) {
        return Some(0);
    }
    // With a capital it may be a name: „Müller“, „Zürich“.
    Some(if word.starts_with(char::is_uppercase) { WITNESS / 2 } else { WITNESS })
}

/// What the letters of a word say, three at a time.
fn letters(word: &str) -> i32 {
    if word.len() < 3 {
        return 0;
    }
    let mut before = (EDGE, EDGE);
    let mut sum = 0;
    for letter in word.bytes().map(letter).chain([EDGE]) {
        sum += i32::from(TABLE[place(before.0, before.1, letter)]);
        before = (before.1, letter);
    }
    sum
}

/// The letters `a` to `z` as 1 to 26; all else is the edge of a word.
const fn letter(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => (byte - b'a') as usize + 1,
        b'A'..=b'Z' => (byte - b'A') as usize + 1,
        _ => EDGE,
    }
}

const EDGE: usize = 0;
const LETTERS: usize = 27;

const fn place(first: usize, second: usize, third: usize) -> usize {
    (first * LETTERS + second) * LETTERS + third
}

static TABLE: [i8; LETTERS * LETTERS * LETTERS] = table();

const fn table() -> [i8; LETTERS * LETTERS * LETTERS] {
    let mut table = [0; LETTERS * LETTERS * LETTERS];
    let mut list = 0;
    while list < 3 {
        let weight = 3 - list as i8;
        enter(&mut table, GERMAN_LETTERS[list].as_bytes(), weight);
        enter(&mut table, ENGLISH_LETTERS[list].as_bytes(), -weight);
        list += 1;
    }
    table
}

/// Every entry is three letters and a space.
const fn enter(table: &mut [i8; LETTERS * LETTERS * LETTERS], list: &[u8], weight: i8) {
    let mut at = 0;
    while at + 2 < list.len() {
        table[place(letter(list[at]), letter(list[at + 1]), letter(list[at + 2]))] = weight;
        at += 4;
    }
}

/// Words without which hardly a German sentence is made, unless they are English too („in“, „an“, „was“, „per“).
static GERMAN: WordSet<256> = WordSet::new(
    "\
     aber alle als auch auf aus bei beim bis dabei dafür damit dann daran das dass dazu dein deine deinen dem den \
     denen der deren des dich die diese dieser dieses dir du durch ein eine einem einen einer eines er es etwa für \
     gegen gern gerne haben hat ihr ihre ihrem ihren ihrer im ins ist ja jede jeden jeder jedes kann kein keine \
     können mehr mit nach nicht noch nur ob oder ohne sehr seit sich sie sind sowie um und uns unser unsere unserem \
     unseren unserer unter vom von vor wenn werden wie wir wird wurde während zu zum zur zwischen über",
);

/// The same for English; "will", "also", "so" and "am" are German too.
static ENGLISH: WordSet<256> = WordSet::new(
    "\
     a about after and any are as at be because been before between both by can do does during each every for from \
     had has have he here his how if into is it its may more must my new no not of on only or other others our out \
     over please she should some such than that the their them then there these they this those through to up us \
     very we what when where which while who with within without would you your",
);

/// Words that stand in postings of both languages, titles and names of cities among them. They say nothing.
static SHARED: WordSet<512> = WordSet::new(
    "\
     account accounts administration administrator agent agents agile analyst art assistance assistant assistants \
     augsburg austria back backoffice balance basel basis benefit benefits berlin bern bike blog bonn bonus boot \
     branche bremen bus business center central chain chat cloud coach coaching cologne compliance consultant \
     content contract controller controllers controlling corporate counsel customer dashboard dashboards desk \
     deutschland digital director dispatcher door dortmund dresden engineer essen event excel executive facility \
     feedback finance first frankfurt freelancer geneva genf germany global graz hamburg hannover help helpdesk home \
     homeoffice hotel hotline http https information innovation innsbruck intelligence international job jobs \
     karlsruhe kiel lead leader leadership learning leasing legal leipzig life linz lounge luzern main mainz \
     management manager managers mannheim marketing master media meeting mentoring mobile munich name national \
     newsletter office officer onboarding online open outlook park partner payable payroll performance planning \
     policy post process product professional project recruiter recruiting region regional remote report reporting \
     representative resources restaurant sales salzburg scrum security senior service services sharing shop social \
     software space specialist spring status student studio stuttgart success supervisor support switzerland system \
     systems team teams tel tools trainee training trainings union video vienna wien winterthur work workflow \
     workflows workshop workshops www zurich",
);

/// Three letters that stand in German words more often than in English ones; `_` is the edge of a word. Counted over the
/// words of the example site and of this program's own messages, each word weighed by the logarithm of how often it
/// occurs; the 700 that tell most. A weight is the natural logarithm of how much more often: three, two and one.
const GERMAN_LETTERS: [&str; 3] = [
    "\
     ben ebe eic eil eit en_ ich lei rei sch tei ung zei",
    "\
     _au _bi _ei _fe _je _kl _ko _ku _ve _ze _zu _zw abe ag_ ags ahl ahr alt arb atz auc auf aus bei bes bew bsc bt_ \
     buc bun che chl chr chs cht chu chw die dun ech ege ehe ehl ehr eht ei_ eib eid ein eis elb ell eln elt ene enn \
     erb erf erh erk erl ern ert eru erz ese etz eue feh fel fen gab geb geh gel gen gt_ gun hal hau he_ hei hen hl_ \
     hle hlu hne hre hri hst hte hti ieb ig_ ige inw jah kla kom kte kun lag lbe leg len lun mmt nac nen neu nkt nnt \
     nsc ntw nun nze och pun rag rau rbe rbu rdn rfa rla rsc rtr ruf rze spr stu tag teh tet tig tli tst tt_ tun tz_ \
     tze tzt ufe unk vor wei woc zah zen zt_ zwe",
    "\
     _ab _an _ar _be _da _er _ge _ha _hi _ih _ja _kr _ni _sc _st _vo _we _za abs abt ach adr akt alb amm anz bar be_ \
     bea bef ber bet bil bin bte ch_ chn dat den des det dne dor ede efe eig el_ eld em_ ena ens ere erg esc est etr \
     eut ewe fah fe_ for fre ft_ gan gle gru haf hie hlt hn_ hni hnu hr_ ht_ hwe ibt ief ien ier ild ilu imm inb inn \
     it_ its itt itu ken kon kt_ lau lde lee lle lt_ lte ltu lus mei mme mt_ nan nat nde ner nge nis nne nst nwe ona \
     ort pra ric rif ris rn_ rne rso rst rt_ rte run sat sei sel sen ser sie sse ste tel ten tge tre tsc uch uer uf_ \
     um_ und usg uss ver wer zte zus",
];

/// The same for English.
const ENGLISH_LETTERS: [&str; 3] = [
    "\
     _ca _wr ain com ead eve low ree ve_",
    "\
     _ag _ap _ch _co _ev _go _it _ph _sh _th _to _tw _wh ack act ad_ agr ake anc app ard atc ave ay_ ays ble ce_ col \
     con cre cti dec ded din dis ds_ dy_ eat ece eci ect ed_ ee_ eed ep_ equ ery eth ew_ fic ght gre gro har hea hed \
     hou how ibl ica ida iew igh inc ing ire isi ity ive ke_ ked kin ks_ lai lea llo lon loo ly_ mbe mes mis mpl nce \
     nee nin nno ns_ oin old om_ ome omp ong ook ork orr oth our ous ove ow_ owe own par pea phe pho pli ppr ps_ qui \
     quo rea rem rep req riv rou rov rs_ sed sev sho sib sid sin sk_ sto tai tak tch ted the tin ts_ ty_ uot ure urs \
     ven vis way who wri ws_ ys_",
    "\
     _ad _al _as _ce _cl _cu _de _di _du _em _ex _fi _fo _gr _ho _in _kn _lo _ma _no _on _op _pa _po _pr _qu _re _ro \
     _sa _si _su _tr _us _ye abl ace add ail al_ all ame an_ ara are ark arr ase ate ati bel cal can cat cen ces cla \
     clo cor cou ct_ cte cur day del ean ear eas eco eek eli elo emp enc ent epa es_ ets ett exp fie fil fol gin gs_ \
     han hol hor ial ice id_ ide ifi ill ins int inv ion ish iti kno lac lat le_ let lin ll_ ls_ mai man mar me_ mea \
     ms_ nd_ ndi nds nes not now nt_ nta nth nti ntr nts ocu oic ole on_ one ons ont ope or_ ose ost ot_ ote oun out \
     ows pay pen pla ple por pos ppl pri pro pti put qua que rac ran rd_ rds re_ rin rit rni roc rol roo ros rre ry_ \
     ses sh_ sio sit spa ssi sup tal tes th_ thi tic tio tme tor ual ues ult voi wee wn_",
];

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_yaml::Value;

    use super::super::token::words;
    use super::*;

    /// Lines of postings, from one to twelve words: the language or `none`, a tab, the line.
    const LINES: &str = include_str!("guess/lines.txt");

    fn expected() -> impl Iterator<Item = (Option<Tongue>, &'static str)> {
        LINES.lines().map(|line| {
            let (tag, text) = line.split_once('\t').expect("a tab");
            assert!(["de", "en", "none"].contains(&tag), "{line}");
            (Tongue::parse(tag), text)
        })
    }

    #[test]
    fn no_line_is_taken_for_the_other_language() {
        for (tongue, line) in expected() {
            assert!([tongue, None].contains(&guess(line)), "{line}: {:?}", guess(line));
        }
    }

    /// How many of a hundred lines are recognised, by their length in words.
    #[test]
    fn most_lines_are_recognised() {
        for (lengths, least) in [(2..=2, 65), (3..=3, 80), (4..=6, 90), (7..=99, 100)] {
            let lines: Vec<bool> = expected()
                .filter(|(tongue, line)| tongue.is_some() && lengths.contains(&words(line).count()))
                .map(|(_, line)| guess(line).is_some())
                .collect();
            let share = 100 * lines.iter().filter(|recognised| **recognised).count() / lines.len();
            assert!(share >= least, "{share} % of {} lines of {lengths:?} words", lines.len());
        }
    }

    #[test]
    fn what_stands_in_both_languages_is_left_open() {
        for text in ["SAP FI", "Accounts Payable (Kreditoren)", "Remote", "Java / Spring Boot", "Controlling", "", "…"]
        {
            assert_eq!(guess(text), None, "{text}");
        }
        let mixed =
            "Rechnungen prüfen und buchen, check and post invoices, Reisekosten abrechnen, settle travel expenses";
        assert_eq!(guess(mixed), None);
    }

    #[test]
    fn one_word_alone_is_never_enough() {
        for word in ["Buchhaltung", "Überstundenausgleich", "überall", "und", "the", "bookkeeping", "responsibilities"]
        {
            assert_eq!(guess(word), None, "{word}");
        }
    }

    #[test]
    fn a_text_in_two_languages_has_the_one_that_prevails() {
        assert_eq!(guess("Sie arbeiten im Team Accounts Payable und buchen Rechnungen."), Some(Tongue::German));
        assert_eq!(
            guess("You work in the Betriebsrat team and write letters to the Finanzamt."),
            Some(Tongue::English)
        );
    }

    /// All texts of the example site: words by language.
    fn site() -> [Vec<String>; 2] {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
        let mut site = [Vec::new(), Vec::new()];
        for entry in walkdir::WalkDir::new(root) {
            let path = entry.expect("readable").into_path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            match name.rsplit_once('.') {
                Some((_, "yaml")) => {
                    let text = std::fs::read_to_string(&path).expect("UTF-8");
                    collect(&serde_yaml::from_str(&text).expect("YAML"), &mut site);
                }
                Some((stem, "md")) => {
                    let text = std::fs::read_to_string(&path).expect("UTF-8");
                    let tongue = usize::from(stem.ends_with("en"));
                    site[tongue].extend(text.lines().filter(|line| !line.contains("use: ")).map(str::to_owned));
                }
                _ => {}
            }
        }
        site
    }

    fn collect(value: &Value, site: &mut [Vec<String>; 2]) {
        match value {
            Value::Mapping(map) => {
                for (key, value) in map {
                    match (key.as_str(), value.as_str()) {
                        (Some("de"), Some(text)) => site[0].push(text.to_owned()),
                        (Some("en"), Some(text)) => site[1].push(text.to_owned()),
                        _ => collect(value, site),
                    }
                }
            }
            Value::Sequence(list) => list.iter().for_each(|value| collect(value, site)),
            _ => {}
        }
    }

    #[test]
    fn no_text_of_the_site_is_taken_for_the_other_language() {
        for (texts, tongue) in site().iter().zip([Tongue::German, Tongue::English]) {
            assert!(texts.len() > 300);
            for text in texts {
                assert!([Some(tongue), None].contains(&guess(text)), "{text}");
            }
            let long: Vec<&String> = texts.iter().filter(|text| words(text).count() >= 4).collect();
            let open = long.iter().filter(|text| guess(text).is_none()).count();
            assert!(open * 20 <= long.len(), "{open} of {} are open", long.len());
        }
    }

    #[test]
    fn the_letters_are_those_of_their_language() {
        let counts = site().map(|texts| {
            let mut counts: HashMap<usize, f64> = HashMap::new();
            let mut all = 0.0;
            for word in texts.iter().flat_map(|text| words(text)).filter(|word| word.text.is_ascii()) {
                let mut before = (EDGE, EDGE);
                for letter in word.text.bytes().map(letter).chain([EDGE]) {
                    *counts.entry(place(before.0, before.1, letter)).or_default() += 1.0;
                    all += 1.0;
                    before = (before.1, letter);
                }
            }
            counts.values_mut().for_each(|count| *count /= all);
            counts
        });
        let [german, english] = [GERMAN_LETTERS, ENGLISH_LETTERS]
            .map(|lists| lists.map(|list| list.split(' ').map(str::to_owned).collect::<Vec<String>>()).concat());
        assert_eq!(german.len() + english.len(), TABLE.iter().filter(|weight| **weight != 0).count(), "each once");
        for (lists, mine, other) in [(german, 0, 1), (english, 1, 0)] {
            let share = |letters: &String, language: usize| {
                let [first, second, third] = letters.as_bytes() else { panic!("{letters} are not three letters") };
                counts[language].get(&place(letter(*first), letter(*second), letter(*third))).copied().unwrap_or(0.0)
            };
            let against = lists.iter().filter(|letters| share(letters, mine) <= share(letters, other)).count();
            assert!(against * 10 <= lists.len(), "{against} of {} speak for the other language", lists.len());
        }
    }
}
