//! The words that roles are made of, in German and English.
//!
//! In: nothing. Out: tables that [`super::generate`] draws from; in a pair the German words come first.

pub type Pair = (&'static str, &'static str);

pub const FUNCTIONS: [Pair; 24] = [
    ("Sachbearbeitung", "Clerk"),
    ("Teamleitung", "Team Lead"),
    ("Assistenz", "Assistant"),
    ("Fachkraft", "Specialist"),
    ("Koordination", "Coordinator"),
    ("Referat", "Officer"),
    ("Leitung", "Head"),
    ("Disposition", "Dispatcher"),
    ("Analyse", "Analyst"),
    ("Service", "Service Agent"),
    ("Aushilfe", "Temporary Help"),
    ("Controlling", "Controller"),
    ("Beratung", "Adviser"),
    ("Prüfung", "Auditor"),
    ("Planung", "Planner"),
    ("Administration", "Administrator"),
    ("Werkstudium", "Working Student"),
    ("Stellvertretende Leitung", "Deputy Head"),
    ("Projektbüro", "Project Office"),
    ("Support", "Support Technician"),
    ("Backoffice", "Back Office Manager"),
    ("Stammdatenpflege", "Master Data Clerk"),
    ("Ausbildung", "Trainer"),
    ("Qualitätssicherung", "Quality Manager"),
];

pub const AREAS: [Pair; 30] = [
    ("Kreditoren", "Accounts Payable"),
    ("Debitoren", "Accounts Receivable"),
    ("Entgeltabrechnung", "Payroll"),
    ("Reisekosten", "Travel Expenses"),
    ("Büroorganisation", "Office Organisation"),
    ("Empfang", "Reception"),
    ("Poststelle", "Mailroom"),
    ("Einkauf", "Procurement"),
    ("Vertragswesen", "Contracts"),
    ("Personal", "People"),
    ("Zeitwirtschaft", "Time and Attendance"),
    ("Kundendienst", "Customer Service"),
    ("Ersatzteile", "Spare Parts"),
    ("Außendienst", "Field Service"),
    ("Registratur", "Records"),
    ("Arbeitsplatzsysteme", "Workplace Systems"),
    ("ERP-Systeme", "ERP Systems"),
    ("Lager", "Warehouse"),
    ("Zoll", "Customs"),
    ("Fuhrpark", "Vehicle Fleet"),
    ("Anlagen", "Fixed Assets"),
    ("Steuern", "Tax"),
    ("Versicherungen", "Insurance"),
    ("Mahnwesen", "Dunning"),
    ("Gebäude", "Facilities"),
    ("Datenschutz", "Data Protection"),
    ("Geschäftsführung", "Management Board"),
    ("Veranstaltungen", "Events"),
    ("Angebote", "Quotations"),
    ("Auftragsabwicklung", "Order Processing"),
];

/// What passes over a desk: German plural, English plural.
pub const THINGS: [Pair; 20] = [
    ("Eingangsrechnungen", "incoming invoices"),
    ("Bestellungen", "orders"),
    ("Reisekostenabrechnungen", "travel claims"),
    ("Lieferscheine", "delivery notes"),
    ("Verträge", "contracts"),
    ("Anfragen von Kunden", "customer enquiries"),
    ("Tickets", "tickets"),
    ("Personalakten", "personnel files"),
    ("Angebote", "quotations"),
    ("Zahlungseingänge", "incoming payments"),
    ("Gutschriften", "credit notes"),
    ("Termine", "appointments"),
    ("Protokolle", "minutes"),
    ("Zeitkonten", "time accounts"),
    ("Ersatzteile", "spare parts"),
    ("Rücksendungen", "returns"),
    ("Schlüssel und Ausweise", "keys and passes"),
    ("Datensätze", "records"),
    ("Zollpapiere", "customs papers"),
    ("Mahnungen", "reminders"),
];

/// What one looks at in them.
pub const ASPECTS: [Pair; 12] = [
    ("Steuer, Betrag und Bestellnummer", "tax, amount and order number"),
    ("Vollständigkeit", "completeness"),
    ("Fristen und Zuständigkeit", "deadlines and responsibility"),
    ("Preis und Menge", "price and quantity"),
    ("Unterschrift und Freigabe", "signature and approval"),
    ("doppelte Einträge", "duplicate entries"),
    ("Dringlichkeit", "urgency"),
    ("Rechtschreibung und Ton", "spelling and tone"),
    ("Übereinstimmung mit dem Vertrag", "agreement with the contract"),
    ("Kostenstelle und Sachkonto", "cost centre and general ledger account"),
    ("Lieferzeit und Lagerort", "delivery time and storage location"),
    ("offene Posten", "open items"),
];

/// With whom one settles what does not fit.
pub const PARTNERS: [Pair; 10] = [
    ("dem Einkauf", "procurement"),
    ("den Lieferanten", "the suppliers"),
    ("der Buchhaltung", "the accounts office"),
    ("den Fachabteilungen", "the departments"),
    ("der Steuerberatung", "the tax adviser"),
    ("dem Außendienst", "the field engineers"),
    ("den Krankenkassen", "the health insurers"),
    ("der Spedition", "the haulier"),
    ("dem Rechenzentrum", "the data centre"),
    ("den Kundinnen und Kunden", "the customers"),
];

