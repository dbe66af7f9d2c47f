# Fields and their values, references, texts and items.
# GIVEN(…) is “yes” for an argument that is there and not empty, otherwise “no”.

field-unknown = There is no field “{ $key }” here.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Use a field that can stand here ({ $choices }), or put “#” and a space before it if it is a remark.
    }
    .what = A field has a name that cannot stand there.

field-missing = { $record ->
        [settings] The settings of the site lack the field “{ $field }”.
        [company] The company lacks the field “{ $field }”.
        [apply] It is not said where applications go: “email” or “url” is missing.
        [place] This place lacks the field “{ $field }”.
        [department] This department lacks the field “{ $field }”.
        [person] This person lacks the field “{ $field }”.
        [pay-system] The pay system lacks the field “{ $field }”.
        [band] This pay band lacks the field “{ $field }”.
        [term] This entry of the glossary lacks the field “{ $field }”.
        [role] This role lacks the field “{ $field }”.
        [remote] It is not said how much of the work is remote: “days” or “countries” is missing.
        [employment] The employment lacks the field “{ $field }”.
        [range] “{ $field }” is missing from these two figures.
        [contract] The contract lacks the field “{ $field }”.
        [pay] The pay lacks the field “{ $field }”.
        [education] This education lacks the field “{ $field }”.
        [experience] This experience lacks the field “{ $field }”.
        [language-level] This language lacks the field “{ $field }”.
       *[other] The field “{ $field }” is missing here.
    }
    .help = { $field ->
        [title] Add it: `title: {"{"} de: Sachbearbeitung Einkauf, en: Procurement Clerk {"}"}`. With Markdown files it is the first line: `# Procurement Clerk`.
        [places] Name one or more places from `content/places.yaml`: `places: [berlin]`. A fully remote role needs none: `remote: {"{"} countries: [DE] {"}"}`.
        [employment] Add working time and contract: `employment: {"{"} time: full-time, contract: permanent {"}"}`.
        [posted] Add the first day online: `posted: 2026-11-02`.
        [closes] Add the last day online: `closes: 2026-12-15`, or `closes: until-filled`.
        [summary] Say in two or three sentences what the role is for: `summary: {"{"} de: "Sie …", en: "You …" {"}"}`. With Markdown files it is the text below the title.
        [duties] Add a list with an item for each duty: `- {"{"} de: Sie prüfen Rechnungen., en: You check invoices. {"}"}`.
        [qualifications] Say what the role needs, for example `skills` with an item for each: `- {"{"} de: Sie kennen DATEV., en: You know DATEV. {"}"}`.
        [time] Add it: `time: full-time`, or `time: [full-time, part-time]`.
        [contract] Add it: `contract: permanent`, or `contract: {"{"} fixed-term: 2 years {"}"}`.
        [name] { $record ->
            [company] Add the employer’s name: `name: Nordlicht GmbH`.
            [place] Add it as it should be shown: `name: Berlin`.
            [department] Add it as it should be shown: `name: {"{"} de: Verwaltung, en: Administration {"}"}`.
           *[other] Add it as it should be shown: `name: Aylin Berger`.
        }
        [country] Add it in two letters: `country: DE`.
        [currency] Add it in three letters: `currency: EUR`.
        [per] Say for which time the figure counts: `per: year`, or `hour`, `day`, `week`, `month`.
        [base-url] Add the address at which the site will be published: `base-url: https://jobs.example.org/`.
        [languages] Add the languages of the site, the main one first: `languages: {"{"} de: {"{"} locale: de-DE {"}"}, en: {"{"} locale: en-GB {"}"} {"}"}`.
        [level] { $record ->
            [language-level] Add a level from `A1` to `C2`: `{"{"} language: de, level: C1 {"}"}`.
           *[other] Add it: `level: vocational`, or `none`, `school`, `bachelor`, `master`, `doctorate`.
        }
        [years] Say how many: `years: 2`; half a year is `0.5`.
        [language] Add it in two letters: `{"{"} language: de, level: C1 {"}"}`.
        [min] { $record ->
            [range] Write both figures: `{"{"} min: 30, max: 39 {"}"}`.
           *[other] Add a range: `min: 42000` and `max: 52000`; or one figure: `amount: 3250`.
        }
        [max] Write both figures, `{"{"} min: 30, max: 39 {"}"}`, or a single one without braces: `38.5`.
        [email] Add one of the two: `{"{"} email: jobs@example.org {"}"}` or `{"{"} url: https://jobs.example.org/apply {"}"}`.
        [days] Say how many days a week, `remote: {"{"} days: 2 {"}"}`, or from which countries a fully remote role can be done: `remote: {"{"} countries: [DE, AT] {"}"}`.
        [fixed-term] Add how long it lasts, `fixed-term: 2 years`, or the last day: `fixed-term: 2028-12-31`.
        [text] Say what it is to be called: `{"{"} de: Personalabteilung, en: people department {"}"}`.
        [bands] Add the pay bands, each under a name of its own: `bands: {"{"} E9: {"{"} min: 42000, max: 52000, currency: EUR, per: year {"}"} {"}"}`.
       *[other] Add it on a line of its own: `{ $field }: …`.
    }
    .what = A field that is needed is not there.

