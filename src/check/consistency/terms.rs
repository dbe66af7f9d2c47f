//! Terms that every office has, with the names that English gives them.
//!
//! In: nothing. Out: [`TERMS`]. Only those that mean one thing, whatever stands around them: „Buchhaltung“ is a department
//! here and a craft there, so it is not among them.

pub struct Term {
    /// The German words, one form of each, parted by `|`; the first is shown.
    pub german: &'static str,
    /// The English names, parted by `|`; each is another name.
    pub english: &'static str,
}

impl Term {
    pub fn name(&self) -> &'static str {
        self.german.split('|').next().unwrap_or_default()
    }
}

const fn term(german: &'static str, english: &'static str) -> Term {
    Term { german, english }
}

/// Own compilation from usage.
pub const TERMS: &[Term] = &[
    term(
        "Personalabteilung",
        "HR department|human resources department|human resources|personnel department|people department|people team|HR team|HR|personnel",
    ),
    term("Kundenservice", "customer service|customer support|customer care|client service"),
    term("Kundendienst", "customer service|customer support|customer care|client service|after-sales service"),
    term("Kreditorenbuchhaltung", "accounts payable|creditor accounting|payables"),
    term("Debitorenbuchhaltung", "accounts receivable|debtor accounting|receivables"),
    term("Mahnwesen", "dunning|credit control|reminder process"),
    term("Monatsabschluss", "month-end closing|monthly closing|month-end close|monthly accounts"),
    term(
        "Jahresabschluss",
        "annual accounts|annual financial statements|year-end closing|annual closing|year-end accounts",
    ),
    term("Stammdaten", "master data|core data|basic data|base data"),
    term("Eingangsrechnung", "incoming invoice|supplier invoice|inbound invoice|vendor invoice|purchase invoice"),
    term("Reisekosten", "travel expense|travel cost|travel claim"),
    term("Lohnabrechnung", "payroll|wage accounting|salary accounting"),
    term("Gehaltsabrechnung", "payroll|wage accounting|salary accounting"),
    term("Entgeltabrechnung", "payroll|wage accounting|salary accounting"),
    term("Betriebsrat", "works council|staff council|employee council|shop committee"),
    term("Tarifvertrag", "collective agreement|collective bargaining agreement|wage agreement|tariff agreement"),
    term("Gleitzeit", "flexitime|flextime|flexible working hours|flexible hours|flexi time"),
    term("Homeoffice", "working from home|work from home|home office|home working|remote work|remote working"),
    term("Betriebsrente", "company pension|occupational pension|workplace pension"),
    term("Probezeit", "probationary period|probation period|trial period|probation"),
    term("Elternzeit", "parental leave|maternity leave"),
    term("Lebenslauf", "CV|résumé|resume|curriculum vitae"),
    term(
        "Anschreiben|Bewerbungsschreiben",
        "cover letter|covering letter|letter of motivation|motivation letter|letter of application",
    ),
    term("Vorgesetzte", "line manager|supervisor|superior"),
    term("Dienstreise", "business trip|business travel|official trip"),
    term("Dienstplan", "rota|roster|duty plan|shift plan"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_has_several_names_and_each_once() {
        for term in TERMS {
            let mut names: Vec<&str> = term.english.split('|').collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert!(count > 1 && names.len() == count && !names.contains(&""), "{}", term.german);
        }
    }
}