/// A duty: `{n}` is a number, `{thing}`, `{aspect}` and `{partner}` are drawn from the tables above.
pub struct Sentence {
    pub sie: &'static str,
    pub du: &'static str,
    pub en: &'static str,
}

pub const DUTIES: [Sentence; 12] = [
    Sentence {
        sie: "Sie prüfen täglich rund {n} {thing} auf {aspect}.",
        du: "Du prüfst täglich rund {n} {thing} auf {aspect}.",
        en: "You check around {n} {thing} a day for {aspect}.",
    },
    Sentence {
        sie: "Sie klären Abweichungen mit {partner} und halten fest, was vereinbart wurde.",
        du: "Du klärst Abweichungen mit {partner} und hältst fest, was vereinbart wurde.",
        en: "You resolve differences with {partner} and record what was agreed.",
    },
    Sentence {
        sie: "Sie legen {thing} noch am Tag des Eingangs im Dokumentensystem ab und beantworten Rückfragen dazu.",
        du: "Du legst {thing} noch am Tag des Eingangs im Dokumentensystem ab und beantwortest Rückfragen dazu.",
        en: "You file {thing} in the document system on the day they arrive and answer questions about them.",
    },
    Sentence {
        sie: "Sie werten jeden Monat {n} {thing} aus und **stellen die Ergebnisse** der Leitung vor.",
        du: "Du wertest jeden Monat {n} {thing} aus und **stellst die Ergebnisse** der Leitung vor.",
        en: "You analyse {n} {thing} every month and **present the results** to the management.",
    },
    Sentence {
        sie: "Sie nehmen Anrufe von {partner} entgegen, hören zu und sagen, bis wann Sie sich wieder melden.",
        du: "Du nimmst Anrufe von {partner} entgegen, hörst zu und sagst, bis wann du dich wieder meldest.",
        en: "You take calls from {partner}, listen and say by when you will get back to them.",
    },
    Sentence {
        sie: "Sie bereiten den Monatsabschluss vor: {thing} abstimmen, Belege sammeln, Rückstellungen vorschlagen.",
        du: "Du bereitest den Monatsabschluss vor: {thing} abstimmen, Belege sammeln, Rückstellungen vorschlagen.",
        en: "You prepare the monthly closing: reconcile {thing}, collect receipts, suggest provisions.",
    },
    Sentence {
        sie: "Sie pflegen die Stammdaten und löschen nach Ablauf der Fristen, was nicht mehr gebraucht wird.",
        du: "Du pflegst die Stammdaten und löschst nach Ablauf der Fristen, was nicht mehr gebraucht wird.",
        en: "You maintain the master data and delete what is no longer needed once the periods have expired.",
    },
    Sentence {
        sie: "Sie arbeiten neue Kolleginnen und Kollegen ein, etwa {n} im Jahr, und vertreten das Team im Urlaub.",
        du: "Du arbeitest neue Kolleginnen und Kollegen ein, etwa {n} im Jahr, und vertrittst das Team im Urlaub.",
        en: "You train new colleagues, about {n} a year, and cover for the team during holidays.",
    },
    Sentence {
        sie: "Sie schreiben an {partner} auf Deutsch und Englisch, nach Vorlage und frei.",
        du: "Du schreibst an {partner} auf Deutsch und Englisch, nach Vorlage und frei.",
        en: "You write to {partner} in German and English, with and without a template.",
    },
    Sentence {
        sie: "Sie schlagen vor, wie sich {thing} mit weniger Handgriffen bearbeiten lassen, und erproben es.",
        du: "Du schlägst vor, wie sich {thing} mit weniger Handgriffen bearbeiten lassen, und erprobst es.",
        en: "You suggest how {thing} could be handled in fewer steps, and try it out.",
    },
    Sentence {
        sie: "Sie überwachen {thing} im ERP-System, erinnern an {aspect} und mahnen nach zwei Wochen.",
        du: "Du überwachst {thing} im ERP-System, erinnerst an {aspect} und mahnst nach zwei Wochen.",
        en: "You monitor {thing} in the ERP system, remind people of {aspect} and send a reminder after two weeks.",
    },
    Sentence {
        sie: "Sie stellen zweimal in der Woche {thing} zusammen und geben sie nach dem Vier-Augen-Prinzip frei.",
        du: "Du stellst zweimal in der Woche {thing} zusammen und gibst sie nach dem Vier-Augen-Prinzip frei.",
        en: "You compile {thing} twice a week and release them under the two-person rule.",
    },
];