field-empty = { GIVEN($field) ->
        [yes] There is nothing in the field “{ $field }”.
       *[no] There is nothing here.
    }
    .help = { $expected ->
        [list] Write a list below it, with a hyphen and a space before each item: `- …`; if the field is optional, you can also delete the line.
        [map] Add what belongs to it, indented on the lines below, each as `name: value`; if the field is optional, you can also delete the line.
        [text] Write a text here; if the field is optional, you can also delete the line.
        [words] Write a text here; if the field is optional, you can also delete the line.
       *[value] Write a value after the colon; if the field is optional, you can also delete the line.
    }
    .what = A field has nothing behind its colon.

field-shape = { GIVEN($field) ->
        [yes] “{ $field }” needs { $expected ->
            [list] a list
            [map] fields of its own
            [value] a single value
           *[words] a text
        }, not { $found ->
            [list] a list
            [map] fields of its own
           *[text] a text
        }.
       *[no] { $expected ->
            [list] A list belongs here
            [map] Fields with a name each belong here
            [value] A single value belongs here
           *[words] A text belongs here
        }, not { $found ->
            [list] a list
            [map] fields of its own
           *[text] a text
        }.
    }
    .help = { $field ->
        [title] Write it once for each language: `title: {"{"} de: Sachbearbeitung Einkauf, en: Procurement Clerk {"}"}`.
        [places] Write one or more places: `places: [berlin]`.
        [employment] Write it with its fields: `employment: {"{"} time: full-time, contract: permanent {"}"}`.
        [posted] Write a day: `posted: 2026-11-02`.
        [closes] Write a day: `closes: 2026-12-15`, or `closes: until-filled`.
        [summary] Write it once for each language: `summary: {"{"} de: "Sie …", en: "You …" {"}"}`.
        [duties] Write an item for each duty: `- {"{"} de: Sie prüfen Rechnungen., en: You check invoices. {"}"}`.
        [qualifications] Sort what the role needs under `education`, `experience`, `languages`, `skills`, `licences` and `personal`, each a list: `skills:`, and on the next line `- use: skills/spreadsheets`.
        [time] Write `time: full-time`, or `time: [full-time, part-time]`.
        [contract] Write `contract: permanent`, or `contract: {"{"} fixed-term: 2 years {"}"}`.
        [name] Write a name: `name: Berlin`, or one for each language: `name: {"{"} de: Wien, en: Vienna {"}"}`.
        [country] Write two letters: `country: DE`.
        [currency] Write three letters: `currency: EUR`.
        [per] Write `per: year`, or `hour`, `day`, `week`, `month`.
        [base-url] Write an address: `base-url: https://jobs.example.org/`.
        [languages] { $expected ->
            [list] Write an item for each language: `- {"{"} language: de, level: C1 {"}"}`.
           *[map] Write each language with its fields; in a role: `- {"{"} language: de, level: C1 {"}"}`, in `vakanz.yaml`: `languages: {"{"} de: {"{"} locale: de-DE {"}"}, en: {"{"} locale: en-GB {"}"} {"}"}`.
        }
        [education] { $expected ->
            [list] Write an item for each education: `- {"{"} level: vocational {"}"}`.
           *[map] Write each education with its fields: `- {"{"} level: vocational {"}"}`.
        }
        [experience] { $expected ->
            [list] Write an item for each experience: `- {"{"} years: 3 {"}"}`.
           *[map] Write each experience with its fields: `- {"{"} years: 3 {"}"}`.
        }
        [level] Write one level: `level: C1` for a language, `level: vocational` for an education.
        [years] Write a number: `years: 2`.
        [language] Write two letters: `language: de`.
        [min] Write a number: `min: 42000`.
        [max] Write a number: `max: 52000`.
        [email] Write one address: `email: jobs@example.org`.
        [days] Write a number: `days: 2`.
        [fixed-term] Write how long it lasts, `fixed-term: 2 years`, or the last day: `fixed-term: 2028-12-31`.
        [pay] Write a pay band, `pay: {"{"} band: E9 {"}"}`, or figures: `pay: {"{"} min: 42000, max: 52000, currency: EUR, per: year {"}"}`.
        [apply] Write `apply: {"{"} email: jobs@example.org {"}"}` or `apply: {"{"} url: https://jobs.example.org/apply {"}"}`.
        [remote] Write `remote: on-site`, `remote: {"{"} days: 2 {"}"}` or `remote: {"{"} countries: [DE, AT] {"}"}`.
       *[other] { $expected ->
            [list] Begin a new line for each item, indented, with a hyphen and a space: `- …`.
            [map] Write each field with its name and a colon, in braces or on lines of their own: `{"{"} min: 30, max: 39 {"}"}`.
            [value] Write one value after the colon, without a list and without braces.
           *[words] { $found ->
                [list] Write one text instead of a list. For several paragraphs begin with `>` and leave a blank line between them.
               *[other] Write one text here. If it contains a colon, put it in quotes: `"In short: you keep things running."`
            }
        }
    }
    .what = A field holds a list, fields or a text where another of these belongs.

