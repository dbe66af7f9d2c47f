//! Abbreviations that end in a full stop, and what the stop says about the sentence.
//!
//! In: the letters before a full stop, as `bzw` or `z.B`, and the language. Out: where such an abbreviation stands in a
//! sentence, or nothing if it is none.

use super::Tongue;

/// Where an abbreviation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Before what it belongs to, so never at the end: `z. B.`, `Dr.`, `approx.`
    Before,
    /// Before a number; with anything else behind it, it is a word at the end: `Art. 13`, but `auf diese Art. Sie …`
    BeforeNumber,
    /// Anywhere, the end included: `usw.`, `Std.`, `a.m.`
    Anywhere,
}

/// `letters` without the last full stop and without spaces: `z.B` for `z. B.`
pub fn stands(letters: &str, tongue: Tongue) -> Option<Stands> {
    let lists = match tongue {
        Tongue::German => &GERMAN,
        Tongue::English => &ENGLISH,
    };
    lists.iter().find(|(list, _)| list.split(' ').any(|entry| is(letters, entry))).map(|&(_, stands)| stands)
}

/// An entry in small letters may begin a sentence: `ca` is `Ca` too, but `So` (Sunday) is not `so`.
fn is(letters: &str, entry: &str) -> bool {
    letters.len() == entry.len()
        && letters
            .bytes()
            .zip(entry.bytes())
            .enumerate()
            .all(|(at, (letter, expected))| letter == expected || at == 0 && letter.to_ascii_lowercase() == expected)
}

/// Abbreviations with a space between them.
type Lists = [(&'static str, Stands); 3];

const GERMAN: Lists = [
    (
        "\
         z.B d.h i.d.R v.a u.U z.T z.Zt m.E o.g u.g i.S.d i.H.v ca inkl exkl einschl zzgl abzgl bzw bzgl bspw ggf \
         ggfs evtl insb insbes mind vgl sog lt gem geb ehem stellv stv kaufm kfm techn allg versch staatl \
         betriebl gesetzl tägl wöchentl mtl monatl jährl durchschn voraussichtl vsl Dr Prof Mag Dipl Ing Fa Hr Frl \
         St Bsp zw od",
        Stands::Before,
    ),
    (
        "\
         Nr Nrn Abs Art Ziff Kap Bd S Anl Anm Pos App Durchw",
        Stands::BeforeNumber,
    ),
    (
        "\
         usw etc u.a u.ä u.Ä o.ä o.Ä u.v.m u.v.a u.m s.o s.u Std max min Sek Mio Mrd Tsd Tel Str Abt Jh Co Fr Mo Di Mi \
         Do Sa So Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez n.Chr i.V i.A i.R a.D e.V h.c p.a a.M sen",
        Stands::Anywhere,
    ),
];

const ENGLISH: Lists = [
    (
        "\
         e.g i.e cf vs viz approx incl excl ca esp Mr Mrs Ms Mx Dr Prof Rev Hon Messrs",
        Stands::Before,
    ),
    (
        "\
         no nos min max art sec para paras p pp fig vol ch ext tel ref Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov \
         Dec",
        Stands::BeforeNumber,
    ),
    (
        "\
         a.m p.m Inc Ltd Co Corp Bros Jr Sr St Ave Rd Blvd Bldg Dept Univ U.S U.K E.U U.N U.S.A D.C Ph.D B.A M.A \
         B.Sc M.Sc Mon Tue Tues Wed Thu Thurs Fri Sat Sun",
        Stands::Anywhere,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_has_its_place_in_a_sentence() {
        assert_eq!(stands("z.B", Tongue::German), Some(Stands::Before));
        assert_eq!(stands("Abs", Tongue::German), Some(Stands::BeforeNumber));
        assert_eq!(stands("usw", Tongue::German), Some(Stands::Anywhere));
        assert_eq!(stands("e.g", Tongue::English), Some(Stands::Before));
        assert_eq!(stands("No", Tongue::English), Some(Stands::BeforeNumber));
        assert_eq!(stands("prüfen", Tongue::German), None);
        assert_eq!(stands("z.B", Tongue::English), None);
    }

    #[test]
    fn small_letters_may_begin_a_sentence() {
        assert_eq!(stands("Ca", Tongue::German), Some(Stands::Before));
        assert_eq!(stands("Z.B", Tongue::German), Some(Stands::Before));
        assert_eq!(stands("so", Tongue::German), None, "a word, while „So.“ is Sunday");
        assert_eq!(stands("am", Tongue::English), None, "a word, while “a.m.” is a time");
    }

    #[test]
    fn every_abbreviation_stands_in_one_list() {
        for lists in [GERMAN, ENGLISH] {
            let mut all: Vec<&str> = lists.iter().flat_map(|(list, _)| list.split(' ')).collect();
            all.sort_unstable();
            let count = all.len();
            all.dedup();
            assert_eq!(all.len(), count, "{all:?}");
        }
    }
}