pub const SKILLS: [Sentence; 6] = [
    Sentence {
        sie: "Sie lesen {thing} so, dass Ihnen Fehler auffallen, bevor sie jemanden Geld kosten.",
        du: "Du liest {thing} so, dass dir Fehler auffallen, bevor sie jemanden Geld kosten.",
        en: "You read {thing} in such a way that mistakes catch your eye before they cost anyone money.",
    },
    Sentence {
        sie: "Sie haben schon {thing} in einem ERP-System bearbeitet, zum Beispiel in SAP oder Dynamics.",
        du: "Du hast schon {thing} in einem ERP-System bearbeitet, zum Beispiel in SAP oder Dynamics.",
        en: "You have already handled {thing} in an ERP system, for example SAP or Dynamics.",
    },
    Sentence {
        sie: "Sie erklären {partner} Fachliches mit Geduld und setzen kein Vorwissen voraus.",
        du: "Du erklärst {partner} Fachliches mit Geduld und setzt kein Vorwissen voraus.",
        en: "You explain specialist matters to {partner} with patience and assume no prior knowledge.",
    },
    Sentence {
        sie: "Sie werten Listen mit {n} Zeilen in Excel mit Filtern und Pivot-Tabellen aus.",
        du: "Du wertest Listen mit {n} Zeilen in Excel mit Filtern und Pivot-Tabellen aus.",
        en: "You analyse lists of {n} rows in Excel with filters and pivot tables.",
    },
    Sentence {
        sie: "Sie behandeln vertrauliche Angaben mit Verschwiegenheit, auch gegenüber {partner}.",
        du: "Du behandelst vertrauliche Angaben mit Verschwiegenheit, auch gegenüber {partner}.",
        en: "You treat confidential information with discretion, also towards {partner}.",
    },
    Sentence {
        sie: "Sie behalten den Überblick, wenn {n} {thing} auf einmal kommen.",
        du: "Du behältst den Überblick, wenn {n} {thing} auf einmal kommen.",
        en: "You keep track when {n} {thing} arrive at once.",
    },
];

pub const SUBJECTS: [Pair; 5] = [
    ("kaufmännische Ausbildung", "commercial apprenticeship"),
    ("Ausbildung in der Verwaltung", "apprenticeship in administration"),
    ("Betriebswirtschaft", "business administration"),
    ("technische Ausbildung", "technical apprenticeship"),
    ("Wirtschaftsinformatik", "business informatics"),
];

pub const FIELDS: [Pair; 6] = [
    ("in der Buchhaltung", "in accounting"),
    ("in der Büroorganisation", "in office administration"),
    ("im Kundendienst", "in customer service"),
    ("im Einkauf", "in procurement"),
    ("in der Personalverwaltung", "in staff administration"),
    ("mit ERP-Systemen", "with ERP systems"),
];

pub const CITIES: [(&str, Pair, &str, &str, &str); 12] = [
    ("berlin", ("Berlin", "Berlin"), "10115", "DE-BE", "DE"),
    ("hamburg", ("Hamburg", "Hamburg"), "20095", "DE-HH", "DE"),
    ("munich", ("München", "Munich"), "80331", "DE-BY", "DE"),
    ("cologne", ("Köln", "Cologne"), "50667", "DE-NW", "DE"),
    ("leipzig", ("Leipzig", "Leipzig"), "04109", "DE-SN", "DE"),
    ("nuremberg", ("Nürnberg", "Nuremberg"), "90402", "DE-BY", "DE"),
    ("vienna", ("Wien", "Vienna"), "1030", "AT-9", "AT"),
    ("graz", ("Graz", "Graz"), "8010", "AT-6", "AT"),
    ("linz", ("Linz", "Linz"), "4020", "AT-4", "AT"),
    ("zurich", ("Zürich", "Zurich"), "8005", "CH-ZH", "CH"),
    ("basel", ("Basel", "Basle"), "4051", "CH-BS", "CH"),
    ("berne", ("Bern", "Berne"), "3011", "CH-BE", "CH"),
];

pub const DEPARTMENTS: [(&str, Pair); 8] = [
    ("administration", ("Verwaltung", "Administration")),
    ("finance", ("Finanzen", "Finance")),
    ("people", ("Personal", "People")),
    ("it", ("IT", "IT")),
    ("service", ("Kundenservice", "Customer Service")),
    ("procurement", ("Einkauf", "Procurement")),
    ("logistics", ("Logistik", "Logistics")),
    ("sales", ("Vertrieb", "Sales")),
];

pub const BENEFITS: [(&str, Pair); 8] = [
    ("leave-30", ("30 Tage Urlaub bei einer Fünf-Tage-Woche", "30 days of annual leave in a five-day week")),
    ("flexitime", ("Gleitzeit zwischen 7 und 19 Uhr mit Zeitkonto", "Flexitime between 7 am and 7 pm")),
    ("induction", ("Einarbeitung über acht Wochen mit festem Plan", "An induction of eight weeks with a fixed plan")),
    ("training", ("Vier bezahlte Fortbildungstage im Jahr", "Four paid training days a year")),
    ("pension", ("Betriebsrente ab dem siebten Monat", "Company pension from the seventh month")),
    ("ticket", ("Zuschuss zum Nahverkehr von 75 Prozent", "75 per cent of the costs of local transport")),
    ("home-kit", ("Bildschirm und Tastatur für zu Hause", "A screen and keyboard for home")),
    ("meals", ("8 Euro Essenszuschuss für jeden Arbeitstag", "A meal allowance of 8 euros for every working day")),
];