field-choice = “{ $value }” is not possible here.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”? Possible are { $choices }.
       *[no] Write { $choices }.
    }
    .what = A value is none of those a field can have.

value-true-false = “{ $value }” is neither `true` nor `false`.
    .help = { GIVEN($meant) ->
        [yes] Write `{ $meant }`.
       *[no] Write `true` for yes or `false` for no.
    }
    .what = A field that is either true or false holds something else.

value-code = { $kind ->
        [country] “{ $value }” is not the code of a country.
        [region] “{ $value }” is not the code of a region in this country.
        [currency] “{ $value }” is not the code of a currency.
        [language] “{ $value }” is not the code of a language.
        [language-tag] “{ $value }” cannot be the short name of a language of the site.
        [locale] “{ $value }” is not a language with its region.
        [time-zone] There is no time zone “{ $value }”.
        [slug] “{ $value }” cannot be part of a web address.
        [theme] “{ $value }” cannot be the name of a theme.
       *[other] “{ $value }” is not possible here.
    }
    .help = { GIVEN($meant) ->
        [yes] Write “{ $meant }”.
       *[no] { $kind ->
            [country] Write two capital letters, for example `DE`, `AT` or `CH`.
            [region] Write the country, a hyphen and the region: `DE-BE` for Berlin, `AT-9` for Vienna, `CH-ZH` for Zürich.
            [currency] Write three capital letters, for example `EUR` or `CHF`.
            [language] Write two small letters, for example `de`, `en` or `fr`.
            [language-tag] Write two small letters, for example `de` or `en`, and a region after a hyphen if you need one: `de-CH`.
            [locale] Write it like `de-DE`, `de-AT`, `de-CH`, `en-GB` or `en-US`.
            [time-zone] Write it like `Europe/Berlin`, `Europe/Vienna` or `Europe/Zurich`.
            [slug] Use small letters from a to z, digits, and single hyphens between words, 60 characters at most: `procurement-clerk`.
            [theme] Use letters from a to z, digits and hyphens, as in the name of its folder under `themes/`; or write `default`.
           *[other] Use letters from a to z, digits and hyphens.
        }
    }
    .what = A code of a country, region, currency, language or time zone does not exist.

value-email = “{ $value }” is not an e-mail address.
    .help = Write the address alone, for example `jobs@example.org`, without a name or brackets around it.
    .what = A value is not an e-mail address.

value-url = “{ $value }” is not a complete web address.
    .help = Write it in full, with https:// at its beginning: `https://www.example.org/`.
    .what = A web address is not complete.

value-term = “{ $value }” does not say how long the contract lasts.
    .help = Write `18 months` or `2 years`, in these English words, or the last day: `2028-12-31`. At most 120 are possible.
    .what = The length of a fixed term cannot be read.

value-years = { $value } is not possible as a number of years.
    .help = Write a number up to 40, in whole, half or quarter years: `2` or `0.5`. If no time is needed, delete the entry.
    .what = A number of years is impossible or too precise.

value-word-or-date = “{ $value }” is neither a day nor a word that is possible here.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”? A day is possible, too: `2027-02-01`.
       *[no] Write { $choices }. A day is possible, too: `2027-02-01`.
    }
    .what = A value is neither a day nor one of the words possible there.

date-form = “{ $value }” is not a date in the form year-month-day.
    .help = { GIVEN($meant) ->
        [yes] Write year, month and day with hyphens: `{ $meant }`.
       *[no] { $fault ->
            [slashes] Day and month cannot be told apart here. Write year, month and day with hyphens, for example `2027-01-31`.
            [two-digit-year] Write the year with four digits, then month and day: `2027-01-31`.
            [prose] Write day, month and year in figures, the year first: `2027-01-31`.
           *[other] Write year, month and day with hyphens, for example `2027-01-31`.
        }
    }
    .what = A date is not written as year-month-day.

date-no-such-day = The day “{ $value }” does not exist, because this month has { $last } days.
    .help = Write a day that exists, or a later month.
    .what = A date names a day that its month does not have.

date-no-such-month = The date “{ $value }” names a month that does not exist.
    .help = Write the year, the month from 01 to 12 and then the day: `2027-01-31` is 31 January 2027.
    .what = A date names a month that does not exist.

date-year = The year in “{ $value }” lies too far from today.
    .help = Write a year from 2000 to 2100 with four digits: `2027-01-31`.
    .what = The year of a date lies outside 2000 to 2100.

number-form = “{ $value }” is not a plain number.
    .help = { GIVEN($meant) ->
        [yes] Write `{ $meant }`: digits alone, with a point before decimals.
       *[no] Write digits alone, without a currency and without separators for thousands: `54000` or `17.50`.
    }
    .what = A number is written with a currency, with separators or in words.

number-negative = “{ $value }” is less than zero.
    .help = Write the number without a minus sign.
    .what = A number is less than zero.

number-too-large = “{ $value }” has too many digits.
    .help = At most ten digits before the point and two after it are possible: `54000` or `17.50`.
    .what = A number has more digits than make sense.

number-out-of-range = { $value } is not possible here.
    .help = { $max ->
        [5] Write the days at home in a week, more than 0 and at most { $max }: `days: 2` or `days: 2.5`. If there are none, delete `remote`.
        [60] Write the hours of a week, at most { $max }: `38.5`.
       *[other] Write a whole number from { $min } to { $max }.
    }
    .what = A number is smaller or greater than its field allows.

number-range = { $min ->
        [min] “min” is greater than “max”.
       *[other] “min” ({ $min }) is greater than “max” ({ $max }).
    }
    .help = Write the smaller number after `min` and the greater one after `max`.
    .what = The smaller of two figures is greater than the other.

date-ends-before-start = It ends on { $to }, before it begins on { $from }.
    .help = Check both days: `valid-from` is the first day on which it holds, `valid-to` the last.
    .what = An entry of a pack ends before it begins.

pack-field-of-another-rule = “{ $field }” means nothing to this rule.
    .help = It belongs to an entry with `rule: { $rule }`; delete it here, or change the rule.
    .what = An entry of a pack has a field that its rule cannot use.

reference-unknown = { $kind ->
        [place] There is no place “{ $key }”.
        [department] There is no department “{ $key }”.
        [person] There is no person “{ $key }”.
        [band] There is no pay band “{ $key }”.
        [clause] There is no clause “{ $key }”.
        [duty] This role has no duty with the id “{ $key }”.
        [rule] There is no rule “{ $key }” whose weight can be changed.
       *[other] There is no “{ $key }”.
    }
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { $kind ->
            [place] { GIVEN($choices) ->
                [no] There are no places yet. Add it to `content/places.yaml`:
               *[yes] Choose { $choices }, or add it to `content/places.yaml`:
            } `berlin: {"{"} name: Berlin, country: DE {"}"}`.
            [department] { GIVEN($choices) ->
                [no] There are no departments yet. Add it to `content/departments.yaml`:
               *[yes] Choose { $choices }, or add it to `content/departments.yaml`:
            } `administration: {"{"} name: {"{"} de: Verwaltung, en: Administration {"}"} {"}"}`.
            [person] { GIVEN($choices) ->
                [no] There are no people yet. Add them to `content/people.yaml`:
               *[yes] Choose { $choices }, or add them to `content/people.yaml`:
            } `hiring: {"{"} name: Aylin Berger, email: jobs@example.org {"}"}`.
            [band] { GIVEN($choices) ->
                [no] There are no pay bands yet. Add it to `content/pay.yaml`, below `bands:`
               *[yes] Choose { $choices }, or add it to `content/pay.yaml`, below `bands:`
            } `E9: {"{"} min: 42000, max: 52000, currency: EUR, per: year {"}"}`.
            [clause] { GIVEN($choices) ->
                [no] There are no clauses yet. `benefits/pension` stands as `pension` in `content/clauses/benefits.yaml`:
               *[yes] Choose { $choices }, or add it: `benefits/pension` stands as `pension` in `content/clauses/benefits.yaml`:
            } `pension: {"{"} de: Betriebsrente, en: Company pension {"}"}`.
            [duty] { GIVEN($choices) ->
                [no] Give the duty that needs it an id, `- id: phone`, and name that after `for`.
               *[yes] Choose { $choices }, or give another duty this id: `- id: phone`.
            }
            [rule] { GIVEN($choices) ->
                [no] Errors always count.
               *[yes] Choose { $choices } here. Errors always count, so their rules cannot be named.
            }
           *[other] { GIVEN($choices) ->
                [no] Nothing of this kind exists yet.
               *[yes] Choose { $choices } instead.
            }
        }
    }
    .what = A name refers to a place, person, department, band, clause, duty or rule that does not exist.

text-unknown-language = “{ $key }” is not a language of the site.
    .help = { GIVEN($choices) ->
        [no] Add the language to `languages` in `vakanz.yaml`.
       *[yes] Write { $choices }, or add the language to `languages` in `vakanz.yaml`.
    }
    .what = A text is given in a language that the site does not have.

text-unknown-address = “{ $key }” is not a form of address.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Write { $choices }: `de: {"{"} sie: "Sie prüfen …", du: "Du prüfst …" {"}"}`.
    }
    .what = A text is given for a form of address that does not exist.

text-language-missing = This text is missing { $language ->
        [de] in German
        [en] in English
       *[other] in the language “{ $language }”
    }.
    .help = Add it beside the other language, `{"{"} de: Einkauf, en: Procurement {"}"}`, or in the Markdown file of the missing language.
    .used = it is needed for this role
    .what = A text is missing in a language in which a role is published.

text-address-missing = This text is missing { $language ->
        [de] in German
        [en] in English
       *[other] in the language “{ $language }”
    } { $address ->
        [sie] for readers addressed with “Sie”
        [du] for readers addressed with “du”
       *[neutral] in a form that does not address the reader
    }.
    .help = Add this form, for example `de: {"{"} sie: "Sie prüfen …", du: "Du prüfst …" {"}"}`; or word the text once so that it addresses nobody: `de: Prüfung der Rechnungen`.
    .used = it is needed for this role
    .what = A text is missing in the form of address that a role needs.

text-html = HTML such as “{ $html }” is not supported.
    .help = Delete it. For emphasis write `*text*`, for strong words `**text**`.
    .what = A text holds HTML, which would be shown as it is written.

text-link = A link cannot lead to “{ $target }”.
    .help = Begin the address with `https:`, `mailto:` or `tel:`; a page of the site is `[Imprint](page:imprint)`.
    .what = A link leads to an address of a kind that is not allowed.

text-image = An image cannot stand in this text.
    .help = Delete it here, or show it on a page of its own: `![Our house](asset:house.jpg)`.
    .what = An image stands in a text that cannot show one.

item-words-and-clause = This item has a clause and words of its own, but only one of them can be shown.
    .help = Delete either the line `use: …` or the words.
    .what = An item has both a clause and words of its own.

item-without-words = This item has neither words nor a clause.
    .help = Add the words, `- {"{"} de: Sie prüfen Rechnungen., en: You check invoices. {"}"}`, or name a clause: `- use: office/supplies`.
    .what = An item has neither words nor a clause.
